package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/readout/readout/internal/encoder/kernel"
	"github.com/readout/readout/internal/ingest"
)

type benchCmd struct {
	Path        string   `arg:"" optional:"" help:"A document to read, or - for standard input. Default: a news text that is built in."`
	JSON        bool     `help:"Print the figures as JSON."`
	Kernels     []string `placeholder:"NAME" help:"Only these kernels: avx512-int8,generic. Default: all but generic, or the one that READOUT_KERNEL names."`
	Seconds     float64  `default:"2" help:"How long each figure is measured. It is the best pass of those that begin within it."`
	EncoderOnly bool     `help:"Leave out the whole analysis and its memory."`
}

// Help is printed below the flags.
func (benchCmd) Help() string {
	return `Measures every kernel of this machine on one core, in processor time:

  pieces/s   word pieces that the encoder reads in a second
  GOP/s      multiplications and additions of its matrix products, in billions a second, and their share of what the
             core reached with such instructions on registers alone, just before
  words/s    words that the whole analysis reads in a second: cutting, encoder, heads and all stages
  memory     the most that this process had in memory while it loaded the weights and read the document (Linux)

training/bench_onnxruntime.py runs this beside onnxruntime.

Examples:
  readout bench
  readout bench --kernels generic,avx512-int8 examples/us-russia-talks-riyadh.md`
}

// A benchReport is what bench prints as JSON.
type benchReport struct {
	Pieces  int           `json:"pieces"`
	Windows int           `json:"windows"`
	Words   int           `json:"words"`
	Kernels []benchKernel `json:"kernels"`
}

// A benchKernel is the figures of one kernel; those that were not measured are left out.
type benchKernel struct {
	Name   string  `json:"name"`
	Pieces float64 `json:"pieces_per_second"`
	GOPS   float64 `json:"gops"`
	Peak   float64 `json:"peak_gops,omitempty"`
	Words  float64 `json:"words_per_second,omitempty"`
	Memory int64   `json:"peak_memory_bytes,omitempty"`
}

// Run measures and prints.
func (c *benchCmd) Run(ctx context.Context, p *program) error {
	if processorTime() == 0 {
		return fmt.Errorf("bench: this system does not tell what processor time a program took")
	}
	sets, err := c.sets(p)
	if err != nil {
		return err
	}
	raw, name := []byte(benchText), "bench.txt"
	if c.Path != "" {
		if raw, err = p.load(c.Path); err != nil {
			return err
		}
		name = c.Path
	}
	doc, err := ingest.Parse(name, raw, ingest.Options{})
	if err != nil {
		return err
	}
	b := &bench{raw: raw, doc: doc, spend: time.Duration(c.Seconds * float64(time.Second))}
	report := benchReport{Words: len(strings.Fields(doc.Text))}
	for _, s := range sets {
		k, err := b.kernel(ctx, s, c.EncoderOnly)
		if err != nil {
			return err
		}
		report.Pieces, report.Windows = b.pieces, b.windows
		report.Kernels = append(report.Kernels, k)
	}
	if c.JSON {
		enc := json.NewEncoder(p.stdout)
		enc.SetIndent("", "  ")
		return enc.Encode(report)
	}
	return p.print(report.String())
}

// sets are the kernels to measure, the fastest first.
func (c *benchCmd) sets(p *program) ([]*kernel.Set, error) {
	names := c.Kernels
	if only := p.getenv(kernelVariable); len(names) == 0 && only != "" {
		names = []string{only}
	}
	var sets []*kernel.Set
	for _, name := range names {
		s, err := kernel.Named(name)
		if err != nil {
			return nil, err
		}
		sets = append(sets, s)
	}
	if len(sets) > 0 {
		return sets, nil
	}
	sets = append(kernel.Approximate(), kernel.Available()...)
	if len(sets) > 1 { // portable Go takes long and is for machines that have nothing else
		sets = slices.DeleteFunc(sets, func(s *kernel.Set) bool { return s.Name() == "generic" })
	}
	return sets, nil
}

// String is the report as a table.
func (r benchReport) String() string {
	var out strings.Builder
	fmt.Fprintf(&out, "%d words, %d pieces in %d windows, on one core\n", r.Words, r.Pieces, r.Windows)
	fmt.Fprintf(&out, "%-14s%10s%8s%9s%10s%10s\n", "kernel", "pieces/s", "GOP/s", "of peak", "words/s", "memory")
	for _, k := range r.Kernels {
		figure := func(v float64, format string) string {
			return cmp.Or(map[bool]string{true: fmt.Sprintf(format, v)}[v > 0], "–")
		}
		share := 0.0
		if k.Peak > 0 {
			share = 100 * k.GOPS / k.Peak
		}
		fmt.Fprintf(&out, "%-14s%10.0f%8.0f%9s%10s%10s\n", k.Name, k.Pieces, k.GOPS, figure(share, "%.0f %%"),
			figure(k.Words, "%.0f"), figure(float64(k.Memory)/1e6, "%.0f MB"))
	}
	return out.String()
}
