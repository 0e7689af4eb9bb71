package coref

import (
	"slices"
	"strings"

	"github.com/readout/readout/internal/text"
)

// form is what kind of noun phrase a phrase is.
type form int

const (
	nominal form = iota // a description: "the minister"
	name                // headed by a proper noun
	pronoun
)

// A phrase is a noun phrase as a range of tokens, cut as GUM cuts mentions: with
// complements and relative clauses, the possessive mark included; without its
// preposition, what is joined to it and appositions.
type phrase struct {
	first, last int // half-open
	head        int
	joined      int // head of the last part of a coordination; -1 when it is none
	form        form
}

// inner are the relations by which a token belongs to the noun that it hangs on.
var inner = []string{"det", "amod", "nummod", "nmod", "compound", "flat", "acl", "fixed", "goeswith"}

// A cutter finds the phrases of some sentences.
type cutter struct {
	tokens   []text.Token
	offset   int // index of tokens[0] in the document; heads count from there
	children [][]int
}

// cut returns the phrases of tokens, which are whole sentences or a window's
// parts of them, by their heads in text order. Token offset+i of the document
// is tokens[i]; phrases count as the document does.
func cut(tokens []text.Token, offset int) []phrase {
	c := cutter{tokens: tokens, offset: offset, children: make([][]int, len(tokens))}
	for i, t := range tokens {
		if h := t.Head - offset; h >= 0 && h < len(tokens) && h != i {
			c.children[h] = append(c.children[h], i)
		}
	}
	var out []phrase
	for i := range tokens {
		f, ok := c.formOf(i)
		if !ok {
			continue
		}
		first, last := c.extent(i)
		out = append(out, phrase{first: first + offset, last: last + offset, head: i + offset, joined: -1, form: f})
		if p, ok := c.coordination(i, first); ok {
			out = append(out, p)
		}
	}
	return out
}

// governor is the token that i hangs on, -1 for a root.
func (c *cutter) governor(i int) int {
	if h := c.tokens[i].Head - c.offset; h >= 0 && h < len(c.tokens) && h != i {
		return h
	}
	return -1
}

// formOf reports whether token i heads a phrase, and of which form.
func (c *cutter) formOf(i int) (form, bool) {
	t := c.tokens[i]
	h := c.governor(i)
	if t.Rel == "compound" && h >= 0 && c.tokens[h].Tag == "PROPN" {
		return 0, false // a part of one name, or its title
	}
	switch t.Rel {
	case "flat", "fixed", "goeswith", "expl", "reparandum", "discourse":
		return 0, false
	}
	switch t.Tag {
	case "PRON":
		return pronoun, !c.relative(i)
	case "PROPN":
		return name, t.Rel != "amod"
	case "NOUN":
		return nominal, t.Rel != "case" && t.Rel != "cc"
	case "NUM":
		return nominal, slices.Contains([]string{"nsubj", "nsubj:pass", "obj", "obl", "nmod"}, t.Rel) && len(t.Text) == 4
	case "DET":
		return pronoun, strings.HasPrefix(t.Rel, "nsubj") || t.Rel == "obj"
	}
	return 0, false
}

// relative reports whether pronoun i opens a relative clause or a question.
func (c *cutter) relative(i int) bool {
	switch c.tokens[i].Lower {
	case "who", "whom", "which", "what", "whose", "whoever", "whatever", "there":
		return true
	case "that":
		for h, n := c.governor(i), 0; h >= 0 && n < 2; h, n = c.governor(h), n+1 {
			if c.tokens[h].Rel == "acl" {
				return true
			}
		}
	}
	return false
}

// extent is the range of the phrase that i heads.
func (c *cutter) extent(i int) (first, last int) {
	first, last = i, i+1
	for _, j := range c.children[i] {
		if !slices.Contains(inner, c.tokens[j].Rel) && !(c.tokens[j].Rel == "case" && possessive(c.tokens[j].Lower)) {
			continue
		}
		if c.tokens[j].Rel == "det" && j > i {
			continue // "they all", "them both"
		}
		f, l := c.subtree(j)
		first, last = min(first, f), max(last, l)
	}
	for first < i && c.tokens[first].Tag == "PUNCT" && !opening(c.tokens[first].Text) {
		first++
	}
	for last > i+1 && (c.tokens[last-1].Tag == "PUNCT" && !closing(c.tokens[last-1].Text)) {
		last--
	}
	return first, last
}

// subtree is the hull of all that i governs.
func (c *cutter) subtree(i int) (first, last int) {
	first, last = i, i+1
	seen := map[int]bool{i: true}
	for open := []int{i}; len(open) > 0; {
		j := open[len(open)-1]
		open = open[:len(open)-1]
		first, last = min(first, j), max(last, j+1)
		for _, k := range c.children[j] {
			if !seen[k] {
				seen[k] = true
				open = append(open, k)
			}
		}
	}
	return first, last
}

// coordination is the phrase of i and all that is joined to it, where that is nouns.
func (c *cutter) coordination(i, first int) (phrase, bool) {
	end, tail := -1, -1
	for _, j := range c.children[i] {
		if c.tokens[j].Rel != "conj" || j < i {
			continue
		}
		if _, ok := c.formOf(j); !ok {
			return phrase{}, false
		}
		_, end = c.extent(j)
		tail = j
	}
	if tail < 0 {
		return phrase{}, false
	}
	return phrase{first: first + c.offset, last: end + c.offset, head: i + c.offset, joined: tail + c.offset, form: nominal}, true
}

func possessive(lower string) bool { return lower == "'s" || lower == "'" }

func opening(s string) bool { return strings.ContainsAny(s, "\"“‘«(") }

func closing(s string) bool { return strings.ContainsAny(s, "\"”’»)") }
