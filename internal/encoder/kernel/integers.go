package kernel

import "unsafe"

// integers are the kernels of an approximate Set. A row x (k) is rounded to
// levels q with x = scale q + low; with weights W = s L, L being int8, a product
// is then scale s (q·L) + low sum(W), where q·L is exact in int32.
type integers struct {
	size int // bytes of a level of x: 1 (unsigned) or 2 (signed, low is 0)
	// row = (scale, low) of x (n), and its levels
	round func(x *float32, levels unsafe.Pointer, n int, row *[2]float32)
	// round of gelu(x), which is left in x; nil: GELU and round
	roundGELU func(x *float32, levels unsafe.Pointer, n int, row *[2]float32)
	// tile: c (Rows, Width) = levels a (Rows, 4*groups) times w (groups, Width, 4)
	// with rows (Rows) from round and columns (3, Width) of the Matrix. lda is in
	// bytes, ldc in elements.
	tile func(a unsafe.Pointer, lda int, w *int8, groups int, c *float32, ldc int, rows *[2]float32, columns *float32)
	// attention in bytes; nil: in float32
	attention *attention
}

// mostColumns is how many products of an int8 and a 14-bit level fit in int32.
const mostColumns = (1<<31 - 1) / (127 * 8191)

// A Buffer is the memory of LinearWith. The zero Buffer is ready; use it from
// one goroutine at a time.
type Buffer struct {
	levels []uint64 // of the rows, aligned
	rows   [][2]float32
}

// Pack returns a Matrix of n rows and k columns, all zero, for weights that are
// int8 levels, to be set by SetRows and SetBias only. n and k are multiples of
// Width. An approximate Set keeps the levels as they are, in a quarter of the memory.
func (s *Set) Pack(n, k int) *Matrix {
	if s.integers == nil || k > mostColumns {
		return NewMatrix(n, k)
	}
	return &Matrix{n: n, k: k, levels: make([]int8, n*k), columns: make([]float32, 3*n)}
}

// setLevels is SetRows for a Matrix of integers.
func (m *Matrix) setLevels(row int, levels []byte, scale []float32) {
	out := m.levels[row*m.k:][:Width*m.k]
	columns := m.columns[row*3:]
	for r, s := range scale {
		sum := int32(0)
		for i, v := range levels[r*m.k:][:m.k] {
			sum += int32(int8(v))
			out[i/4*4*Width+r*4+i%4] = int8(v)
		}
		columns[r], columns[Width+r] = s, float32(sum)*s
	}
}

// linearIntegers is LinearWith for a Matrix of levels, of gelu(x) when gelu is set.
func (s *Set) linearIntegers(b *Buffer, y []float32, strideY int, x []float32, strideX, rows int, m *Matrix, gelu bool) {
	round := s.integers.round
	if gelu {
		if s.integers.roundGELU == nil {
			for r := range rows {
				s.GELU(x[r*strideX:][:m.k])
			}
		} else {
			round = s.integers.roundGELU
		}
	}
	size, padded := m.k*s.integers.size, Pad(rows, Rows)
	_, _ = x[(rows-1)*strideX+m.k-1], y[(padded-1)*strideY+m.n-1]
	b.levels, b.rows = atLeast(b.levels, padded*size/8), atLeast(b.rows, padded)
	levels := unsafe.Pointer(&b.levels[0])
	for r := range rows {
		round(&x[r*strideX], unsafe.Add(levels, r*size), m.k, &b.rows[r])
	}
	for first := 0; first < m.n; first += Width {
		panel, columns := &m.levels[first*m.k], &m.columns[first*3]
		for r := 0; r < rows; r += Rows {
			s.integers.tile(unsafe.Add(levels, r*size), size, panel, m.k/4, &y[r*strideY+first], strideY, &b.rows[r], columns)
		}
	}
}
