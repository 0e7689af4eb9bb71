package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/eval"
	"github.com/readout/readout/internal/export"
	"github.com/readout/readout/internal/ingest"
	"github.com/readout/readout/internal/service"
)

// goldEnding marks a gold record; the document has the same name before it.
const goldEnding = ".gold.json"

type evalFactsCmd struct {
	confidenceFlag
	Dir    string   `arg:"" help:"A folder with NN.gold.json and the texts in docs/NN.txt, or NN.md beside it."`
	Docs   []string `help:"Only these documents, by name: 01,A05. All when left out." placeholder:"NAME"`
	Kinds  []string `help:"Only these kinds of facts: positions,reactions. All, with attributes and traps, when left out." placeholder:"KIND"`
	Misses bool     `help:"Also list what was missed, what is wrong and which traps were fallen into."`
}

// Help is printed below the flags.
func (evalFactsCmd) Help() string {
	return `Reads each document with the outlet and the day of publication that its gold names, as a feed would hand them over, and scores every
kind of fact. docs/formats.md says what counts as a match.

Examples:
  readout eval facts gold
  readout eval facts --misses examples
  readout eval facts --misses --kinds forecasts,exclusions gold
  readout eval facts --min-confidence 0.8 gold`
}

// A goldFile is a gold record with its document.
type goldFile struct {
	path string
	text string
	gold *eval.FactDoc
	id   string
	opts ingest.Options
}

// Run reads, scores and prints.
func (c *evalFactsCmd) Run(ctx context.Context, p *program) error {
	for _, k := range c.Kinds {
		if !slices.Contains(eval.FactKinds(), k) {
			return fmt.Errorf("--kinds %s: no such kind; there are %s: %w", k, strings.Join(eval.FactKinds(), ", "), readout.ErrNotFound)
		}
	}
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
	var gold []*eval.FactDoc
	pred := map[string]*eval.FactDoc{}
	err = s.ReadAll(ctx, sources, func(i int, r service.Result) error {
		bar.set(i+1, len(files))
		if r.Err != nil {
			return r.Err
		}
		var buf bytes.Buffer
		if err := export.JSON(&buf, r.Record, export.Options{Confidence: c.least()}); err != nil {
			return err
		}
		d, err := eval.ReadFacts(&buf)
		gold = append(gold, files[i].gold)
		pred[files[i].id] = d
		return err
	})
	bar.done()
	if err != nil {
		return err
	}
	report := eval.Facts(gold, pred)
	if err := report.Write(p.stdout, c.Kinds...); err != nil || !c.Misses {
		return err
	}
	return report.WriteMisses(p.stdout, c.Kinds...)
}

// only keeps the documents with the names; all of them when there are no names.
func only(files []goldFile, names []string) ([]goldFile, error) {
	if len(names) == 0 {
		return files, nil
	}
	var out []goldFile
	for _, n := range names {
		i := slices.IndexFunc(files, func(f goldFile) bool { return strings.TrimSuffix(filepath.Base(f.path), goldEnding) == n })
		if i < 0 {
			return nil, fmt.Errorf("--docs %s: no %s%s in the folder: %w", n, n, goldEnding, readout.ErrNotFound)
		}
		out = append(out, files[i])
	}
	return out, nil
}

// goldFiles finds the gold records of a folder and their documents, in the order of their names.
func goldFiles(dir string) ([]goldFile, error) {
	if _, err := os.Stat(dir); err != nil {
		return nil, failure(dir, err)
	}
	paths, err := filepath.Glob(filepath.Join(dir, "*"+goldEnding))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", dir, err)
	}
	var out []goldFile
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), goldEnding)
		if name == "crossdoc" { // facts between documents
			continue
		}
		g, err := readGold(path)
		if err != nil {
			return nil, err
		}
		for _, text := range []string{filepath.Join(dir, "docs", name+".txt"), filepath.Join(dir, "docs", name+".md"), filepath.Join(dir, name+".md"), filepath.Join(dir, name+".txt")} {
			if _, err := os.Stat(text); err == nil {
				g.text = text
				break
			}
		}
		if g.text == "" {
			return nil, fmt.Errorf("%s: its document is neither docs/%s.txt nor %s.md: %w", path, name, name, readout.ErrNotFound)
		}
		out = append(out, g)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("%s: no NN%s in it: %w", dir, goldEnding, readout.ErrEmpty)
	}
	return out, nil
}

// readGold reads one gold record, and of it what a feed would say of the document.
func readGold(path string) (goldFile, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return goldFile{}, failure(path, err)
	}
	gold, err := eval.ReadFacts(bytes.NewReader(b))
	if err != nil {
		return goldFile{}, fmt.Errorf("%s: %w", path, err)
	}
	var head struct {
		Doc struct{ ID, Outlet, Published string }
	}
	if err := json.Unmarshal(b, &head); err != nil {
		return goldFile{}, fmt.Errorf("%s: %w", path, err)
	}
	g := goldFile{path: path, gold: gold, id: head.Doc.ID, opts: ingest.Options{Outlet: head.Doc.Outlet}}
	if head.Doc.Published != "" {
		if g.opts.Published, err = readout.ParseCivilDate(head.Doc.Published); err != nil {
			return goldFile{}, fmt.Errorf("%s, published: %w", path, err)
		}
	}
	return g, nil
}
