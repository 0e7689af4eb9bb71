package readout

import "errors"

// The kinds of failure that callers tell apart. Errors wrap one of these;
// cmd/readout maps them to exit codes and to a remedy.
var (
	ErrNotFound    = errors.New("not found")
	ErrInvalid     = errors.New("invalid")
	ErrUnsupported = errors.New("unsupported")
	ErrSpan        = errors.New("span does not fit its text")
	ErrEmpty       = errors.New("no text")
	ErrTooLarge    = errors.New("too large")
)
