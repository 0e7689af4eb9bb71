package main

import (
	"context"
	"fmt"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/show"
	"github.com/readout/readout/internal/store"
)

// filterFlags choose documents, for every command that goes over many.
type filterFlags struct {
	Outlet string `help:"Only documents of this outlet."`
	From   string `placeholder:"YYYY-MM-DD" help:"Only documents published on this day or later."`
	To     string `placeholder:"YYYY-MM-DD" help:"Only documents published on this day or earlier."`
	Talks  bool   `help:"Only documents about talks."`
	Issue  string `placeholder:"ISSUE" help:"Only documents with a fact on this issue of the taxonomy, or on one below it: sanctions, security/ceasefire."`
}

func (f *filterFlags) filter(p *program) (store.Filter, error) {
	out := store.Filter{Outlet: f.Outlet, AboutTalks: f.Talks}
	var err error
	if out.From, err = dayFlag("--from", f.From); err != nil {
		return out, err
	}
	if out.To, err = dayFlag("--to", f.To); err != nil || f.Issue == "" {
		return out, err
	}
	s, err := p.schema()
	if err != nil {
		return out, err
	}
	if out.Issue, err = s.Issues.Find(f.Issue); err != nil {
		return out, fmt.Errorf("--issue: %w", err)
	}
	return out, nil
}

// dayFlag reads the day that a flag holds; "" is none.
func dayFlag(flag, value string) (readout.CivilDate, error) {
	if value == "" {
		return "", nil
	}
	d, err := readout.ParseCivilDate(value)
	if err != nil {
		return "", fmt.Errorf("%s: %w", flag, err)
	}
	return d, nil
}

type listCmd struct {
	filterFlags
	Limit int `short:"n" help:"At most so many documents, the latest first; 0 for all."`
}

// Help is printed below the flags.
func (listCmd) Help() string {
	return `The latest published stand first. The twelve characters in front of each line are enough to name the document elsewhere.

Examples:
  readout list
  readout list --talks --from 2025-02-01 -n 20
  readout list --issue sanctions`
}

// Run prints the list.
func (c *listCmd) Run(ctx context.Context, p *program, all *cli) error {
	filter, err := c.filter(p)
	if err != nil {
		return err
	}
	s, done, err := p.open(ctx, all)
	if err != nil {
		return err
	}
	defer done() //nolint:errcheck // nothing was written
	entries, err := s.List(ctx, filter, c.Limit)
	if err != nil {
		return err
	}
	rows := make([]show.Row, len(entries))
	for i, e := range entries {
		rows[i] = row(e)
		rows[i].Note = note(e)
	}
	return p.print(show.Rows(rows, p.page(p.stdout)))
}

// row is what lists say of a document.
func row(e store.Entry) show.Row {
	r := show.Row{ID: e.ID, Published: e.Published, Title: e.Title, Outlet: e.Outlet}
	if r.Title == "" {
		r.Title = e.Name
	}
	if r.Outlet == "" {
		r.Outlet = e.Issuer
	}
	return r
}

// note sums up what a document's record holds.
func note(e store.Entry) string {
	n := 0
	for _, k := range e.Facts {
		n += k
	}
	s := fmt.Sprintf("%d facts", n)
	if n == 1 {
		s = "1 fact"
	}
	if !e.AboutTalks {
		s += ", no talks"
	}
	return s
}
