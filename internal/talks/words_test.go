package talks_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/talks"
)

// TestExclusionsByWords wants "who: modality, asserted by | words" of what no mark tells.
func TestExclusionsByWords(t *testing.T) {
	for _, c := range []struct{ name, text, tree, want string }{
		{"not invited", "Sudria was not invited to the talks.", "was/AUX invited/VERB .#1/PUNCT", "Sudria: asserted,  | Sudria was not invited to the talks"},
		{"invited", "Sudria was invited to the talks.", "was/AUX invited/VERB talks/NOUN", ""},
		{"on someone's word", "[src1|Ruiz] [cue1|said] [con1|Sudria was never invited].", "was/AUX never/ADV invited/VERB ./PUNCT", "Sudria: asserted, Dora Ruiz | Sudria was never invited"},
		{"a deal that excludes two", "They want a deal that excludes Sudria and Norland.", "excludes/VERB ./PUNCT", "Sudria + Norland: asserted,  | They want a deal that excludes Sudria and Norland"},
		{"a deal that excludes two, the verb taken for a noun", "They want a deal that excludes Sudria and Norland.", "excludes/NOUN ./PUNCT", "Sudria + Norland: asserted,  | They want a deal that excludes Sudria and Norland"},
		{"a deal that excludes two, taken for a passive", "They want a deal that excludes Sudria and Norland.", "excludes/VERB that/PRON/excludes/nsubj:pass ./PUNCT", "Sudria + Norland: asserted,  | They want a deal that excludes Sudria and Norland"},
		{"who met on the sidelines is not kept out", "They met on the sidelines of Norland week.", "met/VERB sidelines/NOUN ./PUNCT", ""},
		{"was excluded", "Sudria was excluded from the talks.", "excluded/VERB was/AUX ./PUNCT", "Sudria: asserted,  | Sudria was excluded from the talks"},
		{"feared", "Ruiz fears—Sudria was sidelined.", "fears/VERB —/PUNCT sidelined/VERB was/AUX ./PUNCT", "Sudria: feared, Dora Ruiz | Sudria was sidelined"},
		{"not excluded", "They do not exclude Sudria.", "exclude/VERB", ""},
		{"shut out", "Sudria and Norland were shut out of the talks.", "were/AUX shut/VERB talks/NOUN ./PUNCT", "Sudria + Norland: decided,  | Sudria and Norland were shut out of the talks"},
		{"shut out of the house", "Sudria was shut out of the house.", "was/AUX shut/VERB house/NOUN ./PUNCT", ""},
		{"somebody keeps another out", "Norland kept Sudria out of the talks.", "kept/VERB Norland/PROPN/kept/nsubj talks/NOUN ./PUNCT", "Sudria: decided,  | Norland kept Sudria out of the talks"},
		{"barred from", "Ruiz was barred from the summit.", "was/AUX barred/VERB summit/NOUN ./PUNCT", "Dora Ruiz: decided,  | Ruiz was barred from the summit"},
		{"not admitted", "Ruiz will not be admitted to the summit.", "not/PART be/AUX admitted/VERB summit/NOUN ./PUNCT", "Dora Ruiz: decided,  | Ruiz will not be admitted to the summit"},
		{"no seat", "Sudria had no seat at the talks.", "had/VERB no/DET seat/NOUN talks/NOUN ./PUNCT", "Sudria: asserted,  | Sudria had no seat at the talks"},
		{"no seat on the bus", "Sudria had no place to go.", "had/VERB place/NOUN ./PUNCT", ""},
		{"no invitation to", "No invitation went to Sudria.", "invitation/NOUN went/VERB ./PUNCT", "Sudria: asserted,  | No invitation went to Sudria"},
		{"denied a seat", "Sudria was denied a seat at the talks.", "was/AUX denied/VERB seat/NOUN/denied/obj talks/NOUN ./PUNCT", "Sudria: asserted,  | Sudria was denied a seat at the talks"},
		{"without them at the table", "They spoke without Sudria at the table.", "spoke/VERB without/ADP ./PUNCT", "Sudria: asserted,  | They spoke without Sudria at the table"},
		{"without them, no more", "They spoke without Sudria and went home.", "spoke/VERB without/ADP ./PUNCT", ""},
		{"in their absence", "The talks went on in the absence of Sudria.", "talks/NOUN absence/NOUN ./PUNCT", "Sudria: asserted,  | The talks went on in the absence of Sudria"},
		{"nobody asked them", "Nobody asked Sudria to the talks.", "asked/VERB Nobody/PRON/asked/nsubj talks/NOUN ./PUNCT", "Sudria: asserted,  | Nobody asked Sudria to the talks"},
		{"denied to be so", "Ruiz denies that Sudria was excluded.", "denies/VERB was/AUX excluded/VERB ./PUNCT", "Sudria: denied,  | Sudria was excluded"},
		{"afraid of being sidelined", "Ruiz fears being sidelined in the talks.", "fears/VERB sidelined/VERB talks/NOUN ./PUNCT", "Dora Ruiz: feared, Dora Ruiz | being sidelined in the talks"},
		{"nobody known", "The clans were not invited.", "were/AUX not/PART invited/VERB", ""},
		{"in a caption", "{caption} Sudria was not invited.", "was/AUX invited/VERB", ""},
		{"marked already", "[ex1 decided|[ew1|Sudria] was not invited].", "./PUNCT", "Sudria: decided,  | Sudria was not invited"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, x := range talks.Exclusions(marked(t, c.text, c.tree), 0.5) {
				got = append(got, fmt.Sprintf("%s: %s, %s | %s", strings.Join(x.Who, " + "), x.Modality, x.AssertedBy, x.Spans[0].Text))
			}
			if g := strings.Join(got, " // "); g != c.want {
				t.Errorf("\ngot  %s\nwant %s", g, c.want)
			}
		})
	}
}

// TestEventsByWords wants "kind status: parties | words" of the planned events
// that the sentence names without a mark.
func TestEventsByWords(t *testing.T) {
	for _, c := range []struct{ name, text, tree, want string }{
		{"a potential summit", "There was word of a potential summit between Kazmira and Norland.", "summit/NOUN", "summit potential: Kazmira, Norland | summit between Kazmira and Norland"},
		{"upcoming talks", "The upcoming talks between Kazmira and Norland worry many.", "talks/NOUN worry/VERB", "talks planned: Kazmira, Norland | talks between Kazmira and Norland"},
		{"of a side alone", "There was word of a potential summit between Kazmira and its clans.", "summit/NOUN", ""},
		{"held, for all one knows", "There was word of a long summit between Kazmira and Norland.", "summit/NOUN", ""},
		{"marked already", "There was word of a potential [m1 summit proposed|summit] between [py1|Kazmira] and [py1|Norland].", "summit/NOUN", "summit proposed: Kazmira, Norland | There was word of a potential summit between Kazmira and Norland."},
		{"in a caption", "{caption} A potential summit between Kazmira and Norland.", "summit/NOUN", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			meetings, planned := find(t, marked(t, c.text, c.tree))
			var got []string
			for _, p := range planned {
				got = append(got, fmt.Sprintf("%s %s: %s | %s", p.Kind, p.Status, strings.Join(p.Parties, ", "), p.Spans[0].Text))
			}
			if g := strings.Join(got, " // "); g != c.want || len(meetings) > 0 {
				t.Errorf("%d meetings\ngot  %s\nwant %s", len(meetings), g, c.want)
			}
		})
	}
}

// TestAgendaByWords wants the agenda that tree and words show.
func TestAgendaByWords(t *testing.T) {
	const first = "[pt1|Petrova] and [pt1|Lind] held [m1 talks held|talks]. "
	for _, c := range []struct{ name, text, tree, want string }{
		{"what they focus on", first + "The talks focused on gas and oil.", "talks#2/NOUN focused/VERB talks#2/NOUN/focused/nsubj on/ADP .#2/PUNCT", "gas and oil"},
		{"what somebody else focuses on", first + "The song focused on gas and oil.", "song/NOUN focused/VERB song/NOUN/focused/nsubj on/ADP", ""},
		{"what priorities include", first + "Their priorities include gas.", "priorities/NOUN include/VERB priorities/NOUN/include/nsubj .#2/PUNCT", "gas"},
		{"what a meeting is for", "[pt1|Petrova] and [pt1|Lind] [m1 meeting held|met] to settle the strike.", "met/VERB settle/VERB/met/advcl to/PART/settle/mark strike/NOUN/settle/obj the/DET/strike/det", "to settle the strike"},
		{"whom a visit is for", "[pt1|Petrova] [m1 visit held|came] to see the old king.", "came/VERB see/VERB/came/advcl to/PART/see/mark king/NOUN/see/obj the/DET/king/det old/ADJ/king/amod", ""},
		{"what talks are on", "[pt1|Petrova] and [pt1|Lind] held [m1 talks held|talks] on gas in Dorn.", "talks/NOUN on/ADP/gas/case gas/NOUN/talks/nmod in/ADP/Dorn/case Dorn/PROPN/gas/nmod", "gas"},
		{"what they are over, the tree gone wrong", "[pt1|Petrova] and [pt1|Lind] held [m1 talks held|talks] over the old debts.", "talks/NOUN over/ADV the/DET/debts/det old/ADJ/debts/amod debts/NOUN", "the old debts"},
		{"where talks are, and when", "[pt1|Petrova] and [pt1|Lind] held [m1 talks held|talks] on the sidelines, over dinner.", "talks/NOUN on/ADP/sidelines/case sidelines/NOUN/talks/nmod", ""},
		{"what they discussed", "[pt1|Petrova] and [pt1|Lind] [m1 meeting held|discussed] gas with care.", "discussed/VERB gas/NOUN/discussed/obj with/ADP/care/case care/NOUN/gas/nmod", "gas"},
		{"marked already, a small part", first + "The talks focused on [ag|gas] and on the long roads of the north.", "talks#2/NOUN focused/VERB talks#2/NOUN/focused/nsubj on/ADP .#2/PUNCT", "gas"},
		{"marked already, in part", first + "The talks focused on [ag|gas].", "talks#2/NOUN focused/VERB talks#2/NOUN/focused/nsubj on/ADP .#2/PUNCT", "gas"},
	} {
		t.Run(c.name, func(t *testing.T) {
			meetings, _ := find(t, marked(t, c.text, c.tree))
			compare(t, meetings, func(m readout.Meeting) string {
				var out []string
				for _, a := range m.Agenda {
					out = append(out, a.Issue)
				}
				return strings.Join(out, ", ")
			}, c.want)
		})
	}
}

// TestMembers wants the participants of a meeting, with those whom a later
// sentence puts into a delegation.
func TestMembers(t *testing.T) {
	const first = "[pt1|Petrova] and [pt1|Lind] held [m1 talks held|talks]. "
	for _, c := range []struct{ name, text, want string }{
		{"as part of a delegation", first + "Berg came as part of the Norland delegation.", "Anna Petrova, Boris Lind, Carl Berg"},
		{"beside a delegation", first + "Berg waved at the Norland delegation.", "Anna Petrova, Boris Lind"},
		{"of another meeting's delegation", first + "Ruiz came as part of her own delegation of Sudria.", "Anna Petrova, Boris Lind, Dora Ruiz"},
	} {
		t.Run(c.name, func(t *testing.T) {
			meetings, _ := find(t, marked(t, c.text, ""))
			compare(t, meetings, people, c.want)
		})
	}
}

// TestReactionsByOtherFacts wants "who stance" of the reactions that positions,
// exclusions and agendas show.
func TestReactionsByOtherFacts(t *testing.T) {
	const first = "[pt1|Petrova] and [pt1|Lind] held [m1 talks held|talks]. "
	at := func(holder, side, stance string) readout.Position {
		return readout.Position{Holder: holder, OnBehalf: side, Stance: stance}
	}
	for _, c := range []struct {
		name, text, tree string
		position         readout.Position
		want             string
	}{
		{"a third party that welcomes the talks", first + "Ruiz hailed the talks.", "talks#2/NOUN", at("Dora Ruiz", "Sudria", "welcomes"), "Dora Ruiz welcomes"},
		{"something else", first + "Ruiz hailed the rain.", "", at("Dora Ruiz", "Sudria", "welcomes"), ""},
		{"a demand of its own", first + "Ruiz hailed the talks.", "talks#2/NOUN", at("Dora Ruiz", "Sudria", "demands"), ""},
		{"a party", first + "Berg hailed the talks.", "talks#2/NOUN", at("Carl Berg", "Norland", "welcomes"), ""},
		{"a fear of being left out", first + "Ruiz feared that Sudria was not invited.", "feared/VERB was/AUX not/PART invited/VERB", readout.Position{}, "Dora Ruiz fears"},
		{"a word of being left out", first + "[src1|Ruiz] [cue1|said] [con1|that Sudria was not invited].", "", readout.Position{}, ""},
		{"a verb that welcomes", first + "Ruiz welcomed the accord.", "welcomed/VERB Ruiz/PROPN/welcomed/nsubj accord/NOUN/welcomed/obj", readout.Position{}, "Dora Ruiz welcomes"},
		{"a verb that welcomes somebody", first + "Ruiz welcomed the dog.", "welcomed/VERB Ruiz/PROPN/welcomed/nsubj dog/NOUN/welcomed/obj", readout.Position{}, ""},
		{"did not welcome", first + "Ruiz did not welcome the accord.", "welcome/VERB Ruiz/PROPN/welcome/nsubj accord/NOUN/welcome/obj", readout.Position{}, ""},
		{"in the passive", first + "The accord was condemned by Sudria.", "condemned/VERB accord/NOUN/condemned/nsubj:pass Sudria/PROPN/condemned/obl:agent", readout.Position{}, "Sudria condemns"},
		{"a party's verb", first + "Norland welcomed the accord.", "welcomed/VERB Norland/PROPN/welcomed/nsubj accord/NOUN/welcomed/obj", readout.Position{}, ""},
		{"a feeling", first + "Sudria is disappointed by the accord.", "disappointed/ADJ Sudria/PROPN/disappointed/nsubj accord/NOUN", readout.Position{}, "Sudria expresses_disappointment"},
		{"a feeling about something else", first + "Sudria is disappointed by the rain.", "disappointed/ADJ Sudria/PROPN/disappointed/nsubj", readout.Position{}, ""},
		{"a feeling voiced", first + "Sudria voiced concern over the accord.", "voiced/VERB Sudria/PROPN/voiced/nsubj concern/NOUN/voiced/obj accord/NOUN", readout.Position{}, "Sudria expresses_concern"},
		{"we are glad", first + "“[con1|We are glad of the accord],” [src1|Ruiz] [cue1|said].", "glad/ADJ We/PRON/glad/nsubj accord/NOUN", readout.Position{}, "Dora Ruiz welcomes"},
		{"nobody met", "Ruiz hailed the talks.", "talks/NOUN", at("Dora Ruiz", "Sudria", "welcomes"), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := marked(t, c.text, c.tree)
			d.Meetings, _ = find(t, d)
			if c.position.Holder != "" {
				end := len(d.Text.Text)
				c.position.Spans = d.Document.Passages(readout.Span{Start: end - 10, End: end - 1})
				d.Positions = []readout.Position{c.position}
			}
			var got []string
			for _, r := range talks.Reactions(d, talks.Exclusions(d, 0.5), 0.5) {
				got = append(got, r.Who+" "+r.Stance)
			}
			if g := strings.Join(got, " // "); g != c.want {
				t.Errorf("got %q, want %q", g, c.want)
			}
		})
	}
}
