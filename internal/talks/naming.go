package talks

import (
	"slices"
	"strings"

	"github.com/readout/readout/internal/draft"
)

// kindOf is the kind of the meeting that m names: what its noun says, where the
// noun says more than the head can know, else the head's. Only what is called a
// summit is one.
func kindOf(d *draft.Draft, m draft.Mark) string {
	first, last := d.Text.TokensIn(m.Span)
	for i, t := range d.Text.Tokens[first:last] {
		switch {
		case t.Lemma == "call" && t.Tag != "VERB" && paid(d, first+i):
			return "meeting"
		case afar(d, first+i):
			return "call"
		case t.Lemma == "summit" || t.Lemma == "call" && t.Tag != "VERB":
			return nouns[t.Lemma]
		case strings.HasPrefix(t.Lower, "videoconferenc") || t.Lemma == "teleconference" || t.Lemma == "telephone" || t.Lemma == "phone":
			return "call"
		}
	}
	if words := strings.ToLower(d.Line(m.Span)); strings.Contains(words, "video conference") || strings.Contains(words, "video link") {
		return "call"
	}
	if first < last && last < len(d.Text.Tokens) {
		if t := d.Text.Tokens[last-1]; t.Lemma == "call" && t.Tag == "VERB" && noCall[d.Text.Tokens[last].Lower] {
			return "meeting"
		}
	}
	if m.Kind == "summit" {
		return "talks"
	}
	return m.Kind
}

// paid reports whether the "call" at token i is a visit: "paid a call on the
// minister", "a courtesy call".
func paid(d *draft.Draft, i int) bool {
	t := d.Text.Tokens[i]
	if t.Rel == "obj" && t.Head >= 0 && d.Text.Tokens[t.Head].Lemma == "pay" {
		return true
	}
	return slices.ContainsFunc(d.Text.Children(i), func(j int) bool { return d.Text.Tokens[j].Lower == "courtesy" || d.Text.Tokens[j].Lower == "farewell" })
}

// afar reports whether what token i names was held over a line: "met virtually",
// "an online meeting".
func afar(d *draft.Draft, i int) bool {
	t := d.Text.Tokens[i]
	return slices.ContainsFunc(d.Text.Children(i), func(j int) bool {
		switch c := d.Text.Tokens[j]; c.Lower {
		case "virtually", "online", "remotely":
			return t.Tag == "VERB" && c.Rel == "advmod" || t.Tag == "NOUN" && c.Rel == "amod"
		case "virtual":
			return c.Rel == "amod"
		}
		return false
	})
}

// noCall are the words after "call" that make no telephone call of it: "called on
// the president", "called in his advisers".
var noCall = map[string]bool{"on": true, "in": true, "together": true, "upon": true, "for": true, "at": true}

// definite reports whether the trigger is a noun with "the", "this" or "their"
// that nothing but its own words describes.
func definite(d *draft.Draft, m draft.Mark) bool {
	first, last := d.Text.TokensIn(m.Span)
	for i := first; i < last; i++ {
		if d.Text.Tokens[i].Tag != "NOUN" {
			continue
		}
		for _, j := range d.Text.Children(i) {
			switch d.Text.Tokens[j].Lower {
			case "the", "this", "that", "these", "those", "their", "his", "her":
				return true
			}
		}
	}
	return false
}

// others are the words that make of an event another one than that before.
var others = wordSet("another second third fourth fifth further new next earlier previous separate follow-up subsequent prior additional preliminary preparatory")

// introduced reads off the first words of the trigger's noun phrase whether it is
// another event than that before, and whether it is a new one.
func introduced(d *draft.Draft, m draft.Mark) (another, indefinite bool) {
	first, last := d.Text.TokensIn(m.Span)
	for i := first; i < last; i++ {
		if d.Text.Tokens[i].Tag != "NOUN" {
			continue
		}
		for _, j := range d.Text.Children(i) {
			if j > i {
				continue
			}
			w := d.Text.Tokens[j].Lower
			another = another || others[w]
			indefinite = indefinite || w == "a" || w == "an"
		}
	}
	return another, indefinite
}
