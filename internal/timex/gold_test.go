package timex_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/text"
	"github.com/readout/readout/internal/timex"
)

const shared = "../../../shared"

// The dev set of date expressions: both ends of the interval right, nothing found in the negatives.
func TestFind_devSet(t *testing.T) {
	f, err := os.Open(filepath.Join(shared, "data/dates.jsonl"))
	if err != nil {
		t.Skipf("dev set of dates is not here: %v", err)
	}
	defer f.Close()
	right, all := 0, 0
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var row struct {
			Pub, Text, Start, Stop string
			Begin, End             int
		}
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		all++
		dates := timex.Find(parse(row.Text), readout.CivilDate(row.Pub))
		if row.Begin < 0 {
			if len(dates) == 0 {
				right++
			} else {
				t.Logf("%q: found %q", row.Text, dates[0].Words)
			}
			continue
		}
		ok := false
		for _, d := range dates {
			if d.Span.Overlaps(readout.Span{Start: row.Begin, End: row.End}) && string(d.Start) == row.Start && string(d.End) == row.Stop {
				ok = true
			}
		}
		if ok {
			right++
		} else {
			t.Logf("%q %s: want %s to %s, got %v", row.Text, row.Pub, row.Start, row.Stop, show(dates))
		}
	}
	t.Logf("dev set: %d of %d", right, all)
	if right < all*92/100 {
		t.Errorf("dev set: %d of %d right, want 92 %%", right, all)
	}
}

func show(dates []readout.Date) string {
	var out []string
	for _, d := range dates {
		out = append(out, d.Words+"="+string(d.Start)+".."+string(d.End)+" "+d.Rule)
	}
	return strings.Join(out, "; ")
}

func parse(s string) *text.Doc {
	return text.Parse(&readout.Document{Text: s})
}
