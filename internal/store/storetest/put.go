package storetest

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/store"
)

// same compares records: an empty list may come back as nil.
func same(t *testing.T, want, got *readout.Record) {
	t.Helper()
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("record changed (-put +got):\n%s", diff)
	}
}

func testRoundTrip(t *testing.T, open Opener) {
	s := opened(t, open)
	r, before := Sample("one"), Sample("one")
	run := put(t, s, r)
	same(t, before.Record, r.Record) // PutRecord changes nothing of the caller's
	got, gotRun, err := s.Record(t.Context(), r.Record.Doc.ID)
	if err != nil {
		t.Fatal(err)
	}
	same(t, r.Record, got)
	if diff := cmp.Diff(run, gotRun); diff != "" {
		t.Errorf("run (-put +got):\n%s", diff)
	}
	if !gotRun.Finished.Equal(r.Finished) || gotRun.Given != r.Given || gotRun.Program != r.Program {
		t.Errorf("run %+v does not say what the reading said", gotRun)
	}
	doc, err := s.Document(t.Context(), r.Record.Doc.ID)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(r.Record.Doc, doc, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("document (-put +got):\n%s", diff)
	}
	raw, err := s.Original(t.Context(), r.Record.Doc.ID)
	if err != nil || string(raw) != string(r.Original) {
		t.Errorf("Original: %v, %d bytes, want %d", err, len(raw), len(r.Original))
	}
}

func testReopen(t *testing.T, open Opener) {
	s := open(t)
	r := Sample("one")
	run := put(t, s, r)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = opened(t, open)
	got, again, err := s.Record(t.Context(), r.Record.Doc.ID)
	if err != nil {
		t.Fatal(err)
	}
	same(t, r.Record, got)
	if again != run {
		t.Errorf("run %+v, want %+v", again, run)
	}
}

func testKnown(t *testing.T, open Opener) {
	s := opened(t, open)
	first := put(t, s, Sample("one"))
	again := Sample("one")
	again.Record.Doc.Name = "another/name.md" // a copy elsewhere is the same document
	run, fresh, err := s.PutRecord(t.Context(), again)
	if err != nil || fresh || run != first {
		t.Errorf("second put: run %d, fresh %v, %v; want run %d, known", run.ID, fresh, err, first.ID)
	}
}

func testNewAnalysis(t *testing.T, open Opener) {
	s := opened(t, open)
	first := put(t, s, Sample("one"))
	next := Sample("one")
	next.Record.Analysis = "sample-2"
	next.Record.Statements = next.Record.Statements[:1]
	run := put(t, s, next)
	if run.Supersedes != first.ID {
		t.Errorf("supersedes %d, want %d", run.Supersedes, first.ID)
	}
	got, _, err := s.Record(t.Context(), next.Record.Doc.ID)
	if err != nil {
		t.Fatal(err)
	}
	same(t, next.Record, got)
	wantHits(t, s, store.Query{Words: "sanctions"}, "document") // both statements on sanctions are gone
	if list, err := s.List(t.Context(), store.Filter{}, 0); err != nil || len(list) != 1 {
		t.Errorf("List: %d documents, %v; want 1", len(list), err)
	}
	put(t, s, Sample("one")) // back again
	wantHits(t, s, store.Query{Words: "sanctions"}, "s2", "s3", "document")
}

func testNewText(t *testing.T, open Opener) {
	s := opened(t, open)
	put(t, s, Sample("one"))
	next := Sample("one")
	next.Record.Doc.Published = "2025-03-01"
	next.Record.Doc.Title = "Amended headline"
	run := put(t, s, next)
	if run.Supersedes == 0 {
		t.Error("another date makes another text, and so a new run")
	}
	got, _, err := s.Record(t.Context(), next.Record.Doc.ID)
	if err != nil {
		t.Fatal(err)
	}
	same(t, next.Record, got)
	wantHits(t, s, store.Query{Words: "amended"}, "document")
	wantHits(t, s, store.Query{Words: "hosts Élysée"}, "document")
}

func testRefused(t *testing.T, open Opener) {
	s := opened(t, open)
	for _, tt := range []struct {
		name string
		harm func(r *store.Reading)
		want error
		says string
	}{
		{"words differ", func(r *store.Reading) { r.Record.Positions[0].Spans[0].Text = "Chile wants" }, readout.ErrSpan, "p1"},
		{"span beyond the text", func(r *store.Reading) { r.Record.Reactions[0].Spans[0].End = 1 << 20 }, readout.ErrSpan, "r1"},
		{"attribution beyond the text", func(r *store.Reading) { r.Record.Attributions[1].Cue[0].End = 1 << 20 }, readout.ErrSpan, "t2"},
		{"fact without words", func(r *store.Reading) { r.Record.Forecasts[0].Spans = nil }, readout.ErrSpan, "f1"},
		{"part of the document", func(r *store.Reading) { r.Record.Doc.Dateline.Passage.Text = "BERN" }, readout.ErrSpan, "dateline"},
		{"two of one name", func(r *store.Reading) { r.Record.Statements[1].ID = "s1" }, readout.ErrInvalid, "s1"},
		{"no name", func(r *store.Reading) { r.Record.Planned[0].ID = "" }, readout.ErrInvalid, "planned"},
		{"other bytes", func(r *store.Reading) { r.Original = []byte("other") }, readout.ErrInvalid, "original"},
		{"no analysis version", func(r *store.Reading) { r.Record.Analysis = "" }, readout.ErrInvalid, "analysis"},
	} {
		r := Sample("one")
		tt.harm(&r)
		_, _, err := s.PutRecord(t.Context(), r)
		if !errors.Is(err, tt.want) || !strings.Contains(fmt.Sprint(err), tt.says) {
			t.Errorf("%s: error %v, want %v naming %q", tt.name, err, tt.want, tt.says)
		}
	}
	if list, err := s.List(t.Context(), store.Filter{}, 0); err != nil || len(list) != 0 {
		t.Errorf("after refusals the store holds %d documents, %v", len(list), err)
	}
}

func testCancel(t *testing.T, open Opener) {
	s := opened(t, open)
	put(t, s, Sample("kept"))
	stored := map[string]bool{Sample("kept").Record.Doc.ID: true}
	for i := range 30 { // at some of these moments the put is under way
		ctx, cancel := context.WithTimeout(t.Context(), time.Duration(i)*200*time.Microsecond)
		r := Sample(fmt.Sprintf("cancelled %d", i))
		_, _, err := s.PutRecord(ctx, r)
		cancel()
		if err == nil {
			stored[r.Record.Doc.ID] = true
		}
	}
	list, err := s.List(t.Context(), store.Filter{}, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range list {
		if !stored[e.ID] {
			t.Errorf("%s: its put failed and it is stored", e.Name)
		}
		rec, _, err := s.Record(t.Context(), e.ID)
		if err != nil {
			t.Fatal(err)
		}
		if len(rec.Statements) != 3 || len(rec.Attributions) != 2 {
			t.Errorf("%s is half written", e.Name)
		}
	}
	if len(list) != len(stored) {
		t.Errorf("%d documents stored, want %d", len(list), len(stored))
	}
}

func testConcurrent(t *testing.T, open Opener) {
	s := opened(t, open)
	const writers, each = 2, 8
	put(t, s, Sample("always there"))
	var writing, reading sync.WaitGroup
	done := make(chan struct{})
	for w := range writers {
		writing.Go(func() {
			for i := range each {
				r := Sample(fmt.Sprintf("writer %d, %d", w, i))
				if _, _, err := s.PutRecord(t.Context(), r); err != nil {
					t.Errorf("writer %d: %v", w, err)
				}
				r = Sample("always there")
				r.Record.Analysis = fmt.Sprintf("sample-%d-%d", w, i)
				if _, _, err := s.PutRecord(t.Context(), r); err != nil {
					t.Errorf("writer %d: %v", w, err)
				}
			}
		})
	}
	for range 3 {
		reading.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
				}
				rec, run, err := s.Record(t.Context(), Sample("always there").Record.Doc.ID)
				if err != nil || rec.Analysis != run.Analysis || len(rec.Attributions) != 2 {
					t.Errorf("reader: %v, or a record that is not its run's", err)
					return
				}
				if _, err := s.Find(t.Context(), store.Query{Words: "sanctions"}); err != nil {
					t.Errorf("reader: %v", err)
					return
				}
			}
		})
	}
	writing.Wait()
	close(done)
	reading.Wait()
	if list, err := s.List(t.Context(), store.Filter{}, 0); err != nil || len(list) != writers*each+1 {
		t.Errorf("%d documents, %v; want %d", len(list), err, writers*each+1)
	}
}
