package encoder

import (
	"fmt"
	"sort"

	"github.com/readout/readout/internal/encoder/kernel"
)

// A pairHead says of each position what it is to a given cue:
// out(gelu(U cue + V h + (A cue)·(B h) + R[distance] + P[paragraphs])), where cue
// is the hidden states of the cue's first and last position, one after the other.
type pairHead struct {
	size       int
	cue        *kernel.Matrix // (2S, 2H): U, then A
	position   *kernel.Matrix // (2S, H): V, then B
	distance   []float32      // R (24, S)
	paragraphs []float32      // P (5, S)
	out        *kernel.Matrix // (3, S)
	stride     int            // S: size rounded up to kernel.Width
}

// distances are the least distances in positions of buckets 1 to 11; bucket 0
// is the cue itself. There are as many buckets after the cue as before it.
var distances = [...]int{1, 2, 3, 4, 7, 11, 16, 26, 41, 64, 102}

const (
	distanceBuckets  = len(distances) + 1
	paragraphBuckets = 5 // two or more before, one before, the cue's own, ...
)

func (h *pairHead) load(f *weightFile) {
	c := f.Config
	h.size, h.stride = c.Pair, kernel.Pad(c.Pair, kernel.Width)
	h.cue, h.position = kernel.NewMatrix(2*h.stride, 2*c.Hidden), kernel.NewMatrix(2*h.stride, c.Hidden)
	addHead(f, h.cue, 0, "pair.U", h.size, 2*c.Hidden)
	addHead(f, h.cue, h.stride, "pair.A", h.size, 2*c.Hidden)
	addHead(f, h.position, 0, "pair.V", h.size, c.Hidden)
	addHead(f, h.position, h.stride, "pair.B", h.size, c.Hidden)
	h.distance = f.floats("pair.R", 2*distanceBuckets, h.size)
	h.paragraphs = f.floats("pair.P", paragraphBuckets, h.size)
	h.out = loadHead(f, "pair.out", pairClasses, h.size)
}

// Pair scores each position as PairNone, PairSource or PairContent of the cue
// that lies at the half-open range [first, last) of positions. It panics when
// that range is empty or not within the window.
func (w *Window) Pair(first, last int) Scores {
	rows := w.Positions()
	if first < 0 || last <= first || rows < last {
		panic(fmt.Sprintf("encoder: cue [%d,%d) in a window of %d positions", first, last, rows))
	}
	h, k, n := &w.model.heads.pair, w.model.kernels, w.model.config.Hidden
	if w.parts == nil {
		w.parts = make([]float32, kernel.Pad(rows, kernel.Rows)*2*h.stride)
		k.Linear(w.parts, 2*h.stride, w.Hidden[:cap(w.Hidden)], n, rows, h.position)
	}
	ends := make([]float32, kernel.Rows*2*n)
	copy(ends, w.State(first))
	copy(ends[n:], w.State(last-1))
	cue := make([]float32, kernel.Rows*2*h.stride)
	k.Linear(cue, 2*h.stride, ends, 2*n, 1, h.cue)
	u, a := cue[:h.size], cue[h.stride:][:h.size]

	inner := make([]float32, kernel.Pad(rows, kernel.Rows)*h.stride)
	for t := range rows {
		distance := h.distance[distanceBucket(t, first, last)*h.size:][:h.size]
		paragraph := h.paragraphs[paragraphBucket(w.paragraph(t), w.paragraph(first))*h.size:][:h.size]
		v, b := w.parts[t*2*h.stride:][:h.size], w.parts[t*2*h.stride+h.stride:][:h.size]
		row := inner[t*h.stride:][:h.size]
		for i := range row {
			row[i] = u[i] + v[i] + a[i]*b[i] + distance[i] + paragraph[i]
		}
	}
	k.GELU(inner[:rows*h.stride])
	wide := make([]float32, kernel.Pad(rows, kernel.Rows)*h.out.Stride())
	k.Linear(wide, h.out.Stride(), inner, h.stride, rows, h.out)
	return narrow(wide, h.out.Stride(), rows, pairClasses)
}

// paragraph is that of a position; [CLS] and [SEP] have their neighbour's.
func (w *Window) paragraph(position int) int32 {
	return w.Pieces[min(max(position-1, 0), len(w.Pieces)-1)].Paragraph
}

// distanceBucket is 0 to 11 before the cue and 12 to 23 at and after it.
func distanceBucket(t, first, last int) int {
	switch {
	case t < first:
		return sort.SearchInts(distances[:], first-t+1)
	case t < last:
		return distanceBuckets
	}
	return distanceBuckets + sort.SearchInts(distances[:], t-last+2)
}

func paragraphBucket(t, cue int32) int { return int(min(max(t-cue, -2), 2)) + 2 }
