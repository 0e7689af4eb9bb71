package timex_test

import (
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/text"
	"github.com/readout/readout/internal/timex"
)

// With syntax the tags say what is a verb, and the lemma which form of it.
// Verbs stand with "/V", auxiliaries with "/A", names with "/P", all else is a noun.
func TestFind_tagged(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"present of a plan", "The minister faces/V lawmakers on Friday.", "2026-03-20"},
		{"past that no list has", "The ministry withheld/V the text on Friday.", "2026-03-13"},
		{"noun that looks like a verb", "Officials flew/V to the planned talks on Friday.", "2026-03-13"},
		{"report in the present", "The paper quotes/V her as of Friday.", "2026-03-13"},
		{"future", "The minister will/A face/V lawmakers on Friday.", "2026-03-20"},
		{"what is open, its verb taken for a noun", "Whether the envoys attend/N Friday depends/V on the text, diplomats cautioned/V.", "2026-03-20"},
		{"what was open", "She asked/V whether the envoys attended/V on Friday.", "2026-03-13"},
		{"one form for both", "The blast hit/V the port on Friday.", "2026-03-13"},
		{"a verb that was taken for a noun", "Anna/P and Ben/P sit down on Friday.", "2026-03-20"},
		{"a past that was taken for a noun", "The minister telephoned the envoy on Friday, to recall/V the term.", "2026-03-13"},
		{"a short one", "The minister rang the envoy on Friday, to recall/V the term.", "2026-03-13"},
		{"a noun of that form", "The sit of it on Friday.", "2026-03-13"},
		{"passive", "The round will/A be/A held/V on Friday.", "2026-03-20"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := parse(strings.NewReplacer("/V", "", "/A", "", "/P", "").Replace(tt.text))
			tags := map[string]string{}
			for _, w := range strings.Fields(tt.text) {
				if word, tag, ok := strings.Cut(w, "/"); ok {
					tags[word] = map[string]string{"V": "VERB", "A": "AUX", "P": "PROPN"}[tag]
				}
			}
			nodes := make([]text.Node, len(doc.Tokens))
			for i, tok := range doc.Tokens {
				nodes[i] = text.Node{Tag: "NOUN", Head: -1, Rel: "dep"}
				if tag := tags[tok.Text]; tag != "" {
					nodes[i].Tag = tag
				}
			}
			dates := timex.Find(doc.WithSyntax(nodes), wednesday)
			if len(dates) != 1 || dates[0].Start != readout.CivilDate(tt.want) {
				t.Errorf("got %s, want %s", list(dates), tt.want)
			}
		})
	}
}
