package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"runtime"

	_ "modernc.org/sqlite" // the driver "sqlite"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/store"
)

// applicationID stands in the header of every Readout database: "RDOU".
const applicationID = 0x52444F55

// busyMilliseconds is how long a writer waits for another program's write; a
// record is written within a few milliseconds.
const busyMilliseconds = 10_000

// A Store is a SQLite file. See store.Store.
type Store struct {
	path  string
	write *sql.DB // one connection: writers queue here rather than in SQLite
	read  *sql.DB // query-only connections
}

var _ store.Store = (*Store)(nil)

// Open opens the database at path and makes it where there is none; its folder
// must be there. A file that is not Readout's, is damaged, or was made by a
// newer program is an error wrapping readout.ErrInvalid, and is left as it is.
// A file or folder that cannot be written wraps store.ErrReadOnly.
func Open(ctx context.Context, path string) (*Store, error) {
	if err := checkPlace(path); err != nil {
		return nil, err
	}
	s := &Store{path: path}
	var err error
	if s.write, err = sql.Open("sqlite", dsn(path, "_txlock=immediate")); err != nil {
		return nil, s.fail("open", err)
	}
	s.write.SetMaxOpenConns(1)
	if err := s.prepare(ctx); err != nil {
		_ = s.write.Close() // the first error says more
		return nil, err
	}
	if s.read, err = sql.Open("sqlite", dsn(path, "_pragma=query_only(1)")); err != nil {
		_ = s.write.Close()
		return nil, s.fail("open", err)
	}
	s.read.SetMaxOpenConns(max(4, runtime.GOMAXPROCS(0)))
	return s, nil
}

// Close ends all connections and folds the write-ahead log into the file.
func (s *Store) Close() error {
	// The writer is last, since SQLite checkpoints when the last connection closes.
	return s.fail("close", errors.Join(s.read.Close(), s.write.Close()))
}

// checkPlace says what SQLite would only call "unable to open database file".
func checkPlace(path string) error {
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return fmt.Errorf("database %s is a folder: name a file in it: %w", path, readout.ErrInvalid)
	case err == nil:
		return checkHeader(path)
	case !errors.Is(err, os.ErrNotExist):
		return fmt.Errorf("database %s: %w", path, err)
	}
	dir := filepath.Dir(path)
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return fmt.Errorf("database %s: there is no folder %s: make it, or name another file: %w", path, dir, readout.ErrNotFound)
	}
	return nil
}

// checkHeader refuses a file that is not SQLite before SQLite touches it.
func checkHeader(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("database %s cannot be read: %w", path, err)
	}
	defer f.Close()
	const magic = "SQLite format 3\x00" // www.sqlite.org/fileformat.html, 1.3.1
	head := make([]byte, len(magic))
	n, err := f.Read(head)
	if n == 0 { // an empty file is an empty database
		return nil
	}
	if string(head[:n]) != magic {
		return fmt.Errorf("%s is not a Readout database: name another file, or move this one away: %w", path, readout.ErrInvalid)
	}
	if err != nil {
		return fmt.Errorf("database %s cannot be read: %w", path, err)
	}
	return nil
}

// dsn names the file for the driver. Every connection waits for a busy file,
// checks foreign keys, and syncs at each commit: what is said to be stored is.
func dsn(path, extra string) string {
	u := url.URL{Path: path}
	return fmt.Sprintf("file:%s?_pragma=busy_timeout(%d)&_pragma=foreign_keys(1)&_pragma=synchronous(full)&%s",
		u.EscapedPath(), busyMilliseconds, extra)
}
