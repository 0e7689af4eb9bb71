package eval

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"sort"
)

// A Score is precision, recall and F1 of a kind. A kind without gold has a
// recall of 1, and a precision of 1 when nothing was predicted either.
type Score struct{ Precision, Recall, F1 float64 }

// score reads a count by the talks gold's conventions.
func score(c Count, empty float64) Score {
	s := Score{Precision: empty, Recall: 1}
	if c.Gold > 0 {
		s.Recall = c.Recall()
	}
	if c.Pred > 0 {
		s.Precision = c.Precision()
	}
	s.F1 = harmonic(s.Precision, s.Recall)
	return s
}

// Kind is the score of one kind of fact ("meetings", "statements" …).
func (r *FactReport) Kind(kind string) Score {
	c := r.Kinds[kind]
	empty := 0.0
	if c.Gold == 0 {
		empty = 1
	}
	return score(c, empty)
}

// Events is the score of meetings and planned events together.
func (r *FactReport) Events() Score { return score(r.sum(meetingKind, plannedKind), 0) }

// All is the micro average over all kinds.
func (r *FactReport) All() Score { return score(r.sum(factKinds...), 0) }

func (r *FactReport) sum(kinds ...string) Count {
	var sum Count
	for _, k := range kinds {
		c := r.Kinds[k]
		sum.Right += c.Right
		sum.RightGold += c.RightGold
		sum.Pred += c.Pred
		sum.Gold += c.Gold
	}
	return sum
}

// FactKinds are the names of the kinds of facts, in the order of the report.
func FactKinds() []string { return slices.Clone(factKinds) }

// Write prints the tables of kinds and attributes and the traps fallen into; of
// only some kinds, where they are named, the lines of these.
func (r *FactReport) Write(w io.Writer, kinds ...string) error {
	out := bufio.NewWriter(w) // keeps the first error until Flush
	fmt.Fprintf(out, "%-14s %6s %6s  %6s %6s %6s\n", "kind", "gold", "pred", "P", "R", "F1")
	line := func(name string, c Count, s Score, note string) {
		fmt.Fprintf(out, "%-14s %6d %6d  %6.3f %6.3f %6.3f%s\n", name, c.Gold, c.Pred, s.Precision, s.Recall, s.F1, note)
	}
	for _, k := range factKinds {
		if len(kinds) > 0 && !slices.Contains(kinds, k) {
			continue
		}
		line(k, r.Kinds[k], r.Kind(k), "")
	}
	if len(kinds) > 0 {
		if err := out.Flush(); err != nil {
			return fmt.Errorf("write the scores of facts: %w", err)
		}
		return nil
	}
	line("events, pooled", r.sum(meetingKind, plannedKind), r.Events(), "   (meetings and planned events, either list)")
	line("all (micro)", r.sum(factKinds...), r.All(), "")
	fmt.Fprintln(out)
	var names []string
	for n := range r.Attributes {
		names = append(names, n)
	}
	sort.Strings(names)
	for _, n := range names {
		c := r.Attributes[n]
		fmt.Fprintf(out, "  %-30s %5d/%-5d %.3f\n", n, c.RightGold, c.Gold, c.Recall())
	}
	fmt.Fprintf(out, "  traps fallen into: %d of %d\n", r.Traps.Right, r.Traps.Gold)
	for _, t := range r.Trapped {
		fmt.Fprintf(out, "    trap %s: %s: %s\n", t.Doc, t.Kind, t.Words)
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write the scores of facts: %w", err)
	}
	return nil
}

// WriteMisses prints every gold fact that was missed and every predicted one
// that is wrong, of these kinds where some are named.
func (r *FactReport) WriteMisses(w io.Writer, kinds ...string) error {
	out := bufio.NewWriter(w)
	for _, list := range []struct {
		title string
		notes []FactNote
	}{{"missed:", r.Missed}, {"wrong:", r.Wrong}} {
		fmt.Fprintln(out, list.title)
		for _, n := range list.notes {
			if len(kinds) > 0 && !slices.Contains(kinds, n.Kind) {
				continue
			}
			fmt.Fprintf(out, "   %s %s %s\n", n.Doc, n.Kind, n.Words)
		}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write the misses: %w", err)
	}
	return nil
}
