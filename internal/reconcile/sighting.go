package reconcile

import (
	"slices"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/schema"
)

// A sighting is what one document says of one meeting.
type sighting struct {
	cite    Cite
	kind    string
	status  string
	title   string
	call    bool
	press   bool // a press conference
	when    when
	date    *readout.Date
	city    string // folded, "" when not said
	town    string // the city as it is written
	country string // ID
	venue   []string
	parties []string // IDs, sorted
	people  []string // IDs or places in the account, sorted
	sides   []string // parties, and the sides of the people: IDs, sorted; filled in by Join
	topic   gist     // of the title
	told    string   // the outcome kinds: "failed" when one failed
}

// generic words of titles name no meeting in particular.
var generic = set(`talk meeting summit visit call round session discussion negotiation dialogue consultation conversation delegation leader
official minister president phone telephone trip day week month year next last first second third planned possible potential new bilateral
foreign conference level high senior country two`)

func (w *actors) meeting(m *readout.Meeting) sighting {
	s := w.sighting(m.ID, m.Kind, m.Status, m.Title, m.Date, m.Place)
	s.call = m.Kind == "call" || m.Mode == "phone" || m.Mode == "video"
	for _, p := range m.Participants {
		s.people = append(s.people, w.id(p.Name, p.Role, p.Side))
	}
	s.faced(w, m.Parties, m.Participants)
	for _, o := range m.Outcomes {
		if o.Kind == "failed" {
			s.told = o.Kind
		}
	}
	return s
}

func (w *actors) planned(e *readout.PlannedEvent) sighting {
	s := w.sighting(e.ID, e.Kind, e.Status, e.What, e.Date, e.Place)
	s.call = e.Kind == "call"
	for _, p := range e.Participants {
		if id := w.id(p, "", ""); strings.HasPrefix(id, "#") {
			s.people = append(s.people, id)
		}
	}
	s.faced(w, e.Parties, nil)
	return s
}

func (w *actors) sighting(id, kind, status, title string, date *readout.Date, place *readout.Place) sighting {
	s := sighting{cite: Cite{w.a.document, id}, kind: kind, status: status, title: line(title), press: kind == "press_conference",
		date: date, when: timeOf(date, status, w.a.published), topic: w.r.gist(title)}
	s.topic.lemmas = slices.DeleteFunc(s.topic.lemmas, func(l string) bool { return generic[l] })
	if place != nil {
		s.town, _, _ = strings.Cut(place.City, ",")
		s.city = schema.Fold(s.town)
		s.country = w.r.side(place.Country)
		if s.country == "" && s.city != "" {
			s.country = w.r.schema.City(place.City)
		}
		for _, v := range folded(place.Venue) {
			if !empty[v] {
				s.venue = append(s.venue, strings.ReplaceAll(v, "-", ""))
			}
		}
		slices.Sort(s.venue)
	}
	return s
}

// faced fills in who faced whom: the parties, or else the sides of the people.
func (s *sighting) faced(w *actors, parties []string, people []readout.Participant) {
	for _, p := range parties {
		id := w.partyOf(p)
		if strings.HasPrefix(id, "#") {
			s.people = append(s.people, id)
			continue
		}
		s.parties = append(s.parties, id)
	}
	if len(parties) == 0 {
		for _, p := range people {
			if p.Capacity != "host" && p.Capacity != "mediator" && p.Capacity != "observer" {
				s.parties = append(s.parties, w.r.side(p.Side))
			}
		}
	}
	s.parties, s.people = tidy(s.parties), tidy(s.people)
	// A title's names say again who met.
	s.topic.lemmas = slices.DeleteFunc(s.topic.lemmas, func(l string) bool { return slices.Contains(s.parties, l) })
}

// tidy is the IDs sorted, each once, without ""; never nil.
func tidy(ids []string) []string {
	if ids == nil {
		return []string{}
	}
	slices.Sort(ids)
	return slices.DeleteFunc(slices.Compact(ids), func(id string) bool { return id == "" })
}

// needed is the least evidence for one meeting. It was set on the pairs of own
// documents that docs/evaluation.md names.
const needed = 4

// same is the evidence, in points, that two documents tell of one meeting, and
// false where something speaks against it.
func (s *sighting) same(o *sighting) (float64, bool) {
	if s.apart(o) {
		return 0, false
	}
	who, ok := s.who(o)
	if !ok || who < 1 {
		return 0, false
	}
	gap := s.when.gap(o.when)
	sure := s.when.sure && o.when.sure
	points := who + s.where(o)
	switch {
	case sure && gap == 1: // a clock in another zone, or the last day of several
		points--
	case sure && min(s.when.long(), o.when.long()) <= 7:
		points += 2
	case sure:
		points++
	default:
		points += 0.5
	}
	points += min(1, 0.5*float64(shared(s.topic.lemmas, o.topic.lemmas)))
	if s.kind == o.kind && s.kind != "talks" && s.kind != "meeting" {
		points += 0.5
	}
	return points, true
}

// apart reports whether kind, time or place tell two sightings apart.
func (s *sighting) apart(o *sighting) bool {
	if s.call != o.call || s.press != o.press || s.kind != o.kind && !(kinds[s.kind] && kinds[o.kind]) {
		return true
	}
	sure := s.when.sure && o.when.sure
	if gap := s.when.gap(o.when); gap > 1 || gap == 1 && !sure {
		return true
	}
	if open(s.status) != open(o.status) && !sure { // "a possible summit" some day, and one that was held
		return true
	}
	return !s.call && (s.country != "" && o.country != "" && s.country != o.country || s.city != "" && o.city != "" && s.city != o.city)
}

// kinds are the schema's kinds of meetings. A planned event of another kind, a
// deadline or a signing, is the same as one of its own kind only.
var kinds = set("talks call meeting summit visit emergency_talks consultations backchannel press_conference conference round session trip")

// open is true of what may never come about.
func open(status string) bool {
	return status == "proposed" || status == "potential"
}

// who is the evidence of parties and people.
func (s *sighting) who(o *sighting) (float64, bool) {
	points := 0.0
	people, least := shared(s.people, o.people), min(len(s.people), len(o.people))
	switch n := shared(s.sides, o.sides); {
	case n >= 2:
		points = 2
	case n == 1 && len(s.sides) == 1 && len(o.sides) == 1:
		points = 1
	case n == 1:
		points = 0.5
	case len(s.sides) > 0 && len(o.sides) > 0 && people < 2:
		return 0, false
	}
	switch {
	case s.call && least >= 2 && people < 2: // a call is between its two people
		return 0, false
	case people >= 2:
		points += 2
	case people == 1:
		points++
	case least > 0:
		points -= 3
	}
	return points, true
}

// where is the evidence of the place. A call has none, but its two people are
// seldom on the line twice in so few days.
func (s *sighting) where(o *sighting) float64 {
	switch {
	case s.call && shared(s.people, o.people) >= 2:
		return 1
	case s.call:
		return 0
	case s.city != "" && s.city == o.city, shared(s.venue, o.venue) > 0:
		return 2
	case s.country != "" && s.country == o.country:
		return 1
	}
	return 0
}
