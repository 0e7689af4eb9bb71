package statement

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// A scene is a draft with what is looked up for every statement, found once.
type scene struct {
	*draft.Draft
	actors map[string]*readout.Actor     // by name
	sat    map[string][]*readout.Meeting // the meetings of each participant, in text order
	above  string                        // the lines before the first paragraph of some length
	lead   readout.Span                  // that paragraph, zero when there is none
	told   []place                       // where meetings are told of
	late   *readout.Date                 // the day on which meetings were held of late, nil for none and several

	inferred bool // no issuer is named: the voice is the body of the one whom the account is about
}

func newScene(d *draft.Draft) *scene {
	sc := &scene{Draft: d, actors: make(map[string]*readout.Actor, len(d.Actors)), sat: map[string][]*readout.Meeting{}}
	for i := len(d.Actors) - 1; i >= 0; i-- { // the first of a name stays
		sc.actors[d.Actors[i].Name] = &d.Actors[i]
	}
	several := false
	for i := range d.Meetings {
		m := &d.Meetings[i]
		for _, p := range m.Participants {
			sc.sat[p.Name] = append(sc.sat[p.Name], m)
		}
		if !planned(m) && oneDay(m.Date) && recent(d.Document, m.Date.Start) {
			several = several || sc.late != nil && sc.late.Start != m.Date.Start
			sc.late = m.Date
		}
	}
	if several {
		sc.late = nil
	}
	sc.told = sc.places()
	for _, b := range d.Document.Blocks {
		if b.Kind.Running() && b.Len() > longestHeadLine {
			sc.above, sc.lead = d.Document.Text[:min(b.Start, longestHead)], b.Span
			break
		}
	}
	return sc
}

// longestHeadLine is how long a line above the text is at most, in bytes: a
// name, an office, a place and a date. longestHead is for all of them together.
const (
	longestHeadLine = 120
	longestHead     = 2000
)

// person reports whether the actor of a name is a person, or unless is true and there is none.
func (sc *scene) person(name string, unless bool) bool {
	a := sc.actors[name]
	return a == nil && unless || a != nil && a.Type == readout.ActorPerson
}

// sitting is the first meeting in which the speaker sat with somebody else, nil when there is none.
func (sc *scene) sitting(speaker string) *readout.Meeting {
	for _, m := range sc.sat[speaker] {
		if len(m.Participants) > 1 {
			return m
		}
	}
	return nil
}

// near is the meeting in which s was said, by where an account tells of it: of
// those where the speaker sat with somebody else the one told of last before s,
// else the first; and where the speaker is known to have sat in none and speaks
// for nobody who gives the account, the last before s that was held. nil for none.
func (sc *scene) near(s *readout.Statement) *readout.Meeting {
	sat := slices.DeleteFunc(slices.Clone(sc.sat[s.Speaker]), func(m *readout.Meeting) bool { return len(m.Participants) < 2 })
	if len(sat) > 0 {
		return sc.lastBefore(sat, s.Span.Start)
	}
	if spokesman.MatchString(s.Role) || publicity(sc.Document) != "press release" || sc.titled(s) || !sc.present(s.Speaker) {
		return nil
	}
	i := sort.Search(len(sc.told), func(i int) bool { return sc.told[i].start > s.Span.Start })
	if len(sc.told) == 0 {
		return nil
	}
	return sc.told[max(i-1, 0)].meeting
}

// A place is where a meeting is told of.
type place struct {
	start   int
	meeting *readout.Meeting
}

// places are those of the meetings at which somebody may have spoken whom the
// text does not put there, in text order: on the telephone are those named.
func (sc *scene) places() []place {
	var out []place
	for i := range sc.Meetings {
		m := &sc.Meetings[i]
		if m.Mode == "phone" || planned(m) || sc.past(m) {
			continue
		}
		for _, p := range m.Spans {
			out = append(out, place{p.Span.Start, m})
		}
	}
	slices.SortStableFunc(out, func(a, b place) int { return cmp.Compare(a.start, b.start) })
	return out
}

// lastBefore is the meeting told of last before byte at, the first of list when
// none is; one of earlier days only where list has no other.
func (sc *scene) lastBefore(list []*readout.Meeting, at int) *readout.Meeting {
	var best *readout.Meeting
	where := -1
	for _, late := range []bool{true, false} {
		for _, m := range list {
			if sc.past(m) == late {
				continue
			}
			for _, p := range m.Spans {
				if best == nil || p.Span.Start <= at && p.Span.Start > where {
					best, where = m, p.Span.Start
				}
			}
		}
		if best != nil {
			return best
		}
	}
	return list[0]
}

// past reports whether m was held earlier than the days that an account is given
// of, or on no certain day.
func (sc *scene) past(m *readout.Meeting) bool {
	if m.Date == nil || m.Date.Start == "" || sc.Document.Published == "" {
		return false
	}
	return m.Date.End.AddDays(longestDelay) < sc.Document.Published || m.Date.Start.AddDays(longestDelay) < m.Date.End
}

// longestDelay is how many days after a meeting its account is given.
const longestDelay = 5

// present reports whether somebody of that name may have spoken at a table: a
// person or a side, not an outlet or an institution.
func (sc *scene) present(name string) bool {
	a := sc.actors[name]
	if a == nil {
		return false
	}
	switch a.Type {
	case readout.ActorPerson, readout.ActorState, readout.ActorBloc, readout.ActorGroup:
		return true
	}
	return false
}

func planned(m *readout.Meeting) bool {
	return m.Status != "held" && m.Status != "ongoing"
}

func oneDay(d *readout.Date) bool {
	return d != nil && d.Start != "" && d.Start == d.End
}

// recent reports whether day is that of publication or one of the two before it.
func recent(d *readout.Document, day readout.CivilDate) bool {
	return daysAgo(d, day) <= 2
}

// daysAgo is how many days before publication day was, a large number for one
// after it and where either is not known.
func daysAgo(d *readout.Document, day readout.CivilDate) int {
	n := d.Published.Time().Sub(day.Time()).Hours() / 24
	if d.Published == "" || day == "" || n < 0 {
		return math.MaxInt
	}
	return int(n)
}
