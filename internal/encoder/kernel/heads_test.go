package kernel_test

import (
	"fmt"
	"testing"

	"github.com/readout/readout/internal/encoder/kernel"
)

func TestDots(t *testing.T) {
	sets(t, func(t *testing.T, s *kernel.Set) {
		for _, shape := range []struct{ rows, n int }{{1, 32}, {40, 96}, {3, 8}, {7, 192}, {2, 1}, {0, 32}} {
			t.Run(fmt.Sprintf("%dx%d", shape.rows, shape.n), func(t *testing.T) {
				a, b := random(1, shape.rows*shape.n), random(2, shape.n)
				got, want := make([]float32, shape.rows), make([]float64, shape.rows)
				for r := range want {
					for i, v := range b {
						want[r] += float64(a[r*shape.n+i]) * float64(v)
					}
				}
				s.Dots(got, a, b)
				compare(t, got, want, 2e-6)
			})
		}
	})
}

func TestCombine(t *testing.T) {
	sets(t, func(t *testing.T, s *kernel.Set) {
		for _, n := range []int{32, 96, 192} {
			u, v, a, b, d, p := random(1, n), random(2, n), random(3, n), random(4, n), random(5, n), random(6, n)
			got, want := make([]float32, n), make([]float64, n)
			for i := range want {
				want[i] = float64(u[i]) + float64(v[i]) + float64(a[i])*float64(b[i]) + float64(d[i]) + float64(p[i])
			}
			s.Combine(got, u, v, a, b, d, p)
			compare(t, got, want, 1e-6)
		}
	})
}
