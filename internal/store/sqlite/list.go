package sqlite

import (
	"context"
	"database/sql"
	"iter"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/store"
)

const entryColumns = `t.document_id, t.name, t.kind, t.title, t.outlet, t.issuer, t.url, t.published, length(CAST(t.text AS BLOB)), r.about_talks`

// entryFields is where the columns of entryColumns go.
func entryFields(e *store.Entry) []any {
	return []any{&e.ID, &e.Name, &e.Kind, &e.Title, &e.Outlet, &e.Issuer, &e.URL, &e.Published, &e.Size, &e.AboutTalks}
}

// where is f as a condition on texts t and runs r, and its arguments.
func where(f store.Filter) (string, []any) {
	cond, args := `r.superseded = 0`, []any(nil)
	if f.Outlet != "" {
		cond, args = cond+` AND t.outlet = ? COLLATE NOCASE`, append(args, f.Outlet)
	}
	if f.From != "" {
		cond, args = cond+` AND t.published >= ?`, append(args, f.From)
	}
	if f.To != "" {
		cond, args = cond+` AND t.published <> '' AND t.published <= ?`, append(args, f.To)
	}
	if f.AboutTalks {
		cond += ` AND r.about_talks`
	}
	if f.Issue != "" {
		on, ids := about(f.Issue)
		cond, args = cond+` AND EXISTS (SELECT 1 FROM facts x JOIN topics o ON o.fact_id = x.id WHERE x.run_id = r.id AND `+on+`)`, append(args, ids...)
	}
	return cond, args
}

// about is the condition on topics o that they are the issue, or lie under it, and its arguments.
func about(issue string) (string, []any) {
	return `(o.topic = ? OR o.topic > ? AND o.topic < ?)`, []any{issue, issue + "/", issue + "0"} // '0' comes after '/'
}

// atMost is a LIMIT: SQLite takes a negative one for none.
func atMost(n int) int {
	if n <= 0 {
		return -1
	}
	return n
}

// List implements store.Store.
func (s *Store) List(ctx context.Context, f store.Filter, limit int) ([]store.Entry, error) {
	cond, args := where(f)
	rows, err := s.read.QueryContext(ctx, `SELECT `+entryColumns+`,
		(SELECT json_group_object(kind, n) FROM (SELECT kind, count(*) AS n FROM facts WHERE run_id = r.id GROUP BY kind))
		FROM runs r JOIN texts t ON t.id = r.text_id WHERE `+cond+`
		ORDER BY t.published DESC, t.document_id LIMIT ?`, append(args, atMost(limit))...)
	if err != nil {
		return nil, s.fail("list", err)
	}
	out, err := collect(rows, func(r *sql.Rows) (e store.Entry, err error) {
		var counts []byte
		if err = r.Scan(append(entryFields(&e), &counts)...); err == nil {
			e.Facts, err = factCounts(counts)
		}
		return e, err
	})
	return out, s.fail("list", err)
}

// page is how many records are looked up at a time by Records: few enough that
// their keys weigh nothing, and no statement stays open while a record is used.
const page = 256

// Records implements store.Store.
func (s *Store) Records(ctx context.Context, f store.Filter) iter.Seq2[*readout.Record, error] {
	return func(yield func(*readout.Record, error) bool) {
		cond, args := where(f)
		var last key
		for {
			rows, err := s.read.QueryContext(ctx, `SELECT r.id, t.published, t.document_id
				FROM runs r JOIN texts t ON t.id = r.text_id WHERE `+cond+` AND (t.published, t.document_id) > (?, ?)
				ORDER BY t.published, t.document_id LIMIT ?`, append(args[:len(args):len(args)], last.published, last.document, page)...)
			var keys []key
			if err == nil {
				keys, err = collect(rows, func(r *sql.Rows) (k key, err error) {
					return k, r.Scan(&k.run, &k.published, &k.document)
				})
			}
			if err != nil {
				yield(nil, s.fail("read records", err))
				return
			}
			if len(keys) == 0 {
				return
			}
			for _, last = range keys {
				rec, err := queryRecord(ctx, s.read, last.run)
				if err != nil {
					yield(nil, s.fail("read records", err))
					return
				}
				if !yield(rec, nil) {
					return
				}
			}
		}
	}
}

// A key is a place in the order of Records.
type key struct {
	run                 int64
	published, document string
}
