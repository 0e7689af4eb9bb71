package export

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"iter"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/offsets"
)

// Schema names the form of the JSON; another number means another form.
const Schema = "readout/1"

// Options say how records are written. The zero Options write what a reader of
// the schema expects: offsets in code points, one line.
type Options struct {
	Offsets      offsets.Unit
	Indent       bool            // several lines, for people
	ID           json.RawMessage // written first as "id" when not nil: a name that the asker gave
	Attributions bool            // also what the model found, as lists of [start, end]
	Text         bool            // also the clean text that the offsets point into
	Confidence   float64         // only facts that are at least so sure, 0 to 1
}

// JSON writes one record and a line break. A passage that does not stand in
// the text, or cuts a character, wraps readout.ErrSpan; nothing is written then.
func JSON(w io.Writer, rec *readout.Record, o Options) error {
	v, err := view(rec.AtLeast(o.Confidence), o)
	if err != nil {
		return fmt.Errorf("export document %.12s: %w", rec.Doc.ID, err)
	}
	if err := write(w, v, o.Indent); err != nil {
		return fmt.Errorf("export document %.12s: %w", rec.Doc.ID, err)
	}
	return nil
}

// JSONL writes each record on a line of its own, and returns how many. It stops
// at the first error, of a record or of w.
func JSONL(w io.Writer, records iter.Seq2[*readout.Record, error], o Options) (int, error) {
	o.Indent = false
	return each(w, records, func(w io.Writer, rec *readout.Record) error { return JSON(w, rec, o) })
}

// each writes records one by one through a buffer.
func each(w io.Writer, records iter.Seq2[*readout.Record, error], write func(io.Writer, *readout.Record) error) (int, error) {
	buf := bufio.NewWriterSize(w, 1<<16)
	n := 0
	for rec, err := range records {
		if err == nil {
			err = write(buf, rec)
		}
		if err != nil {
			_ = buf.Flush() // what is whole is written; the first error says more
			return n, err
		}
		n++
	}
	if err := buf.Flush(); err != nil {
		return n, fmt.Errorf("export: %w", err)
	}
	return n, nil
}
