package coref

import (
	"math"
	"sort"

	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/encoder"
	"github.com/readout/readout/internal/text"
)

// least is the probability below which a guess is not worth keeping.
const least = 0.02

// A scorer gives the scores of one window: *encoder.Window does. Position i+1 is
// piece i of the window.
type scorer interface {
	Antecedents(first, last int, at []int) encoder.Scores
}

// Read asks the antecedent head about the phrases of one window: of each, and
// of each phrase before it in the window, how likely the two speak of the same.
// nodes are the trees of the window's tokens, which begin with token first. The
// model must have the head (encoder.Model.HasAntecedents).
func Read(w *encoder.Window, doc *text.Doc, first int, nodes []text.Node) []draft.Antecedent {
	return read(w, w.Pieces, doc, first, nodes)
}

func read(s scorer, pieces []encoder.Piece, doc *text.Doc, first int, nodes []text.Node) []draft.Antecedent {
	tokens := append([]text.Token(nil), doc.Tokens[first:first+len(nodes)]...)
	for i, n := range nodes {
		w := *tokens[i].Word // which other tokens share
		w.Tag, w.Rel = n.Tag, n.Rel
		tokens[i].Word, tokens[i].Head = &w, n.Head
	}
	phrases := cut(tokens, first)
	sort.SliceStable(phrases, func(i, j int) bool { return phrases[i].first < phrases[j].first })
	position := func(at int) int { // of the piece that holds byte at, or the next one
		return 1 + sort.Search(len(pieces), func(i int) bool { return pieces[i].End > at })
	}
	var out []draft.Antecedent
	var heads, at []int // of the phrases before, in order of their first words
	for _, p := range phrases {
		if p.joined >= 0 {
			continue
		}
		span := doc.SpanOf(p.first, p.last)
		from, to := position(span.Start), position(span.End-1)+1
		if to > len(pieces)+1 {
			continue // read in part only
		}
		if len(at) > 0 {
			scores := s.Antecedents(from, to, at)
			for i, head := range heads {
				row := scores.Row(i)
				probability := 1 / (1 + math.Exp(float64(row[encoder.AntecedentNo]-row[encoder.AntecedentYes])))
				if probability >= least && (head < p.first || head >= p.last) {
					out = append(out, draft.Antecedent{Phrase: span, Head: head, Probability: probability})
				}
			}
		}
		heads, at = append(heads, p.head), append(at, position(doc.Tokens[p.head].Start))
	}
	return out
}
