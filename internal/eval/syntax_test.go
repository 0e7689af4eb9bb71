package eval

import (
	"strings"
	"testing"
)

func TestSyntaxScore(t *testing.T) {
	gold := []TreeNode{{Tag: "NOUN", Head: 1, Rel: "nsubj"}, {Tag: "VERB", Head: -1, Rel: "root"}, {Tag: "NOUN", Head: 1, Rel: "obj"}, {Tag: "PUNCT", Head: 1, Rel: "punct"}}
	pred := []TreeNode{{Tag: "NOUN", Head: 1, Rel: "nsubj"}, {Tag: "NOUN", Head: -1, Rel: "root"}, {Tag: "NOUN", Head: 1, Rel: "obl"}, {Tag: "X", Head: 2, Rel: "punct"}}
	var s SyntaxScore
	s.Add(gold, pred)
	var b strings.Builder
	if err := s.Write(&b); err != nil || b.String() != "words 4  UPOS 50.00  UAS 75.00  LAS 50.00\n" {
		t.Errorf("%q, %v", b.String(), err)
	}
}
