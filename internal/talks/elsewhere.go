package talks

import (
	"slices"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/text"
)

var (
	// attending are the verbs of having been at something, shunning those of having
	// kept away from it, where the noun of it is their object.
	attending = wordSet("attend participate")
	shunning  = wordSet("skip boycott miss snub shun")
	// aside are the prepositions of whom talks are about, and of who is not there.
	aside = wordSet("about without regarding concerning")
	// bygone are the words of another meeting than the one spoken of, as a year is.
	bygone = wordSet("last previous earlier prior first former")
	// sending are the verbs of who has another go, papers what another brings from them.
	sending = wordSet("name appoint send dispatch designate nominate")
	papers  = wordSet("message letter greeting")
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
		if j := d.Text.Child(i, "acl:relcl", "acl"); j >= 0 && away(d, j) {
			return true
		}
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
			case away(d, t.Head):
				return true
			case shunning[v.Lemma]:
				o := d.Text.Child(t.Head, "obj")
				return o >= 0 && tables[d.Text.Tokens[o].Lemma] && !notDone(d, t.Head)
			}
		case "nmod":
			c := d.Text.Child(i, "case")
			return c >= 0 && (aside[d.Text.Tokens[c].Lower] && tables[v.Lemma] || d.Text.Tokens[c].Lower == "from" && papers[v.Lemma])
		case "obl:agent":
			return sending[v.Lemma]
		case "obl":
			c := d.Text.Child(i, "case")
			return c >= 0 && (d.Text.Tokens[c].Lower == "without" || d.Text.Tokens[c].Lower == "by" && sending[v.Lemma])
		}
		return false
	}
	return false
}

// away reports whether the verb or noun i says that its subject was not there: "did
// not take part in the talks", "was not on the island for the session", "was absent".
func away(d *draft.Draft, i int) bool {
	v := d.Text.Tokens[i]
	first, last := d.Text.Subtree(i)
	if slices.ContainsFunc(d.Text.Tokens[first:last], func(t text.Token) bool { return bygone[t.Lower] || year.MatchString(t.Text) }) {
		return false // "who did not attend last year's summit"
	}
	if v.Lemma == "absent" {
		return !notDone(d, i)
	}
	if !notDone(d, i) {
		return false
	}
	if attending[v.Lemma] {
		return true
	}
	if o := d.Text.Child(i, "obj"); v.Lemma == "take" && o >= 0 && d.Text.Tokens[o].Lower == "part" {
		return true
	}
	if d.Text.Child(i, "cop") < 0 {
		return false
	}
	return v.Lemma == "present" || v.Lower == "part" || slices.ContainsFunc(d.Text.Children(i), func(j int) bool {
		t := d.Text.Tokens[j]
		c := d.Text.Child(j, "case")
		return (t.Rel == "obl" || t.Rel == "nmod") && tables[t.Lemma] && c >= 0 && (d.Text.Tokens[c].Lower == "for" || d.Text.Tokens[c].Lower == "during")
	})
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
