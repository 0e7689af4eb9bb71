package kernel_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/readout/readout/internal/encoder/kernel"
)

// attend is softmax(Q Kᵀ) V in float64.
func attend(x []float32, rows, heads, size int) []float64 {
	hidden := heads * size
	out := make([]float64, rows*hidden)
	for head := range heads {
		at := func(t, part int) []float32 { return x[t*3*hidden+part*hidden+head*size:][:size] }
		for t := range rows {
			scores := make([]float32, rows)
			for u := range rows {
				sum := 0.0
				for i, q := range at(t, 0) {
					sum += float64(q) * float64(at(u, 1)[i])
				}
				scores[u] = float32(sum)
			}
			for u, p := range softmax(scores) {
				for i, v := range at(u, 2) {
					out[t*hidden+head*size+i] += p * float64(v)
				}
			}
		}
	}
	return out
}

func TestAttend(t *testing.T) {
	shapes := []struct{ rows, heads, size int }{
		{1, 1, 32}, {3, 2, 8}, {12, 3, 32}, {13, 2, 32}, {16, 1, 32}, {31, 2, 64}, {33, 2, 32}, {37, 4, 8}, {254, 2, 32}, {256, 1, 32},
	}
	for _, s := range every() {
		tolerance := 5e-6
		if s.Name() == "avx512-int8" {
			tolerance = 0.03 // Q, K and V each to a 254th, probabilities to a 255th, of their largest
		}
		for _, shape := range shapes {
			t.Run(fmt.Sprintf("%s/%d rows %d heads of %d", s.Name(), shape.rows, shape.heads, shape.size), func(t *testing.T) {
				rows, hidden := shape.rows, shape.heads*shape.size
				padded := kernel.Pad(rows, kernel.Rows)
				x := random(uint64(rows), padded*3*hidden)
				for i := range x {
					if i%(3*hidden) < hidden { // queries come with the factor 1/sqrt(size)
						x[i] /= float32(math.Sqrt(float64(shape.size)))
					}
				}
				a, y := new(kernel.Attention), make([]float32, padded*hidden)
				s.Attend(a, y, x, rows, shape.heads, shape.size)
				compare(t, y[:rows*hidden], attend(x, rows, shape.heads, shape.size), tolerance)

				// neither what the memory had before nor what stands beyond the rows matters
				s.Attend(a, make([]float32, 264*hidden), random(99, 264*3*hidden), 264, shape.heads, shape.size)
				for i := rows * 3 * hidden; i < len(x); i++ {
					x[i] = float32(math.NaN())
				}
				again := make([]float32, len(y))
				s.Attend(a, again, x, rows, shape.heads, shape.size)
				for i := range rows * hidden {
					if again[i] != y[i] {
						t.Fatalf("value %d is %g with used memory, %g with fresh", i, again[i], y[i])
					}
				}
			})
		}
	}
}

// every is all Sets of this machine.
func every() []*kernel.Set { return append(kernel.Available(), kernel.Approximate()...) }
