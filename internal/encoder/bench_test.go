package encoder

import (
	"context"
	"os"
	"strings"
	"testing"

	"github.com/readout/readout/internal/encoder/kernel"
)

// news is a text for benchmarks, some 250 pieces.
const news = `VIENNA — Delegations from both sides met for a third day on Wednesday, but left without agreeing on a date for the next round, according to two officials familiar with the talks.

“We have narrowed the list of open questions to four,” said the mediator, Ambassador Helena Brandt, who spoke to reporters outside the conference centre. “Nobody has walked away from the table.”

The foreign ministry confirmed that its deputy minister would travel to the capital next week to brief the government. It denied a report that the delegation had been told to reject any monitoring mission. A spokesman for the opposite side called the proposal “a step in the right direction” and added that a written answer would follow by 14 March.

Diplomats said that the withdrawal of heavy weapons, the exchange of 312 prisoners and the reopening of the northern crossing remained on the agenda. One of them, who asked not to be named because the meetings are confidential, expected little movement before the election.
`

// full returns the trained model's files, which are not in every checkout.
func full(tb testing.TB) (weights, vocab []byte) {
	tb.Helper()
	weights, err := os.ReadFile("../../model/reader.bin")
	if err != nil {
		tb.Skip("no trained model in model/: ", err)
	}
	return weights, readFile(tb, "../../model/vocab.txt")
}

func loadFull(tb testing.TB, options ...Option) *Model {
	tb.Helper()
	weights, vocab := full(tb)
	m, err := Load(weights, vocab, options...)
	if err != nil {
		tb.Fatal(err)
	}
	return m
}

func BenchmarkLoad(b *testing.B) {
	weights, vocab := full(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load(weights, vocab, WithKernels(kernel.Default())); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPrepare(b *testing.B) {
	m, text := loadFull(b), strings.Repeat(news, 40)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := m.Prepare(text, nil); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkEncode reports word pieces a second on one core.
func BenchmarkEncode(b *testing.B) {
	for _, s := range append(kernel.Available(), kernel.Approximate()...) {
		b.Run(s.Name(), func(b *testing.B) {
			m := loadFull(b, WithKernels(s), WithThreads(1))
			r, err := m.Prepare(strings.Repeat(news, 2), nil)
			if err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				if err := m.Encode(context.Background(), r, func(*Window) error { return nil }); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(len(r.Pieces)*b.N)/b.Elapsed().Seconds(), "pieces/s")
		})
	}
}

func BenchmarkHeads(b *testing.B) {
	m := loadFull(b, WithThreads(1), WithKernels(kernel.Default()))
	_, windows, err := m.Read(context.Background(), news, nil)
	if err != nil {
		b.Fatal(err)
	}
	w := windows[0]
	var words []int
	for i, p := range w.Pieces[:40] {
		if p.WordStart {
			words = append(words, i+1)
		}
	}
	for _, head := range []struct {
		name string
		call func()
	}{
		{"role", func() { w.Role() }},
		{"pair", func() { w.Pair(20, 21) }},
		{"arcs", func() { w.Arcs(words) }},
		{"labels", func() { w.Labels(words, words) }},
	} {
		b.Run(head.name, func(b *testing.B) {
			for b.Loop() {
				head.call()
			}
		})
	}
}
