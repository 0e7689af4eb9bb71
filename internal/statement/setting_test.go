package statement

import (
	"slices"
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/text"
)

func day(s readout.CivilDate) *readout.Date { return &readout.Date{Start: s, End: s} }

// setting is a draft of d with these statements and meetings, whose people are its actors.
func setting(d readout.Document, said []readout.Statement, m []readout.Meeting) *draft.Draft {
	if d.Text == "" {
		d.Text = "So they said."
	}
	for i := range said {
		if said[i].Span.Span.Empty() {
			said[i].Span = d.Passage(readout.Span{End: len("So they")})
		}
		said[i].Content = d.Passages(readout.Span{End: len("So")})
	}
	w := &draft.Draft{Document: &d, Text: text.Parse(&d), Statements: said, Meetings: m}
	for _, name := range []string{"Ana Pell", "Bo Lind", "Cem Oz", "Dee Fox"} {
		w.Actors = append(w.Actors, readout.Actor{Name: name, Type: readout.ActorPerson})
		if i := strings.Index(d.Text, name); i >= 0 {
			w.Mentions = append(w.Mentions, draft.Mention{Span: readout.Span{Start: i, End: i + len(name)}, Actor: len(w.Actors) - 1, Kind: draft.MentionName})
		}
	}
	if d.Text == headed {
		w.Actors[0].Role, w.Actors[0].Side = "Foreign Minister", "Norland"
		w.Document.Blocks = []readout.Block{{Span: readout.Span{End: len(headed)}, Kind: readout.BlockParagraph}}
	}
	w.Actors = append(w.Actors, readout.Actor{Name: "Norland", Type: readout.ActorState})
	return w
}

// headed is the text of an account in which Ana Pell is a foreign minister.
const headed = "Foreign Minister Ana Pell spoke by telephone today with her colleague Bo Lind about the lake, the fish in it and the boats on it."

// TestSituate wants "medium > addressee / via @ date # meeting" of the last statement.
func TestSituate(t *testing.T) {
	people := []readout.Participant{{Name: "Ana Pell", Side: "Norland"}, {Name: "Bo Lind", Side: "Kazmira"}}
	call := readout.Meeting{Fact: readout.Fact{ID: "m1"}, Status: "held", Mode: "phone", Date: day("2025-03-04"), Participants: people}
	ahead := readout.Meeting{Fact: readout.Fact{ID: "m1"}, Status: "planned", Mode: "in_person", Date: day("2025-03-09"), Participants: people}
	undated := call
	undated.Date = nil
	lunch := call
	lunch.ID, lunch.Mode, lunch.Kind = "m2", "in_person", "meeting"
	lunch.Date = &readout.Date{Start: "2025-03-05", End: "2025-03-05", Precision: "day"}
	call.Spans, lunch.Spans = []readout.Passage{{Span: readout.Span{Start: 100, End: 120}}}, []readout.Passage{{Span: readout.Span{Start: 400, End: 420}}}
	at := func(list []readout.Statement, start int) []readout.Statement {
		for i := range list {
			list[i].Span.Span = readout.Span{Start: start, End: start + 9}
		}
		return list
	}
	crowd := call
	crowd.Participants = append([]readout.Participant{{Name: "Cem Oz", Side: "Ostland"}}, people...)
	team := call
	team.Participants = append(slices.Clone(people), readout.Participant{Name: "Cem Oz", Side: "Kazmira"})
	party := call
	party.Parties = []string{"Norland", "Kazmira"}
	party.Participants = append(slices.Clone(people), readout.Participant{Name: "Kazmira"})
	account := readout.Document{Kind: "readout", Issuer: "Ministry of Norland, Press Office", Published: "2025-03-05"}
	with := func(d readout.Document, f func(d *readout.Document)) readout.Document { f(&d); return d }
	title := func(s string) readout.Document { return with(account, func(d *readout.Document) { d.Title = s }) }
	issuer := func(s string) readout.Document { return with(account, func(d *readout.Document) { d.Issuer = s }) }
	joint := readout.Document{Kind: "joint_statement", Issuer: "Lake Council", Published: "2025-03-05"}
	by := func(speakers ...string) (out []readout.Statement) {
		for _, s := range speakers {
			out = append(out, readout.Statement{Speaker: s})
		}
		return out
	}
	for _, c := range []struct {
		name string
		d    readout.Document
		said []readout.Statement
		m    []readout.Meeting
		want string
	}{
		{"in a call", account, by("Ana Pell"), []readout.Meeting{call}, "phone call > Bo Lind / Ministry of Norland @ 2025-03-04 # m1"},
		{"in a call of no day", account, by("Ana Pell"), []readout.Meeting{undated}, "phone call > Bo Lind / Ministry of Norland @ 2025-03-05 # m1"},
		{"what the sentence says stands", account, []readout.Statement{{Speaker: "Ana Pell", Medium: "letter", Addressee: "Cem Oz", Via: []string{"Radio N"}, Date: day("2025-03-01")}}, []readout.Meeting{call}, "letter > Cem Oz / Radio N @ 2025-03-01 # m1"},
		{"before a meeting", account, by("Bo Lind"), []readout.Meeting{ahead}, "meeting > Ana Pell / Ministry of Norland @ - # m1"},
		{"several across the table", account, by("Ana Pell"), []readout.Meeting{crowd}, "phone call >  / Ministry of Norland @ 2025-03-04 # m1"},
		{"a delegation across the table", account, by("Ana Pell"), []readout.Meeting{team}, "phone call > Bo Lind / Ministry of Norland @ 2025-03-04 # m1"},
		{"a party as a participant", account, by("Ana Pell"), []readout.Meeting{party}, "phone call > Bo Lind / Ministry of Norland @ 2025-03-04 # m1"},
		{"one who was not there", account, by("Dee Fox"), []readout.Meeting{call}, "press release >  / Ministry of Norland @ 2025-03-05 # "},
		{"a state", account, by("Norland"), []readout.Meeting{call}, "press release >  /  @ 2025-03-05 # "},
		{"a spokesman for the issuer", account, []readout.Statement{{Speaker: "Dee Fox", Role: "Spokesman"}}, nil, "press release >  /  @ 2025-03-05 # "},
		{"whose release it is", title("Minister Fox on the Lake"), by("Dee Fox"), nil, "press release >  /  @ 2025-03-05 # "},
		{"named in the title of the meeting", title("Call of Ana Pell"), by("Ana Pell"), []readout.Meeting{call}, "phone call > Bo Lind / Ministry of Norland @ 2025-03-04 # m1"},
		{"whose statement on the meeting it is", title("Statement by Ana Pell"), by("Ana Pell"), []readout.Meeting{call}, "press release >  /  @ 2025-03-05 # "},
		{"at a briefing", title("Press Briefing of 4 March"), by("Dee Fox"), nil, "press briefing >  /  @ 2025-03-05 # "},
		{"told at a briefing", title("Press Briefing of 4 March"), by("Dee Fox", "Ana Pell"), []readout.Meeting{call}, "phone call > Bo Lind / Dee Fox @ 2025-03-04 # m1"},
		{"attributable to a spokesman", with(account, func(d *readout.Document) { d.Text = "Attributable to Spokesperson Dee Fox:" }), by("Ana Pell"), []readout.Meeting{call}, "phone call > Bo Lind / Dee Fox @ 2025-03-04 # m1"},
		{"an office of one person", issuer("President of Norland"), by("Ana Pell"), []readout.Meeting{call}, "phone call > Bo Lind / Presidency of Norland @ 2025-03-04 # m1"},
		{"the office of the Secretary-General", issuer("UN Secretary-General"), by("Ana Pell"), []readout.Meeting{call}, "phone call > Bo Lind / United Nations @ 2025-03-04 # m1"},
		{"a title of two ministers", with(title("Talks between the Foreign Minister of Norland and the Foreign Minister of Kazmira"), func(d *readout.Document) { d.Issuer = "" }), by("Bo Lind"), []readout.Meeting{call}, "phone call > Ana Pell / Ministry of Foreign Affairs of Norland @ 2025-03-04 # m1"},
		{"only a title with a name", with(title("Adviser Fox on the Lake"), func(d *readout.Document) { d.Issuer = "" }), by("Ana Pell"), nil, "press release >  / Dee Fox @ 2025-03-05 # "},
		{"a name in a title of news", with(title("Fox meets the ministers"), func(d *readout.Document) { d.Issuer = "" }), by("Ana Pell"), nil, "press release >  /  @ 2025-03-05 # "},
		{"attributed to a spokesman", with(account, func(d *readout.Document) { d.Text = "The following may be attributed to Dee Fox, Spokesperson:" }), by("Ana Pell"), []readout.Meeting{call}, "phone call > Bo Lind / Dee Fox @ 2025-03-04 # m1"},
		{"quoted as from a spokeswoman", with(account, func(d *readout.Document) { d.Text = "To be quoted as coming from Spokeswoman Dee Fox:" }), by("Ana Pell"), []readout.Meeting{call}, "phone call > Bo Lind / Dee Fox @ 2025-03-04 # m1"},
		{"threats attributed to a spokesman", with(account, func(d *readout.Document) {
			d.Text = "The minister condemned the threats attributed to rebel spokesman Dee Fox."
		}), by("Ana Pell"), []readout.Meeting{call}, "phone call > Bo Lind / Ministry of Norland @ 2025-03-04 # m1"},
		{"may be attributed to a spokesperson", with(account, func(d *readout.Document) { d.Text = "The following may be attributed to Spokesperson Dee Fox:" }), by("Ana Pell"), []readout.Meeting{call}, "phone call > Bo Lind / Dee Fox @ 2025-03-04 # m1"},
		{"a spokeswoman for a ministry may be quoted", with(account, func(d *readout.Document) { d.Text = "Spokeswoman for the Ministry, Dee Fox, may be quoted:" }), by("Ana Pell"), []readout.Meeting{call}, "phone call > Bo Lind / Dee Fox @ 2025-03-04 # m1"},
		{"a spokeswoman may be cited", with(account, func(d *readout.Document) { d.Text = "Spokeswoman Dee Fox can be cited with the following:" }), by("Ana Pell"), []readout.Meeting{call}, "phone call > Bo Lind / Dee Fox @ 2025-03-04 # m1"},
		{"a deed attributed to somebody", with(account, func(d *readout.Document) { d.Text = "The attack was attributed to Dee Fox." }), by("Ana Pell"), []readout.Meeting{call}, "phone call > Bo Lind / Ministry of Norland @ 2025-03-04 # m1"},
		{"a briefing", title("Regular Briefing of 4 March"), by("Dee Fox"), nil, "press briefing >  /  @ 2025-03-05 # "},
		{"a briefing of a council", title("Security Council Briefing on the Lake"), by("Dee Fox"), nil, "press release >  / Ministry of Norland @ 2025-03-05 # "},
		{"the body of whom it is about", with(account, func(d *readout.Document) { d.Issuer, d.Text = "", headed }), by("Ana Pell"), []readout.Meeting{call}, "phone call > Bo Lind / Ministry of Foreign Affairs of Norland @ 2025-03-04 # m1"},
		{"whose own title names a guest first", with(account, func(d *readout.Document) { d.Issuer, d.Text, d.Title = "", headed, "Meeting with Bo Lind" }), by("Ana Pell"), []readout.Meeting{call}, "phone call > Bo Lind / Ministry of Foreign Affairs of Norland @ 2025-03-04 # m1"},
		{"of a guest, not of those whose account it is", with(account, func(d *readout.Document) { d.Issuer, d.Text, d.Title = "", headed, "Bo Lind and Ana Pell on the Lake" }), by("Ana Pell"), []readout.Meeting{call}, "phone call > Bo Lind /  @ 2025-03-04 # m1"},
		{"of a guest, met", with(account, func(d *readout.Document) { d.Issuer, d.Text, d.Title = "", headed, "Telephone call with Ana Pell" }), by("Ana Pell"), []readout.Meeting{call}, "phone call > Bo Lind /  @ 2025-03-04 # m1"},
		{"a title of two states", with(title("Norland-Kazmira Foreign Ministers’ Meeting (Summary)"), func(d *readout.Document) { d.Issuer = "" }), by("Bo Lind"), []readout.Meeting{call}, "phone call > Ana Pell / Ministry of Foreign Affairs of Norland @ 2025-03-04 # m1"},
		{"a title of a level, not of states", with(title("Readout of High-Level Meeting"), func(d *readout.Document) { d.Issuer = "" }), by("Bo Lind"), []readout.Meeting{call}, "phone call > Ana Pell /  @ 2025-03-04 # m1"},
		{"a statement given little weight", with(account, func(d *readout.Document) {
			d.Text = "Spokesman Dee Fox and his deputy gave this statement little weight."
		}), by("Ana Pell"), []readout.Meeting{call}, "phone call > Bo Lind / Ministry of Norland @ 2025-03-04 # m1"},
		{"provided by a press secretary", with(account, func(d *readout.Document) { d.Text = "Deputy Press Secretary Dee Fox provided the following readout:" }), by("Ana Pell"), []readout.Meeting{call}, "phone call > Bo Lind / Dee Fox @ 2025-03-04 # m1"},
		{"and of nobody who says nothing", with(account, func(d *readout.Document) { d.Issuer, d.Text = "", headed }), by("Bo Lind"), []readout.Meeting{call}, "phone call > Ana Pell /  @ 2025-03-04 # m1"},
		{"a press office of nobody", with(issuer("Press Office"), func(d *readout.Document) { d.Text = headed }), by("Ana Pell"), []readout.Meeting{call}, "phone call > Bo Lind / Ministry of Foreign Affairs of Norland @ 2025-03-04 # m1"},
		{"what the minister will say", with(account, func(d *readout.Document) { d.Issuer, d.Text = "", headed }), by("Ana Pell"), []readout.Meeting{ahead}, "meeting > Bo Lind /  @ - # m1"},
		{"nobody gives the account", with(account, func(d *readout.Document) { d.Issuer = "" }), by("Ana Pell"), []readout.Meeting{call}, "phone call > Bo Lind /  @ 2025-03-04 # m1"},
		{"a joint statement", joint, by("Lake Council"), nil, "statement >  /  @ - # "},
		{"a statement to the press", with(joint, func(d *readout.Document) { d.Title = "Statement to the Press by the Lake Council" }), by("Lake Council"), nil, "press statement >  /  @ - # "},
		{"told in a joint statement", joint, by("Cem Oz"), nil, "statement >  / Lake Council @ - # "},
		{"of two meetings the one told of last", account, at(by("Ana Pell"), 500), []readout.Meeting{call, lunch}, "meeting > Bo Lind / Ministry of Norland @ 2025-03-05 # m2"},
		{"the other one", account, at(by("Ana Pell"), 200), []readout.Meeting{call, lunch}, "phone call > Bo Lind / Ministry of Norland @ 2025-03-04 # m1"},
		{"one who is not named at the table", account, at(by("Dee Fox"), 500), []readout.Meeting{lunch}, "meeting >  / Ministry of Norland @ 2025-03-05 # m2"},
		{"reads as an account", readout.Document{Published: "2025-03-05"}, by("Bo Lind", "Ana Pell"), []readout.Meeting{call}, "phone call > Bo Lind /  @ 2025-03-04 # m1"},
		{"others speak too", readout.Document{}, by("Dee Fox", "Bo Lind", "Ana Pell"), []readout.Meeting{call}, " >  /  @ - # "},
		{"told the press", readout.Document{}, []readout.Statement{{Speaker: "Bo Lind", Addressee: "reporters"}, {Speaker: "Ana Pell"}}, []readout.Meeting{call}, " >  /  @ - # "},
		{"said once", readout.Document{}, by("Ana Pell"), []readout.Meeting{call}, " >  /  @ - # "},
		{"reads as an account, from an outlet", readout.Document{Kind: "news"}, by("Bo Lind", "Ana Pell"), []readout.Meeting{call}, " >  /  @ - # "},
		{"in a newspaper", readout.Document{Kind: "news"}, by("Ana Pell"), []readout.Meeting{call}, " >  /  @ - # "},
	} {
		t.Run(c.name, func(t *testing.T) {
			before := len(c.said[len(c.said)-1].Medium)
			got := Situate(setting(c.d, c.said, c.m))
			s := got[len(got)-1]
			date := "-"
			if s.Date != nil {
				date = string(s.Date.Start)
			}
			if g := s.Medium + " > " + s.Addressee + " / " + strings.Join(s.Via, " ") + " @ " + date + " # " + s.Meeting; g != c.want {
				t.Errorf("\ngot  %s\nwant %s", g, c.want)
			}
			if len(c.said[len(c.said)-1].Medium) != before {
				t.Error("the statements given were changed")
			}
		})
	}
}
