package mark

import (
	"math"
	"slices"
	"testing"

	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/encoder"
)

// scoresOf makes logits of one probability row a word; the rows of [CLS] and
// [SEP] are added. Each row's classes share out to 1.
func scoresOf(rows [][]float64) encoder.Scores {
	s := encoder.Scores{Rows: len(rows) + 2, Columns: len(rows[0])}
	add := func(row []float64) {
		for _, p := range row {
			s.Values = append(s.Values, float32(math.Log(max(p, 1e-6))))
		}
	}
	add(rows[0])
	for _, row := range rows {
		add(row)
	}
	add(rows[0])
	return s
}

// piecesOf makes pieces of three bytes with a space between words; a piece
// marked with # goes on with the word before.
func piecesOf(form string) []encoder.Piece {
	var out []encoder.Piece
	at := 0
	for _, c := range form {
		if c != '#' && at > 0 {
			at++
		}
		out = append(out, encoder.Piece{Start: at, End: at + 3, WordStart: c != '#'})
		at += 3
	}
	return out
}

func TestTagRuns(t *testing.T) {
	o, b, i := []float64{.9, .05, .05}, []float64{.1, .8, .1}, []float64{.1, .1, .8}
	weak, unsure := []float64{.55, .4, .05}, []float64{.1, .6, .3}
	tests := []struct {
		name   string
		pieces string
		rows   [][]float64
		bias   float64
		touch  float64
		want   [][2]int // words
	}{
		{"nothing", "www", [][]float64{o, o, o}, 0, 0, nil},
		{"one word", "www", [][]float64{o, b, o}, 0, 0, [][2]int{{1, 2}}},
		{"a span", "wwww", [][]float64{o, b, i, i}, 0, 0, [][2]int{{1, 4}}},
		{"an unsure beginning cuts no span", "wwww", [][]float64{b, i, unsure, i}, 0, 2.5, [][2]int{{0, 4}}},
		{"a sure beginning does", "wwww", [][]float64{b, i, b, i}, 0, 1, [][2]int{{0, 2}, {2, 4}}},
		{"two spans that touch", "wwww", [][]float64{b, i, b, i}, 0, 0, [][2]int{{0, 2}, {2, 4}}},
		{"inside without begin still begins", "www", [][]float64{o, i, i}, 0, 0, [][2]int{{1, 3}}},
		{"pieces of one word stay together", "ww#w", [][]float64{o, b, o, o}, 0.3, 0, [][2]int{{1, 2}}},
		{"weak mark without bias", "www", [][]float64{o, weak, o}, 0, 0, nil},
		{"weak mark with bias", "www", [][]float64{o, weak, o}, 1, 0, [][2]int{{1, 2}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			words := wordsOf(piecesOf(tt.pieces))
			var got [][2]int
			for _, r := range tagRuns(scoresOf(tt.rows), 0, words, tt.bias, tt.touch) {
				got = append(got, [2]int{r.first, r.last})
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

func TestLinks(t *testing.T) {
	names := []string{"none", "participant", "place"}
	none, person, place := []float64{.9, .05, .05}, []float64{.1, .85, .05}, []float64{.05, .05, .9}
	faint := []float64{.45, .5, .05}
	tests := []struct {
		name string
		rows [][]float64
		want []draft.Link // confidences are not compared
	}{
		{"none", [][]float64{none, none, none}, nil},
		{"one word", [][]float64{person, none, none}, []draft.Link{{Role: "participant"}}},
		{"two roles", [][]float64{person, none, place}, []draft.Link{{Role: "participant"}, {Role: "place"}}},
		{"not the anchor itself", [][]float64{none, person, none}, nil},
		{"too faint to pay for the change", [][]float64{none, none, faint}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			pieces := piecesOf("www")
			got := links(scoresOf(tt.rows), pieces, wordsOf(pieces), run{first: 1, last: 2}, names, Params{Switch: 0.5, Link: 0.35})
			same := func(a, b draft.Link) bool { return a.Role == b.Role }
			if !slices.EqualFunc(got, tt.want, same) {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
			for _, l := range got {
				if l.Confidence < 0.35 || l.Confidence > 1 || l.Len() != 3 {
					t.Errorf("link %+v: confidence outside [0.35, 1] or not its word's three bytes", l)
				}
			}
		})
	}
}

// TestOthers wants the links between the meetings of a window.
func TestOthers(t *testing.T) {
	names := []string{"none", "party", string(draft.LinkEvent)}
	scores := scoresOf([][]float64{{1, 0, 0}, {.2, .2, .6}, {.6, .2, .2}, {1, 0, 0}, {.9, 0, .1}})
	pieces := piecesOf("wwwww")
	runs := []run{{first: 0, last: 1}, {first: 1, last: 3}, {first: 4, last: 5}}
	got := others(scores, pieces, wordsOf(pieces), runs, 0, names)
	want := []float64{.4, .1}
	if len(got) != len(want) {
		t.Fatalf("%d links, want %d", len(got), len(want))
	}
	for i, l := range got {
		if l.Role != draft.LinkEvent || l.Start != pieces[runs[i+1].first].Start || l.End != pieces[runs[i+1].last-1].End || math.Abs(l.Confidence-want[i]) > 1e-3 {
			t.Errorf("link %d is %+v, want %.1f at run %d", i, l, want[i], i+1)
		}
	}
	if got := others(scores, pieces, wordsOf(pieces), runs, 0, names[:2]); got != nil {
		t.Errorf("a head that knows no events links %v", got)
	}
}
