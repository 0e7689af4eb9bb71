package encoder

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// Each piece is written as its features: break, shape and quote as digits,
// then "+" when it does not start a word.
func TestFeatures(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"break", "a b\nb,", "200 100 200 000"},
		{"break after an accent left out", "a\u0301.", "200 100"},
		{"newline among spaces", "a \n\t b", "200 200"},
		{"shape", "a A AB ABc Ab 3b", "200 110 120 020+ 110 010+ 010+ 110 010+ 130 030+"},
		{"shape goes on in a word", "UNABLE", "220 020+ 020+ 020+"},
		{"two upper-case letters", "UN", "220"},
		{"toggle", `a "b" a`, "200 102 001 002 100"},
		{"curly", "a “b” a", "200 102 001 002 100"},
		{"closing mark only", "a” a", "200 002 100"},
		{"newline closes", "“a\na", "202 001 200"},
		{"low mark closed by a high one", "„a“ a", "202 001 002 100"},
		{"two apostrophes", "''a'' a", "202 002 001 002 002 100"},
		{"three apostrophes", "'''a", "202 002 001 001"},
		{"backticks", "``a'' a", "202 002 001 002 002 100"},
		{"one mark within another", `“a "a" a”`, "202 001 102 000 002 101 002"},
	}
	m := loadTiny(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := prepare(t, m, tt.text, nil)
			var got []string
			for _, p := range r.Pieces {
				mark := ""
				if !p.WordStart {
					mark = "+"
				}
				got = append(got, fmt.Sprintf("%d%d%d%s", p.Break, p.Shape, p.Quote, mark))
			}
			if s := strings.Join(got, " "); s != tt.want {
				t.Errorf("features of %q\n got %s  (%s)\nwant %s", tt.text, s, show(r), tt.want)
			}
		})
	}
}

func TestBlocks(t *testing.T) {
	m := loadTiny(t)
	text := "a “b TITLE b” a"
	r, err := m.Prepare(text, []Range{{0, 7}, {12, len(text)}})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := show(r), "a|“|b|b|”|a"; got != want {
		t.Errorf("pieces %s, want %s", got, want)
	}
	if p := r.Pieces[3]; p.Break != BreakLine || p.Paragraph != 1 || p.Quote != QuoteOutside {
		t.Errorf("first piece of the second block is %+v, want a new paragraph outside quotation marks", p)
	}
	for _, bad := range [][]Range{{{0, 99}}, {{3, 2}}, {{-1, 2}}, {{0, 5}, {4, 8}}} {
		if _, err := m.Prepare(text, bad); err == nil {
			t.Errorf("blocks %v are taken", bad)
		}
	}
	if r, err := m.Prepare(text, []Range{}); err != nil || len(r.Pieces) != 0 || len(r.Windows) != 0 {
		t.Errorf("no blocks give %+v, %v, want nothing", r, err)
	}
}

func TestWindows(t *testing.T) {
	tests := []struct {
		name, text string
		limit      int
		want       []Range
	}{
		{"all in one", "a a\na a", 9, []Range{{0, 4}}},
		{"at a paragraph", "a a\na a a\na", 4, []Range{{0, 2}, {2, 6}}},
		{"at a sentence", "a a. A a a a", 5, []Range{{0, 3}, {3, 7}}},
		{"at a sentence after a quotation", "“a.” A a a a", 6, []Range{{0, 4}, {4, 8}}},
		{"not before lower case", "a. a a a", 3, []Range{{0, 3}, {3, 5}}},
		{"at the limit", "a a a a a", 2, []Range{{0, 2}, {2, 4}, {4, 5}}},
		{"rest of a long paragraph joins the next", "a a a\na", 2, []Range{{0, 2}, {2, 4}}},
		{"nothing", "", 2, nil},
	}
	m := loadTiny(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := prepare(t, m, tt.text, nil)
			if got := windows(tt.text, r.Pieces, tt.limit); !slices.Equal(got, tt.want) {
				t.Errorf("windows of %q (%s): got %v, want %v", tt.text, show(r), got, tt.want)
			}
		})
	}
}
