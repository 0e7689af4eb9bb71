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

// A pointer is a link from a trigger of an event.
type pointer struct {
	draft.Link
	event *event
}

// pointers are links of one role, by their start.
type pointers struct {
	list    []pointer
	longest int // bytes of the longest
}

// linksOf are the links of the events' triggers that have a role and at least the confidence limit.
func linksOf(events []*event, role draft.LinkRole, limit float64) pointers {
	var out pointers
	for _, e := range events {
		for _, t := range e.triggers {
			for _, l := range t.LinksOf(role) {
				if l.Confidence >= limit {
					out.list = append(out.list, pointer{l, e})
					out.longest = max(out.longest, l.Len())
				}
			}
		}
	}
	slices.SortStableFunc(out.list, func(a, b pointer) int { return cmp.Compare(a.Start, b.Start) })
	return out
}

// sharing is the confidence from which an event has an item that another
// event's link is surer of.
const sharing = 0.6

// events are those whose links share a byte with s: the one of the surest link
// first, then those that are sure enough. nil when there is none.
func (p pointers) events(s readout.Span) []*event {
	var out []*event
	top := 0.0
	first := sort.Search(len(p.list), func(i int) bool { return p.list[i].Start > s.Start-p.longest })
	for i := first; i < len(p.list) && p.list[i].Start < s.End; i++ {
		switch l := &p.list[i]; {
		case !l.Overlaps(s):
		case l.Confidence > top:
			if top < sharing {
				out = nil
			}
			out = append([]*event{l.event}, slices.DeleteFunc(out, func(e *event) bool { return e == l.event })...)
			top = l.Confidence
		case l.Confidence >= sharing && !slices.Contains(out, l.event):
			out = append(out, l.event)
		}
	}
	return out
}

// spans are spans in text order that do not overlap.
type spans []readout.Span

// spansOf sorts list, and joins what overlaps.
func spansOf(list []readout.Span) spans {
	slices.SortFunc(list, func(a, b readout.Span) int { return cmp.Compare(a.Start, b.Start) })
	var out spans
	for _, s := range list {
		if n := len(out); n > 0 && out[n-1].Overlaps(s) {
			out[n-1] = out[n-1].Hull(s)
			continue
		}
		out = append(out, s)
	}
	return out
}

// touch reports whether one of them shares a byte with s.
func (x spans) touch(s readout.Span) bool {
	i := sort.Search(len(x), func(i int) bool { return x[i].End > s.Start })
	return i < len(x) && x[i].Overlaps(s)
}
