package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/analysis"
	"github.com/readout/readout/internal/encoder"
	"github.com/readout/readout/internal/encoder/kernel"
	"github.com/readout/readout/model"
	"github.com/readout/readout/schema"
)

// A bench measures one document.
type bench struct {
	raw   []byte
	doc   *readout.Document
	spend time.Duration // on each figure

	pieces, windows int // what the encoder read
}

// kernel measures one Set.
func (b *bench) kernel(ctx context.Context, s *kernel.Set, encoderOnly bool) (benchKernel, error) {
	k := benchKernel{Name: s.Name()}
	m, err := encoder.Load(model.Weights(), model.Vocabulary(), encoder.WithKernels(s), encoder.WithThreads(1))
	if err != nil {
		return k, fmt.Errorf("embedded model: %w", err)
	}
	r, err := m.Prepare(string(b.raw), nil)
	if err != nil {
		return k, err
	}
	b.pieces, b.windows = len(r.Pieces), len(r.Windows)
	took, err := b.best(func() error {
		return m.Encode(ctx, r, func(*encoder.Window) error { return nil })
	})
	if err != nil {
		return k, err
	}
	k.Pieces, k.GOPS, k.Peak = float64(b.pieces)/took, m.Operations(r)/took/1e9, b.peak(s)
	if encoderOnly {
		return k, nil
	}
	lexicon, err := schema.Load()
	if err != nil {
		return k, err
	}
	a, err := analysis.New(m, lexicon, analysis.DefaultLimits)
	if err != nil {
		return k, err
	}
	took, err = b.best(func() error {
		_, err := a.Analyze(ctx, b.doc)
		return err
	})
	if err != nil {
		return k, err
	}
	k.Words = float64(len(strings.Fields(b.doc.Text))) / took
	k.Memory, err = b.memory(ctx, s)
	return k, err
}

// best is the least processor time of a pass, in seconds, of those that begin
// within b.spend: at least two, for the first one has memory to reserve.
func (b *bench) best(pass func() error) (seconds float64, err error) {
	var least time.Duration
	begin := time.Now()
	for i := 0; i < 2 || time.Since(begin) < b.spend; i++ {
		before := processorTime()
		if err := pass(); err != nil {
			return 0, err
		}
		if took := processorTime() - before; i == 0 || took < least {
			least = took
		}
	}
	return max(least, time.Microsecond).Seconds(), nil
}

// peak is the most operations a second, in billions, that the instructions of s
// reach on registers; 0 in portable Go.
func (b *bench) peak(s *kernel.Set) float64 {
	const rounds = 1 << 17 // about a millisecond
	most := 0.0
	for begin := time.Now(); time.Since(begin) < min(b.spend, time.Second/2); {
		before := processorTime()
		operations := s.Peak(rounds)
		if took := processorTime() - before; took > 0 {
			most = max(most, operations/took.Seconds()/1e9)
		}
	}
	return most
}

// memory is the most memory that a process which reads the document takes, in bytes.
func (b *bench) memory(ctx context.Context, s *kernel.Set) (int64, error) {
	self, err := os.Executable()
	if err != nil {
		return 0, err
	}
	read := exec.CommandContext(ctx, self, "read", "--no-store", stdinName)
	read.Env = append(os.Environ(), kernelVariable+"="+s.Name())
	read.Stdin = bytes.NewReader(b.raw)
	var complaint strings.Builder
	read.Stderr = &complaint
	if err := read.Run(); err != nil {
		return 0, fmt.Errorf("bench: reading with %s: %w: %s", s.Name(), err, strings.TrimSpace(complaint.String()))
	}
	return peakMemory(read.ProcessState), nil
}
