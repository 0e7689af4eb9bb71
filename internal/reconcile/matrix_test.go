package reconcile_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/reconcile"
)

// holds is a position told once, with its topics.
func holds(id, holder, side, stance, issue string, topics ...string) readout.Position {
	return readout.Position{Fact: readout.Fact{ID: id}, Holder: holder, OnBehalf: side, Stance: stance, Issue: issue, Topics: topics, Spans: []readout.Passage{passage(issue)}}
}

// told is a matrix in short: "topic: party stance document.fact,…".
func told(m *reconcile.Matrix) []string {
	var out []string
	for _, l := range m.Rows {
		row := orWords(l.Topic, l.Name) + ":"
		for _, h := range l.Held {
			row += " " + h.Party + " " + h.Stance
			for i, t := range h.Tellings {
				row += strings.Repeat(",", min(i, 1)) + strings.Repeat(" ", 1-min(i, 1)) + t.Document + "." + t.Fact
			}
		}
		out = append(out, row)
	}
	return out
}

func orWords(topic, words string) string {
	if topic == "" {
		return "“" + words + "”"
	}
	return topic
}

// records are three documents: Norway and Chile on fish, and what no issue fits.
func positioned() []*readout.Record {
	doc := func(id string, day readout.CivilDate, list ...readout.Position) *readout.Record {
		return record(id, day, "", func(r *readout.Record) { r.Positions = list })
	}
	again := holds("p3", "Norway", "Norway", "seeks", "a new limit for cod", "fisheries")
	again.Restated = []readout.Restatement{{Holder: "Ann Lee", Stance: "demands", Issue: "the limit for cod"}}
	again.Spans = append(again.Spans, passage("the limit for cod"))
	return []*readout.Record{
		doc("a", "2031-05-08",
			holds("p1", "Chile", "Chile", "rejects", "a limit for cod", "fisheries"),
			holds("p2", "Chile", "Chile", "seeks", "the green hat of the envoy"),
			again),
		doc("b", "2031-05-09",
			holds("p1", "Norwegian officials", "Norway", "urges", "a strict limit for cod", "fisheries"),
			holds("p2", "unnamed diplomat", "", "seeks", "a limit for cod", "fisheries"),
			holds("p3", "unnamed diplomat", "", "seeks", "a limit for cod", "fisheries")),
		doc("c", "2031-05-10",
			holds("p1", "Norway", "Norway", "seeks", "a limit of 90 tonnes for cod and a dam", "water/dams", "fisheries"),
			holds("p2", "Norway", "Norway", "rejects", "the green hat of the envoy"),
			holds("p3", "Norway", "Norway", "rejects", "old nets", "mine/nets")),
	}
}

func TestMatrix(t *testing.T) {
	m := reconciler(t).Matrix(positioned(), "")
	want := []string{
		"water/dams: NO seeks c.p1",
		"fisheries: NO seeks a.p3,a.p3,b.p1,c.p1  seeks b.p2  seeks b.p3 CL rejects a.p1",
		"“the green hat of the envoy”: NO rejects c.p2 CL seeks a.p2",
		"“old nets”: NO rejects c.p3",
	}
	if got := told(m); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if c := m.Parties; len(c) != 3 || c[0].Name != "Norway" || c[1].ID != "" || c[2].Name != "Chile" || len(m.Documents) != 3 {
		t.Errorf("parties %v, %d documents", c, len(m.Documents))
	}
	if n := m.Rows[1].Held[0].Tellings[1]; n.Holder != "Ann Lee" || n.Stance != "demands" || n.Passage.Text != "the limit for cod" || n.Day != "2031-05-08" {
		t.Errorf("told again: %+v", n)
	}
}

func TestMatrixUnder(t *testing.T) {
	m := reconciler(t).Matrix(positioned(), "water")
	if got, want := fmt.Sprint(told(m)), "[water/dams: NO seeks c.p1]"; got != want || len(m.Documents) != 1 || len(m.Parties) != 1 {
		t.Errorf("got %s of %d documents and %d parties, want %s", got, len(m.Documents), len(m.Parties), want)
	}
	if m := reconciler(t).Matrix(positioned(), "space"); len(m.Rows)+len(m.Documents)+len(m.Parties) != 0 {
		t.Errorf("space: %+v", m)
	}
}

// Other numbers, another stance, another party and other words part positions.
func TestMatrixApart(t *testing.T) {
	for _, c := range []struct {
		name string
		b    readout.Position
		one  bool
	}{
		{"the same", holds("p1", "Norway", "Norway", "demands", "a limit of ten tonnes for cod", "fisheries"), true},
		{"in part", holds("p1", "Norway", "Norway", "demands", "ten tonnes as a firm limit", "fisheries"), true},
		{"other numbers", holds("p1", "Norway", "Norway", "demands", "a limit of six tonnes for cod", "fisheries"), false},
		{"negated", holds("p1", "Norway", "Norway", "demands", "no limit of ten tonnes for cod", "fisheries"), false},
		{"another stance", holds("p1", "Norway", "Norway", "rejects", "a limit of ten tonnes for cod", "fisheries"), false},
		{"another party", holds("p1", "Chile", "Chile", "demands", "a limit of ten tonnes for cod", "fisheries"), false},
		{"other words", holds("p1", "Norway", "Norway", "demands", "trawlers out of the fjord", "fisheries"), false},
	} {
		a := record("a", "2031-05-08", "", func(r *readout.Record) {
			r.Positions = []readout.Position{holds("p1", "Norway", "Norway", "seeks", "a limit of ten tonnes for cod", "fisheries")}
		})
		b := record("b", "2031-05-09", "", func(r *readout.Record) { r.Positions = []readout.Position{c.b} })
		m := reconciler(t).Matrix([]*readout.Record{a, b}, "")
		if n := len(m.Rows[0].Held); len(m.Rows) != 1 || (n == 1) != c.one {
			t.Errorf("%s: %v", c.name, told(m))
		}
	}
}

// The order in which records come changes nothing; of two of one document the last counts.
func TestMatrixOrder(t *testing.T) {
	r := reconciler(t)
	list := positioned()
	want := r.Matrix(list, "")
	slices.Reverse(list)
	if got := r.Matrix(list, ""); !reflect.DeepEqual(got, want) {
		t.Errorf("the other way round: %v, want %v", told(got), told(want))
	}
	empty := record("a", "2031-05-08", "", nil)
	if got := r.Matrix([]*readout.Record{list[2], empty}, ""); len(got.Rows) != 0 {
		t.Errorf("superseded: %v", told(got))
	}
}
