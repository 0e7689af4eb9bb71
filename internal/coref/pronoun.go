package coref

import (
	"fmt"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/text"
)

// pronoun joins a pronoun with what it stands for.
func (r *resolver) pronoun(i int) {
	n := &r.nodes[i]
	switch n.voice {
	case 1, 2:
		r.talker(i)
	case 3:
		if j := r.antecedent(i); j >= 0 {
			r.join(j, i)
		}
	default:
		r.guessed(i)
	}
}

// talker joins "I", "we" and "you" with those that the same speaker says, and
// "I" with the source of the quotation, else with who speaks in the whole text.
func (r *resolver) talker(i int) {
	n := &r.nodes[i]
	voice := r.voices[n.head]
	who := -1
	if voice >= 0 {
		who = r.sources[voice]
	}
	speaker := "text"
	switch {
	case who >= 0:
		speaker = fmt.Sprint("node ", r.root(who))
	case n.quoted:
		speaker = fmt.Sprint("attribution ", voice)
	}
	if n.voice == 1 && n.single && who < 0 && r.author >= 0 {
		r.link(i, r.author)
		return
	}
	key := fmt.Sprint(n.voice, n.plural, speaker)
	if j, ok := r.talkers[key]; ok {
		r.link(i, j)
	}
	r.talkers[key] = i
	if n.voice == 1 && n.single && who >= 0 {
		r.link(i, who)
	}
}

// sentences is how far back a pronoun may reach, most the phrases looked at.
const (
	sentences = 5
	most      = 400
)

// antecedent is the node that pronoun i stands for, by the preferences of Lappin
// and Leass (1994) with weights set by hand: near ones, subjects, sources of
// reported words, things often spoken of. -1 when none fits.
func (r *resolver) antecedent(i int) int {
	n := &r.nodes[i]
	speaker := -1
	if v := r.voices[n.head]; v >= 0 && r.sources[v] >= 0 {
		speaker = r.root(r.sources[v])
	}
	best, top := -1, 0.0
	turn := -1 // who did something last, outside what is quoted
	for j := i - 1; j >= 0 && j >= i-most; j-- {
		m := &r.nodes[j]
		far := int(n.sentence - m.sentence)
		if far > sentences {
			break
		}
		if m.first >= n.first || !r.candidate(n, m) || r.root(j) == speaker || r.bound(n, m) || !r.mayJoin(i, j) {
			continue
		}
		if turn < 0 && far <= 1 && m.subject && m.main && !r.told[m.head] && (m.form == name || m.form == nominal && r.nodes[r.root(j)].tied >= 0 && r.human(m)) {
			turn = r.root(j)
		}
		x := r.preference(n, m, j, far) + weight*r.probability(i, j)
		if m.source && n.source && (turn < 0 || turn == r.root(j)) {
			x++ // who spoke goes on speaking
		}
		if x > top {
			best, top = j, x
		}
	}
	return best
}

// weight is what a certain antecedent is worth by the head, against the
// preferences; of 2, 4 and 6 it was the best on GUM dev.
const weight = 4

// candidate reports whether m can be what pronoun n stands for.
func (r *resolver) candidate(n, m *node) bool {
	if m.voice == 1 || m.voice == 2 {
		return false
	}
	c := &r.nodes[r.root(int(r.at[m.head]))].chain
	if m.joined >= 0 {
		c = &m.traits
	}
	switch {
	case n.gender != "":
		return r.human(m) && (c.alive == person || c.alive == unknown && (m.form == name || c.gender != ""))
	case n.plural:
		return !c.single
	}
	return c.alive != person
}

// human reports whether nothing is known of the actor of m that no person is: a
// government is many people, but never "she".
func (r *resolver) human(m *node) bool {
	tied := int(r.nodes[r.root(int(r.at[m.head]))].tied)
	if tied < 0 {
		return true
	}
	switch r.d.Actors[tied].Type {
	case readout.ActorPerson, readout.ActorAnonymous:
		return true
	}
	return false
}

func (r *resolver) preference(n, m *node, j, far int) float64 {
	x := 6 - 1.2*float64(far)
	if m.subject {
		x += 1.2
		if m.main {
			x += 0.3
		}
	}
	if m.source {
		x += 0.8
	}
	if m.quoted != n.quoted {
		x -= 0.8
	}
	switch {
	case r.saidBy(n, m):
		x -= 2 // who speaks does not name himself
	case far == 0 && m.main && m.subject:
		x += 0.8
	}
	root := &r.nodes[r.root(j)]
	if n.gender != "" && root.chain.gender == n.gender {
		x += 0.3
	}
	switch {
	case root.tied >= 0:
		x += 0.3
	case n.source && n.alive != thing:
		x -= 1.5 // actors speak; "it showed" may be of anything
	}
	if far == 0 && !m.subject {
		x -= 0.3
	}
	return x + 0.05*float64(min(root.size, 8))
}

// saidBy reports whether m stands in what n is the source of.
func (r *resolver) saidBy(n, m *node) bool {
	at := r.d.Text.Tokens[m.head].Span
	for _, k := range r.says[n.head] {
		for _, c := range r.d.Attributions[k].Content {
			if c.Contains(at) {
				return true
			}
		}
	}
	return false
}

// bound reports whether a pronoun and a noun hang on one verb, so that they
// cannot be one ("Lavrov met him"); a possessive may ("Lavrov met his aide"),
// and "himself" must.
func (r *resolver) bound(n, m *node) bool {
	a, b := r.d.Text.Tokens[n.head], r.d.Text.Tokens[m.head]
	if strings.HasSuffix(a.Lower, "self") || strings.HasSuffix(a.Lower, "selves") || owns(a) {
		return false
	}
	return a.Sentence == b.Sentence && a.Head >= 0 && a.Head == b.Head
}

func owns(t text.Token) bool {
	return strings.HasPrefix(t.Rel, "nmod") || strings.HasPrefix(t.Rel, "det")
}
