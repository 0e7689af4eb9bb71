package encoder

import (
	"encoding/json"
	"math"
	"os"
	"slices"
	"testing"

	"github.com/readout/readout/internal/encoder/kernel"
)

// An example is what PyTorch computes with the tiny model, from the training
// program's last step. Offsets are code points, positions count [CLS].
type example struct {
	Text    string
	IDs     []int32
	Offsets [][2]int
	Brk     []Break
	Shp     []Shape
	Quo     []Quote
	Para    []int32
	Start   []bool
	Quotes  [][2]int
	Hidden  [][]float64
	Role    [][]float64
	Cues    [][2]int
	Pair    [][][]float64
	Ent     [][]float64
	UPOS    [][]float64
	Words   []int
	Arcs    [][]float64
	Heads   []int
	Labels  [][]float64

	Marks      [][]float64
	Link       [][][]float64
	LinkLayers []int `json:"link_layers"`
	Attributes map[string][][]float64
}

func examples(t testing.TB) []example {
	t.Helper()
	var out []example
	if err := json.Unmarshal(readFile(t, "testdata/tiny.json"), &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func readFile(t testing.TB, name string) []byte {
	t.Helper()
	raw, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func loadTiny(t testing.TB, options ...Option) *Model {
	t.Helper()
	m, err := Load(readFile(t, "testdata/tiny.bin"), readFile(t, "testdata/tiny_vocab.txt"), options...)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// bytesAt turns code point offsets of text into byte offsets.
func bytesAt(text string) []int {
	var at []int
	for i := range text {
		at = append(at, i)
	}
	return append(at, len(text))
}

func TestPiecesAgree(t *testing.T) {
	m := loadTiny(t)
	for _, e := range examples(t) {
		r, err := m.Prepare(e.Text, nil)
		if err != nil {
			t.Fatal(err)
		}
		at := bytesAt(e.Text)
		want := make([]Piece, len(e.IDs))
		for i := range want {
			want[i] = Piece{ID: e.IDs[i], Paragraph: e.Para[i], Start: at[e.Offsets[i][0]], End: at[e.Offsets[i][1]],
				Break: e.Brk[i], Shape: e.Shp[i], Quote: e.Quo[i], WordStart: e.Start[i]}
		}
		if len(r.Pieces) != len(want) {
			t.Errorf("%d pieces, want %d", len(r.Pieces), len(want))
		}
		for i := range min(len(r.Pieces), len(want)) {
			if r.Pieces[i] != want[i] {
				t.Errorf("piece %d of %.30q is %q\n got %+v\nwant %+v", i, e.Text, e.Text[want[i].Start:want[i].End], r.Pieces[i], want[i])
			}
		}
		var quotes []Range
		for _, q := range e.Quotes {
			quotes = append(quotes, Range{at[q[0]], at[q[1]]})
		}
		if !slices.Equal(r.Quotes, quotes) {
			t.Errorf("quotes of %.30q\n got %v\nwant %v", e.Text, r.Quotes, quotes)
		}
	}
}

// Go and PyTorch agree to 1e-4 of the largest value with every kernel of
// float32, and less closely with those that round to integers.
func TestScoresAgree(t *testing.T) {
	for _, s := range append(kernel.Available(), kernel.Approximate()...) {
		t.Run(s.Name(), func(t *testing.T) {
			agree := func(t *testing.T, what string, got Scores, want [][]float64) {
				t.Helper()
				agree(t, what, got, want, map[string]float64{"avx512-int8": 0.1, "avx2-int8": 0.2, "avx512-int16": 2e-3, "avx2-int16": 2e-3}[s.Name()])
			}
			m := loadTiny(t, WithKernels(s))
			for _, e := range examples(t) {
				_, windows, err := m.Read(t.Context(), e.Text, nil)
				if err != nil || len(windows) != 1 {
					t.Fatalf("%d windows, %v", len(windows), err)
				}
				w := windows[0]
				agree(t, "hidden", Scores{w.Positions(), m.config.Hidden, w.Hidden}, e.Hidden)
				agree(t, "role", w.Role(), e.Role)
				agree(t, "entities", w.Entities(), e.Ent)
				agree(t, "tags", w.Tags(), e.UPOS)
				for i, cue := range e.Cues {
					agree(t, "pair", w.Pair(cue[0], cue[1]), e.Pair[i])
				}
				agree(t, "marks", w.Marks(), e.Marks)
				for i, cue := range e.Cues {
					agree(t, "link", w.Link(e.LinkLayers[i], cue[0], cue[1]), e.Link[i])
					for name, want := range e.Attributes {
						got := w.Attribute(name, cue[0], cue[1])
						agree(t, name, Scores{1, len(got), got}, want[i:i+1])
					}
				}
				agree(t, "arcs", w.Arcs(e.Words), e.Arcs)
				heads := make([]int, len(e.Heads))
				for i, column := range e.Heads {
					if column > 0 {
						heads[i] = e.Words[column-1]
					}
				}
				agree(t, "labels", w.Labels(e.Words, heads), e.Labels)
			}
		})
	}
}

// agree fails when got is further from want than tolerance, 1e-4 when that is 0,
// times the largest value.
func agree(t *testing.T, what string, got Scores, want [][]float64, tolerance float64) {
	t.Helper()
	largest, worst := 0.0, 0.0
	if got.Rows != len(want) || got.Columns != len(want[0]) {
		t.Fatalf("%s: %d rows of %d, want %d of %d", what, got.Rows, got.Columns, len(want), len(want[0]))
	}
	for i, row := range want {
		for j, v := range row {
			d := math.Abs(float64(got.Row(i)[j]) - v)
			if math.IsNaN(d) {
				t.Fatalf("%s: row %d column %d is not a number", what, i, j)
			}
			largest, worst = max(largest, math.Abs(v)), max(worst, d)
		}
	}
	if worst > max(tolerance, 1e-4)*largest {
		t.Errorf("%s: off by %g, largest value %g", what, worst, largest)
	}
}
