package kernel

import "unsafe"

// Dots computes y[i] = row i of a (rows, n) times b (n), for as many rows as y
// has elements.
func (s *Set) Dots(y, a, b []float32) {
	if len(y) == 0 || len(b) == 0 {
		clear(y)
		return
	}
	_ = a[len(y)*len(b)-1]
	dots := s.dots
	if len(b)%Width != 0 {
		dots = dotsGo
	}
	dots(&y[0], &a[0], &b[0], len(y), len(b))
}

// Combine computes z = u + v + a b + d + p, element by element. All have the
// length of z, a multiple of Width, or are longer.
func (s *Set) Combine(z, u, v, a, b, d, p []float32) {
	n := whole(z)
	if n == 0 {
		return
	}
	_, _, _, _, _, _ = u[n-1], v[n-1], a[n-1], b[n-1], d[n-1], p[n-1]
	s.combine(&z[0], &u[0], &v[0], &a[0], &b[0], &d[0], &p[0], n)
}

func dotsGo(py, pa, pb *float32, rows, n int) {
	y, a, b := unsafe.Slice(py, rows), unsafe.Slice(pa, rows*n), unsafe.Slice(pb, n)
	for r := range y {
		var s [4]float32
		row := a[r*n:][:n]
		for i, v := range b {
			s[i%4] += row[i] * v
		}
		y[r] = (s[0] + s[1]) + (s[2] + s[3])
	}
}

func combineGo(pz, pu, pv, pa, pb, pd, pp *float32, n int) {
	z, u, v := unsafe.Slice(pz, n), unsafe.Slice(pu, n), unsafe.Slice(pv, n)
	a, b, d, p := unsafe.Slice(pa, n), unsafe.Slice(pb, n), unsafe.Slice(pd, n), unsafe.Slice(pp, n)
	for i := range z {
		z[i] = u[i] + v[i] + a[i]*b[i] + d[i] + p[i]
	}
}
