package store

import (
	"encoding/json"
	"fmt"

	"github.com/readout/readout"
)

// Kind says what a stored fact is.
type Kind string

// The kinds of facts. Participants, agenda items and outcomes have a meeting as
// their parent; an attribution is what the model found before any stage read it.
const (
	KindActor        Kind = "actor"
	KindMeeting      Kind = "meeting"
	KindParticipant  Kind = "participant"
	KindAgenda       Kind = "agenda"
	KindOutcome      Kind = "outcome"
	KindStatement    Kind = "statement"
	KindPosition     Kind = "position"
	KindForecast     Kind = "forecast"
	KindExclusion    Kind = "exclusion"
	KindReaction     Kind = "reaction"
	KindDisagreement Kind = "disagreement"
	KindPlanned      Kind = "planned"
	KindAttribution  Kind = "attribution"
)

// A Fact is one fact of a record as a database keeps it: columns to ask for,
// the whole value as JSON, and its evidence in rows of their own.
type Fact struct {
	Kind       Kind
	ID         string // as in the record; of parts "m1.agenda[0]", of actors "a1", of attributions "t1"
	Parent     string // the meeting of a part, else ""
	Stage      string // "" for actors and attributions
	Confidence float64

	Who    string // speaker, holder, participant; several are joined by "; "
	Side   string // side, affiliation, on behalf of; of a disagreement the other one's Who
	Stance string
	Issue  string // issue, topic, title, what it is about
	Status string // status, modality, capacity, type
	From   readout.CivilDate
	To     readout.CivilDate
	Topics []string // IDs of issues, to ask for; they come back within Payload only

	// Payload is the domain value as JSON, with its passages emptied: where
	// they stand is said once, in Evidence.
	Payload  []byte
	Evidence []Evidence // in the order in which passages of the value are visited
}

// Evidence is a passage that supports a fact, and what it shows of it.
type Evidence struct {
	Role string // span, mention, speaker, content, quote, date, corroboration, source, cue
	readout.Passage
}

// attribution is readout.Attribution with the words, so that it is checked like any fact.
type attribution struct {
	Source     []readout.Passage `json:"source"`
	Cue        []readout.Passage `json:"cue"`
	Content    []readout.Passage `json:"content"`
	Confidence float64           `json:"confidence"`
}

// pack fills Payload and Evidence of f from v.
func pack[T any](f Fact, v T) (Fact, error) {
	visit(&v, func(role string, p *readout.Passage) {
		f.Evidence = append(f.Evidence, Evidence{Role: role, Passage: *p})
	})
	raw, err := json.Marshal(v)
	if err != nil {
		return Fact{}, fmt.Errorf("%s %s: %w", f.Kind, f.ID, err)
	}
	if len(f.Evidence) > 0 { // a copy, since the passages of v are the caller's
		var bare T
		if err := json.Unmarshal(raw, &bare); err != nil {
			return Fact{}, fmt.Errorf("%s %s: %w", f.Kind, f.ID, err)
		}
		visit(&bare, func(_ string, p *readout.Passage) { *p = readout.Passage{} })
		if raw, err = json.Marshal(bare); err != nil {
			return Fact{}, fmt.Errorf("%s %s: %w", f.Kind, f.ID, err)
		}
	}
	f.Payload = raw
	return f, nil
}

// unpack is the value that pack made f from.
func unpack[T any](f Fact) (T, error) {
	var v T
	if err := json.Unmarshal(f.Payload, &v); err != nil {
		return v, fmt.Errorf("stored %s %s: %w: %w", f.Kind, f.ID, readout.ErrInvalid, err)
	}
	n := 0
	visit(&v, func(_ string, p *readout.Passage) {
		if n < len(f.Evidence) {
			*p = f.Evidence[n].Passage
		}
		n++
	})
	if n != len(f.Evidence) {
		return v, fmt.Errorf("stored %s %s has %d passages, its evidence %d: %w", f.Kind, f.ID, n, len(f.Evidence), readout.ErrInvalid)
	}
	return v, nil
}

// visit calls f on every passage of the value that v points to, in a fixed order.
func visit(v any, f func(role string, p *readout.Passage)) {
	list := func(role string, ps []readout.Passage) {
		for i := range ps {
			f(role, &ps[i])
		}
	}
	date := func(d *readout.Date) {
		for ; d != nil; d = d.Other {
			if d.Span != nil {
				f("date", d.Span)
			}
		}
	}
	switch v := v.(type) {
	case *readout.Actor:
		list("mention", v.Mentions)
	case *readout.Meeting:
		list("span", v.Spans)
		date(v.Date)
	case *readout.Participant:
		f("span", &v.Span)
	case *readout.AgendaItem:
		f("span", &v.Span)
	case *readout.Outcome:
		f("span", &v.Span)
	case *readout.Statement:
		f("span", &v.Span)
		if v.SpeakerSpan != nil {
			f("speaker", v.SpeakerSpan)
		}
		list("content", v.Content)
		list("quote", v.Quotes)
		date(v.Date)
		for i := range v.CorroboratedBy {
			f("corroboration", &v.CorroboratedBy[i].Span)
		}
	case *readout.Position:
		list("span", v.Spans)
	case *readout.Forecast:
		list("span", v.Spans)
	case *readout.Exclusion:
		list("span", v.Spans)
	case *readout.Reaction:
		list("span", v.Spans)
	case *readout.Disagreement:
		list("span", v.Spans)
	case *readout.PlannedEvent:
		list("span", v.Spans)
		date(v.Date)
	case *attribution:
		list("source", v.Source)
		list("cue", v.Cue)
		list("content", v.Content)
	}
}
