package store

import (
	"fmt"
	"strings"

	"github.com/readout/readout"
)

// Flatten is the facts of rec, in the record's order, parts after their
// meeting. It changes nothing in rec. A fact without any words behind it, or
// with words that do not stand in the text, is an error wrapping readout.ErrSpan;
// two facts of one kind with the same ID wrap readout.ErrInvalid.
func Flatten(rec *readout.Record) ([]Fact, error) {
	b := flattener{seen: map[string]bool{}, text: rec.Doc.Text}
	for i, v := range rec.Actors {
		add(&b, Fact{Kind: KindActor, ID: fmt.Sprintf("a%d", i+1), Who: v.Name, Side: v.Side, Status: string(v.Type)}, v)
	}
	for _, v := range rec.Meetings {
		flattenMeeting(&b, v)
	}
	for _, v := range rec.Statements {
		add(&b, with(v.Fact, dated(v.Date, Fact{Kind: KindStatement, Who: v.Speaker, Side: v.Affiliation, Issue: v.Topic, Status: v.Type, Topics: v.Topics})), v)
	}
	for _, v := range rec.Positions {
		add(&b, with(v.Fact, Fact{Kind: KindPosition, Who: v.Holder, Side: v.OnBehalf, Stance: v.Stance, Issue: v.Issue, Status: v.Basis, Topics: v.Topics}), v)
	}
	for _, v := range rec.Forecasts {
		f := Fact{Kind: KindForecast, Who: v.Who, Issue: v.What}
		if v.Window != nil {
			f.From, f.To = v.Window.From, v.Window.To
		}
		add(&b, with(v.Fact, f), v)
	}
	for _, v := range rec.Exclusions {
		add(&b, with(v.Fact, Fact{Kind: KindExclusion, Who: strings.Join(v.Who, "; "), Side: v.AssertedBy, Issue: v.ExcludedFrom, Status: v.Modality}), v)
	}
	for _, v := range rec.Reactions {
		add(&b, with(v.Fact, Fact{Kind: KindReaction, Who: v.Who, Side: v.Side, Stance: v.Stance, Issue: v.To}), v)
	}
	for _, v := range rec.Disagreements {
		add(&b, with(v.Fact, Fact{Kind: KindDisagreement, Who: v.A.Who, Side: v.B.Who, Issue: v.Issue, Status: v.Kind}), v)
	}
	for _, v := range rec.Planned {
		add(&b, with(v.Fact, dated(v.Date, Fact{Kind: KindPlanned, Who: strings.Join(v.Parties, "; "), Side: v.AssertedBy, Issue: v.What, Status: v.Status})), v)
	}
	for i, v := range rec.Attributions {
		a, err := worded(v, b.text)
		if err != nil {
			return nil, fmt.Errorf("attribution t%d: %w", i+1, err)
		}
		add(&b, Fact{Kind: KindAttribution, ID: fmt.Sprintf("t%d", i+1), Confidence: v.Confidence}, a)
	}
	return b.facts, b.err
}

// flattenMeeting adds a meeting and, as facts of their own, who took part,
// what was to be discussed and what came of it.
func flattenMeeting(b *flattener, v readout.Meeting) {
	bare := v
	bare.Participants, bare.Agenda, bare.Outcomes = nil, nil, nil
	add(b, with(v.Fact, dated(v.Date, Fact{Kind: KindMeeting, Who: strings.Join(v.Parties, "; "), Issue: v.Title, Status: v.Status})), bare)
	part := func(kind Kind, list string, i int, stage string) Fact {
		if stage == "" {
			stage = v.Stage
		}
		return Fact{Kind: kind, ID: fmt.Sprintf("%s.%s[%d]", v.ID, list, i), Parent: v.ID, Stage: stage, Confidence: v.Confidence}
	}
	for i, p := range v.Participants {
		f := part(KindParticipant, "participants", i, "")
		f.Who, f.Side, f.Status = p.Name, p.Side, p.Capacity
		add(b, f, p)
	}
	for i, a := range v.Agenda {
		f := part(KindAgenda, "agenda", i, a.Stage)
		f.Side, f.Issue, f.Topics = a.AssertedBy, a.Issue, a.Topics
		add(b, f, a)
	}
	for i, o := range v.Outcomes {
		f := part(KindOutcome, "outcomes", i, o.Stage)
		f.Who, f.Issue, f.Status, f.Topics = o.By, o.What, o.Kind, o.Topics
		add(b, f, o)
	}
}

// A flattener gathers facts until the first error.
type flattener struct {
	facts []Fact
	seen  map[string]bool
	text  string
	err   error
}

func add[T any](b *flattener, f Fact, v T) {
	if b.err != nil {
		return
	}
	key := string(f.Kind) + " " + f.ID
	if f.ID == "" || b.seen[key] {
		b.err = fmt.Errorf("%s %q: its name is empty or taken: %w", f.Kind, f.ID, readout.ErrInvalid)
		return
	}
	b.seen[key] = true
	if f, b.err = pack(f, v); b.err != nil {
		return
	}
	if b.err = f.check(b.text); b.err == nil {
		b.facts = append(b.facts, f)
	}
}

// check wants words behind every fact but an actor, who may be implied, and
// each of them in its place.
func (f Fact) check(text string) error {
	some := f.Kind == KindActor
	for _, e := range f.Evidence {
		if err := e.Check(text); err != nil {
			return fmt.Errorf("%s %s, %s: %w", f.Kind, f.ID, e.Role, err)
		}
		some = some || !e.Empty()
	}
	if !some {
		return fmt.Errorf("%s %s has no words of the text behind it: %w", f.Kind, f.ID, readout.ErrSpan)
	}
	return nil
}

func with(f readout.Fact, row Fact) Fact {
	row.ID, row.Stage, row.Confidence = f.ID, f.Stage, f.Confidence
	return row
}

func dated(d *readout.Date, row Fact) Fact {
	if d != nil {
		row.From, row.To = d.Start, d.End
	}
	return row
}

func worded(a readout.Attribution, text string) (attribution, error) {
	var err error
	words := func(spans []readout.Span) []readout.Passage {
		var out []readout.Passage
		for _, s := range spans {
			t, e := s.Of(text)
			if e != nil && err == nil {
				err = e
			}
			out = append(out, readout.Passage{Span: s, Text: t})
		}
		return out
	}
	out := attribution{Source: words(a.Source), Cue: words(a.Cue), Content: words(a.Content), Confidence: a.Confidence}
	return out, err
}
