package reconcile

import (
	"cmp"
	"slices"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/schema"
)

// A somebody is the people of several documents who are one person.
type somebody struct {
	members []*person
	in      map[int]bool // accounts that speak of them
	id      string
}

func (s *somebody) add(p *person) {
	s.members = append(s.members, p)
	if s.in == nil {
		s.in = map[int]bool{}
	}
	s.in[p.account] = true
}

// people finds who is who over the accounts, which are sorted. People with one
// full name are one person, whatever the spelling, unless their sides part
// them. A family name alone is the one person of that name whom side, office
// and time allow; where there are several, nobody else.
func people(accounts []*Account) []*somebody {
	byName := map[string][]*person{}
	var alone []*person
	for i, a := range accounts {
		for j := range a.people {
			p := a.people[j]
			p.account = i
			if key := p.full(); key != "" {
				byName[key] = append(byName[key], &p)
			} else {
				alone = append(alone, &p)
			}
		}
	}
	var all []*somebody
	families := map[string][]*somebody{}
	for _, key := range sortedKeys(byName) {
		for _, s := range namesakes(byName[key]) {
			all = append(all, s)
			known := map[string]bool{}
			for _, p := range s.members {
				for _, f := range p.families() {
					if !known[f] {
						known[f] = true
						families[f] = append(families[f], s)
					}
				}
			}
		}
	}
	var left []*person
	for _, p := range alone {
		if s := only(p, families[p.sounds[0]]); s != nil {
			s.add(p)
		} else {
			left = append(left, p)
		}
	}
	all = append(all, bearers(left)...)
	identify(all, accounts)
	return all
}

// namesakes parts people with one full name: all are one, unless their sides
// differ; then those that spell it alike are.
func namesakes(list []*person) []*somebody {
	sides := map[string]bool{}
	for _, p := range list {
		if p.side != "" {
			sides[p.side] = true
		}
	}
	bySpelling := map[string]*somebody{}
	for _, p := range list {
		key := ""
		if len(sides) > 1 {
			key = p.spelled()
		}
		if bySpelling[key] == nil {
			bySpelling[key] = &somebody{}
		}
		bySpelling[key].add(p)
	}
	var out []*somebody
	for _, key := range sortedKeys(bySpelling) {
		out = append(out, bySpelling[key])
	}
	return out
}

// only is the one of the candidates that p can be, nil when it is none or
// several. Of several, those who share the office go first.
func only(p *person, candidates []*somebody) *somebody {
	var fit, office []*somebody
	for _, s := range candidates {
		if s.in[p.account] { // the document tells them apart
			continue
		}
		holds, heads := false, false
		for _, m := range s.members {
			if len(m.words) > 1 && p.holds(m) {
				holds = true
				heads = heads || shared(p.heads, m.heads) > 0
			}
		}
		if holds {
			fit = append(fit, s)
		}
		if heads {
			office = append(office, s)
		}
	}
	switch {
	case len(fit) == 1:
		return fit[0]
	case len(office) == 1:
		return office[0]
	}
	return nil
}

// bearers groups people of whom nothing but a family name is known.
func bearers(list []*person) []*somebody {
	keys := make([][]string, len(list))
	for i, p := range list {
		keys[i] = []string{p.sounds[0]}
	}
	apart := func(i, j int) bool {
		a, b := list[i], list[j]
		return a.account == b.account || a.sounds[0] != b.sounds[0] || !a.holds(b)
	}
	var pairs []pair
	blocked(keys).pairs(keys, 1, func(i, j int) {
		if !apart(i, j) {
			pairs = append(pairs, pair{i, j, -float64(days(list[i].day, list[j].day))})
		}
	})
	var out []*somebody
	for _, g := range cluster(len(list), pairs, apart) {
		s := &somebody{}
		for _, i := range g {
			s.add(list[i])
		}
		out = append(out, s)
	}
	return out
}

// identify gives each an ID of the name; where several share it, of side and document too.
func identify(all []*somebody, accounts []*Account) {
	taken := map[string]int{}
	for _, s := range all {
		s.id = "person:" + strings.ReplaceAll(schema.Fold(s.name()), " ", "-")
		taken[s.id]++
	}
	again := map[string]int{}
	for _, s := range all {
		if taken[s.id] > 1 {
			s.id += "@" + s.side()
		}
		again[s.id]++
	}
	for _, s := range all {
		if again[s.id] > 1 {
			first := slices.MinFunc(s.members, func(a, b *person) int { return cmp.Or(a.account-b.account, a.at-b.at) })
			s.id += "@" + accounts[first.account].document
		}
	}
}

// name is the form that most documents use, of the fullest.
func (s *somebody) name() string {
	full := slices.MaxFunc(s.members, func(a, b *person) int { return min(len(a.words), 2) - min(len(b.words), 2) })
	var names []string
	for _, p := range s.members {
		if min(len(p.words), 2) == min(len(full.words), 2) {
			names = append(names, p.name)
		}
	}
	return most(names)
}

// side is the side that most documents name.
func (s *somebody) side() string {
	var sides []string
	for _, p := range s.members {
		if p.side != "" {
			sides = append(sides, p.side)
		}
	}
	return most(sides)
}

func (s *somebody) actor(accounts []*Account) Actor {
	out := Actor{ID: s.id, Name: s.name(), Type: readout.ActorPerson, Side: s.side()}
	for _, p := range s.members {
		out.Names = append(out.Names, p.name)
		out.Documents = append(out.Documents, accounts[p.account].document)
	}
	out.Names, out.Documents = tidy(out.Names), tidy(out.Documents)
	return out
}

// most is the string that stands most often in the list; of equals the longest, then the first by letters.
func most(list []string) string {
	count := map[string]int{}
	for _, s := range list {
		count[s]++
	}
	best := ""
	for _, s := range sortedKeys(count) {
		if count[s] > count[best] || count[s] == count[best] && len(s) > len(best) {
			best = s
		}
	}
	return best
}
