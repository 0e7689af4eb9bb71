package position

import (
	"slices"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/text"
)

// climb is how many governors above a mark are asked for their subject.
const climb = 4

// subjects are the holders by the clause that s stands in: the subject of the
// highest verb in s, or of one that governs it, or who does it, "by" whom it is
// done. nil when there is none that can hold a position.
func subjects(d *draft.Draft, s readout.Span, lexicon Lexicon) []holder {
	first, last := d.Text.TokensIn(s)
	for i := first; i < last; i++ {
		if h := d.Text.Tokens[i].Head; h >= first && h < last {
			continue
		}
		for node, steps := i, 0; node >= 0 && steps < climb; node, steps = d.Text.Tokens[node].Head, steps+1 {
			list, more := doers(d, node, lexicon)
			if !more {
				return list
			}
		}
	}
	return nil
}

// doers are those whose stance the verb or predicate at token node tells of.
// more says that the text does not name them there.
func doers(d *draft.Draft, node int, lexicon Lexicon) (list []holder, more bool) {
	if by := agent(d, node); by >= 0 {
		return named(d, by, true), false
	}
	j := d.Text.Child(node, "nsubj", "nsubj:pass")
	if j < 0 {
		return nil, true
	}
	t := d.Text.Tokens[j]
	if t.Tag == "PRON" && at(d, j) == nil {
		if t.Lower == "who" {
			if m, ok := precedes(d, j); ok {
				return []holder{of(d.Actor(m))}, false
			}
		}
		if h := d.Text.Tokens[node].Head; relatives[t.Lower] && h >= 0 && strings.HasPrefix(d.Text.Tokens[node].Rel, "acl") {
			return named(d, h, lexicon.take(d, node, node+1) != ""), false
		}
		return nil, true
	}
	return named(d, j, t.Rel == "nsubj" && lexicon.take(d, node, node+1) != ""), false
}

// precedes is the person whose name ends right before token i, but for a comma.
func precedes(d *draft.Draft, i int) (draft.Mention, bool) {
	i--
	if i >= 0 && d.Text.Tokens[i].Lower == "," {
		i--
	}
	if i < 0 {
		return draft.Mention{}, false
	}
	m, ok := d.MentionAt(d.Text.Tokens[i].Span)
	a := d.Actor(m)
	return m, ok && a != nil && a.Type == readout.ActorPerson && m.Kind == draft.MentionName && m.End == d.Text.Tokens[i].End
}

var relatives = map[string]bool{"who": true, "which": true, "that": true}

// agent is the token of whom "by" names as the doer of the verb at token node, -1 when it names none.
func agent(d *draft.Draft, node int) int {
	if d.Text.Child(node, "nsubj:pass") < 0 && d.Text.Child(node, "aux:pass") < 0 {
		return -1
	}
	for _, j := range d.Text.Children(node) {
		if t := d.Text.Tokens[j]; j > node && (t.Rel == "obl:agent" || t.Rel == "obl") && at(d, j) != nil {
			if c := d.Text.Child(j, "case"); c >= 0 && d.Text.Tokens[c].Lower == "by" {
				return j
			}
		}
	}
	return -1
}

// named are those that token j and what "and" joins to it speak of: actors, and,
// where the verb takes a stance or the phrase is a mention, others by the
// text's words.
func named(d *draft.Draft, j int, stance bool) []holder {
	var out []holder
	for _, k := range d.Conjuncts(j) {
		t := d.Text.Tokens[k]
		m, ok := d.MentionAt(t.Span)
		switch a := d.Actor(m); {
		case ok && a != nil:
			out = add(out, of(a))
		case (ok && m.Kind != draft.MentionPronoun || stance) && (t.Tag == "NOUN" || t.Tag == "PROPN"):
			if w := words(d, k); w != "" {
				out = add(out, holder{name: w})
			}
		}
	}
	return out
}

// words are those of the phrase that token j heads, up to its first comma.
func words(d *draft.Draft, j int) string {
	first, last := d.Text.TokensIn(d.Phrase(j))
	if i := slices.IndexFunc(d.Text.Tokens[j+1:max(last, j+1)], func(t text.Token) bool {
		return t.Tag == "PUNCT" || t.Text == "," || t.Rel == "acl" || t.Rel == "acl:relcl"
	}); i >= 0 {
		last = j + 1 + i
	}
	if first > j || last <= j {
		return ""
	}
	return d.Line(d.Text.SpanOf(first, last))
}

// own is the actor that is the subject of s itself, nil when it has none, and
// whether s says what is so, not what would be.
func own(d *draft.Draft, s readout.Span) (a *readout.Actor, so bool) {
	first, last := d.Text.TokensIn(s)
	for i := first; i < last; i++ {
		if h := d.Text.Tokens[i].Head; h >= first && h < last {
			continue
		}
		if j := d.Text.Child(i, "nsubj"); j >= first && j < i {
			return at(d, j), !slices.ContainsFunc(d.Text.Children(i), func(k int) bool { return modals[d.Text.Tokens[k].Lower] })
		}
	}
	return nil, false
}

// modals tell of what is not so yet.
var modals = map[string]bool{"will": true, "would": true, "shall": true, "should": true, "could": true, "may": true, "might": true, "must": true}

// at is the actor that token i speaks of, nil when it is none.
func at(d *draft.Draft, i int) *readout.Actor {
	if m, ok := d.MentionAt(d.Text.Tokens[i].Span); ok {
		return d.Actor(m)
	}
	return nil
}
