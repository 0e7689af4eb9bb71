package ingest

import (
	"os"
	"path/filepath"
	"testing"
)

// fuzz checks that Parse never panics and that every span and piece of what it
// returns fits.
func fuzz(f *testing.F, media string, seeds ...string) {
	files, _ := filepath.Glob("testdata/golden/*")
	for _, file := range files {
		if b, err := os.ReadFile(file); err == nil && filepath.Ext(file) != ".want" {
			f.Add(b)
		}
	}
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		d, err := Parse("fuzz", b, Options{MediaType: media})
		if err != nil {
			return
		}
		checkDocument(t, d, b)
		if media == Plain && d.Charset == "utf-8" && len(d.Origin) == 1 && d.Origin[0].Verbatim && d.Text != string(b) {
			t.Errorf("plain text changed: %q, from %q", d.Text, b)
		}
	})
}

func FuzzMarkdown(f *testing.F) {
	fuzz(f, Markdown, "# A\n\n[b](c) **d** _e_ `f` <http://g> ![h](i) &amp; \\* \n> q\n- l\n1. m\n", "---\ntitle: a\n---\nb", "a\n===\n[r]: x\n[r] [a][r] [r][]",
		"**Related:** [a b](c)\n\nOriginal url:\n\n<http://a.example>", "\"Open and\n\ncut,\" he said. **B**", "*a **b* c**", "[![a](b)](c)", "<!-- a\n\nb -->", "~~~\ncode\n~~~", "\xff\xfe*\x00")
}

func FuzzHTML(f *testing.F) {
	fuzz(f, HTML, "<p>a<b>b</b>&amp;&copy c<br><br>d", "<table><p>x<tr><td>y</table>z", "<title>a | AP News</title><h1>a</h1><p>b", "<p>\r\n a\x00b", "<meta charset=windows-1251><p>\xcf\xf0\xe8", "<a><div>x</a>y</div>", "<svg><p>a", "<script>a</p><p>", "<textarea><p>a")
}

func FuzzPlain(f *testing.F) {
	fuzz(f, Plain, "Title\n\nRIYADH, Feb. 18 (Reuters) - Talks began.\r\n\r\nBy A B\n", "a\n\x80\n\xd0\xbf", "GENEVA, May 5. /TASS/. a", "- a\n• b\n1. c", "Photo: X / Getty Images", "Related:\nA b c\n", "\xff\xfea\x00b\x00", "\xfe\xff\xd8\x00")
}
