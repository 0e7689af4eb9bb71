package treebank

import (
	"strings"

	"github.com/readout/readout/internal/text"
)

// Trees is the document cut as the treebank cuts it, for a parser to read, and
// its nodes in the order of the tokens. Relations have the subtypes that the
// parser knows and no others: nsubj:pass, aux:pass and obl:agent.
func (d *Document) Trees() (*text.Doc, []text.Node) {
	doc := &text.Doc{Text: d.Text}
	var nodes []text.Node
	for _, words := range d.Sentences {
		first := len(doc.Tokens)
		s := text.Sentence{First: first, Last: first + len(words)}
		for _, w := range words {
			s.Span = s.Hull(w.Span)
			doc.Tokens = append(doc.Tokens, text.Token{
				Span: w.Span, Word: &text.Word{Text: w.Form, Lower: strings.ToLower(w.Form)}, Head: -1, Sentence: len(doc.Sentences),
			})
			n := text.Node{Tag: w.Tag, Head: -1, Rel: universal(w.Rel)}
			if w.Head >= 0 {
				n.Head = first + w.Head
			}
			nodes = append(nodes, n)
		}
		doc.Sentences = append(doc.Sentences, s)
	}
	return doc, nodes
}

func universal(rel string) string {
	switch rel {
	case "nsubj:pass", "aux:pass", "obl:agent":
		return rel
	}
	rel, _, _ = strings.Cut(rel, ":")
	return rel
}
