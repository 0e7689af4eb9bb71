package link

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/readout/readout/schema"
)

// TestKnown holds names against all others, as like need not: whoever fits a
// name has to be among those that it finds.
func TestKnown(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	words := []string{"jo", "joe", "joseph", "j", "smith", "smi", "s", "de", "steve", "steven", "al", "ali", ""}
	for range 300 {
		k := newKnown()
		names := make([][]string, 1+r.IntN(30))
		pick := func() []string {
			out := make([]string, 1+r.IntN(4))
			for i := range out {
				out[i] = words[r.IntN(len(words))]
			}
			return out
		}
		for i := range names {
			names[i] = pick()
			k.add(i, names[i])
			if r.IntN(4) == 0 { // it grows
				names[i] = append(slices.Clone(names[i]), words[r.IntN(len(words))])
				k.add(i, names[i])
			}
		}
		for range 20 {
			q := pick()
			found := k.like(q)
			if !slices.IsSorted(found) || len(slices.Compact(slices.Clone(found))) != len(found) {
				t.Fatalf("%q: %v", q, found)
			}
			for i, n := range names {
				if fit(q, n) > 0 && !slices.Contains(found, i) {
					t.Fatalf("%q fits %q, and like finds %v", q, n, found)
				}
			}
		}
	}
}

// TestOffices wants the same holders whether an office is asked for before or
// after they are known.
func TestOffices(t *testing.T) {
	office := func(word, rank string) schema.Office { return schema.Office{Word: word, Rank: rank} }
	all := []schema.Office{
		office("foreign minister", "minister"), office("minister", "minister"), office("president", "head"),
		office("vice president", "head"), office("envoy", "diplomat"), office("press secretary", "spoken"),
	}
	calls := []string{"minister", "leader", "president", "diplomat", "spokesman", "envoy", "king"}
	early := newOffices()
	for _, c := range calls {
		if got := early.of(office(c, "")); len(got) > 0 {
			t.Errorf("%s is held by %v", c, got)
		}
	}
	late := newOffices()
	for i, o := range all {
		early.add(i, &role{office: o})
		late.add(i, &role{office: o})
	}
	for _, c := range calls {
		var want []int
		for i, o := range all {
			if sameOffice(office(c, ""), o) {
				want = append(want, i)
			}
		}
		for name, o := range map[string]*offices{"before": &early, "after": &late} {
			got := slices.Concat(o.of(office(c, ""))...)
			slices.Sort(got)
			if !slices.Equal(got, want) {
				t.Errorf("%s, asked %s: held by %v, want %v", c, name, got, want)
			}
		}
	}
}
