package eval

import (
	"github.com/readout/readout"
)

// A Chain is the places of one entity in a text. Which span stands for a
// mention is the caller's: the whole phrase for exact matching, its head word
// for matching by heads.
type Chain []readout.Span

// A CorefScore adds up the measures of coreference over documents, as the CoNLL
// scorer does (Pradhan et al. 2014, "Scoring Coreference Partitions of Predicted
// Mentions"): numerators and denominators are summed before they are divided.
// The zero value is the score of no document.
type CorefScore struct {
	Mentions, MUC, BCubed, CEAFe Part
}

// A Part is precision and recall as sums of what is right over what was asked.
type Part struct {
	RightPred, Pred float64 // precision is the one over the other
	RightGold, Gold float64 // so is recall
}

// Precision is 0 when nothing was predicted.
func (p Part) Precision() float64 { return over(p.RightPred, p.Pred) }

// Recall is 0 when nothing was to be found.
func (p Part) Recall() float64 { return over(p.RightGold, p.Gold) }

// F1 is the harmonic mean of Precision and Recall, 0 when both are.
func (p Part) F1() float64 { return harmonic(p.Precision(), p.Recall()) }

func (p *Part) add(rightPred, pred, rightGold, gold float64) {
	p.RightPred, p.Pred = p.RightPred+rightPred, p.Pred+pred
	p.RightGold, p.Gold = p.RightGold+rightGold, p.Gold+gold
}

func over(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return a / b
}

// CoNLL is the mean F1 of MUC, B-cubed and CEAFe (Pradhan et al. 2012).
func (s *CorefScore) CoNLL() float64 {
	return (s.MUC.F1() + s.BCubed.F1() + s.CEAFe.F1()) / 3
}

// Add scores one document. Chains of one mention are left out on both sides. A
// span that stands in several chains, or twice in one, counts where it stands first.
func (s *CorefScore) Add(gold, pred []Chain) {
	g, p := newPartition(gold), newPartition(pred)
	both := 0
	for m := range g.of {
		if _, ok := p.of[m]; ok {
			both++
		}
	}
	s.Mentions.add(float64(both), float64(len(p.of)), float64(both), float64(len(g.of)))
	rightGold, allGold := links(g, p)
	rightPred, allPred := links(p, g)
	s.MUC.add(rightPred, allPred, rightGold, allGold)
	s.BCubed.add(shares(p, g), float64(len(p.of)), shares(g, p), float64(len(g.of)))
	right := aligned(g, p)
	s.CEAFe.add(right, float64(len(p.chains)), right, float64(len(g.chains)))
}

// A partition is chains of two mentions or more, and the chain of each mention.
type partition struct {
	chains []Chain
	of     map[readout.Span]int
}

func newPartition(chains []Chain) partition {
	p := partition{of: map[readout.Span]int{}}
	seen := map[readout.Span]bool{}
	for _, c := range chains {
		var kept Chain
		for _, m := range c {
			if !seen[m] {
				seen[m] = true
				kept = append(kept, m)
			}
		}
		if len(kept) < 2 {
			continue
		}
		for _, m := range kept {
			p.of[m] = len(p.chains)
		}
		p.chains = append(p.chains, kept)
	}
	return p
}

// overlaps counts for one chain its mentions in each chain of q; without are
// those that stand in none.
func overlaps(c Chain, q partition) (in map[int]int, without int) {
	in = map[int]int{}
	for _, m := range c {
		if i, ok := q.of[m]; ok {
			in[i]++
		} else {
			without++
		}
	}
	return in, without
}

// links is MUC's count (Vilain et al. 1995): a chain of n mentions takes n-1
// links, and one fewer of them is right for each further part that q cuts it in.
func links(p, q partition) (right, all float64) {
	for _, c := range p.chains {
		in, without := overlaps(c, q)
		all += float64(len(c) - 1)
		right += float64(len(c) - len(in) - without)
	}
	return right, all
}

// shares is B-cubed's sum over mentions (Bagga and Baldwin 1998) of the share
// of the mention's chain that stands with it in q.
func shares(p, q partition) (sum float64) {
	for _, c := range p.chains {
		in, _ := overlaps(c, q)
		for _, n := range in {
			sum += float64(n*n) / float64(len(c))
		}
	}
	return sum
}

// aligned is CEAFe's sum (Luo 2005): the most that chains paired one to one
// have in common, each pair by phi4 = 2 |K and R| / (|K| + |R|).
func aligned(p, q partition) (sum float64) {
	if len(p.chains) == 0 || len(q.chains) == 0 {
		return 0
	}
	w := make([][]float64, len(p.chains))
	for i, c := range p.chains {
		w[i] = make([]float64, len(q.chains))
		in, _ := overlaps(c, q)
		for j, n := range in {
			w[i][j] = 2 * float64(n) / float64(len(c)+len(q.chains[j]))
		}
	}
	for _, pair := range assign(w) {
		sum += w[pair[0]][pair[1]]
	}
	return sum
}
