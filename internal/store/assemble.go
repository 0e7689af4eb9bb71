package store

import (
	"fmt"

	"github.com/readout/readout"
)

// Assemble puts facts, in the order of Flatten, back into rec. Lists that hold
// nothing come back as nil.
func Assemble(rec *readout.Record, facts []Fact) error {
	for _, f := range facts {
		if err := assemble(rec, f); err != nil {
			return err
		}
	}
	return nil
}

func assemble(rec *readout.Record, f Fact) error {
	switch f.Kind {
	case KindActor:
		return join(&rec.Actors, f)
	case KindMeeting:
		return join(&rec.Meetings, f)
	case KindParticipant, KindAgenda, KindOutcome:
		n := len(rec.Meetings) - 1
		if n < 0 || rec.Meetings[n].ID != f.Parent {
			return fmt.Errorf("stored %s %s stands apart from its meeting: %w", f.Kind, f.ID, readout.ErrInvalid)
		}
		m := &rec.Meetings[n]
		switch f.Kind {
		case KindParticipant:
			return join(&m.Participants, f)
		case KindAgenda:
			return join(&m.Agenda, f)
		}
		return join(&m.Outcomes, f)
	case KindStatement:
		return join(&rec.Statements, f)
	case KindPosition:
		return join(&rec.Positions, f)
	case KindForecast:
		return join(&rec.Forecasts, f)
	case KindExclusion:
		return join(&rec.Exclusions, f)
	case KindReaction:
		return join(&rec.Reactions, f)
	case KindDisagreement:
		return join(&rec.Disagreements, f)
	case KindPlanned:
		return join(&rec.Planned, f)
	case KindAttribution:
		a, err := unpack[attribution](f)
		if err != nil {
			return err
		}
		rec.Attributions = append(rec.Attributions, readout.Attribution{
			Source: spans(a.Source), Cue: spans(a.Cue), Content: spans(a.Content), Confidence: a.Confidence,
		})
		return nil
	}
	return fmt.Errorf("stored fact %s is of unknown kind %q: %w", f.ID, f.Kind, readout.ErrInvalid)
}

func join[T any](list *[]T, f Fact) error {
	v, err := unpack[T](f)
	if err != nil {
		return err
	}
	*list = append(*list, v)
	return nil
}

func spans(ps []readout.Passage) []readout.Span {
	var out []readout.Span
	for _, p := range ps {
		out = append(out, p.Span)
	}
	return out
}

// Recheck reads every passage of stored facts against the text again, and
// returns what does not stand there, without document and run.
func Recheck(facts []Fact, text string) []Orphan {
	var out []Orphan
	for _, f := range facts {
		for _, e := range f.Evidence {
			if err := e.Check(text); err != nil {
				out = append(out, Orphan{Kind: f.Kind, Fact: f.ID, Role: e.Role, Passage: e.Passage, Err: err})
			}
		}
		if err := assemble(&readout.Record{Meetings: []readout.Meeting{{Fact: readout.Fact{ID: f.Parent}}}}, f); err != nil {
			out = append(out, Orphan{Kind: f.Kind, Fact: f.ID, Err: err})
		}
	}
	return out
}
