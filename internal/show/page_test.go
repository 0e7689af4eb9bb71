package show_test

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/mattn/go-runewidth"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/show"
)

var update = flag.Bool("update", false, "rewrite the golden pages")

func TestPage_Golden(t *testing.T) {
	full := load(t, "riyadh.record.json")
	tests := []struct {
		name    string
		rec     *readout.Record
		options show.Options
	}{
		{"riyadh.80", full, show.Options{UTF8: true}},
		{"riyadh.120", full, show.Options{UTF8: true, Width: 120}},
		{"riyadh.ascii", full, show.Options{Width: 60}},
		{"riyadh.colour", full, show.Options{UTF8: true, Color: true, Width: 100}},
		{"no-talks", &readout.Record{Doc: &readout.Document{ID: "0a", Name: "recipe.txt", Text: "Boil an egg."}}, show.Options{UTF8: true}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			golden(t, tt.name+".golden", show.Page(tt.rec, tt.options))
		})
	}
}

func TestPage_KeepsToItsWidth(t *testing.T) {
	rec := load(t, "riyadh.record.json")
	rec.Doc.URL = "" // an address is never broken
	for _, width := range []int{40, 55, 80, 133} {
		page := show.Page(rec, show.Options{UTF8: true, Width: width})
		for i, line := range strings.Split(page, "\n") {
			if n := runewidth.StringWidth(line); n > width {
				t.Errorf("width %d, line %d has %d columns: %q", width, i+1, n, line)
			}
			if strings.TrimRight(line, " ") != line {
				t.Errorf("width %d, line %d ends with spaces: %q", width, i+1, line)
			}
		}
	}
}

// Every fact shows its sentence: each span's words stand on the page.
func TestPage_ShowsAllEvidence(t *testing.T) {
	rec := load(t, "riyadh.record.json")
	page := squeeze(show.Page(rec, show.Options{UTF8: true, Width: 100}))
	rec.Passages(func(owner string, p *readout.Passage) {
		if !strings.HasPrefix(owner, "doc.") && !isStatementPart(rec, owner, *p) && !strings.Contains(page, squeeze(p.Text)) {
			t.Errorf("%s: %q is not on the page", owner, p.Text)
		}
	})
}

func TestPage_ForeignText(t *testing.T) {
	const evil = "Boo \x1b[2J\x07 \u202eevil\xff"
	rec := &readout.Record{Doc: &readout.Document{Title: evil, Outlet: evil, Text: evil}, AboutTalks: true,
		Statements: []readout.Statement{{Fact: readout.Fact{ID: "s1"}, Speaker: evil,
			Content: []readout.Passage{{Span: readout.Span{Start: 0, End: 3}, Text: "Boo"}, {Span: readout.Span{Start: 90, End: 99}, Text: evil}}}}}
	page := show.Page(rec, show.Options{UTF8: true})
	for _, bad := range []string{"\x1b", "\x07", "\u202e"} {
		if strings.Contains(page, bad) {
			t.Errorf("the page holds %q:\n%q", bad, page)
		}
	}
	if !utf8.ValidString(page) {
		t.Errorf("the page is not UTF-8: %q", page)
	}
	if !strings.Contains(squeeze(page), squeeze("(not found at its place in the text)")) {
		t.Errorf("a span outside the text is not pointed out:\n%s", page)
	}
}

func TestPage_ColourOnlyWhenAsked(t *testing.T) {
	rec := load(t, "riyadh.record.json")
	coloured := show.Page(rec, show.Options{UTF8: true, Color: true})
	uncoloured := show.Page(rec, show.Options{UTF8: true})
	if strings.Contains(uncoloured, "\x1b") {
		t.Error("colour without being asked")
	}
	if got := regexp.MustCompile("\x1b\\[[0-9;]*m").ReplaceAllString(coloured, ""); got != uncoloured {
		t.Errorf("colour changes the words:\n%s", cmp.Diff(uncoloured, got))
	}
}

func FuzzPage(f *testing.F) {
	f.Add("A title", "Some text. More of it.", 5, 9, 80)
	f.Add("", "\xff\x1b", -1, 700, 0)
	f.Fuzz(func(t *testing.T, title, text string, start, end, width int) {
		ps := []readout.Passage{{Span: readout.Span{Start: start, End: end}, Text: title}}
		rec := &readout.Record{Doc: &readout.Document{Title: title, Text: text},
			Positions: []readout.Position{{Holder: title, Stance: text, Issue: title, Spans: ps}},
			Meetings:  []readout.Meeting{{Title: text, Spans: ps, Participants: []readout.Participant{{Name: title, Span: ps[0]}}}}}
		if page := show.Page(rec, show.Options{Width: width % 200, UTF8: true}); strings.ContainsAny(page, "\x1b\x00\r") {
			t.Errorf("control characters: %q", page)
		}
	})
}

// isStatementPart leaves out what a statement shows only as part of its content or in words.
func isStatementPart(r *readout.Record, owner string, p readout.Passage) bool {
	for _, s := range r.Statements {
		if s.ID == owner && (s.SpeakerSpan != nil && *s.SpeakerSpan == p || s.Span == p || s.Date != nil && s.Date.Span != nil && *s.Date.Span == p) {
			return true
		}
	}
	return strings.HasPrefix(owner, "actor ")
}

func load(t *testing.T, name string) *readout.Record {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	var r readout.Record
	if err := json.Unmarshal(b, &r); err != nil {
		t.Fatal(err)
	}
	if err := r.Check(); err != nil {
		t.Fatal(err)
	}
	return &r
}

// squeeze takes out white space, bars and dashes of the page's own, so that wrapped words can be compared.
func squeeze(s string) string {
	return strings.Map(func(c rune) rune {
		if strings.ContainsRune(" \n│", c) {
			return -1
		}
		return c
	}, s)
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}
