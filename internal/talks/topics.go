package talks

import (
	"slices"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// dealing are the verbs by which talks have a subject: "the talks would focus on X".
var dealing = map[string]bool{
	"focus": true, "cover": true, "address": true, "concern": true, "center": true, "centre": true, "revolve": true,
	"deal": true, "discuss": true, "tackle": true, "examine": true, "touch": true,
}

// topical are nouns whose contents are an agenda: "priorities in the talks include X".
var topical = map[string]bool{"priority": true, "agenda": true}

// sittings are the nouns that stand for the talks as the subject of such verbs.
var sittings = map[string]bool{
	"talk": true, "discussion": true, "negotiation": true, "meeting": true, "summit": true, "conversation": true,
	"call": true, "consultation": true, "session": true, "agenda": true,
}

// topics adds the agenda items that the tree shows: what the talks are said to
// be about, and what a meeting was held for.
func topics(d *draft.Draft, events []*event) {
	if len(events) == 0 {
		return
	}
	for i, t := range d.Text.Tokens {
		if t.Tag != "VERB" || !d.Running(t.Start) {
			continue
		}
		subject := d.Text.Child(i, "nsubj")
		switch {
		case subject >= 0 && dealing[t.Lemma] && sittings[d.Text.Tokens[subject].Lemma]:
			for _, j := range d.Text.Children(i) {
				switch d.Text.Tokens[j].Rel {
				case "obj", "obl", "ccomp", "advcl":
					if j > i && dateless(d, j) {
						give(d, nearest(events, t.Span), d.Phrase(j))
					}
				}
			}
		case subject >= 0 && t.Lemma == "include" && topical[d.Text.Tokens[subject].Lemma]:
			for _, j := range d.Text.Children(i) {
				if d.Text.Tokens[j].Tag != "PUNCT" && j > i {
					give(d, nearest(events, t.Span), d.Phrase(j))
					break
				}
			}
		case purpose(d, events, i):
			e := of(events, d.Text.Tokens[i].Head, d)
			if objects := d.Text.Child(i, "obj"); dealing[t.Lemma] && objects >= 0 {
				for _, j := range d.Conjuncts(objects) {
					give(d, e, d.Phrase(j))
				}
				continue
			}
			give(d, e, d.Phrase(i))
		}
	}
}

// purpose reports whether verb i is what a meeting was held for: an infinitive
// that hangs on a trigger.
func purpose(d *draft.Draft, events []*event, i int) bool {
	return i > 0 && d.Text.Tokens[i-1].Lower == "to" && of(events, d.Text.Tokens[i].Head, d) != nil
}

// of is the event with a trigger at token i, or at an object of it ("held
// talks"), nil when there is none.
func of(events []*event, i int, d *draft.Draft) *event {
	if i < 0 {
		return nil
	}
	at := []int{i}
	if o := d.Text.Child(i, "obj"); o >= 0 {
		at = append(at, o)
	}
	for _, e := range events {
		for _, m := range e.triggers {
			for _, j := range at {
				if m.Overlaps(d.Text.Tokens[j].Span) {
					return e
				}
			}
		}
	}
	return nil
}

// dateless reports whether token j is no adverbial of time.
func dateless(d *draft.Draft, j int) bool {
	for _, t := range d.Dates {
		if t.Span != nil && t.Span.Overlaps(d.Text.Tokens[j].Span) {
			return false
		}
	}
	return true
}

// give adds an agenda item to e; one that is known in part only is replaced.
func give(d *draft.Draft, e *event, s readout.Span) {
	if s.Empty() || len(strings.Fields(d.Text.Slice(s))) > 40 {
		return
	}
	for _, a := range e.agenda {
		if a.Contains(s) {
			return
		}
	}
	e.agenda = slices.DeleteFunc(e.agenda, func(a readout.Span) bool { return s.Contains(a) })
	e.agenda = distinct(append(e.agenda, s))
}

// members adds those whom a sentence puts into a delegation without a meeting's
// word near them: "as part of the Russian delegation".
func members(d *draft.Draft, events []*event) {
	for i, t := range d.Text.Tokens {
		if t.Lemma != "delegation" || i < 3 || !d.Running(t.Start) {
			continue
		}
		sentence := d.Text.Sentences[t.Sentence]
		before := strings.ToLower(d.Line(readout.Span{Start: sentence.Start, End: t.Start}))
		at := max(strings.LastIndex(before, " as part of "), strings.LastIndex(before, " as a member of "), strings.LastIndex(before, " as members of "))
		if at < 0 || len(strings.Fields(before[at:])) > 8 {
			continue
		}
		side := ""
		var member *draft.Mention
		for _, m := range d.Within(sentence.Span) {
			a := d.Actor(m)
			switch {
			case a == nil:
			case m.Overlaps(t.Span):
				side = a.Side
			case a.Type == readout.ActorPerson && m.End < t.Start:
				m := m
				member = &m
			}
		}
		if member == nil {
			continue
		}
		for _, e := range events {
			if side == "" || slices.Contains(parties(d, e), side) {
				e.addPerson(person{actor: member.Actor, name: d.Actors[member.Actor].Name, span: member.Span})
				break
			}
		}
	}
}
