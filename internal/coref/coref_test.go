package coref

import (
	"fmt"
	"strings"
	"testing"

	"github.com/readout/readout/internal/draft/drafttest"
	"github.com/readout/readout/internal/encoder"
	"github.com/readout/readout/internal/text"
	"github.com/readout/readout/schema"
)

const cast = `
	Anna Petrova; person; minister; Kazmira; Petrova, The minister
	Boris Lind; person; president; Norland; Lind
	Kazmira; state
	foreign ministry; organisation;; Kazmira; The ministry
	unnamed aides; anonymous; aides; ; Aides
	Nora Bruce; person; ambassador; Norland; Ambassador Bruce
	Carl Orsen; person; minister; Norland; Orsen`

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
		{"who acted last speaks", "[src1|Lind] [cue1|told] [con1|Orsen] so. Orsen met Lind. [src2|He] [cue2|said] [con2|yes].",
			"Lind/PROPN/told/nsubj told/VERB Orsen/PROPN/told/obj Orsen#2/PROPN/met/nsubj met/VERB Lind#2/PROPN/met/obj He/PRON/said/nsubj said/VERB", "He: Carl Orsen"},
		{"not two of one verb", "Lind met him.",
			"Lind/PROPN/met/nsubj met/VERB him/PRON/met/obj", "him: -"},
		{"a possessor may", "Lind met his aide.",
			"Lind/PROPN/met/nsubj met/VERB his/PRON/aide/nmod aide/NOUN/met/obj", "his: Boris Lind"},
		{"it is a body", "Lind met the press. The ministry agreed. It left.",
			"Lind/PROPN/met/nsubj met/VERB press/NOUN/met/obj ministry/NOUN/agreed/nsubj agreed/VERB It/PRON/left/nsubj left/VERB", "It: foreign ministry"},
		{"she is no body", "Petrova rests. The ministry agreed. She left.",
			"Petrova/PROPN/rests/nsubj rests/VERB ministry/NOUN/agreed/nsubj agreed/VERB She/PRON/left/nsubj left/VERB", "She: Anna Petrova"},
		{"a family name tells no gender", "Ambassador Bruce spoke. She left.",
			"Ambassador/PROPN/Bruce/compound Bruce/PROPN/spoke/nsubj spoke/VERB She/PRON/left/nsubj left/VERB", "She: Nora Bruce"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := drafttest.Setting{Cast: cast}.Draft(t, c.text, c.tree)
			for i := range d.Mentions {
				d.Mentions[i].Gender = []string{"f", "m", "", "", "", "", "m"}[d.Mentions[i].Actor]
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

// tree is a clause for TestCut: the minister of Kazmira, who resigned, and Lind's aide, a lawyer, met it.
const (
	clause     = "The minister of Kazmira, who resigned, and Lind's aide, a lawyer, met it."
	clauseTree = `The/DET/minister/det minister/NOUN/met/nsubj of/ADP/Kazmira/case Kazmira/PROPN/minister/nmod ,/PUNCT/resigned/punct who/PRON/resigned/nsubj
		resigned/VERB/minister/acl ,#2/PUNCT/resigned/punct and/CCONJ/aide/cc Lind/PROPN/aide/nmod 's/PART/Lind/case aide/NOUN/minister/conj
		,#3/PUNCT/lawyer/punct a/DET/lawyer/det lawyer/NOUN/aide/appos ,#4/PUNCT/lawyer/punct met/VERB it/PRON/met/obj`
)

// TestCut wants the phrases of a clause, each with its head.
func TestCut(t *testing.T) {
	d := drafttest.Setting{}.Draft(t, clause, clauseTree)
	var got []string
	for _, p := range cut(d.Text.Tokens, 0) {
		got = append(got, d.Line(d.Text.SpanOf(p.first, p.last))+" ("+d.Text.Tokens[p.head].Text+")")
	}
	want := []string{
		"The minister of Kazmira, who resigned (minister)", "The minister of Kazmira, who resigned, and Lind's aide (minister)",
		"Kazmira (Kazmira)", "Lind's (Lind)", "Lind's aide (aide)", "a lawyer (lawyer)", "it (it)",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestChains wants "phrase = phrase" of each chain.
func TestChains(t *testing.T) {
	s := load(t)
	for _, c := range []struct{ name, text, tree, want string }{
		{"one actor", "Petrova left. Anna Petrova rests.", "Petrova/PROPN/left/nsubj left/VERB Anna/PROPN/Petrova#2/compound Petrova#2/PROPN/rests/nsubj rests/VERB", "Petrova = Anna Petrova"},
		{"two actors stay apart", "Lind left. Petrova rests.", "Lind/PROPN/left/nsubj left/VERB Petrova/PROPN/rests/nsubj rests/VERB", ""},
		{"a name again", "Oslo grew. Bergen and Oslo slept.", "Oslo/PROPN/grew/nsubj grew/VERB Bergen/PROPN/slept/nsubj Oslo#2/PROPN/Bergen/conj slept/VERB", "Oslo = Oslo"},
		{"the noun again", "A new treaty failed. The treaty sleeps.", "A/DET/treaty/det new/ADJ/treaty/amod treaty/NOUN/failed/nsubj failed/VERB The/DET/treaty#2/det treaty#2/NOUN/sleeps/nsubj sleeps/VERB", "A new treaty = The treaty"},
		{"narrowed by another word", "A new treaty failed. The old treaty sleeps.", "A/DET/treaty/det new/ADJ/treaty/amod treaty/NOUN/failed/nsubj failed/VERB The/DET/treaty#2/det old/ADJ/treaty#2/amod treaty#2/NOUN/sleeps/nsubj sleeps/VERB", ""},
		{"a further one", "A treaty failed. A treaty sleeps.", "A/DET/treaty/det treaty/NOUN/failed/nsubj failed/VERB A#2/DET/treaty#2/det treaty#2/NOUN/sleeps/nsubj sleeps/VERB", ""},
		{"one and several", "The treaty failed. The treaties sleep.", "The/DET/treaty/det treaty/NOUN/failed/nsubj failed/VERB The#2/DET/treaties/det treaties/NOUN/sleep/nsubj sleep/VERB", ""},
		{"apposition", "Oslo, the town, grew.", "Oslo/PROPN/grew/nsubj the/DET/town/det town/NOUN/Oslo/appos grew/VERB", "Oslo = the town"},
		{"what it is", "Oslo is the town.", "Oslo/PROPN/town/nsubj is/AUX/town/cop the/DET/town/det town/NOUN", "Oslo = the town"},
		{"what it is not", "Oslo is not the town.", "Oslo/PROPN/town/nsubj is/AUX/town/cop not/PART/town/advmod the/DET/town/det town/NOUN", ""},
		{"I is who is quoted", "“[con1|I sleep],” [cue1|said] [src1|Lind].", "I/PRON/sleep/nsubj sleep/VERB Lind/PROPN/said/nsubj", "I = Lind"},
		{"they are both", "Lind and Petrova left. They slept.", "Lind/PROPN/left/nsubj and/CCONJ/Petrova/cc Petrova/PROPN/Lind/conj left/VERB They/PRON/slept/nsubj slept/VERB", "Lind and Petrova = They"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := drafttest.Setting{Cast: cast}.Draft(t, c.text, c.tree)
			var got []string
			for _, chain := range Resolve(d, s).Chains {
				var words []string
				for _, p := range chain {
					words = append(words, d.Line(p.Span))
				}
				got = append(got, strings.Join(words, " = "))
			}
			if s := strings.Join(got, ", "); s != c.want {
				t.Errorf("got %q, want %q", s, c.want)
			}
		})
	}
}

// A certain scores every head it is asked about by whether the word begins at one of its positions.
type certain map[int]bool

func (c certain) Antecedents(_, _ int, at []int) encoder.Scores {
	s := encoder.Scores{Rows: len(at), Columns: 2, Values: make([]float32, 2*len(at))}
	for i, p := range at {
		s.Row(i)[encoder.AntecedentNo] = 10
		if c[p] {
			s.Row(i)[encoder.AntecedentYes] = 20
		}
	}
	return s
}

// TestRead wants the guesses of a window, and the chain that a sure one makes.
func TestRead(t *testing.T) {
	d := drafttest.Setting{}.Draft(t, "The treaty failed. The accord sleeps.",
		"The/DET/treaty/det treaty/NOUN/failed/nsubj failed/VERB The#2/DET/accord/det accord/NOUN/sleeps/nsubj sleeps/VERB")
	var pieces []encoder.Piece
	var nodes []text.Node
	for _, tok := range d.Text.Tokens {
		pieces = append(pieces, encoder.Piece{Start: tok.Start, End: tok.End})
		nodes = append(nodes, text.Node{Tag: tok.Tag, Head: tok.Head, Rel: tok.Rel})
	}
	d.Antecedents = read(certain{2: true}, pieces, d.Text, 0, nodes)
	if len(d.Antecedents) != 1 || d.Line(d.Antecedents[0].Phrase) != "The accord" || d.Antecedents[0].Head != 1 || d.Antecedents[0].Probability < 0.99 {
		t.Fatalf("got %+v", d.Antecedents)
	}
	if c := Resolve(d, load(t)).Chains; len(c) != 1 || len(c[0]) != 2 {
		t.Errorf("chains %v", c)
	}
}

// TestWithoutTree wants actors and mentions back as they are where there is no tree.
func TestWithoutTree(t *testing.T) {
	d := drafttest.Setting{Cast: cast}.Draft(t, "Lind met Petrova. He left.", "")
	got := Resolve(d, load(t))
	if len(got.Chains) != 0 || len(got.Mentions) != len(d.Mentions) || len(got.Actors) != len(d.Actors) {
		t.Errorf("got %+v", got)
	}
}
