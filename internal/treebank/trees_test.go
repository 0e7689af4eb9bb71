package treebank

import (
	"fmt"
	"strings"
	"testing"
)

func TestTrees(t *testing.T) {
	docs, err := Read(strings.NewReader(strings.ReplaceAll(sample, "\taux\t", "\taux:pass\t") +
		"\n1\tCats\tcat\tNOUN\tNNS\t_\t2\tcompound:prt\t_\t_\n2\tsleep\tsleep\tVERB\tVBP\t_\t0\troot\t_\t_\n"))
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{
		"Do/AUX/aux:pass>2 n't/PART/advmod>2 go/VERB/root>-1 ./PUNCT/punct>2 | Yes/INTJ/root>-1 | No/INTJ/root>-1 |",
		"Hi/INTJ/root>-1 | Cats/NOUN/compound>2 sleep/VERB/root>-1 |",
	} {
		doc, nodes := docs[i].Trees()
		var got []string
		for _, s := range doc.Sentences {
			for k := s.First; k < s.Last; k++ {
				n := nodes[k]
				if doc.Slice(doc.Tokens[k].Span) != doc.Tokens[k].Text {
					t.Errorf("token %d stands elsewhere", k)
				}
				got = append(got, fmt.Sprintf("%s/%s/%s>%d", doc.Tokens[k].Text, n.Tag, n.Rel, n.Head))
			}
			got = append(got, "|")
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("got  %s\nwant %s", s, want)
		}
	}
}
