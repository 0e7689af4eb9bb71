package statement

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// marks are what stands at the edges of a content without being part of it.
const marks = " \t\r\n\u00a0\u202f,;:\"“”„‟«»‘’'`"

// trimmed returns the spans without quotation marks, commas and white space at
// their edges, but for a mark whose fellow stands within; spans of nothing else are
// dropped.
func trimmed(d *draft.Draft, spans []readout.Span) []readout.Span {
	var out []readout.Span
	for _, all := range spans {
		s := all
		s.Start = lead(d, s)
		for s.Start < s.End {
			r, n := utf8.DecodeLastRuneInString(d.Text.Text[s.Start:s.End])
			if strings.HasSuffix(d.Text.Slice(s), "''") {
				n = 2
			} else if !strings.ContainsRune(marks, r) || r == '\'' || r == '’' && !closes(d, s.End) {
				break
			}
			s.End -= n
		}
		if first, last := d.Text.TokensIn(s); last-first > 1 && d.Text.Tokens[first].Lower == "that" && d.Text.Tokens[first].Tag != "PRON" {
			s.Start = d.Text.Tokens[first+1].Start
			s.Start = lead(d, s) // that “we are ready”
		}
		if words(d, s) > 0 {
			out = append(out, balanced(d, s, all))
		}
	}
	return out
}

// balanced gives s, which was trimmed from all, the marks at its edges back whose
// fellow it holds.
func balanced(d *draft.Draft, s, all readout.Span) readout.Span {
	out := s
	for _, q := range d.Text.QuotationsFrom(all.Start) {
		if q.Start >= s.End {
			break
		}
		switch {
		case !q.Closed || !all.Contains(q.Span):
		case q.Start < s.Start && q.End < s.End && q.End > s.Start:
			out.Start = min(out.Start, q.Start)
		case q.Start > s.Start && q.End > s.End:
			out.End = max(out.End, q.End)
		}
	}
	return out
}

// lead is where s starts without the marks at its front.
func lead(d *draft.Draft, s readout.Span) int {
	rest := d.Text.Slice(s)
	return s.End - len(strings.TrimLeft(rest, marks))
}

// whole cuts a content where paragraphs end, and drops its scraps: parts of one
// or two words without a quotation beside a longer part.
func whole(d *draft.Draft, content []readout.Span) []readout.Span {
	content = byBlock(d, content)
	longest := 0
	for _, s := range content {
		longest = max(longest, words(d, s))
	}
	var out []readout.Span
	for _, s := range content {
		if longest <= 2 || words(d, s) > 2 || len(quotes(d, []readout.Span{s})) > 0 {
			out = append(out, s)
		}
	}
	return out
}

// byBlock cuts spans where blocks end.
func byBlock(d *draft.Draft, spans []readout.Span) []readout.Span {
	var out []readout.Span
	blocks := d.Text.Blocks
	for _, s := range spans {
		for i := sort.Search(len(blocks), func(i int) bool { return blocks[i].End > s.Start }); i < len(blocks) && blocks[i].Start < s.End; i++ {
			out = append(out, readout.Span{Start: max(s.Start, blocks[i].Start), End: min(s.End, blocks[i].End)})
		}
	}
	return out
}

// closes reports whether a quotation ends at byte offset at.
func closes(d *draft.Draft, at int) bool {
	for _, q := range d.Text.QuotationsFrom(at - 1) {
		if q.End == at {
			return true
		}
		if q.Start >= at {
			break
		}
	}
	return false
}

// quotes returns the inner parts of the quotations that stand in content.
func quotes(d *draft.Draft, content []readout.Span) []readout.Span {
	var out []readout.Span
	all := hull(content)
	for _, q := range d.Text.QuotationsFrom(all.Start) {
		if q.Start >= all.End {
			break
		}
		for _, c := range content {
			if q.Inner.Overlaps(c) {
				part := readout.Span{Start: max(q.Inner.Start, c.Start), End: min(q.Inner.End, c.End)}
				if 2*part.Len() > q.Inner.Len() {
					part = q.Inner
				}
				out = append(out, stripped(d, part))
				break
			}
		}
	}
	return out
}

// stripped is s without white space at its edges: « so ».
func stripped(d *draft.Draft, s readout.Span) readout.Span {
	t := d.Text.Slice(s)
	s.Start = s.End - len(strings.TrimSpace(t)) - (len(t) - len(strings.TrimRightFunc(t, unicode.IsSpace)))
	s.End = s.Start + len(strings.TrimSpace(t))
	return s
}

// longestTitle is how many words a title, nickname or code name has at most, the
// noun before it included.
const longestTitle = 5

// titles reports whether all quotations of content are names of things and not
// speech: all their words begin with a capital, as does the noun before them, as in
// Operation “Red Mountain”.
func titles(d *draft.Draft, content []readout.Span) bool {
	for _, q := range quotes(d, content) {
		first, last := d.Text.TokensIn(q)
		for i := first; i < last; i++ {
			if r, _ := utf8.DecodeRuneInString(d.Text.Tokens[i].Text); unicode.IsLetter(r) && !unicode.IsUpper(r) {
				return false
			}
		}
		if first < 2 {
			return false
		}
		noun := d.Text.Tokens[first-2] // before the mark
		if r, _ := utf8.DecodeRuneInString(noun.Text); noun.Tag != "NOUN" && noun.Tag != "PROPN" || !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

// kind is direct when content is all quotation, mixed when part of it is, else indirect.
func kind(d *draft.Draft, content []readout.Span) string {
	all, quoted := 0, 0
	qs := quotes(d, content)
	for _, c := range content {
		first, last := d.Text.TokensIn(c)
		for i := first; i < last; i++ {
			t := d.Text.Tokens[i]
			if r, _ := utf8.DecodeRuneInString(t.Text); !unicode.IsLetter(r) && !unicode.IsNumber(r) {
				continue
			}
			all++
			for _, q := range qs {
				if q.Contains(t.Span) {
					quoted++
					break
				}
			}
		}
	}
	switch {
	case quoted == 0:
		return "indirect"
	case all-quoted <= all/12: // a stray word beside the quotation: "that", "and"
		return "direct"
	}
	return "mixed"
}

// words counts the tokens of s that hold a letter or a digit.
func words(d *draft.Draft, s readout.Span) int {
	first, last := d.Text.TokensIn(s)
	n := 0
	for i := first; i < last; i++ {
		if strings.ContainsFunc(d.Text.Tokens[i].Text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) {
			n++
		}
	}
	return n
}
