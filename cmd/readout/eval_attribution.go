package main

import (
	"context"
	"fmt"
	"os"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/eval"
	"github.com/readout/readout/internal/ingest"
	"github.com/readout/readout/internal/offsets"
	"github.com/readout/readout/internal/service"
)

type evalAttributionCmd struct {
	Gold string `arg:"" help:"The gold, one document a line: {\"id\", \"text\", \"attributions\"}."`
}

// Help is printed below the flags.
func (evalAttributionCmd) Help() string {
	return `Reads the text of each line as plain text and scores what the attribution head marks. docs/evaluation.md explains the measures.

Examples:
  readout eval attribution dev.jsonl`
}

// Run reads, scores and prints.
func (c *evalAttributionCmd) Run(ctx context.Context, p *program) error {
	f, err := os.Open(c.Gold)
	if err != nil {
		return failure(c.Gold, err)
	}
	defer f.Close()
	gold, err := eval.ReadAttributions(f)
	if err != nil {
		return fmt.Errorf("%s: %w", c.Gold, err)
	}
	if len(gold) == 0 {
		return fmt.Errorf("%s: no documents in it: %w", c.Gold, readout.ErrEmpty)
	}
	s, _, err := p.service(ctx, nil, need{reading: len(gold)})
	if err != nil {
		return err
	}
	sources := make([]service.Source, len(gold))
	for i, g := range gold {
		sources[i] = service.Source{Name: g.ID, Options: ingest.Options{MediaType: ingest.Plain},
			Load: func() ([]byte, error) { return []byte(g.Text), nil }}
	}
	bar := p.progress(ctx, "read", len(gold))
	defer bar.done()
	pred := make([]eval.AttributionDoc, 0, len(gold))
	err = s.ReadAll(ctx, sources, func(i int, r service.Result) error {
		bar.set(i+1, len(gold))
		if r.Err != nil {
			return fmt.Errorf("%s: %w", c.Gold, r.Err)
		}
		d, err := predicted(r.Name, r.Record)
		pred = append(pred, d)
		return err
	})
	bar.done()
	if err != nil {
		return err
	}
	report, err := eval.Attributions(gold, pred)
	if err != nil {
		return err
	}
	return report.Write(p.stdout)
}

// predicted is the attributions of a record in code points.
func predicted(id string, rec *readout.Record) (eval.AttributionDoc, error) {
	d := eval.AttributionDoc{ID: id}
	table, err := offsets.New(rec.Doc.Text, offsets.CodePoint)
	if err != nil {
		return d, err
	}
	pairs := func(spans []readout.Span) (out [][2]int) {
		for _, s := range spans {
			u, spanErr := table.Span(s)
			if spanErr != nil {
				err = spanErr
			}
			out = append(out, [2]int{u.Start, u.End})
		}
		return out
	}
	for _, a := range rec.Attributions {
		d.Attributions = append(d.Attributions, eval.RoleRanges{Source: pairs(a.Source), Cue: pairs(a.Cue), Content: pairs(a.Content)})
	}
	return d, err
}
