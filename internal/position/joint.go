package position

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// together are the words of a phrase that stands for those at the table without
// naming them: "the two sides", "both ministers". The value says whether the
// word speaks of people.
var together = map[string]bool{
	"both": false, "two": false, "three": false, "four": false, "all": false, "the": false, "of": false, "them": false, "they": false, "each": false, "whom": false,
	"sides": false, "parties": false, "countries": false, "nations": false, "governments": false, "states": false, "delegations": false,
	"capitals": false, "neighbours": false, "neighbors": false, "teams": false, "negotiating": false,
	"pair": true, "men": true, "women": true, "leaders": true, "ministers": true, "presidents": true, "foreign": true, "prime": true,
	"defence": true, "defense": true, "counterparts": true, "principals": true, "heads": true, "state": true, "government": true,
}

// plural are those of them of which a phrase needs one to stand for several:
// "the government" is one.
var plural = map[string]int{"both": 2, "two": 2, "pair": 2, "three": 3, "four": 4, "all": 0, "each": 0, "they": 0, "them": 0, "whom": 0,
	"sides": 0, "parties": 0, "countries": 0, "nations": 0, "governments": 0, "states": 0, "delegations": 0, "capitals": 0, "neighbours": 0, "neighbors": 0,
	"teams": 0, "men": 0, "women": 0, "leaders": 0, "ministers": 0, "presidents": 0, "counterparts": 0, "principals": 0, "heads": 0}

// bare are those of them that are nobody's name by themselves.
var bare = map[string]bool{"both": true, "each": true, "all": true, "two": true, "three": true, "four": true}

// mostTogether is how many a phrase like "the sides" stands for at most; of more
// the text speaks as of a group.
const mostTogether = 4

// A seat is a place where a meeting is told of.
type seat struct {
	start   int
	meeting int // index in Draft.Meetings
}

// seatsOf are the seats of all meetings of d, in text order.
func seatsOf(d *draft.Draft) []seat {
	var out []seat
	for i, m := range d.Meetings {
		for _, p := range m.Spans {
			out = append(out, seat{p.Start, i})
		}
	}
	slices.SortStableFunc(out, func(a, b seat) int { return cmp.Compare(a.start, b.start) })
	return out
}

// lookBack is how many seats away a meeting can be that "the sides" held. It is
// more than an article has, and bounds the search in a book.
const lookBack = 100

// share returns those for whom h stands at s, where it names nobody ("the two
// sides"): the people or the parties of the last meeting told of before s that
// has so few of them, or of the first after it. h itself where it names somebody,
// or no meeting has as many as it says; nobody for "both" then.
func share(d *draft.Draft, seats []seat, h holder, s readout.Span) []holder {
	people, count, ok := collective(h.name)
	if !ok || indefinite(d, h.name, s) {
		return []holder{h}
	}
	here := sort.Search(len(seats), func(i int) bool { return seats[i].start > s.Start })
	for i := here - 1; i >= max(here-lookBack, 0); i-- {
		if table := atTable(d.Meetings[seats[i].meeting], people, count); table != nil {
			return table
		}
	}
	for i := here; i < min(here+lookBack, len(seats)); i++ {
		if table := atTable(d.Meetings[seats[i].meeting], people, count); table != nil {
			return table
		}
	}
	if bare[h.name] {
		return nil
	}
	return []holder{h}
}

// atTable are those who sat at m, people or parties first as asked, else the
// sides of the people; nil when they are not count, or where count is 0 fewer
// than two or more than mostTogether.
func atTable(m readout.Meeting, people bool, count int) []holder {
	var persons, parties, sides []holder
	for _, p := range m.Participants {
		persons = add(persons, holder{name: p.Name, side: p.Side})
		if p.Side != "" {
			sides = add(sides, holder{name: p.Side, side: p.Side})
		}
	}
	for _, p := range m.Parties {
		parties = add(parties, holder{name: p, side: p})
	}
	lists := [][]holder{parties, sides, persons}
	if people {
		lists = [][]holder{persons, parties}
	}
	for _, list := range lists {
		if n := len(list); count > 0 && n == count || count == 0 && n >= 2 && n <= mostTogether {
			return list
		}
	}
	return nil
}

// collective reports whether name names nobody by itself, whether it speaks of
// people, and of how many; 0 when it does not say.
func collective(name string) (people bool, count int, ok bool) {
	for _, w := range strings.Fields(strings.ToLower(name)) {
		p, known := together[w]
		if !known {
			return false, 0, false
		}
		n, several := plural[w]
		people, count, ok = people || p, max(count, n), ok || several
	}
	return people, count, ok
}

// indefinite reports whether name is one bare word in the sentence of s: "leaders
// everywhere" are not those at the table.
func indefinite(d *draft.Draft, name string, s readout.Span) bool {
	name = strings.ToLower(name)
	if n, known := plural[name]; !known || n > 0 || !strings.HasSuffix(name, "s") {
		return false
	}
	sentence := strings.ToLower(d.Line(d.Sentence(s)))
	for _, w := range []string{"the ", "both ", "two ", "these ", "all ", "each of the "} {
		if strings.Contains(sentence, w+name) {
			return false
		}
	}
	return strings.Contains(sentence, name)
}
