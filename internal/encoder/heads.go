package encoder

import (
	"math"

	"github.com/readout/readout/internal/encoder/kernel"
)

// Scores is a table of logits, or of other scores, row after row.
type Scores struct {
	Rows, Columns int
	Values        []float32 // (Rows, Columns)
}

// Row is row i, a part of Values.
func (s Scores) Row(i int) []float32 { return s.Values[i*s.Columns:][:s.Columns] }

// heads is the part of the weights after the hidden states.
type heads struct {
	role, entities, tags *kernel.Matrix // (labels, H)
	pair                 pairHead
	syntax               syntaxHead
}

func (h *heads) load(f *weightFile) {
	c := f.Config
	h.role = loadHead(f, "role", len(c.Roles), c.Hidden)
	h.entities = loadHead(f, "ent", len(c.Entities), c.Hidden)
	h.tags = loadHead(f, "upos", len(c.UPOS), c.Hidden)
	h.pair.load(f)
	h.syntax.load(f)
}

// loadHead returns a linear layer that is stored in floats.
func loadHead(f *weightFile, name string, rows, columns int) *kernel.Matrix {
	m := kernel.NewMatrix(rows, columns)
	addHead(f, m, 0, name, rows, columns)
	return m
}

// addHead sets the output rows of m from first on.
func addHead(f *weightFile, m *kernel.Matrix, first int, name string, rows, columns int) {
	w, bias := f.floats(name+".weight", rows, columns), f.floats(name+".bias", rows)
	for i := range rows {
		m.SetRow(first+i, w[i*columns:][:columns])
		m.SetBias(first+i, bias[i])
	}
}

// Positions is the number of rows of Hidden: the pieces, [CLS] and [SEP].
func (w *Window) Positions() int { return w.End - w.Start + 2 }

// State is the hidden state of a position, a part of Hidden.
func (w *Window) State(position int) []float32 {
	n := w.model.config.Hidden
	return w.Hidden[position*n:][:n]
}

// Role scores the roles of each position; columns are Config.Roles.
func (w *Window) Role() Scores { return w.linear(w.model.heads.role) }

// Entities scores the name labels of each position; columns are Config.Entities.
func (w *Window) Entities() Scores { return w.linear(w.model.heads.entities) }

// Tags scores the parts of speech; columns are Config.UPOS. Only rows of first
// pieces of words mean anything.
func (w *Window) Tags() Scores { return w.linear(w.model.heads.tags) }

func (w *Window) linear(m *kernel.Matrix) Scores {
	n, _ := m.Shape()
	rows := w.Positions()
	wide := make([]float32, kernel.Pad(rows, kernel.Rows)*m.Stride())
	w.model.kernels.Linear(wide, m.Stride(), w.Hidden[:cap(w.Hidden)], w.model.config.Hidden, rows, m)
	return narrow(wide, m.Stride(), rows, n)
}

// narrow drops the columns of wide from n on.
func narrow(wide []float32, stride, rows, n int) Scores {
	out := Scores{Rows: rows, Columns: n, Values: make([]float32, rows*n)}
	for i := range rows {
		copy(out.Row(i), wide[i*stride:])
	}
	return out
}

// gather returns the hidden states of positions as rows for kernel.Linear.
func (w *Window) gather(positions []int) []float32 {
	n := w.model.config.Hidden
	out := make([]float32, kernel.Pad(len(positions), kernel.Rows)*n)
	for i, p := range positions {
		copy(out[i*n:], w.State(p))
	}
	return out
}

// LogSoftmax turns each row of logits into log probabilities, in place. Sums
// are in float64, so that the result does not depend on the kernels.
func (s Scores) LogSoftmax() {
	for i := range s.Rows {
		row := s.Row(i)
		top, sum := math.Inf(-1), 0.0
		for _, v := range row {
			top = max(top, float64(v))
		}
		for _, v := range row {
			sum += math.Exp(float64(v) - top)
		}
		all := top + math.Log(sum)
		for j := range row {
			row[j] = float32(float64(row[j]) - all)
		}
	}
}
