package kernel

// A Matrix is a weight matrix W (n, k) with its bias, packed for Linear. It is
// read-only once made.
type Matrix struct {
	n, k   int
	panels []float32 // (ceil(n/Width), k, Width): W transposed, zero columns at the end
	bias   []float32 // (n rounded up)

	// Instead of panels and bias in a Matrix of integers; see integers.
	levels  []int8    // (n/Width, k/4, Width, 4)
	columns []float32 // (n/Width, 3, Width): scale, sum of the weights, bias
}

// NewMatrix returns a Matrix of n rows and k columns with all weights zero.
func NewMatrix(n, k int) *Matrix {
	return &Matrix{n: n, k: k, panels: make([]float32, Pad(n, Width)*k), bias: make([]float32, Pad(n, Width))}
}

// Reuse gives m another shape, keeping its memory where that is enough. Weights
// keep whatever they had: the caller sets them all.
func (m *Matrix) Reuse(n, k int) {
	m.n, m.k = n, k
	size, wide := Pad(n, Width)*k, Pad(n, Width)
	if cap(m.panels) < size {
		m.panels = make([]float32, size)
	}
	if cap(m.bias) < wide {
		m.bias = make([]float32, wide)
	}
	m.panels, m.bias = m.panels[:size], m.bias[:wide]
}

// Shape returns the rows n (outputs) and the columns k (inputs).
func (m *Matrix) Shape() (n, k int) { return m.n, m.k }

// Stride is the length of an output row: n rounded up to Width.
func (m *Matrix) Stride() int { return Pad(m.n, Width) }

// SetRow sets the weights of output row from w (k); a Matrix of integers rounds
// them to int8.
func (m *Matrix) SetRow(row int, w []float32) {
	if m.levels != nil {
		m.roundRow(row, w[:m.k])
		return
	}
	out := m.panels[row/Width*m.k*Width+row%Width:]
	w = w[:m.k]
	for i, v := range w {
		out[i*Width] = v
	}
}

// SetRows sets Width output rows at once, row being the first of them and a
// multiple of Width, to levels (Width, k), which are int8, times scale (Width).
func (m *Matrix) SetRows(row int, levels []byte, scale []float32) {
	levels, scale = levels[:Width*m.k], scale[:Width]
	if m.levels != nil {
		m.setLevels(row, levels, scale)
		return
	}
	k := m.k
	out := m.panels[row*k : (row+Width)*k]
	// four rows at a time: what is written together lies in one cache line
	for r := 0; r < Width; r += 4 {
		s0, s1, s2, s3 := scale[r], scale[r+1], scale[r+2], scale[r+3]
		l0, l1, l2, l3 := levels[r*k:(r+1)*k], levels[(r+1)*k:(r+2)*k], levels[(r+2)*k:(r+3)*k], levels[(r+3)*k:(r+4)*k]
		l1, l2, l3 = l1[:len(l0)], l2[:len(l0)], l3[:len(l0)]
		for i := range l0 {
			o := (*[4]float32)(out[i*Width+r:])
			o[0] = float32(int8(l0[i])) * s0
			o[1] = float32(int8(l1[i])) * s1
			o[2] = float32(int8(l2[i])) * s2
			o[3] = float32(int8(l3[i])) * s3
		}
	}
}

// SetColumn sets the weights that input column gives to all rows, from w (n).
func (m *Matrix) SetColumn(column int, w []float32) {
	for first := 0; first < m.n; first += Width {
		out := m.panels[(first*m.k + column*Width):][:Width]
		done := copy(out, w[first:min(first+Width, m.n)])
		clear(out[done:])
	}
}

// SetBias sets the bias of output row.
func (m *Matrix) SetBias(row int, b float32) {
	if m.levels != nil {
		m.columns[row/Width*3*Width+2*Width+row%Width] = b
		return
	}
	m.bias[row] = b
}

// Linear computes y (rows, n) = x (rows, k) Wᵀ + bias. Strides are in elements.
// x and y have room for rows rounded up to Rows, and y for m.Stride() columns.
func (s *Set) Linear(y []float32, strideY int, x []float32, strideX, rows int, m *Matrix) {
	s.LinearWith(new(Buffer), y, strideY, x, strideX, rows, m)
}

// LinearWith is Linear with memory that is kept from call to call, which a
// Matrix that Pack made may need.
func (s *Set) LinearWith(b *Buffer, y []float32, strideY int, x []float32, strideX, rows int, m *Matrix) {
	if rows <= 0 || m.n == 0 || m.k == 0 {
		return
	}
	if m.levels != nil {
		s.linearIntegers(b, y, strideY, x, strideX, rows, m, false)
		return
	}
	last := Pad(rows, Rows) - 1
	_, _ = x[last*strideX+m.k-1], y[last*strideY+m.Stride()-1]
	for first := 0; first < m.n; first += Width {
		panel, bias := &m.panels[first*m.k], &m.bias[first]
		for r := 0; r < rows; r += Rows {
			s.tile(&x[r*strideX], strideX, panel, m.k, &y[r*strideY+first], strideY, bias)
		}
	}
}

// LinearGELU computes y (rows, n) = gelu(x) (rows, k) Wᵀ + bias, as LinearWith
// does; what stands in x afterwards is of no use. The rows of x lie side by side, k being a
// multiple of Width.
func (s *Set) LinearGELU(b *Buffer, y []float32, strideY int, x []float32, rows int, m *Matrix) {
	if m.levels != nil && rows > 0 {
		s.linearIntegers(b, y, strideY, x, m.k, rows, m, true)
		return
	}
	s.GELU(x[:rows*m.k])
	s.LinearWith(b, y, strideY, x, m.k, rows, m)
}
