package kernel

// An Attention is the memory of Attend. The zero Attention is ready; use it
// from one goroutine at a time.
type Attention struct {
	scores       []float32 // (Rows, T)
	block        []float32 // (Rows, size)
	keys, values Matrix
	bytes        byteAttention
}

// Attend computes y (rows, heads*size): for each head softmax(Q Kᵀ) V, where x
// (rows, 3*heads*size) has the queries Q of all heads, then their keys K, then
// their values V. Both have room for rows rounded up to Rows.
func (s *Set) Attend(a *Attention, y, x []float32, rows, heads, size int) {
	if rows <= 0 {
		return
	}
	last := Pad(rows, Rows) - 1
	_, _ = y[(last+1)*heads*size-1], x[(last+1)*3*heads*size-1]
	if s.integers != nil && s.integers.attention != nil && size == Width {
		s.attendBytes(&a.bytes, y, x, rows, heads)
		return
	}
	for head := range heads {
		s.attendFloats(a, y, x, rows, heads, size, head)
	}
}

// attendFloats is Attend for one head, in float32.
func (s *Set) attendFloats(a *Attention, y, x []float32, rows, heads, size, head int) {
	hidden := heads * size
	stride, at := 3*hidden, head*size
	a.keys.Reuse(rows, size)
	a.values.Reuse(size, rows)
	for t := range rows {
		a.keys.SetRow(t, x[t*stride+hidden+at:][:size])
		a.values.SetColumn(t, x[t*stride+2*hidden+at:][:size])
	}
	wide, narrow := a.keys.Stride(), a.values.Stride()
	a.scores, a.block = atLeast(a.scores, Rows*wide), atLeast(a.block, Rows*narrow)
	for first := 0; first < rows; first += Rows {
		part := min(Rows, rows-first)
		s.Linear(a.scores, wide, x[first*stride+at:], stride, part, &a.keys)
		for t := range part {
			s.Softmax(a.scores[t*wide:][:wide], rows)
		}
		s.Linear(a.block, narrow, a.scores, wide, part, &a.values)
		for t := range part {
			copy(y[(first+t)*hidden+at:][:size], a.block[t*narrow:])
		}
	}
}

// atLeast is s when it has n elements or more, else n zeros.
func atLeast[T any](s []T, n int) []T {
	if len(s) < n {
		return make([]T, n)
	}
	return s
}
