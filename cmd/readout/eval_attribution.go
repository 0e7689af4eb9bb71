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
	By   string `default:"measure" enum:"measure,confidence,construction" help:"What to tell apart: ${enum}."`
}

// Help is printed below the flags.
func (evalAttributionCmd) Help() string {
	return `Reads the text of each line as plain text and scores what the attribution head marks. docs/evaluation.md explains the measures.

By confidence: precision and recall of what is at least so sure, and how often what is so sure is right. By construction: precision and recall of
attributions with direct, mixed and indirect content, with pronouns for sources, with nouns for cues, and so on.

Examples:
  readout eval attribution dev.jsonl
  readout eval attribution --by confidence dev.jsonl`
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
	switch c.By {
	case "confidence":
		report, err := eval.ByConfidence(gold, pred)
		if err != nil {
			return err
		}
		return report.Write(p.stdout)
	case "construction":
		tokens, err := p.goldTokens(ctx, gold)
		if err != nil {
			return err
		}
		list, err := eval.ByConstruction(gold, pred, tokens)
		if err != nil {
			return err
		}
		return eval.WriteConstructions(p.stdout, list)
	}
	report, err := eval.Attributions(gold, pred)
	if err != nil {
		return err
	}
	return report.Write(p.stdout)
}

// goldTokens are the words of the gold's texts by the documents' ids, with the
// parts of speech that the syntax head gives them.
func (p *program) goldTokens(ctx context.Context, gold []eval.AttributionDoc) (map[string][]eval.Token, error) {
	a, err := p.analyzer(false)
	if err != nil {
		return nil, err
	}
	bar := p.progress(ctx, "parse", len(gold))
	defer bar.done()
	out := make(map[string][]eval.Token, len(gold))
	for i, g := range gold {
		w, err := a.Draft(ctx, &readout.Document{Text: g.Text})
		if err != nil {
			return nil, fmt.Errorf("%s: %w", g.ID, err)
		}
		table, err := offsets.New(g.Text, offsets.CodePoint)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", g.ID, err)
		}
		var list []eval.Token
		for _, t := range w.Text.Tokens {
			u, err := table.Span(t.Span)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", g.ID, err)
			}
			list = append(list, eval.Token{Start: u.Start, End: u.End, Lower: t.Lower, Tag: t.Tag, Quoted: t.Quoted,
				Paragraph: w.Text.Sentences[t.Sentence].Block})
		}
		out[g.ID] = list
		bar.set(i+1, len(gold))
	}
	return out, nil
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
		d.Attributions = append(d.Attributions, eval.RoleRanges{
			Source: pairs(a.Source), Cue: pairs(a.Cue), Content: pairs(a.Content), Confidence: a.Confidence,
		})
	}
	return d, err
}
