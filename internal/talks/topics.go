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

// topics adds the agenda items that words and tree show: what the talks are
// said to be about, and what a meeting was held for.
func topics(d *draft.Draft, events []*event) {
	if len(events) == 0 {
		return
	}
	for i, t := range d.Text.Tokens {
		if t.Tag != "VERB" || !d.Running(t.Start) {
			continue
		}
		switch {
		case dealing[t.Lemma] && sittings[subject(d, i)], t.Lemma == "include" && topical[subject(d, i)]:
			give(d, nearest(events, t.Span), object(d, i))
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

// subject is the lemma of the noun that verb i speaks of: the tree's subject, or
// the noun before it with nothing but auxiliaries and adverbs between. "" when
// there is none.
func subject(d *draft.Draft, i int) string {
	if j := d.Text.Child(i, "nsubj"); j >= 0 && j < i {
		return d.Text.Tokens[j].Lemma
	}
	first := d.Text.Sentences[d.Text.Tokens[i].Sentence].First
	for j := i - 1; j >= first; j-- {
		switch t := d.Text.Tokens[j]; t.Tag {
		case "AUX", "ADV", "PART":
		case "NOUN":
			return t.Lemma
		default:
			return ""
		}
	}
	return ""
}

// object is what follows verb i up to the end of its clause, without adverbs
// and prepositions at its edge.
func object(d *draft.Draft, i int) readout.Span {
	s := d.Text.Sentences[d.Text.Tokens[i].Sentence]
	first := i + 1
	for first < s.Last && (d.Text.Tokens[first].Tag == "ADV" || d.Text.Tokens[first].Tag == "ADP") {
		first++
	}
	if first >= s.Last {
		return readout.Span{}
	}
	return readout.Span{Start: d.Text.Tokens[first].Start, End: max(clauseEnd(d, first, s), d.Text.Tokens[first].End)}
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

// give adds an agenda item to e. One that is known in part is replaced by the
// whole, unless the whole takes in several, or is more than twice as long: then
// the tree has joined what belongs apart.
func give(d *draft.Draft, e *event, s readout.Span) {
	if s.Empty() || len(strings.Fields(d.Text.Slice(s))) > 40 {
		return
	}
	parts := 0
	for _, a := range e.agenda {
		if a.Contains(s) || s.Contains(a) && s.Len() > 2*a.Len() {
			return
		}
		if s.Overlaps(a) {
			parts++
		}
	}
	if parts > 1 {
		return
	}
	e.agenda = distinct(append(slices.DeleteFunc(e.agenda, s.Contains), s))
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
