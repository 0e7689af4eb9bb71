package ingest

import (
	"bytes"
	"fmt"
	"mime"
	"path"
	"regexp"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/readout/readout"
)

// The media types that are read.
const (
	Markdown = "text/markdown"
	HTML     = "text/html"
	Plain    = "text/plain"
)

// sniffLen is how much of a file its type is told from (MIME Sniffing Standard: 1445 bytes).
const sniffLen = 4 << 10

var extensions = map[string]string{".md": Markdown, ".markdown": Markdown, ".mdown": Markdown, ".html": HTML, ".htm": HTML,
	".xhtml": HTML, ".txt": Plain, ".text": Plain}

// mediaType is the type given, else that of the name's extension, else that of
// the content.
func mediaType(name string, original []byte, given string) (string, error) {
	if given != "" {
		base, _, err := mime.ParseMediaType(given)
		if err != nil {
			return "", fmt.Errorf("%s: media type %q is malformed; use text/markdown, text/html or text/plain: %w", name, given, readout.ErrInvalid)
		}
		switch base {
		case Markdown, HTML, Plain:
			return base, nil
		case "text/x-markdown":
			return Markdown, nil
		case "application/xhtml+xml":
			return HTML, nil
		}
		return "", fmt.Errorf("%s: media type %s is not read; use text/markdown, text/html or text/plain: %w", name, base, readout.ErrUnsupported)
	}
	if m := extensions[strings.ToLower(path.Ext(name))]; m != "" {
		return m, nil
	}
	head := original[:min(len(original), sniffLen)]
	switch {
	case htmlSign.Match(head):
		return HTML, nil
	case markdownSign.Match(head):
		return Markdown, nil
	}
	return Plain, nil
}

var (
	htmlSign     = regexp.MustCompile(`(?i)^(?:\xEF\xBB\xBF)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,1000}-->\s*)*<(?:!doctype html|html|head|body|title|meta|article|div|p|h1|table|script)[\s>]`)
	markdownSign = regexp.MustCompile(`(?m)^(?:\x{FEFF})?#{1,6} \S|\[[^\]\n]+\]\([^)\n]*\)|\*\*[^*\n]+\*\*|\A---\r?\n[a-z_]+:`)
)

// magics are the first bytes of files that people pass by mistake.
var magics = []struct{ prefix, what string }{
	{"\x89PNG\r\n", "a PNG image"}, {"\xFF\xD8\xFF", "a JPEG image"}, {"GIF8", "a GIF image"}, {"%PDF-", "a PDF document"},
	{"PK\x03\x04", "a ZIP archive or an Office document"}, {"\x1F\x8B", "a gzip file"}, {"BZh", "a bzip2 file"}, {"\xFD7zXZ", "an xz file"},
	{"7z\xBC\xAF\x27\x1C", "a 7-Zip archive"}, {"Rar!", "a RAR archive"}, {"\x28\xB5\x2F\xFD", "a zstd file"}, {"\xD0\xCF\x11\xE0", "an old Office document"},
	{"\x7FELF", "a program"}, {"MZ\x90", "a Windows program"}, {"SQLite format 3\x00", "an SQLite database"}, {"OggS", "an Ogg file"},
	{"ID3", "an MP3 file"}, {"{\\rtf", "an RTF document"}, {"WARC/1.", "a WARC archive"},
}

// binaryKind says what a file looks like that is no text, "" for text.
func binaryKind(original []byte) string {
	for _, m := range magics {
		if bytes.HasPrefix(original, []byte(m.prefix)) {
			return m.what
		}
	}
	head := original[:min(len(original), 64<<10)]
	switch {
	case len(head) > 12 && string(head[4:8]) == "ftyp":
		return "a video"
	case len(head) > 12 && string(head[:4]) == "RIFF":
		return "a WebP image or a sound file"
	case bytes.HasPrefix(head, []byte{0xFF, 0xFE}), bytes.HasPrefix(head, []byte{0xFE, 0xFF}):
		return "" // UTF-16
	}
	controls := 0
	for _, c := range head {
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' && c != 0x1B {
			controls++
		}
	}
	if bytes.IndexByte(head, 0) >= 0 || controls*50 > len(head) && !utf8.Valid(head) || controls*5 > len(head) {
		return "a binary file"
	}
	return ""
}

// blank reports white space, zero bytes and marks of byte order alone.
func blank(b []byte) bool {
	b = bytes.TrimPrefix(b, []byte("\uFEFF"))
	for _, c := range b {
		if c > ' ' && c != 0xFF && c != 0xFE {
			return false
		}
	}
	return true
}

// overlapping are the pieces of o whose text overlaps [start, end).
func overlapping(o readout.Origin, start, end int) readout.Origin {
	i := sort.Search(len(o), func(i int) bool { return o[i].Text+o[i].Len > start })
	j := i
	for j < len(o) && o[j].Text < end {
		j++
	}
	return o[i:j]
}
