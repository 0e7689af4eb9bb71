package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/eval"
	"github.com/readout/readout/internal/service"
	"github.com/readout/readout/internal/treebank"
)

type evalCorefCmd struct {
	Dir    string   `arg:"" help:"A folder of CoNLL-U files with Entity= marks, or of gold records as for eval facts."`
	Docs   []string `help:"Only these gold records, by name: 01,A05. All when left out." placeholder:"NAME"`
	Misses bool     `help:"Also list the speakers of gold records that are wrong, and the chains of CoNLL-U files with what they lack."`
}

// Help is printed below the flags.
func (evalCorefCmd) Help() string {
	return `Over a treebank: MUC, B-cubed, CEAFe and their mean, of chains of two mentions or more, with whole phrases and with head words matched.
Over gold records: the share of words for a statement's speaker that lead to the right one.

Examples:
  readout eval coref gum/dev
  readout eval coref gold`
}

// Run reads, scores and prints.
func (c *evalCorefCmd) Run(ctx context.Context, p *program) error {
	docs, err := treebank.ReadGlob(filepath.Join(c.Dir, "*.conllu"))
	if err != nil {
		return err
	}
	if len(docs) == 0 {
		return c.speakers(ctx, p)
	}
	a, err := p.analyzer(false)
	if err != nil {
		return err
	}
	var exact, heads eval.CorefScore
	bar := p.progress(ctx, "read", len(docs))
	defer bar.done()
	var misses strings.Builder
	for i, d := range docs {
		w, err := a.Draft(ctx, &readout.Document{Text: d.Text})
		if err != nil {
			return fmt.Errorf("%s: %w", d.ID, err)
		}
		gold, chains := d.Chains(), w.Chains
		exact.Add(spansOf(gold, func(m treebank.Phrase) readout.Span { return m.Span }), spansOf(chains, func(m draft.Phrase) readout.Span { return m.Span }))
		heads.Add(spansOf(gold, func(m treebank.Phrase) readout.Span { return m.Head }), spansOf(chains, func(m draft.Phrase) readout.Span { return m.Head }))
		if c.Misses {
			writeChains(&misses, d, chains)
		}
		bar.set(i+1, len(docs))
	}
	bar.done()
	var out strings.Builder
	fmt.Fprintf(&out, "%d documents; P, R and F1 of %-7s %-20s %-20s %-20s CoNLL\n", len(docs), "mentions", "MUC", "B-cubed", "CEAFe")
	for _, row := range []struct {
		name  string
		score *eval.CorefScore
	}{{"whole phrases", &exact}, {"head words", &heads}} {
		s := row.score
		fmt.Fprintf(&out, "%-14s", row.name)
		for _, m := range []eval.Part{s.Mentions, s.MUC, s.BCubed, s.CEAFe} {
			fmt.Fprintf(&out, " %6.2f %6.2f %6.2f", 100*m.Precision(), 100*m.Recall(), 100*m.F1())
		}
		fmt.Fprintf(&out, " %6.2f\n", 100*s.CoNLL())
	}
	return p.print(out.String() + misses.String())
}

// spansOf is chains with what span takes of each phrase.
func spansOf[P any](chains [][]P, span func(P) readout.Span) []eval.Chain {
	out := make([]eval.Chain, len(chains))
	for i, c := range chains {
		for _, m := range c {
			out[i] = append(out[i], span(m))
		}
	}
	return out
}

// writeChains lists the chains of a document, each phrase with the gold's number
// of its entity: negative where the gold speaks of it once, 0 where it has no
// such phrase; then the gold's phrases that are in no chain.
func writeChains(w *strings.Builder, d treebank.Document, chains [][]draft.Phrase) {
	number, found := map[readout.Span]int{}, map[readout.Span]bool{}
	gold := d.Chains()
	for i, c := range gold {
		for _, m := range c {
			number[m.Head] = i + 1
			if len(c) == 1 {
				number[m.Head] = -i - 1
			}
		}
	}
	line := func(s readout.Span, n int) {
		fmt.Fprintf(w, " | %s [%d]", strings.Join(strings.Fields(d.Text[s.Start:s.End]), " "), n)
	}
	fmt.Fprintf(w, "%s\n", d.ID)
	for _, c := range chains {
		for _, m := range c {
			line(m.Span, number[m.Head])
			found[m.Head] = true
		}
		w.WriteString("\n")
	}
	w.WriteString("missed")
	for i, c := range gold {
		for _, m := range c {
			if len(c) > 1 && !found[m.Head] {
				line(m.Span, i+1)
			}
		}
	}
	w.WriteString("\n")
}

// speakers measures who is who over gold records.
func (c *evalCorefCmd) speakers(ctx context.Context, p *program) error {
	files, err := goldFiles(c.Dir)
	if err != nil {
		return err
	}
	if files, err = only(files, c.Docs); err != nil {
		return err
	}
	s, _, err := p.service(ctx, nil, need{reading: len(files)})
	if err != nil {
		return err
	}
	sources := make([]service.Source, len(files))
	for i, f := range files {
		sources[i] = service.Source{Name: f.text, Options: f.opts, Load: func() ([]byte, error) { return p.load(f.text) }}
	}
	bar := p.progress(ctx, "read", len(files))
	defer bar.done()
	var score eval.SpeakerScore
	err = s.ReadAll(ctx, sources, func(i int, r service.Result) error {
		bar.set(i+1, len(files))
		if r.Err != nil {
			return r.Err
		}
		raw, err := os.ReadFile(files[i].path)
		if err != nil {
			return failure(files[i].path, err)
		}
		gold, err := eval.ReadSpeakers(bytes.NewReader(raw))
		if err != nil {
			return fmt.Errorf("%s: %w", files[i].path, err)
		}
		body, err := p.load(files[i].text)
		if err != nil {
			return err
		}
		at := codePoints(string(body))
		score.Add(gold, func(place eval.SpeakerPlace) string {
			return eval.SpeakerAt(r.Record, at(place.Start), at(place.End))
		})
		return nil
	})
	bar.done()
	if err != nil {
		return err
	}
	var out strings.Builder
	all := eval.Count{}
	for _, row := range []struct {
		name  string
		count eval.Count
	}{{"full names", score.Full}, {"other words", score.Short}} {
		fmt.Fprintf(&out, "%-12s %4d of %4d right  %.3f\n", row.name, row.count.Right, row.count.Gold, row.count.Recall())
		all.Right, all.RightGold, all.Gold = all.Right+row.count.Right, all.RightGold+row.count.RightGold, all.Gold+row.count.Gold
	}
	fmt.Fprintf(&out, "%-12s %4d of %4d right  %.3f\n", "all speakers", all.Right, all.Gold, all.Recall())
	if c.Misses {
		for _, n := range score.Wrong {
			fmt.Fprintf(&out, "  %s: %s: found %q\n", n.Doc, n.Words, n.Kind)
		}
	}
	return p.print(out.String())
}

// codePoints returns the byte offset in s of each code point, len(s) for those beyond.
func codePoints(s string) func(int) int {
	var at []int
	for i := range s {
		at = append(at, i)
	}
	return func(n int) int {
		if n < 0 || n >= len(at) {
			return len(s)
		}
		return at[n]
	}
}
