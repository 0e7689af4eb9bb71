package attribution_test

import (
	"encoding/json"
	"flag"
	"testing"

	"github.com/readout/readout/internal/attribution"
	"github.com/readout/readout/internal/eval"
)

var tune = flag.Bool("tune", false, "look for the decoding parameters that are best on PolNeAR dev: takes minutes")

// grid is what each parameter is tried at, the others being at their best so far.
var grid = []struct {
	name   string
	at     func(*attribution.Params) *float64
	values []float64
}{
	{"attmin", func(p *attribution.Params) *float64 { return &p.Attribution }, []float64{0.2, 0.25, 0.28, 0.3, 0.33, 0.36, 0.4, 0.45, 0.5}},
	{"low", func(p *attribution.Params) *float64 { return &p.Propose }, []float64{0.02, 0.03, 0.05, 0.08, 0.12, 0.2, 0.3}},
	{"thr", func(p *attribution.Params) *float64 { return &p.Cue }, []float64{0.25, 0.3, 0.35, 0.4, 0.45, 0.5}},
	{"cmin", func(p *attribution.Params) *float64 { return &p.Content }, []float64{0.4, 0.45, 0.5, 0.55, 0.6, 0.65}},
	{"smin", func(p *attribution.Params) *float64 { return &p.Source }, []float64{0.3, 0.35, 0.4, 0.45, 0.5}},
	{"sw", func(p *attribution.Params) *float64 { return &p.Switch }, []float64{0, 0.25, 0.5, 0.75, 1, 1.5}},
	{"swp", func(p *attribution.Params) *float64 { return &p.SwitchMark }, []float64{0, 0.15, 0.3, 0.5, 0.75, 1}},
	{"swq", func(p *attribution.Params) *float64 { return &p.SwitchQuoted }, []float64{0.5, 1, 2, 3, 4, 6}},
}

// boundaries is what a point of exact content counts beside one of full F1: full
// F1 hardly changes with the costs of a label change, the boundaries do.
const boundaries = 0.2

// TestTune is no test but a tool: it prints the parameters with the highest full
// F1 and a little of exact content, for step 5 of the training to write into the
// weight file, and what those would give on documents that they were not chosen
// by. The weights should have a fitted confidence (cmd/calibrate).
//
//	go test ./internal/attribution -run TestTune -v -tune -documents 0 -timeout 1h
func TestTune(t *testing.T) {
	if !*tune {
		t.Skip("no -tune")
	}
	m, p := load(t)
	if p.Confidence == attribution.Uncalibrated {
		t.Log("the weights have no fitted confidence: what is found holds for the probability of cues")
	}
	docs := score(t, m, readLines(t, "../../../shared/data/polnear/dev.jsonl", *first))
	want := gold(docs)
	tried := map[attribution.Params][]counts{}
	var order []attribution.Params
	try := func(p attribution.Params) float64 {
		if tried[p] == nil {
			tried[p] = count(t, want, decode(docs, p))
			order = append(order, p)
		}
		return merit(tried[p], 0, 1)
	}
	best, top := p, try(p)
	for before := 0.0; top > before; {
		before = top
		for _, g := range grid {
			for _, v := range g.values {
				q := best
				*g.at(&q) = v
				if f := try(q); f > top {
					best, top = q, f
				}
			}
			t.Logf("%s %v: full F1 %.2f", g.name, *g.at(&best), f1(tried[best], 0, 1, full))
		}
	}
	apart := 0.0
	for half := range 2 {
		pick := order[0]
		for _, q := range order {
			if merit(tried[q], half, 2) > merit(tried[pick], half, 2) {
				pick = q
			}
		}
		apart += f1(tried[pick], 1-half, 2, full) / 2
	}
	t.Logf("chosen by one half of the documents, on the other: full F1 %.2f", apart)
	for _, q := range []attribution.Params{p, best} {
		r, err := eval.Attributions(want, decode(docs, q))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{"full", "direct", "exact cue", "exact source", "exact content"} {
			c, _ := r.Metric(name)
			t.Logf("%-14s P %.2f R %.2f F1 %.2f", name, 100*c.Precision(), 100*c.Recall(), 100*c.F1())
		}
		raw, err := json.Marshal(q)
		t.Logf("%s (%v)", raw, err)
	}
}

// counts are those of one document.
type counts struct{ full, content eval.Count }

func full(c counts) eval.Count    { return c.full }
func content(c counts) eval.Count { return c.content }

// count scores each document.
func count(t *testing.T, want, pred []eval.AttributionDoc) []counts {
	t.Helper()
	out := make([]counts, len(want))
	for i := range want {
		r, err := eval.Attributions(want[i:i+1], pred[i:i+1])
		if err != nil {
			t.Fatal(err)
		}
		out[i].full, _ = r.Metric("full")
		out[i].content, _ = r.Metric("exact content")
	}
	return out
}

// merit is what parameters are chosen by, from every step-th document from the first on.
func merit(all []counts, first, step int) float64 {
	return f1(all, first, step, full) + boundaries*f1(all, first, step, content)
}

// f1 is that of one measure, in percent.
func f1(all []counts, first, step int, measure func(counts) eval.Count) float64 {
	var s eval.Count
	for i := first; i < len(all); i += step {
		c := measure(all[i])
		s.Right, s.RightGold = s.Right+c.Right, s.RightGold+c.RightGold
		s.Pred, s.Gold = s.Pred+c.Pred, s.Gold+c.Gold
	}
	return 100 * s.F1()
}
