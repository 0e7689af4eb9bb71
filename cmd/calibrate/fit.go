package main

import (
	"fmt"
	"math"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/attribution"
)

const (
	columns = 7   // of a row
	ridge   = 1.0 // penalty on squared weights, the bias aside: that of one example more
	rounds  = 50  // Newton's method needs about 8
)

// A row is the measures of an example, after a 1 for the bias.
type row [columns]float64

func rowOf(m attribution.Measures) row {
	return row{1, m.Cue, m.Overlap, m.Source, m.Nobody, m.Sourced, m.Quoted}
}

// fit is the logistic regression of what is right on the measures, by Newton's
// method. Weights are rounded to four places. Examples that are all right, or
// all wrong, say nothing: an error that wraps readout.ErrInvalid.
func fit(list []example) (attribution.Confidence, error) {
	right := 0
	for _, e := range list {
		if e.right {
			right++
		}
	}
	if right == 0 || right == len(list) {
		return attribution.Confidence{}, fmt.Errorf("%d of %d attributions are right: no confidence can be fitted to that: %w", right, len(list), readout.ErrInvalid)
	}
	var w row
	for range rounds {
		var slope row
		var curve [columns]row
		for i := 1; i < columns; i++ {
			slope[i], curve[i][i] = -ridge*w[i], ridge
		}
		for _, e := range list {
			x := rowOf(e.Measures)
			p := 1 / (1 + math.Exp(-dot(w, x)))
			y := 0.0
			if e.right {
				y = 1
			}
			for i := range columns {
				slope[i] += (y - p) * x[i]
				for j := range columns {
					curve[i][j] += p * (1 - p) * x[i] * x[j]
				}
			}
		}
		step := solve(curve, slope)
		largest := 0.0
		for i := range w {
			w[i] += step[i]
			largest = max(largest, math.Abs(step[i]))
		}
		if largest < 1e-9 {
			break
		}
	}
	for i := range w {
		w[i] = math.Round(w[i]*1e4) / 1e4
	}
	return attribution.Confidence{Bias: w[0], Cue: w[1], Overlap: w[2], Source: w[3], Nobody: w[4], Sourced: w[5], Quoted: w[6]}, nil
}

func dot(a, b row) float64 {
	sum := 0.0
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}

// solve is x with a x = b, by elimination with the largest pivot; a column of
// zeros, of a measure that never varies, gets 0.
func solve(a [columns]row, b row) row {
	for i := range columns {
		top := i
		for k := i + 1; k < columns; k++ {
			if math.Abs(a[k][i]) > math.Abs(a[top][i]) {
				top = k
			}
		}
		a[i], a[top], b[i], b[top] = a[top], a[i], b[top], b[i]
		if math.Abs(a[i][i]) < 1e-12 {
			continue
		}
		for k := i + 1; k < columns; k++ {
			f := a[k][i] / a[i][i]
			for j := i; j < columns; j++ {
				a[k][j] -= f * a[i][j]
			}
			b[k] -= f * b[i]
		}
	}
	var x row
	for i := columns - 1; i >= 0; i-- {
		if math.Abs(a[i][i]) < 1e-12 {
			continue
		}
		x[i] = b[i]
		for j := i + 1; j < columns; j++ {
			x[i] -= a[i][j] * x[j]
		}
		x[i] /= a[i][i]
	}
	return x
}
