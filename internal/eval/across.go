package eval

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/readout/readout"
)

// A Ref names something in a document: a fact by its ID, or an actor by its name.
type Ref struct{ Doc, ID string }

// An AcrossGold says what is one thing over several documents: groups of refs.
// Refs to meetings are fact IDs, refs to people are the text's words for them.
type AcrossGold struct{ Meetings, People [][]Ref }

// ReadAcross reads what is the same over documents: same_event with refs {doc,
// id}, and same_person with forms [doc, words]. An error wraps the decoder's.
func ReadAcross(r io.Reader) (*AcrossGold, error) {
	var in struct {
		Events []struct {
			Refs []struct{ Doc, ID string }
		} `json:"same_event"`
		People []struct {
			Canonical string
			Forms     [][2]string
		} `json:"same_person"`
	}
	if err := json.NewDecoder(r).Decode(&in); err != nil {
		return nil, fmt.Errorf("gold across documents: %w", err)
	}
	g := &AcrossGold{}
	for _, e := range in.Events {
		var group []Ref
		for _, x := range e.Refs {
			group = append(group, Ref(x))
		}
		g.Meetings = append(g.Meetings, group)
	}
	at := map[string]int{} // a person may stand there twice, for two sets of documents
	for _, p := range in.People {
		i, ok := at[p.Canonical]
		if !ok {
			i = len(g.People)
			at[p.Canonical] = i
			g.People = append(g.People, nil)
		}
		for _, f := range p.Forms {
			g.People[i] = append(g.People[i], Ref{f[0], f[1]})
		}
	}
	return g, nil
}

// A RefPair is two refs of different documents that are one thing; A is before B.
type RefPair struct{ A, B Ref }

// Pairs are the pairs of the groups, each once.
func Pairs(groups [][]Ref) map[RefPair]bool {
	out := map[RefPair]bool{}
	for _, g := range groups {
		for _, a := range g {
			for _, b := range g {
				if a.Doc < b.Doc {
					out[RefPair{a, b}] = true
				}
			}
		}
	}
	return out
}

// An AcrossScore is the score of pairs of one kind, with what is wrong. Missed
// pairs are of two sorts: those that reconciling did not find, and those of
// which the record of a document lacks a part.
type AcrossScore struct {
	Count
	Missed, Lacking, Wrong []RefPair
}

// Across scores predicted pairs. A ref of a fact that gold does not know has no
// right pairs; has says whether a gold ref has anything in the predicted records.
func Across(gold, pred map[RefPair]bool, has func(Ref) bool) AcrossScore {
	var s AcrossScore
	s.Gold, s.Pred = len(gold), len(pred)
	for p := range pred {
		if gold[p] {
			s.Right++
		} else {
			s.Wrong = append(s.Wrong, p)
		}
	}
	s.RightGold = s.Right
	for g := range gold {
		switch {
		case pred[g]:
		case has(g.A) && has(g.B):
			s.Missed = append(s.Missed, g)
		default:
			s.Lacking = append(s.Lacking, g)
		}
	}
	for _, list := range [][]RefPair{s.Missed, s.Lacking, s.Wrong} {
		slices.SortFunc(list, func(a, b RefPair) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
	}
	return s
}

// AlignEvents ties the meetings and planned events of a predicted record to
// those of the gold, by the words of their evidence: predicted ID to gold ID.
// An event whose evidence has less than half of its words in common with every
// one of the gold is tied to none.
func AlignEvents(gold, pred *readout.Record) map[string]string {
	best := func(a, b []readout.Passage) float64 {
		top := 0.0
		for _, x := range a {
			for _, y := range b {
				xs, ys := wordSet(words(x.Text)), wordSet(words(y.Text))
				if n := intersection(xs, ys); min(len(xs), len(ys)) > 0 {
					top = max(top, ratio(n, min(len(xs), len(ys)))+ratio(n, max(len(xs), len(ys)))/2)
				}
			}
		}
		return top
	}
	out := map[string]string{}
	for id, spans := range events(pred) {
		top := 0.5
		for _, g := range sortedIDs(events(gold)) {
			if s := best(spans, events(gold)[g]); s > top {
				out[id], top = g, s
			}
		}
	}
	return out
}

// events are the meetings and planned events of a record with their evidence.
func events(r *readout.Record) map[string][]readout.Passage {
	out := map[string][]readout.Passage{}
	for _, m := range r.Meetings {
		out[m.ID] = append(out[m.ID], m.Spans...)
		for _, p := range m.Participants {
			out[m.ID] = append(out[m.ID], p.Span)
		}
	}
	for _, e := range r.Planned {
		out[e.ID] = e.Spans
	}
	return out
}

func sortedIDs(m map[string][]readout.Passage) []string {
	var out []string
	for id := range m {
		out = append(out, id)
	}
	slices.Sort(out)
	return out
}

// ActorFor is the name of the person of a record whom words such as "Foreign
// Minister Lavrov" speak of: the one of whose name or alias they hold most; "" for none.
func ActorFor(r *readout.Record, form string) string {
	in := wordSet(words(form))
	best, top := "", 0
	for _, a := range r.Actors {
		if a.Type != readout.ActorPerson {
			continue
		}
		for _, name := range append([]string{a.Name}, a.Aliases...) {
			w := wordSet(words(name))
			if n := intersection(w, in); n > top && (n == len(w) || name == a.Name) {
				best, top = a.Name, n
			}
		}
	}
	return best
}
