package kernel_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/readout/readout/internal/encoder/kernel"
)

// A product of integers is off by no more than the rounding of the rows allows.
func TestLinearApproximate(t *testing.T) {
	shapes := []struct{ rows, n, k int }{{1, 32, 32}, {5, 64, 96}, {12, 96, 64}, {13, 384, 384}, {50, 32, 1536}}
	for _, s := range kernel.Approximate() {
		for _, shape := range shapes {
			t.Run(fmt.Sprintf("%s/%dx%dx%d", s.Name(), shape.rows, shape.n, shape.k), func(t *testing.T) {
				rows, n, k := shape.rows, shape.n, shape.k
				x := random(1, kernel.Pad(rows, kernel.Rows)*k)
				for i := range x { // rows of unlike size and middle; the first is constant
					x[i] = float32(math.Exp2(float64(i/k%5))) * (x[i] + float32(i/k%3))
					if i < k {
						x[i] = 0.25
					}
				}
				levels, scale, bias := make([]byte, n*k), random(3, n), random(4, n)
				for i, v := range random(2, n*k) {
					levels[i] = byte(int8(max(-127, min(127, v*60))))
				}
				m, buffer := s.Pack(n, k), new(kernel.Buffer)
				for i := 0; i < n; i += kernel.Width {
					m.SetRows(i, levels[i*k:(i+kernel.Width)*k], scale[i:i+kernel.Width])
				}
				for i, b := range bias {
					m.SetBias(i, b)
				}
				y := make([]float32, kernel.Pad(rows, kernel.Rows)*n)
				s.LinearWith(buffer, y, n, x, k, rows, m)
				for r := range rows {
					row := x[r*k:][:k]
					low, high := float64(row[0]), float64(row[0])
					for _, v := range row {
						low, high = min(low, float64(v)), max(high, float64(v))
					}
					half := max(high, -low) / 8191 / 2 // half a step between levels
					switch s.Name() {
					case "avx512-int8":
						half = (high - low) / 255 / 2
					case "avx2-int8":
						half = (high - low) / 127 / 2
					}
					for j := range n {
						want, allowed := float64(bias[j]), 0.0
						for i, v := range row {
							w := float64(int8(levels[j*k+i])) * float64(scale[j])
							want += float64(v) * w
							allowed += math.Abs(w) * half
						}
						allowed += 1e-5 * (math.Abs(want) + 100*math.Abs(float64(scale[j]))*max(high, -low))
						if d := math.Abs(float64(y[r*n+j]) - want); !(d <= allowed) {
							t.Fatalf("row %d column %d: got %g, want %g, off by %g, allowed %g", r, j, y[r*n+j], want, d, allowed)
						}
					}
				}
				again := make([]float32, len(y))
				s.Linear(again, n, x, k, rows, m)
				for i := range rows * n {
					if again[i] != y[i] {
						t.Fatalf("value %d differs with a new buffer", i)
					}
				}
			})
		}
	}
}
