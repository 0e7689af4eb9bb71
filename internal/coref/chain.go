package coref

import (
	"slices"

	"github.com/readout/readout/internal/draft"
)

// A node is a phrase with what is known of it, and its place in a chain.
type node struct {
	phrase
	traits
	chain    traits   // of a root
	key      string   // folded words of a name; lemma of a noun
	modifier []string // lemmas of what narrows a noun
	mention  int32    // index in Draft.Mentions; -1 when link knows nothing of it
	actor    int32    // index in Draft.Actors; -1 when it is none that is known
	sentence int32
	up       int32 // a node of the same chain, nearer to its root; itself for the root
	size     int32 // of a root: nodes of its chain
	tied     int32 // of a root: the actor of its chain, or -1
	human    bool  // the entity head calls it a person's name
	quoted   bool
	subject  bool
	main     bool // hangs on the root of its sentence
	source   bool // lies in the source of an attribution
	definite bool
	article  bool // or another word in its place that is not definite: "a", "some", "no"
}

// place is where a phrase and its head word stand.
func (r *resolver) place(p phrase) draft.Phrase {
	doc := r.d.Text
	out := draft.Phrase{Span: doc.SpanOf(p.first, p.last), Head: doc.Tokens[p.head].Span}
	if p.joined >= 0 {
		out.Head = out.Head.Hull(doc.Tokens[p.joined].Span)
	}
	return out
}

// root is the node that stands for the chain of i.
func (r *resolver) root(i int) int {
	for int(r.nodes[i].up) != i {
		r.nodes[i].up = r.nodes[r.nodes[i].up].up
		i = int(r.nodes[i].up)
	}
	return i
}

// mayJoin reports whether nothing speaks against i and j being of one chain.
func (r *resolver) mayJoin(i, j int) bool {
	a, b := &r.nodes[r.root(i)], &r.nodes[r.root(j)]
	if a == b {
		return true
	}
	if a.tied >= 0 && b.tied >= 0 && a.tied != b.tied {
		return false
	}
	return a.chain.agree(b.chain) && !r.within(i, j)
}

// within reports whether one phrase lies inside the other, as the possessor in
// what it owns does: such two are not the same.
func (r *resolver) within(i, j int) bool {
	a, b := r.nodes[i].phrase, r.nodes[j].phrase
	return a.first <= b.first && b.last <= a.last || b.first <= a.first && a.last <= b.last
}

// join makes the chains of i and j one.
func (r *resolver) join(i, j int) {
	a, b := r.root(i), r.root(j)
	if a == b {
		return
	}
	if r.nodes[a].size < r.nodes[b].size {
		a, b = b, a
	}
	x, y := &r.nodes[a], &r.nodes[b]
	y.up = int32(a)
	x.size += y.size
	x.chain = x.chain.with(y.chain)
	if x.tied < 0 {
		x.tied = y.tied
	}
}

// chains are those of two phrases or more, in the order of their first.
func (r *resolver) chains() [][]draft.Phrase {
	at := map[int]int{}
	var out [][]draft.Phrase
	for i := range r.nodes {
		root := r.root(i)
		if r.nodes[root].size < 2 {
			continue
		}
		k, ok := at[root]
		if !ok {
			k = len(out)
			at[root] = k
			out = append(out, nil)
		}
		out[k] = append(out[k], r.place(r.nodes[i].phrase))
	}
	for _, c := range out {
		slices.SortFunc(c, func(a, b draft.Phrase) int {
			if a.Start != b.Start {
				return a.Start - b.Start
			}
			return b.End - a.End
		})
	}
	return out
}
