package link

import (
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/schema"
)

// key tells one office of a state from another.
func (l *linker) key(e *entity) string {
	r := e.roles[0]
	words := l.f.portfolio(r) + " " + strings.ToLower(r.office.Word)
	if !r.complement.empty() {
		words += " " + schema.Fold(l.f.slice(r.complement.first, r.complement.last))
	}
	return words
}

// held are the offices of a side that somebody holds.
func (l *linker) held(side string) map[string]bool {
	out := map[string]bool{}
	for _, e := range l.ents {
		if e.actor.Side == side && e.actor.Type == readout.ActorPerson && len(e.roles) > 0 {
			out[l.key(e)] = true
		}
	}
	return out
}

// mayHold reports whether e may hold an office of the issuer's: one that nobody
// before e holds in held, where e is noted, and of a state if it is a state's.
func (l *linker) mayHold(e *entity, held map[string]bool) bool {
	o := e.roles[0].office
	ofState := in(o.Rank, "head", "royal", "minister")
	if o.Rank == "party" && l.f.bare(e.roles[0]) {
		return false // "Chairman Orsen"
	}
	if held[l.key(e)] && (ofState || l.leads(e, true)) {
		return false // "President Arrel spoke with President Ovin"
	}
	p := l.f.partyOf(l.issuer)
	if ofState && (p == nil || p.Type != readout.ActorState) || p != nil && !e.of(p.ID) {
		return false
	}
	held[l.key(e)] = true
	return true
}

// partyOf is the party whose Name is side, or nil.
func (f *finder) partyOf(side string) *schema.Party {
	for _, p := range f.s.Parties {
		if p.Name == side {
			return p
		}
	}
	return nil
}

// serves reports whether e holds an office of a state, in words that name none.
func (l *linker) serves(e *entity) bool {
	for _, r := range e.roles {
		if l.f.against(r) {
			return false
		}
		for i := r.first; i < r.last; i++ {
			if in(l.f.lower(i), "former", "exiled") {
				return false
			}
		}
	}
	o, r := e.roles[0].office, e.roles[0]
	if in(o.Rank, "diplomat", "spoken") && (l.f.lower(r.first) == "government" || !r.possessor.empty() && in(l.f.lower(r.possessor.last-1), "government", "ministry", "presidency", "cabinet", "army")) {
		return true // "a government negotiator", "the ministry's spokeswoman"
	}
	return in(o.Rank, "head", "minister", "royal", "military", "legislator") && o.Word != "leader" || o.Word == "chairman" && l.f.bare(e.roles[0])
}

// against reports whether the words of r set its holder against a government.
func (f *finder) against(r *role) bool {
	for i := r.first; i < r.last; i++ {
		if in(f.lower(i), "rebel", "rebels", "opposition", "guerrilla", "separatist", "militant", "insurgent", "insurgents") {
			return true
		}
	}
	return false
}

// leads reports whether e is said to lead a state; with plain set, in words that name none.
func (l *linker) leads(e *entity, plain bool) bool {
	for _, r := range e.roles {
		if plain && len(r.office.Only) > 0 && r.complement.empty() && r.possessor.empty() {
			return true // "the Foreign Secretary"
		}
		if in(r.office.Word, "president", "prime minister", "premier", "king", "chancellor", "emir", "sultan") && (!plain || r.head.first == r.first) {
			return true
		}
	}
	return false
}

// sideIn returns the Name of the one side that words name, "" for none or several.
func (f *finder) sideIn(words string) string {
	out := ""
	fields := strings.Fields(words)
	for i := 0; i < len(fields); i++ {
		for j := min(len(fields), i+f.s.MaxWords()); j > i; j-- {
			x, ok := f.sense(&match{senses: f.s.Senses(strings.Trim(strings.Join(fields[i:j], " "), ",;:()"))})
			if !ok {
				continue
			}
			if n := f.side(x.Party).Name; out == "" {
				out = n
			} else if out != n {
				return ""
			}
			i = j - 1
			break
		}
	}
	return out
}
