package timex_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/timex"
)

const shared = "../../../shared"

// The sets of date expressions: both ends of the interval right, nothing found in the negatives.
// docs/evaluation.md tells how the fresh sets were made and what they gave when they were unseen.
func TestFind_sets(t *testing.T) {
	tests := []struct {
		name, path string
		atLeast    float64 // the share that must be right
	}{
		{"dev", filepath.Join(shared, "data/dates.jsonl"), 0.92},
		{"fresh", "testdata/fresh.jsonl", 0.98},
		{"fresh2", "testdata/fresh2.jsonl", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			rows, err := readGold(tt.path)
			if os.IsNotExist(err) {
				t.Skipf("set of dates is not here: %v", err)
			}
			if err != nil {
				t.Fatal(err)
			}
			right, negatives, rightNegatives := 0, 0, 0
			for _, row := range rows {
				dates := timex.Find(parse(row.Text), readout.CivilDate(row.Pub))
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
			if share := float64(right+rightNegatives) / float64(len(rows)); share < tt.atLeast {
				t.Errorf("%.3f right, want %.3f", share, tt.atLeast)
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
