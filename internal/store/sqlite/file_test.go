package sqlite_test

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/store"
	"github.com/readout/readout/internal/store/sqlite"
	"github.com/readout/readout/internal/store/storetest"
)

// Files that are not ours are refused by name, with a remedy, and left as they are.
func TestOpenRefuses(t *testing.T) {
	for _, tt := range []struct {
		name string
		make func(t *testing.T, path string)
		want error
		says string
	}{
		{"text file", func(t *testing.T, p string) { write(t, p, "RIYADH - Delegations met on Tuesday.\n") }, readout.ErrInvalid, "not a Readout database"},
		{"short file", func(t *testing.T, p string) { write(t, p, "SQL") }, readout.ErrInvalid, "not a Readout database"},
		{"header alone", func(t *testing.T, p string) { write(t, p, "SQLite format 3\x00"+strings.Repeat("\xff", 200)) }, readout.ErrInvalid, "damaged"},
		{"another program's database", func(t *testing.T, p string) { foreign(t, p, `CREATE TABLE notes (id)`) }, readout.ErrInvalid, "another program"},
		{"another application's mark", func(t *testing.T, p string) { foreign(t, p, `PRAGMA application_id = 77`) }, readout.ErrInvalid, "another program"},
		{"newer program", newer, readout.ErrInvalid, "newer Readout (schema 999"},
		{"folder", func(t *testing.T, p string) { must(t, os.Mkdir(p, 0o755)) }, readout.ErrInvalid, "is a folder"},
		{"missing folder", func(t *testing.T, p string) { must(t, os.Remove(filepath.Dir(p))) }, readout.ErrNotFound, "make it"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "dir", "readout.db")
			must(t, os.Mkdir(filepath.Dir(path), 0o755))
			tt.make(t, path)
			before, _ := os.ReadFile(path)
			s, err := sqlite.Open(t.Context(), path)
			if err == nil {
				must(t, s.Close())
				t.Fatal("opened")
			}
			if !errors.Is(err, tt.want) || !strings.Contains(err.Error(), tt.says) || !strings.Contains(err.Error(), path) {
				t.Errorf("error %q, want %v saying %q and naming the file", err, tt.want, tt.says)
			}
			if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
				t.Error("the file was changed")
			}
		})
	}
}

func TestOpenTakes(t *testing.T) {
	for _, tt := range []struct {
		name string
		file string
		make func(t *testing.T, path string)
	}{
		{"empty file", "readout.db", func(t *testing.T, p string) { write(t, p, "") }},
		{"empty database", "readout.db", func(t *testing.T, p string) { foreign(t, p, `PRAGMA user_version = 1`) }},
		{"marks of URLs in the name", "50% of #1?.db", func(*testing.T, string) {}},
		{"cut short while it was made", "readout.db", func(t *testing.T, p string) { foreign(t, p, `PRAGMA application_id = 1380208469`) }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), tt.file)
			tt.make(t, path)
			s := open(t, path)
			if _, _, err := s.PutRecord(t.Context(), storetest.Sample("one")); err != nil {
				t.Error(err)
			}
			must(t, s.Close())
			if _, err := os.Stat(path); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestOpenAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "readout.db")
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Go(func() {
			s, err := sqlite.Open(t.Context(), path)
			if err != nil {
				t.Error(err)
				return
			}
			if _, _, err := s.PutRecord(t.Context(), storetest.Sample(fmt.Sprint(i))); err != nil {
				t.Error(err)
			}
			if err := s.Close(); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	s := open(t, path)
	defer s.Close()
	if list, err := s.List(t.Context(), store.Filter{}, 0); err != nil || len(list) != 4 {
		t.Errorf("%d documents, %v; want 4", len(list), err)
	}
}

func TestOpenCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	path := filepath.Join(t.TempDir(), "readout.db")
	if s, err := sqlite.Open(ctx, path); !errors.Is(err, context.Canceled) {
		t.Errorf("Open: %v, %v", s, err)
	}
	must(t, open(t, path).Close())
}

func TestReadOnlyFolder(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write everywhere")
	}
	dir := t.TempDir()
	must(t, os.Chmod(dir, 0o555))
	t.Cleanup(func() { _ = os.Chmod(dir, 0o755) })
	_, err := sqlite.Open(t.Context(), filepath.Join(dir, "readout.db"))
	if !errors.Is(err, store.ErrReadOnly) || !strings.Contains(err.Error(), dir) {
		t.Errorf("error %v, want ErrReadOnly naming the folder", err)
	}
}

func TestFullDisk(t *testing.T) {
	path := filepath.Join(t.TempDir(), "readout.db")
	s := open(t, path)
	defer s.Close()
	if _, _, err := s.PutRecord(t.Context(), storetest.Sample("kept")); err != nil {
		t.Fatal(err)
	}
	must(t, s.Harm(t.Context(), `PRAGMA max_page_count = 1`)) // SQLite takes the present size for the least
	var err error
	stored := 1
	for ; err == nil && stored < 1000; stored++ {
		_, _, err = s.PutRecord(t.Context(), storetest.Sample(fmt.Sprint(stored)))
	}
	if !errors.Is(err, store.ErrFull) || !strings.Contains(err.Error(), path) || !strings.Contains(err.Error(), "free some space") {
		t.Fatalf("after %d documents: error %v, want ErrFull naming the file and the remedy", stored, err)
	}
	must(t, s.Harm(t.Context(), `PRAGMA max_page_count = 100000`))
	orphans, err := s.Verify(t.Context(), nil)
	if err != nil || len(orphans) > 0 {
		t.Errorf("Verify: %v, %v", orphans, err)
	}
	if list, err := s.List(t.Context(), store.Filter{}, 0); err != nil || len(list) != stored-1 {
		t.Errorf("%d documents, %v; want %d", len(list), err, stored-1)
	}
	if _, fresh, err := s.PutRecord(t.Context(), storetest.Sample("with space again")); err != nil || !fresh {
		t.Errorf("PutRecord: fresh %v, %v", fresh, err)
	}
}

// A program that dies leaves its write-ahead log; what was committed is read from it.
func TestCrash(t *testing.T) {
	dir, copied := t.TempDir(), t.TempDir()
	s := open(t, filepath.Join(dir, "readout.db"))
	defer s.Close()
	if _, _, err := s.PutRecord(t.Context(), storetest.Sample("one")); err != nil {
		t.Fatal(err)
	}
	for _, f := range []string{"readout.db", "readout.db-wal"} {
		raw, err := os.ReadFile(filepath.Join(dir, f))
		must(t, err)
		if f == "readout.db-wal" {
			raw = append(raw, "torn frame"...)
		}
		must(t, os.WriteFile(filepath.Join(copied, f), raw, 0o644))
	}
	after := open(t, filepath.Join(copied, "readout.db"))
	defer after.Close()
	if _, _, err := after.Record(t.Context(), storetest.Sample("one").Record.Doc.ID); err != nil {
		t.Error(err)
	}
}

func newer(t *testing.T, path string) {
	must(t, open(t, path).Close())
	foreign(t, path, `INSERT INTO goose_db_version (version_id, is_applied) VALUES (999, 1)`)
}

func foreign(t *testing.T, path, query string) {
	db, err := sql.Open("sqlite", path)
	must(t, err)
	_, err = db.Exec(query)
	must(t, err)
	must(t, db.Close())
}

func write(t *testing.T, path, text string) { must(t, os.WriteFile(path, []byte(text), 0o644)) }

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
