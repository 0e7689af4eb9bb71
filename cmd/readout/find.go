package main

import (
	"context"
	"strings"

	"github.com/readout/readout/internal/show"
	"github.com/readout/readout/internal/store"
)

type findCmd struct {
	Words   []string `arg:"" optional:"" help:"Words that must all occur; \"words in quotation marks\" must stand side by side, a word that ends in * is the start of a word."`
	Speaker string   `help:"Only statements of a speaker whose name holds these words."`
	Syntax  bool     `help:"WORDS are a query in the syntax of SQLite's FTS5."`
	Limit   int      `short:"n" default:"20" help:"At most so many statements and so many documents; 0 for all."`
	filterFlags
}

// Help is printed below the flags.
func (findCmd) Help() string {
	return `Statements come first, then documents; the best first. With --issue, only statements on this
issue, or on one below it, and documents with a fact on it; without words all such statements. Exit code 0 when something was found, 1 when nothing was, 2 on an error.

Examples:
  readout find sanctions
  readout find '"security guarantees"' --speaker Zelensky
  readout find 'negotiat*' --from 2025-02-01
  readout find --issue sanctions`
}

// Run prints what was found.
func (c *findCmd) Run(ctx context.Context, p *program, all *cli) error {
	filter, err := c.filter(p)
	if err != nil {
		return err
	}
	s, done, err := p.open(ctx, all)
	if err != nil {
		return err
	}
	defer done() //nolint:errcheck // nothing was written
	hits, err := s.Find(ctx, store.Query{Words: strings.Join(c.Words, " "), Syntax: c.Syntax, Speaker: c.Speaker, Filter: filter, Limit: c.Limit})
	if err != nil {
		return err
	}
	if len(hits) == 0 {
		return errNothingFound
	}
	matches := make([]show.Match, len(hits))
	for i, h := range hits {
		matches[i] = show.Match{Row: row(h.Document), Statement: h.Statement, Snippet: h.Snippet, Marks: h.Marks}
	}
	return p.print(show.Matches(matches, p.page(p.stdout)))
}
