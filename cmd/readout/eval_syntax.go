package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/encoder"
	"github.com/readout/readout/internal/eval"
	"github.com/readout/readout/internal/syntax"
	"github.com/readout/readout/internal/text"
	"github.com/readout/readout/internal/treebank"
)

type evalSyntaxCmd struct {
	Files []string `arg:"" help:"CoNLL-U files."`
}

// Help is printed below the flags.
func (evalSyntaxCmd) Help() string {
	return `Over the treebank's own sentences and words: the share of right parts of speech (UPOS), governors (UAS) and governors with their relation
(LAS), over all the files together. Of relations the subtypes that the parser does not know are left out.

Examples:
  readout eval syntax ewt/dev.conllu
  readout eval syntax gum/dev/*.conllu`
}

// Run reads, scores and prints.
func (c *evalSyntaxCmd) Run(ctx context.Context, p *program) error {
	var docs []treebank.Document
	for _, path := range c.Files {
		list, err := treebank.ReadFile(path)
		if err != nil {
			return failure(path, err)
		}
		docs = append(docs, list...)
	}
	if len(docs) == 0 {
		return fmt.Errorf("%s: no documents: %w", c.Files[0], readout.ErrEmpty)
	}
	m, err := p.model(false)
	if err != nil {
		return err
	}
	bar := p.progress(ctx, "read", len(docs))
	defer bar.done()
	var score eval.SyntaxScore
	for i, d := range docs {
		doc, gold := d.Trees()
		trees := syntax.NewBuilder(doc, m.Config())
		reading, err := m.Prepare(doc.Text, nil)
		if err == nil {
			err = m.Encode(ctx, reading, func(w *encoder.Window) error { trees.Add(w); return nil })
		}
		if errors.Is(err, context.Canceled) {
			return err
		}
		if err != nil {
			return fmt.Errorf("%s: %w", d.ID, err)
		}
		score.Add(treeNodes(len(gold), slices.All(gold)), treeNodes(len(gold), trees.Nodes()))
		bar.set(i+1, len(docs))
	}
	bar.done()
	return score.Write(p.stdout)
}

// treeNodes are the nodes of so many words, each given with its index.
func treeNodes(words int, nodes iter.Seq2[int, text.Node]) []eval.TreeNode {
	out := make([]eval.TreeNode, words)
	for i, n := range nodes {
		out[i] = eval.TreeNode{Tag: n.Tag, Head: n.Head, Rel: n.Rel}
	}
	return out
}
