package topic_test

import (
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft/drafttest"
	"github.com/readout/readout/internal/text"
	"github.com/readout/readout/internal/topic"
	"github.com/readout/readout/schema"
)

// cast has a person whose office names an issue, and a body that does.
const cast = `
	Anna Petrova; person; energy minister; Kazmira; Energy Minister Anna Petrova
	Sanctions Board; organisation`

// TestOf wants the issues of the position marked in a text.
func TestOf(t *testing.T) {
	s, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	f := topic.New(s)
	for _, c := range []struct{ name, text, tree, want string }{
		{"a word", "[po1|a truce of ten days]", "truce/NOUN", "security/ceasefire"},
		{"a word's lemma", "[po1|two truces]", "truces/NOUN", "security/ceasefire"},
		{"words side by side", "[po1|binding security guarantees]", "guarantees/NOUN", "security/guarantees"},
		{"with a hyphen", "[po1|a cease-fire in the hills]", "", "security/ceasefire"},
		{"with a genitive", "[po1|the prisoners’ swap]", "prisoners/NOUN/swap/nmod:poss swap/NOUN", "detainees/exchange"},
		{"one governs the other", "[po1|the exchange of all prisoners]", "exchange/NOUN prisoners/NOUN/exchange/nmod", "detainees/exchange"},
		{"the other governs the one", "[po1|that prisoners should be exchanged]", "exchanged/VERB prisoners/NOUN/exchanged/nsubj:pass", "detainees/exchange"},
		{"as one of two", "[po1|the exchange of letters and prisoners]", "exchange/NOUN letters/NOUN/exchange/nmod prisoners/NOUN/letters/conj", "detainees/exchange"},
		{"it is done to them", "[po1|to get the prisoners exchanged]", "get/VERB prisoners/NOUN/get/obj exchanged/VERB/get/xcomp", "detainees/exchange"},
		{"with of between, whatever the tree", "[po1|the exchange of all ten prisoners]", "all/DET ten/NUM prisoners/NOUN", "detainees/exchange"},
		{"with of between that leads elsewhere", "[po1|the exchange of letters prisoners wrote]", "letters/NOUN prisoners/NOUN", "detainees"},
		{"over a noun that only counts", "[po1|to exchange a number of old prisoners]", "exchange/VERB number/NOUN/exchange/obj prisoners/NOUN/number/nmod", "detainees/exchange"},
		{"they do not hang together", "[po1|an exchange of letters on prisoners]", "exchange/NOUN letters/NOUN/exchange/nmod prisoners/NOUN/letters/nmod", "detainees"},
		{"the lower one instead of the upper one", "[po1|water in the dam]", "", "water/dams"},
		{"a longer term instead of a shorter one", "[po1|the arms embargo]", "", "sanctions/arms-embargo"},
		{"several, the lower one first", "[po1|sanctions and the filling of the dam]", "sanctions/NOUN filling/NOUN/sanctions/conj dam/NOUN/filling/nmod", "water/dams sanctions"},
		{"of equals the one nearer to the root", "[po1|a truce before the election]", "truce/NOUN/election/obl election/NOUN", "governance/elections security/ceasefire"},
		{"a word that counts alone", "[po1|further talks]", "talks/NOUN", "process/talks"},
		{"and not beside another", "[po1|further talks on cod]", "talks/NOUN cod/NOUN/talks/nmod", "fisheries"},
		{"an idiom", "[po1|to trade barbs]", "trade/VERB barbs/NOUN/trade/obj", ""},
		{"nothing", "[po1|the second of these]", "", ""},
		{"only the words marked", "the truce [po1|of ten days]", "truce/NOUN", ""},
		{"the name of a body", "[po1|what the Sanctions Board wants]", "", ""},
		{"a name that the head marked", "[po1|what the [ORG|Fishing Union] wants]", "Fishing/PROPN/Union/compound Union/PROPN", ""},
		{"small letters are no name", "[po1|what the [ORG|fishing crew] wants]", "", "fisheries"},
		{"an office within a person's name", "[po1|a call by Energy Minister Anna Petrova]", "", ""},
		{"whose office it is", "[po1|another health minister]", "health/NOUN/minister/compound minister/NOUN", ""},
		{"whose office it is, after it", "[po1|a minister of health]", "minister/NOUN health/NOUN/minister/nmod of/ADP/health/case", ""},
		{"what an officer deals with", "[po1|a minister for talks about health]", "minister/NOUN talks/NOUN/minister/nmod for/ADP/talks/case health/NOUN/talks/nmod about/ADP/health/case", "health"},
		{"a term that is a name", "[po1|to keep [ORG|New START] alive]", "", "arms/strategic"},
		{"a name in small letters", "[po1|a swift answer]", "", ""},
		{"a name as it is written", "[po1|a return to SWIFT]", "", "economy/currency"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := drafttest.Setting{Cast: cast}.Draft(t, c.text, c.tree)
			got := f.Of(d, d.Document.Passage(d.Marks[0].Span))
			if g := strings.Join(got, " "); g != c.want {
				t.Errorf("%s: got %q, want %q", c.text, g, c.want)
			}
		})
	}
}

// TestFacts wants each fact's own words tied, and the given facts unchanged.
func TestFacts(t *testing.T) {
	s, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	f := topic.New(s)
	d := drafttest.Setting{}.Draft(t, "[po1|a truce] and [po2|the dam] and [po3|cod] and [po4|a visa]", "")
	at := func(i int) readout.Passage { return d.Document.Passage(d.Marks[i].Span) }
	statements := []readout.Statement{{Content: []readout.Passage{at(0), at(1)}}}
	positions := []readout.Position{{Spans: []readout.Passage{at(1)}}}
	meetings := []readout.Meeting{{Agenda: []readout.AgendaItem{{Span: at(2)}}, Outcomes: []readout.Outcome{{Span: at(3)}}}}
	m := f.Meetings(d, meetings)[0]
	for _, c := range []struct {
		name, want string
		got        []string
	}{
		{"statement", "security/ceasefire water/dams", f.Statements(d, statements)[0].Topics},
		{"position", "water/dams", f.Positions(d, positions)[0].Topics},
		{"agenda", "fisheries", m.Agenda[0].Topics},
		{"outcome", "migration/visas", m.Outcomes[0].Topics},
		{"the statement given", "", statements[0].Topics},
		{"the agenda given", "", meetings[0].Agenda[0].Topics},
	} {
		if g := strings.Join(c.got, " "); g != c.want {
			t.Errorf("%s: got %q, want %q", c.name, g, c.want)
		}
	}
}

// TestCircles wants an answer from a tree that goes round in a circle.
func TestCircles(t *testing.T) {
	s, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	d := drafttest.Setting{}.Draft(t, "[po1|sanctions lifted again]", "")
	for _, rel := range []string{"conj", "compound", "nmod"} {
		d.Text = d.Text.WithSyntax([]text.Node{{Tag: "NOUN", Head: 1, Rel: rel}, {Tag: "NOUN", Head: 2, Rel: rel}, {Tag: "NOUN", Head: 0, Rel: rel}})
		if got := topic.New(s).Of(d, d.Document.Passage(d.Marks[0].Span)); len(got) != 1 {
			t.Errorf("%s: %v", rel, got)
		}
	}
}
