package encoder

import "github.com/readout/readout/internal/encoder/kernel"

// A workspace is memory that the heads use again and again. The windows of one
// Encode share one, since only one of them is visited at a time.
type workspace struct {
	buffer     kernel.Buffer
	candidates *kernel.Matrix // see Window.Arcs
	slots      [slots][]float32
}

// What the slots of a workspace hold; whoever needs two at a time has two.
const (
	slotWide     = iota // a product before narrow
	slotGathered        // hidden states of some positions
	slotInner           // what goes into a head's last product
	slotAnchor
	slotFirst // a sentence's dependents
	slotSecond
	slotTurned
	slotPair // see Window.parts
	slotLink
	slotCoref
	slots
)

// room returns n values of a slot, whatever they hold; they are the caller's
// until the next call for that slot.
func (w *Window) room(slot, n int) []float32 {
	if w.work == nil {
		w.work = new(workspace)
	}
	if cap(w.work.slots[slot]) < n {
		w.work.slots[slot] = make([]float32, n+n/4)
	}
	return w.work.slots[slot][:n]
}

// multiply is kernel.LinearWith with the model's kernels and the workspace's
// buffer, into the room of a slot: rows of m.Stride() values.
func (w *Window) multiply(slot int, x []float32, strideX, rows int, m *kernel.Matrix) []float32 {
	y := w.room(slot, kernel.Pad(rows, kernel.Rows)*m.Stride())
	w.model.kernels.LinearWith(&w.work.buffer, y, m.Stride(), x, strideX, rows, m)
	return y
}
