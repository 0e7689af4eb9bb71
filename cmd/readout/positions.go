package main

import (
	"context"
	"errors"

	"github.com/readout/readout/internal/export"
	"github.com/readout/readout/internal/offsets"
	"github.com/readout/readout/internal/show"
	"github.com/readout/readout/internal/store"
)

type positionsCmd struct {
	Documents []string `arg:"" optional:"" name:"document" help:"The start of a document's id, as \"readout list\" prints it, or a file."`

	All bool `help:"Over all documents in the database, or those that --outlet, --from, --to, --talks and --issue leave."`
	filterFlags
	JSON    bool   `help:"Print the table as JSON."`
	Offsets string `default:"codepoint" enum:"codepoint,byte,utf16" help:"What offsets in JSON count: ${enum}."`
}

// Help is printed below the flags.
func (positionsCmd) Help() string {
	return `Prints a table of issues and parties: who takes which stance on what, and since when, over one or many documents; below it the sentences, by the
numbers in the cells. A position told several times, in whatever words, is one entry with several sentences. Issues are those of the taxonomy
(docs/formats.md), then those that it does not know, in the documents' words. A file that was not read before is read and stored first.

Examples:
  readout positions examples/us-russia-talks-riyadh.md
  readout positions --all --issue sanctions
  readout positions --all --from 2025-02-01 --json | jq '.rows[] | select(.topic == "security/ceasefire")'`
}

// Run prints one table.
func (c *positionsCmd) Run(ctx context.Context, p *program, all *cli) (err error) {
	unit, err := offsets.ParseUnit(c.Offsets)
	if err != nil {
		return err
	}
	filter, err := c.filter(p)
	if err != nil {
		return err
	}
	switch named := len(c.Documents) > 0; {
	case named == c.All:
		return errors.New("positions of which documents? Name some, or give --all for all in the database")
	case named && filter != (store.Filter{Issue: filter.Issue}):
		return errors.New("--outlet, --from, --to and --talks choose among all documents: give --all and name none")
	}
	s, done, err := p.open(ctx, all)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, done()) }()
	refs := make([]string, len(c.Documents))
	for i, ref := range c.Documents {
		if refs[i], err = p.readIfNew(ctx, s, ref); err != nil {
			return err
		}
	}
	if err := p.reconciling(s); err != nil {
		return err
	}
	m, err := s.Positions(ctx, refs, filter)
	if err != nil {
		return err
	}
	if c.JSON {
		return export.Positions(p.stdout, m, export.Options{Offsets: unit, Indent: true})
	}
	return p.print(show.Matrix(m, p.page(p.stdout)))
}
