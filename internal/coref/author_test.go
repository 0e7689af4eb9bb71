package coref

import (
	"testing"

	"github.com/readout/readout/internal/draft/drafttest"
)

// TestAuthor wants the name of who speaks in the first person, "" for nobody.
func TestAuthor(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"announced in the title", "Statement by Petrova on the talks\n\nI met nobody.", "Anna Petrova"},
		{"announced before the words", "Lind issued the following statement:\n\nI met Petrova.", "Boris Lind"},
		{"signed", "I met Petrova. It was long.\n\nLind", "Boris Lind"},
		{"a letter that is told of", "The talks went on.\n\nThey were long.\n\nIt was late.\n\nA letter from Lind was read.\n\nI left.", ""},
		{"nobody", "I left.", ""},
	} {
		d := drafttest.Setting{Cast: cast}.Draft(t, c.text, "")
		got := ""
		if i := author(d); i >= 0 {
			got = d.Actors[i].Name
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
