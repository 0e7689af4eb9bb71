package link

import (
	"slices"
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
