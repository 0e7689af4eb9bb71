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
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/eval"
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
	fitted, err := r.calibrate(ctx, out, docs)
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
