package main

import (
	"cmp"
	"context"

	"github.com/readout/readout/internal/export"
	"github.com/readout/readout/internal/show"
)

type acrossCmd struct {
	filterFlags
	JSON bool `help:"Print all of it as JSON: who is who and every group too."`
}

// Help is printed below the flags.
func (acrossCmd) Help() string {
	return `Prints what the documents in the database hold together: meetings that several tell of and what each supports, what they cannot both be
right about, what became of announcements and forecasts, positions that changed, remarks that several repeat, and documents that copy one text.
Facts are named by the start of the document's id and their own id; "readout explain" opens them.

Examples:
  readout across
  readout across --from 2025-02-01 --to 2025-02-28
  readout across --json | jq '.actors[] | select(.id == "person:sergei-lavrov")'`
}

// Run prints the page.
func (c *acrossCmd) Run(ctx context.Context, p *program, all *cli) error {
	filter, err := c.filter(p)
	if err != nil {
		return err
	}
	s, done, err := p.open(ctx, all)
	if err != nil {
		return err
	}
	defer done() //nolint:errcheck // nothing was written
	if err := p.reconciling(s); err != nil {
		return err
	}
	res, err := s.Across(ctx, filter)
	if err != nil {
		return err
	}
	if c.JSON {
		return export.Value(p.stdout, res, true)
	}
	entries, err := s.List(ctx, filter, 0)
	if err != nil {
		return err
	}
	titles := map[string]string{}
	for _, e := range entries {
		titles[e.ID] = cmp.Or(e.Title, e.Name)
	}
	return p.print(show.Across(res, titles, p.page(p.stdout)))
}
