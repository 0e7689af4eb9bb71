package coref

import (
	"cmp"
	"slices"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/schema"
)

// A Result is what Resolve finds.
type Result struct {
	Chains   [][]draft.Phrase
	Actors   []readout.Actor // the draft's, their mentions with the pronouns
	Mentions []draft.Mention // the draft's and the pronouns, in text order, not overlapping
}

// Resolve makes the chains of d. It reads d's Document, Text, Names,
// Attributions, Antecedents, Actors and Mentions, and needs a tree: without one
// there are no chains, and Actors and Mentions come back as they are. d is not
// changed.
func Resolve(d *draft.Draft, s *schema.Schema) Result {
	r := newResolver(d, s)
	r.names()
	r.structure()
	for i := range r.nodes {
		switch r.nodes[i].form {
		case pronoun:
			r.pronoun(i)
		case nominal:
			r.nominal(i)
		}
	}
	return r.result()
}

// A resolver holds the phrases of one document.
type resolver struct {
	d       *draft.Draft
	s       *schema.Schema
	nodes   []node
	at      []int32       // by token: the node that it heads; -1 for none
	first   []int         // by sentence: its first node
	voices  []int32       // by token: the attribution whose content holds it, the shortest; -1 for none
	told    []bool        // by token: whether the content of some attribution holds it
	sources []int         // by attribution: the node of its source; -1 for none
	says    map[int][]int // by token: the attributions of whose source it is the head
	likely  [][]guess     // by node: what the antecedent head thinks; nil without it
	nouns   map[string][]int
	author  int            // the node of who speaks in the whole text; -1 for nobody
	talkers map[string]int // the last "I", "we" or "you" by who says it
}

func newResolver(d *draft.Draft, s *schema.Schema) *resolver {
	tokens := d.Text.Tokens
	r := &resolver{d: d, s: s, at: make([]int32, len(tokens)), voices: make([]int32, len(tokens)), told: make([]bool, len(tokens)), says: map[int][]int{}, nouns: map[string][]int{}, talkers: map[string]int{}, author: -1}
	for i := range tokens {
		r.at[i], r.voices[i] = -1, -1
	}
	var phrases []phrase
	for _, x := range d.Text.Sentences {
		phrases = append(phrases, cut(tokens[x.First:x.Last], x.First)...)
	}
	slices.SortStableFunc(phrases, func(a, b phrase) int {
		return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(b.last, a.last))
	})
	r.nodes = make([]node, len(phrases))
	for i, p := range phrases {
		r.nodes[i] = node{phrase: p, mention: -1, actor: -1, up: int32(i), size: 1, tied: -1}
		if p.joined < 0 {
			r.at[p.head] = int32(i)
		}
	}
	r.tie()
	r.listen()
	for i := range r.nodes {
		r.describe(i)
	}
	r.first = make([]int, len(d.Text.Sentences)+1)
	next := 0
	for n := range r.first {
		for next < len(r.nodes) && int(r.nodes[next].sentence) < n {
			next++
		}
		r.first[n] = next
	}
	if who := author(d); who >= 0 {
		r.author = slices.IndexFunc(r.nodes, func(n node) bool { return int(n.actor) == who })
	}
	r.guesses()
	return r
}

// tie finds the phrase of each mention that link has: that of its head word,
// else the first within it whose word hangs on one outside.
func (r *resolver) tie() {
	tokens := r.d.Text.Tokens
	for k, m := range r.d.Mentions {
		i := int(r.at[m.Head])
		if i < 0 {
			first, last := r.d.Text.TokensIn(m.Span)
			for t := first; t < last && i < 0; t++ {
				if h := tokens[t].Head; r.at[t] >= 0 && (h < first || h >= last) {
					i = int(r.at[t])
				}
			}
		}
		if i >= 0 && r.nodes[i].mention < 0 && !r.longer(i, m) {
			r.nodes[i].mention, r.nodes[i].actor, r.nodes[i].tied = int32(k), int32(m.Actor), int32(m.Actor)
		}
	}
}

// longer reports whether the name that node i is headed by has more words at its
// front than the mention: "South Australia" is not Australia.
func (r *resolver) longer(i int, m draft.Mention) bool {
	tokens := r.d.Text.Tokens
	n := &r.nodes[i]
	if n.form != name {
		return false
	}
	for t := n.first; t < n.head && tokens[t].Start < m.Start; t++ {
		if tokens[t].Head == n.head && tokens[t].Tag == "PROPN" && (tokens[t].Rel == "compound" || tokens[t].Rel == "amod") {
			return true
		}
	}
	return false
}

// listen finds who says each token: the attribution and the phrase of its source.
func (r *resolver) listen() {
	tokens := r.d.Text.Tokens
	size := make([]int32, len(tokens))
	r.sources = make([]int, len(r.d.Attributions))
	for n, a := range r.d.Attributions {
		r.sources[n] = -1
		for _, s := range a.Source {
			first, last := r.d.Text.TokensIn(s)
			for t := first; t < last; t++ {
				if i := int(r.at[t]); i >= 0 && !(t+1 < last && r.d.Text.Owner(t)) {
					r.nodes[i].source = true
					if h := tokens[t].Head; r.sources[n] < 0 && (h < first || h >= last) {
						r.sources[n] = i
						r.says[t] = append(r.says[t], n)
					}
				}
			}
		}
		for _, c := range a.Content {
			first, last := r.d.Text.TokensIn(c)
			for t := first; t < last; t++ {
				r.told[t] = true
				if tokens[t].Quoted && (r.voices[t] < 0 || c.Len() < int(size[t])) {
					r.voices[t], size[t] = int32(n), int32(c.Len())
				}
			}
		}
	}
}

// describe fills what is known of node i.
func (r *resolver) describe(i int) {
	n, doc := &r.nodes[i], r.d.Text
	t := doc.Tokens[n.head]
	n.sentence, n.quoted = int32(t.Sentence), t.Quoted
	n.subject = strings.HasPrefix(t.Rel, "nsubj")
	n.main = t.Head >= 0 && doc.Tokens[t.Head].Head < 0
	var kind draft.NameKind
	for _, nm := range r.d.NamesTouching(t.Span) {
		kind = nm.Kind
	}
	n.human = kind == draft.NamePerson
	var m *draft.Mention
	if n.mention >= 0 {
		m = &r.d.Mentions[n.mention]
	}
	n.traits = traitsOf(r.d, r.s, n.phrase, m, kind)
	n.chain = n.traits
	r.words(n)
}

// words fills the key and the modifiers of a node.
func (r *resolver) words(n *node) {
	tokens := r.d.Text.Tokens
	n.key = tokens[n.head].Lemma
	if n.key == "" {
		n.key = tokens[n.head].Lower
	}
	var folded []string
	for i := n.first; i < n.last; i++ {
		t := tokens[i]
		switch {
		case i < n.head && (t.Rel == "det" || t.Rel == "nmod" && pronouns[t.Lower].voice > 0) && t.Head == n.head:
			if t.Rel == "nmod" || definite[t.Lower] {
				n.definite = true
			} else {
				n.article = true
			}
		case n.form == name && (i < n.head && (t.Rel == "compound" || t.Rel == "flat" || t.Rel == "amod" || t.Rel == "nmod") || i == n.head || i > n.head && (t.Rel == "flat" || t.Tag == "PROPN")):
			folded = append(folded, schema.Fold(t.Text))
		case n.form == nominal && i != n.head && (t.Tag == "NOUN" || t.Tag == "PROPN" || t.Tag == "ADJ" || t.Tag == "NUM"):
			n.modifier = append(n.modifier, t.Lemma)
		}
		if t.Rel == "nmod" && i < n.head && t.Head == n.head && i+1 < len(tokens) && possessive(tokens[i+1].Lower) {
			n.definite = true
		}
	}
	if n.form == name {
		n.key = strings.Join(folded, " ")
	}
}

// result writes the chains down, and to each pronoun and each open mention the actor of its chain.
func (r *resolver) result() Result {
	out := Result{Chains: r.chains(), Mentions: slices.Clone(r.d.Mentions)}
	for i := range r.nodes {
		n := &r.nodes[i]
		tied := int(r.nodes[r.root(i)].tied)
		switch {
		case n.mention >= 0 && n.actor < 0:
			out.Mentions[n.mention].Actor = tied
		case n.mention < 0 && n.form == pronoun && r.worth(n, tied):
			out.Mentions = append(out.Mentions, draft.Mention{
				Span: r.place(n.phrase).Span, Head: n.head, Actor: tied, Kind: draft.MentionPronoun, Gender: n.gender, Plural: n.plural,
			})
		}
	}
	slices.SortStableFunc(out.Mentions, func(a, b draft.Mention) int { return a.Start - b.Start })
	apart, end := out.Mentions[:0], 0
	for _, m := range out.Mentions {
		if m.Start >= end {
			apart, end = append(apart, m), m.End
		}
	}
	out.Mentions = apart
	out.Actors = slices.Clone(r.d.Actors)
	for i := range out.Actors {
		out.Actors[i].Mentions = nil
	}
	for _, m := range out.Mentions {
		if m.Actor >= 0 {
			a := &out.Actors[m.Actor]
			a.Mentions = append(a.Mentions, readout.Passage{Span: m.Span, Text: r.d.Text.Slice(m.Span)})
		}
	}
	return out
}

// worth reports whether a pronoun becomes a mention: one of a known actor, and
// one that must be of some person even if unknown.
func (r *resolver) worth(n *node, tied int) bool {
	return n.voice == 1 && n.single && tied >= 0 || n.voice == 3 && (tied >= 0 || n.alive == person || n.plural)
}
