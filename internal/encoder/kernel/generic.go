package kernel

import (
	"math"
	"unsafe"
)

// generic is the portable Set: what the assembly must agree with.
func generic() *Set {
	return &Set{name: "generic", tile: tileGo, softmax: softmaxGo, gelu: geluGo, addNorm: addNormGo}
}

// tileGo keeps a block of 2 rows by 4 columns in registers.
func tileGo(a *float32, lda int, b *float32, k int, c *float32, ldc int, bias *float32) {
	as := unsafe.Slice(a, (Rows-1)*lda+k)
	bs := unsafe.Slice(b, k*Width)
	cs := unsafe.Slice(c, (Rows-1)*ldc+Width)
	start := unsafe.Slice(bias, Width)
	for j := 0; j < Width; j += 4 {
		s := (*[4]float32)(start[j:])
		for i := 0; i < Rows; i += 2 {
			a0, a1 := as[i*lda:][:k], as[(i+1)*lda:][:k]
			a1 = a1[:len(a0)]
			x0, x1, x2, x3 := s[0], s[1], s[2], s[3]
			y0, y1, y2, y3 := s[0], s[1], s[2], s[3]
			col := bs[j:]
			for p, u := range a0 {
				v := a1[p]
				w := (*[4]float32)(col[p*Width:])
				x0 += u * w[0]
				y0 += v * w[0]
				x1 += u * w[1]
				y1 += v * w[1]
				x2 += u * w[2]
				y2 += v * w[2]
				x3 += u * w[3]
				y3 += v * w[3]
			}
			*(*[4]float32)(cs[i*ldc+j:]) = [4]float32{x0, x1, x2, x3}
			*(*[4]float32)(cs[(i+1)*ldc+j:]) = [4]float32{y0, y1, y2, y3}
		}
	}
}

// exp2Go is 2 to the x for x in [-126, 126]: x is split into the nearest
// integer, which goes into the exponent bits, and a rest in [-1/2, 1/2], whose
// power is the Taylor series of degree 6 (relative error below 2e-7).
func exp2Go(x float32) float32 {
	const nearest = 3 << 22 // adding it rounds to an integer, ties to even
	n := x + nearest - nearest
	f := x - n
	p := float32(exp2c6)
	p = p*f + exp2c5
	p = p*f + exp2c4
	p = p*f + exp2c3
	p = p*f + exp2c2
	p = p*f + exp2c1
	p = p*f + 1
	return math.Float32frombits(math.Float32bits(p) + uint32(int32(n))<<23)
}

// ln(2)^i / i!
const (
	exp2c1 = 0.6931471805599453
	exp2c2 = 0.2402265069591007
	exp2c3 = 0.05550410866482158
	exp2c4 = 0.009618129107628477
	exp2c5 = 0.0013333558146428443
	exp2c6 = 0.0001540353039338161
)

func softmaxGo(p *float32, n int) {
	x := unsafe.Slice(p, n)
	top := x[0]
	for _, v := range x {
		top = max(top, v)
	}
	var sum float32
	for i, v := range x {
		e := exp2Go(max((v-top)*math.Log2E, -126))
		x[i] = e
		sum += e
	}
	inverse := 1 / sum
	for i := range x {
		x[i] *= inverse
	}
}

// GELU is x / (1 + exp(-2 sqrt(2/pi) (x + 0.044715 x³))); the factors are those
// of the exponent to base 2.
const (
	gelu1 = -2 * 0.7978845608028654 * math.Log2E
	gelu3 = gelu1 * 0.044715
)

func geluGo(p *float32, n int) {
	for i, v := range unsafe.Slice(p, n) {
		u := v * (gelu1 + gelu3*v*v)
		e := exp2Go(min(max(u, -126), 126))
		unsafe.Slice(p, n)[i] = v / (1 + e)
	}
}

func addNormGo(px, py, gain, shift *float32, n int) {
	x, y := unsafe.Slice(px, n), unsafe.Slice(py, n)
	g, b := unsafe.Slice(gain, n), unsafe.Slice(shift, n)
	var sum, squares float32
	for i := range x {
		x[i] += y[i]
		sum += x[i]
	}
	mean := sum / float32(n)
	for _, v := range x {
		squares += (v - mean) * (v - mean)
	}
	inverse := float32(1 / math.Sqrt(float64(squares/float32(n)+1e-12)))
	for i := range x {
		x[i] = (x[i]-mean)*inverse*g[i] + b[i]
	}
}
