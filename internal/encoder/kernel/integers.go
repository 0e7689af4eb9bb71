package kernel

import (
	"encoding/binary"
	"math"
	"unsafe"
)

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
	// few is tile of fewRows rows; nil: there is none
	few func(a unsafe.Pointer, lda int, w *int8, groups int, c *float32, ldc int, rows *[2]float32, columns *float32)
	// attention in bytes; nil: in float32
	attention *attention
}

// fewRows is the number of rows of the smaller tile.
const fewRows = 4

// multiply is tile for part rows, 1 to Rows; what else it writes lies within Rows rows.
func (k *integers) multiply(part int, a unsafe.Pointer, lda int, w *int8, groups int, c *float32, ldc int, rows *[2]float32, columns *float32) {
	if k.few == nil || part > 2*fewRows {
		k.tile(a, lda, w, groups, c, ldc, rows, columns)
		return
	}
	k.few(a, lda, w, groups, c, ldc, rows, columns)
	if part > fewRows {
		next := unsafe.Add(unsafe.Pointer(c), 4*fewRows*ldc)
		k.few(unsafe.Add(a, fewRows*lda), lda, w, groups, (*float32)(next), ldc, (*[2]float32)(unsafe.Add(unsafe.Pointer(rows), 8*fewRows)), columns)
	}
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
// int8 levels, to be set by SetRows and SetBias only. k is a multiple of Width. An approximate Set keeps the levels as they are, in a quarter of the memory.
func (s *Set) Pack(n, k int) *Matrix {
	if s.integers == nil || k > mostColumns {
		return NewMatrix(n, k)
	}
	wide := Pad(n, Width)
	return &Matrix{n: n, k: k, levels: make([]int8, wide*k), columns: make([]float32, 3*wide)}
}

// PackFloats is Pack for weights in floats, which SetRow rounds to int8 where
// the Set rounds what they are multiplied with to bytes, and where k is a
// multiple of Width; else it is NewMatrix.
func (s *Set) PackFloats(n, k int) *Matrix {
	if s.integers == nil || s.integers.size > 1 || k%Width != 0 {
		return NewMatrix(n, k)
	}
	return s.Pack(n, k)
}

// roundRow is SetRow for a Matrix of integers.
func (m *Matrix) roundRow(row int, w []float32) {
	top := float32(1e-30)
	for _, v := range w {
		top = max(top, v, -v)
	}
	out := m.levels[row/Width*Width*m.k+row%Width*4:]
	sum := int32(0)
	for i, v := range w {
		level := int32(math.RoundToEven(float64(v * (127 / top))))
		sum += level
		out[i/4*4*Width+i%4] = int8(level)
	}
	columns, scale := m.columns[row/Width*3*Width+row%Width:], top/127
	columns[0], columns[Width] = scale, float32(sum)*scale
}

// setLevels is SetRows for a Matrix of integers. It takes four levels at a time.
func (m *Matrix) setLevels(row int, levels []byte, scale []float32) {
	out := unsafe.Slice((*[Width]uint32)(unsafe.Pointer(&m.levels[row*m.k])), m.k/4)
	columns := m.columns[row*3:]
	for r, s := range scale {
		in := levels[r*m.k:][:m.k]
		sum := -128 * m.k
		for g := range out {
			four := binary.LittleEndian.Uint32(in[4*g:])
			out[g][r%Width] = four
			up := four ^ 0x80808080 // each level plus 128
			pairs := up&0xff00ff + up>>8&0xff00ff
			sum += int(pairs&0xffff + pairs>>16)
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
	_, _ = x[(rows-1)*strideX+m.k-1], y[(padded-1)*strideY+m.Stride()-1]
	b.levels, b.rows = atLeast(b.levels, padded*size/8), atLeast(b.rows, padded)
	levels := unsafe.Pointer(&b.levels[0])
	for r := range rows {
		round(&x[r*strideX], unsafe.Add(levels, r*size), m.k, &b.rows[r])
	}
	for first := 0; first < m.n; first += Width {
		panel, columns := &m.levels[first*m.k], &m.columns[first*3]
		for r := 0; r < rows; r += Rows {
			s.integers.multiply(min(Rows, rows-r), unsafe.Add(levels, r*size), size, panel, m.k/4, &y[r*strideY+first], strideY, &b.rows[r], columns)
		}
	}
}
