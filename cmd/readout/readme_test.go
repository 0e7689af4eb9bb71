package main

import (
	"bytes"
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite what README.md shows of the program's output")

// TestReadme holds what README.md shows against what the program prints: of
// each section of the page the beginning.
func TestReadme(t *testing.T) {
	t.Chdir("../..")
	var stdout, stderr bytes.Buffer
	p := &program{stdin: strings.NewReader(""), stdout: &stdout, stderr: &stderr, now: time.Now,
		getenv: func(name string) string { return map[string]string{"COLUMNS": "100", "LANG": "C.UTF-8"}[name] }}
	if code := p.run(t.Context(), []string{"read", "--no-store", "examples/us-russia-talks-riyadh.md"}); code != exitOK {
		t.Fatalf("exit code %d: %s", code, &stderr)
	}
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	block := regexp.MustCompile("(?s)(<!-- output -->\n```text\n).*?(```\n<!-- /output -->)")
	if !block.Match(readme) {
		t.Fatal("README.md has no block between <!-- output --> and <!-- /output -->")
	}
	want := excerpt(stdout.String())
	shown := block.ReplaceAllFunc(readme, func(b []byte) []byte {
		m := block.FindSubmatch(b)
		return []byte(string(m[1]) + want + string(m[2]))
	})
	if *update {
		if err := os.WriteFile("README.md", shown, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(string(readme), string(shown)); diff != "" {
		t.Errorf("README.md shows what the program does not print (-update rewrites it):\n%s", diff)
	}
}

// excerpt is the head of a page and of each section the first fact; of the
// positions the matrix. Versions and counts, which change often, are left out.
func excerpt(page string) string {
	sections := regexp.MustCompile(`(?m)^[A-Z ]+\n-+\n`).FindAllStringIndex(page, -1)
	item := regexp.MustCompile(`(?m)^[a-z][0-9]+ `)
	head := page
	if len(sections) > 0 {
		head = page[:sections[0][0]]
	}
	head, _, _ = strings.Cut(head, "\ndocument ")
	out := head + "\n"
	for i, s := range sections {
		end := len(page)
		if i+1 < len(sections) {
			end = sections[i+1][0]
		}
		body := page[s[1]:end]
		items := item.FindAllStringIndex(body, -1)
		keep := 1
		if strings.HasPrefix(page[s[0]:], "POSITIONS") {
			keep = 0
		}
		if len(items) > keep {
			body = body[:items[keep][0]]
		}
		out += "\n" + page[s[0]:s[1]] + strings.TrimRight(body, "\n") + "\n"
		if len(items) > keep {
			out += "…\n"
		}
	}
	return out
}
