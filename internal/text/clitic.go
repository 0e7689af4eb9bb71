package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// emitWord cuts what hangs on the word [p, q): clitics, a unit after its
// number, and the contractions that are written as one word.
func (c *cutter) emitWord(p, q int) {
	word := c.text[p:q]
	if n := splitContraction(word); n > 0 {
		c.emit(p, p+n)
		c.emit(p+n, q)
		return
	}
	if n := c.splitUnit(word, p); n > 0 {
		c.emit(p, p+n)
		c.emit(p+n, q)
		return
	}
	var cuts []int
	for end := len(word); ; {
		at := splitClitic(word[:end])
		if at <= 0 {
			break
		}
		cuts = append(cuts, p+at)
		end = at
	}
	for i := len(cuts) - 1; i >= 0; i-- {
		c.emit(p, cuts[i])
		p = cuts[i]
	}
	c.emit(p, q)
}

// splitClitic is where the last clitic of word starts, 0 when there is none:
// "Russia|'s", "do|n't", "should|'ve".
func splitClitic(word string) int {
	at, size := strings.LastIndex(word, "'"), 1
	if curly := strings.LastIndex(word, "’"); curly > at {
		at, size = curly, len("’")
	}
	if at <= 0 {
		return 0
	}
	tail := strings.ToLower(word[at+size:])
	switch {
	case tail == "t" && at > 1 && (word[at-1] == 'n' || word[at-1] == 'N'):
		return at - 1
	case tail == "s" && isDigitByte(word[at-1]):
		if word[at-1] == '0' { // "the 1960's" is one token, "2003's" is two
			return 0
		}
		return at
	case clitics[tail]:
		return at
	}
	return 0
}

// splitContraction is where the second part of "cannot" or "gonna" starts, or 0.
func splitContraction(word string) int {
	switch strings.ToLower(word) {
	case "cannot", "gonna", "gotta", "wanna":
		return 3
	}
	return 0
}

// splitUnit is where the unit of "35mm", "7:30pm" or "5bn" starts in the word at p, or 0.
func (c *cutter) splitUnit(word string, p int) int {
	n := strings.IndexFunc(word, unicode.IsLetter)
	if n <= 0 || !isDigitByte(word[n-1]) {
		return 0
	}
	before, _ := utf8.DecodeLastRuneInString(c.text[:p])
	if units[word[n:]] || moneyUnits[word[n:]] && unicode.Is(unicode.Sc, before) {
		return n
	}
	return 0
}

func isDigitByte(b byte) bool { return '0' <= b && b <= '9' }

// isPhone reports whether s starts with a telephone number: groups of digits
// with hyphens, the last of four digits and one before it of three.
func isPhone(s string) bool {
	groups := strings.Split(s[:run(s, "0123456789-")], "-")
	n := len(groups)
	return n >= 2 && len(groups[n-1]) == 4 && len(groups[n-2]) == 3
}
