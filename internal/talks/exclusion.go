package talks

import (
	"fmt"
	"slices"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// Exclusions returns who a sentence of d says was not invited or kept out, ids
// x1, x2 … Marks below the limit, and those that name nobody, are left out:
// absence without a sentence that states it is no exclusion.
func Exclusions(d *draft.Draft, limit float64) []readout.Exclusion {
	var out []readout.Exclusion
	var marks []draft.Mark
	for _, m := range d.MarksOf(draft.LayerExclusion) {
		if m.Confidence >= limit && d.Running(m.Start) && len(m.LinksOf(draft.LinkExcluded)) > 0 {
			marks = append(marks, inSentence(d, m))
		}
	}
	for _, m := range keptOut(d) {
		if i := slices.IndexFunc(marks, func(o draft.Mark) bool { return o.Overlaps(m.Span) }); i < 0 {
			marks = append(marks, m)
		} else {
			marks[i].Links = m.Links // the words name whom they keep out more surely than the head
		}
	}
	slices.SortStableFunc(marks, func(a, b draft.Mark) int { return a.Start - b.Start })
	for _, m := range marks {
		who := named(d, m.LinksOf(draft.LinkExcluded))
		if len(who) == 0 {
			continue
		}
		x := readout.Exclusion{
			Fact:         readout.Fact{ID: fmt.Sprintf("x%d", len(out)+1), Stage: Stage + "/exclusion", Confidence: m.Confidence},
			Who:          who,
			ExcludedFrom: about(d, m.Span),
			Modality:     m.Modality,
			Spans:        d.Document.Passages(m.Span),
		}
		if st := d.Speaking(m.Span); st != nil {
			x.AssertedBy, x.Statement = st.Speaker, st.ID
		} else if m.Modality == "feared" {
			x.AssertedBy = holder(d, m.Span)
		}
		out = append(out, x)
	}
	return out
}

// inSentence is m as far as its first sentence goes: the head runs two into one.
func inSentence(d *draft.Draft, m draft.Mark) draft.Mark {
	s := d.Sentence(m.Span)
	m.End = min(m.End, max(s.End, m.Start+1))
	if links := slices.DeleteFunc(m.LinksOf(draft.LinkExcluded), func(l draft.Link) bool { return !s.Contains(l.Span) }); len(links) > 0 {
		m.Links = links
	}
	return m
}

// holder is the first actor of the sentence that s stands in, before s: whose fear it is.
func holder(d *draft.Draft, s readout.Span) string {
	for _, m := range d.Within(readout.Span{Start: d.Sentence(s).Start, End: s.Start}) {
		if a := d.Actor(m); a != nil {
			return a.Name
		}
	}
	return ""
}

// named are the actors that links name, or the links' own words where they name
// none: of "envoys of Norland" the envoys, where they are an actor.
func named(d *draft.Draft, links []draft.Link) []string {
	var out []string
	for _, l := range links {
		found := false
		for _, m := range d.Within(l.Span) {
			if a := d.Actor(m); a != nil && !(found && belongs(d, m.Span, l.Span)) {
				out = appendNew(out, a.Name)
				found = true
			}
		}
		if !found {
			out = appendNew(out, d.Line(l.Span))
		}
	}
	return out
}

// belongs reports whether the words at s say of others in the phrase whose they are.
func belongs(d *draft.Draft, s, phrase readout.Span) bool {
	first, last := d.Text.TokensIn(s)
	for i := first; i < last; i++ {
		t := d.Text.Tokens[i]
		if (t.Head < first || t.Head >= last) && t.Head >= 0 {
			return t.Rel == "nmod" && phrase.Contains(d.Text.Tokens[t.Head].Span)
		}
	}
	return false
}

func appendNew(list []string, s string) []string {
	for _, x := range list {
		if x == s {
			return list
		}
	}
	return append(list, s)
}

// about is the meeting that s speaks of: one named in the same sentence, else
// the last one named before, "" when there is none.
func about(d *draft.Draft, s readout.Span) string {
	sentence := d.Sentence(s)
	out, last := "", -1
	for _, m := range d.Meetings {
		for _, p := range m.Spans {
			if p.Overlaps(sentence) {
				return m.Title
			}
			if p.Start < s.Start && p.Start > last {
				out, last = m.Title, p.Start
			}
		}
	}
	return out
}
