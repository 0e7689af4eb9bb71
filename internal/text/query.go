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

// Children returns the tokens governed by token i, in text order; none before
// WithSyntax. The caller must not change them.
func (d *Doc) Children(i int) []int {
	if len(d.governed) != len(d.Tokens)+1 {
		return nil
	}
	return d.children[d.governed[i]:d.governed[i+1]:d.governed[i+1]]
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
	first, last = i, i+1
	seen := map[int]bool{i: true} // nodes of a foreign tree may run in a circle
	for open := []int{i}; len(open) > 0; {
		j := open[len(open)-1]
		open = open[:len(open)-1]
		first, last = min(first, j), max(last, j+1)
		for _, k := range d.Children(j) {
			if !seen[k] {
				seen[k] = true
				open = append(open, k)
			}
		}
	}
	return first, last
}

// QuotationsFrom returns the quotations from the first one that ends after byte
// offset at: all that touch what stands there or later, and some that do not.
func (d *Doc) QuotationsFrom(at int) []Quotation {
	if len(d.reach) != len(d.Quotations) {
		return d.Quotations
	}
	return d.Quotations[sort.SearchInts(d.reach, at+1):]
}

// Owner reports whether token i is no more than the owner of what follows it:
// "Lind" of "Lind's office", "his" of "his office".
func (d *Doc) Owner(i int) bool {
	if t := d.Tokens[i]; t.Tag == "PRON" || t.Tag == "" {
		switch t.Lower {
		case "my", "your", "his", "its", "our", "their", "whose":
			return true
		case "her":
			return t.Rel != "obj" && t.Rel != "obl" && t.Rel != "iobj"
		}
	}
	if i+1 >= len(d.Tokens) || d.Tokens[i+1].Sentence != d.Tokens[i].Sentence {
		return false
	}
	next := d.Tokens[i+1].Lower
	return next == "'s" && d.Tokens[i+1].Tag != "AUX" || next == "'" && d.Tokens[i+1].Tag == "PART"
}
