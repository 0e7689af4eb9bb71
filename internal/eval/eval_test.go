package eval

import (
	"errors"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestSame(t *testing.T) {
	tests := []struct {
		name, pred, gold string
		aliases          string // separated by |
		want             bool
	}{
		{"equal", "Marco Rubio", "Marco Rubio", "", true},
		{"last name", "Rubio", "Marco Rubio", "", true},
		{"title and last name", "Secretary of State Rubio", "Marco Rubio", "", true},
		{"first name only, as the rules have it", "Marco", "Marco Rubio", "", true},
		{"other first name", "Ana Rubio", "Marco Rubio", "", false},
		{"spelling", "Sergey Lavrov", "Sergei Lavrov", "", true},
		{"diacritics and case", "ERDOĞAN", "Erdogan", "", true},
		{"capital for state", "Moscow", "Russia", "", true},
		{"abbreviation for state", "the U.S. government", "United States", "", true},
		{"other state", "Moscow", "Ukraine", "", false},
		{"office for state", "Kremlin", "Russia", "", false},
		{"offices share most words", "Ministry of Foreign Affairs", "Foreign Affairs Ministry", "", true},
		{"offices share the last word only", "Defence Ministry", "Foreign Ministry", "", false},
		{"alias", "the host", "Oman", "the host|Muscat", true},
		{"empty", "", "Oman", "", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var aliases []string
			if tt.aliases != "" {
				aliases = strings.Split(tt.aliases, "|")
			}
			if got := newScorer().same(tt.pred, tt.gold, aliases); got != tt.want {
				t.Errorf("same(%q, %q) = %v", tt.pred, tt.gold, got)
			}
		})
	}
}

func TestCover(t *testing.T) {
	tests := []struct {
		name, pred, gold string
		want             bool
	}{
		{"equal", "an end to the fighting", "an end to the fighting", true},
		{"half of the words", "an end soon please", "an end to fighting", true},
		{"less than half", "an envoy will go home", "an end to the fighting", false},
		{"long but holds the gold", "they spoke of grain, of prisoners and of an end to it", "of grain, of prisoners", true},
		{"too long", strings.Repeat("word ", 20) + "grain deal now", "grain deal now", false},
		{"short but all in the gold", "end the fighting", "an end to all the fighting in the south", true},
		{"two words are too few", "the south", "an end to all the fighting in the south", false},
		{"link", "[grain](https://example.org/a) deal", "grain deal", true},
		{"empty", "", "grain", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := newScorer().cover(tt.pred, tt.gold); got != tt.want {
				t.Errorf("cover(%q, %q) = %v", tt.pred, tt.gold, got)
			}
		})
	}
}

// assign finds the best sum: against all permutations of small matrices.
func TestAssign(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		w := make([][]float64, 1+r.IntN(4))
		m := 1 + r.IntN(4)
		for i := range w {
			for range m {
				w[i] = append(w[i], float64(r.IntN(10)))
			}
		}
		sum, rows, cols := 0.0, map[int]bool{}, map[int]bool{}
		for _, p := range assign(w) {
			sum += w[p[0]][p[1]]
			if rows[p[0]] || cols[p[1]] {
				t.Fatalf("%v: line paired twice in %v", w, assign(w))
			}
			rows[p[0]], cols[p[1]] = true, true
		}
		if best := bestSum(w, 0, map[int]bool{}); math.Abs(best-sum) > 1e-9 {
			t.Fatalf("%v: sum %v, best %v", w, sum, best)
		}
	}
}

// bestSum tries every column for row i and leaving the row out.
func bestSum(w [][]float64, i int, used map[int]bool) float64 {
	if i == len(w) {
		return 0
	}
	best := bestSum(w, i+1, used)
	for j := range w[i] {
		if !used[j] {
			used[j] = true
			best = max(best, w[i][j]+bestSum(w, i+1, used))
			used[j] = false
		}
	}
	return best
}

// Marks at the ends of a span decide nothing, a wrong source spoils the whole.
func TestAttributions(t *testing.T) {
	const text = `He said, "yes, we can." She disagreed.`
	gold := []RoleRanges{{Source: [][2]int{{0, 2}}, Cue: [][2]int{{3, 7}}, Content: [][2]int{{9, 23}}}}
	tests := []struct {
		name, metric string
		pred         RoleRanges
		p, r         float64
	}{
		{"without marks", "exact content", RoleRanges{Content: [][2]int{{10, 22}}}, 1, 1},
		{"cue with comma", "exact cue", RoleRanges{Cue: [][2]int{{3, 8}}}, 1, 1},
		{"direct without its mark", "direct", RoleRanges{Source: [][2]int{{0, 2}}, Content: [][2]int{{10, 22}}}, 1, 1},
		{"wrong source", "full", RoleRanges{Source: [][2]int{{24, 27}}, Content: [][2]int{{9, 23}}}, 0, 0},
		{"wrong source, content", "direct content", RoleRanges{Source: [][2]int{{24, 27}}, Content: [][2]int{{9, 23}}}, 1, 1},
		{"part of the content", "overlap content", RoleRanges{Content: [][2]int{{10, 13}}}, 1, 1.0 / 7},
		{"nothing shared", "overlap source", RoleRanges{Source: [][2]int{{0, 2}}, Content: [][2]int{{24, 27}}}, 0, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r, err := Attributions([]AttributionDoc{{ID: "d", Text: text, Attributions: gold}},
				[]AttributionDoc{{ID: "d", Attributions: []RoleRanges{tt.pred}}})
			if err != nil {
				t.Fatal(err)
			}
			c, ok := r.Metric(tt.metric)
			if !ok || c.Precision() != tt.p || c.Recall() != tt.r {
				t.Errorf("%s: P %v R %v, want %v %v", tt.metric, c.Precision(), c.Recall(), tt.p, tt.r)
			}
		})
	}
}

func TestAttributions_errors(t *testing.T) {
	gold := []AttributionDoc{{ID: "a", Text: "é said"}}
	tests := []struct {
		name string
		pred []AttributionDoc
		want string
	}{
		{"twice", []AttributionDoc{{ID: "a"}, {ID: "a"}}, "a is predicted twice"},
		{"not in the gold", []AttributionDoc{{ID: "b"}}, "not in the gold: [b]"},
		{"outside, in code points", []AttributionDoc{{ID: "a", Attributions: []RoleRanges{{Cue: [][2]int{{2, 7}}}}}}, "document a: range [2, 7]"},
		{"backwards", []AttributionDoc{{ID: "a", Attributions: []RoleRanges{{Cue: [][2]int{{2, 1}}}}}}, "document a: range [2, 1]"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Attributions(gold, tt.pred)
			if !errors.Is(err, errMismatch) || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want %q", err, tt.want)
			}
		})
	}
}

func TestReadAttributions_errorNamesLine(t *testing.T) {
	_, err := ReadAttributions(strings.NewReader("{\"id\": \"a\"}\n\n{\"id\": 3}\n"))
	if err == nil || !strings.Contains(err.Error(), "line 3") {
		t.Errorf("error %v, want line 3", err)
	}
}

// A trap counts once however many facts fall into it, and not at all without.
func TestFacts_traps(t *testing.T) {
	const gold = `{"doc": {"id": "d"}, "annotated": [], "traps": [
		{"kind": "meetings", "why": "only proposed", "match": {"status": "held", "place": "Bern"}},
		{"kind": "statements", "why": "said once", "match": {"duplicate": "never again"}},
		{"kind": "participants", "why": "she is not there", "match": {"name": ["Ana Roe"]}}]}`
	tests := []struct {
		name, pred string
		want       int
	}{
		{"nothing predicted", `{}`, 0},
		{"held twice", `{"meetings": [{"status": "held", "place": "Bern"}, {"status": "ongoing", "place": {"city": "Bern"}}]}`, 1},
		{"held elsewhere", `{"meetings": [{"status": "held", "place": "Basel"}]}`, 0},
		{"proposed", `{"meetings": [{"status": "proposed", "place": "Bern"}]}`, 0},
		{"said once", `{"statements": [{"speaker": "A", "content": "Never again."}]}`, 0},
		{"said twice", `{"statements": [{"speaker": "A", "content": "Never again."}, {"speaker": "A", "content": ["never again"]}]}`, 1},
		{"in the room", `{"meetings": [{"participants": ["Roe", {"name": "Ana Roe"}]}]}`, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			g, err := ReadFacts(strings.NewReader(gold))
			if err != nil {
				t.Fatal(err)
			}
			p, err := ReadFacts(strings.NewReader(tt.pred))
			if err != nil {
				t.Fatal(err)
			}
			r := Facts([]*FactDoc{g}, map[string]*FactDoc{"d": p})
			if r.Traps.Right != tt.want || r.Traps.Gold != 3 || len(r.Trapped) != tt.want {
				t.Errorf("fell into %d of %d (%v), want %d", r.Traps.Right, r.Traps.Gold, r.Trapped, tt.want)
			}
		})
	}
}

// Any JSON is scored or refused; it never panics, and a record scores against itself.
func FuzzReadFacts(f *testing.F) {
	f.Add(`{"doc": {"id": "d"}, "annotated": ["meetings", "participants", "agenda"], "meetings": [{"kind": "talks", "parties": ["Russia"],
		"participants": [{"name": "A B"}], "agenda": ["grain"], "spans": [{"text": "they met"}], "date": {"start": "2025-02-18"}}]}`)
	f.Add(`{"annotated": ["exclusions", "disagreements"], "exclusions": [{"who": "EU", "spans": "x"}], "disagreements": [{"a": "X", "b": {"who": "Y"}}]}`)
	f.Add(`{"annotated": ["statements"], "statements": [{"speaker": "the", "content": [[{"text": "of"}]], "quotes": "q", "date": "20"}]}`)
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ReadFacts(strings.NewReader(s))
		if err != nil {
			return
		}
		r := Facts([]*FactDoc{d}, map[string]*FactDoc{d.Doc.ID: d})
		for k, c := range r.Kinds {
			if c.RightGold > c.Gold || c.Right > c.Pred {
				t.Errorf("%s: %+v", k, c)
			}
		}
	})
}
