package sqlite

import (
	"context"
	"errors"
	"fmt"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/store"
)

// fail gives err the file, what was being done, and, where there is one, the
// remedy. It is nil for nil.
func (s *Store) fail(doing string, err error) error {
	if err == nil {
		return nil
	}
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return fmt.Errorf("database %s: %s: %w", s.path, doing, err)
	}
	switch code(err) {
	case lib.SQLITE_FULL:
		return fmt.Errorf("database %s: %s: %w: free some space and run the same command again; nothing is half written: %w", s.path, doing, store.ErrFull, err)
	case lib.SQLITE_BUSY, lib.SQLITE_LOCKED:
		return fmt.Errorf("database %s: %s: %w: another program is writing to it; wait for the other program, or give another file with --db: %w", s.path, doing, store.ErrBusy, err)
	case lib.SQLITE_READONLY, lib.SQLITE_PERM:
		return fmt.Errorf("database %s: %s: %w: check who may write the file and its folder, or give another file with --db: %w", s.path, doing, store.ErrReadOnly, err)
	case lib.SQLITE_CANTOPEN:
		return fmt.Errorf("database %s: %s: %w: check who may write the file and its folder, or give another file with --db: %w", s.path, doing, store.ErrReadOnly, err)
	case lib.SQLITE_CORRUPT, lib.SQLITE_NOTADB:
		return fmt.Errorf("database %s: %s: %w: the file is damaged: put back a copy, or move it away and read the documents again: %w", s.path, doing, readout.ErrInvalid, err)
	case lib.SQLITE_IOERR:
		return fmt.Errorf("database %s: %s: the disk failed: nothing was stored; look at the disk and repeat: %w", s.path, doing, err)
	}
	return fmt.Errorf("database %s: %s: %w", s.path, doing, err)
}

// code is SQLite's primary result code of err, 0 when it has none.
func code(err error) int {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return 0
	}
	return e.Code() & 0xff
}
