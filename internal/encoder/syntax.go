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

func (h *syntaxHead) load(f *weightFile) {
	c := f.Config
	relations := len(c.Relations)
	h.arcDependent = loadHead(f, "dep.arc_d", c.Arc, c.Hidden)
	h.arcHead = loadHead(f, "dep.arc_h", c.Arc, c.Hidden)
	h.arcBias = f.floats("dep.arc_w", c.Arc)
	h.arcW = kernel.NewMatrix(c.Arc, c.Arc)
	for i, w := 0, f.floats("dep.arc_W", c.Arc, c.Arc); i < c.Arc; i++ {
		h.arcW.SetColumn(i, w[i*c.Arc:][:c.Arc])
	}
	h.labelDependent = loadHead(f, "dep.lab_d", c.Label, c.Hidden)
	h.labelHead = loadHead(f, "dep.lab_h", c.Label, c.Hidden)
	h.labelLinear = f.floats("dep.lab_lin.weight", relations, 2*c.Label)
	h.labelBias = f.floats("dep.lab_lin.bias", relations)
	h.labelW = kernel.NewMatrix(relations*c.Label, c.Label)
	w, row := f.floats("dep.lab_W", relations, c.Label, c.Label), make([]float32, c.Label)
	for r := range relations {
		for j := range c.Label {
			for i := range row {
				row[i] = w[(r*c.Label+i)*c.Label+j]
			}
			h.labelW.SetRow(r*c.Label+j, row)
		}
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
	h, k, size := &w.model.heads.syntax, w.model.kernels, w.model.config.Arc
	heads := w.transform(append([]int{0}, words...), h.arcHead)
	dependents := w.transform(words, h.arcDependent)
	stride := h.arcW.Stride()
	turned := make([]float32, kernel.Pad(n, kernel.Rows)*stride)
	k.Linear(turned, stride, dependents, stride, n, h.arcW)

	candidates := kernel.NewMatrix(n+1, size)
	for j := range n + 1 {
		head := heads[j*stride:][:size]
		candidates.SetRow(j, head)
		candidates.SetBias(j, dot(h.arcBias, head))
	}
	wide := make([]float32, kernel.Pad(n, kernel.Rows)*candidates.Stride())
	k.Linear(wide, candidates.Stride(), turned, stride, n, candidates)
	return narrow(wide, candidates.Stride(), n, n+1)
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
	d, g := w.transform(dependents, h.labelDependent), w.transform(heads, h.labelHead)
	stride := h.labelDependent.Stride()
	turned := make([]float32, kernel.Pad(n, kernel.Rows)*h.labelW.Stride())
	w.model.kernels.Linear(turned, h.labelW.Stride(), d, stride, n, h.labelW)
	for i := range n {
		dependent, head := d[i*stride:][:size], g[i*stride:][:size]
		row, left := out.Row(i), turned[i*h.labelW.Stride():]
		for r := range row {
			l := h.labelLinear[r*2*size:][:2*size]
			row[r] = h.labelBias[r] + dot(left[r*size:][:size], head) + dot(l[:size], dependent) + dot(l[size:], head)
		}
	}
	return out
}

// transform is gelu(m x) of the hidden states at positions, in rows of m.Stride().
func (w *Window) transform(positions []int, m *kernel.Matrix) []float32 {
	rows := len(positions)
	out := make([]float32, kernel.Pad(rows, kernel.Rows)*m.Stride())
	w.model.kernels.Linear(out, m.Stride(), w.gather(positions), w.model.config.Hidden, rows, m)
	w.model.kernels.GELU(out)
	return out
}

// dot is the sum of a[i]*b[i], in four parts.
func dot(a, b []float32) float32 {
	var s [4]float32
	b = b[:len(a)]
	i := 0
	for ; i+4 <= len(a); i += 4 {
		s[0] += a[i] * b[i]
		s[1] += a[i+1] * b[i+1]
		s[2] += a[i+2] * b[i+2]
		s[3] += a[i+3] * b[i+3]
	}
	for ; i < len(a); i++ {
		s[0] += a[i] * b[i]
	}
	return (s[0] + s[1]) + (s[2] + s[3])
}
