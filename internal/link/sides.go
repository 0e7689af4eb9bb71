package link

import (
	"github.com/readout/readout"
	"github.com/readout/readout/schema"
)

// shareSides gives an official without a side the side of the one before in a
// list: "U.S. Secretary of State Rubio, National Security Adviser Waltz and
// Middle East envoy Witkoff"; that of the person whose aide he is; and to "his
// adviser" the side of him.
func (l *linker) shareSides() {
	f := l.f
	l.patrons()
	for _, e := range l.ents {
		for _, r := range e.roles {
			if e.actor.Side == "" && e.unsided() {
				e.actor.Side = f.saidBefore(r)
			}
		}
	}
	l.apposedPairs()
	prev := -1
	for i := range f.phrases {
		q := &f.phrases[i]
		if q.form != formPerson || q.actor < 0 {
			continue
		}
		if prev >= 0 && q.role != nil && !q.role.sided {
			p := &f.phrases[prev]
			from, to := l.ents[p.actor], l.ents[q.actor]
			if to.actor.Side == "" && from.actor.Side != "" && l.mayShare(to, q, from) && f.doc.Tokens[p.first].Sentence == f.doc.Tokens[q.first].Sentence {
				led := in(q.role.office.Rank, "head", "royal") && !in(q.role.office.Word, "vice president", "leader")
				switch {
				case q.role.office.Word == "counterpart":
				case in(q.role.det, "his", "her", "their", "its"),
					!led && f.listed(p.last, q.first) && !f.between(p.first) && (p.role == nil || p.role.office.Word != q.role.office.Word):
					to.actor.Side = from.actor.Side
				}
			}
		}
		prev = i
	}
}

// between reports whether the person named at token i is the first of two sides,
// his office before the name perhaps: "a call between the Prime Minister of
// Arvia, the Honourable Anna Berg, and".
func (f *finder) between(i int) bool {
	begin, _ := f.sentence(i)
	for j := i - 1; j >= max(begin, i-longestOffice); j-- {
		switch f.lower(j) {
		case "between":
			return true
		case "and", ";", ":":
			return false
		}
	}
	return false
}

// longestOffice is how many words stand before a name that tell of an office, at most.
const longestOffice = 12

// mayShare reports whether q's role can be an office of the side of from: a
// rebel's is not the government's.
func (l *linker) mayShare(to *entity, q *phrase, from *entity) bool {
	if in(q.role.det, "his", "her") {
		return true
	}
	p := l.f.partyOf(from.actor.Side)
	return !l.f.against(q.role) && (p == nil || to.of(p.ID))
}

// patrons gives people without a side that of whom or what they serve.
func (l *linker) patrons() {
	for i := range l.f.phrases {
		p := &l.f.phrases[i]
		if p.form != formPerson || p.actor < 0 || l.ents[p.actor].actor.Side != "" {
			continue
		}
		e := l.ents[p.actor]
		side := l.f.delegation(p)
		if side == "" {
			side = l.f.sender(p)
		}
		if side != "" {
			e.actor.Side, e.sided = side, true
		}
	}
	for _, e := range l.ents {
		for _, r := range e.roles {
			if e.actor.Side != "" {
				break
			}
			e.actor.Side = l.patron(r)
		}
	}
}

// delegation is the side of the delegation that p is said to lead: "an Israeli
// delegation led by Anna Berg"; "" when none is.
func (f *finder) delegation(p *phrase) string {
	begin, end := f.sentence(p.first)
	if f.lower(p.last) == "and" && determiner(f.lower(p.last+1)) && p.last+2 < end { // "Anna Berg and the Israeli delegation"
		m := f.at[p.last+2]
		if x, ok := f.sense(m); ok && x.As != schema.AsPeople && in(f.lower(m.last), "delegation", "team", "government") {
			return f.side(x.Party).Name
		}
	}
	i := p.first - 1
	for i > begin && in(f.lower(i), "the", "his", "her", "excellency") {
		i--
	}
	switch {
	case f.lower(i) == "by" && in(f.lower(i-1), "led", "headed", "chaired"):
		i -= 2
	case in(f.lower(i), "delegation", "team"): // "the head of the Israeli delegation Anna Berg"
	default:
		return ""
	}
	for first := max(begin, i-6); i >= first; i-- {
		if !in(f.lower(i), "delegation", "team", "mission", "side") {
			continue
		}
		if in(f.lower(i+1), "of", "from") { // "a delegation of Israel led by"
			for j := i + 2; j < min(end, i+4); j++ {
				if x, ok := f.sense(f.at[j]); ok && x.As == schema.AsName {
					return f.side(x.Party).Name
				}
			}
		}
		for j := i - 1; j >= max(begin, i-4); j-- {
			if x, ok := f.sense(f.at[j]); ok && f.at[j].last > 0 && f.at[j].last <= i {
				return f.side(x.Party).Name
			}
		}
		return ""
	}
	return ""
}

// sender is the side of the party that sends p somewhere: "The White House sent
// Anna Berg"; "" when none does. It needs a tree.
func (f *finder) sender(p *phrase) string {
	t := f.doc.Tokens[p.head]
	for n := 0; t.Rel != "obj" && t.Head >= 0 && n < 3 && in(t.Rel, "flat", "appos", "compound", "conj"); n++ {
		t = f.doc.Tokens[t.Head]
	}
	if t.Rel != "obj" || t.Head < 0 || !in(f.doc.Tokens[t.Head].Lemma, "send", "dispatch", "delegate") {
		return ""
	}
	for _, j := range f.doc.Children(t.Head) {
		if f.doc.Tokens[j].Rel != "nsubj" {
			continue
		}
		for k := j; k >= max(0, j-3); k-- {
			if x, ok := f.sense(f.at[k]); ok && f.at[k].last > j {
				return f.side(x.Party).Name
			}
		}
	}
	return ""
}

// patron is the side of the person whom a role serves: "Moon's adviser", "a
// spokeswoman for Theresa May"; "" when it serves none that is known.
func (l *linker) patron(r *role) string {
	f := l.f
	parts := []span{r.possessor, {r.complement.first + 1, r.complement.last}, {r.first, r.head.first}}
	if possessive(f.word(r.head.first-1)) && r.possessor.empty() || !r.possessor.empty() && r.possessor.last-r.possessor.first == 1 {
		if side := f.known(r.possessor.last-1, r.first); side != "" {
			return side
		}
	}
	for _, s := range parts {
		if s.empty() {
			continue
		}
		_, sentenceEnd := f.sentence(s.first)
		for i := s.first; i < s.last; i++ {
			if h, o, _ := f.officeAt(i, sentenceEnd); h > 0 && o.State != "" && f.only(o.State) { // "the Secretary-General's envoy"
				return f.side(f.s.Party(o.State)).Name
			}
		}
		for i := s.first; i < s.last; i++ {
			for j := s.last; j > i; j-- {
				if !upper(l.f.word(i)) || !upper(l.f.word(j-1)) {
					continue
				}
				words := l.f.nameWords(span{i, j})
				for _, n := range l.known.like(words) {
					if e := l.ents[n]; fit(words, e.words) >= 4 && e.actor.Side != "" {
						return e.actor.Side
					}
				}
				if like := l.known.like(words); len(like) == 1 && fit(words, l.ents[like[0]].words) > 0 { // "Mobutu's aide", family name first
					if side := l.ents[like[0]].actor.Side; side != "" {
						return side
					}
				}
			}
		}
	}
	return ""
}

// known is the side of the seat or body that token i, "department" of "the
// department's spokesman", speaks of again: the last one before whose name ends in that word.
func (f *finder) known(i, before int) string {
	if i < 0 || !f.s.Is(schema.Institutions, f.lower(i)) {
		return ""
	}
	for k := min(before, i) - 1; k >= max(0, before-longAgo); k-- {
		if m := f.at[k]; m.last > 0 && f.lower(m.last-1) == f.lower(i) {
			if x, ok := f.sense(m); ok && x.Party.Side != "" {
				return f.side(x.Party).Name
			}
		}
	}
	return ""
}

// longAgo is how many tokens back "the department" can mean one named before: half an article.
const longAgo = 400

// only reports whether the text names no other body with an officer of that
// name than the one with the ID: NATO and leagues have secretaries-general too.
func (f *finder) only(id string) bool {
	for _, p := range f.s.Parties {
		if f.counts[p.ID] > 0 && p.ID != id && p.Side != id && (p.Type == readout.ActorBloc || p.Type == readout.ActorOrganisation && p.Side == "") {
			return false
		}
	}
	return true
}

// listed reports whether only joining words and offices in apposition stand between two tokens.
func (f *finder) listed(a, b int) bool {
	for i := a; i < b; i++ {
		if in(f.lower(i), ",", "and", "&", "as", "well", "along", "together", "with", "the", "his", "her", "also") {
			continue
		}
		ok := false
		for j := f.phraseFrom(f.doc.Tokens[i].Sentence); j < len(f.phrases) && f.phrases[j].first <= i; j++ {
			ok = ok || f.phrases[j].form == formOffice && i < f.phrases[j].last
		}
		if !ok {
			return false
		}
	}
	return b > a
}
