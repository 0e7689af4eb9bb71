package eval

import (
	"bufio"
	"fmt"
	"io"
)

// bins is how many groups reliability is told for.
const bins = 10

// A ConfidenceReport says how the confidence of attributions goes with their being right.
type ConfidenceReport struct {
	Gold   int
	Judged []Judged
}

// ByConfidence judges every predicted attribution, with all others in place, in
// the sense of "full". Documents and errors are as for Attributions.
func ByConfidence(gold, pred []AttributionDoc) (*ConfidenceReport, error) {
	out := &ConfidenceReport{}
	err := eachPair(gold, pred, func(g, p AttributionDoc) error {
		v, err := Judge(g, p)
		if err != nil {
			return err
		}
		out.Gold += len(g.Attributions)
		for i, a := range p.Attributions {
			out.Judged = append(out.Judged, Judged{a.Confidence, v.Pred[i]})
		}
		return nil
	})
	return out, err
}

// At counts the attributions that have at least the confidence least.
func (r *ConfidenceReport) At(least float64) Count {
	c := Count{Gold: r.Gold}
	for _, j := range r.Judged {
		if j.Confidence >= least {
			c.Pred++
			if j.Right {
				c.Right++
				c.RightGold++
			}
		}
	}
	return c
}

// Least is the lowest confidence, in steps of a hundredth, from which on the
// precision is at least precision at every step; false when there is none.
func (r *ConfidenceReport) Least(precision float64) (least float64, ok bool) {
	for step := 99; step >= 0; step-- {
		c := r.At(float64(step) / 100)
		if c.Pred > 0 && c.Precision() < precision {
			break
		}
		if c.Pred > 0 {
			least, ok = float64(step)/100, true
		}
	}
	return least, ok
}

// thresholds are the confidences that the report counts from, and the least one
// that gives a precision of 0.9, in rising order.
func (r *ConfidenceReport) thresholds() []float64 {
	out := []float64{0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95}
	least, ok := r.Least(0.9)
	for i, t := range out {
		if ok && t == least {
			break
		}
		if ok && t > least {
			return append(append(append([]float64{}, out[:i]...), least), out[i:]...)
		}
	}
	return out
}

// Write prints precision and recall from each of some confidences on, then two
// tables of reliability with their calibration errors.
func (r *ConfidenceReport) Write(w io.Writer) error {
	out := bufio.NewWriter(w) // keeps the first error until Flush
	fmt.Fprintf(out, "%-10s %6s %6s %6s   %7s %7s %7s\n", "confidence", "P", "R", "F1", "right", "pred", "gold")
	for _, t := range r.thresholds() {
		c := r.At(t)
		fmt.Fprintf(out, ">= %-7.2f %6.2f %6.2f %6.2f   %7d %7d %7d\n", t, 100*c.Precision(), 100*c.Recall(), 100*c.F1(), c.Right, c.Pred, c.Gold)
	}
	for _, k := range []struct {
		name string
		bins []Bin
	}{{"equal width", EqualWidth(r.Judged, bins)}, {"equal mass", EqualMass(r.Judged, bins)}} {
		fmt.Fprintf(out, "\n%-12s %10s %9s %9s   calibration error %.4f\n", k.name, "confidence", "right", "number", CalibrationError(k.bins))
		for _, b := range k.bins {
			fmt.Fprintf(out, "%.2f to %.2f %10.3f %9.3f %9d\n", b.Low, b.High, b.Confidence, b.Share(), b.N)
		}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write the scores by confidence: %w", err)
	}
	return nil
}
