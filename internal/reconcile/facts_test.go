package reconcile_test

import (
	"slices"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/reconcile"
)

// passage is words as evidence; tests here look at no offsets.
func passage(words string) readout.Passage { return readout.Passage{Text: words} }

func says(id, speaker, words string, via ...string) readout.Statement {
	return readout.Statement{Fact: readout.Fact{ID: id}, Speaker: speaker, Role: "envoy", Content: []readout.Passage{passage(words)}, Via: via}
}

// Three reports of one remark are one utterance, of as many origins as there
// are ways on which it came.
func TestTold(t *testing.T) {
	doc := func(id string, day readout.CivilDate, s readout.Statement) *readout.Record {
		return record(id, day, "", func(r *readout.Record) { r.Statements = []readout.Statement{s} })
	}
	res := join(t,
		doc("a", "2031-05-08", says("s1", "Ann Lee", "the border crossings will open before the winter", "Bote")),
		doc("b", "2031-05-09", says("s1", "Ann Lee", "border crossings are to be opened before winter", "Bote")),
		doc("c", "2031-05-09", says("s1", "Ann Lee", "before the winter, all border crossings would open")),
		doc("d", "2031-05-09", says("s1", "Bo Ek", "the border crossings will open before the winter")),
		doc("e", "2031-09-09", says("s1", "Ann Lee", "the border crossings will open before the winter")),
		doc("f", "2031-05-09", says("s1", "Ann Lee", "fishing quotas were not discussed at all")),
	)
	if len(res.Told) != 1 || len(res.Told[0].Cites) != 3 || res.Told[0].Origins != 2 || res.Told[0].Day != "2031-05-08" {
		t.Errorf("told: %+v, want a, b and c as one of two origins", res.Told)
	}
}

func TestCourses(t *testing.T) {
	doc := func(id string, day readout.CivilDate, stance, issue string) *readout.Record {
		return record(id, day, "", func(r *readout.Record) {
			r.Positions = []readout.Position{{Fact: readout.Fact{ID: "p1"}, Holder: "Norway", Stance: stance, Issue: issue}}
		})
	}
	res := join(t,
		doc("c", "2031-05-01", "rejects", "observers at the border crossings"),
		doc("a", "2031-06-01", "accepts", "border crossing observers"),
		doc("b", "2031-07-01", "supports", "more observers at border crossings"),
		doc("d", "2031-07-01", "demands", "compensation for the fishing fleet"),
	)
	if len(res.Courses) != 1 {
		t.Fatalf("courses: %+v, want one", res.Courses)
	}
	var got []string
	for _, s := range res.Courses[0].Steps {
		x := s.Cite.Document + " " + s.Stance
		if s.Changed {
			x += " changed"
		}
		got = append(got, x)
	}
	if want := []string{"c rejects", "a accepts changed", "b supports"}; !slices.Equal(got, want) {
		t.Errorf("steps %v, want %v", got, want)
	}
}

func TestFates(t *testing.T) {
	forecast := func(what string) *readout.Record {
		return record("a", "2031-05-01", "", func(r *readout.Record) {
			r.Actors = []readout.Actor{{Name: "Norway", Type: readout.ActorState}, {Name: "Japan", Type: readout.ActorState}}
			r.Forecasts = []readout.Forecast{{Fact: readout.Fact{ID: "f1"}, Who: "Norway", What: what, Window: &readout.Window{From: "2031-05-01", To: "2031-06-01"}}}
		})
	}
	outcome := func(id string, day readout.CivilDate, kind, what string) *readout.Record {
		return record(id, day, "", func(r *readout.Record) {
			m := meeting("m1", "talks held "+string(day)+" Oslo", "Norway, Japan", "")
			m.Outcomes = []readout.Outcome{{Kind: kind, What: what}}
			r.Meetings = []readout.Meeting{m}
		})
	}
	const treaty = "a treaty on fishing quotas will be signed"
	for _, tt := range []struct {
		name  string
		what  string
		later []*readout.Record
		want  string
	}{
		{"nothing told", treaty, nil, reconcile.Pending},
		{"it came", treaty, []*readout.Record{outcome("b", "2031-05-20", "signed", "the fishing quota treaty was signed")}, reconcile.Fulfilled},
		{"too late", treaty, []*readout.Record{outcome("b", "2031-08-20", "signed", "the fishing quota treaty was signed")}, reconcile.NotFulfilled},
		{"it failed", treaty, []*readout.Record{outcome("b", "2031-05-20", "failed", "no treaty on fishing quotas was signed")}, reconcile.NotFulfilled},
		{"one says so and one not", treaty, []*readout.Record{outcome("b", "2031-05-20", "signed", "the fishing quota treaty was signed"),
			outcome("c", "2031-05-20", "failed", "no treaty on fishing quotas was signed")}, reconcile.Unclear},
		{"that it will not, and it did not", "no treaty on fishing quotas will be signed", []*readout.Record{outcome("b", "2031-05-20", "failed", "the treaty on fishing quotas was not signed")}, reconcile.Fulfilled},
		{"something else came", treaty, []*readout.Record{outcome("b", "2031-05-20", "agreed", "observers at the border")}, reconcile.Pending},
		{"told before", treaty, []*readout.Record{outcome("b", "2031-04-20", "signed", "the fishing quota treaty was signed")}, reconcile.Pending},
		{"a meeting was held", "Norway and Japan will hold talks", []*readout.Record{outcome("b", "2031-05-20", "agreed", "observers")}, reconcile.Fulfilled},
		{"a meeting was held later", "Norway and Japan will hold talks", []*readout.Record{outcome("b", "2031-06-20", "agreed", "observers")}, reconcile.Pending},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for _, f := range join(t, append(tt.later, forecast(tt.what))...).Forecasts {
				if f.Forecast.Document == "a" && f.Outcome != tt.want {
					t.Errorf("outcome %s, want %s: %+v", f.Outcome, tt.want, f)
				}
			}
		})
	}
}

// An announced meeting was held, or was not; a possible one stays open.
func TestFates_Announced(t *testing.T) {
	doc := func(id string, day readout.CivilDate, what string) *readout.Record {
		return record(id, day, "", func(r *readout.Record) {
			r.Meetings = []readout.Meeting{meeting("m1", what, "Norway, Japan", "Ann Lee, Bo Ek")}
		})
	}
	for _, tt := range []struct{ name, later, want string }{
		{"held", "talks held 2031-05-06 Oslo", reconcile.Fulfilled},
		{"cancelled", "talks cancelled 2031-05-06 Oslo", reconcile.NotFulfilled},
		{"held elsewhere", "talks held 2031-05-06 Vienna", reconcile.Pending},
	} {
		t.Run(tt.name, func(t *testing.T) {
			res := join(t, doc("a", "2031-05-01", "talks planned 2031-05-06 Oslo"), doc("b", "2031-05-07", tt.later))
			if len(res.Forecasts) != 1 || res.Forecasts[0].Outcome != tt.want {
				t.Errorf("%+v, want %s", res.Forecasts, tt.want)
			}
		})
	}
}

func TestDisputes(t *testing.T) {
	doc := func(id, what string, s ...readout.Statement) *readout.Record {
		return record(id, "2031-05-08", "", func(r *readout.Record) {
			r.Meetings = []readout.Meeting{meeting("m1", what, "Norway, Japan", "Ann Lee, Bo Ek")}
			r.Statements = s
		})
	}
	denial := says("s1", "Bo Ek", "that compensation for the fishing fleet was promised")
	denial.Denial = true
	for _, tt := range []struct {
		name string
		a, b *readout.Record
		want []string
	}{
		{"agreeing", doc("a", "talks held 2031-05-06 Oslo"), doc("b", "talks held 2031-05-06 Oslo"), nil},
		{"a day of several", doc("a", "talks held 2031-05-06 Oslo"), doc("b", "talks held 2031-05-05..2031-05-07 Oslo"), nil},
		{"another last day", doc("a", "talks held 2031-05-05..2031-05-08 Oslo"), doc("b", "talks held 2031-05-05..2031-05-07 Oslo"), []string{"difference date"}},
		{"another day", doc("a", "talks held 2031-05-06 Oslo"), doc("b", "talks held 2031-05-07 Oslo"), []string{"difference date"}},
		{"held or called off", doc("a", "talks held 2031-05-06 Oslo"), doc("b", "talks cancelled 2031-05-06 Oslo"), []string{"difference status"}},
		{"one denies it", doc("a", "talks held 2031-05-06 Oslo", says("s1", "Ann Lee", "compensation was promised for the fishing fleet")), doc("b", "talks held 2031-05-06 Oslo", denial),
			[]string{"contradiction that compensation for the fishing fleet was promised"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, d := range join(t, tt.a, tt.b).Disputes {
				got = append(got, d.Kind+" "+d.What)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("%v, want %v", got, tt.want)
			}
		})
	}
}
