package reconcile

import "slices"

// A pair is two things, by their index, that may be one; i < j.
type pair struct {
	i, j  int
	score float64
}

// cluster joins n things, the likeliest pairs first, and two groups only where
// apart holds of no two of their members. Of equal scores the pair with the
// lower indexes comes first: the result depends on the order of the things
// alone, which callers sort by content. Groups and their members are sorted.
func cluster(n int, pairs []pair, apart func(i, j int) bool) [][]int {
	slices.SortFunc(pairs, func(a, b pair) int {
		switch {
		case a.score != b.score && a.score > b.score:
			return -1
		case a.score != b.score:
			return 1
		case a.i != b.i:
			return a.i - b.i
		}
		return a.j - b.j
	})
	group := make([]int, n)
	members := make([][]int, n)
	for i := range n {
		group[i], members[i] = i, []int{i}
	}
	for _, p := range pairs {
		a, b := group[p.i], group[p.j]
		if a == b || anyApart(members[a], members[b], apart) {
			continue
		}
		if len(members[a]) < len(members[b]) {
			a, b = b, a
		}
		for _, x := range members[b] {
			group[x] = a
		}
		members[a], members[b] = append(members[a], members[b]...), nil
	}
	var out [][]int
	for _, m := range members {
		if m != nil {
			slices.Sort(m)
			out = append(out, m)
		}
	}
	slices.SortFunc(out, func(a, b []int) int { return a[0] - b[0] })
	return out
}

func anyApart(a, b []int, apart func(i, j int) bool) bool {
	for _, x := range a {
		for _, y := range b {
			if apart(x, y) {
				return true
			}
		}
	}
	return false
}

// A blocks table finds the pairs worth a look: things that share a key.
type blocks map[string][]int

func (b blocks) add(key string, i int) {
	if list := b[key]; len(list) == 0 || list[len(list)-1] != i {
		b[key] = append(list, i)
	}
}

// pairs calls f once for each pair i < j that shares at least least keys; keys
// are those of each thing. Things are added in the order of their indexes.
func (b blocks) pairs(keys [][]string, least int, f func(i, j int)) {
	hits := make([]int, len(keys))
	var touched []int
	for i, ks := range keys {
		for _, k := range ks {
			list := b[k]
			at, _ := slices.BinarySearch(list, i+1)
			for _, j := range list[at:] {
				if hits[j] == 0 {
					touched = append(touched, j)
				}
				hits[j]++
			}
		}
		for _, j := range touched {
			if hits[j] >= least {
				f(i, j)
			}
			hits[j] = 0
		}
		touched = touched[:0]
	}
}

// blocked indexes things by their keys, each key of a thing once.
func blocked(keys [][]string) blocks {
	b := blocks{}
	for i, ks := range keys {
		for _, k := range ks {
			b.add(k, i)
		}
	}
	return b
}
