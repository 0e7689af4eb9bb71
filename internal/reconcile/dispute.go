package reconcile

import (
	"slices"
	"strings"
)

// disputes finds what accounts of one meeting cannot both be right about: its
// days, its place, whether it was held; and claims of which one denies the
// other. Within one document they are for the analysis of that document.
func (j *joiner) disputes(list []sighting, groups [][]int) {
	for _, g := range groups {
		if len(g) < 2 {
			continue
		}
		for x, i := range g {
			for _, k := range g[x+1:] {
				j.result.Disputes = append(j.result.Disputes, details(&list[i], &list[k])...)
			}
		}
	}
	j.contradictions(list, groups)
	slices.SortStableFunc(j.result.Disputes, func(a, b Dispute) int {
		if c := a.A.Cites[0].compare(b.A.Cites[0]); c != 0 {
			return c
		}
		return a.B.Cites[0].compare(b.B.Cites[0])
	})
	j.result.Disputes = slices.CompactFunc(j.result.Disputes, func(a, b Dispute) bool {
		return a.Kind == b.Kind && a.What == b.What && a.A.Cites[0] == b.A.Cites[0] && a.B.Cites[0] == b.B.Cites[0]
	})
}

// details compares what two documents say of one meeting's circumstances.
func details(a, b *sighting) []Dispute {
	var out []Dispute
	differ := func(what, x, y string) {
		out = append(out, Dispute{Kind: "difference", What: what, A: Voice{Words: x, Cites: []Cite{a.cite}}, B: Voice{Words: y, Cites: []Cite{b.cite}}})
	}
	if a.otherDays(b) {
		differ("date", span(a.date), span(b.date))
	}
	if a.status == "held" && b.status == "cancelled" || a.status == "cancelled" && b.status == "held" {
		differ("status", a.status, b.status)
	}
	return out
}

// otherDays reports whether two accounts of a meeting that was held cannot
// both be right about its days: they share none, or both name a first and a
// last day and these differ. A day of one that lies within the other's several
// is no difference.
func (s *sighting) otherDays(o *sighting) bool {
	if !s.when.sure || !o.when.sure || ahead(s.status) || ahead(o.status) {
		return false
	}
	if s.when.gap(o.when) > 0 {
		return true
	}
	exact := func(x *sighting) bool { return x.date.Precision == "range" && x.when.long() > 1 }
	return exact(s) && exact(o) && (s.when.from != o.when.from || s.when.to != o.when.to)
}

// A claim is a statement with the account that it stands in.
type claim struct {
	said
	account int
}

// contradictions finds claims of different speakers, in documents that tell of
// one meeting, of which one denies what the other says.
func (j *joiner) contradictions(list []sighting, groups [][]int) {
	for _, g := range groups {
		if len(g) < 2 {
			continue
		}
		var claims []claim
		var keys [][]string
		for _, i := range g {
			at, _ := slices.BinarySearchFunc(j.accounts, list[i].cite.Document, func(a *Account, id string) int { return strings.Compare(a.document, id) })
			for _, s := range j.accounts[at].said {
				s.speaker = j.whole(at, s.speaker)
				claims = append(claims, claim{s, at})
				keys = append(keys, s.gist.lemmas)
			}
		}
		blocked(keys).pairs(keys, 3, func(x, y int) {
			a, b := &claims[x], &claims[y]
			if a.account == b.account || a.speaker == b.speaker || a.denies() == b.denies() || a.gist.alike(b.gist) < repeated {
				return
			}
			j.result.Disputes = append(j.result.Disputes, Dispute{Kind: "contradiction", What: b.words,
				A: Voice{Who: a.speaker, Words: a.words, Cites: []Cite{a.cite}}, B: Voice{Who: b.speaker, Words: b.words, Cites: []Cite{b.cite}}})
		})
	}
}

// denies reports whether a statement says that something is not so.
func (s *said) denies() bool { return s.denial != s.gist.negated }
