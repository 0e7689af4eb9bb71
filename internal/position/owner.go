package position

import (
	"slices"
	"strings"

	"github.com/readout/readout"
)

// Adjectives knows which party an adjective names.
type Adjectives interface {
	// Adjective is the name of the state or bloc that word names ("Russian"), "" when it names none.
	Adjective(word string) string
}

// farObject is how many words behind its verb an object stands at most that
// the tree does not give it: "dismissed as fantasy a report".
const farObject = 9

// object is what the verb at token i refuses, -1 when there is nothing.
func (c *claims) object(i int) int {
	last := c.Text.Sentences[c.Text.Tokens[i].Sentence].Last
	for j := i + 1; j < min(i+farObject, last); j++ {
		if n := c.Text.Tokens[j]; n.Tag == "NOUN" && (accounts[n.Lemma] || wishes[n.Lemma]) && (n.Head == i || n.Head > i && n.Head < j && c.Text.Tokens[n.Head].Tag == "NOUN") {
			return j
		}
	}
	if j := c.Text.Child(i, "obj", "nsubj:pass"); j >= 0 {
		return j
	}
	for _, j := range c.Text.Children(i) {
		if c.Text.Tokens[j].Rel != "obl" {
			continue
		}
		if k := c.Text.Child(j, "case"); k >= 0 && (c.Text.Tokens[k].Lower == "with" || c.Text.Tokens[k].Lower == "to") {
			return j
		}
	}
	return -1
}

// refuser is the name of the actor who does what the word at token i tells, "" when the text names none.
func (c *claims) refuser(i int) string {
	j := -1
	if c.Text.Child(i, "nsubj:pass") >= 0 {
		j = c.Text.Child(i, "obl:agent")
	} else {
		for node, steps := i, 0; node >= 0 && j < 0 && steps < 4; node, steps = c.Text.Tokens[node].Head, steps+1 {
			j = c.Text.Child(node, "nsubj", "nsubj:pass")
		}
	}
	if j >= 0 {
		if a := at(c.Draft, j); a != nil {
			return a.Name
		}
	}
	return ""
}

// owning are the relations of whose claim or demand a noun is, from the
// prepositions where it stands behind.
var (
	owning = set("nmod nmod:poss amod compound obl:agent")
	from   = set("by from of")
)

// owner is the name of whose claim or demand the noun at token j is: "B's", "by
// B", "made by B", "Russian". "" when the text does not tell.
func (c *claims) owner(j int) string {
	nodes := slices.Clone(c.Text.Children(j))
	for _, k := range append(nodes, c.Text.Tokens[j].Head) {
		if k > j && c.Text.Tokens[k].Rel == "acl" {
			if by := c.Text.Child(k, "obl:agent"); by >= 0 {
				nodes = append(nodes, by)
			}
		}
	}
	for _, k := range nodes {
		t := c.Text.Tokens[k]
		if !owning[t.Rel] {
			continue
		}
		if p := c.Text.Child(k, "case"); k > j && (p < 0 || !from[c.Text.Tokens[p].Lower]) {
			continue
		}
		if a := at(c.Draft, k); a != nil {
			return a.Name
		}
		if t.Tag == "ADJ" || t.Tag == "PROPN" {
			if name := c.party(t.Text); name != "" {
				return name
			}
		}
	}
	return ""
}

// party is whom an adjective before a claim means: the state or people that it
// names, as the text writes it ("Palestinian demands" are the Palestinians').
func (c *claims) party(adjective string) string {
	name := c.Call(c.adjectives.Adjective(adjective))
	if name == "" || c.actors[name] != nil {
		return name
	}
	for _, a := range c.Actors {
		if a.Side == "" && a.Type != readout.ActorPerson && strings.HasPrefix(a.Name, adjective) {
			return a.Name
		}
	}
	return name
}
