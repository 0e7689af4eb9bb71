package sqlite_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/store"
	"github.com/readout/readout/internal/store/storetest"
)

// Each harm is done behind the store's back; Verify must name what it hit.
func TestVerifyFinds(t *testing.T) {
	const free = `DROP TRIGGER documents_never_change; DROP TRIGGER texts_never_change; `
	for _, tt := range []struct {
		name, harm string
		fact, role string // of the first orphan
	}{
		{"words of the evidence", `UPDATE evidence SET exact = 'Chile asks' WHERE fact_id = (SELECT id FROM facts WHERE fact = 'p1')`, "p1", "span"},
		{"place of the evidence", `UPDATE evidence SET start_byte = start_byte + 1, end_byte = end_byte + 1 WHERE role = 'quote'`, "s1", "quote"},
		{"evidence gone", `DELETE FROM evidence WHERE role = 'corroboration'`, "s1", ""},
		{"payload", `UPDATE facts SET payload = '{' WHERE fact = 'x1'`, "x1", ""},
		{"kind", `UPDATE facts SET kind = 'rumour' WHERE fact = 'x1'`, "x1", ""},
		{"text", free + `UPDATE texts SET text = replace(text, 'two weeks', 'six weeks')`, "", "text"},
		{"title", free + `UPDATE texts SET title = 'Another'`, "", "text"},
		{"original bytes", free + `UPDATE documents SET original = x'00'`, "", "original"},
		{"fact without a run", `PRAGMA foreign_keys = 0; UPDATE facts SET run_id = 99 WHERE fact = 'x1'; PRAGMA foreign_keys = 1`, "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := open(t, filepath.Join(t.TempDir(), "readout.db"))
			defer s.Close()
			if _, _, err := s.PutRecord(t.Context(), storetest.Sample("one")); err != nil {
				t.Fatal(err)
			}
			must(t, s.Harm(t.Context(), tt.harm))
			orphans, err := s.Verify(t.Context(), nil)
			if err != nil || len(orphans) == 0 {
				t.Fatalf("Verify: %v, %d orphans", err, len(orphans))
			}
			o := orphans[0]
			if o.Fact != tt.fact || o.Role != tt.role || !(errors.Is(o.Err, readout.ErrSpan) || errors.Is(o.Err, readout.ErrInvalid)) {
				t.Errorf("orphan %+v, want fact %q, role %q", o, tt.fact, tt.role)
			}
		})
	}
}

func TestNeverChanges(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "readout.db"))
	defer s.Close()
	if _, _, err := s.PutRecord(t.Context(), storetest.Sample("one")); err != nil {
		t.Fatal(err)
	}
	for _, q := range []string{`UPDATE documents SET original = x'00'`, `UPDATE texts SET title = ''`} {
		if err := s.Harm(t.Context(), q); err == nil || !strings.Contains(err.Error(), "never changes") {
			t.Errorf("%s: error %v", q, err)
		}
	}
}

// Pages overwritten in the middle of the file are named as damage, not as a bug.
func TestDamaged(t *testing.T) {
	path := filepath.Join(t.TempDir(), "readout.db")
	s := open(t, path)
	if _, _, err := s.PutRecord(t.Context(), storetest.Sample("one")); err != nil {
		t.Fatal(err)
	}
	must(t, s.Close())
	raw, err := os.ReadFile(path)
	must(t, err)
	for i := 4096; i < len(raw); i++ {
		raw[i] = 0xA5
	}
	must(t, os.WriteFile(path, raw, 0o644))
	s2, err := openRaw(t, path)
	if err == nil {
		defer s2.Close()
		_, err = s2.List(t.Context(), store.Filter{}, 0)
	}
	if !errors.Is(err, readout.ErrInvalid) || !strings.Contains(err.Error(), "damaged") || !strings.Contains(err.Error(), path) {
		t.Errorf("error %v, want ErrInvalid naming the damage and the file", err)
	}
}
