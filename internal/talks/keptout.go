package talks

import (
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/text"
)

var (
	// uninviting are verbs that keep their object out by themselves, shutting
	// those that do so with "out", "away" or "aside", letting those that do so
	// when they are negated.
	uninviting = wordSet("exclude sideline uninvite disinvite marginalize marginalise bypass bar debar ban")
	shutting   = wordSet("shut leave keep lock freeze cut push squeeze turn throw pass")
	letting    = wordSet("invite ask consult include admit allow permit let bring represent involve")
	barring    = wordSet("bar debar ban")
	outward    = wordSet("out away aside off outside over")
	// acts are the verbs of these that tell of somebody's decision.
	acts = wordSet("bar debar ban shut keep lock turn admit allow permit let bring throw")
	// places are the nouns of what one needs to take part, tables where one sits then.
	places = wordSet("seat place say voice role part representative representation chair invitation participation")
	tables = wordSet("talk negotiation discussion meeting summit table conference deal agreement accord settlement process meet delegation ceremony forum room session round consultation dialogue format")
	// dreads are words that make of an exclusion one that is feared, denying those
	// that make of it one that is denied, not one that is stated.
	dreads  = wordSet("fear worry concern afraid dread anxious")
	denying = wordSet("deny refute reject dismiss")
)

func wordSet(words string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		out[w] = true
	}
	return out
}

// keptOut finds the exclusions that words alone show: "was not invited to the
// talks", "a deal that excludes A and B", "without A at the table". It returns
// marks of the same form as the talks head's, for those that the head left out.
func keptOut(d *draft.Draft) []draft.Mark {
	var out []draft.Mark
	for i, t := range d.Text.Tokens {
		if !d.Running(t.Start) {
			continue
		}
		s := d.Text.Sentences[t.Sentence]
		m := draft.Mark{Layer: draft.LayerExclusion, Confidence: 0.6, Modality: "asserted"}
		var who readout.Span
		switch {
		case t.Tag == "VERB", t.Lemma == "exclude": // which is no noun, as "sideline" is
			who = kept(d, i, s)
			switch {
			case !letting[t.Lemma] && negated(d.Text, s.First, i):
				m.Modality = "denied"
			case acts[t.Lemma]:
				m.Modality = "decided"
			}
		case places[t.Lemma]:
			who = placeless(d, i, s)
		default:
			who = lacking(d, i, s)
		}
		if who.Empty() {
			continue
		}
		m.Span = readout.Span{Start: clauseStart(d, i, s), End: max(who.End, clauseEnd(d, i, s))}
		switch {
		case who.Start < t.Start:
			m.Span.Start = who.Start
		case t.Tag != "VERB" && t.Lemma != "exclude" && !places[t.Lemma]: // what happens without them stands before
			m.Span.Start = s.Start
		}
		for j := s.First; j < i; j++ {
			switch x := d.Text.Tokens[j]; {
			case dreads[x.Lemma]:
				m.Modality = "feared"
			case denying[x.Lemma] && x.Start < who.Start:
				m.Modality = "denied"
			default:
				continue
			}
			m.Span.Start = max(m.Span.Start, d.Text.Tokens[j+1].Start)
		}
		m.Links = []draft.Link{{Span: who, Role: draft.LinkExcluded, Confidence: 0.6}}
		out = append(out, m)
	}
	return out
}

// negated reports whether one of the three tokens before i is a negation.
func negated(d *text.Doc, first, i int) bool {
	for j := max(first, i-3); j < i; j++ {
		switch d.Tokens[j].Lower {
		case "not", "n't", "never", "neither", "nor":
			return true
		}
	}
	return false
}
