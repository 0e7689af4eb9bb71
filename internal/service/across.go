package service

import (
	"context"
	"fmt"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/reconcile"
	"github.com/readout/readout/internal/store"
)

// Compare sets two documents side by side; see store.Store for refs.
func (s *Service) Compare(ctx context.Context, a, b string) (*reconcile.Comparison, error) {
	x, err := s.Show(ctx, a)
	if err != nil {
		return nil, err
	}
	y, err := s.Show(ctx, b)
	if err != nil {
		return nil, err
	}
	if x.Doc.ID == y.Doc.ID {
		return nil, fmt.Errorf("%s and %s are the same document (%.12s): %w", a, b, x.Doc.ID, readout.ErrInvalid)
	}
	return s.Reconciler.Compare(x, y), nil
}

// Across is what the documents that pass f hold together. It is worked out from
// the stored records each time (docs/design/0002-across-documents.md says why),
// so a document read since counts, and nothing can be out of date.
func (s *Service) Across(ctx context.Context, f store.Filter) (*reconcile.Result, error) {
	if err := s.stored(); err != nil {
		return nil, err
	}
	var accounts []*reconcile.Account
	for rec, err := range s.Store.Records(ctx, f) {
		if err != nil {
			return nil, err
		}
		accounts = append(accounts, s.Reconciler.Digest(rec))
	}
	return s.Reconciler.Join(accounts), ctx.Err()
}
