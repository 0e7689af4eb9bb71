package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"syscall"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/store"
)

// errNothingFound ends find with its own exit code and without a message.
var errNothingFound = errors.New("nothing found")

// errReported ends a command whose failures were printed as they happened.
var errReported = errors.New("some documents could not be read")

// remedies says what helps, by kind of failure; the first that fits is
// printed. Failures whose message says what to do have no row.
var remedies = []struct {
	kind   error
	remedy string
}{
	{context.Canceled, "interrupted; what was stored before is kept, run the same command again for the rest"},
	{fs.ErrNotExist, "check the path"},
	{fs.ErrPermission, "check who may read it, or run as a user who may"},
	{store.ErrFull, "free some space and run the same command again; nothing is half written"},
	{syscall.ENOSPC, "free some space and run the same command again; nothing is half written"},
	{store.ErrBusy, "wait for the other program, or give another file with --db"},
	{store.ErrReadOnly, "check who may write the file and its folder, or give another file with --db"},
	{readout.ErrSpan, "this is a fault of readout: please report it with the document"},
}

// fail prints err, once and with what helps against it, and returns its exit code.
func (p *program) fail(err error) int {
	switch {
	case errors.Is(err, errNothingFound):
		return exitNone
	case errors.Is(err, errReported):
	case errors.Is(err, syscall.EPIPE): // the reader of our output has seen enough
	default:
		p.complain(err)
	}
	return exitError
}

// complain prints one failure as "readout: what failed: remedy".
func (p *program) complain(err error) {
	fmt.Fprintln(p.stderr, "readout: "+explain(err))
}

// explain is the message of err on one line, with a remedy where one is known.
// The kind of the failure, which other programs go by, is left off its end.
func explain(err error) string {
	msg := strings.Join(strings.Fields(strings.ToValidUTF8(err.Error(), "?")), " ")
	for _, kind := range []error{readout.ErrNotFound, readout.ErrInvalid, readout.ErrUnsupported, readout.ErrSpan, readout.ErrEmpty,
		readout.ErrTooLarge, store.ErrFull, store.ErrBusy, store.ErrReadOnly, context.Canceled} {
		msg = strings.TrimSuffix(msg, ": "+kind.Error())
	}
	for _, r := range remedies {
		if errors.Is(err, r.kind) {
			if msg == r.kind.Error() { // it says nothing that the remedy does not
				return r.remedy
			}
			msg += ": " + r.remedy
			break
		}
	}
	return strings.Map(func(c rune) rune {
		if c < ' ' || c == 0x7f {
			return '?'
		}
		return c
	}, msg)
}

// An output remembers the first failure to write, since the commands print in
// many places: a full disk must not look like success.
type output struct {
	w   io.Writer
	err error
}

func (o *output) Write(b []byte) (int, error) {
	if o.err != nil {
		return 0, o.err
	}
	n, err := o.w.Write(b)
	if err != nil {
		o.err = fmt.Errorf("write to standard output: %w", err)
	}
	return n, o.err
}
