package statement

import (
	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/timex"
)

// occasions are verbs of how words came to the public, whose day is that of the words.
var occasions = map[string]bool{"release": true, "released": true, "issue": true, "issued": true, "publish": true, "published": true,
	"air": true, "aired": true, "broadcast": true, "post": true, "posted": true, "give": true, "deliver": true, "delivered": true,
	"address": true, "speak": true, "brief": true}

// date is when it was said: the date outside the content that belongs to the
// cue, or to the verb of how it was said ("in a statement released on Sunday",
// "restated this on Friday, saying"). A day that has not come is not one on
// which something was said.
func (f *Finder) date(d *draft.Draft, c *candidate, sentence readout.Span, outside func(readout.Span) bool) *readout.Date {
	for _, t := range d.DatesIn(sentence) {
		if !outside(t.Span.Span) || t.Start == "" || d.Document.Published != "" && t.Start > d.Document.Published {
			continue
		}
		if f.onSaying(d, c, t.Span.Span, outside) {
			date := timex.Past(t)
			return &date
		}
	}
	return nil
}

// onSaying reports whether the date at s tells when c was said.
func (f *Finder) onSaying(d *draft.Draft, c *candidate, s readout.Span, outside func(readout.Span) bool) bool {
	first, last := d.Text.TokensIn(c.cue)
	onCue := func(i int) bool { return first <= i && i < last }
	from, to := d.Text.TokensIn(s)
	for i := from; i < to; i++ {
		h := d.Text.Tokens[i].Head
		if h < 0 || from <= h && h < to {
			continue
		}
		if onCue(h) || adverbial(d.Text.Tokens[h].Rel) && onCue(d.Text.Tokens[h].Head) && !verbBetween(d, h, i) {
			return true
		}
		if f.paperOf(d, c) == h { // "said a ministry statement of Monday"
			return true
		}
		verb := governor(d, h)
		if verb >= 0 && outside(d.Text.Tokens[verb].Span) && occasions[d.Text.Tokens[verb].Lemma] && d.Text.Child(verb, "nsubj") < 0 {
			return true
		}
		switch {
		case verb < 0 || !outside(d.Text.Tokens[verb].Span):
			return adjacent(d, c, from, to)
		case onCue(verb):
			if top := below(d, h, verb); at[preposition(d, top)] && !verbBetween(d, top, i) {
				return true
			}
		case hangsOn(d, first, last, verb):
			return true
		case len(c.via) > 0 && reports[d.Text.Tokens[verb].Lemma] && !cueElsewhere(d, c, d.Text.Tokens[verb].Span):
			return true
		}
	}
	return false
}

// at are the prepositions of an occasion: "during a visit to the port on Monday".
var at = map[string]bool{"at": true, "during": true, "in": true, "on": true, "after": true, "before": true}

// below is the token under verb on the way from i up to it.
func below(d *draft.Draft, i, verb int) int {
	for n := 0; n < 4 && d.Text.Tokens[i].Head != verb && d.Text.Tokens[i].Head >= 0; n++ {
		i = d.Text.Tokens[i].Head
	}
	return i
}

// paperOf is the token of the text that says the words of c: "a statement", "the
// letter". -1 when a person or body does.
func (f *Finder) paperOf(d *draft.Draft, c *candidate) int {
	first, last := d.Text.TokensIn(c.cue)
	for i := first; i < last; i++ {
		if j := d.Text.Child(i, "nsubj"); j >= 0 && f.papers[d.Text.Tokens[j].Lemma] {
			return j
		}
	}
	first, last = d.Text.TokensIn(c.source)
	for i := first; i < last; i++ {
		if h := d.Text.Tokens[i].Head; f.papers[d.Text.Tokens[i].Lemma] && (h < first || h >= last) {
			return i
		}
	}
	return -1
}

func adverbial(rel string) bool { return rel == "obl" || rel == "advmod" || rel == "nmod" }

// governor is the verb that token i is or hangs on, -1 when there is none. A
// participle of an occasion is one, whatever its tag.
func governor(d *draft.Draft, i int) int {
	for n := 0; i >= 0 && n < 4; n++ {
		if t := d.Text.Tokens[i]; t.Tag == "VERB" || t.Rel == "acl" && occasions[t.Lemma] {
			return i
		}
		i = d.Text.Tokens[i].Head
	}
	return -1
}

// hangsOn reports whether the cue, tokens first to last, goes on with verb: "restated this, saying".
func hangsOn(d *draft.Draft, first, last, verb int) bool {
	for i := first; i < last; i++ {
		switch d.Text.Tokens[i].Rel {
		case "advcl", "xcomp", "conj":
			if d.Text.Tokens[i].Head == verb && d.Text.Child(i, "nsubj") < 0 {
				return true
			}
		}
	}
	return false
}

// verbBetween reports whether a verb stands between token i and token j after it:
// in "in the talks, which took up Wednesday" the day is no part of the phrase.
func verbBetween(d *draft.Draft, i, j int) bool {
	for i++; i < j; i++ {
		if d.Text.Tokens[i].Tag == "VERB" {
			return true
		}
	}
	return false
}

// adjacent reports whether tokens from to to stand beside the cue of c, with at
// most two small words between: "said late on Monday". It serves where the tree
// of a sentence does not tell.
func adjacent(d *draft.Draft, c *candidate, from, to int) bool {
	first, last := d.Text.TokensIn(c.cue)
	small := func(from, to int) bool {
		if to-from > 2 {
			return false
		}
		for i := from; i < to; i++ {
			if t := d.Text.Tokens[i].Tag; t != "ADP" && t != "ADV" && t != "ADJ" && t != "DET" {
				return false
			}
		}
		return true
	}
	return last <= from && small(last, from) || to <= first && small(to, first)
}
