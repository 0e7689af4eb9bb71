package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/eval"
	"github.com/readout/readout/internal/reconcile"
	"github.com/readout/readout/internal/service"
)

// acrossFiles hold what is the same over the documents of a folder; the first that is there counts.
var acrossFiles = []string{"across.json", "crossdoc" + goldEnding}

type evalAcrossCmd struct {
	Dir    string `arg:"" help:"A folder of gold records, with across.json or crossdoc.gold.json that says what is the same."`
	Misses bool   `help:"Also list the pairs that were missed and the wrong ones."`
}

// Help is printed below the flags.
func (evalAcrossCmd) Help() string {
	return `Scores pairs of meetings, and of people, of two documents that are said to be one: once with the gold's own records, so that only
what joins them is measured, and once with the records that the program makes, where a part that is not in a record cannot be joined.

Examples:
  readout eval across gold
  readout eval across --misses examples`
}

// Run joins twice and prints both scores.
func (c *evalAcrossCmd) Run(ctx context.Context, p *program) error {
	files, err := goldFiles(c.Dir)
	if err != nil {
		return err
	}
	same, err := readAcross(c.Dir)
	if err != nil {
		return err
	}
	known, err := p.schema()
	if err != nil {
		return err
	}
	golds := map[string]*readout.Record{}
	for _, f := range files {
		if golds[f.id], err = goldRecord(f); err != nil {
			return err
		}
	}
	preds, err := c.read(ctx, p, files)
	if err != nil {
		return err
	}
	var out strings.Builder
	for _, row := range []struct {
		name    string
		records map[string]*readout.Record
	}{{"gold records", golds}, {"the program's", preds}} {
		meetings, people := scoreAcross(reconcile.New(known), same, golds, row.records)
		for _, k := range []struct {
			name  string
			score eval.AcrossScore
		}{{"meetings", meetings}, {"people", people}} {
			s := k.score
			fmt.Fprintf(&out, "%-14s %-9s %3d pairs of %3d; P %.3f R %.3f F1 %.3f; missed %d, part not in the record %d, wrong %d\n", row.name, k.name,
				s.Pred, s.Gold, s.Precision(), s.Recall(), s.F1(), len(s.Missed), len(s.Lacking), len(s.Wrong))
			if c.Misses {
				writePairs(&out, "missed", s.Missed)
				writePairs(&out, "lacking", s.Lacking)
				writePairs(&out, "wrong", s.Wrong)
			}
		}
	}
	return p.print(out.String())
}

func writePairs(w *strings.Builder, what string, list []eval.RefPair) {
	for _, x := range list {
		fmt.Fprintf(w, "  %-8s %s %s = %s %s\n", what, x.A.Doc, x.A.ID, x.B.Doc, x.B.ID)
	}
}

// read makes the program's records of the documents.
func (c *evalAcrossCmd) read(ctx context.Context, p *program, files []goldFile) (map[string]*readout.Record, error) {
	s, _, err := p.service(ctx, nil, need{reading: len(files)})
	if err != nil {
		return nil, err
	}
	sources := make([]service.Source, len(files))
	for i, f := range files {
		sources[i] = service.Source{Name: f.text, Options: f.opts, Load: func() ([]byte, error) { return p.load(f.text) }}
	}
	out := map[string]*readout.Record{}
	bar := p.progress(ctx, "read", len(files))
	defer bar.done()
	err = s.ReadAll(ctx, sources, func(i int, r service.Result) error {
		bar.set(i+1, len(files))
		if r.Err == nil {
			r.Record.Doc.ID = files[i].id // the gold's name for it
			out[files[i].id] = r.Record
		}
		return r.Err
	})
	return out, err
}

// scoreAcross joins records and scores the pairs. Facts of records are tied to
// the gold's by their evidence; those of gold records are tied to themselves.
func scoreAcross(r *reconcile.Reconciler, same *eval.AcrossGold, golds, records map[string]*readout.Record) (meetings, people eval.AcrossScore) {
	var accounts []*reconcile.Account
	tied := map[eval.Ref]eval.Ref{}
	found := map[eval.Ref]bool{}
	for id, rec := range records {
		accounts = append(accounts, r.Digest(rec))
		for pred, gold := range eval.AlignEvents(golds[id], rec) {
			tied[eval.Ref{Doc: id, ID: pred}] = eval.Ref{Doc: id, ID: gold}
			found[eval.Ref{Doc: id, ID: gold}] = true
		}
	}
	joined := r.Join(accounts)
	var groups [][]eval.Ref
	for _, m := range joined.Meetings {
		var g []eval.Ref
		for _, c := range m.Accounts {
			ref := eval.Ref{Doc: c.Document, ID: c.Fact}
			if to, ok := tied[ref]; ok {
				ref = to
			} else {
				ref.ID += " (not in gold)"
			}
			g = append(g, ref)
		}
		groups = append(groups, g)
	}
	meetings = eval.Across(eval.Pairs(same.Meetings), eval.Pairs(groups), func(x eval.Ref) bool { return found[x] })

	// Of people only those that the gold lists are scored, by their words.
	who := map[eval.Ref]string{} // to the ID
	ids := map[eval.Ref]string{}
	for _, a := range joined.Actors {
		for _, d := range a.Documents {
			for _, n := range a.Names {
				ids[eval.Ref{Doc: d, ID: n}] = a.ID
			}
		}
	}
	byID := map[string][]eval.Ref{}
	for _, g := range same.People {
		for _, x := range g {
			if id := ids[eval.Ref{Doc: x.Doc, ID: eval.ActorFor(records[x.Doc], x.ID)}]; id != "" && who[x] == "" {
				who[x] = id
				byID[id] = append(byID[id], x)
			}
		}
	}
	groups = nil
	for _, g := range byID {
		groups = append(groups, g)
	}
	people = eval.Across(eval.Pairs(same.People), eval.Pairs(groups), func(x eval.Ref) bool { return who[x] != "" })
	return meetings, people
}

// goldRecord is the gold of a document as a record. Its passages keep the
// offsets of the gold, which are of the file and not of the clean text.
func goldRecord(f goldFile) (*readout.Record, error) {
	b, err := os.ReadFile(f.path)
	if err != nil {
		return nil, failure(f.path, err)
	}
	text, err := os.ReadFile(f.text)
	if err != nil {
		return nil, failure(f.text, err)
	}
	var rec readout.Record
	if err := json.Unmarshal(b, &rec); err != nil {
		return nil, fmt.Errorf("%s: %w", f.path, err)
	}
	rec.Doc.Text = string(text)
	return &rec, nil
}

// readAcross reads what is the same over the documents of a folder.
func readAcross(dir string) (*eval.AcrossGold, error) {
	for _, name := range acrossFiles {
		path := filepath.Join(dir, name)
		b, err := os.ReadFile(path)
		if os.IsNotExist(err) {
			continue
		}
		if err != nil {
			return nil, failure(path, err)
		}
		g, err := eval.ReadAcross(bytes.NewReader(b))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		return g, nil
	}
	return nil, fmt.Errorf("%s: neither %s in it: %w", dir, strings.Join(acrossFiles, " nor "), readout.ErrNotFound)
}
