package analysis_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/analysis"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/encoder"
	"github.com/readout/readout/internal/eval"
	"github.com/readout/readout/internal/export"
	"github.com/readout/readout/internal/ingest"
	"github.com/readout/readout/schema"
)

var tune = flag.Bool("tune", false, "look for the limits that are best on gold/dev: takes many minutes")

// grid is what each limit is tried at, the others being at their best so far.
var grid = []struct {
	name   string
	set    func(*analysis.Limits, float64)
	values []float64
}{
	{"meeting bias", bias(draft.LayerMeeting), []float64{1, 1.4, 1.8, 2.2, 2.6}},
	{"trigger", func(l *analysis.Limits, v float64) { l.Talks.Trigger = v }, []float64{0.05, 0.1, 0.2, 0.3}},
	{"apart", func(l *analysis.Limits, v float64) { l.Talks.Apart = v }, []float64{0.03, 0.1, 0.2, 0.3}},
	{"same", func(l *analysis.Limits, v float64) { l.Talks.Same = v }, []float64{0.35, 0.5, 0.65}},
	{"link", func(l *analysis.Limits, v float64) { l.Marks.Link = v }, []float64{0.15, 0.25, 0.35, 0.5}},
	{"switch", func(l *analysis.Limits, v float64) { l.Marks.Switch = v }, []float64{0.1, 0.2, 0.5}},
	{"touch", func(l *analysis.Limits, v float64) { l.Marks.Touch = v }, []float64{1.5, 2.5, 3.5}},
	{"participant bias", bias(draft.LayerParticipant), []float64{0.3, 1, 1.8}},
	{"orphan", func(l *analysis.Limits, v float64) { l.Talks.Orphan = v }, []float64{0.4, 0.6, 0.8}},
	{"agenda bias", bias(draft.LayerAgenda), []float64{0.3, 0.7, 1, 1.5}},
	{"agenda", func(l *analysis.Limits, v float64) { l.Talks.Agenda = v }, []float64{0.15, 0.25, 0.35, 0.45}},
	{"outcome bias", bias(draft.LayerOutcome), []float64{0, 0.3, 0.7, 1.2}},
	{"outcome", func(l *analysis.Limits, v float64) { l.Talks.Outcome = v }, []float64{0.25, 0.35, 0.45, 0.55}},
	{"statement", func(l *analysis.Limits, v float64) { l.Statement = v }, []float64{0.2, 0.3, 0.4, 0.5}},
	{"position bias", bias(draft.LayerPosition), []float64{0.3, 0.7, 1, 1.4}},
	{"position", func(l *analysis.Limits, v float64) { l.Position = v }, []float64{0.4, 0.5, 0.6, 0.7}},
	{"forecast bias", bias(draft.LayerForecast), []float64{0.3, 1, 1.6}},
	{"forecast", func(l *analysis.Limits, v float64) { l.Forecast = v }, []float64{0.35, 0.5, 0.65}},
	{"exclusion bias", bias(draft.LayerExclusion), []float64{0.3, 1, 1.8}},
	{"exclusion", func(l *analysis.Limits, v float64) { l.Exclusion = v }, []float64{0.35, 0.5, 0.65}},
	{"reaction bias", bias(draft.LayerReaction), []float64{0, 0.3, 0.8}},
	{"reaction", func(l *analysis.Limits, v float64) { l.Reaction = v }, []float64{0.25, 0.35, 0.5}},
	{"against", func(l *analysis.Limits, v float64) { l.Against = v }, []float64{0.4, 0.5, 0.65}},
}

func bias(layer draft.Layer) func(*analysis.Limits, float64) {
	return func(l *analysis.Limits, v float64) {
		l.Marks.Bias = maps.Clone(l.Marks.Bias)
		l.Marks.Bias[layer] = v
	}
}

// TestLimits is no test but a tool: it prints, limit by limit, the F1 of all kinds
// of facts on gold/dev, whose documents the weights must not have learned from,
// and goes on with the best. What it finds is written into mark.DefaultParams,
// talks.DefaultLimits and analysis.DefaultLimits by hand.
//
//	go test ./internal/analysis -run TestLimits -v -tune -timeout 1h
func TestLimits(t *testing.T) {
	if !*tune {
		t.Skip("no -tune")
	}
	weights, err := os.ReadFile("../../model/reader.bin")
	if err != nil {
		t.Fatal(err)
	}
	vocabulary, err := os.ReadFile("../../model/vocab.txt")
	if err != nil {
		t.Fatal(err)
	}
	m, err := encoder.Load(weights, vocabulary)
	if err != nil {
		t.Fatal(err)
	}
	s, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	gold, sources := goldOf(t, "../../gold/dev")
	try := func(l analysis.Limits) float64 {
		a, err := analysis.New(m, s, l)
		if err != nil {
			t.Fatal(err)
		}
		return score(t, a, gold, sources)
	}
	best := analysis.DefaultLimits
	top := try(best)
	t.Logf("as they are: %.4f", top)
	for _, g := range grid {
		chosen := best
		for _, v := range g.values {
			l := best
			g.set(&l, v)
			f := try(l)
			t.Logf("%-16s %.2f  %.4f", g.name, v, f)
			if f > top+0.0002 {
				top, chosen = f, l
			}
		}
		best = chosen
	}
	t.Logf("%.4f with %+v", top, best)
}

// A source is a document as it is given to the program.
type source struct {
	name    string
	text    []byte
	options ingest.Options
}

// goldOf reads the gold records of a folder and their documents.
func goldOf(t *testing.T, dir string) ([]*eval.FactDoc, []source) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.gold.json"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no gold records in %s: %v", dir, err)
	}
	var gold []*eval.FactDoc
	var sources []source
	for _, p := range paths {
		raw, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		g, err := eval.ReadFacts(bytes.NewReader(raw))
		if err != nil {
			t.Fatalf("%s: %v", p, err)
		}
		var head struct {
			Doc struct{ Outlet, Published string }
		}
		if err := json.Unmarshal(raw, &head); err != nil {
			t.Fatalf("%s: %v", p, err)
		}
		name := strings.TrimSuffix(filepath.Base(p), ".gold.json")
		text, err := os.ReadFile(filepath.Join(dir, "docs", name+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		src := source{name: name + ".txt", text: text, options: ingest.Options{Outlet: head.Doc.Outlet}}
		if head.Doc.Published != "" {
			if src.options.Published, err = readout.ParseCivilDate(head.Doc.Published); err != nil {
				t.Fatalf("%s: %v", p, err)
			}
		}
		gold, sources = append(gold, g), append(sources, src)
	}
	return gold, sources
}

// score is the F1 of all kinds of facts of what a reads in the documents, two at a time.
func score(t *testing.T, a *analysis.Analyzer, gold []*eval.FactDoc, sources []source) float64 {
	pred := map[string]*eval.FactDoc{}
	var wait sync.WaitGroup
	var lock sync.Mutex
	next := make(chan int)
	for range 2 {
		wait.Go(func() {
			for i := range next {
				d, err := ingest.Parse(sources[i].name, sources[i].text, sources[i].options)
				if err != nil {
					t.Error(err)
					continue
				}
				rec, err := a.Analyze(t.Context(), d)
				if err != nil {
					t.Error(err)
					continue
				}
				var buf bytes.Buffer
				if err := export.JSON(&buf, rec, export.Options{}); err != nil {
					t.Error(err)
					continue
				}
				p, err := eval.ReadFacts(&buf)
				if err != nil {
					t.Error(err)
					continue
				}
				lock.Lock()
				pred[gold[i].Doc.ID] = p
				lock.Unlock()
			}
		})
	}
	for i := range sources {
		next <- i
	}
	close(next)
	wait.Wait()
	var all eval.Count
	for _, c := range eval.Facts(gold, pred).Kinds {
		all.Right, all.RightGold = all.Right+c.Right, all.RightGold+c.RightGold
		all.Pred, all.Gold = all.Pred+c.Pred, all.Gold+c.Gold
	}
	return all.F1()
}
