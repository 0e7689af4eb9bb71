package service_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/export"
	"github.com/readout/readout/internal/ingest"
	"github.com/readout/readout/internal/service"
	"github.com/readout/readout/internal/store"
	"github.com/readout/readout/internal/store/sqlite"
)

// A scribe is an Analyzer that makes one statement of the first line.
type scribe struct {
	version string
	reads   atomic.Int32
	before  func(ctx context.Context) error // called first, where set
}

func (a *scribe) Version() string { return a.version }

func (a *scribe) Analyze(ctx context.Context, d *readout.Document) (*readout.Record, error) {
	a.reads.Add(1)
	if a.before != nil {
		if err := a.before(ctx); err != nil {
			return nil, err
		}
	}
	line, _, _ := strings.Cut(d.Text, "\n")
	p := d.Passage(readout.Span{End: len(line)})
	return &readout.Record{Doc: d, Analysis: a.version, Statements: []readout.Statement{{
		Fact: readout.Fact{ID: "s1", Stage: "scribe", Confidence: 1}, Speaker: "Anna", Type: "indirect", Cue: "said",
		Content: []readout.Passage{p}, Span: p,
	}}}, nil
}

func newService(t *testing.T, a *scribe) *service.Service {
	t.Helper()
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "readout.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	now := time.Date(2025, 2, 18, 9, 0, 0, 0, time.UTC)
	return &service.Service{Store: s, Reader: a, Now: func() time.Time { return now }, Program: "test"}
}

const article = "The envoy said that talks would go on.\n\nRain fell.\n"

func TestRead(t *testing.T) {
	a := &scribe{version: "1"}
	s := newService(t, a)
	dated := ingest.Options{Published: "2025-02-18", Outlet: "Bote"}
	for _, step := range []struct {
		name     string
		version  string
		original string
		opts     ingest.Options
		want     service.Outcome
		reads    int32
		day      readout.CivilDate
	}{
		{"first time", "1", article, dated, service.New, 1, "2025-02-18"},
		{"again", "1", article, dated, service.Known, 1, "2025-02-18"},
		{"again, saying nothing", "1", article, ingest.Options{}, service.Known, 1, "2025-02-18"},
		{"another date", "1", article, ingest.Options{Published: "2025-02-19"}, service.Reread, 2, "2025-02-19"},
		{"a newer analysis, saying nothing", "2", article, ingest.Options{}, service.Reread, 3, "2025-02-19"},
		{"again by the newer one", "2", article, ingest.Options{}, service.Known, 3, "2025-02-19"},
		{"another document", "2", article + "More rain.\n", ingest.Options{}, service.New, 4, ""},
	} {
		a.version = step.version
		rec, outcome, err := s.Read(t.Context(), "a.txt", []byte(step.original), step.opts)
		if err != nil {
			t.Fatalf("%s: %v", step.name, err)
		}
		if outcome != step.want || a.reads.Load() != step.reads || rec.Doc.Published != step.day || rec.Analysis != step.version {
			t.Errorf("%s: %s after %d readings, published %q; want %s after %d, %q",
				step.name, outcome, a.reads.Load(), rec.Doc.Published, step.want, step.reads, step.day)
		}
		shown, err := s.Show(t.Context(), rec.Doc.ID)
		if err != nil || shown.Analysis != step.version || shown.Doc.Published != step.day {
			t.Errorf("%s: Show: %v", step.name, err)
		}
	}
}

func TestRead_NoStore(t *testing.T) {
	s := &service.Service{Reader: &scribe{version: "1"}, Now: time.Now}
	for range 2 {
		rec, outcome, err := s.Read(t.Context(), "a.txt", []byte(article), ingest.Options{})
		if err != nil || outcome != service.New || len(rec.Statements) != 1 {
			t.Errorf("Read: %s, %v", outcome, err)
		}
	}
	if _, err := s.Show(t.Context(), "ab"); !errors.Is(err, readout.ErrUnsupported) {
		t.Errorf("Show without a store: %v", err)
	}
}

func TestRead_Fails(t *testing.T) {
	broken := errors.New("broken")
	a := &scribe{version: "1"}
	s := newService(t, a)
	if _, _, err := s.Read(t.Context(), "empty.txt", []byte(" \n"), ingest.Options{}); !errors.Is(err, readout.ErrEmpty) {
		t.Errorf("no text: %v", err)
	}
	a.before = func(context.Context) error { return broken }
	if _, _, err := s.Read(t.Context(), "a.txt", []byte(article), ingest.Options{}); !errors.Is(err, broken) || !strings.Contains(err.Error(), "a.txt") {
		t.Errorf("analysis fails: %v", err)
	}
	if list, err := s.List(t.Context(), store.Filter{}, 0); err != nil || len(list) != 0 {
		t.Errorf("%d documents stored, %v; want none", len(list), err)
	}
}

func sources(n int) []service.Source {
	var out []service.Source
	for i := range n {
		out = append(out, service.Source{Name: fmt.Sprintf("%02d.txt", i), Load: func() ([]byte, error) {
			return fmt.Appendf(nil, "Envoy %d said that talks would go on.\n", i), nil
		}})
	}
	return out
}

func TestReadAll(t *testing.T) {
	lost := errors.New("no such file")
	a := &scribe{version: "1"}
	s := newService(t, a)
	srcs := sources(40)
	srcs[7].Load = func() ([]byte, error) { return nil, lost }
	srcs[9].Load = func() ([]byte, error) { panic("boo") }
	srcs[12].Load = srcs[11].Load // the same document twice, perhaps at once
	next := 0
	err := s.ReadAll(t.Context(), srcs, func(i int, r service.Result) error {
		if i != next || r.Name != srcs[i].Name {
			t.Errorf("result %d is %s, want %s", i, r.Name, srcs[next].Name)
		}
		next++
		switch i {
		case 7:
			if !errors.Is(r.Err, lost) {
				t.Errorf("%s: %v", r.Name, r.Err)
			}
		case 9:
			if r.Err == nil || !strings.Contains(r.Err.Error(), "09.txt") {
				t.Errorf("%s: %v", r.Name, r.Err)
			}
		default:
			if r.Err != nil || r.Record == nil {
				t.Errorf("%s: %v", r.Name, r.Err)
			}
		}
		return nil
	})
	if err != nil || next != 40 {
		t.Errorf("%d results, %v", next, err)
	}
	if list, err := s.List(t.Context(), store.Filter{}, 0); err != nil || len(list) != 37 {
		t.Errorf("%d documents, %v; want 37", len(list), err)
	}
	if err := s.ReadAll(t.Context(), nil, nil); err != nil {
		t.Errorf("no sources: %v", err)
	}
}

// Interrupted in the middle, what was reported is stored, nothing is half
// stored, and the same call reads the rest.
func TestReadAll_Cancelled(t *testing.T) {
	a := &scribe{version: "1"}
	s := newService(t, a)
	ctx, cancel := context.WithCancel(t.Context())
	done := map[string]bool{}
	err := s.ReadAll(ctx, sources(30), func(i int, r service.Result) error {
		if r.Err == nil {
			done[r.Record.Doc.ID] = true
		}
		if i == 10 {
			cancel()
		}
		return nil
	})
	if !errors.Is(err, context.Canceled) || len(done) < 10 || len(done) > 20 {
		t.Errorf("%d results, %v; want some and Canceled", len(done), err)
	}
	for id := range done {
		if rec, err := s.Show(t.Context(), id); err != nil || len(rec.Statements) != 1 {
			t.Errorf("reported document %.12s: %v", id, err)
		}
	}
	if orphans, err := s.Verify(t.Context(), nil); err != nil || len(orphans) != 0 {
		t.Errorf("Verify: %v, %v", orphans, err)
	}
	known := 0
	err = s.ReadAll(t.Context(), sources(30), func(i int, r service.Result) error {
		if r.Outcome == service.Known {
			known++
		}
		return r.Err
	})
	if err != nil || known < len(done) || a.reads.Load() > 40 {
		t.Errorf("second run: %d known of %d, %d readings, %v", known, len(done), a.reads.Load(), err)
	}
}

func TestReadAll_EmitStops(t *testing.T) {
	enough := errors.New("enough")
	s := newService(t, &scribe{version: "1"})
	n := 0
	err := s.ReadAll(t.Context(), sources(30), func(int, service.Result) error { n++; return enough })
	if !errors.Is(err, enough) || n != 1 {
		t.Errorf("%d results, %v; want 1 and the error of emit", n, err)
	}
}

func TestExports(t *testing.T) {
	s := newService(t, &scribe{version: "1"})
	if err := s.ReadAll(t.Context(), sources(3), func(_ int, r service.Result) error { return r.Err }); err != nil {
		t.Fatal(err)
	}
	var buf bytes.Buffer
	n, err := s.ExportJSONL(t.Context(), &buf, store.Filter{}, export.Options{})
	if err != nil || n != 3 || strings.Count(buf.String(), "\n") != 3 {
		t.Errorf("ExportJSONL: %d, %v", n, err)
	}
	buf.Reset()
	n, err = s.ExportCSV(t.Context(), &buf, "statements", store.Filter{}, export.Options{})
	if err != nil || n != 3 || strings.Count(buf.String(), "\n") != 4 {
		t.Errorf("ExportCSV: %d, %v", n, err)
	}
	hits, err := s.Find(t.Context(), store.Query{Words: "talks"})
	if err != nil || len(hits) != 6 {
		t.Errorf("Find: %d hits, %v; want 3 statements and 3 documents", len(hits), err)
	}
}
