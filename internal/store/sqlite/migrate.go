package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"

	"github.com/pressly/goose/v3"

	"github.com/readout/readout"
)

//go:embed migrations/*.sql
var migrations embed.FS

// prepare sees that the file is ours, or empty, and brings it to this
// program's schema. It writes nothing to a file that it refuses.
func (s *Store) prepare(ctx context.Context) error {
	var id, tables int
	err := s.write.QueryRowContext(ctx, `SELECT (SELECT * FROM pragma_application_id), (SELECT count(*) FROM sqlite_schema)`).Scan(&id, &tables)
	if err != nil {
		return s.fail("open", err)
	}
	if id != applicationID && (id != 0 || tables > 0) {
		return fmt.Errorf("%s is a database of another program: name another file, or move this one away: %w", s.path, readout.ErrInvalid)
	}
	sub, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return s.fail("open", err)
	}
	p, err := goose.NewProvider(goose.DialectSQLite3, s.write, sub, goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return s.fail("open", err)
	}
	return s.migrate(ctx, p)
}

// migrate runs what goose has not run yet. Two programs may open a new file at
// once: the one that comes second fails, looks again, and finds the work done.
func (s *Store) migrate(ctx context.Context, p *goose.Provider) error {
	sources := p.ListSources()
	target := sources[len(sources)-1].Version
	var failed error
	for range 3 {
		at, err := s.version(ctx)
		switch {
		case err != nil:
			return s.fail("open", err)
		case at > target:
			return fmt.Errorf("database %s was made by a newer Readout (schema %d, this program knows %d): update the program, or name another file: %w",
				s.path, at, target, readout.ErrInvalid)
		case at == target:
			return nil
		}
		if failed = s.upgrade(ctx, p); ctx.Err() != nil {
			break
		}
	}
	return s.fail("bring to the current schema", failed)
}

func (s *Store) upgrade(ctx context.Context, p *goose.Provider) error {
	// The mark comes first: from here on the file is ours, if only half made.
	for _, pragma := range []string{fmt.Sprintf("application_id = %d", applicationID), "journal_mode = wal"} {
		if _, err := s.write.ExecContext(ctx, "PRAGMA "+pragma); err != nil {
			return err
		}
	}
	_, err := p.Up(ctx)
	return err
}

// version is the schema that the file has, 0 for a new one. It does not ask
// goose, which would write its table first.
func (s *Store) version(ctx context.Context) (int64, error) {
	var has bool
	err := s.write.QueryRowContext(ctx, `SELECT count(*) > 0 FROM sqlite_schema WHERE name = 'goose_db_version'`).Scan(&has)
	if err != nil || !has {
		return 0, err
	}
	var v int64
	err = s.write.QueryRowContext(ctx, `SELECT version_id FROM goose_db_version ORDER BY version_id DESC LIMIT 1`).Scan(&v)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, nil
	}
	return v, err
}
