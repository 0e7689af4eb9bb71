package kernel

import "fmt"

const (
	// Width is the number of columns of a panel. Every row that a kernel reads
	// or writes is a multiple of Width long.
	Width = 32
	// Rows is the number of rows of a tile. Matrices that a kernel reads or
	// writes have room for a multiple of Rows rows.
	Rows = 12
)

// Pad rounds n up to a multiple of to.
func Pad(n, to int) int { return (n + to - 1) / to * to }

// A Set is one implementation of all kernels. It is read-only: share it freely.
type Set struct {
	name string
	// tile: c (Rows, Width) = bias + a (Rows, k) times b (k, Width).
	// Strides lda, ldc are in elements.
	tile func(a *float32, lda int, b *float32, k int, c *float32, ldc int, bias *float32)
	// x (n) = softmax(x)
	softmax func(x *float32, n int)
	// x (n) = gelu(x)
	gelu func(x *float32, n int)
	// x (n) = norm(x + y) * gain + shift
	addNorm func(x, y, gain, shift *float32, n int)
	// y (rows) = a (rows, n) b (n)
	dots func(y, a, b *float32, rows, n int)
	// z (n) = u + v + a b + d + p
	combine func(z, u, v, a, b, d, p *float32, n int)
	// products of integers, for matrices that Pack made; nil in float32 Sets
	integers *integers
	// peak repeats peakOperations multiplications and additions n times, on
	// registers; nil in portable Go
	peak           func(n int)
	peakOperations int
}

// Name is what Named calls the Set: generic, avx2, avx512, and with the width of
// the integers that rows are rounded to, avx2-int8, avx2-int16, avx512-int16, avx512-int8.
func (s *Set) Name() string { return s.name }

// Available returns the Sets that this CPU can run and that compute in float32,
// the fastest first. The last is always generic.
func Available() []*Set {
	return append(native(), generic())
}

// Approximate returns the Sets that round what goes into a packed Matrix to
// integers: faster, and further from float32 than rounding alone explains. The
// fastest comes first; there are none in portable Go.
func Approximate() []*Set { return approximate() }

// Best returns the fastest Set for this CPU.
func Best() *Set { return Available()[0] }

// Default returns the Set to read documents with: the fastest of Approximate,
// else Best. Rounding to bytes takes nothing from the figures that matter: full
// F1 on PolNeAR dev is 71.79 with avx512-int8, 71.89 with avx2-int8 and 71.68
// with float32, LAS on EWT dev 85.35, with float32 85.43.
func Default() *Set {
	if all := Approximate(); len(all) > 0 {
		return all[0]
	}
	return Best()
}

// Peak multiplies and adds as the Set's products do, n times over and on
// registers alone, and returns how many operations that were: what remains of
// it in a product shows how well the product does. It is 0 in portable Go.
func (s *Set) Peak(n int) (operations float64) {
	if s.peak == nil || n < 1 {
		return 0
	}
	s.peak(n)
	return float64(n) * float64(s.peakOperations)
}

// Named returns the Set of that name, an approximate one included, Default for
// "", and an error when the name is unknown or this CPU cannot run it.
func Named(name string) (*Set, error) {
	all := Available()
	if name == "" {
		return Default(), nil
	}
	all = append(all, Approximate()...)
	names := make([]string, len(all))
	for i, s := range all {
		if s.name == name {
			return s, nil
		}
		names[i] = s.name
	}
	return nil, fmt.Errorf("kernel %q: this machine has %v", name, names)
}

// Softmax turns the first n values of x into probabilities. x is a multiple of
// Width long; what stands beyond n is lost.
func (s *Set) Softmax(x []float32, n int) {
	if n <= 0 {
		return
	}
	for i := n; i < len(x); i++ {
		x[i] = -1e30
	}
	s.softmax(&x[0], whole(x))
}

// GELU computes x/2 (1 + tanh(sqrt(2/pi) (x + 0.044715 x³))) in place. x is a
// multiple of Width long.
func (s *Set) GELU(x []float32) {
	if len(x) > 0 {
		s.gelu(&x[0], whole(x))
	}
}

// AddNorm computes x = (x+y - mean) / sqrt(variance + 1e-12) * gain + shift. All
// have one length, a multiple of Width.
func (s *Set) AddNorm(x, y, gain, shift []float32) {
	n := whole(x)
	_, _, _ = y[n-1], gain[n-1], shift[n-1]
	s.addNorm(&x[0], &y[0], &gain[0], &shift[0], n)
}

// whole is the length of x; it panics when that is no multiple of Width, since
// the assembly would write past the end.
func whole(x []float32) int {
	if len(x)%Width != 0 {
		panic(fmt.Sprintf("kernel: %d values are no multiple of %d", len(x), Width))
	}
	return len(x)
}
