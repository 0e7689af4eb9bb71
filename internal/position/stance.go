package position

import (
	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/text"
)

// A Lexicon says which words take a stance, from a lemma to the stance, and
// which stances are one.
type Lexicon struct {
	Verbs  map[string]string // by themselves
	Words  map[string]string // nouns and adjectives, with a verb that says nothing of its own
	Groups map[string]string // from a stance to its group; a stance without one is by itself
}

// reach is how many words from the start of a mark carry its stance: "has
// firmly rejected", "offered his deepest condolences" end with the fourth.
const reach = 4

// stance is that of the word which carries the position: the first one with a
// stance among the first words of the mark, else its highest verb, else the cue
// of the statement it stands in, else what the talks head says.
func stance(d *draft.Draft, lexicon Lexicon, m whole, st *readout.Statement) string {
	first, last := d.Text.TokensIn(readout.Span{Start: m.core.Start, End: m.End})
	if s := lexicon.take(d, first, min(first+reach, last)); s != "" {
		return s
	}
	for i := first + reach; i < last; i++ {
		if t := d.Text.Tokens[i]; t.Tag == "VERB" && (t.Head < first || t.Head >= last) {
			if s := lexicon.take(d, i, i+1); s != "" {
				return s
			}
		}
	}
	if st != nil && st.Cue != "" {
		first, last := d.Text.TokensIn(st.Span.Span)
		for i := first; i < last; i++ {
			// the cue's words, not those of the content
			if !within(st.Content, d.Text.Tokens[i].Span) {
				if s := lexicon.take(d, i, i+1); s != "" {
					return s
				}
			}
		}
	}
	if s := barred(d, first, last); s != "" && hopeful[m.Stance] {
		return s
	}
	return m.Stance
}

// hopeful are the stances of the head that a negated clause does not take.
var hopeful = map[string]bool{"seeks": true, "demands": true, "supports": true, "accepts": true, "offers": true, "pledges": true, "expects": true}

// barred is the stance of a negated highest verb among the tokens first to last
// by what goes with it: "will not recognise" rules out, "must not become"
// opposes, "had promised nothing" denies. "" for none, and where a condition
// makes a demand of it: "will not come unless".
func barred(d *draft.Draft, first, last int) string {
	for _, t := range d.Text.Tokens[first:last] {
		switch t.Lower {
		case "unless", "until", "without", "before":
			return ""
		}
	}
	for i := first; i < last; i++ {
		t := d.Text.Tokens[i]
		if t.Tag != "VERB" && t.Tag != "ADJ" && t.Tag != "NOUN" || t.Head >= first && t.Head < last || !negated(d, i) {
			continue
		}
		for _, j := range d.Text.Children(i) {
			if d.Text.Tokens[j].Tag != "AUX" {
				continue
			}
			switch d.Text.Tokens[j].Lower {
			case "will", "would", "wo", "'ll", "shall":
				return "rules_out"
			case "must", "should", "ought", "may", "can", "could", "ca":
				return "opposes"
			case "had", "have", "has", "did", "was", "were", "been":
				if t.Tag == "VERB" {
					return "denies"
				}
			}
		}
	}
	return ""
}

// take is the stance of the first of the tokens first to last that has one, ""
// when none has. A noun or adjective counts where it hangs on a verb or begins
// what they say: "deep concern that", not "a solution to our concern".
func (l Lexicon) take(d *draft.Draft, first, last int) string {
	for i := first; i < last; i++ {
		t := d.Text.Tokens[i]
		switch t.Tag {
		case "VERB":
			if bidden(d, i) { // not yet so
				return ""
			}
			if s := l.verb(d, i); s != "" {
				return s
			}
		case "NOUN", "ADJ":
			if s := l.Words[t.Lemma]; s != "" && (t.Rel == "obj" || t.Rel == "root" || t.Rel == "ccomp" || i < first+2) {
				if negated(d, i) {
					s = contrary[s]
				}
				return s
			}
		}
	}
	return ""
}

// verb is the stance of the verb at token i, or of its object where the verb
// says nothing of its own ("voiced concern") or only that something is given
// ("offered condolences"); turned round where the one or the other is negated.
func (l Lexicon) verb(d *draft.Draft, i int) string {
	s := l.alone(d, i)
	if j := d.Text.Child(i, "obj"); j > i && (s == "" || s == "offers") {
		if o := l.Words[d.Text.Tokens[j].Lemma]; o != "" {
			if dropping[d.Text.Tokens[i].Lemma] {
				return contrary[o]
			}
			s = o
		}
	}
	if negated(d, i) {
		return contrary[s]
	}
	return s
}

// alone is the stance of the verb at token i by itself, or with the word after
// it: "rule out", "call for".
func (l Lexicon) alone(d *draft.Draft, i int) string {
	t := d.Text.Tokens[i]
	lemma := t.Lemma
	if mistagged(t) {
		lemma = text.Lemma(t.Lower, "VERB")
	}
	if i+1 < len(d.Text.Tokens) {
		if s := l.Verbs[lemma+" "+d.Text.Tokens[i+1].Lower]; s != "" {
			return s
		}
	}
	return l.Verbs[lemma]
}

// mistagged reports whether a word in small letters is read as a name. (The reader learned tags
// from the web, where names often are.)
func mistagged(t text.Token) bool { return t.Tag == "PROPN" && t.Text == t.Lower }

// dropping are verbs by which a stance ends: "withdrew its objection".
var dropping = map[string]bool{"drop": true, "withdraw": true, "abandon": true, "lift": true, "waive": true, "retract": true, "renounce": true}

// contrary is the stance that the negation of one is; of those left out it says
// too little ("does not hope", "did not urge").
var contrary = map[string]string{
	"accepts": "rejects", "supports": "opposes", "seeks": "rejects", "offers": "rejects", "pledges": "rejects", "invites": "rejects",
	"welcomes": "opposes", "praises": "opposes", "expects": "plays_down", "expresses_concern": "plays_down",
	"rejects": "accepts", "opposes": "accepts", "rules_out": "accepts", "denies": "claims",
}

// negated reports whether the verb at token i is: "did not accept", "no longer
// opposes", "nobody expects", "wants no observers".
func negated(d *draft.Draft, i int) bool {
	n := 0
	for _, j := range d.Text.Children(i) {
		t := d.Text.Tokens[j]
		switch {
		case t.Lower == "not", t.Lower == "n't", t.Lower == "never", t.Lower == "nor", t.Lower == "nobody", t.Lower == "none":
			n++
		case t.Lower == "longer" && j > 0 && d.Text.Tokens[j-1].Lower == "no":
			n++
		case t.Rel == "nsubj" || t.Rel == "obj":
			if k := d.Text.Child(j, "det"); k >= 0 && (d.Text.Tokens[k].Lower == "no" || d.Text.Tokens[k].Lower == "neither") {
				n++
			}
		}
	}
	return n == 1
}

func within(ps []readout.Passage, s readout.Span) bool {
	for _, p := range ps {
		if p.Contains(s) {
			return true
		}
	}
	return false
}
