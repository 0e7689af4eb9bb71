package service

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/ingest"
)

// A Source is a document yet to be loaded.
type Source struct {
	Name    string
	Load    func() ([]byte, error) // called once, on any goroutine
	Options ingest.Options
}

// A Result is what came of one Source. Record is nil when Err is not.
type Result struct {
	Name    string
	Record  *readout.Record
	Outcome Outcome
	Err     error
}

// ReadAll reads sources on GOMAXPROCS goroutines and calls emit with each
// result, in the order of the sources, on the caller's goroutine. A source that
// cannot be read is a Result and no error. It stops at the first error of emit
// or when ctx is cancelled, and returns that; what was stored by then is stored
// whole. At most three results a goroutine wait in memory.
func (s *Service) ReadAll(ctx context.Context, sources []Source, emit func(i int, r Result) error) error {
	ctx, cancel := context.WithCancel(ctx)
	var running sync.WaitGroup
	defer running.Wait()
	defer cancel()

	workers := min(runtime.GOMAXPROCS(0), len(sources))
	results := make([]chan Result, len(sources))
	for i := range results {
		results[i] = make(chan Result, 1)
	}
	next := make(chan int)
	ahead := make(chan struct{}, 3*workers) // one for each source handed out and not yet emitted
	running.Go(func() {
		defer close(next)
		for i := range sources {
			select {
			case ahead <- struct{}{}:
			case <-ctx.Done():
				return
			}
			select {
			case next <- i:
			case <-ctx.Done():
				return
			}
		}
	})
	for range workers {
		running.Go(func() {
			for i := range next {
				results[i] <- s.result(ctx, sources[i])
			}
		})
	}
	for i := range results {
		select {
		case r := <-results[i]:
			if err := ctx.Err(); err != nil && errors.Is(r.Err, err) {
				return err
			}
			if err := emit(i, r); err != nil {
				return err
			}
			<-ahead
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}

// result reads one source. A fault of the program ends this document and not
// the run of all the others.
func (s *Service) result(ctx context.Context, src Source) (r Result) {
	r.Name = src.Name
	defer func() {
		if fault := recover(); fault != nil {
			r = Result{Name: src.Name, Err: fmt.Errorf("%s: internal fault, please report it with the document: %v", src.Name, fault)}
		}
	}()
	original, err := src.Load()
	if err != nil {
		r.Err = err
		return r
	}
	r.Record, r.Outcome, r.Err = s.Read(ctx, src.Name, original, src.Options)
	return r
}
