package statement

import (
	"regexp"
	"slices"
	"sort"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/text"
	"github.com/readout/readout/schema"
)

// The verbs by which an outlet hands on what somebody said, and the nouns for
// words that were said to one.
var (
	reports = map[string]bool{"report": true, "quote": true, "cite": true, "say": true, "write": true, "tell": true, "add": true, "note": true, "carry": true}
	hears   = map[string]bool{"quote": true, "cite": true, "report": true, "ask": true, "interview": true, "carry": true, "publish": true}
	toPress = map[string]bool{"interview": true, "remark": true, "comment": true, "conversation": true, "statement": true, "article": true, "speak": true}
)

// heard adds to the chain of c the outlet that the words around the content
// name as the one that was told, asked or quotes: "said, Radio N reported",
// "told the Post", "was quoted by Radio N as saying". The document's own outlet
// and the agency whose copy it is are no link of the chain.
func (f *Finder) heard(d *draft.Draft, c *candidate, sentence readout.Span, outside func(readout.Span) bool) {
	if len(c.via) > 0 || f.reporter(d, c) {
		return
	}
	for _, m := range d.MentionsIn(sentence) {
		if m.Actor < 0 || m.Actor == c.speaker.actor || !outside(m.Span) || c.source.Overlaps(m.Span) {
			continue
		}
		if !(f.outlet(d, c, m) && f.relays(d, c, m)) && !accordingTo(d, c, m) {
			continue
		}
		if s := (speaker{actor: m.Actor, name: d.Actors[m.Actor].Name}); !ownOutlet(d, s) {
			c.via = append(c.via, s.name)
			return
		}
	}
}

// tells is a cue of what one tells an outlet, not of what one wants of it: "urged the Post".
var tells = regexp.MustCompile(`(?i)\b(?:t(?:old|ells?)|sa(?:id|ys?|ying)|inform(?:ed|s)|wr(?:ote|ites)|explain(?:ed|s)|added|adds|confirm(?:ed|s)|den(?:ied|ies))\b`)

// toldOutlet adds to the chain of s, when nobody is in it, the outlet that was told
// what s says, unless that is the document's own.
// outlets are those of d, by name and alias.
func (f *Finder) toldOutlet(d *draft.Draft, outlets map[string]int, s *readout.Statement) {
	i, ok := outlets[s.Addressee]
	if !ok || len(s.Via) > 0 || f.platform(s.Addressee) || !tells.MatchString(s.Cue) {
		return
	}
	if name := d.Actors[i].Name; name != s.Speaker && !f.press[strings.ToLower(name)] && !ownOutlet(d, speaker{actor: i, name: name}) {
		s.Via = []string{name}
	}
}

// outletsOf are the indices of the outlets among d's actors, by name and alias; of
// two called alike the first.
func outletsOf(d *draft.Draft) map[string]int {
	out := map[string]int{}
	for i := len(d.Actors) - 1; i >= 0; i-- {
		if a := d.Actors[i]; a.Type == readout.ActorOutlet {
			for _, name := range append(slices.Clone(a.Aliases), a.Name) {
				out[name] = i
			}
		}
	}
	return out
}

// relays reports whether the mention m of an outlet stands where the words say
// that this outlet heard or reports what c reports. It goes by the words beside
// it, which hold where a sentence is long and its tree uncertain.
func (f *Finder) relays(d *draft.Draft, c *candidate, m draft.Mention) bool {
	first, last := d.Text.TokensIn(m.Span)
	cueFirst, cueLast := d.Text.TokensIn(c.cue)
	sentence := d.Text.Tokens[first].Sentence
	// near looks for a word of the cue, or one with a lemma of list, among the n tokens before i
	near := func(i, n int, list map[string]bool) bool {
		for j := i - 1; j >= max(0, i-n) && d.Text.Tokens[j].Sentence == sentence; j-- {
			if cueFirst <= j && j < cueLast || list[d.Text.Tokens[j].Lemma] {
				return true
			}
		}
		return false
	}
	before := first - 1
	for before >= 0 && (d.Text.Tokens[before].Tag == "DET" || d.Text.Tokens[before].Tag == "ADJ" || f.press[d.Text.Tokens[before].Lower]) {
		before--
	}
	if before >= 0 && d.Text.Tokens[before].Sentence == sentence {
		switch t := d.Text.Tokens[before]; t.Lower {
		case "by":
			return near(before, 4, hears)
		case "to", "with":
			return near(before, 3, toPress)
		default:
			if (t.Lemma == "tell" || t.Lemma == "inform") && near(before+1, 1, nil) {
				return true
			}
		}
	}
	for i := last; i < min(last+3, len(d.Text.Tokens)) && d.Text.Tokens[i].Sentence == sentence; i++ {
		switch t := d.Text.Tokens[i]; {
		case t.Tag == "VERB":
			return reports[t.Lemma] && !cueElsewhere(d, c, t.Span)
		case t.Tag != "AUX" && t.Tag != "ADV":
			return false
		}
	}
	return false
}

// accordingTo reports whether m stands after an "according to" that is not the cue of c.
func accordingTo(d *draft.Draft, c *candidate, m draft.Mention) bool {
	i, _ := d.Text.TokensIn(m.Span)
	for i--; i >= 0 && (d.Text.Tokens[i].Tag == "DET" || d.Text.Tokens[i].Tag == "ADJ"); i-- {
	}
	return i > 0 && d.Text.Tokens[i].Lower == "to" && d.Text.Tokens[i-1].Lower == "according" &&
		!c.cue.Overlaps(d.Text.Tokens[i].Span) && !cueElsewhere(d, c, d.Text.Tokens[i].Span)
}

// cueElsewhere reports whether the verb at s is the cue of other words than those of c.
func cueElsewhere(d *draft.Draft, c *candidate, s readout.Span) bool {
	from := sort.Search(len(d.Attributions), func(i int) bool { return cueEnd(d.Attributions[i]) > s.Start-farthestCue })
	for _, x := range d.Attributions[from:] {
		if len(x.Cue) > 0 && x.Cue[0].Start >= s.End {
			break
		}
		if slices.ContainsFunc(x.Cue, s.Overlaps) && !hull(x.Content).Overlaps(c.content) {
			return true
		}
	}
	return false
}

// farthestCue is how far apart the words of one cue are at most, in bytes.
const farthestCue = 500

func cueEnd(a readout.Attribution) int { return hull(a.Cue).End }

// outlet reports whether m names an outlet: one that is known as such, an
// address on the web, or a body that reports things elsewhere in the text. A
// platform, on which others write, is none.
func (f *Finder) outlet(d *draft.Draft, c *candidate, m draft.Mention) bool {
	if m.Actor < 0 || m.Actor >= len(d.Actors) {
		return false
	}
	switch a := d.Actors[m.Actor]; a.Type {
	case readout.ActorOutlet:
		return !f.platform(a.Name) && !f.generic(d, m)
	case readout.ActorOrganisation:
		return domain.MatchString(d.Text.Text[m.Start:min(m.End+len(".example"), len(d.Text.Text))]) || c.heralds[m.Actor] || f.ofPress(d, m)
	}
	return false
}

// ofPress reports whether the words of m, or those right before it, say that it is
// an outlet: "RCN radio", "the daily Blic", or whether it is a name in capitals
// that was told something: "told RTS".
func (f *Finder) ofPress(d *draft.Draft, m draft.Mention) bool {
	first, last := d.Text.TokensIn(m.Span)
	for i := max(0, first-2); i < min(last+1, len(d.Text.Tokens)); i++ {
		if t := d.Text.Tokens[i]; t.Sentence == d.Text.Tokens[first].Sentence && f.press[t.Lower] {
			return true
		}
	}
	a := d.Actors[m.Actor]
	return last-first == 1 && a.Side == "" && a.Code == "" && first > 0 && d.Text.Tokens[first-1].Lemma == "tell" && isCapitals(d.Text.Tokens[first].Text)
}

// generic reports whether m only says what sort of outlet it is, and of which
// state: "Kazmiran television", "a daily".
func (f *Finder) generic(d *draft.Draft, m draft.Mention) bool {
	first, last := d.Text.TokensIn(m.Span)
	if first >= last || !f.press[d.Text.Tokens[last-1].Text] {
		return false
	}
	return !slices.ContainsFunc(d.Text.Tokens[first:last-1], func(t text.Token) bool {
		return t.Tag == "PROPN" && !f.press[t.Lower]
	})
}

func isCapitals(w string) bool {
	return len(w) > 1 && w == strings.ToUpper(w)
}

// domain is the end of an address on the web: "Radio-n.com".
var domain = regexp.MustCompile(`^\S+\.(?:com|org|net|co|info|news|tv)\b`)

// platform reports whether name is a medium of its own, like a social network.
func (f *Finder) platform(name string) bool {
	return slices.ContainsFunc(f.media, func(m schema.Medium) bool {
		return strings.EqualFold(m.Name, name) || slices.Contains(m.Words, strings.ToLower(name))
	})
}
