package text_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/text"
)

// TestSize holds what a token takes up, the lists over tokens and the words
// that tokens share included: 48 bytes for itself, 12 for the tree's index.
func TestSize(t *testing.T) {
	const most = 100
	var b strings.Builder
	for i := range 20_000 {
		fmt.Fprintf(&b, "The envoy of town %d said on Monday that talks would go on.\n\n", i)
	}
	live := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	document := &readout.Document{Text: b.String()}
	before := live()
	d := text.Parse(document)
	d.SetSyntax(func(yield func(int, text.Node) bool) {
		for i := range d.Tokens {
			head := d.Sentences[d.Tokens[i].Sentence].First
			if head == i {
				head = -1
			}
			if !yield(i, text.Node{Tag: "NOUN", Head: head, Rel: "dep"}) {
				return
			}
		}
	})
	each := float64(live()-before) / float64(len(d.Tokens))
	t.Logf("%.0f bytes a token, %d tokens", each, len(d.Tokens))
	if len(d.Tokens) < 250_000 || each > most {
		t.Errorf("%d tokens, %.0f bytes each, should be %d at most", len(d.Tokens), each, most)
	}
	runtime.KeepAlive(d)
	runtime.KeepAlive(document)
}
