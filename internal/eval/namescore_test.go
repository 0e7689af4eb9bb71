package eval

import (
	"testing"

	"github.com/readout/readout"
)

// TestNameScore counts a right name, one of the wrong class, one cut too short and one missed.
func TestNameScore(t *testing.T) {
	at := func(start, end int) readout.Span { return readout.Span{Start: start, End: end} }
	var s NameScore
	s.Add(
		map[readout.Span]string{at(0, 3): "PER", at(5, 9): "LOC", at(12, 20): "ORG", at(30, 33): "PER"},
		map[readout.Span]string{at(0, 3): "PER", at(5, 9): "ORG", at(12, 18): "ORG"},
	)
	if want := (Count{Right: 1, RightGold: 1, Pred: 3, Gold: 4}); s.Typed != want {
		t.Errorf("typed %+v, want %+v", s.Typed, want)
	}
	if want := (Count{Right: 2, RightGold: 2, Pred: 3, Gold: 4}); s.Spans != want {
		t.Errorf("spans %+v, want %+v", s.Spans, want)
	}
}
