// Package attribution decodes the attribution head: from the scores of a
// window's word pieces to attributions with their spans. It comes after
// encoder, whose scores it reads, and before the stages that say who the
// sources are. It knows no words and no lexicon: training/decode.py has the same
// functions, and gives the same spans.
//
// Decode takes one window; an attribution never crosses from one into another.
package attribution

import (
	"encoding/json"
	"fmt"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/encoder"
)

// Params steer the decoding. The weight file has the ones that were set on
// PolNeAR dev for its weights.
type Params struct {
	Cue          float64 `json:"thr"`    // a cue piece has more than this probability
	Propose      float64 `json:"low"`    // so has one of a cue that is tried, apart from those
	Switch       float64 `json:"sw"`     // cost of a label change between two words, in nats
	SwitchMark   float64 `json:"swp"`    // the same at a punctuation mark
	SwitchQuoted float64 `json:"swq"`    // the same inside a quotation
	Source       float64 `json:"smin"`   // least mean probability of a source
	Content      float64 `json:"cmin"`   // least mean probability of a stretch of content
	Attribution  float64 `json:"attmin"` // least Confidence of an attribution
	// Confidence is fitted to the decoding with the parameters above.
	Confidence Confidence `json:"confidence"`
}

// DefaultParams are those of training/decode.py.
var DefaultParams = Params{Cue: 0.4, Propose: 0.1, Switch: 0.5, SwitchMark: 0.3, SwitchQuoted: 3, Source: 0.4, Content: 0.5, Attribution: 0.5, Confidence: Uncalibrated}

// ParseParams reads what the weight file says (encoder.Model.Decode); what it
// leaves out keeps its default. An error wraps readout.ErrInvalid.
func ParseParams(raw json.RawMessage) (Params, error) {
	p := DefaultParams
	if len(raw) == 0 {
		return p, nil
	}
	if err := json.Unmarshal(raw, &p); err != nil {
		return Params{}, fmt.Errorf("weight file: decode: %w: %w", err, readout.ErrInvalid)
	}
	return p, nil
}

// Scores are those of one window: *encoder.Window has them. Position 0 is
// [CLS], position i+1 piece i of the window, the last one [SEP].
type Scores interface {
	// Role gives the logits of outside, source, cue and content, each of the
	// last three as begin and inside: 7 columns.
	Role() encoder.Scores
	// Pair gives the logits of none, source and content for the cue at
	// positions [first, last).
	Pair(first, last int) encoder.Scores
}

// Columns of Scores.Role and of Scores.Pair.
const (
	beginCue  = 3
	insideCue = 4

	none    = encoder.PairNone
	source  = encoder.PairSource
	content = encoder.PairContent
	labels  = 3
)

// Constants of training/decode.py.
const (
	split      = 0.5 // a piece that begins a cue with more than this splits a run
	fill       = 0.5 // a quotation with more than this part content is all content
	floor      = -6  // least log probability of a label
	prohibited = -30 // log probability of source and content on a cue
	insideWord = 50  // cost of a label change inside a word
)

// A positions is a half-open range of positions of a window.
type positions struct{ first, last int }

func (r positions) len() int { return r.last - r.first }
