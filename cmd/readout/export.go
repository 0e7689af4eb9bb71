package main

import (
	"context"

	"github.com/readout/readout/internal/export"
	"github.com/readout/readout/internal/offsets"
)

type exportCmd struct {
	JSONL exportJSONLCmd `cmd:"" name:"jsonl" help:"One record a line, in the form of \"read --json\"."`
	CSV   exportCSVCmd   `cmd:"" name:"csv" help:"One fact a line, one kind of fact a file."`
}

type exportJSONLCmd struct {
	filterFlags
	confidenceFlag
	Offsets      string `default:"codepoint" enum:"codepoint,byte,utf16" help:"What offsets count: ${enum}."`
	Attributions bool   `help:"Also what the attribution head marked."`
	Text         bool   `negatable:"" default:"true" help:"Also the text that the offsets point into."`
}

// Help is printed below the flags.
func (exportJSONLCmd) Help() string {
	return `The record of each document as it was read last, the earliest published first.

Examples:
  readout export jsonl > records.jsonl
  readout export jsonl --talks --from 2025-02-01 --offsets utf16`
}

// Run writes the records.
func (c *exportJSONLCmd) Run(ctx context.Context, p *program, all *cli) error {
	o, err := exportOptions(c.Offsets)
	if err != nil {
		return err
	}
	o.Attributions, o.Text, o.Confidence = c.Attributions, c.Text, c.least()
	filter, err := c.filter(p)
	if err != nil {
		return err
	}
	s, done, err := p.open(ctx, all)
	if err != nil {
		return err
	}
	defer done() //nolint:errcheck // nothing was written
	_, err = s.ExportJSONL(ctx, p.stdout, filter, o)
	return err
}

type exportCSVCmd struct {
	filterFlags
	confidenceFlag
	Kind    string `required:"" enum:"${kinds}" help:"What kind of fact: ${enum}."`
	Offsets string `default:"codepoint" enum:"codepoint,byte,utf16" help:"What offsets count: ${enum}."`
}

// Help is printed below the flags.
func (exportCSVCmd) Help() string {
	return `The facts of each document as it was read last, below a line with the names of the columns.

Examples:
  readout export csv --kind statements > statements.csv
  readout export csv --kind positions --outlet 'The Daily Example'`
}

// Run writes the facts.
func (c *exportCSVCmd) Run(ctx context.Context, p *program, all *cli) error {
	o, err := exportOptions(c.Offsets)
	if err != nil {
		return err
	}
	o.Confidence = c.least()
	filter, err := c.filter(p)
	if err != nil {
		return err
	}
	s, done, err := p.open(ctx, all)
	if err != nil {
		return err
	}
	defer done() //nolint:errcheck // nothing was written
	_, err = s.ExportCSV(ctx, p.stdout, c.Kind, filter, o)
	return err
}

func exportOptions(unit string) (export.Options, error) {
	u, err := offsets.ParseUnit(unit)
	return export.Options{Offsets: u}, err
}
