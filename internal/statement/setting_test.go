package statement

import (
	"strings"
	"testing"

	"github.com/readout/readout"
)

// TestSituate wants "medium > addressee / via @ date # meeting" of the last statement.
func TestSituate(t *testing.T) {
	day := func(s readout.CivilDate) *readout.Date { return &readout.Date{Start: s, End: s} }
	people := []readout.Participant{{Name: "Ana Pell", Side: "Norland"}, {Name: "Bo Lind", Side: "Kazmira"}}
	call := readout.Meeting{Fact: readout.Fact{ID: "m1"}, Status: "held", Mode: "phone", Date: day("2025-03-04"), Participants: people}
	ahead := readout.Meeting{Fact: readout.Fact{ID: "m1"}, Status: "planned", Mode: "in_person", Date: day("2025-03-09"), Participants: people}
	crowd := call
	crowd.Participants = append([]readout.Participant{{Name: "Cem Oz", Side: "Ostland"}}, people...)
	account := &readout.Document{Kind: "readout", Issuer: "Ministry of Norland, Press Office"}
	for _, c := range []struct {
		name string
		d    *readout.Document
		said []readout.Statement
		m    []readout.Meeting
		want string
	}{
		{"in a call", account, []readout.Statement{{Speaker: "Ana Pell"}}, []readout.Meeting{call}, "phone call > Bo Lind / Ministry of Norland @ 2025-03-04 # m1"},
		{"what the sentence says stands", account, []readout.Statement{{Speaker: "Ana Pell", Medium: "letter", Addressee: "Cem Oz", Via: []string{"Radio N"}, Date: day("2025-03-01")}}, []readout.Meeting{call}, "letter > Cem Oz / Radio N @ 2025-03-01 # m1"},
		{"before a meeting", account, []readout.Statement{{Speaker: "Bo Lind"}}, []readout.Meeting{ahead}, "meeting > Ana Pell / Ministry of Norland @ - # m1"},
		{"several across the table", account, []readout.Statement{{Speaker: "Ana Pell"}}, []readout.Meeting{crowd}, "phone call >  / Ministry of Norland @ 2025-03-04 # m1"},
		{"one who was not there", account, []readout.Statement{{Speaker: "Dee Fox"}}, []readout.Meeting{call}, "press release >  /  @ - # "},
		{"at a briefing", &readout.Document{Kind: "readout", Title: "Press Briefing of 4 March"}, []readout.Statement{{Speaker: "Dee Fox"}}, nil, "press briefing >  /  @ - # "},
		{"in a newspaper", &readout.Document{Kind: "news"}, []readout.Statement{{Speaker: "Ana Pell"}}, []readout.Meeting{call}, " >  /  @ - # "},
		{"the speaker's one day", &readout.Document{}, []readout.Statement{{Speaker: "Ana Pell", Date: day("2025-03-02")}, {Speaker: "Bo Lind", Date: day("2025-03-03")}, {Speaker: "Ana Pell"}}, nil, " >  /  @ 2025-03-02 # "},
		{"a speaker of two days", &readout.Document{}, []readout.Statement{{Speaker: "Ana Pell", Date: day("2025-03-02")}, {Speaker: "Ana Pell", Date: day("2025-03-03")}, {Speaker: "Ana Pell"}}, nil, " >  /  @ - # "},
	} {
		t.Run(c.name, func(t *testing.T) {
			before := len(c.said[len(c.said)-1].Medium)
			got := Situate(c.d, c.said, c.m)
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
