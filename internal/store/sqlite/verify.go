package sqlite

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/store"
)

// Verify implements store.Store.
func (s *Store) Verify(ctx context.Context, progress func(store.Progress)) ([]store.Orphan, error) {
	var p store.Progress
	if err := s.read.QueryRowContext(ctx, `SELECT count(*) FROM documents`).Scan(&p.Total); err != nil {
		return nil, s.fail("verify", err)
	}
	orphans, err := s.verifyFile(ctx)
	for last := ""; err == nil; {
		var id string
		err = s.read.QueryRowContext(ctx, `SELECT id FROM documents WHERE id > ? ORDER BY id LIMIT 1`, last).Scan(&id)
		if err == sql.ErrNoRows {
			return orphans, nil
		}
		var more []store.Orphan
		if err == nil {
			more, err = s.verifyDocument(ctx, id)
		}
		orphans = append(orphans, more...)
		last, p.Done = id, p.Done+1
		if progress != nil && err == nil {
			progress(p)
		}
	}
	return orphans, s.fail("verify", err)
}

// verifyFile has SQLite look for facts and evidence whose owner is gone.
func (s *Store) verifyFile(ctx context.Context) ([]store.Orphan, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT "table", ifnull(rowid, 0), parent FROM pragma_foreign_key_check`)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(r *sql.Rows) (o store.Orphan, err error) {
		var table, parent string
		var row int64
		err = r.Scan(&table, &row, &parent)
		o.Err = fmt.Errorf("row %d of %s belongs to none of %s: %w", row, table, parent, readout.ErrInvalid)
		return o, err
	})
}

// verifyDocument re-reads one document and all its runs. What the database
// holds wrongly is an orphan; only a database that cannot be read is an error.
func (s *Store) verifyDocument(ctx context.Context, id string) ([]store.Orphan, error) {
	var packed []byte
	if err := s.read.QueryRowContext(ctx, `SELECT original FROM documents WHERE id = ?`, id).Scan(&packed); err != nil {
		return nil, err
	}
	var orphans []store.Orphan
	if raw, err := unsqueeze(packed); err != nil {
		orphans = append(orphans, store.Orphan{Document: id, Role: "original", Err: err})
	} else if got := readout.DocumentID(raw); got != id {
		err := fmt.Errorf("the stored bytes have the address %.12s: %w", got, readout.ErrInvalid)
		orphans = append(orphans, store.Orphan{Document: id, Role: "original", Err: err})
	}
	rows, err := s.read.QueryContext(ctx, `SELECT id FROM runs WHERE document_id = ? ORDER BY id`, id)
	if err != nil {
		return orphans, err
	}
	runs, err := collect(rows, func(r *sql.Rows) (run int64, err error) { return run, r.Scan(&run) })
	for i := 0; i < len(runs) && err == nil; i++ {
		var more []store.Orphan
		more, err = s.verifyRun(ctx, id, runs[i])
		orphans = append(orphans, more...)
	}
	return orphans, err
}

func (s *Store) verifyRun(ctx context.Context, id string, run int64) ([]store.Orphan, error) {
	var digest string
	row := s.read.QueryRowContext(ctx, `SELECT t.digest FROM runs r JOIN texts t ON t.id = r.text_id WHERE r.id = ?`, run)
	if err := row.Scan(&digest); err != nil {
		return nil, err
	}
	var orphans []store.Orphan
	fault := func(role string, err error) {
		orphans = append(orphans, store.Orphan{Document: id, Run: run, Role: role, Err: err})
	}
	doc, parts, err := scanText(s.read.QueryRowContext(ctx, `SELECT `+textColumns+`
		FROM runs r JOIN texts t ON t.id = r.text_id WHERE r.id = ?`, run))
	if err != nil {
		if code(err) != 0 || ctx.Err() != nil {
			return nil, err
		}
		fault("text", err)
		return orphans, nil
	}
	if store.DigestOf(doc, parts) != digest {
		fault("text", fmt.Errorf("the stored text is not the one that was read: %w", readout.ErrInvalid))
	}
	(&readout.Record{Doc: doc}).Passages(func(owner string, p *readout.Passage) {
		if err := p.Check(doc.Text); err != nil {
			orphans = append(orphans, store.Orphan{Document: id, Run: run, Role: owner, Passage: *p, Err: err})
		}
	})
	facts, err := queryFacts(ctx, s.read, run)
	if err != nil {
		return orphans, err
	}
	for _, o := range store.Recheck(facts, doc.Text) {
		o.Document, o.Run = id, run
		orphans = append(orphans, o)
	}
	return orphans, nil
}
