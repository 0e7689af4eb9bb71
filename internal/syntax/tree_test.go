package syntax

import (
	"math/rand/v2"
	"testing"

	"github.com/readout/readout/internal/encoder"
)

// brute is the sum of the best tree with one root, by trying all of them.
func brute(arcs encoder.Scores) float64 {
	n := arcs.Rows
	heads, best := make([]int, n), 0.0
	found := false
	var try func(i int)
	try = func(i int) {
		if i == n {
			if sum, ok := total(arcs, heads); ok && (!found || sum > best) {
				best, found = sum, true
			}
			return
		}
		for h := range n + 1 {
			heads[i] = h
			try(i + 1)
		}
	}
	try(0)
	return best
}

// total is the sum of the scores of a tree, false when heads is no tree with one root.
func total(arcs encoder.Scores, heads []int) (float64, bool) {
	sum, roots := 0.0, 0
	for i, h := range heads {
		if h == 0 {
			roots++
		}
		at, steps := h, 0
		for ; at > 0 && steps <= len(heads); steps++ {
			at = heads[at-1]
		}
		if h == i+1 || at > 0 {
			return 0, false
		}
		sum += float64(arcs.Row(i)[h])
	}
	return sum, roots == 1
}

func TestSpanningTree(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for round := range 400 {
		n := 1 + round%6
		arcs := encoder.Scores{Rows: n, Columns: n + 1}
		for range n * (n + 1) {
			arcs.Values = append(arcs.Values, float32(random.IntN(20)-8))
		}
		got, ok := total(arcs, spanningTree(arcs))
		if want := brute(arcs); !ok || got != want {
			t.Fatalf("round %d: sum %v (a tree: %v), best is %v for %v", round, got, ok, want, arcs)
		}
	}
}

func BenchmarkSpanningTree(b *testing.B) {
	random := rand.New(rand.NewPCG(1, 2))
	arcs := encoder.Scores{Rows: 60, Columns: 61}
	for range 60 * 61 {
		arcs.Values = append(arcs.Values, random.Float32()*10)
	}
	for b.Loop() {
		spanningTree(arcs)
	}
}
