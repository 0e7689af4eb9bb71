package ingest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/readout/readout"
)

// plainMarkup is a gold span without the marks of Markdown.
func plainMarkup(s string) string {
	if words, _, ok := strings.Cut(strings.TrimPrefix(s, "["), "]("); ok {
		return words
	}
	return strings.NewReplacer("*", "", "#", "").Replace(s)
}

// TestFirstArticle reads the article that the project began with, and our
// retelling of it, against what people wrote down of them.
func TestFirstArticle(t *testing.T) {
	for _, name := range []string{"seed", "example/us-russia-talks-riyadh", "example/us-russia-talks-wire", "example/us-russia-talks-lookahead", "example/us-russia-talks-reactions"} {
		t.Run(filepath.Base(name), func(t *testing.T) {
			g := readGold(t, filepath.Join(talks, name+".gold.json"))
			b, err := os.ReadFile(filepath.Join(talks, name+".md"))
			if err != nil {
				t.Skipf("the article is not here: %v", err)
			}
			d, err := Parse(name+".md", b, Options{})
			if err != nil {
				t.Fatal(err)
			}
			checkDocument(t, d, b)
			same := func(field, got, want string) {
				t.Helper()
				if got != want {
					t.Errorf("%s %q, want %q", field, got, want)
				}
			}
			same("title", d.Title, g.Title)
			same("published", string(d.Published), string(g.Published))
			same("url", d.URL, g.URL)
			if (d.Dateline != nil) != (g.Dateline != nil) {
				t.Errorf("dateline %v, want %v", d.Dateline, g.Dateline)
			}
			if name == "seed" {
				same("outlet", d.Outlet, g.Outlet)
				same("kind", d.Kind, g.Kind)
			}
			var got, want []string
			for _, w := range d.Wire {
				got = append(got, "wire "+w.Agency)
			}
			for _, c := range d.Credits {
				got = append(got, c.Kind+" "+c.Span.Text)
			}
			for _, r := range d.Related {
				got = append(got, "related "+r.Title+" "+r.URL)
			}
			for _, w := range g.Wire {
				want = append(want, "wire "+w.Agency)
			}
			for _, c := range g.Credits {
				want = append(want, c.Kind+" "+c.Span.Text)
			}
			for _, r := range g.Related {
				want = append(want, "related "+r.Title+" "+r.URL)
			}
			for _, w := range want {
				if !contains(got, w) {
					t.Errorf("missing: %s", w)
				}
			}
			if len(got) != len(want) {
				t.Errorf("got %q, want %q", got, want)
			}
			for _, f := range g.Furniture {
				if words := plainMarkup(f.Text); kindOf(d, words) != readout.BlockFurniture {
					t.Errorf("%q is %q, want furniture", words, kindOf(d, words))
				}
			}
			for _, blk := range d.Blocks {
				t.Logf("%-10s %.90q", blk.Kind, d.Text[blk.Start:blk.End])
			}
		})
	}
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// kindOf is the kind of the block that begins with the words.
func kindOf(d *readout.Document, words string) readout.BlockKind {
	for _, b := range d.Blocks {
		if strings.HasPrefix(d.Text[b.Start:b.End], strings.TrimSpace(words)) {
			return b.Kind
		}
	}
	return ""
}
