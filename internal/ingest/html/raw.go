package html

import (
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/readout/readout"
)

// MaxSize is the largest page that is read, in bytes. The extractors hold
// several copies of the tree; real pages stay below 5 MB.
const MaxSize = 16 << 20

// A token is a stretch of character data in the source.
type token struct{ start, end int }

// parseTree parses source and returns its tree with the place in the source of
// every text node whose place is known.
func parseTree(source string) (*html.Node, map[*html.Node]place, error) {
	if len(source) > MaxSize {
		return nil, nil, fmt.Errorf("an HTML page of %d MB, at most %d MB are read; save the article alone: %w", len(source)>>20, MaxSize>>20, readout.ErrTooLarge)
	}
	tree, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return nil, nil, fmt.Errorf("HTML: %w (%w); the page is broken or nested too deep, save it as text", readout.ErrInvalid, err)
	}
	return tree, locate(tree, tokens(source), source), nil
}

// tokens lists the character data of source in order, but for scripts and styles.
func tokens(source string) []token {
	z := html.NewTokenizer(strings.NewReader(source))
	var out []token
	at, skip := 0, false
	for {
		kind := z.Next()
		n := len(z.Raw())
		switch kind {
		case html.ErrorToken:
			return out
		case html.StartTagToken:
			name, _ := z.TagName()
			skip = isRawText(atom.Lookup(name))
		case html.TextToken:
			if !skip && n > 0 {
				out = append(out, token{at, at + n})
			}
			skip = false
		default:
			skip = false
		}
		at += n
	}
}

// A place says where a text node stands: its words begin after skip decoded
// bytes of the token. A joined node covers several tokens as a whole.
type place struct {
	token
	skip   int
	joined bool
}

// lookAhead bounds the tokens searched for the one of a node, either way.
const lookAhead = 64

// locate walks the tree and the tokens side by side. The parser may split a
// token at white space, join neighbours, and move a few nodes; a text node
// belongs to the next token that decodes to what it holds.
func locate(tree *html.Node, list []token, source string) map[*html.Node]place {
	where := map[*html.Node]place{}
	l := locator{list: list, source: source, cached: -1}
	walk(tree, func(n *html.Node) {
		if n.Type != html.TextNode || n.Parent != nil && isRawText(n.Parent.DataAtom) {
			return
		}
		if want := strings.TrimSpace(n.Data); want != "" {
			if p, ok := l.find(want); ok {
				where[n] = p
			}
		}
	})
	return where
}

// A locator stands at token at, whose first used decoded bytes are taken.
type locator struct {
	list     []token
	source   string
	at, used int
	cached   int
	text     string // of list[cached], decoded
}

func (l *locator) decoded(k int) string {
	if k != l.cached {
		l.text, l.cached = normal(html.UnescapeString(l.source[l.list[k].start:l.list[k].end])), k
	}
	return l.text
}

func (l *locator) find(want string) (place, bool) {
	for k := l.at; k < len(l.list) && k < l.at+lookAhead; k++ {
		from := 0
		if k == l.at {
			from = l.used
		}
		text := l.decoded(k)
		if j := strings.Index(text[min(from, len(text)):], want); j >= 0 {
			l.at, l.used = k, from+j+len(want)
			return place{token: l.list[k], skip: from + j}, true
		}
		if t := strings.TrimSpace(text); t != "" && from == 0 && strings.HasPrefix(want, t) {
			if p, next, ok := l.joined(k, want); ok {
				l.at, l.used = next, 0
				return p, true
			}
		}
	}
	for k := l.at - 1; k >= 0 && k > l.at-lookAhead; k-- { // moved up by the parser, as out of a table
		if j := strings.Index(l.decoded(k), want); j >= 0 {
			return place{token: l.list[k], skip: j}, true
		}
	}
	return place{}, false
}

// joined reads tokens from k on that together make up want.
func (l *locator) joined(k int, want string) (place, int, bool) {
	p := place{token: l.list[k], joined: true}
	for n := k; n < len(l.list) && n < k+lookAhead; n++ {
		text := l.decoded(n)
		rest, ok := strings.CutPrefix(want, strings.TrimLeft(text, " \t\n\f"))
		if !ok {
			rest, ok = strings.CutPrefix(want, strings.TrimSpace(text))
		}
		if !ok {
			break
		}
		p.end, want = l.list[n].end, rest
		if strings.TrimSpace(want) == "" {
			return p, n + 1, true
		}
	}
	return place{}, 0, false
}

// normal is what the parser makes of line breaks and zero bytes.
func normal(s string) string {
	if strings.ContainsAny(s, "\r\x00") {
		s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "").Replace(s)
	}
	return s
}

func isRawText(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Noscript, atom.Iframe, atom.Noembed, atom.Noframes, atom.Xmp, atom.Plaintext:
		return true
	}
	return false
}

// walk calls f on n and all below it, in document order. The parser bounds the depth.
func walk(n *html.Node, f func(*html.Node)) {
	f(n)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		walk(c, f)
	}
}
