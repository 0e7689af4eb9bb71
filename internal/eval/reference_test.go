package eval_test

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/readout/readout/internal/eval"
)

const shared = "../../../shared"

// testdata/*/want.txt are what the reference implementations of the measures
// print for the files beside them.

func TestAttributions_reference(t *testing.T) {
	dir := "testdata/attribution"
	want := string(read(t, filepath.Join(dir, "want.txt")))
	got := attributionTable(t, read(t, filepath.Join(dir, "gold.jsonl")), read(t, filepath.Join(dir, "pred.jsonl")))
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("table (-reference +ours):\n%s", d)
	}
}

func TestFacts_reference(t *testing.T) {
	want := string(read(t, "testdata/facts/want.txt"))
	got := factTable(t, "testdata/facts/gold", "testdata/facts/pred")
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("table (-reference +ours):\n%s", d)
	}
}

// The same against the reference implementation itself, on all gold and on
// predictions spoilt at random, where Python and the shared folder are there.
func TestFacts_liveReference(t *testing.T) {
	if testing.Short() {
		t.Skip("runs the reference implementation for some seconds")
	}
	python, script := reference(t, "talks/score_facts.py")
	for _, folder := range []string{"own", "press"} {
		gold, pred := filepath.Join(shared, "talks", folder), t.TempDir()
		random := rand.New(rand.NewPCG(5, uint64(len(folder))))
		paths, err := filepath.Glob(filepath.Join(gold, "*.gold.json"))
		if err != nil || len(paths) == 0 {
			t.Skipf("no gold in %s", gold)
		}
		for _, p := range paths {
			if strings.Contains(p, "crossdoc") {
				continue
			}
			name := strings.TrimSuffix(filepath.Base(p), ".gold.json")
			if random.IntN(12) == 0 {
				continue // no prediction for this one
			}
			var record map[string]any
			if err := json.Unmarshal(read(t, p), &record); err != nil {
				t.Fatal(err)
			}
			spoil(random, record)
			raw, err := json.Marshal(record)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(pred, name+".json"), raw, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		for _, dir := range []string{pred, gold, t.TempDir()} { // spoilt, perfect, nothing
			out, err := exec.Command(python, script, dir, "--gold", gold).CombinedOutput()
			if err != nil {
				t.Fatalf("%s: %v\n%s", script, err, out)
			}
			if d := cmp.Diff(withoutNotes(string(out)), factTable(t, gold, dir)); d != "" {
				t.Errorf("%s: table (-reference +ours):\n%s", folder, d)
			}
		}
	}
}

func TestAttributions_liveReference(t *testing.T) {
	python, script := reference(t, "eval/attribution_score.py")
	path := filepath.Join(shared, "data/polnear/dev.jsonl")
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Skipf("PolNeAR dev is not here: %v", err)
	}
	docs, err := eval.ReadAttributions(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(7, 7))
	var pred bytes.Buffer
	for _, d := range docs[1:] {
		n := len([]rune(d.Text))
		var list []eval.RoleRanges
		for _, a := range d.Attributions {
			if random.IntN(6) > 0 {
				list = append(list, eval.RoleRanges{Source: shift(random, n, a.Source), Cue: shift(random, n, a.Cue), Content: shift(random, n, a.Content)})
			}
			if random.IntN(8) == 0 {
				list = append(list, eval.RoleRanges{Cue: a.Cue, Content: [][2]int{{max(0, a.Content[0][0]-30), a.Content[0][1]}}})
			}
		}
		if err := json.NewEncoder(&pred).Encode(eval.AttributionDoc{ID: d.ID, Attributions: list}); err != nil {
			t.Fatal(err)
		}
	}
	file := filepath.Join(t.TempDir(), "pred.jsonl")
	if err := os.WriteFile(file, pred.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(python, script, path, file).Output()
	if err != nil {
		t.Fatalf("%s: %v", script, err)
	}
	if d := cmp.Diff(string(out), attributionTable(t, raw, pred.Bytes())); d != "" {
		t.Errorf("table (-reference +ours):\n%s", d)
	}
}

// reference is the Python and the script of a reference implementation.
func reference(t *testing.T, script string) (python, path string) {
	t.Helper()
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("python3 is not here")
	}
	path, err = filepath.Abs(filepath.Join(shared, script))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); err != nil {
		t.Skipf("the reference implementation is not here: %v", err)
	}
	return python, path
}

func attributionTable(t *testing.T, gold, pred []byte) string {
	t.Helper()
	g, err := eval.ReadAttributions(bytes.NewReader(gold))
	if err != nil {
		t.Fatal(err)
	}
	p, err := eval.ReadAttributions(bytes.NewReader(pred))
	if err != nil {
		t.Fatal(err)
	}
	report, err := eval.Attributions(g, p)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := report.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func factTable(t *testing.T, goldDir, predDir string) string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(goldDir, "*.gold.json"))
	if err != nil {
		t.Fatal(err)
	}
	var gold []*eval.FactDoc
	pred := map[string]*eval.FactDoc{}
	for _, path := range paths {
		if strings.Contains(path, "crossdoc") {
			continue
		}
		g := readFacts(t, path)
		gold = append(gold, g)
		for _, ending := range []string{".json", ".gold.json"} {
			file := filepath.Join(predDir, g.Doc.ID+ending)
			if _, err := os.Stat(file); err == nil {
				pred[g.Doc.ID] = readFacts(t, file)
				break
			}
		}
	}
	var out bytes.Buffer
	if err := eval.Facts(gold, pred).Write(&out); err != nil {
		t.Fatal(err)
	}
	return withoutNotes(out.String())
}

// withoutNotes leaves out the lines that name single documents.
func withoutNotes(table string) string {
	var out strings.Builder
	for line := range strings.Lines(table) {
		if !strings.HasPrefix(line, "    trap") && !strings.HasPrefix(line, "no prediction") {
			out.WriteString(line)
		}
	}
	return out.String()
}

func readFacts(t *testing.T, path string) *eval.FactDoc {
	t.Helper()
	d, err := eval.ReadFacts(bytes.NewReader(read(t, path)))
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return d
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}
