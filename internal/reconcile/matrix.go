package reconcile

import (
	"cmp"
	"slices"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/schema"
)

// A Matrix sets parties against issues: who takes which stance on what.
type Matrix struct {
	Parties []Column // those with most positions first
	Rows    []Line   // in the taxonomy's order, then issues that it does not know
	// Documents are those that are cited, sorted by ID.
	Documents []*readout.Document
}

// A Column is a party, or a holder without a side that is known.
type Column struct {
	ID   string // as of an Actor; "" for all who are not named
	Name string
}

// A Line is one issue with the positions on it. A position on several issues
// stands in the line of each.
type Line struct {
	Topic string // ID of the issue; "" where the taxonomy does not know it
	Name  string // of the issue, or the words of the first position on it
	Held  []Held // sorted by party, day and place
}

// A Held is one position of a party, with all that tells of it.
type Held struct {
	Party    string // ID of a Column
	Stance   string // of the first telling
	Issue    string
	Tellings []Telling // sorted by day, document and fact
}

// A Telling is a place where a position is told.
type Telling struct {
	Cite
	Holder  string // as that document calls it
	Stance  string
	Issue   string
	Day     readout.CivilDate // of the statement, or of publication; "" when not known
	Topics  []string
	Passage readout.Passage // zero where the record has none

	party string
	gist  gist
}

// Matrix sets the parties of some records against issues; with under, the ID of
// an issue, against this one and those below it only. The order of the records
// does not matter; of two of one document the last counts. Positions are one
// where their party and issue are, their stances are of one group of the schema,
// and they share half of the words of the shorter one, with no other number.
func (r *Reconciler) Matrix(records []*readout.Record, under string) *Matrix {
	byID := map[string]*readout.Record{}
	for _, rec := range records {
		byID[rec.Doc.ID] = rec
	}
	j := &joiner{r: r, origin: map[string]string{}, side: map[string]string{}}
	ids := sortedKeys(byID)
	for _, id := range ids {
		j.accounts = append(j.accounts, r.Digest(byID[id]))
	}
	j.actors()
	var all []Telling
	for i, id := range ids {
		all = append(all, j.tellings(i, byID[id])...)
	}
	slices.SortStableFunc(all, func(a, b Telling) int {
		return cmp.Or(strings.Compare(string(a.Day), string(b.Day)), a.Cite.compare(b.Cite), a.Passage.Start-b.Passage.Start)
	})
	m := &Matrix{Rows: r.lines(all, under)}
	m.Parties = j.columns(m.Rows)
	for i := range m.Rows {
		at := func(h Held) int { return slices.IndexFunc(m.Parties, func(c Column) bool { return c.ID == h.Party }) }
		slices.SortStableFunc(m.Rows[i].Held, func(a, b Held) int { return at(a) - at(b) })
	}
	cited := map[string]bool{}
	for _, l := range m.Rows {
		for _, h := range l.Held {
			for _, t := range h.Tellings {
				cited[t.Document] = true
			}
		}
	}
	for _, id := range sortedKeys(cited) {
		m.Documents = append(m.Documents, byID[id].Doc)
	}
	return m
}

// tellings are the positions of a record, each as often as it tells of them.
func (j *joiner) tellings(account int, rec *readout.Record) []Telling {
	var out []Telling
	day := func(statement string, or readout.CivilDate) readout.CivilDate {
		for i := range rec.Statements {
			if s := &rec.Statements[i]; s.ID == statement {
				return start(s.Date, rec.Doc.Published)
			}
		}
		return or
	}
	for k := range rec.Positions {
		p, s := &rec.Positions[k], &j.accounts[account].stances[k]
		party := j.whole(account, s.party)
		party = cmp.Or(j.side[party], party)
		tell := func(i int, holder, stance, issue string, day readout.CivilDate) {
			t := Telling{Cite: s.cite, Holder: holder, Stance: stance, Issue: line(issue), Day: day, Topics: p.Topics, party: party, gist: j.r.gist(issue)}
			if i < len(p.Spans) {
				t.Passage = p.Spans[i]
			}
			out = append(out, t)
		}
		tell(0, p.Holder, p.Stance, p.Issue, s.day)
		for i, again := range p.Restated {
			tell(i+1, again.Holder, again.Stance, again.Issue, day(again.Statement, s.day))
		}
	}
	return out
}

// lines puts tellings, which are sorted, under their issues.
func (r *Reconciler) lines(all []Telling, under string) []Line {
	var out []Line
	for _, x := range r.schema.Issues.List {
		if under != "" && !schema.Under(x.ID, under) {
			continue
		}
		if held := r.held(all, func(t Telling) bool { return slices.Contains(t.Topics, x.ID) }); len(held) > 0 {
			out = append(out, Line{Topic: x.ID, Name: x.Name, Held: held})
		}
	}
	if under != "" {
		return out
	}
	known := func(id string) bool { _, ok := r.schema.Issues.Issue(id); return ok }
	var rest []Telling
	for _, t := range all {
		if !slices.ContainsFunc(t.Topics, known) { // a topic of lexicons that are not loaded now is none
			rest = append(rest, t)
		}
	}
	var pairs []pair
	keys := make([][]string, len(rest))
	for i, t := range rest {
		keys[i] = t.gist.lemmas
	}
	blocked(keys).pairs(keys, 1, func(x, y int) {
		if score := rest[x].gist.alike(rest[y].gist); score >= repeated {
			pairs = append(pairs, pair{x, y, score})
		}
	})
	for _, g := range cluster(len(rest), pairs, func(x, y int) bool { return rest[x].gist.alike(rest[y].gist) == 0 }) {
		var some []Telling
		for _, i := range g {
			some = append(some, rest[i])
		}
		out = append(out, Line{Name: some[0].Issue, Held: r.held(some, func(Telling) bool { return true })})
	}
	return out
}

// held joins those tellings on one issue, which are sorted, that tell one position.
func (r *Reconciler) held(all []Telling, on func(Telling) bool) []Held {
	var out []Held
	of := map[string][]int{} // of a party the indexes in out
	for _, t := range all {
		if !on(t) {
			continue
		}
		n := slices.IndexFunc(of[t.party], func(i int) bool {
			return slices.ContainsFunc(out[i].Tellings, func(o Telling) bool { return r.onePosition(o, t) })
		})
		if n < 0 {
			n = len(of[t.party])
			of[t.party] = append(of[t.party], len(out))
			out = append(out, Held{Party: t.party, Stance: t.Stance, Issue: t.Issue})
		}
		h := &out[of[t.party][n]]
		h.Tellings = append(h.Tellings, t)
	}
	return out
}

// onePosition reports whether two tellings of a party on one issue tell the
// same; of holders without a name those of one fact only.
func (r *Reconciler) onePosition(a, b Telling) bool {
	groups := r.schema.Stances.Groups
	least := min(len(a.gist.lemmas), len(b.gist.lemmas))
	switch {
	case a.Cite == b.Cite:
		return true
	case a.party == "", a.Stance != b.Stance && (groups[a.Stance] == "" || groups[a.Stance] != groups[b.Stance]):
		return false
	}
	return least > 0 && 2*shared(a.gist.lemmas, b.gist.lemmas) >= least && !a.gist.differ(b.gist)
}

// columns are the parties of lines.
func (j *joiner) columns(lines []Line) []Column {
	count := map[string]int{}
	for _, l := range lines {
		for _, h := range l.Held {
			count[h.Party]++
		}
	}
	var out []Column
	for _, id := range sortedKeys(count) {
		c := Column{ID: id, Name: id}
		if i := slices.IndexFunc(j.result.Actors, func(a Actor) bool { return a.ID == id }); i >= 0 {
			c.Name = j.result.Actors[i].Name
		} else if p := j.r.schema.Party(id); p != nil {
			c.Name = p.Name
		}
		out = append(out, c)
	}
	slices.SortStableFunc(out, func(a, b Column) int {
		return cmp.Or(count[b.ID]-count[a.ID], strings.Compare(a.Name, b.Name))
	})
	return out
}
