package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/attribution"
)

// TestFit finds the weights that the examples were drawn with.
func TestFit(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	want := attribution.Confidence{Bias: -0.5, Cue: 0.6, Overlap: 1.2, Source: 0.4, Nobody: 0.8, Sourced: 1, Quoted: 0.7}
	var list []example
	for range 40_000 {
		m := attribution.Measures{Cue: random.NormFloat64(), Overlap: random.NormFloat64(), Quoted: random.Float64()}
		if random.IntN(4) > 0 {
			m.Sourced, m.Source = 1, random.NormFloat64()
		} else {
			m.Nobody = random.NormFloat64()
		}
		list = append(list, example{m, random.Float64() < want.Of(m)})
	}
	got, err := fit(list)
	if err != nil {
		t.Fatal(err)
	}
	a, b := fields(t, got), fields(t, want)
	for name := range b {
		if math.Abs(a[name]-b[name]) > 0.12 {
			t.Errorf("%s is %v, drawn with %v", name, a[name], b[name])
		}
	}
}

func fields(t *testing.T, c attribution.Confidence) map[string]float64 {
	t.Helper()
	raw, err := json.Marshal(c)
	out := map[string]float64{}
	if err := errors.Join(err, json.Unmarshal(raw, &out)); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestFitNothingToLearn(t *testing.T) {
	for _, tt := range []struct {
		name string
		list []example
	}{
		{"no examples", nil},
		{"all right", []example{{right: true}, {right: true}}},
		{"all wrong", []example{{}, {}}},
	} {
		if _, err := fit(tt.list); !errors.Is(err, readout.ErrInvalid) {
			t.Errorf("%s: error %v, want ErrInvalid", tt.name, err)
		}
	}
}

// A measure that is the same everywhere gets no weight and spoils nothing.
func TestFitConstantMeasure(t *testing.T) {
	list := []example{{right: true}, {right: true}, {right: true}, {}}
	got, err := fit(list)
	if err != nil || math.Abs(got.Bias-math.Log(3)) > 1e-4 || got.Cue != 0 {
		t.Errorf("%+v, %v", got, err)
	}
}

// TestWithConfidence changes the tiny reader's header twice.
func TestWithConfidence(t *testing.T) {
	raw, err := os.ReadFile("../../internal/encoder/testdata/tiny.bin")
	vocabulary, err2 := os.ReadFile("../../internal/encoder/testdata/tiny_vocab.txt")
	if err := errors.Join(err, err2); err != nil {
		t.Fatal(err)
	}
	before, err := newReader(raw, vocabulary)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []attribution.Confidence{{Bias: 1, Quoted: -2.5}, {Cue: 0.25}} {
		if raw, err = withConfidence(raw, c); err != nil {
			t.Fatal(err)
		}
		r, err := newReader(raw, vocabulary)
		if err != nil {
			t.Fatal(err)
		}
		want := before.params
		want.Confidence = c
		if r.params != want || r.model.Version() != before.model.Version() {
			t.Errorf("params %+v, want %+v", r.params, want)
		}
	}
	again, err := withConfidence(raw, attribution.Confidence{Cue: 0.25})
	if err != nil || !bytes.Equal(again, raw) {
		t.Errorf("the same change makes another file (%v)", err)
	}
}

func TestWithConfidenceRefuses(t *testing.T) {
	frame := func(header string) []byte {
		return append([]byte(magic+string([]byte{byte(len(header)), 0, 0, 0})+header), make([]byte, align)...)
	}
	for name, raw := range map[string][]byte{
		"empty":         nil,
		"another file":  []byte("PNG of nobody"),
		"cut off":       []byte(magic + "\xff\xff\xff\x7f{}"),
		"no JSON":       frame("{"),
		"decode a list": frame(`{"decode":[1]}`),
	} {
		if _, err := withConfidence(raw, attribution.Confidence{}); !errors.Is(err, readout.ErrInvalid) {
			t.Errorf("%s: error %v, want ErrInvalid", name, err)
		}
	}
}

func TestRunRefuses(t *testing.T) {
	one := filepath.Join(t.TempDir(), "one.jsonl")
	if err := os.WriteFile(one, []byte(`{"id":"a","text":"Yes."}`), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ name, gold, want string }{
		{"no file", filepath.Join(t.TempDir(), "none"), "-gold"},
		{"one document", one, "two halves"},
	} {
		if err := run(t.Context(), &strings.Builder{}, tt.gold, "../../model", false); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v, want %q", tt.name, err, tt.want)
		}
	}
}
