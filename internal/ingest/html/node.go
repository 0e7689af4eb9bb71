package html

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// text writes a text node with its place in the source, white space folded.
func (w *walker) text(n *html.Node) {
	if strings.TrimSpace(n.Data) == "" {
		if w.open != nil && w.open.Len() > 0 {
			w.blank()
		}
		return
	}
	p, ok := w.where[n]
	raw := w.raw()
	if isSpace(n.Data[0]) {
		w.blank()
	}
	switch {
	case !ok:
		raw.Put(strings.Join(strings.Fields(n.Data), " "))
	case p.joined:
		raw.Whole(strings.Join(strings.Fields(n.Data), " "), p.start, p.end-p.start)
	default:
		w.decode(p, len(strings.TrimSpace(n.Data)))
	}
	if isSpace(n.Data[len(n.Data)-1]) {
		w.blank()
	}
}

// blank writes one blank between nodes; what white space it stands for is not told.
func (w *walker) blank() {
	if t := w.raw(); t.Len() > 0 && !t.EndsInSpace() {
		t.Put(" ")
	}
}

// decode writes size decoded bytes of the token from p.skip on, entity by entity.
func (w *walker) decode(p place, size int) {
	raw, at, done := w.raw(), p.start, 0
	for at < p.end && done < p.skip+size {
		unit, n := next(w.source[at:p.end])
		if done >= p.skip {
			switch {
			case strings.TrimSpace(unit) == "" && isSpace(unit[0]):
				raw.Space(w.source[at:at+n], at)
			case n == len(unit) && unit == w.source[at:at+n]:
				raw.Add(unit, at)
			default:
				raw.Whole(unit, at, n)
			}
		}
		done += len(unit)
		at += n
	}
}

// next is the first unit of source as the parser reads it, and its length
// there: an entity, a run of white space or a run of plain characters.
func next(source string) (string, int) {
	switch c := source[0]; {
	case c == '&':
		limit := source[:min(len(source), 40)]
		if j := strings.IndexByte(limit, ';'); j > 0 {
			if s := html.UnescapeString(limit[:j+1]); !strings.HasSuffix(s, ";") {
				return s, j + 1
			}
		}
		// "&amp" and "&copy" stand without a semicolon too.
		j := 1
		for j < len(limit) && (limit[j] >= 'a' && limit[j] <= 'z' || limit[j] >= 'A' && limit[j] <= 'Z') {
			j++
		}
		for k := j; k > 2; k-- {
			if s := html.UnescapeString(limit[:k]); s != limit[:k] && !strings.HasPrefix(s, "&") {
				return s, k
			}
		}
		return "&", 1
	case c == '\r':
		if strings.HasPrefix(source, "\r\n") {
			return "\n", 2
		}
		return "\n", 1
	case isSpace(c):
		return source[:1], 1
	default:
		j := 1
		for j < len(source) && source[j] != '&' && !isSpace(source[j]) {
			j++
		}
		return source[:j], j
	}
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' }

// letters are the letters and digits of text, by which blocks are compared.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// textLen is the length of the text below n, counted no further than maxApart.
func textLen(n *html.Node) int {
	size := 0
	var count func(*html.Node)
	count = func(n *html.Node) {
		if n.Type == html.TextNode {
			size += len(strings.TrimSpace(n.Data))
		}
		for c := n.FirstChild; c != nil && size <= maxApart; c = c.NextSibling {
			count(c)
		}
	}
	count(n)
	return size
}
