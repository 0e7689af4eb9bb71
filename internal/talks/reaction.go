package talks

import (
	"fmt"
	"slices"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/text"
)

// Reactions returns what third parties make of the talks, ids r1, r2 … A side
// of one of the meetings is no third party to it.
func Reactions(d *draft.Draft, exclusions []readout.Exclusion, limit float64) []readout.Reaction {
	var out []readout.Reaction
	var marks []draft.Mark
	for _, m := range d.MarksOf(draft.LayerReaction) {
		if m.Confidence >= limit && d.Running(m.Start) {
			marks = append(marks, bySentence(d, m)...)
		}
	}
	for _, m := range marks {
		who := named(d, m.LinksOf(draft.LinkReactor))
		st := d.Speaking(m.Span)
		if len(who) == 0 || actor(d, who[0]) == nil && !nounPhrase(d, m.LinksOf(draft.LinkReactor)[0].Span) {
			who = nil
			if st != nil {
				who = []string{st.Speaker}
			}
		}
		if len(who) == 0 || only(d, m.Span) {
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

// only reports whether s is no more than a name: "Dorn." heads what is told of it.
func only(d *draft.Draft, s readout.Span) bool {
	first, last := d.Text.TokensIn(s)
	return !slices.ContainsFunc(d.Text.Tokens[first:last], func(t text.Token) bool { return t.Tag != "PROPN" && t.Tag != "PUNCT" && t.Tag != "DET" })
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

// bySentence is m as one mark for each of its sentences that says who reacts:
// the head runs one into the next. Words of one who speaks on stay with the first.
func bySentence(d *draft.Draft, m draft.Mark) []draft.Mark {
	out := []draft.Mark{m}
	for i := d.Text.SentenceAt(m.Start); i < len(d.Text.Sentences) && d.Text.Sentences[i].Start < m.End; i++ {
		s := d.Text.Sentences[i]
		if s.Start <= m.Start {
			out[0].End = min(m.End, s.End)
			out[0].Links = slices.DeleteFunc(m.LinksOf(draft.LinkReactor), func(l draft.Link) bool { return l.Start > out[0].End })
			continue
		}
		part := readout.Span{Start: s.Start, End: min(m.End, s.End)}
		if 2*part.Len() < s.Len() {
			break
		}
		link, ok := agent(d, s)
		for _, l := range m.LinksOf(draft.LinkReactor) {
			if part.Contains(l.Span) {
				link, ok = l, true
			}
		}
		if ok && !d.Text.Tokens[s.First].Quoted {
			out = append(out, draft.Mark{Span: part, Layer: m.Layer, Confidence: m.Confidence, Links: []draft.Link{link}})
		}
	}
	return out
}

// agent points at the subject of sentence s where that is a noun.
func agent(d *draft.Draft, s text.Sentence) (draft.Link, bool) {
	for i := s.First; i < s.Last; i++ {
		t := d.Text.Tokens[i]
		if t.Rel == "nsubj" && t.Head >= 0 && d.Text.Tokens[t.Head].Head < 0 && (t.Tag == "NOUN" || t.Tag == "PROPN") {
			return draft.Link{Span: d.Phrase(i), Role: draft.LinkReactor, Confidence: 0.5}, true
		}
	}
	return draft.Link{}, false
}

// nounPhrase reports whether the head of the phrase at s is a noun: "traders in
// London", not "I" nor "one of the three".
func nounPhrase(d *draft.Draft, s readout.Span) bool {
	first, last := d.Text.TokensIn(s)
	for i := first; i < last; i++ {
		if t := d.Text.Tokens[i]; (t.Head < first || t.Head >= last) && (t.Tag == "NOUN" || t.Tag == "PROPN") {
			return true
		}
	}
	return false
}

// told is the part of the sentence that tells of the reaction m: from whoever
// reacts to the end of the mark's clause.
func told(d *draft.Draft, m draft.Mark) readout.Span {
	s, sentence := m.Span, d.Sentence(m.Span)
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
