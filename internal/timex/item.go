package timex

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/text"
)

// An item is a run of letters, a run of digits, or one mark. Tokens are cut
// into items so that "15-16", "mid-June", "Feb." and "18th" read the same
// however the tokenizer parted them.
type item struct {
	readout.Span
	lower    string
	number   int  // value of a run of up to four digits, else -1
	digits   int  // how many digits
	capital  bool // begins with a capital letter
	space    bool // white space stands before it
	token    int  // index in Doc.Tokens
	sentence int
	block    int
}

// reads reports whether a date in a block of this kind belongs to the document.
func reads(k readout.BlockKind) bool {
	return k.Running() || k == readout.BlockTitle || k == readout.BlockCaption
}

// itemsOf cuts the tokens [first, last) of doc, those of readable blocks, and
// appends them to out, which is empty.
func itemsOf(out []item, doc *text.Doc, first, last int) []item {
	for i := first; i < last; i++ {
		t := doc.Tokens[i]
		if t.Sentence < 0 || t.Sentence >= len(doc.Sentences) {
			continue
		}
		block := doc.Sentences[t.Sentence].Block
		if block < 0 || block >= len(doc.Blocks) || !reads(doc.Blocks[block].Kind) {
			continue
		}
		for at := t.Start; at < t.End; {
			n := runLength(doc.Text[at:t.End])
			word := doc.Text[at : at+n]
			if strings.TrimSpace(word) != "" {
				it := newItem(word, readout.Span{Start: at, End: at + n})
				it.token, it.sentence, it.block = i, t.Sentence, block
				it.space = len(out) == 0 || out[len(out)-1].End != at
				out = append(out, it)
			}
			at += n
		}
	}
	return out
}

// newItem classifies one run.
func newItem(word string, span readout.Span) item {
	it := item{Span: span, lower: strings.ToLower(word), number: -1}
	if '0' <= word[0] && word[0] <= '9' {
		it.digits = len(word)
		if len(word) <= 4 {
			it.number, _ = strconv.Atoi(word)
		}
	}
	first, _ := utf8.DecodeRuneInString(word)
	it.capital = unicode.IsUpper(first)
	return it
}

// runLength is the length in bytes of the run that s begins with.
func runLength(s string) int {
	class := func(r rune) int {
		switch {
		case '0' <= r && r <= '9':
			return 1
		case unicode.IsLetter(r) || unicode.Is(unicode.Mn, r):
			return 2
		case unicode.IsSpace(r):
			return 3
		}
		return 0
	}
	first, n := utf8.DecodeRuneInString(s)
	kind := class(first)
	if kind == 0 {
		return n
	}
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if class(r) != kind {
			break
		}
		n += size
	}
	return n
}

// word is the lower-case item at i of the same block as i's neighbour at; "" outside.
func (s *scanner) word(i int) string {
	if i < 0 || i >= len(s.items) {
		return ""
	}
	return s.items[i].lower
}

// is reports whether the item at i is one of words.
func (s *scanner) is(i int, words ...string) bool {
	w := s.word(i)
	for _, v := range words {
		if w == v {
			return w != ""
		}
	}
	return false
}

// seq reports whether the items from i on are words, all in one block.
func (s *scanner) seq(i int, words ...string) bool {
	for k, w := range words {
		if s.word(i+k) != w || s.items[i+k].block != s.items[i].block {
			return false
		}
	}
	return true
}

// skip is i, or i+1 when the item at i is one of words.
func (s *scanner) skip(i int, words ...string) int {
	if s.is(i, words...) {
		return i + 1
	}
	return i
}

// together reports whether i-1 and i exist, stand in one block and, when tight, have no space between them.
func (s *scanner) together(i int, tight bool) bool {
	return i > 0 && i < len(s.items) && s.items[i-1].block == s.items[i].block && !(tight && s.items[i].space)
}

// isDash reports whether the item at i is a hyphen or a dash.
func (s *scanner) isDash(i int) bool { return s.is(i, "-", "‐", "‑", "–", "—", "−") }

// number is the digits at i as a value; -1 when there are none, when they are
// part of a larger number (3.5, 10,000), or when a sign of money or percent stands by.
func (s *scanner) number(i int) int {
	if i < 0 || i >= len(s.items) || s.items[i].number < 0 {
		return -1
	}
	if s.is(i-1, "$", "€", "£", "¥", "#", "№", "+") && !s.items[i].space {
		return -1
	}
	if s.is(i-1, ".", ",") && !s.items[i].space && i > 1 && s.items[i-2].digits > 0 && !s.items[i-1].space {
		return -1
	}
	if i+1 < len(s.items) && !s.items[i+1].space {
		if s.is(i+1, "%", "‰", "°") {
			return -1
		}
		if s.is(i+1, ".", ",", ":") && i+2 < len(s.items) && !s.items[i+2].space && s.items[i+2].digits > 0 {
			return -1
		}
	}
	return s.items[i].number
}
