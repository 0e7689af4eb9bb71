package coref

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/text"
	"github.com/readout/readout/schema"
)

// alive is whether a phrase speaks of people.
type alive uint8

const (
	unknown alive = iota
	person
	thing
)

// Traits are what must agree between the phrases of a chain. The zero value
// agrees with everything.
type traits struct {
	gender string // m, f or ""
	plural bool   // known to be several
	single bool   // known to be one
	either bool   // one that many people make up: "the team … it" and "the team … they"
	alive  alive
	voice  int8 // grammatical person of a pronoun; 0 for all else
}

// agree reports whether phrases with a and b can be of one chain.
func (a traits) agree(b traits) bool {
	switch {
	case a.gender != "" && b.gender != "" && a.gender != b.gender,
		!a.either && !b.either && (a.plural && b.single || a.single && b.plural):
		return false
	}
	return a.alive == unknown || b.alive == unknown || a.alive == b.alive
}

// with is what is known of a chain after a phrase with b has joined it.
func (a traits) with(b traits) traits {
	if a.gender == "" {
		a.gender = b.gender
	}
	if !a.plural && !a.single {
		a.plural, a.single = b.plural, b.single
	}
	if a.alive == unknown && !a.either {
		a.alive = b.alive
	}
	a.either = a.either || b.either
	return a
}

// pronouns are the traits of the words that stand for what was named before.
// "They" may be one person of no known gender or a body.
var pronouns = map[string]traits{
	"i": {single: true, alive: person, voice: 1}, "me": {single: true, alive: person, voice: 1}, "my": {single: true, alive: person, voice: 1},
	"mine": {single: true, alive: person, voice: 1}, "myself": {single: true, alive: person, voice: 1},
	"we": {plural: true, alive: person, voice: 1}, "us": {plural: true, alive: person, voice: 1}, "our": {plural: true, alive: person, voice: 1},
	"ours": {plural: true, alive: person, voice: 1}, "ourselves": {plural: true, alive: person, voice: 1}, "'s": {plural: true, alive: person, voice: 1},
	"you": {alive: person, voice: 2}, "your": {alive: person, voice: 2}, "yours": {alive: person, voice: 2}, "yourself": {alive: person, voice: 2},
	"yourselves": {alive: person, voice: 2},
	"he":         {gender: "m", single: true, alive: person, voice: 3}, "him": {gender: "m", single: true, alive: person, voice: 3},
	"his": {gender: "m", single: true, alive: person, voice: 3}, "himself": {gender: "m", single: true, alive: person, voice: 3},
	"she": {gender: "f", single: true, alive: person, voice: 3}, "her": {gender: "f", single: true, alive: person, voice: 3},
	"hers": {gender: "f", single: true, alive: person, voice: 3}, "herself": {gender: "f", single: true, alive: person, voice: 3},
	"it": {single: true, alive: thing, voice: 3}, "its": {single: true, alive: thing, voice: 3}, "itself": {single: true, alive: thing, voice: 3},
	"they": {plural: true, voice: 3}, "them": {plural: true, voice: 3}, "their": {plural: true, voice: 3},
	"theirs": {plural: true, voice: 3}, "themselves": {plural: true, voice: 3},
}

// traitsOf reads the traits of p from its words and from what link and the
// entity head say of them. m is the mention of an actor, nil when it is none.
func traitsOf(d *draft.Draft, s *schema.Schema, p phrase, m *draft.Mention, kind draft.NameKind) traits {
	t := d.Text.Tokens[p.head]
	switch {
	case p.form == pronoun:
		return pronouns[t.Lower]
	case p.joined >= 0:
		return traits{plural: true}
	}
	out := traits{}
	if p.form == nominal {
		out = traitsOfNoun(s, t)
	} else {
		out.alive = aliveness[kind]
		out.single = out.alive == person || !strings.HasSuffix(t.Lower, "s")
		out.gender = titled(d, s, p, m)
	}
	if m != nil {
		if m.Gender != "" {
			out.gender = m.Gender
		}
		if m.Plural {
			out.plural, out.single = true, false
		}
		if a := d.Actor(*m); a != nil {
			switch a.Type {
			case readout.ActorPerson:
				out.alive, out.single, out.plural = person, true, false
			case readout.ActorState, readout.ActorOrganisation, readout.ActorOutlet, readout.ActorBloc:
				out.alive = thing
			}
			if a.Type == readout.ActorGroup || a.Type == readout.ActorBloc {
				out.single, out.plural, out.either = false, false, true
			}
		}
	}
	if collective[t.Lower] {
		out.single, out.either, out.alive = false, true, unknown
	}
	return out
}

// aliveness is that of the classes of names.
var aliveness = map[draft.NameKind]alive{
	draft.NamePerson: person, draft.NameBody: thing, draft.NamePlace: thing, draft.NameEvent: thing, draft.NameOther: unknown,
}

// traitsOfNoun knows the nouns of people by offices, a short list and endings.
func traitsOfNoun(s *schema.Schema, t text.Token) traits {
	out := traits{gender: genders[t.Lemma]}
	out.plural = t.Lemma != t.Lower && t.Lemma != "" || plurals[t.Lower]
	out.single = !out.plural
	office, _, ok := s.Office(t.Text)
	switch {
	case ok:
		out.alive = person
		if out.gender == "" {
			out.gender = office.Gender
		}
	case people[t.Lemma] || people[t.Lower]:
		out.alive = person
	case s.Is(schema.Groups, t.Lower):
		out.alive = unknown
	case ending(t.Lemma):
		out.alive = unknown
	default:
		out.alive = thing
	}
	return out
}

// ending reports whether a noun may name people by its last letters.
func ending(lemma string) bool {
	for _, e := range []string{"er", "or", "ist", "ian", "ant", "ent", "man", "ee", "eer", "ess"} {
		if strings.HasSuffix(lemma, e) && len(lemma) > len(e)+2 {
			return true
		}
	}
	return false
}

// titled is the gender of a name by the form of address or the given name that
// it begins with. A family name tells none: "Secretary Clinton".
func titled(d *draft.Draft, s *schema.Schema, p phrase, m *draft.Mention) string {
	tokens := d.Text.Tokens
	for i := max(p.first-1, 0); i < p.last; i++ {
		switch w := tokens[i].Text; {
		case s.Is(schema.Masculine, w):
			return "m"
		case s.Is(schema.Feminine, w):
			return "f"
		case i >= p.first && i < p.head && capital(w) && s.Gender(w) != "":
			return s.Gender(w)
		}
	}
	last := tokens[p.head].Text
	if m != nil {
		if a := d.Actor(*m); a != nil && strings.HasSuffix(a.Name, " "+last) {
			return ""
		}
	}
	return s.Gender(last)
}

func capital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}
