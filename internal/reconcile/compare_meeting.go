package reconcile

import (
	"fmt"
	"slices"
	"strings"

	"github.com/readout/readout"
)

// An aspect is what one record says of a meeting, in one fact or several.
type aspect struct {
	status, date, place *item
	day                 *readout.Date
	settled             bool // its date is of what was, not of what is to come
	people              []item
	sides               []string // of people, in their order
	points              []item   // agenda and outcomes
	where               *readout.Place
}

// view gathers the facts with ids of a record; the first that says something counts.
func view(rec *readout.Record, ids []string) aspect {
	var v aspect
	put := func(id, status string, d *readout.Date, place *readout.Place, spans []readout.Passage) {
		if v.status == nil {
			v.status = &item{part: "status", what: "status", side: Side{Fact: id, Words: strings.ReplaceAll(status, "_", " "), Passages: first(spans)}}
		}
		if v.date == nil && d != nil && d.Start != "" {
			v.day, v.settled = d, !ahead(status)
			v.date = &item{part: "date", what: "date", side: Side{Fact: id, Words: span(d), Passages: first(spans)}}
			if d.Span != nil {
				v.date.side.Passages = []readout.Passage{*d.Span}
			}
		}
		if words := placeWords(place); words != "" && v.place == nil {
			v.where = place
			v.place = &item{part: "place", what: "place", side: Side{Fact: id, Words: words, Passages: holding(spans, place)}}
		}
	}
	for i := range rec.Meetings {
		m := &rec.Meetings[i]
		if !slices.Contains(ids, m.ID) {
			continue
		}
		put(m.ID, m.Status, m.Date, m.Place, m.Spans)
		for k, p := range m.Participants {
			words := p.Name
			if p.Role != "" {
				words += ", " + p.Role
			}
			if p.Side != "" {
				words += " (" + p.Side + ")"
			}
			v.person(p.Name, p.Side, Side{Fact: fmt.Sprintf("%s.participants[%d]", m.ID, k), Words: words, Passages: []readout.Passage{p.Span}})
		}
		for k, a := range m.Agenda {
			v.points = append(v.points, item{part: "agenda", what: line(a.Issue), side: Side{Fact: fmt.Sprintf("%s.agenda[%d]", m.ID, k), Words: line(a.Issue), Passages: []readout.Passage{a.Span}}})
		}
		for k, o := range m.Outcomes {
			v.points = append(v.points, item{part: "outcome", what: line(o.What), failed: o.Kind == "failed",
				side: Side{Fact: fmt.Sprintf("%s.outcomes[%d]", m.ID, k), Words: o.Kind + ": " + line(o.What), Passages: []readout.Passage{o.Span}}})
		}
	}
	for i := range rec.Planned {
		e := &rec.Planned[i]
		if !slices.Contains(ids, e.ID) {
			continue
		}
		put(e.ID, e.Status, e.Date, e.Place, e.Spans)
		for _, p := range e.Participants {
			v.person(p, "", Side{Fact: e.ID, Words: p, Passages: first(e.Spans)})
		}
	}
	return v
}

func (v *aspect) person(name, side string, s Side) {
	if slices.ContainsFunc(v.people, func(x item) bool { return x.who == name }) {
		return
	}
	v.people = append(v.people, item{part: "participant", what: s.Words, who: name, side: s})
	v.sides = append(v.sides, side)
}

// encounter compares what two records say of one meeting.
func (r *Reconciler) encounter(a, b aspect, who names) []Row {
	var out []Row
	one := func(x, y *item, differ bool) {
		switch {
		case x != nil && y != nil && differ:
			out = append(out, Row{Part: x.part, What: x.what, Relation: Different, A: &x.side, B: &y.side})
		case x != nil && y != nil:
			out = append(out, Row{Part: x.part, What: x.what, Relation: Agreed, A: &x.side, B: &y.side})
		case x != nil:
			out = append(out, Row{Part: x.part, What: x.what, Relation: OnlyA, A: &x.side})
		case y != nil:
			out = append(out, Row{Part: y.part, What: y.what, Relation: OnlyB, B: &y.side})
		}
	}
	held := func(x *item) bool { return x.side.Words == "held" }
	off := func(x *item) bool { return x.side.Words == "cancelled" }
	one(a.status, b.status, held(a.status) && off(b.status) || off(a.status) && held(b.status))
	one(a.date, b.date, a.date != nil && b.date != nil && otherDays(a, b))
	one(a.place, b.place, a.place != nil && b.place != nil && a.where.City != "" && b.where.City != "" && r.bodyID(a.where.City) != r.bodyID(b.where.City) &&
		!strings.HasPrefix(a.where.City, b.where.City) && !strings.HasPrefix(b.where.City, a.where.City))
	sides := map[*item]string{}
	for i := range a.people {
		sides[&a.people[i]] = a.sides[i]
	}
	for i := range b.people {
		sides[&b.people[i]] = b.sides[i]
	}
	out = append(out, rows(a.people, b.people, func(x, y *item) float64 {
		if who.same(x.who, y.who) {
			return 1
		}
		return 0
	}, func(x, y *item) bool {
		return sides[x] != "" && sides[y] != "" && r.side(sides[x]) != r.side(sides[y])
	})...)
	for _, list := range [][]item{a.points, b.points} {
		for i := range list {
			list[i].gist = r.gist(list[i].what)
		}
	}
	return append(out, rows(a.points, b.points, func(x, y *item) float64 {
		s := x.gist.alike(y.gist)
		if x.part != y.part { // what one has on the agenda may have come about for the other
			s -= 0.2
		}
		return s
	}, func(x, y *item) bool {
		if x.part != y.part {
			return false
		}
		return x.failed != y.failed || x.gist.differ(y.gist)
	})...)
}

// otherDays reports whether two accounts cannot both be right about the days.
func otherDays(a, b aspect) bool {
	status := func(v aspect) string {
		if v.settled {
			return "held"
		}
		return "planned"
	}
	x := sighting{date: a.day, status: status(a), when: timeOf(a.day, status(a), "")}
	y := sighting{date: b.day, status: status(b), when: timeOf(b.day, status(b), "")}
	return x.otherDays(&y)
}

// span is a date as "2031-05-06" or "2031-05-06 to 2031-05-08".
func span(d *readout.Date) string {
	if d.End == "" || d.End == d.Start {
		return string(d.Start)
	}
	return string(d.Start) + " to " + string(d.End)
}

func placeWords(p *readout.Place) string {
	if p == nil {
		return ""
	}
	var parts []string
	for _, s := range []string{p.Venue, p.City, p.Country} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, ", ")
}

// first is the first passage alone.
func first(spans []readout.Passage) []readout.Passage { return spans[:min(len(spans), 1)] }

// holding is the first passage that names the place, or else the first of all.
func holding(spans []readout.Passage, p *readout.Place) []readout.Passage {
	for _, name := range []string{p.City, p.Venue, p.Country} {
		for i := range spans {
			if name != "" && strings.Contains(spans[i].Text, name) {
				return spans[i : i+1]
			}
		}
	}
	return first(spans)
}
