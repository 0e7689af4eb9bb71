package export

import (
	"encoding/csv"
	"fmt"
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/offsets"
	"github.com/readout/readout/internal/text"
)

// separator stands between several values, or several passages, in one cell.
const separator = "; "

// documentColumns name the document of a fact, evidenceColumns where it stands:
// the words, the place of the first of them, and the sentence around them.
var (
	documentColumns = []string{"document", "title", "outlet", "issuer", "published", "url", "fact"}
	evidenceColumns = []string{"stage", "confidence", "evidence", "start", "end", "sentence"}
)

// A row is one fact in a table of its kind.
type row struct {
	fact     readout.Fact
	cells    []string // as many as the table has columns
	evidence []readout.Passage
}

// A table is one kind of fact.
type table struct {
	kind    string
	columns []string
	rows    func(*readout.Record) []row
}

// Kinds are the names of the tables that CSV can write, in the schema's order.
func Kinds() []string {
	var out []string
	for _, t := range tables() {
		out = append(out, t.kind)
	}
	return out
}

// CSV writes a head line and one line for each fact of the kind, and returns
// how many facts. Another kind than those of Kinds wraps readout.ErrInvalid; a
// passage that does not stand in its text wraps readout.ErrSpan. Of o it heeds
// Offsets and Confidence. A cell that a spreadsheet would take for a formula begins with an
// apostrophe, which the sheet does not show.
func CSV(w io.Writer, kind string, records iter.Seq2[*readout.Record, error], o Options) (int, error) {
	i := slices.IndexFunc(tables(), func(t table) bool { return t.kind == kind })
	if i < 0 {
		return 0, fmt.Errorf("kind %q, want one of %s: %w", kind, strings.Join(Kinds(), ", "), readout.ErrInvalid)
	}
	t := tables()[i]
	out := csv.NewWriter(w)
	if err := out.Write(slices.Concat(documentColumns, t.columns, evidenceColumns)); err != nil {
		return 0, fmt.Errorf("export csv: %w", err)
	}
	n := 0
	_, err := each(w, records, func(_ io.Writer, rec *readout.Record) error {
		rows, err := lines(t, rec.AtLeast(o.Confidence), o.Offsets)
		if err != nil {
			return fmt.Errorf("export document %.12s: %w", rec.Doc.ID, err)
		}
		n += len(rows)
		for _, r := range rows {
			if err := out.Write(r); err != nil {
				return fmt.Errorf("export csv: %w", err)
			}
		}
		return nil
	})
	out.Flush() // also after an error: what is whole is written
	if err == nil && out.Error() != nil {
		err = fmt.Errorf("export csv: %w", out.Error())
	}
	return n, err
}

// lines are the lines of one record in table t.
func lines(t table, rec *readout.Record, unit offsets.Unit) ([][]string, error) {
	rows := t.rows(rec)
	if len(rows) == 0 {
		return nil, nil
	}
	c, err := newConverter(rec.Doc, unit)
	if err != nil {
		return nil, err
	}
	d, cut := rec.Doc, text.Parse(rec.Doc)
	var out [][]string
	for _, r := range rows {
		line := []string{d.ID, d.Title, d.Outlet, d.Issuer, string(d.Published), d.URL, r.fact.ID}
		line = append(line, r.cells...)
		confidence := ""
		if r.fact.Stage != "" { // actors are put together from many places, with no stage or confidence of their own
			confidence = strconv.FormatFloat(r.fact.Confidence, 'f', -1, 64)
		}
		line = append(line, r.fact.Stage, confidence)
		line = append(line, evidence(c, cut, r)...)
		for i := range line {
			line[i] = guard(line[i])
		}
		out = append(out, line)
	}
	return out, c.err
}

// evidence fills the columns evidence, start, end and sentence.
func evidence(c *converter, cut *text.Doc, r row) []string {
	spans := c.spans(r.fact.ID, r.evidence)
	if len(spans) == 0 || c.err != nil {
		return []string{"", "", "", ""}
	}
	var words []string
	for _, s := range spans {
		words = append(words, s.Text)
	}
	first := slices.IndexFunc(r.evidence, func(p readout.Passage) bool { return !p.Empty() })
	return []string{
		strings.Join(words, " … "), strconv.Itoa(spans[0].Start), strconv.Itoa(spans[0].End),
		sentence(cut, r.evidence[first].Span),
	}
}

// sentence is the text of all sentences that s touches.
func sentence(cut *text.Doc, s readout.Span) string {
	for i := cut.SentenceAt(s.Start); i < len(cut.Sentences) && cut.Sentences[i].Start < s.End; i++ {
		s = s.Hull(cut.Sentences[i].Span)
	}
	return cut.Slice(s)
}

// guard keeps spreadsheets from running a cell (OWASP, CSV Injection: a cell is
// a formula when it begins with = + - @, a tab or a line break; some programs
// take the full-width signs as well).
func guard(cell string) string {
	if strings.IndexAny(cell, "=+-@\t\r\n＝＋－＠") == 0 {
		return "'" + cell
	}
	return cell
}
