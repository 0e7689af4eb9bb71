package link

import (
	"slices"
	"strings"

	"github.com/readout/readout/schema"
)

// A role is an office as the text words it: "the former U.S. ambassador to
// Russia". Its range holds modifiers and complement, not the determiner.
type role struct {
	span
	head       span // the office's own words
	office     schema.Office
	more       []schema.Office // further offices of the same person, joined to the first
	plural     bool
	det        string // the determiner or possessive pronoun before it, lower case; "" when none
	side       string // Name of the side that the words give; "" when none
	sided      bool   // the side stands in the words, not only in the office
	possessor  span   // "Putin" of "Putin's spokesman", a name that is no party
	complement span   // "of the Russian Security Council"
}

// findRoles collects the offices of all sentences, in text order.
func (f *finder) findRoles() {
	for si, sent := range f.doc.Sentences {
		if !f.reads(si) {
			continue
		}
		for i := sent.First; i < sent.Last; {
			h, o, plural := f.officeAt(i, sent.Last)
			if h == 0 {
				i++
				continue
			}
			r := &role{head: span{i, h}, office: o, plural: plural}
			f.expandLeft(r, sent.First)
			f.expandRight(r, sent.Last)
			f.sideOf(r)
			f.foreign(r)
			if n := len(f.roles); n > 0 && f.roles[n-1].last > r.head.first {
				// Inside the complement of the role before: "adviser to the president".
				i = max(i+1, h)
				continue
			}
			if n := len(f.roles); n > 0 && f.roles[n-1].first >= r.first && f.roles[n-1].last <= r.head.first && f.roles[n-1].head.first >= r.possessor.last {
				f.roles = f.roles[:n-1] // "Official" of "Official sources", "deputy" of "the committee's deputy chairman"
			}
			f.roles = append(f.roles, r)
			i = max(i+1, r.last)
		}
	}
	f.joinRoles()
}

// joinRoles makes one role of the offices that one person holds: "State
// Councilor and Foreign Minister Wang Yi", "Wang Yi, the Foreign Minister and …".
func (f *finder) joinRoles() {
	var out []*role
	for _, b := range f.roles {
		if n := len(out); n > 0 {
			a := out[n-1]
			sep := f.word(a.last)
			joint := a.last+1 == b.first && in(sep, "and", ",", "&") && !a.plural && !b.plural && b.det == "" &&
				upper(f.word(a.head.first)) == upper(f.word(b.head.first)) && a.office.Rank != "unnamed" && b.office.Rank != "unnamed"
			next := f.word(b.last)
			named := upper(next) && !f.s.Is(schema.NotNames, next) && (sep == "," || a.det == "" && upper(f.word(b.head.first)))
			behind := sep != "," && f.word(f.withDet(a)-1) == "," && in(next, ",", ".", ")", ";", "") && upper(f.word(f.withDet(a)-2))
			if joint && (named || behind) {
				a.last = b.last
				if a.side == "" || !a.sided && b.sided {
					a.side, a.sided = b.side, b.sided
				}
				a.more = append(a.more, b.office)
				continue
			}
		}
		out = append(out, b)
	}
	f.roles = out
}

// officeAt returns the end of the longest head word of an office at token i, 0 when none.
func (f *finder) officeAt(i, end int) (last int, o schema.Office, plural bool) {
	for j := min(end, i+f.s.MaxOffice()+2); j > i && f.s.Begins(f.word(i)); j-- {
		if f.word(j-1) == "." {
			continue // folding drops stops
		}
		if x, pl, ok := f.s.Office(f.slice(i, j)); ok {
			if j == i+1 && x.Title && upper(f.word(i)) && upper(f.word(j)) && f.s.Is(schema.Institutions, f.lower(j)) {
				continue // "General Assembly"
			}
			if j == i+1 && !upper(f.word(i)) && f.tag(i, "VERB", "ADJ", "ADV", "AUX") {
				continue
			}
			if j == i+1 && (f.tag(i, "ADJ") || f.lower(i) == "official" && j < end && f.at[j].last > 0) {
				continue // "the chief obstacle", "Egypt's official MENA news agency"
			}
			return j, x, pl
		}
	}
	if pre, rest, ok := strings.Cut(f.word(i), "-"); ok && i < end && f.s.Is(schema.Before, strings.ToLower(pre)) {
		if x, pl, ok := f.s.Office(rest); ok { // "ex-president" as one token
			return i + 1, x, pl
		}
	}
	return 0, schema.Office{}, false
}

// expandLeft takes in what stands before the head: adjectives, sides, bodies, possessors.
func (f *finder) expandLeft(r *role, begin int) {
	j := r.head.first
	for j > begin {
		p := j - 1
		w, l := f.word(p), f.lower(p)
		if k := int(f.ending[j]); k >= begin && k < j && !f.placed(k, begin) {
			j = k
			continue
		}
		if possessive(w) && p > begin {
			k := f.possessorStart(p, begin)
			if k < p {
				if f.ending[p] < 0 {
					r.possessor = span{k, p}
				}
				j = k
			}
			break
		}
		switch {
		case f.s.Is(schema.Before, l):
			j--
			continue
		case w == "-" && p > begin && f.glued(p) && f.glued(p-1):
			j -= 2
			continue
		case l == "and" && p > begin && (f.s.Is(schema.Before, f.lower(p-1)) && j < r.head.first):
			j -= 2
			continue
		case upper(w) && !f.s.Is(schema.NotNames, w) && !f.s.Is(schema.Titles, w):
			j--
			continue
		case (f.tag(p, "NOUN", "ADJ") || f.tag(p, "PROPN") && !upper(w)) && !f.s.Is(schema.Titles, w) && !determiner(l) && !f.isOfficeWord(p):
			j--
			continue
		}
		break
	}
	r.first = j
	if l := f.lower(j - 1); j > begin && determiner(l) {
		r.det = l
		return
	}
	if l := f.lower(j); determiner(l) && j < r.head.first {
		r.det, r.first = l, j+1
	}
}

// placed reports whether the party at k is the object of a preposition of
// place, so that an office right after it is not its: "in Moscow President …".
func (f *finder) placed(k, begin int) bool {
	if k <= begin {
		return false
	}
	x, _ := f.sense(f.at[k])
	return x.As == schema.AsCapital && in(f.lower(k-1), "in", "at", "to", "from")
}

// possessorStart returns the first token of the noun phrase before the possessive mark at p.
func (f *finder) possessorStart(p, begin int) int {
	if k := int(f.ending[p]); k >= begin {
		return k
	}
	k := p
	for k > begin && (upper(f.word(k-1)) && !f.s.Is(schema.NotNames, f.word(k-1)) || f.word(k-1) == "-" && k > begin+1 && f.glued(k-1)) {
		k--
	}
	if k == p { // "the prime minister's spokesman"
		for k > begin && p-k < 4 && (f.s.Is(schema.Before, f.lower(k-1)) || f.isOfficeWord(k-1)) {
			k--
		}
		for k == p && f.s.Is(schema.Institutions, f.lower(k-1)) {
			k-- // "the department's spokesman"
		}
	}
	return k
}

func (f *finder) isOfficeWord(i int) bool {
	_, _, ok := f.s.Office(f.word(i))
	return ok
}

// sideOf reads the side of a role from its words: before the head, then in the
// complement. "To" and "for" name whom an envoy is sent to, not who sent them.
func (f *finder) sideOf(r *role) {
	parts := []span{{r.first, r.head.first}}
	if !r.complement.empty() && (in(f.lower(r.complement.first), "of", "from") || !in(r.office.Rank, "diplomat", "minister")) {
		parts = append(parts, r.complement)
	}
	for _, s := range parts {
		if i := s.first - 1; i >= 0 && f.at[i].last > s.first {
			s.first = i // the article is part of the name: "the Quartet"
		}
		for i := s.first; i < s.last; i++ {
			m := f.at[i]
			if m.last == 0 {
				continue
			}
			if x, ok := f.sense(m); ok && (x.Party.Type != "outlet" || x.Party.Side == "") && !f.isAddressee(r, m) {
				r.side, r.sided = f.side(x.Party).Name, true
				return
			}
		}
	}
	if r.det == "its" { // "Iran sent its foreign minister"
		r.side = f.before(r.first - 1)
	}
	if r.side == "" {
		r.side = f.movement(r)
	}
	if r.side != "" {
		return
	}
	// A body's own officer ("the Secretary-General") is its only where the text names it.
	if s := r.office.State; s != "" && f.bare(r) && (f.s.Party(s).Code != "" || f.counts[s] > 0) && !f.another(r.office) {
		r.side = f.side(f.s.Party(r.office.State)).Name
	}
}

// another reports whether the text speaks of a state that has the office too, and
// not of the one that is meant by itself: "Secretary" in a text on Mexico; of a mere
// secretary any other state.
func (f *finder) another(o schema.Office) bool {
	if f.counts[o.State] > 0 {
		return false
	}
	if o.Word == "secretary" { // which many governments and bodies have
		for id, n := range f.counts {
			if n > 0 && f.s.Party(id).Code != "" {
				return true
			}
		}
	}
	return slices.ContainsFunc(o.Only, func(id string) bool { return id != o.State && f.counts[id] > 0 })
}

// bare reports whether a role is no more than its office: "former Secretary of State".
func (f *finder) bare(r *role) bool {
	for i := r.first; i < r.head.first; i++ {
		if !in(f.lower(i), "former", "deputy", "acting", "then", "ex", "-", "assistant", "under") {
			return false
		}
	}
	return (upper(f.word(r.head.first)) || r.head.last-r.head.first > 2) && r.complement.empty()
}

// words is the role as the text writes it.
func (f *finder) roleWords(r *role) string {
	return strings.Join(strings.Fields(f.slice(r.first, r.last)), " ")
}

// plainWords are those of roleWords, without the capital that a sentence begins with.
func (f *finder) plainWords(r *role) string {
	words := f.roleWords(r)
	w := f.word(r.first)
	if begin, _ := f.sentence(r.first); r.first > begin || f.at[r.first].last > 0 || !upper(w) || shouted(w) || !f.tag(r.first, "NOUN", "ADJ", "VERB", "NUM") || words == "" {
		return words
	}
	return strings.ToLower(words[:1]) + words[1:]
}
