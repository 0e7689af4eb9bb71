// Package position makes the positions of a record: what each party wants,
// refuses or rules out on each issue, and where two of them cannot both be had.
//
// It reads the marks of the talks head, the statements they stand in and the
// actors; talks comes beside it, forecast after it. Whose position a mark is
// comes from the statement that holds it, else from what the mark points at,
// else from the subject of its clause.
package position

import (
	"fmt"
	"slices"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// Stage names this package in the facts it makes.
const Stage = "position"

// A mark of at most brief words whose beginning takes no stance is one of two
// things said, or the rest of one: below unsure a third of them are positions,
// and of questions none is (training documents that the reader had not seen).
const (
	brief  = 5
	unsure = 0.7
)

// Find returns the positions of d in text order, ids p1, p2 … Marks below limit
// (0 to 1) are left out, those whose holder the text does not tell, and those
// that say no more than one of the exclusions does: being left out is no stance.
func Find(d *draft.Draft, exclusions []readout.Exclusion, lexicon Lexicon, limit float64) []readout.Position {
	var out []readout.Position
	seats, reactions := seatsOf(d), d.MarksOf(draft.LayerReaction)
	for _, m := range wholes(d, limit) {
		if !d.Running(m.Start) || excluded(exclusions, m.Span) {
			continue
		}
		st := d.Speaking(m.core)
		if m.Span = d.Extent(m.Span); m.Span.Empty() || asked(d, m.Span) || m.Confidence < unsure && slight(d, m.Span, lexicon, reactions) {
			continue
		}
		var held []holder
		for _, h := range holders(d, seats, m.Mark, st, lexicon) {
			held = append(held, share(d, seats, h, m.Span)...)
		}
		for _, h := range held {
			p := readout.Position{
				Fact:     readout.Fact{ID: fmt.Sprintf("p%d", len(out)+1), Stage: Stage + "/mark", Confidence: m.Confidence},
				Holder:   h.name,
				OnBehalf: h.side,
				Stance:   stance(d, lexicon, m, st),
				Issue:    d.Line(m.Span),
				Basis:    "narration",
				Spans:    d.Document.Passages(m.Span),
			}
			if known(out, p) {
				continue
			}
			if st != nil && st.Speaker == h.name {
				p.Basis, p.Statement = "statement", st.ID
			}
			out = append(out, p)
		}
	}
	return out
}

// slight reports whether s is short, does not begin with a word that takes a
// stance, denies nothing, and tells of no reaction.
func slight(d *draft.Draft, s readout.Span, lexicon Lexicon, reactions []draft.Mark) bool {
	first, last := d.Text.TokensIn(s)
	n := 0
	denied := false
	for _, t := range d.Text.Tokens[first:last] {
		if t.Tag != "PUNCT" {
			n++
		}
		denied = denied || negations[t.Lower]
	}
	if n > brief || denied && !verbless(d, s) || lexicon.take(d, first, min(first+reach, last)) != "" {
		return false
	}
	return verbless(d, s) || !slices.ContainsFunc(reactions, func(m draft.Mark) bool { return m.Overlaps(s) })
}

// asked reports whether s stands in a question.
func asked(d *draft.Draft, s readout.Span) bool {
	sentence := d.Text.Sentences[d.Text.SentenceAt(s.Start)]
	return d.Text.Tokens[sentence.Last-1].Text == "?"
}

// known reports whether out has p's holder with a stance on words that hold p's:
// the head cut one clause in two.
func known(out []readout.Position, p readout.Position) bool {
	for i := len(out) - 1; i >= 0 && out[i].Spans[0].End > p.Spans[0].Start; i-- {
		if out[i].Holder == p.Holder && out[i].Spans[0].Contains(p.Spans[0].Span) {
			return true
		}
	}
	return false
}

// excluded reports whether most of s stands in an exclusion that says little more.
func excluded(exclusions []readout.Exclusion, s readout.Span) bool {
	for _, x := range exclusions {
		for _, p := range x.Spans {
			if n := min(p.End, s.End) - max(p.Start, s.Start); 5*n >= 3*s.Len() && 3*n >= p.Len() {
				return true
			}
		}
	}
	return false
}
