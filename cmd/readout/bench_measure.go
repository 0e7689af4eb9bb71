package main

import (
	"context"
	"fmt"
	"os"
	"runtime/debug"
	"strconv"
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
	counted := forgetPeak()
	m, err := encoder.Load(model.Weights(), model.Vocabulary(), encoder.WithKernels(s), encoder.WithThreads(1))
	if err != nil {
		return k, fmt.Errorf("embedded model: %w", err)
	}
	r, err := m.Prepare(string(b.raw), nil)
	if err != nil {
		return k, err
	}
	b.pieces, b.windows = len(r.Pieces), len(r.Windows)
	if !encoderOnly {
		if err := b.whole(ctx, m, &k, counted); err != nil {
			return k, err
		}
	}
	took, err := b.best(func() error {
		return m.Encode(ctx, r, func(*encoder.Window) error { return nil })
	})
	k.Pieces, k.GOPS, k.Peak = float64(b.pieces)/took, m.Operations(r)/took/1e9, b.peak(s)
	return k, err
}

// whole measures the whole analysis with m, its memory when that is counted
// from before m was loaded.
func (b *bench) whole(ctx context.Context, m *encoder.Model, k *benchKernel, counted bool) error {
	lexicon, err := schema.Load()
	if err != nil {
		return err
	}
	a, err := analysis.New(m, lexicon, analysis.DefaultLimits)
	if err != nil {
		return err
	}
	analyze := func() error {
		_, err := a.Analyze(ctx, b.doc)
		return err
	}
	if err := analyze(); err != nil {
		return err
	}
	if counted {
		k.Memory = peakMemory()
	}
	took, err := b.best(analyze)
	k.Words = float64(len(strings.Fields(b.doc.Text))) / took
	return err
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

// forgetPeak makes peakMemory count from now, with what is not in use given
// back; false where the system cannot: it takes Linux (proc_pid_clear_refs(5)).
func forgetPeak() bool {
	debug.FreeOSMemory()
	return os.WriteFile("/proc/self/clear_refs", []byte("5"), 0) == nil
}

// peakMemory is the most that this process had in memory, in bytes; 0 where the
// system does not tell.
func peakMemory() int64 {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(status)) {
		if value, ok := strings.CutPrefix(line, "VmHWM:"); ok {
			kilobytes, _ := strconv.ParseInt(strings.TrimSuffix(strings.TrimSpace(value), " kB"), 10, 64)
			return kilobytes << 10
		}
	}
	return 0
}
