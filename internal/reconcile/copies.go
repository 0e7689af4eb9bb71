package reconcile

import "slices"

// copies finds the documents that share most of their text.
func (j *joiner) copies() {
	for _, a := range j.accounts {
		j.origin[a.document] = a.document
	}
	var pairs []pair
	for _, p := range j.neighbours() {
		if s := j.share(p[0], p[1]); s >= copied {
			pairs = append(pairs, pair{p[0], p[1], s})
		}
	}
	for _, g := range cluster(len(j.accounts), pairs, func(int, int) bool { return false }) {
		if len(g) > 1 {
			j.result.Copies = append(j.result.Copies, j.copied(g, pairs))
		}
	}
}

// neighbours are the pairs of documents with at least three shingles in common.
func (j *joiner) neighbours() [][2]int {
	first, seen := map[uint32]int{}, map[uint32]int{}
	for i, a := range j.accounts {
		for _, h := range a.shingles {
			if seen[h]++; seen[h] == 1 {
				first[h] = i
			}
		}
	}
	keys := make([][]string, len(j.accounts))
	stars := map[[2]int]int{}
	for i, a := range j.accounts {
		for _, h := range a.shingles {
			switch n := seen[h]; {
			case n > common && first[h] != i:
				stars[[2]int{first[h], i}]++
			case n > 1 && n <= common:
				keys[i] = append(keys[i], string([]byte{byte(h), byte(h >> 8), byte(h >> 16), byte(h >> 24)}))
			}
		}
	}
	const few = 3
	var out [][2]int
	blocked(keys).pairs(keys, few, func(x, y int) { out = append(out, [2]int{x, y}) })
	for p, n := range stars {
		if n >= few {
			out = append(out, p)
		}
	}
	slices.SortFunc(out, func(a, b [2]int) int { return slices.Compare(a[:], b[:]) })
	return slices.Compact(out)
}

// share is the share of the shorter of two texts that stands in the other one too.
func (j *joiner) share(x, y int) float64 {
	a, b := j.accounts[x].shingles, j.accounts[y].shingles
	return float64(sharedShingles(a, b)) / float64(max(min(len(a), len(b)), 1))
}

func sharedShingles(a, b []uint32) int {
	n := 0
	for i, k := 0, 0; i < len(a) && k < len(b); {
		switch {
		case a[i] == b[k]:
			n, i, k = n+1, i+1, k+1
		case a[i] < b[k]:
			i++
		default:
			k++
		}
	}
	return n
}

// copied describes one group of copies; the first document stands for their origin.
func (j *joiner) copied(group []int, pairs []pair) Copies {
	best := map[int]float64{}
	for _, p := range pairs {
		best[p.i], best[p.j] = max(best[p.i], p.score), max(best[p.j], p.score)
	}
	c := Copies{Shared: 1, Agencies: []string{}}
	credited := false
	for _, x := range group {
		a := j.accounts[x]
		c.Documents = append(c.Documents, a.document)
		j.origin[a.document] = j.accounts[group[0]].document
		c.Shared = min(c.Shared, best[x])
		switch {
		case len(a.agencies) == 0:
		case !credited:
			credited, c.Agencies = true, append(c.Agencies, a.agencies...)
		default:
			c.Agencies = slices.DeleteFunc(c.Agencies, func(id string) bool { return !slices.Contains(a.agencies, id) })
		}
	}
	c.Agencies = tidy(c.Agencies)
	return c
}
