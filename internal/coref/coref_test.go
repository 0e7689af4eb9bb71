package coref

import (
	"fmt"
	"strings"
	"testing"

	"github.com/readout/readout/internal/draft/drafttest"
	"github.com/readout/readout/schema"
)

const cast = `
	Anna Petrova; person; minister; Kazmira; Petrova, The minister
	Boris Lind; person; president; Norland; Lind
	Kazmira; state
	foreign ministry; organisation;; Kazmira; The ministry
	unnamed aides; anonymous; aides; ; Aides`

func load(t testing.TB) *schema.Schema {
	t.Helper()
	s, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestPronouns wants "pronoun: actor" of each pronoun that became a mention.
func TestPronouns(t *testing.T) {
	s := load(t)
	for _, c := range []struct{ name, text, tree, want string }{
		{"the subject before", "Lind met Petrova. He left.",
			"Lind/PROPN/met/nsubj met/VERB Petrova/PROPN/met/obj He/PRON/left/nsubj left/VERB", "He: Boris Lind"},
		{"by gender", "Lind met Petrova. She left.",
			"Lind/PROPN/met/nsubj met/VERB Petrova/PROPN/met/obj She/PRON/left/nsubj left/VERB", "She: Anna Petrova"},
		{"not two of one verb", "Lind met him.",
			"Lind/PROPN/met/nsubj met/VERB him/PRON/met/obj", "him: -"},
		{"a possessor may", "Lind met his aide.",
			"Lind/PROPN/met/nsubj met/VERB his/PRON/aide/nmod aide/NOUN/met/obj", "his: Boris Lind"},
		{"it is a body", "Lind met the press. The ministry agreed. It left.",
			"Lind/PROPN/met/nsubj met/VERB press/NOUN/met/obj ministry/NOUN/agreed/nsubj agreed/VERB It/PRON/left/nsubj left/VERB", "It: foreign ministry"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := drafttest.Setting{Cast: cast}.Draft(t, c.text, c.tree)
			for i := range d.Mentions {
				d.Mentions[i].Gender = []string{"f", "m", "", "", ""}[d.Mentions[i].Actor]
			}
			var got []string
			for _, m := range Resolve(d, s).Mentions {
				if _, ok := pronouns[d.Text.Tokens[m.Head].Lower]; !ok {
					continue
				}
				who := "-"
				if m.Actor >= 0 {
					who = d.Actors[m.Actor].Name
				}
				got = append(got, fmt.Sprintf("%s: %s", d.Line(m.Span), who))
			}
			if s := strings.Join(got, ", "); s != c.want {
				t.Errorf("got %q, want %q", s, c.want)
			}
		})
	}
}
