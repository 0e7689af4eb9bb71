// Package mark decodes the talks head: which words name a meeting, take a
// position, forecast, exclude or react, and what each of them and the cues of
// attributions point at.
//
// It comes after encoder, whose windows it reads, and attribution, and before
// statement, talks, position and forecast, which make facts of the marks. It knows the head's labels, and
// nothing of actors or dates.
package mark

import (
	"math"
	"slices"
	"sort"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/encoder"
)

// Columns of a layer.
const (
	outside = encoder.MarkOutside
	begins  = encoder.MarkBegins
	inside  = encoder.MarkInside
	columns = encoder.MarkColumns
)

// Params steer the decoding.
type Params struct {
	// Bias, in nats, is added to the log-odds of being in a layer, none for one
	// without: above 0 finds more.
	Bias map[draft.Layer]float64
	// Touch is the cost, in nats, of a span that begins right where another of
	// its layer ends; participants pay none.
	Touch float64
	// Switch is the cost of beginning or ending a link, in nats. A low one keeps
	// links of one word.
	Switch float64
	// Link is the least mean probability of a link, 0 to 1.
	Link float64
}

// DefaultParams are the parameters in use, set on gold/dev, which the weights did
// not learn from (analysis.DefaultLimits). Over the values that TestLimits tries,
// each moves the F1 of all kinds of facts by 0.006 at most, but for the bias of
// meetings: 0.604 at 1, 0.620 at 1.8 with earlier weights. Those of agenda and
// outcomes and the limit of links were set anew, 0.716 to 0.720, that of links once more with
// the weights 2026-11-23.8, 0.729 to 0.730, and the cost of a switch with a mean near to 2026-11-24.2: 0.7498 to 0.7510.
var DefaultParams = Params{
	Bias: map[draft.Layer]float64{
		draft.LayerMeeting: 1.8, draft.LayerParticipant: 0.3, draft.LayerAgenda: 0.3, draft.LayerOutcome: 0.4,
		draft.LayerPosition: 1, draft.LayerForecast: 0.3, draft.LayerExclusion: 0.3, draft.LayerReaction: 0.3,
	},
	Touch: 2.5, Switch: 0.1, Link: 0.48,
}

// attributes of each layer; an outcome's kind has a class list of its own.
var attributes = map[draft.Layer][]string{
	draft.LayerMeeting:   {"kind", "status"},
	draft.LayerOutcome:   {"outcome"},
	draft.LayerPosition:  {"stance"},
	draft.LayerExclusion: {"modality"},
}

// anchors are the layers whose marks point at spans.
var anchors = map[draft.Layer]bool{
	draft.LayerMeeting: true, draft.LayerPosition: true, draft.LayerForecast: true, draft.LayerExclusion: true, draft.LayerReaction: true,
}

// Decode returns the marks of one window, layer by layer, each layer in text order.
func Decode(w *encoder.Window, c encoder.Config, p Params) []draft.Mark {
	pieces := w.Pieces
	words := wordsOf(pieces)
	scores := w.Marks()
	var out []draft.Mark
	for layer, name := range c.Marks {
		touch := p.Touch
		if draft.Layer(name) == draft.LayerParticipant {
			touch = 0 // "Foreign Minister A and B" has names side by side
		}
		runs := tagRuns(scores, layer, words, p.Bias[draft.Layer(name)], touch)
		for i, r := range runs {
			first, last := words[r.first].first, words[r.last-1].last
			m := draft.Mark{Span: spanOf(pieces, first, last), Layer: draft.Layer(name), Confidence: r.confidence}
			for _, a := range attributes[m.Layer] {
				set(&m, a, c.Attributes[a], w.Attribute(a, first+1, last+1))
			}
			if anchors[m.Layer] {
				linked := w.Link(layer, first+1, last+1)
				m.Links = links(linked, pieces, words, r, c.Links, p)
				if m.Layer == draft.LayerMeeting {
					m.Links = append(m.Links, others(linked, pieces, words, runs, i, c.Links)...)
				}
			}
			out = append(out, m)
		}
	}
	return out
}

// Statements returns marks of LayerStatement for those of the cues, in text
// order, that lie in the window: what each of them points at.
func Statements(w *encoder.Window, c encoder.Config, cues []readout.Span, p Params) []draft.Mark {
	kind := slices.Index(c.Pointing, string(draft.LayerStatement))
	if kind < 0 || len(w.Pieces) == 0 {
		return nil
	}
	words := wordsOf(w.Pieces)
	var out []draft.Mark
	for _, cue := range cues {
		first := sort.Search(len(words), func(i int) bool { return w.Pieces[words[i].last-1].End > cue.Start })
		last := sort.Search(len(words), func(i int) bool { return w.Pieces[words[i].first].Start >= cue.End })
		if first >= last {
			continue
		}
		scores := w.Link(kind, words[first].first+1, words[last-1].last+1)
		m := draft.Mark{Span: cue, Layer: draft.LayerStatement, Confidence: 1}
		m.Links = links(scores, w.Pieces, words, run{first: first, last: last}, c.Links, p)
		out = append(out, m)
	}
	return out
}

func set(m *draft.Mark, attribute string, names []string, logits []float32) {
	best := 0
	for i, v := range logits {
		if v > logits[best] {
			best = i
		}
	}
	switch attribute {
	case "kind", "outcome":
		m.Kind = names[best]
	case "status":
		m.Status = names[best]
	case "stance":
		m.Stance = names[best]
	case "modality":
		m.Modality = names[best]
	}
}

// A word is a half-open range of a window's pieces; a mark is none of letters or digits.
type word struct{ first, last int }

func wordsOf(pieces []encoder.Piece) []word {
	var out []word
	for i := range pieces {
		if i == 0 || pieces[i].WordStart {
			out = append(out, word{i, i})
		}
		out[len(out)-1].last = i + 1
	}
	return out
}

func spanOf(pieces []encoder.Piece, first, last int) readout.Span {
	return readout.Span{Start: pieces[first].Start, End: pieces[last-1].End}
}

// A run is a half-open range of words with one label.
type run struct {
	first, last int
	confidence  float64
}

// softmax returns the probabilities of logits.
func softmax(logits []float32) []float64 {
	top := math.Inf(-1)
	for _, v := range logits {
		top = max(top, float64(v))
	}
	out := make([]float64, len(logits))
	sum := 0.0
	for i, v := range logits {
		out[i] = math.Exp(float64(v) - top)
		sum += out[i]
	}
	for i := range out {
		out[i] /= sum
	}
	return out
}

// mean is the mean of the probabilities of a word's pieces.
func mean(scores encoder.Scores, w word, column, n int) []float64 {
	out := make([]float64, n)
	for i := w.first; i < w.last; i++ {
		for j, v := range softmax(scores.Row(i + 1)[column:][:n]) {
			out[j] += v / float64(w.last-w.first)
		}
	}
	return out
}
