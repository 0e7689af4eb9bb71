package position

import (
	"slices"

	"github.com/readout/readout"
)

var (
	// refusing are the verbs by which one sets oneself against what another says or wants.
	refusing = set(`deny reject dismiss refute dispute rebut refuse oppose contest counter denounce contradict spurn rebuff decline
		repudiate challenge disagree resist object condemn criticize criticise ridicule deride`)
	// accounts are the nouns of what somebody says to be so, wishes those of
	// what somebody wants, inventions those of what is not so.
	accounts = set(`claim allegation accusation charge report assertion suggestion rumour rumor account statement remark comment version
		contention argument conclusion insinuation speculation view characterization characterisation description interpretation
		assessment readout`)
	wishes     = set("demand call proposal offer request plan appeal condition bid insistence term ultimatum plea idea")
	inventions = set("misinformation disinformation lie fabrication falsehood slander smear")
	// pointing are the words by which a noun means what has just been told.
	pointing = set("the that this these those such it them")
	// earlier are the words by which an account is the speaker's own of another day.
	earlier = set("earlier previous own former prior")
)

// refusals are the disagreements of which a verb tells: who refuses whose claim
// or demand ("A rejected B's claim", "the charges by A were denied by B"), or
// the one told just before ("B demands X. A rejects that demand").
func (c *claims) refusals() []readout.Disagreement {
	var out []readout.Disagreement
	for i, t := range c.Text.Tokens {
		var a, b claim
		rule := ""
		switch {
		case !c.Running(t.Start):
			continue
		case t.Tag == "VERB" && c.refuses(i):
			a, b, rule = c.refusal(i, c.object(i))
		case inventions[t.Lemma]:
			a, b, rule = c.refusal(i, i)
		case t.Lower == "contrary" && i+1 < len(c.Text.Tokens) && c.Text.Tokens[i+1].Lower == "to":
			a, b, rule = c.contrary(i)
		}
		if rule == "" {
			continue
		}
		kind := "contradiction"
		if wishes[c.headOf(a)] || t.Lemma == "oppose" || rule == "answer" && wishing[a.stance] {
			kind = "positions"
		}
		out = append(out, a.against(&b, rule, kind))
	}
	return out
}

// refuses reports whether the verb at token i refuses something.
func (c *claims) refuses(i int) bool {
	if c.hasWord(i, "not", "n't", "never") {
		return false
	}
	switch lemma := c.Text.Tokens[i].Lemma; lemma {
	case "rule":
		return c.hasWord(i, "out")
	case "take":
		return c.hasWord(i, "issue")
	default:
		return refusing[lemma]
	}
}

// headOf is the lemma of the noun that a's words are about, "" when a is more than a phrase.
func (c *claims) headOf(a claim) string {
	first, last := c.Text.TokensIn(a.spans[0].Span)
	for i := first; i < last; i++ {
		if t := c.Text.Tokens[i]; t.Tag == "NOUN" && (t.Head < first || t.Head >= last) {
			return t.Lemma
		}
	}
	return ""
}

// refusal is what the refusing word at token i, whose object is token j or -1,
// sets against each other, and the rule that tells; "" when there is nothing.
func (c *claims) refusal(i, j int) (a, b claim, rule string) {
	who := c.refuser(i)
	if who == "" {
		return a, b, ""
	}
	what, noun := c.Text.SpanOf(i, i+1), ""
	if j >= 0 {
		what, noun = what.Hull(c.Phrase(j)), c.Text.Tokens[j].Lemma
	}
	b = c.of(who, what)
	if st := c.Speaking(what); st != nil && st.Speaker == who {
		b.Statement = st.ID
	}
	if accounts[noun] || wishes[noun] || inventions[noun] {
		if c.Text.Tokens[i].Lemma == "contradict" && slices.ContainsFunc(c.Text.Children(j), func(k int) bool { return earlier[c.Text.Tokens[k].Lower] }) {
			return c.of(who, c.Phrase(j)), b, "refusal" // who says the contrary of before
		}
		if other := c.owner(j); other != "" {
			if a = c.of(other, c.Phrase(j)); a.apart(&b) {
				return a, b, "refusal"
			}
			return a, b, ""
		}
	}
	if inventions[noun] || j >= 0 && !c.pointsBack(j) || j < 0 && !c.alone(i, who) {
		return a, b, ""
	}
	if before := c.before(&b); before != nil {
		return *before, b, "answer"
	}
	return a, b, ""
}

// pointsBack reports whether token j, the object of a refusing verb, means what has just been told.
func (c *claims) pointsBack(j int) bool {
	t := c.Text.Tokens[j]
	if pointing[t.Lower] {
		return true
	}
	if !accounts[t.Lemma] && !wishes[t.Lemma] || c.Text.Child(j, "acl", "acl:relcl", "nmod") >= 0 {
		return false
	}
	k := c.Text.Child(j, "det")
	return k >= 0 && pointing[c.Text.Tokens[k].Lower]
}

// alone reports whether the verb at token i says by itself that who is against
// what has just been told: "the president refused", "Lind disagreed".
func (c *claims) alone(i int, who string) bool {
	switch c.Text.Tokens[i].Lemma {
	case "refuse", "disagree", "object":
		a, j := c.actors[who], c.Text.Child(i, "nsubj")
		return a != nil && a.Type != readout.ActorGroup && c.Text.Child(i, "xcomp", "ccomp") < 0 && (j < 0 || len(c.Conjuncts(j)) == 1)
	}
	return false
}

// before is the last claim of another party that ends at most two sentences before b, nil when there is none.
func (c *claims) before(b *claim) *claim {
	list := c.around(b.first, nearby, 0)
	for i := len(list) - 1; i >= 0; i-- {
		a := &list[i]
		if a.spans[0].Start < b.spans[0].Start && a.last <= b.first && b.first-a.last <= 2 && a.apart(b) {
			return a
		}
	}
	return nil
}

// farSource is how many words behind "contrary" the one stands whom it is about.
const farSource = 10

// contrary is what a sentence sets against each other with "contrary to what A
// says", the first word of which is token i: what A says and who speaks in it.
func (c *claims) contrary(i int) (a, b claim, rule string) {
	s := c.Text.Sentences[c.Text.Tokens[i].Sentence]
	for _, m := range c.Within(c.Text.SpanOf(i, min(i+farSource, s.Last))) {
		x := c.Actor(m)
		if x == nil {
			continue
		}
		a = c.of(x.Name, c.Text.SpanOf(i, i+1).Hull(m.Span))
		for _, b := range c.around(c.Text.Tokens[i].Sentence, 0, 0) {
			if a.apart(&b) {
				return a, b, "refusal"
			}
		}
		break
	}
	return a, b, ""
}
