package statement

import (
	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// speaking are the verbs by which what is reported tells that somebody said something.
var speaking = map[string]bool{
	"say": true, "tell": true, "assure": true, "warn": true, "promise": true, "undertake": true, "pledge": true, "insist": true, "deny": true,
	"accuse": true, "complain": true, "ask": true, "urge": true, "argue": true, "explain": true, "add": true, "reply": true, "describe": true,
	"vow": true, "declare": true, "reiterate": true, "stress": true, "call": true,
}

// nested makes a person the speaker of c whom the content itself has speak, and
// c's speaker the one who hands it on, where that is an outlet, a body or
// nobody's name: "Lind told him that the talks would go on, according to a diplomat".
func (f *Finder) nested(d *draft.Draft, c *candidate) {
	if len(c.via) > 0 || c.turn || c.speaker.name == "" || len(c.attribution.Content) == 0 {
		return
	}
	if c.speaker.actor >= 0 {
		switch d.Actors[c.speaker.actor].Type {
		case readout.ActorOutlet, readout.ActorOrganisation, readout.ActorAnonymous:
		default:
			return
		}
	}
	content := c.attribution.Content[0]
	first, last := d.Text.TokensIn(content)
	for i := first; i < last; i++ {
		t := d.Text.Tokens[i]
		if t.Tag != "VERB" || t.Head >= first && t.Head < last || !speaking[t.Lemma] || t.Quoted {
			continue
		}
		j := d.Text.Child(i, "nsubj")
		if j < first || j >= i || d.Text.Tokens[j].Quoted || d.Text.Tokens[j].Tag != "PROPN" || ahead(d, i) {
			return
		}
		inner := f.resolve(d, d.Phrase(j), speaker{actor: -1})
		if inner.actor < 0 || inner.actor == c.speaker.actor || d.Actors[inner.actor].Type != readout.ActorPerson {
			return
		}
		if !ownOutlet(d, c.speaker) {
			c.via = append(c.via, c.speaker.name)
		}
		c.speaker, c.source = inner, d.Phrase(j)
		return
	}
}

// ahead reports whether the verb at token i tells of what is to come: "would ask".
func ahead(d *draft.Draft, i int) bool {
	for _, j := range d.Text.Children(i) {
		switch d.Text.Tokens[j].Lower {
		case "will", "would", "shall", "should", "could", "may", "might", "must", "to":
			return true
		}
	}
	return false
}
