package kernel

import (
	"math"
	"unsafe"
)

// generic is the portable Set: what the assembly must agree with.
func generic() *Set {
	return &Set{name: "generic", tile: tileGo, softmax: softmaxGo, gelu: geluGo, addNorm: addNormGo, dots: dotsGo, combine: combineGo}
}

// A panelRow is a row of a panel in groups of four columns.
type panelRow = [Width / 4][4]float32

func tileGo(a *float32, lda int, b *float32, k int, c *float32, ldc int, bias *float32) {
	as := unsafe.Slice(a, (Rows-1)*lda+k)
	cs := unsafe.Slice(c, (Rows-1)*ldc+Width)
	panel := unsafe.Slice((*panelRow)(unsafe.Pointer(b)), k)
	start := (*panelRow)(unsafe.Pointer(bias))
	for j := range start {
		for i := range Rows {
			x0, x1, x2, x3 := fourSums(as[i*lda:][:k], panel, j)
			out, s := (*[4]float32)(cs[i*ldc+4*j:]), &start[j]
			out[0], out[1], out[2], out[3] = s[0]+x0, s[1]+x1, s[2]+x2, s[3]+x3
		}
	}
}

// fourSums is row a times the four columns of group j. Four sums are what the
// compiler keeps in registers: twice as many, in one row or in two, take three
// times as long. Not inlined for the same reason.
//
//go:noinline
func fourSums(a []float32, panel []panelRow, j int) (x0, x1, x2, x3 float32) {
	panel = panel[:len(a)]
	for i, u := range a {
		w := &panel[i][uint(j)%(Width/4)]
		x0 += u * w[0]
		x1 += u * w[1]
		x2 += u * w[2]
		x3 += u * w[3]
	}
	return x0, x1, x2, x3
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
	x := unsafe.Slice(p, n)
	for i, v := range x {
		u := v * (gelu1 + gelu3*v*v)
		x[i] = v / (1 + exp2Go(min(max(u, -126), 126)))
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
