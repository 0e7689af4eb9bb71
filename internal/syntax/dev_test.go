package syntax_test

import (
	"context"
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/readout/readout/internal/encoder"
	"github.com/readout/readout/internal/syntax"
	"github.com/readout/readout/internal/text"
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

// gold is d with the treebank's own sentences and tokens, its nodes, and
// whether the text spells the token out.
func gold(d treebank.Document) (doc *text.Doc, nodes []text.Node) {
	doc = &text.Doc{Text: d.Text}
	for _, words := range d.Sentences {
		first := len(doc.Tokens)
		s := text.Sentence{First: first, Last: first + len(words)}
		for _, w := range words {
			s.Span = s.Hull(w.Span)
			doc.Tokens = append(doc.Tokens, text.Token{Span: w.Span, Word: &text.Word{Text: w.Form, Lower: strings.ToLower(w.Form)}, Head: -1, Sentence: len(doc.Sentences)})
			head := -1
			if w.Head >= 0 {
				head = first + w.Head
			}
			nodes = append(nodes, text.Node{Tag: w.Tag, Head: head, Rel: universal(w.Rel)})
		}
		doc.Sentences = append(doc.Sentences, s)
	}
	return doc, nodes
}

// universal drops the subtype of a relation unless the model knows it.
func universal(rel string) string {
	switch rel {
	case "nsubj:pass", "aux:pass", "obl:agent":
		return rel
	}
	rel, _, _ = strings.Cut(rel, ":")
	return rel
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
				doc, want := gold(docs[i])
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
