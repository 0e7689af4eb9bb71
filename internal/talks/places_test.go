package talks

import (
	"math/rand/v2"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// TestNearest compares with a walk over all triggers.
func TestNearest(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		var events []*event
		for range 1 + r.IntN(6) {
			e := &event{kind: []string{"talks", "press_conference"}[r.IntN(2)]}
			for range 1 + r.IntN(4) {
				at := r.IntN(60)
				e.triggers = append(e.triggers, draft.Mark{Span: readout.Span{Start: at, End: at + 1 + r.IntN(9)}})
			}
			events = append(events, e)
		}
		near := triggersOf(events)
		for at := range 70 {
			s := readout.Span{Start: at, End: at + 1 + r.IntN(5)}
			want, last := events[0], -1
			overlapping := map[trigger]bool{}
			for i, e := range events {
				for _, m := range e.triggers {
					if m.Start < s.End && m.Start > last && e.kind != "press_conference" {
						want, last = e, m.Start
					}
					if m.Overlaps(s) {
						overlapping[trigger{m.Span, i}] = true
					}
				}
			}
			if got := near.nearest(s); got != want {
				t.Fatalf("nearest to %v: %+v, want %+v", s, got.triggers, want.triggers)
			}
			for _, x := range near.touching(s) {
				delete(overlapping, x)
			}
			if len(overlapping) > 0 {
				t.Fatalf("touching %v leaves out %v", s, overlapping)
			}
		}
	}
}
