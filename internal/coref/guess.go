package coref

import "github.com/readout/readout"

// A guess is an earlier node with the head's probability that it speaks of the same.
type guess struct {
	node        int
	probability float64
}

// sure is the probability from which on a guess joins what no rule does. On GUM
// dev 0.5 joins too much, between 0.6 and 0.9 it makes no difference.
const sure = 0.7

// guesses takes over what the antecedent head thinks, by nodes.
func (r *resolver) guesses() {
	if len(r.d.Antecedents) == 0 {
		return
	}
	spans := map[readout.Span]int{}
	for i, n := range r.nodes {
		spans[r.place(n.phrase).Span] = i
	}
	r.likely = make([][]guess, len(r.nodes))
	for _, a := range r.d.Antecedents {
		i, ok := spans[a.Phrase]
		if !ok || a.Head >= len(r.at) || r.at[a.Head] < 0 || int(r.at[a.Head]) >= i {
			continue
		}
		r.likely[i] = append(r.likely[i], guess{int(r.at[a.Head]), a.Probability})
	}
}

// probability is that of node i and a node before it being one, by the head; 0
// where it did not say.
func (r *resolver) probability(i, j int) float64 {
	if r.likely == nil {
		return 0
	}
	for _, g := range r.likely[i] {
		if g.node == j {
			return g.probability
		}
	}
	return 0
}

// guessed joins node i with the likeliest one before it that nothing speaks
// against, if the head is sure of it.
func (r *resolver) guessed(i int) bool {
	if r.likely == nil {
		return false
	}
	best, top := -1, sure
	for _, g := range r.likely[i] {
		if g.probability > top && r.mayJoin(i, g.node) {
			best, top = g.node, g.probability
		}
	}
	return best >= 0 && r.link(i, best)
}
