package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"

	lib "modernc.org/sqlite/lib"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/store"
)

// snippetTokens is the length of a snippet; FTS5 takes at most 64.
const snippetTokens = 40

// markOn and markOff stand around a match in what FTS5 returns. They are
// control characters, which no clean text holds.
const markOn, markOff = "\x02", "\x03"

// Find implements store.Store.
func (s *Store) Find(ctx context.Context, q store.Query) ([]store.Hit, error) {
	if strings.TrimSpace(q.Words+q.Speaker) == "" && q.Filter.Issue != "" {
		hits, err := s.findIssue(ctx, q)
		return hits, s.fail("find", err)
	}
	match, err := matchOf(q)
	if err != nil {
		return nil, err
	}
	hits, err := s.findStatements(ctx, q, match)
	if err == nil && q.Speaker == "" {
		var more []store.Hit
		more, err = s.findTexts(ctx, q, match)
		hits = append(hits, more...)
	}
	if err != nil && q.Syntax && code(err) == lib.SQLITE_ERROR {
		return nil, fmt.Errorf("query %q is not in FTS5's language (www.sqlite.org/fts5.html, section 3): leave --syntax out to look for these very words: %w: %w",
			q.Words, readout.ErrInvalid, err)
	}
	return hits, s.fail("find", err)
}

func (s *Store) findStatements(ctx context.Context, q store.Query, match string) ([]store.Hit, error) {
	cond, args := where(q.Filter)
	args = append([]any{markOn, markOff, snippetTokens, match}, args...)
	if q.Filter.Issue != "" {
		on, ids := about(q.Filter.Issue)
		cond, args = cond+` AND EXISTS (SELECT 1 FROM topics o WHERE o.fact_id = f.id AND `+on+`)`, append(args, ids...)
	}
	rows, err := s.read.QueryContext(ctx, `SELECT `+entryColumns+`, f.id,
		snippet(statement_index, 1, ?, ?, '…', ?)
		FROM statement_index JOIN facts f ON f.id = statement_index.rowid
		JOIN runs r ON r.id = f.run_id JOIN texts t ON t.id = r.text_id
		WHERE statement_index MATCH ? AND `+cond+` ORDER BY statement_index.rank, f.id LIMIT ?`, append(args, atMost(q.Limit))...)
	if err != nil {
		return nil, err
	}
	return s.statements(ctx, rows)
}

// findIssue is the statements on an issue, whatever their words.
func (s *Store) findIssue(ctx context.Context, q store.Query) ([]store.Hit, error) {
	cond, args := where(q.Filter)
	on, ids := about(q.Filter.Issue)
	rows, err := s.read.QueryContext(ctx, `SELECT `+entryColumns+`, f.id, w.content
		FROM facts f JOIN statement_words w ON w.id = f.id
		JOIN runs r ON r.id = f.run_id JOIN texts t ON t.id = r.text_id
		WHERE f.kind = 'statement' AND `+cond+` AND EXISTS (SELECT 1 FROM topics o WHERE o.fact_id = f.id AND `+on+`)
		ORDER BY t.published DESC, f.id LIMIT ?`, append(append(args, ids...), atMost(q.Limit))...)
	if err != nil {
		return nil, err
	}
	return s.statements(ctx, rows)
}

// statements makes hits of rows with a document, the id of a statement and a snippet.
func (s *Store) statements(ctx context.Context, rows *sql.Rows) ([]store.Hit, error) {
	var ids []int64
	hits, err := collect(rows, func(r *sql.Rows) (h store.Hit, err error) {
		var id int64
		var snippet string
		err = r.Scan(append(entryFields(&h.Document), &id, &snippet)...)
		ids = append(ids, id)
		h.Snippet, h.Marks = unmark(snippet)
		return h, err
	})
	for i := 0; i < len(hits) && err == nil; i++ {
		hits[i].Statement, err = queryStatement(ctx, s.read, ids[i])
	}
	return hits, err
}

func (s *Store) findTexts(ctx context.Context, q store.Query, match string) ([]store.Hit, error) {
	cond, args := where(q.Filter)
	args = append([]any{markOn, markOff, snippetTokens, match}, args...)
	rows, err := s.read.QueryContext(ctx, `SELECT `+entryColumns+`,
		snippet(text_index, 1, ?, ?, '…', ?)
		FROM text_index JOIN texts t ON t.id = text_index.rowid JOIN runs r ON r.text_id = t.id
		WHERE text_index MATCH ? AND `+cond+` ORDER BY text_index.rank, t.id LIMIT ?`, append(args, atMost(q.Limit))...)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(r *sql.Rows) (h store.Hit, err error) {
		var snippet string
		err = r.Scan(append(entryFields(&h.Document), &snippet)...)
		h.Snippet, h.Marks = unmark(snippet)
		return h, err
	})
}

func queryStatement(ctx context.Context, q querier, id int64) (*readout.Statement, error) {
	f, err := queryFact(ctx, q, id)
	if err != nil {
		return nil, err
	}
	var rec readout.Record
	if err := store.Assemble(&rec, []store.Fact{f}); err != nil {
		return nil, err
	}
	return &rec.Statements[0], nil
}

// unmark takes the marks out of a snippet and says where they stood.
func unmark(s string) (string, []readout.Span) {
	var out strings.Builder
	var marks []readout.Span
	for s != "" {
		before, after, ok := strings.Cut(s, markOn)
		out.WriteString(before)
		if !ok {
			break
		}
		inner, rest, _ := strings.Cut(after, markOff)
		start := out.Len()
		out.WriteString(inner)
		marks = append(marks, readout.Span{Start: start, End: out.Len()})
		s = rest
	}
	return out.String(), marks
}

func factCounts(raw []byte) (map[store.Kind]int, error) {
	var counts map[store.Kind]int
	if err := json.Unmarshal(raw, &counts); err != nil {
		return nil, fmt.Errorf("count facts: %w", err)
	}
	return counts, nil
}
