//go:build unix

package analysis

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/encoder"
	"github.com/readout/readout/internal/text"
	"github.com/readout/readout/schema"
)

// TestLinear reads some documents as one and lets the stages after the encoder,
// which goes by windows, work on it repeated: four times the text may not take
// eight times the time.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes half a minute")
	}
	a, once := gold(t)
	took := func(times int) time.Duration {
		least := time.Hour // the least of three is the one that was disturbed least
		for range 3 {
			w := repeated(once, times)
			start := spent(t)
			if _, err := a.record(t.Context(), w); err != nil {
				t.Fatal(err)
			}
			least = min(least, spent(t)-start)
		}
		return least
	}
	short, long := took(8), took(32)
	t.Logf("%d kB in %v, four times that in %v", 8*len(once.Text.Text)>>10, short, long)
	if long > 8*short {
		t.Errorf("four times the text takes %.1f times the time", float64(long)/float64(short))
	}
}

// spent is the processor time of this process so far, which does not grow with
// what else the machine has to do.
func spent(t *testing.T) time.Duration {
	t.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		t.Fatal(err)
	}
	return time.Duration(u.Utime.Nano())
}

// TestTooLarge refuses a text that would take minutes.
func TestTooLarge(t *testing.T) {
	_, err := (&Analyzer{}).Analyze(t.Context(), &readout.Document{Text: strings.Repeat("x", MaxText+1)})
	if !errors.Is(err, readout.ErrTooLarge) || !strings.Contains(err.Error(), "split it") {
		t.Errorf("got %v", err)
	}
}

// gold is what the encoder reads in the first 40 kB of the gold documents.
func gold(t *testing.T) (*Analyzer, *draft.Draft) {
	t.Helper()
	weights, err := os.ReadFile("../../model/reader.bin")
	vocabulary, err2 := os.ReadFile("../../model/vocab.txt")
	if errors.Is(err, os.ErrNotExist) || errors.Is(err2, os.ErrNotExist) {
		t.Skip("no weights in model/")
	}
	files, err3 := filepath.Glob("../../gold/docs/*.txt")
	m, err4 := encoder.Load(weights, vocabulary)
	s, err5 := schema.Load()
	if err := errors.Join(err, err2, err3, err4, err5); err != nil {
		t.Fatal(err)
	}
	a, err := New(m, s, DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		b.WriteString(strings.TrimSpace(string(raw)) + "\n\n")
		if b.Len() > 40<<10 {
			break
		}
	}
	d := &readout.Document{Text: b.String(), Published: "2025-02-18"}
	w := &draft.Draft{Document: d, Text: text.Parse(d)}
	if err := a.read(t.Context(), w); err != nil {
		t.Fatal(err)
	}
	return a, w
}

// repeated is the draft of w's text so many times over.
func repeated(w *draft.Draft, times int) *draft.Draft {
	d := *w.Document
	d.Text = strings.Repeat(w.Text.Text, times)
	out := &draft.Draft{Document: &d, Text: text.Parse(&d)}
	var nodes []text.Node
	for n := range times {
		at, first := n*len(w.Text.Text), n*len(w.Text.Tokens)
		spans := func(list []readout.Span) []readout.Span {
			list = slices.Clone(list)
			for i := range list {
				list[i].Start, list[i].End = list[i].Start+at, list[i].End+at
			}
			return list
		}
		span := func(s readout.Span) readout.Span { return spans([]readout.Span{s})[0] }
		for _, t := range w.Text.Tokens {
			head := t.Head
			if head >= 0 {
				head += first
			}
			nodes = append(nodes, text.Node{Tag: t.Tag, Head: head, Rel: t.Rel})
		}
		for _, x := range w.Names {
			x.Span = span(x.Span)
			out.Names = append(out.Names, x)
		}
		for _, x := range w.Attributions {
			x.Source, x.Cue, x.Content = spans(x.Source), spans(x.Cue), spans(x.Content)
			out.Attributions = append(out.Attributions, x)
		}
		for _, x := range w.Marks {
			x.Span, x.Links = span(x.Span), slices.Clone(x.Links)
			for i := range x.Links {
				x.Links[i].Span = span(x.Links[i].Span)
			}
			out.Marks = append(out.Marks, x)
		}
	}
	out.Text = out.Text.WithSyntax(nodes)
	return out
}
