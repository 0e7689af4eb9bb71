package main

import (
	"fmt"
	"strconv"

	"github.com/readout/readout"
)

// confidenceFlag leaves out what is not sure enough, for every command that
// prints facts. What is stored is whole all the same.
type confidenceFlag struct {
	MinConfidence share `placeholder:"P" help:"Only facts that are at least so sure, 0 to 1. docs/evaluation.md says what precision to expect."`
}

func (f confidenceFlag) least() float64 { return float64(f.MinConfidence) }

// A share is a number from 0 to 1.
type share float64

// UnmarshalText reads what stands on the command line.
func (s *share) UnmarshalText(b []byte) error {
	v, err := strconv.ParseFloat(string(b), 64)
	if err != nil || !(0 <= v && v <= 1) {
		return fmt.Errorf("%q is not a number from 0 to 1: %w", b, readout.ErrInvalid)
	}
	*s = share(v)
	return nil
}
