package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout/readout"
)

// A cutter cuts one block into tokens as UD English EWT and GUM have them:
// clitics and most hyphens are tokens, abbreviations keep their full stop,
// runs of the same mark are one token.
type cutter struct {
	text string
	end  int // of the block
	out  []readout.Span
	// plain is the place before which no address starts; it keeps long strings
	// without spaces from being searched again at every mark.
	plain int
}

// cutTokens returns the tokens of text[s.Start:s.End], in order.
func cutTokens(text string, s readout.Span) []readout.Span {
	c := &cutter{text: text, end: s.End}
	for p := s.Start; p < s.End; {
		r, n := c.at(p)
		if isSpace(r) {
			p += n
			continue
		}
		q := p
		for q < s.End {
			if r, n = c.at(q); isSpace(r) {
				break
			}
			q += n
		}
		c.chunk(p, q)
		p = q
	}
	return c.out
}

// chunk cuts [p, b), which holds no white space.
func (c *cutter) chunk(p, b int) {
	for p < b {
		if q := c.address(p, b); q > p {
			c.emit(p, q)
			p = q
			continue
		}
		r, _ := c.at(p)
		switch {
		case isWord(r):
			q := c.word(p, b)
			if c.dotBelongs(p, q, b) {
				q++
				c.emit(p, q)
			} else {
				c.emitWord(p, q)
			}
			p = q
		default:
			q := c.mark(p, b)
			c.emit(p, q)
			p = q
		}
	}
}

// word is the end of the word that starts at p: letters and digits, and the
// marks that hold them together.
func (c *cutter) word(p, b int) int {
	i := p
	for i < b {
		r, n := c.at(i)
		if !isWord(r) && !c.joins(p, i, r, b) {
			break
		}
		i += n
	}
	if i+1 <= b && c.text[i:min(i+1, b)] == "$" && dollarPrefix[c.text[p:i]] {
		i++
	}
	return i
}

// joins reports whether the mark r at i holds the word from p and what follows together.
func (c *cutter) joins(p, i int, r rune, b int) bool {
	at := i + utf8.RuneLen(r)
	if r == utf8.RuneError || i == p || at >= b {
		return false
	}
	next, _ := c.at(at)
	before, _ := utf8.DecodeLastRuneInString(c.text[p:i])
	digits := unicode.IsDigit(before) && unicode.IsDigit(next)
	letters := unicode.IsLetter(before) && unicode.IsLetter(next)
	switch r {
	case '.':
		return digits || letters && c.acronymGoesOn(p, i, b)
	case ',':
		return digits && c.digitsFrom(at, b) == 3
	case ':', '/':
		return digits
	case '_':
		return isWord(next)
	case '&':
		return unicode.IsUpper(before) && unicode.IsUpper(next) && i-p <= 4
	case '\'', '’':
		return letters || unicode.IsDigit(before) && (next == 's' || next == 'S')
	case '-', '‑':
		if letters {
			return hyphenPrefixes[strings.ToLower(c.text[p:i])]
		}
		return digits && isPhone(c.text[p:b])
	}
	return false
}

// acronymGoesOn reports whether the full stop at i follows a single letter, or
// the start of a degree, within the word from p, and leads to another single
// letter: "U.S", "Ph.D".
func (c *cutter) acronymGoesOn(p, i, b int) bool {
	if i-p > 2 || !dottedDegrees[c.text[p:i]] {
		_, size := utf8.DecodeLastRuneInString(c.text[p:i])
		if i-size > p && c.text[i-size-1] != '.' {
			return false
		}
	}
	_, n := c.at(i + 1)
	if i+1+n >= b {
		return true
	}
	after, _ := c.at(i + 1 + n)
	return !isWord(after)
}

// mark is the end of the mark at p, which is no letter or digit.
func (c *cutter) mark(p, b int) int {
	rest := c.text[p:b]
	r, n := c.at(p)
	for _, two := range doubleMarks {
		if strings.HasPrefix(rest, two) {
			return p + len(two)
		}
	}
	switch {
	case r == '\'' || r == '’' || r == '‘':
		if q := c.elision(p, b); q > p {
			return q
		}
	case r == '.':
		return p + run(rest, ".")
	case r == '!' || r == '?':
		return p + run(rest, "!?")
	case strings.ContainsRune("-=*_~+<>|^", r):
		if q := p + run(rest, string(r)); q > p+1 {
			return q
		}
		if next, _ := c.at(p + n); r == '+' && p+n < b && unicode.IsDigit(next) {
			return c.word(p+n, b)
		}
	case r == '@' || r == '#':
		if next, _ := c.at(p + n); p+n < b && unicode.IsLetter(next) {
			return p + n + run(rest[n:], nameBytes)
		}
	}
	// a mark keeps the combining characters and variation selectors that follow it
	for p+n < b {
		next, m := c.at(p + n)
		if !unicode.Is(unicode.M, next) {
			break
		}
		n += m
	}
	return p + n
}

// elision is the end of a word that starts with an apostrophe ('90s, 'em), or p.
func (c *cutter) elision(p, b int) int {
	_, n := c.at(p)
	q := p + n
	for q < b {
		r, m := c.at(q)
		if !isWord(r) {
			break
		}
		q += m
	}
	word := c.text[p+n : q]
	switch {
	case word == "":
		return p
	case len(c.out) > 0 && c.out[len(c.out)-1].End == p:
		if clitics[strings.ToLower(word)] {
			return q // after a closing bracket or the like
		}
		return p
	case word[0] >= '0' && word[0] <= '9' && c.digitsFrom(p+n, b) == 2 && c.decade(q):
		return q
	case elisions[strings.ToLower(word)]:
		return q
	}
	return p
}

// decade reports whether no closing apostrophe stands at q: '90s but not '90'.
func (c *cutter) decade(q int) bool {
	r, _ := c.at(q)
	return q >= c.end || r != '\'' && r != '’'
}

// dotBelongs reports whether the full stop at q belongs to the word [p, q).
func (c *cutter) dotBelongs(p, q, b int) bool {
	if q >= b || c.text[q] != '.' || q+1 < b && c.text[q+1] == '.' {
		return false
	}
	if q+1 < b { // "etc.)" and "U.S.," but not "end.The"
		if r, _ := c.at(q + 1); isWord(r) {
			return false
		}
	}
	word := c.text[p:q]
	next := c.following(q + 1)
	if utf8.RuneCountInString(word) == 1 {
		r, _ := utf8.DecodeRuneInString(word)
		switch {
		case unicode.IsDigit(r):
			return false
		case word == "v": // "Smith v. Jones"
			return unicode.IsUpper(next) && c.afterCapital(p)
		case unicode.IsLower(r):
			return unicode.IsDigit(next)
		case r == 'I':
			return unicode.IsUpper(next) && c.afterCapital(p) && !starters[c.wordAt(q+1)]
		}
		return unicode.IsUpper(r) && next != 0
	}
	switch abbreviationOf(word) {
	case notAbbreviation:
		return false
	case numberAbbreviation:
		return unicode.IsDigit(next)
	case stateAbbreviation:
		if len(c.out) == 0 {
			return false
		}
		last := c.text[c.out[len(c.out)-1].Start]
		return last == ',' || last == '-' // "Salem, Ore.", "D-Va."
	}
	return true
}

// following is the first letter or digit after p in the block, 0 when another
// mark than a bracket or quotation mark comes first.
func (c *cutter) following(p int) rune {
	for p < c.end {
		r, n := c.at(p)
		if isWord(r) {
			return r
		}
		if !isSpace(r) && !strings.ContainsRune("\"“‘'([«„,-–—", r) {
			return 0
		}
		p += n
	}
	return 0
}

// wordAt is the first word after p, letters only.
func (c *cutter) wordAt(p int) string {
	word := strings.TrimLeftFunc(c.text[p:c.end], func(r rune) bool { return !isWord(r) })
	if n := strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }); n >= 0 {
		return word[:n]
	}
	return word
}

// afterCapital reports whether the token before p starts with a capital.
func (c *cutter) afterCapital(p int) bool {
	if len(c.out) == 0 {
		return false
	}
	last := c.out[len(c.out)-1]
	r, _ := c.at(last.Start)
	return last.End < p && unicode.IsUpper(r)
}

func (c *cutter) at(p int) (rune, int) { return utf8.DecodeRuneInString(c.text[p:c.end]) }

func (c *cutter) emit(p, q int) { c.out = append(c.out, readout.Span{Start: p, End: q}) }

// digitsFrom counts the digits from p on.
func (c *cutter) digitsFrom(p, b int) int { return run(c.text[p:b], "0123456789") }

// run is the length of the longest prefix of s that is made of the bytes in set.
func run(s, set string) int {
	for i := 0; i < len(s); i++ {
		if strings.IndexByte(set, s[i]) < 0 {
			return i
		}
	}
	return len(s)
}

func isWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r) || r == '\u00ad' || r == '\u200d'
}

func isSpace(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff'
}
