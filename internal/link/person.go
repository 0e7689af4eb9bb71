package link

import (
	"github.com/readout/readout"
	"github.com/readout/readout/schema"
)

// findPersons makes phrases of personal names, with the office before, after or
// around them. known holds folded name words that an earlier pass found; with
// known set, single words of it count as names.
func (f *finder) findPersons(known map[string]bool) {
	starts := f.roleStarts()
	for si, sent := range f.doc.Sentences {
		if !f.reads(si) {
			continue
		}
		for i := sent.First; i < sent.Last; i++ {
			if f.taken[i] {
				continue
			}
			if r := starts[i]; r != nil && !f.taken[r.head.first] {
				if last := f.officeAndName(r, sent.Last, known, starts); last > 0 {
					i = last - 1
					continue
				}
				if r.head.first == i {
					continue
				}
			}
			if last := f.plainName(i, sent.First, sent.Last, known, starts); last > 0 {
				i = last - 1
			}
		}
	}
}

func (f *finder) roleStarts() map[int]*role {
	out := map[int]*role{}
	f.widest = map[int]*role{}
	for _, r := range f.roles {
		if out[r.first] == nil { // "President" before "President Macron's advisers"
			out[r.first] = r
		}
		if w := f.widest[r.first]; w == nil || r.last > w.last {
			f.widest[r.first] = r
		}
	}
	return out
}

// officeAndName reads "Foreign Minister Sergei Lavrov" and "his envoy, Steve
// Witkoff," at the role r, and returns the end of what it took, or 0.
func (f *finder) officeAndName(r *role, end int, known map[string]bool, starts map[int]*role) int {
	if last := f.eachTheirs(r, end, known); last > 0 {
		return last
	}
	at := r.last
	if f.word(at) == "(" && f.word(at+2) == ")" {
		at += 3 // an abbreviation of the last words of the office
	}
	direct := true
	if f.word(at) == "," && r.plural && r.complement.first > 0 && !r.sided {
		if last := f.theirs(r, at+1, end, known); last > 0 {
			return last
		}
	}
	if f.word(at) == "," && at+1 < end && (r.sided || !r.possessor.empty() || in(r.det, "his", "her", "their", "its", "the", "a", "an") || !r.complement.empty()) && !r.plural {
		direct = false
		at++
	}
	n, gender := f.nameAt(at, end)
	if n.empty() {
		if !direct {
			return f.beforeTitle(r, at, end, known, starts)
		}
		return 0
	}
	evidence := f.evidence(n, known)
	if !direct && in(r.det, "a", "an") && r.complement.empty() && !r.sided && !in(f.word(n.last), ",", "(") {
		return 0 // "spoke with a minister, Anna Berg and …": a list
	}
	if !direct && (!evidence || f.anyTaken(n.first, n.last) || !in(f.word(n.last), ",", ".", "and", ";", "", ")") || f.ownOffice(r, n.last, end, starts)) {
		return 0
	}
	if t := f.doc.Tokens[n.first].Tag; !evidence && (in(t, "VERB", "AUX", "ADV") || speech(f.lower(n.first))) {
		return 0 // a headline's "Envoy Says"
	}
	if f.at[n.first].last > 0 && !f.person[n.first] && !f.s.Ambiguous(f.word(n.first)) {
		return 0
	}
	if gender == "" {
		gender = r.office.Gender
	}
	if side := f.apposedBefore(r); direct && r.side == "" && side != "" {
		r.side, r.sided = side, true
	}
	first := r.first
	if !direct {
		first = n.first
		f.take(phrase{form: formOffice, first: f.withDet(r), last: r.last, head: r.head.last - 1, role: r, side: r.side, definite: true, name: n})
	}
	p := phrase{form: formPerson, first: first, last: n.last, name: n, head: n.last - 1, role: r, side: r.side, gender: gender, definite: true}
	var post *role
	if !r.sided && !r.plural && direct && n.last-n.first > 1 { // "Admiral Ali Rahimi, who is secretary of Iran's council"
		if post = f.apposed(n.last, end, starts); post != nil && post.sided {
			p.role, p.side = post, post.side
		} else {
			post = nil
		}
	}
	f.afterName(&p, end, post)
	f.take(p)
	last := p.last
	if r.plural && direct { // "Presidents Macron and Putin"
		for in(f.word(last), "and", ",") {
			m, g := f.nameAt(last+1, end)
			if m.empty() || !f.evidence(m, known) {
				break
			}
			q := phrase{form: formPerson, first: m.first, last: m.last, name: m, head: m.last - 1, role: r, side: r.side, gender: g, definite: true}
			f.afterName(&q, end, nil)
			f.take(q)
			last = q.last
		}
	}
	return last
}

// beforeTitle reads "the chief negotiator, General Anna Berg," and "its delegate,
// Ambassador Anna Berg," at the role r, the title at token at. It returns the end of what it took, or 0.
func (f *finder) beforeTitle(r *role, at, end int, known map[string]bool, starts map[int]*role) int {
	t := starts[at]
	ambassador := t != nil && t.office.Rank == "diplomat" && t.det == "" && upper(f.word(t.first))
	if t == nil || t.plural || !t.office.Title && !ambassador && !(r.sided && t.det == "" && upper(f.word(t.first))) || t.last != t.head.last {
		return 0
	}
	n, _ := f.nameAt(t.last, end)
	if n.empty() || !f.evidence(n, known) || !in(f.word(n.last), ",", ".", ";", ")", "") {
		return 0
	}
	if !t.sided && t.side == "" {
		t.side, t.sided = r.side, r.sided
	}
	f.take(phrase{form: formOffice, first: f.withDet(r), last: r.last, head: r.head.last - 1, role: r, side: r.side, definite: true, name: n})
	return f.officeAndName(t, end, known, starts)
}

// ownOffice reports whether an office of its own follows a name, so that the
// plain office r before it is somebody else's: "According to the spokesman, Anna
// Berg, the special envoy, has left".
func (f *finder) ownOffice(r *role, n, end int, starts map[int]*role) bool {
	if r.sided || r.last-r.first > 1 {
		return false
	}
	post := f.apposed(n, end, starts)
	return post != nil && post.office.Word != r.office.Word
}

// eachTheirs reads "the foreign ministers of Greece and Cyprus, Dendias and
// Christodoulides": as many names as sides, in one order.
func (f *finder) eachTheirs(r *role, end int, known map[string]bool) int {
	if !r.plural {
		return 0
	}
	sides := f.sidesOf(r)
	at := r.last
	if in(f.word(at), ",", ":", "–", "—", "(") {
		at++
	}
	var names []phrase
	for at < end && len(sides) > 1 {
		n, g := f.nameAt(at, end)
		if n.empty() || len(names) == 0 && !f.evidence(n, known) {
			break
		}
		names = append(names, phrase{form: formPerson, first: at, last: n.last, name: n, head: n.last - 1, role: r, gender: g, definite: true})
		at = n.last
		for in(f.lower(at), ",", "and") {
			at++
		}
	}
	if len(names) != len(sides) || len(names) < 2 {
		return 0
	}
	for i, p := range names {
		p.side = sides[i]
		f.take(p)
	}
	return names[len(names)-1].last
}

// sidesOf are the sides that the words of a plural role name, in their order:
// "the foreign ministers of Greece and Cyprus", "his Greek, Cypriot and French counterparts".
func (f *finder) sidesOf(r *role) []string {
	first := r.first
	for begin, _ := f.sentence(first); first-2 >= begin && in(f.lower(first-1), ",", "and"); {
		k := int(f.ending[first-1])
		if x, ok := f.sense(f.at[max(k, 0)]); k < begin || !ok || x.As != schema.AsAdjective && x.Party.Type == readout.ActorOutlet {
			break
		}
		first = k
	}
	var out []string
	for i := first; i < r.last; i++ {
		if x, ok := f.sense(f.at[i]); ok && f.at[i].last > 0 {
			out = append(out, f.side(x.Party).Name)
		}
	}
	return out
}

// plainName reads a name at i that no office stands before; it returns its end, or 0.
func (f *finder) plainName(i, begin, end int, known map[string]bool, starts map[int]*role) int {
	n, gender := f.nameAt(i, end)
	if n.empty() {
		return 0
	}
	titled := n.first > i
	post := f.apposed(f.pastBrackets(n.last, end), end, starts)
	if w := f.word(n.first); n.last == n.first+1 && (f.s.Is(schema.NotNames, w) || f.s.Is(schema.Titles, w) || f.isOfficeWord(n.first)) {
		return 0 // "the Right Honourable", "the Chief Constable"
	}
	if !titled && post != nil && f.town(n) && !f.evidence(n, known) {
		return 0 // "his departure for New York, Foreign Minister Orsen said"
	}
	if !titled && !f.evidence(n, known) && (post == nil || n.last-n.first < 2 || f.at[i].last > 0) {
		return 0
	}
	p := phrase{form: formPerson, first: i, last: n.last, name: n, head: n.last - 1, gender: gender, definite: true}
	// "Russia's Vladimir Putin", "American Kevin King"
	k := int(f.ending[i])
	if possessive(f.word(i-1)) && i-1 > begin {
		k = int(f.ending[i-1])
	}
	if k >= begin && k < i {
		if x, ok := f.sense(f.at[k]); ok && x.As != schema.AsCapital && x.Party.Type != "outlet" && !(x.As == schema.AsName && k == int(f.ending[i])) {
			p.side, p.first = f.side(x.Party).Name, k
		} else if ok && x.As == schema.AsName && possessive(f.word(i-1)) {
			p.side = f.side(x.Party).Name
		}
	}
	f.afterName(&p, end, post)
	f.take(p)
	return p.last
}

// town reports whether n is the name of a town.
func (f *finder) town(n span) bool {
	p, ok := f.s.Place(f.slice(n.first, n.last))
	return ok && p.City != ""
}

// pastBrackets is the end of what stands in brackets at i before a comma, else i.
func (f *finder) pastBrackets(i, end int) int {
	if f.word(i) != "(" {
		return i
	}
	for j := i + 1; j < min(end, i+8); j++ {
		if f.word(j) == ")" && f.word(j+1) == "," {
			return j + 1
		}
	}
	return i
}

// afterName reads what follows a name: an office in apposition, "of France", "(France)".
func (f *finder) afterName(p *phrase, end int, post *role) {
	if post != nil {
		if p.role == nil {
			p.role = post
		}
		if p.side == "" {
			p.side = post.side
		}
		f.take(phrase{form: formOffice, first: f.withDet(post), last: post.last, head: post.head.last - 1, role: post, side: post.side, definite: true, name: p.name})
	}
	q := p.last
	if !in(f.word(q), "of", "(", "for") {
		return
	}
	speaksFor := f.word(q) == "for" // "with Anna Berg for the EU and Ivan Orlov for Russia"
	q++
	if f.lower(q) == "the" {
		q++
	}
	if q < end && f.at[q].last > 0 {
		if speaksFor && !in(f.word(f.at[q].last), ",", ".", ";", ")", "and", "beside", "") {
			return
		}
		if x, ok := f.sense(f.at[q]); ok && x.As == schema.AsName && x.Party.Type != "outlet" {
			if p.side == "" || p.role != nil && !p.role.sided {
				p.side = f.side(x.Party).Name
			}
		}
	}
}

// apposed returns the role right after a name that ends at n: ", Russia's
// foreign minister", "(the foreign minister)", ", 72, the …", ", who is the …".
func (f *finder) apposed(n, end int, starts map[int]*role) *role {
	if f.word(n) == "," && generation(f.word(n+1)) { // "Ramon Dela Cruz, Jr., Secretary of …"
		n += 2
	}
	as := in(f.lower(n), "as") || in(f.lower(n), "came", "attended", "acted", "served") && f.lower(n+1) == "as"
	if !as && !in(f.word(n), ",", "(", "-", "–", "—") || n+1 >= end {
		return nil
	}
	i := n + 1
	if as && f.lower(n) != "as" {
		i++
	}
	if f.lower(i) == "who" && in(f.lower(i+1), "leads", "heads", "led", "headed", "represents", "represented", "chairs", "chaired") {
		return f.leading(i+1, end)
	}
	if i+1 < end && f.tag(i, "NUM") && f.word(i+1) == "," {
		i += 2
	}
	if in(f.lower(i), "who", "now", "then", "currently") {
		i++
		if in(f.lower(i), "is", "was", "serves", "served", "as") {
			i++
			if f.lower(i) == "as" {
				i++
			}
		}
	}
	for ; i < end && determiner(f.lower(i)); i++ {
	}
	r := starts[i]
	if w := f.widest[i]; r != nil && w != r && !f.taken[w.head.first] && in(f.word(w.last), ",", ".", ")", ";", "") {
		r = w // "the Secretary-General's Special Adviser"
	}
	if r == nil || r.plural || f.taken[r.head.first] {
		return nil
	}
	if m, _ := f.nameAt(r.last, end); !m.empty() && f.evidence(m, nil) {
		return nil // the office is the next one's: "Rubio, Foreign Minister Lavrov and …"
	}
	if !upper(f.word(r.head.first)) && f.tag(r.last, "VERB", "AUX") && f.word(n) == "," && r.det != "" {
		return nil // "After seeing Rubio, the minister said …"
	}
	return r
}

// leading makes a role of a clause, "who leads the delegation of Tuvalu", from its verb on.
func (f *finder) leading(verb, end int) *role {
	last := verb + 1
	for last < end && last-verb < 14 && !in(f.word(last), ",", ".", ";", ")", "—", "–") {
		last++
	}
	r := &role{span: span{verb, last}, head: span{verb, verb + 1}, office: schema.Office{Word: "leader", Rank: "head"}}
	r.complement = span{verb + 1, last}
	for i := verb + 1; i < last; i++ {
		if x, ok := f.sense(f.at[i]); ok && f.at[i].last > 0 {
			r.side, r.sided = f.side(x.Party).Name, true
			break
		}
	}
	return r
}

// withDet is the first token of a role, its determiner included.
func (f *finder) withDet(r *role) int {
	if r.det != "" && f.lower(r.first-1) == r.det {
		return r.first - 1
	}
	return r.first
}
