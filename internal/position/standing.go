package position

import (
	"strings"

	"github.com/readout/readout"
)

// standing are the verbs of who wants, or will not have, something.
var standing = set(`want seek demand insist favour favor prefer oppose reject refuse back push press support call stand try hope propose
	resist require argue need`)

// standings are the clauses of the document's own voice that say by their verb
// what a party wants: "Norland wants to add others". The talks head leaves some out.
func (c *claims) standings() []claim {
	var out []claim
	for i, t := range c.Text.Tokens {
		if t.Tag != "VERB" || !standing[t.Lemma] || !c.Running(t.Start) || c.aside(i) || c.hasWord(i, "not", "n't", "never") {
			continue
		}
		j := c.Text.Child(i, "nsubj")
		if j < 0 || j > i {
			continue
		}
		_, to := c.Text.Subtree(i)
		for _, k := range c.Text.Children(i) {
			switch c.Text.Tokens[k].Rel {
			case "conj", "advcl", "punct", "cc":
				if k > i {
					to = min(to, k)
				}
			}
		}
		stance := "seeks"
		if refusing[t.Lemma] {
			stance = "rejects"
		}
		if s := c.Text.SpanOf(i, to); to > i+1 && c.Speaking(s) == nil {
			if a := at(c.Draft, j); a != nil {
				out = append(out, claim{Claim: readout.Claim{Who: a.Name}, spans: c.Document.Passages(s), stance: stance})
			}
		}
	}
	return out
}

// depth is how many governors of a word are asked for what it belongs to.
const depth = 8

// aside reports whether token i stands in a clause that describes a noun.
func (c *claims) aside(i int) bool {
	for steps := 0; i >= 0 && steps < depth; i, steps = c.Text.Tokens[i].Head, steps+1 {
		if strings.HasPrefix(c.Text.Tokens[i].Rel, "acl") {
			return true
		}
	}
	return false
}
