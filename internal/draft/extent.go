package draft

import (
	"slices"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/text"
)

// longestTail is how many tokens Extent adds at most: a clause that goes on for
// longer says more than the mark.
const longestTail = 25

// Extent is the span of a mark that speaks of a matter (a position, an outcome)
// with what the head cut off: it goes on to the end of the phrase that its last
// word begins or governs ("convening a jirga at the" lacks its meeting), or to
// that of its verb, where it is nothing but a verb. Function words at its end
// that lead nowhere are left out. Empty when nothing is left that names a matter.
func (d *Draft) Extent(s readout.Span) readout.Span {
	first, last := d.Text.TokensIn(s)
	if first >= last {
		return readout.Span{}
	}
	sentence := d.Text.Sentences[d.Text.Tokens[last-1].Sentence]
	last = min(max(last, d.tail(first, last)), sentence.Last)
	for last > first && Leads(d.Text.Tokens[last-1].Tag) && d.Text.Tokens[last-1].Tag != "AUX" {
		last--
	}
	if !slices.ContainsFunc(d.Text.Tokens[first:last], matter) || last == first+1 && d.Text.Tokens[first].Tag == "VERB" {
		return readout.Span{}
	}
	return d.Text.SpanOf(first, last)
}

// tail is the end of the phrase that the last of the tokens first to last
// belongs to, where that is cut: where the word after it hangs on one of them,
// or the last one is a function word, which has its phrase after it, or all
// there is is a verb.
func (d *Draft) tail(first, last int) int {
	t := d.Text.Tokens
	if last >= len(t) {
		return last
	}
	end := last
	head := -1
	switch next := t[last]; {
	case t[last-1].Tag == "CCONJ": // another clause
	case Leads(t[last-1].Tag):
		head = t[last-1].Head
	case last == first+1 && t[first].Tag == "VERB":
		head = first
	case next.Tag != "PUNCT" && next.Tag != "CCONJ" && next.Head >= first && next.Head < last:
		head = last
	}
	if head < first {
		return end
	}
	if _, e := d.Text.Subtree(head); e > end && e-end <= longestTail {
		end = e
	}
	for end > last && t[end-1].Tag == "PUNCT" {
		end--
	}
	return end
}

// Leads reports whether a word of this tag has its phrase after it, so that no
// phrase ends with it.
func Leads(tag string) bool {
	switch tag {
	case "DET", "ADP", "CCONJ", "SCONJ", "AUX", "PART":
		return true
	}
	return false
}

// matter reports whether t names something that can be wanted or agreed on, as a
// name alone cannot, nor what only points or joins.
func matter(t text.Token) bool {
	switch t.Tag {
	case "PROPN", "PRON", "ADV", "INTJ", "PUNCT", "SYM":
		return false
	}
	return !Leads(t.Tag)
}
