package position

import (
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// together are the words of a phrase that stands for those at the table without
// naming them: "the two sides", "both ministers". The value says whether the
// word speaks of people.
var together = map[string]bool{
	"both": false, "two": false, "three": false, "all": false, "the": false, "of": false, "them": false, "they": false, "each": false, "whom": false,
	"sides": false, "parties": false, "countries": false, "nations": false, "governments": false, "states": false, "delegations": false,
	"capitals": false, "neighbours": false, "neighbors": false, "teams": false, "negotiating": false,
	"pair": true, "men": true, "women": true, "leaders": true, "ministers": true, "presidents": true, "foreign": true, "prime": true,
	"defence": true, "defense": true, "counterparts": true, "principals": true, "heads": true, "state": true, "government": true,
}

// mostTogether is how many a phrase like "the sides" stands for at most; of more
// the text speaks as of a group.
const mostTogether = 4

// share returns those for whom h stands at s, where it names nobody ("the two
// sides"): the people or the parties of the last meeting told of before s that
// has so few of them, or of the first. h itself where it names somebody, or no
// meeting has them.
func share(d *draft.Draft, h holder, s readout.Span) []holder {
	people, ok := collective(h.name)
	if !ok {
		return []holder{h}
	}
	best, start := []holder{h}, -1
	for _, m := range d.Meetings {
		table := atTable(m, people)
		if table == nil || len(m.Spans) == 0 {
			continue
		}
		if start < 0 {
			best, start = table, m.Spans[0].Start
		}
		for _, p := range m.Spans {
			if p.Start <= s.Start && p.Start > start {
				best, start = table, p.Start
			}
		}
	}
	return best
}

// atTable are those who sat at m, people or parties first as asked, nil when
// they are fewer than two or more than mostTogether.
func atTable(m readout.Meeting, people bool) []holder {
	var persons, parties []holder
	for _, p := range m.Participants {
		persons = add(persons, holder{name: p.Name, side: p.Side})
	}
	for _, p := range m.Parties {
		parties = add(parties, holder{name: p, side: p})
	}
	if people {
		parties, persons = persons, parties
	}
	for _, list := range [][]holder{parties, persons} {
		if len(list) >= 2 && len(list) <= mostTogether {
			return list
		}
	}
	return nil
}

// collective reports whether name names nobody by itself, and whether it speaks of people.
func collective(name string) (people, ok bool) {
	words := strings.Fields(strings.ToLower(name))
	for _, w := range words {
		p, known := together[w]
		if !known {
			return false, false
		}
		people = people || p
	}
	return people, len(words) > 0
}
