package ingest

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/readout/readout"
)

// talks is the folder of annotated documents beside the repository.
const talks = "../../../shared/talks"

type goldDoc struct {
	ID, Kind, Title, Outlet, Issuer, Byline, URL string
	Published                                    readout.CivilDate
	Dateline                                     *struct {
		Place string
		Date  readout.CivilDate
		Span  struct{ Text string }
	}
	Wire    []struct{ Agency string }
	Credits []struct {
		Kind string
		Span struct{ Text string }
	}
	Related   []struct{ Title, URL string }
	Furniture []struct{ Text string }
}

func readGold(t *testing.T, file string) goldDoc {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Skipf("annotated documents are not here: %v", err)
	}
	var g struct{ Doc goldDoc }
	if err := json.Unmarshal(b, &g); err != nil {
		t.Fatal(err)
	}
	return g.Doc
}

// TestGold parses the annotated plain texts as they are: Text identical, every
// span valid, and shares of right fields no lower than measured.
func TestGold(t *testing.T) {
	type share struct{ right, all, extra int }
	for _, set := range []struct {
		name  string
		least map[string]float64 // share right, as measured, less a document or two
	}{
		{"own", map[string]float64{"title": .90, "dateline.span": .95, "published": .85, "issuer": .40, "wire": 1, "byline": .6}},
		{"press", map[string]float64{"title": .95, "dateline.span": .85, "published": 1, "wire": 1, "byline": 1, "kind": .85}},
	} {
		t.Run(set.name, func(t *testing.T) {
			files, _ := filepath.Glob(filepath.Join(talks, set.name, "docs", "*.txt"))
			if len(files) == 0 {
				t.Skipf("no documents in %s/%s", talks, set.name)
			}
			got := map[string]*share{}
			count := func(field, id, gold, found string, ok bool) {
				if got[field] == nil {
					got[field] = &share{}
				}
				switch {
				case gold == "" && found != "":
					got[field].extra++
					t.Logf("%s %s: extra %q", id, field, found)
				case gold != "":
					got[field].all++
					if ok {
						got[field].right++
					} else {
						t.Logf("%s %s: %q, gold %q", id, field, found, gold)
					}
				}
			}
			for _, f := range files {
				id := strings.TrimSuffix(filepath.Base(f), ".txt")
				g := readGold(t, filepath.Join(talks, set.name, id+".gold.json"))
				b, err := os.ReadFile(f)
				if err != nil {
					t.Fatal(err)
				}
				bare, err := Parse(f, b, Options{})
				if err != nil {
					t.Errorf("%s: %v", id, err)
					continue
				}
				d, err := Parse(f, b, Options{Published: g.Published, Outlet: g.Outlet})
				if err != nil {
					t.Fatal(err)
				}
				checkDocument(t, d, b)
				if d.Text != string(b) {
					t.Errorf("%s: Text differs from the file", id)
				}
				if d.Dateline == nil {
					d.Dateline = &readout.Dateline{}
				}
				if g.Dateline != nil {
					count("dateline.date", id, string(g.Dateline.Date), string(d.Dateline.Date), g.Dateline.Date == d.Dateline.Date)
					count("dateline.span", id, g.Dateline.Span.Text, d.Dateline.Text, g.Dateline.Span.Text == d.Dateline.Text)
				} else {
					count("dateline.span", id, "", d.Dateline.Text, false)
				}
				if strings.Contains(string(b), g.Title) || g.Title == "" {
					count("title", id, g.Title, d.Title, g.Title == d.Title)
				}
				if bare.Published != "" {
					count("published", id, string(g.Published), string(bare.Published), bare.Published == g.Published)
				}
				count("byline", id, g.Byline, d.Byline, g.Byline == d.Byline)
				var wire, goldWire []string
				for _, w := range d.Wire {
					wire = append(wire, w.Agency)
				}
				for _, w := range g.Wire {
					goldWire = append(goldWire, w.Agency)
				}
				count("wire", id, strings.Join(goldWire, ","), strings.Join(wire, ","), strings.Join(goldWire, ",") == strings.Join(wire, ","))
				count("issuer", id, g.Issuer, d.Issuer, overlap(g.Issuer, d.Issuer))
				if g.Kind != "control" {
					count("kind", id, g.Kind, d.Kind, g.Kind == d.Kind)
				}
				var credits, goldCredits []string
				for _, c := range d.Credits {
					if c.Kind != "contributing" {
						credits = append(credits, c.Span.Text)
					}
				}
				for _, c := range g.Credits {
					if c.Kind != "contributing" {
						goldCredits = append(goldCredits, c.Span.Text)
					}
				}
				count("credits", id, strings.Join(goldCredits, "; "), strings.Join(credits, "; "), len(credits) == len(goldCredits))
				count("related", id, strings.Repeat("x", len(g.Related)), strings.Repeat("x", len(d.Related)), len(d.Related) == len(g.Related))
			}
			for field, s := range got {
				t.Logf("%-14s %d of %d right, %d where gold has none", field, s.right, s.all, s.extra)
				if least := set.least[field]; float64(s.right) < least*float64(s.all) {
					t.Errorf("%s: %d of %d right, want %.0f %%", field, s.right, s.all, 100*least)
				}
			}
		})
	}
}

// overlap reports whether two names share most of their long words.
func overlap(a, b string) bool {
	words := func(s string) map[string]bool {
		m := map[string]bool{}
		for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return strings.ContainsRune(" ,.'’()&", r) }) {
			if len(w) > 3 {
				m[w] = true
			}
		}
		return m
	}
	x, y, n := words(a), words(b), 0
	for w := range y {
		if x[w] {
			n++
		}
	}
	return len(y) > 0 && 2*n >= len(y)
}

// checkDocument fails on any span that does not fit.
func checkDocument(t *testing.T, d *readout.Document, original []byte) {
	t.Helper()
	if err := (&readout.Record{Doc: d}).Check(); err != nil {
		t.Error(err)
	}
	end := 0
	for _, b := range d.Blocks {
		if b.Start < end || b.Empty() || b.End > len(d.Text) {
			t.Errorf("%s: block %v after %d, text %d", d.Name, b, end, len(d.Text))
			return
		}
		end = b.End
	}
	end = 0
	for _, p := range d.Origin {
		if p.Text < end || p.Len <= 0 || p.Text+p.Len > len(d.Text) || p.Source < 0 || p.SourceLen <= 0 || p.Source+p.SourceLen > len(original) {
			t.Errorf("%s: piece %+v after %d, text %d, original %d", d.Name, p, end, len(d.Text), len(original))
			return
		}
		if got := d.Text[p.Text : p.Text+p.Len]; p.Verbatim && got != string(original[p.Source:p.Source+p.SourceLen]) {
			t.Errorf("%s: piece %+v reads %q, the original %q", d.Name, p, got, original[p.Source:p.Source+p.SourceLen])
			return
		}
		end = p.Text + p.Len
	}
}
