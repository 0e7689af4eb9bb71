package reconcile_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/reconcile"
)

func TestCompare(t *testing.T) {
	account := func(id, what string, fill func(*readout.Record, *readout.Meeting)) *readout.Record {
		return record(id, "2031-05-08", "", func(r *readout.Record) {
			m := meeting("m1", what, "Norway, Japan", "Ann Lee, Bo Ek")
			fill(r, &m)
			r.Meetings = []readout.Meeting{m}
		})
	}
	outcome := func(kind, what string) func(*readout.Record, *readout.Meeting) {
		return func(_ *readout.Record, m *readout.Meeting) {
			m.Outcomes = []readout.Outcome{{Kind: kind, What: what, Span: passage(what)}}
		}
	}
	statement := func(s readout.Statement) func(*readout.Record, *readout.Meeting) {
		return func(r *readout.Record, _ *readout.Meeting) { r.Statements = []readout.Statement{s} }
	}
	position := func(stance, issue, from string) func(*readout.Record, *readout.Meeting) {
		return func(r *readout.Record, _ *readout.Meeting) {
			r.Positions = []readout.Position{{Fact: readout.Fact{ID: "p1"}, Holder: "Norway", Stance: stance, Issue: issue, Statement: from}}
		}
	}
	nothing := func(*readout.Record, *readout.Meeting) {}
	denial := says("s1", "Bo Ek", "that compensation for the fishing fleet was promised")
	denial.Denial = true
	const held = "talks held 2031-05-06 Oslo"
	for _, tt := range []struct {
		name  string
		a, b  func(*readout.Record, *readout.Meeting)
		where string // of b
		want  string // the one row that is no agreed status, date, place or participant
	}{
		{"the same outcome in other words", outcome("agreed", "to open a hotline between the coast guards"), outcome("agreed", "a hotline of the two coast guards"), held, "agreed outcome"},
		{"other numbers", outcome("agreed", "to release 300 prisoners"), outcome("agreed", "200 prisoners are to be released"), held, "different outcome"},
		{"failed for one", outcome("failed", "a treaty on prisoners"), outcome("agreed", "the treaty on prisoners"), held, "different outcome"},
		{"only one has it", outcome("agreed", "to release 300 prisoners"), nothing, held, "only_a outcome"},
		{"too few words in common", statement(says("s1", "Ann Lee", "the fleet will be compensated")), statement(says("s4", "Ann Lee", "compensation of the fleet")), held, "only_a statement, only_b statement"},
		{"one quotation", statement(says("s1", "Ann Lee", "the fleet will be compensated")), statement(says("s4", "Ann Lee", "the fleet would be compensated in full")), held, "agreed statement"},
		{"a denial", statement(says("s1", "Ann Lee", "compensation was promised for the fishing fleet")), statement(denial), held, "different statement"},
		{"two speakers", statement(says("s1", "Ann Lee", "both countries will open the border road in June")), statement(says("s1", "Cy Fox", "the border road opens in June for both countries")), held, "agreed statement"},
		{"opposite positions", position("accepts", "observers at the border", ""), position("rejects", "border observers", "s9"), held, "different position"},
		{"a position that a statement shows already", position("accepts", "observers at the border", "s9"), position("rejects", "fish", "s9"), held, ""},
		{"another last day", nothing, nothing, "talks held 2031-05-07 Oslo", "different date"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := reconciler(t).Compare(account("a", held, tt.a), account("b", tt.where, tt.b))
			if len(c.Meetings) != 1 {
				t.Fatalf("%d meetings, want one", len(c.Meetings))
			}
			got := ""
			for _, r := range append(slices.Clone(c.Meetings[0].Rows), c.Points...) {
				if plain := r.Part != "outcome" && r.Part != "statement" && r.Part != "position"; plain && r.Relation == reconcile.Agreed {
					continue
				}
				if got != "" {
					got += ", "
				}
				got += r.Relation + " " + r.Part
			}
			if got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

// Comparing the other way round exchanges the sides and nothing else.
func TestCompare_OtherWayRound(t *testing.T) {
	r := reconciler(t)
	records := goldRecords(t)
	turned := map[string]string{reconcile.OnlyA: reconcile.OnlyB, reconcile.OnlyB: reconcile.OnlyA, reconcile.Agreed: reconcile.Agreed, reconcile.Different: reconcile.Different}
	type row struct{ Part, Relation, A, B string }
	list := func(rows []reconcile.Row, turn bool) []row {
		var out []row
		for _, x := range rows {
			y := row{Part: x.Part, Relation: x.Relation}
			if x.A != nil {
				y.A = x.A.Fact
			}
			if x.B != nil {
				y.B = x.B.Fact
			}
			if turn {
				y.A, y.B, y.Relation = y.B, y.A, turned[y.Relation]
			}
			if y.A != "" && y.B != "" { // a pair of an agenda item and an outcome is called after A's
				y.Part = ""
			}
			out = append(out, y)
		}
		return out
	}
	for i, a := range records {
		b := records[(i+1)%len(records)]
		c, d := r.Compare(a, b), r.Compare(b, a)
		if len(c.Meetings) != len(d.Meetings) {
			t.Fatalf("%s and %s: %d meetings and %d", a.Doc.ID, b.Doc.ID, len(c.Meetings), len(d.Meetings))
		}
		any := cmpopts.SortSlices(func(x, y row) bool { return x.A+" "+x.B < y.A+" "+y.B })
		if diff := cmp.Diff(list(c.Points, false), list(d.Points, true), any); diff != "" {
			t.Errorf("%s and %s (-one way +other):\n%s", a.Doc.ID, b.Doc.ID, diff)
		}
		for k := range c.Meetings {
			if diff := cmp.Diff(list(c.Meetings[k].Rows, false), list(d.Meetings[k].Rows, true), any); diff != "" {
				t.Errorf("%s and %s (-one way +other):\n%s", a.Doc.ID, b.Doc.ID, diff)
			}
		}
	}
}
