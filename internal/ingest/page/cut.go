package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// minCut is the shortest paragraph, in bytes, that may be the first half of a
// cut sentence outside a quotation: a shorter one is likely a heading.
const minCut = 60

// A Cut watches paragraphs go by and tells whether the next one goes on with
// the sentence of those before it: a page break fell into it, and a blank line
// with it. The zero value is ready; each byte is read once.
type Cut struct {
	open bool // a quotation is open
	last rune // the last rune that is not white space
	size int
}

// Extend adds a paragraph, or the next part of one.
func (c *Cut) Extend(text string) {
	text = strings.TrimSpace(text)
	c.size += len(text)
	prev := ' '
	for _, r := range text {
		switch r {
		case '“', '«', '„':
			// „ … “ is the German pair: there “ closes.
			c.open = !(r == '“' && c.open && !unicode.IsSpace(prev))
		case '”', '»':
			c.open = false
		case '"':
			c.open = !c.open
		}
		prev = r
	}
	if text != "" {
		c.last = prev
	}
}

// GoesOn reports whether next goes on in mid-sentence: it begins in lower case,
// without a mark that opens a quotation, and what came before ends without any
// final mark, either inside an open quotation or after a good length of prose.
func (c *Cut) GoesOn(next string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimSpace(next))
	if !unicode.IsLower(r) || !(unicode.IsLetter(c.last) || c.last == ',') {
		return false
	}
	return c.open || c.size >= minCut
}
