package talks

import (
	"slices"

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
		if kind == "" || t.Tag != "NOUN" || !d.Running(t.Start) {
			continue
		}
		status := ""
		for j := max(i-3, 0); j < i; j++ {
			if s := unheld[d.Text.Tokens[j].Lower]; s != "" {
				status = s
			}
		}
		if status == "" || i+1 == len(d.Text.Tokens) || d.Text.Tokens[i+1].Lower != "between" || f.marked(d, t.Span) {
			continue
		}
		e := &event{kind: kind, status: status, triggers: []draft.Mark{{Span: t.Span, Layer: draft.LayerMeeting, Confidence: 0.5, Kind: kind, Status: status}}}
		e.addPeople(d, sides(d, i+2))
		e.addParty(d, f.places, sides(d, i+2))
		e.setSides(d)
		e.phrase = t.Span.Hull(sides(d, i+2))
		if len(e.people)+len(e.parties) >= 2 {
			out = append(out, e)
		}
	}
	return out
}

// sides is what stands after "between": from token i to the next mark or verb,
// at most longestSides tokens.
func sides(d *draft.Draft, i int) readout.Span {
	last := i
	for last < len(d.Text.Tokens) && last < i+longestSides && d.Text.Tokens[last].Tag != "VERB" && d.Text.Tokens[last].Text != "." && d.Text.Tokens[last].Text != ";" {
		last++
	}
	return d.Text.SpanOf(i, last)
}

// longestSides has room for two people with their offices.
const longestSides = 20

// marked reports whether the talks head takes s for an event.
func (f *Finder) marked(d *draft.Draft, s readout.Span) bool {
	for _, m := range d.MarksOf(draft.LayerMeeting) {
		if m.Overlaps(s) && m.Confidence >= f.limits.Trigger {
			return true
		}
	}
	return false
}

// part keeps apart what one sentence tells of two events: the clause that names
// each and its people are the evidence, not the sentence.
func part(d *draft.Draft, events []*event) {
	near := triggersOf(events)
	for i, e := range events {
		t := e.triggers[0]
		sentence := d.Sentence(t.Span)
		shared := slices.ContainsFunc(near.touching(sentence), func(o trigger) bool { return o.event != i && sentence.Contains(o.Span) })
		if !shared || !e.phrase.Empty() {
			continue
		}
		if e.phrase = telling(d, t.Span); e.phrase == sentence {
			e.phrase = t.Span
		}
		for _, l := range t.Links {
			if l.Role == draft.LinkParticipant && sentence.Contains(l.Span) {
				e.phrase = e.phrase.Hull(l.Span)
			}
		}
	}
}
