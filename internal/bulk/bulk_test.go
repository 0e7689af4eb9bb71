package bulk_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/readout/readout/internal/bulk"
)

// echo answers with the id and the length of the text, after a short random time.
func echo(_ context.Context, in *bulk.Input) ([]byte, error) {
	time.Sleep(time.Duration(rand.IntN(300)) * time.Microsecond)
	switch {
	case in.Text == nil:
		return nil, errors.New("no such file")
	case *in.Text == "panic":
		panic("boo")
	}
	return json.Marshal(map[string]any{"id": in.ID, "n": len(*in.Text)})
}

func TestRun_Lines(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"text", `{"id":"a","text":"abc"}`, `{"id":"a","n":3}`},
		{"number as id", `{"id":7,"text":""}`, `{"id":7,"n":0}`},
		{"no id", `{"text":"abc"}`, `{"id":null,"n":3}`},
		{"unknown fields", `{"id":"a","text":"abc","crawl":{"x":1}}`, `{"id":"a","n":3}`},
		{"empty line", "\n \n" + `{"id":"a","text":"abc"}` + "\n\n", `{"id":"a","n":3}`},
		{"carriage return", `{"id":"a","text":"abc"}` + "\r\n", `{"id":"a","n":3}`},
		{"not JSON", `{"id":"a",`, `{"id":null,"line":1,"error":`},
		{"id survives a wrong type", `{"id":"a","text":7}`, `{"id":"a","line":1,"error":`},
		{"id is an object", `{"id":{},"text":"a"}`, `{"id":null,"line":1,"error":"\"id\" must be a string or a number: invalid"}`},
		{"neither", `{"id":"a"}`, `{"id":"a","line":1,"error":"needs \"text\" or \"path\": invalid"}`},
		{"both", `{"id":"a","text":"t","path":"p"}`, `{"id":"a","line":1,"error":"has both \"text\" and \"path\"; give one: invalid"}`},
		{"bad date", `{"id":"a","text":"t","published":"18.2.2025"}`, `{"id":"a","line":1,"error":"\"published\": date`},
		{"missing file", `{"id":"a","path":"p"}`, `{"id":"a","line":1,"error":"no such file"}`},
		{"fault", `{"id":"a","text":"panic"}`, `{"id":"a","line":1,"error":"internal fault, please report it: boo at bulk_test.go:`},
		{"nothing", ``, ``},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out bytes.Buffer
			if _, err := bulk.Run(t.Context(), strings.NewReader(tt.in), &out, bulk.Options{Read: echo, Workers: 2}); err != nil {
				t.Fatal(err)
			}
			if got := strings.TrimSuffix(out.String(), "\n"); !strings.HasPrefix(got, tt.want) || tt.want == "" && got != "" || strings.Contains(got, "\n") {
				t.Errorf("\n got %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestRun_KeepsTheOrder(t *testing.T) {
	var in, want bytes.Buffer
	failed := 0
	for i := range 2000 {
		if i%97 == 5 {
			fmt.Fprintf(&in, "{\"id\":%d}\n", i)
			fmt.Fprintf(&want, "{\"id\":%d,\"line\":%d,\"error\":\"needs \\\"text\\\" or \\\"path\\\": invalid\"}\n", i, i+1)
			failed++
			continue
		}
		fmt.Fprintf(&in, "{\"id\":%d,\"text\":%q}\n", i, strings.Repeat("x", i%50))
		fmt.Fprintf(&want, "{\"id\":%d,\"n\":%d}\n", i, i%50)
	}
	var out bytes.Buffer
	sum, err := bulk.Run(t.Context(), &in, &out, bulk.Options{Read: echo, Workers: 8})
	if err != nil {
		t.Fatal(err)
	}
	if sum != (bulk.Summary{Lines: 2000, Failed: failed}) {
		t.Errorf("summary %+v, want 2000 lines, %d failed", sum, failed)
	}
	if out.String() != want.String() {
		t.Error("the answers are not in the order of their lines")
	}
}

// Each answer comes before the next line is sent.
func TestRun_AnswersAtOnce(t *testing.T) {
	pr, pw := io.Pipe()
	or, ow := io.Pipe()
	done := make(chan error, 1)
	go func() {
		_, err := bulk.Run(context.Background(), pr, ow, bulk.Options{Read: echo, Workers: 3})
		ow.CloseWithError(io.EOF)
		done <- err
	}()
	dec := json.NewDecoder(or)
	for i := range 20 {
		fmt.Fprintf(pw, "{\"id\":%d,\"text\":\"x\"}\n", i)
		var got struct{ ID int }
		if err := dec.Decode(&got); err != nil || got.ID != i {
			t.Fatalf("answer %d: %+v, %v", i, got, err)
		}
	}
	pw.Close()
	if err := <-done; err != nil {
		t.Fatal(err)
	}
}

func TestRun_ReadsAheadLittle(t *testing.T) {
	const workers = 4
	var read, done atomic.Int64
	lines := &countingLines{n: 300, read: &read}
	var ahead int64
	_, err := bulk.Run(t.Context(), lines, io.Discard, bulk.Options{Workers: workers, Read: func(ctx context.Context, in *bulk.Input) ([]byte, error) {
		time.Sleep(100 * time.Microsecond)
		if d := read.Load() - done.Add(1); d > atomic.LoadInt64(&ahead) {
			atomic.StoreInt64(&ahead, d)
		}
		return []byte("{}"), nil
	}})
	if err != nil {
		t.Fatal(err)
	}
	if ahead > 4*workers {
		t.Errorf("%d lines read ahead of the answers with %d workers", ahead, workers)
	}
}

// countingLines gives n lines of 100 kB and counts them.
type countingLines struct {
	n    int
	buf  []byte
	read *atomic.Int64
}

func (c *countingLines) Read(p []byte) (int, error) {
	if len(c.buf) == 0 {
		if c.n == 0 {
			return 0, io.EOF
		}
		c.n--
		c.read.Add(1)
		c.buf = []byte(`{"text":"` + strings.Repeat("a", 100_000) + "\"}\n")
	}
	n := copy(p, c.buf)
	c.buf = c.buf[n:]
	return n, nil
}

func TestRun_LongLines(t *testing.T) {
	long := `{"id":"long","text":"` + strings.Repeat("x", 5<<20) + `"}`
	in := long + "\n" + `{"id":"b","text":"abc"}`
	tests := []struct {
		name  string
		limit int
		want  string
	}{
		{"within the limit", 0, `{"id":"long","n":5242880}` + "\n" + `{"id":"b","n":3}` + "\n"},
		{"beyond it", 1 << 20, `{"id":null,"line":1,"error":"line of more than 1 MB; split it: too large"}` + "\n" + `{"id":"b","n":3}` + "\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out bytes.Buffer
			if _, err := bulk.Run(t.Context(), strings.NewReader(in), &out, bulk.Options{Read: echo, Workers: 2, MaxLine: tt.limit}); err != nil {
				t.Fatal(err)
			}
			if out.String() != tt.want {
				t.Errorf("\n got %.300s\nwant %s", out.String(), tt.want)
			}
		})
	}
}

func TestRun_Cancel(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	pr, pw := io.Pipe() // never ends
	defer pw.Close()
	go func() {
		fmt.Fprintln(pw, `{"id":1,"text":"x"}`)
		cancel()
	}()
	_, err := bulk.Run(ctx, pr, io.Discard, bulk.Options{Read: echo, Workers: 2})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want context.Canceled", err)
	}
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errors.New("no space left on device") }

func TestRun_WriteFails(t *testing.T) {
	in := strings.NewReader(strings.Repeat(`{"id":1,"text":"x"}`+"\n", 1000))
	_, err := bulk.Run(t.Context(), in, fullDisk{}, bulk.Options{Read: echo, Workers: 2})
	if err == nil || !strings.Contains(err.Error(), "no space left") {
		t.Errorf("got %v, want the writer's error", err)
	}
}

func FuzzRun(f *testing.F) {
	f.Add([]byte(`{"id":"a","text":"abc"}`))
	f.Add([]byte("{}\nnull\n[]\n\"x\"\n{\"id\":1e999}\n"))
	f.Fuzz(func(t *testing.T, in []byte) {
		var out bytes.Buffer
		sum, err := bulk.Run(t.Context(), bytes.NewReader(in), &out, bulk.Options{Workers: 2, Read: func(_ context.Context, in *bulk.Input) ([]byte, error) {
			return json.Marshal(map[string]any{"id": in.ID})
		}})
		if err != nil {
			t.Fatal(err)
		}
		lines := bytes.Split(bytes.TrimSuffix(out.Bytes(), []byte("\n")), []byte("\n"))
		if sum.Lines > 0 && len(lines) != sum.Lines {
			t.Fatalf("%d answers to %d lines", len(lines), sum.Lines)
		}
		for _, l := range lines {
			if sum.Lines > 0 && !json.Valid(l) {
				t.Errorf("not JSON: %q", l)
			}
		}
	})
}
