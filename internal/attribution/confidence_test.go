package attribution

import (
	"math"
	"strings"
	"testing"

	"github.com/readout/readout/internal/encoder"
)

func TestConfidenceOf(t *testing.T) {
	c := Confidence{Bias: -1, Cue: 0.5, Overlap: 2, Source: 0.25, Nobody: 1, Sourced: 3, Quoted: 4}
	for _, tt := range []struct {
		name string
		c    Confidence
		m    Measures
		want float64
	}{
		{"nothing known", Confidence{}, Measures{Cue: 3, Overlap: -2}, 0.5},
		{"bias alone", c, Measures{}, 1 / (1 + math.E)},
		{"every weight counts", c, Measures{Cue: 2, Overlap: 0.5, Source: 4, Nobody: -2, Sourced: 1, Quoted: 0.25}, 1 / (1 + math.Exp(-4))},
		{"uncalibrated is the cue's own probability", Uncalibrated, Measures{Cue: logOdds(0.8), Overlap: 1, Sourced: 1, Quoted: 1}, 0.8},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.c.Of(tt.m); math.Abs(got-tt.want) > 1e-12 {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

func TestLogOdds(t *testing.T) {
	for p, want := range map[float64]float64{0: -math.Log(199), 1: math.Log(199), 0.5: 0, 0.75: math.Log(3)} {
		if got := logOdds(p); math.Abs(got-want) > 1e-9 {
			t.Errorf("of %v: %v, want %v", p, got, want)
		}
	}
}

// probable is what the scores of fake stand for.
func probable(strength float64) float64 { return math.Exp(strength) / (math.Exp(strength) + 2) }

func TestMeasured(t *testing.T) {
	no := (1 - probable(6)) / 2 // of another label than the one that fake is sure of
	odds := func(p float64) float64 { return math.Log(p / (1 - p)) }
	for _, tt := range []struct {
		name, text, roles, pairs string
		want                     Measures
	}{
		{"with a source", "Lee said they met Kim", ".c...", "s.oo.", Measures{
			Cue: logOdds(1), Overlap: odds(2 * probable(6) / (2 + 2*no + math.Exp(prohibited))), Source: logOdds(probable(6)), Sourced: 1}},
		{"without one", "It is said they met", "..c..", "...oo", Measures{
			Cue: logOdds(1), Overlap: odds(2 * probable(6) / (2 + 2*no + math.Exp(prohibited))), Nobody: logOdds(1 - no)}},
		{"half of it quoted", `Lee said they " met "`, ".c....", "s.oooo", Measures{
			Cue: logOdds(1), Overlap: odds(2 * probable(6) / (2 + no + math.Exp(prohibited))), Source: logOdds(probable(6)), Sourced: 1, Quoted: 0.5}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := reading(tt.text)
			cue := 1 + strings.IndexByte(tt.roles, 'c')
			as, got := Measured(r, encoder.Range{Start: 0, End: len(r.Pieces)}, fake{tt.roles, map[int]string{cue: tt.pairs}}, DefaultParams)
			if len(got) != 1 || len(as) != 1 {
				t.Fatalf("%d attributions, %d measures", len(as), len(got))
			}
			close := func(name string, got, want float64) {
				if math.Abs(got-want) > 2e-3 {
					t.Errorf("%s is %v, want %v", name, got, want)
				}
			}
			m, w := got[0], tt.want
			close("cue", m.Cue, w.Cue)
			close("overlap", m.Overlap, w.Overlap)
			close("source", m.Source, w.Source)
			close("nobody", m.Nobody, w.Nobody)
			close("sourced", m.Sourced, w.Sourced)
			close("quoted", m.Quoted, w.Quoted)
			close("confidence", as[0].Confidence, DefaultParams.Confidence.Of(m))
		})
	}
}
