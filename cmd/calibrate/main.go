// Command calibrate fits the confidence of attributions to a gold file, says
// how well it holds on documents that it was not fitted to, and writes it into
// the header of the weight file.
//
//	go run ./cmd/calibrate -gold ../shared/data/polnear/dev.jsonl            # print only
//	go run ./cmd/calibrate -gold ../shared/data/polnear/dev.jsonl -write
//
// It is run after the weights or the rules of decoding have changed. The
// documents should be none that the weights were trained on.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/attribution"
	"github.com/readout/readout/internal/encoder"
	"github.com/readout/readout/internal/eval"
	"github.com/readout/readout/internal/offsets"
)

func main() {
	gold := flag.String("gold", "", "gold attributions, one document a line: {\"id\", \"text\", \"attributions\"}")
	model := flag.String("model", "model", "folder with reader.bin and vocab.txt")
	write := flag.Bool("write", false, "write what was fitted into reader.bin")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Stdout, *gold, *model, *write); err != nil {
		fmt.Fprintln(os.Stderr, "calibrate:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, out io.Writer, gold, model string, write bool) error {
	f, err := os.Open(gold)
	if err != nil {
		return fmt.Errorf("-gold: %w", err)
	}
	defer f.Close()
	docs, err := eval.ReadAttributions(f)
	if err != nil {
		return fmt.Errorf("%s: %w", gold, err)
	}
	if len(docs) < 2 {
		return fmt.Errorf("%s: %d documents, two halves are needed: %w", gold, len(docs), readout.ErrEmpty)
	}
	path := filepath.Join(model, "reader.bin")
	weights, err := os.ReadFile(path)
	vocabulary, err2 := os.ReadFile(filepath.Join(model, "vocab.txt"))
	if err := errors.Join(err, err2); err != nil {
		return fmt.Errorf("-model: %w", err)
	}
	r, err := newReader(weights, vocabulary)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	var halves [2][]example
	for i, d := range docs {
		list, err := r.examples(ctx, d)
		if err != nil {
			return fmt.Errorf("%s: document %s: %w", gold, d.ID, err)
		}
		halves[i%2] = append(halves[i%2], list...)
	}
	fitted, err := report(out, halves)
	if err != nil || !write {
		return err
	}
	changed, err := withConfidence(weights, fitted)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	if _, err := newReader(changed, vocabulary); err != nil {
		return fmt.Errorf("%s, after the change: %w", path, err)
	}
	temporary := path + ".new"
	if err := os.WriteFile(temporary, changed, 0o644); err != nil {
		return err
	}
	return os.Rename(temporary, path)
}

// A reader decodes attributions with their measures.
type reader struct {
	model  *encoder.Model
	params attribution.Params
}

func newReader(weights, vocabulary []byte) (*reader, error) {
	m, err := encoder.Load(weights, vocabulary)
	if err != nil {
		return nil, err
	}
	p, err := attribution.ParseParams(m.Decode())
	return &reader{m, p}, err
}

// An example is one attribution that was decoded, and whether it is right.
type example struct {
	attribution.Measures
	right bool
}

func (r *reader) examples(ctx context.Context, d eval.AttributionDoc) ([]example, error) {
	table, err := offsets.New(d.Text, offsets.CodePoint)
	if err != nil {
		return nil, err
	}
	reading, err := r.model.Prepare(d.Text, nil)
	if err != nil {
		return nil, err
	}
	var out []example
	pred := eval.AttributionDoc{ID: d.ID}
	err = r.model.Encode(ctx, reading, func(w *encoder.Window) error {
		list, measures := attribution.Measured(reading, w.Range, w, r.params)
		for i, a := range list {
			var roles eval.RoleRanges
			for _, part := range []struct {
				to   *[][2]int
				from []readout.Span
			}{{&roles.Source, a.Source}, {&roles.Cue, a.Cue}, {&roles.Content, a.Content}} {
				for _, s := range part.from {
					u, err := table.Span(s)
					if err != nil {
						return err
					}
					*part.to = append(*part.to, [2]int{u.Start, u.End})
				}
			}
			pred.Attributions = append(pred.Attributions, roles)
			out = append(out, example{Measures: measures[i]})
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	v, err := eval.Judge(d, pred)
	for i := range v.Pred {
		out[i].right = v.Pred[i]
	}
	return out, err
}

// report prints how well a fit to one half of the documents holds on the other,
// both ways, and returns the fit to both.
func report(out io.Writer, halves [2][]example) (attribution.Confidence, error) {
	fmt.Fprintf(out, "calibration error, 10 bins of equal width / equal mass\n")
	line := func(name string, list []eval.Judged) {
		fmt.Fprintf(out, "%-44s %.4f / %.4f   (%d attributions)\n", name,
			eval.CalibrationError(eval.EqualWidth(list, 10)), eval.CalibrationError(eval.EqualMass(list, 10)), len(list))
	}
	all := append(append([]example{}, halves[0]...), halves[1]...)
	line("probability of the cue alone", judge(attribution.Uncalibrated, all))
	var apart []eval.Judged
	for i, name := range []string{"fitted to the even documents, on the odd ones", "fitted to the odd documents, on the even ones"} {
		c, err := fit(halves[i])
		if err != nil {
			return c, err
		}
		on := judge(c, halves[1-i])
		line(name, on)
		apart = append(apart, on...)
	}
	line("both together", apart)
	c, err := fit(all)
	if err != nil {
		return c, err
	}
	line("fitted to all, on the same", judge(c, all))
	raw, err := json.Marshal(c)
	fmt.Fprintf(out, "%s\n", raw)
	return c, err
}

func judge(c attribution.Confidence, list []example) []eval.Judged {
	out := make([]eval.Judged, len(list))
	for i, e := range list {
		out[i] = eval.Judged{Confidence: c.Of(e.Measures), Right: e.right}
	}
	return out
}
