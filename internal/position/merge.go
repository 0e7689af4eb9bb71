package position

import (
	"fmt"
	"slices"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

const (
	// alike is the share of the shorter issue's words that two tellings of one
	// position have in common where they are on the same topic, likelier where
	// the taxonomy says of neither what it is about.
	alike, likelier = 0.5, 0.8
	// leastShared is how many words two issues without a topic share at least.
	leastShared = 2
)

// Merge returns list, which has topics, with the same position told in other
// words as one: of one holder or side, with stances of one group, and on one
// issue, by topics and by the words that they share. It keeps the first telling
// and puts the others under Restated, their passages after its own. IDs are
// given anew, p1, p2 …
func Merge(d *draft.Draft, list []readout.Position, lexicon Lexicon) []readout.Position {
	var out []readout.Position
	var gists []gist
	for _, p := range list {
		g := gistOf(d, p)
		i := 0
		for i < len(out) && !(lexicon.oneStance(out[i].Stance, p.Stance) && sameParty(out[i], p) && gists[i].same(g)) {
			i++
		}
		if i == len(out) {
			p.ID = fmt.Sprintf("p%d", len(out)+1)
			out, gists = append(out, p), append(gists, g)
			continue
		}
		o := &out[i]
		o.Spans = slices.Concat(o.Spans, p.Spans)
		o.Restated = append(slices.Clone(o.Restated), readout.Restatement{Holder: p.Holder, Stance: p.Stance, Issue: p.Issue, Statement: p.Statement})
		o.Confidence = max(o.Confidence, p.Confidence)
	}
	return out
}

// oneStance reports whether two stances are the same or of one group.
func (l Lexicon) oneStance(a, b string) bool {
	return a == b || l.Groups[a] != "" && l.Groups[a] == l.Groups[b]
}

// sameParty reports whether two positions have one holder, or one side.
func sameParty(a, b readout.Position) bool {
	return a.Holder == b.Holder && a.OnBehalf == b.OnBehalf || a.OnBehalf != "" && a.OnBehalf == b.OnBehalf
}

// A gist is what an issue is about.
type gist struct {
	topics  []string
	words   []string // lemmas of what says something, each once
	names   []string // of those the names
	numbers []string
	negated bool
}

// light are verbs and nouns that say nothing of what an issue is about.
var light = map[string]bool{"be": true, "have": true, "do": true, "make": true, "take": true, "say": true, "get": true, "go": true,
	"will": true, "would": true, "can": true, "could": true, "should": true, "must": true, "may": true, "other": true, "such": true, "any": true}

// gistOf reads the words of p's issue. The word that carries the stance, and
// the names of whoever holds it, are not what it is about.
func gistOf(d *draft.Draft, p readout.Position) gist {
	g := gist{topics: p.Topics}
	for _, s := range p.Spans {
		first, last := d.Text.TokensIn(s.Span)
		for i := first; i < last; i++ {
			t := d.Text.Tokens[i]
			switch {
			case negations[t.Lower]:
				g.negated = !g.negated
			case t.Tag == "NUM":
				g.numbers = append(g.numbers, t.Lower)
			case light[t.Lemma], i == first && t.Tag == "VERB": // a verb at the beginning carries the stance
			case t.Tag == "PROPN":
				if a := at(d, i); a != nil && (a.Name == p.Holder || a.Name == p.OnBehalf) {
					continue
				}
				g.names = append(g.names, t.Lower)
				g.words = append(g.words, t.Lower)
			case t.Tag == "NOUN", t.Tag == "VERB", t.Tag == "ADJ":
				g.words = append(g.words, strings.ToLower(t.Lemma))
			}
		}
	}
	for _, list := range []*[]string{&g.words, &g.names, &g.numbers} {
		slices.Sort(*list)
		*list = slices.Compact(*list)
	}
	return g
}

// same reports whether two gists are of one issue. Those that name other names
// or numbers are not, nor those of which one is negated.
func (g gist) same(o gist) bool {
	if g.negated != o.negated || apartFrom(g.names, o.names) || apartFrom(g.numbers, o.numbers) {
		return false
	}
	n, least := common(g.words, o.words), min(len(g.words), len(o.words))
	switch {
	case least == 0:
		return false
	case common(g.topics, o.topics) > 0:
		return float64(n) >= alike*float64(least)
	case len(g.topics) == 0 && len(o.topics) == 0:
		return n >= leastShared && float64(n) >= likelier*float64(least)
	}
	return false
}

// apartFrom reports whether both lists hold something, and nothing in common.
func apartFrom(a, b []string) bool { return len(a) > 0 && len(b) > 0 && common(a, b) == 0 }

// common is how many of a are in b, too.
func common(a, b []string) int {
	n := 0
	for _, x := range a {
		if slices.Contains(b, x) {
			n++
		}
	}
	return n
}
