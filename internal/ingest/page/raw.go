package page

import "github.com/readout/readout"

// A Raw is a block under construction. Its spans count from its own start. The
// zero value is an empty block of no kind.
type Raw struct {
	Kind   readout.BlockKind
	Level  int
	Links  []Link
	Marks  []readout.Span
	text   []byte
	pieces readout.Origin
}

// Len is the length of the text so far, in bytes.
func (r *Raw) Len() int { return len(r.text) }

// Text is the text so far.
func (r *Raw) Text() string { return string(r.text) }

// Add appends s, which stands in the source at source byte for byte.
func (r *Raw) Add(s string, source int) {
	if s != "" {
		r.piece(readout.Piece{Text: len(r.text), Len: len(s), Source: source, SourceLen: len(s), Verbatim: true})
		r.text = append(r.text, s...)
	}
}

// Whole appends s, which n bytes of the source stand for as a whole.
func (r *Raw) Whole(s string, source, n int) {
	if s != "" {
		r.piece(readout.Piece{Text: len(r.text), Len: len(s), Source: source, SourceLen: n})
		r.text = append(r.text, s...)
	}
}

// Space appends one blank for n bytes of white space, which read raw in the
// source; none at the start of the block or after another.
func (r *Raw) Space(raw string, source int) {
	switch n := len(r.text); {
	case n == 0 || r.text[n-1] == ' ' || r.text[n-1] == '\n':
	case raw == " ":
		r.Add(raw, source)
	default:
		r.Whole(" ", source, len(raw))
	}
}

// Break appends a line break within the block, in place of a blank before it.
func (r *Raw) Break(source, n int) {
	r.trim()
	if len(r.text) > 0 {
		r.Whole("\n", source, n)
	}
}

// Link records the text from offset from on as a link.
func (r *Raw) Link(from int, url string) {
	if s := r.since(from); !s.Empty() {
		r.Links = append(r.Links, Link{Span: s, URL: url})
	}
}

// Mark records the text from offset from on as bold or italic.
func (r *Raw) Mark(from int) {
	if s := r.since(from); !s.Empty() {
		r.Marks = append(r.Marks, s)
	}
}

// Join appends next after a blank that has no source: one paragraph in two.
func (r *Raw) Join(next *Raw) {
	r.trim()
	if len(r.text) > 0 {
		r.text = append(r.text, ' ')
	}
	at := len(r.text)
	r.text = append(r.text, next.text...)
	for _, p := range next.pieces {
		p.Text += at
		r.pieces = append(r.pieces, p)
	}
	for _, l := range next.Links {
		r.Links = append(r.Links, Link{Span: shift(l.Span, at), URL: l.URL})
	}
	for _, m := range next.Marks {
		r.Marks = append(r.Marks, shift(m, at))
	}
}

func (r *Raw) since(from int) readout.Span {
	for from < len(r.text) && (r.text[from] == ' ' || r.text[from] == '\n') {
		from++
	}
	return readout.Span{Start: from, End: len(r.text)}
}

// piece appends p, or lengthens the last piece when p goes on where it ends.
func (r *Raw) piece(p readout.Piece) {
	if i := len(r.pieces) - 1; i >= 0 && p.Verbatim {
		l := &r.pieces[i]
		if l.Verbatim && l.Text+l.Len == p.Text && l.Source+l.SourceLen == p.Source {
			l.Len += p.Len
			l.SourceLen += p.SourceLen
			return
		}
	}
	r.pieces = append(r.pieces, p)
}

// trim drops white space at the end, with the pieces and spans over it.
func (r *Raw) trim() {
	n := len(r.text)
	for n > 0 && (r.text[n-1] == ' ' || r.text[n-1] == '\n') {
		n--
	}
	if n == len(r.text) {
		return
	}
	r.text = r.text[:n]
	for i := len(r.pieces) - 1; i >= 0; i-- {
		p := &r.pieces[i]
		if p.Text+p.Len <= n {
			break
		}
		if p.Text >= n {
			r.pieces = r.pieces[:i]
			continue
		}
		if p.Verbatim {
			p.SourceLen = n - p.Text
		}
		p.Len = n - p.Text
	}
	var links []Link
	for _, l := range r.Links {
		if l.End = min(l.End, n); !l.Empty() {
			links = append(links, l)
		}
	}
	r.Links = links
	var marks []readout.Span
	for _, m := range r.Marks {
		if m.End = min(m.End, n); !m.Empty() {
			marks = append(marks, m)
		}
	}
	r.Marks = marks
}

func shift(s readout.Span, by int) readout.Span {
	return readout.Span{Start: s.Start + by, End: s.End + by}
}

// Put appends s, whose place in the source is not known.
func (r *Raw) Put(s string) { r.text = append(r.text, s...) }

// EndsInSpace reports whether the last byte so far is white space.
func (r *Raw) EndsInSpace() bool {
	n := len(r.text)
	return n > 0 && (r.text[n-1] == ' ' || r.text[n-1] == '\n')
}
