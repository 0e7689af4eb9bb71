package export

import (
	"fmt"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/offsets"
)

// A converter turns passages of one document into those of the export, and
// keeps the first error.
type converter struct {
	text  string
	table *offsets.Table
	err   error
}

func newConverter(d *readout.Document, unit offsets.Unit) (*converter, error) {
	table, err := offsets.New(d.Text, unit)
	if err != nil {
		return nil, err
	}
	return &converter{text: d.Text, table: table}, nil
}

// span is p in the units of the export; nil for a passage without words.
func (c *converter) span(owner string, p readout.Passage) *span {
	if p.Empty() && p.Text == "" {
		return nil
	}
	err := p.Check(c.text)
	var s readout.Span
	if err == nil {
		s, err = c.table.Span(p.Span)
	}
	if err != nil && c.err == nil {
		c.err = fmt.Errorf("%s: %w", owner, err)
	}
	return &span{s.Start, s.End, p.Text}
}

// spans is never nil: an empty list is written as [].
func (c *converter) spans(owner string, ps []readout.Passage) []span {
	out := []span{}
	for _, p := range ps {
		if s := c.span(owner, p); s != nil {
			out = append(out, *s)
		}
	}
	return out
}

// pairs is spans of an attribution as [start, end].
func (c *converter) pairs(spans []readout.Span) [][2]int {
	out := [][2]int{}
	for _, s := range spans {
		got, err := c.table.Span(s)
		if err != nil && c.err == nil {
			c.err = fmt.Errorf("attribution: %w", err)
		}
		out = append(out, [2]int{got.Start, got.End})
	}
	return out
}

func (c *converter) date(owner string, d *readout.Date) *date {
	if d == nil {
		return nil
	}
	out := &date{
		Start: known(d.Start), End: known(d.End), Precision: known(d.Precision), Words: known(d.Words),
		EDTF: known(d.EDTF), Anchor: known(d.Anchor), Rule: known(d.Rule), Other: c.date(owner, d.Other),
	}
	if d.Span != nil {
		out.Span = c.span(owner, *d.Span)
	}
	return out
}

// known is s, or nil, which is written as null, for what is not mentioned.
func known[S ~string](s S) *S {
	if s == "" {
		return nil
	}
	return &s
}

// list is never nil, so that it is written as [].
func list(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

func place(p *readout.Place) *where {
	if p == nil {
		return nil
	}
	return &where{known(p.City), known(p.Country), known(p.Venue)}
}

// some maps a list; the result is never nil.
func some[T, U any](in []T, f func(T) U) []U {
	out := make([]U, 0, len(in))
	for _, v := range in {
		out = append(out, f(v))
	}
	return out
}
