package position

import (
	"strings"

	"github.com/readout/readout"
)

var (
	// differing are the verbs of several who are not of one mind, rifts the nouns
	// of it, split the words for what they are.
	differing = set("disagree differ diverge clash quarrel")
	rifts     = set("disagreement difference divergence rift")
	split     = set("odds loggerheads divided split")
	// over are the prepositions of what they differ on.
	over = set("over on about")
)

// odds are the disagreements that the text names as such: "A and B differ over
// X", "differences between A and B over X", and where it names nobody, of the
// two who speak next: "The sides disagree. A says … B says …"
func (c *claims) odds() []readout.Disagreement {
	var out []readout.Disagreement
	for i, t := range c.Text.Tokens {
		if !c.Running(t.Start) {
			continue
		}
		plain := false // whether the word means nothing else
		switch {
		case t.Tag == "VERB" && differing[t.Lemma] && !c.hasWord(i, "not", "n't", "never"):
			plain = true
		case t.Tag == "NOUN" && rifts[t.Lemma] && !c.hasWord(i, "no"):
			plain = t.Lemma == "disagreement"
		case split[t.Lower]:
		default:
			continue
		}
		matter := c.matter(i)
		if a, b := c.both(i); a != "" && !matter.Empty() {
			x, y := c.of(a, c.Sentence(t.Span)), c.of(b, c.Sentence(t.Span))
			x.Claim.Claim, y.Claim.Claim = c.Line(matter), c.Line(matter)
			o := x.against(&y, "odds", "difference")
			o.Spans = o.Spans[:1]
			out = append(out, o)
		} else if x, y := c.next(t.Sentence); y != nil && plain && (!matter.Empty() || t.Tag == "VERB") {
			out = append(out, x.against(y, "odds", "positions"))
		}
	}
	return out
}

// matter is what those differ on of whom token i tells, up to the next mark: "over X"; zero when the text does not say.
func (c *claims) matter(i int) readout.Span {
	last := c.Text.Sentences[c.Text.Tokens[i].Sentence].Last
	from := 0
	for j := i + 1; j < last && c.Text.Tokens[j].Tag != "PUNCT"; j++ {
		if from == 0 && over[c.Text.Tokens[j].Lower] {
			from = j + 1
		} else if from > 0 && (j+1 == last || c.Text.Tokens[j+1].Tag == "PUNCT") {
			return c.Text.SpanOf(from, j+1)
		}
	}
	return readout.Span{}
}

// both are the two parties that "and" joins: after "between" behind token i, else
// as the subject before it; "" when there are no such two.
func (c *claims) both(i int) (string, string) {
	s := c.Text.Sentences[c.Text.Tokens[i].Sentence]
	from, to := -1, i
	for j := i + 1; j < s.Last && c.Text.Tokens[j].Tag != "PUNCT" && to == i; j++ {
		if c.Text.Tokens[j].Lower == "between" {
			from, to = j+1, s.Last
		}
	}
	for n, steps := i, 0; from < 0 && n >= 0 && steps < 3; n, steps = c.Text.Tokens[n].Head, steps+1 {
		from = c.Text.Child(n, "nsubj", "nsubj:pass")
	}
	if from < 0 || from >= to {
		return "", ""
	}
	list := c.Within(c.Text.SpanOf(from, to))
	if len(list) < 2 {
		return "", ""
	}
	a, b := c.Actor(list[0]), c.Actor(list[1])
	if a == nil || b == nil || a == b || list[1].Start < list[0].End || strings.TrimSpace(c.Text.Text[list[0].End:list[1].Start]) != "and" {
		return "", ""
	}
	return a.Name, b.Name
}

// next are the first two claims of different parties in the two sentences after
// sentence s; nil when there are no such two.
func (c *claims) next(s int) (a, b *claim) {
	list := c.around(s+1, 0, 1)
	for i := range list {
		switch x := &list[i]; {
		case a == nil:
			a = x
		case a.apart(x) && !overlap(a.spans, x.spans):
			return a, x
		}
	}
	return nil, nil
}
