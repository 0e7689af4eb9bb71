package position

import (
	"slices"
	"sort"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// A claim is what one party says, or what the text says that it wants.
type claim struct {
	readout.Claim
	side    string
	cue     string // of the statement, "" for what the text tells in its own voice
	stance  string // of the position that it states, "" for most
	spans   []readout.Passage
	words   []string // lemmas of what says something, each once
	things  []string // of those what is no name
	topics  []string
	unnamed bool // its speaker is an anonymous source
	denial  bool // its cue denies, or it calls something untrue
	wrong   bool // it says no more than that something is untrue
	turned  bool // its highest verb, or what goes with it, is negated
	first   int  // index of its first sentence
	last    int  // index of its last sentence
}

// claims are those of a draft, with what it takes to compare them.
type claims struct {
	*draft.Draft
	adjectives Adjectives
	actors     map[string]*readout.Actor     // by name
	statements map[string]*readout.Statement // by id
	list       []claim                       // in the order of their first words
}

// newClaims takes the statements of d, the positions that stand in none, and
// the clauses whose verb says that a party wants something.
func newClaims(d *draft.Draft, adjectives Adjectives) *claims {
	c := &claims{Draft: d, adjectives: adjectives, actors: map[string]*readout.Actor{}, statements: map[string]*readout.Statement{}}
	for i := range d.Actors {
		if a := &d.Actors[i]; c.actors[a.Name] == nil {
			c.actors[a.Name] = a
		}
	}
	type who struct{ name, statement string }
	stances := map[who]string{}
	for _, p := range d.Positions {
		if k := (who{p.Holder, p.Statement}); stances[k] == "" {
			stances[k] = p.Stance
		}
	}
	for i := range d.Statements {
		s := &d.Statements[i]
		c.statements[s.ID] = s
		c.list = append(c.list, claim{
			Claim: readout.Claim{Who: s.Speaker, Statement: s.ID}, side: s.Affiliation, cue: strings.ToLower(s.Cue), stance: stances[who{s.Speaker, s.ID}],
			spans: s.Content, topics: s.Topics, denial: s.Denial,
		})
	}
	for _, p := range d.Positions {
		if p.Statement == "" && c.actors[p.Holder] != nil && d.Speaking(p.Spans[0].Span) == nil {
			c.list = append(c.list, claim{Claim: readout.Claim{Who: p.Holder}, side: p.OnBehalf, stance: p.Stance, spans: p.Spans[:1], topics: p.Topics})
		}
	}
	type place struct {
		name     string
		sentence int
	}
	told := map[place]bool{}
	for i := range c.list {
		c.read(&c.list[i])
		told[place{c.list[i].Who, c.list[i].first}] = true
	}
	for _, x := range c.standings() {
		if c.read(&x); !told[place{x.Who, x.first}] {
			c.list = append(c.list, x)
		}
	}
	slices.SortStableFunc(c.list, func(a, b claim) int { return a.spans[0].Start - b.spans[0].Start })
	return c
}

// of is the claim of one party with the words under s.
func (c *claims) of(name string, s readout.Span) claim {
	x := claim{Claim: readout.Claim{Who: name}, spans: c.Document.Passages(s)}
	c.read(&x)
	return x
}

// around are the claims that begin at most so many sentences before or after sentence s.
func (c *claims) around(s, back, ahead int) []claim {
	i := sort.Search(len(c.list), func(i int) bool { return c.list[i].first >= s-back })
	j := sort.Search(len(c.list), func(i int) bool { return c.list[i].first > s+ahead })
	return c.list[i:j]
}

var (
	// untrue are the words by which one calls what another says wrong.
	untrue = set("false untrue baseless unfounded groundless fabrication fabricate lie nonsense fake wrong incorrect misleading fiction")
	// negations turn round what they go with.
	negations = set("not n't no never none nor neither nothing nobody")
)

const (
	// short is how many words a claim has at most that says no more than that
	// something is untrue, or not so.
	short = 12
	// soon is within how many words from its first one a claim says what it is about.
	soon = 4
)

// read fills what the words of x tell.
func (c *claims) read(x *claim) {
	x.Claim.Claim = c.Line(x.spans[0].Span)
	if a := c.actors[x.Who]; a != nil {
		x.side, x.unnamed = of(a).side, a.Type == readout.ActorAnonymous
	}
	x.first, x.last = c.Text.SentenceAt(x.spans[0].Start), c.Text.SentenceAt(x.spans[len(x.spans)-1].End-1)
	size := 0
	for _, p := range x.spans {
		first, last := c.Text.TokensIn(p.Span)
		size += last - first
		for i := first; i < last; i++ {
			t := c.Text.Tokens[i]
			x.wrong = x.wrong || untrue[t.Lemma] || t.Lower == "true" && c.hasWord(i, "not", "n't")
			x.turned = x.turned || (t.Head < first || t.Head >= last) && c.turned(i)
			switch {
			case light[t.Lemma] || standing[t.Lemma]:
			case t.Tag == "NOUN", t.Tag == "VERB", t.Tag == "ADJ", t.Tag == "NUM":
				x.words = append(x.words, strings.ToLower(t.Lemma))
				x.things = append(x.things, strings.ToLower(t.Lemma))
			case t.Tag == "PROPN":
				x.words = append(x.words, strings.ToLower(t.Lemma))
			}
		}
	}
	x.wrong = x.wrong && size <= short
	x.denial = x.denial || x.wrong
	for _, list := range []*[]string{&x.words, &x.things} {
		slices.Sort(*list)
		*list = slices.Compact(*list)
	}
}

// turned reports whether what token i governs is said not to be so: it has a
// "not" of its own, or its subject or object a "no".
func (c *claims) turned(i int) bool {
	if negations[c.Text.Tokens[i].Lower] {
		return true
	}
	return slices.ContainsFunc(c.Text.Children(i), func(j int) bool {
		switch c.Text.Tokens[j].Rel {
		case "nsubj", "nsubj:pass", "obj":
			if c.hasWord(j, "no", "neither") {
				return true
			}
		}
		return negations[c.Text.Tokens[j].Lower]
	})
}

// hasWord reports whether one of the words hangs on token i.
func (c *claims) hasWord(i int, words ...string) bool {
	return slices.ContainsFunc(c.Text.Children(i), func(j int) bool { return slices.Contains(words, c.Text.Tokens[j].Lower) })
}
