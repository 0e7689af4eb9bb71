package eval

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/readout/readout"
)

// chains reads "abc de": chains parted by spaces, a letter a mention.
func chains(in string) []Chain {
	var out []Chain
	for _, word := range strings.Fields(in) {
		var c Chain
		for _, r := range word {
			c = append(c, readout.Span{Start: int(r), End: int(r) + 1})
		}
		out = append(out, c)
	}
	return out
}

// TestCoref holds precision and recall of each measure against values computed
// by hand; rows with a source have those printed there.
func TestCoref(t *testing.T) {
	type pr struct{ precision, recall float64 }
	for _, c := range []struct {
		name, gold, pred   string
		muc, bcubed, ceafe pr
	}{
		{"all right", "abc de", "abc de", pr{1, 1}, pr{1, 1}, pr{1, 1}},
		{"order does not matter", "abc de", "ed cba", pr{1, 1}, pr{1, 1}, pr{1, 1}},
		{"nothing found", "abc de", "", pr{}, pr{}, pr{}},
		{"nothing to find", "", "abc", pr{}, pr{}, pr{}},
		// Vilain et al. 1995, the examples of section 3 and 4, by links.
		{"Vilain: two of one", "abcd", "ab cd", pr{1, 2. / 3}, pr{1, 1. / 2}, pr{1. / 3, 2. / 3}},
		{"Vilain: one of two", "ab cd", "abcd", pr{2. / 3, 1}, pr{1. / 2, 1}, pr{2. / 3, 1. / 3}},
		{"Vilain: one missing", "abcd", "bcd", pr{1, 2. / 3}, pr{1, 9. / 16}, pr{6. / 7, 6. / 7}},
		{"Vilain: spread over three", "bcdeghj", "abc def ghi", pr{3. / 6, 3. / 6}, pr{(4. / 3 * 3) / 9, (4. / 7 * 3) / 7}, pr{0.4 / 3, 0.4}},
		// Bagga and Baldwin 1998: MUC does not tell the two answers apart, B-cubed
		// does (76 % and 58 %). Luo 2005, table 1, has them too, and one chain of
		// all; CEAF with phi4 is 0.733, 0.667 and 0.294 there.
		{"Bagga: the small one joined to a large", "abcde fg hijkl", "abcde fghijkl", pr{9. / 10, 1}, pr{16. / 21, 1}, pr{11. / 12, 11. / 18}},
		{"Bagga: the large ones joined", "abcde fg hijkl", "abcdehijkl fg", pr{9. / 10, 1}, pr{7. / 12, 1}, pr{5. / 6, 5. / 9}},
		{"Luo: all joined", "abcde fg hijkl", "abcdefghijkl", pr{9. / 11, 1}, pr{3. / 8, 1}, pr{10. / 17, 10. / 51}},
		// Pradhan et al. 2014, figure 1 and section 3.
		{"Pradhan", "abc defg", "ab cd fghi", pr{2. / 5, 2. / 5}, pr{1. / 2, 35. / 84}, pr{1.3 / 3, 0.65}},
		{"chains of one are left out", "abc x", "abc de y", pr{2. / 3, 1}, pr{3. / 5, 1}, pr{1. / 2, 1}},
		{"the first place of a mention counts", "abc", "abb bc", pr{1, 1. / 2}, pr{1, 4. / 9}, pr{4. / 5, 4. / 5}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var s CorefScore
			s.Add(chains(c.gold), chains(c.pred))
			for _, m := range []struct {
				name string
				got  Part
				want pr
			}{{"MUC", s.MUC, c.muc}, {"B-cubed", s.BCubed, c.bcubed}, {"CEAFe", s.CEAFe, c.ceafe}} {
				if p, r := m.got.Precision(), m.got.Recall(); math.Abs(p-m.want.precision) > 1e-9 || math.Abs(r-m.want.recall) > 1e-9 {
					t.Errorf("%s: P %.4f R %.4f, want P %.4f R %.4f", m.name, p, r, m.want.precision, m.want.recall)
				}
			}
		})
	}
}

// TestCorefOverDocuments wants sums before shares, and the mean of three measures.
func TestCorefOverDocuments(t *testing.T) {
	var s CorefScore
	s.Add(chains("abcd"), chains("ab cd"))
	s.Add(chains("ab"), chains("ab"))
	if got, want := s.MUC.Recall(), 3./4; math.Abs(got-want) > 1e-9 {
		t.Errorf("MUC recall %.4f, want %.4f", got, want)
	}
	if got, want := s.CEAFe.Precision(), (2./3+1)/3; math.Abs(got-want) > 1e-9 {
		t.Errorf("CEAFe precision %.4f, want %.4f", got, want)
	}
	if got, want := s.CoNLL(), (s.MUC.F1()+s.BCubed.F1()+s.CEAFe.F1())/3; got != want || got < 0.6 {
		t.Errorf("CoNLL %.4f, want %.4f", got, want)
	}
	if s.Mentions.Recall() != 1 || s.Mentions.Gold != 6 {
		t.Errorf("mentions %+v", s.Mentions)
	}
}

// TestCorefBounds wants every measure within 0 and 1, and 1 of chains against themselves.
func TestCorefBounds(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	draw := func() []Chain {
		out := make([]Chain, 1+random.IntN(6))
		for m := range 20 {
			i := random.IntN(len(out))
			out[i] = append(out[i], readout.Span{Start: m, End: m + 1})
		}
		return out
	}
	for range 200 {
		a, b := draw(), draw()
		var s, same CorefScore
		s.Add(a, b)
		same.Add(a, a)
		for _, p := range []Part{s.MUC, s.BCubed, s.CEAFe} {
			if p.Precision() < 0 || p.Precision() > 1 || p.Recall() < 0 || p.Recall() > 1 {
				t.Fatalf("%+v of %v against %v", p, b, a)
			}
		}
		if math.Abs(same.CoNLL()-1) > 1e-9 {
			t.Fatalf("%v against itself: %+v", a, same)
		}
	}
}
