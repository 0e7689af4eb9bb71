package charset

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"github.com/readout/readout"
)

// A mapper builds the text and its Origin from left to right.
type mapper struct {
	text   strings.Builder
	origin readout.Origin
	grain  int // a piece that is not verbatim may grow to this many source bytes
}

func newMapper(n int) *mapper {
	m := &mapper{grain: n/maxPieces + 1}
	m.text.Grow(n + n/4)
	return m
}

// add appends s, which was read from n bytes at source.
func (m *mapper) add(s string, source, n int, verbatim bool) {
	at := m.text.Len()
	m.text.WriteString(s)
	if i := len(m.origin) - 1; i >= 0 {
		p := &m.origin[i]
		// At grain 1 each foreign letter keeps its own piece; beyond it they are
		// gathered, and short verbatim runs with them.
		if p.Verbatim == verbatim && (verbatim || p.SourceLen+n <= m.grain) || !p.Verbatim && p.SourceLen+n <= m.grain {
			p.Len += len(s)
			p.SourceLen += n
			return
		}
	}
	m.origin = append(m.origin, readout.Piece{Text: at, Len: len(s), Source: source, SourceLen: n, Verbatim: verbatim})
}

func (m *mapper) decoded(name string) Decoded {
	return Decoded{Text: m.text.String(), Name: name, Origin: m.origin}
}

// repairUTF8 keeps what is valid and puts U+FFFD for each stray byte.
func repairUTF8(b []byte) Decoded {
	m := newMapper(len(b))
	for i := 0; i < len(b); {
		j := i
		for j < len(b) {
			r, n := utf8.DecodeRune(b[j:])
			if r == utf8.RuneError && n == 1 {
				break
			}
			j += n
		}
		if j > i {
			m.add(string(b[i:j]), i, j-i, true)
		}
		if j < len(b) {
			m.add("\uFFFD", j, 1, false)
			j++
		}
		i = j
	}
	return m.decoded("utf-8")
}

// decodeUTF16 reads b after its byte order mark.
func decodeUTF16(b []byte, order unicode.Endianness, name string) Decoded {
	m := newMapper(len(b))
	dec := unicode.UTF16(order, unicode.IgnoreBOM).NewDecoder()
	for i := 2; i < len(b); {
		n := min(2, len(b)-i)
		high := b[i]
		if order == unicode.LittleEndian && n == 2 {
			high = b[i+1]
		}
		if high >= 0xD8 && high < 0xDC && i+4 <= len(b) { // a surrogate pair
			n = 4
		}
		s, err := dec.Bytes(b[i : i+n])
		if err != nil {
			s = []byte("\uFFFD")
		}
		m.add(string(s), i, n, false)
		i += n
	}
	return m.decoded(name)
}

// decodeWith reads b in e, character by character, since only that tells which
// bytes each character came from.
func decodeWith(b []byte, e encoding.Encoding, name string) Decoded {
	m := newMapper(len(b))
	dec := e.NewDecoder()
	stateful := name == "iso-2022-jp"
	var buf [64]byte
	for i := 0; i < len(b); {
		j := i
		for j < len(b) && b[j] < utf8.RuneSelf && !stateful {
			j++
		}
		if j > i {
			m.add(string(b[i:j]), i, j-i, true)
			i = j
			continue
		}
		n, out := step(dec, b[i:], buf[:], stateful)
		m.add(out, i, n, false)
		i += n
	}
	return m.decoded(name)
}

// step decodes the first character of b, which takes one to four bytes; a
// stateful encoding is decoded to its end at once and mapped as a whole.
func step(dec *encoding.Decoder, b, buf []byte, stateful bool) (int, string) {
	if stateful {
		s, err := dec.Bytes(b)
		if err != nil {
			return len(b), "\uFFFD"
		}
		return len(b), string(s)
	}
	for n := 1; n <= 4 && n <= len(b); n++ {
		dec.Reset()
		nDst, nSrc, err := dec.Transform(buf, b[:n], n == len(b) || n == 4)
		if err == transform.ErrShortSrc || nSrc == 0 {
			continue
		}
		return nSrc, string(buf[:nDst])
	}
	return 1, "\uFFFD"
}
