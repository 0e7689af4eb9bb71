package talks

import (
	"slices"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// dated are the nouns of events that are no meetings and that a process of talks
// hangs on, and their kind.
var dated = map[string]string{
	"election": "election", "poll": "election", "referendum": "vote", "vote": "vote", "ballot": "vote",
	"deadline": "deadline", "ceremony": "ceremony", "signing": "signing", "deployment": "deployment",
}

// dating are the verbs of such events.
var dating = map[string]string{
	"vote": "vote", "sign": "signing", "expire": "deadline", "deploy": "deployment", "arrive": "arrival",
}

// due are the words that say of an event that a day is set for it, and its status.
var due = map[string]string{
	"due": "scheduled", "scheduled": "scheduled", "slated": "scheduled", "set": "scheduled", "planned": "planned",
	"expected": "expected", "likely": "expected", "will": "expected", "to": "expected", "would": "expected",
}

// scheduled finds the events ahead that are no meetings: an election, a vote, a
// signing, a deadline, where the sentence has its day and says that it is to
// come. d's meetings, by their triggers, are left alone.
func (f *Finder) scheduled(d *draft.Draft) []readout.PlannedEvent {
	var out []readout.PlannedEvent
	triggers := d.MarksOf(draft.LayerMeeting)
	for i, t := range d.Text.Tokens {
		kind, head := dated[t.Lemma], i
		if t.Tag == "VERB" {
			kind = dating[t.Lemma]
		}
		if kind == "" || t.Tag != "VERB" && t.Tag != "NOUN" || !d.Running(t.Start) {
			continue
		}
		if slices.ContainsFunc(triggers, func(m draft.Mark) bool { return m.Overlaps(t.Span) && m.Confidence >= f.limits.Trigger }) {
			continue
		}
		if t.Tag == "NOUN" && t.Head >= 0 && d.Text.Tokens[t.Head].Tag == "VERB" {
			head = t.Head
		}
		status := coming(d, head)
		if status == "" {
			status = coming(d, i)
		}
		day := dayOf(d, head, i)
		if status == "" || day == nil {
			continue
		}
		clause := d.Phrase(head)
		if clause.Empty() || !clause.Contains(t.Span) {
			clause = d.Sentence(t.Span)
		}
		e := readout.PlannedEvent{
			Fact: readout.Fact{Stage: Stage + "/scheduled", Confidence: 0.5}, Kind: kind, Status: status,
			What: d.Line(clause), Date: day, Spans: d.Document.Passages(clause), AssertedBy: asserter(d, t.Span),
		}
		for _, m := range d.Within(clause) {
			if a := d.Actor(m); a != nil && a.Type != readout.ActorPerson && d.Side(m.Actor) != "" {
				e.Parties = appendNew(e.Parties, d.Side(m.Actor))
			}
		}
		if !slices.ContainsFunc(out, func(o readout.PlannedEvent) bool { return o.Spans[0].Overlaps(clause) }) {
			out = append(out, e)
		}
	}
	return out
}

// coming is the status that the words on token i give to what is still ahead:
// "will vote", "is expected to vote", "due to be held". "" when they give none.
func coming(d *draft.Draft, i int) string {
	for _, j := range append(d.Text.Children(i), i) {
		t := d.Text.Tokens[j]
		beTo := t.Lower == "to" && j > 0 && d.Text.Tokens[j-1].Lemma == "be" // "are to follow"
		if s := due[t.Lower]; s != "" && (t.Tag == "AUX" || j == i || beTo || s == "scheduled" || s == "planned") {
			return s
		}
	}
	if h := d.Text.Tokens[i].Head; h >= 0 && d.Text.Tokens[i].Rel == "xcomp" {
		return due[d.Text.Tokens[h].Lower]
	}
	return ""
}

// dayOf is the date on token head or i that is not before publication, nil when there is none.
func dayOf(d *draft.Draft, head, i int) *readout.Date {
	sentence := d.Sentence(d.Text.Tokens[i].Span)
	for _, t := range d.DatesIn(sentence) {
		if t.Start == "" && t.End == "" || d.Document.Published != "" && t.End < d.Document.Published {
			continue
		}
		from, to := d.Text.TokensIn(t.Span.Span)
		for k := from; k < to; k++ {
			h := d.Text.Tokens[k].Head
			for steps := 0; h >= 0 && steps < 2; steps++ {
				if h == head || h == i {
					t := t
					return &t
				}
				h = d.Text.Tokens[h].Head
			}
		}
	}
	return nil
}
