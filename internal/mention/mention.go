// Package mention decodes the entity head: the proper names of a text with
// their classes. It comes after encoder, whose scores it reads, and before
// link, which says whom the names mean. It keeps no lists of names.
//
// Names are whole words, do not overlap and do not cross windows.
package mention

import (
	"math"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/encoder"
)

// floor is the least log probability of a label, so that one sure word cannot
// forbid a name.
const floor = -8

// Decode returns the names of a window in text order. config names the columns
// of the scores: "O", and "B-" and "I-" before each class.
func Decode(w *encoder.Window, config encoder.Config) []draft.Name {
	return decode(w.Pieces, w.Entities(), config.Entities)
}

func decode(pieces []encoder.Piece, scores encoder.Scores, columns []string) []draft.Name {
	c := newClasses(columns)
	words := cutWords(pieces, scores, c)
	if len(words) == 0 {
		return nil
	}
	labels := bestLabels(words, len(c.names))
	var out []draft.Name
	for first := 0; first < len(words); first++ {
		if labels[first] == outside {
			continue
		}
		class := (labels[first] - 1) / 2
		last := first + 1
		sum := words[first].in[class]
		for last < len(words) && labels[last] == insideOf(class) {
			sum += words[last].in[class]
			last++
		}
		out = append(out, draft.Name{
			Span:       readout.Span{Start: words[first].Start, End: words[last-1].End},
			Kind:       draft.NameKind(c.names[class]),
			Confidence: sum / float64(last-first),
		})
		first = last - 1
	}
	return out
}

// Labels of a word: outside, then begin and inside of each class.
const outside = 0

func beginOf(class int) int  { return 1 + 2*class }
func insideOf(class int) int { return 2 + 2*class }

// classes are the columns of each class; the columns' order is the weight file's.
type classes struct {
	names         []string
	outside       int
	begin, inside []int
}

func newClasses(columns []string) classes {
	c := classes{}
	at := map[string]int{}
	for i, column := range columns {
		prefix, name, ok := strings.Cut(column, "-")
		if !ok {
			c.outside = i
			continue
		}
		if _, ok := at[name]; !ok {
			at[name] = len(c.names)
			c.names, c.begin, c.inside = append(c.names, name), append(c.begin, i), append(c.inside, i)
		}
		if prefix == "B" {
			c.begin[at[name]] = i
		} else {
			c.inside[at[name]] = i
		}
	}
	return c
}

// A word is a run of pieces with its probabilities: the mean over its pieces of
// being outside and in each class, and of its first piece to begin a name
// rather than go on with one, given the class.
type word struct {
	readout.Span
	out       float64
	in, start []float64
}

func cutWords(pieces []encoder.Piece, scores encoder.Scores, c classes) []word {
	var out []word
	for i := 0; i < len(pieces); {
		last := i + 1
		for last < len(pieces) && !pieces[last].WordStart {
			last++
		}
		w := word{in: make([]float64, len(c.names)), start: make([]float64, len(c.names))}
		w.Start, w.End = pieces[i].Start, pieces[last-1].End
		for j := i; j < last; j++ {
			p := softmax(scores.Row(j + 1))
			share := 1 / float64(last-i)
			w.out += share * p[c.outside]
			for k := range c.names {
				begin, inside := p[c.begin[k]], p[c.inside[k]]
				w.in[k] += share * (begin + inside)
				if j == i {
					w.start[k] = (begin + 1e-9) / (begin + inside + 2e-9)
				}
			}
		}
		out = append(out, w)
		i = last
	}
	return out
}

// bestLabels is the likeliest sequence of labels in which inside follows begin
// or inside of its own class.
func bestLabels(words []word, names int) []int {
	count := 1 + 2*names
	total := make([]float64, count)
	back := make([][]int, len(words))
	for t, w := range words {
		next := make([]float64, count)
		back[t] = make([]int, count)
		top := 0 // best label before, for those that may follow any
		for l := range total {
			if total[l] > total[top] {
				top = l
			}
		}
		next[outside], back[t][outside] = total[top]+log(w.out), top
		for k := range names {
			next[beginOf(k)], back[t][beginOf(k)] = total[top]+log(w.in[k]*w.start[k]), top
			from := beginOf(k)
			if total[insideOf(k)] > total[from] {
				from = insideOf(k)
			}
			next[insideOf(k)], back[t][insideOf(k)] = total[from]+log(w.in[k]*(1-w.start[k])), from
			if t == 0 {
				next[insideOf(k)] = math.Inf(-1)
			}
		}
		total = next
	}
	top := 0
	for l := range total {
		if total[l] > total[top] {
			top = l
		}
	}
	out := make([]int, len(words))
	for t := len(words) - 1; t >= 0; t-- {
		out[t] = top
		top = back[t][top]
	}
	return out
}

func log(p float64) float64 { return max(math.Log(p), floor) }

func softmax(row []float32) []float64 {
	out := make([]float64, len(row))
	top, sum := math.Inf(-1), 0.0
	for _, x := range row {
		top = max(top, float64(x))
	}
	for i, x := range row {
		out[i] = math.Exp(float64(x) - top)
		sum += out[i]
	}
	for i := range out {
		out[i] /= sum
	}
	return out
}
