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
		{"a hedge and a time within which", "", "[src1|Anna Petrova] [cue1|said] [con1|there could be a pact within two weeks].", "Anna Petrova (s1): within two weeks, 2025-02-18 to 2025-03-04"},
		{"a time without a hedge is a plan", "", "[src1|Anna Petrova] [cue1|said] [con1|there was a pact within two weeks].", ""},
		{"a hedge and a day", "", "[src1|Anna Petrova] [cue1|said] [con1|there could be a pact on 1 March].", ""},
		{"a hedge in nobody's words", "", "There could be a pact within two weeks.", ""},
		{"marked, and shown by words", "", "[src1|Anna Petrova] [cue1|said] [con1|there could be [fc1|a pact [fw1|within two weeks]]].", "Anna Petrova (s1): within two weeks, 2025-02-18 to 2025-03-04"},
		{"two times that do not meet", "", said + "[fc1|a truce comes [fw1|on 1 March]] and [fc2|a pact [fw2|on 1 May]]].", "Anna Petrova (s1): on 1 March, 2025-03-01 to 2025-03-01 // Anna Petrova (s1): on 1 May, 2025-05-01 to 2025-05-01"},
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

// TestAgain wants one forecast with two passages where the same one is made twice in a paragraph.
func TestAgain(t *testing.T) {
	for _, c := range []struct {
		name, between string
		want          int
	}{{"in one paragraph", " ", 1}, {"in two", "\n\n", 2}} {
		t.Run(c.name, func(t *testing.T) {
			d := drafttest.Setting{Document: readout.Document{Outlet: "Daily Post"}}.Draft(t, "[fc1|The truce will hold until May]."+c.between+"[fc2|It will not break before then].", "")
			got := forecast.Find(d, 0.5)
			passages := 0
			for _, f := range got {
				passages += len(f.Spans)
			}
			if len(got) != c.want || passages != 2 {
				t.Errorf("%d forecasts with %d passages, want %d with 2", len(got), passages, c.want)
			}
		})
	}
}
