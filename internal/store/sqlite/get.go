package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/store"
)

// A querier is a database or a transaction of it.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

const runColumns = `r.id, r.document_id, t.digest, r.analysis, r.program, r.given, r.started, r.finished, ifnull(r.supersedes, 0)`

// queryRun is the current run of a document; sql.ErrNoRows when there is none.
func queryRun(ctx context.Context, q querier, id string) (store.Run, error) {
	return scanRun(q.QueryRowContext(ctx, `SELECT `+runColumns+`
		FROM runs r JOIN texts t ON t.id = r.text_id WHERE r.document_id = ? AND r.superseded = 0`, id))
}

func scanRun(row interface{ Scan(...any) error }) (store.Run, error) {
	var r store.Run
	var given, started, finished string
	err := row.Scan(&r.ID, &r.Document, &r.Text, &r.Analysis, &r.Program, &given, &started, &finished, &r.Supersedes)
	if err != nil {
		return r, err
	}
	if err := json.Unmarshal([]byte(given), &r.Given); err != nil {
		return r, fmt.Errorf("run %d: %w: %w", r.ID, readout.ErrInvalid, err)
	}
	for _, t := range []struct {
		from string
		to   *time.Time
	}{{started, &r.Started}, {finished, &r.Finished}} {
		if *t.to, err = time.Parse(time.RFC3339Nano, t.from); err != nil {
			return r, fmt.Errorf("run %d: %w: %w", r.ID, readout.ErrInvalid, err)
		}
	}
	return r, nil
}

// Run implements store.Store.
func (s *Store) Run(ctx context.Context, id string) (store.Run, error) {
	run, err := queryRun(ctx, s.read, id)
	if errors.Is(err, sql.ErrNoRows) {
		return store.Run{}, fmt.Errorf("database %s: document %.12s: %w", s.path, id, readout.ErrNotFound)
	}
	return run, s.fail("look up document", err)
}

// candidates is how many documents an ambiguous ref names in its error.
const candidates = 5

// resolve is the full ID that ref stands for.
func (s *Store) resolve(ctx context.Context, ref string) (string, error) {
	low := strings.ToLower(strings.TrimSpace(ref))
	unknown := fmt.Errorf("database %s: document %q: %w: see its id with list", s.path, ref, readout.ErrNotFound)
	if low == "" || strings.Trim(low, "0123456789abcdef") != "" {
		return "", unknown
	}
	// 'g' follows the last hexadecimal digit.
	rows, err := s.read.QueryContext(ctx, `SELECT id FROM documents WHERE id >= ? AND id < ? ORDER BY id LIMIT ?`, low, low+"g", candidates)
	if err != nil {
		return "", s.fail("look up document", err)
	}
	ids, err := collect(rows, func(r *sql.Rows) (id string, err error) { return id, r.Scan(&id) })
	switch {
	case err != nil:
		return "", s.fail("look up document", err)
	case len(ids) == 0:
		return "", unknown
	case len(ids) > 1:
		for i := range ids {
			ids[i] = ids[i][:min(len(low)+8, len(ids[i]))]
		}
		return "", fmt.Errorf("document %q could be %s: give more of its id: %w", ref, strings.Join(ids, ", "), readout.ErrInvalid)
	}
	return ids[0], nil
}

const textColumns = `t.document_id, t.name, t.media_type, t.charset, t.kind, t.title, t.outlet, t.issuer, t.url, t.published, t.byline, t.text, t.parts`

// scanText is the document of a row of textColumns, and its parts as they are stored.
func scanText(row interface{ Scan(...any) error }) (*readout.Document, []byte, error) {
	var d readout.Document
	var packed []byte
	err := row.Scan(&d.ID, &d.Name, &d.MediaType, &d.Charset, &d.Kind, &d.Title, &d.Outlet, &d.Issuer, &d.URL, &d.Published, &d.Byline, &d.Text, &packed)
	if err != nil {
		return nil, nil, err
	}
	parts, err := unsqueeze(packed)
	if err != nil {
		return nil, nil, fmt.Errorf("stored parts of document %.12s: %w", d.ID, err)
	}
	return &d, parts, store.SetParts(&d, parts)
}

// Document implements store.Store.
func (s *Store) Document(ctx context.Context, ref string) (*readout.Document, error) {
	id, err := s.resolve(ctx, ref)
	if err != nil {
		return nil, err
	}
	d, _, err := scanText(s.read.QueryRowContext(ctx, `SELECT `+textColumns+`
		FROM runs r JOIN texts t ON t.id = r.text_id WHERE r.document_id = ? AND r.superseded = 0`, id))
	return d, s.fail("read document", err)
}

// Original implements store.Store.
func (s *Store) Original(ctx context.Context, ref string) ([]byte, error) {
	id, err := s.resolve(ctx, ref)
	if err != nil {
		return nil, err
	}
	var packed []byte
	if err := s.read.QueryRowContext(ctx, `SELECT original FROM documents WHERE id = ?`, id).Scan(&packed); err != nil {
		return nil, s.fail("read document", err)
	}
	raw, err := unsqueeze(packed)
	return raw, s.fail("read document", err)
}

// Record implements store.Store.
func (s *Store) Record(ctx context.Context, ref string) (*readout.Record, store.Run, error) {
	id, err := s.resolve(ctx, ref)
	if err != nil {
		return nil, store.Run{}, err
	}
	// One transaction, so that a run and its facts belong together while a
	// writer supersedes it.
	tx, err := s.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return nil, store.Run{}, s.fail("read record", err)
	}
	defer func() { _ = tx.Rollback() }() // nothing was written
	run, err := queryRun(ctx, tx, id)
	if err != nil {
		return nil, store.Run{}, s.fail("read record", err)
	}
	rec, err := queryRecord(ctx, tx, run.ID)
	return rec, run, s.fail("read record", err)
}

// queryRecord is the record of a run, superseded or not.
func queryRecord(ctx context.Context, q querier, run int64) (*readout.Record, error) {
	var rec readout.Record
	err := q.QueryRowContext(ctx, `SELECT analysis, about_talks FROM runs WHERE id = ?`, run).Scan(&rec.Analysis, &rec.AboutTalks)
	if err != nil {
		return nil, err
	}
	rec.Doc, _, err = scanText(q.QueryRowContext(ctx, `SELECT `+textColumns+`
		FROM runs r JOIN texts t ON t.id = r.text_id WHERE r.id = ?`, run))
	if err != nil {
		return nil, err
	}
	facts, err := queryFacts(ctx, q, run)
	if err != nil {
		return nil, err
	}
	return &rec, store.Assemble(&rec, facts)
}
