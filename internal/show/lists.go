package show

import (
	"fmt"
	"strings"

	"github.com/mattn/go-runewidth"

	"github.com/readout/readout"
)

// A Row is a document in a list.
type Row struct {
	ID        string
	Published readout.CivilDate
	Title     string // or its name, where it has none
	Outlet    string // or its issuer; may be ""
	Note      string // what else to say of it, such as "12 statements"
}

// Rows is a list of documents, one a line, cut to the width of the page.
func Rows(rows []Row, o Options) string {
	p := newPrinter(&readout.Record{Doc: &readout.Document{}}, o)
	for _, r := range rows {
		date := string(r.Published)
		if date == "" {
			date = "no date   "
		}
		head := short(r.ID) + "  " + date + "  "
		title := r.Title
		if r.Outlet != "" {
			title += inBrackets(r.Outlet)
		}
		note := ""
		if r.Note != "" {
			note = "  " + p.safe(r.Note)
		}
		room := max(p.width-runewidth.StringWidth(head)-runewidth.StringWidth(note), 20)
		title = runewidth.Truncate(strings.Join(strings.Fields(p.safe(title)), " "), room, "...")
		p.write(run{head, faint}, plain(title), run{note, faint})
		p.b.WriteByte('\n')
	}
	return p.b.String()
}

// A Match is a place where words were found.
type Match struct {
	Row
	Statement *readout.Statement // nil when the words stand in the document's own text
	Snippet   string
	Marks     []readout.Span // of the words found, in Snippet, in bytes
}

// Matches is a list of places, grouped by document in the order given.
func Matches(matches []Match, o Options) string {
	p := newPrinter(&readout.Record{Doc: &readout.Document{}}, o)
	last := ""
	for _, m := range matches {
		if m.ID != last {
			last = m.ID
			p.gap()
			title := run{m.Title, bold}
			p.para("", "  ", title, plain(inBrackets(m.Outlet)))
			p.facts("", string(m.Published), short(m.ID))
		}
		if s := m.Statement; s != nil {
			kind := s.Type
			if s.Denial {
				kind += " denial"
			}
			p.para("  "+s.ID+"  ", "      ", run{s.Speaker, bold}, run{fmt.Sprintf("%s%s", p.dot, kind), faint})
		}
		p.para("      "+p.bar, "      "+p.bar, marked(m.Snippet, m.Marks)...)
	}
	return p.b.String()
}

// marked cuts s into its marked and unmarked parts; marks that do not fit are left out.
func marked(s string, marks []readout.Span) []run {
	var out []run
	at := 0
	for _, m := range marks {
		if m.Start < at || m.Empty() || m.End > len(s) {
			continue
		}
		out = append(out, plain(s[at:m.Start]), run{s[m.Start:m.End], bold})
		at = m.End
	}
	return append(out, plain(s[at:]))
}
