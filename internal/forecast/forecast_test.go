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
		{"the outlet's own", "Daily Post", "[fc1|The sides may meet [fw1|on 1 March]].", "Daily Post (): on 1 March, 2025-03-01 to 2025-03-01"},
		{"the outlet's own, of a plan", "Daily Post", "[fc1|The sides will meet [fw1|on 1 March]].", ""},
		{"without words of time", "", said + "[fc1|there will be a pact]].", ""},
		{"cut short", "", said + "a pact will [fc1|be] signed by 1 March].", "Anna Petrova (s1): by 1 March, 2025-02-18 to 2025-03-01"},
		{"before a time", "", said + "[fc1|the sides may meet [fw1|before April]]].", "Anna Petrova (s1): before April, 2025-02-18 to 2025-03-31"},
		{"by the middle of a year", "", said + "[fc1|there may be a pact [fw1|by the middle of next year]]].", "Anna Petrova (s1): by the middle of next year, 2025-02-18 to 2026-06-30"},
		{"one time within another", "", said + "[fc1|the sides may meet [fw1|next week, probably on Monday]]].", "Anna Petrova (s1): next week, probably on Monday, 2025-02-24 to 2025-02-24"},
		{"a month without a hedge", "", "[src1|Anna Petrova] [cue1|said] [con1|there was a pact in March].", ""},
		{"a hedge and a month", "", "[src1|Anna Petrova] [cue1|said] [con1|there may be a pact in April].", "Anna Petrova (s1): April, 2025-04-01 to 2025-04-30"},
		{"a hedge and vague words", "", "[src1|Anna Petrova] [cue1|said] [con1|a pact is unlikely any time soon].", "Anna Petrova (s1): any time soon, open"},
		{"a hedge and a time that is over", "", "[src1|Anna Petrova] [cue1|said] [con1|there may have been a pact last month].", ""},
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

// TestAgain wants one forecast with two passages where the same one is made
// twice in a paragraph, and no second one without words of time.
func TestAgain(t *testing.T) {
	for _, c := range []struct {
		name, text     string
		want, passages int
	}{
		{"in one paragraph", "[fc1|The truce may hold [fw1|until May]]. [fc2|It is unlikely to break].", 1, 2},
		{"in two", "[fc1|The truce may hold [fw1|until May]].\n\n[fc2|It is unlikely to break].", 1, 1},
		{"of another time", "[fc1|The truce may hold [fw1|until May]]. [fc2|It is likely to break [fw2|in June]].", 2, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := drafttest.Setting{Document: readout.Document{Outlet: "Daily Post"}}.Draft(t, c.text, "")
			got := forecast.Find(d, 0.5)
			passages := 0
			for _, f := range got {
				passages += len(f.Spans)
			}
			if len(got) != c.want || passages != c.passages {
				t.Errorf("%d forecasts with %d passages, want %d with %d", len(got), passages, c.want, c.passages)
			}
		})
	}
}

// TestForeseen wants "who: words" of what somebody expects who is not said to say so.
func TestForeseen(t *testing.T) {
	for _, c := range []struct{ name, text, tree, want string }{
		{"expected in a month", "Petrova expects a pact in December.", "expects/VERB Petrova/PROPN/expects/nsubj pact/NOUN/expects/obj December/PROPN/expects/obl", "Anna Petrova: December, 2025-12-01 to 2025-12-31"},
		{"a day", "Petrova expects a pact on 1 March.", "expects/VERB Petrova/PROPN/expects/nsubj pact/NOUN/expects/obj March/PROPN/expects/obl", ""},
		{"no time", "Petrova expects a pact.", "expects/VERB Petrova/PROPN/expects/nsubj pact/NOUN/expects/obj", ""},
		{"nobody known", "The sailors expect a pact in December.", "expect/VERB sailors/NOUN/expect/nsubj December/PROPN/expect/obl", ""},
		{"pointed at by the head", "Petrova expects [fc1|a pact to be signed [fw1|in mid-December]].", "expects/VERB Petrova/PROPN/expects/nsubj", "Anna Petrova: in mid-December, 2025-12-10 to 2025-12-20"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := drafttest.Setting{Document: readout.Document{Published: "2025-02-18"}, Cast: "Anna Petrova; person; minister; ; Petrova"}.Draft(t, c.text, c.tree)
			d.Dates = timex.Find(d.Text, d.Document.Published)
			var got []string
			for _, f := range forecast.Find(d, 0.5) {
				got = append(got, fmt.Sprintf("%s: %s, %s to %s", f.Who, f.WindowWords, f.Window.From, f.Window.To))
			}
			if g := strings.Join(got, " // "); g != c.want {
				t.Errorf("\ngot  %s\nwant %s", g, c.want)
			}
		})
	}
}
