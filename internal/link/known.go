package link

import (
	"slices"

	"github.com/readout/readout/schema"
)

// known finds the people whose names a name can fit, so that it is held against
// those and not against all people of the text. It holds entities by their
// names; a list is in the order of the entities.
type known struct {
	word    map[string][]int // by each word
	initial map[string][]int // by the first byte of each word
	alone   map[string][]int // by the word of a name that has one only
	nick    map[string][]int // by the last word and the beginning of the first one
}

func newKnown() known {
	return known{map[string][]int{}, map[string][]int{}, map[string][]int{}, map[string][]int{}}
}

// add notes that entity e is called by words. It is called again when e gets a
// longer name; what is noted stays.
func (k *known) add(e int, words []string) {
	for _, w := range words {
		k.word[w] = include(k.word[w], e)
		if w != "" {
			k.initial[w[:1]] = include(k.initial[w[:1]], e)
		}
	}
	if len(words) == 1 {
		k.alone[words[0]] = include(k.alone[words[0]], e)
	} else if n := nickKey(words); n != "" {
		k.nick[n] = include(k.nick[n], e)
	}
}

// like returns the entities that fit can give more than 0 for, in order, each
// once, and some others.
func (k *known) like(words []string) []int {
	var lists [][]int
	switch {
	case len(words) == 1:
		return k.word[words[0]]
	case len(words) == 2: // all of its words are in any longer name that it fits
		a, b := k.sharing(words[0]), k.sharing(words[1])
		if count(a) < count(b) {
			b = a
		}
		lists = append(b, k.nick[nickKey(words)], k.alone[words[0]], k.alone[words[1]])
	default:
		for _, w := range words {
			lists = append(lists, k.sharing(w)...)
		}
	}
	out := slices.Concat(lists...)
	slices.Sort(out)
	return slices.Compact(out)
}

// sharing are the lists of the names with a word that is w or its initial.
func (k *known) sharing(w string) [][]int {
	switch len(w) {
	case 0:
		return [][]int{k.word[w]}
	case 1:
		return [][]int{k.initial[w]}
	}
	return [][]int{k.word[w], k.word[w[:1]]}
}

// nickKey is what two names have in common when the first word of one is a
// short form of the other's: see nick.
func nickKey(words []string) string {
	if len(words) < 2 || len(words[0]) < 2 {
		return ""
	}
	return words[0][:2] + " " + words[len(words)-1]
}

func count(lists [][]int) (n int) {
	for _, l := range lists {
		n += len(l)
	}
	return n
}

// include is list, in order, with e.
func include(list []int, e int) []int {
	i, found := slices.BinarySearch(list, e)
	if found {
		return list
	}
	return slices.Insert(list, i, e)
}

// offices finds the people who hold an office.
type offices struct {
	holders map[officeKey][]int           // entities, in order
	called  map[string]map[officeKey]bool // what an office can be called, by that word: see sameOffice
}

// An officeKey is all that sameOffice looks at of an office that is held.
type officeKey struct{ word, rank string }

func newOffices() offices {
	return offices{map[officeKey][]int{}, map[string]map[officeKey]bool{}}
}

// add notes that entity e has role r.
func (o *offices) add(e int, r *role) {
	o.one(e, r.office)
	for _, x := range r.more {
		o.one(e, x)
	}
}

func (o *offices) one(e int, x schema.Office) {
	key := officeKey{x.Word, x.Rank}
	if o.holders[key] == nil {
		for word, keys := range o.called {
			if sameOffice(schema.Office{Word: word}, x) {
				keys[key] = true
			}
		}
	}
	o.holders[key] = include(o.holders[key], e)
}

// of returns lists of the entities who hold what x can be called, each in order.
func (o *offices) of(x schema.Office) [][]int {
	keys := o.called[x.Word]
	if keys == nil {
		keys = map[officeKey]bool{}
		for key := range o.holders {
			if sameOffice(x, schema.Office{Word: key.word, Rank: key.rank}) {
				keys[key] = true
			}
		}
		o.called[x.Word] = keys
	}
	var out [][]int
	for key := range keys {
		out = append(out, o.holders[key])
	}
	return out
}
