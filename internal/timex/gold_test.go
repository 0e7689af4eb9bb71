package timex_test

import (
	"bufio"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/analysis"
	"github.com/readout/readout/internal/encoder"
	"github.com/readout/readout/internal/timex"
	"github.com/readout/readout/schema"
)

const shared = "../../../shared"

// The sets of date expressions. docs/evaluation.md tells how the fresh ones
// were made and what they gave when they were unseen.
var sets = []struct {
	name, path string
	atLeast    float64 // the share that must be right
}{
	{"dev", filepath.Join(shared, "data/dates.jsonl"), 0.92},
	{"fresh", "testdata/fresh.jsonl", 0.98},
	{"fresh2", "testdata/fresh2.jsonl", 0.98},
	{"fresh3", "testdata/fresh3.jsonl", 0.96},
}

// Both ends of the interval right, nothing found in the negatives, by the words alone.
func TestFind_sets(t *testing.T) {
	measure(t, func(row goldRow) []readout.Date { return timex.Find(parse(row.Text), readout.CivilDate(row.Pub)) })
}

// The same with the parts of speech that the program's weights give.
func TestFind_setsTagged(t *testing.T) {
	if testing.Short() {
		t.Skip("takes some seconds")
	}
	weights, err := os.ReadFile("../../model/reader.bin")
	if errors.Is(err, os.ErrNotExist) {
		t.Skip("no weights at model/reader.bin")
	}
	vocabulary, err2 := os.ReadFile("../../model/vocab.txt")
	m, err3 := encoder.Load(weights, vocabulary)
	s, err4 := schema.Load()
	if err := errors.Join(err, err2, err3, err4); err != nil {
		t.Fatal(err)
	}
	a, err := analysis.New(m, s, analysis.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	measure(t, func(row goldRow) []readout.Date {
		d, err := a.Draft(t.Context(), &readout.Document{ID: "x", Text: row.Text, Published: readout.CivilDate(row.Pub)})
		if err != nil {
			t.Fatal(err)
		}
		return timex.Find(d.Text, d.Document.Published)
	})
}

// measure scores what find gives for each row of each set.
func measure(t *testing.T, find func(goldRow) []readout.Date) {
	for _, set := range sets {
		t.Run(set.name, func(t *testing.T) {
			rows, err := readGold(set.path)
			if errors.Is(err, os.ErrNotExist) {
				t.Skipf("set of dates is not here: %v", err)
			}
			if err != nil {
				t.Fatal(err)
			}
			right, negatives, rightNegatives := 0, 0, 0
			for _, row := range rows {
				dates := find(row)
				ok := row.right(dates)
				if row.Begin < 0 {
					negatives++
				}
				switch {
				case !ok:
					t.Logf("%d %s %q %q: want %s..%s, got %v", row.N, row.Pub, row.Text, row.Words, row.Start, row.Stop, show(dates))
				case row.Begin < 0:
					rightNegatives++
				default:
					right++
				}
			}
			t.Logf("dates %d of %d, negatives %d of %d", right, len(rows)-negatives, rightNegatives, negatives)
			if share := float64(right+rightNegatives) / float64(len(rows)); share < set.atLeast {
				t.Errorf("%.3f right, want %.3f", share, set.atLeast)
			}
		})
	}
}

// A goldRow is a line of a set. Where the first or last day may be any of
// several, StartTo and StopTo are the last ones.
type goldRow struct {
	N           int
	Pub, Text   string
	Words       string `json:"span"`
	Start, Stop string
	StartTo     string `json:"start_to"`
	StopTo      string `json:"stop_to"`
	Begin, End  int    // code points; -1 where there is no date
}

func readGold(path string) ([]goldRow, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var rows []goldRow
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		var row goldRow
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			return nil, err
		}
		rows = append(rows, row)
	}
	return rows, lines.Err()
}

// right tells whether one date that overlaps the words has both ends right.
func (row goldRow) right(dates []readout.Date) bool {
	if row.Begin < 0 {
		return len(dates) == 0
	}
	for _, d := range dates {
		if d.Span.Overlaps(readout.Span{Start: row.Begin, End: row.End}) && row.ends(d) {
			return true
		}
	}
	return false
}

func (row goldRow) ends(d readout.Date) bool {
	start, end := string(d.Start), string(d.End)
	return row.Start <= start && start <= max(row.Start, row.StartTo) && row.Stop <= end && end <= max(row.Stop, row.StopTo)
}
