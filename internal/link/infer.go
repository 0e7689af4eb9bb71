package link

import (
	"slices"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/schema"
)

// A standing is a state that the text speaks of, or the people that stands for it.
type standing struct {
	id   string // of the state's party
	side string // as records write it
	n    int    // how often the text speaks of it
}

// Least numbers of times that a text names a state for an office without a side
// to be of it; set by hand.
const (
	leastUnled   = 3 // a state whose leader is looked for
	leastWritten = 2 // a state that is left
)

// inferSides gives officials in whose words no side stands the side that the
// rest of the text leaves for them: in an official text the issuer's, of each
// high office of a state one; and to leaders that of the one state left whose
// leader is not named. What offices a state has narrows it: the United States
// have no prime minister. Where a report is written from says nothing: talks are
// often held abroad.
func (l *linker) inferSides() {
	f := l.f
	states := f.standings()
	if l.issuer != "" {
		held, lead := l.held(l.issuer), l.inLead()
		for i, e := range l.ents {
			if lead[i] && e.unsided() && l.mayHold(e, held) {
				e.actor.Side = l.issuer
			}
		}
	} else {
		l.nearest(states)
	}
	l.eliminate(states)
	l.secretariat()
}

// inLead are the people whom the title or the first paragraph of prose names: an
// official text begins with its own.
func (l *linker) inLead() map[int]bool {
	f, out := l.f, map[int]bool{}
	end := -1
	for _, p := range f.phrases {
		if p.form != formPerson || p.actor < 0 {
			continue
		}
		if b := f.doc.Sentences[f.doc.Tokens[p.first].Sentence].Block; b >= 0 && b < len(f.doc.Blocks) && f.doc.Blocks[b].Kind.Running() && f.doc.Blocks[b].Len() > longestLine {
			if end < 0 {
				end = b
			}
			if b > end {
				break
			}
		}
		out[p.actor] = true
	}
	return out
}

// secretariat gives envoys and spokesmen without a side that of the Secretary-General
// of whom the text speaks as of its own.
func (l *linker) secretariat() {
	f := l.f
	if l.issuer != "" && l.issuer != f.s.Party("un").Name || !f.only("un") {
		return
	}
	own := slices.ContainsFunc(f.roles, func(r *role) bool {
		return r.office.State == "un" && r.det == "the" && upper(f.word(r.head.first)) && !r.sided && r.complement.empty()
	})
	for _, e := range l.ents {
		if own && e.unsided() && in(e.roles[0].office.Rank, "diplomat", "spoken") && upper(f.word(e.roles[0].head.first)) && e.roles[0].possessor.empty() {
			e.actor.Side = f.side(f.s.Party("un")).Name
		}
	}
}

// unsided reports whether e is a person with an office of whom no side is known.
func (e *entity) unsided() bool {
	return e.actor.Type == readout.ActorPerson && e.actor.Side == "" && len(e.roles) > 0
}

// standings are the states that the text speaks of, in order of their first mention.
func (f *finder) standings() []standing {
	var out []standing
	at := map[string]int{}
	for i, m := range f.at {
		x, ok := f.sense(m)
		if !ok || x.As == schema.AsCapital && !f.governs(i, m.last) || x.Party.Type == readout.ActorOutlet {
			continue
		}
		p := f.s.SideOf(x.Party)
		id := p.ID
		if p.PeopleOf != "" {
			id = p.PeopleOf
		} else if p.Type != readout.ActorState {
			continue
		}
		k, known := at[id]
		if !known {
			k, at[id] = len(out), len(out)
			out = append(out, standing{id: id, side: f.side(p).Name})
		}
		out[k].n++
	}
	return out
}

// nearest gives leaders without a side that of the one state without a leader
// that is a subject of the sentence of their name before it, or of the sentence before: "Norland was not bound, President Anna Berg said".
func (l *linker) nearest(states []standing) {
	f := l.f
	led := map[string]bool{}
	for _, e := range l.ents {
		if e.actor.Type == readout.ActorPerson && e.actor.Side != "" && l.leads(e, false) {
			led[e.actor.Side] = true
		}
	}
	for i := range f.phrases {
		p := &f.phrases[i]
		if p.form != formPerson || p.actor < 0 || p.role == nil {
			continue
		}
		e := l.ents[p.actor]
		if p.role.plural || !e.unsided() || !l.leads(e, true) || !l.serves(e) {
			continue
		}
		n := f.doc.Tokens[p.head].Sentence
		for k := n; k >= max(0, n-1); k-- {
			found := l.acting(k, p.first, states, led, e)
			if len(found) == 1 {
				e.actor.Side, led[found[0]] = found[0], true
			}
			if len(found) > 0 {
				break
			}
		}
	}
}

// acting are the sides that are subjects of clauses of sentence n, up to token at,
// that e may lead and nobody in led does; a capital counts where it stands for its government.
func (l *linker) acting(n, at int, states []standing, led map[string]bool, e *entity) (found []string) {
	f := l.f
	s := f.doc.Sentences[n]
	for i := s.First; i < min(s.Last, at); i++ {
		m := f.at[i]
		x, ok := f.sense(m)
		if !ok || x.As == schema.AsCapital && !f.governs(i, m.last) || x.Party.Type == readout.ActorOutlet ||
			!strings.HasPrefix(f.doc.Tokens[m.last-1].Rel, "nsubj") && !strings.HasPrefix(f.doc.Tokens[i].Rel, "nsubj") {
			continue
		}
		side := f.side(x.Party).Name
		j := slices.IndexFunc(states, func(s standing) bool { return s.side == side })
		if j >= 0 && !led[side] && e.of(states[j].id) && !slices.Contains(found, side) {
			found = append(found, side)
		}
	}
	return found
}

// eliminate gives leaders without a side that of the only state left for them:
// one that the text speaks of, whose leader it does not name, and that has such an office.
func (l *linker) eliminate(states []standing) {
	led := map[string]bool{}
	var open []*entity
	for _, e := range l.ents {
		switch {
		case e.actor.Type != readout.ActorPerson:
		case e.actor.Side != "" && l.leads(e, false):
			led[e.actor.Side] = true
		case e.unsided() && l.leads(e, true) && l.serves(e):
			open = append(open, e)
		}
	}
	unled := 0 // states
	for _, s := range states {
		if !led[s.side] && s.side != l.issuer {
			unled++
		}
	}
	all := unled == len(open) && unled > 1 // as many leaders as states
	seldom := func(s standing, e *entity) bool {
		return s.n < leastUnled && l.issuer == "" && !all && len(e.roles[0].office.Only) == 0
	}
	for range open {
		only := map[string][]*entity{} // by the one side that is left
		for _, e := range open {
			var left []standing
			for _, s := range states {
				if e.actor.Side == "" && (all || s.n >= leastWritten) && !led[s.side] && s.side != l.issuer && e.of(s.id) {
					left = append(left, s)
				}
			}
			if len(left) == 1 && !seldom(left[0], e) {
				only[left[0].side] = append(only[left[0].side], e)
			}
		}
		done := true
		for side, es := range only {
			if len(es) == 1 {
				es[0].actor.Side, led[side], done = side, true, false
			}
		}
		if done {
			return
		}
	}
}

// of reports whether the party with the ID has all the offices of e that are a state's.
func (e *entity) of(id string) bool {
	return !slices.ContainsFunc(e.roles, func(r *role) bool {
		own := r.office.State != "" && r.office.State == strings.ToLower(r.office.State) // a body's, not a state's
		return own && r.office.State != id || !r.office.Of(id) && (r.office.Rank != "party" || r.complement.empty())
	})
}
