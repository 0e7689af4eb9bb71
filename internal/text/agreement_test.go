package text_test

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/text"
	"github.com/readout/readout/internal/treebank"
)

const data = "../../../shared/data/"

// treebanks returns the documents of the files that match pattern; it skips
// the test when there are none.
func treebanks(t *testing.T, pattern string) []treebank.Document {
	t.Helper()
	docs, err := treebank.ReadGlob(data + pattern)
	if err != nil {
		t.Fatal(err)
	}
	if len(docs) == 0 {
		t.Skipf("no treebank at %s%s", data, pattern)
	}
	return docs
}

// counts of gold, predicted and common items.
type counts struct{ gold, predicted, both int }

func (c counts) f1() float64 { return 2 * float64(c.both) / float64(max(c.gold+c.predicted, 1)) }

// count compares two sorted lists of spans.
func (c *counts) count(gold, predicted []readout.Span) {
	in := map[readout.Span]bool{}
	for _, s := range gold {
		in[s] = true
	}
	c.gold += len(in)
	c.predicted += len(predicted)
	for _, s := range predicted {
		if in[s] {
			c.both++
		}
	}
}

// TestAgreement measures tokens and sentences against the treebanks' dev
// sections. The floors are a little below what was measured.
func TestAgreement(t *testing.T) {
	for _, tt := range []struct {
		name, files       string
		tokens, sentences float64
	}{
		{"UD EWT dev", "ewt/dev.conllu", 0.985, 0.80},
		{"GUM dev", "gum/dev/*.conllu", 0.985, 0.80},
		{"GUM dev news", "gum/dev/GUM_news*.conllu", 0.985, 0.90},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var tokens, sentences counts
			mistakes := map[string]int{}
			for _, d := range treebanks(t, tt.files) {
				doc := text.Parse(&readout.Document{Text: d.Text})
				var gold, goldSentences, got, gotSentences []readout.Span
				for _, s := range d.Sentences {
					for _, w := range s {
						gold = append(gold, w.Span)
					}
					goldSentences = append(goldSentences, readout.Span{Start: s[0].Start, End: s[len(s)-1].End})
				}
				for _, tok := range doc.Tokens {
					got = append(got, tok.Span)
				}
				for _, s := range doc.Sentences {
					gotSentences = append(gotSentences, s.Span)
				}
				tokens.count(gold, got)
				sentences.count(goldSentences, gotSentences)
				collect(mistakes, d.Text, gold, got)
				collectSentences(mistakes, d.Text, goldSentences, gotSentences)
			}
			t.Logf("%s: token F1 %.2f, sentence F1 %.2f (%d tokens, %d sentences)", tt.name,
				100*tokens.f1(), 100*sentences.f1(), tokens.gold, sentences.gold)
			list(t, mistakes)
			if tokens.f1() < tt.tokens || sentences.f1() < tt.sentences {
				t.Errorf("below the floor of %.3f tokens, %.3f sentences", tt.tokens, tt.sentences)
			}
		})
	}
}

// collectSentences notes the sentence ends that only one side has.
func collectSentences(m map[string]int, s string, gold, got []readout.Span) {
	in := map[int]bool{}
	have := map[int]bool{}
	for _, g := range gold {
		in[g.End] = true
	}
	for _, g := range got {
		have[g.End] = true
		if !in[g.End] {
			m["sentence ends after "+s[max(0, g.End-40):g.End]+" ||| "+s[g.End:min(len(s), g.End+30)]]++
		}
	}
	for _, g := range gold {
		if !have[g.End] {
			m["no sentence ends after "+s[max(0, g.End-40):g.End]+" ||| "+s[g.End:min(len(s), g.End+30)]]++
		}
	}
}

// collect counts the stretches that were cut in another way.
func collect(m map[string]int, s string, gold, got []readout.Span) {
	i, j := 0, 0
	for i < len(gold) && j < len(got) {
		if gold[i] == got[j] {
			i, j = i+1, j+1
			continue
		}
		a, b := i, j
		for i < len(gold) && j < len(got) {
			switch e, f := gold[i].End, got[j].End; {
			case e < f:
				i++
				continue
			case e > f:
				j++
				continue
			}
			break
		}
		i, j = min(i+1, len(gold)), min(j+1, len(got))
		key := "gold"
		for _, g := range gold[a:i] {
			key += " " + s[g.Start:g.End]
		}
		key += " | got"
		for _, g := range got[b:j] {
			key += " " + s[g.Start:g.End]
		}
		m[key]++
	}
}

func list(t *testing.T, m map[string]int) {
	t.Helper()
	keys := slices.SortedFunc(maps.Keys(m), func(a, b string) int { return cmp.Or(m[b]-m[a], strings.Compare(a, b)) })
	for _, k := range keys[:min(len(keys), *text.Mistakes)] {
		t.Logf("%4d %s", m[k], k)
	}
}
