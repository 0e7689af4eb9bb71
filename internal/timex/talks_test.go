package timex_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/text"
	"github.com/readout/readout/internal/timex"
)

// A goldDate is what this test reads of the date of a meeting, statement or event.
type goldDate struct{ Start, End, Words string }

type goldDoc struct {
	Doc                           struct{ Published string }
	Meetings, Statements, Planned []struct{ Date *goldDate }
	Forecasts                     []struct {
		Words  string `json:"window_words"`
		Window *struct{ From, To string }
	}
}

// The gold of talks: for every dated fact with words, a date of the document
// with a word in common has the gold's days. Misses are shown for the half
// that may be tuned on, the other half is counted only.
func TestFind_talks(t *testing.T) {
	raw, err := os.ReadFile("../../training/split.json")
	if err != nil {
		t.Skipf("no split of the documents: %v", err)
	}
	var split map[string][]string
	if err := json.Unmarshal(raw, &split); err != nil {
		t.Fatal(err)
	}
	least := map[string]float64{"tune": 0.85, "held": 0.75}
	for half, want := range least {
		right, all, dueRight, due := 0, 0, 0, 0
		for _, id := range split[half] {
			folder, name, _ := strings.Cut(id, "/")
			raw, err := os.ReadFile(filepath.Join(shared, "talks", folder, name+".gold.json"))
			if err != nil {
				t.Skipf("the talks are not here: %v", err)
			}
			body, err := os.ReadFile(filepath.Join(shared, "talks", folder, "docs", name+".txt"))
			if err != nil {
				t.Skipf("the talks are not here: %v", err)
			}
			var g goldDoc
			if err := json.Unmarshal(raw, &g); err != nil {
				t.Fatal(err)
			}
			dates := timex.Find(parse(string(body)), readout.CivilDate(g.Doc.Published))
			list := g.Meetings
			list = append(list, g.Statements...)
			for _, x := range append(list, g.Planned...) {
				if x.Date == nil || x.Date.Words == "" {
					continue
				}
				all++
				if gives(dates, *x.Date) {
					right++
				} else if half == "tune" {
					t.Logf("%s %s %+v: %s", id, g.Doc.Published, *x.Date, show(near(dates, x.Date.Words)))
				}
			}
			for _, x := range g.Forecasts {
				if x.Window == nil || x.Words == "" || x.Window.From == "" {
					continue
				}
				due++
				ok := false
				for _, d := range near(dates, x.Words) {
					w := timex.Window(d)
					ok = ok || string(w.From) == x.Window.From && string(w.To) == x.Window.To
				}
				if ok {
					dueRight++
				} else if half == "tune" {
					t.Logf("%s %s forecast %q %+v: %s", id, g.Doc.Published, x.Words, *x.Window, show(near(dates, x.Words)))
				}
			}
		}
		t.Logf("%s: dates %d of %d, windows of forecasts %d of %d", half, right, all, dueRight, due)
		if float64(right) < want*float64(all) {
			t.Errorf("%s: %d of %d dates, want %.2f", half, right, all, want)
		}
	}
}

// near are the dates that share a word of time with words.
func near(dates []readout.Date, words string) []readout.Date {
	in := map[string]bool{}
	for _, tok := range tokens(words) {
		in[tok] = true
	}
	for _, w := range strings.Fields("on in at the of a an by and to from , . for no - – early late later this next last ( ) again") {
		delete(in, w)
	}
	var out []readout.Date
	for _, d := range dates {
		for _, tok := range tokens(d.Words) {
			if in[tok] {
				out = append(out, d)
				break
			}
		}
	}
	return out
}

func tokens(s string) []string {
	var out []string
	for _, t := range text.Parse(&readout.Document{Text: s}).Tokens {
		out = append(out, t.Lower)
	}
	return out
}

func gives(dates []readout.Date, g goldDate) bool {
	for _, d := range near(dates, g.Words) {
		p := timex.Past(d)
		w := timex.Window(d)
		if same(d.Start, d.End, g) || same(p.Start, p.End, g) || same(w.From, w.To, g) {
			return true
		}
	}
	return g.Start == "" && len(near(dates, g.Words)) > 0
}

func same(a, b readout.CivilDate, g goldDate) bool { return string(a) == g.Start && string(b) == g.End }
