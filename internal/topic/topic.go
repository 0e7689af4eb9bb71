// Package topic ties the words of facts to the taxonomy of issues: what a
// position, an agenda item, an outcome or a statement is about.
//
// It comes after position, talks and statement, whose facts it returns with
// their topics, and is the last of the stages. It looks for the terms of the
// taxonomy as lemmas and in the tree; words that hold none are tied to nothing.
package topic

import (
	"cmp"
	"slices"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/text"
	"github.com/readout/readout/schema"
)

// A Finder knows the taxonomy. It is read-only after New and may be shared.
type Finder struct {
	schema *schema.Schema
	terms  []term
	begins map[string][]int // indexes of terms by the words that they can begin with
}

// New returns a Finder on the taxonomy of s.
func New(s *schema.Schema) *Finder {
	f := &Finder{schema: s, begins: map[string][]int{}}
	for _, t := range s.Issues.Idioms {
		f.add(t, schema.Issue{})
	}
	for _, x := range s.Issues.List {
		for _, t := range x.Terms {
			f.add(t, x)
		}
	}
	return f
}

// add takes up one term of an issue.
func (f *Finder) add(written string, of schema.Issue) {
	t := compile(written, of)
	for _, w := range t.parts[0][0] {
		f.begins[w] = append(f.begins[w], len(f.terms))
	}
	f.terms = append(f.terms, t)
}

// Of returns the IDs of the issues that the words under spans are about, nil
// when no term fits: first those further down the tree, of equals those with
// the longer term, then those nearer to the sentence's root. An issue is left
// out where one below it fits. Words of the names of people and bodies, and
// those that only tell an office ("the energy minister"), do not count.
func (f *Finder) Of(d *draft.Draft, spans ...readout.Passage) []string {
	var all []match
	for _, s := range spans {
		first, last := d.Text.TokensIn(s.Span)
		for _, m := range f.matches(d.Text, first, last) {
			if !f.terms[m.term].named && f.naming(d, m) {
				continue
			}
			all = append(all, m)
		}
	}
	all = f.widest(all)
	slices.SortStableFunc(all, func(a, b match) int {
		x, y := &f.terms[a.term], &f.terms[b.term]
		return cmp.Or(
			strings.Count(y.issue, "/")-strings.Count(x.issue, "/"),
			len(b.tokens)-len(a.tokens),
			depth(d.Text, a.tokens)-depth(d.Text, b.tokens),
			a.tokens[0]-b.tokens[0],
			strings.Compare(x.issue, y.issue))
	})
	var out []string
	for _, alone := range []bool{false, true} {
		for _, m := range all {
			id := f.terms[m.term].issue
			if f.terms[m.term].alone == alone && !slices.ContainsFunc(out, func(lower string) bool { return schema.Under(lower, id) }) {
				out = append(out, id)
			}
		}
		if len(out) > 0 {
			break
		}
	}
	return out
}

// widest is the matches without those whose words are part of another's, and
// without idioms and what they cover.
func (f *Finder) widest(all []match) []match {
	var out []match
	for i, m := range all {
		if f.terms[m.term].issue == "" {
			continue
		}
		covered := slices.ContainsFunc(all, func(o match) bool {
			return (len(o.tokens) > len(m.tokens) || len(o.tokens) == len(m.tokens) && f.terms[o.term].issue == "") && within(m.tokens, o.tokens)
		})
		if !covered {
			out = append(out, all[i])
		}
	}
	return out
}

// within reports whether all of a are in b.
func within(a, b []int) bool {
	return !slices.ContainsFunc(a, func(i int) bool { return !slices.Contains(b, i) })
}

// naming reports whether the words of m only name an actor: they stand within
// the name of a person or body, or say of what somebody holds an office.
func (f *Finder) naming(d *draft.Draft, m match) bool {
	s := d.Text.SpanOf(m.tokens[0], m.tokens[len(m.tokens)-1]+1)
	written := !slices.ContainsFunc(m.tokens, func(i int) bool { return strings.ToLower(d.Text.Tokens[i].Text) == d.Text.Tokens[i].Text })
	for _, n := range d.NamesTouching(s) {
		if written && n.Contains(s) && (n.Kind == draft.NamePerson || n.Kind == draft.NameBody) {
			return true
		}
	}
	for _, n := range d.Touching(s) {
		if n.Contains(s) && n.Kind == draft.MentionName {
			return true
		}
	}
	return !slices.ContainsFunc(m.tokens, func(i int) bool { return !f.office(d.Text, i) })
}

// office reports whether token i modifies the head of an office.
func (f *Finder) office(d *text.Doc, i int) bool {
	for steps := 0; steps < 4; steps++ {
		t := d.Tokens[i]
		switch t.Rel {
		case "compound", "amod", "flat", "conj":
		case "nmod":
			if c := d.Child(i, "case"); c < 0 || d.Tokens[c].Lower != "of" && d.Tokens[c].Lower != "for" {
				return false
			}
		default:
			return false
		}
		if i = t.Head; i < 0 {
			return false
		}
		if _, _, ok := f.schema.Office(d.Tokens[i].Lemma); ok {
			return true
		}
	}
	return false
}

// depth is how far below its root the highest of the tokens hangs.
func depth(d *text.Doc, tokens []int) int {
	least := len(d.Tokens)
	for _, i := range tokens {
		n := 0
		for j := d.Tokens[i].Head; j >= 0 && n < 64; j = d.Tokens[j].Head {
			n++
		}
		least = min(least, n)
	}
	return least
}
