package talks_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// TestOthersNoun wants "participants city day" of each event of a sentence that
// names two.
func TestOthersNoun(t *testing.T) {
	const call = "[pt1|Petrova] [m1 call held|called] [pt1|Lind]"
	const tree = "called/VERB Petrova/PROPN/called/nsubj Lind/PROPN/called/obj "
	for _, c := range []struct{ name, text, tree, want string }{
		{"ahead of a day's summit", "Ahead of [dt1|[dt2|Sunday]]’s [m2 summit planned|summit] in [pl2|Dorn] " + call + ".", tree + "summit/NOUN/called/obl Ahead/ADP/summit/case Sunday/PROPN/summit/nmod", " Dorn 2025-02-23 // Anna Petrova + Boris Lind  "},
		{"at a day's summit", "At [dt1|[dt2|Sunday]]’s [m2 summit planned|summit] in [pl2|Dorn] [pt1|Petrova] will [m1 meeting planned|meet] [pt1|Lind].", "meet/VERB Petrova/PROPN/meet/nsubj Lind/PROPN/meet/obj summit/NOUN/meet/obl At/ADP/summit/case Sunday/PROPN/summit/nmod", "Anna Petrova + Boris Lind Dorn 2025-02-23"},
		{"the day of what was said", call + ". [src3|Ruiz] [cue3|spoke] of it on [dt1|Sunday].", tree + "spoke/VERB Ruiz/PROPN/spoke/nsubj Sunday/PROPN/spoke/obl", "Anna Petrova + Boris Lind  "},
		{"one after the other", "[pt1|Petrova] will [m1 meeting planned|meet] [pt1|Lind] in [pl1|Dorn] on [dt1|Tuesday] and [pt1|Ruiz] on [dt1|Thursday].", "meet/VERB Petrova/PROPN/meet/nsubj Lind/PROPN/meet/obj Ruiz/PROPN/Lind/conj", "Anna Petrova + Boris Lind Dorn 2025-02-18 // Anna Petrova + Dora Ruiz  2025-02-20"},
		{"both on one day", "[pt1|Petrova] will [m1 meeting planned|meet] [pt1|Lind] and [pt1|Ruiz] on [dt1|Thursday].", "meet/VERB Petrova/PROPN/meet/nsubj Lind/PROPN/meet/obj Ruiz/PROPN/Lind/conj", "Anna Petrova + Boris Lind + Dora Ruiz  2025-02-20"},
		{"the day on which it was agreed", "[pt1|Petrova] and [pt1|Lind] agreed on [dt1|Sunday] to [m1 meeting planned|meet].", "agreed/VERB Petrova/PROPN/agreed/nsubj Lind/PROPN/Petrova/conj Sunday/PROPN/agreed/obl meet/VERB/agreed/xcomp", "Anna Petrova + Boris Lind  "},
		{"the day on which it was called off", "On [dt1|Sunday] [pt1|Petrova] dropped her [m1 summit cancelled|summit] with [pt1|Lind].", "dropped/VERB Petrova/PROPN/dropped/nsubj Sunday/PROPN/dropped/obl summit/NOUN/dropped/obj with/ADP/Lind/case Lind/PROPN/summit/nmod", "Anna Petrova + Boris Lind  "},
		{"telephoned on the day", "[pt1|Petrova] [m1 call held|called] [pt1|Lind] on [dt1|Sunday].", "called/VERB Petrova/PROPN/called/nsubj Lind/PROPN/called/obj Sunday/PROPN/called/obl", "Anna Petrova + Boris Lind  2025-02-16"},
		{"agreed at talks on the day", "[pt1|Petrova] and [pt1|Lind] agreed at [m1 talks held|talks] on [dt1|Sunday] to go on.", "agreed/VERB Petrova/PROPN/agreed/nsubj Lind/PROPN/Petrova/conj Sunday/PROPN/agreed/obl talks/NOUN/agreed/obl at/ADP/talks/case", "Anna Petrova + Boris Lind  2025-02-16"},
		{"the day in another sentence", call + ". It was [dt1|Sunday].", tree + "Sunday/PROPN", "Anna Petrova + Boris Lind  2025-02-16"},
		{"told of talks with a third", call + " about her [m2 talks held|talks] with [pt1|[pt2|Ruiz]] in [pl2|Dorn].", tree + "talks/NOUN/called/obl about/ADP/talks/case Ruiz/PROPN/talks/nmod with/ADP/Ruiz/case", "Anna Petrova + Boris Lind   // Dora Ruiz Dorn "},
	} {
		t.Run(c.name, func(t *testing.T) {
			meetings, planned := find(t, marked(t, c.text, c.tree))
			var got []string
			show := func(names, city string, at *readout.Date) {
				day := ""
				if at != nil {
					day = string(at.Start)
				}
				got = append(got, names+" "+city+" "+day)
			}
			for _, p := range planned {
				show("", p.Place.City, p.Date)
			}
			for _, m := range meetings {
				city := ""
				if m.Place != nil {
					city = m.Place.City
				}
				show(strings.ReplaceAll(people(m), ", ", " + "), city, m.Date)
			}
			if g := strings.Join(got, " // "); g != c.want {
				t.Errorf("\ngot  %q\nwant %q", g, c.want)
			}
		})
	}
}

// TestUnheld wants "status day" of an event whose day is after publication.
func TestUnheld(t *testing.T) {
	for _, c := range []struct{ name, text, tree, want string }{
		{"a noun names one to come", "There is word of the [m1 summit held|summit] in [pl1|Dorn] on [dt1|20 February].", "summit/NOUN", "planned 2025-02-20"},
		{"a verb that tells of one has the day of another", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] on [dt1|20 February].", "met/VERB", "held "},
		{"held before", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] on [dt1|10 February].", "met/VERB", "held 2025-02-10"},
		{"planned", "[pt1|Petrova] will [m1 meeting planned|meet] [pt1|Lind] on [dt1|20 February].", "meet/VERB", "planned 2025-02-20"},
	} {
		t.Run(c.name, func(t *testing.T) {
			meetings, planned := find(t, marked(t, c.text, c.tree))
			var status string
			var at *readout.Date
			for _, m := range meetings {
				status, at = m.Status, m.Date
			}
			for _, p := range planned {
				status, at = p.Status, p.Date
			}
			got := status + " "
			if at != nil {
				got += string(at.Start)
			}
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestCalls wants the kind of the one event, "" for none.
func TestCalls(t *testing.T) {
	for _, c := range []struct{ name, text, tree, want string }{
		{"called someone", "[pt1|Petrova] [m1 call held|called] [pt1|Lind].", "called/VERB", "call"},
		{"called on someone", "[pt1|Petrova] [m1 call held|called] on [pt1|Lind].", "called/VERB", "meeting"},
		{"paid a call on", "[pt1|Petrova] paid a courtesy [m1 call held|call] on [pt1|Lind].", "courtesy/NOUN/call/compound call/NOUN", "meeting"},
		{"met online", "[pt1|Petrova] and [pt1|Lind] [m1 meeting held|met] online.", "met/VERB online/ADV/met/advmod", "call"},
		{"a virtual meeting", "[pt1|Petrova] and [pt1|Lind] held a virtual [m1 meeting held|meeting].", "virtual/ADJ/meeting/amod meeting/NOUN", "call"},
		{"a meeting on the virtual world", "[pt1|Petrova] and [pt1|Lind] held a [m1 meeting held|meeting] on virtual money.", "virtual/ADJ/money/amod meeting/NOUN", "meeting"},
		{"a call on", "[pt1|Petrova] had a [m1 call held|call] on gas with [pt1|Lind].", "call/NOUN", "call"},
		{"spoke to someone", "[pt1|Petrova] [m1 call held|spoke] to [pt1|Lind].", "spoke/VERB", "call"},
		{"spoke to the press", "[pt1|Petrova] [m1 call held|spoke] to the press.", "spoke/VERB", ""},
		{"spoke with someone in a town", "[pt1|Petrova] [m1 call held|spoke] with [pt1|Lind] in [pl1|Dorn].", "spoke/VERB", "meeting"},
		{"spoke by telephone in a town", "[pt1|Petrova] [m1 call held|spoke] by telephone with [pt1|Lind] in [pl1|Dorn].", "spoke/VERB telephone/NOUN", "call"},
		{"a video conference", "[pt1|Petrova] and [pt1|Lind] held a [m1 press_conference held|video conference].", "conference/NOUN", "call"},
		{"spoke by telephone with one unnamed", "[pt1|Petrova] [m1 call held|spoke] by telephone to an aide.", "spoke/VERB", "call"},
	} {
		t.Run(c.name, func(t *testing.T) {
			meetings, _ := find(t, marked(t, c.text, c.tree))
			got := ""
			for _, m := range meetings {
				got += m.Kind
			}
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestHere wants the city of the one meeting of a report from Dorn that begins with something else.
func TestHere(t *testing.T) {
	for _, c := range []struct{ name, text, tree, want string }{
		{"met here", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] here.", "met/VERB here/ADV/met/advmod", "Dorn"},
		{"at a school here", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] at a school here.", "met/VERB school/NOUN/met/obl here/ADV/school/advmod", "Dorn"},
		{"in this town", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] in this old harbour town.", "met/VERB town/NOUN/met/obl in/ADP/town/case this/DET/town/det old/ADJ/town/amod harbour/NOUN/town/compound", "Dorn"},
		{"in that town", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] in that old town.", "met/VERB town/NOUN/met/obl in/ADP/town/case that/DET/town/det old/ADJ/town/amod", ""},
		{"announced here", "It was announced here that [pt1|Petrova] [m1 meeting held|met] [pt1|Lind].", "announced/VERB here/ADV/announced/advmod met/VERB/announced/ccomp", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := marked(t, "A [m2 call held|call] of [pt2|Berg] and [pt2|Ruiz] was long. "+c.text, c.tree)
			d.Document.Dateline = &readout.Dateline{Place: "Dorn"}
			meetings, _ := find(t, d)
			got := ""
			if len(meetings) != 2 {
				t.Fatalf("%d meetings", len(meetings))
			}
			if p := meetings[1].Place; p != nil {
				got = p.City
			}
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestCalledAfter wants "city, venue" of the meeting that is called by a place.
func TestCalledAfter(t *testing.T) {
	for _, c := range []struct{ name, text, tree, want string }{
		{"a city", "[pt1|Petrova] left the Dorn [m1 talks held|talks].", "talks/NOUN Dorn/PROPN/talks/compound", "Dorn, "},
		{"a country is a subject", "[pt1|Petrova] left the Sudria [m1 talks held|talks].", "talks/NOUN Sudria/PROPN/talks/compound", ""},
		{"a name that begins before what the head points at", "[pt1|Petrova] held [m1 talks held|talks] in Port [pl1|Vell].", "talks/NOUN Port/PROPN", "Port Vell, "},
		{"a state that was spoken with", "[pt1|Petrova] held [m1 talks held|talks] with [pl1|Sudria].", "talks/NOUN Sudria/PROPN/talks/nmod with/ADP/Sudria/case", ""},
		{"the second of two that met", "[pt1|Petrova] left [m1 talks held|talks] between Norland and [pl1|Sudria].", "talks/NOUN Norland/PROPN/talks/nmod between/ADP/Norland/case Sudria/PROPN/Norland/conj", ""},
		{"one of a list", "[pt1|Petrova] had [m1 talks held|talks]: [pl1|Sudria], Norland and Kazmira agreed.", "talks/NOUN Sudria/PROPN/agreed/nsubj Norland/PROPN/Sudria/conj", ""},
		{"a state that it was in", "[pt1|Petrova] held [m1 talks held|talks] in [pl1|Sudria].", "talks/NOUN Sudria/PROPN/talks/nmod in/ADP/Sudria/case", ", "},
		{"whose talks", "[pt1|Petrova] left Dorn’s [m1 talks held|talks].", "talks/NOUN Dorn/PROPN/talks/nmod ’s/PART/Dorn/case", ""},
		{"whose aims the talks serve", "[pt1|Petrova] told of Dorn’s aims in its [m1 talks held|talks].", "talks/NOUN Dorn/PROPN/talks/nmod", ""},
		{"with a place of its own", "[pt1|Petrova] left the Dorn [m1 talks held|talks] in [pl1|Holm].", "talks/NOUN Dorn/PROPN/talks/compound", "Holm, "},
		{"a call", "[pt1|Petrova] ended the Dorn [m1 call held|call].", "call/NOUN Dorn/PROPN/call/compound", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			meetings, _ := find(t, marked(t, c.text, c.tree))
			got := ""
			if p := meetings[0].Place; p != nil {
				got = p.City + ", " + p.Venue
			}
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestOrphans wants the participants of each meeting, with those whom the head
// marks and no trigger points at.
func TestOrphans(t *testing.T) {
	const first = "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind]"
	for _, c := range []struct {
		name, text string
		marks      []string
		confidence float64
		want       string
	}{
		{"in the sentence of one event", first + " and Berg.", []string{"Berg"}, 0.9, "Anna Petrova, Boris Lind, Carl Berg"},
		{"not sure", first + " and Berg.", []string{"Berg"}, 0.4, "Anna Petrova, Boris Lind"},
		{"in another sentence", first + ". Berg slept.", []string{"Berg"}, 0.9, "Anna Petrova, Boris Lind"},
		{"the nearest of two", first + " and Berg, as [pt2|Ruiz] had a [m2 call held|call].", []string{"Berg"}, 0.9, "Anna Petrova, Boris Lind, Carl Berg // Dora Ruiz"},
		{"one that a trigger points at", first + ", as [pt2|Ruiz] had a [m2 call held|call].", []string{"Ruiz"}, 0.9, "Anna Petrova, Boris Lind // Dora Ruiz"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := marked(t, c.text, "")
			for _, name := range c.marks {
				i := strings.Index(d.Text.Text, name)
				d.Marks = append(d.Marks, draft.Mark{Span: readout.Span{Start: i, End: i + len(name)}, Layer: draft.LayerParticipant, Confidence: c.confidence})
			}
			meetings, _ := find(t, d)
			compare(t, meetings, people, c.want)
		})
	}
}

// TestResume wants the participants of each meeting, where the second has people
// only by a word for several.
func TestResume(t *testing.T) {
	const first = "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] in [pl1|Dorn]. "
	const both = "Anna Petrova, Boris Lind"
	for _, c := range []struct{ name, text, tree, want string }{
		{"they", first + "[pt2|They] had a [m2 call held|call].", "call/NOUN", both + " // " + both},
		{"their", first + "Their next [m2 call held|call] is due.", "call/NOUN Their/PRON/call/nmod", both + " // " + both},
		{"the subject of a verb", first + "They will [m2 call planned|telephone].", "telephone/VERB They/PRON/telephone/nsubj", both + " // " + both},
		{"both leaders", first + "[pt2|Both leaders] had a [m2 call held|call].", "call/NOUN", both + " // " + both},
		{"the sailors", first + "[pt2|The sailors] had a [m2 call held|call].", "call/NOUN", both},
		{"one more", first + "[pt2|They] had a [m2 call held|call] with [pt2|Ruiz].", "call/NOUN", both + " // Dora Ruiz, " + both},
		{"the two of three", "[pt1|Petrova], [pt1|Lind] and [pt1|Ruiz] [m1 meeting held|met]. [pt2|The two] had a [m2 call held|call].", "call/NOUN", both + ", Dora Ruiz"},
		{"too far back", first + "It rained. It snowed. It thawed. [pt2|They] had a [m2 call held|call].", "call/NOUN", both},
		{"a body", first + "[pt2|They] had a [m2 call held|call] with [py2|Sudria].", "call/NOUN", both + " // "},
	} {
		t.Run(c.name, func(t *testing.T) {
			meetings, _ := find(t, marked(t, c.text, c.tree))
			compare(t, meetings, people, c.want)
		})
	}
}

// TestTelling wants the evidence of each event of a sentence that tells of two.
func TestTelling(t *testing.T) {
	const text = "[src1|Ruiz] [cue1|said] [con1|on Monday's [m2 call held|call] with [pt2|Berg] that [py1|Kazmira] would [m1 talks planned|meet] [py1|Norland] again]."
	const tree = "said/VERB Ruiz/PROPN/said/nsubj call/NOUN/said/obl Berg/PROPN/call/nmod with/ADP/Berg/case meet/VERB/said/ccomp " +
		"that/SCONJ/meet/mark Kazmira/PROPN/meet/nsubj would/AUX/meet/aux Norland/PROPN/meet/obj again/ADV/meet/advmod"
	meetings, planned := find(t, marked(t, text, tree))
	if len(meetings) != 1 || len(planned) != 1 {
		t.Fatalf("%d meetings, %d planned", len(meetings), len(planned))
	}
	got := fmt.Sprintf("%s | %s", meetings[0].Spans[0].Text, planned[0].Spans[0].Text)
	if want := "Ruiz said on Monday's call with Berg that Kazmira would meet Norland again | that Kazmira would meet Norland again"; got != want {
		t.Errorf("\ngot  %s\nwant %s", got, want)
	}
}
