package position

import (
	"fmt"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// contrasts are the words by which a text sets one account against another.
var contrasts = []string{"however", "but", "although", "though", "while", "whereas", "contrary", "by contrast", "on the other hand", "instead", "despite", "nevertheless", "yet", "meanwhile", "in response"}

// negations turn a claim round.
var negations = map[string]bool{"not": true, "n't": true, "no": true, "never": true, "none": true, "nor": true, "neither": true, "without": true, "false": true, "untrue": true, "deny": true, "reject": true, "refuse": true, "dismiss": true, "dispute": true, "refute": true, "contradict": true, "oppose": true}

// Disagreements returns the pairs of claims in d that cannot both be true, or
// both be had, ids d1, d2 … Two statements disagree when different speakers, in
// one or in neighbouring sentences, say of a shared subject the one that it is
// so and the other that it is not, or where words of contrast join them.
func Disagreements(d *draft.Draft) []readout.Disagreement {
	var out []readout.Disagreement
	for i := range d.Statements {
		a := &d.Statements[i]
		for j := i + 1; j < len(d.Statements); j++ {
			b := &d.Statements[j]
			if apart(d, a, b) > 1 {
				break // those after it are further away
			}
			if a.Speaker == b.Speaker {
				continue
			}
			subject := shared(d, a, b)
			if subject == 0 || negated(d, a) == negated(d, b) || !contrasted(d, a, b) && !b.Denial {
				continue
			}
			out = append(out, readout.Disagreement{
				Fact:  readout.Fact{ID: fmt.Sprintf("d%d", len(out)+1), Stage: Stage + "/contrast", Confidence: min(a.Confidence, b.Confidence) * 0.7},
				Issue: d.Line(b.Content[0].Span),
				Kind:  "contradiction",
				A:     readout.Claim{Who: a.Speaker, Statement: a.ID, Claim: d.Line(a.Content[0].Span)},
				B:     readout.Claim{Who: b.Speaker, Statement: b.ID, Claim: d.Line(b.Content[0].Span)},
				Spans: append(append([]readout.Passage{}, a.Content...), b.Content...),
			})
		}
	}
	return out
}

// apart is how many sentences lie between a and b, 0 in the same one.
func apart(d *draft.Draft, a, b *readout.Statement) int {
	return d.Text.SentenceAt(b.Span.Start) - d.Text.SentenceAt(a.Span.End-1)
}

// shared counts the nouns that both contents hold, actors' names not counted.
func shared(d *draft.Draft, a, b *readout.Statement) int {
	nouns := func(s *readout.Statement) map[string]bool {
		out := map[string]bool{}
		for _, c := range s.Content {
			first, last := d.Text.TokensIn(c.Span)
			for i := first; i < last; i++ {
				if t := d.Text.Tokens[i]; t.Tag == "NOUN" {
					out[t.Lemma] = true
				}
			}
		}
		return out
	}
	n := 0
	other := nouns(b)
	for w := range nouns(a) {
		if other[w] {
			n++
		}
	}
	return n
}

func negated(d *draft.Draft, s *readout.Statement) bool {
	if s.Denial {
		return true
	}
	for _, c := range s.Content {
		first, last := d.Text.TokensIn(c.Span)
		for i := first; i < last; i++ {
			if t := d.Text.Tokens[i]; negations[t.Lemma] || negations[t.Lower] {
				return true
			}
		}
	}
	return false
}

// contrasted reports whether a word of contrast stands between a's content and b's, or opens b's sentence.
func contrasted(d *draft.Draft, a, b *readout.Statement) bool {
	from := d.Sentence(b.Span.Span).Start
	if s := d.Sentence(a.Span.Span); s.Start == from {
		from = a.Content[len(a.Content)-1].End
	}
	to := max(from, b.Content[0].Start)
	between := " " + strings.ToLower(d.Line(readout.Span{Start: from, End: to})) + " "
	between = strings.NewReplacer(",", " ", ";", " ", ".", " ").Replace(between)
	for _, w := range contrasts {
		if strings.Contains(between, " "+w+" ") {
			return true
		}
	}
	return false
}
