package treebank

import "github.com/readout/readout"

// A Phrase is a mention of GUM, the whole phrase.
type Phrase struct {
	readout.Span
	Head readout.Span // its first head word; of a coordination to the last word that it joins to that one
	Kind string       // GUM's type: person, abstract …
	Tag  string       // part of speech of the head word
}

// Chains are the entities with all their mentions, in the order of the last
// words of their first ones; entities of one mention are among them.
func (d *Document) Chains() [][]Phrase {
	var out [][]Phrase
	at := map[string]int{}
	opened := map[string][]mention{}
	for _, words := range d.Sentences {
		for _, m := range mentions(words, opened) {
			i, ok := at[m.entity]
			if !ok {
				i = len(out)
				at[m.entity] = i
				out = append(out, nil)
			}
			out[i] = append(out[i], phrase(words, m))
		}
		clear(opened)
	}
	return out
}

func phrase(words []Word, m mention) Phrase {
	head := m.first
	for i := m.first; i <= m.last; i++ {
		if h := words[i].Head; h < m.first || h > m.last {
			head = i
			break
		}
	}
	p := Phrase{Span: words[m.first].Hull(words[m.last].Span), Head: words[head].Span, Kind: m.kind, Tag: words[head].Tag}
	for i := head + 1; i <= m.last; i++ {
		if words[i].Head == head && relation(words[i]) == "conj" {
			p.Head = p.Head.Hull(words[i].Span)
		}
	}
	return p
}
