package position

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// A holder is whose position it is, and for which state or body.
type holder struct{ name, side string }

// holders are the speaker of the statement that m stands in, or the actors that
// m points at ("both Moscow and Washington" are two), or the subject of its clause.
func holders(d *draft.Draft, seats []seat, m draft.Mark, st *readout.Statement, lexicon Lexicon) []holder {
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
		if h := told(d, m.Span, st, lexicon); h.name != "" && h.name != st.Speaker {
			return []holder{h}
		}
	}
	if st != nil && (st.Anonymous || outlet(d, st.Speaker)) {
		if len(linked) > 0 {
			return linked
		}
		if a, so := own(d, m.Span); a != nil && a.Name != st.Speaker && (a.Type != readout.ActorPerson || so) { // who will not be named tells of others
			return []holder{of(a)}
		}
	}
	switch {
	case st != nil && (len(linked) == 0 || !strong(m)):
		return speakers(d, st)
	case len(linked) > 0:
		return linked
	case st != nil:
		return speakers(d, st)
	}
	for _, list := range [][]holder{owners(d, m.Span, lexicon), subjects(d, m.Span, lexicon), issuers(d, seats, m.Span)} {
		if len(list) > 0 {
			return list
		}
	}
	return nil
}

// outlet reports whether the actor of that name is a publisher, who tells of others' positions.
func outlet(d *draft.Draft, name string) bool {
	return slices.ContainsFunc(d.Actors, func(a readout.Actor) bool { return a.Name == name && a.Type == readout.ActorOutlet })
}

// owners are those whose wish, refusal or promise s is ("Norland's refusal to
// negotiate"), or for whom it is so ("for Norland, there can be no treaty").
func owners(d *draft.Draft, s readout.Span, lexicon Lexicon) []holder {
	first, last := d.Text.TokensIn(s)
	for i := first; i < last; i++ {
		t := d.Text.Tokens[i]
		if t.Head >= first && t.Head < last {
			continue
		}
		for _, j := range d.Text.Children(i) {
			c, own := d.Text.Tokens[j], false
			switch {
			case j > i || at(d, j) == nil:
			case t.Tag == "NOUN" && strings.HasPrefix(c.Rel, "nmod"):
				own = wants[t.Lemma] || lexicon.Words[t.Lemma] != ""
			case c.Rel == "obl":
				k := d.Text.Child(j, "case")
				own = k >= 0 && d.Text.Tokens[k].Lower == "for" && k == d.Text.Sentences[t.Sentence].First
			}
			if own {
				return []holder{of(at(d, j))}
			}
		}
	}
	return nil
}

// issuers are those who say s where an official text speaks for itself and
// names nobody: who issued it, else the parties of a joint statement.
func issuers(d *draft.Draft, seats []seat, s readout.Span) []holder {
	joint := d.Document.Kind == "joint_statement"
	if !joint && d.Document.Kind != "readout" || called(d, s) {
		return nil
	}
	for i := range d.Actors {
		if a := &d.Actors[i]; a.Name == d.Document.Issuer {
			return []holder{behalf(a)}
		}
	}
	if list := share(d, seats, holder{name: "the sides"}, s); joint && len(list) > 1 {
		return list
	}
	return nil
}

// called reports whether a highest word of s has a name for its subject.
func called(d *draft.Draft, s readout.Span) bool {
	first, last := d.Text.TokensIn(s)
	for i := first; i < last; i++ {
		if h := d.Text.Tokens[i].Head; h >= first && h < last {
			continue
		}
		if j := d.Text.Child(i, "nsubj", "nsubj:pass"); j >= 0 && d.Text.Tokens[j].Tag == "PROPN" {
			return true
		}
	}
	return false
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
			if a != nil && (i == j || peers(a, d.Actor(m)) && gap.Len() > 0 && d.Line(gap) == "and") {
				out = append(out, a)
			}
		}
	}
	return out
}

// peers reports whether two are of a kind, as states and blocs are.
func peers(a, b *readout.Actor) bool {
	party := func(t readout.ActorType) bool { return t == readout.ActorState || t == readout.ActorBloc }
	return a.Type == b.Type || party(a.Type) && party(b.Type)
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

// told is the state, bloc or group, or the person by name, whose stance the speaker
// of st tells of in s, not the speaker's own: the subject, in what st says, of a
// highest verb of s that takes one ("Israel has accepted the principle"). In the
// answers of a transcript, which go on for long, it need be no actor: "the elders
// want a seat". Without a name when there is none.
func told(d *draft.Draft, s readout.Span, st *readout.Statement, lexicon Lexicon) holder {
	answer := st.Cue == ":"
	content := func(i int) bool {
		return slices.ContainsFunc(st.Content, func(p readout.Passage) bool { return p.Contains(d.Text.Tokens[i].Span) })
	}
	first, last := d.Text.TokensIn(s)
	for i := first; i < last; i++ {
		t := d.Text.Tokens[i]
		if t.Head >= first && t.Head < last || bidden(d, i) || (t.Tag != "VERB" && !(mistagged(t) && d.Text.Child(i, "aux") >= 0) || lexicon.alone(d, i) == "") && !(answer && lexicon.take(d, i, i+1) != "") {
			continue
		}
		j := d.Text.Child(i, "nsubj")
		if j < 0 || j >= i || j < first && !content(j) {
			continue
		}
		a := at(d, j)
		switch {
		case a != nil && (a.Type != readout.ActorPerson || d.Text.Tokens[j].Tag == "PROPN") && a.Type != readout.ActorAnonymous:
			return of(a)
		case a == nil && answer && (d.Text.Tokens[j].Tag == "NOUN" || d.Text.Tokens[j].Tag == "PROPN"):
			return holder{name: words(d, j)}
		}
	}
	if a := ahead(d, s, st, lexicon); a != nil {
		return of(a)
	}
	return holder{}
}

// ahead is who stands right before a verb of stance with which s begins, in what st says, where
// the tree hangs the name elsewhere: "Iceland wanted a lower margin, they said". nil when nobody does.
func ahead(d *draft.Draft, s readout.Span, st *readout.Statement, lexicon Lexicon) *readout.Actor {
	first, last := d.Text.TokensIn(s)
	i := first
	if i < last && d.Text.Tokens[i].Tag == "DET" {
		i++
	}
	if i == last {
		return nil
	}
	m, ok := d.MentionAt(d.Text.Tokens[i].Span)
	if !ok || m.Start < s.Start {
		return nil
	}
	a := d.Actor(m)
	if a == nil || m.Kind != draft.MentionName || a.Type == readout.ActorAnonymous || a.Type == readout.ActorOutlet || !slices.ContainsFunc(st.Content, func(p readout.Passage) bool { return p.Contains(m.Span) }) {
		return nil
	}
	for _, i = d.Text.TokensIn(m.Span); i < last && (d.Text.Tokens[i].Tag == "AUX" || d.Text.Tokens[i].Tag == "ADV" || d.Text.Tokens[i].Lower == "had"); i++ {
		if modals[d.Text.Tokens[i].Lower] {
			return nil
		}
	}
	if i == last || lexicon.alone(d, i) == "" || d.Text.Tokens[i].Tag == "NOUN" {
		return nil
	}
	return a
}

// bidden reports whether the verb at token i is what its subject is to do: "must accept".
func bidden(d *draft.Draft, i int) bool {
	for _, j := range d.Text.Children(i) {
		switch d.Text.Tokens[j].Lower {
		case "must", "should", "ought", "shall":
			return true
		}
	}
	return false
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

// speakers are the speaker of st and, of states and bodies, the one that "and"
// joins to it: "A and B insist".
func speakers(d *draft.Draft, st *readout.Statement) []holder {
	out := []holder{speaking(d, st)}
	if st.SpeakerSpan == nil {
		return out
	}
	for _, n := range d.Within(st.SpeakerSpan.Span) {
		if a := d.Actor(n); a == nil || a.Name != st.Speaker || a.Type == readout.ActorAnonymous {
			continue
		}
		for _, a := range joined(d, n) {
			out = add(out, of(a))
		}
	}
	return out
}

func speaking(d *draft.Draft, st *readout.Statement) holder {
	for i := range d.Actors {
		if d.Actors[i].Name == st.Speaker {
			return of(&d.Actors[i])
		}
	}
	return holder{name: st.Speaker, side: st.Affiliation}
}
