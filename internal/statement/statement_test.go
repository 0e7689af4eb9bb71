package statement_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/draft/drafttest"
	"github.com/readout/readout/internal/statement"
	"github.com/readout/readout/internal/timex"
	"github.com/readout/readout/schema"
)

const cast = `
	Anna Petrova; person; foreign minister; Kazmira; Petrova
	Boris Lind; person; president; Norland; Lind
	Kazmira; state
	Norland; state
	Daily Post; outlet
	Evening Star; outlet; ; ; Star
	unnamed diplomat; anonymous; diplomat; ; a diplomat, A diplomat
	two unnamed aides; anonymous; aides; ; Two aides
	unnamed clerks; anonymous; clerks; ; the clerks
	foreign ministry; organisation; ; Kazmira; the ministry, The ministry
	unnamed spokesman; anonymous; spokesman; Kazmira; spokesman`

// finder returns a Finder on the embedded lexicon.
func finder(t testing.TB) *statement.Finder {
	t.Helper()
	s, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	return statement.New(s, 0.3)
}

// read returns the statements of a marked-up text, published on a Tuesday, 18
// February 2025, and checks that every passage stands in it.
func read(t *testing.T, marked, tree string) []readout.Statement {
	t.Helper()
	return find(t, drafttest.Setting{Cast: cast, Document: readout.Document{Published: "2025-02-18"}}.Draft(t, marked, tree))
}

func find(t *testing.T, d *draft.Draft) []readout.Statement {
	t.Helper()
	d.Dates = timex.Find(d.Text, d.Document.Published)
	found := finder(t).Find(d)
	r := readout.Record{Doc: d.Document, Statements: found}
	if err := r.Check(); err != nil {
		t.Error(err)
	}
	for i, s := range found {
		if want := fmt.Sprintf("s%d", i+1); s.ID != want {
			t.Errorf("statement %d has the id %q", i+1, s.ID)
		}
		if len(s.Content) == 0 {
			t.Errorf("%s has no content", s.ID)
		}
	}
	return found
}

// compare fails the test unless the statements, each as show has it, are want.
func compare(t *testing.T, found []readout.Statement, show func(s readout.Statement) string, want string) {
	t.Helper()
	var got []string
	for _, s := range found {
		got = append(got, show(s))
	}
	if g := strings.Join(got, " // "); g != want {
		t.Errorf("\ngot  %s\nwant %s", g, want)
	}
}

func words(ps []readout.Passage) string {
	var out []string
	for _, p := range ps {
		out = append(out, p.Text)
	}
	return strings.Join(out, " + ")
}

// TestContent wants "type: content | quotes".
func TestContent(t *testing.T) {
	for _, c := range []struct{ name, text, tree, want string }{
		{"indirect, without its that", "[src1|Petrova] [cue1|said] [con1|that the talks would go on].", "", "indirect: the talks would go on | "},
		{"a demonstrative that", "[src1|Petrova] [cue1|said] [con1|that was a good day].", "that/PRON", "indirect: that was a good day | "},
		{"direct, without the marks", "[con1|“We will go on,”] [src1|Petrova] [cue1|said].", "", "direct: We will go on | We will go on,"},
		{"direct, straight marks", `[con1|"We will go on,"] [src1|Petrova] [cue1|said].`, "", "direct: We will go on | We will go on,"},
		{"direct, split by the cue", "[con1|“We will go on,”] [src1|Petrova] [cue1|said]. [con1|“Nobody will stop us.”]", "", "direct: We will go on + Nobody will stop us. | We will go on, + Nobody will stop us."},
		{"direct, one word of the sentence outside", "[src1|Petrova] [cue1|said] [con1|that “we will go on with the talks until all of us have an agreement in hand”].", "", "direct: we will go on with the talks until all of us have an agreement in hand | we will go on with the talks until all of us have an agreement in hand"},
		{"mixed, some words quoted", "[src1|Petrova] [cue1|said] [con1|the “frank” talks would go on].", "", "mixed: the “frank” talks would go on | frank"},
		{"mixed, a clause and a quotation", "[src1|Petrova] [cue1|called] [con1|the plan of the other side “a bad joke”].", "", "mixed: the plan of the other side “a bad joke” | a bad joke"},
		{"a scrap beside the content", "[src1|Petrova] [cue1|said] [con1|that the talks would go on], [con1|she added].", "", "indirect: the talks would go on | "},
		{"what somebody takes a stand on", "[src1|Petrova] [cue1|hailed] [con1|the long talks on the old port].", "hailed/VERB", ""},
		{"the thing itself, without a verb", "[src1|Petrova] [cue1|warned] [con1|of new talks].", "warned/VERB", ""},
		{"three words with a verb", "[src1|Petrova] [cue1|said] [con1|talks would end].", "said/VERB end/VERB", "indirect: talks would end | "},
		{"who did not say", "[src1|Petrova] [cue1|did not say] [con1|who would come to the talks].", "say/VERB come/VERB", ""},
		{"who could not say less", "[src1|Petrova] [cue1|could not accept] [con1|that the talks went on].", "accept/VERB went/VERB", "indirect: the talks went on | "},
		{"a short part in quotation marks stays", "[src1|Petrova] [cue1|said] [con1|the talks would go on], [con1|“God willing”].", "", "mixed: the talks would go on + God willing | God willing"},
		{"a quotation taken half is whole", "[src1|Petrova] [cue1|said]: “We [con1|will go on with it].”", "", "direct: will go on with it | We will go on with it."},
		{"commas at the edges", "[con1|The talks will go on, ][src1|Petrova] [cue1|said].", "", "indirect: The talks will go on | "},
		{"a possessive at the end stays", "[src1|Petrova] [cue1|said] [con1|the plan was the allies’].", "", "indirect: the plan was the allies’ | "},
	} {
		t.Run(c.name, func(t *testing.T) {
			compare(t, read(t, c.text, c.tree), func(s readout.Statement) string {
				return s.Type + ": " + words(s.Content) + " | " + words(s.Quotes)
			}, c.want)
		})
	}
}

// TestUtterance wants the cues of what counts as said.
func TestUtterance(t *testing.T) {
	for _, c := range []struct{ name, text, tree, want string }{
		{"said", "[src1|Petrova] [cue1|said] [con1|the talks would go on].", "", "said"},
		{"an attitude", "[src1|Petrova] [cue1|believes] [con1|the talks will go on].", "", ""},
		{"an attitude in quotation marks", "[src1|Petrova] [cue1|believes] [con1|the talks “will go on for long”].", "", "believes"},
		{"an attitude that is said", "[src1|Petrova] [cue1|said she believed] [con1|the talks would go on].", "she/PRON", "said she believed"},
		{"too few words", "[src1|Petrova] [cue1|said] [con1|so again].", "", ""},
		{"nobody's", "It was [cue1|said] [con1|that the talks would go on].", "", ""},
		{"no content", "[src1|Petrova] [cue1|spoke].", "", ""},
		{"no cue", "[src1|Petrova]: [con1|the talks would go on].", "", ""},
		{"a caption", "{caption} [src1|Petrova] [cue1|said] [con1|the talks would go on].", "", ""},
		{"nothing but marks", "[src1|Petrova] [cue1|said]: [con1|“…”]", "", ""},
		{"a cue without a verb", "[cue1|According to] [src1|Petrova], [con1|the talks will go on].", "According/ADP to/ADP", "According to"},
	} {
		t.Run(c.name, func(t *testing.T) {
			compare(t, read(t, c.text, c.tree), func(s readout.Statement) string { return s.Cue }, c.want)
		})
	}
}

// TestDenial wants which statements deny their content.
func TestDenial(t *testing.T) {
	for _, c := range []struct{ name, text, tree, want string }{
		{"denied", "[src1|Petrova] [cue1|denied] [con1|that the talks had failed].", "", "true"},
		{"has denied", "[src1|Petrova] [cue1|has denied] [con1|that the talks had failed].", "has/AUX", "true"},
		{"said no", "[src1|Petrova] [cue1|said] [con1|the talks had not failed].", "", "false"},
	} {
		t.Run(c.name, func(t *testing.T) {
			compare(t, read(t, c.text, c.tree), func(s readout.Statement) string { return fmt.Sprint(s.Denial) }, c.want)
		})
	}
}
