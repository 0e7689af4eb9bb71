package reconcile

import (
	"testing"
	"time"

	"github.com/readout/readout"
	"github.com/readout/readout/schema"
)

func TestNumber(t *testing.T) {
	first := time.Date(1896, 2, 27, 0, 0, 0, 0, time.UTC)
	from := number(readout.CivilDateOf(first))
	for i := range 80000 {
		day := readout.CivilDateOf(first.AddDate(0, 0, i))
		if got := number(day) - from; got != i {
			t.Fatalf("%s is day %d, want %d", day, got, i)
		}
	}
	if number("") != 0 || number("2031") != 0 {
		t.Error("no date has a number")
	}
}

func TestSkeleton(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		same bool
	}{
		{"sergei", "sergey", true}, {"zelensky", "zelenskyy", true}, {"mohammed", "muhammad", true}, {"yuri", "yury", true},
		{"mike", "michael", true}, {"steve", "stephen", true}, {"aleksandr", "alexandr", true},
		{"lee", "li", true}, {"putin", "patten", true}, // short names are alike: given name and family must both fit
		{"lavrov", "larov", false}, {"obama", "osama", false}, {"anna", "jana", false},
	} {
		if got := skeleton(tt.a) == skeleton(tt.b); got != tt.same {
			t.Errorf("%s and %s: same = %v, want %v (%s, %s)", tt.a, tt.b, got, tt.same, skeleton(tt.a), skeleton(tt.b))
		}
	}
}

func TestGist(t *testing.T) {
	known, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	r := New(known)
	for _, tt := range []struct {
		name, a, b    string
		alike, differ bool
	}{
		{"other forms", "to open the border crossings", "the border crossing was opened", true, false},
		{"other words of talks", "negotiations between Russia and Ukraine", "the talks of Kyiv with Moscow", true, false},
		{"nothing in common", "fishing quotas", "prisoners of war", false, false},
		{"one word of many", "the exchange of prisoners before winter", "the exchange of goods at the northern crossing", false, false},
		{"negated", "an agreement was reached", "no agreement was reached", true, true},
		{"negated twice", "the gap could not be closed and no agreement was reached", "no agreement was reached", true, false},
		{"not denied", "did not deny that prisoners were exchanged", "prisoners were exchanged", true, false},
		{"other numbers", "release 300 prisoners", "the release of 200 prisoners", true, true},
		{"numbers in words", "release two prisoners", "the release of 2 prisoners", true, false},
		{"a number less", "release 300 prisoners", "release prisoners", true, false},
		{"G-8 and G8", "the G-8 summit", "the G8 summit", true, false},
	} {
		a, b := r.gist(tt.a), r.gist(tt.b)
		if alike := a.alike(b) > 0; alike != tt.alike || alike && a.differ(b) != tt.differ {
			t.Errorf("%s: alike %v, differ %v; want %v, %v (%v, %v)", tt.name, alike, a.differ(b), tt.alike, tt.differ, a, b)
		}
		if a.alike(b) != b.alike(a) || a.differ(b) != b.differ(a) {
			t.Errorf("%s: not the same the other way round", tt.name)
		}
	}
}
