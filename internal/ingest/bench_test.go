package ingest

import (
	"os"
	"path/filepath"
	"testing"
)

// BenchmarkParse reads one golden document of each format.
func BenchmarkParse(b *testing.B) {
	for _, name := range []string{"wire-crlf.txt", "vault-talks.md", "news-page.html"} {
		original, err := os.ReadFile(filepath.Join("testdata/golden", name))
		if err != nil {
			b.Fatal(err)
		}
		b.Run(filepath.Ext(name)[1:], func(b *testing.B) {
			b.SetBytes(int64(len(original)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse(name, original, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
