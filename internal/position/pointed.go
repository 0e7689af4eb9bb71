package position

import (
	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// leastShare is how much of the words at which a mark points, or of the claim's
// where these are fewer, the two have to share to be the same.
const leastShare = 0.5

// pointed are the disagreements that the link head sees: from the cue of a
// statement, or from a position, it points at what stands against it, least being the least
// probability of such a link, 0 to 1.
func (c *claims) pointed(least float64) []readout.Disagreement {
	var out []readout.Disagreement
	for i := range c.list {
		if s := c.statements[c.list[i].Statement]; s != nil {
			if m := c.Pointing(s); m != nil {
				out = append(out, c.facing(&c.list[i], m, least)...)
			}
		}
	}
	for _, m := range c.MarksOf(draft.LayerPosition) {
		if b := c.claimAt(m.Span); b != nil {
			out = append(out, c.facing(b, &m, least)...)
		}
	}
	return out
}

// facing are the disagreements of b with the claims at which its mark m points.
func (c *claims) facing(b *claim, m *draft.Mark, least float64) []readout.Disagreement {
	var out []readout.Disagreement
	for _, l := range m.LinksOf(draft.LinkAgainst) {
		if l.Confidence < least {
			continue
		}
		a := c.claimAt(l.Span)
		if a == nil || !a.apart(b) {
			continue
		}
		kind := "positions"
		if a.denial || b.denial || a.said(b) && !firm[a.stance] && !firm[b.stance] {
			kind = "contradiction"
		}
		first, second := a, b
		if b.spans[0].Start < a.spans[0].Start {
			first, second = b, a
		}
		x := first.against(second, "link", kind)
		x.Confidence = l.Confidence
		out = append(out, x)
	}
	return out
}

// claimAt is the claim that shares most words with s, the innermost of several;
// nil when none shares leastShare of the shorter of the two.
func (c *claims) claimAt(s readout.Span) *claim {
	var best *claim
	most, size := 0, 0
	near := c.around(c.Text.SentenceAt(s.Start), before, 1)
	for i := range near {
		for _, p := range near[i].spans {
			n := min(p.End, s.End) - max(p.Start, s.Start)
			if n <= 0 || n < most || n == most && p.Len() >= size || float64(n) < leastShare*float64(min(s.Len(), p.Len())) {
				continue
			}
			best, most, size = &near[i], n, p.Len()
		}
	}
	return best
}

// before is how many sentences before words that belong to it a claim begins at
// most; of longer quotations the end is nobody's.
const before = 20
