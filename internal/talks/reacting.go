package talks

import (
	"slices"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/text"
)

var (
	// reacting are the verbs of who answers what others do, with the stance they take.
	reacting = map[string]string{
		"welcome": "welcomes", "hail": "welcomes", "applaud": "welcomes", "greet": "welcomes", "praise": "praises", "laud": "praises", "commend": "praises",
		"condemn": "condemns", "denounce": "condemns", "deplore": "condemns", "criticize": "opposes", "criticise": "opposes", "slam": "opposes",
		"decry": "opposes", "blast": "opposes", "reject": "rejects", "dismiss": "rejects", "oppose": "opposes", "regret": "expresses_disappointment",
		"lament": "expresses_disappointment", "endorse": "supports", "back": "supports", "second": "supports", "support": "supports",
		"mock": "opposes", "question": "opposes", "congratulate": "praises",
	}
	// voicing are the verbs that have what is felt as their object, feelings what it can be.
	voicing  = map[string]bool{"express": true, "voice": true, "convey": true, "show": true, "react": true, "respond": true, "declare": true}
	feelings = map[string]string{
		"disappointment": "expresses_disappointment", "regret": "expresses_disappointment", "dismay": "expresses_disappointment", "concern": "expresses_concern",
		"alarm": "expresses_concern", "unease": "expresses_concern", "scepticism": "expresses_concern", "skepticism": "expresses_concern", "doubt": "expresses_concern",
		"relief": "welcomes", "satisfaction": "welcomes", "support": "supports", "anger": "opposes", "outrage": "opposes", "caution": "expresses_concern",
		"disappointed": "expresses_disappointment", "dismayed": "expresses_disappointment", "concerned": "expresses_concern", "worried": "expresses_concern",
		"alarmed": "expresses_concern", "sceptical": "expresses_concern", "skeptical": "expresses_concern", "pleased": "welcomes", "relieved": "welcomes",
		"glad": "welcomes", "delighted": "welcomes", "encouraged": "welcomes", "regrettable": "expresses_disappointment",
	}
	// events are the nouns of what others do that one can react to.
	events = map[string]bool{
		"talk": true, "negotiation": true, "discussion": true, "meeting": true, "summit": true, "deal": true, "agreement": true, "accord": true, "pact": true,
		"treaty": true, "settlement": true, "truce": true, "ceasefire": true, "cease-fire": true, "decision": true, "announcement": true, "statement": true,
		"declaration": true, "release": true, "exchange": true, "swap": true, "operation": true, "move": true, "step": true, "outcome": true, "result": true,
		"development": true, "conclusion": true, "cancellation": true, "breakthrough": true, "progress": true, "failure": true, "collapse": true,
		"resumption": true, "initiative": true, "tack": true, "conference": true, "rapprochement": true, "thaw": true, "withdrawal": true, "visit": true, "call": true,
	}
)

// reactedTo finds what the words alone show: "X welcomed the accord", "the talks
// were condemned by X", "X is disappointed, X said of the summit".
func reactedTo(d *draft.Draft) []readout.Reaction {
	var out []readout.Reaction
	for i, t := range d.Text.Tokens {
		if !d.Running(t.Start) {
			continue
		}
		stance := ""
		s := d.Text.Sentences[t.Sentence]
		switch {
		case t.Tag == "VERB" && reacting[t.Lemma] != "" && !negated(d.Text, s.First, i) && (t.Lemma == "congratulate" || objectOf(d, i)):
			stance = reacting[t.Lemma]
		case feelings[t.Lower] != "" && (t.Tag == "ADJ" || t.Tag == "VERB") && !negated(d.Text, s.First, i) && eventful(d.Text, s):
			stance = feelings[t.Lower]
		case feelings[t.Lemma] != "" && t.Tag == "NOUN" && t.Head >= 0 && voicing[d.Text.Tokens[t.Head].Lemma] && eventful(d.Text, s):
			stance = feelings[t.Lemma]
		default:
			continue
		}
		who, from := reactor(d, i)
		if who == nil || who.Type == readout.ActorOutlet {
			continue
		}
		r := readout.Reaction{Who: who.Name, Side: who.Side, Stance: stance, Spans: d.Document.Passages(clause(d, d.Text.SpanOf(i, i+1).Hull(from)))}
		if st := d.Speaking(t.Span); st != nil && st.Speaker == who.Name {
			r.Statement = st.ID
		}
		out = append(out, r)
	}
	return out
}

// objectOf reports whether the verb at token i has an event for its object, its
// passive subject, or in what it governs directly.
func objectOf(d *draft.Draft, i int) bool {
	for _, j := range d.Text.Children(i) {
		switch d.Text.Tokens[j].Rel {
		case "obj", "nsubj:pass", "obl":
			first, last := d.Text.Subtree(j)
			for k := first; k < last; k++ {
				if events[d.Text.Tokens[k].Lemma] && d.Text.Tokens[k].Tag == "NOUN" {
					return true
				}
			}
		}
	}
	return false
}

// eventful reports whether s names an event.
func eventful(t *text.Doc, s text.Sentence) bool {
	return slices.ContainsFunc(t.Tokens[s.First:s.Last], func(w text.Token) bool { return events[w.Lemma] && w.Tag == "NOUN" })
}

// reactor is who does or feels what token i tells: the agent of a passive, the
// subject, the speaker where that is "we" or "I", nil when the text names nobody.
func reactor(d *draft.Draft, i int) (*readout.Actor, readout.Span) {
	j := -1
	if d.Text.Child(i, "nsubj:pass") >= 0 && d.Text.Tokens[i].Tag == "VERB" && reacting[d.Text.Tokens[i].Lemma] != "" {
		if j = d.Text.Child(i, "obl:agent"); j < 0 {
			return nil, readout.Span{}
		}
	}
	for node, steps := i, 0; node >= 0 && j < 0 && steps < 3; node, steps = d.Text.Tokens[node].Head, steps+1 {
		j = d.Text.Child(node, "nsubj", "nsubj:pass")
	}
	if j >= 0 {
		if m, ok := d.MentionAt(d.Text.Tokens[j].Span); ok && d.Actor(m) != nil {
			return d.Actor(m), m.Span
		}
	}
	if j < 0 || strings.EqualFold(d.Text.Tokens[j].Text, "we") || strings.EqualFold(d.Text.Tokens[j].Text, "i") || d.Text.Tokens[j].Lower == "it" {
		if st := d.Speaking(d.Text.Tokens[i].Span); st != nil {
			return actor(d, st.Speaker), d.Text.SpanOf(i, i+1)
		}
	}
	return nil, readout.Span{}
}
