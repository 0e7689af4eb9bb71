package main

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"sync"

	"github.com/readout/readout/internal/analysis"
	"github.com/readout/readout/internal/encoder"
	"github.com/readout/readout/internal/encoder/kernel"
	"github.com/readout/readout/internal/service"
	"github.com/readout/readout/internal/store/sqlite"
	"github.com/readout/readout/model"
)

// kernelVariable names the kernels to compute with instead of the fastest that
// this CPU has; for tests and for comparisons.
const kernelVariable = "READOUT_KERNEL"

// memory is what the program keeps its heap to, in bytes, while it reads one
// document: the collector works harder as the heap comes near, where it would
// let it double otherwise. An article needs a third of it. What a document of
// more than a million words needs beyond it, it gets.
const memory = 240 << 20

// memoryVariable is Go's own for that limit; where it is set it holds.
const memoryVariable = "GOMEMLIMIT"

// analyzer loads the weights and the lexicons. With many documents to read at
// once each of them is computed on one core; a single one gets them all.
func (p *program) analyzer(many bool) (*analysis.Analyzer, error) {
	if !many && p.getenv(memoryVariable) == "" {
		debug.SetMemoryLimit(memory)
	}
	var m *encoder.Model
	var failed error
	var loading sync.WaitGroup
	loading.Go(func() { m, failed = p.model(many) })
	s, err := p.schema()
	loading.Wait()
	if err := errors.Join(failed, err); err != nil {
		return nil, err
	}
	return analysis.New(m, s, analysis.DefaultLimits)
}

// model loads the weights; many is as for analyzer.
func (p *program) model(many bool) (*encoder.Model, error) {
	kernels, err := kernel.Named(p.getenv(kernelVariable))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", kernelVariable, err)
	}
	options := []encoder.Option{encoder.WithKernels(kernels)}
	if many {
		options = append(options, encoder.WithThreads(1))
	}
	m, err := encoder.Load(model.Weights(), model.Vocabulary(), options...)
	if err != nil {
		return nil, fmt.Errorf("embedded model: %w", err)
	}
	return m, nil
}

// service is what the commands call. The database is opened unless storeless;
// the weights are loaded when reading. done closes the database.
func (p *program) service(ctx context.Context, c *cli, need need) (s *service.Service, done func() error, err error) {
	s = &service.Service{Now: p.now, Program: programVersion()}
	done = func() error { return nil }
	if need.reading != 0 {
		if s.Reader, err = p.analyzer(need.reading > 1); err != nil {
			return nil, nil, err
		}
	}
	if need.database {
		db, err := p.openDatabase(ctx, c)
		if err != nil {
			return nil, nil, err
		}
		s.Store, done = db, db.Close
	}
	return s, done, nil
}

// need says what a command needs of its service.
type need struct {
	database bool
	reading  int // how many documents are to be read; 2 stands for many
}

// openDatabase opens the database, and makes the folder of the default one.
func (p *program) openDatabase(ctx context.Context, c *cli) (*sqlite.Store, error) {
	path, err := p.database(c)
	if err != nil {
		return nil, err
	}
	if c.DB == "" && p.getenv(databaseVariable) == "" {
		if err := makeFolder(path); err != nil {
			return nil, fmt.Errorf("folder of the database: %w: give another file with --db", err)
		}
	}
	return sqlite.Open(ctx, path)
}

// open is the service of the commands that only look at the database.
func (p *program) open(ctx context.Context, c *cli) (*service.Service, func() error, error) {
	return p.service(ctx, c, need{database: true})
}
