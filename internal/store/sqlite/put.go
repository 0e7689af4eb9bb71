package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/store"
)

// PutRecord implements store.Store.
func (s *Store) PutRecord(ctx context.Context, r store.Reading) (store.Run, bool, error) {
	none := store.Run{}
	if err := r.Check(); err != nil {
		return none, false, fmt.Errorf("not stored: %w", err)
	}
	doc := r.Record.Doc
	facts, err := store.Flatten(r.Record) // before the transaction, so that it is short
	if err != nil {
		return none, false, fmt.Errorf("not stored: document %.12s: %w", doc.ID, err)
	}
	digest, err := store.TextDigest(doc)
	if err != nil {
		return none, false, fmt.Errorf("not stored: %w", err)
	}
	run := store.Run{
		Document: doc.ID, Text: digest, Analysis: r.Record.Analysis, Program: r.Program,
		Started: r.Started.UTC(), Finished: r.Finished.UTC(), Given: r.Given,
	}
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return none, false, s.fail("store "+doc.Name, err)
	}
	defer func() { _ = tx.Rollback() }() // does nothing after Commit
	w := writer{ctx: ctx, tx: tx}
	kept, fresh, err := w.put(run, r, facts)
	if err == nil && fresh {
		err = tx.Commit()
	}
	if err != nil {
		return none, false, s.fail("store "+doc.Name, errors.Join(ctx.Err(), err))
	}
	return kept, fresh, nil
}

// A writer is one transaction.
type writer struct {
	ctx context.Context
	tx  *sql.Tx
}

func (w writer) put(run store.Run, r store.Reading, facts []store.Fact) (store.Run, bool, error) {
	old, err := queryRun(w.ctx, w.tx, run.Document)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		if err := w.document(r); err != nil {
			return old, false, err
		}
	case err != nil:
		return old, false, err
	case old.Text == run.Text && old.Analysis == run.Analysis:
		return old, false, nil
	default:
		if err := w.supersede(old); err != nil {
			return old, false, err
		}
		run.Supersedes = old.ID
	}
	text, err := w.text(r.Record.Doc, run.Text)
	if err != nil {
		return run, false, err
	}
	if err := w.run(&run, text, r.Record.AboutTalks); err != nil {
		return run, false, err
	}
	return run, true, w.facts(run.ID, facts)
}

func (w writer) document(r store.Reading) error {
	original, err := squeeze(r.Original)
	if err != nil {
		return err
	}
	_, err = w.tx.ExecContext(w.ctx, `INSERT INTO documents (id, original, added) VALUES (?, ?, ?)`,
		r.Record.Doc.ID, original, stamp(r.Finished))
	return err
}

// supersede takes the run out of what is current. Its rows stay.
func (w writer) supersede(old store.Run) error {
	for _, q := range []string{
		`INSERT INTO statement_index (statement_index, rowid, speaker, content)
		 SELECT 'delete', id, speaker, content FROM statement_words WHERE run_id = ?1`,
		`INSERT INTO text_index (text_index, rowid, title, text)
		 SELECT 'delete', t.id, t.title, t.text FROM texts t JOIN runs r ON r.text_id = t.id WHERE r.id = ?1`,
		`UPDATE runs SET superseded = 1 WHERE id = ?1`,
	} {
		if _, err := w.tx.ExecContext(w.ctx, q, old.ID); err != nil {
			return err
		}
	}
	return nil
}

// text stores the text where it is new, and makes it the one that find reads.
func (w writer) text(d *readout.Document, digest string) (int64, error) {
	raw, err := store.Parts(d)
	if err != nil {
		return 0, err
	}
	parts, err := squeeze(raw)
	if err != nil {
		return 0, err
	}
	_, err = w.tx.ExecContext(w.ctx, `INSERT INTO texts
		(document_id, digest, name, media_type, charset, kind, title, outlet, issuer, url, published, byline, text, parts)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
		d.ID, digest, d.Name, d.MediaType, d.Charset, d.Kind, d.Title, d.Outlet, d.Issuer, d.URL, d.Published, d.Byline, d.Text, parts)
	if err != nil {
		return 0, err
	}
	var id int64
	err = w.tx.QueryRowContext(w.ctx, `SELECT id FROM texts WHERE document_id = ? AND digest = ?`, d.ID, digest).Scan(&id)
	if err != nil {
		return 0, err
	}
	_, err = w.tx.ExecContext(w.ctx, `INSERT INTO text_index (rowid, title, text) VALUES (?, ?, ?)`, id, d.Title, d.Text)
	return id, err
}

func (w writer) run(run *store.Run, text int64, aboutTalks bool) error {
	given, err := json.Marshal(run.Given)
	if err != nil {
		return err
	}
	res, err := w.tx.ExecContext(w.ctx, `INSERT INTO runs
		(document_id, text_id, analysis, program, about_talks, given, started, finished, supersedes)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, nullif(?, 0))`,
		run.Document, text, run.Analysis, run.Program, aboutTalks, string(given), stamp(run.Started), stamp(run.Finished), run.Supersedes)
	if err != nil {
		return err
	}
	run.ID, err = res.LastInsertId()
	return err
}

func (w writer) facts(run int64, facts []store.Fact) error {
	fact, err := w.tx.PrepareContext(w.ctx, `INSERT INTO facts
		(run_id, kind, fact, parent, stage, confidence, who, side, stance, issue, status, day_from, day_to, payload)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
	if err != nil {
		return err
	}
	defer fact.Close()
	evidence, err := w.tx.PrepareContext(w.ctx, `INSERT INTO evidence
		(fact_id, ordinal, role, start_byte, end_byte, exact) VALUES (?, ?, ?, ?, ?, ?)`)
	if err != nil {
		return err
	}
	defer evidence.Close()
	topic, err := w.tx.PrepareContext(w.ctx, `INSERT INTO topics (topic, fact_id) VALUES (?, ?) ON CONFLICT DO NOTHING`)
	if err != nil {
		return err
	}
	defer topic.Close()
	for _, f := range facts {
		res, err := fact.ExecContext(w.ctx, run, f.Kind, f.ID, f.Parent, f.Stage, f.Confidence,
			f.Who, f.Side, f.Stance, f.Issue, f.Status, f.From, f.To, string(f.Payload))
		if err != nil {
			return fmt.Errorf("%s %s: %w", f.Kind, f.ID, err)
		}
		id, err := res.LastInsertId()
		if err != nil {
			return err
		}
		for _, issue := range f.Topics {
			if _, err := topic.ExecContext(w.ctx, issue, id); err != nil {
				return fmt.Errorf("%s %s, topic %s: %w", f.Kind, f.ID, issue, err)
			}
		}
		for i, e := range f.Evidence {
			if _, err := evidence.ExecContext(w.ctx, id, i, e.Role, e.Start, e.End, e.Text); err != nil {
				return fmt.Errorf("%s %s, %s: %w", f.Kind, f.ID, e.Role, err)
			}
		}
	}
	_, err = w.tx.ExecContext(w.ctx, `INSERT INTO statement_index (rowid, speaker, content)
		SELECT id, speaker, content FROM statement_words WHERE run_id = ?`, run)
	return err
}

// stamp is how a time stands in the database.
func stamp(t time.Time) string { return t.UTC().Format(time.RFC3339Nano) }
