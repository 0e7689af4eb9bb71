package encoder

import (
	"context"
	"fmt"
	"sync"

	"github.com/readout/readout/internal/encoder/kernel"
)

// A Range is the half-open range [Start, End) of bytes or of pieces.
type Range struct{ Start, End int }

// A Reading is a text cut into pieces and windows, without hidden states.
type Reading struct {
	Text    string
	Pieces  []Piece // in text order
	Windows []Range // of pieces, in order, together all pieces
	Quotes  []Range // of bytes: quoted stretches with their marks, in order, not overlapping
}

// Prepare cuts the blocks of text into pieces and windows. Blocks are ranges of
// bytes in text order, not overlapping; each begins a paragraph and ends a
// quotation, as newlines within it do. What lies outside them is not read; nil
// means that all of text is one block. Blocks that do not fit the text are an
// error that wraps ErrInvalid.
func (m *Model) Prepare(text string, blocks []Range) (*Reading, error) {
	if blocks == nil {
		blocks = []Range{{0, len(text)}}
	}
	r := &Reading{Text: text}
	f := featurizer{vocabulary: m.vocabulary, text: text, reading: r}
	end := 0
	for i, b := range blocks {
		if b.Start < end || b.End < b.Start || len(text) < b.End {
			return nil, fmt.Errorf("block %d is [%d,%d) after %d in a text of %d bytes: %w", i, b.Start, b.End, end, len(text), ErrInvalid)
		}
		f.block(b)
		end = b.End
	}
	r.Windows = windows(text, r.Pieces, m.config.Positions-2)
	return r, nil
}

// A Window is a window of a Reading with its hidden states. Its methods give
// the scores of the heads; they are not safe for concurrent use.
type Window struct {
	Range            // of pieces
	Pieces []Piece   // those pieces: Reading.Pieces[Start:End]
	Hidden []float32 // (End-Start+2, Config.Hidden): hidden states, a row for each position

	model                        *Model
	parts, linkParts, corefParts []float32  // see pairHead.score; nil before their first use
	work                         *workspace // nil before its first use
}

// Encode computes the hidden states of r's windows and calls visit for each, in
// order, from the calling goroutine. While visit runs, the next few windows are
// computed by others; a Window and its hidden states may be used until visit
// returns, not longer. The first error of visit, or that of ctx, ends it.
func (m *Model) Encode(ctx context.Context, r *Reading, visit func(*Window) error) error {
	threads := min(m.threads, len(r.Windows))
	room := min(2*threads, len(r.Windows)) // windows that exist at a time
	free := make(chan []float32, room)     // hidden states that visit is done with
	work := new(workspace)
	compute := func(i int) *Window {
		s := m.scratch.Get().(*scratch)
		defer m.scratch.Put(s)
		var hidden []float32
		select {
		case hidden = <-free:
		default:
			hidden = make([]float32, kernel.Pad(m.config.Positions, kernel.Rows)*m.config.Hidden)
		}
		w := &Window{Range: r.Windows[i], model: m, work: work}
		w.Pieces = r.Pieces[w.Start:w.End]
		m.network.forward(m.kernels, s, hidden, w.Pieces)
		w.Hidden = hidden[:w.Positions()*m.config.Hidden]
		return w
	}
	ctx, cancel := context.WithCancel(ctx)
	var workers sync.WaitGroup
	defer workers.Wait()
	defer cancel()
	// One result channel a window, taken in order; each is filled by one worker.
	results := make([]chan *Window, len(r.Windows))
	for i := range results {
		results[i] = make(chan *Window, 1)
	}
	todo := make(chan int, len(r.Windows))
	for i := range room {
		todo <- i
	}
	for range threads {
		workers.Go(func() {
			for {
				select {
				case <-ctx.Done():
					return
				case i, ok := <-todo:
					if !ok || ctx.Err() != nil {
						return
					}
					results[i] <- compute(i)
				}
			}
		})
	}
	for i := range results {
		select {
		case <-ctx.Done():
			return fmt.Errorf("encode: window %d of %d: %w", i, len(results), context.Cause(ctx))
		case w := <-results[i]:
			hidden := w.Hidden
			if err := visit(w); err != nil {
				return err
			}
			*w = Window{}
			free <- hidden[:cap(hidden)]
		}
		if i+room < len(results) {
			todo <- i + room
		}
	}
	return nil
}

// Read is Prepare and Encode for a short text: it returns all windows, which
// stay valid. A thousand pieces hold about 1.5 MB.
func (m *Model) Read(ctx context.Context, text string, blocks []Range) (*Reading, []*Window, error) {
	r, err := m.Prepare(text, blocks)
	if err != nil {
		return nil, nil, err
	}
	var all []*Window
	err = m.Encode(ctx, r, func(w *Window) error {
		kept := *w
		kept.work = nil
		kept.Hidden = make([]float32, kernel.Pad(w.Positions(), kernel.Rows)*m.config.Hidden)[:len(w.Hidden)]
		copy(kept.Hidden, w.Hidden)
		all = append(all, &kept)
		return nil
	})
	if err != nil {
		return nil, nil, err
	}
	return r, all, nil
}
