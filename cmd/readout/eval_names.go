package main

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/eval"
	"github.com/readout/readout/internal/offsets"
	"github.com/readout/readout/internal/treebank"
)

type evalNamesCmd struct {
	Dir    string `arg:"" help:"A folder of CoNLL-U files with Entity= marks."`
	JSON   bool   `name:"json" help:"Print texts, gold names and found names, one document a line, for training/compare_spacy.py."`
	Misses bool   `help:"Also list the names that are wrong or missed."`
}

// Help is printed below the flags.
func (evalNamesCmd) Help() string {
	return `Scores what the entity head marks: a name is right with its exact span and class. Gold names are the mentions headed by a proper noun,
without determiner, possessive and apposition, the outermost of nested ones. Offsets with --json are in code points.

Examples:
  readout eval names gum/dev
  readout eval names gum/dev --json > names.json`
}

// A nameDoc is one document for programs that compare themselves.
type nameDoc struct {
	ID    string   `json:"id"`
	Genre string   `json:"genre"`
	Text  string   `json:"text"`
	Gold  [][3]any `json:"gold"`  // start, end, class
	Found [][3]any `json:"found"` // likewise
}

// Run reads, scores and prints.
func (c *evalNamesCmd) Run(ctx context.Context, p *program) error {
	docs, err := treebank.ReadGlob(filepath.Join(c.Dir, "*.conllu"))
	if err != nil {
		return err
	}
	if len(docs) == 0 {
		return fmt.Errorf("%s: no .conllu files in it: %w", c.Dir, readout.ErrEmpty)
	}
	a, err := p.analyzer(false)
	if err != nil {
		return err
	}
	bar := p.progress(ctx, "read", len(docs))
	defer bar.done()
	genres := map[string]*eval.NameScore{"all": {}}
	var lines, misses strings.Builder
	for i, d := range docs {
		w, err := a.Draft(ctx, &readout.Document{Text: d.Text})
		if err != nil {
			return fmt.Errorf("%s: %w", d.ID, err)
		}
		gold, found := map[readout.Span]string{}, map[readout.Span]string{}
		for _, n := range d.Names() {
			gold[n.Span] = n.Kind
		}
		for _, n := range w.Names {
			found[n.Span] = string(n.Kind)
		}
		genre := genreOf(d.ID)
		if genres[genre] == nil {
			genres[genre] = &eval.NameScore{}
		}
		genres[genre].Add(gold, found)
		genres["all"].Add(gold, found)
		if c.JSON {
			if err := writeNames(&lines, d, genre, gold, found); err != nil {
				return err
			}
		}
		if c.Misses {
			listNames(&misses, d, genre, gold, found)
		}
		bar.set(i+1, len(docs))
	}
	bar.done()
	if c.JSON {
		return p.print(lines.String())
	}
	var out strings.Builder
	fmt.Fprintf(&out, "%-14s %5s %5s  %6s %6s %6s  %s\n", "genre", "gold", "found", "P", "R", "F1", "F1 of spans alone")
	for _, g := range slices.Sorted(maps.Keys(genres)) {
		s := genres[g]
		fmt.Fprintf(&out, "%-14s %5d %5d  %6.2f %6.2f %6.2f  %6.2f\n", g, s.Typed.Gold, s.Typed.Pred,
			100*s.Typed.Precision(), 100*s.Typed.Recall(), 100*s.Typed.F1(), 100*s.Spans.F1())
	}
	return p.print(out.String() + misses.String())
}

// genreOf is the second part of a GUM document's name.
func genreOf(id string) string {
	parts := strings.Split(id, "_")
	if len(parts) < 3 {
		return "other"
	}
	return parts[1]
}

func writeNames(w *strings.Builder, d treebank.Document, genre string, gold, found map[readout.Span]string) error {
	table, err := offsets.New(d.Text, offsets.CodePoint)
	if err != nil {
		return err
	}
	list := func(names map[readout.Span]string) ([][3]any, error) {
		out := [][3]any{}
		for _, s := range inOrder(names) {
			u, err := table.Span(s)
			if err != nil {
				return nil, err
			}
			out = append(out, [3]any{u.Start, u.End, names[s]})
		}
		return out, nil
	}
	doc := nameDoc{ID: d.ID, Genre: genre, Text: d.Text}
	if doc.Gold, err = list(gold); err != nil {
		return err
	}
	if doc.Found, err = list(found); err != nil {
		return err
	}
	line, err := json.Marshal(doc)
	if err != nil {
		return fmt.Errorf("%s: %w", d.ID, err)
	}
	w.Write(append(line, '\n'))
	return nil
}

// listNames writes the names that only one side has, or that differ in class.
func listNames(w *strings.Builder, d treebank.Document, genre string, gold, found map[readout.Span]string) {
	both := maps.Clone(gold)
	maps.Copy(both, found)
	for _, s := range inOrder(both) {
		if gold[s] != found[s] {
			fmt.Fprintf(w, "  %s: gold %-5s found %-5s %q\n", genre, dash(gold[s]), dash(found[s]), d.Text[s.Start:s.End])
		}
	}
}

func dash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

func inOrder(names map[readout.Span]string) []readout.Span {
	return slices.SortedFunc(maps.Keys(names), func(a, b readout.Span) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return a.End - b.End
	})
}
