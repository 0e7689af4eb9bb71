package attribution

import (
	"math"

	"github.com/readout/readout/internal/encoder"
)

// Measures are what decoding knows of how sure one attribution is. Probabilities
// stand as log-odds (see logOdds), so that a weighted sum of them is one too. Words
// are counted by their first pieces; those without a letter or digit are left out.
type Measures struct {
	Cue     float64 // the highest probability of a piece of the cue
	Overlap float64 // expected overlap (Jaccard) of the content with what the head holds for content
	Source  float64 // the mean probability of the source's pieces; 0 without a source
	Nobody  float64 // the least probability of a word not to be of a source; 0 with a source
	Sourced float64 // 1 with a source, else 0
	Quoted  float64 // share of the content's words in quotation marks, 0 to 1
}

// A Confidence turns Measures into a probability: the logistic function of
// their weighted sum (Platt 1999, with several scores). The weight file has the
// weights; cmd/calibrate fits them.
type Confidence struct {
	Bias    float64 `json:"bias"`
	Cue     float64 `json:"cue"`
	Overlap float64 `json:"overlap"`
	Source  float64 `json:"source"`
	Nobody  float64 `json:"nobody"`
	Sourced float64 `json:"sourced"`
	Quoted  float64 `json:"quoted"`
}

// Uncalibrated is the Confidence of a weight file that has none: the
// probability of the cue, which is too high.
var Uncalibrated = Confidence{Cue: 1}

// Of is the probability, 0 to 1, that an attribution with these measures is
// right: that its content overlaps the true one by half or more, and that its
// source touches the true one or neither has one.
func (c Confidence) Of(m Measures) float64 {
	sum := c.Bias + c.Cue*m.Cue + c.Overlap*m.Overlap + c.Source*m.Source + c.Nobody*m.Nobody + c.Sourced*m.Sourced + c.Quoted*m.Quoted
	return 1 / (1 + math.Exp(-sum))
}

// leastDoubt is the least probability that is left open either way, so that one
// measure cannot decide alone.
const leastDoubt = 0.005

func logOdds(p float64) float64 {
	p = min(max(p, leastDoubt), 1-leastDoubt)
	return math.Log(p / (1 - p))
}

// measure looks at what a claim came to, given the probability of its cue.
func (v *view) measure(cue float64, c claim, contents, sources []positions) Measures {
	m := Measures{Cue: logOdds(cue)}
	chosen := make([]bool, v.length)
	for _, r := range contents {
		for t := r.first; t < r.last; t++ {
			chosen[t] = true
		}
	}
	words, quoted, both, either, nobody := 0.0, 0.0, 0.0, 0.0, 1.0
	for t := 1; t < v.length-1; t++ {
		if !v.starts[t] || !v.hasWord[t] {
			continue
		}
		p := c.probability[t]
		nobody = min(nobody, 1-p[source])
		if !chosen[t] {
			either += p[content]
			continue
		}
		words++
		either++
		both += p[content]
		if v.pieces[t-1].Quote == encoder.QuoteInside {
			quoted++
		}
	}
	m.Overlap = logOdds(both / max(either, 1))
	m.Quoted = quoted / max(words, 1)
	if len(sources) == 0 {
		m.Nobody = logOdds(nobody)
		return m
	}
	total, pieces := 0.0, 0
	for _, r := range sources {
		total += c.sum(r, source)
		pieces += r.len()
	}
	m.Source, m.Sourced = logOdds(total/float64(pieces)), 1
	return m
}
