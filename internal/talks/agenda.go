package talks

import (
	"slices"
	"sort"

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
	near := triggersOf(events)
	number := map[*event]int{}
	agenda, outcomes := &items{d: d}, &items{d: d}
	for i, e := range events {
		number[e] = i
		for k, s := range e.agenda {
			agenda.add(s, item{i, k})
		}
		for k, o := range e.outcomes {
			outcomes.add(o.span, item{i, k})
		}
	}
	for _, m := range d.MarksOf(draft.LayerAgenda) {
		if m.Confidence < f.limits.Agenda || !d.Running(m.Start) {
			continue
		}
		if _, taken := agenda.find(m.Span, func(x item) readout.Span { return events[x.event].agenda[x.index] }); !taken {
			e := near.nearest(m.Span)
			e.agenda = append(e.agenda, m.Span)
			agenda.add(m.Span, item{number[e], len(e.agenda) - 1})
		}
	}
	for _, m := range d.MarksOf(draft.LayerOutcome) {
		if m.Confidence < f.limits.Outcome || !d.Running(m.Start) {
			continue
		}
		if x, ok := outcomes.find(m.Span, func(x item) readout.Span { return events[x.event].outcomes[x.index].span }); ok {
			events[x.event].outcomes[x.index] = outcome{span: m.Span, kind: m.Kind} // the layer has the better edges, and the kind
			outcomes.add(m.Span, x)
			continue
		}
		e := near.nearest(m.Span)
		e.outcomes = append(e.outcomes, outcome{span: m.Span, kind: m.Kind})
		outcomes.add(m.Span, item{number[e], len(e.outcomes) - 1})
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

// distinct sorts spans and drops those that overlap a longer one.
func distinct(spans []readout.Span) []readout.Span {
	slices.SortStableFunc(spans, func(a, b readout.Span) int { return b.Len() - a.Len() })
	var out []readout.Span // in text order
	for _, s := range spans {
		i := sort.Search(len(out), func(i int) bool { return out[i].End > s.Start })
		if i == len(out) || !out[i].Overlaps(s) {
			out = slices.Insert(out, i, s)
		}
	}
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
	for last > first && draft.Leads(d.Text.Tokens[last-1].Tag) {
		last--
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
