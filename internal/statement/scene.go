package statement

import (
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
	late   *readout.Date                 // the day on which meetings were held of late, nil for none and several
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

func planned(m *readout.Meeting) bool {
	return m.Status != "held" && m.Status != "ongoing"
}

func oneDay(d *readout.Date) bool {
	return d != nil && d.Start != "" && d.Start == d.End
}

// recent reports whether day is that of publication or one of the two before it.
func recent(d *readout.Document, day readout.CivilDate) bool {
	n := d.Published.Time().Sub(day.Time()).Hours() / 24
	return d.Published != "" && n >= 0 && n <= 2
}
