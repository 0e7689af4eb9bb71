package encoder

import (
	"fmt"
	"sort"

	"github.com/readout/readout/internal/encoder/kernel"
)

// A pairHead says of each position what it is to a given anchor, such as a cue:
// out(gelu(U anchor + V h + (A anchor)·(B h) + R[distance] + P[paragraphs] + L[kind])),
// where anchor is the hidden states of its first and last position, one after the other.
type pairHead struct {
	classes    int
	anchor     *kernel.Matrix // (2S, 2H): U, then A
	position   *kernel.Matrix // (2S, H): V, then B
	distance   []float32      // R (24, S)
	paragraphs []float32      // P (5, S)
	kinds      []float32      // L (kinds, S); nil when there is one kind of anchor only
	out        *kernel.Matrix // (classes, S)
	stride     int            // S: size rounded up to kernel.Width
}

// distances are the least distances in positions of buckets 1 to 11; bucket 0
// is the cue itself. There are as many buckets after the cue as before it.
var distances = [...]int{1, 2, 3, 4, 7, 11, 16, 26, 41, 64, 102}

const (
	distanceBuckets  = len(distances) + 1
	paragraphBuckets = 5 // two or more before, one before, the cue's own, ...
)

func (h *pairHead) load(f *weightFile, k *kernel.Set, name string, size, classes, kinds int) {
	c := f.Config
	h.classes, h.stride = classes, kernel.Pad(size, kernel.Width)
	h.anchor, h.position = k.PackFloats(2*h.stride, 2*c.Hidden), k.PackFloats(2*h.stride, c.Hidden)
	addHead(f, h.anchor, 0, name+".U", size, 2*c.Hidden)
	addHead(f, h.anchor, h.stride, name+".A", size, 2*c.Hidden)
	addHead(f, h.position, 0, name+".V", size, c.Hidden)
	addHead(f, h.position, h.stride, name+".B", size, c.Hidden)
	h.distance = h.table(f, name+".R", 2*distanceBuckets, size)
	h.paragraphs = h.table(f, name+".P", paragraphBuckets, size)
	if kinds > 0 {
		h.kinds = h.table(f, name+".L", kinds, size)
	}
	h.out = k.PackFloats(classes, h.stride)
	out, bias := h.table(f, name+".out.weight", classes, size), f.floats(name+".out.bias", classes)
	for i := range classes {
		h.out.SetRow(i, out[i*h.stride:][:h.stride])
		h.out.SetBias(i, bias[i])
	}
}

// table returns a tensor (rows, size) as (rows, S), zeros at the end of each row.
func (h *pairHead) table(f *weightFile, name string, rows, size int) []float32 {
	w, out := f.floats(name, rows, size), make([]float32, rows*h.stride)
	for i := range rows {
		copy(out[i*h.stride:], w[i*size:][:size])
	}
	return out
}

// Pair scores each position as PairNone, PairSource or PairContent of the cue
// that lies at the half-open range [first, last) of positions. It panics when
// that range is empty or not within the window.
func (w *Window) Pair(first, last int) Scores {
	return w.model.heads.pair.score(w, &w.parts, slotPair, first, last, 0, nil)
}

// Link scores what each position is to the anchor of the given kind, an index in
// Config.Pointing, that lies at the half-open range [first, last) of positions;
// columns are Config.Links. It panics when that range is empty or not within the window.
func (w *Window) Link(kind, first, last int) Scores {
	return w.model.heads.link.score(w, &w.linkParts, slotLink, first, last, kind, nil)
}

// Antecedents scores the positions at as AntecedentNo or AntecedentYes of the
// mention that lies at the half-open range [first, last) of positions: whether
// the head word of an earlier mention of the same thing begins there. It panics
// when a position or that range is not within the window, or the range is
// empty; ask Model.HasAntecedents before.
func (w *Window) Antecedents(first, last int, at []int) Scores {
	return w.model.heads.coref.score(w, &w.corefParts, slotCoref, first, last, 0, at)
}

// score scores the positions at of w for one anchor, all of them when at is nil.
// parts keeps what does not depend on the anchor from one call to the next, in
// the room of slot.
func (h *pairHead) score(w *Window, parts *[]float32, slot, first, last, kind int, at []int) Scores {
	rows := w.Positions()
	if first < 0 || last <= first || rows < last {
		panic(fmt.Sprintf("encoder: anchor [%d,%d) in a window of %d positions", first, last, rows))
	}
	k, n := w.model.kernels, w.model.config.Hidden
	if *parts == nil {
		*parts = w.multiply(slot, w.Hidden[:cap(w.Hidden)], n, rows, h.position)
	}
	anchor := w.multiply(slotAnchor, w.ends(first, last), 2*n, 1, h.anchor)
	u, a := anchor[:h.stride], anchor[h.stride:][:h.stride]
	if h.kinds != nil {
		for i, v := range h.kinds[kind*h.stride:][:h.stride] {
			u[i] += v
		}
	}

	scored := rows
	if at != nil {
		scored = len(at)
	}
	inner := w.room(slotInner, kernel.Pad(scored, kernel.Rows)*h.stride)
	for i := range scored {
		t := i
		if at != nil {
			t = at[i]
		}
		distance := h.distance[distanceBucket(t, first, last)*h.stride:]
		paragraph := h.paragraphs[paragraphBucket(w.paragraph(t), w.paragraph(first))*h.stride:]
		part := (*parts)[t*2*h.stride:]
		k.Combine(inner[i*h.stride:][:h.stride], u, part, a, part[h.stride:], distance, paragraph)
	}
	wide := w.room(slotWide, kernel.Pad(scored, kernel.Rows)*h.out.Stride())
	k.LinearGELU(&w.work.buffer, wide, h.out.Stride(), inner, scored, h.out)
	return narrow(wide, h.out.Stride(), scored, h.classes)
}

// ends is the hidden states of the first and last position of [first, last),
// one after the other, with room for the kernels.
func (w *Window) ends(first, last int) []float32 {
	n := w.model.config.Hidden
	out := w.room(slotGathered, kernel.Rows*2*n)
	copy(out, w.State(first))
	copy(out[n:], w.State(last-1))
	return out
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
