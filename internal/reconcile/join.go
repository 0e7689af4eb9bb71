package reconcile

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// A joiner puts accounts together.
type joiner struct {
	r        *Reconciler
	accounts []*Account        // sorted by document
	ids      [][]string        // of account i's person j
	origin   map[string]string // of a document the first of its copies
	side     map[string]string // of a person
	result   Result
}

// Join puts accounts together. Their order does not matter; of two accounts of
// one document the last counts. Accounts are not changed.
func (r *Reconciler) Join(accounts []*Account) *Result {
	byID := map[string]*Account{}
	for _, a := range accounts {
		byID[a.document] = a
	}
	j := &joiner{r: r, origin: map[string]string{}, side: map[string]string{},
		result: Result{Actors: []Actor{}, Meetings: []Meeting{}, Copies: []Copies{}, Told: []Told{}, Courses: []Course{}, Forecasts: []Fate{}, Disputes: []Dispute{}}}
	for _, id := range sortedKeys(byID) {
		j.accounts = append(j.accounts, byID[id])
	}
	j.actors()
	j.copies()
	sightings := j.sightings()
	groups := meetings(sightings)
	for _, g := range groups {
		j.meeting(sightings, g)
	}
	j.told()
	j.courses()
	j.fates(sightings, groups)
	j.disputes(sightings, groups)
	return &j.result
}

// actors fills in who is who.
func (j *joiner) actors() {
	j.ids = make([][]string, len(j.accounts))
	for i, a := range j.accounts {
		j.ids[i] = make([]string, len(a.people))
	}
	for _, s := range people(j.accounts) {
		for _, p := range s.members {
			j.ids[p.account][p.at] = s.id
		}
		j.side[s.id] = s.side()
		j.result.Actors = append(j.result.Actors, s.actor(j.accounts))
	}
	bodies := map[string]*Actor{}
	names := map[string][]string{}
	for _, a := range j.accounts {
		for _, b := range a.bodies {
			if bodies[b.id] == nil {
				bodies[b.id] = &Actor{ID: b.id, Type: b.kind}
			}
			names[b.id] = append(names[b.id], b.name)
			bodies[b.id].Documents = append(bodies[b.id].Documents, a.document)
		}
	}
	for id, b := range bodies {
		b.Name = most(names[id])
		if p := j.r.schema.Party(id); p != nil {
			b.Name, b.Type = p.Name, p.Type
		}
		b.Names, b.Documents = tidy(names[id]), tidy(b.Documents)
		j.result.Actors = append(j.result.Actors, *b)
	}
	slices.SortFunc(j.result.Actors, func(a, b Actor) int { return strings.Compare(a.ID, b.ID) })
}

// whole is the ID over all documents of an ID in account i.
func (j *joiner) whole(i int, id string) string {
	if !strings.HasPrefix(id, "#") {
		return id
	}
	var at int
	if _, err := fmt.Sscanf(id, "#%d", &at); err != nil {
		return ""
	}
	return j.ids[i][at]
}

// sightings are those of all accounts, sorted by cite, people by whole IDs.
func (j *joiner) sightings() []sighting {
	var out []sighting
	for i, a := range j.accounts {
		for _, s := range a.sightings {
			s.people = j.wholes(i, s.people)
			s.sides = slices.Clone(s.parties)
			for _, id := range s.people {
				s.sides = append(s.sides, j.side[id])
			}
			s.sides = tidy(s.sides)
			out = append(out, s)
		}
	}
	slices.SortStableFunc(out, func(a, b sighting) int { return a.cite.compare(b.cite) })
	return out
}

// origins counts the origins of the documents that are cited.
func (j *joiner) origins(cites []Cite) int {
	from := map[string]bool{}
	for _, c := range cites {
		from[j.origin[c.Document]] = true
	}
	return len(from)
}

func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }
