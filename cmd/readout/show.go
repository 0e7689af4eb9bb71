package main

import (
	"context"
	"os"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/show"
)

type showCmd struct {
	confidenceFlag
	Documents []string `arg:"" name:"document" help:"The start of a document's id, as \"readout list\" prints it, or the file that was read."`
}

// Help is printed below the flags.
func (showCmd) Help() string {
	return `Prints who met, the delegations, the agenda, the matrix of issues and parties, statements with their chains of sources, forecasts
with the days they fall due, who was not invited, reactions and disagreements; each with its sentence.

Colours are for terminals only and never used when NO_COLOR is set.

Examples:
  readout show 5f0c21
  readout show examples/us-russia-talks-riyadh.md | less`
}

// Run prints one page for each document.
func (c *showCmd) Run(ctx context.Context, p *program, all *cli) error {
	s, done, err := p.open(ctx, all)
	if err != nil {
		return err
	}
	defer done() //nolint:errcheck // nothing was written
	for i, ref := range c.Documents {
		// A file stands for the document that was read from it.
		if b, err := os.ReadFile(ref); err == nil {
			ref = readout.DocumentID(b)
		}
		rec, err := s.Show(ctx, ref)
		if err != nil {
			return err
		}
		page := show.Page(rec.AtLeast(c.least()), p.page(p.stdout))
		if i > 0 {
			page = "\n\n" + page
		}
		if err := p.print(page); err != nil {
			return err
		}
	}
	return nil
}
