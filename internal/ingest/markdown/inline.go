package markdown

import (
	"html"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/ingest/page"
)

// maxTail bounds the address of a link and the length of a tag or entity that
// the reader looks ahead for, in bytes; browsers cut addresses near it too.
const maxTail = 4096

// An inline reads the text of one block.
type inline struct {
	text  string // the lines of the block, parted by "\n"
	lines []line // where they stand in the source
	at    int    // index in lines of the one read now
	refs  map[string]string
	links map[int]link // by offset of "[" in text
	ends  map[int][]mark
	marks map[int]delimiter // by offset of the first mark
	out   *page.Raw
	alts  []*page.Raw // captions: the words of images

	closed int // offset of the last "-->", -1 when there is none
}

type line struct{ text, source int }

// A mark is an open link or emphasis and where it began in the output.
type mark struct {
	from int
	link *link
}

func newInline(src string, parts []part, refs map[string]string) *inline {
	in := &inline{refs: refs, out: &page.Raw{}}
	if len(parts) == 1 {
		in.text = src[parts[0].start:parts[0].end]
		in.lines = []line{{0, parts[0].start}}
	} else {
		var b strings.Builder
		for _, p := range parts {
			if b.Len() > 0 {
				b.WriteByte('\n')
			}
			in.lines = append(in.lines, line{b.Len(), p.start})
			b.WriteString(src[p.start:p.end])
		}
		in.text = b.String()
	}
	return in
}

// source is the place in the source of offset i of the text. It is asked for in
// rising order.
func (in *inline) source(i int) int {
	for in.at+1 < len(in.lines) && in.lines[in.at+1].text <= i {
		in.at++
	}
	return in.lines[in.at].source + i - in.lines[in.at].text
}

// read returns the block and the captions of the images in it.
func (in *inline) read() (*page.Raw, []*page.Raw) {
	in.closed = strings.LastIndex(in.text, "-->")
	in.scan()
	in.span(0, len(in.text))
	return in.out, in.alts
}

// span writes text[i:end].
func (in *inline) span(i, end int) {
	opened := map[int]int{} // offset of an opening delimiter to offset in the output
	for i < end {
		for _, m := range in.ends[i] {
			in.out.Link(m.from, m.link.url)
		}
		if l, ok := in.closing(i); ok {
			i = l
			continue
		}
		if d, ok := in.marks[i]; ok {
			for _, o := range d.closes {
				if from, ok := opened[o]; ok {
					in.out.Mark(from)
				}
			}
			opened[i] = in.out.Len()
			in.literal(i, i+d.keep)
			i += d.keep + d.drop
			continue
		}
		i = in.step(i, end)
	}
}

// closing ends a link whose "]" stands at i and returns where its tail ends.
func (in *inline) closing(i int) (int, bool) {
	if in.text[i] != ']' {
		return 0, false
	}
	ends := in.ends[i]
	if len(ends) == 0 {
		return 0, false
	}
	return ends[len(ends)-1].link.end, true
}

// step reads one character or construct at i and returns where the next begins.
func (in *inline) step(i, end int) int {
	switch c := in.text[i]; c {
	case ' ', '\t', '\r', '\n', '\f', '\v':
		return in.blank(i, end)
	case '\\':
		if i+1 < end && isPunct(in.text[i+1]) {
			in.literal(i+1, i+2)
			return i + 2
		}
		if i+1 < end && in.text[i+1] == '\n' {
			in.out.Break(in.source(i), 2)
			return i + 2
		}
	case '`':
		if j := in.code(i, end); j > 0 {
			return j
		}
	case '&':
		if j := in.entity(i, end); j > 0 {
			return j
		}
	case '<':
		if j := in.angle(i, end); j > 0 {
			return j
		}
	case '!':
		if l, ok := in.links[i+1]; ok && i+1 < end && in.text[i+1] == '[' {
			in.image(i+2, l)
			return l.end
		}
	case '[':
		if l, ok := in.links[i]; ok {
			if in.ends == nil {
				in.ends = map[int][]mark{}
			}
			in.ends[l.close] = append(in.ends[l.close], mark{from: in.out.Len(), link: &l})
			return i + 1
		}
	}
	j := i + 1
	for j < end && !special(in.text[j]) {
		j++
	}
	in.literal(i, j)
	return j
}

func (in *inline) literal(i, j int) {
	if i < j {
		in.out.Add(in.text[i:j], in.source(i))
	}
}

// blank folds white space from i on into one blank.
func (in *inline) blank(i, end int) int {
	j := i
	for j < end && isBlank(in.text[j]) {
		j++
	}
	in.out.Space(in.text[i:j], in.source(i))
	return j
}

// image makes the words of an image a caption of their own.
func (in *inline) image(i int, l link) {
	text := in.out
	in.out = &page.Raw{Kind: readout.BlockCaption}
	in.verbatim(i, l.close)
	in.alts = append(in.alts, in.out)
	in.out = text
}

// verbatim writes text[i:end] without reading marks in it.
func (in *inline) verbatim(i, end int) {
	for i < end {
		if isBlank(in.text[i]) {
			i = in.blank(i, end)
			continue
		}
		j := i
		for j < end && !isBlank(in.text[j]) {
			j++
		}
		in.literal(i, j)
		i = j
	}
}

// entity decodes a character reference.
func (in *inline) entity(i, end int) int {
	j := strings.IndexByte(in.text[i:min(end, i+40)], ';')
	if j < 0 {
		return 0
	}
	raw := in.text[i : i+j+1]
	s := html.UnescapeString(raw)
	if s == raw {
		return 0
	}
	in.out.Whole(s, in.source(i), len(raw))
	return i + j + 1
}

func isPunct(c byte) bool {
	return '!' <= c && c <= '/' || ':' <= c && c <= '@' || '[' <= c && c <= '`' || '{' <= c && c <= '~'
}

func special(c byte) bool { return isBlank(c) || strings.IndexByte("\\`&<![]*_~", c) >= 0 }
