package mention_test

import (
	"context"
	"errors"
	"flag"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/encoder"
	"github.com/readout/readout/internal/mention"
	"github.com/readout/readout/internal/treebank"
)

var (
	weights  = flag.String("weights", "../../model", "folder with reader.bin and vocab.txt")
	share    = flag.Int("share", 5, "read every n-th document only")
	mistakes = flag.Bool("mistakes", false, "list names that are wrong or missed")
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

// A tally counts names: of the treebank, found, found with the right span, and
// with the right class as well.
type tally struct{ gold, found, spans, right int }

func (c tally) f1(n int) float64 { return 200 * float64(n) / float64(max(c.gold+c.found, 1)) }

func (c *tally) add(o tally) {
	c.gold, c.found, c.spans, c.right = c.gold+o.gold, c.found+o.found, c.spans+o.spans, c.right+o.right
}

// TestGUM measures names with exact span and class, for each genre of GUM dev
// and together.
func TestGUM(t *testing.T) {
	docs, err := treebank.ReadGlob("../../../shared/data/gum/dev/*.conllu")
	if err != nil {
		t.Fatal(err)
	}
	if len(docs) == 0 {
		t.Skip("the treebank is not there")
	}
	m := load(t)
	genres := map[string]*tally{"all": {}}
	for i := 0; i < len(docs); i += *share {
		c := compare(t, docs[i], names(t, m, docs[i].Text))
		genre := strings.Split(docs[i].ID+"_?", "_")[1]
		if genres[genre] == nil {
			genres[genre] = &tally{}
		}
		genres[genre].add(c)
		genres["all"].add(c)
	}
	for _, genre := range slices.Sorted(maps.Keys(genres)) {
		c := genres[genre]
		t.Logf("GUM dev %s: names F1 %.2f, spans alone %.2f (%d gold, %d found)", genre, c.f1(c.right), c.f1(c.spans), c.gold, c.found)
	}
	if all := genres["all"]; all.f1(all.spans) < 20 {
		t.Errorf("the names do not look as if the weights fitted")
	}
}

func compare(t *testing.T, d treebank.Document, found []draft.Name) tally {
	want := map[readout.Span]string{}
	for _, n := range d.Names() {
		want[n.Span] = n.Kind
	}
	c := tally{gold: len(want), found: len(found)}
	for _, n := range found {
		kind, ok := want[n.Span]
		if ok {
			c.spans++
		}
		if kind == string(n.Kind) {
			c.right++
			delete(want, n.Span)
		} else if *mistakes {
			t.Logf("found %s %q (%.2f), gold %q", n.Kind, d.Text[n.Start:n.End], n.Confidence, kind)
		}
	}
	if *mistakes {
		for s, kind := range want {
			t.Logf("missed %s %q", kind, d.Text[s.Start:s.End])
		}
	}
	return c
}

func names(t *testing.T, m *encoder.Model, text string) []draft.Name {
	t.Helper()
	r, err := m.Prepare(text, nil)
	if err != nil {
		t.Fatal(err)
	}
	var out []draft.Name
	err = m.Encode(context.Background(), r, func(w *encoder.Window) error {
		out = append(out, mention.Decode(w, m.Config())...)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}
