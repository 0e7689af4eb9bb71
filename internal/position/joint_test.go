package position_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/position"
)

// TestJoint wants the holders of a position whose holder is the phrase that the
// text begins with, where a call of two and talks of three parties come before.
func TestJoint(t *testing.T) {
	meeting := func(start int, people, parties string) readout.Meeting {
		m := readout.Meeting{Spans: []readout.Passage{{Span: readout.Span{Start: start, End: start + 1}}}}
		for _, p := range strings.Fields(people) {
			m.Participants = append(m.Participants, readout.Participant{Name: p, Side: "side of " + p})
		}
		m.Parties = strings.Fields(parties)
		return m
	}
	call, talks, crowd := meeting(0, "Petrova Lind", "Kazmira Norland"), meeting(2, "", "Kazmira Norland Sudria"), meeting(4, "", "A B C D E")
	for _, c := range []struct {
		name, phrase string
		meetings     []readout.Meeting
		want         string
	}{
		{"the sides are the parties", "The two sides", []readout.Meeting{call}, "Kazmira (Kazmira), Norland (Norland)"},
		{"the leaders are the people", "The two leaders", []readout.Meeting{call}, "Petrova (side of Petrova), Lind (side of Lind)"},
		{"no people are known", "The leaders", []readout.Meeting{talks}, "Kazmira (Kazmira), Norland (Norland), Sudria (Sudria)"},
		{"of the last meeting", "The sides", []readout.Meeting{call, talks}, "Kazmira (Kazmira), Norland (Norland), Sudria (Sudria)"},
		{"as many as it says", "Both sides", []readout.Meeting{call, talks}, "Kazmira (Kazmira), Norland (Norland)"},
		{"the sides of the people", "Both countries", []readout.Meeting{meeting(0, "Petrova Lind", "")}, "side of Petrova (side of Petrova), side of Lind (side of Lind)"},
		{"too many for it", "Both countries", []readout.Meeting{talks}, "Both countries (Both countries)"},
		{"all three", "All three countries", []readout.Meeting{call, talks}, "Kazmira (Kazmira), Norland (Norland), Sudria (Sudria)"},
		{"one is not several", "The government", []readout.Meeting{call}, "The government (The government)"},
		{"that has so few", "Both sides", []readout.Meeting{call, crowd}, "Kazmira (Kazmira), Norland (Norland)"},
		{"of no meeting", "Both sides", nil, "Both sides (Both sides)"},
		{"both are nobody's name", "both", nil, ""},
		{"both are the parties", "both", []readout.Meeting{talks, call}, "Kazmira (Kazmira), Norland (Norland)"},
		{"who have a name of their own", "The rebel leaders", []readout.Meeting{call}, "The rebel leaders (The rebel leaders)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := marked(t, "It was so. [ho1|"+c.phrase+"] [po1 seeks|want a port].", "")
			start := strings.Index(d.Document.Text, c.phrase)
			d.Actors = append(d.Actors, readout.Actor{Name: c.phrase, Type: readout.ActorGroup})
			d.Mentions = []draft.Mention{{Span: readout.Span{Start: start, End: start + len(c.phrase)}, Actor: len(d.Actors) - 1}}
			d.Meetings = c.meetings
			var got []string
			for _, p := range position.Find(d, nil, lexicon, 0.5) {
				got = append(got, fmt.Sprintf("%s (%s)", p.Holder, p.OnBehalf))
			}
			if g := strings.Join(got, ", "); g != c.want {
				t.Errorf("got %s, want %s", g, c.want)
			}
		})
	}
}
