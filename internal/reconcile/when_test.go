package reconcile

import (
	"testing"
	"time"

	"github.com/readout/readout"
)

func TestNumber(t *testing.T) {
	first := time.Date(1896, 2, 27, 0, 0, 0, 0, time.UTC)
	from := number(readout.CivilDateOf(first))
	for i := range 80000 {
		day := readout.CivilDateOf(first.AddDate(0, 0, i))
		if got := number(day) - from; got != i {
			t.Fatalf("%s is day %d, want %d", day, got, i)
		}
	}
	if number("") != 0 || number("2031") != 0 {
		t.Error("no date has a number")
	}
}

func TestSkeleton(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		same bool
	}{
		{"sergei", "sergey", true}, {"zelensky", "zelenskyy", true}, {"mohammed", "muhammad", true}, {"yuri", "yury", true},
		{"mike", "michael", true}, {"steve", "stephen", true}, {"aleksandr", "alexandr", true},
		{"lee", "li", true}, {"putin", "patten", true}, // short names are alike: given name and family must both fit
		{"lavrov", "larov", false}, {"obama", "osama", false}, {"anna", "jana", false},
	} {
		if got := skeleton(tt.a) == skeleton(tt.b); got != tt.same {
			t.Errorf("%s and %s: same = %v, want %v (%s, %s)", tt.a, tt.b, got, tt.same, skeleton(tt.a), skeleton(tt.b))
		}
	}
}
