package position

import (
	"slices"
	"strings"

	"github.com/readout/readout"
)

const (
	// nearby is how many sentences before or after a denial what it denies
	// stands, where they share few words, anywhere the same where they share many.
	nearby, anywhere = 6, 60
	// plain is the share of its words that a denial and what it denies have in
	// common where there is no doubt, likely the one where they stand nearby.
	plain, likely = 0.5, 0.34
)

// denials are the disagreements of fact: what one says to be so another denies,
// or says not to be so. What a verb of refusal tells is in found already.
func (c *claims) denials(found []readout.Disagreement) []readout.Disagreement {
	type place struct {
		who      string
		sentence int
	}
	told := map[place]bool{}
	for _, x := range found {
		for _, p := range x.Spans {
			told[place{x.B.Who, c.Text.SentenceAt(p.Start)}] = true
		}
	}
	var out []readout.Disagreement
	for i := range c.list {
		b := &c.list[i]
		if told[place{b.Who, b.first}] {
			continue
		}
		if !b.denial && b.stance != "denies" {
			if a := c.converse(b); a != nil {
				out = append(out, a.against(b, "converse", "contradiction"))
			}
			continue
		}
		if a := c.denied(b); a != nil {
			out = append(out, a.against(b, "denial", "contradiction"))
		}
	}
	return out
}

// denied is what b denies: the claim that most of b's words stand in, the one
// that b's sentence speaks of, or one nearby; nil when there is none.
func (c *claims) denied(b *claim) *claim {
	a, share := c.likeliest(b)
	switch {
	case share >= plain:
		return a
	case b.wrong:
		if x := c.mentioned(b); x != nil {
			return x
		}
	}
	if x := c.reported(b); x != nil {
		return x
	}
	if a == nil && b.wrong {
		return c.before(b)
	}
	return a
}

// likeliest is the claim that shares most of its words with the denial b, and
// the share of b's words that stand in it; nil and 0 when there is none.
func (c *claims) likeliest(b *claim) (*claim, float64) {
	var best *claim
	most := 0.0
	list := c.around(b.first, anywhere, anywhere)
	for i := range list {
		a := &list[i]
		if a.denial || alias(a.Who, b.Who) || overlap(a.spans, b.spans) {
			continue
		}
		_, n := a.share(b)
		share := float64(n) / float64(max(1, len(b.words)))
		near := max(b.first-a.last, a.first-b.last) <= nearby && a.apart(b)
		if n >= 2 && share >= plain || n >= 1 && near && share >= likely {
			if share > most || share == most && a.first <= b.first {
				best, most = a, share
			}
		}
	}
	return best, most
}

// converse is the statement that says to be so what b says not to be so; nil when there is none.
func (c *claims) converse(b *claim) *claim {
	if !b.turned || b.Statement == "" {
		return nil
	}
	var best *claim
	most := 0.0
	list := c.around(b.first, anywhere, anywhere)
	for i := range list {
		a := &list[i]
		if !a.said(b) || a.denial || a.turned || !a.apart(b) {
			continue
		}
		_, n := a.share(b)
		if share := float64(n) / float64(max(1, len(b.words))); n >= 3 && share >= plain && share > most {
			best, most = a, share
		}
	}
	return best
}

// mentioned is the claim of another that b's sentence says b is about: "That is
// untrue, A said of B's claim that"; nil when it names none.
func (c *claims) mentioned(b *claim) *claim {
	s := c.Text.Sentences[b.last]
	for i := s.First; i < s.Last; i++ {
		t := c.Text.Tokens[i]
		if t.Tag != "NOUN" || !accounts[t.Lemma] || within(b.spans, t.Span) {
			continue
		}
		if other := c.owner(i); other != "" {
			if a := c.of(other, c.Phrase(i)); a.apart(b) {
				return &a
			}
		}
	}
	return nil
}

// rumours are the nouns of what is said by nobody in particular.
var rumours = set("report rumour rumor speculation allegation claim")

// reported is the report that b denies, as the party that makes it: "denied
// recent reports that"; nil when it denies none such.
func (c *claims) reported(b *claim) *claim {
	first, last := c.Text.TokensIn(b.spans[0].Span)
	for i := first; i < min(first+soon, last-1); i++ {
		t, next := c.Text.Tokens[i], c.Text.Tokens[i+1].Lower
		if t.Tag != "NOUN" || !rumours[t.Lemma] || next != "that" && next != "of" {
			continue
		}
		from, _ := c.Text.Subtree(i)
		from = max(from, first)
		for from < i && slices.Contains([]string{"DET", "VERB"}, c.Text.Tokens[from].Tag) {
			from++
		}
		a := c.of(strings.ToLower(c.Line(c.Text.SpanOf(from, i+1))), b.spans[0].Span)
		return &a
	}
	return nil
}
