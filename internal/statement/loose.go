package statement

import (
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/text"
)

// leastLoose is how many words a quotation has at least that is taken for
// speech though no attribution has it.
const leastLoose = 4

// loose adds the quotations that no attribution covers but that plainly have a
// speaker: one whom a dash or a colon names, the one before where a sentence, or
// a paragraph, is nothing but a quotation, and the one of the next paragraph
// where a quotation of several paragraphs ends with its speaker.
func (f *Finder) loose(d *draft.Draft, found []readout.Statement) []readout.Statement {
	out := found
	known := order(found)
	var rest []text.Quotation
	for _, q := range d.Text.Quotations {
		if words(d, q.Inner) < leastLoose || known.covers(q.Span) || !d.Running(q.Start) {
			continue
		}
		if s, ok := f.signed(d, q); ok {
			out = append(out, s)
			continue
		}
		rest = append(rest, q)
	}
	known = order(out)
	opened := f.precede(d, out, known, rest)
	last := -1 // index of the statement added last
	for i, q := range rest {
		if opened[i] || !standsAlone(d, q) {
			continue
		}
		at := known.before(q.Start)
		if last >= 0 && (at < 0 || out[last].Span.Start > out[at].Span.Start) {
			at = last
		}
		if at < 0 || !near(d, out[at], d.Text.Sentences[d.Text.SentenceAt(q.Start)].Block) {
			continue
		}
		if goesOn(d, out[at], q) {
			extend(d, &out[at], q.Inner)
			continue
		}
		s := out[at]
		s.Fact = readout.Fact{Stage: Stage + "/quotation", Confidence: s.Confidence * 0.8}
		s.Cue, s.Denial, s.Type = "", false, "direct"
		s.Content = d.Document.Passages(q.Inner)
		s.Quotes = s.Content
		s.Span = d.Document.Passage(q.Span)
		last = len(out)
		out = append(out, s)
	}
	return out
}

// precede gives the paragraphs of a quotation that stand before the one with
// its speaker to the statement of that one, the last first. It says which of
// list it has given away.
func (f *Finder) precede(d *draft.Draft, out []readout.Statement, known ordered, list []text.Quotation) map[int]bool {
	given := map[int]bool{}
	for i := len(list) - 1; i >= 0; i-- {
		q := list[i]
		block := d.Text.Sentences[d.Text.SentenceAt(q.Start)].Block
		if q.Closed || !standsAlone(d, q) || block+1 == len(d.Text.Blocks) {
			continue
		}
		next := d.Text.Blocks[block+1]
		for j := range out {
			if c := out[j].Content[0]; next.Contains(c.Span) && c.Start-next.Start <= longestMark && out[j].Type == "direct" {
				extend(d, &out[j], q.Inner)
				given[i] = true
				break
			}
		}
	}
	return given
}

// longestMark is how many bytes an opening mark has at most.
const longestMark = len("“") + len(" ")

// goesOn reports whether q opens a paragraph and the quotation at the end of s,
// in the paragraph before, has not been closed.
func goesOn(d *draft.Draft, s readout.Statement, q text.Quotation) bool {
	end := s.Content[len(s.Content)-1].End
	for _, p := range d.Text.QuotationsFrom(end - 1) {
		if p.Start >= end {
			break
		}
		if !p.Closed && p.Inner.End >= end && p.Start < end {
			return true
		}
	}
	return false
}

// extend makes words a part of what s says.
func extend(d *draft.Draft, s *readout.Statement, words readout.Span) {
	at := 0
	for at < len(s.Content) && s.Content[at].Start < words.Start {
		at++
	}
	p := d.Document.Passage(words)
	insert := func(list []readout.Passage, at int) []readout.Passage {
		out := append([]readout.Passage{}, list[:at]...)
		return append(append(out, p), list[at:]...)
	}
	s.Content = insert(s.Content, at)
	at = 0
	for at < len(s.Quotes) && s.Quotes[at].Start < words.Start {
		at++
	}
	s.Quotes = insert(s.Quotes, at)
	s.Span = d.Document.Passage(s.Span.Hull(words))
}

// near reports whether s ends in the block of a quotation or in the one before it.
func near(d *draft.Draft, s readout.Statement, block int) bool {
	i := d.Text.SentenceAt(s.Span.End - 1)
	return i < len(d.Text.Sentences) && block-d.Text.Sentences[i].Block <= 1 && s.Type != "indirect" ||
		i < len(d.Text.Sentences) && block == d.Text.Sentences[i].Block
}

// standsAlone reports whether q with its marks is all that its sentences hold.
func standsAlone(d *draft.Draft, q text.Quotation) bool {
	first, last := d.Text.TokensIn(q.Span)
	if first >= last {
		return false
	}
	s := d.Text.Sentences[d.Text.Tokens[first].Sentence].Span.Hull(d.Text.Sentences[d.Text.Tokens[last-1].Sentence].Span)
	rest := d.Text.Text[s.Start:max(s.Start, q.Start)] + d.Text.Text[min(s.End, q.End):s.End]
	return strings.Trim(rest, " \t\r\n.,;:—–-\"'“”‘’") == ""
}
