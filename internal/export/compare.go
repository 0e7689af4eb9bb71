package export

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/reconcile"
)

type comparison struct {
	A        heading     `json:"a"`
	B        heading     `json:"b"`
	Copied   float64     `json:"copied"`
	Meetings []encounter `json:"meetings"`
	Points   []point     `json:"points"`
}

type heading struct {
	ID        string  `json:"id"`
	Name      string  `json:"name"`
	Title     *string `json:"title"`
	Outlet    *string `json:"outlet"`
	Published *day    `json:"published"`
}

type encounter struct {
	Title  string   `json:"title"`
	A      []string `json:"a"`
	B      []string `json:"b"`
	Points []point  `json:"points"`
}

type point struct {
	Part     string `json:"part"`
	What     string `json:"what"`
	Relation string `json:"relation"`
	A        *said  `json:"a"`
	B        *said  `json:"b"`
}

type said struct {
	Fact  string `json:"fact"`
	Words string `json:"words"`
	Spans []span `json:"spans"`
}

// Compare writes a comparison and a line break. Errors are those of JSON; of o
// it knows Offsets and Indent.
func Compare(w io.Writer, c *reconcile.Comparison, o Options) error {
	a, err := newConverter(c.A.Doc, o.Offsets)
	if err != nil {
		return fmt.Errorf("export document %.12s: %w", c.A.Doc.ID, err)
	}
	b, err := newConverter(c.B.Doc, o.Offsets)
	if err != nil {
		return fmt.Errorf("export document %.12s: %w", c.B.Doc.ID, err)
	}
	side := func(v *converter, s *reconcile.Side) *said {
		if s == nil {
			return nil
		}
		return &said{Fact: s.Fact, Words: s.Words, Spans: v.spans(s.Fact, s.Passages)}
	}
	rows := func(list []reconcile.Row) []point {
		out := []point{}
		for _, r := range list {
			out = append(out, point{Part: r.Part, What: r.What, Relation: r.Relation, A: side(a, r.A), B: side(b, r.B)})
		}
		return out
	}
	v := comparison{A: headingOf(c.A.Doc), B: headingOf(c.B.Doc), Copied: c.Copied, Meetings: []encounter{}, Points: rows(c.Points)}
	for _, m := range c.Meetings {
		v.Meetings = append(v.Meetings, encounter{Title: m.Title, A: m.A, B: m.B, Points: rows(m.Rows)})
	}
	if err := cmp.Or(a.err, b.err); err != nil {
		return fmt.Errorf("export comparison of %.12s and %.12s: %w", c.A.Doc.ID, c.B.Doc.ID, err)
	}
	return Value(w, v, o.Indent)
}

func headingOf(d *readout.Document) heading {
	return heading{ID: d.ID, Name: d.Name, Title: known(d.Title), Outlet: known(cmp.Or(d.Outlet, d.Issuer)), Published: known(d.Published)}
}

// Value writes v as JSON and a line break, at once or not at all.
func Value(w io.Writer, v any, indent bool) error {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	if indent {
		enc.SetIndent("", " ")
	}
	if err := enc.Encode(v); err != nil {
		return fmt.Errorf("export: %w", err)
	}
	if _, err := w.Write(buf.Bytes()); err != nil {
		return fmt.Errorf("export: %w", err)
	}
	return nil
}
