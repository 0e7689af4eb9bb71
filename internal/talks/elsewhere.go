package talks

import (
	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

var (
	// attending are the verbs of having been at something, shunning those of having
	// kept away from it, where the noun of it is their object.
	attending = wordSet("attend participate")
	shunning  = wordSet("skip boycott miss snub shun")
	// aside are the prepositions of whom talks are about, and of who is not there.
	aside = wordSet("about without regarding concerning")
)

// elsewhere reports whether the words around the person at s say that they were not
// where others met: "Pell was not at the summit", "Pell and Sand did not attend",
// "Pell skipped the talks", or only that the others spoke of them: "talks about Pell".
func elsewhere(d *draft.Draft, s readout.Span) bool {
	first, last := d.Text.TokensIn(s)
	for i := first; i < last; i++ {
		if h := d.Text.Tokens[i].Head; h < 0 || h >= first && h < last {
			continue
		}
		if d.Text.Tokens[i].Rel == "conj" { // of "Pell and Sand" only Pell hangs on the verb
			i = d.Text.Tokens[i].Head
		}
		t := d.Text.Tokens[i]
		if t.Head < 0 {
			return false
		}
		v := d.Text.Tokens[t.Head]
		switch t.Rel {
		case "nsubj":
			c, cop := d.Text.Child(t.Head, "case"), d.Text.Child(t.Head, "cop")
			switch {
			case attending[v.Lemma], cop >= 0 && c >= 0 && d.Text.Tokens[c].Lower == "at" && tables[v.Lemma]:
				return notDone(d, t.Head)
			case shunning[v.Lemma]:
				o := d.Text.Child(t.Head, "obj")
				return o >= 0 && tables[d.Text.Tokens[o].Lemma] && !notDone(d, t.Head)
			case v.Lemma == "absent" && cop >= 0:
				return !notDone(d, t.Head)
			}
		case "nmod":
			c := d.Text.Child(i, "case")
			return c >= 0 && aside[d.Text.Tokens[c].Lower] && tables[v.Lemma]
		case "obl":
			c := d.Text.Child(i, "case")
			return c >= 0 && d.Text.Tokens[c].Lower == "without"
		}
		return false
	}
	return false
}

// notDone reports whether token i has a negation of its own.
func notDone(d *draft.Draft, i int) bool {
	for _, j := range d.Text.Children(i) {
		if w := d.Text.Tokens[j].Lower; w == "not" || w == "n't" || w == "n’t" || w == "never" {
			return true
		}
	}
	return false
}
