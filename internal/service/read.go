package service

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/ingest"
	"github.com/readout/readout/internal/store"
)

// An Outcome says what Read did.
type Outcome string

// New was read for the first time, and is said of all where nothing is stored.
// Known is stored already, by this analysis and with these dates and names;
// nothing was read again. Reread was stored, by another analysis or with other
// dates or names; the new record supersedes the old one.
const (
	New    Outcome = "new"
	Known  Outcome = "known"
	Reread Outcome = "reread"
)

// Read makes the record of a document, which the user knows as name, and stores
// it where there is a Store. What the user once said of the document is taken
// to hold still, where o does not say otherwise. Errors are those of ingest, of
// the analysis and of the store; none of them leaves anything half stored.
func (s *Service) Read(ctx context.Context, name string, original []byte, o ingest.Options) (*readout.Record, Outcome, error) {
	started := s.Now()
	var before store.Run
	if s.Store != nil {
		var err error
		before, err = s.Store.Run(ctx, readout.DocumentID(original))
		if err != nil && !errors.Is(err, readout.ErrNotFound) {
			return nil, "", err
		}
		o = remembered(o, before.Given)
	}
	doc, err := ingest.Parse(name, original, o)
	if err != nil {
		return nil, "", err
	}
	if rec, err := s.known(ctx, doc, before); rec != nil || err != nil {
		return rec, Known, err
	}
	rec, err := s.Reader.Analyze(ctx, doc)
	if err != nil {
		return nil, "", fmt.Errorf("%s: %w", name, err)
	}
	if err := rec.Check(); err != nil {
		return nil, "", fmt.Errorf("%s: %w", name, err)
	}
	outcome := New
	if s.Store != nil {
		outcome, err = s.keep(ctx, store.Reading{
			Record: rec, Original: original, Started: started, Finished: s.Now(), Program: s.Program, Given: store.Given(o),
		})
		if err != nil {
			return nil, "", err
		}
	}
	s.log().DebugContext(ctx, "read", "name", name, "document", doc.ID, "outcome", outcome, "took", s.Now().Sub(started))
	return rec, outcome, nil
}

// known is the stored record of doc, when before read the very same text with
// the same analysis; else nil.
func (s *Service) known(ctx context.Context, doc *readout.Document, before store.Run) (*readout.Record, error) {
	if before.Analysis != s.Reader.Version() {
		return nil, nil
	}
	digest, err := store.TextDigest(doc)
	if err != nil || digest != before.Text {
		return nil, err
	}
	rec, _, err := s.Store.Record(ctx, doc.ID)
	return rec, err
}

func (s *Service) keep(ctx context.Context, r store.Reading) (Outcome, error) {
	run, fresh, err := s.Store.PutRecord(ctx, r)
	switch {
	case err != nil:
		return "", err
	case !fresh: // another reader of the same document was faster
		return Known, nil
	case run.Supersedes != 0:
		return Reread, nil
	}
	return New, nil
}

// remembered is o with what was given for an earlier reading where o is silent.
func remembered(o ingest.Options, g store.Given) ingest.Options {
	return ingest.Options{
		MediaType: cmp.Or(o.MediaType, g.MediaType),
		Outlet:    cmp.Or(o.Outlet, g.Outlet),
		URL:       cmp.Or(o.URL, g.URL),
		Title:     cmp.Or(o.Title, g.Title),
		Published: cmp.Or(o.Published, g.Published),
	}
}

func (s *Service) log() *slog.Logger {
	if s.Log == nil {
		return slog.New(slog.DiscardHandler)
	}
	return s.Log
}
