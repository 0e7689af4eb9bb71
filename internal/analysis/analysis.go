// Package analysis is the recipe for one document: it runs the stages in their
// order and writes down what they return. It has no rules of its own.
//
// It comes after ingest, which makes the Document, and before service, which
// stores the Record. What several documents say of one thing is reconcile's.
package analysis

import (
	"context"
	"fmt"
	"slices"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/attribution"
	"github.com/readout/readout/internal/coref"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/encoder"
	"github.com/readout/readout/internal/forecast"
	"github.com/readout/readout/internal/link"
	"github.com/readout/readout/internal/mark"
	"github.com/readout/readout/internal/mention"
	"github.com/readout/readout/internal/position"
	"github.com/readout/readout/internal/statement"
	"github.com/readout/readout/internal/syntax"
	"github.com/readout/readout/internal/talks"
	"github.com/readout/readout/internal/text"
	"github.com/readout/readout/internal/timex"
	"github.com/readout/readout/internal/topic"
	"github.com/readout/readout/schema"
)

// Rules is the version of the stages' rules. It changes when they would make
// another record of the same text with the same weights.
const Rules = "10"

// Limits steer what of the talks head's marks is believed: how they are decoded,
// and the least confidences, 0 to 1, at which they become facts.
type Limits struct {
	Marks mark.Params
	Talks talks.Limits
	// Statement is that of an attribution, the others those of marks.
	Statement, Position, Forecast, Exclusion, Reaction float64
	// Against is that of a link from one claim at another that stands against it.
	Against float64
}

// DefaultLimits are the limits in use, set on gold/dev (TestLimits): documents
// that the weights did not learn from. No change
// of one of them but that of triggers (talks.DefaultLimits) would raise the F1 of all kinds by more than 0.002.
var DefaultLimits = Limits{Marks: mark.DefaultParams, Talks: talks.DefaultLimits, Statement: 0.3, Position: 0.5, Forecast: 0.65, Exclusion: 0.65, Reaction: 0.35, Against: 0.5}

// An Analyzer reads documents. It is read-only after New: share it freely.
type Analyzer struct {
	model      *encoder.Model
	schema     *schema.Schema
	decode     attribution.Params
	statements *statement.Finder
	talks      *talks.Finder
	topics     *topic.Finder
	stances    position.Lexicon
	limits     Limits
}

// New returns an Analyzer. It fails, with an error that wraps readout.ErrInvalid,
// when the weight file's decoding parameters cannot be read.
func New(model *encoder.Model, s *schema.Schema, limits Limits) (*Analyzer, error) {
	decode, err := attribution.ParseParams(model.Decode())
	if err != nil {
		return nil, err
	}
	return &Analyzer{
		model: model, schema: s, decode: decode, limits: limits, stances: position.Lexicon(s.Stances),
		statements: statement.New(s, limits.Statement),
		talks:      talks.New(s, limits.Talks),
		topics:     topic.New(s),
	}, nil
}

// Version names rules, weights and, where there are some, the lexicons that a
// user added: facts of different versions may differ.
func (a *Analyzer) Version() string {
	v := "rules " + Rules + ", weights " + a.model.Version()
	if a.schema.Added != "" {
		v += ", lexicons " + a.schema.Added
	}
	return v
}

// MaxText is the longest text that is analyzed, in bytes: two million words of
// English. One core takes about 20 s a megabyte, and one document lies in memory
// with all its words at once, at about 25 bytes of memory for each of text.
const MaxText = 12 << 20

// Analyze returns the record of d. Errors are those of ctx, or wrap
// readout.ErrTooLarge where d has more than MaxText; they do not name d.
func (a *Analyzer) Analyze(ctx context.Context, d *readout.Document) (*readout.Record, error) {
	if len(d.Text) > MaxText {
		return nil, fmt.Errorf("%.1f MB of text, at most %d MB are analyzed as one document; split it into its documents: %w",
			float64(len(d.Text))/(1<<20), MaxText>>20, readout.ErrTooLarge)
	}
	w := &draft.Draft{Document: d, Text: text.Parse(d)}
	if err := a.read(ctx, w); err != nil {
		return nil, err
	}
	return a.record(ctx, w)
}

// record runs the stages that come after the encoder on what it read. On a long
// document they take seconds together: ctx is asked between them.
func (a *Analyzer) record(ctx context.Context, w *draft.Draft) (*readout.Record, error) {
	d := w.Document
	var planned []readout.PlannedEvent
	var exclusions []readout.Exclusion
	for _, stage := range []func(){
		func() { w.Dates = timex.Find(w.Text, d.Published) },
		func() { a.resolve(w) },
		func() { w.Statements = a.statements.Find(w) },
		func() { w.Meetings, planned = a.talks.Find(w) },
		func() { // what the parties say together is outcome and position
			w.Statements = slices.DeleteFunc(w.Statements, func(s readout.Statement) bool { return w.Together(&s) })
		},
		func() { w.Statements = statement.Situate(w) },
		func() { exclusions = talks.Exclusions(w, a.limits.Exclusion) },
		func() { w.Positions = position.Find(w, exclusions, a.stances, a.limits.Position) },
		func() {
			w.Statements = slices.DeleteFunc(w.Statements, func(s readout.Statement) bool { return statement.Nameless(&s) })
		},
		func() { a.tie(w) },
	} {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		stage()
	}
	r := &readout.Record{
		Doc: d, Analysis: a.Version(),
		Actors: w.Actors, Meetings: w.Meetings, Planned: planned,
		Statements: w.Statements, Positions: w.Positions, Attributions: w.Attributions,
		Forecasts:     forecast.Find(w, a.limits.Forecast),
		Exclusions:    exclusions,
		Reactions:     talks.Reactions(w, exclusions, a.limits.Reaction),
		Disagreements: position.Disagreements(w, a.schema, a.limits.Against),
	}
	r.AboutTalks = len(r.Meetings)+len(r.Planned) > 0
	if !r.AboutTalks { // who contradicts whom elsewhere is not for a record of talks
		r.Disagreements = nil
	}
	return r, nil
}

// tie says which issues the facts are about, and which positions are one.
func (a *Analyzer) tie(w *draft.Draft) {
	w.Statements = a.topics.Statements(w, w.Statements)
	w.Meetings = a.topics.Meetings(w, w.Meetings)
	w.Positions = position.Merge(w, a.topics.Positions(w, w.Positions), a.stances)
}

// resolve runs the stages that say who is who.
func (a *Analyzer) resolve(w *draft.Draft) {
	w.Actors, w.Mentions, w.Called = link.Resolve(w, a.schema)
	found := coref.Resolve(w, a.schema)
	w.Chains, w.Actors, w.Mentions = found.Chains, found.Actors, found.Mentions
	w.Antecedents = nil // which nobody reads any more
}

// Draft returns what is found of d before statements and facts: names, actors
// and chains. Measurements look at it. Errors are those of ctx.
func (a *Analyzer) Draft(ctx context.Context, d *readout.Document) (*draft.Draft, error) {
	w := &draft.Draft{Document: d, Text: text.Parse(d)}
	if err := a.read(ctx, w); err != nil {
		return nil, err
	}
	a.resolve(w)
	return w, nil
}

// read runs the encoder over the document's blocks and decodes every head.
func (a *Analyzer) read(ctx context.Context, w *draft.Draft) error {
	var blocks []encoder.Range
	for _, b := range w.Text.Blocks {
		// headlines of other articles and credits would be context that misleads
		if b.Kind.Running() || b.Kind == readout.BlockTitle || b.Kind == readout.BlockCaption {
			blocks = append(blocks, encoder.Range{Start: b.Start, End: b.End})
		}
	}
	config := a.model.Config()
	tree := syntax.NewBuilder(w.Text, config)
	for first := true; first || len(blocks) > 0; first = false {
		var some []encoder.Range
		some, blocks = stretch(blocks)
		reading, err := a.model.Prepare(w.Text.Text, some)
		if err != nil {
			return err
		}
		err = a.model.Encode(ctx, reading, func(win *encoder.Window) error {
			said := attribution.Decode(reading, win.Range, win, a.decode)
			w.Attributions = append(w.Attributions, said...)
			w.Names = append(w.Names, mention.Decode(win, config)...)
			w.Marks = append(w.Marks, mark.Decode(win, config, a.limits.Marks)...)
			w.Marks = append(w.Marks, mark.Statements(win, config, cues(said), a.limits.Marks)...)
			first, nodes := tree.Add(win)
			if a.model.HasAntecedents() {
				w.Antecedents = append(w.Antecedents, coref.Read(win, w.Text, first, nodes)...)
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	slices.SortStableFunc(w.Marks, func(a, b draft.Mark) int { return a.Start - b.Start })
	w.Text.SetSyntax(tree.Nodes())
	return nil
}

// cues are the spans of the cues of those that have one, from first word to last.
func cues(said []readout.Attribution) []readout.Span {
	var out []readout.Span
	for _, a := range said {
		if len(a.Cue) > 0 {
			out = append(out, a.Cue[0].Hull(a.Cue[len(a.Cue)-1]))
		}
	}
	return out
}

// longestStretch is how much text is cut into word pieces at a time, in bytes:
// some sixty articles. A word piece takes up as much as the token that it is of.
const longestStretch = 256 << 10

// stretch parts the first blocks, of longestStretch together or a single longer
// one, from the rest.
func stretch(blocks []encoder.Range) (some, rest []encoder.Range) {
	n := 0
	for n < len(blocks) && (n == 0 || blocks[n].End-blocks[0].Start <= longestStretch) {
		n++
	}
	return blocks[:n], blocks[n:]
}
