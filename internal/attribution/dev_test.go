package attribution_test

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/attribution"
	"github.com/readout/readout/internal/encoder"
)

var (
	weights = flag.String("weights", "../../model", "folder with reader.bin and vocab.txt")
	python  = flag.String("python", "", "what training/4_evaluate.py --out wrote for PolNeAR dev with the same weights")
	first   = flag.Int("documents", 12, "how many documents of PolNeAR dev to read, 0 for all")
)

// A line is a document of PolNeAR, or the training program's reading of one.
// Spans are in code points.
type line struct {
	ID           string
	Text         string
	Attributions []struct{ Source, Cue, Content [][2]int }
}

// readLines skips the test when the file is missing.
func readLines(t *testing.T, path string, limit int) []line {
	t.Helper()
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("no file %s", path)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<24)
	var out []line
	for in.Scan() && (limit == 0 || len(out) < limit) {
		var l line
		if err := json.Unmarshal(in.Bytes(), &l); err != nil {
			t.Fatal(err)
		}
		out = append(out, l)
	}
	return out
}

func load(t *testing.T) (*encoder.Model, attribution.Params) {
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
	p, err := attribution.ParseParams(m.Decode())
	if err != nil {
		t.Fatal(err)
	}
	return m, p
}

func read(t *testing.T, m *encoder.Model, p attribution.Params, text string) []readout.Attribution {
	t.Helper()
	r, err := m.Prepare(text, nil)
	if err != nil {
		t.Fatal(err)
	}
	var out []readout.Attribution
	err = m.Encode(context.Background(), r, func(w *encoder.Window) error {
		out = append(out, attribution.Decode(r, w.Range, w, p)...)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// key is an attribution as text, its spans in code points.
func key(t *testing.T, a any) string {
	b, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func codePoints(text string, spans []readout.Span) [][2]int {
	out := [][2]int{}
	for _, s := range spans {
		start := utf8.RuneCountInString(text[:s.Start])
		out = append(out, [2]int{start, start + utf8.RuneCountInString(text[s.Start:s.End])})
	}
	return out
}

// TestAgainstPython compares with the training program's decoding of the same
// weights: at least 99.5 % of the attributions have the same spans.
func TestAgainstPython(t *testing.T) {
	if *python == "" {
		t.Skip("no -python file")
	}
	m, p := load(t)
	same, theirs, ours := 0, 0, 0
	for _, l := range readLines(t, *python, *first) {
		want := map[string]bool{}
		for _, a := range l.Attributions {
			want[key(t, [][][2]int{a.Source, a.Cue, a.Content})] = true
			theirs++
		}
		for _, a := range read(t, m, p, l.Text) {
			ours++
			k := key(t, [][][2]int{codePoints(l.Text, a.Source), codePoints(l.Text, a.Cue), codePoints(l.Text, a.Content)})
			if want[k] {
				same++
			} else {
				t.Logf("%s: only here %s %.3f", l.ID, k, a.Confidence)
			}
		}
	}
	t.Logf("%d attributions in Python, %d in Go, %d the same", theirs, ours, same)
	if float64(same) < 0.995*float64(max(theirs, ours)) {
		t.Errorf("less than 99.5 %% agree")
	}
}

// TestPolNeARDev checks that what is read from news is well formed, and that a
// fair part of it is right: full F1 is measured by readout eval.
func TestPolNeARDev(t *testing.T) {
	docs := readLines(t, "../../../shared/data/polnear/dev.jsonl", *first)
	m, p := load(t)
	cues, found, both := 0, 0, 0
	for _, l := range docs {
		gold := map[string]bool{}
		for _, a := range l.Attributions {
			gold[key(t, a.Cue)] = true
		}
		cues += len(gold)
		for _, a := range read(t, m, p, l.Text) {
			found++
			if gold[key(t, codePoints(l.Text, a.Cue))] {
				both++
			}
			if len(a.Source) > 1 || len(a.Cue) != 1 || len(a.Content) == 0 || a.Confidence <= 0 || a.Confidence >= 1 {
				t.Errorf("%s: %+v", l.ID, a)
			}
			for _, s := range append(append(a.Content, a.Source...), a.Cue...) {
				if words, err := s.Of(l.Text); err != nil || words == "" {
					t.Errorf("%s: span %v: %v", l.ID, s, err)
				}
			}
		}
	}
	f1 := 2 * float64(both) / float64(max(cues+found, 1))
	t.Logf("%d documents: exact cue F1 %.2f (%d gold, %d found)", len(docs), 100*f1, cues, found)
	if f1 < 0.5 {
		t.Errorf("the cues do not look as if the weights fitted")
	}
}
