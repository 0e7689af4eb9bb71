package ingest

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/readout/readout"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestGolden compares each document of testdata/golden with the .want beside it.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/golden/*")
	if err != nil || len(files) == 0 {
		t.Fatalf("no documents: %v", err)
	}
	for _, f := range files {
		if strings.HasSuffix(f, ".want") {
			continue
		}
		t.Run(filepath.Base(f), func(t *testing.T) {
			b, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			d, err := Parse(filepath.Base(f), b, Options{})
			if err != nil {
				t.Fatal(err)
			}
			checkDocument(t, d, b)
			got := describe(d)
			if *update {
				if err := os.WriteFile(f+".want", []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(f + ".want")
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// describe writes a document for review: its fields, then its blocks.
func describe(d *readout.Document) string {
	var b strings.Builder
	field := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%-10s %s\n", name, value)
		}
	}
	field("type", d.MediaType+"; charset="+d.Charset)
	field("kind", d.Kind)
	field("title", d.Title)
	field("outlet", d.Outlet)
	field("issuer", d.Issuer)
	field("url", d.URL)
	field("published", string(d.Published))
	field("byline", d.Byline)
	if d.Dateline != nil {
		field("dateline", fmt.Sprintf("%s | %s | %s", d.Dateline.Place, d.Dateline.Date, d.Dateline.Text))
	}
	for _, w := range d.Wire {
		field("wire", w.Agency+" | "+w.Span.Text)
	}
	for _, c := range d.Credits {
		field(c.Kind, c.Span.Text)
	}
	for _, r := range d.Related {
		field("related", r.Title+" | "+r.URL)
	}
	b.WriteString("\n")
	for _, blk := range d.Blocks {
		fmt.Fprintf(&b, "%-10s %q\n", blk.Kind, d.Text[blk.Start:blk.End])
	}
	return b.String()
}
