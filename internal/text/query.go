package text

import (
	"sort"

	"github.com/readout/readout"
)

// SentenceAt returns the index of the sentence that holds byte offset at, or
// of the first sentence after it; len(d.Sentences) when there is none.
func (d *Doc) SentenceAt(at int) int {
	return sort.Search(len(d.Sentences), func(i int) bool { return d.Sentences[i].End > at })
}

// TokensIn returns the half-open range of tokens that overlap s.
func (d *Doc) TokensIn(s readout.Span) (first, last int) {
	first = sort.Search(len(d.Tokens), func(i int) bool { return d.Tokens[i].End > s.Start })
	last = first
	for last < len(d.Tokens) && d.Tokens[last].Start < s.End {
		last++
	}
	return first, last
}

// SpanOf is the hull of tokens [first, last); zero when the range is empty.
func (d *Doc) SpanOf(first, last int) readout.Span {
	if last <= first {
		return readout.Span{}
	}
	return readout.Span{Start: d.Tokens[first].Start, End: d.Tokens[last-1].End}
}

// Slice is the text under s.
func (d *Doc) Slice(s readout.Span) string { return d.Text[s.Start:s.End] }

// Children returns the tokens governed by token i, in text order.
func (d *Doc) Children(i int) []int {
	s := d.Sentences[d.Tokens[i].Sentence]
	var out []int
	for j := s.First; j < s.Last; j++ {
		if d.Tokens[j].Head == i {
			out = append(out, j)
		}
	}
	return out
}

// Child returns the first child of i with one of the relations, or -1.
func (d *Doc) Child(i int, rels ...string) int {
	for _, j := range d.Children(i) {
		for _, r := range rels {
			if d.Tokens[j].Rel == r {
				return j
			}
		}
	}
	return -1
}

// Subtree returns the half-open token range from the first to the last token
// that i governs, itself included. Trees of running text may cross; the hull is
// returned all the same.
func (d *Doc) Subtree(i int) (first, last int) {
	s := d.Sentences[d.Tokens[i].Sentence]
	in := make([]bool, s.Last-s.First)
	in[i-s.First] = true
	for changed := true; changed; {
		changed = false
		for j := s.First; j < s.Last; j++ {
			if h := d.Tokens[j].Head; !in[j-s.First] && h >= s.First && h < s.Last && in[h-s.First] {
				in[j-s.First] = true
				changed = true
			}
		}
	}
	first, last = i, i+1
	for j, ok := range in {
		if ok {
			first, last = min(first, s.First+j), max(last, s.First+j+1)
		}
	}
	return first, last
}
