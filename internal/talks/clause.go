package talks

import (
	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// clauseHead is the token that governs the clause of token i: a verb, or whatever
// else begins one.
func clauseHead(d *draft.Draft, i int) int {
	for steps := 0; steps < 30 && d.Text.Tokens[i].Head >= 0; steps++ {
		switch t := d.Text.Tokens[i]; t.Rel {
		case "ccomp", "advcl", "acl", "parataxis", "csubj":
			return i
		case "conj":
			if t.Tag == "VERB" {
				return i
			}
		}
		i = d.Text.Tokens[i].Head
	}
	return i
}

// telling is the clause that tells of the event named at s, its sentence where
// the tree has none of three words or more around it.
func telling(d *draft.Draft, s readout.Span) readout.Span {
	first, last := d.Text.TokensIn(s)
	if first >= last {
		return d.Sentence(s)
	}
	p := d.Phrase(clauseHead(d, last-1))
	from, to := d.Text.TokensIn(p)
	if to-from < 4 || !p.Contains(s) || !d.Sentence(s).Contains(p) {
		return d.Sentence(s)
	}
	return p
}
