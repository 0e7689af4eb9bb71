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

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// Stage names this package in the facts it makes.
const Stage = "position"

// Find returns the positions of d in text order, ids p1, p2 … Marks below limit
// (0 to 1) are left out, and those whose holder the text does not tell.
func Find(d *draft.Draft, limit float64) []readout.Position {
	var out []readout.Position
	for _, m := range d.MarksOf(draft.LayerPosition) {
		if m.Confidence < limit || !d.Running(m.Start) {
			continue
		}
		st := d.Speaking(m.Span)
		for _, h := range holders(d, m, st) {
			p := readout.Position{
				Fact:     readout.Fact{ID: fmt.Sprintf("p%d", len(out)+1), Stage: Stage + "/mark", Confidence: m.Confidence},
				Holder:   h.name,
				OnBehalf: h.side,
				Stance:   m.Stance,
				Issue:    d.Line(m.Span),
				Basis:    "narration",
				Spans:    d.Document.Passages(m.Span),
			}
			if st != nil && st.Speaker == h.name {
				p.Basis, p.Statement = "statement", st.ID
			}
			out = append(out, p)
		}
	}
	return out
}

// A holder is whose position it is, and for which state or body.
type holder struct{ name, side string }

// holders are the speaker of the statement that m stands in, or the actors that
// m points at ("both Moscow and Washington" are two), or the subject of its clause.
func holders(d *draft.Draft, m draft.Mark, st *readout.Statement) []holder {
	var linked []holder
	for _, l := range m.LinksOf(draft.LinkHolder) {
		for _, n := range d.Within(l.Span) {
			for _, j := range d.Conjuncts(n.Head) {
				if a := at(d, j); a != nil {
					linked = add(linked, of(a))
				}
			}
		}
	}
	switch {
	case st != nil && (len(linked) == 0 || !strong(m)):
		return []holder{speaking(d, st)}
	case len(linked) > 0:
		return linked
	case st != nil:
		return []holder{speaking(d, st)}
	}
	if a := subject(d, m.Span); a != nil {
		return []holder{of(a)}
	}
	return nil
}

// strong reports whether the head is sure that m points at a holder of its own:
// within a statement the speaker is the likelier one.
func strong(m draft.Mark) bool {
	for _, l := range m.LinksOf(draft.LinkHolder) {
		if l.Confidence >= 0.8 {
			return true
		}
	}
	return false
}

func add(list []holder, h holder) []holder {
	for _, x := range list {
		if x == h {
			return list
		}
	}
	return append(list, h)
}

func of(a *readout.Actor) holder {
	h := holder{name: a.Name, side: a.Side}
	if h.side == "" && a.Type != readout.ActorPerson && a.Type != readout.ActorAnonymous {
		h.side = a.Name
	}
	return h
}

func speaking(d *draft.Draft, st *readout.Statement) holder {
	for i := range d.Actors {
		if d.Actors[i].Name == st.Speaker {
			return of(&d.Actors[i])
		}
	}
	return holder{name: st.Speaker, side: st.Affiliation}
}

// subject is the actor that is the subject of the clause that s stands in: of
// the highest verb in s, or of the verb that governs it. nil when there is none.
func subject(d *draft.Draft, s readout.Span) *readout.Actor {
	first, last := d.Text.TokensIn(s)
	for i := first; i < last; i++ {
		h := d.Text.Tokens[i].Head
		if h >= first && h < last {
			continue
		}
		for node, steps := i, 0; node >= 0 && steps < 4; node, steps = d.Text.Tokens[node].Head, steps+1 {
			if j := d.Text.Child(node, "nsubj", "nsubj:pass"); j >= 0 {
				return at(d, j)
			}
		}
	}
	return nil
}

// at is the actor that token i speaks of, nil when it is none.
func at(d *draft.Draft, i int) *readout.Actor {
	if m, ok := d.MentionAt(d.Text.Tokens[i].Span); ok {
		return d.Actor(m)
	}
	return nil
}
