package syntax_test

import (
	"context"
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/readout/readout/internal/encoder"
	"github.com/readout/readout/internal/syntax"
	"github.com/readout/readout/internal/treebank"
)

var (
	weights = flag.String("weights", "../../model", "folder with reader.bin and vocab.txt")
	share   = flag.Int("share", 10, "read every n-th document only")
)

func load(t *testing.T) *encoder.Model {
	t.Helper()
	bin, err := os.ReadFile(filepath.Join(*weights, "reader.bin"))
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("no weights in %s", *weights)
	}
	vocab, err2 := os.ReadFile(filepath.Join(*weights, "vocab.txt"))
	if err = errors.Join(err, err2); err != nil {
		t.Fatal(err)
	}
	m, err := encoder.Load(bin, vocab)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestTreebanks measures tags, heads and relations on gold tokens.
func TestTreebanks(t *testing.T) {
	for _, tt := range []struct{ name, files string }{
		{"UD EWT dev", "ewt/dev.conllu"},
		{"GUM dev", "gum/dev/*.conllu"},
		{"GUM dev news", "gum/dev/GUM_news*.conllu"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			docs, err := treebank.ReadGlob("../../../shared/data/" + tt.files)
			if err != nil {
				t.Fatal(err)
			}
			if len(docs) == 0 {
				t.Skip("the treebank is not there")
			}
			m := load(t)
			words, tags, heads, both := 0, 0, 0, 0
			for i := 0; i < len(docs); i += *share {
				doc, want := docs[i].Trees()
				b := syntax.NewBuilder(doc, m.Config())
				r, err := m.Prepare(doc.Text, nil)
				if err != nil {
					t.Fatal(err)
				}
				if err := m.Encode(context.Background(), r, func(w *encoder.Window) error { b.Add(w); return nil }); err != nil {
					t.Fatal(err)
				}
				for j, n := range b.Nodes() {
					words++
					if n.Tag == want[j].Tag {
						tags++
					}
					if n.Head == want[j].Head {
						heads++
						if n.Rel == want[j].Rel {
							both++
						}
					}
				}
			}
			of := func(n int) float64 { return 100 * float64(n) / float64(words) }
			t.Logf("%s: UPOS %.2f UAS %.2f LAS %.2f (%d words)", tt.name, of(tags), of(heads), of(both), words)
			if of(tags) < 80 || of(both) < 50 {
				t.Errorf("the trees do not look as if the weights fitted")
			}
		})
	}
}
