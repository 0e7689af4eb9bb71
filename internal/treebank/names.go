package treebank

import (
	"regexp"
	"sort"
	"strings"

	"github.com/readout/readout"
)

// A Name is a named mention of GUM, trimmed to the name itself.
type Name struct {
	readout.Span
	Kind string // PER, ORG, LOC, EVENT or MISC
}

// kinds are GUM's entity types that have a class of their own.
var kinds = map[string]string{"person": "PER", "organization": "ORG", "place": "LOC", "event": "EVENT"}

// longMention is the number of words above which the names within a name are
// kept in its place.
const longMention = 7

// entityMark is an opening bracket with what follows, perhaps closed at once,
// or the end of a mention by its number.
var entityMark = regexp.MustCompile(`\(([^()]*)(\))?|([^()]+)\)`)

// A mention is a range [first, last] of words of a sentence.
type mention struct {
	kind        string
	entity      string // GUM's number of the entity; "" once it does not matter
	first, last int
	joined      bool // a coordination
}

func (m mention) size() int { return m.last - m.first + 1 }

// Names are the mentions whose head is a proper noun, in text order, times
// ("Sunday") left out, without determiner, possessive and apposition. Of nested ones the outermost counts,
// unless it is longer than seven words or a coordination: the labels that the
// entity head was trained on (training/data.py).
func (d *Document) Names() []Name {
	var out []Name
	opened := map[string][]mention{}
	for _, words := range d.Sentences {
		for _, m := range outermost(named(words, mentions(words, opened))) {
			out = append(out, Name{Span: words[m.first].Hull(words[m.last].Span), Kind: m.kind})
		}
		clear(opened) // mentions do not cross sentences
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Start < out[j].Start })
	return out
}

// mentions are all mentions of a sentence.
func mentions(words []Word, opened map[string][]mention) []mention {
	var out []mention
	for i, w := range words {
		for _, m := range entityMark.FindAllStringSubmatch(w.Entity, -1) {
			if m[1] != "" {
				field := strings.Split(m[1], "-")
				if len(field) < 2 {
					continue
				}
				open := mention{kind: field[1], entity: field[0], first: i, last: i}
				if m[2] != "" {
					out = append(out, open)
				} else {
					opened[field[0]] = append(opened[field[0]], open)
				}
			} else if stack := opened[m[3]]; len(stack) > 0 {
				closed := stack[len(stack)-1]
				closed.last = i
				opened[m[3]] = stack[:len(stack)-1]
				out = append(out, closed)
			}
		}
	}
	return out
}

// named keeps the mentions with one head that is a proper noun, trimmed.
func named(words []Word, all []mention) []mention {
	var out []mention
	seen := map[mention]bool{}
	for _, m := range all {
		head, heads := -1, 0
		for i := m.first; i <= m.last; i++ {
			if h := words[i].Head; h < m.first || h > m.last {
				head, heads = i, heads+1
			}
		}
		m.entity = ""
		if heads != 1 || words[head].Tag != "PROPN" || m.kind == "time" {
			continue
		}
		m.first, m.last = trim(words, m.first, m.last, head)
		m.kind = kinds[m.kind]
		if m.kind == "" {
			m.kind = "MISC"
		}
		for i := m.first; i <= m.last; i++ {
			m.joined = m.joined || words[i].Head == head && relation(words[i]) == "conj"
		}
		if !seen[m] {
			seen[m] = true
			out = append(out, m)
		}
	}
	return out
}

func relation(w Word) string {
	rel, _, _ := strings.Cut(w.Rel, ":")
	return rel
}

// trim leaves out a determiner before the head, a mark or 's at the end, and all
// from the first comma after the head on where an apposition or clause follows.
func trim(words []Word, first, last, head int) (int, int) {
	for i := head + 1; i <= last; i++ {
		if words[i].Head != head {
			continue
		}
		switch relation(words[i]) {
		case "appos", "acl", "list", "parataxis":
			for j := head + 1; j <= last; j++ {
				if words[j].Form == "," || words[j].Form == "(" {
					last = j - 1
				}
			}
		}
	}
	for first < head && (words[first].Tag == "DET" || words[first].Tag == "PUNCT") {
		first++
	}
	for last > head && (words[last].Tag == "PUNCT" || words[last].XTag == "POS") {
		last--
	}
	return first, last
}

// outermost keeps the longest of names that overlap.
func outermost(all []mention) []mention {
	sort.SliceStable(all, func(i, j int) bool {
		a, b := all[i], all[j]
		switch {
		case a.size() != b.size():
			return a.size() > b.size()
		case a.kind != b.kind:
			return a.kind < b.kind
		}
		return a.first < b.first
	})
	taken := map[int]bool{}
	var out []mention
next:
	for _, m := range all {
		if m.size() > longMention || m.joined {
			for _, n := range all {
				if n.size() < m.size() && m.first <= n.first && n.last <= m.last {
					continue next
				}
			}
		}
		for i := m.first; i <= m.last; i++ {
			if taken[i] {
				continue next
			}
		}
		for i := m.first; i <= m.last; i++ {
			taken[i] = true
		}
		out = append(out, m)
	}
	return out
}
