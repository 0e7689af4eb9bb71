package encoder

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/readout/readout/internal/encoder/kernel"
)

// everyModel runs test with the tiny model on every Set of this machine, and
// with the trained one, whose heads are wide enough for attention in bytes, on
// the default Set.
func everyModel(t *testing.T, test func(t *testing.T, load func(options ...Option) *Model)) {
	for _, s := range append(kernel.Available(), kernel.Approximate()...) {
		t.Run("tiny/"+s.Name(), func(t *testing.T) {
			test(t, func(options ...Option) *Model { return loadTiny(t, append(options, WithKernels(s))...) })
		})
	}
	t.Run("trained", func(t *testing.T) {
		test(t, func(options ...Option) *Model { return loadFull(t, append(options, WithKernels(kernel.Default()))...) })
	})
}

// mixed is a text of paragraphs of unlike lengths, one of them longer than a window.
func mixed(r *rand.Rand, paragraphs int) string {
	words := strings.Fields("the talks minister said “ we go on ” in Geneva , Ms. Ødegård 41 . It did not ; both sides wait")
	var b strings.Builder
	for i := range paragraphs {
		n := 1 + r.IntN(40)
		if i == 1 {
			n = 400
		}
		for range n {
			b.WriteString(words[r.IntN(len(words))] + " ")
		}
		b.WriteString("\n")
	}
	return b.String()
}

// scoresOf is every score of a window, the calls in an order of their own.
func scoresOf(w *Window, r *rand.Rand) map[string][]float32 {
	out := map[string][]float32{"hidden": slices.Clone(w.Hidden)}
	var words []int
	for i, p := range w.Pieces[:min(30, len(w.Pieces))] {
		if p.WordStart {
			words = append(words, i+1)
		}
	}
	last := w.Positions() - 1
	governors := make([]int, len(words))
	for i := range governors {
		governors[i] = words[(i*7+3)%len(words)]
	}
	calls := []func(){
		func() { out["role"] = w.Role().Values },
		func() { out["entities"] = w.Entities().Values },
		func() { out["tags"] = w.Tags().Values },
		func() { out["marks"] = w.Marks().Values },
		func() { out["pair"] = w.Pair(1, 2).Values },
		func() { out["pair of the last"] = w.Pair(last-1, last).Values },
		func() { out["link"] = w.Link(2, 1, last).Values },
		func() { out["arcs"] = w.Arcs(words).Values },
		func() { out["labels"] = w.Labels(words, governors).Values },
	}
	for name := range w.model.config.Attributes {
		calls = append(calls, func() { out[name] = w.Attribute(name, 1, last) })
	}
	r.Shuffle(len(calls), func(i, j int) { calls[i], calls[j] = calls[j], calls[i] })
	for _, call := range calls {
		call()
	}
	return out
}

// A window has the same scores, bit for bit, whatever the number of threads, the
// windows around it, the order of calls, and whether it is kept or only visited.
func TestSameBits(t *testing.T) {
	everyModel(t, func(t *testing.T, load func(options ...Option) *Model) {
		r := rand.New(rand.NewPCG(5, 5))
		text := mixed(r, 48)
		_, all, err := load(WithThreads(1)).Read(t.Context(), text, nil)
		if err != nil || len(all) < 4 {
			t.Fatalf("%d windows, %v", len(all), err)
		}
		var want []map[string][]float32
		for _, w := range all {
			want = append(want, scoresOf(w, r))
		}
		check := func(what string, i int, got map[string][]float32) {
			for name, values := range want[i] {
				if !slices.Equal(got[name], values) {
					t.Errorf("%s: %s of window %d differs", what, name, i)
				}
			}
		}
		for _, threads := range []int{1, 3, 16} {
			m := load(WithThreads(threads))
			reading, err := m.Prepare(text, nil)
			if err != nil {
				t.Fatal(err)
			}
			i := 0
			err = m.Encode(t.Context(), reading, func(w *Window) error {
				check(fmt.Sprintf("visited, %d threads", threads), i, scoresOf(w, r))
				i++
				return nil
			})
			if err != nil || i != len(all) {
				t.Fatalf("%d windows, %v", i, err)
			}
		}
		m := load(WithThreads(2)) // the windows alone, in any order, with memory that others used
		reading, err := m.Prepare(text, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, i := range r.Perm(len(all)) {
			one := *reading
			one.Windows = []Range{all[i].Range}
			err := m.Encode(t.Context(), &one, func(w *Window) error {
				check("alone", i, scoresOf(w, r))
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
		}
	})
}
