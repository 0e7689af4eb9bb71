package link

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"github.com/readout/readout"
	"github.com/readout/readout/schema"
)

// people makes the entities of persons: the full names first, in text order,
// then the short forms, each to the fuller name it fits.
func (l *linker) people() {
	f := l.f
	long := func(p *phrase) bool { return len(f.nameWords(p.name)) >= 2 }
	l.splitPairs()
	for _, full := range []bool{true, false} {
		for i := range f.phrases {
			p := &f.phrases[i]
			if p.form == formPerson && long(p) == full {
				p.actor = l.person(p)
			}
		}
	}
	named := map[span]int{} // the person by the place of the name
	for _, p := range f.phrases {
		if p.form == formPerson {
			named[p.name] = p.actor
		}
	}
	for i := range f.phrases { // an office in apposition belongs to its name
		p := &f.phrases[i]
		if p.form != formOffice || p.name.empty() {
			continue
		}
		if a, ok := named[p.name]; ok {
			p.actor = a
		}
	}
}

// splitPairs drops "Mobutu-Kabila" as a name where both halves are names elsewhere.
func (l *linker) splitPairs() {
	f := l.f
	known, double := map[string]bool{}, map[string]bool{}
	for _, p := range f.phrases {
		if p.form == formPerson && p.name.last-p.name.first != 3 {
			for i := p.name.first; i < p.name.last; i++ {
				known[f.lower(i)] = true
				if in(f.word(i), "-", "–") && i > p.name.first && i+1 < p.name.last { // "Hossein Amir-Abdollahian"
					double[f.lower(i-1)+"-"+f.lower(i+1)] = true
				}
			}
		}
	}
	for i := range f.phrases {
		p := &f.phrases[i]
		if n := p.name; p.form == formPerson && n.last-n.first == 3 && in(f.word(n.first+1), "-", "–") && known[f.lower(n.first)] && known[f.lower(n.first+2)] && !double[f.lower(n.first)+"-"+f.lower(n.first+2)] {
			p.form = formInactive
		}
	}
}

// nameWords are the folded words of a name, without particles and initials' stops; "al-Sisi" is "sisi".
func (f *finder) nameWords(n span) []string {
	var out []string
	for i := n.first; i < n.last; i++ {
		for _, w := range strings.FieldsFunc(schema.Fold(f.word(i)), func(r rune) bool { return !unicode.IsLetter(r) }) {
			if f.s.Is(schema.Particles, w) || in(w, "jr", "sr", "ii", "iii", "iv", "vi", "xvi", "s") {
				continue
			}
			out = append(out, spelling(w))
		}
	}
	if len(out) == 0 {
		out = append(out, schema.Fold(f.slice(n.first, n.last)))
	}
	return out
}

// spelling makes usual transliterations of one name equal: Sergei and Sergey,
// Zelensky and Zelenskyy, Yuri, Yury and Yuriy.
func spelling(w string) string {
	for _, end := range []string{"iyi", "iy", "yy", "ij", "ii", "y", "i"} {
		if strings.HasSuffix(w, end) && len(w) > len(end)+2 {
			w = strings.TrimSuffix(w, end)
			if strings.HasSuffix(w, "e") {
				return w + "y"
			}
			return w + "y"
		}
	}
	return w
}

// person returns the entity that the name of p fits best, made when none does.
func (l *linker) person(p *phrase) int {
	words := l.f.nameWords(p.name)
	best, top := -1, likeness{said: -1}
	for _, i := range l.known.like(words) {
		e := l.ents[i]
		if e.gender != "" && p.gender != "" && e.gender != p.gender {
			continue
		}
		if p.side != "" && e.sided && e.actor.Side != p.side && len(words) == 1 && l.f.national(p.side) == l.f.national(e.actor.Side) {
			continue // who "chairs the African Union" is of a state
		}
		if reigns(p.role) && len(words) == 1 && len(e.roles) > 0 && !slices.ContainsFunc(e.roles, reigns) {
			continue // "King Abdullah" is no Prime Minister Abdullah Ensour
		}
		if c := l.likeness(i, p, words); c.fit > 0 && (best < 0 || !c.less(top)) {
			best, top = i, c
		}
	}
	if best < 0 {
		best = len(l.ents)
		l.ents = append(l.ents, &entity{actor: readout.Actor{Type: readout.ActorPerson}, words: words})
		l.known.add(best, words)
	}
	e := l.ents[best]
	if len(words) > 1 {
		e.places = append(e.places, p.first)
	} else if top.said >= 0 {
		l.short[words[0]] = best
	}
	name := tidy(l.f.slice(p.name.first, p.name.last))
	if len(words) > len(e.words) || e.actor.Name == "" {
		e.words = words
		l.known.add(best, words)
		e.actor.Name = name
	} else if len(words) == len(e.words) && shouted(e.actor.Name) && !shouted(name) {
		e.actor.Name = name
	}
	if p.role != nil {
		l.addRole(best, p.role)
	}
	if e.gender == "" {
		e.gender = p.gender
	}
	if e.gender == "" && len(words) > 1 {
		e.gender = l.f.s.Gender(words[0])
		if e.gender == "" {
			e.gender = l.f.s.Gender(schema.Fold(l.f.word(p.name.first)))
		}
	}
	if p.side != "" && (e.actor.Side == "" || !e.sided && p.role != nil && p.role.sided) {
		e.actor.Side = p.side
		e.sided = p.role == nil || p.role.sided || p.role.side == ""
	}
	return best
}

// reigns reports whether r is an office whose holder goes by his first name.
func reigns(r *role) bool {
	return r != nil && in(r.office.Word, "king", "queen", "emperor", "pope", "emir", "amir", "sultan")
}

// A likeness is how well an entity fits the name of a phrase.
type likeness struct {
	fit   int  // see fit
	said  int  // token where its last full name before the phrase begins, -1 for none
	short bool // the phrase's name is a single word
	kept  bool // the same short name was its own before
	next  int  // token where its first full name begins, far away for none
}

// likeness is that of entity i to phrase p, whose name has the given words.
func (l *linker) likeness(i int, p *phrase, words []string) likeness {
	out := likeness{fit: fit(words, l.ents[i].words), said: l.named(i, p.first), short: len(words) == 1, next: len(l.f.doc.Tokens)}
	if out.short {
		owner, ok := l.short[words[0]]
		out.kept = ok && owner == i
		if places := l.ents[i].places; len(places) > 0 {
			out.next = places[0]
		}
	}
	return out
}

// less reports whether b is the better one. A short name is that of one who
// has been named in full, and stays with the person who had it first: relatives
// of theirs are named in full each time. Before any of them it is that of the
// one to come next. Of equals the one whose full name stood last before.
func (a likeness) less(b likeness) bool {
	switch {
	case a.short && (a.said < 0) != (b.said < 0):
		return a.said < 0
	case a.kept != b.kept:
		return b.kept
	case a.short && a.said < 0 && a.next != b.next:
		return a.next > b.next
	case a.fit != b.fit:
		return a.fit < b.fit
	}
	return a.said < b.said
}

// national reports whether the side is no bloc or body of states.
func (f *finder) national(side string) bool {
	p := f.partyOf(side)
	return p == nil || p.Type != readout.ActorBloc && p.Type != readout.ActorOrganisation
}

// named is the token where the last name of entity i before token at begins, -1
// when there is none. Names are read in text order, full ones first.
func (l *linker) named(i, at int) int {
	if i < 0 {
		return -1
	}
	places := l.ents[i].places
	n := sort.Search(len(places), func(k int) bool { return places[k] >= at })
	if n == 0 {
		return -1
	}
	return places[n-1]
}

// fit says how well two names can be one person's: 0 not at all.
func fit(a, b []string) int {
	if len(a) > len(b) {
		a, b = b, a
	}
	al, bl := a[len(a)-1], b[len(b)-1]
	if len(a) == 1 {
		switch {
		case al == bl:
			return 4
		case len(b) > 1 && al == b[0]:
			return 2 // "Xi" of "Xi Jinping"
		case len(b) > 2:
			for _, w := range b[1:] {
				if w == al {
					return 2
				}
			}
		}
		return 0
	}
	has := func(w string) bool {
		for _, x := range b {
			if x == w || len(w) == 1 && strings.HasPrefix(x, w) || len(x) == 1 && strings.HasPrefix(w, x) {
				return true
			}
		}
		return false
	}
	all := true
	for _, w := range a {
		all = all && has(w)
	}
	switch {
	case all && al == bl:
		return 6
	case all:
		return 5
	case al == bl && len(al) > 3 && (nick(a[0], b[0]) || nick(b[0], a[0])):
		return 5
	}
	return 0
}

// nick reports whether short can be the short form of a given name: Joe and
// Joseph, Mike and Michael, Steve and Steven.
func nick(short, long string) bool {
	n := 0
	for n < len(short) && n < len(long) && short[n] == long[n] {
		n++
	}
	return n >= 2 && len(short) <= len(long) && len(short)-n <= 2
}

// tidy sets a name that is all capitals in lower case, and white space to single spaces.
func tidy(name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		if shouted(w) && len(w) > 2 && !strings.Contains(w, ".") && !(i > 0 && strings.Trim(w, "IVX") == "") { // Benedict XVI
			words[i] = titled(w)
		}
	}
	return strings.ReplaceAll(strings.Join(words, " "), "- ", "-")
}

// titled is w in lower case but for the first letter of each part.
func titled(w string) string {
	r := []rune(strings.ToLower(w))
	up := true
	for j := range r {
		if up {
			r[j] = unicode.ToUpper(r[j])
		}
		up = r[j] == '-' || r[j] == '\'' || r[j] == '’'
	}
	return string(r)
}

// chooseRoles gives each person the first role that names a side, else the
// first of more words than a title alone, else the first.
func (l *linker) chooseRoles() {
	for _, e := range l.ents {
		var pick *role
		for _, r := range e.roles {
			better := pick == nil || pick.office.Title && !r.office.Title && !pick.sided || r.sided && !pick.sided && r.office.Rank == pick.office.Rank
			if better {
				pick = r
			}
		}
		if pick != nil {
			e.actor.Role = l.f.roleWords(pick)
			if e.gender == "" {
				e.gender = pick.office.Gender
			}
		}
	}
}
