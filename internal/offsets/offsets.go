// Package offsets counts places in a text in bytes, code points or UTF-16
// units, and turns one into the other. Readout counts in bytes; Python and the
// gold files count code points, JavaScript and Java UTF-16 units. It stands
// beside the exports and the evaluation, and knows nothing of records.
package offsets

import (
	"fmt"
	"sort"
	"unicode/utf8"

	"github.com/readout/readout"
)

// A Unit is what an offset counts. The zero Unit is CodePoint.
type Unit string

// The units, with the names that users give them.
const (
	CodePoint Unit = "codepoint"
	Byte      Unit = "byte"
	UTF16     Unit = "utf16"
)

// ParseUnit reads the name of a unit; "" is CodePoint. Any other name wraps readout.ErrInvalid.
func ParseUnit(s string) (Unit, error) {
	switch u := Unit(s); u {
	case CodePoint, Byte, UTF16:
		return u, nil
	case "":
		return CodePoint, nil
	}
	return "", fmt.Errorf("offsets %q, want %s, %s or %s: %w", s, CodePoint, Byte, UTF16, readout.ErrInvalid)
}

// stride is how many bytes lie between two marks of a Table: a lookup walks
// over less than that, and the marks take 3 % of the text's size.
const stride = 512

// A Table converts offsets of one text. It is read-only: share it freely.
type Table struct {
	text  string
	unit  Unit
	plain bool   // the text is ASCII, or the unit Byte: all units agree
	marks []mark // the first rune that starts at or after each multiple of stride
}

type mark struct{ bytes, units int }

// New makes the Table of text, which is valid UTF-8; otherwise the error wraps readout.ErrInvalid.
func New(text string, unit Unit) (*Table, error) {
	unit, err := ParseUnit(string(unit))
	if err != nil {
		return nil, err
	}
	if !utf8.ValidString(text) {
		return nil, fmt.Errorf("text is not UTF-8: %w", readout.ErrInvalid)
	}
	t := &Table{text: text, unit: unit, plain: true}
	if unit == Byte {
		return t, nil
	}
	units := 0
	for at, r := range text {
		if at >= len(t.marks)*stride {
			t.marks = append(t.marks, mark{at, units})
		}
		t.plain = t.plain && r < utf8.RuneSelf
		units += t.width(r)
	}
	return t, nil
}

// width is how many units r takes.
func (t *Table) width(r rune) int {
	if t.unit == UTF16 && r > 0xFFFF {
		return 2
	}
	return 1
}

// FromByte is the offset, in units, of a byte offset. An offset outside the
// text or within a rune wraps readout.ErrSpan.
func (t *Table) FromByte(at int) (int, error) {
	if at < 0 || at > len(t.text) || at < len(t.text) && !utf8.RuneStart(t.text[at]) {
		return 0, fmt.Errorf("byte %d of %d is no boundary between characters: %w", at, len(t.text), readout.ErrSpan)
	}
	if t.plain {
		return at, nil
	}
	m := t.before(func(m mark) bool { return m.bytes > at })
	for _, r := range t.text[m.bytes:at] {
		m.units += t.width(r)
	}
	return m.units, nil
}

// ToByte is the byte offset of an offset in units. An offset outside the text
// or between the halves of a surrogate pair wraps readout.ErrSpan.
func (t *Table) ToByte(at int) (int, error) {
	if t.plain {
		return t.FromByte(at)
	}
	m := t.before(func(m mark) bool { return m.units > at })
	for m.units < at && m.bytes < len(t.text) {
		r, size := utf8.DecodeRuneInString(t.text[m.bytes:])
		m.bytes, m.units = m.bytes+size, m.units+t.width(r)
	}
	if m.units != at {
		return 0, fmt.Errorf("offset %d (%s) is not in the text or no boundary between characters: %w", at, t.unit, readout.ErrSpan)
	}
	return m.bytes, nil
}

// before is the last mark before the first one that is past the place.
func (t *Table) before(past func(mark) bool) mark {
	i := sort.Search(len(t.marks), func(i int) bool { return past(t.marks[i]) })
	if i == 0 {
		return mark{}
	}
	return t.marks[i-1]
}

// Span is s, in bytes, in units.
func (t *Table) Span(s readout.Span) (readout.Span, error) {
	start, err := t.FromByte(s.Start)
	if err != nil {
		return readout.Span{}, err
	}
	end, err := t.FromByte(s.End)
	return readout.Span{Start: start, End: end}, err
}
