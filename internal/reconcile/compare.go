package reconcile

import (
	"cmp"
	"slices"

	"github.com/readout/readout"
)

// How two accounts stand to each other on one point. That only one of them
// says something does not mean that the other denies it.
const (
	Agreed    = "agreed"
	Different = "different"
	OnlyA     = "only_a"
	OnlyB     = "only_b"
)

// A Comparison sets what two documents say of the meetings that both tell of
// side by side.
type Comparison struct {
	A, B *readout.Record
	// Copied is the share of the shorter text that stands in the other one too,
	// 0 to 1; from 0.4 on they are copies of one text and no two accounts.
	Copied   float64
	Meetings []Encounter // none when no meeting is told of in both
	// Points are what each says at all, whatever the meeting: statements and positions.
	Points []Row
}

// An Encounter is one meeting of which both documents tell.
type Encounter struct {
	Title string
	A, B  []string // IDs of the facts, in the records' order
	Rows  []Row
}

// A Row is one point.
type Row struct {
	Part     string // status, date, place, participant, agenda, outcome, statement, position
	What     string // who or what it is about, as A, or else B, words it
	Relation string // Agreed, Different, OnlyA or OnlyB
	A, B     *Side  // nil where that account says nothing
}

// A Side is what one account says of a point.
type Side struct {
	Fact     string // ID within the record, as in m1.agenda[0]
	Words    string
	Passages []readout.Passage // may be empty for a status
}

// Compare sets two records side by side. They are not changed; the Comparison
// refers to them. Comparing b with a gives the same with the sides exchanged.
func (r *Reconciler) Compare(a, b *readout.Record) *Comparison {
	x, y := r.Digest(a), r.Digest(b)
	joined := r.Join([]*Account{x, y})
	c := &Comparison{A: a, B: b}
	for _, k := range joined.Copies {
		c.Copied = k.Shared
	}
	who := names{j: joined, a: a.Doc.ID, b: b.Doc.ID}
	known := map[Cite]sighting{}
	for _, s := range slices.Concat(x.sightings, y.sightings) {
		known[s.cite] = s
	}
	for _, m := range joined.Meetings {
		e := Encounter{}
		for _, cite := range m.Accounts {
			if cite.Document == a.Doc.ID {
				e.A = append(e.A, cite.Fact)
			} else {
				e.B = append(e.B, cite.Fact)
			}
		}
		if len(e.A) == 0 || len(e.B) == 0 {
			continue
		}
		e.Title = cmp.Or(known[Cite{a.Doc.ID, e.A[0]}].title, known[Cite{b.Doc.ID, e.B[0]}].title, m.Kind)
		e.Rows = r.encounter(view(a, e.A), view(b, e.B), who)
		c.Meetings = append(c.Meetings, e)
	}
	c.Points = r.points(a, b, who)
	r.acrossKinds(c)
	return c
}

// acrossKinds pairs what is left over: what is an outcome in one account may be
// a statement, or a point of the agenda, in the other.
func (r *Reconciler) acrossKinds(c *Comparison) {
	var a, b []*Row
	var as, bs []gist
	collect := func(rows []Row) {
		for i := range rows {
			x := &rows[i]
			if x.Part == "status" || x.Part == "date" || x.Part == "place" || x.Part == "participant" {
				continue
			}
			switch x.Relation {
			case OnlyA:
				a, as = append(a, x), append(as, r.sideGist(x.A))
			case OnlyB:
				b, bs = append(b, x), append(bs, r.sideGist(x.B))
			}
		}
	}
	for i := range c.Meetings {
		collect(c.Meetings[i].Rows)
	}
	collect(c.Points)
	of, _ := pairUp(len(a), len(b), func(i, j int) float64 {
		s := as[i].alike(bs[j])
		if a[i].Part == b[j].Part || s < repeated || shared(as[i].lemmas, bs[j].lemmas) < inCommon || as[i].negated != bs[j].negated {
			return 0
		}
		return s
	})
	gone := map[*Row]bool{}
	for i, j := range of {
		if j >= 0 {
			a[i].Relation, a[i].B = Agreed, b[j].B
			gone[b[j]] = true
		}
	}
	without := func(rows []Row) []Row {
		var out []Row
		for i := range rows {
			if !gone[&rows[i]] {
				out = append(out, rows[i])
			}
		}
		return out
	}
	for i := range c.Meetings {
		c.Meetings[i].Rows = without(c.Meetings[i].Rows)
	}
	c.Points = without(c.Points)
}

// sideGist is what the passages of a side are about.
func (r *Reconciler) sideGist(s *Side) gist {
	var words []string
	for _, p := range s.Passages {
		words = append(words, p.Text)
	}
	return r.gist(words...)
}

// A names book ties the names of two records to actors.
type names struct {
	j    *Result
	a, b string // IDs of the documents
}

// same reports whether a name of A and a name of B are one actor's.
func (n names) same(a, b string) bool {
	if a == b && a != "" {
		return true
	}
	for i := range n.j.Actors {
		x := &n.j.Actors[i]
		if slices.Contains(x.Names, a) && slices.Contains(x.Names, b) && slices.Contains(x.Documents, n.a) && slices.Contains(x.Documents, n.b) {
			return true
		}
	}
	return false
}

// pairUp matches list a with list b, each item once, the likeliest first. It
// returns for each a the index of its b, or -1, and which b are taken.
func pairUp(a, b int, score func(i, j int) float64) (of []int, taken []bool) {
	of, taken = make([]int, a), make([]bool, b)
	var pairs []pair
	for i := range a {
		of[i] = -1
		for j := range b {
			if s := score(i, j); s > 0 {
				pairs = append(pairs, pair{i, j, s})
			}
		}
	}
	slices.SortFunc(pairs, func(x, y pair) int { return cmp.Or(cmp.Compare(y.score, x.score), x.i-y.i, x.j-y.j) })
	for _, p := range pairs {
		if of[p.i] < 0 && !taken[p.j] {
			of[p.i], taken[p.j] = p.j, true
		}
	}
	return of, taken
}

// An item is one point of one account before it is paired.
type item struct {
	part  string
	what  string
	who   string // speaker or holder, "" for none
	gist  gist
	quote []string
	side  Side
	// stance, kind and denial tell whether two items about the same agree.
	stance string
	failed bool
	denial bool
	extra  bool // said by another item too; shown only where it has a pair
}

// rows pairs items and makes the rows: pairs in the order of a, then what only one says.
func rows(a, b []item, score func(x, y *item) float64, differ func(x, y *item) bool) []Row {
	of, taken := pairUp(len(a), len(b), func(i, j int) float64 { return score(&a[i], &b[j]) })
	var out, onlyA, onlyB []Row
	for i := range a {
		x := &a[i]
		if of[i] < 0 {
			if !x.extra {
				onlyA = append(onlyA, Row{Part: x.part, What: x.what, Relation: OnlyA, A: &x.side})
			}
			continue
		}
		y := &b[of[i]]
		row := Row{Part: x.part, What: x.what, Relation: Agreed, A: &x.side, B: &y.side}
		if differ(x, y) {
			row.Relation = Different
		}
		out = append(out, row)
	}
	for j := range b {
		if !taken[j] && !b[j].extra {
			onlyB = append(onlyB, Row{Part: b[j].part, What: b[j].what, Relation: OnlyB, B: &b[j].side})
		}
	}
	return slices.Concat(out, onlyA, onlyB)
}
