package talks

import (
	"slices"
	"sort"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/text"
)

// assign gives the agenda items and outcomes to the events: each to the one
// whose trigger points at it most surely, and to others that point at it as
// well; else to the last one named before it, else to the first. The layer has the better edges; what only a link has found
// counts as well.
func (f *Finder) assign(d *draft.Draft, events []*event) {
	if len(events) == 0 {
		return
	}
	near := triggersOf(events)
	give := func(layer draft.Layer, role draft.LinkRole, limit float64, add func(e *event, s readout.Span, kind string)) {
		links := linksOf(events, role, limit)
		var found []readout.Span
		for _, m := range d.MarksOf(layer) {
			if m.Confidence < limit || !d.Running(m.Start) || m.Confidence < sureShort && wordsIn(d, m.Span) < fewestWords {
				continue
			}
			to := links.events(m.Span)
			if to == nil {
				to = []*event{near.nearest(m.Span)}
			}
			for _, e := range to {
				add(e, m.Span, m.Kind)
			}
			found = append(found, m.Span)
		}
		marks := spansOf(found)
		for _, l := range links.list {
			if !marks.touch(l.Span) && slices.Contains(links.events(l.Span), l.event) && wordsIn(d, l.Span) >= fewestWords {
				add(l.event, l.Span, "")
			}
		}
	}
	give(draft.LayerAgenda, draft.LinkAgenda, f.limits.Agenda, func(e *event, s readout.Span, _ string) {
		if s = headed(d, entire(d, s)); !s.Empty() {
			e.agenda = append(e.agenda, s)
		}
	})
	give(draft.LayerOutcome, draft.LinkOutcome, f.limits.Outcome, func(e *event, s readout.Span, kind string) {
		if s = d.Extent(s); !s.Empty() {
			e.outcomes = append(e.outcomes, outcome{span: s, kind: kind})
		}
	})
	for _, e := range events {
		e.agenda = distinct(e.agenda)
		slices.SortStableFunc(e.outcomes, func(a, b outcome) int { return a.span.Start - b.span.Start })
		e.outcomes = slices.CompactFunc(e.outcomes, func(a, b outcome) bool { return a.span.Overlaps(b.span) })
	}
}

// fewestWords is how many words an item has at least that only a link has found,
// or a mark less sure than sureShort. Of the agenda items of three words or fewer that were found in 98
// documents of gold/more, before the weights learned from them, 8 of 64 were right, and 1 of 33 outcomes. With weights near to
// those of now items of three words are right as often as others: 3 instead of 4 takes agenda on gold/dev from 0.618 to 0.639.
const (
	fewestWords = 3
	sureShort   = 0.85
)

// wordsIn is how many tokens s holds that are no punctuation.
func wordsIn(d *draft.Draft, s readout.Span) int {
	n := 0
	first, last := d.Text.TokensIn(s)
	for _, t := range d.Text.Tokens[first:last] {
		if t.Tag != "PUNCT" {
			n++
		}
	}
	return n
}

// spokenOf drops the people who are named within an item of the agenda, and are
// not its subject: they are talked about. "Talks on a summit of A and B" has neither in the room.
func (e *event) spokenOf(d *draft.Draft) {
	e.people = slices.DeleteFunc(e.people, func(p person) bool {
		if !slices.ContainsFunc(e.agenda, func(s readout.Span) bool { return s.Contains(p.span) && s.Len() > p.span.Len() }) {
			return false
		}
		first, last := d.Text.TokensIn(p.span)
		return !slices.ContainsFunc(d.Text.Tokens[first:last], func(t text.Token) bool { return t.Rel == "nsubj" || t.Rel == "nsubj:pass" })
	})
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

// shortest is how many words with no noun say nothing to talk about: "to discuss".
const shortest = 2

// headed is s with the noun that it only tells more of: "relations" of "relations between
// their countries". A sitting is no such noun: of "talks between A and B" nothing is the agenda.
func headed(d *draft.Draft, s readout.Span) readout.Span {
	if s.Empty() {
		return s
	}
	first, _ := d.Text.TokensIn(s)
	begin := d.Text.Sentences[d.Text.Tokens[first].Sentence].First
	if first-2 < begin {
		return s
	}
	switch d.Text.Tokens[first-1].Lower {
	case "between", "of":
	default:
		return s
	}
	if t := d.Text.Tokens[first-2]; t.Tag != "NOUN" || t.Text != t.Lower || sittings[t.Lemma] || measures[t.Lemma] {
		return s
	}
	first -= 2
	if first > begin && d.Text.Tokens[first-1].Tag == "ADJ" {
		first--
	}
	return readout.Span{Start: d.Text.Tokens[first].Start, End: s.End}
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
	first = spoken(d, first, last)
	first = afterSitting(d, first, last)
	for last > first && draft.Leads(d.Text.Tokens[last-1].Tag) {
		last--
	}
	content := slices.ContainsFunc(d.Text.Tokens[first:last], func(t text.Token) bool {
		return t.Tag == "NOUN" || t.Tag == "PROPN" || t.Tag == "VERB" && last-first > shortest
	})
	out := d.Text.SpanOf(first, last)
	if theSitting(d, first, last) || toTalk(d, first, last) {
		return readout.Span{}
	}
	if m, ok := d.MentionAt(out); ok && m.Contains(out) && d.Actor(m) != nil && d.Actor(m).Type == readout.ActorPerson || !content {
		return readout.Span{} // a person is no issue
	}
	return out
}

// spoken is the token from which on the words tell what is spoken of, after "to
// talk about" and "to discuss".
func spoken(d *draft.Draft, first, last int) int {
	if first+2 >= last || d.Text.Tokens[first].Lower != "to" {
		return first
	}
	switch d.Text.Tokens[first+1].Lemma {
	case "talk", "speak":
		if next := d.Text.Tokens[first+2].Lower; next == "about" || next == "of" || next == "on" {
			return first + 3
		}
	case "discuss":
		return first + 2
	}
	return first
}

// toTalk reports whether the tokens are "to talk" and no more, of what they talk about.
func toTalk(d *draft.Draft, first, last int) bool {
	if last-first != 2 || d.Text.Tokens[first].Lower != "to" {
		return false
	}
	switch d.Text.Tokens[first+1].Lower {
	case "talk", "speak", "discuss", "meet":
		return true
	}
	return false
}

// afterSitting is the token from which on the words tell what is spoken of, after "the
// talks include" and "the meeting was".
func afterSitting(d *draft.Draft, first, last int) int {
	for i := first + 2; i < min(first+5, last-1); i++ {
		switch d.Text.Tokens[i].Lemma {
		case "be", "include", "cover", "concern":
			if theSitting(d, first, i) {
				return i + 1
			}
		}
	}
	return first
}

// theSitting reports whether the tokens name a meeting that is under way, and no
// more: "the Saudi talks" are no issue, "the next summit" is.
func theSitting(d *draft.Draft, first, last int) bool {
	if last-first > 4 || first >= last || d.Text.Tokens[first].Lower != "the" && d.Text.Tokens[first].Lower != "these" {
		return false
	}
	for i := first; i < last; i++ {
		if others[d.Text.Tokens[i].Lower] {
			return false
		}
	}
	return sittings[d.Text.Tokens[last-1].Lemma] && d.Text.Tokens[last-1].Tag == "NOUN"
}
