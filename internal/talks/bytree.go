package talks

import (
	"slices"
	"sort"

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

// going are the verbs of coming together or to a place, whose subject is at what
// they went for.
var going = map[string]bool{
	"go": true, "come": true, "travel": true, "fly": true, "head": true, "arrive": true, "leave": true, "return": true, "visit": true,
	"meet": true, "sit": true, "join": true, "gather": true, "be": true, "receive": true, "host": true, "welcome": true, "depart": true, "land": true,
}

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
				e.present(d, d.Text.Child(i, "obl:agent"))
			}
		case t.Tag == "NOUN":
			if v := governor(d, i); v >= 0 {
				e.across(d, v)
			}
			e.ofNoun(d, i)
		}
	}
}

// ofNoun adds those whom the noun i of an event has with it: "his talks with A",
// "a visit by A", "A's meeting with B".
func (e *event) ofNoun(d *draft.Draft, i int) {
	for j := i - 1; j > 0 && j >= i-longestPlace; j-- { // "A's private meeting", whatever the tree makes of it
		if w := d.Text.Tokens[j].Lower; w == "'s" || w == "’s" {
			e.holder(d, j-1)
		}
		if t := d.Text.Tokens[j].Tag; t != "ADJ" && t != "NOUN" && t != "NUM" {
			break
		}
	}
	for _, j := range d.Text.Children(i) {
		if d.Text.Tokens[j].Rel != "nmod" && d.Text.Tokens[j].Rel != "obl" {
			continue
		}
		switch c := d.Text.Child(j, "case"); {
		case c < 0 && j < i && d.Text.Tokens[j].Tag == "PRON", c > j && j < i: // "his", "A's"
			e.holder(d, j)
		case c < 0:
		case between[d.Text.Tokens[c].Lower]:
			e.present(d, j)
		}
	}
}

// between are the prepositions of those who meet.
var between = map[string]bool{"with": true, "between": true, "among": true, "by": true, "of": true}

// governor is the verb whose subject was at the event that noun i names, -1 when
// there is none: "held talks", "discussed it in talks", "arrived for a meeting".
func governor(d *draft.Draft, i int) int {
	t := d.Text.Tokens[i]
	for steps := 0; steps < 2 && t.Rel == "nmod" && t.Head >= 0 && d.Text.Tokens[t.Head].Tag == "NOUN"; steps++ { // "two days of talks"
		if c := d.Text.Child(i, "case"); c < 0 || d.Text.Tokens[c].Lower != "of" {
			return -1
		}
		i, t = t.Head, d.Text.Tokens[t.Head]
	}
	if t.Head < 0 {
		return -1
	}
	lemma := d.Text.Tokens[t.Head].Lemma
	if t.Rel == "obj" && light[lemma] {
		return t.Head
	}
	c := d.Text.Child(i, "case")
	if t.Rel != "obl" || c < 0 {
		return -1
	}
	switch d.Text.Tokens[c].Lower {
	case "in", "during", "at":
		if isCue(d, t.Head) && !opposite(d, i) {
			return -1 // "in the talks the minister was firm, his spokesman said"
		}
		return t.Head
	case "for", "to", "into", "from", "on":
		if going[lemma] {
			return t.Head
		}
	}
	return -1
}

// isCue reports whether token i is the verb of an attribution.
func isCue(d *draft.Draft, i int) bool {
	at := d.Text.Tokens[i].Span
	n := sort.Search(len(d.Attributions), func(k int) bool {
		return len(d.Attributions[k].Cue) > 0 && d.Attributions[k].Cue[0].Start >= at.End
	})
	return slices.ContainsFunc(d.Attributions[max(n-lookAside, 0):n], func(a readout.Attribution) bool {
		return slices.ContainsFunc(a.Cue, func(s readout.Span) bool { return s.Overlaps(at) })
	})
}

// toldAt reports whether the trigger m only names those to whom something was
// said, or where: "told a news conference", "said at a briefing".
func toldAt(d *draft.Draft, m draft.Mark) bool {
	first, last := d.Text.TokensIn(m.Span)
	for i := first; i < last; i++ {
		for h, steps := d.Text.Tokens[i].Head, 0; h >= 0 && steps < 2; h, steps = d.Text.Tokens[h].Head, steps+1 { // "news" hangs on "conference"
			if (h < first || h >= last) && isCue(d, h) {
				return true
			}
		}
	}
	return false
}

// lookAside is how many attributions back one with a cue of several parts can stand.
const lookAside = 3

// opposite reports whether noun i names whom it was with.
func opposite(d *draft.Draft, i int) bool {
	return slices.ContainsFunc(d.Text.Children(i), func(j int) bool {
		c := d.Text.Child(j, "case")
		return c >= 0 && d.Text.Tokens[c].Lower == "with"
	})
}

// denied reports whether the sentence says that the trigger's meeting was not
// held, or that those it names were not there: "did not meet", "did not come to
// the ceremony".
func denied(d *draft.Draft, m draft.Mark) bool {
	first, last := d.Text.TokensIn(m.Span)
	for i := first; i < last; i++ {
		v := i
		if d.Text.Tokens[i].Tag == "NOUN" && (d.Text.Tokens[i].Rel == "obl" || d.Text.Tokens[i].Rel == "obj") {
			if v = d.Text.Tokens[i].Head; v < 0 || !holding[d.Text.Tokens[v].Lemma] {
				continue // "did not agree at the talks": there they were
			}
		}
		if v < 0 || d.Text.Tokens[v].Tag != "VERB" {
			continue
		}
		if notDone(d, v) {
			return true
		}
	}
	return false
}

// holding are the verbs which, negated, say that there was no event or that one was not at it.
var holding = wordSet("hold have take meet attend participate join come go travel fly happen occur convene schedule plan arrange send appear invite ask admit include")

// across adds the subject of verb v, or of the verb it is joined to or hangs on
// ("flew out to meet B"), and those with whom.
func (e *event) across(d *draft.Draft, v int) {
	e.with(d, v)
	for steps := 0; v >= 0 && steps < 4; steps++ {
		t := d.Text.Tokens[v]
		if j := d.Text.Child(v, "nsubj", "nsubj:pass"); j >= 0 {
			switch d.Text.Tokens[j].Lower {
			case "who", "which", "that":
				if t.Rel == "acl" {
					j = t.Head
				}
			}
			e.present(d, j)
			return
		}
		switch {
		case t.Rel == "conj":
		case (t.Rel == "xcomp" || t.Rel == "advcl") && t.Head >= 0:
			if o := d.Text.Child(t.Head, "obj", "iobj"); o >= 0 && t.Rel == "xcomp" {
				e.present(d, o)
				return
			}
		default:
			return
		}
		v = t.Head
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
		if m, ok := d.MentionAt(d.Text.Tokens[j].Span); ok && !owner(d, m.Span) && !elsewhere(d, m.Span) {
			e.holderOf(d, m)
		}
	}
}

// holder adds the person whom token i is, whose meeting it is.
func (e *event) holder(d *draft.Draft, i int) {
	if m, ok := d.MentionAt(d.Text.Tokens[i].Span); ok {
		e.holderOf(d, m)
	}
}

func (e *event) holderOf(d *draft.Draft, m draft.Mention) {
	if a := d.Actor(m); a != nil && a.Type == readout.ActorPerson {
		e.addPerson(person{actor: m.Actor, name: a.Name, span: m.Span})
	}
}
