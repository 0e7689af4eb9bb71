package talks_test

import (
	"strings"
	"testing"

	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/draft/drafttest"
)

// TestParties wants the parties of the one meeting; words in small letters are
// descriptions, not names.
func TestParties(t *testing.T) {
	s := drafttest.Setting{Cast: `
	Kazmira; state
	Norland; state
	River Front; group
	the mediators; group
	Norland's envoys; group; envoys; Norland
	guards of Sudria and Norland; group; guards; Sudria
	Foreign Office; organisation; ; Kazmira`}
	for _, c := range []struct{ name, text, want string }{
		{"officials sit for their state", "[py1|the River Front] held [m1 talks held|talks] with [py1|Norland's envoys].", "River Front, Norland"},
		{"a body sits for its state", "[py1|the Foreign Office] held [m1 talks held|talks] with [py1|Norland].", "Norland, Kazmira"},
		{"two before the noun", "The Norland-Sudria [m1 talks held|talks] went on.", "Norland, Sudria"},
		{"one before the noun", "The Norland [m1 talks held|talks] with [py1|the River Front] went on.", "River Front"},
		{"of several states", "[py1|Kazmira] held [m1 talks held|talks] with [py1|guards of Sudria and Norland].", "Kazmira, Sudria, Norland"},
		{"people without a name beside two states", "[py1|Kazmira], [py1|Norland] and [py1|the mediators] held [m1 talks held|talks].", "Kazmira, Norland"},
		{"people without a name beside one state", "[py1|Kazmira] and [py1|the mediators] held [m1 talks held|talks].", "Kazmira, the mediators"},
		{"a movement beside two states", "[py1|Kazmira], [py1|Norland] and [py1|the River Front] held [m1 talks held|talks].", "Kazmira, Norland, River Front"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := s.Draft(t, c.text, "")
			for i := range d.Mentions {
				m := &d.Mentions[i]
				if name := d.Text.Slice(m.Span); strings.ToLower(name[:1]) == name[:1] || strings.Contains(name, "envoys") {
					m.Kind = draft.MentionNominal
				}
			}
			meetings, _ := find(t, d)
			if len(meetings) != 1 {
				t.Fatalf("%d meetings", len(meetings))
			}
			if got := strings.Join(meetings[0].Parties, ", "); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}
