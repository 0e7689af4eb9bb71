package main

import (
	"context"
	"fmt"

	"github.com/readout/readout/internal/store"
)

type verifyCmd struct{}

// Help is printed below the flags.
func (verifyCmd) Help() string {
	return `Reads every span of every stored fact again, superseded readings too, and checks that the words still stand there, and that every
document is what its id says. What does not fit is listed; nothing is repaired in silence.

Examples:
  readout verify
  readout verify --db archive.db`
}

// Run checks the database.
func (c *verifyCmd) Run(ctx context.Context, p *program, all *cli) error {
	s, done, err := p.open(ctx, all)
	if err != nil {
		return err
	}
	defer done() //nolint:errcheck // nothing was written
	bar := p.progress(ctx, "verify", 0)
	checked := 0
	orphans, err := s.Verify(ctx, func(g store.Progress) {
		checked = g.Done
		bar.set(g.Done, g.Total)
	})
	bar.done()
	if err != nil {
		return err
	}
	for _, o := range orphans {
		if err := p.print(fmt.Sprintf("%.12s  %s %s %s  %v\n", o.Document, o.Kind, o.Fact, o.Role, o.Err)); err != nil {
			return err
		}
	}
	if n := len(orphans); n > 0 {
		return fmt.Errorf("%d spans in %d documents no longer fit their text: read the documents again from their files", n, checked)
	}
	return p.print(fmt.Sprintf("%d documents, every span stands in its text\n", checked))
}
