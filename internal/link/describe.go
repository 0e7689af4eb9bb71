package link

import (
	"sort"

	"github.com/readout/readout"
)

// describe ties offices without a name ("the Hungarian prime minister") to the
// people of the text whose office it never states with the name: reports vary
// their words. Each such office goes to the person spoken of just before most
// often, one person an office and one office a person, and to nobody where two
// come out alike.
func (l *linker) describe() {
	f := l.f
	claims := map[string]*claim{}
	var keys []string
	for i := range f.phrases {
		p := &f.phrases[i]
		if p.form != formOffice || p.actor >= 0 || !p.name.empty() || !in(p.role.office.Rank, "head", "royal", "minister") {
			continue
		}
		if f.generic(p.role) {
			continue
		}
		own := l.issuer != "" && !p.role.sided && p.role.det == "the" && upper(f.word(p.role.head.first)) && p.role.last == p.role.first+1
		if !own && !p.role.sided && (f.portfolio(p.role) == "" || p.role.det != "the") || l.isHeld(p) {
			continue
		}
		key := p.role.side + "|" + f.portfolio(p.role) + "|" + p.role.office.Word
		c := claims[key]
		if c == nil {
			c = &claim{role: p.role, score: map[int]float64{}}
			claims[key] = c
			keys = append(keys, key)
		}
		for e, x := range l.near(p) {
			c.score[e] += x
		}
	}
	type option struct {
		key    string
		entity int
		score  float64
	}
	var all []option
	for _, k := range keys {
		for e, x := range claims[k].score {
			all = append(all, option{k, e, x})
		}
	}
	sort.Slice(all, func(i, j int) bool {
		a, b := all[i], all[j]
		switch {
		case a.score != b.score:
			return a.score > b.score
		case a.entity != b.entity:
			return a.entity < b.entity
		}
		return a.key < b.key
	})
	given, done := map[int]bool{}, map[string]bool{}
	for _, o := range all {
		least := leastClaim
		if len(claims[o.key].score) == 1 {
			least = loneClaim
		}
		if o.score < least || given[o.entity] || done[o.key] {
			continue
		}
		rival := 0.0
		for e, x := range claims[o.key].score {
			if e != o.entity && !given[e] {
				rival = max(rival, x)
			}
		}
		if o.score-rival < claimLead {
			continue
		}
		given[o.entity], done[o.key] = true, true
		e := l.ents[o.entity]
		l.gives(o.entity, claims[o.key].role)
		if e.actor.Side != "" {
			continue
		}
		if r := claims[o.key].role; r.side != "" {
			e.actor.Side, e.sided = r.side, true
		} else if f.bare(r) && r.det == "the" {
			e.actor.Side = l.issuer
		}
	}
}

type claim struct {
	role  *role
	score map[int]float64 // by entity
}

// A name one sentence before counts 1; these are shares of that, set by hand.
const (
	leastClaim = 0.5
	loneClaim  = 0.4 // where nobody else is spoken of
	claimLead  = 0.25
)

// generic reports whether r speaks of whoever holds the office: "who is elected U.S. president".
func (f *finder) generic(r *role) bool {
	return r.det == "" && !upper(f.word(r.head.first)) && r.possessor.empty() && in(f.lower(r.first-1), "elected", "become", "becomes", "became", "be", "as", "is", "was", "named", "appointed")
}

// isHeld reports whether some person is known to hold the office of p.
func (l *linker) isHeld(p *phrase) bool {
	for _, list := range l.offices.of(p.role.office) {
		for _, i := range list {
			if l.holds(l.ents[i], p) {
				return true
			}
		}
	}
	return false
}

// near scores the people without an office who are spoken of around p.
func (l *linker) near(p *phrase) map[int]float64 {
	f := l.f
	out, here := map[int]float64{}, map[int]bool{}
	at := f.doc.Tokens[p.head].Sentence
	for _, q := range f.phrases[f.phraseFrom(at-3):f.phraseFrom(at+2)] {
		if q.form != formPerson || q.actor < 0 {
			continue
		}
		e := l.ents[q.actor]
		if len(e.roles) > 0 && !f.past(p.role) || e.actor.Type != readout.ActorPerson || e.actor.Side != "" && p.role.side != "" && e.actor.Side != p.role.side && !f.past(p.role) {
			continue
		}
		if p.gender != "" && e.gender != "" && p.gender != e.gender {
			continue
		}
		x := 0.0
		switch at - f.doc.Tokens[q.head].Sentence {
		case 0:
			x = 0.4
			if q.first > p.first {
				x = 0.1
			}
			if f.apart(*p, q) || f.inside(p.head, q.head) || f.relative(q, *p) {
				x = -1
			}
		case 1:
			x = 0.8
			if f.subject(q) {
				x = 1.1
			}
		case 2:
			x = 0.5
		case 3:
			x = 0.25
		case -1:
			x = 0.2
		default:
			continue
		}
		if x > 0.4 && f.isSource(q) {
			x += 0.4 // who spoke goes on speaking
		}
		if x == 0.4 {
			here[q.actor] = true
		}
		if old, ok := out[q.actor]; !ok || x < 0 || old >= 0 && x > old {
			out[q.actor] = x
		}
	}
	if len(here) > 1 { // two of the same sentence: what stands before it does not tell them apart
		for a := range here {
			out[a] = min(out[a], 0.4)
		}
	}
	return out
}

// relative reports whether p stands in what a relative clause tells of q: "Orsen,
// who had received the French president".
func (f *finder) relative(q, p phrase) bool {
	i := q.last
	if f.word(i) == "," {
		i++
	}
	return i < p.first && in(f.lower(i), "who", "whom", "whose")
}

// past reports whether r is an office that its holder has no longer: who has
// another one now may be meant.
func (f *finder) past(r *role) bool {
	for i := r.first; i < r.head.first; i++ {
		if in(f.lower(i), "former", "ex", "then", "retired") {
			return true
		}
	}
	return false
}

// inside reports whether a tree puts token i under token of: "Orsen, who received the French president".
func (f *finder) inside(i, of int) bool {
	for n := 0; n < 20 && i >= 0 && f.doc.Tokens[i].Rel != ""; n++ {
		if i == of {
			return true
		}
		i = f.doc.Tokens[i].Head
	}
	return false
}

// apart reports whether two phrases of one sentence cannot be one: they hang on
// one verb, or little but "and" or "with" stands between them.
func (f *finder) apart(p, q phrase) bool {
	if f.bound(p.head, q.head) || f.doc.Tokens[p.head].Head == q.head || f.doc.Tokens[q.head].Head == p.head {
		return true
	}
	a, b := q.last, p.first
	if p.first < q.first {
		a, b = p.last, q.first
	}
	if b-a > 4 {
		return false
	}
	for i := a; i < b; i++ {
		if in(f.lower(i), "and", "with", "to", "met", "told") {
			return true
		}
	}
	return false
}
