package draft_test

import (
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/draft/drafttest"
)

// span is where the words first stand in d.
func span(t *testing.T, d *draft.Draft, words string) readout.Span {
	t.Helper()
	i := strings.Index(d.Text.Text, words)
	if i < 0 {
		t.Fatalf("%q does not stand in %q", words, d.Text.Text)
	}
	return readout.Span{Start: i, End: i + len(words)}
}

// TestSpeaking wants the id of the statement whose content holds some words.
func TestSpeaking(t *testing.T) {
	d := drafttest.Setting{}.Draft(t, "Anna said Berta denied that the talks had failed. They went on.", "")
	d.Statements = []readout.Statement{
		{Fact: readout.Fact{ID: "s1"}, Content: d.Document.Passages(span(t, d, "Berta denied that the talks had failed"))},
		{Fact: readout.Fact{ID: "s2"}, Content: d.Document.Passages(span(t, d, "that the talks had failed"))},
	}
	for _, c := range []struct{ name, words, want string }{
		{"the innermost", "the talks", "s2"},
		{"the outer", "Berta denied", "s1"},
		{"60 % inside", "denied that the talks had failed. They", "s2"},
		{"60 % inside the outer alone", "Anna said Berta denied that the talks", "s1"},
		{"less than half inside", "failed. They went on", ""},
		{"own voice", "They went on", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := ""
			if s := d.Speaking(span(t, d, c.words)); s != nil {
				got = s.ID
			}
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestMentions covers what is asked of mentions and actors.
func TestMentions(t *testing.T) {
	d := drafttest.Setting{Cast: "Anna Petrova; person; minister; Kazmira; Petrova\nKazmira; state\nDora Lind; person"}.
		Draft(t, "Anna Petrova of Kazmira met Dora Lind.", "")
	for _, c := range []struct {
		name, words, within, side string
		actor                     int
	}{
		{"a person", "Anna Petrova", "Anna Petrova", "Kazmira", 0},
		{"the one that overlaps most", "Petrova of Kazmira", "Anna Petrova, Kazmira", "Kazmira", 0},
		{"half a mention is not enough within", "of Kazmira met D", "Kazmira", "Kazmira", 1},
		{"a state is its own side", "Kazmira", "Kazmira", "Kazmira", 1},
		{"no side", "Dora Lind", "Dora Lind", "", 2},
		{"no mention", "met", "", "", -1},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := span(t, d, c.words)
			if got := d.ActorOf(s); got != c.actor {
				t.Errorf("actor %d, want %d", got, c.actor)
			}
			if got := d.Side(d.ActorOf(s)); got != c.side {
				t.Errorf("side %q, want %q", got, c.side)
			}
			var within []string
			for _, m := range d.Within(s) {
				within = append(within, d.Line(m.Span))
			}
			if got := strings.Join(within, ", "); got != c.within {
				t.Errorf("within %q, want %q", got, c.within)
			}
		})
	}
	office := drafttest.Setting{Cast: "Ban Orsen; person; ; ; the secretary of state for the northern isles Ban Orsen"}.
		Draft(t, "Here is the secretary of state for the northern isles Ban Orsen.", "")
	if got := office.Within(span(t, office, "Ban Orsen")); len(got) != 1 {
		t.Errorf("%d mentions by their head, want 1", len(got))
	}
	if d.Actor(draft.Mention{Actor: -1}) != nil || d.Actor(draft.Mention{Actor: 3}) != nil {
		t.Error("an actor for a mention that has none")
	}
}
