package sqlite_test

import (
	"path/filepath"
	"testing"

	"github.com/readout/readout/internal/store"
	"github.com/readout/readout/internal/store/sqlite"
	"github.com/readout/readout/internal/store/storetest"
)

func TestStore(t *testing.T) {
	storetest.Test(t, func(t *testing.T) storetest.Opener {
		path := filepath.Join(t.TempDir(), "readout.db")
		return func(t *testing.T) store.Store { return open(t, path) }
	})
}

func openRaw(t testing.TB, path string) (*sqlite.Store, error) { return sqlite.Open(t.Context(), path) }

func open(t testing.TB, path string) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	return s
}
