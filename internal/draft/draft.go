// Package draft holds the working state of one document's analysis: what the
// earlier stages found, for the later ones to read. It comes after text and
// before the stages; it makes nothing itself.
//
// Stages take a *Draft, read it, and return values; only internal/analysis
// writes them back. A Draft is not safe for concurrent writing.
package draft

import (
	"sort"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/text"
)

// A Draft grows from stage to stage in the order of its fields.
type Draft struct {
	Document     *readout.Document
	Text         *text.Doc             // with syntax
	Names        []Name                // what the entity head marked, in text order
	Attributions []readout.Attribution // in order of their cues
	Marks        []Mark                // what the talks head marked, in text order
	Antecedents  []Antecedent          // what the antecedent head thinks, in order of the mentions; none without that head
	Dates        []readout.Date        // with Span set, in text order
	Actors       []readout.Actor
	Called       map[string]string // what the text calls states and bodies, by their Name in the schema: see Call
	Mentions     []Mention         // in text order, not overlapping; pronouns among them after coref
	Chains       [][]Phrase        // each of two phrases or more in text order; in the order of their first

	Statements []readout.Statement
	Meetings   []readout.Meeting
	Positions  []readout.Position

	spoken spoken // of Statements
}

// Call is what the text calls the state or body of that Name in the schema: the
// Name of its actor.
func (d *Draft) Call(name string) string {
	if w, ok := d.Called[name]; ok {
		return w
	}
	return name
}

// NameKind is the entity head's class of a Name.
type NameKind string

// The classes of the entity head.
const (
	NamePerson NameKind = "PER"
	NameBody   NameKind = "ORG"
	NamePlace  NameKind = "LOC"
	NameEvent  NameKind = "EVENT"
	NameOther  NameKind = "MISC"
)

// A Name is a proper name in the text.
type Name struct {
	readout.Span
	Kind       NameKind
	Confidence float64 // mean probability of the head over the name's words
}

// A Mention is a place where the text speaks of an Actor: a name with or
// without its office, a nominal ("the minister", "European leaders") or a pronoun.
type Mention struct {
	readout.Span     // the whole noun phrase: office, name, apposition excluded
	Head         int // index in Text.Tokens of the head word
	Actor        int // index in Actors; -1 when it could not be resolved
	Kind         MentionKind
	// Gender is m or f where the text tells it of the actor, else "".
	Gender string
	Plural bool // the actor is several
	// Side is set where the phrase itself names the side of the actor ("Russian
	// Foreign Minister"): the Name of a state or bloc.
	Side string
}

// A Phrase is a noun phrase that speaks of something, an actor or not. Phrases
// may lie within each other.
type Phrase struct {
	readout.Span              // with all that belongs to it
	Head         readout.Span // its head word; of a coordination from the first head to the last
}

// An Antecedent says how likely a phrase speaks of the same thing as an earlier one.
type Antecedent struct {
	Phrase      readout.Span
	Head        int     // index in Text.Tokens of the earlier phrase's head word
	Probability float64 // 0 to 1
}

// MentionKind says what form a Mention has.
type MentionKind string

// A name, a description, a pronoun, or a capital or institution that stands for a state.
const (
	MentionName    MentionKind = "name"
	MentionNominal MentionKind = "nominal"
	MentionPronoun MentionKind = "pronoun"
)

// MentionsIn returns the mentions that lie within s, in text order.
func (d *Draft) MentionsIn(s readout.Span) []Mention {
	var out []Mention
	for _, m := range d.Touching(s) {
		if s.Contains(m.Span) {
			out = append(out, m)
		}
	}
	return out
}

// MentionAt returns the mention whose span overlaps s most, and false when none does.
func (d *Draft) MentionAt(s readout.Span) (Mention, bool) {
	best, share := Mention{}, 0
	for _, m := range d.Touching(s) {
		if n := min(m.End, s.End) - max(m.Start, s.Start); n > share {
			best, share = m, n
		}
	}
	return best, share > 0
}

// DatesIn returns the dates whose words lie within s, in text order.
func (d *Draft) DatesIn(s readout.Span) []readout.Date {
	var out []readout.Date
	for _, t := range d.DatesTouching(s) {
		if s.Contains(t.Span.Span) {
			out = append(out, t)
		}
	}
	return out
}

// Touching returns the mentions that share a byte with s, in text order: a part of Mentions.
func (d *Draft) Touching(s readout.Span) []Mention {
	return touching(d.Mentions, s, func(m *Mention) readout.Span { return m.Span })
}

// DatesTouching returns the dates whose words share a byte with s, in text order: a part of Dates.
func (d *Draft) DatesTouching(s readout.Span) []readout.Date {
	return touching(d.Dates, s, func(t *readout.Date) readout.Span { return t.Span.Span })
}

// NamesTouching returns the names that share a byte with s, in text order: a part of Names.
func (d *Draft) NamesTouching(s readout.Span) []Name {
	return touching(d.Names, s, func(n *Name) readout.Span { return n.Span })
}

// touching is the part of list, whose spans are in text order and do not
// overlap, that shares a byte with s.
func touching[T any](list []T, s readout.Span, span func(*T) readout.Span) []T {
	first := sort.Search(len(list), func(i int) bool { return span(&list[i]).End > s.Start })
	last := first
	for last < len(list) && span(&list[last]).Start < s.End {
		last++
	}
	return list[first:last:last]
}

// Sentence returns the sentence that s begins in, or s itself outside of all.
func (d *Draft) Sentence(s readout.Span) readout.Span {
	i := d.Text.SentenceAt(s.Start)
	if i < len(d.Text.Sentences) && d.Text.Sentences[i].Start <= s.Start {
		return d.Text.Sentences[i].Span
	}
	return s
}

// Phrase returns the span of what token i governs, without its own preposition,
// the parts that are joined to it by "and", and the marks at its edges.
func (d *Draft) Phrase(i int) readout.Span {
	first, last := d.Text.Subtree(i)
	for _, j := range d.Text.Children(i) {
		if d.Text.Tokens[j].Rel == "conj" && j > i {
			from, _ := d.Text.Subtree(j)
			last = min(last, max(from, i+1))
		}
	}
	drop := func(t text.Token) bool {
		return t.Tag == "PUNCT" && !strings.ContainsAny(t.Text, "\"”“»«)") || t.Tag == "CCONJ"
	}
	for first < i && (d.Text.Tokens[first].Rel == "case" && d.Text.Tokens[first].Head == i || drop(d.Text.Tokens[first])) {
		first++
	}
	for last > i+1 && drop(d.Text.Tokens[last-1]) {
		last--
	}
	return d.Text.SpanOf(first, last)
}

// Conjuncts returns token i and those joined to it by "and" or "or".
func (d *Draft) Conjuncts(i int) []int {
	out := []int{i}
	for _, j := range d.Text.Children(i) {
		if d.Text.Tokens[j].Rel == "conj" {
			out = append(out, j)
		}
	}
	return out
}

// Running reports whether byte offset at lies in running text.
func (d *Draft) Running(at int) bool {
	blocks := d.Text.Blocks
	i := sort.Search(len(blocks), func(i int) bool { return blocks[i].End > at })
	return i < len(blocks) && blocks[i].Start <= at && blocks[i].Kind.Running()
}

// Line returns the words under s on one line.
func (d *Draft) Line(s readout.Span) string {
	return strings.Join(strings.Fields(d.Text.Slice(s)), " ")
}

// Within returns the mentions that share at least half of themselves, or their head
// word, with s, in text order: "Ban Ki-moon" of "UN Secretary General Ban Ki-moon".
func (d *Draft) Within(s readout.Span) []Mention {
	var out []Mention
	for _, m := range d.Touching(s) {
		n := min(m.End, s.End) - max(m.Start, s.Start)
		if n > 0 && (2*n >= m.Len() || s.Contains(d.Text.Tokens[m.Head].Span)) {
			out = append(out, m)
		}
	}
	return out
}

// Actor returns the actor of m, nil when m is unresolved.
func (d *Draft) Actor(m Mention) *readout.Actor {
	if m.Actor < 0 || m.Actor >= len(d.Actors) {
		return nil
	}
	return &d.Actors[m.Actor]
}

// ActorOf returns the index in Actors of the one that s speaks of, by the
// mention that overlaps s most; -1 when none does or it is unresolved.
func (d *Draft) ActorOf(s readout.Span) int {
	if m, ok := d.MentionAt(s); ok && m.Actor < len(d.Actors) {
		return m.Actor
	}
	return -1
}

// Side is the side of the actor with index i: the actor's own name where it is
// a state, bloc or group of its own, "" when it has none or i is -1.
func (d *Draft) Side(i int) string {
	if i < 0 || i >= len(d.Actors) {
		return ""
	}
	switch a := d.Actors[i]; {
	case a.Side != "":
		return a.Side
	case a.Type == readout.ActorState, a.Type == readout.ActorBloc, a.Type == readout.ActorGroup:
		return a.Name
	}
	return ""
}
