package markdown

import (
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/ingest/page"
)

// A part is a stretch of the source that belongs to one block: one line of it.
type part struct{ start, end int }

// maxHeading is the longest underlined heading in bytes; the rule under a longer
// paragraph is a rule.
const maxHeading = 200

// A parser gathers lines into blocks, from top to bottom, each line once.
type parser struct {
	src   string
	refs  map[string]string // link reference definitions: label to address
	out   []*page.Raw
	parts []part // lines of the open block
	kind  readout.BlockKind
	fence string // the open code fence, "" outside

	comment bool // inside an HTML comment that began a line
	closed  int  // offset of the last "-->" of the source, -1 when it has none
}

func (p *parser) parse(from int) {
	p.closed = strings.LastIndex(p.src, "-->")
	for at := from; at < len(p.src); {
		end := strings.IndexByte(p.src[at:], '\n')
		next := len(p.src)
		if end >= 0 {
			next = at + end + 1
		}
		p.line(part{at, next})
		at = next
	}
	p.flush()
}

// line reads one line, its line break included.
func (p *parser) line(l part) {
	l, quoted := p.unquote(p.trimmed(l))
	text := p.src[l.start:l.end]
	switch {
	case p.comment:
		p.comment = !strings.Contains(text, "-->")
	case strings.HasPrefix(text, "<!--") && !strings.Contains(text, "-->") && l.start < p.closed:
		p.flush()
		p.comment = true
	case p.fence != "":
		p.code(l, text)
	case text == "":
		p.flush()
	case strings.HasPrefix(text, "```"), strings.HasPrefix(text, "~~~"):
		p.flush()
		p.fence = text[:3]
	case p.setext(text):
	case isRule(text), isReference(text), isTableRule(text):
		p.flush()
	case heading(text) > 0:
		p.flush()
		n := heading(text)
		body := p.trimmed(part{l.start + n, l.end})
		for body.end > body.start && p.src[body.end-1] == '#' {
			body.end--
		}
		p.emit([]part{p.trimmed(body)}, readout.BlockHeading, n)
	case marker(text) > 0:
		p.flush()
		p.kind = readout.BlockListItem
		p.parts = []part{p.trimmed(part{l.start + marker(text), l.end})}
	default:
		if quoted && p.kind != readout.BlockQuote {
			p.flush()
			p.kind = readout.BlockQuote
		}
		p.parts = append(p.parts, l)
	}
}

// code keeps a line of fenced code as it is, until the fence closes.
func (p *parser) code(l part, text string) {
	if strings.HasPrefix(text, p.fence) {
		p.fence = ""
		return
	}
	r := &page.Raw{Kind: readout.BlockParagraph}
	r.Add(text, l.start)
	p.out = append(p.out, r)
}

// setext makes the open paragraph a heading when text underlines it.
func (p *parser) setext(text string) bool {
	if len(p.parts) == 0 || p.kind != "" || len(text) < 2 {
		return false
	}
	level := 0
	if strings.Trim(text, text[:1]) == "" {
		level = map[byte]int{'=': 1, '-': 2}[text[0]]
	}
	if first := p.parts[0]; level == 0 || len(p.parts) > 1 || first.end-first.start > maxHeading {
		return false
	}
	p.emit(p.parts, readout.BlockHeading, level)
	p.parts = nil
	return true
}

func (p *parser) flush() {
	kind := p.kind
	if kind == "" {
		kind = readout.BlockParagraph
	}
	if len(p.parts) > 0 {
		p.emit(p.parts, kind, 0)
	}
	p.parts, p.kind = nil, ""
}

func (p *parser) emit(parts []part, kind readout.BlockKind, level int) {
	in := newInline(p.src, parts, p.refs)
	raw, captions := in.read()
	raw.Kind, raw.Level = kind, level
	p.out = append(p.out, captions...)
	p.out = append(p.out, raw)
}

// unquote takes the marks of a block quote, nested ones too, off l.
func (p *parser) unquote(l part) (part, bool) {
	quoted := false
	for l.start < l.end && p.src[l.start] == '>' {
		quoted = true
		l.start++
		for l.start < l.end && (p.src[l.start] == ' ' || p.src[l.start] == '\t') {
			l.start++
		}
	}
	return l, quoted
}

// trimmed takes white space off both ends.
func (p *parser) trimmed(l part) part {
	for l.start < l.end && isBlank(p.src[l.start]) {
		l.start++
	}
	for l.end > l.start && isBlank(p.src[l.end-1]) {
		l.end--
	}
	return l
}

func isBlank(c byte) bool {
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'
}
