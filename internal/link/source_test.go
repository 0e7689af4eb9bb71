package link_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/readout/readout/internal/draft/drafttest"
	"github.com/readout/readout/internal/link"
)

// TestSources wants "type: name | role | side" among the actors: how unnamed sources, holders
// of offices and outlets are called that are described rather than named.
func TestSources(t *testing.T) {
	s := load(t)
	for _, c := range []struct{ name, text, tree, want string }{
		{"of a house", "Others were wounded, hospital officials said.", "hospital/PROPN officials/NOUN", "anonymous: unnamed hospital officials | hospital officials | "},
		{"of two places", "It will try again, officials in both capitals said.", "both/DET capitals/NOUN", "anonymous: unnamed officials in both capitals | officials in both capitals | "},
		{"at a conference", "He will stay, sources at the conference said.", "the/DET conference/NOUN", "anonymous: unnamed sources at the conference | sources at the conference | "},
		{"in somebody's office", "An official in Mussa's office said so.", "Mussa/PROPN 's/PART office/PROPN", "anonymous: unnamed official in Mussa's office | official in Mussa's office | "},
		{"when he spoke is not where", "An official in recent days said so.", "recent/ADJ days/NOUN", "anonymous: unnamed official | official | "},
		{"how he spoke is not where", "An official in an interview said so.", "an/DET interview/NOUN", "anonymous: unnamed official | official | "},
		{"an aide is not the one aided", "An aide to Mr. Orsen said no.", "", "anonymous: unnamed aide to Mr. Orsen | aide to Mr. Orsen | "},
		{"whose spokesman it is, with his office", "A spokesman for President Juan Orsen said no.", "", "anonymous: unnamed spokesman for President Juan Orsen | spokesman for President Juan Orsen | "},
		{"a mayor of a place that two words name", "The mayor of [LOC|La Linea], Juan Orsen, said so.", "", "person: Juan Orsen | mayor of La Linea | "},
		{"an ambassador after what he is here", "Its delegate, Ambassador Anna Orsen, said so.", "", "person: Anna Orsen | Ambassador | "},
		{"a body's deputy head", "The committee's deputy chairman, Anna Orsen, said so.", "committee/NOUN 's/PART deputy/NOUN chairman/NOUN", "person: Anna Orsen | committee's deputy chairman | "},
		{"a paper behind the word for it", "The Icelandic daily Morgunposten reported it.", "daily/NOUN Morgunposten/PROPN", "outlet: Morgunposten |  | Iceland"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := drafttest.Setting{}.Draft(t, c.text, c.tree)
			d.Actors, d.Mentions, _ = link.Resolve(d, s)
			var got []string
			for _, a := range d.Actors {
				got = append(got, fmt.Sprintf("%s: %s | %s | %s", a.Type, a.Name, a.Role, a.Side))
			}
			if !slices.Contains(got, c.want) {
				t.Errorf("no %q in\n%s", c.want, strings.Join(got, "\n"))
			}
		})
	}
}
