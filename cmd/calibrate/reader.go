package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/attribution"
	"github.com/readout/readout/internal/encoder"
	"github.com/readout/readout/internal/eval"
	"github.com/readout/readout/internal/offsets"
)

// A reader decodes attributions.
type reader struct {
	model  *encoder.Model
	params attribution.Params
}

func newReader(weights, vocabulary []byte) (*reader, error) {
	m, err := encoder.Load(weights, vocabulary)
	if err != nil {
		return nil, err
	}
	p, err := attribution.ParseParams(m.Decode())
	return &reader{m, p}, err
}

// An example is one attribution that decoding took in, and whether it is right.
type example struct {
	attribution.Measures
	right bool
}

// calibrate fits a Confidence to one half of docs and measures it on the other,
// both ways, prints that, and returns the fit to all.
func (r *reader) calibrate(ctx context.Context, out io.Writer, docs []eval.AttributionDoc) (attribution.Confidence, error) {
	var halves [2][]example // every other document
	for i, d := range docs {
		list, err := r.examples(ctx, d)
		if err != nil {
			return attribution.Confidence{}, fmt.Errorf("document %s: %w", d.ID, err)
		}
		halves[i%2] = append(halves[i%2], list...)
	}
	all := append(append([]example{}, halves[0]...), halves[1]...)
	var fits [3]attribution.Confidence // to either half, and to all
	for i, list := range [3][]example{halves[0], halves[1], all} {
		var err error
		if fits[i], err = fit(list); err != nil {
			return attribution.Confidence{}, err
		}
	}
	var before, apart, same []eval.Judged
	var sides [2][]eval.Judged
	for i, d := range docs {
		lists, err := r.judged(ctx, d, attribution.Uncalibrated, fits[1-i%2], fits[2])
		if err != nil {
			return attribution.Confidence{}, fmt.Errorf("document %s: %w", d.ID, err)
		}
		before = append(before, lists[0]...)
		sides[i%2] = append(sides[i%2], lists[1]...)
		apart = append(apart, lists[1]...)
		same = append(same, lists[2]...)
	}
	fmt.Fprintf(out, "fitted to attributions before the unsure ones are left out: %d and %d\n", len(halves[0]), len(halves[1]))
	fmt.Fprintf(out, "%-46s %s\n", "calibration error, 10 bins of", "equal width, equal mass")
	for _, l := range []struct {
		name string
		list []eval.Judged
	}{
		{"the probability of the cue alone", before},
		{"fitted to one half, measured on the other", sides[1]},
		{"the other way round", sides[0]},
		{"both together", apart},
		{"fitted to all, measured on the same", same},
	} {
		fmt.Fprintf(out, "%-46s %.4f, %.4f   (%d attributions)\n", l.name,
			eval.CalibrationError(eval.EqualWidth(l.list, 10)), eval.CalibrationError(eval.EqualMass(l.list, 10)), len(l.list))
	}
	r90 := &eval.ConfidenceReport{Gold: total(docs), Judged: apart}
	if least, ok := r90.Least(0.9); ok {
		c := r90.At(least)
		fmt.Fprintf(out, "of both together, from %.2f on: precision %.3f, recall %.3f\n", least, c.Precision(), c.Recall())
	}
	raw, err := json.Marshal(fits[2])
	fmt.Fprintf(out, "%s\n", raw)
	return fits[2], err
}

func total(docs []eval.AttributionDoc) int {
	n := 0
	for _, d := range docs {
		n += len(d.Attributions)
	}
	return n
}

// examples are what decoding d takes in.
func (r *reader) examples(ctx context.Context, d eval.AttributionDoc) ([]example, error) {
	var measures []attribution.Measures
	lists, err := r.decode(ctx, d, 1, func(reading *encoder.Reading, w *encoder.Window) [][]readout.Attribution {
		list, m := attribution.Measured(reading, w.Range, w, r.params)
		measures = append(measures, m...)
		return [][]readout.Attribution{list}
	})
	if err != nil {
		return nil, err
	}
	v, err := eval.Judge(d, lists[0])
	if err != nil {
		return nil, err
	}
	out := make([]example, len(measures))
	for i, m := range measures {
		out[i] = example{m, v.Pred[i]}
	}
	return out, nil
}

// judged are the attributions that each of some Confidences makes of d.
func (r *reader) judged(ctx context.Context, d eval.AttributionDoc, by ...attribution.Confidence) ([][]eval.Judged, error) {
	lists, err := r.decode(ctx, d, len(by), func(reading *encoder.Reading, w *encoder.Window) [][]readout.Attribution {
		var out [][]readout.Attribution
		for _, c := range by {
			p := r.params
			p.Confidence = c
			out = append(out, attribution.Decode(reading, w.Range, w, p))
		}
		return out
	})
	if err != nil {
		return nil, err
	}
	out := make([][]eval.Judged, len(lists))
	for i, l := range lists {
		v, err := eval.Judge(d, l)
		if err != nil {
			return nil, err
		}
		for k, a := range l.Attributions {
			out[i] = append(out[i], eval.Judged{Confidence: a.Confidence, Right: v.Pred[k]})
		}
	}
	return out, nil
}

// decode reads d and gathers the n lists that f makes of each of its windows, in
// code points.
func (r *reader) decode(ctx context.Context, d eval.AttributionDoc, n int, f func(*encoder.Reading, *encoder.Window) [][]readout.Attribution) ([]eval.AttributionDoc, error) {
	table, err := offsets.New(d.Text, offsets.CodePoint)
	if err != nil {
		return nil, err
	}
	reading, err := r.model.Prepare(d.Text, nil)
	if err != nil {
		return nil, err
	}
	var spanErr error
	pairs := func(spans []readout.Span) (out [][2]int) {
		for _, s := range spans {
			u, err := table.Span(s)
			if err != nil {
				spanErr = err
			}
			out = append(out, [2]int{u.Start, u.End})
		}
		return out
	}
	out := make([]eval.AttributionDoc, n)
	err = r.model.Encode(ctx, reading, func(w *encoder.Window) error {
		for i, list := range f(reading, w) {
			for _, a := range list {
				out[i].Attributions = append(out[i].Attributions, eval.RoleRanges{
					Source: pairs(a.Source), Cue: pairs(a.Cue), Content: pairs(a.Content), Confidence: a.Confidence,
				})
			}
		}
		return spanErr
	})
	return out, err
}
