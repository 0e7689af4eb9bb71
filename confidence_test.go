package readout

import (
	"reflect"
	"testing"
)

func sureFact(id string, confidence float64) Fact { return Fact{ID: id, Confidence: confidence} }

// everyKind has a fact of each kind with the confidence c, and statements s1 of
// 0.9 and s2 of 0.2 that the facts refer to.
func everyKind(c float64) *Record {
	return &Record{
		Doc: &Document{Text: "x"}, AboutTalks: true, Actors: []Actor{{Name: "Lee"}},
		Meetings:      []Meeting{{Fact: sureFact("m1", c)}},
		Planned:       []PlannedEvent{{Fact: sureFact("e1", c)}},
		Statements:    []Statement{{Fact: sureFact("s1", 0.9), Meeting: "m1"}, {Fact: sureFact("s2", 0.2)}},
		Positions:     []Position{{Fact: sureFact("p1", c), Statement: "s1"}},
		Forecasts:     []Forecast{{Fact: sureFact("f1", c), Statement: "s2"}},
		Exclusions:    []Exclusion{{Fact: sureFact("x1", c), Statement: "s2"}},
		Reactions:     []Reaction{{Fact: sureFact("r1", c), Statement: "s2"}},
		Disagreements: []Disagreement{{Fact: sureFact("d1", c), A: Claim{Statement: "s1"}, B: Claim{Statement: "s2"}}},
		Attributions:  []Attribution{{Confidence: c}},
	}
}

func TestAtLeast(t *testing.T) {
	for _, tt := range []struct {
		name             string
		of, least        float64
		kept, statements int // facts of other kinds, and attributions; statements
	}{
		{"no least", 0, 0, 8, 2},
		{"just as sure", 0.5, 0.5, 8, 1},
		{"not sure enough", 0.49, 0.5, 0, 1},
		{"nothing is that sure", 0.9, 0.95, 0, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := everyKind(tt.of)
			got := r.AtLeast(tt.least)
			n := len(got.Meetings) + len(got.Planned) + len(got.Positions) + len(got.Forecasts) + len(got.Exclusions) + len(got.Reactions) +
				len(got.Disagreements) + len(got.Attributions)
			if n != tt.kept || len(got.Statements) != tt.statements {
				t.Errorf("%d facts and %d statements, want %d and %d", n, len(got.Statements), tt.kept, tt.statements)
			}
			if len(got.Actors) != 1 || !got.AboutTalks || got.Doc != r.Doc {
				t.Errorf("the document's own part changed: %+v", got)
			}
			if !reflect.DeepEqual(r, everyKind(tt.of)) {
				t.Error("the record itself was changed")
			}
		})
	}
}

func TestAtLeastReferences(t *testing.T) {
	got := everyKind(0.5).AtLeast(0.5)
	if d := got.Disagreements[0]; got.Positions[0].Statement != "s1" || got.Forecasts[0].Statement != "" || got.Exclusions[0].Statement != "" ||
		got.Reactions[0].Statement != "" || d.A.Statement != "s1" || d.B.Statement != "" || got.Statements[0].Meeting != "m1" {
		t.Errorf("%+v", got)
	}
	if got := everyKind(0.4).AtLeast(0.5); got.Statements[0].Meeting != "" {
		t.Errorf("refers to a meeting that was left out: %+v", got.Statements)
	}
}
