package encoder

import (
	"fmt"
	"math"
	"slices"

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
	role, entities, tags *kernel.Matrix            // (labels, H)
	marks                *kernel.Matrix            // (MarkColumns * layers, H)
	attributes           map[string]*kernel.Matrix // (labels, 2H)
	pair, link, coref    pairHead                  // coref has no matrices where the weight file lacks it
	syntax               syntaxHead
}

func (h *heads) load(f *weightFile, k *kernel.Set) {
	c := f.Config
	h.role = loadHead(f, "role", len(c.Roles), c.Hidden)
	h.entities = loadHead(f, "ent", len(c.Entities), c.Hidden)
	h.tags = loadHead(f, "upos", len(c.UPOS), c.Hidden)
	h.pair.load(f, k, "pair", c.Pair, pairClasses, 0)
	h.syntax.load(f, k)
	if size := f.rows("coref.U.weight", 2*c.Hidden); size > 0 {
		h.coref.load(f, k, "coref", size, antecedentClasses, 0)
	}
	h.attributes = make(map[string]*kernel.Matrix, len(c.Attributes))
	if !c.marks() {
		h.marks = kernel.NewMatrix(0, c.Hidden)
		return
	}
	h.marks = loadHead(f, "talks.tags", MarkColumns*len(c.Marks), c.Hidden)
	for name, labels := range c.Attributes {
		h.attributes[name] = loadHead(f, "talks."+name, len(labels), 2*c.Hidden)
	}
	h.link.load(f, k, "talks.link", c.Link, len(c.Links), len(c.Pointing))
}

// loadHead returns a linear layer that is stored in floats.
func loadHead(f *weightFile, name string, rows, columns int) *kernel.Matrix {
	m := kernel.NewMatrix(rows, columns)
	addHead(f, m, 0, name, rows, columns)
	return m
}

// packHead is loadHead for a layer within a head, which may be rounded: what
// comes after it evens the error out.
func packHead(f *weightFile, k *kernel.Set, name string, rows, columns int) *kernel.Matrix {
	m := k.PackFloats(rows, columns)
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

// Marks scores each position outside, at the beginning and inside of each layer
// of the talks head: MarkColumns columns a layer, in the order of Config.Marks.
// A model without that head gives no columns.
func (w *Window) Marks() Scores { return w.linear(w.model.heads.marks) }

// Attribute scores the labels Config.Attributes[name] for the span at the
// half-open range [first, last) of positions. It panics when there is no such
// attribute, or the range is empty or not within the window.
func (w *Window) Attribute(name string, first, last int) []float32 {
	m, ok := w.model.heads.attributes[name]
	if !ok || first < 0 || last <= first || w.Positions() < last {
		panic(fmt.Sprintf("encoder: attribute %q of [%d,%d) in a window of %d positions", name, first, last, w.Positions()))
	}
	labels, _ := m.Shape()
	return slices.Clone(w.multiply(slotWide, w.ends(first, last), 2*w.model.config.Hidden, 1, m)[:labels])
}

func (w *Window) linear(m *kernel.Matrix) Scores {
	n, _ := m.Shape()
	rows := w.Positions()
	wide := w.multiply(slotWide, w.Hidden[:cap(w.Hidden)], w.model.config.Hidden, rows, m)
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
	out := w.room(slotGathered, kernel.Pad(len(positions), kernel.Rows)*n)
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
