package talks_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/talks"
)

// TestExclusions wants "who from what: modality, asserted by (statement)".
func TestExclusions(t *testing.T) {
	const first = "[pt1|Petrova] and [pt1|Lind] held [m1 talks held|talks]."
	for _, c := range []struct{ name, text, want string }{
		{"in the document's own voice", first + " [ex1 asserted|[ew1|Sudria] was not invited].", "Sudria from talks (Kazmira, Norland): asserted,  ()"},
		{"on someone's word", first + " [src1|Ruiz] [cue1|said] [con1|that [ex1 asserted|[ew1|Sudria] was not invited]].", "Sudria from talks (Kazmira, Norland): asserted, Dora Ruiz (s1)"},
		{"two kept out", first + " [ex1 feared|[ew1|Sudria] and [ew1|the Bay League] may be left out].", "Sudria + Bay League from talks (Kazmira, Norland): feared,  ()"},
		{"each once", first + " [ex1 asserted|[ew1|Sudria] was not asked, nor was [ew1|Sudria]].", "Sudria from talks (Kazmira, Norland): asserted,  ()"},
		{"one that is no actor", first + " [ex1 decided|[ew1|the clans] will have no seat].", "the clans from talks (Kazmira, Norland): decided,  ()"},
		{"nobody named", first + " [ex1 asserted|Nobody else was asked].", ""},
		{"from the meeting of the sentence", first + " [ex1 asserted|[ew1|Sudria] was not asked] to [m2 call held|a call] of [pt2|Berg] and [pt2|Sand].", "Sudria from a call (Norland, Kazmira): asserted,  ()"},
		{"from the meeting told of last", first + " A [m2 summit potential|summit] of [pt2|Berg] and [pt2|Ruiz] may come. The [m1 talks held|talks] of [pt1|Petrova] and [pt1|Lind] were long. [ex1 asserted|[ew1|Sudria] was not asked].", "Sudria from talks (Kazmira, Norland): asserted,  ()"},
		{"from nothing known", "[ex1 asserted|[ew1|Sudria] was not asked].", "Sudria from : asserted,  ()"},
		{"not believed", first + " [ex1 asserted @0.4|[ew1|Sudria] was not asked].", ""},
		{"in a caption", first + "\n\n{caption} [ex1 asserted|[ew1|Sudria] was not asked].", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := marked(t, c.text, "")
			d.Meetings, _ = find(t, d)
			var got []string
			for i, x := range talks.Exclusions(d, 0.5) {
				if x.ID != fmt.Sprintf("x%d", i+1) || len(x.Spans) == 0 {
					t.Errorf("id %q, %d passages", x.ID, len(x.Spans))
				}
				got = append(got, fmt.Sprintf("%s from %s: %s, %s (%s)", strings.Join(x.Who, " + "), x.ExcludedFrom, x.Modality, x.AssertedBy, x.Statement))
			}
			if g := strings.Join(got, " // "); g != c.want {
				t.Errorf("\ngot  %s\nwant %s", g, c.want)
			}
		})
	}
}

// TestExcludedOf wants the one who is kept out, not whose they are.
func TestExcludedOf(t *testing.T) {
	d := marked(t, "[ex1 asserted|[ew1|The Bay League of Sudria] was not asked].", "League/PROPN/asked/nsubj:pass Sudria/PROPN/League/nmod of/ADP/Sudria/case")
	if got := talks.Exclusions(d, 0.5); len(got) != 1 || strings.Join(got[0].Who, " + ") != "Bay League" {
		t.Errorf("%+v, want the Bay League", got)
	}
}

// TestReactions wants "who (side) stance (statement)".
func TestReactions(t *testing.T) {
	const first = "[pt1|Petrova] and [pt1|Lind] held [m1 talks held|talks]."
	for _, c := range []struct{ name, text, tree, want string }{
		{"a third state", first + " [re1|[rw1|Sudria] shrugged them off].", "", "Sudria () reacts ()"},
		{"no more than a name", first + " [re1|[rw1|Sudria]].", "Sudria/PROPN", ""},
		{"a third party's minister", first + " [re1|[rw1|Ruiz] shrugged them off].", "", "Dora Ruiz (Sudria) reacts ()"},
		{"a third party that speaks", first + " [src1|Ruiz] [cue1|said] [con1|[re1|they had been a waste of time]].", "", "Dora Ruiz (Sudria) reacts (s1)"},
		{"a party", first + " [re1|[rw1|Norland] was glad of them].", "", ""},
		{"of a party's side", first + " [re1|[rw1|Berg] was glad of them].", "", ""},
		{"two sentences run into one", first + " [re1|[rw1|Ruiz] shrugged them off. Sudria laughed].", "laughed/VERB Sudria/PROPN/laughed/nsubj", "Dora Ruiz (Sudria) reacts () // Sudria () reacts ()"},
		{"who is no actor", first + " [re1|[rw1|Traders] shrugged them off].", "Traders/NOUN/shrugged/nsubj", "Traders () reacts ()"},
		{"a pronoun for nobody", first + " [re1|[rw1|They] shrugged them off].", "", ""},
		{"nobody", first + " [re1|There was joy in the streets].", "", ""},
		{"where nobody met", "[re1|[rw1|Ruiz] shrugged them off].", "", "Dora Ruiz (Sudria) reacts ()"},
		{"not believed", first + " [re1 @0.4|[rw1|Ruiz] shrugged them off].", "", ""},
		{"in a caption", first + "\n\n{caption} [re1|[rw1|Ruiz] shrugged them off].", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := marked(t, c.text, c.tree)
			d.Meetings, _ = find(t, d)
			var got []string
			for i, r := range talks.Reactions(d, nil, 0.5) {
				if r.ID != fmt.Sprintf("r%d", i+1) || len(r.Spans) == 0 {
					t.Errorf("id %q, %d passages", r.ID, len(r.Spans))
				}
				got = append(got, fmt.Sprintf("%s (%s) %s (%s)", r.Who, r.Side, r.Stance, r.Statement))
			}
			if g := strings.Join(got, " // "); g != c.want {
				t.Errorf("\ngot  %s\nwant %s", g, c.want)
			}
		})
	}
}

// TestReactionTakesStance wants the stance of the position that the reactor takes in the same words.
func TestReactionTakesStance(t *testing.T) {
	d := marked(t, "[re1|[rw1|Ruiz] rejected the talks]. [re2|[rw2|Sudria] shrugged].", "")
	d.Positions = []readout.Position{
		{Holder: "Kazmira", Stance: "welcomes", Spans: d.Document.Passages(readout.Span{Start: 0, End: 10})},
		{Holder: "Dora Ruiz", Stance: "demands", Spans: d.Document.Passages(readout.Span{Start: len(d.Text.Text) - 4, End: len(d.Text.Text)})},
		{Holder: "Dora Ruiz", Stance: "rejects", Statement: "s7", Spans: d.Document.Passages(readout.Span{Start: 0, End: 10})},
	}
	got := talks.Reactions(d, nil, 0.5)
	if len(got) != 2 || got[0].Stance != "rejects" || got[0].Statement != "s7" || got[1].Stance != "reacts" {
		t.Errorf("%+v", got)
	}
}

// TestWhoTookPart wants the people of the first meeting: whose talks they are took part, and who did not do something at them.
func TestWhoTookPart(t *testing.T) {
	for _, c := range []struct{ text, tree, want string }{
		{"The [m1 talks held|talks], [pt1|Petrova]'s last with [pt1|Lind], failed.", "Petrova/PROPN/last/nmod last/NOUN/talks/appos Lind/PROPN/last/nmod with/ADP/Lind/case", "Boris Lind"},
		{"[pt1|Petrova]'s last [m1 talks held|talks] with [pt1|Lind] failed.", "Petrova/PROPN/talks/nmod last/ADJ/talks/amod talks/NOUN/failed/nsubj Lind/PROPN/talks/nmod with/ADP/Lind/case failed/VERB", "Anna Petrova, Boris Lind"},
		{"[pt1|Petrova] did not agree at the [m1 talks held|talks] with [pt1|Lind].", "Petrova/PROPN/agree/nsubj not/PART/agree/advmod agree/VERB talks/NOUN/agree/obl Lind/PROPN/talks/nmod with/ADP/Lind/case", "Anna Petrova, Boris Lind"},
		{"[pt1|Petrova] did not come to the [m1 talks held|talks].", "Petrova/PROPN/come/nsubj not/PART/come/advmod come/VERB talks/NOUN/come/obl", ""},
	} {
		meetings, _ := find(t, marked(t, c.text, c.tree))
		var got []string
		for _, m := range meetings[:min(1, len(meetings))] {
			for _, p := range m.Participants {
				got = append(got, p.Name)
			}
		}
		if g := strings.Join(got, ", "); g != c.want {
			t.Errorf("%s\ngot  %s\nwant %s", c.text, g, c.want)
		}
	}
}
