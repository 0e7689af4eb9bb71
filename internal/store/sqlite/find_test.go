package sqlite_test

import (
	"errors"
	"path/filepath"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/store"
	"github.com/readout/readout/internal/store/storetest"
)

// Whatever a user types is words to look for, never an error of the engine.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"sanctions", `"end to`, "AND", "a* *", "speaker:x", "(", `""""`, "NEAR(a b)", "\x00a", "\xff b", "-", "^a", "+", "’s"} {
		f.Add(s, s)
	}
	s := open(f, filepath.Join(f.TempDir(), "readout.db"))
	f.Cleanup(func() { _ = s.Close() })
	_, _, err := s.PutRecord(f.Context(), storetest.Sample("one"))
	must(f, err)
	f.Fuzz(func(t *testing.T, words, speaker string) {
		hits, err := s.Find(t.Context(), store.Query{Words: words, Speaker: speaker, Limit: 2})
		if err != nil && !errors.Is(err, readout.ErrInvalid) {
			t.Errorf("Find %q by %q: %v", words, speaker, err)
		}
		for _, h := range hits {
			for _, m := range h.Marks {
				if _, err := m.Of(h.Snippet); err != nil {
					t.Errorf("Find %q: mark outside the snippet: %v", words, err)
				}
			}
		}
		if _, err := s.Find(t.Context(), store.Query{Words: words, Syntax: true}); err != nil && !errors.Is(err, readout.ErrInvalid) {
			t.Errorf("Find in syntax %q: %v", words, err)
		}
	})
}
