package talks

import (
	"cmp"
	"slices"
	"sort"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// What follows finds the events named near a place without a walk over all
// events, so that time grows with the text and not with its square.

// A trigger is a place where an event is named.
type trigger struct {
	readout.Span
	event int // index in the list of events
}

// triggers are the places where events are named, by their start and then in
// the order of the events.
type triggers struct {
	events []*event
	list   []trigger
	reach  []int // the furthest end of list[:i+1]
	own    []int // indices in list of those that are not of a press conference
}

func triggersOf(events []*event) *triggers {
	t := &triggers{events: events}
	for i, e := range events {
		for _, m := range e.triggers {
			t.list = append(t.list, trigger{m.Span, i})
		}
	}
	slices.SortStableFunc(t.list, func(a, b trigger) int { return cmp.Compare(a.Start, b.Start) })
	end := 0
	for i, x := range t.list {
		end = max(end, x.End)
		t.reach = append(t.reach, end)
		if events[x.event].kind != "press_conference" {
			t.own = append(t.own, i)
		}
	}
	return t
}

// touching are the triggers that share a byte with s, and perhaps others near it.
func (t *triggers) touching(s readout.Span) []trigger {
	first := sort.SearchInts(t.reach, s.Start+1)
	last := first
	for last < len(t.list) && t.list[last].Start < s.End {
		last++
	}
	return t.list[first:last]
}

// nearest is the event whose trigger stands last before s, press conferences
// left out, else the first event.
func (t *triggers) nearest(s readout.Span) *event {
	i := sort.Search(len(t.own), func(i int) bool { return t.list[t.own[i]].Start >= s.End }) - 1
	if i < 0 {
		return t.events[0]
	}
	for i > 0 && t.list[t.own[i-1]].Start == t.list[t.own[i]].Start {
		i--
	}
	return t.events[t.list[t.own[i]].event]
}

// of is the event with a trigger at token i, or at an object of it ("held
// talks"), the first of several, nil when there is none.
func (t *triggers) of(d *draft.Draft, i int) *event {
	if i < 0 {
		return nil
	}
	at := []int{i}
	if o := d.Text.Child(i, "obj"); o >= 0 {
		at = append(at, o)
	}
	best := -1
	for _, j := range at {
		for _, m := range t.touching(d.Text.Tokens[j].Span) {
			if m.Overlaps(d.Text.Tokens[j].Span) && (best < 0 || m.event < best) {
				best = m.event
			}
		}
	}
	if best < 0 {
		return nil
	}
	return t.events[best]
}

// An item is an agenda item or an outcome: where it stands in the list of its event.
type item struct{ event, index int }

// items finds agenda items or outcomes by the tokens that they were given with.
type items struct {
	d  *draft.Draft
	at map[int][]item
}

// add notes that item x stands at s.
func (t *items) add(s readout.Span, x item) {
	if t.at == nil {
		t.at = map[int][]item{}
	}
	first, last := t.d.Text.TokensIn(s)
	for i := first; i < last; i++ {
		t.at[i] = append(t.at[i], x)
	}
}

// find is the first item, in the order of events and of their lists, whose span
// overlaps s, and false when there is none.
func (t *items) find(s readout.Span, span func(item) readout.Span) (best item, ok bool) {
	first, last := t.d.Text.TokensIn(s)
	for i := first; i < last; i++ {
		for _, x := range t.at[i] {
			if (!ok || x.event < best.event || x.event == best.event && x.index < best.index) && span(x).Overlaps(s) {
				best, ok = x, true
			}
		}
	}
	return best, ok
}
