package talks

import (
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/text"
)

// uninviting are verbs that keep their object out.
var uninviting = map[string]bool{"exclude": true, "sideline": true, "uninvite": true, "disinvite": true}

// dreads are words that make of an exclusion one that is feared, not one that is stated.
var dreads = map[string]bool{"fear": true, "worry": true, "concern": true, "afraid": true, "dread": true, "anxious": true}

// keptOut finds the exclusions that words alone show: "was not invited to the
// talks", "a deal that excludes A and B". It returns marks of the same form as
// the talks head's, for those that the head left out.
func keptOut(d *draft.Draft) []draft.Mark {
	var out []draft.Mark
	for i, t := range d.Text.Tokens {
		if !d.Running(t.Start) {
			continue
		}
		s := d.Text.Sentences[t.Sentence]
		m := draft.Mark{Layer: draft.LayerExclusion, Confidence: 0.6, Modality: "asserted"}
		var who readout.Span
		switch {
		case t.Lower == "invited" && negated(d.Text, s.First, i):
			who = before(d, s.First, i)
			m.Span = readout.Span{Start: who.Start, End: clauseEnd(d, i, s)}
		case t.Lemma == "invitation" && i > s.First && d.Text.Tokens[i-1].Lower == "no":
			who = before(d, s.First, i)
			m.Span = readout.Span{Start: who.Start, End: clauseEnd(d, i, s)}
		case uninviting[t.Lemma] && t.Tag == "VERB" && !negated(d.Text, s.First, i):
			who = after(d, i+1, s.Last)
			if i > 0 && d.Text.Tokens[i-1].Tag == "AUX" { // "was excluded from"
				who = before(d, s.First, i)
			}
			m.Span = readout.Span{Start: min(who.Start, clauseStart(d, i, s)), End: clauseEnd(d, i, s)}
		default:
			continue
		}
		if who.Empty() {
			continue
		}
		for j := s.First; j < i; j++ {
			if dreads[d.Text.Tokens[j].Lemma] {
				m.Modality = "feared"
				m.Span.Start = max(m.Span.Start, d.Text.Tokens[j+1].Start)
			}
		}
		m.Links = []draft.Link{{Span: who, Role: draft.LinkExcluded, Confidence: 0.6}}
		out = append(out, m)
	}
	return out
}

// negated reports whether one of the three tokens before i is a negation.
func negated(d *text.Doc, first, i int) bool {
	for j := max(first, i-3); j < i; j++ {
		switch d.Tokens[j].Lower {
		case "not", "n't", "never", "neither":
			return true
		}
	}
	return false
}

// before is the last actor's mention between tokens first and i.
func before(d *draft.Draft, first, i int) readout.Span {
	var out readout.Span
	for _, m := range d.Within(d.Text.SpanOf(first, i)) {
		if m.Actor >= 0 {
			out = m.Span
		}
	}
	return out
}

// after is the hull of the first actor's mention from token i on and of those
// that "and" or a comma joins to it.
func after(d *draft.Draft, i, last int) readout.Span {
	var out readout.Span
	for _, m := range d.Within(d.Text.SpanOf(i, last)) {
		if m.Actor < 0 {
			continue
		}
		if out.Empty() {
			if m.Start-d.Text.Tokens[i].Start > 12 { // "both", "the": no more lies between verb and object
				break
			}
			out = m.Span
			continue
		}
		between := strings.Fields(d.Text.Text[out.End:m.Start])
		if len(between) > 3 || len(between) > 0 && between[0] != "and" && between[0] != "," && between[0] != "or" {
			break
		}
		out = out.Hull(m.Span)
	}
	return out
}

// clauseEnd is where the clause of token i ends: at the next mark that parts
// clauses, or with the sentence.
func clauseEnd(d *draft.Draft, i int, s text.Sentence) int {
	end := d.Text.Tokens[i].End
	for j := i; j < s.Last; j++ {
		t := d.Text.Tokens[j]
		if t.Tag == "PUNCT" && strings.ContainsAny(t.Text, ".,;:()—") {
			break
		}
		end = t.End
	}
	return end
}

// clauseStart is where the clause of token i begins, or the sentence.
func clauseStart(d *draft.Draft, i int, s text.Sentence) int {
	j := i
	for j > s.First && d.Text.Tokens[j-1].Tag != "PUNCT" {
		j--
	}
	return d.Text.Tokens[j].Start
}
