package eval

import "math"

// assign pairs rows with columns so that the summed weight is the largest
// possible (the Hungarian method with potentials, after Kuhn 1955 and Munkres
// 1957; O(n²m)). w has at least one row and one column, all rows equally long.
// Every line of the shorter side is paired.
func assign(w [][]float64) [][2]int {
	if len(w) > len(w[0]) {
		out := assign(transpose(w))
		for i, p := range out {
			out[i] = [2]int{p[1], p[0]}
		}
		return out
	}
	n, m := len(w), len(w[0])
	u, v := make([]float64, n+1), make([]float64, m+1)
	match, way := make([]int, m+1), make([]int, m+1) // row of each column; column before it on the path
	for i := 1; i <= n; i++ {
		match[0] = i
		j0 := 0
		low, used := make([]float64, m+1), make([]bool, m+1)
		for j := range low {
			low[j] = math.Inf(1)
		}
		for {
			used[j0] = true
			i0, delta, j1 := match[j0], math.Inf(1), 0
			for j := 1; j <= m; j++ {
				if used[j] {
					continue
				}
				if cost := -w[i0-1][j-1] - u[i0] - v[j]; cost < low[j] {
					low[j], way[j] = cost, j0
				}
				if low[j] < delta {
					delta, j1 = low[j], j
				}
			}
			for j := 0; j <= m; j++ {
				if used[j] {
					u[match[j]] += delta
					v[j] -= delta
				} else {
					low[j] -= delta
				}
			}
			j0 = j1
			if match[j0] == 0 {
				break
			}
		}
		for j0 != 0 {
			match[j0] = match[way[j0]]
			j0 = way[j0]
		}
	}
	var out [][2]int
	for j := 1; j <= m; j++ {
		if match[j] != 0 {
			out = append(out, [2]int{match[j] - 1, j - 1})
		}
	}
	return out
}

func transpose(w [][]float64) [][]float64 {
	out := make([][]float64, len(w[0]))
	for j := range out {
		out[j] = make([]float64, len(w))
		for i := range w {
			out[j][i] = w[i][j]
		}
	}
	return out
}
