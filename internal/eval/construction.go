package eval

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"unicode"
)

// A Token is a word or mark of a text, for telling how an attribution is built.
type Token struct {
	Start, End int    // half-open, in code points
	Lower      string // in lower case
	Tag        string // universal part of speech
	Quoted     bool   // stands within quotation marks
	Paragraph  int
}

func (t Token) word() bool {
	for _, r := range t.Lower {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return true
		}
	}
	return false
}

// A Construction is a way in which attributions are built, and how well those
// that are built so are found: precision over the predicted ones that are built
// so, recall over the gold ones.
type Construction struct {
	Name string
	Count
}

// constructions are the names in the order of the report, and who belongs to
// each. Of content and of cue exactly one kind holds; the others may overlap.
var constructions = []struct {
	name string
	has  func(b *built) bool
}{
	{"content: direct", func(b *built) bool { return b.words > 0 && b.quoted == b.words }},
	{"content: mixed", func(b *built) bool { return 0 < b.quoted && b.quoted < b.words }},
	{"content: indirect", func(b *built) bool { return b.quoted == 0 }},
	{"content: several parts", func(b *built) bool { return b.parts > 1 }},
	{"content: several paragraphs", func(b *built) bool { return b.paragraphs > 1 }},
	{"content: within another's", func(b *built) bool { return b.nested }},
	{"source: a name or description", func(b *built) bool { return len(b.source) > 0 && !b.pronoun }},
	{"source: a pronoun", func(b *built) bool { return b.pronoun }},
	{"source: none", func(b *built) bool { return len(b.source) == 0 }},
	{"source: shared with another", func(b *built) bool { return b.shared }},
	{"cue: verb", func(b *built) bool { return b.cue == verbCue }},
	{"cue: according to", func(b *built) bool { return b.cue == accordingCue }},
	{"cue: noun", func(b *built) bool { return b.cue == nounCue }},
	{"cue: marks only, or none", func(b *built) bool { return b.cue == markCue }},
	{"cue: other words", func(b *built) bool { return b.cue == otherCue }},
}

// The kinds of cues.
const (
	otherCue = iota
	verbCue
	accordingCue
	nounCue
	markCue
)

// A built is what tells the constructions of one attribution apart. Sources and
// contents are the indices of their words.
type built struct {
	source, content         tokenSet
	words, quoted           int // of the content
	parts, paragraphs       int // of the content; parts have words between them
	nested, shared, pronoun bool
	cue                     int
}

// ByConstruction counts how many attributions of each construction are right in
// the sense of "full". tokens are those of each document by its id, in text
// order; documents and errors are as for Attributions.
func ByConstruction(gold, pred []AttributionDoc, tokens map[string][]Token) ([]Construction, error) {
	out := make([]Construction, len(constructions))
	for i, c := range constructions {
		out[i].Name = c.name
	}
	err := eachPair(gold, pred, func(g, p AttributionDoc) error {
		v, err := Judge(g, p)
		if err != nil {
			return err
		}
		want, got := buildAll(g.Attributions, tokens[g.ID]), buildAll(p.Attributions, tokens[g.ID])
		for i, c := range constructions {
			for k, b := range want {
				if c.has(b) {
					out[i].Gold++
					out[i].RightGold += one(v.Gold[k])
				}
			}
			for k, b := range got {
				if c.has(b) {
					out[i].Pred++
					out[i].Right += one(v.Pred[k])
				}
			}
		}
		return nil
	})
	return out, err
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// buildAll looks at every attribution of one document.
func buildAll(list []RoleRanges, tokens []Token) []*built {
	out := make([]*built, len(list))
	for i, a := range list {
		out[i] = build(a, tokens)
	}
	for i, a := range out {
		for j, b := range out {
			if i == j {
				continue
			}
			a.shared = a.shared || len(a.source) > 0 && equal(a.source, b.source)
			a.nested = a.nested || len(a.content) > 0 && len(a.content) < len(b.content) && common(a.content, b.content) == len(a.content)
		}
	}
	return out
}

func build(a RoleRanges, tokens []Token) *built {
	b := &built{source: wordsIn(a.Source, tokens), content: wordsIn(a.Content, tokens)}
	b.words = len(b.content)
	var paragraphs []int
	last := -1
	for _, t := range b.content {
		if tokens[t].Quoted {
			b.quoted++
		}
		if !slices.Contains(paragraphs, tokens[t].Paragraph) {
			paragraphs = append(paragraphs, tokens[t].Paragraph)
		}
		if last < 0 || slices.ContainsFunc(tokens[last+1:t], Token.word) {
			b.parts++
		}
		last = t
	}
	b.paragraphs = len(paragraphs)
	b.pronoun = len(b.source) == 1 && (tokens[b.source[0]].Tag == "PRON" || tokens[b.source[0]].Tag == "DET")
	b.cue = kindOfCue(wordsIn(a.Cue, tokens), tokens)
	return b
}

func kindOfCue(words tokenSet, tokens []Token) int {
	if len(words) == 0 {
		return markCue
	}
	kind := otherCue
	for i, t := range words {
		switch {
		case tokens[t].Lower == "according" && i+1 < len(words) && tokens[words[i+1]].Lower == "to":
			return accordingCue
		case tokens[t].Tag == "VERB":
			kind = verbCue
		case tokens[t].Tag == "NOUN" && kind == otherCue:
			kind = nounCue
		}
	}
	return kind
}

// wordsIn are the indices of the words that begin within ranges or reach into
// them, in text order.
func wordsIn(ranges [][2]int, tokens []Token) tokenSet {
	var out tokenSet
	for i, t := range tokens {
		if t.word() && slices.ContainsFunc(ranges, func(r [2]int) bool { return t.Start < r[1] && r[0] < t.End }) {
			out = append(out, i)
		}
	}
	return out
}

// WriteConstructions prints one line for each construction, in percent.
func WriteConstructions(w io.Writer, list []Construction) error {
	out := bufio.NewWriter(w) // keeps the first error until Flush
	fmt.Fprintf(out, "%-30s %6s %6s %6s   %7s %7s %7s\n", "full, of those with", "P", "R", "F1", "found", "pred", "gold")
	for _, c := range list {
		fmt.Fprintf(out, "%-30s %6.2f %6.2f %6.2f   %7d %7d %7d\n",
			c.Name, 100*c.Precision(), 100*c.Recall(), 100*c.F1(), c.RightGold, c.Pred, c.Gold)
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write the scores by construction: %w", err)
	}
	return nil
}
