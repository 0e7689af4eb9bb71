package show_test

import (
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/show"
)

func TestRows(t *testing.T) {
	rows := []show.Row{
		{ID: "0123456789abcdef0123", Published: "2025-02-18", Title: "Talks open", Outlet: "Example Times", Note: "12 statements"},
		{ID: "fedcba9876543210", Title: "A title that is far too long for a terminal of sixty columns", Note: "no talks"},
		{ID: "00", Title: "evil\x1b[2J\nlines"},
	}
	golden(t, "rows.golden", show.Rows(rows, show.Options{Width: 70, UTF8: true}))
}

func TestMatches(t *testing.T) {
	doc := show.Row{ID: "0123456789abcdef0123", Published: "2025-02-18", Title: "Talks open", Outlet: "Example Times"}
	matches := []show.Match{
		{Row: doc, Statement: &readout.Statement{Fact: readout.Fact{ID: "s4"}, Speaker: "Anna Berg", Type: "indirect", Denial: true}, Snippet: "relief from sanctions was not on the table", Marks: []readout.Span{{Start: 12, End: 21}}},
		{Row: doc, Snippet: "… the sanctions of last year …", Marks: []readout.Span{{Start: 8, End: 17}, {Start: 90, End: 99}}},
		{Row: show.Row{ID: "ff", Title: "No outlet"}, Snippet: "sanctions"},
	}
	golden(t, "matches.golden", show.Matches(matches, show.Options{Width: 60, UTF8: true}))
	golden(t, "matches.colour.golden", show.Matches(matches, show.Options{Width: 60, UTF8: true, Color: true}))
}
