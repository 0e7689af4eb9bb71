package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/ingest/page"
)

// maxWidth is the widest line, in runes, of a text that is taken to be broken to
// a fixed width: wire copy and mail stay below 80, terminals below 100.
const maxWidth = 100

// minWidth is the narrowest: shorter lines are verse, tables or headings.
const minWidth = 40

// Parse reads source, which is valid UTF-8. The Page's Text is source itself.
func Parse(source string) *page.Page {
	p := &page.Page{Text: source}
	if source != "" {
		p.Origin = readout.Origin{{Len: len(source), SourceLen: len(source), Verbatim: true}}
	}
	lines := split(source)
	width := wrapWidth(source, lines)
	var cut page.Cut
	prev := -1 // the last line that is not blank
	for i, l := range lines {
		text := source[l.Start:l.End]
		if text == "" {
			continue
		}
		kind, skip := itemMark(text)
		last := len(p.Blocks) - 1
		switch {
		case last >= 0 && kind == readout.BlockParagraph && (goesOn(source, lines, prev, i, width) || p.Blocks[last].Kind == kind && cut.GoesOn(text)):
			p.Blocks[last].End = l.End
		default:
			p.Blocks = append(p.Blocks, page.Block{Block: readout.Block{
				Span: readout.Span{Start: l.Start + skip, End: l.End}, Kind: kind}})
			cut = page.Cut{}
		}
		cut.Extend(text)
		prev = i
	}
	return p
}

// split returns the lines of source without the white space around them; blank
// lines are empty spans.
func split(source string) []readout.Span {
	var out []readout.Span
	for at := 0; at < len(source); {
		end := len(source)
		if n := strings.IndexAny(source[at:], "\n\r\f"); n >= 0 {
			end = at + n
		}
		next := end
		if next < len(source) {
			_, n := utf8.DecodeRuneInString(source[next:])
			next += n
			if source[end] == '\r' && next < len(source) && source[next] == '\n' {
				next++
			}
		}
		l := readout.Span{Start: at, End: end}
		out = append(out, trim(source, l))
		at = next
	}
	return out
}

func trim(source string, l readout.Span) readout.Span {
	body := strings.TrimLeftFunc(source[l.Start:l.End], isSpace)
	l.Start = l.End - len(body)
	l.End = l.Start + len(strings.TrimRightFunc(body, isSpace))
	return l
}

func isSpace(r rune) bool { return unicode.IsSpace(r) || r == '\uFEFF' || r == '\u200B' }

// itemMark is the kind of a line and the length of the bullet it begins with.
// Numbers stay in the text: a joint statement is cited by them.
func itemMark(text string) (readout.BlockKind, int) {
	for _, m := range []string{"- ", "* ", "• ", "· ", "– ", "▪ ", "●"} {
		if strings.HasPrefix(text, m) && len(text) > len(m) {
			rest := strings.TrimLeft(text[len(m):], " \t")
			return readout.BlockListItem, len(text) - len(rest)
		}
	}
	n := 0
	for n < len(text) && n < 3 && '0' <= text[n] && text[n] <= '9' {
		n++
	}
	if n > 0 && n+1 < len(text) && (text[n] == '.' || text[n] == ')') && text[n+1] == ' ' {
		return readout.BlockListItem, 0
	}
	return readout.BlockParagraph, 0
}

// wrapWidth is the width that the text is broken to, 0 when it is not.
func wrapWidth(source string, lines []readout.Span) int {
	width, long, neighbours := 0, 0, 0
	for i, l := range lines {
		n := utf8.RuneCountInString(source[l.Start:l.End])
		width = max(width, n)
		if i+1 < len(lines) && n > 0 && !lines[i+1].Empty() {
			neighbours++
			if n >= minWidth {
				long++
			}
		}
	}
	if width > maxWidth || width < minWidth || neighbours < 3 || long*2 < neighbours {
		return 0
	}
	return width
}

// goesOn reports whether line i goes on with the paragraph of line prev: they
// are neighbours, and the first word of i would not have fitted above.
func goesOn(source string, lines []readout.Span, prev, i, width int) bool {
	if prev < 0 || prev != i-1 {
		return false
	}
	above, here := source[lines[prev].Start:lines[prev].End], source[lines[i].Start:lines[i].End]
	first, _ := utf8.DecodeRuneInString(here)
	if width == 0 {
		// One line a paragraph; but a sentence is not over in mid-clause.
		last, _ := utf8.DecodeLastRuneInString(above)
		return unicode.IsLower(first) && (last == ',' || unicode.IsLower(last)) && len(above) >= minWidth
	}
	word, _, _ := strings.Cut(here, " ")
	return utf8.RuneCountInString(above)+1+utf8.RuneCountInString(word) > width*9/10
}
