package encoder

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
)

// long is a text of some thirty windows of unlike lengths.
func long() string {
	var b strings.Builder
	for i := range 120 {
		b.WriteString(strings.Repeat("the minister said that talks in São Tomé go on. ", 1+i%7))
		b.WriteString("\n")
	}
	return b.String()
}

// A window reads the same alone and after longer ones: nothing is left over in
// the memory they share.
func TestWindowsAreIndependent(t *testing.T) {
	m := loadTiny(t, WithThreads(1))
	text := long()
	r, all, err := m.Read(t.Context(), text, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i, w := range all {
		part := Range{r.Pieces[w.Start].Start, r.Pieces[w.End-1].End}
		_, alone, err := loadTiny(t, WithThreads(1)).Read(t.Context(), text, []Range{part})
		if err != nil || len(alone) != 1 {
			t.Fatalf("window %d alone: %d windows, %v", i, len(alone), err)
		}
		if !slices.Equal(alone[0].Hidden, w.Hidden) {
			t.Errorf("window %d of %d pieces differs when read alone", i, w.End-w.Start)
		}
	}
}

func TestEncodeStops(t *testing.T) {
	m := loadTiny(t, WithThreads(2))
	r, err := m.Prepare(long(), nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Run("visit fails", func(t *testing.T) {
		full, calls := errors.New("full"), 0
		err := m.Encode(t.Context(), r, func(*Window) error {
			if calls++; calls == 3 {
				return full
			}
			return nil
		})
		if !errors.Is(err, full) || calls != 3 {
			t.Errorf("%v after %d calls, want full after 3", err, calls)
		}
	})
	t.Run("cancelled", func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		calls := 0
		err := m.Encode(ctx, r, func(*Window) error {
			if calls++; calls == 2 {
				cancel()
			}
			return nil
		})
		if !errors.Is(err, context.Canceled) || calls > len(r.Windows)/2 {
			t.Errorf("%v after %d of %d calls", err, calls, len(r.Windows))
		}
	})
	t.Run("cancelled before", func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if _, _, err := m.Read(ctx, "the talks", nil); !errors.Is(err, context.Canceled) {
			t.Errorf("got %v", err)
		}
	})
	t.Run("nothing to read", func(t *testing.T) {
		if _, windows, err := m.Read(t.Context(), " ", nil); err != nil || len(windows) != 0 {
			t.Errorf("%d windows, %v", len(windows), err)
		}
	})
}

// One Model serves many goroutines.
func TestConcurrentReads(t *testing.T) {
	m := loadTiny(t, WithThreads(2))
	_, want, err := m.Read(t.Context(), long(), nil)
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan bool)
	for range 4 {
		go func() {
			_, got, err := m.Read(t.Context(), long(), nil)
			done <- err == nil && slices.EqualFunc(got, want, func(a, b *Window) bool { return slices.Equal(a.Hidden, b.Hidden) })
		}()
	}
	for range 4 {
		if !<-done {
			t.Error("concurrent readings differ")
		}
	}
}
