// Package talks makes the meetings of a record: who met whom, where and when,
// with whom at the table, what was on the agenda and what came of it, and which
// events are only planned.
//
// It reads the marks of the talks head (each trigger of a meeting with what it
// points at), the actors of link and the dates of timex, and joins the triggers
// that speak of one event. Statements come before it, since the agenda and the
// outcomes say on whose word they stand. It does not compare documents; that is
// reconcile's work.
package talks

import (
	"fmt"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// Stage names this package in the facts it makes.
const Stage = "talks"

// A Gazetteer knows where places are.
type Gazetteer interface {
	// Place returns the place that a name names, and false when it is not known.
	Place(name string) (readout.Place, bool)
	// Capital returns the capital of the state that a name or an adjective names,
	// and false when it is not known.
	Capital(of string) (readout.Place, bool)
}

// A Finder makes meetings. It is read-only after New and may be shared.
type Finder struct {
	places Gazetteer
	limits Limits
}

// Limits are the confidences, 0 to 1, at which marks are believed, set on
// documents that the weights did not learn from (analysis.DefaultLimits). What a
// mark points at is believed from mark.Params.Link on.
type Limits struct {
	Trigger, Agenda, Outcome float64
	// Orphan is that of a participant whom no trigger points at.
	Orphan float64
	// Below Apart, the head's probability that two triggers are one event says that
	// they are two; from Same on, that they are one. Between them the words decide.
	Apart, Same float64
}

// DefaultLimits are the limits in use. A trigger's is above what is best on gold/dev: with weights near to those of now at 0.1 the F1 of all
// kinds is 0.753 there and that of events 0.859, at 0.3 0.744 and 0.843; but 1,064 events are told
// of then for 687, many of them twice, and what the text says once is not to be read three times.
// On gold/unseen it is 0.684 and 0.682.
var DefaultLimits = Limits{Trigger: 0.3, Agenda: 0.45, Outcome: 0.55, Orphan: 0.6, Apart: 0.1, Same: 0.5}

// New returns a Finder that looks places up in g.
func New(g Gazetteer, limits Limits) *Finder { return &Finder{places: g, limits: limits} }

// Find returns the meetings of d, ids m1, m2 …, and the bare planned events, ids e1, e2 …
func (f *Finder) Find(d *draft.Draft) ([]readout.Meeting, []readout.PlannedEvent) {
	events := f.join(d, append(f.events(d), f.named(d)...))
	for _, e := range events {
		e.settle()
	}
	awaited(d, events)
	f.assign(d, events)
	part(d, events)
	topics(d, events)
	f.members(d, events)
	f.orphans(d, events)
	events = f.parted(d, events)
	for _, e := range events {
		e.spokenOf(d)
	}
	resume(d, events)
	mend(d, events)
	f.dateline(d, events)
	var meetings []readout.Meeting
	var planned []readout.PlannedEvent
	for _, e := range events {
		if len(e.parties)+len(e.people)+len(e.places) == 0 && !e.dated() {
			continue
		}
		m := f.meeting(d, e)
		if bare(m) {
			planned = append(planned, plan(d, e, m))
			planned[len(planned)-1].ID = fmt.Sprintf("e%d", len(planned))
			continue
		}
		m.ID = fmt.Sprintf("m%d", len(meetings)+1)
		meetings = append(meetings, m)
	}
	for _, e := range f.scheduled(d) {
		e.ID = fmt.Sprintf("e%d", len(planned)+1)
		planned = append(planned, e)
	}
	return meetings, planned
}

// sure is how sure the head has to be of an event of which the text tells only the day.
// (With any confidence 7 of 16 such events of gold/dev are one, with this 5 of 8.)
const sure = 0.8

// dated reports whether e can stand by its date alone: an event to come, or one that the
// head is sure of, on a day or in a month.
func (e *event) dated() bool {
	if len(e.dates) == 0 {
		return false
	}
	t := date(e)
	return ahead(e.status) || confidence(e) >= sure && t.Start != "" && days(t) <= 31
}

// bare reports whether m is a future event without people or agenda, which the
// record lists among the planned events.
func bare(m readout.Meeting) bool {
	return ahead(m.Status) && len(m.Participants) == 0 && len(m.Agenda) == 0
}

// ahead reports whether a status speaks of an event that has not been held.
func ahead(status string) bool {
	switch status {
	case "planned", "proposed", "potential":
		return true
	}
	return false
}
