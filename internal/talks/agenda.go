package talks

import (
	"slices"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/text"
)

// assign gives the agenda items and outcomes that no trigger points at to the
// event they most likely belong to: the last one named before them, else the first.
func (f *Finder) assign(d *draft.Draft, events []*event) {
	if len(events) == 0 {
		return
	}
	for _, m := range d.MarksOf(draft.LayerAgenda) {
		if m.Confidence >= f.limits.Agenda && d.Running(m.Start) && !taken(events, m.Span, func(e *event) []readout.Span { return e.agenda }) {
			e := nearest(events, m.Span)
			e.agenda = append(e.agenda, m.Span)
		}
	}
	for _, m := range d.MarksOf(draft.LayerOutcome) {
		if m.Confidence < f.limits.Outcome || !d.Running(m.Start) {
			continue
		}
		if e, i := holding(events, m.Span); e != nil {
			e.outcomes[i] = outcome{span: m.Span, kind: m.Kind} // the layer has the better edges, and the kind
			continue
		}
		e := nearest(events, m.Span)
		e.outcomes = append(e.outcomes, outcome{span: m.Span, kind: m.Kind})
	}
	for _, e := range events {
		for i, a := range e.agenda {
			e.agenda[i] = entire(d, a)
		}
		e.agenda = distinct(slices.DeleteFunc(e.agenda, readout.Span.Empty))
		for i, o := range e.outcomes {
			e.outcomes[i].span = d.Extent(o.span)
		}
		slices.SortStableFunc(e.outcomes, func(a, b outcome) int { return a.span.Start - b.span.Start })
		e.outcomes = slices.CompactFunc(e.outcomes, func(a, b outcome) bool { return a.span.Overlaps(b.span) })
		e.outcomes = slices.DeleteFunc(e.outcomes, func(o outcome) bool { return o.span.Empty() })
	}
}

func taken(events []*event, s readout.Span, of func(*event) []readout.Span) bool {
	for _, e := range events {
		for _, t := range of(e) {
			if t.Overlaps(s) {
				return true
			}
		}
	}
	return false
}

// holding is the event with an outcome that overlaps s, and which one it is.
func holding(events []*event, s readout.Span) (*event, int) {
	for _, e := range events {
		for i, o := range e.outcomes {
			if o.span.Overlaps(s) {
				return e, i
			}
		}
	}
	return nil, 0
}

// nearest is the event whose trigger stands last before s, else the first event.
func nearest(events []*event, s readout.Span) *event {
	best, at := events[0], -1
	for _, e := range events {
		for _, t := range e.triggers {
			if t.Start < s.End && t.Start > at && e.kind != "press_conference" {
				best, at = e, t.Start
			}
		}
	}
	return best
}

// distinct sorts spans and drops those that overlap a longer one.
func distinct(spans []readout.Span) []readout.Span {
	slices.SortStableFunc(spans, func(a, b readout.Span) int { return b.Len() - a.Len() })
	var out []readout.Span
	for _, s := range spans {
		if !slices.ContainsFunc(out, s.Overlaps) {
			out = append(out, s)
		}
	}
	slices.SortFunc(out, func(a, b readout.Span) int { return a.Start - b.Start })
	return out
}

// entire is s with the rest of its noun phrase, where the tree knows one that is
// at most three times as long, and without function words at its end. Empty
// when s holds nothing to talk about.
func entire(d *draft.Draft, s readout.Span) readout.Span {
	first, last := d.Text.TokensIn(s)
	for i := first; i < last; i++ {
		if h := d.Text.Tokens[i].Head; h >= first && h < last || d.Text.Tokens[i].Tag != "NOUN" && d.Text.Tokens[i].Tag != "PROPN" {
			continue
		}
		if p := d.Phrase(i); p.Contains(s) && p.Len() <= 3*s.Len() {
			s = p
			break
		}
	}
	first, last = d.Text.TokensIn(s)
	for last > first {
		switch d.Text.Tokens[last-1].Tag {
		case "DET", "ADP", "CCONJ", "SCONJ", "AUX", "PART":
			last--
			continue
		}
		break
	}
	content := slices.ContainsFunc(d.Text.Tokens[first:last], func(t text.Token) bool {
		return t.Tag == "NOUN" || t.Tag == "PROPN" || t.Tag == "VERB"
	})
	out := d.Text.SpanOf(first, last)
	if m, ok := d.MentionAt(out); ok && m.Contains(out) && d.Actor(m) != nil && d.Actor(m).Type == readout.ActorPerson || !content {
		return readout.Span{} // a person is no issue
	}
	return out
}
