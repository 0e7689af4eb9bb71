package show_test

import (
	"strings"
	"testing"

	"github.com/mattn/go-runewidth"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/reconcile"
	"github.com/readout/readout/internal/show"
)

// positioned are two documents, the second without a day, in which two sides
// and somebody unnamed take positions.
func positioned() []*readout.Record {
	doc := func(id string, day readout.CivilDate, text string, list ...readout.Position) *readout.Record {
		r := &readout.Record{Doc: &readout.Document{ID: strings.Repeat(id, 16), Outlet: "Nordic Wire", Published: day, Text: text}}
		for _, p := range list {
			at := strings.Index(text, p.Issue)
			p.Spans = []readout.Passage{r.Doc.Passage(readout.Span{Start: at, End: at + len(p.Issue)})}
			r.Positions = append(r.Positions, p)
		}
		return r
	}
	holds := func(id, holder, side, stance, issue string, topics ...string) readout.Position {
		return readout.Position{Fact: readout.Fact{ID: id}, Holder: holder, OnBehalf: side, Stance: stance, Issue: issue, Topics: topics}
	}
	return []*readout.Record{
		doc("ab", "2031-05-07", "Ann Lee wants a lower limit for cod. Sweden will not hear of a lower limit. A diplomat hoped that the sun would shine over the whole of the archipelago on the day of the feast.",
			holds("p1", "Ann Lee", "Norway", "seeks", "a lower limit for cod", "fisheries"),
			holds("p2", "Sweden", "Sweden", "rules_out", "a lower limit", "fisheries"),
			holds("p3", "unnamed diplomat", "", "hopes", "the sun would shine over the whole of the archipelago on the day of the feast")),
		doc("cd", "", "Norway demanded that the limit for cod be lower.",
			holds("p1", "Norway", "Norway", "demands", "that the limit for cod be lower", "fisheries")),
	}
}

func TestMatrix_Golden(t *testing.T) {
	m := reconciler(t).Matrix(positioned(), "")
	golden(t, "matrix.80.golden", show.Matrix(m, show.Options{UTF8: true}))
	golden(t, "matrix.nothing.golden", show.Matrix(&reconcile.Matrix{}, show.Options{}))
	for _, width := range []int{40, 60, 120} {
		for line := range strings.Lines(show.Matrix(m, show.Options{UTF8: true, Width: width})) {
			if n := runewidth.StringWidth(strings.TrimSuffix(line, "\n")); n > width {
				t.Errorf("width %d: %d columns: %q", width, n, line)
			}
		}
	}
}
