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
			if n := len(f.roles); n > 0 && f.roles[n-1].first >= r.first && f.roles[n-1].last <= r.head.first && r.possessor.empty() {
				f.roles = f.roles[:n-1] // "Official" of "Official sources"
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
		case f.tag(p, "NOUN", "ADJ") && !f.s.Is(schema.Titles, w) && !determiner(l) && !f.isOfficeWord(p):
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

// expandRight takes in the complements: "of the Russian Security Council", "for Syria".
func (f *finder) expandRight(r *role, end int) {
	r.last = r.head.last
	for range 3 {
		p := r.last
		if p+1 >= end || r.last-r.head.last > 12 {
			return
		}
		prep := f.lower(p)
		q := p + 1
		switch prep {
		case "of", "for":
		case "to":
			if !in(r.office.Rank, "diplomat", "official", "minister", "spoken") {
				return
			}
		case "on", "in", "at", "from":
			if !in(r.office.Rank, "diplomat", "official", "spoken", "unnamed") && !(prep == "from" && f.at[q].last > 0) {
				return
			}
		case "close", "familiar", "briefed", "involved":
			if !r.office.Nameless || !in(f.lower(q), "to", "with", "on", "in") {
				return
			}
			q++
		default:
			return
		}
		if r.plural && prep == "of" && f.at[q].last > 0 { // "of Greece, Cyprus and Malta"
			for in(f.lower(f.at[q].last), "and", ",") && f.at[min(f.at[q].last+1, len(f.at)-1)].last > 0 && f.joined(f.at[q].last, end) {
				q = f.at[q].last + 1
			}
		}
		last := f.nounPhrase(q, end, prep == "of" || prep == "to" && r.office.Rank == "diplomat" || prep == "for" && r.office.Rank == "spoken" || prep == "close" || prep == "familiar" || prep == "briefed" || prep == "involved")
		if last <= q && in(prep, "for", "to", "of") && in(r.office.Rank, "spoken", "official", "unnamed") {
			if n, _ := f.nameAt(q, end); !n.empty() {
				last = n.last // "a spokeswoman for Theresa May"
			}
		}
		if last <= q {
			return
		}
		if r.complement.empty() {
			r.complement = span{p, last}
		}
		r.complement.last = last
		r.last = last
	}
}

// nounPhrase returns the end of the noun phrase at q, as far as capitals, names
// of parties, listed nouns and tags carry; q when none begins there. With loose
// set, lower-case words that the parser calls nouns count too.
func (f *finder) nounPhrase(q, end int, loose bool) int {
	i := q
	for i < end && (determiner(f.lower(i)) || in(f.lower(i), "self-proclaimed", "so-called")) {
		i++
	}
	start, last := i, q
	for i < end && i-q < 10 {
		w := f.word(i)
		if m := f.at[i]; m.last > 0 {
			x, _ := f.sense(m)
			i, last = m.last, m.last
			if x.As == schema.AsAdjective {
				continue
			}
			if i < end && possessive(f.word(i)) {
				i++
				continue
			}
			if !f.s.Is(schema.Institutions, f.lower(i)) {
				return last
			}
			continue
		}
		switch {
		case i > start && f.person[i] && !f.person[i-1], i > start && f.startsName(i, end):
			return last
		case w == "," && i > start && upper(f.word(i-1)) && f.portfolios(i, end) > i:
			last = f.portfolios(i, end)
			i = last
		case f.isNounHere(i, loose):
			i++
			last = i
		case possessive(w) && i > start:
			i++
		case (w == "-" || w == "/") && f.glued(i-1) && f.glued(i):
			i++
		case in(f.lower(i), "and", "&") && i > start && i+1 < end && (upper(f.word(i+1)) == upper(f.word(i-1))) && f.isNounHere(i+1, false) && !f.officeAhead(i+1, end):
			i++
		case f.s.Is(schema.Before, f.lower(i)):
			i++
		default:
			return last
		}
	}
	return last
}

// startsName reports whether a name follows the portfolio that ends before
// token i: "Minister of Foreign Affairs Anna Berg".
func (f *finder) startsName(i, end int) bool {
	plain := func(k int) bool {
		return upper(f.word(k)) && f.tag(k, "PROPN", "") && f.at[k].last == 0 && !f.s.Is(schema.Complement, f.lower(k)) && !f.s.Is(schema.Institutions, f.lower(k)) &&
			!f.s.Is(schema.NotNames, f.word(k)) && !f.isOfficeWord(k)
	}
	return upper(f.word(i-1)) && f.s.Is(schema.Complement, f.lower(i-1)) && i+1 < end && plain(i) && plain(i+1) && !in(f.lower(i+2), "and", "&")
}

// portfolios is the end of the further portfolios that one person has, from the
// comma at i on, 0 where none follow: "Minister for Trade, Tourism and Investment,".
func (f *finder) portfolios(i, end int) int {
	words := func(k int) int {
		for ; k < end && upper(f.word(k)) && f.at[k].last == 0 && f.s.Gender(f.word(k)) == "" && !f.isOfficeWord(k); k++ {
		}
		return k
	}
	k := words(i + 1)
	if k == i+1 || k > i+4 || !in(f.lower(k), "and", "&") {
		return 0
	}
	last := words(k + 1)
	if last == k+1 || !in(f.word(last), ",", ".", ";", ")", "") {
		return 0
	}
	return last
}

// officeAhead reports whether the capitalised words from i on name an office:
// "Secretary of Foreign Affairs and G20 Personal Envoy".
func (f *finder) officeAhead(i, end int) bool {
	for ; i < end && upper(f.word(i)); i++ {
		if f.isOfficeWord(i) {
			return true
		}
	}
	return false
}

// joined reports whether the list of parties that goes on at the comma or
// "and" at i has an "and" before its last member.
func (f *finder) joined(i, end int) bool {
	for i < end && in(f.lower(i), "and", ",") {
		if f.lower(i) == "and" {
			return true
		}
		if i+1 >= end || f.at[i+1].last == 0 {
			return false
		}
		i = f.at[i+1].last
	}
	return false
}

func (f *finder) isNounHere(i int, loose bool) bool {
	l := f.lower(i)
	if f.s.Is(schema.Complement, l) || f.s.Is(schema.Institutions, l) {
		return true
	}
	if upper(f.word(i)) {
		return !f.s.Is(schema.NotNames, f.word(i)) && f.s.Gender(f.word(i)) == "" || f.other[i]
	}
	if f.doc.Tokens[i].Tag == "" { // without tags: a plain word after an article
		return loose && len(l) > 3 && !speech(l) && determiner(f.lower(i-1))
	}
	return loose && f.tag(i, "NOUN", "ADJ", "PROPN")
}

func determiner(l string) bool {
	return in(l, "the", "a", "an", "his", "her", "their", "its", "our", "my", "one", "two", "three", "four", "five", "six",
		"several", "some", "many", "another", "this", "that", "these", "those", "both", "all", "other", "any", "no", "most", "few", "every", "multiple")
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
// not of the one that is meant by itself: "Secretary" in a text on Mexico.
func (f *finder) another(o schema.Office) bool {
	return f.counts[o.State] == 0 && slices.ContainsFunc(o.Only, func(id string) bool { return id != o.State && f.counts[id] > 0 })
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
