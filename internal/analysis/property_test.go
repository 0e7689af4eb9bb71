package analysis_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/ingest"
)

// sound checks what holds of every record, whatever the text: passages stand in
// it, ids are unique, facts have evidence, a stage and a confidence from 0 to
// 1, and point at statements and actors of the record.
func sound(t testing.TB, r *readout.Record) {
	t.Helper()
	if err := r.Check(); err != nil {
		t.Error(err)
	}
	r.Passages(func(owner string, p *readout.Passage) {
		if !utf8.ValidString(p.Text) {
			t.Errorf("%s: %q cuts a letter in two", owner, p.Text)
		}
	})
	seen := map[string]bool{}
	fact := func(f readout.Fact, evidence []readout.Passage) {
		t.Helper()
		if f.ID == "" || seen[f.ID] || f.Stage == "" || !(f.Confidence >= 0 && f.Confidence <= 1) || len(evidence) == 0 {
			t.Errorf("%+v with %d passages (id seen before: %v)", f, len(evidence), seen[f.ID])
		}
		for _, p := range evidence {
			if strings.TrimSpace(p.Text) == "" {
				t.Errorf("%s: blank evidence", f.ID)
			}
		}
		seen[f.ID] = true
	}
	names := map[string]bool{}
	for _, a := range r.Actors {
		if key := string(a.Type) + " " + a.Name; a.Name == "" || names[key] {
			t.Errorf("%s %q is there twice, or has no name", a.Type, a.Name)
		} else {
			names[a.Name], names[key] = true, true
		}
	}
	statements := map[string]bool{"": true}
	for _, s := range r.Statements {
		fact(s.Fact, s.Content)
		statements[s.ID] = true
		if s.Speaker == "" || s.Type != "direct" && s.Type != "indirect" && s.Type != "mixed" {
			t.Errorf("%s: speaker %q, type %q", s.ID, s.Speaker, s.Type)
		}
		for _, v := range s.Via {
			if v == s.Speaker || v == r.Doc.Outlet {
				t.Errorf("%s: %s is in the chain of %s", s.ID, v, s.Speaker)
			}
		}
	}
	of := func(id, statement string) {
		t.Helper()
		if !statements[statement] {
			t.Errorf("%s points at statement %q, which is not there", id, statement)
		}
	}
	for _, m := range r.Meetings {
		fact(m.Fact, m.Spans)
		for _, p := range m.Participants {
			if !names[p.Name] {
				t.Errorf("%s: participant %q is no actor", m.ID, p.Name)
			}
		}
	}
	for _, p := range r.Planned {
		fact(p.Fact, p.Spans)
	}
	for _, p := range r.Positions {
		fact(p.Fact, p.Spans)
		of(p.ID, p.Statement)
	}
	for _, f := range r.Forecasts {
		fact(f.Fact, f.Spans)
		of(f.ID, f.Statement)
		if w := f.Window; w != nil && w.From != "" && w.To != "" && w.From > w.To {
			t.Errorf("%s: window %v", f.ID, *w)
		}
	}
	for _, x := range r.Exclusions {
		fact(x.Fact, x.Spans)
		of(x.ID, x.Statement)
	}
	for _, x := range r.Reactions {
		fact(x.Fact, x.Spans)
		of(x.ID, x.Statement)
	}
	for _, d := range r.Disagreements {
		fact(d.Fact, d.Spans)
		of(d.ID, d.A.Statement)
		of(d.ID, d.B.Statement)
	}
	for _, a := range r.Attributions {
		if len(a.Cue) == 0 || len(a.Content) == 0 || !(a.Confidence >= 0 && a.Confidence <= 1) {
			t.Errorf("attribution %+v", a)
		}
	}
}

// goldDocs are the paths of the texts in gold/docs.
func goldDocs(t testing.TB) []string {
	t.Helper()
	paths, err := filepath.Glob("../../gold/docs/*.txt")
	if err != nil || len(paths) == 0 {
		t.Skip("no texts in gold/docs")
	}
	return paths
}

func parse(t testing.TB, path string) *readout.Document {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	d, err := ingest.Parse(path, raw, ingest.Options{Published: "2024-05-14"})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestGoldRecords reads every gold document; with -short every eighth.
func TestGoldRecords(t *testing.T) {
	a := analyzer(t)
	for i, path := range goldDocs(t) {
		if testing.Short() && i%8 > 0 {
			continue
		}
		r, err := a.Analyze(t.Context(), parse(t, path))
		if err != nil {
			t.Fatal(err)
		}
		t.Run(filepath.Base(path), func(t *testing.T) { sound(t, r) })
	}
}

// TestSpoiltTexts reads gold documents with words, marks and paragraphs cut out,
// doubled and swapped, as broken pages bring them.
func TestSpoiltTexts(t *testing.T) {
	a := analyzer(t)
	random := rand.New(rand.NewPCG(3, 1))
	scraps := []string{"“", "”", "\"", "'", "\n\n", " said ", " that ", "…", "’s", " on Monday", " (", "—", "\u200b", "é", "🕊", " he told ", ", a point echoed by "}
	rounds, paths := 40, goldDocs(t)
	if testing.Short() {
		rounds = 6
	}
	for range rounds {
		d := parse(t, paths[random.IntN(len(paths))])
		text := d.Text[:min(len(d.Text), 3000)]
		for range 25 {
			from := random.IntN(len(text))
			to := min(from+random.IntN(40), len(text))
			switch random.IntN(3) {
			case 0:
				text = text[:from] + text[to:]
			case 1:
				text = text[:to] + text[from:]
			case 2:
				text = text[:from] + scraps[random.IntN(len(scraps))] + text[from:]
			}
		}
		text = strings.ToValidUTF8(text, "") // as ingest hands it over
		if !utf8.ValidString(text) {
			t.Fatal("the test's own text is broken")
		}
		spoilt := document(text)
		spoilt.Kind, spoilt.Outlet = d.Kind, d.Outlet
		r, err := a.Analyze(t.Context(), spoilt)
		if err != nil {
			t.Fatal(err)
		}
		if sound(t, r); t.Failed() {
			t.Fatalf("in %q", text)
		}
	}
}
