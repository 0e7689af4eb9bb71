package text_test

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/readout/readout/internal/text"
	"github.com/readout/readout/internal/treebank"
)

// TestLemmaAgreement measures lemmas against the treebanks, given their own
// parts of speech.
func TestLemmaAgreement(t *testing.T) {
	for _, tt := range []struct {
		name, files string
		floor       float64
	}{
		{"UD EWT dev", "ewt/dev.conllu", 0.96},
		{"GUM dev", "gum/dev/*.conllu", 0.96},
	} {
		t.Run(tt.name, func(t *testing.T) {
			docs, err := treebank.ReadGlob("../../../shared/data/" + tt.files)
			if err != nil {
				t.Fatal(err)
			}
			if len(docs) == 0 {
				t.Skip("the treebank is not there")
			}
			all, right := 0, 0
			wrong := map[string]int{}
			for _, d := range docs {
				for _, s := range d.Sentences {
					for _, w := range s {
						all++
						if got := text.LemmaOf(w.Form, w.Tag, w.Rel); got == w.Lemma {
							right++
						} else {
							wrong[w.Tag+" "+w.Form+" -> "+got+", gold "+w.Lemma]++
						}
					}
				}
			}
			t.Logf("%s: lemma accuracy %.2f of %d words", tt.name, 100*float64(right)/float64(all), all)
			keys := slices.SortedFunc(maps.Keys(wrong), func(a, b string) int { return cmp.Or(wrong[b]-wrong[a], strings.Compare(a, b)) })
			for _, k := range keys[:min(len(keys), *text.Mistakes)] {
				t.Log(wrong[k], k)
			}
			if float64(right) < tt.floor*float64(all) {
				t.Errorf("below the floor of %.2f", tt.floor)
			}
		})
	}
}
