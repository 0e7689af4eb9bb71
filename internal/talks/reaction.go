package talks

import (
	"fmt"
	"slices"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// Reactions returns what third parties make of the talks, ids r1, r2 … A side
// of one of the meetings is no third party to it.
func Reactions(d *draft.Draft, exclusions []readout.Exclusion, limit float64) []readout.Reaction {
	var out []readout.Reaction
	for _, m := range d.MarksOf(draft.LayerReaction) {
		if m.Confidence < limit || !d.Running(m.Start) {
			continue
		}
		who := named(d, m.LinksOf(draft.LinkReactor))
		st := d.Speaking(m.Span)
		if len(who) > 0 && actor(d, who[0]) == nil || len(who) == 0 {
			who = nil
			if st != nil {
				who = []string{st.Speaker}
			}
		}
		if len(who) == 0 {
			continue
		}
		r := readout.Reaction{
			Fact:   readout.Fact{Stage: Stage + "/reaction", Confidence: m.Confidence},
			Who:    who[0],
			Stance: "reacts",
			To:     d.Line(m.Span),
			Spans:  d.Document.Passages(told(d, m)),
		}
		for _, a := range d.Actors {
			if a.Name == r.Who {
				r.Side = a.Side
			}
		}
		if party(d, r.Who, r.Side) {
			continue
		}
		for _, p := range d.Positions {
			if p.Holder == r.Who && overlapAny(p.Spans, m.Span) {
				r.Stance, r.Statement = p.Stance, p.Statement
				break
			}
		}
		if st != nil && st.Speaker == r.Who {
			r.Statement = st.ID
		}
		out = append(out, r)
	}
	out = append(out, responses(d, exclusions, out)...)
	slices.SortStableFunc(out, func(a, b readout.Reaction) int { return a.Spans[0].Start - b.Spans[0].Start })
	for i := range out {
		out[i].ID = fmt.Sprintf("r%d", i+1)
	}
	return out
}

// party reports whether name, or its side, sits at the table of the meeting
// with the most participants, the one that reactions answer.
func party(d *draft.Draft, name, side string) bool {
	var main *readout.Meeting
	for i := range d.Meetings {
		if main == nil || len(d.Meetings[i].Participants) > len(main.Participants) {
			main = &d.Meetings[i]
		}
	}
	return main != nil && (slices.Contains(main.Parties, name) || side != "" && slices.Contains(main.Parties, side))
}

func overlapAny(ps []readout.Passage, s readout.Span) bool {
	return slices.ContainsFunc(ps, func(p readout.Passage) bool { return p.Overlaps(s) })
}

// told is the part of the sentence that tells of the reaction m: from whoever
// reacts to the end of the mark's clause.
func told(d *draft.Draft, m draft.Mark) readout.Span {
	sentence := d.Sentence(m.Span)
	s := readout.Span{Start: m.Start, End: min(m.End, sentence.End)}
	for _, l := range m.LinksOf(draft.LinkReactor) {
		if sentence.Contains(l.Span) {
			s = s.Hull(l.Span)
		}
	}
	return clause(d, s)
}

// clause is s with what follows up to the next mark that parts clauses.
func clause(d *draft.Draft, s readout.Span) readout.Span {
	end := d.Sentence(readout.Span{Start: s.End - 1, End: s.End}).End
	_, i := d.Text.TokensIn(s)
	for ; i < len(d.Text.Tokens) && d.Text.Tokens[i].Start < end; i++ {
		t := d.Text.Tokens[i]
		if t.Tag == "PUNCT" && strings.ContainsAny(t.Text, ".,;:—") {
			break
		}
		s.End = t.End
	}
	return s
}
