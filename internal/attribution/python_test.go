package attribution_test

import (
	"encoding/json"
	"errors"
	"math"
	"os"
	"reflect"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/attribution"
	"github.com/readout/readout/internal/encoder"
)

// A written is a text with made-up scores and what training/decode.py makes of
// them; training/6_tiny.py wrote it. Offsets are in code points.
type written struct {
	Text    string
	Offsets [][2]int
	Quo     []encoder.Quote
	Start   []bool
	Quotes  [][2]int

	RoleLogits   [][]float32   `json:"role"`
	PairLogits   [][][]float32 `json:"pair"`
	Cues         [][2]int
	Params       json.RawMessage
	Attributions []struct {
		Source, Cue, Content [][2]int
		Conf                 float64
	}
}

func (w *written) Role() encoder.Scores { return table(w.RoleLogits) }

// Pair returns scores of no rows for a cue that the program in Python did not have.
func (w *written) Pair(first, last int) encoder.Scores {
	for i, c := range w.Cues {
		if c == [2]int{first, last} {
			return table(w.PairLogits[i])
		}
	}
	return encoder.Scores{}
}

func table(rows [][]float32) encoder.Scores {
	out := encoder.Scores{Rows: len(rows), Columns: len(rows[0])}
	for _, r := range rows {
		out.Values = append(out.Values, r...)
	}
	return out
}

// reading is the text as the encoder would have cut it.
func (w *written) reading() *encoder.Reading {
	at := []int{} // bytes by code points
	for i := range w.Text {
		at = append(at, i)
	}
	at = append(at, len(w.Text))
	r := &encoder.Reading{Text: w.Text}
	for i, o := range w.Offsets {
		r.Pieces = append(r.Pieces, encoder.Piece{Start: at[o[0]], End: at[o[1]], WordStart: w.Start[i], Quote: w.Quo[i]})
	}
	for _, q := range w.Quotes {
		r.Quotes = append(r.Quotes, encoder.Range{Start: at[q[0]], End: at[q[1]]})
	}
	return r
}

// TestAsInPython wants the spans and confidences of training/decode.py.
func TestAsInPython(t *testing.T) {
	raw, err := os.ReadFile("testdata/decoded.json")
	var texts []written
	if err := errors.Join(err, json.Unmarshal(raw, &texts)); err != nil {
		t.Fatal(err)
	}
	compared, sourced := 0, 0
	for _, w := range texts {
		p, err := attribution.ParseParams(w.Params)
		if err != nil {
			t.Fatal(err)
		}
		r := w.reading()
		got := attribution.Decode(r, encoder.Range{Start: 0, End: len(r.Pieces)}, &w, p)
		if len(got) != len(w.Attributions) {
			t.Errorf("%.20s…: %d attributions, %d in Python", w.Text, len(got), len(w.Attributions))
			continue
		}
		for i, want := range w.Attributions {
			a := got[i]
			compared++
			if len(a.Source) > 0 {
				sourced++
			}
			for _, part := range []struct {
				name string
				got  []readout.Span
				want [][2]int
			}{{"source", a.Source, want.Source}, {"cue", a.Cue, want.Cue}, {"content", a.Content, want.Content}} {
				if g := codePoints(w.Text, part.got); !reflect.DeepEqual(g, part.want) {
					t.Errorf("%.20s…, %d: %s at %v, in Python at %v", w.Text, i, part.name, g, part.want)
				}
			}
			if math.Abs(a.Confidence-want.Conf) > 1e-5 {
				t.Errorf("%.20s…, %d: confidence %.6f, in Python %.6f", w.Text, i, a.Confidence, want.Conf)
			}
		}
	}
	if compared < 10 || sourced == 0 || sourced == compared {
		t.Errorf("%d compared, %d with a source: too few of a kind", compared, sourced)
	}
}
