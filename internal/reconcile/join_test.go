package reconcile_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/reconcile"
)

// record is one of document id with what fill puts into it.
func record(id string, published readout.CivilDate, text string, fill func(*readout.Record)) *readout.Record {
	rec := &readout.Record{Doc: &readout.Document{ID: id, Published: published, Text: text}}
	if fill != nil {
		fill(rec)
	}
	return rec
}

// meeting reads "kind status [from[..to]] [City]", with "-" for no date.
func meeting(id, what, parties, people string) readout.Meeting {
	f := strings.Fields(what)
	m := readout.Meeting{Fact: readout.Fact{ID: id}, Kind: f[0], Status: f[1]}
	if len(f) > 2 && f[2] != "-" {
		from, to, several := strings.Cut(f[2], "..")
		m.Date = &readout.Date{Start: readout.CivilDate(from), End: readout.CivilDate(from), Precision: "day"}
		if several {
			m.Date.End, m.Date.Precision = readout.CivilDate(to), "range"
		}
	}
	if len(f) > 3 {
		m.Place = &readout.Place{City: f[3]}
	}
	m.Parties = split(parties)
	for _, p := range split(people) {
		m.Participants = append(m.Participants, readout.Participant{Name: p, Role: "envoy"})
	}
	return m
}

func split(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, ", ")
}

func join(t *testing.T, records ...*readout.Record) *reconcile.Result {
	t.Helper()
	r := reconciler(t)
	return r.Join(digests(r, records))
}

func TestSameMeeting(t *testing.T) {
	const both = "France, Japan"
	for _, tt := range []struct {
		name              string
		a, aParties, aWho string
		b, bParties, bWho string
		same              bool
	}{
		{"day, place and parties", "talks held 2031-05-06 Oslo", both, "", "meeting held 2031-05-06 Oslo", both, "", true},
		{"announced, then held", "talks planned 2031-05-06 Oslo", both, "", "talks held 2031-05-06 Oslo", both, "", true},
		{"another week", "talks held 2031-05-06 Oslo", both, "", "talks held 2031-05-13 Oslo", both, "", false},
		{"the next day, parties only", "talks held 2031-05-06 Oslo", both, "", "talks held 2031-05-07 Oslo", both, "", false},
		{"the next day, the same people", "talks held 2031-05-06 Oslo", both, "Ann Lee, Bo Ek", "talks held 2031-05-07 Oslo", both, "Ann Lee, Bo Ek", true},
		{"a day within several", "talks held 2031-05-06 Oslo", both, "", "talks held 2031-05-05..2031-05-08 Oslo", both, "", true},
		{"another city", "talks held 2031-05-06 Oslo", both, "", "talks held 2031-05-06 Vienna", both, "", false},
		{"other parties", "talks held 2031-05-06 Oslo", both, "", "talks held 2031-05-06 Oslo", "France, Kenya", "", false},
		{"other people on the same day", "talks held 2031-05-06 Oslo", both, "Ann Lee, Bo Ek", "talks held 2031-05-06 Oslo", both, "Cy Fox, Di Gray", false},
		{"a call is no meeting", "call held 2031-05-06", both, "Ann Lee, Bo Ek", "talks held 2031-05-06", both, "Ann Lee, Bo Ek", false},
		{"a call of the same two", "call held 2031-05-06", both, "Ann Lee, Bo Ek", "call held -", both, "Ann Lee, Bo Ek", true},
		{"a call of one of them with a third", "call held 2031-05-06", both, "Ann Lee, Bo Ek", "call held 2031-05-06", both, "Ann Lee, Cy Fox", false},
		{"a press conference after it", "talks held 2031-05-06 Oslo", both, "Ann Lee", "press_conference held 2031-05-06 Oslo", both, "Ann Lee", false},
		{"a possible summit is none that was held", "summit potential -", both, "Ann Lee, Bo Ek", "summit held 2031-05-06", both, "Ann Lee, Bo Ek", false},
		{"a possible summit twice", "summit potential -", both, "Ann Lee, Bo Ek", "summit potential -", both, "Ann Lee, Bo Ek", true},
		{"nobody is named", "talks held 2031-05-06 Oslo", "", "", "talks held 2031-05-06 Oslo", "", "", false},
		{"adjectives of a side", "talks held 2031-05-06 Oslo", "French officials, Japanese officials", "", "talks held 2031-05-06 Oslo", both, "", true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			one := func(id, what, parties, who string) *readout.Record {
				return record(id, "2031-05-08", "", func(r *readout.Record) {
					r.Meetings = []readout.Meeting{meeting("m1", what, parties, who)}
				})
			}
			a, b := one("a", tt.a, tt.aParties, tt.aWho), one("b", tt.b, tt.bParties, tt.bWho)
			if got := len(join(t, a, b).Meetings) == 1; got != tt.same {
				t.Errorf("same = %v, want %v", got, tt.same)
			}
		})
	}
}

func TestSamePerson(t *testing.T) {
	const day = "2031-05-08"
	for _, tt := range []struct {
		name string
		a, b string // "name | office | side | day"
		same bool
	}{
		{"spelling", "Sergei Petrov|Foreign Minister|Russia|" + day, "Sergey Petrov|minister||" + day, true},
		{"doubled letters", "Volodymyr Belskyy|President|Ukraine|" + day, "Volodymyr Belski|||" + day, true},
		{"initial and short form", "Michael J. Stone|adviser|United States|" + day, "Mike Stone|||" + day, true},
		{"family name first", "Yi Wen|Foreign Minister|China|" + day, "Wen Yi|Foreign Minister|China|" + day, true},
		{"family name with side", "Wen|State Councilor|China|" + day, "Wen Yi|Foreign Minister|China|" + day, true},
		{"family name of another side", "Petrov|President|Bulgaria|" + day, "Sergei Petrov|Foreign Minister|Russia|" + day, false},
		{"a wrong side, the same office in the same weeks", "Petrov|Foreign Minister|Bulgaria|2031-04-20", "Sergei Petrov|Foreign Minister|Russia|" + day, true},
		{"a wrong side, years apart", "Petrov|Foreign Minister|Bulgaria|2029-05-08", "Sergei Petrov|Foreign Minister|Russia|" + day, false},
		{"a president is no minister", "Stone|President|United States|" + day, "Helen Stone|Secretary of State|United States|" + day, false},
		{"the same name twelve years on", "Stone|President|United States|2019-05-08", "Stone|President|United States|" + day, false},
		{"two with one given name", "Anna Petrova|envoy|Russia|" + day, "Anna Pavlova|envoy|Russia|" + day, false},
		{"titles are no names", "Mr Dan Stone|||" + day, "Dr. Dan Stone|||" + day, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			one := func(id, what string) *readout.Record {
				f := strings.Split(what, "|")
				return record(id, readout.CivilDate(f[3]), "", func(r *readout.Record) {
					r.Actors = []readout.Actor{{Name: f[0], Role: f[1], Side: f[2], Type: readout.ActorPerson}}
				})
			}
			res := join(t, one("a", tt.a), one("b", tt.b))
			if got := len(res.Actors) == 1; got != tt.same {
				t.Errorf("same = %v, want %v: %v", got, tt.same, res.Actors)
			}
		})
	}
}

// Of two full names of one family, a family name alone is nobody's, unless the office says whose.
func TestSamePerson_Ambiguous(t *testing.T) {
	who := func(id, name, role string) *readout.Record {
		return record(id, "2031-05-08", "", func(r *readout.Record) {
			r.Actors = []readout.Actor{{Name: name, Role: role, Side: "Norway", Type: readout.ActorPerson}}
		})
	}
	a, b := who("a", "Ann Lee", "minister"), who("b", "Carl Lee", "ambassador")
	if res := join(t, a, b, who("c", "Lee", "")); len(res.Actors) != 3 {
		t.Errorf("without an office: %v, want three people", res.Actors)
	}
	res := join(t, a, b, who("c", "Lee", "ambassador"))
	if len(res.Actors) != 2 || !slices.Equal(res.Actors[1].Documents, []string{"b", "c"}) {
		t.Errorf("with the office: %v, want c to be Carl", res.Actors)
	}
}

func TestCopies(t *testing.T) {
	story := func(topic string, n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "On %s the %d envoys for %s spoke %d hours, and of %s point %d stayed open. ", topic, i, topic, i*3+1, topic, i*7)
		}
		return b.String()
	}
	wire := func(id, text string) *readout.Record {
		return record(id, "2031-05-08", text, func(r *readout.Record) {
			r.Doc.Wire = []readout.WireCredit{{Agency: "Reuters"}}
			r.Meetings = []readout.Meeting{meeting("m1", "talks held 2031-05-06 Oslo", "France, Japan", "")}
		})
	}
	whole := story("fishing", 12)
	half := whole[:len(whole)/2] + story("weather", 6)
	res := join(t, wire("a", whole), wire("b", "An introduction of our own. "+whole), wire("c", half), wire("d", story("trade", 12)))
	if len(res.Copies) != 1 || !slices.Equal(res.Copies[0].Documents, []string{"a", "b", "c"}) || !slices.Equal(res.Copies[0].Agencies, []string{"reuters"}) {
		t.Errorf("copies: %+v, want a, b and c of Reuters", res.Copies)
	}
	if len(res.Meetings) != 1 || len(res.Meetings[0].Accounts) != 4 || res.Meetings[0].Origins != 2 {
		t.Errorf("meetings: %+v, want one with four accounts of two origins", res.Meetings)
	}
}

// A story that a hundred outlets print is one origin too.
func TestCopies_Many(t *testing.T) {
	var b strings.Builder
	for i := range 60 {
		fmt.Fprintf(&b, "Point %d of the treaty says %d things on fish %d. ", i, i*3, i*7)
	}
	var all []*readout.Record
	for i := range 100 {
		all = append(all, record(fmt.Sprintf("d%03d", i), "2031-05-08", fmt.Sprintf("By our staff number %d. %s", i, b.String()), nil))
	}
	res := join(t, append(all, record("other", "2031-05-08", "Rain fell on the lakes in the north, and nobody met anybody at all.", nil))...)
	if len(res.Copies) != 1 || len(res.Copies[0].Documents) != 100 {
		t.Errorf("%d groups of copies: %+v, want one of a hundred", len(res.Copies), res.Copies)
	}
}
