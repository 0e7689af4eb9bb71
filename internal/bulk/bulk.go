package bulk

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"sync"

	"github.com/readout/readout"
)

// MaxLine is the longest line that is read, in bytes; a longer one is answered
// with an error wrapping readout.ErrTooLarge and skipped. It leaves room for
// the largest document that ingest takes, escaped as JSON.
const MaxLine = 512 << 20

// Options of a Run.
type Options struct {
	// Read turns one input into its line of output, without the newline. It is
	// called from several goroutines at once.
	Read func(ctx context.Context, in *Input) ([]byte, error)
	// Explain words an error for the answer; nil takes the error's own words.
	Explain func(error) string
	// Workers is how many lines are read at once, at least 1.
	Workers int
	// MaxLine overrides the constant, for tests; 0 keeps it.
	MaxLine int
}

// A Summary counts what a Run did.
type Summary struct {
	Lines  int // answered, bad ones among them; empty lines are passed over
	Failed int // answered with an error
}

// A job is a line on its way through.
type job struct {
	number int
	line   []byte
	err    error // of reading the line
	out    chan answer
}

type answer struct {
	line   []byte
	failed bool
}

// Run answers each line of r with a line on w, in order. It writes an answer as
// soon as it can, so that a program may wait for it before it sends the next
// line. It returns when r ends, when w fails or when ctx is cancelled; a reader
// that blocks is then left behind. Bad lines are no error of Run.
func Run(ctx context.Context, r io.Reader, w io.Writer, o Options) (Summary, error) {
	ctx, cancel := context.WithCancel(ctx)
	var workers sync.WaitGroup
	defer workers.Wait()
	defer cancel()

	todo := make(chan *job)
	order := make(chan *job, max(o.Workers, 1))
	readErr := make(chan error, 1)
	go func() { readErr <- feed(ctx, r, o.MaxLine, todo, order) }()
	for range max(o.Workers, 1) {
		workers.Go(func() {
			for {
				select {
				case <-ctx.Done():
					return
				case j, ok := <-todo:
					if !ok {
						return
					}
					j.out <- o.answer(ctx, j)
				}
			}
		})
	}
	sum, err := drain(ctx, w, order)
	if err != nil {
		return sum, err
	}
	return sum, <-readErr
}

// feed reads lines and hands each to the workers and, in order, to drain.
func feed(ctx context.Context, r io.Reader, limit int, todo, order chan<- *job) error {
	defer close(order)
	defer close(todo)
	if limit == 0 {
		limit = MaxLine
	}
	br := bufio.NewReaderSize(r, 64<<10)
	for n := 1; ; n++ {
		line, long, err := readLine(br, limit)
		if err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("line %d: %w", n, err)
		}
		if long || len(bytes.TrimSpace(line)) > 0 {
			j := &job{number: n, line: line, out: make(chan answer, 1)}
			if long {
				j.line, j.err = nil, fmt.Errorf("line of more than %d MB; split it: %w", limit>>20, readout.ErrTooLarge)
			}
			for _, to := range []chan<- *job{order, todo} {
				select {
				case to <- j:
				case <-ctx.Done():
					return ctx.Err()
				}
			}
		}
		if err != nil {
			return nil
		}
	}
}

// readLine reads to the next newline. Of a line longer than limit it keeps nothing.
func readLine(br *bufio.Reader, limit int) (line []byte, long bool, err error) {
	for {
		part, err := br.ReadSlice('\n')
		if !long && len(line)+len(part) > limit {
			line, long = nil, true
		}
		if !long {
			line = append(line, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, long, err
		}
	}
}

// answer reads one line. What panics in there is that line's failure alone.
func (o *Options) answer(ctx context.Context, j *job) (a answer) {
	in := Input{ID: []byte("null")}
	err := j.err
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("internal fault, please report it: %v at %s", p, place(debug.Stack()))
		}
		if err != nil {
			a = answer{line: errorLine(in.ID, j.number, o.explain(err)), failed: true}
		}
	}()
	if err == nil {
		in, err = parseLine(j.line)
		j.line = nil // the worker may now hold the text alone
	}
	if err == nil {
		a.line, err = o.Read(ctx, &in)
	}
	return a
}

func (o *Options) explain(err error) string {
	if o.Explain == nil {
		return err.Error()
	}
	return o.Explain(err)
}

// place is the file and line below the panic, past the runtime's own.
func place(stack []byte) string {
	_, below, _ := bytes.Cut(stack, []byte("panic("))
	for l := range bytes.Lines(below) {
		if l = bytes.TrimSpace(l); bytes.Contains(l, []byte(".go:")) && !bytes.Contains(l, []byte("/runtime/")) {
			at, _, _ := bytes.Cut(l, []byte(" "))
			return string(at[bytes.LastIndexByte(at, '/')+1:])
		}
	}
	return "an unknown place"
}

// drain writes the answers in order, and flushes whenever it would have to wait.
func drain(ctx context.Context, w io.Writer, order <-chan *job) (sum Summary, err error) {
	bw := bufio.NewWriterSize(w, 64<<10)
	defer func() {
		if flushErr := bw.Flush(); err == nil && flushErr != nil {
			err = fmt.Errorf("write the answers: %w", flushErr)
		}
	}()
	for {
		var j *job
		ok := false
		if err := wait(ctx, bw, order, &j, &ok); err != nil || !ok {
			return sum, err
		}
		var a answer
		if err := wait(ctx, bw, j.out, &a, &ok); err != nil {
			return sum, err
		}
		sum.Lines++
		if a.failed {
			sum.Failed++
		}
		bw.Write(a.line) //nolint:errcheck // bufio keeps the error for the next call
		if err := bw.WriteByte('\n'); err != nil {
			return sum, fmt.Errorf("write the answers: %w", err)
		}
	}
}

// wait receives from c; when nothing is there yet it first flushes bw.
func wait[T any](ctx context.Context, bw *bufio.Writer, c <-chan T, v *T, ok *bool) error {
	select {
	case *v, *ok = <-c:
		return nil
	default:
	}
	if err := bw.Flush(); err != nil {
		return fmt.Errorf("write the answers: %w", err)
	}
	select {
	case *v, *ok = <-c:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
