package talks

import (
	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// nouns name events that the tree alone shows to be one, and their kind.
var nouns = map[string]string{
	"summit": "summit", "meeting": "meeting", "talk": "talks", "negotiation": "talks", "conference": "conference", "call": "call",
}

// unheld are the adjectives that say of an event that it has not been held, and its status.
var unheld = map[string]string{
	"potential": "potential", "possible": "potential", "prospective": "potential", "future": "potential",
	"planned": "planned", "upcoming": "planned", "forthcoming": "planned", "scheduled": "planned", "proposed": "proposed",
}

// named finds the events that the talks head left out though the sentence names
// both sides: "a potential summit between A and B".
func (f *Finder) named(d *draft.Draft) []*event {
	var out []*event
	for i, t := range d.Text.Tokens {
		kind := nouns[t.Lemma]
		if kind == "" || t.Tag != "NOUN" || !d.Running(t.Start) || f.marked(d, t.Span) {
			continue
		}
		status := ""
		for _, j := range d.Text.Children(i) {
			if s := unheld[d.Text.Tokens[j].Lower]; s != "" {
				status = s
			}
		}
		between := -1
		for _, j := range d.Text.Children(i) {
			if c := d.Text.Child(j, "case"); d.Text.Tokens[j].Rel == "nmod" && c >= 0 && d.Text.Tokens[c].Lower == "between" {
				between = j
			}
		}
		if status == "" || between < 0 {
			continue
		}
		e := &event{kind: kind, status: status, triggers: []draft.Mark{{Span: t.Span, Layer: draft.LayerMeeting, Confidence: 0.5, Kind: kind, Status: status}}}
		for _, j := range d.Conjuncts(between) {
			e.addPeople(d, d.Phrase(j))
			e.addParty(d, d.Phrase(j))
		}
		if len(e.people)+len(e.parties) >= 2 {
			out = append(out, e)
		}
	}
	return out
}

// marked reports whether the talks head takes s for an event.
func (f *Finder) marked(d *draft.Draft, s readout.Span) bool {
	for _, m := range d.MarksOf(draft.LayerMeeting) {
		if m.Overlaps(s) && m.Confidence >= f.limits.Trigger {
			return true
		}
	}
	return false
}
