package attribution

import (
	"math"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/encoder"
)

// Decode returns the attributions of window w of r in the order of their cues,
// given the window's scores s. Each has one cue, at most one source, and one
// or more contents, and a Confidence of at least p.Attribution.
//
// Cues are taken in when they are as little as p.Propose probable, and what they
// come to decides which stay: those that are not sure enough are left out, and
// the others decoded again without them, so that they take no words away.
func Decode(r *encoder.Reading, w encoder.Range, s Scores, p Params) []readout.Attribution {
	v := newView(r, w)
	cues := v.candidates(s, p)
	proposed, _ := v.attributions(cues, p)
	var kept []cue
	for _, f := range proposed {
		if f.Confidence >= p.Attribution {
			kept = append(kept, cues[f.cue])
		}
	}
	if len(kept) < len(cues) {
		proposed, _ = v.attributions(kept, p)
	}
	out := make([]readout.Attribution, 0, len(proposed))
	for _, f := range proposed {
		if f.Confidence >= p.Attribution {
			out = append(out, f.Attribution)
		}
	}
	return out
}

// Measured returns all that Decode takes in at first, whatever its Confidence,
// with the Measures of each in the same order: what a Confidence is fitted to.
func Measured(r *encoder.Reading, w encoder.Range, s Scores, p Params) ([]readout.Attribution, []Measures) {
	v := newView(r, w)
	found, measures := v.attributions(v.candidates(s, p), p)
	out := make([]readout.Attribution, len(found))
	for i, f := range found {
		out[i] = f.Attribution
	}
	return out, measures
}

// A cue is a range of positions that may be one, with its highest probability
// of a piece to be one and the scores of the pair head.
type cue struct {
	positions
	probability float64
	scores      encoder.Scores
}

// candidates are the cues to begin with.
func (v *view) candidates(s Scores, p Params) []cue {
	probability := cueProbability(s.Role())
	var out []cue
	for _, at := range v.cues(probability, p) {
		c := cue{positions: at, scores: s.Pair(at.first, at.last)}
		for t := at.first; t < at.last; t++ {
			c.probability = max(c.probability, probability[t].begin+probability[t].inside)
		}
		out = append(out, c)
	}
	return out
}

// A found is an attribution and the index of its cue.
type found struct {
	readout.Attribution
	cue int
}

// attributions decodes the window for cues, which share it out among them. A
// cue without content makes none.
func (v *view) attributions(cues []cue, p Params) (out []found, measures []Measures) {
	if len(cues) == 0 {
		return nil, nil
	}
	v.markCues(cues)
	costs := v.costs(p)
	claims := make([]claim, len(cues))
	for n, c := range cues {
		logs := logProbability(c.scores, v.isCue)
		claims[n] = claim{labels: bestLabels(logs, costs), probability: exponentials(logs)}
	}
	v.settle(claims)
	v.fillQuotations(claims)
	for n, c := range cues {
		contents := v.stretches(claims[n], content, p.Content)
		if len(contents) == 0 {
			continue
		}
		sources := best(v.stretches(claims[n], source, p.Source), claims[n])
		m := v.measure(c.probability, claims[n], contents, sources)
		out = append(out, found{cue: n, Attribution: readout.Attribution{
			Source:     v.spans(sources),
			Cue:        v.spans([]positions{c.positions}),
			Content:    v.spans(contents),
			Confidence: p.Confidence.Of(m),
		}})
		measures = append(measures, m)
	}
	return out, measures
}

// A claim is what one cue makes of the window: a label for each position, and
// the probability of each label.
type claim struct {
	labels      []int
	probability [][labels]float64
}

// sum adds up the probability of label over at.
func (c claim) sum(at positions, label int) float64 {
	total := 0.0
	for t := at.first; t < at.last; t++ {
		total += c.probability[t][label]
	}
	return total
}

// settle gives a word that several cues claim as content to the one with the
// highest summed probability. Sources may be shared.
func (v *view) settle(claims []claim) {
	for first := 0; first < v.length; {
		word := positions{first, first + 1}
		for word.last < v.length && !v.starts[word.last] {
			word.last++
		}
		first = word.last
		winner, highest := -1, 0.0
		for n, c := range claims {
			if c.labels[word.first] != content {
				continue
			}
			if sum := c.sum(word, content); winner < 0 || sum > highest {
				winner, highest = n, sum
			}
		}
		for n, c := range claims {
			if n == winner || c.labels[word.first] != content {
				continue
			}
			for t := word.first; t < word.last; t++ {
				c.labels[t] = none
			}
		}
	}
}

// fillQuotations makes a quotation that is mostly one cue's content wholly so.
// One that holds a cue is left as it is.
func (v *view) fillQuotations(claims []claim) {
	for _, q := range v.quotations() {
		words, quoting := 0, false
		for t := q.first; t < q.last; t++ {
			quoting = quoting || v.isCue[t]
			if v.starts[t] && v.isWord[t] {
				words++
			}
		}
		if words == 0 || quoting {
			continue
		}
		winner, most := 0, -1
		for n, c := range claims {
			inside := 0
			for t := q.first; t < q.last; t++ {
				if v.starts[t] && v.isWord[t] && c.labels[t] == content {
					inside++
				}
			}
			if inside > most {
				winner, most = n, inside
			}
		}
		if float64(most) <= fill*float64(words) {
			continue
		}
		for n, c := range claims {
			for t := q.first; t < q.last; t++ {
				if n == winner {
					c.labels[t] = content
				} else if c.labels[t] == content {
					c.labels[t] = none
				}
			}
		}
	}
}

// stretches are the runs of label in c that hold a word and have at least the
// mean probability least.
func (v *view) stretches(c claim, label int, least float64) []positions {
	var out []positions
	for first := 0; first < v.length; first++ {
		if c.labels[first] != label {
			continue
		}
		run, words := positions{first, first}, false
		for run.last < v.length && c.labels[run.last] == label {
			words = words || v.hasWord[run.last]
			run.last++
		}
		if words && c.sum(run, label) >= least*float64(run.len()) {
			out = append(out, run)
		}
		first = run.last
	}
	return out
}

// best keeps the source with the highest summed probability, the first of equals.
func best(sources []positions, c claim) []positions {
	if len(sources) < 2 {
		return sources
	}
	top := sources[0]
	for _, s := range sources[1:] {
		if c.sum(s, source) > c.sum(top, source) {
			top = s
		}
	}
	return []positions{top}
}

// bestLabels is the best sequence of labels for the log probabilities logs,
// where having another label at t than at t-1 costs costs[t]. Of equals the
// label stays, then the lower one is taken.
func bestLabels(logs [][labels]float64, costs []float64) []int {
	total := logs[0]
	back := make([][labels]int8, len(logs))
	for t := 1; t < len(logs); t++ {
		top := highest(total)
		switched := total[top] - costs[t]
		for l := range labels {
			back[t][l] = int8(l)
			if total[l] < switched {
				back[t][l] = int8(top)
				total[l] = switched
			}
			total[l] += logs[t][l]
		}
	}
	out := make([]int, len(logs))
	out[len(out)-1] = highest(total)
	for t := len(out) - 1; t > 0; t-- {
		out[t-1] = int(back[t][out[t]])
	}
	return out
}

func highest(v [labels]float64) int {
	top := 0
	for l := range v {
		if v[l] > v[top] {
			top = l
		}
	}
	return top
}

// logProbability is the log softmax of the pair logits, not below floor; a
// position that belongs to a cue is neither source nor content.
func logProbability(s encoder.Scores, isCue []bool) [][labels]float64 {
	out := make([][labels]float64, s.Rows)
	for t := range out {
		row := s.Row(t)
		top, sum := math.Inf(-1), 0.0
		for _, x := range row[:labels] {
			top = max(top, float64(x))
		}
		for _, x := range row[:labels] {
			sum += math.Exp(float64(x) - top)
		}
		for l := range labels {
			out[t][l] = max(float64(row[l])-top-math.Log(sum), floor)
		}
		if isCue[t] {
			out[t][source], out[t][content] = prohibited, prohibited
		}
	}
	return out
}

func exponentials(logs [][labels]float64) [][labels]float64 {
	out := make([][labels]float64, len(logs))
	for t := range out {
		for l := range labels {
			out[t][l] = math.Exp(logs[t][l])
		}
	}
	return out
}
