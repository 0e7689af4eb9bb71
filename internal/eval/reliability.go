package eval

import (
	"cmp"
	"slices"
)

// A Judged is one prediction: how sure it was, 0 to 1, and whether it is right.
type Judged struct {
	Confidence float64
	Right      bool
}

// A Bin is a group of predictions of like confidence.
type Bin struct {
	Low, High  float64 // the least and highest confidence that the bin may hold, or does
	N, Right   int
	Confidence float64 // the mean one, 0 without predictions
}

// Share is the share of the bin's predictions that are right, 0 without any.
func (b Bin) Share() float64 { return ratio(b.Right, b.N) }

func (b *Bin) add(j Judged) {
	b.Confidence += (j.Confidence - b.Confidence) / float64(b.N+1)
	b.N++
	if j.Right {
		b.Right++
	}
}

// EqualWidth puts predictions into n bins of the same width from 0 to 1.
func EqualWidth(list []Judged, n int) []Bin {
	out := make([]Bin, n)
	for i := range out {
		out[i].Low, out[i].High = float64(i)/float64(n), float64(i+1)/float64(n)
	}
	for _, j := range list {
		out[min(max(int(j.Confidence*float64(n)), 0), n-1)].add(j)
	}
	return out
}

// EqualMass puts predictions, the least sure first, into n bins with the same
// number of predictions, or one more. Of equals the earlier one comes first.
func EqualMass(list []Judged, n int) []Bin {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b Judged) int { return cmp.Compare(a.Confidence, b.Confidence) })
	out := make([]Bin, n)
	for i := range out {
		part := list[i*len(list)/n : (i+1)*len(list)/n]
		for _, j := range part {
			out[i].add(j)
		}
		if len(part) > 0 {
			out[i].Low, out[i].High = part[0].Confidence, part[len(part)-1].Confidence
		}
	}
	return out
}

// CalibrationError is the expected calibration error (Guo et al. 2017): the mean
// distance of a bin's confidence from its share of right predictions, each bin
// weighing as many predictions as it has; 0 without any.
func CalibrationError(bins []Bin) float64 {
	sum, n := 0.0, 0
	for _, b := range bins {
		sum += float64(b.N) * max(b.Confidence-b.Share(), b.Share()-b.Confidence)
		n += b.N
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}
