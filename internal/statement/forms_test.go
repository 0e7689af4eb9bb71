package statement_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/analysis"
	"github.com/readout/readout/internal/encoder"
	"github.com/readout/readout/internal/ingest"
	"github.com/readout/readout/schema"
)

// leastForms is the share of the cases of a form that have to come out right
// with any weights worth having; those in model/ when this was written had all
// but a few.
const leastForms = 0.75

// A form is a case of a file in testdata/forms: a text, and the statements that
// a whole reading of it has, a line each: "speaker | type | content", and for a
// mixed one "| quotations".
type form struct {
	name, text string
	want       []string
}

// TestForms reads texts with each way of quoting, from the bytes to the statements.
func TestForms(t *testing.T) {
	a := analyzer(t)
	files, err := filepath.Glob("testdata/forms/*")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), filepath.Ext(file)), func(t *testing.T) {
			forms := readForms(t, file)
			right := 0
			for _, f := range forms {
				d, err := ingest.Parse(filepath.Base(file), []byte(f.text), ingest.Options{Published: "2025-02-18"})
				if err != nil {
					t.Fatal(err)
				}
				r, err := a.Analyze(t.Context(), d)
				if err != nil {
					t.Fatal(err)
				}
				var got []string
				for _, s := range r.Statements {
					got = append(got, formLine(s))
				}
				if slices.Equal(joined(got), joined(f.want)) {
					right++
					continue
				}
				t.Logf("%s:\n  got\n    %s\n  want\n    %s", f.name, strings.Join(got, "\n    "), strings.Join(f.want, "\n    "))
			}
			t.Logf("%d of %d", right, len(forms))
			if float64(right) < leastForms*float64(len(forms)) {
				t.Errorf("%d of %d cases are right, less than %.0f %%", right, len(forms), 100*leastForms)
			}
		})
	}
}

// joined makes one line of direct statements of one speaker that follow each
// other: how many they are is a matter of taste.
func joined(lines []string) []string {
	var out []string
	for _, l := range lines {
		who, _, _ := strings.Cut(l, " | ")
		who += " | direct | "
		if n := len(out); n > 0 && strings.HasPrefix(l, who) && strings.HasPrefix(out[n-1], who) {
			out[n-1] += " … " + strings.TrimPrefix(l, who)
			continue
		}
		out = append(out, l)
	}
	return out
}

func formLine(s readout.Statement) string {
	parts := func(list []readout.Passage) string {
		var out []string
		for _, p := range list {
			out = append(out, p.Text)
		}
		return strings.Join(out, " … ")
	}
	line := s.Speaker + " | " + s.Type + " | " + parts(s.Content)
	if s.Type == "mixed" {
		line += " | " + parts(s.Quotes)
	}
	return line
}

func readForms(t *testing.T, file string) []form {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []form
	for part := range strings.SplitSeq("\n"+string(raw), "\n== ") {
		name, rest, ok := strings.Cut(part, "\n")
		if !ok {
			continue
		}
		f := form{name: name}
		for line := range strings.Lines(rest) {
			if want, ok := strings.CutPrefix(line, "-- "); ok {
				f.want = append(f.want, strings.TrimSpace(want))
			} else {
				f.text += line
			}
		}
		out = append(out, f)
	}
	return out
}

// analyzer skips the test where there are no weights in model/.
func analyzer(t *testing.T) *analysis.Analyzer {
	t.Helper()
	weights, err := os.ReadFile("../../model/reader.bin")
	if errors.Is(err, os.ErrNotExist) {
		t.Skip("no weights at model/reader.bin")
	}
	vocabulary, err2 := os.ReadFile("../../model/vocab.txt")
	m, err3 := encoder.Load(weights, vocabulary)
	s, err4 := schema.Load()
	if err := errors.Join(err, err2, err3, err4); err != nil {
		t.Fatal(err)
	}
	a, err := analysis.New(m, s, analysis.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	return a
}
