// Package statement turns attributions into the statements of a record: who
// said what to whom, in which words, through which chain of reporters, when.
//
// It comes after attribution (which finds source, cue and content), link (which
// knows the actors) and timex; position and talks come after it. It finds no
// attributions of its own, but for quotations that stand in a paragraph by
// themselves and go on with the speaker before.
package statement

import (
	"fmt"
	"sort"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/schema"
)

// Stage names this package in the facts it makes.
const Stage = "statement"

// A Finder makes statements. It is read-only after New and may be shared.
type Finder struct {
	attitudes, denials, papers, press map[string]bool
	media                             []schema.Medium
	least                             float64
}

// New returns a Finder that goes by the cues and the nouns of s and leaves out attributions of less
// confidence than least, 0 to 1, but for those of a transcript.
func New(s *schema.Schema, least float64) *Finder {
	cues := s.Cues
	return &Finder{least: least, press: s.Words(schema.Press), attitudes: set(cues.Attitudes), denials: set(cues.Denials), papers: set(cues.Papers), media: cues.Media}
}

func set(words []string) map[string]bool {
	out := make(map[string]bool, len(words))
	for _, w := range words {
		out[w] = true
	}
	return out
}

// leastWords is how many words a content without a quotation has at least: of
// the shorter ones in the tune part none was a statement.
const leastWords = 3

// A candidate is one attribution on its way to being a statement.
type candidate struct {
	attribution readout.Attribution
	source      readout.Span // hull of the source, zero when there is none
	cue         readout.Span
	content     readout.Span // hull of the content
	speaker     speaker
	lemma       string
	via         []string
	merged      bool         // another candidate has taken it up
	turn        bool         // the words of a transcript after the speaker's label, verbatim
	heralds     map[int]bool // actors that report something in the document, of all its candidates
}

// Find returns the statements of d in text order, with ids s1, s2 …
func (f *Finder) Find(d *draft.Draft) []readout.Statement {
	candidates := f.candidates(d)
	f.chain(d, candidates)
	for i := range candidates {
		f.relay(d, &candidates[i])
		f.nested(d, &candidates[i])
	}
	var out []readout.Statement
	for i := range candidates {
		c := &candidates[i]
		if c.merged || !f.utterance(d, c) {
			continue
		}
		if s := f.build(d, c); len(s.Content) > 0 { // “…” has no words
			out = append(out, s)
		}
	}
	out = f.loose(d, out)
	sort.SliceStable(out, func(i, j int) bool { return out[i].Span.Start < out[j].Span.Start })
	carry(d, out)
	outlets := outletsOf(d)
	for i := range out {
		f.pointed(d, &out[i])
		f.toldOutlet(d, outlets, &out[i])
	}
	corroborate(d, out)
	for i := range out {
		out[i].ID = fmt.Sprintf("s%d", i+1)
	}
	return out
}

// candidates are the attributions in running text, with their speakers.
func (f *Finder) candidates(d *draft.Draft) []candidate {
	var out []candidate
	last := speaker{actor: -1}
	heralds := map[int]bool{}
	for _, a := range d.Attributions {
		if len(a.Cue) == 0 || len(a.Content) == 0 {
			continue
		}
		if b, ok := blockAt(d, a.Cue[0].Start); !ok || !b.Kind.Running() {
			continue
		}
		a.Content = whole(d, a.Content)
		c := candidate{attribution: a, source: hull(a.Source), cue: hull(a.Cue), content: hull(a.Content)}
		if own := d.Sentence(c.cue); c.source.Start < own.Start && c.source.End > own.Start { // "Dorn. Ana Pell said"
			c.source.Start = own.Start
		}
		c.lemma = cueLemma(d, c.cue)
		if c.source.Empty() {
			c.source = subject(d, c.cue, c.content)
		}
		c.speaker = f.resolve(d, c.source, last)
		if furthering[c.lemma] && sameAgain(d, c.source, last) {
			c.speaker.actor, c.speaker.name, c.speaker.unnamed = last.actor, last.name, last.unnamed
		}
		if c.speaker.name != "" {
			last = c.speaker
		}
		if c.heralds = heralds; c.lemma == "report" && c.speaker.actor >= 0 {
			heralds[c.speaker.actor] = true
		}
		out = append(out, c)
	}
	return f.transcript(d, out)
}

// utterance reports whether c is something said by someone, rather than
// thought, or said by nobody in particular.
func (f *Finder) utterance(d *draft.Draft, c *candidate) bool {
	if c.speaker.name == "" || f.inscribed(d, c) {
		return false
	}
	if c.turn {
		return true
	}
	if c.attribution.Confidence < f.least {
		return false
	}
	quoted := len(quotes(d, c.attribution.Content)) > 0
	size := 0
	for _, s := range c.attribution.Content {
		size += words(d, s)
	}
	if quoted && size <= longestTitle && titles(d, c.attribution.Content) {
		return false
	}
	return quoted || !f.attitudes[c.lemma] && !silent(d, c) && size >= leastWords && (size > longestPhrase || clause(d, c.attribution.Content))
}

// telling are the verbs that with "not" say that nothing was said: "did not say who".
var telling = map[string]bool{"say": true, "tell": true, "disclose": true, "specify": true, "elaborate": true, "comment": true, "reveal": true, "name": true, "give": true, "discuss": true}

// silent reports whether c's cue says that nothing was said of its content.
func silent(d *draft.Draft, c *candidate) bool {
	first, last := d.Text.TokensIn(c.cue)
	negated := false
	for _, t := range d.Text.Tokens[first:last] {
		negated = negated || t.Lower == "not" || t.Lower == "n't" || t.Lower == "never"
		if negated && telling[t.Lemma] {
			return true
		}
	}
	return false
}

// longestPhrase is how many words can be the thing that somebody speaks of and
// not what they say of it, unless one is a verb: "dialogue with Pyongyang".
const longestPhrase = 3

// clause reports whether one of the words in content is a verb.
func clause(d *draft.Draft, content []readout.Span) bool {
	for _, s := range content {
		first, last := d.Text.TokensIn(s)
		for _, t := range d.Text.Tokens[first:last] {
			if t.Tag == "VERB" || t.Tag == "AUX" {
				return true
			}
		}
	}
	return false
}

func (f *Finder) build(d *draft.Draft, c *candidate) readout.Statement {
	s := readout.Statement{
		Fact:           readout.Fact{Stage: Stage + "/attribution", Confidence: c.attribution.Confidence},
		Cue:            d.Text.Slice(c.cue),
		Denial:         f.denials[c.lemma],
		Content:        d.Document.Passages(trimmed(d, c.attribution.Content)...),
		Quotes:         d.Document.Passages(quotes(d, c.attribution.Content)...),
		Via:            c.via,
		CorroboratedBy: nil,
		Span:           d.Document.Passage(c.source.Hull(c.cue).Hull(c.content)),
	}
	s.Type = kind(d, c.attribution.Content)
	if c.turn {
		s.Stage, s.Type, s.Quotes = Stage+"/turn", "direct", s.Content
	}
	c.speaker.write(d, &s)
	f.context(d, c, &s)
	return s
}

func blockAt(d *draft.Draft, at int) (readout.Block, bool) {
	i := sort.Search(len(d.Text.Blocks), func(i int) bool { return d.Text.Blocks[i].End > at })
	if i == len(d.Text.Blocks) || d.Text.Blocks[i].Start > at {
		return readout.Block{}, false
	}
	return d.Text.Blocks[i], true
}

func hull(spans []readout.Span) readout.Span {
	var out readout.Span
	for _, s := range spans {
		out = out.Hull(s)
	}
	return out
}

// cueLemma is the lemma of the cue's first verb, else of its first word.
func cueLemma(d *draft.Draft, cue readout.Span) string {
	first, last := d.Text.TokensIn(cue)
	for i := first; i < last; i++ {
		if d.Text.Tokens[i].Tag == "VERB" {
			return d.Text.Tokens[i].Lemma
		}
	}
	if first < last {
		return d.Text.Tokens[first].Lemma
	}
	return ""
}
