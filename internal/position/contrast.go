package position

import (
	"slices"
	"strings"
)

var (
	// joining are the words by which a sentence sets one part against the other,
	// opening those by which it sets itself against the one before, asides those
	// that do so further on, opposite those that say it is the contrary.
	joining = set("although though while whereas but yet")
	opening = set("but yet nevertheless nonetheless conversely however")
	asides  = []string{" however ", " by contrast ", " in contrast ", " for all that ", " on the other hand ", " on the contrary ", " even so ",
		" for its part ", " for his part ", " for her part ", " for their part "}
	opposite = []string{" by contrast ", " on the contrary "}
	// retorting are the cues by which one answers what another has said.
	retorting = []string{"counter", "retort", "hit back", "hits back", "shot back"}
)

// contrasted reports whether a word of contrast stands between a's content and
// b's in one sentence, or opens b's sentence, the next one.
func (c *claims) contrasted(a, b *claim) bool {
	if a.last == b.first {
		first, _ := c.Text.TokensIn(b.spans[0].Span)
		_, from := c.Text.TokensIn(a.spans[len(a.spans)-1].Span)
		for i := from; i < first; i++ {
			if joining[c.Text.Tokens[i].Lower] {
				return true
			}
		}
		return false
	}
	return opening[c.Text.Tokens[c.Text.Sentences[b.first].First].Lower] || c.opens(b, asides)
}

// opens reports whether one of the phrases stands in b's sentence before b's content.
func (c *claims) opens(b *claim, phrases []string) bool {
	start := c.Text.Sentences[b.first].First
	first, _ := c.Text.TokensIn(b.spans[0].Span)
	var words strings.Builder
	words.WriteByte(' ')
	for i := start; i < first; i++ {
		if t := c.Text.Tokens[i]; t.Tag != "PUNCT" {
			words.WriteString(t.Lower + " ")
		}
	}
	return slices.ContainsFunc(phrases, func(p string) bool { return strings.Contains(words.String(), p) })
}

// retorts reports whether b's cue says that it answers another.
func retorts(b *claim) bool {
	return slices.ContainsFunc(retorting, func(w string) bool { return strings.Contains(b.cue, w) })
}

// insists reports whether b's speaker is said to hold to it.
func insists(b *claim) bool {
	return strings.Contains(b.cue, "insist") || strings.Contains(b.cue, "maintain")
}

// silent reports whether a is what its speaker is said not to say.
func silent(a *claim) bool {
	cue := " " + a.cue + " "
	return strings.Contains(cue, " not ") || strings.Contains(cue, "n't ") || strings.Contains(cue, " declin")
}

// negates reports whether b says of something told before that it is not so:
// "it was not discussed", "no such promise had been given".
func (c *claims) negates(b *claim) bool {
	first, last := c.Text.TokensIn(b.spans[0].Span)
	for i := first; i < min(first+soon, last-1); i++ {
		if c.Text.Tokens[i].Lower == "no" && c.Text.Tokens[i+1].Lower == "such" {
			return true
		}
	}
	if !b.turned || last-first > short {
		return false
	}
	if c.Text.Tokens[first].Lower == "that" && last > first+1 {
		first++
	}
	switch c.Text.Tokens[first].Lower {
	case "it", "this", "that":
		return at(c.Draft, first) == nil // not the speaker's own party
	}
	return false
}
