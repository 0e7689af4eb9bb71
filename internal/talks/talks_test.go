package talks_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/draft/drafttest"
	"github.com/readout/readout/internal/talks"
	"github.com/readout/readout/internal/timex"
)

const cast = `
	Anna Petrova; person; foreign minister; Kazmira; Petrova
	Ivo Sand; person; negotiator; Kazmira; Sand
	Boris Lind; person; president; Norland; Lind
	Carl Berg; person; envoy; Norland; Berg
	Dora Ruiz; person; foreign minister; Sudria; Ruiz
	Kazmira; state
	Norland; state
	Sudria; state
	Bay League; bloc
	Red House; organisation; ; Sudria`

// atlas is a gazetteer of three cities in two states.
type atlas struct{}

func (atlas) Capital(of string) (readout.Place, bool) {
	if of == "Sudrian" || of == "Sudria" {
		return readout.Place{City: "Dorn", Country: "Sudria"}, true
	}
	return readout.Place{}, false
}

func (atlas) Place(name string) (readout.Place, bool) {
	p, ok := map[string]readout.Place{
		"Dorn": {City: "Dorn", Country: "Sudria"}, "Port Vell": {City: "Port Vell", Country: "Sudria"},
		"Holm": {City: "Holm", Country: "Norland"}, "Sudria": {Country: "Sudria"}, "Norland": {Country: "Norland"},
	}[name]
	return p, ok
}

// marked returns the draft of a marked-up text, published on Tuesday, 18
// February 2025 with a dateline from Dorn. Words that are content of
// attribution N are a statement of its source, sN.
func marked(t *testing.T, text, tree string) *draft.Draft {
	t.Helper()
	d := drafttest.Setting{Cast: cast, Document: readout.Document{Published: "2025-02-18"}}.Draft(t, text, tree)
	d.Dates = timex.Find(d.Text, d.Document.Published)
	for i, a := range d.Attributions {
		d.Statements = append(d.Statements, readout.Statement{
			Fact:    readout.Fact{ID: fmt.Sprintf("s%d", i+1)},
			Speaker: d.Actors[d.ActorOf(a.Source[0])].Name,
			Content: d.Document.Passages(a.Content...),
		})
	}
	return d
}

// find returns what talks finds in d and checks that every passage stands in it.
func find(t *testing.T, d *draft.Draft) ([]readout.Meeting, []readout.PlannedEvent) {
	t.Helper()
	meetings, planned := talks.New(atlas{}, talks.DefaultLimits).Find(d)
	r := readout.Record{Doc: d.Document, Meetings: meetings, Planned: planned}
	if err := r.Check(); err != nil {
		t.Error(err)
	}
	for i, m := range meetings {
		if want := fmt.Sprintf("m%d", i+1); m.ID != want {
			t.Errorf("meeting %d has the id %q", i+1, m.ID)
		}
		if len(m.Spans) == 0 {
			t.Errorf("%s has no evidence", m.ID)
		}
	}
	for i, p := range planned {
		if want := fmt.Sprintf("e%d", i+1); p.ID != want {
			t.Errorf("planned event %d has the id %q", i+1, p.ID)
		}
	}
	return meetings, planned
}

// compare fails the test unless the meetings, each as show has it, are want.
func compare(t *testing.T, meetings []readout.Meeting, show func(m readout.Meeting) string, want string) {
	t.Helper()
	var got []string
	for _, m := range meetings {
		got = append(got, show(m))
	}
	if g := strings.Join(got, " // "); g != want {
		t.Errorf("\ngot  %s\nwant %s", g, want)
	}
}

func people(m readout.Meeting) string {
	var out []string
	for _, p := range m.Participants {
		out = append(out, p.Name)
	}
	return strings.Join(out, ", ")
}

// TestMeetings wants "kind status mode: participants (parties)" of each meeting.
func TestMeetings(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"people and their sides", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind].", "meeting held in_person: Anna Petrova, Boris Lind (Kazmira, Norland)"},
		{"parties", "[py1|Kazmira] and [py1|Norland] held [m1 talks held|talks].", "talks held unknown:  (Kazmira, Norland)"},
		{"parties named as participants", "[pt1|Kazmira] and [pt1|the Bay League] held [m1 talks held|talks].", "talks held unknown:  (Kazmira, Bay League)"},
		{"a party and people of it", "[py1|Norland] held [m1 talks held|talks] with [pt1|Petrova] and [pt1|Berg].", "talks held unknown: Anna Petrova, Carl Berg (Norland, Kazmira)"},
		{"a person named as a party", "[py1|Petrova] [m1 meeting held|met] [py1|Lind].", "meeting held in_person: Anna Petrova, Boris Lind (Kazmira, Norland)"},
		{"a body that is no actor", "[py1|the rebels] and [py1|Norland] held [m1 talks held|talks].", "talks held unknown:  (Norland, the rebels)"},
		{"two of one side", "[pt1|Petrova and Ivo Sand] [m1 meeting held|met] [pt1|Lind].", "meeting held in_person: Anna Petrova, Ivo Sand, Boris Lind (Kazmira, Norland)"},
		{"a state in the office of one unnamed", "[pt1|Petrova] [m1 meeting held|met] [pt1|the old and tired envoy of Norland].", "meeting held in_person: Anna Petrova (Kazmira)"},
		{"only whose aide it is", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind’s aide].", "meeting held in_person: Anna Petrova (Kazmira)"},
		{"a call", "[pt1|Petrova] had a [m1 call held|call] with [pt1|Lind].", "call held phone: Anna Petrova, Boris Lind (Kazmira, Norland)"},
		{"a call by video", "[pt1|Petrova] had a video [m1 call held|call] with [pt1|Lind].", "call held video: Anna Petrova, Boris Lind (Kazmira, Norland)"},
		{"talks in a place", "[pt1|Petrova] held [m1 talks held|talks] with [pt1|Lind] in [pl1|Dorn].", "talks held in_person: Anna Petrova, Boris Lind (Kazmira, Norland)"},
		{"nobody and nowhere", "There were [m1 talks held|talks].", ""},
		{"a day and nobody", "There were [m1 talks held @0.95|talks] on [dt1|Monday].", "talks held unknown:  ()"},
		{"a day and nobody, less sure", "There were [m1 talks held @0.4|talks] on [dt1|Monday].", ""},
		{"a year and nobody", "There were [m1 talks held @0.95|talks] in [dt1|2019].", ""},
		{"a trigger that is not believed", "[pt1|Petrova] [m1 meeting held @0.05|met] [pt1|Lind].", ""},
		{"in a caption", "{caption} [pt1|Petrova] [m1 meeting held|met] [pt1|Lind].", ""},
		{"ahead, with people", "[pt1|Petrova] will [m1 meeting planned|meet] [pt1|Lind].", "meeting planned in_person: Anna Petrova, Boris Lind (Kazmira, Norland)"},
		{"called off", "[py1|Kazmira] called off the [m1 talks cancelled|talks] with [py1|Norland].", "talks cancelled unknown:  (Kazmira, Norland)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			meetings, _ := find(t, marked(t, c.text, ""))
			compare(t, meetings, func(m readout.Meeting) string {
				return fmt.Sprintf("%s %s %s: %s (%s)", m.Kind, m.Status, m.Mode, people(m), strings.Join(m.Parties, ", "))
			}, c.want)
		})
	}
}

// TestParticipants wants the fullest mention, office, side and capacity.
func TestParticipants(t *testing.T) {
	meetings, _ := find(t, marked(t, "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind]. [pt2|Anna Petrova] [m2 meeting held|met] [pt2|Lind] alone.", ""))
	if len(meetings) != 1 || len(meetings[0].Participants) != 2 {
		t.Fatalf("%+v", meetings)
	}
	p := meetings[0].Participants[0]
	if p.Span.Text != "Anna Petrova" || p.Role != "foreign minister" || p.Side != "Kazmira" || p.Capacity != "principal" || !strings.HasSuffix(p.How, "alone.") {
		t.Errorf("%+v", p)
	}
	meetings, _ = find(t, marked(t, "[pt1|Petrova], [pt1|Sand], [pt1|Lind] and [pt1|Berg] [m1 meeting held|met].", ""))
	if c := meetings[0].Participants[3].Capacity; c != "member" {
		t.Errorf("one of four is %q, want a member", c)
	}
}

// TestOwners wants the participants where some are only those whom others act for.
func TestOwners(t *testing.T) {
	for _, c := range []struct{ name, text, tree, want string }{
		{"an article names nothing", "They prepared [m1 talks held|a] summit of [pt1|Petrova] and [pt1|Lind].", "a/DET/summit/det", ""},
		{"where something was said", "[src1|[pt1|Petrova]] [cue1|told] a [m1 press_conference held|news conference] with [pt1|Lind] [con1|that she was glad].", "news/NOUN/conference/compound conference/NOUN/told/obj", ""},
		{"not at it", "[pt1|Sand] was not at the [m1 summit held|summit] of [pt1|Petrova] and [pt1|Lind].", "Sand/PROPN/summit/nsubj was/AUX/summit/cop not/PART/summit/advmod at/ADP/summit/case summit/NOUN", "Petrova Lind"},
		{"not in a hurry at it", "[pt1|Sand] was not in a hurry at the [m1 summit held|summit] of [pt1|Petrova] and [pt1|Lind].", "Sand/PROPN/hurry/nsubj was/AUX/hurry/cop not/PART/hurry/advmod in/ADP/hurry/case hurry/NOUN summit/NOUN/hurry/nmod", "Sand Petrova Lind"},
		{"absent", "[pt1|Petrova] and [pt1|Lind] held [m1 talks held|talks]. [pt1|Sand] was absent.", "Sand/PROPN/absent/nsubj was/AUX/absent/cop absent/ADJ", "Petrova Lind"},
		{"did not attend, two of them", "[pt1|Petrova] and [pt1|Lind] held [m1 talks held|talks]. [pt1|Berg] and [pt1|Sand] did not attend.", "Berg/PROPN/attend/nsubj Sand/PROPN/Berg/conj not/PART/attend/advmod attend/VERB", "Petrova Lind"},
		{"attended", "[pt1|Petrova] and [pt1|Lind] held [m1 talks held|talks]. [pt1|Sand] attended.", "Sand/PROPN/attended/nsubj attended/VERB", "Petrova Lind Sand"},
		{"skipped", "[pt1|Petrova] and [pt1|Lind] held [m1 talks held|talks], and [pt1|Sand] skipped the session.", "Sand/PROPN/skipped/nsubj skipped/VERB session/NOUN/skipped/obj", "Petrova Lind"},
		{"skipped something else", "[pt1|Petrova], [pt1|Lind] and [pt1|Sand] held [m1 talks held|talks], and Sand skipped the deadline.", "Sand#2/PROPN/skipped/nsubj skipped/VERB deadline/NOUN/skipped/obj", "Petrova Lind Sand"},
		{"did not skip", "[pt1|Petrova] and [pt1|Lind] held [m1 talks held|talks], and [pt1|Sand] did not skip the session.", "Sand/PROPN/skip/nsubj not/PART/skip/advmod skip/VERB session/NOUN/skip/obj", "Petrova Lind Sand"},
		{"without", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] without [pt1|Sand].", "met/VERB Petrova/PROPN/met/nsubj Lind/PROPN/met/obj Sand/PROPN/met/obl without/ADP/Sand/case", "Petrova Lind"},
		{"who did not take part", "[pt1|Petrova] and [pt1|Lind] held [m1 talks held|talks]. [pt1|Sand], who did not take part, left.", "Sand/PROPN/left/nsubj take/VERB/Sand/acl:relcl not/PART/take/advmod part/NOUN/take/obj left/VERB", "Petrova Lind"},
		{"who had missed another one", "[pt1|Petrova] and [pt1|Lind] held [m1 talks held|talks]. [pt1|Sand], who did not attend the last summit, came.", "Sand/PROPN/came/nsubj attend/VERB/Sand/acl:relcl not/PART/attend/advmod summit/NOUN/attend/obj last/ADJ/summit/amod came/VERB", "Petrova Lind Sand"},
		{"who took part", "[pt1|Petrova] and [pt1|Lind] held [m1 talks held|talks]. [pt1|Sand], who took part, left.", "Sand/PROPN/left/nsubj took/VERB/Sand/acl:relcl part/NOUN/took/obj left/VERB", "Petrova Lind Sand"},
		{"who was elsewhere", "[pt1|Petrova] and [pt1|Lind] held [m1 talks held|talks]. [pt1|Sand] was not on the island for the session.", "Sand/PROPN/island/nsubj was/AUX/island/cop not/PART/island/advmod island/NOUN session/NOUN/island/nmod for/ADP/session/case", "Petrova Lind"},
		{"not present", "[pt1|Petrova] and [pt1|Lind] held [m1 talks held|talks]. [pt1|Sand] was not present.", "Sand/PROPN/present/nsubj was/AUX/present/cop not/PART/present/advmod present/ADJ", "Petrova Lind"},
		{"who sent the envoy", "[pt1|Petrova], named by [pt1|Sand], [m1 meeting held|met] [pt1|Lind].", "named/VERB by/ADP/Sand/case Sand/PROPN/named/obl met/VERB", "Petrova Lind"},
		{"whose message it was", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] and had a message from [pt1|Sand].", "met/VERB message/NOUN from/ADP/Sand/case Sand/PROPN/message/nmod", "Petrova Lind"},
		{"talks about", "[pt1|Petrova] and [pt1|Lind] held [m1 talks held|talks] about [pt1|Sand].", "talks/NOUN about/ADP/Sand/case Sand/PROPN/talks/nmod", "Petrova Lind"},
		{"an adviser to", "[pt1|Sand], an adviser to [pt1|Petrova], [m1 meeting held|met] [pt1|Lind].", "adviser/NOUN to/ADP/Petrova/case Petrova/PROPN/adviser/nmod", "Sand Lind"},
		{"a letter to is no talk to", "[pt1|Lind] [m1 meeting held|spoke] to [pt1|Petrova].", "spoke/VERB to/ADP/Petrova/case Petrova/PROPN/spoke/obl", "Lind Petrova"},
		{"the government of", "The government of [pt1|Petrova] [m1 meeting held|met] [pt1|Lind].", "government/NOUN of/ADP/Petrova/case Petrova/PROPN/government/nmod", "Lind"},
		{"a meeting of", "A [m1 meeting held|meeting] of [pt1|Petrova] and [pt1|Lind] began.", "meeting/NOUN of/ADP/Petrova/case Petrova/PROPN/meeting/nmod", "Petrova Lind"},
		{"a lunch for a guest", "[pt1|Lind] gave a [m1 meeting held|lunch] for [pt1|Petrova].", "lunch/NOUN for/ADP/Petrova/case Petrova/PROPN/lunch/nmod", "Lind Petrova"},
		{"who is to come to another", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] to prepare a [m2 summit planned|summit] with [pt1|[pt2|Berg]].", "", "Petrova Lind Berg"},
		{"who came before another was named", "[pt1|Petrova] [m1 meeting held|met] [pt1|[pt2|Berg]], who goes to a [m2 summit planned|summit].", "", "Petrova Berg"},
		{"in the chair for", "[pt1|Sand], in the chair for [pt1|Petrova], [m1 meeting held|met] [pt1|Lind].", "chair/NOUN for/ADP/Petrova/case Petrova/PROPN/chair/nmod", "Sand Lind"},
	} {
		t.Run(c.name, func(t *testing.T) {
			meetings, _ := find(t, marked(t, c.text, c.tree))
			var got []string
			for _, m := range meetings {
				for _, p := range m.Participants {
					got = append(got, p.Name[strings.LastIndex(p.Name, " ")+1:])
				}
			}
			if g := strings.Join(got, " "); g != c.want {
				t.Errorf("got %q, want %q", g, c.want)
			}
		})
	}
}

// TestDateline wants the place of the first meeting in a text under a dateline.
func TestDateline(t *testing.T) {
	for _, c := range []struct{ name, text, dateline, want string }{
		{"here", "Lind was ill. [pt1|Petrova] [m1 meeting held|met] [pt1|Berg] [pl1|here].", "Dorn", "Dorn, Sudria"},
		{"in capitals", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind].", "PORT VELL", "Port Vell, Sudria"},
		{"with its state", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind].", "QUORN, Norland", "Quorn, Norland"},
		{"the report begins with its event", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind].", "Dorn", "Dorn, Sudria"},
		{"which has a place of its own", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] in [pl1|Holm].", "Dorn", "Holm, Norland"},
		{"whose sentence names another", "Back from [LOC|Holm], [pt1|Petrova] [m1 meeting held|met] [pt1|Lind].", "Dorn", "none"},
		{"of one side, elsewhere", "[pt1|Petrova] [m1 meeting held|met] the press.", "Dorn", "none"},
		{"which is ahead", "[pt1|Petrova] will [m1 meeting planned|meet] [pt1|Lind].", "Dorn", "none"},
		{"a call", "[pt1|Petrova] [m1 call held|called] [pt1|Lind].", "Dorn", "none"},
		{"no dateline", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind].", "", "none"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := marked(t, c.text, "")
			if c.dateline != "" {
				d.Document.Dateline = &readout.Dateline{Place: c.dateline}
			}
			meetings, _ := find(t, d)
			got := "none"
			if p := meetings[0].Place; p != nil {
				got = p.City + ", " + p.Country
			}
			if got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// TestPlaceAndDate wants "city, country | first day to last day" of each meeting.
func TestPlaceAndDate(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"none", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind].", "- | -"},
		{"city and day", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] in [pl1|Dorn] on [dt1|Monday].", "Dorn, Sudria | 2025-02-17 to 2025-02-17"},
		{"a name of two words", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] in [pl1|the harbour of Port Vell].", "Port Vell, Sudria | -"},
		{"a country alone", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] in [pl1|Sudria].", ", Sudria | -"},
		{"the city of a country named before", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] in [pl1|Sudria], in [pl1|Dorn].", "Dorn, Sudria | -"},
		{"the capital of a state", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] in [pl1|the Sudrian capital].", "Dorn, Sudria | -"},
		{"a place in another sentence beside its own", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] in [pl1|Dorn]. They like [pl1|Holm].", "Dorn, Sudria | -"},
		{"a place in another sentence alone", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind]. They saw [pl1|Holm].", "Holm, Norland | -"},
		{"a day in another sentence beside its own", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] [dt1|this week]. She left [dt1|on Monday].", "- | 2025-02-17 to 2025-02-23"},
		{"no half of a name", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] in [LOC|Port [pl1|Vell]].", "Port Vell, Sudria | -"},
		{"the house of a body", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] at [pl1|the Red House].", ", Sudria, Red House | -"},
		{"a city that the gazetteer lacks", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] in [pl1|[LOC|Quorn]].", "Quorn,  | -"},
		{"a name beside a known city", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] in [pl1|the [LOC|Quorn] hall of Dorn].", "Dorn, Sudria | -"},
		{"a name of no place", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] in [pl1|[ORG|Quorn]].", "- | -"},
		{"a place without a name", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] in [pl1|a tent].", "- | -"},
		{"the most exact date", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] [dt1|this week], [dt1|on Monday].", "- | 2025-02-17 to 2025-02-17"},
		{"a vague date beside a day", "[pt1|Petrova] will [m1 meeting planned|meet] [pt1|Lind] [dt1|in the coming days], [dt1|on 21 February].", "- | 2025-02-21 to 2025-02-21"},
		{"a month of an event to come", "[pt1|Petrova] will [m1 meeting planned|meet] [pt1|Lind] [dt1|in January].", "- | 2026-01-01 to 2026-01-31"},
		{"a weekday of an event to come", "On Monday [pt1|Petrova] said that she would [m1 meeting planned|meet] [pt1|Lind] [dt1|on Monday].", "- | 2025-02-24 to 2025-02-24"},
		{"a month of one that was", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] [dt1|in January].", "- | 2025-01-01 to 2025-01-31"},
		{"an unknown house is no city", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] at [pl1|[LOC|Hotel Quorn]].", ", , Hotel Quorn | -"},
		{"a realm is no city", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] in the [pl1|[LOC|Kingdom]].", "- | -"},
		{"since when is no day of it", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind] [dt1|since January].", "- | -"},
		{"since a weekday is", "[pt1|Petrova] [m1 talks ongoing|is in talks] with [pt1|Lind] [dt1|since Monday].", "- | 2025-02-17 to 2025-02-18"},
		{"a day that the trigger does not point at", "[pt1|Petrova] [m1 meeting held|met] [pt1|Lind], it was said on Monday.", "- | -"},
	} {
		t.Run(c.name, func(t *testing.T) {
			meetings, _ := find(t, marked(t, c.text, ""))
			compare(t, meetings, func(m readout.Meeting) string {
				place, date := "-", "-"
				if m.Place != nil {
					place = m.Place.City + ", " + m.Place.Country
					if m.Place.Venue != "" {
						place += ", " + m.Place.Venue
					}
				}
				if m.Date != nil {
					date = fmt.Sprintf("%s to %s", m.Date.Start, m.Date.End)
				}
				return place + " | " + date
			}, c.want)
		})
	}
}

// TestByTree wants the participants of each meeting where only the tree names them.
func TestByTree(t *testing.T) {
	const met = "met/VERB Petrova/PROPN/met/nsubj Lind/PROPN/met/obj "
	for _, c := range []struct{ name, text, tree, want string }{
		{"who met whom", "Petrova [m1 meeting held|met] Lind.", met, "Anna Petrova, Boris Lind"},
		{"two met together", "Petrova and Sand [m1 meeting held|met] Lind.", met + "and/CCONJ/Sand/cc Sand/PROPN/Petrova/conj", "Anna Petrova, Ivo Sand, Boris Lind"},
		{"held talks with", "Petrova held [m1 talks held|talks] with Lind.", "held/VERB Petrova/PROPN/held/nsubj talks/NOUN/held/obj with/ADP/Lind/case Lind/PROPN/talks/nmod", "Anna Petrova, Boris Lind"},
		{"during talks", "Petrova smiled during [m1 talks held|talks] in [pl1|Holm].", "smiled/VERB Petrova/PROPN/smiled/nsubj talks/NOUN/smiled/obl during/ADP/talks/case in/ADP/Holm/case Holm/PROPN/talks/nmod", "Anna Petrova"},
		{"after talks says nothing", "Petrova smiled after [m1 talks held|talks] in [pl1|Holm].", "smiled/VERB Petrova/PROPN/smiled/nsubj talks/NOUN/smiled/obl after/ADP/talks/case in/ADP/Holm/case Holm/PROPN/talks/nmod", ""},
		{"was received by", "Petrova was [m1 meeting held|received] by Lind.", "received/VERB Petrova/PROPN/received/nsubj:pass Lind/PROPN/received/obl:agent by/ADP/Lind/case", "Anna Petrova, Boris Lind"},
		{"who met", "Petrova, who [m1 meeting held|met] Lind, smiled.", "smiled/VERB Petrova/PROPN/smiled/nsubj met/VERB/Petrova/acl who/PRON/met/nsubj Lind/PROPN/met/obj", "Anna Petrova, Boris Lind"},
		{"went out to meet", "Petrova flew out to [m1 meeting planned|meet] Lind.", "flew/VERB Petrova/PROPN/flew/nsubj meet/VERB/flew/advcl to/PART/meet/mark Lind/PROPN/meet/obj", "Anna Petrova, Boris Lind"},
		{"urged someone to meet", "Petrova urged Sand to [m1 meeting proposed|meet] Lind.", "urged/VERB Petrova/PROPN/urged/nsubj Sand/PROPN/urged/obj meet/VERB/urged/xcomp Lind/PROPN/meet/obj", "Ivo Sand, Boris Lind"},
		{"in talks with", "Petrova raised it in [m1 talks held|talks] with Lind.", "raised/VERB Petrova/PROPN/raised/nsubj talks/NOUN/raised/obl in/ADP/talks/case Lind/PROPN/talks/nmod with/ADP/Lind/case", "Anna Petrova, Boris Lind"},
		{"two days of talks", "Petrova and Lind held two days of [m1 talks held|talks].", "held/VERB Petrova/PROPN/held/nsubj and/CCONJ/Lind/cc Lind/PROPN/Petrova/conj days/NOUN/held/obj talks/NOUN/days/nmod of/ADP/talks/case", "Anna Petrova, Boris Lind"},
		{"came for talks", "Petrova came for [m1 talks held|talks] in [pl1|Holm].", "came/VERB Petrova/PROPN/came/nsubj talks/NOUN/came/obl for/ADP/talks/case", "Anna Petrova"},
		{"hoped for talks", "Petrova hoped for [m1 talks proposed|talks] in [pl1|Holm].", "hoped/VERB Petrova/PROPN/hoped/nsubj talks/NOUN/hoped/obl for/ADP/talks/case", ""},
		{"whose talks", "Petrova’s [m1 talks held|talks] with Lind were long.", "talks/NOUN Petrova/PROPN/talks/nmod ’s/PART/Petrova/case Lind/PROPN/talks/nmod with/ADP/Lind/case", "Anna Petrova, Boris Lind"},
		{"whose talks, the tree gone wrong", "Petrova’s first [m1 talks held|talks] with Lind were long.", "talks/NOUN Petrova/PROPN ’s/PART/talks/case first/ADJ/talks/amod Lind/PROPN/talks/nmod with/ADP/Lind/case", "Anna Petrova, Boris Lind"},
		{"a visit by", "A [m1 visit held|visit] by Petrova ended in [pl1|Holm].", "visit/NOUN Petrova/PROPN/visit/nmod by/ADP/Petrova/case", "Anna Petrova"},
		{"who spoke of talks of others", "In the [m1 talks held|talks] in [pl1|Holm] Kazmira was firm, [src1|Petrova] [cue1|said].", "said/VERB Petrova/PROPN/said/nsubj talks/NOUN/said/obl In/ADP/talks/case", ""},
		{"who spoke of her own", "In the [m1 talks held|talks] with Lind, [src1|Petrova] [cue1|said] she was firm.", "said/VERB Petrova/PROPN/said/nsubj talks/NOUN/said/obl In/ADP/talks/case Lind/PROPN/talks/nmod with/ADP/Lind/case", "Anna Petrova, Boris Lind"},
		{"one whose envoy met", "Petrova’s friend [m1 meeting held|met] [pt1 Norland|Lind].", "met/VERB friend/NOUN/met/nsubj Petrova/PROPN/friend/nmod Lind/PROPN/met/obj", "Boris Lind"},
		{"who did not come", "[pt1 Kazmira|Petrova] did not come to the [m1 meeting held|meeting] in [pl1|Holm].", "come/VERB Petrova/PROPN/come/nsubj not/PART/come/advmod meeting/NOUN/come/obl to/ADP/meeting/case", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			meetings, _ := find(t, marked(t, c.text, c.tree))
			compare(t, meetings, people, c.want)
		})
	}
}

// TestSetting wants "city start" of each meeting where only the tree has them.
func TestSetting(t *testing.T) {
	const who = "[pt1 Kazmira|Petrova] "
	for _, c := range []struct{ name, text, tree, want string }{
		{"on the verb", who + "[m1 meeting held|met] [pt1 Norland|Lind] in Holm on Sunday.", "met/VERB Petrova/PROPN/met/nsubj Lind/PROPN/met/obj in/ADP/Holm/case Holm/PROPN/met/obl on/ADP/Sunday/case Sunday/PROPN/met/obl", "Holm 2025-02-16"},
		{"on the verb of its noun", who + "held [m1 talks held|talks] in Holm on Sunday.", "held/VERB Petrova/PROPN/held/nsubj talks/NOUN/held/obj in/ADP/Holm/case Holm/PROPN/held/obl on/ADP/Sunday/case Sunday/PROPN/held/obl", "Holm 2025-02-16"},
		{"on the verb above", "On Sunday " + who + "is expected to [m1 meeting planned|meet] [pt1 Norland|Lind].", "expected/VERB meet/VERB/expected/xcomp On/ADP/Sunday/case Sunday/PROPN/expected/obl Lind/PROPN/meet/obj", " 2025-02-23"},
		{"of another verb", who + "[m1 meeting held|met] [pt1 Norland|Lind], who lives in Holm.", "met/VERB Petrova/PROPN/met/nsubj Lind/PROPN/met/obj lives/VERB/Lind/acl in/ADP/Holm/case Holm/PROPN/lives/obl", " "},
		{"a visit to", who + "planned a [m1 visit planned|visit] to Holm.", "planned/VERB Petrova/PROPN/planned/nsubj visit/NOUN/planned/obj to/ADP/Holm/case Holm/PROPN/visit/nmod", "Holm "},
		{"a letter to", who + "had [m1 talks held|talks] on a letter to Holm.", "had/VERB talks/NOUN/had/obj letter/NOUN/talks/nmod to/ADP/Holm/case Holm/PROPN/letter/nmod", " "},
		{"struck during a trip", "It was struck in Holm on Sunday during a [m1 visit held|trip] by " + who + ".", "struck/VERB It/PRON/struck/nsubj:pass in/ADP/Holm/case Holm/PROPN/struck/obl on/ADP/Sunday/case Sunday/PROPN/struck/obl trip/NOUN/struck/obl during/ADP/trip/case", "Holm 2025-02-16"},
		{"in the clause", who + "opened on Sunday a round of [m1 talks held|talks] with [pt1 Norland|Lind].", "opened/VERB Petrova/PROPN/opened/nsubj Sunday/PROPN/opened/obl round/NOUN/opened/nsubj talks/NOUN/round/nmod", " 2025-02-16"},
		{"in another clause", who + "said on Sunday that the [m1 talks held|talks] with [pt1 Norland|Lind] went on.", "said/VERB Petrova/PROPN/said/nsubj Sunday/PROPN/said/obl went/VERB/said/ccomp talks/NOUN/went/nsubj", " "},
		{"talks about a day", who + "had [m1 talks held|talks] with [pt1 Norland|Lind] about Sunday.", "had/VERB Petrova/PROPN/had/nsubj talks/NOUN/had/nsubj about/ADP/Sunday/case Sunday/PROPN/talks/appos", " "},
		{"what was said of a place", who + "[m1 meeting held|met] [pt1 Norland|Lind] about Holm.", "met/VERB Petrova/PROPN/met/nsubj Lind/PROPN/met/obj about/ADP/Holm/case Holm/PROPN/met/obl", " "},
	} {
		t.Run(c.name, func(t *testing.T) {
			meetings, _ := find(t, marked(t, c.text, c.tree))
			compare(t, meetings, func(m readout.Meeting) string {
				city, day := "", readout.CivilDate("")
				if m.Place != nil {
					city = m.Place.City
				}
				if m.Date != nil {
					day = m.Date.Start
				}
				return city + " " + string(day)
			}, c.want)
		})
	}
}

// TestScheduled wants "kind status day parties" of each event ahead that is no meeting.
func TestScheduled(t *testing.T) {
	for _, c := range []struct{ name, text, tree, want string }{
		{"a verb", "Kazmira will vote on Sunday.", "vote/VERB Kazmira/PROPN/vote/nsubj will/AUX/vote/aux on/ADP/Sunday/case Sunday/PROPN/vote/obl", "vote expected 2025-02-23 Kazmira"},
		{"expected to", "Kazmira is expected to vote on Sunday.", "expected/VERB Kazmira/PROPN/expected/nsubj is/AUX/expected/aux:pass to/PART/vote/mark vote/VERB/expected/xcomp on/ADP/Sunday/case Sunday/PROPN/vote/obl", "vote expected 2025-02-23 "},
		{"a noun", "Elections in Kazmira are to follow on Sunday.", "follow/VERB Elections/NOUN/follow/nsubj in/ADP/Kazmira/case Kazmira/PROPN/Elections/nmod are/AUX/follow/aux to/PART/follow/mark on/ADP/Sunday/case Sunday/PROPN/follow/obl", "election expected 2025-02-23 Kazmira"},
		{"one that was", "Kazmira voted on Sunday.", "voted/VERB Kazmira/PROPN/voted/nsubj on/ADP/Sunday/case Sunday/PROPN/voted/obl", ""},
		{"without a day", "Kazmira will vote.", "vote/VERB Kazmira/PROPN/vote/nsubj will/AUX/vote/aux", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, planned := find(t, marked(t, c.text, c.tree))
			var got []string
			for _, p := range planned {
				got = append(got, fmt.Sprintf("%s %s %s %s", p.Kind, p.Status, p.Date.Start, strings.Join(p.Parties, ", ")))
			}
			if g := strings.Join(got, " // "); g != c.want {
				t.Errorf("\ngot  %s\nwant %s", g, c.want)
			}
		})
	}
}

// TestPlanned wants "kind status: parties; place; asserted by" of each planned
// event, and how many meetings there are beside.
func TestPlanned(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"bare", "[py1|Kazmira] and [py1|Norland] plan [m1 talks planned|talks] in [pl1|Dorn].", "talks planned: Kazmira, Norland; Dorn;  + 0"},
		{"on someone's word", "[src1|Lind] [cue1|said] [con1|there would be [m1 talks proposed|talks] with [py1|Kazmira]].", "talks proposed: Kazmira; ; Boris Lind + 0"},
		{"with people it is a meeting", "[pt1|Petrova] plans [m1 talks planned|talks] with [py1|Norland].", " + 1"},
		{"with an agenda it is a meeting", "[py1|Kazmira] and [py1|Norland] plan [m1 talks planned|talks] on [ag1|gas].", " + 1"},
		{"held", "[py1|Kazmira] and [py1|Norland] held [m1 talks held|talks].", " + 1"},
		{"potential", "[py1|Kazmira] and [py1|Norland] might hold [m1 summit potential|a summit].", "summit potential: Kazmira, Norland; ;  + 0"},
	} {
		t.Run(c.name, func(t *testing.T) {
			meetings, planned := find(t, marked(t, c.text, ""))
			var got []string
			for _, p := range planned {
				city := ""
				if p.Place != nil {
					city = p.Place.City
				}
				got = append(got, fmt.Sprintf("%s %s: %s; %s; %s", p.Kind, p.Status, strings.Join(p.Parties, ", "), city, p.AssertedBy))
			}
			if g := fmt.Sprintf("%s + %d", strings.Join(got, " // "), len(meetings)); g != c.want {
				t.Errorf("\ngot  %s\nwant %s", g, c.want)
			}
		})
	}
}
