package reconcile

import (
	"cmp"
	"slices"
	"strings"
)

// directions puts stances of one direction together; others have a direction of their own.
var directions = map[string]string{"seeks": "for", "demands": "for", "supports": "for", "welcomes": "for", "accepts": "for", "offers": "for",
	"urges": "for", "pledges": "for", "praises": "for", "hopes": "for", "agrees": "for", "commits": "for", "invites": "for", "conditional": "conditional",
	"opposes": "against", "rejects": "against", "rules_out": "against", "denies": "against", "condemns": "against", "refuses": "against",
	"blames": "against", "criticizes": "against", "expresses_concern": "concern", "warns": "concern"}

// against reports whether two stances point in opposite directions.
func against(a, b string) bool {
	x, y := directions[a], directions[b]
	return x == "for" && y == "against" || x == "against" && y == "for"
}

// An issue is what a party has positions on, in the same words.
type issue struct {
	party   string
	gist    gist
	stances []stance
}

// courses follows the positions of each party on each issue over time.
func (j *joiner) courses() {
	byWords := map[string]*issue{} // each wording once: many documents repeat it
	for i, a := range j.accounts {
		for _, s := range a.stances {
			s.party = j.whole(i, s.party)
			if s.party == "" || len(s.gist.lemmas) == 0 {
				continue
			}
			key := s.party + "|" + strings.Join(s.gist.lemmas, " ")
			if byWords[key] == nil {
				byWords[key] = &issue{party: s.party, gist: s.gist}
			}
			byWords[key].stances = append(byWords[key].stances, s)
		}
	}
	var list []*issue
	var keys [][]string
	for _, key := range sortedKeys(byWords) {
		x := byWords[key]
		list = append(list, x)
		var ks []string
		for _, l := range x.gist.lemmas {
			ks = append(ks, x.party+"|"+l)
		}
		keys = append(keys, ks)
	}
	var pairs []pair
	blocked(keys).pairs(keys, 1, func(x, y int) {
		if score := list[x].gist.alike(list[y].gist); score >= repeated {
			pairs = append(pairs, pair{x, y, score})
		}
	})
	apart := func(x, y int) bool { return list[x].gist.alike(list[y].gist) == 0 }
	for _, g := range cluster(len(list), pairs, apart) {
		var steps []stance
		for _, x := range g {
			steps = append(steps, list[x].stances...)
		}
		if len(steps) > 1 {
			j.result.Courses = append(j.result.Courses, course(steps))
		}
	}
	slices.SortStableFunc(j.result.Courses, func(a, b Course) int {
		return strings.Compare(a.Party+"\x00"+a.Issue, b.Party+"\x00"+b.Issue)
	})
}

// course puts the positions on one issue in the order of their days.
func course(list []stance) Course {
	slices.SortStableFunc(list, func(a, b stance) int {
		return cmp.Or(strings.Compare(string(a.day), string(b.day)), a.cite.compare(b.cite))
	})
	c := Course{Party: list[0].party, Issue: list[0].issue}
	for i, s := range list {
		step := Step{Day: s.day, Stance: s.stance, Words: s.issue, Cite: s.cite}
		step.Changed = i > 0 && s.day > list[i-1].day && against(s.stance, list[i-1].stance)
		c.Steps = append(c.Steps, step)
	}
	return c
}
