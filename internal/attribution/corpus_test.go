package attribution_test

import (
	"testing"

	"github.com/readout/readout/internal/attribution"
	"github.com/readout/readout/internal/encoder"
	"github.com/readout/readout/internal/eval"
)

// A scored is a document with the scores of its windows, which are computed
// once and decoded often.
type scored struct {
	line
	reading *encoder.Reading
	windows []*keptScores
}

// keptScores are those of a window: each is asked of the model only once.
type keptScores struct {
	window *encoder.Window
	role   encoder.Scores
	pairs  map[[2]int]encoder.Scores
}

func (k *keptScores) Role() encoder.Scores { return k.role }

func (k *keptScores) Pair(first, last int) encoder.Scores {
	at := [2]int{first, last}
	if _, ok := k.pairs[at]; !ok {
		k.pairs[at] = k.window.Pair(first, last)
	}
	return k.pairs[at]
}

// score reads documents with m.
func score(t *testing.T, m *encoder.Model, lines []line) []scored {
	t.Helper()
	out := make([]scored, len(lines))
	for i, l := range lines {
		s := scored{line: l}
		r, windows, err := m.Read(t.Context(), l.Text, nil)
		if err != nil {
			t.Fatal(err)
		}
		s.reading = r
		for _, w := range windows {
			s.windows = append(s.windows, &keptScores{w, w.Role(), map[[2]int]encoder.Scores{}})
		}
		out[i] = s
	}
	return out
}

// decode is what p makes of the documents.
func decode(docs []scored, p attribution.Params) []eval.AttributionDoc {
	out := make([]eval.AttributionDoc, len(docs))
	for i, d := range docs {
		out[i].ID = d.ID
		for _, w := range d.windows {
			for _, a := range attribution.Decode(d.reading, w.window.Range, w, p) {
				out[i].Attributions = append(out[i].Attributions, eval.RoleRanges{
					Source: codePoints(d.Text, a.Source), Cue: codePoints(d.Text, a.Cue), Content: codePoints(d.Text, a.Content),
				})
			}
		}
	}
	return out
}

// gold is the documents as annotated.
func gold(docs []scored) []eval.AttributionDoc {
	out := make([]eval.AttributionDoc, len(docs))
	for i, d := range docs {
		out[i].ID, out[i].Text = d.ID, d.Text
		for _, a := range d.Attributions {
			out[i].Attributions = append(out[i].Attributions, eval.RoleRanges{Source: a.Source, Cue: a.Cue, Content: a.Content})
		}
	}
	return out
}
