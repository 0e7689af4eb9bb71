package statement

import (
	"slices"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// A speaker is who stands behind a source span.
type speaker struct {
	actor int    // index in Draft.Actors, or -1
	name  string // "" when there is no one
	words readout.Span
	// unnamed is set of a source that is none of the actors and has no name.
	unnamed bool
}

// resolve finds the speaker of a source span. last is the speaker before, whom
// "it", "the statement" and a missing actor may point to.
func (f *Finder) resolve(d *draft.Draft, source readout.Span, last speaker) speaker {
	if source.Empty() {
		return speaker{actor: -1}
	}
	s := speaker{actor: -1, words: source}
	first, end := d.Text.TokensIn(source)
	if rest := part(d, first, end); rest > first {
		s.name, s.unnamed = f.oneOf(d, rest, end, last)
		return s
	}
	if m, ok := clauseOf(d, first, end); ok {
		s.actor, s.name, s.words = m.Actor, d.Actors[m.Actor].Name, m.Span
		return s
	}
	if m, ok := f.head(d, source); ok && m.Actor >= 0 {
		s.actor, s.name = m.Actor, d.Actors[m.Actor].Name
		return s
	}
	if end-first == 1 {
		if noun := antecedent(d, first); !noun.Empty() {
			r := f.resolve(d, noun, last)
			r.words = source
			return r
		}
	}
	switch {
	case end-first == 1 && isPronoun(d.Text.Tokens[first].Lower):
		if fits(d, d.Text.Tokens[first].Lower, last.actor) {
			s.actor, s.name = last.actor, last.name
		}
	case f.paper(d, first, end), again(d, first, end):
		s.actor, s.name = last.actor, last.name
	default:
		s.name = described(d, first, end)
	}
	return s
}

// head returns the mention that source is about: the one that holds the head of
// its noun phrase, else the one that overlaps it most. In "a spokesman for the
// ministry" the spokesman is the head; in "Lind's front bench" Lind does not speak.
func (f *Finder) head(d *draft.Draft, source readout.Span) (draft.Mention, bool) {
	first, last := d.Text.TokensIn(source)
	owner := func(i int) bool { return i+1 < last && d.Text.Owner(i) }
	for i := first; i < last; i++ {
		h := d.Text.Tokens[i].Head
		if h >= first && h < last || owner(i) || d.Text.Tokens[i].Rel == "case" {
			continue
		}
		for _, m := range d.Touching(d.Text.Tokens[i].Span) {
			if m.Actor >= 0 {
				return apposed(d, i, m), true
			}
		}
		if m := apposed(d, i, draft.Mention{Actor: -1}); m.Actor >= 0 {
			return m, true
		}
	}
	noun := last
	if !f.paper(d, first, last) { // "a letter from Lind" is Lind's word
		noun = crowd(d, first, last)
	}
	best, share := draft.Mention{}, 0
	for _, m := range d.Touching(source) {
		at, end := d.Text.TokensIn(m.Span)
		if n := min(m.End, source.End) - max(m.Start, source.Start); n > share && !owner(end-1) && (at <= noun || d.Text.Tokens[at-1].Lower == ",") {
			best, share = m, n
		}
	}
	return best, share > 0
}

// abstract reports whether a noun is by its ending no person: "a decision of the government".
func abstract(lemma string) bool {
	return slices.ContainsFunc([]string{"ion", "ment", "ance", "ence", "ity", "ness"}, func(end string) bool { return strings.HasSuffix(lemma, end) })
}

// crowd is the noun of people that a source begins with and that some name after it only
// tells more of: "relatives" of "Relatives of the four Colombians", "wing" of "a rival
// wing of the movement, under Cesar Berg". It is last where there is none.
func crowd(d *draft.Draft, first, last int) int {
	for i := first; i+1 < last; i++ {
		switch t := d.Text.Tokens[i]; t.Tag {
		case "DET", "ADJ", "NUM":
			continue
		case "NOUN":
			if m, ok := d.MentionAt(t.Span); ok && m.Actor >= 0 || abstract(t.Lemma) {
				return last
			}
			switch d.Text.Tokens[i+1].Lower {
			case "of", "to", "in", "from", "at", "on", "under", "near", "outside", "who", "for", "with", "close":
				return i
			}
			if d.Text.Tokens[i+1].Tag == "NOUN" {
				continue
			}
		}
		return last
	}
	return last
}

// apposed is the name that stands beside token i, the head of the description m:
// in "Morocco's envoy, Youssef Amrani" the name. Else it is m.
func apposed(d *draft.Draft, i int, m draft.Mention) draft.Mention {
	if m.Kind == draft.MentionName {
		return m
	}
	for _, j := range d.Text.Children(i) {
		if d.Text.Tokens[j].Rel != "appos" {
			continue
		}
		if n, ok := d.MentionAt(d.Text.Tokens[j].Span); ok && n.Kind == draft.MentionName && n.Actor >= 0 && d.Actors[n.Actor].Type == readout.ActorPerson {
			return n
		}
	}
	return m
}

// clauseOf is the mention that the tokens only tell more of: a source that is no more than
// "who speaks for the movement" or "whose family has mined there" is the one named before it,
// and a mere "who" the person whose name ends right before.
func clauseOf(d *draft.Draft, first, last int) (draft.Mention, bool) {
	switch d.Text.Tokens[first].Lower {
	case "who", "whose", "whom":
	default:
		return draft.Mention{}, false
	}
	i := first - 1
	if i >= 0 && d.Text.Tokens[i].Lower == "," {
		i--
	}
	if i < 0 {
		return draft.Mention{}, false
	}
	m, ok := d.MentionAt(d.Text.Tokens[i].Span)
	if last-first < 2 && (m.Kind != draft.MentionName || d.Actor(m) == nil || d.Actor(m).Type != readout.ActorPerson || m.End != d.Text.Tokens[i].End) {
		return draft.Mention{}, false
	}
	return m, ok && m.Actor >= 0
}

// antecedent is the noun that the relative pronoun i stands for, with its
// adjectives: in "a banner that reads" the banner. Zero for other words.
func antecedent(d *draft.Draft, i int) readout.Span {
	t := d.Text.Tokens[i]
	if t.Lower != "that" && t.Lower != "which" && t.Lower != "who" || t.Head < 0 {
		return readout.Span{}
	}
	verb := d.Text.Tokens[t.Head]
	if verb.Rel != "acl" && verb.Rel != "acl:relcl" || verb.Head < 0 || verb.Head >= i {
		return readout.Span{}
	}
	first := verb.Head
	for _, j := range d.Text.Children(verb.Head) {
		if j < first && j >= first-3 && d.Text.Tokens[j].Rel != "case" {
			first = j
		}
	}
	return d.Text.SpanOf(first, verb.Head+1)
}

// inscribed reports whether the words of c only stand on a thing: "the sign
// above the gate read". Who is known speaks, and so does a paper of theirs.
func (f *Finder) inscribed(d *draft.Draft, c *candidate) bool {
	who := c.source
	if s := subject(d, c.cue, c.content); !s.Empty() {
		who = s // not the gate
	}
	first, last := d.Text.TokensIn(who)
	if c.lemma != "read" || f.paper(d, first, last) {
		return false
	}
	for i := first; i < last; i++ {
		if h := d.Text.Tokens[i].Head; h >= first && h < last {
			continue
		}
		for _, m := range d.Touching(d.Text.Tokens[i].Span) {
			if m.Actor >= 0 {
				return false
			}
		}
	}
	return true
}

// paper reports whether the tokens are a text that speaks for its issuer: "the statement".
func (f *Finder) paper(d *draft.Draft, first, last int) bool {
	for i := first; i < last; i++ {
		t := d.Text.Tokens[i]
		if f.papers[t.Lemma] || f.papers[t.Lower] {
			return true
		}
	}
	return false
}

// fits reports whether a pronoun can speak of the actor, -1 for one who is
// unknown: "she" of no body and no man, "it" of no person.
func fits(d *draft.Draft, pronoun string, actor int) bool {
	if actor < 0 {
		return true
	}
	human := d.Actors[actor].Type == readout.ActorPerson || d.Actors[actor].Type == readout.ActorAnonymous
	switch pronoun {
	case "it":
		return !human
	case "he", "she":
		other := map[string]string{"he": "f", "she": "m"}[pronoun]
		return human && !slices.ContainsFunc(d.Mentions, func(m draft.Mention) bool {
			return m.Actor == actor && m.Gender == other && m.Kind != draft.MentionPronoun
		})
	}
	return true
}

// furthering are the verbs of who goes on speaking.
var furthering = map[string]bool{"add": true, "continue": true}

// sameAgain reports whether source, a pronoun or an office without a name, can mean the one
// who spoke last: "he" of a man, "the minister" of a minister.
func sameAgain(d *draft.Draft, source readout.Span, last speaker) bool {
	if last.actor < 0 || d.Actors[last.actor].Type != readout.ActorPerson || source.Empty() {
		return false
	}
	first, end := d.Text.TokensIn(source)
	if end-first == 1 {
		w := d.Text.Tokens[first].Lower
		return (w == "he" || w == "she") && fits(d, w, last.actor)
	}
	m, ok := d.MentionAt(source)
	if !ok || m.Kind != draft.MentionNominal || end-first > 2 || d.Text.Tokens[first].Lower != "the" {
		return false
	}
	return strings.Contains(strings.ToLower(d.Actors[last.actor].Role), d.Text.Tokens[end-1].Lower)
}

func isPronoun(w string) bool {
	switch w {
	case "he", "she", "it", "they", "we", "i", "who":
		return true
	}
	return false
}

func trimDeterminer(s string) string {
	for _, d := range []string{"the ", "The ", "a ", "A ", "an ", "An "} {
		if rest, ok := strings.CutPrefix(s, d); ok {
			return rest
		}
	}
	return s
}

// write fills the speaker's fields of s.
func (p speaker) write(d *draft.Draft, s *readout.Statement) {
	s.Speaker = p.name
	if !p.words.Empty() {
		w := d.Document.Passage(p.words)
		s.SpeakerWords, s.SpeakerSpan = w.Text, &w
	}
	if p.actor < 0 {
		s.Anonymous = p.unnamed
		return
	}
	a := d.Actors[p.actor]
	s.Role, s.Affiliation, s.Anonymous = a.Role, a.Side, a.Anonymous
}

// subject is the source of a cue to which the head found none: the subject of
// its verb. Zero when there is no subject, or it is content.
func subject(d *draft.Draft, cue, content readout.Span) readout.Span {
	first, last := d.Text.TokensIn(cue)
	for i := first; i < last; i++ {
		j := d.Text.Child(i, "nsubj")
		if h := d.Text.Tokens[i].Head; j < 0 && d.Text.Tokens[i].Rel == "conj" && h >= 0 {
			j = d.Text.Child(h, "nsubj") // "welcomed X but stressed that Y"
		}
		if d.Text.Tokens[i].Tag != "VERB" || j < 0 {
			continue
		}
		if s := d.Text.Tokens[j].Span; !content.Overlaps(s) {
			return s
		}
	}
	return readout.Span{}
}
