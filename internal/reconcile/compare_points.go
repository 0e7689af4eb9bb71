package reconcile

import (
	"cmp"
	"strings"

	"github.com/readout/readout"
)

// points compares the statements and positions of two records. A position that
// was read from a statement is shown only where the other record has the like.
func (r *Reconciler) points(a, b *readout.Record, who names) []Row {
	says := rows(r.statements(a), r.statements(b), func(x, y *item) float64 {
		if !who.same(x.who, y.who) {
			// Another speaker says the same, or denies it.
			if alike := x.gist.alike(y.gist); x.who != "" && y.who != "" && alike >= repeated && shared(x.gist.lemmas, y.gist.lemmas) >= inCommon {
				return alike - 0.5
			}
			return 0
		}
		if quoted(x.quote, y.quote) {
			return 2
		}
		return x.gist.alike(y.gist)
	}, func(x, y *item) bool {
		return x.denial != y.denial || x.gist.differ(y.gist) && x.gist.negated == y.gist.negated
	})
	holds := rows(r.positions(a), r.positions(b), func(x, y *item) float64 {
		if !who.same(x.who, y.who) {
			return 0
		}
		return x.gist.alike(y.gist)
	}, func(x, y *item) bool { return against(x.stance, y.stance) })
	return append(says, holds...)
}

func (r *Reconciler) statements(rec *readout.Record) []item {
	var out []item
	for i := range rec.Statements {
		s := &rec.Statements[i]
		x := item{part: "statement", what: cmp.Or(s.Speaker, "not mentioned"), who: s.Speaker,
			side: Side{Fact: s.ID, Words: s.Speaker, Passages: s.Content}}
		var words []string
		for _, p := range s.Content {
			words = append(words, p.Text)
		}
		for _, p := range s.Quotes {
			x.quote = append(x.quote, strings.Join(folded(p.Text), " "))
		}
		x.gist = r.gist(words...)
		x.denial = s.Denial != x.gist.negated
		if len(s.Content) == 0 {
			x.side.Passages = []readout.Passage{s.Span}
		}
		out = append(out, x)
	}
	return out
}

func (r *Reconciler) positions(rec *readout.Record) []item {
	var out []item
	for i := range rec.Positions {
		p := &rec.Positions[i]
		party := cmp.Or(p.OnBehalf, p.Holder)
		words := party + " " + strings.ReplaceAll(p.Stance, "_", " ") + ": " + line(p.Issue)
		out = append(out, item{part: "position", what: words, who: party, gist: r.gist(p.Issue), stance: p.Stance, extra: p.Statement != "",
			side: Side{Fact: p.ID, Words: words, Passages: p.Spans}})
	}
	return out
}
