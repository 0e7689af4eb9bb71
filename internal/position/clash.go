package position

import (
	"github.com/readout/readout"
)

var (
	// wishing are the stances of who wants something, refusers those of who will
	// not have it, firm those of who will not have it otherwise.
	wishing  = set("seeks demands urges")
	refusers = set("opposes rejects rules_out")
	firm     = set("seeks demands urges rejects opposes rules_out supports")
)

// clashes are the disagreements of two claims that neither names the other:
// by their stances, their figures, or a word of contrast between them.
func (c *claims) clashes() []readout.Disagreement {
	var out []readout.Disagreement
	for i := range c.list {
		a := &c.list[i]
		for j := i + 1; j < len(c.list) && c.list[j].first-a.last <= anywhere; j++ {
			b := &c.list[j]
			if !a.apart(b) || overlap(a.spans, b.spans) {
				continue
			}
			if rule, kind := c.clash(a, b); rule != "" {
				out = append(out, a.against(b, rule, kind))
			}
		}
	}
	return out
}

// clash is the rule by which a and b, of different parties, disagree, and what
// kind of disagreement it is; "" when none applies.
func (c *claims) clash(a, b *claim) (rule, kind string) {
	kind = "contradiction"
	if firm[a.stance] || firm[b.stance] {
		kind = "positions"
	}
	away := b.first - a.last
	switch {
	case a.stance == "blames" && b.stance == "blames" && (c.speaksOf(a, b) || c.speaksOf(b, a)):
		return "blame", "contradiction"
	case opposed(a, b):
		return "issue", "positions"
	case away <= nearby && b.Statement != "" && b.turned && (wishing[a.stance] || a.stance == "hopes") && c.asks(a, b):
		return "answer", "positions"
	case away <= 2 && a.said(b) && c.miscounted(a, b):
		return "figures", "contradiction"
	case away > 1:
		return "", ""
	case away == 0 && a.first == b.first && wishing[a.stance] && wishing[b.stance]:
		return "issue", "positions"
	case a.said(b) && retorts(b):
		return "answer", "contradiction"
	case b.denial || b.stance == "denies": // which is with the denials
		return "", ""
	case a.said(b) && (c.negates(b) || c.opens(b, opposite)):
		return "answer", "contradiction"
	case !c.contrasted(a, b):
		return "", ""
	case a.said(b) && (away == 0 && !silent(a) && !silent(b) || common(a.words, b.words) > 0), firm[b.stance], insists(b):
		return "contrast", kind
	}
	return "", ""
}

// asks reports whether a speaks of b's side as the one who is to do something.
func (c *claims) asks(a, b *claim) bool {
	for _, p := range a.spans {
		for _, m := range c.Within(p.Span) {
			x := c.Actor(m)
			if x == nil || b.side == "" || x.Name != b.side {
				continue
			}
			switch c.Text.Tokens[m.Head].Rel {
			case "nsubj", "obj", "iobj", "obl", "root":
				return true
			}
		}
	}
	return false
}

// opposed reports whether a and b take opposed stances on an issue of the
// taxonomy: one wants what the other refuses, or they want different things of
// it side by side.
func opposed(a, b *claim) bool {
	if common(a.topics, b.topics) == 0 {
		return false
	}
	if wishing[a.stance] && wishing[b.stance] {
		return b.first-a.last <= 1
	}
	return wishing[a.stance] && refusers[b.stance] || refusers[a.stance] && wishing[b.stance]
}

// miscounted reports whether a and b give different numbers of one thing.
func (c *claims) miscounted(a, b *claim) bool {
	x := c.counts(a)
	if len(x) == 0 {
		return false
	}
	for thing, n := range c.counts(b) {
		if m, ok := x[thing]; ok && m != n {
			return true
		}
	}
	return false
}

// counts are the numbers in a by the lemma of what they count.
func (c *claims) counts(a *claim) map[string]string {
	var out map[string]string
	for _, p := range a.spans {
		first, last := c.Text.TokensIn(p.Span)
		for i := first; i < last; i++ {
			if t := c.Text.Tokens[i]; t.Tag == "NUM" && t.Rel == "nummod" && t.Head >= 0 && c.Text.Tokens[t.Head].Tag == "NOUN" {
				if out == nil {
					out = map[string]string{}
				}
				out[c.Text.Tokens[t.Head].Lemma] = t.Lemma
			}
		}
	}
	return out
}
