package export_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/export"
	"github.com/readout/readout/internal/offsets"
)

// The gold of our examples, taken in as records and written out again, must
// come out as it was: every field of the schema, nulls included.
func TestGoldRoundTrip(t *testing.T) {
	paths, err := filepath.Glob("../../examples/*.gold.json")
	if err != nil || len(paths) < 2 {
		t.Fatalf("examples: %d gold files, %v", len(paths), err)
	}
	for _, path := range paths {
		if strings.HasPrefix(filepath.Base(path), "crossdoc") { // facts between documents
			continue
		}
		t.Run(filepath.Base(path), func(t *testing.T) {
			gold, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			text, err := os.ReadFile(strings.TrimSuffix(path, ".gold.json") + ".md")
			if err != nil {
				t.Fatal(err)
			}
			var buf bytes.Buffer
			if err := export.JSON(&buf, goldRecord(t, gold, string(text)), export.Options{}); err != nil {
				t.Fatal(err)
			}
			var want, got map[string]any
			if err := json.Unmarshal(gold, &want); err != nil {
				t.Fatal(err)
			}
			if err := json.Unmarshal(buf.Bytes(), &got); err != nil {
				t.Fatal(err)
			}
			for _, k := range []string{"schema", "annotated", "traps", "notes"} { // of the gold alone
				delete(want, k)
			}
			within(t, "", want, got)
		})
	}
}

// goldRecord is a gold file as a record of text.
func goldRecord(t *testing.T, gold []byte, text string) *readout.Record {
	t.Helper()
	var rec readout.Record
	if err := json.Unmarshal(gold, &rec); err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Doc struct {
			AboutTalks bool `json:"about_talks"`
			Dateline   *struct{ Span readout.Passage }
		}
	}
	if err := json.Unmarshal(gold, &doc); err != nil {
		t.Fatal(err)
	}
	rec.AboutTalks, rec.Doc.Text = doc.Doc.AboutTalks, text
	if l := doc.Doc.Dateline; l != nil {
		rec.Doc.Dateline.Passage = l.Span
	}
	table, err := offsets.New(text, offsets.CodePoint)
	if err != nil {
		t.Fatal(err)
	}
	rec.Passages(func(owner string, p *readout.Passage) {
		start, err1 := table.ToByte(p.Start)
		end, err2 := table.ToByte(p.End)
		if err1 != nil || err2 != nil {
			t.Fatalf("%s: %v, %v", owner, err1, err2)
		}
		p.Span = readout.Span{Start: start, End: end}
	})
	return &rec
}

// within reports what of want is not in got. Weights and notes are the gold's alone.
func within(t *testing.T, at string, want, got any) {
	t.Helper()
	switch w := want.(type) {
	case map[string]any:
		g, ok := got.(map[string]any)
		if !ok {
			t.Errorf("%s: %v, want an object", at, got)
			return
		}
		for k, v := range w {
			if k == "weight" || k == "note" {
				continue
			}
			if _, ok := g[k]; !ok {
				t.Errorf("%s.%s is missing", at, k)
				continue
			}
			within(t, at+"."+k, v, g[k])
		}
	case []any:
		g, ok := got.([]any)
		if !ok || len(g) != len(w) {
			t.Errorf("%s: %v, want %v", at, got, want)
			return
		}
		for i := range w {
			within(t, fmt.Sprintf("%s[%d]", at, i), w[i], g[i])
		}
	default:
		if !reflect.DeepEqual(want, got) {
			t.Errorf("%s: %v, want %v", at, got, want)
		}
	}
}
