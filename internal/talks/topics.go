package talks

import (
	"slices"
	"sort"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// dealing are the verbs by which talks have a subject: "the talks would focus on X".
var dealing = map[string]bool{
	"focus": true, "cover": true, "address": true, "concern": true, "center": true, "centre": true, "revolve": true,
	"deal": true, "discuss": true, "tackle": true, "examine": true, "touch": true,
}

// aims are the verbs of what a meeting is held for that is a matter to talk of:
// "met to settle the debt"; one who flies in to see another has named none.
var aims = wordSet("settle agree review prepare resolve negotiate complain persuade finalise finalize seek ask inspect check smooth iron " +
	"consider plan look go work convey express")

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
	for _, e := range events {
		for _, m := range e.triggers {
			e.on(d, m.Span)
		}
	}
	near := triggersOf(events)
	for i, t := range d.Text.Tokens {
		if t.Tag != "VERB" || !d.Running(t.Start) {
			continue
		}
		switch {
		case dealing[t.Lemma] && sittings[subject(d, i)], t.Lemma == "include" && topical[subject(d, i)]:
			give(d, near.nearest(t.Span), object(d, i))
		case i > 0 && d.Text.Tokens[i-1].Lower == "to": // what a meeting was held for
			e := near.of(d, d.Text.Tokens[i].Head)
			if e == nil {
				continue
			}
			if objects := d.Text.Child(i, "obj"); dealing[t.Lemma] && objects >= 0 {
				for _, j := range d.Conjuncts(objects) {
					give(d, e, d.Phrase(j))
				}
				continue
			}
			if first, last := d.Text.TokensIn(d.Phrase(i)); aims[t.Lemma] && first >= i-1 && last-first >= fewestWords {
				give(d, e, d.Phrase(i))
			}
		}
	}
}

// on adds the agenda items that the trigger at s has behind it: "talks on gas and
// oil", "negotiations over unpaid bills", "discussed the border".
func (e *event) on(d *draft.Draft, s readout.Span) {
	first, last := d.Text.TokensIn(s)
	if first >= last || last >= len(d.Text.Tokens) {
		return
	}
	head := -1
	switch t := d.Text.Tokens[last-1]; {
	case t.Lemma == "discuss":
		head = d.Text.Child(last-1, "obj")
	case (t.Tag == "NOUN" || t.Tag == "PROPN") && t.Lemma != "call" && upon[d.Text.Tokens[last].Lower]:
		if head = d.Text.Tokens[last].Head; d.Text.Tokens[last].Rel != "case" || head < last {
			head = nounFrom(d, last+1)
		}
	}
	if head < last {
		return
	}
	for _, j := range d.Conjuncts(head) {
		if t := d.Text.Tokens[j]; t.Tag != "NOUN" && t.Tag != "PROPN" || occasions[t.Lemma] || len(d.DatesTouching(t.Span)) > 0 {
			continue
		}
		if p := matter(d, j); p.Start > s.End {
			give(d, e, p)
		}
	}
}

// nounFrom is the head of the noun phrase that begins at token i, -1 when there is none.
func nounFrom(d *draft.Draft, i int) int {
	out := -1
	for ; i < len(d.Text.Tokens); i++ {
		switch d.Text.Tokens[i].Tag {
		case "NOUN", "PROPN":
			out = i
		case "DET", "ADJ", "NUM", "PRON":
		default:
			return out
		}
	}
	return out
}

// matter is the phrase of noun i up to where, when or with whom it was spoken of.
func matter(d *draft.Draft, i int) readout.Span {
	p := d.Phrase(i)
	for _, j := range d.Text.Children(i) {
		c := d.Text.Child(j, "case")
		if j < i || c < 0 {
			continue
		}
		switch t := d.Text.Tokens[j]; d.Text.Tokens[c].Lower {
		case "in", "at", "on", "with", "before", "after", "during":
			if first, _ := d.Text.Subtree(j); t.Tag == "PROPN" || len(d.DatesTouching(t.Span)) > 0 || d.Text.Tokens[c].Lower == "with" {
				p.End = min(p.End, d.Text.Tokens[max(first-1, i)].End)
			}
		}
	}
	return p
}

// upon are the prepositions of what talks are about.
var upon = wordSet("on over about regarding concerning")

// occasions are the nouns after those prepositions that are no matter to talk of:
// "talks on the sidelines", "over dinner".
var occasions = wordSet("sideline margin fringe behalf phone telephone line weekend lunch dinner breakfast coffee tea eve occasion invitation ground site soil board ship border " +
	"island day week month year hour morning afternoon evening basis")

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

// give adds an agenda item to e. One that is known in part is replaced by the
// whole, unless the whole takes in several, or is more than twice as long: then
// the tree has joined what belongs apart. Of two that overlap the longer stays.
func give(d *draft.Draft, e *event, s readout.Span) {
	if s.Empty() || len(strings.Fields(d.Text.Slice(s))) > 40 {
		return
	}
	first, last := d.Text.TokensIn(s)
	if first = spoken(d, first, last); first >= last || toTalk(d, first, last) {
		return
	}
	s = d.Text.SpanOf(first, last)
	// the items of e are in text order and apart: see distinct
	i := sort.Search(len(e.agenda), func(i int) bool { return e.agenda[i].End > s.Start })
	j := i
	for ; j < len(e.agenda) && e.agenda[j].Start < s.End; j++ {
		if a := e.agenda[j]; a.Contains(s) || s.Contains(a) && s.Len() > 2*a.Len() {
			return
		}
	}
	switch {
	case j-i > 1, j-i == 1 && !s.Contains(e.agenda[i]) && e.agenda[i].Len() >= s.Len():
		return
	}
	e.agenda = slices.Replace(e.agenda, i, j, s)
}

// members adds those whom a sentence puts into a delegation without a meeting's
// word near them: "as part of the Russian delegation".
func (f *Finder) members(d *draft.Draft, events []*event) {
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
			if side == "" || slices.Contains(f.parties(d, e), side) {
				e.addPerson(person{actor: member.Actor, name: d.Actors[member.Actor].Name, span: member.Span})
				break
			}
		}
	}
}
