package text

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout/readout"
)

// longestSingle is the length in bytes up to which a quotation in single marks
// is looked for; beyond it an apostrophe is more likely than a closing mark.
const longestSingle = 2000

// deepest is how many quotations may stand within each other.
const deepest = 8

// An openQuote is a quotation mark that waits for its closing one.
type openQuote struct {
	mark       string
	start, end int // of the mark
}

// A quoteScanner finds the quotations of one block, nested ones included.
type quoteScanner struct {
	text       string
	start, end int
	open       []openQuote
	skip       map[int]bool // closing single quotation marks already used
	out        []Quotation
}

// cutQuotations returns the quotations of text[s.Start:s.End] by start, an
// outer one before those within it. A quotation that is not closed ends with
// the block: in a quotation of several paragraphs each repeats the opening
// mark. Single marks count outside double ones where they enclose at least two
// words; an apostrophe is never a mark.
func cutQuotations(text string, s readout.Span) []Quotation {
	q := &quoteScanner{text: text, start: s.Start, end: s.End, skip: map[int]bool{}}
	for p := s.Start; p < s.End; {
		p += q.step(p)
	}
	for len(q.open) > 0 {
		q.abandon(s.End)
	}
	sort.SliceStable(q.out, func(i, j int) bool {
		a, b := q.out[i], q.out[j]
		return a.Start < b.Start || a.Start == b.Start && a.End > b.End
	})
	return q.out
}

// step reads what stands at p and returns its length.
func (q *quoteScanner) step(p int) int {
	r, n := utf8.DecodeRuneInString(q.text[p:q.end])
	switch r {
	case '“':
		// the wrong way round, it closes a word that it touches
		if q.closesWith("„", "‟") || q.closesWith("“") && !q.spaceBefore(p) && q.spaceAfter(p+n) {
			q.close(p, p+n)
		} else {
			q.opens("“", p, p+n)
		}
	case '”':
		// Swedish and Finnish open with it as well
		if len(q.open) == 0 && q.spaceBefore(p) && !q.spaceAfter(p+n) {
			q.opens("”", p, p+n)
		} else {
			q.close(p, p+n)
		}
	case '„', '‟':
		q.opens(string(r), p, p+n)
	case '«':
		if q.closesWith("»") {
			q.close(p, p+n)
		} else {
			q.opens("«", p, p+n)
		}
	case '»':
		if len(q.open) == 0 && q.spaceBefore(p) && !q.spaceAfter(p+n) {
			q.opens("»", p, p+n)
		} else {
			q.close(p, p+n)
		}
	case '"':
		q.toggle(`"`, p, p+n)
	case '`', '\'', '’', '‘':
		return q.single(r, p, n)
	}
	return n
}

// single reads a mark that may be half of a double one, an apostrophe or a
// single quotation mark.
func (q *quoteScanner) single(r rune, p, n int) int {
	twice := strings.HasPrefix(q.text[p+n:q.end], string(r))
	switch {
	case r == '`' && twice:
		q.opens("``", p, p+2*n)
		return 2 * n
	case r == '\'' && twice:
		q.toggle("''", p, p+2*n)
		return 2 * n
	case r == '’' && twice && len(q.open) > 0:
		q.close(p, p+2*n)
		return 2 * n
	case r == '‘' && twice:
		q.opens("‘‘", p, p+2*n)
		return 2 * n
	case q.skip[p] || r == '`' || len(q.open) > 0:
		return n
	case r == '‘' || r == '\'' && q.spaceBefore(p) && !q.spaceAfter(p+n):
		if at := q.singleEnd(r, p+n); at > 0 {
			_, size := utf8.DecodeRuneInString(q.text[at:])
			q.skip[at] = true
			q.out = append(q.out, Quotation{
				Span:   readout.Span{Start: p, End: at + size},
				Inner:  readout.Span{Start: p + n, End: at},
				Closed: true,
			})
		}
	}
	return n
}

// singleEnd is the place of the mark that closes a single quotation whose
// inner part starts at from, or 0 when there is none or less than two words
// stand before it. A mark after an s that goes on in lower case may be a
// possessive, and gives way to a later one of the same sentence.
func (q *quoteScanner) singleEnd(opener rune, from int) int {
	found := 0
	for p := from; p < min(q.end, from+longestSingle); {
		r, n := utf8.DecodeRuneInString(q.text[p:q.end])
		if r == '‘' || r == '“' && found > 0 {
			break
		}
		closes := r == '’' || r == '\'' && opener == '\''
		if closes && !q.spaceBefore(p) && q.wordEnds(p+n) {
			found = p
			if !q.possessive(p, p+n) {
				break
			}
		} else if found > 0 && (r == '.' || r == '!' || r == '?') {
			break
		}
		p += n
	}
	if found == 0 || len(strings.Fields(q.text[from:found])) < 2 {
		return 0
	}
	return found
}

// possessive reports whether the apostrophe [p, after) may be that of "allies' demands".
func (q *quoteScanner) possessive(p, after int) bool {
	if q.text[p-1] != 's' || after+1 >= q.end || q.text[after] != ' ' {
		return false
	}
	next, _ := utf8.DecodeRuneInString(q.text[after+1 : q.end])
	return unicode.IsLower(next)
}

// wordEnds reports whether no letter or digit stands at p.
func (q *quoteScanner) wordEnds(p int) bool {
	r, _ := utf8.DecodeRuneInString(q.text[p:q.end])
	return p >= q.end || !isWord(r)
}

// toggle reads a mark that opens and closes alike. White space around it
// decides where it can; else it closes what is open.
func (q *quoteScanner) toggle(mark string, p, after int) {
	before, behind := q.spaceBefore(p), q.spaceAfter(after)
	switch {
	case len(q.open) == 0 && !before && behind:
		return // a stray closing mark, or inches
	case len(q.open) == 0 && p > q.start && isDigitByte(q.text[p-1]):
		return
	case len(q.open) > 0 && before && !behind:
		if q.closesWith(mark) {
			q.abandon(p) // its closing mark is missing
		}
		q.push(mark, p, after)
	case q.closesWith(mark) || len(q.open) > 0 && !before && q.has(mark):
		q.close(p, after)
	case len(q.open) > 0 && !before && mark == "''":
		q.close(p, after) // ``…''
	default:
		q.push(mark, p, after)
	}
}

// opens reads an opening mark. The same mark again, unclosed, ends the one before.
func (q *quoteScanner) opens(mark string, p, after int) {
	if q.closesWith(mark) {
		q.abandon(p)
	}
	q.push(mark, p, after)
}

// push opens a quotation, unless too many are open to make sense.
func (q *quoteScanner) push(mark string, p, after int) {
	if len(q.open) < deepest {
		q.open = append(q.open, openQuote{mark, p, after})
	}
}

// close ends the innermost quotation with the mark [p, after).
func (q *quoteScanner) close(p, after int) {
	if len(q.open) == 0 {
		return
	}
	o := q.open[len(q.open)-1]
	q.open = q.open[:len(q.open)-1]
	q.out = append(q.out, Quotation{
		Span:   readout.Span{Start: o.start, End: after},
		Inner:  readout.Span{Start: o.end, End: p},
		Closed: true,
	})
}

// abandon ends the innermost quotation before p without a closing mark. An
// empty one is dropped.
func (q *quoteScanner) abandon(p int) {
	o := q.open[len(q.open)-1]
	q.open = q.open[:len(q.open)-1]
	end := o.end + len(strings.TrimRightFunc(q.text[o.end:p], isSpace))
	if end > o.end {
		q.out = append(q.out, Quotation{Span: readout.Span{Start: o.start, End: end}, Inner: readout.Span{Start: o.end, End: end}})
	}
}

// closesWith reports whether the innermost open mark is one of marks.
func (q *quoteScanner) closesWith(marks ...string) bool {
	if len(q.open) == 0 {
		return false
	}
	for _, m := range marks {
		if q.open[len(q.open)-1].mark == m {
			return true
		}
	}
	return false
}

// has reports whether mark is open at any depth.
func (q *quoteScanner) has(mark string) bool {
	for _, o := range q.open {
		if o.mark == mark {
			return true
		}
	}
	return false
}

// spaceBefore reports whether p follows white space, an opening bracket, a
// dash or the start of the block.
func (q *quoteScanner) spaceBefore(p int) bool {
	if p <= q.start {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(q.text[q.start:p])
	return isSpace(r) || strings.ContainsRune("([{—–“\"„«", r)
}

// spaceAfter reports whether white space, a mark or the end of the block follows p.
func (q *quoteScanner) spaceAfter(p int) bool {
	if p >= q.end {
		return true
	}
	r, _ := utf8.DecodeRuneInString(q.text[p:q.end])
	return isSpace(r) || strings.ContainsRune(".,;:!?)]}—–", r)
}
