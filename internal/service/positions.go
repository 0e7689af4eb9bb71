package service

import (
	"context"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/reconcile"
	"github.com/readout/readout/internal/store"
)

// Positions sets parties against issues over the documents that refs name, or,
// without any, over those that pass f; with f.Issue only on that issue and on
// those below it. See store.Store for refs. It needs the Reconciler.
func (s *Service) Positions(ctx context.Context, refs []string, f store.Filter) (*reconcile.Matrix, error) {
	if err := s.stored(); err != nil {
		return nil, err
	}
	var records []*readout.Record
	for _, ref := range refs {
		rec, err := s.Show(ctx, ref)
		if err != nil {
			return nil, err
		}
		records = append(records, rec)
	}
	if len(refs) == 0 {
		for rec, err := range s.Store.Records(ctx, f) {
			if err != nil {
				return nil, err
			}
			if len(rec.Positions) > 0 {
				records = append(records, rec)
			}
		}
	}
	return s.Reconciler.Matrix(records, f.Issue), ctx.Err()
}
