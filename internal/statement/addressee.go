package statement

import (
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// addressee is whom the speaker told: the object of the cue, "to X", "with X"
// after an interview or a conversation; whom the speaker is said to speak to,
// address or brief in sentence i, or in the one before it within the paragraph;
// who asked. "" when nobody is known.
func (f *Finder) addressee(d *draft.Draft, c *candidate, i int, outside func(readout.Span) bool) string {
	first, last := d.Text.TokensIn(c.cue)
	for t := first; t < last; t++ {
		if d.Text.Tokens[t].Tag != "VERB" {
			continue
		}
		if j := told(d, t); j >= 0 && outside(d.Text.Tokens[j].Span) {
			return f.phrase(d, j)
		}
	}
	sentence := d.Text.Sentences[i]
	if j := f.listener(d, c, sentence.Span, outside); j >= 0 {
		return f.phrase(d, j)
	}
	if i > 0 && d.Text.Sentences[i-1].Block == sentence.Block {
		before := d.Text.Sentences[i-1]
		within := func(p readout.Span) bool { return before.Contains(p) }
		if j := f.listener(d, c, before.Span, within); j >= 0 && d.Text.Tokens[d.Text.Tokens[j].Head].Lemma != "tell" && spokenBy(d, c, d.Text.Tokens[j].Head, before.Span) {
			return f.phrase(d, j)
		}
	}
	return ""
}

// told is the token that the verb v of a cue says was told: "told X", "said to
// X", "said in an interview with X". -1 when there is none.
func told(d *draft.Draft, v int) int {
	verb := d.Text.Tokens[v]
	for _, j := range d.Text.Children(v) {
		t := d.Text.Tokens[j]
		if isRelative(t.Lower) {
			continue
		}
		switch {
		case informs[verb.Lemma] && (t.Rel == "obj" || t.Rel == "iobj"),
			t.Rel == "obl" && preposition(d, j) == "to" && !toPress[t.Lemma]:
			return j
		case t.Rel == "obl" && toPress[t.Lemma]:
			if k := nominal(d, j, "with", "to"); k >= 0 {
				return k
			}
		}
	}
	return -1
}

// informs are the verbs whose object is told something.
var informs = map[string]bool{"tell": true, "inform": true, "assure": true, "remind": true, "notify": true, "brief": true}

// listener is the token for those to whom the speaker of c speaks somewhere in a
// span outside of the content: "speaking to X", "addressing X", "who briefed X",
// "asked by X", "pressed by X". -1 when there are none.
func (f *Finder) listener(d *draft.Draft, c *candidate, span readout.Span, outside func(readout.Span) bool) int {
	first, last := d.Text.TokensIn(span)
	for v := first; v < last; v++ {
		verb := d.Text.Tokens[v]
		if verb.Tag != "VERB" || !outside(verb.Span) || c.cue.Overlaps(verb.Span) {
			continue
		}
		for _, j := range d.Text.Children(v) {
			t := d.Text.Tokens[j]
			if !outside(t.Span) || isRelative(t.Lower) || j < v {
				continue
			}
			object := t.Rel == "obj" || t.Rel == "iobj"
			switch verb.Lemma {
			case "address", "brief", "tell":
				if object && audience(d, j) && ownVerb(d, c, v) {
					return j
				}
			case "speak", "talk":
				if t.Rel == "obl" && preposition(d, j) == "to" && ownVerb(d, c, v) {
					return j
				}
			case "ask", "interview", "press", "question":
				if t.Rel != "nsubj" && preposition(d, j) == "by" {
					return j
				}
			}
		}
	}
	return -1
}

// audience reports whether token j is somebody whom one can address: not a
// problem, nor a conference.
func audience(d *draft.Draft, j int) bool {
	if _, known := d.MentionAt(d.Text.Tokens[j].Span); known {
		return true
	}
	switch d.Text.Tokens[j].Lemma {
	case "press", "medium", "reporter", "journalist", "parliament", "lawmaker", "crowd", "audience", "nation", "rally", "forum", "council", "congress", "assembly":
		return true
	}
	return false
}

// ownVerb reports whether the verb v may be the speaker's: its subject is the
// source of c, a relative pronoun, or not there.
func ownVerb(d *draft.Draft, c *candidate, v int) bool {
	j := d.Text.Child(v, "nsubj")
	return j < 0 || isRelative(d.Text.Tokens[j].Lower) || c.source.Overlaps(d.Text.Tokens[j].Span) || d.ActorOf(d.Text.Tokens[j].Span) >= 0 && d.ActorOf(d.Text.Tokens[j].Span) == c.speaker.actor
}

// spokenBy reports whether the verb v in an earlier sentence has the speaker of
// c for its subject, or follows a mention of them there.
func spokenBy(d *draft.Draft, c *candidate, v int, sentence readout.Span) bool {
	if v < 0 || c.speaker.actor < 0 {
		return false
	}
	if j := d.Text.Child(v, "nsubj"); j >= 0 && !isRelative(d.Text.Tokens[j].Lower) {
		return d.ActorOf(d.Text.Tokens[j].Span) == c.speaker.actor
	}
	at := d.Text.Tokens[v].Start
	last := -1
	for _, m := range d.MentionsIn(sentence) {
		if m.End <= at && m.Kind != draft.MentionPronoun && m.Actor >= 0 && d.Actors[m.Actor].Type == readout.ActorPerson {
			last = m.Actor
		}
	}
	return last == c.speaker.actor
}

func isRelative(w string) bool {
	return w == "who" || w == "which" || w == "whom" || w == "that" || w == "what"
}

// preposition is the lower-case case marker of token i, "" when it has none.
func preposition(d *draft.Draft, i int) string {
	if j := d.Text.Child(i, "case"); j >= 0 {
		return d.Text.Tokens[j].Lower
	}
	return ""
}

// nominal is the nominal modifier of i that one of the prepositions introduces, or -1.
func nominal(d *draft.Draft, i int, with ...string) int {
	for _, j := range d.Text.Children(i) {
		for _, w := range with {
			if d.Text.Tokens[j].Rel == "nmod" && preposition(d, j) == w {
				return j
			}
		}
	}
	return -1
}

// phrase is the actor that token i is the head of, or the words of its noun
// phrase without preposition and determiner. An outlet has the name that the
// words give it, and several people are not the one whose they are: "his people".
func (f *Finder) phrase(d *draft.Draft, i int) string {
	from := i
	for i+1 < len(d.Text.Tokens) && d.Text.Tokens[i].Tag == "DET" && d.Text.Tokens[i+1].Tag == "PROPN" {
		i++ // "told the Post", where the tree has it that "the" was told
	}
	for i+1 < len(d.Text.Tokens) && d.Text.Tokens[i].Tag == "NOUN" && f.press[d.Text.Tokens[i+1].Lower] {
		i++ // "told state TV", where the tree has it that the state was told
	}
	t := d.Text.Tokens[i]
	for _, m := range d.Touching(t.Span) {
		if m.Actor < 0 {
			continue
		}
		a := d.Actors[m.Actor]
		if a.Type == readout.ActorPerson && t.Tag == "NOUN" && t.Lemma != strings.ToLower(t.Text) || t.Lemma == "people" {
			break
		}
		if a.Type == readout.ActorOutlet && m.Kind == draft.MentionName {
			return trimDeterminer(d.Line(m.Span))
		}
		return a.Name
	}
	first, last := d.Text.Subtree(i)
	first = min(first, from)
	for first < i && (d.Text.Tokens[first].Tag == "ADP" || d.Text.Tokens[first].Tag == "DET") {
		first++
	}
	return d.Text.Slice(d.Text.SpanOf(first, min(last, i+1)))
}
