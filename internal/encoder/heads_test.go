package encoder

import (
	"math"
	"testing"
)

// Buckets as the training program has them: 0 to 11 before the cue, 12 to 23
// at and after it.
func TestDistanceBucket(t *testing.T) {
	tests := []struct{ distance, before, after int }{
		{1, 1, 13}, {2, 2, 14}, {3, 3, 15}, {4, 4, 16}, {6, 4, 16}, {7, 5, 17}, {10, 5, 17}, {11, 6, 18},
		{16, 7, 19}, {25, 7, 19}, {26, 8, 20}, {41, 9, 21}, {64, 10, 22}, {101, 10, 22}, {102, 11, 23}, {250, 11, 23},
	}
	const first, last = 300, 302
	for _, tt := range tests {
		if got := distanceBucket(first-tt.distance, first, last); got != tt.before {
			t.Errorf("%d before the cue: bucket %d, want %d", tt.distance, got, tt.before)
		}
		if got := distanceBucket(last-1+tt.distance, first, last); got != tt.after {
			t.Errorf("%d after the cue: bucket %d, want %d", tt.distance, got, tt.after)
		}
	}
	if got := distanceBucket(301, first, last); got != 12 {
		t.Errorf("in the cue: bucket %d, want 12", got)
	}
}

func TestHeadsOfFewWords(t *testing.T) {
	_, windows, err := loadTiny(t).Read(t.Context(), "a", nil)
	if err != nil {
		t.Fatal(err)
	}
	w := windows[0]
	if s := w.Arcs([]int{1}); s.Rows != 1 || s.Columns != 2 {
		t.Errorf("arcs of one word: %d rows of %d", s.Rows, s.Columns)
	}
	if s := w.Arcs(nil); s.Rows != 0 {
		t.Errorf("arcs of no word: %d rows", s.Rows)
	}
	if s := w.Labels(nil, nil); s.Rows != 0 {
		t.Errorf("labels of no arc: %d rows", s.Rows)
	}
	if s := w.Role(); s.Rows != 3 || s.Columns != len(w.model.config.Roles) {
		t.Errorf("roles of one piece: %d rows of %d", s.Rows, s.Columns)
	}
}

func TestLogSoftmax(t *testing.T) {
	s := Scores{Rows: 2, Columns: 3, Values: []float32{0, 0, 0, 1000, 1000, -1000}}
	s.LogSoftmax()
	third, half := float32(-math.Log(3)), float32(-math.Log(2))
	for i, want := range []float32{third, third, third, half, half, -2000 + half} {
		if got := s.Values[i]; math.Abs(float64(got-want)) > 1e-3 {
			t.Errorf("value %d is %g, want %g", i, got, want)
		}
	}
}

// TestAntecedents reads the pair head's tensors a second time as those of
// antecedents, the first two of its classes, and wants the same scores.
func TestAntecedents(t *testing.T) {
	raw := edit(t, func(h *header) {
		for _, part := range []string{"U.weight", "U.bias", "A.weight", "A.bias", "V.weight", "V.bias", "B.weight", "B.bias", "R", "P"} {
			h.Tensors["coref."+part] = h.Tensors["pair."+part]
		}
		w, b := h.Tensors["pair.out.weight"], h.Tensors["pair.out.bias"]
		w.Shape, b.Shape = []int{antecedentClasses, w.Shape[1]}, []int{antecedentClasses}
		h.Tensors["coref.out.weight"], h.Tensors["coref.out.bias"] = w, b
	})
	m, err := Load(raw, readFile(t, "testdata/tiny_vocab.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if !m.HasAntecedents() || loadTiny(t).HasAntecedents() {
		t.Error("a model with the head has none, or one without has one")
	}
	_, windows, err := m.Read(t.Context(), "The minister left. She was late.", nil)
	if err != nil {
		t.Fatal(err)
	}
	w := windows[0]
	all := w.Pair(5, 6)
	at := []int{2, 1, 4}
	got := w.Antecedents(5, 6, at)
	if got.Rows != len(at) || got.Columns != antecedentClasses {
		t.Fatalf("%d rows of %d", got.Rows, got.Columns)
	}
	for i, position := range at {
		for c, v := range got.Row(i) {
			if want := all.Row(position)[c]; math.Abs(float64(v-want)) > 1e-6 {
				t.Errorf("position %d, class %d: %g, want %g", position, c, v, want)
			}
		}
	}
	if s := w.Antecedents(5, 6, []int{}); s.Rows != 0 {
		t.Errorf("no positions: %d rows", s.Rows)
	}
}
