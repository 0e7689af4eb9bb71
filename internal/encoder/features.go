package encoder

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Piece is a word piece of a text.
type Piece struct {
	ID         int32 // index in the vocabulary
	Paragraph  int32 // pieces with BreakLine up to here, the first of the text not counted
	Start, End int   // half-open range of bytes of the text
	Break      Break
	Shape      Shape
	Quote      Quote
	WordStart  bool // false only when a word's characters go on from the piece before
}

// A Break is what lies between a piece and the end of all pieces before it.
type Break uint8

// Breaks: nothing, something without a newline, a newline or the start of a block.
const (
	BreakNone Break = iota
	BreakSpace
	BreakLine
)

// A Shape is the case of a word; a piece inside a word has that of the piece before.
type Shape uint8

// Shapes: none of the others; an upper-case letter first; two upper-case letters
// without a lower-case third; a digit first.
const (
	ShapeOther Shape = iota
	ShapeCapital
	ShapeUpper
	ShapeDigit
)

// A featurizer adds the pieces of blocks to a Reading. It is what the training
// program's features.py says, with bytes for code points; a block is a text there.
type featurizer struct {
	vocabulary *vocabulary
	text       string
	reading    *Reading
}

// block adds the pieces of one block.
func (f *featurizer) block(b Range) {
	text := f.text[b.Start:b.End]
	first := len(f.reading.Pieces)
	split := splitter{emit: func(w *word) { f.reading.Pieces = f.vocabulary.pieces(f.reading.Pieces, w) }}
	split.split(text, b.Start)
	scan := quoteScan{text: text, base: b.Start}
	covered, pieces := b.Start, f.reading.Pieces
	for i := first; i < len(pieces); i++ {
		p := &pieces[i]
		p.Break = BreakNone
		switch {
		case i == first:
			p.Break = BreakLine
		case p.Start <= covered:
		case strings.Contains(f.text[covered:p.Start], "\n"):
			p.Break = BreakLine
		default:
			p.Break = BreakSpace
		}
		if i > 0 {
			p.Paragraph = pieces[i-1].Paragraph
			if p.Break == BreakLine {
				p.Paragraph++
			}
		}
		r, _ := utf8.DecodeRuneInString(f.text[p.Start:b.End])
		before, _ := utf8.DecodeLastRuneInString(f.text[b.Start:p.Start])
		p.WordStart = p.Break != BreakNone || !isWord(r) || !isWord(before)
		switch {
		case !p.WordStart:
			p.Shape = pieces[i-1].Shape
		case unicode.Is(unicode.Lu, r):
			p.Shape = ShapeCapital
			if isUpperWord(f.text[p.Start:b.End]) {
				p.Shape = ShapeUpper
			}
		case unicode.Is(unicode.Nd, r):
			p.Shape = ShapeDigit
		}
		p.Quote = scan.at(p.Start)
		covered = max(covered, p.End)
	}
	scan.end()
	f.reading.Quotes = append(f.reading.Quotes, scan.quotes...)
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// isUpperWord reports whether text begins with two upper-case letters and no
// lower-case letter third.
func isUpperWord(text string) bool {
	var head [3]rune
	n := 0
	for _, r := range text {
		head[n] = r
		if n++; n == len(head) {
			break
		}
	}
	return n > 1 && unicode.Is(unicode.Lu, head[0]) && unicode.Is(unicode.Lu, head[1]) && !(n > 2 && unicode.Is(unicode.Ll, head[2]))
}
