package topic

import (
	"slices"
	"strings"
	"unicode"

	"github.com/readout/readout/internal/text"
	"github.com/readout/readout/schema"
)

// A word is a place of a term: the forms of which any will do.
type word []string

// A term is one way to speak of an issue.
type term struct {
	parts [][]word // one, or two that hang together in the tree
	issue string   // "" for an idiom
	alone bool
	named bool // it is written as a name, and counts within names
}

// compile reads a term in the form that schema/data/issues.yaml describes.
func compile(written string, of schema.Issue) term {
	t := term{issue: of.ID, alone: of.Alone, named: strings.IndexFunc(written, unicode.IsUpper) >= 0}
	for part := range strings.SplitSeq(written, " + ") {
		var words []word
		for w := range strings.FieldsSeq(part) {
			words = append(words, strings.Split(w, "|"))
		}
		t.parts = append(t.parts, words)
	}
	return t
}

// A match is a term and the tokens that make it, in text order.
type match struct {
	term   int
	tokens []int
}

// matches are the terms that stand in the tokens from first to last.
func (f *Finder) matches(d *text.Doc, first, last int) []match {
	var out []match
	for i := first; i < last; i++ {
		t := d.Tokens[i]
		var seen []int
		for _, form := range []string{t.Text, t.Lower, t.Lemma} {
			for _, n := range f.begins[form] {
				if !slices.Contains(seen, n) {
					seen = append(seen, n)
					out = f.match(out, d, n, i, first, last)
				}
			}
		}
	}
	return out
}

// match adds the matches of term n that begin with token i.
func (f *Finder) match(out []match, d *text.Doc, n, i, first, last int) []match {
	parts := f.terms[n].parts
	left := run(d, parts[0], i, last)
	switch {
	case left == nil:
		return out
	case len(parts) == 1:
		return append(out, match{n, left})
	}
	for j := first; j < last; j++ {
		right := run(d, parts[1], j, last)
		if right == nil || overlap(left, right) || !hang(d, left, right) {
			continue
		}
		tokens := slices.Concat(left, right)
		slices.Sort(tokens)
		out = append(out, match{n, tokens})
	}
	return out
}

func overlap(a, b []int) bool {
	return slices.ContainsFunc(a, func(i int) bool { return slices.Contains(b, i) })
}

// run is the tokens from i on that are the words, one after the other; nil when
// they are not. Hyphens, quotation marks and the 's of a genitive may stand between.
func run(d *text.Doc, words []word, i, last int) []int {
	var out []int
	for _, w := range words {
		for len(out) > 0 && i < last && skipped(d.Tokens[i].Lower) {
			i++
		}
		if i >= last || !w.fits(d.Tokens[i]) {
			return nil
		}
		out = append(out, i)
		i++
	}
	return out
}

func skipped(lower string) bool {
	switch lower {
	case "-", "‐", "‑", "'s", "'", "\"", "“", "”":
		return true
	}
	return false
}

// fits reports whether t is one of the forms: in its letters where they hold a
// capital, else as its lemma or in small letters.
func (w word) fits(t text.Token) bool {
	return slices.ContainsFunc(w, func(form string) bool {
		if strings.IndexFunc(form, unicode.IsUpper) >= 0 {
			return t.Text == form
		}
		return t.Lower == form || t.Lemma == form
	})
}

// hang reports whether a token of one list governs one of the other, or they
// stand there as "a of the b", which a wrong tree does not change.
func hang(d *text.Doc, a, b []int) bool {
	if of(d, a[len(a)-1], b[0]) || of(d, b[len(b)-1], a[0]) {
		return true
	}
	for _, i := range a {
		for _, j := range b {
			if under(d, i, j) || under(d, j, i) || done(d, i, j) || done(d, j, i) {
				return true
			}
		}
	}
	return false
}

// of reports whether only "of", or "of" and what stands before a noun, parts i from j.
func of(d *text.Doc, i, j int) bool {
	if i+1 >= j || d.Tokens[i+1].Lower != "of" {
		return false
	}
	for k := i + 2; k < j; k++ {
		switch d.Tokens[k].Tag {
		case "DET", "ADJ", "NUM":
		default:
			return false
		}
	}
	return true
}

// counting are nouns that tell how many there are of what they govern.
var counting = map[string]bool{"number": true, "group": true, "list": true, "dozen": true, "hundred": true, "thousand": true, "million": true,
	"rest": true, "part": true, "most": true, "all": true, "some": true}

// under reports whether token j governs i, or the one that "and" joins i to, or
// the one that only counts i.
func under(d *text.Doc, i, j int) bool {
	for steps := 0; steps < 8; steps++ {
		h := d.Tokens[i].Head
		if h == j || h < 0 || d.Tokens[i].Rel != "conj" && !(d.Tokens[i].Rel == "nmod" && counting[d.Tokens[h].Lemma]) {
			return h == j
		}
		i = h
	}
	return false
}

// done reports whether i is the object of a verb that says that j is done to
// it: "get the prisoners freed".
func done(d *text.Doc, i, j int) bool {
	return d.Tokens[i].Head >= 0 && d.Tokens[i].Head == d.Tokens[j].Head && d.Tokens[i].Rel == "obj" && d.Tokens[j].Rel == "xcomp"
}
