package eval

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"sort"
)

// An AttributionReport is the score of a set of documents, micro-averaged.
type AttributionReport struct {
	Documents, Missing, Tokens  int
	Gold, Predicted, GoldDirect int
	Metrics                     []AttributionMetric // in the order of the printed table
}

// An AttributionMetric is one line of the report. The names are "exact cue",
// "overlap content", "full", "direct", "direct content", "tags source",
// "citron exact cue" and so on; see Attributions.
type AttributionMetric struct {
	Name string
	Count
}

// Metric is the metric of that name; false when there is none.
func (r *AttributionReport) Metric(name string) (Count, bool) {
	for _, m := range r.Metrics {
		if m.Name == name {
			return m.Count, true
		}
	}
	return Count{}, false
}

// Attributions scores predicted attributions. A gold document without a
// prediction counts as one with none; a document predicted twice, predicted but
// not in the gold, or with a range outside its text is an error.
//
// Attributions are paired one to one. "exact": a role's tokens are equal, marks
// at the ends of runs left aside. "overlap": tokens in common. "full": content
// Jaccard of a half, and sources that touch. "direct": "full" for gold whose
// content begins with a quotation mark. "tags": tokens of a role without
// pairing. "citron": the many-to-many counting of BBC Citron's evaluation.
func Attributions(gold, pred []AttributionDoc) (*AttributionReport, error) {
	out := &AttributionReport{Metrics: newMetrics()}
	known := make(map[string]bool, len(pred))
	for _, p := range pred {
		known[p.ID] = true
	}
	err := eachPair(gold, pred, func(g, p AttributionDoc) error {
		t := newGoldText(g.Text)
		want, err := attributionsOf(t, g.Attributions)
		if err != nil {
			return fmt.Errorf("gold document %s: %w", g.ID, err)
		}
		got, err := attributionsOf(t, p.Attributions)
		if err != nil {
			return fmt.Errorf("document %s: %w", g.ID, err)
		}
		if !known[g.ID] {
			out.Missing++
		}
		out.score(want, got)
		out.Documents++
		out.Tokens += len(t.mark)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// eachPair calls f with every gold document and its prediction, an empty one
// where there is none. It refuses documents that are predicted twice, or are
// not in the gold.
func eachPair(gold, pred []AttributionDoc, f func(gold, pred AttributionDoc) error) error {
	byID := make(map[string]AttributionDoc, len(pred))
	for _, p := range pred {
		if _, twice := byID[p.ID]; twice {
			return fmt.Errorf("document %s is predicted twice: %w", p.ID, errMismatch)
		}
		byID[p.ID] = p
	}
	for _, g := range gold {
		if err := f(g, byID[g.ID]); err != nil {
			return err
		}
		delete(byID, g.ID)
	}
	if len(byID) > 0 {
		ids := slices.Sorted(maps.Keys(byID))
		return fmt.Errorf("predicted but not in the gold: %v: %w", ids[:min(5, len(ids))], errMismatch)
	}
	return nil
}

func newMetrics() []AttributionMetric {
	var out []AttributionMetric
	each := func(prefix string) {
		for _, r := range roleNames {
			out = append(out, AttributionMetric{Name: prefix + r})
		}
	}
	each("exact ")
	each("overlap ")
	out = append(out, AttributionMetric{Name: "full"}, AttributionMetric{Name: "direct"}, AttributionMetric{Name: "direct content"})
	each("tags ")
	each("citron exact ")
	each("citron overlap ")
	return out
}

// The places of newMetrics.
const (
	exactAt         = 0
	overlapAt       = exactAt + roles
	fullAt          = overlapAt + roles
	directAt        = fullAt + 1
	directContentAt = directAt + 1
	tagsAt          = directContentAt + 1
	citronExactAt   = tagsAt + roles
	citronOverlapAt = citronExactAt + roles
)

// score adds one document.
func (r *AttributionReport) score(gold, pred []attribution) {
	r.Gold += len(gold)
	r.Predicted += len(pred)
	pairs := pair(gold, pred)
	for k := range roles {
		r.scoreRole(k, gold, pred, pairs)
	}
	r.scoreWhole(gold, pred, pairs)
	r.scoreCitron(gold, pred)
}

// scoreRole counts exact spans, overlap and tags of one role.
func (r *AttributionReport) scoreRole(k int, gold, pred []attribution, pairs [][2]int) {
	sizes := func(list []attribution) (with, tokens, tags int, all tokenSet) {
		in := make(map[int]bool)
		for _, a := range list {
			if len(a.trimmed[k]) > 0 {
				with++
			}
			tokens += len(a.role[k])
			for _, t := range a.role[k] {
				in[t] = true
			}
		}
		for t := range in {
			all = append(all, t)
		}
		sort.Ints(all)
		return with, tokens, len(all), all
	}
	nGold, tGold, uGold, allGold := sizes(gold)
	nPred, tPred, uPred, allPred := sizes(pred)
	exact, overlap := 0, 0
	for _, m := range pairs {
		g, p := gold[m[0]], pred[m[1]]
		if len(g.trimmed[k]) > 0 && equal(g.trimmed[k], p.trimmed[k]) {
			exact++
		}
		overlap += common(g.role[k], p.role[k])
	}
	r.Metrics[exactAt+k].add(exact, nPred, nGold)
	r.Metrics[overlapAt+k].add(overlap, tPred, tGold)
	r.Metrics[tagsAt+k].add(common(allGold, allPred), uPred, uGold)
}

// scoreWhole counts attributions that are right as a whole, all and direct ones.
func (r *AttributionReport) scoreWhole(gold, pred []attribution, pairs [][2]int) {
	full, direct, contents, goldDirect := 0, 0, 0, 0
	toDirect, elsewhere := make([]bool, len(pred)), make([]bool, len(pred))
	for _, m := range pairs {
		g, p := gold[m[0]], pred[m[1]]
		ok := right(g, p)
		if ok {
			full++
		}
		switch {
		case g.direct:
			toDirect[m[1]] = true
			if ok {
				direct++
			}
			if jaccard(g.role[content], p.role[content]) >= 0.5 {
				contents++
			}
		case ok:
			elsewhere[m[1]] = true
		}
	}
	considered := 0
	for j, p := range pred {
		if !elsewhere[j] && (toDirect[j] || p.direct || p.after) {
			considered++
		}
	}
	for _, g := range gold {
		if g.direct {
			goldDirect++
		}
	}
	r.GoldDirect += goldDirect
	r.Metrics[fullAt].add(full, len(pred), len(gold))
	r.Metrics[directAt].add(direct, considered, goldDirect)
	r.Metrics[directContentAt].add(contents, considered, goldDirect)
}

// scoreCitron counts many to many: an attribution is right when any of the
// other side with an overlapping cue has the same tokens, marks included.
func (r *AttributionReport) scoreCitron(gold, pred []attribution) {
	same := func(a, b attribution, k int) bool {
		if k == cue {
			return len(a.role[cue]) > 0 && equal(a.role[cue], b.role[cue])
		}
		return common(a.role[cue], b.role[cue]) > 0 && equal(a.role[k], b.role[k])
	}
	found := func(list, other []attribution, k int) int {
		n := 0
		for _, a := range list {
			for _, b := range other {
				if same(a, b, k) {
					n++
					break
				}
			}
		}
		return n
	}
	for k := range roles {
		exact := &r.Metrics[citronExactAt+k].Count
		exact.Right += found(pred, gold, k)
		exact.RightGold += found(gold, pred, k)
		exact.Pred += len(pred)
		exact.Gold += len(gold)
		shared, tGold, tPred := 0, 0, 0
		for _, p := range pred {
			tPred += len(p.role[k])
			for _, g := range gold {
				shared += common(p.role[k], g.role[k])
			}
		}
		for _, g := range gold {
			tGold += len(g.role[k])
		}
		r.Metrics[citronOverlapAt+k].add(shared, tPred, tGold)
	}
}

// Write prints the report: one line of sizes, then a line a metric, in percent.
func (r *AttributionReport) Write(w io.Writer) error {
	_, err := fmt.Fprintf(w, "documents %d  missing %d  tokens %d  gold %d  predicted %d  gold_direct %d\n",
		r.Documents, r.Missing, r.Tokens, r.Gold, r.Predicted, r.GoldDirect)
	if err == nil {
		_, err = fmt.Fprintf(w, "%-24s %6s %6s %6s   %7s %7s %7s\n", "", "P", "R", "F1", "right", "pred", "gold")
	}
	for _, m := range r.Metrics {
		if err != nil {
			break
		}
		_, err = fmt.Fprintf(w, "%-24s %6.2f %6.2f %6.2f   %7d %7d %7d\n",
			m.Name, 100*m.Precision(), 100*m.Recall(), 100*m.F1(), m.Right, m.Pred, m.Gold)
	}
	if err != nil {
		return fmt.Errorf("write the scores of attributions: %w", err)
	}
	return nil
}
