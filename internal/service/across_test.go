package service_test

import (
	"errors"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/ingest"
	"github.com/readout/readout/internal/reconcile"
	"github.com/readout/readout/internal/service"
	"github.com/readout/readout/internal/store"
	"github.com/readout/readout/schema"
)

func TestCompareAndAcross(t *testing.T) {
	s := newService(t, &scribe{version: "1"})
	known, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	s.Reconciler = reconcile.New(known)
	var ids []string
	for name, text := range map[string]string{"a.txt": article, "b.txt": article + "\nMore rain.\n"} {
		rec, _, err := s.Read(t.Context(), name, []byte(text), ingest.Options{Published: "2025-02-18"})
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, rec.Doc.ID)
	}
	c, err := s.Compare(t.Context(), ids[0][:12], ids[1])
	if err != nil || len(c.Points) != 1 || c.Points[0].Relation != reconcile.Agreed || c.A.Doc.ID != ids[0] {
		t.Errorf("Compare: %+v, %v; want one statement that both report", c, err)
	}
	if _, err := s.Compare(t.Context(), ids[0], ids[0][:12]); !errors.Is(err, readout.ErrInvalid) {
		t.Errorf("Compare with itself: %v", err)
	}
	if _, err := s.Compare(t.Context(), ids[0], "00"); !errors.Is(err, readout.ErrNotFound) {
		t.Errorf("Compare with what is not stored: %v", err)
	}
	res, err := s.Across(t.Context(), store.Filter{})
	if err != nil || len(res.Told) != 1 || len(res.Told[0].Cites) != 2 {
		t.Errorf("Across: %+v, %v; want one remark that two documents report", res, err)
	}
	if res, err := s.Across(t.Context(), store.Filter{To: "2001-01-01"}); err != nil || len(res.Told) != 0 {
		t.Errorf("Across, none of them: %+v, %v", res, err)
	}
	if _, err := (&service.Service{Reconciler: s.Reconciler}).Across(t.Context(), store.Filter{}); !errors.Is(err, readout.ErrUnsupported) {
		t.Errorf("Across without a store: %v", err)
	}
}
