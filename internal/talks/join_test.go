package talks_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// TestJoin wants "kind status: participants (parties)" of each meeting that the
// triggers make together.
func TestJoin(t *testing.T) {
	const first = "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] in [pl1|Dorn] on [dt1|Monday]."
	const one = "meeting held: Anna Petrova, Boris Lind (Kazmira, Norland)"
	for _, c := range []struct{ name, text, tree, want string }{
		{"the same people", first + " [pt2|Petrova] had [m2 meeting held|met] [pt2|Lind] alone.", "", one},
		{"one of them", first + " [pt2|Petrova] left the [m2 meeting held|meeting].", "", one},
		{"the same parties", "[py1|Kazmira] and [py1|Norland] held [m1 talks held|talks]. [py2|Norland] and [py2|Kazmira] had held [m2 talks held|talks].", "", "talks held:  (Kazmira, Norland)"},
		{"other people", first + " [pt2|Berg] [m2 meeting held|met] [pt2|Ruiz].", "", one + " // meeting held: Carl Berg, Dora Ruiz (Norland, Sudria)"},
		{"other parties", "[py1|Kazmira] and [py1|Norland] held [m1 talks held|talks]. [py2|Sudria] and [py2|the Bay League] held [m2 talks held|talks].", "", "talks held:  (Kazmira, Norland) // talks held:  (Sudria, Bay League)"},
		{"the talks, with nothing of their own", first + " The [m2 talks held|talks] were long.", "talks/NOUN The/DET/talks/det", "talks held: Anna Petrova, Boris Lind (Kazmira, Norland)"},
		{"a second one, with nothing of its own", first + " A second [m2 meeting held|meeting] is due in [pl2|Dorn].", "meeting/NOUN A/DET/meeting/det second/ADJ/meeting/amod", one + " // meeting held:  ()"},
		{"the second one, named twice", "A second [m1 meeting held|meeting] in [pl1|Dorn] was short. The second [m2 meeting held|meeting] was cold.", "meeting#1/NOUN A/DET/meeting#1/det second#1/ADJ/meeting#1/amod meeting#2/NOUN The/DET/meeting#2/det second#2/ADJ/meeting#2/amod", "meeting held:  ()"},
		{"a meeting, with nothing of its own", first + " A [m2 meeting held|meeting] was on [ag2|oil] in [pl2|Dorn].", "meeting/NOUN A/DET/meeting/det", one + " // meeting held:  () oil"},
		{"the article alone", "[py1|Kazmira] held [m1 meeting held|a] long [m2 meeting held|meeting] with [pt2|Lind].", "meeting/NOUN a/DET/meeting/det", "meeting held: Boris Lind (Norland)"},
		{"the meeting, with people of its own, where nobody was named", "There were [m1 talks held|talks] in [pl1|Dorn]. The [m2 meeting held|meeting] of [pt2|Petrova] and [pt2|Lind] was long.", "meeting/NOUN The/DET/meeting/det", "talks held: Anna Petrova, Boris Lind (Kazmira, Norland)"},
		{"a meeting, with people of its own, where nobody was named", "There were [m1 talks held|talks] in [pl1|Dorn]. A [m2 meeting held|meeting] of [pt2|Petrova] and [pt2|Lind] was long.", "meeting/NOUN A/DET/meeting/det", "talks held:  () // meeting held: Anna Petrova, Boris Lind (Kazmira, Norland)"},
		{"a verb and its noun", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] in emergency [m2 talks held|talks] in [pl2|Dorn].", "met/VERB Petrova/PROPN/met/nsubj Lind/PROPN/met/obj talks/NOUN/met/obl in#1/ADP/talks/case", "talks held: Anna Petrova, Boris Lind (Kazmira, Norland)"},
		{"talks that are held", "[m1 talks planned|Talks] of [py1|Kazmira] and [py1|Norland] will be [m2 talks planned|held] in [ag2|Dorn].", "held/VERB Talks/NOUN/held/nsubj:pass Kazmira/PROPN/Talks/nmod", "talks planned:  (Kazmira, Norland) Dorn"},
		{"a round of them", "[py1|Kazmira] and [py1|Norland] ended [m1 talks held|a round] of [m2 talks held|talks].", "ended/VERB round/NOUN/ended/obj a/DET/round/det talks/NOUN/round/nmod of/ADP/talks/case", "talks held:  (Kazmira, Norland)"},
		{"the talks of the two", "[py1|Norland] and [py1|Sudria] held [m1 talks held|talks] in [pl1|Dorn]. Progress on [ag2|gas] in the Norland-Sudria [m2 talks potential|talks] may come in [pl2|Holm].", "", "talks held:  (Norland, Sudria) gas"},
		{"talks of the two", "[py1|Norland] and [py1|Sudria] held [m1 talks held|talks] in [pl1|Dorn]. Progress on [ag2|gas] in Norland-Sudria [m2 talks potential|talks] may come in [pl2|Holm].", "", "talks held:  (Norland, Sudria) // talks potential:  (Norland, Sudria) gas"},
		{"by the place, against one of no place", "[py1|Kazmira] and [py1|Norland] held [m1 talks held|talks] in [pl1|Dorn]. A [m2 summit potential|summit] of [pt2|Berg] and [pt2|Ruiz] may come. Sudria has no part in [m3 talks planned|talks] in Dorn on [ag3|gas].", "Dorn#2/PROPN", "talks held:  (Kazmira, Norland) gas // summit potential: Carl Berg, Dora Ruiz (Norland, Sudria)"},
		{"a call for talks", "[pt1|Petrova] [m1 call held|called] [pt1|Lind] for [m2 talks planned|talks] with [pt2|Berg].", "called/VERB Petrova/PROPN/called/nsubj Lind/PROPN/called/obj talks/NOUN/called/obl for/ADP/talks/case with/ADP/Berg/case Berg/PROPN/talks/nmod", "call held: Anna Petrova, Boris Lind (Kazmira, Norland) // talks planned: Carl Berg (Norland)"},
		{"a verb and the noun of another", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] ahead of the [m2 visit planned|visit] of [pt2|Berg] to [pl2|Dorn].", "met/VERB Petrova/PROPN/met/nsubj Lind/PROPN/met/obj visit/NOUN/met/obl ahead/ADP/visit/case Berg/PROPN/visit/nmod", one + " // visit planned: Carl Berg (Norland)"},
		{"a call never joins a meeting", first + " [pt2|Petrova] had a [m2 call held|call] with [pt2|Lind].", "", one + " // call held: Anna Petrova, Boris Lind (Kazmira, Norland)"},
		{"nor the call, with nothing of its own", first + " The [m2 call held|call] was long.", "call/NOUN The/DET/call/det", one},
		{"calls join calls", "[pt1|Petrova] had a [m1 call held|call] with [pt1|Lind]. The [m2 call held|call] of [pt2|Lind] and [pt2|Petrova] was long.", "", "call held: Anna Petrova, Boris Lind (Kazmira, Norland)"},
		{"a press conference stays by itself", first + " [pt2|Petrova] and [pt2|Lind] gave a [m2 press_conference held|press conference].", "", one + " // press_conference held: Anna Petrova, Boris Lind (Kazmira, Norland)"},
		{"another day", first + " [pt2|Petrova] [m2 meeting held|met] [pt2|Lind] on [dt2|12 January].", "", one + " // " + one},
		{"the same day in other words", first + " [pt2|Petrova] [m2 meeting held|met] [pt2|Lind] [dt2|yesterday].", "", one},
		{"a week that holds the day", first + " [pt2|Petrova] [m2 meeting held|met] [pt2|Lind] [dt2|this week].", "", one},
		{"a vague date is no other day", first + " [pt2|Petrova] [m2 meeting held|met] [pt2|Lind] [dt2|in the coming days].", "", one},
		{"another city", first + " [pt2|Petrova] [m2 meeting held|met] [pt2|Lind] in [pl2|Port Vell].", "", one + " // " + one},
		{"another country", first + " [pt2|Petrova] [m2 meeting held|met] [pt2|Lind] in [pl2|Norland].", "", one + " // " + one},
		{"the country of the city", first + " [pt2|Petrova] [m2 meeting held|met] [pt2|Lind] in [pl2|Sudria].", "", one},
		{"what has been held is no longer planned", "[pt1|Petrova] was to [m1 meeting planned|meet] [pt1|Lind]. [pt2|Petrova] and [pt2|Lind] [m2 meeting held|met].", "", one},
		{"one shared of three", first + " [pt2|Petrova], [pt2|Berg] and [pt2|Ruiz] [m2 meeting held|met].", "", one + " // meeting held: Anna Petrova, Carl Berg, Dora Ruiz (Kazmira, Norland, Sudria)"},
		{"people say nothing against parties", "[py1|Kazmira] and [py1|Norland] held [m1 meeting held|a meeting]. [pt2|Petrova] and [pt2|Lind] [m2 meeting held|met] early.", "", one},
		{"of another status, a kind of its own and nothing shared", first + " There will be a [m2 visit planned|visit] to [pl2|Dorn].", "", one},
		{"the particular kind", first + " [pt2|Petrova] and [pt2|Lind] ended the [m2 summit held|summit].", "", "summit held: Anna Petrova, Boris Lind (Kazmira, Norland)"},
		{"the latest of two that fit", first + " [pt2|Berg] [m2 meeting held|met] [pt2|Ruiz]. The [m3 meeting held|meeting] was on [ag3|gas].", "meeting/NOUN The/DET/meeting/det", one + " // meeting held: Carl Berg, Dora Ruiz (Norland, Sudria) gas"},
		{"the one with the people, not the latest", first + " [pt2|Berg] [m2 meeting held|met] [pt2|Ruiz]. [pt3|Lind] and [pt3|Petrova] [m3 meeting held|met] on [ag3|gas].", "", one + " gas // meeting held: Carl Berg, Dora Ruiz (Norland, Sudria)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			meetings, _ := find(t, marked(t, c.text, c.tree))
			compare(t, meetings, func(m readout.Meeting) string {
				out := fmt.Sprintf("%s %s: %s (%s)", m.Kind, m.Status, people(m), strings.Join(m.Parties, ", "))
				for _, a := range m.Agenda {
					out += " " + a.Issue
				}
				return out
			}, c.want)
		})
	}
}

// TestSameEvent wants the number of meetings that two triggers make, as the head
// links them.
func TestSameEvent(t *testing.T) {
	const same, others = "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind]. [pt2|Lind] [m2 meeting held|met] [pt2|Petrova].", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind]. [pt2|Berg] [m2 meeting held|met] [pt2|Ruiz]."
	for _, c := range []struct {
		name, text  string
		there, back float64 // below 0: no link
		want        int
	}{
		{"the head is sure that they are one", others, 0.9, 0.7, 1},
		{"and that they are two", same, 0.02, 0.1, 2},
		{"in two minds, the words decide", same, 0.3, 0.3, 1},
		{"in two minds, for two", others, 0.4, 0.5, 2},
		{"not seen together", same, -1, -1, 1},
		{"seen from one side only", same, 0, -1, 1},
		{"a call is no meeting", strings.Replace(others, "m2 meeting", "m2 call", 1), 0.9, 0.9, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := marked(t, c.text, "")
			var at []int
			for i, m := range d.Marks {
				if m.Layer == draft.LayerMeeting {
					at = append(at, i)
				}
			}
			for i, p := range []float64{c.there, c.back} {
				if p >= 0 {
					d.Marks[at[i]].Links = append(d.Marks[at[i]].Links, draft.Link{Span: d.Marks[at[1-i]].Span, Role: draft.LinkEvent, Confidence: p})
				}
			}
			if meetings, _ := find(t, d); len(meetings) != c.want {
				t.Errorf("%d meetings, want %d", len(meetings), c.want)
			}
		})
	}
}

// TestEvidence wants the sentences that tell of a meeting, at most three and each once.
func TestEvidence(t *testing.T) {
	meetings, _ := find(t, marked(t, "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind], a [m2 meeting held|meeting] of two. [pt3|Lind] [m3 meeting held|met] [pt3|Petrova]. "+
		"It rained. [pt4|Lind] [m4 meeting held|met] [pt4|Petrova] in it. [pt5|Lind] [m5 meeting held|met] [pt5|Petrova] again.", ""))
	compare(t, meetings, func(m readout.Meeting) string {
		var out []string
		for _, p := range m.Spans {
			out = append(out, p.Text)
		}
		return strings.Join(out, " | ")
	}, "Petrova met Lind, a meeting of two. | Lind met Petrova. | Lind met Petrova in it.")
}

// TestAgenda wants "agenda | outcomes" of each meeting, with kinds and on whose word.
func TestAgenda(t *testing.T) {
	const first = "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind]."
	for _, c := range []struct{ name, text, want string }{
		{"pointed at", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] on [ag1|gas] and [ag1|oil].", "gas, oil | "},
		{"not pointed at, of the last before", first + " [pt2|Berg] [m2 meeting held|met] [pt2|Ruiz]. They spoke of [ag|oil].", " |  // oil | "},
		{"not pointed at, of the one before and not of the next", first + " They spoke of [ag|oil]. [pt2|Berg] [m2 meeting held|met] [pt2|Ruiz].", "oil |  //  | "},
		{"not pointed at, of the first after", "They spoke of [ag|oil]. " + first, "oil | "},
		{"not of a press conference", first + " [pt2|Petrova] gave a [m2 press_conference held|press conference]. They had spoken of [ag|oil].", "oil |  //  | "},
		{"twice the same", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] on [ag1|the price of [ag|gas]].", "the price of gas | "},
		{"pointed at in part and as a whole", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] on [ag1|the price of [ag1|gas]].", "the price of gas | "},
		{"not believed", first + " They spoke of [ag @0.1|the price of the oil of the north].", " | "},
		{"short, and not sure", first + " They spoke of [ag @0.8|oil].", " | "},
		{"long, and as sure", first + " They spoke of [ag @0.8|the price of the oil of the north].", "the price of the oil of the north | "},
		{"that they talk", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] [ag1|to talk] about [ag1|oil prices].", "oil prices | "},
		{"what the talks include", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind]. [ag1|The talks include lifting some of the tolls].", "lifting some of the tolls | "},
		{"what they meet to talk about", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] [ag1|to talk about the price of gas] and [ag1|to discuss oil prices].", "the price of gas, oil prices | "},
		{"the sitting itself is no issue", first + " They spoke of [ag1|the talks] and of [ag1|the next talks].", "the next talks | "},
		{"in a caption", first + "\n\n{caption} They spoke of [ag|oil].", " | "},
		{"on someone's word", first + " [src1|Lind] [cue1|said] [con1|that it was about [ag|oil]].", "oil (Boris Lind) | "},
		{"an outcome", first + " They [oc1 agreed|agreed on a price].", " | agreed: agreed on a price"},
		{"an outcome that is not pointed at", first + " They [oc signed|signed a paper].", " | signed: signed a paper"},
		{"an outcome without a kind", first + " They [oc1|set up a post].", " | other: set up a post"},
		{"an outcome on someone's word", first + " [src1|Lind] [cue1|said] [con1|they [oc agreed|agreed on a price]].", " | agreed: agreed on a price (Boris Lind)"},
		{"outcomes in text order", first + " They [oc signed|signed a paper] and [oc1 agreed|agreed on a price].", " | signed: signed a paper, agreed: agreed on a price"},
	} {
		t.Run(c.name, func(t *testing.T) {
			meetings, _ := find(t, marked(t, c.text, ""))
			by := func(s string) string {
				if s != "" {
					s = " (" + s + ")"
				}
				return s
			}
			compare(t, meetings, func(m readout.Meeting) string {
				var agenda, outcomes []string
				for _, a := range m.Agenda {
					agenda = append(agenda, a.Issue+by(a.AssertedBy))
				}
				for _, o := range m.Outcomes {
					outcomes = append(outcomes, o.Kind+": "+o.What+by(o.By))
				}
				return strings.Join(agenda, ", ") + " | " + strings.Join(outcomes, ", ")
			}, c.want)
		})
	}
}

// TestAgendaHeaded wants the first agenda item: with the noun that its words only tell more of.
func TestAgendaHeaded(t *testing.T) {
	for _, c := range []struct{ name, text, tree, want string }{
		{"what is between them", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] on relations between [ag1|their two countries and banks].", "relations/NOUN", "relations between their two countries and banks"},
		{"a sitting is no issue", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] for negotiations of [ag1|their two countries and banks].", "negotiations/NOUN", "their two countries and banks"},
		{"another preposition", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] with views on [ag1|their two countries and banks].", "views/NOUN", "their two countries and banks"},
	} {
		t.Run(c.name, func(t *testing.T) {
			meetings, _ := find(t, marked(t, c.text, c.tree))
			if len(meetings) != 1 || len(meetings[0].Agenda) != 1 || meetings[0].Agenda[0].Issue != c.want {
				t.Errorf("got %+v, want %q", meetings, c.want)
			}
		})
	}
}
