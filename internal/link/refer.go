package link

import (
	"slices"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/schema"
)

// track notes what p spoke of, for the phrases after it.
func (l *linker) track(p phrase) {
	if p.actor < 0 {
		return
	}
	f := l.f
	t := f.doc.Tokens[p.head]
	b := f.doc.Sentences[t.Sentence].Block
	if b >= 0 && b < len(f.doc.Blocks) && !f.doc.Blocks[b].Kind.Running() && f.doc.Blocks[b].Kind != "" {
		return
	}
	l.recent.touch(p.actor)
}

// subject reports whether p is the subject of its clause: by the tree, or by
// standing first in its sentence where there is none.
func (f *finder) subject(p phrase) bool {
	t := f.doc.Tokens[p.head]
	if t.Rel == "" {
		begin, _ := f.sentence(p.head)
		return p.first-begin <= 1
	}
	for i := p.first; i < p.last; i++ {
		if h := f.doc.Tokens[i].Head; strings.HasPrefix(f.doc.Tokens[i].Rel, "nsubj") && (h < p.first || h >= p.last) {
			return true
		}
	}
	return false
}

// lookBack is how many actors back a description can refer. It is more than an
// article has (31 at most in the documents of "tune"), and bounds the search in a book.
const lookBack = 1000

// earlier returns the entity spoken of last that fits, or -1.
func (l *linker) earlier(fits func(*entity) bool) int {
	n := 0
	for a := range l.recent.latest() {
		if fits(l.ents[a]) {
			return a
		}
		if n++; n == lookBack {
			break
		}
	}
	return -1
}

// holder returns the entity spoken of last that holds office o, or -1.
func (l *linker) holder(o schema.Office, holds func(*entity) bool) int {
	best := -1
	for _, list := range l.offices.of(o) {
		for _, i := range list {
			if at := l.recent.when(i); at > 0 && (best < 0 || at > l.recent.when(best)) && holds(l.ents[i]) {
				best = i
			}
		}
	}
	return best
}

// firstHolder returns the first person with a name who holds office o, or -1.
func (l *linker) firstHolder(o schema.Office, holds func(*entity) bool) int {
	best := -1
	for _, list := range l.offices.of(o) {
		for _, i := range list {
			if best >= 0 && i >= best {
				break
			}
			if e := l.ents[i]; e.words != nil && holds(e) {
				best = i
			}
		}
	}
	return best
}

// unsided is how many people with a name, whose side is not known, hold office o.
func (l *linker) unsided(o schema.Office, holds func(*entity) bool) int {
	n := 0
	for _, list := range l.offices.of(o) {
		for _, i := range list {
			if e := l.ents[i]; e.words != nil && e.actor.Side == "" && holds(e) {
				n++
			}
		}
	}
	return n
}

// office resolves an office without a name: to the person who holds it, nearest
// before, else named later; else it is a person known by office alone.
func (l *linker) office(p *phrase) int {
	if p.actor >= 0 {
		return p.actor
	}
	r := p.role
	holds := func(e *entity) bool { return l.holds(e, p) }
	if i, ok := l.byKey["office "+schema.Fold("The "+l.f.roleWords(r))]; ok && !r.sided && r.det == "the" {
		return i
	}
	if l.issuer != "" && !r.sided && r.det == "the" && l.f.bare(r) { // in a side's own text "the President" is first its own
		if i := l.holder(r.office, func(e *entity) bool { return e.actor.Side == l.issuer && holds(e) }); i >= 0 {
			return i
		}
	}
	if i := l.sameSource(p, holds); i >= 0 {
		return i
	}
	if i := l.holder(r.office, holds); i >= 0 {
		if e := l.ents[i]; r.sided && (e.actor.Side == "" && l.unsided(r.office, holds) == 1 || e.actor.Side != "" && !e.sided) {
			l.gives(i, r)
			e.actor.Side, e.sided = r.side, true
		}
		return i
	}
	// A capital and no more, "the President", is the principal of an official text.
	capital := !r.sided && r.possessor.empty() && r.complement.empty() && upper(l.f.word(r.head.first)) && r.det == "the" && in(r.office.Rank, "head", "minister", "royal")
	if !capital && (r.sided || !r.office.Nameless) {
		if i := l.firstHolder(r.office, holds); i >= 0 {
			if e := l.ents[i]; r.sided && e.actor.Side == "" && l.unsided(r.office, holds) == 1 {
				l.gives(i, r)
				e.actor.Side, e.sided = r.side, true
			}
			return i
		}
	}
	noun := schema.Fold(r.office.Word)
	if r.office.Nameless {
		if i := l.earlier(func(e *entity) bool {
			return e.actor.Anonymous && !e.plural && (e.noun == noun || noun == "official" && e.noun == "diplomat") && (!r.sided || e.actor.Side == r.side)
		}); i >= 0 {
			return i
		}
		if r.sided || !r.possessor.empty() || !r.complement.empty() || l.f.speaks(*p) {
			q := *p
			q.definite = false
			return l.unnamed(&q)
		}
		return -1
	}
	named := r.sided || !r.possessor.empty() || !r.complement.empty()
	if !named && !capital {
		return -1
	}
	words := l.f.roleWords(r)
	side := p.side
	if !named {
		if side == "" {
			side = l.issuer
		}
		if r.det == "the" {
			words = "The " + words
		}
	}
	i, fresh := l.entity("office " + schema.Fold(words))
	if fresh {
		l.ents[i].actor = readout.Actor{Name: words, Type: readout.ActorPerson, Role: l.f.roleWords(r), Side: side}
		l.gives(i, r)
		l.ents[i].gender = r.office.Gender
		l.ents[i].sided = side != ""
	}
	return i
}

// sameSource is the unnamed source that "the diplomat" is once more: one of the same word,
// spoken of after all who hold such an office, or where they are called by another word; -1 for none.
func (l *linker) sameSource(p *phrase, holds func(*entity) bool) int {
	noun := schema.Fold(p.role.office.Word)
	if !p.role.office.Nameless || p.role.sided || p.role.det != "the" {
		return -1
	}
	i := l.earlier(func(e *entity) bool { return e.actor.Anonymous && !e.plural && e.noun == noun })
	if i < 0 {
		return -1
	}
	h := l.holder(p.role.office, holds)
	if h < 0 || l.recent.when(i) > l.recent.when(h) || !slices.ContainsFunc(l.ents[h].roles, func(r *role) bool { return schema.Fold(r.office.Word) == noun }) {
		return i
	}
	return -1
}

// holds reports whether e is known to hold the office that p names.
func (l *linker) holds(e *entity, p *phrase) bool {
	r := p.role
	if e.actor.Type != readout.ActorPerson {
		return false
	}
	abroad := r.sided && e.actor.Side != "" && e.actor.Side != r.side
	if p.gender != "" && e.gender != "" && p.gender != e.gender {
		return false
	}
	// In a side's own text "the President" is its own.
	if l.issuer != "" && !r.sided && e.actor.Side != "" && e.actor.Side != l.issuer && upper(l.f.word(r.head.first)) && l.f.ruled(l.issuer) {
		return false
	}
	for _, x := range e.roles {
		same := sameOffice(r.office, x.office)
		for _, o := range x.more {
			same = same || sameOffice(r.office, o)
		}
		if r.det == "the" && l.f.bare(r) && l.f.deputy(x) && !l.f.deputy(r) { // "the Secretary" is no Assistant Secretary
			continue
		}
		if !same || abroad && !(x.sided && x.side == r.side) { // another side, unless once of this one
			continue
		}
		if r.sided && e.actor.Side == "" && l.f.past(x) && !l.f.past(r) {
			continue // a retired envoy is not Russia's
		}
		if l.f.portfolio(r) == "" || subset(l.f.portfolio(r), schema.Fold(l.f.roleWords(x))) {
			return true
		}
	}
	return false
}

// ruled reports whether a side has a president and ministers of its own, as
// the United Nations has not.
func (f *finder) ruled(side string) bool {
	p := f.partyOf(side)
	return p == nil || p.Type != readout.ActorOrganisation
}

// deputy reports whether r is an office under the one that its head names.
func (f *finder) deputy(r *role) bool {
	for i := r.first; i < r.head.last; i++ {
		if in(f.lower(i), "assistant", "deputy", "under", "vice", "undersecretary") {
			return true
		}
	}
	return false
}

// sameOffice reports whether a holder of office b can be called a: the same
// word, its last word alone ("minister"), "leader" of any head.
func sameOffice(a, b schema.Office) bool {
	aw, bw := strings.ToLower(a.Word), strings.ToLower(b.Word)
	switch {
	case aw == bw:
		return true
	case strings.HasPrefix(bw, "vice"):
		return false
	case aw == "head of state":
		return in(bw, "president", "king", "queen", "emir", "sultan", "emperor")
	case aw == "head of government":
		return in(bw, "prime minister", "premier", "chancellor")
	case strings.HasSuffix(bw, " "+aw), strings.HasSuffix(bw, "-"+aw):
		return true
	case aw == "secretary" && strings.HasPrefix(bw, "secretary of"):
		return true
	case aw == "leader":
		return in(b.Rank, "head", "royal") || bw == "chairman" || bw == "commander"
	case aw == "premier":
		return bw == "prime minister"
	case aw == "prime minister":
		return bw == "premier"
	case aw == "crown prince":
		return bw == "prince"
	case aw == "official":
		return false
	case in(aw, "diplomat", "top diplomat", "chief diplomat"):
		return in(bw, "foreign minister", "envoy", "ambassador", "special representative", "secretary of state")
	case aw == "envoy":
		return in(bw, "special representative", "personal representative", "ambassador", "mediator")
	case in(aw, "spokesman", "spokeswoman", "spokesperson"):
		return b.Rank == "spoken"
	case aw == "general":
		return b.Rank == "military"
	}
	return false
}

// portfolio is the folded words before the head that narrow the office: the
// "foreign" of "the foreign minister", not the "senior" of "the senior envoy".
func (f *finder) portfolio(r *role) string {
	var out []string
	for i := r.first; i < r.head.first; i++ {
		if f.at[i].last > i {
			i = f.at[i].last - 1
			continue
		}
		l := f.lower(i)
		if possessive(l) || in(l, "-", "senior", "top", "former", "new", "veteran", "special", "personal", "chief", "current", "then", "and") {
			continue
		}
		out = append(out, schema.Fold(l))
	}
	return strings.Join(out, " ")
}

// bound reports whether two nouns hang on one verb, so that they cannot be one
// person ("Lavrov met the minister"); a possessor may ("Lavrov met the minister's aide").
func (f *finder) bound(i, j int) bool {
	a, b := f.doc.Tokens[i], f.doc.Tokens[j]
	if a.Rel == "" || a.Sentence != b.Sentence || strings.HasPrefix(a.Rel, "nmod") || strings.HasPrefix(a.Rel, "det") {
		return false
	}
	return a.Head >= 0 && a.Head == b.Head
}
