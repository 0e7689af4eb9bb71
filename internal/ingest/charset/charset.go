// Package charset turns foreign bytes into UTF-8 and remembers where each
// stretch came from. It comes first in ingest, before the readers of formats;
// it knows encodings and nothing of markup but where HTML declares its own.
//
// Valid UTF-8 always wins: a page that declares windows-1251 and holds UTF-8 is
// UTF-8. Nothing fails here; bytes that fit nowhere become U+FFFD.
package charset

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"

	"github.com/readout/readout"
)

// maxPieces bounds the pieces that one decoding makes, so that a large file in
// a foreign encoding costs no more memory for its map than for its text.
const maxPieces = 200_000

// A Decoded is text as UTF-8 with the map back to the bytes it was read from.
type Decoded struct {
	Text   string
	Name   string // the encoding, in the names of the WHATWG Encoding Standard
	Origin readout.Origin
}

// Decode reads original as UTF-8 if it is valid, else by its byte order mark, by
// what an HTML document declares in its first 1024 bytes (html true), or by the
// letters it would hold. A UTF-8 byte order mark stays in the text as U+FEFF.
func Decode(original []byte, html bool) Decoded {
	if utf8.Valid(original) && !utf16Mark(original) {
		d := Decoded{Text: string(original), Name: "utf-8"}
		if len(original) > 0 {
			d.Origin = readout.Origin{{Len: len(original), SourceLen: len(original), Verbatim: true}}
		}
		return d
	}
	switch {
	case bytes.HasPrefix(original, []byte{0xFF, 0xFE}):
		return decodeUTF16(original, unicode.LittleEndian, "utf-16le")
	case bytes.HasPrefix(original, []byte{0xFE, 0xFF}):
		return decodeUTF16(original, unicode.BigEndian, "utf-16be")
	case mostlyUTF8(original):
		return repairUTF8(original)
	}
	if html {
		if e, name, _ := charset.DetermineEncoding(original, ""); e != nil && e != encoding.Nop && name != "utf-8" && name != "windows-1252" {
			return decodeWith(original, e, name)
		}
	}
	name := "windows-1252"
	if cyrillic(original) {
		name = "windows-1251"
	}
	e, name := charset.Lookup(name)
	return decodeWith(original, e, name)
}

func utf16Mark(b []byte) bool {
	return bytes.HasPrefix(b, []byte{0xFF, 0xFE}) || bytes.HasPrefix(b, []byte{0xFE, 0xFF})
}

// mostlyUTF8 reports whether b is UTF-8 with damage: more valid sequences of
// several bytes than stray bytes.
func mostlyUTF8(b []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		i += n
	}
	return good > bad
}

// cyrillic reports whether the high bytes of b read as Russian in windows-1251:
// there, letters stand at 0xC0 to 0xFF and come in runs, while in Western
// European text they come one at a time between ASCII letters.
func cyrillic(b []byte) bool {
	letters, followed := 0, 0
	for i, c := range b {
		if c < 0xC0 {
			continue
		}
		letters++
		if i+1 < len(b) && b[i+1] >= 0xC0 {
			followed++
		}
	}
	return letters > 0 && followed*2 > letters
}
