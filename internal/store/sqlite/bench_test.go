package sqlite_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/readout/readout/internal/store"
	"github.com/readout/readout/internal/store/storetest"
)

// BenchmarkPutRecord stores a new document with one fact of each kind at each turn.
func BenchmarkPutRecord(b *testing.B) {
	path := filepath.Join(b.TempDir(), "readout.db")
	s := open(b, path)
	n := 0
	for b.Loop() {
		if _, _, err := s.PutRecord(b.Context(), storetest.Sample(fmt.Sprint(n))); err != nil {
			b.Fatal(err)
		}
		n++
	}
	must(b, s.Close())
	info, err := os.Stat(path)
	must(b, err)
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "docs/s")
	b.ReportMetric(float64(info.Size())/float64(n), "B/doc")
}

// BenchmarkRecord reads one record.
func BenchmarkRecord(b *testing.B) {
	s := open(b, filepath.Join(b.TempDir(), "readout.db"))
	defer s.Close()
	run, _, err := s.PutRecord(b.Context(), storetest.Sample("one"))
	must(b, err)
	for b.Loop() {
		if _, _, err := s.Record(b.Context(), run.Document); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkFind looks for two words in five hundred documents.
func BenchmarkFind(b *testing.B) {
	s := open(b, filepath.Join(b.TempDir(), "readout.db"))
	defer s.Close()
	for i := range 500 {
		_, _, err := s.PutRecord(b.Context(), storetest.Sample(strings.Repeat("x", i)))
		must(b, err)
	}
	for b.Loop() {
		if _, err := s.Find(b.Context(), store.Query{Words: "sanctions chile", Limit: 20}); err != nil {
			b.Fatal(err)
		}
	}
}
