package syntax

import (
	"math"

	"github.com/readout/readout/internal/encoder"
)

// rootCost is taken off every arc from the root, so that a tree uses one only.
// It is larger than any sum of scores of a window, and small enough for float64
// to keep the scores apart.
const rootCost = 1e6

// spanningTree is the tree with the highest sum of scores among those with one
// arc from the root. Row i of arcs is word i as the dependent, column 0 the
// root, column j+1 word j as the head; so are the heads returned: 0 the root,
// j+1 word j. (Chu and Liu 1965, Edmonds 1967.)
func spanningTree(arcs encoder.Scores) []int {
	n := arcs.Rows + 1
	scores := make([][]float64, n) // dependent, head; node 0 is the root
	for d := range scores {
		scores[d] = make([]float64, n)
		for h := range scores[d] {
			scores[d][h] = math.Inf(-1)
			if d > 0 && h != d {
				scores[d][h] = float64(arcs.Row(d - 1)[h])
			}
		}
		if d > 0 {
			scores[d][0] -= rootCost
		}
	}
	return arborescence(scores)[1:]
}

// arborescence returns the head of each node in the best tree rooted in node 0,
// whose own head is -1. It picks the best head for every node and, while they
// form a cycle, makes one node of the cycle.
func arborescence(scores [][]float64) []int {
	n := len(scores)
	head := make([]int, n)
	head[0] = -1
	for d := 1; d < n; d++ {
		head[d] = -1
		for h := range n {
			if h != d && (head[d] < 0 || scores[d][h] > scores[d][head[d]]) {
				head[d] = h
			}
		}
	}
	cycle := findCycle(head)
	if cycle == nil {
		return head
	}
	// nodes that stay, then the cycle as the last node
	in := make([]bool, n)
	sum := 0.0
	for _, v := range cycle {
		in[v] = true
		sum += scores[v][head[v]]
	}
	var rest []int
	for v := range n {
		if !in[v] {
			rest = append(rest, v)
		}
	}
	c := len(rest)
	small := make([][]float64, c+1)
	enter, leave := make([]int, c), make([]int, c) // the cycle's node that an arc enters or leaves by
	for i := range small {
		small[i] = make([]float64, c+1)
	}
	for i, v := range rest {
		for j, u := range rest {
			small[i][j] = scores[v][u]
		}
		enter[i], leave[i] = cycle[0], cycle[0]
		for _, w := range cycle {
			if scores[v][w] > scores[v][leave[i]] {
				leave[i] = w
			}
			if scores[w][v]-scores[w][head[w]] > scores[enter[i]][v]-scores[enter[i]][head[enter[i]]] {
				enter[i] = w
			}
		}
		small[i][c] = scores[v][leave[i]]
		small[c][i] = sum + scores[enter[i]][v] - scores[enter[i]][head[enter[i]]]
	}
	inner := arborescence(small)
	for i, v := range rest {
		switch h := inner[i]; {
		case h == c:
			head[v] = leave[i]
		case h >= 0:
			head[v] = rest[h]
		}
	}
	by := inner[c]
	head[enter[by]] = rest[by]
	return head
}

// findCycle returns the nodes of a cycle, nil when there is none.
func findCycle(head []int) []int {
	seen := make([]int, len(head)) // the start of the walk that came by, plus one
	for start := range head {
		v := start
		for v >= 0 && seen[v] == 0 {
			seen[v] = start + 1
			v = head[v]
		}
		if v >= 0 && seen[v] == start+1 {
			cycle := []int{v}
			for u := head[v]; u != v; u = head[u] {
				cycle = append(cycle, u)
			}
			return cycle
		}
	}
	return nil
}
