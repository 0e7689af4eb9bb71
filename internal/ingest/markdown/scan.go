package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxOpen bounds the emphases and brackets that may be open at once. Prose has
// one or two; the bound keeps the reader linear on hostile input.
const maxOpen = 32

// A link is "[words](address)", "[words][label]" or "[label]".
type link struct {
	close int // offset of "]"
	end   int // offset after the tail
	url   string
}

// A delimiter is a run of * or _: keep of its marks stay in the text, drop do
// not; closes holds the offsets of the runs that it ends.
type delimiter struct {
	keep, drop int
	closes     []int
}

type opener struct {
	at, left int
	char     byte
}

// scan pairs brackets and emphasis marks before anything is written.
func (in *inline) scan() {
	if !strings.ContainsAny(in.text, "[*_~") {
		return
	}
	in.links, in.marks = map[int]link{}, map[int]delimiter{}
	var brackets []int
	var open []opener
	for i := 0; i < len(in.text); i++ {
		switch c := in.text[i]; c {
		case '\\':
			i++
		case '`':
			i = in.skipCode(i)
		case '<':
			i = in.skipAngle(i)
		case '[':
			brackets = append(brackets, i)
			if len(brackets) > maxOpen {
				brackets = brackets[1:]
			}
		case ']':
			if n := len(brackets); n > 0 {
				at := brackets[n-1]
				brackets = brackets[:n-1]
				if l, ok := in.tail(at, i); ok {
					in.links[at] = l
					i = l.end - 1
				}
			}
		case '*', '_', '~':
			n := i
			for n < len(in.text) && in.text[n] == c {
				n++
			}
			open = in.delimit(open, i, n)
			i = n - 1
		}
	}
}

// tail reads what follows "]" at end, which closes "[" at start.
func (in *inline) tail(start, end int) (link, bool) {
	rest := in.text[end+1 : min(len(in.text), end+1+maxTail)]
	words := in.text[start+1 : end]
	switch {
	case strings.HasPrefix(rest, "("):
		depth := 0
		for i := 0; i < len(rest); i++ {
			switch rest[i] {
			case '\\':
				i++
			case '(':
				if depth++; depth > maxOpen {
					return link{}, false
				}
			case ')':
				if depth--; depth == 0 {
					inner := strings.TrimSpace(rest[1:i])
					url, _, _ := strings.Cut(inner, " ")
					return link{close: end, end: end + 2 + i, url: strings.Trim(url, "<>")}, true
				}
			case '\n':
				return link{}, false
			}
		}
	case strings.HasPrefix(rest, "["):
		if j := strings.IndexByte(rest, ']'); j > 0 {
			label := rest[1:j]
			if label == "" {
				label = words
			}
			if url, ok := in.refs[fold(label)]; ok {
				return link{close: end, end: end + 2 + j, url: url}, true
			}
		}
	default:
		if len(words) > 0 && len(words) < maxTail && len(in.refs) > 0 {
			if url, ok := in.refs[fold(words)]; ok {
				return link{close: end, end: end + 1, url: url}, true
			}
		}
	}
	return link{}, false
}

// delimit reads the run text[i:n] and returns the runs that are still open.
// The rule of flanking is CommonMark's (0.31, section 6.2).
func (in *inline) delimit(open []opener, i, n int) []opener {
	c, size := in.text[i], n-i
	before, _ := utf8.DecodeLastRuneInString(in.text[:i])
	after, _ := utf8.DecodeRuneInString(in.text[n:])
	left := flanks(before, after, i == 0, n == len(in.text))
	right := flanks(after, before, n == len(in.text), i == 0)
	if c == '_' {
		left, right = left && (!right || punct(before)), right && (!left || punct(after))
	}
	if c == '~' && size != 2 {
		return open
	}
	var closes []int
	rest := size
	for right && rest > 0 {
		k := len(open) - 1
		for k >= 0 && open[k].char != c {
			k--
		}
		if k < 0 {
			break
		}
		use := min(rest, open[k].left)
		if use > 2 {
			use = 2
		}
		rest -= use
		open[k].left -= use
		o := in.marks[open[k].at]
		o.keep, o.drop = o.keep-use, o.drop+use
		in.marks[open[k].at] = o
		closes = append(closes, open[k].at)
		open = open[:k+1]
		if open[k].left == 0 {
			open = open[:k]
		}
	}
	in.marks[i] = delimiter{keep: rest, drop: size - rest, closes: closes}
	if left && rest > 0 {
		open = append(open, opener{at: i, left: rest, char: c})
		if len(open) > maxOpen {
			open = open[1:]
		}
	}
	return open
}

// flanks reports whether a run flanks what stands on its far side.
func flanks(near, far rune, nearEdge, farEdge bool) bool {
	if farEdge || unicode.IsSpace(far) {
		return false
	}
	return !punct(far) || nearEdge || unicode.IsSpace(near) || punct(near)
}

func punct(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }

// skipCode is the offset of the last byte of a code span at i.
func (in *inline) skipCode(i int) int {
	n := i
	for n < len(in.text) && in.text[n] == '`' {
		n++
	}
	limit := min(len(in.text), n+maxTail)
	if j := strings.Index(in.text[n:limit], in.text[i:n]); j >= 0 {
		return n + j + (n - i) - 1
	}
	return n - 1
}

// skipAngle is the offset of the last byte of a tag or autolink at i.
func (in *inline) skipAngle(i int) int {
	j := strings.IndexByte(in.text[i:min(len(in.text), i+maxTail)], '>')
	if j < 2 {
		return i
	}
	if inner := in.text[i+1 : i+j]; isAddress(inner) || isTag(inner) {
		return i + j
	}
	return i
}
