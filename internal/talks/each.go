package talks

import (
	"slices"
	"sort"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// parted is the events, those that are several parted.
func (f *Finder) parted(d *draft.Draft, events []*event) []*event {
	var out []*event
	all := d.MarksOf(draft.LayerMeeting)
	for _, e := range events {
		out = append(out, f.each(d, e, all)...)
	}
	return out
}

// each parts an event whose words tell of several, one after the other: "will
// meet A in Dorn on Tuesday and B the following day" are two meetings. It is one
// that has a day of its own after each of those who are met; all others are
// returned as they are. all are the marks of meetings, in text order.
func (f *Finder) each(d *draft.Draft, e *event, all []draft.Mark) []*event {
	trigger := e.triggers[0]
	end := d.Sentence(trigger.Span).End
	if i := sort.Search(len(all), func(i int) bool { return all[i].Start >= trigger.End }); i < len(all) {
		end = min(end, all[i].Start)
	}
	var met []person
	for _, p := range e.people {
		if trigger.End <= p.span.Start && p.span.Start < end {
			met = append(met, p)
		}
	}
	if len(met) < 2 {
		return []*event{e}
	}
	slices.SortFunc(met, func(a, b person) int { return a.span.Start - b.span.Start })
	var out []*event
	for i, p := range met {
		x := *e
		own := readout.Span{Start: p.span.Start, End: end}
		if i+1 < len(met) {
			own.End = met[i+1].span.Start
		}
		x.dates = slices.DeleteFunc(slices.Clone(d.DatesTouching(own)), func(t readout.Date) bool { return !own.Contains(t.Span.Span) })
		if len(x.dates) == 0 || i > 0 && x.dates[0].Start == out[i-1].dates[0].Start {
			return []*event{e}
		}
		others := func(actor int) bool {
			return slices.ContainsFunc(met, func(o person) bool { return o.actor != p.actor && o.actor == actor })
		}
		x.people = slices.DeleteFunc(slices.Clone(e.people), func(o person) bool { return others(o.actor) })
		x.parties = slices.DeleteFunc(slices.Clone(e.parties), func(actor int) bool {
			return slices.ContainsFunc(met, func(o person) bool {
				side := d.Actors[o.actor].Side
				return side != "" && side == d.Actors[actor].Name && side != d.Actors[p.actor].Side
			})
		})
		x.places = nil
		for _, l := range trigger.LinksOf(draft.LinkPlace) {
			if own.Contains(l.Span) {
				x.addPlace(f.place(d, l.Span))
			}
		}
		x.phrase = own
		if i == 0 {
			x.phrase = readout.Span{Start: trigger.Start, End: own.End}
		}
		out = append(out, &x)
	}
	if !slices.ContainsFunc(out, func(x *event) bool { return len(x.places) > 0 }) { // all in one place
		for _, x := range out {
			x.places = e.places
		}
	}
	return out
}
