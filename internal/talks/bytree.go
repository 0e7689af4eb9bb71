package talks

import (
	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// light are the verbs that have a meeting's noun as their object and say only
// that it took place: whoever is their subject was there.
var light = map[string]bool{
	"hold": true, "have": true, "conduct": true, "start": true, "begin": true, "open": true, "resume": true, "conclude": true,
	"finish": true, "end": true, "continue": true, "co-chair": true, "join": true,
}

// hosting are the verbs whose object was there too.
var hosting = map[string]bool{"meet": true, "receive": true, "host": true, "call": true, "telephone": true, "phone": true, "visit": true}

// byTree adds the persons that the sentence itself puts into the event: the
// subject of its verb and whom they met ("A met B", "A held talks with B"),
// where the head did not point at them.
func (e *event) byTree(d *draft.Draft) {
	first, last := d.Text.TokensIn(e.triggers[0].Span)
	for i := first; i < last; i++ {
		switch t := d.Text.Tokens[i]; {
		case t.Tag == "VERB" && (!light[t.Lemma] || d.Text.Child(i, "obj") >= 0):
			e.across(d, i)
			if hosting[t.Lemma] {
				e.present(d, d.Text.Child(i, "obj"))
			}
		case t.Tag == "NOUN" && t.Head >= 0 && t.Rel == "obj" && light[d.Text.Tokens[t.Head].Lemma]:
			e.across(d, t.Head)
			e.with(d, i)
		case t.Tag == "NOUN" && t.Head >= 0 && t.Rel == "obl" && during(d, i):
			e.across(d, t.Head)
		}
	}
}

// setting adds the date and the place that hang on the trigger, or on the verb
// that it is the object of, where the head pointed at none: "met on Monday in X".
func (f *Finder) setting(d *draft.Draft, e *event) {
	first, last := d.Text.TokensIn(e.triggers[0].Span)
	dated, placed := len(e.dates) > 0, len(e.places) > 0
	for i := first; i < last; i++ {
		t := d.Text.Tokens[i]
		nodes := []int{i}
		if t.Tag == "NOUN" && t.Head >= 0 && (t.Rel == "obj" || t.Rel == "nsubj:pass") && (t.Head < first || t.Head >= last) {
			nodes = append(nodes, t.Head)
		}
		if n := nodes[len(nodes)-1]; d.Text.Tokens[n].Rel == "xcomp" && d.Text.Tokens[n].Head >= 0 { // "today he is expected to meet"
			nodes = append(nodes, d.Text.Tokens[n].Head)
		}
		for _, node := range nodes {
			for _, j := range d.Text.Children(node) {
				if r := d.Text.Tokens[j].Rel; j >= first && j < last || r != "obl" && r != "nmod" && r != "advmod" {
					continue
				}
				phrase := d.Phrase(j)
				if !dated {
					e.addDates(d, phrase)
				}
				if c := d.Text.Child(j, "case"); !placed && c >= 0 && where[d.Text.Tokens[c].Lower] {
					e.addPlace(f.place(d, phrase))
				}
			}
		}
	}
}

// where are the prepositions of the place that something happens at.
var where = map[string]bool{"in": true, "at": true}

// during reports whether token i is the time of what its verb tells: "sought to
// break the deadlock during talks".
func during(d *draft.Draft, i int) bool {
	c := d.Text.Child(i, "case")
	return c >= 0 && d.Text.Tokens[c].Lower == "during"
}

// denied reports whether the sentence says that the trigger's meeting was not
// held, or that those it names were not there: "did not meet", "did not come to
// the ceremony".
func denied(d *draft.Draft, m draft.Mark) bool {
	first, last := d.Text.TokensIn(m.Span)
	for i := first; i < last; i++ {
		v := i
		if d.Text.Tokens[i].Tag == "NOUN" && (d.Text.Tokens[i].Rel == "obl" || d.Text.Tokens[i].Rel == "obj") {
			v = d.Text.Tokens[i].Head
		}
		if v < 0 || d.Text.Tokens[v].Tag != "VERB" {
			continue
		}
		for _, j := range d.Text.Children(v) {
			if w := d.Text.Tokens[j].Lower; w == "not" || w == "n't" || w == "never" {
				return true
			}
		}
	}
	return false
}

// across adds the subject of verb v, or of the verb it is joined to, and those with whom.
func (e *event) across(d *draft.Draft, v int) {
	e.with(d, v)
	for steps := 0; v >= 0 && steps < 3; steps++ {
		if j := d.Text.Child(v, "nsubj"); j >= 0 {
			e.present(d, j)
			return
		}
		if d.Text.Tokens[v].Rel != "conj" {
			return
		}
		v = d.Text.Tokens[v].Head
	}
}

// with adds those that "with" joins to token i.
func (e *event) with(d *draft.Draft, i int) {
	for _, j := range d.Text.Children(i) {
		if r := d.Text.Tokens[j].Rel; r != "obl" && r != "nmod" {
			continue
		}
		if c := d.Text.Child(j, "case"); c >= 0 && d.Text.Tokens[c].Lower == "with" {
			e.present(d, j)
		}
	}
}

// present adds the persons whom token i and those joined to it by "and" are; -1 is nobody.
func (e *event) present(d *draft.Draft, i int) {
	if i < 0 {
		return
	}
	for _, j := range d.Conjuncts(i) {
		m, ok := d.MentionAt(d.Text.Tokens[j].Span)
		if !ok || d.Actor(m) == nil || d.Actor(m).Type != readout.ActorPerson || owner(d, m.Span) {
			continue
		}
		e.addPerson(person{actor: m.Actor, name: d.Actors[m.Actor].Name, span: m.Span})
	}
}
