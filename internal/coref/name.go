package coref

import "strings"

// names joins what link has tied to one actor, then names of one wording, short
// forms of a fuller name, and acronyms.
func (r *resolver) names() {
	actors := map[int]int{}
	for i := range r.nodes {
		if a := int(r.nodes[i].actor); a >= 0 {
			if j, ok := actors[a]; ok {
				r.join(j, i)
			} else {
				actors[a] = i
			}
		}
	}
	known := map[string]int{} // by wording: the last node
	short := map[string]int{} // by the last word of a person's name, by acronym
	for pass := range 2 {
		for i := range r.nodes {
			n := &r.nodes[i]
			if n.form != name || n.key == "" {
				continue
			}
			words := strings.Fields(n.key)
			if pass == 0 {
				if j, ok := known[n.key]; ok {
					r.link(i, j)
				}
				known[n.key] = i
				if len(words) > 1 {
					if n.human {
						short[words[len(words)-1]] = i
						if _, ok := short[words[0]]; !ok {
							short[words[0]] = i
						}
					}
					if a := acronym(words); len(a) > 1 && !n.human {
						short[a] = i
					}
				}
				continue
			}
			if j, ok := short[n.key]; ok && len(words) == 1 {
				r.link(i, j)
			}
		}
	}
}

// link joins two nodes where nothing speaks against it.
func (r *resolver) link(i, j int) bool {
	if i == j || !r.mayJoin(i, j) {
		return false
	}
	r.join(i, j)
	return true
}

// acronym is the first letters of words, without the small ones.
func acronym(words []string) string {
	var b strings.Builder
	for _, w := range words {
		if w != "of" && w != "the" && w != "and" && w != "for" && w != "" {
			b.WriteString(w[:1])
		}
	}
	return b.String()
}

// structure joins appositions, and the subject with what a form of "be" says it is.
func (r *resolver) structure() {
	doc := r.d.Text
	for i := range r.nodes {
		n := &r.nodes[i]
		t := doc.Tokens[n.head]
		if n.joined >= 0 {
			continue
		}
		if t.Rel == "appos" && t.Head >= 0 && r.at[t.Head] >= 0 {
			r.link(i, int(r.at[t.Head]))
		}
		if n.form != nominal || doc.Child(n.head, "cop") < 0 {
			continue
		}
		if j := doc.Child(n.head, "nsubj"); j >= 0 && r.at[j] >= 0 && r.predicate(n) {
			r.link(int(r.at[j]), i)
		}
	}
}

// predicate reports whether a noun after "be" names its subject rather than
// describing it: it has an article, and is not denied.
func (r *resolver) predicate(n *node) bool {
	doc := r.d.Text
	det := doc.Child(n.head, "det")
	if det < 0 || doc.Tokens[det].Lower == "no" {
		return false
	}
	for _, j := range doc.Children(n.head) {
		if l := doc.Tokens[j].Lower; l == "not" || l == "n't" || l == "never" {
			return false
		}
	}
	return true
}
