package export

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"reflect"
	"strings"

	"github.com/readout/readout"
)

// write writes v and a line break as encoding/json would, the elements of its
// lists one by one: the record of a book takes up no second time its size.
func write(w io.Writer, v *form, indent bool) error {
	if v.ID != nil && !json.Valid(v.ID) {
		return fmt.Errorf("id %q is no JSON: %w", v.ID, readout.ErrInvalid)
	}
	out := &writer{w: bufio.NewWriterSize(w, 1<<16), indent: indent}
	out.text("{")
	fields, first := reflect.ValueOf(*v), true
	for i := range fields.NumField() {
		name, option, _ := strings.Cut(fields.Type().Field(i).Tag.Get("json"), ",")
		field := fields.Field(i)
		if option == "omitempty" && field.IsZero() {
			continue
		}
		if !first {
			out.text(",")
		}
		first = false
		out.line(1)
		out.value(name, 1)
		out.text(":")
		if indent {
			out.text(" ")
		}
		if field.Kind() == reflect.Pointer && field.Elem().Kind() == reflect.Slice {
			field = field.Elem()
		}
		if list := field.Kind() == reflect.Slice && field.Type() != reflect.TypeFor[json.RawMessage](); !list || field.Len() == 0 {
			out.value(field.Interface(), 1)
			continue
		}
		out.text("[")
		for k := range field.Len() {
			if k > 0 {
				out.text(",")
			}
			out.line(2)
			out.value(field.Index(k).Interface(), 2)
		}
		out.line(1)
		out.text("]")
	}
	out.line(0)
	out.text("}\n")
	if out.err != nil {
		return out.err
	}
	return out.w.Flush()
}

// A writer writes parts of JSON. The first error is kept, and nothing is written after it.
type writer struct {
	w      *bufio.Writer
	indent bool
	buf    bytes.Buffer
	err    error
}

func (w *writer) text(s string) {
	if w.err == nil {
		_, w.err = w.w.WriteString(s)
	}
}

// line begins a line where lines are wanted.
func (w *writer) line(depth int) {
	if w.indent {
		w.text("\n" + strings.Repeat(" ", depth))
	}
}

// value writes v, which stands at a depth.
func (w *writer) value(v any, depth int) {
	w.buf.Reset()
	enc := json.NewEncoder(&w.buf)
	enc.SetEscapeHTML(false)
	if w.indent {
		enc.SetIndent(strings.Repeat(" ", depth), " ")
	}
	if err := enc.Encode(v); err != nil && w.err == nil {
		w.err = err
	}
	w.text(strings.TrimSuffix(w.buf.String(), "\n"))
}
