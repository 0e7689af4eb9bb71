package eval

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// An AttributionDoc is one document's attributions, gold or predicted. Ranges
// are half-open, in Unicode code points of the gold Text; a prediction's Text
// is not read.
type AttributionDoc struct {
	ID           string       `json:"id"`
	Text         string       `json:"text"`
	Attributions []RoleRanges `json:"attributions"`
}

// A RoleRanges is one attribution; every role may be empty.
type RoleRanges struct {
	Source  [][2]int `json:"source"`
	Cue     [][2]int `json:"cue"`
	Content [][2]int `json:"content"`
	// Confidence is how sure the prediction is, 0 to 1; gold has none.
	Confidence float64 `json:"confidence,omitempty"`
}

// ReadAttributions reads one AttributionDoc a line; blank lines are skipped.
// An error names the line.
func ReadAttributions(r io.Reader) ([]AttributionDoc, error) {
	in := bufio.NewReader(r)
	var out []AttributionDoc
	for n := 1; ; n++ {
		line, err := in.ReadString('\n')
		if strings.TrimSpace(line) != "" {
			var d AttributionDoc
			if err := json.Unmarshal([]byte(line), &d); err != nil {
				return nil, fmt.Errorf("attributions, line %d: %w", n, err)
			}
			out = append(out, d)
		}
		switch {
		case err == io.EOF:
			return out, nil
		case err != nil:
			return nil, fmt.Errorf("attributions, line %d: %w", n, err)
		}
	}
}

// The roles of an attribution, in the order of the report.
const (
	cue = iota
	source
	content
	roles
)

var roleNames = [roles]string{"cue", "source", "content"}

// An attribution is one attribution as sets of tokens.
type attribution struct {
	role    [roles]tokenSet
	trimmed [roles]tokenSet
	direct  bool // content begins with a quotation mark
	after   bool // content begins right after one
}

func attributionsOf(t *goldText, raw []RoleRanges) ([]attribution, error) {
	out := make([]attribution, len(raw))
	for i, r := range raw {
		for k, ranges := range [roles][][2]int{r.Cue, r.Source, r.Content} {
			set, err := t.tokens(ranges)
			if err != nil {
				return nil, err
			}
			out[i].role[k], out[i].trimmed[k] = set, t.trim(set)
		}
		out[i].direct, out[i].after = t.direct(r.Content)
	}
	return out, nil
}

// weight is how well a predicted attribution fits a gold one: content overlap,
// half of the cue's, a tenth of the source's; 0 without common content or cue.
func weight(g, p attribution) float64 {
	c, q := jaccard(g.role[content], p.role[content]), jaccard(g.role[cue], p.role[cue])
	if c == 0 && q == 0 {
		return 0
	}
	return c + 0.5*q + 0.1*jaccard(g.role[source], p.role[source])
}

// pair pairs gold and predicted attributions one to one with the largest
// summed weight; each connected part of the graph is solved for itself.
func pair(gold, pred []attribution) [][2]int {
	byGold, byPred := make([][]int, len(gold)), make([][]int, len(pred))
	for i := range gold {
		for j := range pred {
			if weight(gold[i], pred[j]) > 0 {
				byGold[i] = append(byGold[i], j)
				byPred[j] = append(byPred[j], i)
			}
		}
	}
	var out [][2]int
	seenGold, seenPred := make([]bool, len(gold)), make([]bool, len(pred))
	for i := range gold {
		if seenGold[i] || len(byGold[i]) == 0 {
			continue
		}
		reach(i, byGold, byPred, seenGold, seenPred)
		var rows, cols []int
		for k, s := range seenGold {
			if s && byGold[k] != nil {
				rows = append(rows, k)
			}
		}
		for k, s := range seenPred {
			if s && byPred[k] != nil {
				cols = append(cols, k)
			}
		}
		w := make([][]float64, len(rows))
		for a, g := range rows {
			for _, p := range cols {
				w[a] = append(w[a], weight(gold[g], pred[p]))
			}
		}
		for _, m := range assign(w) {
			if w[m[0]][m[1]] > 0 {
				out = append(out, [2]int{rows[m[0]], cols[m[1]]})
			}
		}
		for _, g := range rows {
			byGold[g] = nil // solved
		}
		for _, p := range cols {
			byPred[p] = nil
		}
	}
	return out
}

// reach marks all gold and predicted attributions connected with gold i.
func reach(i int, byGold, byPred [][]int, seenGold, seenPred []bool) {
	queue := []int{i}
	seenGold[i] = true
	for len(queue) > 0 {
		g := queue[0]
		queue = queue[1:]
		for _, p := range byGold[g] {
			if seenPred[p] {
				continue
			}
			seenPred[p] = true
			for _, h := range byPred[p] {
				if !seenGold[h] {
					seenGold[h] = true
					queue = append(queue, h)
				}
			}
		}
	}
}

// right reports whether p finds g: content overlap of a half, and a common
// source token or no source on either side.
func right(g, p attribution) bool {
	if jaccard(g.role[content], p.role[content]) < 0.5 {
		return false
	}
	gs, ps := g.role[source], p.role[source]
	return common(gs, ps) > 0 || len(gs) == 0 && len(ps) == 0
}
