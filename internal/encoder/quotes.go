package encoder

import "unicode/utf8"

// A Quote is where a piece stands with regard to quotation marks.
type Quote uint8

// Quotes: outside quotation marks, inside, a mark itself.
const (
	QuoteOutside Quote = iota
	QuoteInside
	QuoteMark
)

// Two-character marks stand for these.
const (
	backticks   = '`'
	apostrophes = '\''
)

// A quoteScan goes through a block once, from left to right, and keeps the mark
// that is open. The rules, first that fits:
//
//	newline          nothing is open any more; outside
//	two `            open; both are a mark
//	two '            toggle: close whatever is open, else open; both are a mark
//	"                toggles in the same way
//	“                closes when „ is open, else opens
//	„ «              open
//	” »              close whatever is open
//	anything else    inside when something is open, else outside
//
// A mark that opens while another is open takes its place; one that closes
// while nothing is open is a mark all the same.
type quoteScan struct {
	text   string
	base   int // offset of text in the document
	quotes []Range

	next   int   // first byte of text not gone through
	opener rune  // 0 when nothing is open
	start  int   // where the open quotation began
	state  Quote // of the character gone through last
}

// at is the state of the character at a byte offset of the document; offsets
// must not fall from call to call.
func (s *quoteScan) at(offset int) Quote {
	for s.next < len(s.text) && s.next <= offset-s.base {
		s.step()
	}
	return s.state
}

// end goes through the rest and closes what is open.
func (s *quoteScan) end() {
	for s.next < len(s.text) {
		s.step()
	}
	s.turn(0, len(s.text), len(s.text))
}

// step goes through the next character or two-character mark.
func (s *quoteScan) step() {
	from := s.next
	r, size := utf8.DecodeRuneInString(s.text[from:])
	if (r == backticks || r == apostrophes) && from+1 < len(s.text) && rune(s.text[from+1]) == r {
		size = 2
	}
	s.next = from + size
	s.state = QuoteMark
	toggled := r
	if s.opener != 0 {
		toggled = 0
	}
	switch {
	case r == '\n':
		s.turn(0, from, from)
		s.state = QuoteOutside
	case size == 2 && r == backticks, r == '„', r == '«':
		s.turn(r, from, s.next)
	case size == 2 && r == apostrophes, r == '"':
		s.turn(toggled, from, s.next)
	case r == '“' && s.opener == '„', r == '”', r == '»':
		s.turn(0, from, s.next)
	case r == '“':
		s.turn(r, from, s.next)
	case s.opener != 0:
		s.state = QuoteInside
	default:
		s.state = QuoteOutside
	}
}

// turn makes opener the open mark, 0 for none: a mark at from opens a
// quotation, or one that ends at end closes it.
func (s *quoteScan) turn(opener rune, from, end int) {
	if s.opener == 0 && opener != 0 {
		s.start = from
	}
	if s.opener != 0 && opener == 0 {
		s.quotes = append(s.quotes, Range{s.base + s.start, s.base + end})
	}
	s.opener = opener
}
