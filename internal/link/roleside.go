package link

import (
	"slices"
	"sort"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/schema"
)

// isAddressee reports whether the party of m, in the words of r, is not the one
// that r's holder serves: an ambassador of "UN ambassador" is sent to it by a
// state, and who directs "U.S. affairs" deals with it.
func (f *finder) isAddressee(r *role, m *match) bool {
	if in(f.lower(m.last), "affairs", "relations", "policy") && in(f.lower(r.complement.first), "for", "of", "on") && m.last < r.complement.last+1 && r.head.last < m.last {
		return true
	}
	x, ok := f.sense(m)
	return ok && r.office.Word == "ambassador" && m.last == r.head.first && in(x.Party.ID, "un", "nato", "osce")
}

// foreign makes one office of "minister of foreign affairs" and "foreign minister".
func (f *finder) foreign(r *role) {
	if r.office.Word != "minister" || r.complement.empty() {
		return
	}
	words := strings.TrimPrefix(schema.Fold(f.slice(r.complement.first+1, r.complement.last)), "the ")
	if strings.HasPrefix(words, "foreign affairs") || strings.HasPrefix(words, "external affairs") {
		if o, _, ok := f.s.Office("foreign minister"); ok {
			r.office = o
		}
	}
}

// before is the side of the party that stands last before token i in its
// sentence, "" when none does.
func (f *finder) before(i int) string {
	if i < 0 {
		return ""
	}
	begin, _ := f.sentence(i)
	for ; i >= begin; i-- {
		x, ok := f.sense(f.at[i])
		if !ok || f.at[i].last == 0 {
			continue
		}
		if x.Party.Type == readout.ActorOutlet || x.As == schema.AsPeople {
			return ""
		}
		if x.As != schema.AsAdjective || x.Party.Type != readout.ActorState || f.s.Party(x.Party.ID).Name == f.slice(i, f.at[i].last) {
			return f.side(x.Party).Name
		}
	}
	return ""
}

// movement is what "rebel leader" and "Maoist negotiator" belong to where the
// text speaks of "rebels" and "Maoists", "" for other roles.
func (f *finder) movement(r *role) string {
	for i := r.first; i < r.head.first; i++ {
		w := f.word(i)
		if f.at[i].last > 0 || w != "rebel" && !(upper(w) && strings.HasSuffix(w, "ist")) {
			continue
		}
		if f.plurals == nil {
			f.plurals = map[string]bool{}
			for _, t := range f.doc.Tokens {
				if strings.HasSuffix(t.Text, "ists") || t.Text == "rebels" {
					f.plurals[t.Text] = true
				}
			}
		}
		if f.plurals[w+"s"] {
			return w + "s"
		}
	}
	return ""
}

// listedAfter gives the names of a list the sides of the plural role before it
// in the sentence or the one before: "The presidents of Arvia and Belmark signed. Anna Berg and Ivan Orlov …".
func (l *linker) listedAfter() {
	f := l.f
	for _, r := range f.roles {
		if !r.plural {
			continue
		}
		sides := f.sidesOf(r)
		if len(sides) < 2 {
			continue
		}
		n := f.doc.Tokens[r.head.first].Sentence + 1
		if n >= len(f.doc.Sentences) {
			continue
		}
		var names []int
		at := f.doc.Sentences[n].First
		for i := f.phraseFrom(n); i < len(f.phrases) && f.phrases[i].form == formPerson && f.phrases[i].first == at; i++ {
			names = append(names, f.phrases[i].actor)
			at = f.phrases[i].last
			for in(f.lower(at), ",", "and") {
				at++
			}
		}
		if len(names) != len(sides) || slices.ContainsFunc(names, func(a int) bool { return a < 0 || l.ents[a].actor.Side != "" || len(l.ents[a].roles) > 0 }) {
			continue
		}
		for i, a := range names {
			l.gives(a, r)
			l.ents[a].actor.Side, l.ents[a].sided = sides[i], true
		}
	}
}

// saidBefore is the side that the words of the same office told before r, "the
// spokesman" after "a spokesman for the State Department"; "" for none or several.
func (f *finder) saidBefore(r *role) string {
	if r.sided || r.plural || r.det != "the" || !r.possessor.empty() || !r.complement.empty() || f.portfolio(r) != "" {
		return ""
	}
	if f.told == nil {
		f.told = map[string][]*role{}
		for _, x := range f.roles {
			w := x.office.Word
			if x.sided && !x.plural && !slices.ContainsFunc(f.told[w], func(y *role) bool { return y.side == x.side }) {
				f.told[w] = append(f.told[w], x)
			}
		}
	}
	told := f.told[r.office.Word]
	if len(told) == 0 || told[0].first > r.first || len(told) > 1 && told[1].first < r.first {
		return ""
	}
	return told[0].side
}

// apposedPairs gives all names of a list the side of the office that follows
// it: "Anna Berg and Ivan Orlov, both envoys of Kenya", "the political and the military leader of …".
func (l *linker) apposedPairs() {
	f := l.f
	for _, r := range f.roles {
		begin, _ := f.sentence(r.first)
		joint, i := r.plural, r.first-1
		for ; i > begin && r.first-i < 6 && f.word(i) != ","; i-- {
			joint = joint || in(f.lower(i), "both", "and")
		}
		if !r.sided || !joint || f.word(i) != "," {
			continue
		}
		n := f.doc.Tokens[r.first].Sentence
		var names []int
		for k := f.phraseFrom(n+1) - 1; k >= f.phraseFrom(n); k-- {
			p := f.phrases[k]
			if p.first >= i {
				continue
			}
			if p.form != formPerson || p.actor < 0 || p.last != i {
				break
			}
			names = append(names, p.actor)
			for i = p.first; i > begin && in(f.lower(i-1), "and", ","); i-- {
			}
		}
		for _, a := range names {
			if e := l.ents[a]; len(names) > 1 && e.actor.Side == "" {
				e.actor.Side, e.sided = r.side, true
				if len(e.roles) == 0 {
					l.gives(a, r)
				}
			}
		}
	}
}

// apposedBefore is the side of the office that r stands in apposition to: "the
// Kenyan mediator, Minister Anna Berg"; "" when there is none.
func (f *finder) apposedBefore(r *role) string {
	if f.word(r.first-1) != "," {
		return ""
	}
	i := sort.Search(len(f.roles), func(i int) bool { return f.roles[i].first >= r.first }) - 1
	if i < 0 {
		return ""
	}
	a := f.roles[i]
	if a.last != r.first-1 || !a.sided || a.plural || a.det != "the" || f.taken[a.head.first] {
		return ""
	}
	return a.side
}

// theirs reads "two assistants to the president, Anna Berg (economy) and Ivan
// Orlov (trade)" from token at: two names or more of one office. It returns the
// end of what it took, or 0.
func (f *finder) theirs(r *role, at, end int, known map[string]bool) int {
	var names []phrase
	for at < end {
		n, g := f.nameAt(at, end)
		if n.empty() || !f.evidence(n, known) {
			break
		}
		names = append(names, phrase{form: formPerson, first: at, last: n.last, name: n, head: n.last - 1, role: r, side: r.side, gender: g, definite: true})
		at = n.last
		if f.word(at) == "(" {
			for at++; at < min(end, n.last+9) && f.word(at-1) != ")"; at++ {
			}
		}
		if !in(f.word(at), ",", "and") {
			break
		}
		for in(f.word(at), ",", "and") {
			at++
		}
	}
	if len(names) < 2 {
		return 0
	}
	for _, p := range names {
		f.take(p)
	}
	return names[len(names)-1].last
}
