package position

import (
	"fmt"
	"slices"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// Disagreements returns the pairs of claims in d that cannot both be true, or
// both be had, ids d1, d2 … in text order. They are what the words show: a
// refusal of another's claim or demand, a denial, opposed stances on one issue,
// a word of contrast, or "A and B differ over X"; and what the link head points at with a
// probability of at least least, 0 to 1. Absence of one is no agreement.
func Disagreements(d *draft.Draft, adjectives Adjectives, least float64) []readout.Disagreement {
	c := newClaims(d, adjectives)
	found := c.refusals()
	var out []readout.Disagreement
	seen := map[quarrel]bool{}
	for _, x := range slices.Concat(found, c.denials(found), c.odds(), c.clashes(), c.pointed(least)) {
		keys := quarrels(d, x)
		if !slices.ContainsFunc(keys, func(k quarrel) bool { return seen[k] }) {
			out = append(out, x)
		}
		for _, k := range keys {
			seen[k] = true
		}
	}
	slices.SortStableFunc(out, func(a, b readout.Disagreement) int { return a.Spans[0].Start - b.Spans[0].Start })
	for i := range out {
		out[i].ID = fmt.Sprintf("d%d", i+1)
	}
	return out
}

// A quarrel is that of two parties in one sentence, which is told once.
type quarrel struct {
	a, b     string
	sentence int
}

func quarrels(d *draft.Draft, x readout.Disagreement) []quarrel {
	a, b := min(x.A.Who, x.B.Who), max(x.A.Who, x.B.Who)
	// what two want together is in one of their disagreements
	out := []quarrel{{fmt.Sprint(x.Spans[0].Span, x.Spans[len(x.Spans)-1].Span), "", 0}}
	for _, p := range x.Spans {
		out = append(out, quarrel{a, b, d.Text.SentenceAt(p.Start)})
	}
	return out
}
