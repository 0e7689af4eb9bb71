package mark

import (
	"math"
	"slices"

	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/encoder"
)

// floor is the least log-probability, so that one sure word cannot forbid a run.
const floor = -6

// tagRuns finds the runs of one layer by the best path through outside, begins
// and inside, where inside follows begins or inside only.
func tagRuns(scores encoder.Scores, layer int, words []word, bias, touch float64) []run {
	n := len(words)
	if n == 0 {
		return nil
	}
	// cost of going from one column to another
	touching := func(from, to int) float64 {
		if to == begins && from != outside {
			return touch
		}
		return 0
	}
	in := make([]float64, n)
	back := make([][columns]int8, n)
	best := [columns]float64{0, 0, math.Inf(-1)}
	for t, w := range words {
		// the first piece says whether the word begins a run, all of them whether it is in one
		first := softmax(scores.Row(w.first + 1)[layer*columns:][:columns])
		p := mean(scores, w, layer*columns, columns)
		in[t] = p[begins] + p[inside]
		starting := first[begins] / max(first[begins]+first[inside], 1e-9)
		emit := [columns]float64{
			max(math.Log(p[outside]), floor),
			max(math.Log(in[t]*starting), floor) + bias,
			max(math.Log(in[t]*(1-starting)), floor) + bias,
		}
		next := [columns]float64{}
		for to := range columns {
			from := outside
			for f := range columns {
				if to == inside && f == outside {
					continue
				}
				if to == inside && from == outside || best[f]-touching(f, to) > best[from]-touching(from, to) {
					from = f
				}
			}
			next[to] = best[from] - touching(from, to) + emit[to]
			back[t][to] = int8(from)
		}
		if t == 0 {
			next = [columns]float64{emit[outside], emit[begins], emit[inside] - 1}
		}
		best = next
	}
	label := outside
	for l := range columns {
		if best[l] > best[label] {
			label = l
		}
	}
	path := make([]int, n)
	for t := n - 1; t >= 0; t-- {
		path[t] = label
		label = int(back[t][label])
	}
	var out []run
	for t, l := range path {
		switch {
		case l == begins, l == inside && (t == 0 || path[t-1] == outside):
			out = append(out, run{first: t, last: t + 1})
		case l == inside:
			out[len(out)-1].last = t + 1
		}
	}
	for i := range out {
		for t := out[i].first; t < out[i].last; t++ {
			out[i].confidence += in[t] / float64(out[i].last-out[i].first)
		}
	}
	return out
}

// links finds what the anchor at run r points at: the best path through the
// link classes with a cost for each change, over all words but the anchor's own.
func links(scores encoder.Scores, pieces []encoder.Piece, words []word, r run, names []string, p Params) []draft.Link {
	n, k := len(words), len(names)
	if !hasLink(scores, k, p.Link) {
		return nil
	}
	prob := make([][]float64, n)
	back := make([][]int, n)
	best := make([]float64, k)
	for t, w := range words {
		prob[t] = mean(scores, w, 0, k)
		top := 0
		for c := range best {
			if best[c] > best[top] {
				top = c
			}
		}
		next, from := make([]float64, k), make([]int, k)
		for c := range next {
			from[c] = c
			if t > 0 && best[top]-p.Switch > best[c] {
				from[c] = top
			}
			next[c] = best[from[c]] + max(math.Log(prob[t][c]), floor)
			if from[c] != c {
				next[c] -= p.Switch
			}
			if inAnchor := r.first <= t && t < r.last; inAnchor && c != 0 && r.last-r.first <= 6 {
				next[c] -= 30
			}
		}
		best, back[t] = next, from
	}
	label := 0
	for c := range best {
		if best[c] > best[label] {
			label = c
		}
	}
	path := make([]int, n)
	for t := n - 1; t >= 0; t-- {
		path[t] = label
		label = back[t][label]
	}
	var out []draft.Link
	for t := 0; t < n; {
		end := t + 1
		for end < n && path[end] == path[t] {
			end++
		}
		if path[t] != 0 && names[path[t]] != string(draft.LinkEvent) {
			sum := 0.0
			for i := t; i < end; i++ {
				sum += prob[i][path[t]]
			}
			if c := sum / float64(end-t); c >= p.Link {
				out = append(out, draft.Link{
					Span: spanOf(pieces, words[t].first, words[end-1].last), Role: draft.LinkRole(names[path[t]]), Confidence: c,
				})
			}
		}
		t = end
	}
	return out
}

// hasLink reports whether some piece is a link with a probability of least or
// more, 0 to 1: without one no word is, nor any run of words. It is quick to tell
// from the logits, since none then has at most 1 - least.
func hasLink(scores encoder.Scores, k int, least float64) bool {
	odds := float32(math.Log(least / (1 - least)))
	for i := 1; i < scores.Rows-1; i++ {
		row := scores.Row(i)
		for _, v := range row[1:k] {
			if v-row[0] >= odds {
				return true
			}
		}
	}
	return false
}

// others links the meeting at runs[i] to every other one, with the probability
// that both are one event. None when the head has not learned that.
func others(scores encoder.Scores, pieces []encoder.Piece, words []word, runs []run, i int, names []string) []draft.Link {
	column := slices.Index(names, string(draft.LinkEvent))
	if column < 0 {
		return nil
	}
	var out []draft.Link
	for j, r := range runs {
		if j == i {
			continue
		}
		sum := 0.0
		for t := r.first; t < r.last; t++ {
			sum += mean(scores, words[t], 0, len(names))[column]
		}
		out = append(out, draft.Link{
			Span: spanOf(pieces, words[r.first].first, words[r.last-1].last), Role: draft.LinkEvent, Confidence: sum / float64(r.last-r.first),
		})
	}
	return out
}
