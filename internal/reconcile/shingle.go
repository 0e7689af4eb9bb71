package reconcile

import (
	"hash/fnv"
	"slices"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/schema"
)

const (
	// shingle is how many words one shingle has. Broder (On the resemblance and
	// containment of documents, 1997) takes 4 for web pages; with 6 no two of the
	// own documents on one meeting, written apart, share more than 2 %.
	shingle = 6
	// sample keeps one shingle in so many, by its hash: Broder's mod-m sketch,
	// from which the share of one text in another can be told.
	sample = 4
	// common is in how many documents a shingle may stand for all of them to be
	// held against each other; those in more are held against the first alone, so
	// that an outlet's formulas, or a story that a thousand outlets print, cost
	// no more than their number.
	common = 60
	// copied is the share of the shorter text that makes it a copy.
	copied = 0.4
)

// folded are the words of s in lower case, without marks.
func folded(s string) []string {
	var out []string
	for w := range words(s) {
		out = append(out, schema.Fold(w))
	}
	return out
}

// shingles are the sampled shingles of the running text of d.
func shingles(d *readout.Document) []uint32 {
	var all []string
	for _, b := range d.Blocks {
		if t, err := b.Of(d.Text); err == nil && b.Kind.Running() {
			all = append(all, folded(t)...)
		}
	}
	if len(d.Blocks) == 0 {
		all = folded(d.Text)
	}
	var out []uint32
	for i := 0; i+shingle <= len(all); i++ {
		h := fnv.New64a()
		h.Write([]byte(strings.Join(all[i:i+shingle], " "))) //nolint:errcheck // a hash never fails
		if v := h.Sum64(); v%sample == 0 {
			out = append(out, uint32(v>>32))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
