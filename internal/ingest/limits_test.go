package ingest

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/readout/readout"
)

// TestBadInput shows what the user is told of input that is no document.
func TestBadInput(t *testing.T) {
	deep := strings.Repeat("<div>", 100_000) + "Talks began." + strings.Repeat("</div>", 100_000)
	for _, c := range []struct {
		name, file, content, media string
		want                       error
		says                       string
	}{
		{"empty", "a.txt", "", "", readout.ErrEmpty, "a.txt: the file holds no text"},
		{"white space", "a.md", " \n\t\r\n", "", readout.ErrEmpty, "a.md"},
		{"byte order mark alone", "a.txt", "\uFEFF", "", readout.ErrEmpty, "a.txt"},
		{"markup alone", "a.html", "<html><body><p> </p></body></html>", "", readout.ErrEmpty, "a.html: no text was found"},
		{"PNG", "a.txt", "\x89PNG\r\n\x1a\n\x00\x00", "", readout.ErrUnsupported, "a PNG image"},
		{"PDF", "talks.pdf", "%PDF-1.7\n", "", readout.ErrUnsupported, "a PDF document"},
		{"zeros", "a", "talks\x00\x01\x02 began", "", readout.ErrUnsupported, "a binary file"},
		{"media type", "a.txt", "Talks began.", "image/png", readout.ErrUnsupported, "text/markdown, text/html or text/plain"},
		{"malformed media type", "a.txt", "Talks began.", "text/", readout.ErrInvalid, "malformed"},
		{"too large", "a.txt", strings.Repeat("x", MaxSize+1), "", readout.ErrTooLarge, "at most 64 MB"},
		{"page too large", "a.html", "<p>" + strings.Repeat("x ", 9<<20), "", readout.ErrTooLarge, "at most 16 MB"},
		{"HTML nested 100,000 deep", "a.html", deep, "", readout.ErrInvalid, "nested too deep"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Parse(c.file, []byte(c.content), Options{MediaType: c.media})
			if !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), c.file) {
				t.Errorf("%v, want %v that says %q", err, c.want, c.says)
			}
		})
	}
}

// TestHostileShapes reads large and odd input in time that grows with its size
// alone; the limit is ten times what one slow core needs.
func TestHostileShapes(t *testing.T) {
	if testing.Short() {
		t.Skip("reads large files")
	}
	const limit = 30 * time.Second
	sentence := "The two delegations met in the capital on Tuesday and agreed to meet again, a spokesman said.\n\n"
	times := func(s string, size int) string { return strings.Repeat(s, size/len(s)) }
	for _, c := range []struct{ name, file, content string }{
		{"50 MB of paragraphs", "a.txt", times(sentence, 50<<20)},
		{"50 MB of lines", "a.txt", times("Short line here\n", 50<<20)},
		{"50 MB without a break", "a.txt", times("talks and more talks ", 50<<20)},
		{"50 MB of Markdown", "a.md", times("The [minister](http://example.org/a) said **nothing** on *Tuesday* &amp; left.\n\n", 50<<20)},
		{"10 MB of windows-1251", "a.txt", times("\xcf\xe5\xf0\xe5\xe3\xee\xe2\xee\xf0\xfb \xed\xe0\xf7\xe0\xeb\xe8\xf1\xfc.\n\n", 10<<20)},
		{"open brackets", "a.md", times("[", 4<<20)},
		{"open links", "a.md", times("[a](", 4<<20)},
		{"stars", "a.md", times("*a _b ", 4<<20)},
		{"run of stars", "a.md", times("*", 4<<20)},
		{"ticks", "a.md", times("`a``b", 4<<20)},
		{"angles", "a.md", times("<a ", 4<<20)},
		{"comments", "a.md", times("<!-- a\n", 4<<20)},
		{"comments in a line", "a.md", times("<!-- a ", 4<<20)},
		{"quote marks", "a.md", times("> ", 4<<20)},
		{"broken sentences", "a.md", times("and so it went on and on without any final mark for a very long time\n\n", 8<<20)},
		{"1 MB page", "a.html", "<html><body><article>" + times("<p>The ministers met on Tuesday &amp; agreed, <a href=x>a spokesman</a> said.</p>", 1<<20)},
		{"4 MB page", "a.html", "<html><body><article>" + times("<p>The ministers met on Tuesday &amp; agreed, <a href=x>a spokesman</a> said.</p>", 4<<20)},
		{"4 MB of divs side by side", "a.html", times("<div>a</div>", 4<<20)},
		{"4 MB in one node", "a.html", "<p>" + times("talks ", 4<<20)},
		{"4 MB of bold that stays open", "a.html", times("<p><b>a", 1<<19)},
	} {
		t.Run(c.name, func(t *testing.T) {
			start := time.Now()
			d, err := Parse(c.file, []byte(c.content), Options{})
			if took := time.Since(start); took > limit {
				t.Errorf("took %v", took)
			} else {
				t.Logf("%.2f s for %.1f MB", took.Seconds(), float64(len(c.content))/(1<<20))
			}
			if err == nil {
				checkDocument(t, d, []byte(c.content))
			} else {
				t.Log(err)
			}
		})
	}
}
