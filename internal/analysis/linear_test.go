//go:build unix

package analysis

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
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
// which goes by windows, work on it repeated, with the same people and with
// others each time: four times the text may not take six times the time.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes half a minute")
	}
	a, once := gold(t)
	for _, c := range []struct {
		name   string
		people bool
	}{{"the same people", false}, {"other people", true}} {
		t.Run(c.name, func(t *testing.T) { linear(t, a, once, c.people) })
	}
}

func linear(t *testing.T, a *Analyzer, once *draft.Draft, people bool) {
	took := func(times int) time.Duration {
		least := time.Hour // the least of three is the one that was disturbed least
		for range 3 {
			w := repeated(once, times, people)
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
	if long > 6*short {
		t.Errorf("four times the text takes %.1f times the time", float64(long)/float64(short))
	}
}

// TestMemory holds what a document and its record take up at the end of the
// analysis: 153 bytes a token as measured. It keeps a million words within the
// figure of docs/evaluation.md.
func TestMemory(t *testing.T) {
	const most = 250
	a, once := gold(t)
	live := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	before := live()
	w := repeated(once, 16, true)
	r, err := a.record(t.Context(), w)
	if err != nil {
		t.Fatal(err)
	}
	each := float64(live()-before) / float64(len(w.Text.Tokens))
	t.Logf("%.0f bytes a token, %d tokens", each, len(w.Text.Tokens))
	if each > most {
		t.Errorf("%.0f bytes a token, should be %d at most", each, most)
	}
	runtime.KeepAlive(r)
	runtime.KeepAlive(once)
	runtime.KeepAlive(a)
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

// TestInterrupted wants no stage begun once the context is cancelled.
func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if r, err := (&Analyzer{}).record(ctx, &draft.Draft{Document: &readout.Document{}}); !errors.Is(err, context.Canceled) || r != nil {
		t.Errorf("record %v, error %v", r, err)
	}
}

// TestStretch wants every block once and no stretch longer than it may be.
func TestStretch(t *testing.T) {
	var blocks []encoder.Range
	end := 0
	for i := range 4000 {
		n := 10 + i*37%900
		if i == 2000 {
			n = 2 * longestStretch
		}
		blocks = append(blocks, encoder.Range{Start: end + 2, End: end + 2 + n})
		end += 2 + n
	}
	var all []encoder.Range
	for some, rest := stretch(blocks); len(some) > 0; some, rest = stretch(rest) {
		if long := some[len(some)-1].End - some[0].Start; long > longestStretch && len(some) > 1 {
			t.Errorf("%d blocks of %d bytes together", len(some), long)
		}
		all = append(all, some...)
	}
	if !slices.Equal(all, blocks) {
		t.Errorf("%d blocks of %d", len(all), len(blocks))
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

// repeated is the draft of w's text so many times over, with other names of
// people each time when people is set.
func repeated(w *draft.Draft, times int, people bool) *draft.Draft {
	d := *w.Document
	var all strings.Builder
	for n := range times {
		if !people {
			n = 0
		}
		all.WriteString(renamed(w, n))
	}
	d.Text = all.String()
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
		for _, x := range w.Antecedents {
			x.Phrase, x.Head = span(x.Phrase), x.Head+first
			out.Antecedents = append(out.Antecedents, x)
		}
	}
	out.Text = out.Text.WithSyntax(nodes)
	return out
}

// renamed is w's text with other letters in the words of people's names, but
// the first ones; none for n = 0.
func renamed(w *draft.Draft, n int) string {
	const letters = "bcdfghklmnprstvz"
	b := []byte(w.Text.Text)
	for _, name := range w.Names {
		if name.Kind != draft.NamePerson {
			continue
		}
		for i := name.Start + 1; i < name.End; i++ {
			if k := strings.IndexByte(letters, b[i]); k >= 0 && b[i-1] != ' ' {
				b[i] = letters[(k+n*(1+i%5))%len(letters)]
			}
		}
	}
	return string(b)
}
