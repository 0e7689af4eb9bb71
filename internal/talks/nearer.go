package talks

import (
	"slices"
	"sort"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// nearer are the links of m that hold beside what else is near: no date or place
// of another sentence where its own has one, no day on which something was said
// in another, and no day or person of its own sentence that hangs on the noun of
// another event ("ahead of Friday's summit with A"). all are the marks of meetings.
func (f *Finder) nearer(d *draft.Draft, m draft.Mark, all []draft.Mark) []draft.Link {
	sentence := d.Sentence(m.Span)
	var others []draft.Mark
	for i := sort.Search(len(all), func(i int) bool { return all[i].Start >= sentence.Start }); i < len(all) && all[i].Start < sentence.End; i++ {
		if all[i].Span != m.Span && f.apart(d, m, all[i]) {
			others = append(others, all[i])
		}
	}
	foreign := func(l draft.Link) bool {
		return !under(d, l.Span, m.Span) && slices.ContainsFunc(others, func(o draft.Mark) bool { return under(d, l.Span, o.Span) })
	}
	var out []draft.Link
	own := map[draft.LinkRole]bool{}
	for _, l := range m.Links {
		if !sentence.Overlaps(l.Span) {
			continue
		}
		if (l.Role == draft.LinkDate || l.Role == draft.LinkParticipant) && foreign(l) {
			continue
		}
		own[l.Role] = true
		out = append(out, l)
	}
	for _, l := range m.Links {
		setting := l.Role == draft.LinkDate || l.Role == draft.LinkPlace
		if sentence.Overlaps(l.Span) || setting && own[l.Role] || l.Role == draft.LinkDate && ofCue(d, l.Span) {
			continue
		}
		out = append(out, l)
	}
	return out
}

// worded are the verbs of what is done about an event, not at it.
var worded = wordSet("announce cancel drop scrap postpone suspend reject refuse hail praise welcome applaud condemn criticize propose offer agree consent recede fade")

// undone are those of them that say of an event that it is off.
var undone = wordSet("cancel drop scrap postpone suspend")

// ofWord reports whether the day at s is the one on which an event was spoken of
// and not its own: "on Friday agreed to meet", "dropped the summit yesterday",
// "the talks announced on Monday". The event is named at t.
func ofWord(d *draft.Draft, s, t readout.Span) bool {
	_, last := d.Text.TokensIn(s)
	v := last - 1
	for steps := 0; v >= 0 && d.Text.Tokens[v].Tag != "VERB"; v, steps = d.Text.Tokens[v].Head, steps+1 {
		if steps == 4 {
			return false
		}
	}
	if v < 0 {
		return false
	}
	lemma := d.Text.Tokens[v].Lemma
	first, end := d.Text.TokensIn(t)
	if first <= v && v < end {
		return undone[lemma]
	}
	if !worded[lemma] {
		return false
	}
	if d.Text.Tokens[v].Rel == "acl" && d.Text.Tokens[v].Head >= first && d.Text.Tokens[v].Head < end {
		return true
	}
	for i, steps := end-1, 0; i >= 0 && steps < 6; i, steps = d.Text.Tokens[i].Head, steps+1 {
		if d.Text.Tokens[i].Head == v {
			return d.Text.Tokens[i].Rel != "obl"
		}
	}
	return false
}

// ofCue reports whether s stands in the clause of the verb of an attribution.
func ofCue(d *draft.Draft, s readout.Span) bool {
	first, last := d.Text.TokensIn(s)
	return first < last && isCue(d, clauseHead(d, last-1))
}

// apart reports whether o names another event than m does and not its occasion:
// "met during the summit" has the day of the summit, "met after the summit" not.
func (f *Finder) apart(d *draft.Draft, m, o draft.Mark) bool {
	there, ok := toward(m, o.Span)
	back, too := toward(o, m.Span)
	if ok && too && (there+back)/2 >= f.limits.Apart {
		return false
	}
	_, last := d.Text.TokensIn(o.Span)
	for i, steps := last-1, 0; i >= 0 && steps < 3; i, steps = d.Text.Tokens[i].Head, steps+1 {
		c := d.Text.Child(i, "case")
		if c < 0 {
			return true
		}
		switch word := d.Text.Tokens[c].Lower; word {
		case "during", "at", "in", "on":
			return word == "on" && !strings.HasPrefix(d.Text.Tokens[i].Lemma, "sideline") && !strings.HasPrefix(d.Text.Tokens[i].Lemma, "margin")
		case "of":
		default:
			return true
		}
	}
	return true
}

// under reports whether what s names hangs on a noun at t: "Friday's summit",
// "the talks with A".
func under(d *draft.Draft, s, t readout.Span) bool {
	first, last := d.Text.TokensIn(s)
	from, to := d.Text.TokensIn(t)
	for i := first; i < last; i++ {
		h := d.Text.Tokens[i].Head
		if (h < first || h >= last) && h >= from && h < to && (d.Text.Tokens[h].Tag == "NOUN" || d.Text.Tokens[h].Tag == "PROPN") {
			return true
		}
	}
	return false
}
