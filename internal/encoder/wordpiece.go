package encoder

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A splitter cuts text into words as BERT's uncased tokenizer does: control
// characters dropped, canonical decomposition, accents dropped, lower case, cut
// at spaces, around punctuation and around CJK ideographs. Every character
// keeps the range of original bytes it came from.
type splitter struct {
	emit func(*word)
	word word
	from Range // what the last character that went through came from

	// Combining marks since the last base character, until they are sorted,
	// and what the ones that are no part of another character came from.
	marks   []mark
	sources []Range
}

type mark struct {
	rune
	class uint8 // canonical combining class
	own   bool  // a character of the text, not of a decomposition
}

// split passes the words of text to emit, whose argument is valid during the
// call only. Ranges are offset by base. Bytes that are not UTF-8 are dropped.
func (s *splitter) split(text string, base int) {
	for i := 0; i < len(text); {
		if c := text[i]; c < utf8.RuneSelf && len(s.marks) == 0 {
			s.ascii(c, Range{base + i, base + i + 1})
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		from := Range{base + i, base + i + size}
		switch {
		case r == 0 || r == utf8.RuneError || isControl(r):
		case unicode.IsSpace(r):
			s.compose(' ', 0, true, from)
		case isIdeograph(r):
			s.flush()
			s.end()
			s.decompose(r, text[i:i+size], from)
			s.flush()
			s.end()
		default:
			s.decompose(r, text[i:i+size], from)
		}
		i += size
	}
	s.flush()
	s.end()
}

// ascii is the short way for most of the text.
func (s *splitter) ascii(c byte, from Range) {
	s.from = from
	switch {
	case c == ' ' || '\t' <= c && c <= '\r' && c != '\v' && c != '\f':
		s.end()
	case c < ' ' || c == 0x7f:
	case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
		s.word.add(rune(c), from)
	case 'A' <= c && c <= 'Z':
		s.word.add(rune(c)+'a'-'A', from)
	default:
		s.end()
		s.word.add(rune(c), from)
		s.end()
	}
}

// Hangul syllables decompose by arithmetic: Unicode Standard, section 3.12.
const (
	hangulBase, hangulEnd  = 0xAC00, 0xD7A4
	leadBase, vowelBase    = 0x1100, 0x1161
	tailBase               = 0x11A7
	hangulTails, hangulAll = 28, 28 * 21
)

// decompose passes on the canonical decomposition of r, whose bytes are given.
func (s *splitter) decompose(r rune, bytes string, from Range) {
	if hangulBase <= r && r < hangulEnd {
		i := r - hangulBase
		s.compose(leadBase+i/hangulAll, 0, true, from)
		s.compose(vowelBase+i%hangulAll/hangulTails, 0, false, from)
		if tail := i % hangulTails; tail > 0 {
			s.compose(tailBase+tail, 0, false, from)
		}
		return
	}
	properties := norm.NFD.PropertiesString(bytes)
	parts := properties.Decomposition()
	if parts == nil {
		s.compose(r, properties.CCC(), true, from)
		return
	}
	for i := 0; i < len(parts); {
		part, size := utf8.DecodeRune(parts[i:])
		s.compose(part, norm.NFD.Properties(parts[i:]).CCC(), i == 0, from)
		i += size
	}
}

// compose collects combining marks until the next base character, which sorts
// them by class.
func (s *splitter) compose(r rune, class uint8, own bool, from Range) {
	if class == 0 || unicode.Is(laterMarks, r) {
		s.flush()
		s.from = from
		s.character(r)
		return
	}
	s.marks = append(s.marks, mark{r, class, own})
	if own {
		s.sources = append(s.sources, from)
	}
}

// flush passes on the collected marks in canonical order. As in the tokenizer
// that trained the model, sources keep their order while marks change theirs.
func (s *splitter) flush() {
	if len(s.marks) == 0 {
		return
	}
	slices.SortStableFunc(s.marks, func(a, b mark) int { return int(a.class) - int(b.class) })
	next := 0
	for _, m := range s.marks {
		if m.own {
			s.from = s.sources[next]
			next++
		}
		s.character(m.rune)
	}
	s.marks, s.sources = s.marks[:0], s.sources[:0]
}

// character adds a decomposed character to the word, or ends the word there.
func (s *splitter) character(r rune) {
	switch {
	case isAccent(r):
	case unicode.IsSpace(r):
		s.end()
	default:
		r = unicode.ToLower(r)
		if !isPunctuation(r) {
			s.word.add(r, s.from)
			return
		}
		s.end()
		s.word.add(r, s.from)
		s.end()
	}
}

// end passes on the word, if there is one.
func (s *splitter) end() {
	if len(s.word.ends) > 0 {
		s.emit(&s.word)
		s.word.reset()
	}
}
