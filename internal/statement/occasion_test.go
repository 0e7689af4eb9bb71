package statement_test

import (
	"fmt"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft/drafttest"
	"github.com/readout/readout/internal/statement"
)

// TestDays wants "speaker day" of each statement of a report, of which the last
// has no date in its sentence. Petrova and Lind met on Monday, 17 February; the
// report is of the day after.
func TestDays(t *testing.T) {
	const monday = "[src1|Petrova] [cue1|said] on Monday [con1|that the talks would go on]."
	const ministry = "[src1|The ministry] [cue1|said] on Monday [con1|that the talks would go on]."
	const tree = "Monday/PROPN/said/obl on/ADP/Monday/case"
	meeting := func(day string, people ...string) readout.Meeting {
		m := readout.Meeting{Status: "held", Date: &readout.Date{Start: readout.CivilDate(day), End: readout.CivilDate(day)}}
		for _, p := range people {
			m.Participants = append(m.Participants, readout.Participant{Name: p})
		}
		return m
	}
	met := meeting("2025-02-17", "Anna Petrova", "Boris Lind")
	ahead := met
	ahead.Status = "planned"
	opening := met
	opening.Spans = []readout.Passage{{Span: readout.Span{Start: 2, End: 5}}}
	const lead = "It met, and the two sides spoke about the border lake for hours, of the fish in it and the boats on it, until all had been said of it that day.\n\n"
	from := func(day string) *readout.Dateline {
		return &readout.Dateline{Place: "PORT VALE", Date: readout.CivilDate(day)}
	}
	for _, c := range []struct {
		name       string
		text, tree string
		dateline   *readout.Dateline
		meetings   []readout.Meeting
		want       string
	}{
		{"the same speaker goes on", monday + "\n\n[con2|They were of use], [src2|she] [cue2|added].", tree, nil, nil, "Anna Petrova 2025-02-17 // Anna Petrova 2025-02-17"},
		{"another speaker", monday + "\n\n[src2|Lind] [cue2|said] [con2|they were of use].", tree, nil, nil, "Anna Petrova 2025-02-17 // Boris Lind "},
		{"on another medium", monday + "\n\n[src2|She] [cue2|wrote] in a letter [con2|that they were of use].", tree, nil, nil, "Anna Petrova 2025-02-17 // Anna Petrova 2025-02-17"},
		{"at a press conference, then in a letter", "[src1|Petrova] [cue1|said] on Monday at a press conference [con1|that the talks would go on].\n\n[src2|She] [cue2|wrote] in a letter [con2|that they were of use].", tree, nil, nil, "Anna Petrova 2025-02-17 // Anna Petrova "},
		{"a body, then its spokesman", ministry + "\n\n[con2|They were of use], [src2|a ministry spokesman] [cue2|said].", tree, nil, nil, "foreign ministry 2025-02-17 // unnamed spokesman 2025-02-17"},
		{"a body, then somebody of no body", ministry + "\n\n[con2|They were of use], [src2|a diplomat] [cue2|said].", tree, nil, nil, "foreign ministry 2025-02-17 // unnamed diplomat "},
		{"here", "[con1|The talks will go on], [src1|Petrova] [cue1|said] here.", "", from("2025-02-18"), nil, "Anna Petrova 2025-02-18"},
		{"here, but from where", "[con1|The talks will go on], [src1|Petrova] [cue1|said] here.", "", nil, nil, "Anna Petrova "},
		{"here, within the words", "[src1|Petrova] [cue1|said] [con1|that the talks here would go on].", "", from("2025-02-18"), nil, "Anna Petrova "},
		{"after the meeting", "[con1|The talks will go on], [src1|Petrova] [cue1|said] after the meeting.", "", nil, []readout.Meeting{met}, "Anna Petrova 2025-02-17"},
		{"afterwards", "[con1|The talks will go on], [src1|Petrova] [cue1|said] afterwards.", "", nil, []readout.Meeting{met}, "Anna Petrova 2025-02-17"},
		{"after a meeting to come", "[con1|The talks will go on], [src1|Petrova] [cue1|said] after the meeting.", "", nil, []readout.Meeting{ahead}, "Anna Petrova "},
		{"who was not there, after the only talks", "[con1|The talks will go on], [src1|a diplomat] [cue1|said] after the talks.", "", nil, []readout.Meeting{met}, "unnamed diplomat 2025-02-17"},
		{"who was not there, after some talks", "[con1|The talks will go on], [src1|a diplomat] [cue1|said] after the talks.", "", nil, []readout.Meeting{met, meeting("2025-02-18")}, "unnamed diplomat "},
		{"who was not there, after talks of long ago", "[con1|The talks will go on], [src1|a diplomat] [cue1|said] after the talks.", "", nil, []readout.Meeting{meeting("2025-01-08")}, "unnamed diplomat "},
		{"of what the speaker did", "Petrova opened a bridge on Monday. [con1|The talks will go on], [src1|Petrova] [cue1|said].", "opened/VERB Petrova/PROPN/opened/nsubj Monday/PROPN/opened/obl", nil, nil, "Anna Petrova 2025-02-17"},
		{"of what another did", "Lind opened a bridge on Monday. [con1|The talks will go on], [src1|Petrova] [cue1|said].", "opened/VERB Lind/PROPN/opened/nsubj Monday/PROPN/opened/obl", nil, nil, "Anna Petrova "},
		{"of what the speaker did in another paragraph", "Petrova opened a bridge on Monday.\n\n[con1|The talks will go on], [src1|Petrova] [cue1|said].", "opened/VERB Petrova/PROPN/opened/nsubj Monday/PROPN/opened/obl", nil, nil, "Anna Petrova "},
		{"of what the speaker did long ago", "Petrova opened a bridge on 3 January. [con1|The talks will go on], [src1|Petrova] [cue1|said].", "opened/VERB Petrova/PROPN/opened/nsubj January/PROPN/opened/obl", nil, nil, "Anna Petrova "},
		{"of the meeting, no more", "[src1|Petrova] [cue1|said] [con1|the talks would go on].", "", nil, []readout.Meeting{met}, "Anna Petrova "},
		{"of the meeting that the report opens with", lead + "[src1|Petrova] [cue1|said] [con1|the talks would go on].", "", from("2025-02-17"), []readout.Meeting{opening}, "Anna Petrova 2025-02-17"},
		{"of a meeting before the report's day", lead + "[src1|Petrova] [cue1|said] [con1|the talks would go on].", "", from("2025-02-18"), []readout.Meeting{opening}, "Anna Petrova "},
		{"said before that", lead + "[src1|Petrova] has [cue1|said] [con1|the talks would go on].", "", from("2025-02-17"), []readout.Meeting{opening}, "Anna Petrova "},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := drafttest.Setting{Cast: cast, Document: readout.Document{Kind: "news", Published: "2025-02-18", Dateline: c.dateline}}.Draft(t, c.text, c.tree)
			d.Statements = find(t, d)
			d.Meetings = c.meetings
			compare(t, statement.Situate(d), spoken, c.want)
		})
	}
}

func spoken(s readout.Statement) string {
	day := ""
	if s.Date != nil {
		day = string(s.Date.Start)
	}
	return fmt.Sprintf("%s %s", s.Speaker, day)
}

// TestDay wants the day that a sentence gives its own words.
func TestDay(t *testing.T) {
	for _, c := range []struct{ name, text, tree, want string }{
		{"in a statement released on a day", "[src1|Petrova] [cue1|said] in a statement released on Sunday [con1|that the talks would go on].",
			"statement/NOUN/said/obl released/VERB/statement/acl Sunday/PROPN/released/obl", "2025-02-16"},
		{"at talks of a day, by the tree", "In the talks, which took up Sunday, [src1|Petrova] [cue1|said] [con1|she was for peace].",
			"talks/NOUN/said/obl took/VERB/talks/acl Sunday/PROPN/talks/nmod", ""},
		{"in talks of a day, by the tree", "In the talks, which took up the whole of Sunday, [src1|Petrova] [cue1|said] [con1|she was for peace].",
			"talks/NOUN/said/obl In/ADP/talks/case took/VERB/talks/acl whole/NOUN/talks/nmod Sunday/PROPN/whole/nmod", ""},
		{"did so on a day, saying", "On Sunday [src1|Petrova] restated this, [cue1|saying] [con1|that the talks would go on].",
			"restated/VERB saying/VERB/restated/advcl Sunday/PROPN/restated/obl", "2025-02-16"},
		{"while others did so", "[src1|Petrova] [cue1|said] [con1|that the talks would go on], when Lind left on Sunday.",
			"left/VERB/said/advcl Lind/PROPN/left/nsubj Sunday/PROPN/left/obl", ""},
		{"when addressing the press", "[src1|Petrova] [cue1|said] [con1|that the talks would go on], while addressing the press yesterday.",
			"go/VERB/said/ccomp addressing/VERB/go/advcl yesterday/NOUN/addressing/obl", "2025-02-17"},
		{"beside the cue, whatever the tree", "[src1|Petrova] [cue1|said] late on Sunday [con1|that the talks would go on].",
			"go/VERB/said/ccomp Sunday/PROPN/go/obl late/ADV on/ADP", "2025-02-16"},
		{"by whoever reports it", "[con1|The talks would go on], the Daily Post reported on Sunday, [cue1|quoting] [src1|a diplomat].",
			"reported/VERB Sunday/PROPN/reported/obl", "2025-02-16"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := drafttest.Setting{Cast: cast, Document: readout.Document{Published: "2025-02-18"}}.Draft(t, c.text, c.tree)
			compare(t, find(t, d), func(s readout.Statement) string {
				if s.Date == nil {
					return ""
				}
				return string(s.Date.Start)
			}, c.want)
		})
	}
}
