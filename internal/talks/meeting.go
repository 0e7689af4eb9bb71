package talks

import (
	"slices"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// meeting writes an event down.
func (f *Finder) meeting(d *draft.Draft, e *event) readout.Meeting {
	m := readout.Meeting{
		Fact:     readout.Fact{Stage: Stage + "/event", Confidence: confidence(e)},
		Kind:     e.kind,
		Status:   e.status,
		Mode:     mode(d, e),
		Parties:  f.parties(d, e),
		Spans:    d.Document.Passages(clauses(d, e)...),
		Place:    best(e.places),
		Date:     date(e),
		Agenda:   nil,
		Outcomes: nil,
	}
	m.Title = d.Text.Slice(e.triggers[0].Span)
	named := slices.ContainsFunc(e.people, func(p person) bool { return !nameless(d, p) })
	for _, p := range e.people {
		if !named || !nameless(d, p) { // "the President of France" beside names is one of them, or stands for France
			m.Participants = append(m.Participants, participant(d, e, p))
		}
	}
	for _, s := range e.agenda {
		m.Agenda = append(m.Agenda, readout.AgendaItem{
			Issue: d.Line(s), AssertedBy: asserter(d, s), Stage: Stage + "/agenda", Span: d.Document.Passage(s),
		})
	}
	for _, o := range e.outcomes {
		kind := o.kind
		if kind == "" {
			kind = "other"
		}
		m.Outcomes = append(m.Outcomes, readout.Outcome{
			What: d.Line(o.span), Kind: kind, By: asserter(d, o.span), Stage: Stage + "/outcome", Span: d.Document.Passage(o.span),
		})
	}
	if m.Parties != nil && m.Title != "" {
		m.Title += " (" + strings.Join(m.Parties, ", ") + ")"
	}
	return m
}

// plan writes a bare future event down.
func plan(d *draft.Draft, e *event, m readout.Meeting) readout.PlannedEvent {
	p := readout.PlannedEvent{
		Fact: m.Fact, Kind: m.Kind, What: m.Title, Status: m.Status, Parties: m.Parties,
		Date: m.Date, Place: m.Place, Spans: m.Spans, AssertedBy: asserter(d, e.triggers[0].Span),
	}
	return p
}

func confidence(e *event) float64 {
	out := 0.0
	for _, t := range e.triggers {
		out = max(out, t.Confidence)
	}
	return out
}

// mode is how the parties met.
func mode(d *draft.Draft, e *event) string {
	if e.kind == "call" {
		for _, t := range e.triggers {
			if strings.Contains(strings.ToLower(d.Text.Slice(d.Sentence(t.Span))), "video") {
				return "video"
			}
		}
		return "phone"
	}
	if len(e.places) > 0 || e.kind != "backchannel" && e.kind != "talks" {
		return "in_person"
	}
	return "unknown"
}

// parties are the actors across the table: those named, and the sides of the people present.
func (f *Finder) parties(d *draft.Draft, e *event) []string {
	var out []string
	add := func(name string) {
		if name != "" && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	for _, i := range e.parties {
		if a := d.Actors[i]; a.Type == readout.ActorState || a.Type == readout.ActorBloc {
			add(a.Name)
		}
	}
	for _, p := range e.people {
		add(d.Actors[p.actor].Side)
	}
	for _, i := range e.parties { // an institution and officials sit for their state, people without a name only where no two states are named
		a := d.Actors[i]
		switch {
		case a.Type == readout.ActorState || a.Type == readout.ActorBloc:
		case a.Type == readout.ActorGroup && len(f.states(d, a.Name)) > 1:
			for _, s := range f.states(d, a.Name) {
				add(s)
			}
		case a.Side != "" && !strings.Contains(a.Name, " and "):
			add(a.Side)
		case len(out) < 2 || called(d, a):
			add(a.Name)
		}
	}
	for _, b := range e.bodies {
		if len(out) < 2 {
			add(b)
		}
	}
	return out
}

// states are those that the name of a group tells it is of: "foreign ministers of
// Kenya and Somalia", "Russian and Ukrainian negotiators".
func (f *Finder) states(d *draft.Draft, name string) []string {
	var words []string
	for _, w := range strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == ',' }) {
		if _, ok := f.places.Place(w); ok {
			words = append(words, w) // Guinea-Bissau
		} else {
			words = append(words, strings.FieldsFunc(w, func(r rune) bool { return r == '-' || r == '–' })...) // US-Iran
		}
	}
	var out []string
	for i := 0; i < len(words); i++ {
		for n := min(longestPlace, len(words)-i); n > 0; n-- {
			w := strings.Join(words[i:i+n], " ")
			p, ok := f.places.Place(w)
			if ok = ok && p.City == "" && p.Venue == "" && isCapital(w); !ok {
				p, ok = f.places.Capital(w)
			}
			if ok {
				out = appendNew(out, d.Call(p.Country))
				i += n - 1
				break
			}
		}
	}
	return out
}

// called reports whether a is called by a name, as Hamas is and "the envoys" are not.
func called(d *draft.Draft, a readout.Actor) bool {
	return slices.ContainsFunc(a.Mentions, func(p readout.Passage) bool {
		m, ok := d.MentionAt(p.Span)
		return ok && m.Kind == draft.MentionName
	})
}

// nameless reports whether all that the text says of a person is the office.
func nameless(d *draft.Draft, p person) bool {
	a := d.Actors[p.actor]
	return a.Name == a.Role
}

func participant(d *draft.Draft, e *event, p person) readout.Participant {
	out := readout.Participant{Name: p.name, Capacity: "principal", Span: d.Document.Passage(p.span)}
	if len(e.people) > 3 {
		out.Capacity = "member"
	}
	out.Role, out.Side = d.Actors[p.actor].Role, d.Actors[p.actor].Side
	out.How = d.Line(d.Sentence(p.span))
	return out
}

// date is the most exact of the dates that the triggers point at, nil when there is none.
func date(e *event) *readout.Date {
	var out *readout.Date
	for i := range e.dates {
		t := &e.dates[i]
		if out == nil || t.Start != "" && (out.Start == "" || days(t) < days(out)) {
			out = t
		}
	}
	return out
}

func days(t *readout.Date) int {
	return int(t.End.Time().Sub(t.Start.Time()).Hours() / 24)
}

// best is the place that says most, nil when there is none.
func best(places []readout.Place) *readout.Place {
	var out readout.Place
	for _, p := range places {
		if out.City == "" && (out.Country == "" || p.Country == out.Country || p.Country == "") || out == (readout.Place{}) {
			out = fill(p, out)
		}
	}
	if out == (readout.Place{}) {
		return nil
	}
	return &out
}

// clauses are the sentences that tell of the event, at most three: the first
// ones, without doubles.
func clauses(d *draft.Draft, e *event) []readout.Span {
	var out []readout.Span
	for i, t := range e.triggers {
		if i == 0 && !e.phrase.Empty() {
			out = append(out, e.phrase)
			continue
		}
		s := d.Sentence(t.Span)
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
		if len(out) == 3 {
			break
		}
	}
	return out
}

// asserter is the speaker in whose content s stands, "" when the document says
// it in its own voice.
func asserter(d *draft.Draft, s readout.Span) string {
	if st := d.Speaking(s); st != nil {
		return st.Speaker
	}
	return ""
}
