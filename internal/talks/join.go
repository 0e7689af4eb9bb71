package talks

import (
	"slices"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// join merges the triggers that speak of one event, in text order. Of events in
// its window, a trigger joins the one that the head takes for the same. For those
// further away, and where the head is in two minds, it joins the latest event
// that nothing speaks against and something speaks for: shared people, shared
// parties, or a definite article with nothing of its own.
func (f *Finder) join(d *draft.Draft, triggers []*event) []*event {
	var out []*event
	seen := map[int]placed{} // by where a trigger begins
	for _, t := range triggers {
		known := same(seen, t)
		best, score := -1, 0
		for i := max(len(out)-lookBack, 0); i < len(out); i++ {
			p, ok := known[i]
			s := 0
			switch {
			case (out[i].kind == "call") == (t.kind == "call") && tied(d, out[i].triggers[len(out[i].triggers)-1].Span, t.triggers[0].Span) && !t.another:
				s = 2 * surely
			case t.paired && t.kind == out[i].kind && !slices.ContainsFunc(t.sides, func(s string) bool { return !slices.Contains(out[i].sides, s) }):
				s = surely
			case ok && p < f.limits.Apart:
			case ok && p >= f.limits.Same && (out[i].kind == "call") == (t.kind == "call") && (!t.another || out[i].another):
				s = surely + int(p*surely)
			default:
				s = likeness(out[i], t)
			}
			if s > 0 && s >= score {
				best, score = i, s
			}
		}
		if best < 0 {
			best = len(out)
			out = append(out, t)
		} else {
			out[best].take(t)
		}
		for _, m := range t.triggers {
			seen[m.Start] = placed{m, best}
		}
	}
	return out
}

// tied reports whether one of two triggers is the verb and the other its noun, or
// one a measure of the other, so that both tell the same: "held talks", "met in
// emergency session", "talks were held", "a round of talks".
func tied(d *draft.Draft, a, b readout.Span) bool {
	return nounOf(d, a, b) || nounOf(d, b, a)
}

// nounOf reports whether the noun at s is the object of the verb at t, or what it
// is done in, or the noun at t a measure of it. "Met at the summit" may be two.
func nounOf(d *draft.Draft, s, t readout.Span) bool {
	from, to := d.Text.TokensIn(t)
	first, last := d.Text.TokensIn(s)
	for i := first; i < last; i++ {
		n := d.Text.Tokens[i]
		if n.Tag != "NOUN" && n.Tag != "PROPN" || n.Head < from || n.Head >= to {
			continue
		}
		c := d.Text.Child(i, "case")
		if measures[d.Text.Tokens[n.Head].Lemma] && n.Rel == "nmod" && c >= 0 && d.Text.Tokens[c].Lower == "of" {
			return true
		}
		if d.Text.Tokens[n.Head].Tag != "VERB" {
			continue
		}
		if n.Rel == "obj" || n.Rel == "nsubj:pass" || n.Rel == "nsubj" && light[d.Text.Tokens[n.Head].Lemma] || n.Rel == "obl" && c >= 0 && (d.Text.Tokens[c].Lower == "in" || d.Text.Tokens[c].Lower == "for") {
			return true
		}
	}
	return false
}

// measures are nouns for a part or a sort of talks that is no event beside them.
var measures = wordSet("round series session day hour week bout set")

// A placed trigger belongs to an event.
type placed struct {
	draft.Mark
	event int // index in the list of events
}

// lookBack is how many events back a trigger can belong to. It is more than an
// article has (5 at most in the documents of "tune"), and bounds the search in a book.
const lookBack = 200

// surely is more than any likeness.
const surely = 1000

// same is, for each event that the head saw together with a trigger of t, the
// probability that both are one: the highest of all pairs.
func same(before map[int]placed, t *event) map[int]float64 {
	var out map[int]float64
	for _, m := range t.triggers {
		for _, l := range m.Links {
			o, ok := before[l.Start]
			if l.Role != draft.LinkEvent || !ok || o.Span != l.Span {
				continue
			}
			if there, ok := toward(o.Mark, m.Span); ok {
				if out == nil {
					out = map[int]float64{}
				}
				out[o.event] = max(out[o.event], (there+l.Confidence)/2)
			}
		}
	}
	return out
}

// toward is how likely m takes the trigger at s for its own event.
func toward(m draft.Mark, s readout.Span) (float64, bool) {
	for _, l := range m.Links {
		if l.Role == draft.LinkEvent && l.Span == s {
			return l.Confidence, true
		}
	}
	return 0, false
}

// likeness is above 0 when a and b may be one event; more is likelier.
func likeness(a, b *event) int {
	if (a.kind == "call") != (b.kind == "call") || (a.kind == "press_conference") != (b.kind == "press_conference") {
		return 0
	}
	if b.another && !a.another {
		return 0
	}
	if !datesMeet(a.when(), b.when()) || !placesMeet(a.where(), b.where()) {
		return 0
	}
	score := 0
	if ahead(a.status) != ahead(b.status) {
		score -= 2
	}
	if a.kind == b.kind {
		score++
	}
	if len(a.when()) > 0 && len(b.when()) > 0 {
		score++
	}
	if len(a.where()) > 0 && len(b.where()) > 0 {
		score++
		if a.kind == b.kind && len(a.places) > 0 && len(b.places) > 0 { // each in its own words
			score++
		}
	}
	shared, own := 0, 0
	for _, p := range b.people {
		own++
		if slices.ContainsFunc(a.people, func(q person) bool { return q.actor == p.actor }) {
			shared++
		}
	}
	if len(a.people) > 1 && len(b.people) > 1 && shared < min(len(a.people), len(b.people)) {
		return 0 // A met B; A met C
	}
	for _, p := range b.parties {
		own++
		if slices.Contains(a.parties, p) {
			shared++
		}
	}
	switch {
	case shared > 0 && 2*shared >= own:
		return max(score+2+shared, 0)
	case own > 0 && len(a.people)+len(a.parties) > 0:
		// people of another kind than the parties so far say nothing either way
		if (len(a.people) == 0 || len(b.people) == 0) && (len(a.parties) == 0 || len(b.parties) == 0) {
			if meet(a.sides, b.sides) {
				score++
			}
			return max(score, 0)
		}
		return 0
	case own == 0 && b.indefinite:
		return 0
	case b.anaphor || own == 0:
		return max(score+1, 0)
	}
	return max(score, 0)
}

// meet reports whether a and b share a side.
func meet(a, b []string) bool {
	return slices.ContainsFunc(b, func(s string) bool { return slices.Contains(a, s) })
}

func datesMeet(a, b []readout.Date) bool {
	if len(a) == 0 || len(b) == 0 {
		return true
	}
	for _, x := range a {
		for _, y := range b {
			if overlap(x, y) || x.Other != nil && overlap(*x.Other, y) || y.Other != nil && overlap(x, *y.Other) {
				return true
			}
		}
	}
	return false
}

// overlap reports whether a and b may be one time; vague words are no other day.
func overlap(a, b readout.Date) bool {
	return a.Start == "" || b.Start == "" || a.Start <= b.End && b.Start <= a.End
}

func placesMeet(a, b []readout.Place) bool {
	if len(a) == 0 || len(b) == 0 {
		return true
	}
	for _, x := range a {
		for _, y := range b {
			if x.Country != "" && y.Country != "" {
				if x.Country == y.Country && (x.City == "" || y.City == "" || x.City == y.City) {
					return true
				}
				continue
			}
			if x == y || x.Country == "" && y.Country == "" && (x.City == "" || y.City == "" || x.City == y.City) {
				return true
			}
		}
	}
	return false
}

// take adds what t says of the event to e.
func (e *event) take(t *event) {
	e.triggers = append(e.triggers, t.triggers...)
	for _, p := range t.people {
		e.addPerson(p)
	}
	for _, s := range t.sides {
		e.sides = appendNew(e.sides, s)
	}
	for _, p := range t.parties {
		e.addActor(p)
	}
	for _, b := range t.bodies {
		if !slices.Contains(e.bodies, b) {
			e.bodies = append(e.bodies, b)
		}
	}
	for _, p := range t.places {
		e.addPlace(p, true)
	}
	for _, x := range t.dates { // the same day again tells nothing new
		if !slices.ContainsFunc(e.dates, func(y readout.Date) bool { return x.Start == y.Start && x.End == y.End }) {
			e.dates = append(e.dates, x)
		}
	}
	e.far.places = append(e.far.places, t.far.places...)
	e.far.dates = append(e.far.dates, t.far.dates...)
	if ahead(e.status) && !ahead(t.status) && t.status != "" { // what has been held is no longer planned
		e.status = t.status
	}
	if rank(t.kind) > rank(e.kind) {
		e.kind = t.kind
	}
}

// rank orders kinds from the general word to the particular one: who calls a
// meeting a summit once means that it was one.
func rank(kind string) int {
	return slices.Index([]string{"", "meeting", "talks", "consultations", "visit", "conference", "backchannel", "press_conference", "emergency_talks", "summit", "call"}, kind)
}
