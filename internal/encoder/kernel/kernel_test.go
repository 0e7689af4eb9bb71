package kernel_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/readout/readout/internal/encoder/kernel"
)

// random returns n values of a normal distribution, the same for the same seed.
func random(seed uint64, n int) []float32 {
	r := rand.New(rand.NewPCG(seed, 1))
	out := make([]float32, n)
	for i := range out {
		out[i] = float32(r.NormFloat64())
	}
	return out
}

// compare fails when got strays from want by more than tolerance, relative to
// the largest value.
func compare(t *testing.T, got []float32, want []float64, tolerance float64) {
	t.Helper()
	largest := 0.0
	for _, v := range want {
		largest = max(largest, math.Abs(v))
	}
	for i, v := range want {
		if d := math.Abs(float64(got[i]) - v); !(d <= tolerance*max(largest, 1e-3)) {
			t.Fatalf("at %d: got %g, want %g (off by %g of the largest value)", i, got[i], v, d/largest)
		}
	}
}

// sets runs the same test over every kernel set of this machine.
func sets(t *testing.T, test func(t *testing.T, s *kernel.Set)) {
	for _, s := range kernel.Available() {
		t.Run(s.Name(), func(t *testing.T) { test(t, s) })
	}
}

func TestLinear(t *testing.T) {
	shapes := []struct{ rows, n, k int }{
		{1, 1, 1}, {1, 32, 32}, {2, 7, 8}, {11, 33, 5}, {12, 64, 384}, {13, 96, 31}, {24, 31, 64}, {254, 384, 100}, {37, 1152, 384},
	}
	sets(t, func(t *testing.T, s *kernel.Set) {
		for _, shape := range shapes {
			t.Run(fmt.Sprintf("%dx%dx%d", shape.rows, shape.n, shape.k), func(t *testing.T) {
				rows, n, k := shape.rows, shape.n, shape.k
				strideX := k + 3
				x := random(1, kernel.Pad(rows, kernel.Rows)*strideX)
				w := random(2, n*k)
				bias := random(3, n)
				m := kernel.NewMatrix(n, k)
				for i := range n {
					m.SetRow(i, w[i*k:][:k])
					m.SetBias(i, bias[i])
				}
				y := make([]float32, kernel.Pad(rows, kernel.Rows)*m.Stride())
				s.Linear(y, m.Stride(), x, strideX, rows, m)
				var got []float32
				var want []float64
				for r := range rows {
					for j := range n {
						sum := float64(bias[j])
						for i := range k {
							sum += float64(x[r*strideX+i]) * float64(w[j*k+i])
						}
						got, want = append(got, y[r*m.Stride()+j]), append(want, sum)
					}
					for j := n; j < m.Stride(); j++ {
						if y[r*m.Stride()+j] != 0 {
							t.Fatalf("row %d: column %d beyond the last is %g, want 0", r, j, y[r*m.Stride()+j])
						}
					}
				}
				compare(t, got, want, 2e-6)
			})
		}
	})
}

// The three ways to fill a Matrix give the same product.
func TestMatrixFill(t *testing.T) {
	const n, k = 64, 40
	w := make([]float32, n*k)
	levels := make([]byte, n*k)
	scales := make([]float32, n)
	for i := range w {
		levels[i] = byte(int8(i%255 - 127))
		scales[i/k] = float32(i/k+1) / 64
		w[i] = float32(int8(levels[i])) * scales[i/k]
	}
	byRow, byRows, byColumn := kernel.NewMatrix(n, k), kernel.NewMatrix(n, k), kernel.NewMatrix(200, 300)
	byColumn.Reuse(n, k)
	for i := range n {
		byRow.SetRow(i, w[i*k:][:k])
	}
	for i := 0; i < n; i += kernel.Width {
		byRows.SetRows(i, levels[i*k:(i+kernel.Width)*k], scales[i:i+kernel.Width])
	}
	column := make([]float32, n)
	for i := range k {
		for j := range n {
			column[j] = w[j*k+i]
		}
		byColumn.SetColumn(i, column)
	}
	x := random(1, kernel.Rows*k)
	s := kernel.Best()
	product := func(m *kernel.Matrix) []float32 {
		y := make([]float32, kernel.Rows*n)
		s.Linear(y, n, x, k, 5, m)
		return y
	}
	want := product(byRow)
	for name, m := range map[string]*kernel.Matrix{"SetRows": byRows, "SetColumn": byColumn} {
		for i, v := range product(m) {
			if v != want[i] {
				t.Fatalf("%s: value %d is %g, by SetRow %g", name, i, v, want[i])
			}
		}
	}
}

func TestRows(t *testing.T) {
	sets(t, func(t *testing.T, s *kernel.Set) {
		for _, n := range []int{32, 64, 384, 1536} {
			x, y := random(4, n), random(5, n)
			for i := range x {
				x[i] *= 6
			}
			x[0], x[1], x[2] = -40, 40, 0
			for _, valid := range []int{n, n - 1, n - 31} {
				t.Run(fmt.Sprintf("softmax %d of %d", valid, n), func(t *testing.T) {
					got := append([]float32(nil), x...)
					s.Softmax(got, valid)
					compare(t, got, softmax(x[:valid]), 1e-6)
				})
			}
			t.Run(fmt.Sprint("gelu ", n), func(t *testing.T) {
				got := append([]float32(nil), x...)
				s.GELU(got)
				for i, v := range x {
					u := float64(v)
					compare(t, got[i:i+1], []float64{u / 2 * (1 + math.Tanh(math.Sqrt(2/math.Pi)*(u+0.044715*u*u*u)))}, 2e-6)
				}
			})
			t.Run(fmt.Sprint("norm ", n), func(t *testing.T) {
				got := append([]float32(nil), x...)
				gain, shift := random(6, n), random(7, n)
				s.AddNorm(got, y, gain, shift)
				compare(t, got, addNorm(x, y, gain, shift), 2e-6)
			})
		}
	})
}

func softmax(x []float32) []float64 {
	out, top, sum := make([]float64, len(x)), math.Inf(-1), 0.0
	for _, v := range x {
		top = max(top, float64(v))
	}
	for i, v := range x {
		out[i] = math.Exp(float64(v) - top)
		sum += out[i]
	}
	for i := range out {
		out[i] /= sum
	}
	return out
}

func addNorm(x, y, gain, shift []float32) []float64 {
	out, n := make([]float64, len(x)), float64(len(x))
	mean, variance := 0.0, 0.0
	for i := range x {
		out[i] = float64(x[i]) + float64(y[i])
		mean += out[i] / n
	}
	for _, v := range out {
		variance += (v - mean) * (v - mean) / n
	}
	for i, v := range out {
		out[i] = (v-mean)/math.Sqrt(variance+1e-12)*float64(gain[i]) + float64(shift[i])
	}
	return out
}

func TestNamed(t *testing.T) {
	for _, want := range kernel.Available() {
		if got, err := kernel.Named(want.Name()); err != nil || got.Name() != want.Name() {
			t.Errorf("Named(%q) = %v, %v", want.Name(), got, err)
		}
	}
	if _, err := kernel.Named("abacus"); err == nil {
		t.Error("Named accepts a kernel that does not exist")
	}
	if s, err := kernel.Named(""); err != nil || s.Name() != kernel.Default().Name() {
		t.Errorf("Named(\"\") = %v, %v, want the default", s, err)
	}
}

func BenchmarkLinear(b *testing.B) {
	for _, s := range kernel.Available() {
		for _, shape := range []struct{ rows, n, k int }{{96, 384, 384}, {96, 1536, 384}, {96, 384, 1536}, {12, 256, 32}, {12, 32, 256}} {
			b.Run(fmt.Sprintf("%s/%dx%dx%d", s.Name(), shape.rows, shape.n, shape.k), func(b *testing.B) {
				m := kernel.NewMatrix(shape.n, shape.k)
				for i := range shape.n {
					m.SetRow(i, random(uint64(i), shape.k))
				}
				x, y := random(9, shape.rows*shape.k), make([]float32, shape.rows*m.Stride())
				for b.Loop() {
					s.Linear(y, m.Stride(), x, shape.k, shape.rows, m)
				}
				flop := 2 * float64(shape.rows*shape.n*shape.k)
				b.ReportMetric(flop*float64(b.N)/b.Elapsed().Seconds()/1e9, "GFLOP/s")
			})
		}
	}
}

func BenchmarkRows(b *testing.B) {
	for _, s := range kernel.Available() {
		for _, row := range []struct {
			name string
			call func(x, y []float32)
		}{
			{"softmax", func(x, _ []float32) { s.Softmax(x, len(x)) }},
			{"gelu", func(x, _ []float32) { s.GELU(x) }},
			{"norm", func(x, y []float32) { s.AddNorm(x, y, y, y) }},
		} {
			b.Run(s.Name()+"/"+row.name, func(b *testing.B) {
				x, y := random(1, 384), random(2, 384)
				for b.Loop() {
					row.call(x, y)
				}
				b.ReportMetric(b.Elapsed().Seconds()*1e9/float64(b.N)/384, "ns/value")
			})
		}
	}
}
