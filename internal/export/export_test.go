package export_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/export"
	"github.com/readout/readout/internal/offsets"
	"github.com/readout/readout/internal/store/storetest"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func TestJSON(t *testing.T) {
	for _, unit := range []offsets.Unit{offsets.CodePoint, offsets.Byte, offsets.UTF16} {
		t.Run(string(unit), func(t *testing.T) {
			rec := storetest.Sample("one").Record
			var buf bytes.Buffer
			opt := export.Options{Offsets: unit, Indent: true, Attributions: true, Text: true, ID: json.RawMessage(`"a-1"`)}
			if err := export.JSON(&buf, rec, opt); err != nil {
				t.Fatal(err)
			}
			golden(t, string(unit)+".json", buf.Bytes())
			want := 0
			rec.Passages(func(string, *readout.Passage) { want++ })
			if got := checkSpans(t, buf.Bytes(), unit); got != want {
				t.Errorf("%d passages in the export, the record has %d", got, want)
			}
			if diff := cmp.Diff(storetest.Sample("one").Record, rec); diff != "" {
				t.Errorf("the record was changed:\n%s", diff)
			}
		})
	}
}

// checkSpans holds every {start, end, text} of the JSON against its text, cut
// the way that a reader who counts in unit would cut it, and returns how many.
func checkSpans(t *testing.T, raw []byte, unit offsets.Unit) int {
	t.Helper()
	var v map[string]any
	if err := json.Unmarshal(raw, &v); err != nil {
		t.Fatal(err)
	}
	text := v["text"].(string)
	slice := map[offsets.Unit]func(a, b int) string{
		offsets.Byte:      func(a, b int) string { return text[a:b] },
		offsets.CodePoint: func(a, b int) string { return string([]rune(text)[a:b]) },
		offsets.UTF16:     func(a, b int) string { return string(utf16.Decode(utf16.Encode([]rune(text))[a:b])) },
	}[unit]
	n := 0
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			if s, ok := v["start"].(float64); ok {
				n++
				if got := slice(int(s), int(v["end"].(float64))); got != v["text"] {
					t.Errorf("[%v, %v) reads %q, want %q", s, v["end"], got, v["text"])
				}
			}
			for _, e := range v {
				walk(e)
			}
		case []any:
			for _, e := range v {
				walk(e)
			}
		}
	}
	walk(v)
	return n
}

func TestJSON_Refuses(t *testing.T) {
	for _, tt := range []struct {
		name string
		harm func(r *readout.Record)
		want error
	}{
		{"words differ", func(r *readout.Record) { r.Positions[0].Spans[0].Text = "Chile wants" }, readout.ErrSpan},
		{"within a character", func(r *readout.Record) { p := &r.Doc.Furniture[0]; p.Start++; p.Text = p.Text[1:] }, readout.ErrSpan},
		{"words without a place", func(r *readout.Record) { r.Statements[0].Span.Span = readout.Span{} }, readout.ErrSpan},
		{"attribution beyond the text", func(r *readout.Record) { r.Attributions[0].Cue[0].End = 1 << 20 }, readout.ErrSpan},
		{"not UTF-8", func(r *readout.Record) { r.Doc.Text += "\xff" }, readout.ErrInvalid},
	} {
		rec := storetest.Sample("one").Record
		tt.harm(rec)
		var buf bytes.Buffer
		err := export.JSON(&buf, rec, export.Options{Attributions: true})
		if !errors.Is(err, tt.want) || buf.Len() > 0 {
			t.Errorf("%s: error %v, %d bytes written; want %v and none", tt.name, err, buf.Len(), tt.want)
		}
	}
}

// A record without facts still has every field.
func TestJSON_Empty(t *testing.T) {
	var buf bytes.Buffer
	rec := &readout.Record{Doc: &readout.Document{ID: "00", Text: "Rain."}, Analysis: "sample-1"}
	if err := export.JSON(&buf, rec, export.Options{}); err != nil {
		t.Fatal(err)
	}
	golden(t, "empty.json", buf.Bytes())
}

func TestJSONL(t *testing.T) {
	var buf bytes.Buffer
	n, err := export.JSONL(&buf, records("a", "b"), export.Options{Indent: true})
	if err != nil || n != 2 {
		t.Fatalf("JSONL: %d, %v", n, err)
	}
	lines := strings.Split(strings.TrimSuffix(buf.String(), "\n"), "\n")
	if len(lines) != 2 {
		t.Fatalf("%d lines, want 2", len(lines))
	}
	for _, l := range lines {
		if !json.Valid([]byte(l)) {
			t.Errorf("line is not JSON: %.80s", l)
		}
	}
	stop := errors.New("stop")
	buf.Reset()
	n, err = export.JSONL(&buf, func(yield func(*readout.Record, error) bool) {
		_ = yield(storetest.Sample("a").Record, nil) && yield(nil, stop)
	}, export.Options{})
	if n != 1 || !errors.Is(err, stop) || strings.Count(buf.String(), "\n") != 1 {
		t.Errorf("after an error: %d, %v, %d lines; want the first line", n, err, strings.Count(buf.String(), "\n"))
	}
	if _, err := export.JSONL(full{}, records("a"), export.Options{}); !errors.Is(err, errFull) {
		t.Errorf("full disk: %v", err)
	}
}

func TestCSV(t *testing.T) {
	for _, kind := range export.Kinds() {
		t.Run(kind, func(t *testing.T) {
			var buf bytes.Buffer
			n, err := export.CSV(&buf, kind, records("one"), export.Options{})
			if err != nil {
				t.Fatal(err)
			}
			golden(t, kind+".csv", buf.Bytes())
			lines, err := csv.NewReader(&buf).ReadAll() // which also wants all lines of one length
			if err != nil || len(lines) != n+1 || n == 0 {
				t.Errorf("%d lines, %v; want %d facts and a head", len(lines), err, n)
			}
		})
	}
}

func TestCSV_Refuses(t *testing.T) {
	if _, err := export.CSV(io.Discard, "rumours", records("one"), export.Options{}); !errors.Is(err, readout.ErrInvalid) || !strings.Contains(err.Error(), "statements") {
		t.Errorf("unknown kind: %v; want ErrInvalid that lists the kinds", err)
	}
	if _, err := export.CSV(full{}, "statements", records("one"), export.Options{}); !errors.Is(err, errFull) {
		t.Errorf("full disk: %v", err)
	}
	rec := storetest.Sample("one").Record
	rec.Positions[0].Spans[0].Start++
	if _, err := export.CSV(io.Discard, "positions", slice(rec), export.Options{}); !errors.Is(err, readout.ErrSpan) {
		t.Errorf("moved passage: %v", err)
	}
}

// No cell may be a formula to a spreadsheet, wherever its text comes from.
func TestCSV_Formulas(t *testing.T) {
	for _, evil := range []string{`=HYPERLINK("http://x")`, "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "＝1"} {
		rec := storetest.Sample("one").Record
		rec.Doc.Title, rec.Doc.Outlet, rec.Positions[0].Issue, rec.Positions[0].Stage = evil, evil, evil, evil
		var buf bytes.Buffer
		if _, err := export.CSV(&buf, "positions", slice(rec), export.Options{}); err != nil {
			t.Fatal(err)
		}
		lines, err := csv.NewReader(&buf).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		found := 0
		for _, cell := range lines[1] {
			if strings.HasPrefix(cell, "'") {
				found++
			}
			if strings.IndexAny(cell, "=+-@\t\r\n＝") == 0 {
				t.Errorf("%q is written as %q", evil, cell)
			}
		}
		if found != 4 {
			t.Errorf("%q: %d cells guarded, want 4", evil, found)
		}
	}
}

func records(variants ...string) iter.Seq2[*readout.Record, error] {
	var recs []*readout.Record
	for _, v := range variants {
		recs = append(recs, storetest.Sample(v).Record)
	}
	return slice(recs...)
}

func slice(recs ...*readout.Record) iter.Seq2[*readout.Record, error] {
	return func(yield func(*readout.Record, error) bool) {
		for r := range slices.Values(recs) {
			if !yield(r, nil) {
				return
			}
		}
	}
}

var errFull = errors.New("no space left")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, fmt.Errorf("write: %w", errFull) }

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v: make it with -update", err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}
