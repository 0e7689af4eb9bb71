package main

import (
	"context"
	"errors"

	"github.com/readout/readout/internal/show"
)

type explainCmd struct {
	Document string `arg:"" help:"The start of a document's id, as \"readout list\" prints it, or a file."`
	Fact     string `arg:"" help:"A fact's id: s3, m1, m1.agenda[0], p2, f1; a2 for the second actor, t4 for the fourth attribution."`
}

// Help is printed below the flags.
func (explainCmd) Help() string {
	return `Says which stage, rule or head made a fact, from which words (between marks, in their sentence), with which confidence, and by which rule
and against which day its date was read. A file that was not read before is read and stored first.

Examples:
  readout explain 5f0c21 s3
  readout explain examples/us-russia-talks-riyadh.md 'm1.agenda[0]'`
}

// Run prints one explanation.
func (c *explainCmd) Run(ctx context.Context, p *program, all *cli) (err error) {
	s, done, err := p.open(ctx, all)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, done()) }()
	ref, err := p.readIfNew(ctx, s, c.Document)
	if err != nil {
		return err
	}
	rec, err := s.Show(ctx, ref)
	if err != nil {
		return err
	}
	out, err := show.Explain(rec, c.Fact, p.page(p.stdout))
	if err != nil {
		return err
	}
	return p.print(out)
}
