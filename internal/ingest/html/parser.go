package html

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/ingest/page"
)

// A block is one paragraph-like part of the page.
type block struct {
	raw   *page.Raw
	key   string // its letters and digits, to find it in the extracted body
	aside bool   // in a part that a class or element sets apart: related, sharing, navigation
}

// A walker cuts the tree into blocks.
type walker struct {
	source string
	where  map[*html.Node]place
	out    []block
	open   *page.Raw
	kind   readout.BlockKind
	level  int
	aside  int
}

// apart are class and id words of parts that are not the article.
var apart = regexp.MustCompile(`(?i)(?:^|[\s_-])(?:related|recommend(?:ed|ations?)?|read-?more|more-?on|more-?stories|most-?read|teasers?|promo|newsletter|sign-?up|subscribe|subscription|share|sharing|social|cookies?|consent|advert(?:isement)?|ads?|comments?|embed|breadcrumbs?|tags|topics|trending|sidebar|paywall|outbrain|taboola)(?:$|[\s_-])`)

var captionClass = regexp.MustCompile(`(?i)(?:^|[\s_-])(?:caption|wp-caption-text|photo-?credit|image-?credit|credit)(?:$|[\s_-])`)

// maxApart is the most text, in bytes, that a part set apart may hold; a wrapper
// of the whole page can carry such a class as well.
const maxApart = 1500

func (w *walker) walk(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.text(n)
		return
	case html.ElementNode:
	case html.DocumentNode:
		w.children(n)
		return
	default:
		return
	}
	switch n.DataAtom {
	case atom.Head, atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Iframe, atom.Select, atom.Textarea, atom.Button, atom.Object, atom.Video, atom.Audio, atom.Math:
		return
	case atom.Br:
		w.lineBreak(n)
		return
	case atom.A:
		w.inline(n, func(from int) { w.raw().Link(from, attr(n, "href")) })
		return
	case atom.B, atom.Strong, atom.I, atom.Em:
		w.inline(n, func(from int) { w.raw().Mark(from) })
		return
	}
	if !isBlock(n.DataAtom) {
		w.children(n)
		return
	}
	w.element(n)
}

// element walks a block element.
func (w *walker) element(n *html.Node) {
	w.flush()
	kind, level := w.kind, w.level
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		w.kind, w.level = readout.BlockHeading, int(n.Data[1]-'0')
	case atom.Li, atom.Dd, atom.Dt:
		w.kind = readout.BlockListItem
	case atom.Blockquote:
		w.kind = readout.BlockQuote
	case atom.Figcaption:
		w.kind = readout.BlockCaption
	}
	words := attr(n, "class") + " " + attr(n, "id")
	if w.kind != readout.BlockHeading && captionClass.MatchString(words) && textLen(n) < 600 {
		w.kind = readout.BlockCaption
	}
	apart := n.DataAtom == atom.Nav || n.DataAtom == atom.Footer || n.DataAtom == atom.Form ||
		(n.DataAtom == atom.Aside || apart.MatchString(words)) && textLen(n) < maxApart
	if apart {
		w.aside++
	}
	w.children(n)
	w.flush()
	if apart {
		w.aside--
	}
	w.kind, w.level = kind, level
}

func (w *walker) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.walk(c)
	}
}

// inline walks an element within a block and calls end with where its text
// began, unless a block inside it closed that block.
func (w *walker) inline(n *html.Node, end func(from int)) {
	raw := w.raw()
	from := raw.Len()
	w.children(n)
	if w.open == raw {
		end(from)
	}
}

func (w *walker) raw() *page.Raw {
	if w.open == nil {
		kind := w.kind
		if kind == "" {
			kind = readout.BlockParagraph
		}
		w.open = &page.Raw{Kind: kind, Level: w.level}
	}
	return w.open
}

// lineBreak is a line break, or the end of the paragraph when two stand together.
func (w *walker) lineBreak(n *html.Node) {
	for next := n.NextSibling; next != nil; next = next.NextSibling {
		if next.Type == html.TextNode && strings.TrimSpace(next.Data) == "" {
			continue
		}
		if next.DataAtom == atom.Br {
			w.flush()
			return
		}
		break
	}
	if w.open != nil && w.open.Len() > 0 {
		w.open.Put("\n")
	}
}

func (w *walker) flush() {
	if w.open != nil {
		if key := letters(w.open.Text()); key != "" {
			w.out = append(w.out, block{raw: w.open, key: key, aside: w.aside > 0})
		}
	}
	w.open = nil
}

func isBlock(a atom.Atom) bool {
	switch a {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Center, atom.Dd, atom.Details, atom.Dialog, atom.Div, atom.Dl, atom.Dt,
		atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header,
		atom.Hgroup, atom.Hr, atom.Html, atom.Li, atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Pre, atom.Section, atom.Summary, atom.Table,
		atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr, atom.Ul, atom.Caption:
		return true
	}
	return false
}
