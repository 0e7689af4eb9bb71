package coref

import "slices"

// reach is how many phrases with the same noun are looked at, the nearest first.
const reach = 8

// nominal joins a description with an earlier one of the same noun that all its
// modifiers fit.
func (r *resolver) nominal(i int) {
	n := &r.nodes[i]
	if n.joined >= 0 {
		return
	}
	list := r.nouns[n.key]
	r.nouns[n.key] = append(list, i)
	if n.actor >= 0 {
		return
	}
	for k := len(list) - 1; k >= max(0, len(list)-reach); k-- {
		if r.fits(n, &r.nodes[list[k]]) && r.link(i, list[k]) {
			return
		}
	}
	r.guessed(i)
}

// fits reports whether n can repeat m, which has the same noun: a definite phrase
// says no more than the one it repeats, one without an article says the same.
func (r *resolver) fits(n, m *node) bool {
	if !n.definite && (n.article || len(n.modifier) != len(m.modifier)) {
		return false
	}
	for _, w := range n.modifier {
		if !slices.Contains(m.modifier, w) {
			return false
		}
	}
	return true
}
