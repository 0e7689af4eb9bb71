// Package timex finds the time expressions of a text and says which days they
// mean. It comes after text and before the stages that date meetings,
// statements and forecasts. It does not know what happened on a day, and it
// reads no clock: relative words are read against the anchor, as a rule the day
// of publication, or against the last day named before them ("a day later").
//
// A weekday or a month without its year is read by the tense of its clause:
// "met on Sunday" is the last one, "will travel on Sunday" the next. Where the
// words allow two readings ("next Tuesday") the second is kept in Date.Other.
// Durations, ages and recurring days ("on Mondays") are no dates and are left
// out; vague words ("in the coming days") are kept without days.
package timex

import (
	"sort"
	"time"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/text"
)

// Find returns the dates of doc in text order, not overlapping, each with its
// Span. Title, captions and running text are read, furniture is not. anchor is
// the day that relative words are read against; with a zero anchor they are
// found but have no days. Start and End are the value of the words as such:
// "this week" is Monday to Sunday; see Clip and Window for what a past event
// and a forecast make of it. A Date with zero Start is vague, or could not be
// resolved. Find keeps no state: it is safe for concurrent use.
func Find(doc *text.Doc, anchor readout.CivilDate) []readout.Date {
	s := &scanner{doc: doc, anchor: anchor.Time()}
	var out []readout.Date
	for first := 0; first < len(doc.Tokens); {
		last := blockEnd(doc, first+stretch)
		s.items = itemsOf(s.items[:0], doc, max(first-margin, 0), min(last+margin, len(doc.Tokens)))
		from := sort.Search(len(s.items), func(i int) bool { return s.items[i].token >= first })
		to := sort.Search(len(s.items), func(i int) bool { return s.items[i].token >= last })
		for i := from; i < to; {
			v, next, ok := s.expression(i)
			if !ok {
				i++
				continue
			}
			first, last := s.items[i], s.items[next-1]
			span := readout.Span{Start: first.Start, End: last.End}
			out = append(out, v.date(readout.Passage{Span: span, Text: doc.Slice(span)}, anchor))
			s.remember(v, first)
			i = next
		}
		first = last
	}
	return out
}

// A long document is read in stretches of about so many tokens, whole blocks,
// with some tokens around them to look at: an expression ends with its block,
// and what tells its sense stands in its sentence, at most reach items away.
const (
	stretch = 1 << 15
	margin  = 4 * reach
)

// blockEnd is the end of the block that token i lies in: the first token of the next.
func blockEnd(doc *text.Doc, i int) int {
	if i >= len(doc.Tokens) {
		return len(doc.Tokens)
	}
	n := doc.Tokens[i].Sentence
	for block := doc.Sentences[n].Block; n < len(doc.Sentences) && doc.Sentences[n].Block == block; n++ {
	}
	if n == len(doc.Sentences) {
		return len(doc.Tokens)
	}
	return doc.Sentences[n].First
}

// A scanner walks over the items of one document.
type scanner struct {
	doc    *text.Doc
	anchor time.Time // zero when not known
	items  []item    // of a stretch of the document

	ref         time.Time // the last single day that the text named, zero before the first
	refSentence int
	refBlock    int
	last        time.Time // the first day of the last expression that had days
	year        int       // of the last date that named its year
	yearIn      int       // its sentence
	yearOfDoc   int       // the first full date's year, for documents without an anchor
}

// remember keeps what later expressions may lean on.
func (s *scanner) remember(v value, at item) {
	if !v.start.IsZero() && v.start.Equal(v.end) {
		s.ref, s.refSentence, s.refBlock = v.start, at.sentence, at.block
	}
	if !v.start.IsZero() {
		s.last = v.start
	}
	if v.fullYear {
		s.year, s.yearIn = v.start.Year(), at.sentence
		if s.yearOfDoc == 0 {
			s.yearOfDoc = s.year
		}
	}
}

// reference is the day that "the day before" counts from: the last day named
// in the same block, else the anchor.
func (s *scanner) reference(at int) time.Time {
	if !s.ref.IsZero() && (s.refBlock == s.items[at].block || s.anchor.IsZero()) {
		return s.ref
	}
	return s.anchor
}

// lastDay is the day that "the following day" counts from: the last day named
// anywhere before, else the anchor.
func (s *scanner) lastDay() time.Time {
	if !s.ref.IsZero() {
		return s.ref
	}
	return s.anchor
}
