// Package position makes the positions of a record: what each party wants,
// refuses or rules out on each issue, and where two of them cannot both be had.
//
// It reads the marks of the talks head, the statements they stand in and the
// actors; talks comes beside it, forecast after it. Whose position a mark is
// comes from the statement that holds it, else from what the mark points at,
// else from the subject of its clause.
package position

import (
	"cmp"
	"fmt"
	"slices"
	"sort"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// Stage names this package in the facts it makes.
const Stage = "position"

// Find returns the positions of d in text order, ids p1, p2 … Marks below limit
// (0 to 1) are left out, those whose holder the text does not tell, and those
// that say no more than one of the exclusions does: being left out is no stance.
func Find(d *draft.Draft, exclusions []readout.Exclusion, lexicon Lexicon, limit float64) []readout.Position {
	var out []readout.Position
	for _, m := range d.MarksOf(draft.LayerPosition) {
		if m.Confidence < limit || !d.Running(m.Start) || excluded(exclusions, m.Span) {
			continue
		}
		st := d.Speaking(m.Span)
		if m.Span = d.Extent(m.Span); m.Span.Empty() {
			continue
		}
		var held []holder
		for _, h := range holders(d, m, st, lexicon) {
			held = append(held, share(d, h, m.Span)...)
		}
		for _, h := range held {
			p := readout.Position{
				Fact:     readout.Fact{ID: fmt.Sprintf("p%d", len(out)+1), Stage: Stage + "/mark", Confidence: m.Confidence},
				Holder:   h.name,
				OnBehalf: h.side,
				Stance:   stance(d, lexicon, m, st),
				Issue:    d.Line(m.Span),
				Basis:    "narration",
				Spans:    d.Document.Passages(m.Span),
			}
			if known(out, p) {
				continue
			}
			if st != nil && st.Speaker == h.name {
				p.Basis, p.Statement = "statement", st.ID
			}
			out = append(out, p)
		}
	}
	return out
}

// known reports whether out has p's holder with a stance on words that hold p's:
// the head cut one clause in two.
func known(out []readout.Position, p readout.Position) bool {
	for i := len(out) - 1; i >= 0 && out[i].Spans[0].End > p.Spans[0].Start; i-- {
		if out[i].Holder == p.Holder && out[i].Spans[0].Contains(p.Spans[0].Span) {
			return true
		}
	}
	return false
}

// excluded reports whether most of s stands in an exclusion that says little more.
func excluded(exclusions []readout.Exclusion, s readout.Span) bool {
	for _, x := range exclusions {
		for _, p := range x.Spans {
			if n := min(p.End, s.End) - max(p.Start, s.Start); 5*n >= 3*s.Len() && 3*n >= p.Len() {
				return true
			}
		}
	}
	return false
}

// A holder is whose position it is, and for which state or body.
type holder struct{ name, side string }

// holders are the speaker of the statement that m stands in, or the actors that
// m points at ("both Moscow and Washington" are two), or the subject of its clause.
func holders(d *draft.Draft, m draft.Mark, st *readout.Statement, lexicon Lexicon) []holder {
	var linked []holder
	for _, l := range surest(m.LinksOf(draft.LinkHolder)) {
		for _, n := range d.Within(l.Span) {
			for _, a := range joined(d, n) {
				linked = add(linked, of(a))
			}
		}
	}
	if a := possessor(d, m.Span); a != nil {
		return []holder{behalf(a)}
	}
	if st != nil {
		if a := told(d, m.Span, lexicon.Verbs); a != nil && a.Name != st.Speaker {
			return []holder{of(a)}
		}
	}
	if st != nil && st.Anonymous {
		if len(linked) > 0 {
			return linked
		}
		if a := own(d, m.Span); a != nil && a.Name != st.Speaker { // who will not be named tells of others
			return []holder{of(a)}
		}
	}
	switch {
	case st != nil && (len(linked) == 0 || !strong(m)):
		return []holder{speaking(d, st)}
	case len(linked) > 0:
		return linked
	case st != nil:
		return []holder{speaking(d, st)}
	}
	if a := subject(d, m.Span); a != nil {
		return []holder{of(a)}
	}
	return nil
}

// surest is the link with the highest confidence, by itself; nil when there is none.
func surest(links []draft.Link) []draft.Link {
	if len(links) == 0 {
		return nil
	}
	return []draft.Link{slices.MaxFunc(links, func(a, b draft.Link) int { return cmp.Compare(a.Confidence, b.Confidence) })}
}

// joined is the actor of n with the one that "and" joins to it, if both are of a
// kind: "both A and B".
func joined(d *draft.Draft, n draft.Mention) []*readout.Actor {
	var out []*readout.Actor
	first := sort.Search(len(d.Mentions), func(i int) bool { return d.Mentions[i].Start >= n.Start })
	for i := first; i < len(d.Mentions) && d.Mentions[i].Span == n.Span; i++ {
		m := d.Mentions[i]
		if d.Actor(m) == nil {
			continue
		}
		for j := max(i-1, 0); j <= min(i+1, len(d.Mentions)-1); j++ {
			o := d.Mentions[j]
			a := d.Actor(o)
			gap := readout.Span{Start: min(o.End, m.End), End: max(o.Start, m.Start)}
			if a != nil && (i == j || a.Type == d.Actor(m).Type && gap.Len() > 0 && d.Line(gap) == "and") {
				out = append(out, a)
			}
		}
	}
	return out
}

// wants are nouns whose owner holds the position that follows them.
var wants = map[string]bool{"priority": true, "demand": true, "goal": true, "aim": true, "objective": true, "condition": true, "request": true}

// possessor is whose priorities, demands or goals s tells of, as others say:
// "the government's priorities include X". nil when the words are not there.
func possessor(d *draft.Draft, s readout.Span) *readout.Actor {
	sentence := d.Sentence(s)
	for _, m := range d.Within(readout.Span{Start: sentence.Start, End: s.End}) {
		_, i := d.Text.TokensIn(m.Span)
		if d.Actor(m) == nil || i+2 >= len(d.Text.Tokens) || d.Text.Tokens[i].Lower != "'s" || m.End < s.Start-80 {
			continue
		}
		if wants[d.Text.Tokens[i+1].Lemma] || wants[d.Text.Tokens[i+2].Lemma] {
			return d.Actor(m)
		}
	}
	return nil
}

// told is the state, bloc or group whose stance the speaker tells of in s, not
// the speaker's own: the subject in s of a highest verb that takes one ("Israel
// has accepted the principle"). nil when there is none.
func told(d *draft.Draft, s readout.Span, verbs map[string]string) *readout.Actor {
	first, last := d.Text.TokensIn(s)
	for i := first; i < last; i++ {
		t := d.Text.Tokens[i]
		if t.Tag != "VERB" || verbs[t.Lemma] == "" || t.Head >= first && t.Head < last {
			continue
		}
		if j := d.Text.Child(i, "nsubj"); j >= first && j < i {
			if a := at(d, j); a != nil && a.Type != readout.ActorPerson && a.Type != readout.ActorAnonymous {
				return a
			}
		}
	}
	return nil
}

// own is the actor that is the subject of s itself, nil when it has none.
func own(d *draft.Draft, s readout.Span) *readout.Actor {
	first, last := d.Text.TokensIn(s)
	for i := first; i < last; i++ {
		if h := d.Text.Tokens[i].Head; h >= first && h < last {
			continue
		}
		if j := d.Text.Child(i, "nsubj"); j >= first && j < i {
			return at(d, j)
		}
	}
	return nil
}

// behalf is a state or body as the holder of what others say it wants: an
// institution's wants are those of its side.
func behalf(a *readout.Actor) holder {
	if a.Type == readout.ActorOrganisation && a.Side != "" {
		return holder{name: a.Side, side: a.Side}
	}
	return of(a)
}

// strong reports whether the head is sure that m points at a holder of its own:
// within a statement the speaker is the likelier one.
func strong(m draft.Mark) bool {
	for _, l := range m.LinksOf(draft.LinkHolder) {
		if l.Confidence >= 0.8 {
			return true
		}
	}
	return false
}

func add(list []holder, h holder) []holder {
	for _, x := range list {
		if x == h {
			return list
		}
	}
	return append(list, h)
}

func of(a *readout.Actor) holder {
	h := holder{name: a.Name, side: a.Side}
	if h.side == "" && a.Type != readout.ActorPerson && a.Type != readout.ActorAnonymous {
		h.side = a.Name
	}
	return h
}

func speaking(d *draft.Draft, st *readout.Statement) holder {
	for i := range d.Actors {
		if d.Actors[i].Name == st.Speaker {
			return of(&d.Actors[i])
		}
	}
	return holder{name: st.Speaker, side: st.Affiliation}
}

// subject is the actor that is the subject of the clause that s stands in: of
// the highest verb in s, or of the verb that governs it. nil when there is none.
func subject(d *draft.Draft, s readout.Span) *readout.Actor {
	first, last := d.Text.TokensIn(s)
	for i := first; i < last; i++ {
		h := d.Text.Tokens[i].Head
		if h >= first && h < last {
			continue
		}
		for node, steps := i, 0; node >= 0 && steps < 4; node, steps = d.Text.Tokens[node].Head, steps+1 {
			if j := d.Text.Child(node, "nsubj", "nsubj:pass"); j >= 0 {
				return at(d, j)
			}
		}
	}
	return nil
}

// at is the actor that token i speaks of, nil when it is none.
func at(d *draft.Draft, i int) *readout.Actor {
	if m, ok := d.MentionAt(d.Text.Tokens[i].Span); ok {
		return d.Actor(m)
	}
	return nil
}
