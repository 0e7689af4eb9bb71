package service

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"time"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/export"
	"github.com/readout/readout/internal/reconcile"
	"github.com/readout/readout/internal/store"
)

// An Analyzer makes the record of a document. It is safe for concurrent use.
type Analyzer interface {
	// Analyze returns the record of d. Its errors need not name d.
	Analyze(ctx context.Context, d *readout.Document) (*readout.Record, error)
	// Version names all that decides what Analyze returns.
	Version() string
}

// A Service does what users ask. It is safe for concurrent use once its fields are set.
type Service struct {
	Store   store.Store      // nil to read without storing; the other operations need it
	Reader  Analyzer         // needed by Read and ReadAll only
	Now     func() time.Time // needed by Read and ReadAll only
	Program string           // version of the program, kept with each run
	Log     *slog.Logger     // nil for none; one line a document, at debug level

	Reconciler *reconcile.Reconciler // needed by Compare and Across only
}

// Show is the current record of the document that ref names; see store.Store for refs.
func (s *Service) Show(ctx context.Context, ref string) (*readout.Record, error) {
	if err := s.stored(); err != nil {
		return nil, err
	}
	rec, _, err := s.Store.Record(ctx, ref)
	return rec, err
}

// List is the documents that pass f, the latest published first, at most limit; 0 for all.
func (s *Service) List(ctx context.Context, f store.Filter, limit int) ([]store.Entry, error) {
	if err := s.stored(); err != nil {
		return nil, err
	}
	return s.Store.List(ctx, f, limit)
}

// Find is the statements, then the documents, that hold the words of q, the best first.
func (s *Service) Find(ctx context.Context, q store.Query) ([]store.Hit, error) {
	if err := s.stored(); err != nil {
		return nil, err
	}
	return s.Store.Find(ctx, q)
}

// ExportJSONL writes the current record of each document that passes f, one a
// line, the earliest published first, and returns how many.
func (s *Service) ExportJSONL(ctx context.Context, w io.Writer, f store.Filter, o export.Options) (int, error) {
	if err := s.stored(); err != nil {
		return 0, err
	}
	return export.JSONL(w, s.Store.Records(ctx, f), o)
}

// ExportCSV writes the facts of one of export.Kinds of each document that
// passes f, and returns how many.
func (s *Service) ExportCSV(ctx context.Context, w io.Writer, kind string, f store.Filter, o export.Options) (int, error) {
	if err := s.stored(); err != nil {
		return 0, err
	}
	return export.CSV(w, kind, s.Store.Records(ctx, f), o)
}

// Verify re-reads every span of every stored fact and returns those that no
// longer fit. progress may be nil.
func (s *Service) Verify(ctx context.Context, progress func(store.Progress)) ([]store.Orphan, error) {
	if err := s.stored(); err != nil {
		return nil, err
	}
	return s.Store.Verify(ctx, progress)
}

func (s *Service) stored() error {
	if s.Store == nil {
		return fmt.Errorf("no database is open: %w", readout.ErrUnsupported)
	}
	return nil
}
