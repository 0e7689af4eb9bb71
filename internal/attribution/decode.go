package attribution

import (
	"math"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/encoder"
)

// Decode returns the attributions of window w of r in the order of their cues,
// given the window's scores s. Each has one cue, at most one source, and one
// or more contents.
func Decode(r *encoder.Reading, w encoder.Range, s Scores, p Params) []readout.Attribution {
	out, _ := Measured(r, w, s, p)
	return out
}

// Measured is Decode with the Measures of each attribution, in the same order.
func Measured(r *encoder.Reading, w encoder.Range, s Scores, p Params) ([]readout.Attribution, []Measures) {
	v := newView(r, w)
	cue := cueProbability(s.Role())
	cues := v.cues(cue, p.Cue)
	if len(cues) == 0 {
		return nil, nil
	}
	v.markCues(cues)
	costs := v.costs(p)
	claims := make([]claim, len(cues))
	for n, at := range cues {
		logs := logProbability(s.Pair(at.first, at.last), v.isCue)
		claims[n] = claim{labels: bestLabels(logs, costs), probability: exponentials(logs)}
	}
	v.settle(claims)
	v.fillQuotations(claims)

	var out []readout.Attribution
	var measures []Measures
	for n, at := range cues {
		sure := 0.0
		for t := at.first; t < at.last; t++ {
			sure = max(sure, cue[t].begin+cue[t].inside)
		}
		contents := v.stretches(claims[n], content, p.Content)
		if len(contents) == 0 || sure < p.Attribution {
			continue
		}
		sources := best(v.stretches(claims[n], source, p.Source), claims[n])
		m := v.measure(sure, claims[n], contents, sources)
		out = append(out, readout.Attribution{
			Source:     v.spans(sources),
			Cue:        v.spans([]positions{at}),
			Content:    v.spans(contents),
			Confidence: p.Confidence.Of(m),
		})
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
