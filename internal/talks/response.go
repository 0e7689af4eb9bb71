package talks

import (
	"slices"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/text"
)

// answering are stances that answer what others do; a stance that only makes a
// demand of one's own is no reaction.
var answering = map[string]bool{
	"welcomes": true, "expresses_concern": true, "expresses_disappointment": true,
}

// subjects are the nouns by which a sentence speaks of the talks.
var subjects = map[string]bool{
	"talk": true, "negotiation": true, "discussion": true, "meeting": true, "summit": true, "deal": true, "agreement": true,
	"peace": true, "effort": true, "settlement": true, "truce": true, "ceasefire": true, "plan": true, "proposal": true,
}

// responses are the reactions that the other facts show: a third party's stance
// on the talks, a fear of being left out of them, and a meeting held to agree
// on a response. What found already covers is left out.
func responses(d *draft.Draft, exclusions []readout.Exclusion, found []readout.Reaction) []readout.Reaction {
	if !bilateral(d) {
		return nil
	}
	var out []readout.Reaction
	add := func(r readout.Reaction) {
		for _, x := range slices.Concat(found, out) {
			if x.Who == r.Who && overlapAny(x.Spans, r.Spans[0].Span) {
				return
			}
		}
		r.Stage, r.Confidence = Stage+"/response", 0.5
		r.To = r.Spans[0].Text
		out = append(out, r)
	}
	for _, r := range reactedTo(d) {
		if !party(d, r.Who, r.Side) {
			add(r)
		}
	}
	for _, p := range d.Positions {
		a := actor(d, p.Holder)
		if a == nil || a.Type == readout.ActorOutlet || a.Anonymous || !answering[p.Stance] || party(d, p.Holder, p.OnBehalf) || p.OnBehalf == "" {
			continue
		}
		s := d.Sentence(p.Spans[0].Span)
		if speaks(d, s) {
			add(readout.Reaction{Who: p.Holder, Side: p.OnBehalf, Stance: p.Stance, Statement: p.Statement, Spans: d.Document.Passages(s)})
		}
	}
	for _, x := range exclusions {
		if a := actor(d, x.AssertedBy); x.Modality == "feared" && a != nil && !party(d, a.Name, a.Side) {
			s := d.Sentence(x.Spans[0].Span)
			add(readout.Reaction{Who: a.Name, Side: a.Side, Stance: "fears", Statement: x.Statement, Spans: d.Document.Passages(s)})
		}
	}
	for _, m := range d.Meetings {
		for _, g := range m.Agenda {
			if !strings.Contains(strings.ToLower(d.Line(d.Sentence(g.Span.Span))), "response to") {
				continue
			}
			for _, who := range m.Parties {
				if a := actor(d, who); a != nil && !party(d, who, a.Side) {
					add(readout.Reaction{Who: who, Side: a.Side, Stance: "coordinates_response", Spans: m.Spans[:1]})
				}
			}
		}
	}
	return out
}

// bilateral reports whether the document has a meeting of two or more parties to react to.
func bilateral(d *draft.Draft) bool {
	return slices.ContainsFunc(d.Meetings, func(m readout.Meeting) bool { return len(m.Parties) >= 2 && m.Kind != "press_conference" })
}

func actor(d *draft.Draft, name string) *readout.Actor {
	for i := range d.Actors {
		if d.Actors[i].Name == name {
			return &d.Actors[i]
		}
	}
	return nil
}

// speaks reports whether s speaks of the talks.
func speaks(d *draft.Draft, s readout.Span) bool {
	first, last := d.Text.TokensIn(s)
	return slices.ContainsFunc(d.Text.Tokens[first:last], func(t text.Token) bool { return subjects[t.Lemma] })
}
