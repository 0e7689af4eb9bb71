package talks

import (
	"sort"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// resume gives the people of the event named last to one that "they", "the two"
// or "both leaders" are said to have had, and that has nobody of its own.
func resume(d *draft.Draft, events []*event) {
	near := triggersOf(events)
	for _, e := range events {
		if len(e.people) > 1 || len(e.parties)+len(e.bodies) > 0 && len(e.people) == 0 {
			continue
		}
		t := e.triggers[0]
		who := e.several(d)
		if who == "" {
			continue
		}
		last := near.before(d, t.Span, func(x *event) bool {
			return x != e && len(x.people) > 1 && len(x.people) <= most && (who != "two" || len(x.people) == 2)
		})
		if last == nil {
			continue
		}
		for _, p := range last.people {
			e.addPerson(p)
		}
	}
}

// most is how many people "they" stands for at most: a table of more is spoken
// of by its bodies.
const most = 3

// reach is how many sentences back "they" finds them.
const reach = 3

// before is the event named last before s, at most reach sentences back, that
// fits; nil when there is none.
func (t *triggers) before(d *draft.Draft, s readout.Span, fits func(*event) bool) *event {
	here := d.Text.SentenceAt(s.Start)
	for i := sort.Search(len(t.list), func(i int) bool { return t.list[i].Start >= s.Start }) - 1; i >= 0 && here-d.Text.SentenceAt(t.list[i].Start) <= reach; i-- {
		if e := t.events[t.list[i].event]; fits(e) {
			return e
		}
	}
	return nil
}

// several says whether the event's first trigger has people who are named by a
// word for several: "two" for two of them, "many" for any number, "" for none.
func (e *event) several(d *draft.Draft) string {
	t := e.triggers[0]
	for _, l := range t.Links {
		if l.Role == draft.LinkParticipant && l.Confidence >= 0.5 && d.Sentence(t.Span).Contains(l.Span) {
			if s := plural(d, l.Span); s != "" {
				return s
			}
		}
	}
	first, last := d.Text.TokensIn(t.Span)
	for i := first; i < last; i++ {
		v := i
		if d.Text.Tokens[i].Tag == "NOUN" {
			for _, j := range d.Text.Children(i) {
				if d.Text.Tokens[j].Lower == "their" {
					return "many"
				}
			}
			v = governor(d, i)
		}
		if v < 0 {
			continue
		}
		if d.Text.Tokens[v].Rel == "xcomp" && d.Text.Child(v, "nsubj") < 0 {
			v = d.Text.Tokens[v].Head
		}
		if j := d.Text.Child(v, "nsubj", "nsubj:pass"); j >= 0 {
			return plural(d, d.Phrase(j))
		}
	}
	return ""
}

// plural reads a word for several out of s.
func plural(d *draft.Draft, s readout.Span) string {
	words := strings.ToLower(d.Line(s))
	switch words {
	case "they", "them", "each of them":
		return "many"
	case "both", "the two", "the pair", "both of them", "the two of them":
		return "two"
	}
	for _, p := range []string{"the two ", "both ", "the "} {
		if rest, ok := strings.CutPrefix(words, p); ok && persons[rest] {
			if p == "the " {
				return "many"
			}
			return "two"
		}
	}
	return ""
}

// persons are the words for several people that stand for those named before.
var persons = wordSet("leaders presidents ministers men women diplomats statesmen officials envoys negotiators")
