package eval

import (
	"fmt"
	"io"
)

// A TreeNode is one word of a dependency tree.
type TreeNode struct {
	Tag  string // universal part of speech
	Head int    // index of the governor, -1 for a root
	Rel  string
}

// A SyntaxScore counts words whose part of speech, governor, and governor with
// relation are right: UPOS, UAS and LAS. Marks count as words do (Zeman et al.
// 2018). The zero value is the score of no words.
type SyntaxScore struct{ Words, Tags, Heads, Labelled int }

// Add scores one document. pred has a node for each of gold; it panics when
// it has fewer.
func (s *SyntaxScore) Add(gold, pred []TreeNode) {
	for i, g := range gold {
		p := pred[i]
		s.Words++
		s.Tags += one(p.Tag == g.Tag)
		s.Heads += one(p.Head == g.Head)
		s.Labelled += one(p.Head == g.Head && p.Rel == g.Rel)
	}
}

// Write prints one line, in percent.
func (s *SyntaxScore) Write(w io.Writer) error {
	of := func(n int) float64 { return 100 * ratio(n, s.Words) }
	if _, err := fmt.Fprintf(w, "words %d  UPOS %.2f  UAS %.2f  LAS %.2f\n", s.Words, of(s.Tags), of(s.Heads), of(s.Labelled)); err != nil {
		return fmt.Errorf("write the scores of syntax: %w", err)
	}
	return nil
}
