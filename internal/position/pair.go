package position

import (
	"slices"
	"strings"

	"github.com/readout/readout"
)

// trust is the confidence of a disagreement: on the tune part two of three hold.
const trust = 0.65

// against is the disagreement of a with b, on what b says.
func (a *claim) against(b *claim, rule, kind string) readout.Disagreement {
	return readout.Disagreement{
		Fact:  readout.Fact{Stage: Stage + "/" + rule, Confidence: trust},
		Issue: b.Claim.Claim, Kind: kind,
		A: a.Claim, B: b.Claim,
		Spans: slices.Concat(a.spans, b.spans),
	}
}

// apart reports whether a and b are of different parties, as far as the text
// tells. A source without a name speaks for no side.
func (a *claim) apart(b *claim) bool {
	if alias(a.Who, b.Who) {
		return false
	}
	return a.unnamed != b.unnamed || (a.side == "" || a.side != b.side) && a.side != b.Who && b.side != a.Who
}

// alias reports whether two names are one, or the one the other's last words.
func alias(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	return a == b || strings.HasSuffix(a, " "+b) || strings.HasSuffix(b, " "+a)
}

// share is how much of the shorter one of two claims stands in the other, 0 to
// 1, and how many words that are; 0 where they share nothing but names.
func (a *claim) share(b *claim) (float64, int) {
	if common(a.things, b.things) == 0 {
		return 0, 0
	}
	n := common(a.words, b.words)
	return float64(n) / float64(min(len(a.words), len(b.words))), n
}

// said reports whether a and b are both statements.
func (a *claim) said(b *claim) bool { return a.Statement != "" && b.Statement != "" }

// overlap reports whether one of a shares a byte with one of b.
func overlap(a, b []readout.Passage) bool {
	return slices.ContainsFunc(a, func(p readout.Passage) bool {
		return slices.ContainsFunc(b, func(q readout.Passage) bool { return p.Overlaps(q.Span) })
	})
}

// speaksOf reports whether a's words name b's party or side.
func (c *claims) speaksOf(a, b *claim) bool {
	for _, p := range a.spans {
		for _, m := range c.Within(p.Span) {
			if x := c.Actor(m); x != nil && (x.Name == b.Who || b.side != "" && (x.Name == b.side || x.Side == b.side)) {
				return true
			}
		}
	}
	return false
}

func set(words string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		out[w] = true
	}
	return out
}
