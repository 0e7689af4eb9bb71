// Package eval measures predictions against gold annotation: attributions
// (spans of sources, cues and contents), the facts of talks (meetings,
// statements, positions and the rest) and coreference. It comes after the record and before
// the command line and the tests; it reads no files and finds nothing itself.
//
// The measures are fixed from outside and shared with other systems, so that
// figures can be compared: each function here says which rule it applies, and
// the tests hold the figures against those of the reference implementations.
package eval

import "errors"

// errMismatch is wrapped by errors about predictions that do not fit the gold.
var errMismatch = errors.New("prediction does not fit the gold")

// A Count is what was right, predicted and asked for in one measure. RightGold
// differs from Right where several predictions may cover one gold item.
type Count struct {
	Right, RightGold, Pred, Gold int
}

// add counts n right of pred predicted and gold asked for.
func (c *Count) add(right, pred, gold int) {
	c.Right += right
	c.RightGold += right
	c.Pred += pred
	c.Gold += gold
}

// Precision is the share of predictions that are right, 0 when there are none.
func (c Count) Precision() float64 { return ratio(c.Right, c.Pred) }

// Recall is the share of gold that was found, 0 when there is none.
func (c Count) Recall() float64 { return ratio(c.RightGold, c.Gold) }

// F1 is the harmonic mean of Precision and Recall, 0 when both are.
func (c Count) F1() float64 { return harmonic(c.Precision(), c.Recall()) }

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

func harmonic(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}
