package link_test

import (
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft/drafttest"
	"github.com/readout/readout/internal/link"
)

// TestTrust wants "actor/side" of the last place of each word; "-" is nobody,
// "none" no mention.
func TestTrust(t *testing.T) {
	s := load(t)
	for _, c := range []struct{ name, text, tree, want string }{
		{"a family name is of the person, whatever the head says", "[PER|Anna Orsen] came. [ORG|Orsen] left.", "", "Orsen: Anna Orsen/"},
		{"a company that is named so", "[PER|Anna Orsen] came. [ORG|Orsen Holding] left.", "", "Holding: Orsen Holding/"},
		{"a place more often than a person", "[LOC|Vardal] is quiet. [LOC|Vardal] slept. Police say [PER|Vardal] is safe.", "", "Vardal: none"},
		{"a person by the form of address", "[LOC|Vardal] is quiet. [LOC|Vardal] slept. Mr. [PER|Vardal] left.", "", "Vardal: Vardal/"},
		{"a question's verb", "[PER|Anna Orsen] left. [PER|Will Orsen] come?", "Will/AUX", "Orsen: Anna Orsen/"},
		{"a given name like a verb", "[PER|Will Orsen] came.", "Will/PROPN", "Orsen: Will Orsen/"},
		{"an adverb before a known name", "[PER|Anna Orsen] left. [PER|Twice Orsen] came.", "Twice/ADV", "Orsen: Anna Orsen/"},
		{"an adjective of two words", "[PER|Anna Orsen] left. [PER|Cancer-stricken Orsen] came.", "stricken/ADJ", "Orsen: Anna Orsen/"},
		{"a headline's thing", "[PER|Anna Orsen Policies] fail. [PER|Anna Orsen] left.", "", "Orsen: Anna Orsen/"},
		{"a following", "[PER|Leninist] talks began.", "", "Leninist: none"},
		{"a secretary where other states are spoken of", "Kenya and Iran signed. Secretary [PER|Dan Orsen] left.", "", "Orsen: Dan Orsen/"},
		{"a secretary where the United States are", "Kenya and the United States signed. Secretary [PER|Dan Orsen] left.", "", "Orsen: Dan Orsen/United States"},
		{"an apostrophe within a name", "Prime Minister [PER|Ari Shia' al-Orsen] left.", "", "Orsen: Ari Shia' al-Orsen/"},
		{"a family name that is a pronoun elsewhere", "Vice Premier [PER|He Orsen] came. Orsen left.", "He/PROPN", "Orsen: He Orsen/"},
		{"a pronoun before a name", "[PER|He] met [PER|Anna Orsen].", "He/PRON", "Orsen: Anna Orsen/"},
		{"who chairs a bloc is of a state", "Nigerian President [PER|Ayo Orsen] came. [PER|Orsen], who chairs the African Union, left.", "", "Orsen: Ayo Orsen/Nigeria"},
		{"two of one name in two states", "Nigerian President [PER|Ayo Orsen] came. Kenya's [PER|Orsen] left.", "", "Orsen: Orsen/Kenya"},
		{"an office, a title and a name", "Kenya's chief negotiator, General [PER|Ayo Orsen], left.", "", "negotiator: Ayo Orsen/Kenya"},
		{"an office once held elsewhere", "UN envoy [PER|Ayo Orsen] came. The former Kenyan secretary of state left.", "", "secretary: Ayo Orsen/United Nations"},
		{"who has an office of his own is not the spokesman", "According to the spokesman, [PER|Ayo Orsen], the special envoy, left.", "spokesman/NOUN", "spokesman: unnamed spokesman/"},
		{"the subject of what follows", "He would not listen to [PER|Orsen], a Kenyan diplomat warned.", "warned/VERB", "Orsen: Orsen/"},
		{"one of a people", "North Korean leader [PER|Ro Orsen] came. She would see the North Korean by May.", "by/ADP", "Korean: Ro Orsen/North Korea"},
		{"a town and who governs", "At [PER|Udon Vardal], the Kenyan premier, [PER|Ayo Orsen], left.", "", "premier: Ayo Orsen/Kenya"},
		{"a retired envoy is nobody's", "Retired ambassador [PER|Ayo Orsen] came. Kenya's ambassador to the council left.", "", "Orsen: Ayo Orsen/"},
		{"a front is no government", "The Kenyan government agreed. The Highland Front refused.", "", "Front: Highland Front/"},
		{"the front is no ministry", "The Kenyan foreign ministry agreed. The front refused.", "", "front: -"},
		{"a department in brackets", "[PER|Anna Orsen (Western Affairs]) left.", "", "Orsen: Anna Orsen/"},
		{"a question's word", "[PER|Whether Orsen] comes is open.", "Whether/SCONJ", "Orsen: Orsen/"},
		{"a number behind a name", "[PER|Orsen XVI] left.", "", "Orsen: Orsen XVI/"},
		{"the capital of a sentence", "Senior officials said so.", "Senior/ADJ officials/NOUN", "officials: unnamed senior officials/"},
		{"the capital of a people", "Kenyan officials said so.", "Kenyan/ADJ officials/NOUN", "officials: unnamed Kenyan officials/Kenya"},
		{"the state before that acts", "Iran and Kenya signed. Israel was not bound. It will fight, Prime Minister [PER|Ari Orsen] said.", "Israel/PROPN/bound/nsubj bound/VERB", "Orsen: Ari Orsen/Israel"},
		{"a state that does not act", "Israeli Prime Minister [PER|Dan Berg] left. Israel fears Iran because of what President [PER|Ari Orsen] said.", "", "Orsen: Ari Orsen/"},
		{"no state that acts", "Talks with Iran and Kenya failed. It is over, Prime Minister [PER|Ari Orsen] said.", "", "Orsen: Ari Orsen/"},
		{"who received him", "[PER|Ayo Orsen], who had seen the Kenyan president on Monday, left.", "", "president: Kenyan president/Kenya"},
		{"an adjective before a marked name", "[PER|Anna Orsen] left. Cancer-stricken [PER|Orsen] came.", "stricken/ADJ", "Orsen: Anna Orsen/"},
		{"a given name that is an outlet", "The spokeswoman [PER|Tasnim Orsen] left.", "", "Orsen: Tasnim Orsen/"},
		{"a portfolio before a form of address", "The Minister of Water and [PER|Irrigation Dr. Anna Orsen] left.", "", "Irrigation: Anna Orsen/"},
		{"a portfolio at the end of a list", "The Department of Livestock, [PER|Dairying] and Fisheries left.", "Fisheries/PROPN", "Dairying: none"},
		{"what a group is called", "The Kenyan rights group [PER|Orsen Watch] left.", "", "Watch: Orsen Watch/Kenya"},
		{"who leads a group", "The group [PER|Anna Orsen] leads left.", "", "Orsen: Anna Orsen/"},
		{"who leads a group, by the family name", "The group [PER|Orsen] leads left.", "", "Orsen: Orsen/"},
		{"who leads a rights group, by the family name", "The rights group [PER|Orsen] leads left.", "rights/NOUN Orsen/PROPN/leads/nsubj leads/VERB/group/acl:relcl", "Orsen: Orsen/"},
		{"an initial that is a form of address elsewhere", "Secretary [PER|Robert M. Orsen] left.", "", "Orsen: Robert M. Orsen/United States"},
		{"the group's day", "The group Monday left.", "Monday/PROPN", "Monday: none"},
		{"an apposition", "He would not listen to [PER|Orsen], a Kenyan diplomat, and left.", "", "Orsen: Orsen/Kenya"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := drafttest.Setting{}.Draft(t, c.text, c.tree)
			d.Actors, d.Mentions, _ = link.Resolve(d, s)
			words, want, _ := strings.Cut(c.want, ": ")
			at := strings.LastIndex(d.Document.Text, words)
			got := "none"
			if m, ok := d.MentionAt(readout.Span{Start: at, End: at + len(words)}); ok {
				if got = "-"; m.Actor >= 0 {
					got = d.Actors[m.Actor].Name + "/" + d.Actors[m.Actor].Side
				}
			}
			if got != want {
				t.Errorf("%s: got %q, want %q", words, got, want)
			}
		})
	}
}

// TestStateBehindName wants who is what: the state in a span that the entity head
// calls a person is a state, a given name is none.
func TestStateBehindName(t *testing.T) {
	s := load(t)
	for _, c := range []struct{ name, text, tree, want string }{
		{"a state after the name", "Prime Minister [PER|Anna Orsen of Turkey] left.", "of/ADP", "Anna Orsen/person Turkey/state"},
		{"a name that is a state's", "A letter from [PER|Chad Orsen] came.", "from/ADP", "Chad Orsen/person"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := drafttest.Setting{}.Draft(t, c.text, c.tree)
			d.Actors, d.Mentions, _ = link.Resolve(d, s)
			var got []string
			for _, a := range d.Actors {
				got = append(got, a.Name+"/"+string(a.Type))
			}
			if g := strings.Join(got, " "); g != c.want {
				t.Errorf("got %s, want %s", g, c.want)
			}
		})
	}
}
