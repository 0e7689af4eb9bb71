package encoder

import (
	"fmt"

	"github.com/readout/readout/internal/encoder/kernel"
)

// A syntaxHead scores dependency arcs and their relations. With d and h a
// dependent's and a head's hidden state, each through a linear layer and GELU:
// an arc is d W h + w h, relation r of an arc is d Wr h + L (d, h).
type syntaxHead struct {
	arcDependent, arcHead *kernel.Matrix // (arc, H)
	arcW                  *kernel.Matrix // (arc, arc): W transposed, to compute d W
	arcBias               []float32      // w (arc)

	labelDependent, labelHead *kernel.Matrix // (label, H)
	labelW                    *kernel.Matrix // (relations*label, label): all Wr transposed
	labelLinear               []float32      // L (relations, 2*label)
	labelBias                 []float32      // (relations)
}

func (h *syntaxHead) load(f *weightFile, k *kernel.Set) {
	c := f.Config
	relations := len(c.Relations)
	h.arcDependent = packHead(f, k, "dep.arc_d", c.Arc, c.Hidden)
	h.arcHead = packHead(f, k, "dep.arc_h", c.Arc, c.Hidden)
	h.arcBias = f.floats("dep.arc_w", c.Arc)
	h.arcW = k.PackFloats(c.Arc, c.Arc)
	setTransposed(h.arcW, 0, f.floats("dep.arc_W", c.Arc, c.Arc), c.Arc)
	h.labelDependent = packHead(f, k, "dep.lab_d", c.Label, c.Hidden)
	h.labelHead = packHead(f, k, "dep.lab_h", c.Label, c.Hidden)
	h.labelLinear = f.floats("dep.lab_lin.weight", relations, 2*c.Label)
	h.labelBias = f.floats("dep.lab_lin.bias", relations)
	h.labelW = k.PackFloats(relations*c.Label, c.Label)
	w := f.floats("dep.lab_W", relations, c.Label, c.Label)
	for r := range relations {
		setTransposed(h.labelW, r*c.Label, w[r*c.Label*c.Label:], c.Label)
	}
}

// setTransposed sets size output rows of m from first on to the columns of w (size, size).
func setTransposed(m *kernel.Matrix, first int, w []float32, size int) {
	row := make([]float32, size)
	for j := range size {
		for i := range row {
			row[i] = w[i*size+j]
		}
		m.SetRow(first+j, row)
	}
}

// Arcs scores every arc between words, given the positions of their first
// pieces: row i is word i as the dependent, column 0 the root, column j+1 word j
// as the head. Give it one sentence, or mask the words of others.
func (w *Window) Arcs(words []int) Scores {
	n := len(words)
	if n == 0 {
		return Scores{Columns: 1}
	}
	h, size := &w.model.heads.syntax, w.model.config.Arc
	heads := w.transform(slotFirst, append([]int{0}, words...), h.arcHead)
	dependents := w.transform(slotSecond, words, h.arcDependent)
	stride := h.arcW.Stride()
	turned := w.multiply(slotTurned, dependents, stride, n, h.arcW)
	if w.work.candidates == nil {
		w.work.candidates = kernel.NewMatrix(0, 0)
	}
	candidates := w.work.candidates
	candidates.Reuse(n+1, size)
	bias := make([]float32, 1)
	for j := range n + 1 {
		head := heads[j*stride:][:size]
		candidates.SetRow(j, head)
		w.model.kernels.Dots(bias, head, h.arcBias)
		candidates.SetBias(j, bias[0])
	}
	return narrow(w.multiply(slotWide, turned, stride, n, candidates), candidates.Stride(), n, n+1)
}

// Labels scores the relations of arcs, row i being that from position heads[i]
// to position dependents[i]; columns are Config.Relations. The root is position
// 0. It panics when the two differ in length.
func (w *Window) Labels(dependents, heads []int) Scores {
	n := len(dependents)
	if n != len(heads) {
		panic(fmt.Sprintf("encoder: %d dependents with %d heads", n, len(heads)))
	}
	h, size, relations := &w.model.heads.syntax, w.model.config.Label, len(w.model.config.Relations)
	out := Scores{Rows: n, Columns: relations, Values: make([]float32, n*relations)}
	if n == 0 {
		return out
	}
	d, g := w.transform(slotFirst, dependents, h.labelDependent), w.transform(slotSecond, heads, h.labelHead)
	stride, wide := h.labelDependent.Stride(), h.labelW.Stride()
	k, both, linear := w.model.kernels, make([]float32, 2*size), make([]float32, relations)
	for first := 0; first < n; first += kernel.Rows { // a few at a time: a row of turned is long
		part := min(kernel.Rows, n-first)
		turned := w.multiply(slotTurned, d[first*stride:], stride, part, h.labelW)
		for i := range part {
			copy(both, d[(first+i)*stride:][:size])
			copy(both[size:], g[(first+i)*stride:][:size])
			row := out.Row(first + i)
			k.Dots(row, turned[i*wide:], both[size:])
			k.Dots(linear, h.labelLinear, both)
			for r, v := range linear {
				row[r] += v + h.labelBias[r]
			}
		}
	}
	return out
}

// transform is gelu(m x) of the hidden states at positions, in rows of
// m.Stride(), in the room of slot.
func (w *Window) transform(slot int, positions []int, m *kernel.Matrix) []float32 {
	out := w.multiply(slot, w.gather(positions), w.model.config.Hidden, len(positions), m)
	w.model.kernels.GELU(out[:len(positions)*m.Stride()])
	return out
}
