package export

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/store/storetest"
)

// TestWrite wants the bytes of encoding/json.
func TestWrite(t *testing.T) {
	full := storetest.Sample("one").Record
	full.Statements[0].Speaker = "A & B <c> \u2028"
	for _, c := range []struct {
		name string
		rec  *readout.Record
		o    Options
	}{
		{"all", full, Options{Attributions: true, Text: true, ID: json.RawMessage(`{"a": [1, "<"]}`)}},
		{"in lines", full, Options{Attributions: true, Text: true, Indent: true, ID: json.RawMessage(`{"a": [1, "<"]}`)}},
		{"little", full, Options{Indent: true}},
		{"nothing", &readout.Record{Doc: &readout.Document{}}, Options{Attributions: true, Text: true}},
		{"nothing in lines", &readout.Record{Doc: &readout.Document{}}, Options{Attributions: true, Indent: true}},
	} {
		t.Run(c.name, func(t *testing.T) {
			v, err := view(c.rec, c.o)
			if err != nil {
				t.Fatal(err)
			}
			var got, want bytes.Buffer
			enc := json.NewEncoder(&want)
			enc.SetEscapeHTML(false)
			if c.o.Indent {
				enc.SetIndent("", " ")
			}
			if err := errors.Join(enc.Encode(v), write(&got, v, c.o.Indent)); err != nil {
				t.Fatal(err)
			}
			if got.String() != want.String() {
				t.Errorf("got\n%s\nwant\n%s", &got, &want)
			}
		})
	}
	if err := write(io.Discard, &form{ID: json.RawMessage(`{`)}, false); !errors.Is(err, readout.ErrInvalid) {
		t.Errorf("an id that is no JSON: %v", err)
	}
}
