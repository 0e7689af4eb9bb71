package text_test

import (
	"testing"

	"github.com/readout/readout/internal/draft/drafttest"
)

// TestOwner wants the word to be an owner or not.
func TestOwner(t *testing.T) {
	for _, c := range []struct {
		name, text, tree, word string
		want                   bool
	}{
		{"a name", "Lind's office closed.", "'s/PART/Lind/case", "Lind", true},
		{"a curly mark", "Lind’s office closed.", "’s/PART/Lind/case", "Lind", true},
		{"no tree", "Lind's office closed.", "", "Lind", true},
		{"a verb", "Lind's gone.", "'s/AUX/gone/aux", "Lind", false},
		{"a plural", "The rebels' radio fell silent.", "'/PART/rebels/case", "rebels", true},
		{"a closing mark", "He met 'rebels' there.", "'#2/PUNCT", "rebels", false},
		{"a pronoun", "Its office closed.", "Its/PRON/office/nmod", "Its", true},
		{"her office", "Lind saw her office.", "her/PRON/office/nmod", "her", true},
		{"her", "Lind saw her.", "her/PRON/saw/obj", "her", false},
		{"what is owned", "Lind's office closed.", "'s/PART/Lind/case", "office", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := drafttest.Setting{}.Draft(t, c.text, c.tree).Text
			for i, tok := range d.Tokens {
				if tok.Text == c.word {
					if got := d.Owner(i); got != c.want {
						t.Errorf("%s of %q: %v", c.word, c.text, got)
					}
				}
			}
		})
	}
}
