package reconcile

import (
	"slices"
	"strconv"
	"strings"

	"github.com/readout/readout"
)

// weeks is how many weeks of a long time are looked at: what takes longer is a process and no meeting.
const weeks = 60

// keys are the blocks of a sighting: who, in which week.
func (s *sighting) keys() []string {
	who := slices.Clone(s.people)
	for i, a := range s.sides {
		for _, b := range s.sides[i+1:] {
			who = append(who, a+"+"+b)
		}
	}
	if len(s.sides) == 1 {
		who = append(who, s.sides...)
	}
	var out []string
	first, last := (s.when.from-1)/7, (s.when.to+1)/7
	for w := first; w <= min(last, first+weeks); w++ {
		for _, id := range who {
			out = append(out, id+"|"+strconv.Itoa(w))
		}
	}
	return out
}

// meetings groups the sightings of one meeting. Two of one document are joined
// by a third, of another document, that is the same as both: a document may
// come back to a meeting without saying that it is the same.
func meetings(list []sighting) [][]int {
	keys := make([][]string, len(list))
	for i := range list {
		keys[i] = list[i].keys()
	}
	var pairs []pair
	blocked(keys).pairs(keys, 1, func(i, j int) {
		if list[i].cite.Document == list[j].cite.Document {
			return
		}
		if points, ok := list[i].same(&list[j]); ok && points >= needed {
			pairs = append(pairs, pair{i, j, points})
		}
	})
	return cluster(len(list), pairs, func(i, j int) bool {
		if list[i].cite.Document == list[j].cite.Document {
			return list[i].apart(&list[j])
		}
		_, ok := list[i].same(&list[j])
		return !ok
	})
}

// meeting puts down one group of sightings.
func (j *joiner) meeting(list []sighting, group []int) {
	var m Meeting
	details := map[[2]string][]Cite{}
	tell := func(what, value string, c Cite) {
		if value != "" {
			details[[2]string{what, value}] = append(details[[2]string{what, value}], c)
		}
	}
	var kinds, times, cities, countries []string
	var last readout.CivilDate
	for _, i := range group {
		s := &list[i]
		m.Accounts = append(m.Accounts, s.cite)
		m.Call = s.call
		if m.Title == "" {
			m.Title = s.title
		}
		if day := j.account(s.cite.Document).published; m.Status == "" || day > last {
			m.Status, last = s.status, day
		}
		kinds = append(kinds, s.kind)
		if s.when.sure {
			times = append(times, s.days())
			tell("date", s.days(), s.cite)
		}
		if s.city != "" {
			cities = append(cities, s.town)
		}
		if s.country != "" {
			countries = append(countries, s.country)
		}
		tell("city", s.town, s.cite)
		tell("country", s.country, s.cite)
		tell("status", s.status, s.cite)
		for _, p := range s.parties {
			tell("party", p, s.cite)
		}
		for _, p := range s.people {
			tell("person", p, s.cite)
		}
		m.Parties, m.People = append(m.Parties, s.parties...), append(m.People, s.people...)
	}
	m.Kind, m.City, m.Country = most(kinds), most(cities), most(countries)
	from, to, _ := strings.Cut(most(times), "/")
	m.From, m.To = readout.CivilDate(from), readout.CivilDate(to)
	m.Parties, m.People = tidy(m.Parties), tidy(m.People)
	m.Origins = j.origins(m.Accounts)
	for key, cites := range details {
		m.Support = append(m.Support, Detail{What: key[0], Value: key[1], Cites: cites, Origins: j.origins(cites)})
	}
	slices.SortFunc(m.Support, func(a, b Detail) int {
		return strings.Compare(a.What+"\x00"+a.Value, b.What+"\x00"+b.Value)
	})
	j.result.Meetings = append(j.result.Meetings, m)
}

// days is when a sighting was, as from/to.
func (s *sighting) days() string { return string(s.date.Start) + "/" + string(s.date.End) }

// account is that of a document.
func (j *joiner) account(document string) *Account {
	i, _ := slices.BinarySearchFunc(j.accounts, document, func(a *Account, id string) int { return strings.Compare(a.document, id) })
	return j.accounts[i]
}
