package forecast_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft/drafttest"
	"github.com/readout/readout/internal/forecast"
	"github.com/readout/readout/internal/timex"
)

// TestFind wants "who (statement): words, from to" of each forecast, read on
// Tuesday, 18 February 2025.
func TestFind(t *testing.T) {
	const said = "[src1|Anna Petrova] [cue1|said] [con1|that "
	for _, c := range []struct{ name, outlet, text, want string }{
		{"on someone's word", "", said + "[fc1|the truce will hold [fw1|until Friday]]].", "Anna Petrova (s1): until Friday, 2025-02-18 to 2025-02-21"},
		{"a range", "", said + "[fc1|there will be a pact [fw1|within two to three months]]].", "Anna Petrova (s1): within two to three months, 2025-04-18 to 2025-05-18"},
		{"within", "", said + "[fc1|there will be a pact [fw1|within two weeks]]].", "Anna Petrova (s1): within two weeks, 2025-02-18 to 2025-03-04"},
		{"the rest of this week", "", said + "[fc1|the sides will meet [fw1|this week]]].", "Anna Petrova (s1): this week, 2025-02-18 to 2025-02-23"},
		{"vague words", "", said + "[fc1|the sides will meet [fw1|in the coming days]]].", "Anna Petrova (s1): in the coming days,  to "},
		{"words that are no date", "", said + "[fc1|the sides will meet [fw1|when the snow melts]]].", "Anna Petrova (s1): when the snow melts, open"},
		{"words not pointed at", "", said + "[fc1|the sides will meet by 1 March]].", "Anna Petrova (s1): by 1 March, 2025-02-18 to 2025-03-01"},
		{"the words pointed at before others", "", said + "[fc1|what began on 2 January will end [fw1|on 1 March]]].", "Anna Petrova (s1): on 1 March, 2025-03-01 to 2025-03-01"},
		{"the outlet's own", "Daily Post", "[fc1|The sides will meet [fw1|on 1 March]].", "Daily Post (): on 1 March, 2025-03-01 to 2025-03-01"},
		{"nobody's", "", "[fc1|The sides will meet [fw1|on 1 March]].", ""},
		{"not believed", "", said + "[fc1 @0.4|the truce will hold [fw1|until Friday]]].", ""},
		{"in a caption", "Daily Post", "{caption} [fc1|The sides will meet [fw1|on 1 March]].", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := drafttest.Setting{Document: readout.Document{Published: "2025-02-18", Outlet: c.outlet}}.Draft(t, c.text, "")
			d.Dates = timex.Find(d.Text, d.Document.Published)
			for i, a := range d.Attributions {
				d.Statements = append(d.Statements, readout.Statement{
					Fact: readout.Fact{ID: fmt.Sprintf("s%d", i+1)}, Speaker: d.Line(a.Source[0]), Content: d.Document.Passages(a.Content...),
				})
			}
			var got []string
			for i, f := range forecast.Find(d, 0.5) {
				if f.ID != fmt.Sprintf("f%d", i+1) || len(f.Spans) != 1 || f.What != f.Spans[0].Text {
					t.Errorf("id %q, what %q, %d passages", f.ID, f.What, len(f.Spans))
				}
				window := "open"
				if f.Window != nil {
					window = fmt.Sprintf("%s to %s", f.Window.From, f.Window.To)
				}
				got = append(got, fmt.Sprintf("%s (%s): %s, %s", f.Who, f.Statement, f.WindowWords, window))
			}
			if g := strings.Join(got, " // "); g != c.want {
				t.Errorf("\ngot  %s\nwant %s", g, c.want)
			}
		})
	}
}
