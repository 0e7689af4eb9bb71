package position

import (
	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
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
// stance among the first words of the mark, else of the cue of the statement it
// stands in, else what the talks head says.
func stance(d *draft.Draft, lexicon Lexicon, m whole, st *readout.Statement) string {
	first, last := d.Text.TokensIn(readout.Span{Start: m.core.Start, End: m.End})
	if s := lexicon.take(d, first, min(first+reach, last)); s != "" {
		return s
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
	return m.Stance
}

// take is the stance of the first of the tokens first to last that has one, ""
// when none has. A noun or adjective counts where it hangs on a verb or begins
// what they say: "deep concern that", not "a solution to our concern".
func (l Lexicon) take(d *draft.Draft, first, last int) string {
	for i := first; i < last; i++ {
		t := d.Text.Tokens[i]
		switch t.Tag {
		case "VERB":
			if s := l.verb(d, i); s != "" {
				return s
			}
		case "NOUN", "ADJ":
			if s := l.Words[t.Lemma]; s != "" && (t.Rel == "obj" || t.Rel == "root" || t.Rel == "ccomp" || i < first+2) {
				return s
			}
		}
	}
	return ""
}

// verb is the stance of the verb at token i; "rule out", "play down" and "call
// for" are two words. One whose object is a word with a stance has the object's.
func (l Lexicon) verb(d *draft.Draft, i int) string {
	t := d.Text.Tokens[i]
	if j := d.Text.Child(i, "obj"); j > i && l.Words[d.Text.Tokens[j].Lemma] != "" {
		return l.Words[d.Text.Tokens[j].Lemma]
	}
	next := ""
	if i+1 < len(d.Text.Tokens) {
		next = d.Text.Tokens[i+1].Lower
	}
	switch {
	case t.Lemma == "rule" && next == "out":
		return "rules_out"
	case t.Lemma == "play" && next == "down":
		return "plays_down"
	case t.Lemma == "call" && next == "for":
		return "urges"
	}
	return l.Verbs[t.Lemma]
}

func within(ps []readout.Passage, s readout.Span) bool {
	for _, p := range ps {
		if p.Contains(s) {
			return true
		}
	}
	return false
}
