package eval

import (
	"errors"
	"math"
	"strings"
	"testing"
)

func judged(in string) []Judged {
	var out []Judged
	for _, f := range strings.Fields(in) {
		c := float64(f[1]-'0') / 10
		out = append(out, Judged{c, f[0] == '+'})
	}
	return out
}

// + is right, - is wrong; the digit is the confidence in tenths.
func TestCalibrationError(t *testing.T) {
	for _, tt := range []struct {
		name, in    string
		bins        int
		width, mass float64
	}{
		{"none", "", 10, 0, 0},
		{"as sure as right; alone in their bins none is", "+5 -5", 10, 0, 0.5},
		{"too sure", "+9 -9", 1, 0.4, 0.4},
		{"errors of bins do not cancel out", "+1 -9", 10, 0.9, 0.9},
		{"one bin of the same mass", "+1 -9", 1, 0, 0},
		{"bins weigh their number", "+5 -5 -5 -5 +9", 10, (4*0.25 + 0.1) / 5, (0.5 + 0.5 + 0.5 + 0.5 + 0.1) / 5},
	} {
		t.Run(tt.name, func(t *testing.T) {
			list := judged(tt.in)
			if got := CalibrationError(EqualWidth(list, tt.bins)); math.Abs(got-tt.width) > 1e-9 {
				t.Errorf("equal width: %v, want %v", got, tt.width)
			}
			if got := CalibrationError(EqualMass(list, tt.bins)); math.Abs(got-tt.mass) > 1e-9 {
				t.Errorf("equal mass: %v, want %v", got, tt.mass)
			}
		})
	}
}

func TestEqualWidthEdges(t *testing.T) {
	b := EqualWidth([]Judged{{0, true}, {1, true}, {0.1, false}}, 10)
	if b[0].N != 1 || b[1].N != 1 || b[9].N != 1 {
		t.Errorf("%+v", b)
	}
}

func TestConfidenceReport(t *testing.T) {
	r := &ConfidenceReport{Gold: 10, Judged: judged("+9 +9 +8 -8 +7 +7 +7 +7 +7 +7 +7 -1")}
	if c := r.At(0.8); c != (Count{3, 3, 4, 10}) {
		t.Errorf("from 0.8 on: %+v", c)
	}
	for _, tt := range []struct {
		name            string
		precision, want float64
		ok              bool
	}{
		{"0.8 is not enough, though 0.7 would be", 0.9, 0.81, true},
		{"down to the one that is wrong", 0.7, 0, true},
		{"never reached", 1.1, 0, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got, ok := r.Least(tt.precision); got != tt.want || ok != tt.ok {
				t.Errorf("%v %v, want %v %v", got, ok, tt.want, tt.ok)
			}
		})
	}
	var b strings.Builder
	if err := r.Write(&b); err != nil || !strings.Contains(b.String(), ">= 0.81    100.00  20.00") {
		t.Errorf("%v\n%s", err, b.String())
	}
}

func TestByConfidence(t *testing.T) {
	gold := []AttributionDoc{{ID: "a", Text: "Lee said yes", Attributions: []RoleRanges{{Source: [][2]int{{0, 3}}, Cue: [][2]int{{4, 8}}, Content: [][2]int{{9, 12}}}}}, {ID: "b"}}
	same := gold[0].Attributions[0]
	same.Confidence = 0.75
	r, err := ByConfidence(gold, []AttributionDoc{{ID: "a", Attributions: []RoleRanges{same, {Cue: [][2]int{{0, 3}}, Content: [][2]int{{4, 8}}, Confidence: 0.25}}}})
	if err != nil || r.Gold != 1 || len(r.Judged) != 2 || r.Judged[0] != (Judged{0.75, true}) || r.Judged[1] != (Judged{0.25, false}) {
		t.Errorf("%+v, %v", r, err)
	}
	if _, err := ByConfidence(gold, []AttributionDoc{{ID: "c"}}); !errors.Is(err, errMismatch) {
		t.Errorf("error %v, want errMismatch", err)
	}
}
