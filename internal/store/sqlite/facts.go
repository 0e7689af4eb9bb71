package sqlite

import (
	"context"
	"database/sql"

	"github.com/readout/readout/internal/store"
)

// queryFacts is the facts of a run, with their evidence, in the record's order.
func queryFacts(ctx context.Context, q querier, run int64) ([]store.Fact, error) {
	rows, err := q.QueryContext(ctx, `SELECT id, kind, fact, parent, stage, confidence, who, side, stance, issue, status, day_from, day_to, payload
		FROM facts WHERE run_id = ? ORDER BY id`, run)
	if err != nil {
		return nil, err
	}
	at := map[int64]int{}
	var facts []store.Fact
	_, err = collect(rows, func(r *sql.Rows) (id int64, err error) {
		var f store.Fact
		err = r.Scan(&id, &f.Kind, &f.ID, &f.Parent, &f.Stage, &f.Confidence, &f.Who, &f.Side, &f.Stance, &f.Issue, &f.Status, &f.From, &f.To, &f.Payload)
		at[id] = len(facts)
		facts = append(facts, f)
		return id, err
	})
	if err != nil {
		return nil, err
	}
	rows, err = q.QueryContext(ctx, `SELECT e.fact_id, e.role, e.start_byte, e.end_byte, e.exact
		FROM evidence e JOIN facts f ON f.id = e.fact_id WHERE f.run_id = ? ORDER BY e.fact_id, e.ordinal`, run)
	if err != nil {
		return nil, err
	}
	_, err = collect(rows, func(r *sql.Rows) (id int64, err error) {
		var e store.Evidence
		err = r.Scan(&id, &e.Role, &e.Start, &e.End, &e.Text)
		if err == nil {
			f := &facts[at[id]]
			f.Evidence = append(f.Evidence, e)
		}
		return id, err
	})
	return facts, err
}

// queryFact is one fact with its evidence.
func queryFact(ctx context.Context, q querier, id int64) (store.Fact, error) {
	var f store.Fact
	err := q.QueryRowContext(ctx, `SELECT kind, fact, payload FROM facts WHERE id = ?`, id).Scan(&f.Kind, &f.ID, &f.Payload)
	if err != nil {
		return f, err
	}
	rows, err := q.QueryContext(ctx, `SELECT role, start_byte, end_byte, exact FROM evidence WHERE fact_id = ? ORDER BY ordinal`, id)
	if err != nil {
		return f, err
	}
	f.Evidence, err = collect(rows, func(r *sql.Rows) (e store.Evidence, err error) {
		return e, r.Scan(&e.Role, &e.Start, &e.End, &e.Text)
	})
	return f, err
}

// collect reads all rows and closes them.
func collect[T any](rows *sql.Rows, scan func(*sql.Rows) (T, error)) ([]T, error) {
	defer rows.Close()
	var out []T
	for rows.Next() {
		v, err := scan(rows)
		if err != nil {
			return out, err
		}
		out = append(out, v)
	}
	return out, rows.Err()
}
