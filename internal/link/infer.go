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
	leastHome    = 4 // the state that a text is set in
	leastUnled   = 3 // a state whose leader is looked for
	leastWritten = 2 // the state that a report is written from
)

// inferSides gives officials in whose words no side stands the side that the
// rest of the text leaves for them: in an official text the issuer's, of each
// high office of a state one; in reporting that of the state that it is written
// from or set in, and to leaders that of the state whose leader is not named.
// What offices a state has narrows it: the United States have no prime minister.
func (l *linker) inferSides() {
	f := l.f
	states := f.standings()
	if l.issuer != "" {
		held := l.held(l.issuer)
		for _, e := range l.ents {
			if e.unsided() && l.mayHold(e, held) {
				e.actor.Side = l.issuer
			}
		}
	} else {
		own := f.setting(states)
		l.nearest(states, own)
		if own != nil {
			l.settle(own)
		}
	}
	l.eliminate(states)
	l.secretariat()
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

// setting is the state that a report is written from, by its dateline, or else
// set in: named four times or more and three times as often as any other. A
// title that begins with a seat ("White House on …") sets it as well. Nil when
// there is none.
func (f *finder) setting(states []standing) *standing {
	find := func(p *schema.Party, least int) *standing {
		if p == nil {
			return nil
		}
		i := slices.IndexFunc(states, func(s standing) bool { return s.id == p.ID && s.n >= least })
		if i < 0 {
			return nil
		}
		return &states[i]
	}
	d := f.d.Document
	if d != nil && len(f.doc.Tokens) > 0 && strings.HasPrefix(f.doc.Text[f.doc.Tokens[0].Start:], d.Title) && d.Title != "" {
		i := 0
		if f.lower(0) == "the" {
			i = 1
		}
		if x, ok := f.sense(f.at[min(i, len(f.at)-1)]); ok && x.Party.Type == readout.ActorOrganisation && x.Party.Side != "" {
			if s := find(f.s.SideOf(x.Party), leastWritten); s != nil {
				return s
			}
		}
	}
	if d != nil && d.Dateline != nil {
		if s := find(f.country(d.Dateline.Place), 1); s != nil {
			return s
		}
	}
	var best *standing
	second := 0
	for i := range states {
		switch s := &states[i]; {
		case best == nil || s.n > best.n:
			if best != nil {
				second = best.n
			}
			best = s
		default:
			second = max(second, s.n)
		}
	}
	if best == nil || best.n < leastHome || 3*second > best.n {
		return nil
	}
	return best
}

// country is the state of the place of a dateline: "SEOUL, South Korea". Nil when unknown.
func (f *finder) country(place string) *schema.Party {
	parts := strings.Split(place, ",")
	for i := len(parts) - 1; i >= 0; i-- {
		w := strings.TrimSpace(parts[i])
		if shouted(w) {
			w = titled(w)
		}
		if p, ok := f.s.Place(w); ok {
			for _, q := range f.s.Parties {
				if q.Type == readout.ActorState && q.Name == p.Country {
					return q
				}
			}
		}
	}
	return nil
}

// settle gives those who hold an office of a state the side of the state that
// the text is set in: where only one of them may hold it, and none is known to.
func (l *linker) settle(own *standing) {
	held := l.held(own.side)
	var open []*entity
	claims := map[string]int{}
	for _, e := range l.ents {
		if e.unsided() && l.serves(e) && e.of(own.id) && !held[l.key(e)] {
			open = append(open, e)
			claims[l.key(e)]++
		}
	}
	for _, e := range open {
		if claims[l.key(e)] == 1 || !in(e.roles[0].office.Rank, "head", "royal", "minister") {
			e.actor.Side = own.side
		}
	}
}

// nearest gives leaders without a side that of the one state without a leader
// that the sentence of their name speaks of before it, or that is the subject of
// the sentence before: "Norland was not bound, President Anna Berg said". The
// state that the text is set in comes first while nobody is known to lead it.
func (l *linker) nearest(states []standing, own *standing) {
	f := l.f
	led := map[string]bool{}
	for _, e := range l.ents {
		if e.actor.Type == readout.ActorPerson && e.actor.Side != "" && l.leads(e, false) {
			led[e.actor.Side] = true
		}
	}
	if own != nil && !led[own.side] {
		return
	}
	for i := range f.phrases {
		p := &f.phrases[i]
		if p.form != formPerson || p.actor < 0 || p.role == nil {
			continue
		}
		e := l.ents[p.actor]
		if !e.unsided() || !l.leads(e, true) || !l.serves(e) {
			continue
		}
		n := f.doc.Tokens[p.head].Sentence
		for k := n; k >= max(0, n-1); k-- {
			found := l.acting(k, p.first, k < n, states, led, e)
			if len(found) == 1 {
				e.actor.Side, led[found[0]] = found[0], true
			}
			if len(found) > 0 {
				break
			}
		}
	}
}

// acting are the sides that sentence n speaks of, up to token at, that e may
// lead and nobody in led does; a capital counts where it stands for its
// government. With subjects set they are the subjects of clauses.
func (l *linker) acting(n, at int, subjects bool, states []standing, led map[string]bool, e *entity) (found []string) {
	f := l.f
	s := f.doc.Sentences[n]
	for i := s.First; i < min(s.Last, at); i++ {
		m := f.at[i]
		x, ok := f.sense(m)
		if !ok || x.As == schema.AsCapital && !f.governs(i, m.last) || x.Party.Type == readout.ActorOutlet ||
			subjects && !strings.HasPrefix(f.doc.Tokens[m.last-1].Rel, "nsubj") && !strings.HasPrefix(f.doc.Tokens[i].Rel, "nsubj") {
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
