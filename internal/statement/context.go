package statement

import (
	"slices"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// chain finds reporters between speaker and document. Of two attributions over
// the same content, one by an outlet and one by someone else, the outlet is the
// reporter: "The Post, citing two diplomats, reported that …". An attribution
// that stands as a whole inside others' contents has their speakers in its
// chain, the innermost first; an outer one is left out when it reports nothing
// beside. The document's own outlet is in no chain.
func (f *Finder) chain(d *draft.Draft, cs []candidate) {
	over := make([][]*candidate, len(cs)) // the reporters of each
	reach := 0                            // how far apart the cues can be of two candidates that share a byte
	for i := range cs {
		reach = max(reach, 2*cs[i].source.Hull(cs[i].cue).Hull(cs[i].content).Len())
	}
	from := 0
	for i := range cs {
		a := &cs[i]
		for cs[from].cue.Start < a.cue.Start-reach {
			from++
		}
		for j := from; j < len(cs) && cs[j].cue.Start <= a.cue.Start+reach; j++ {
			b := &cs[j]
			if i == j || a.speaker.name == "" || b.speaker.name == "" || a.speaker.name == b.speaker.name || slices.Contains(over[j], a) {
				continue
			}
			switch {
			case !inside(b, a) && share(a.content, b.content) >= 0.6 && f.reporter(d, b) && !f.reporter(d, a) && sameSentence(d, a.cue, b.cue):
				over[i] = append(over[i], b)
				b.merged = true
			case inside(a, b), b.content.Contains(a.source.Hull(a.cue)) && !a.source.Empty() && sameSentence(d, a.cue, b.cue) && !a.content.Contains(b.cue):
				over[i] = append(over[i], b)
				b.merged = b.merged || 2*b.content.Len() < 3*a.source.Hull(a.cue).Hull(a.content).Len()
			}
		}
		slices.SortStableFunc(over[i], func(x, y *candidate) int { return x.content.Len() - y.content.Len() })
		for _, b := range over[i] {
			if !ownOutlet(d, b.speaker) && !slices.Contains(a.via, b.speaker.name) {
				a.via = append(a.via, b.speaker.name)
			}
		}
	}
}

// ownOutlet reports whether s is the outlet that published the document, or the
// agency whose copy it is: "The Post", "Radio N (Agency N copy)".
func ownOutlet(d *draft.Draft, s speaker) bool {
	outlet, agency, _ := strings.Cut(d.Document.Outlet, "(")
	own := []string{outlet, strings.TrimSuffix(strings.TrimSuffix(agency, ")"), " copy")}
	for _, w := range d.Document.Wire {
		own = append(own, w.Agency)
	}
	is := func(name string) bool {
		return slices.ContainsFunc(own, func(o string) bool {
			o = strings.TrimPrefix(strings.TrimSpace(o), "The ")
			return o != "" && strings.EqualFold(strings.TrimPrefix(name, "The "), o)
		})
	}
	return is(s.name) || s.actor >= 0 && slices.ContainsFunc(d.Actors[s.actor].Aliases, is)
}

// relay adds an outlet that is the subject of the cue while another is the
// speaker: "The Post, citing a diplomat, reported that …" read as one attribution.
func (f *Finder) relay(d *draft.Draft, c *candidate) {
	first, last := d.Text.TokensIn(c.cue)
	if f.reporter(d, c) {
		cited := cites(d, c.source.End, c.cue.Start)
		if cited.Empty() && first < last && last+1 < len(d.Text.Tokens) {
			cited = citesAfter(d, last)
		}
		if cited.Empty() {
			cited = quoted(d, first, last)
		}
		if s := f.resolve(d, cited, speaker{actor: -1}); s.name != "" && s.name != c.speaker.name {
			if !ownOutlet(d, c.speaker) {
				c.via = append(c.via, c.speaker.name)
			}
			c.speaker, c.source = s, cited
			return
		}
	}
	for i := first; i < last; i++ {
		j := d.Text.Child(i, "nsubj")
		if j < 0 || c.source.Overlaps(d.Text.Tokens[j].Span) || len(c.via) > 0 {
			continue
		}
		for _, m := range d.Touching(d.Text.Tokens[j].Span) {
			if a := d.Actor(m); a != nil && a.Type == readout.ActorOutlet && a.Name != c.speaker.name {
				if ownOutlet(d, speaker{actor: m.Actor, name: a.Name}) {
					return
				}
				c.via = append(c.via, a.Name)
				return
			}
		}
	}
}

// cites is whom the words between from and to cite: "citing two diplomats".
// Zero when they cite nobody.
func cites(d *draft.Draft, from, to int) readout.Span {
	if to <= from {
		return readout.Span{}
	}
	first, last := d.Text.TokensIn(readout.Span{Start: from, End: to})
	for i := first; i < last; i++ {
		if t := d.Text.Tokens[i]; t.Lemma == "cite" || t.Lemma == "quote" {
			for ; last > i+1 && words(d, d.Text.Tokens[last-1].Span) == 0; last-- { // the comma before the cue
			}
			return d.Text.SpanOf(i+1, last)
		}
	}
	return readout.Span{}
}

// quoted is whom the cue quotes: "Radio N quoted the minister as saying". Zero
// when it quotes nobody.
func quoted(d *draft.Draft, first, last int) readout.Span {
	for i := first; i < last; i++ {
		if t := d.Text.Tokens[i]; t.Lemma != "quote" && t.Lemma != "cite" {
			continue
		}
		if j := d.Text.Child(i, "obj", "iobj"); j >= 0 {
			return d.Phrase(j)
		}
	}
	return readout.Span{}
}

// citesAfter is whom the words right after the cue's last token, or after the day
// that follows it, cite: "reported, citing two diplomats", "reported last week,
// citing …". Zero when they cite nobody.
func citesAfter(d *draft.Draft, i int) readout.Span {
	for _, t := range d.DatesTouching(d.Text.Tokens[i].Span.Hull(d.Text.Tokens[min(i+1, len(d.Text.Tokens)-1)].Span)) {
		if _, last := d.Text.TokensIn(t.Span.Span); last < len(d.Text.Tokens) && sameSentence(d, d.Text.Tokens[i].Span, t.Span.Span) {
			i = last
		}
	}
	if d.Text.Tokens[i].Text == "," {
		i++
	}
	if i >= len(d.Text.Tokens) || d.Text.Tokens[i].Lemma != "cite" && d.Text.Tokens[i].Lemma != "quote" {
		return readout.Span{}
	}
	last := i + 1
	for last < len(d.Text.Tokens) && d.Text.Tokens[last].Sentence == d.Text.Tokens[i].Sentence && d.Text.Tokens[last].Tag != "PUNCT" {
		last++
	}
	return d.Text.SpanOf(i+1, last)
}

// reporter reports whether the candidate's speaker hands on the words of others.
func (f *Finder) reporter(d *draft.Draft, c *candidate) bool {
	return c.speaker.actor >= 0 && d.Actors[c.speaker.actor].Type == readout.ActorOutlet
}

// inside reports whether a, source and cue and content, stands in b's content.
func inside(a, b *candidate) bool {
	return b.content.Contains(a.cue) && b.content.Contains(a.content)
}

// share is the part of the shorter span that both cover, 0 to 1.
func share(a, b readout.Span) float64 {
	n := min(a.End, b.End) - max(a.Start, b.Start)
	if n <= 0 {
		return 0
	}
	return float64(n) / float64(min(a.Len(), b.Len()))
}

func sameSentence(d *draft.Draft, a, b readout.Span) bool {
	return d.Text.SentenceAt(a.Start) == d.Text.SentenceAt(b.Start)
}

// context reads addressee, medium and date from the words around the cue,
// outside the content: they are about the saying, not about what is said.
func (f *Finder) context(d *draft.Draft, c *candidate, s *readout.Statement) {
	i := d.Text.SentenceAt(c.cue.Start)
	if i >= len(d.Text.Sentences) {
		return
	}
	sentence := d.Text.Sentences[i]
	outside := func(p readout.Span) bool {
		for _, x := range c.attribution.Content {
			if x.Overlaps(p) {
				return false
			}
		}
		return sentence.Contains(p)
	}
	f.heard(d, c, sentence.Span, outside)
	s.Via = c.via
	s.Addressee = f.addressee(d, c, i, outside)
	s.Medium = f.medium(d, sentence.Span, outside)
	if j := f.paperOf(d, c); s.Medium == "" && j >= 0 && outside(d.Text.Tokens[j].Span) {
		s.Medium = d.Text.Tokens[j].Lemma
	}
	s.Date = f.date(d, c, sentence.Span, outside)
}

// medium is the first medium that the words outside the content name.
func (f *Finder) medium(d *draft.Draft, sentence readout.Span, outside func(readout.Span) bool) string {
	words := lower(d.Text.Slice(sentence))
	for _, m := range f.media {
		for _, w := range m.Words {
			for at := 0; ; {
				i := strings.Index(words[at:], w)
				if i < 0 {
					break
				}
				p := readout.Span{Start: sentence.Start + at + i, End: sentence.Start + at + i + len(w)}
				if bounded(d.Text.Text, p) && outside(p) {
					return m.Name
				}
				at += i + len(w)
			}
		}
	}
	return ""
}

// lower is s with A to Z in lower case; unlike strings.ToLower it keeps every
// byte in its place.
func lower(s string) string {
	return strings.Map(func(r rune) rune {
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}, s)
}

// bounded reports whether p begins and ends at word boundaries of text.
func bounded(text string, p readout.Span) bool {
	letter := func(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' || b >= '0' && b <= '9' }
	return (p.Start == 0 || !letter(text[p.Start-1])) && (p.End == len(text) || !letter(text[p.End]))
}
