package statement

import (
	"regexp"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/text"
)

// The forms of press releases: a quotation, a dash and who said it to the end of
// the paragraph, or in a paragraph of its own; a quotation, who said it and a
// colon; who said it, a colon and a quotation.
var (
	dashed   = regexp.MustCompile(`^[.,]?\s*(?:[–—―‒]|--?)\s*(\p{Lu}[^\n“”"«»]{2,160}?)\s*[.]?\s*$`)
	before   = regexp.MustCompile(`^[,.]?\s*(\p{Lu}[^\n“”"«»:]{2,120}):\s*$`)
	labelled = regexp.MustCompile(`^\s*([\p{Lu}][^\n“”"«»:]{2,120}):\s*$`)
)

// longestSignature is how many words name and office of a speaker have at most
// after a quotation.
const longestSignature = 20

// signed is the statement of a quotation whose speaker a dash or a colon names;
// false when there is none, or the words there name nobody.
func (f *Finder) signed(d *draft.Draft, q text.Quotation) (readout.Statement, bool) {
	i := d.Text.Sentences[d.Text.SentenceAt(q.Start)].Block
	b := d.Text.Blocks[i]
	end := b.End // of the line
	if n := strings.IndexByte(d.Text.Text[q.End:b.End], '\n'); n >= 0 {
		end = q.End + n
	}
	front := b.Start
	if n := strings.LastIndexByte(d.Text.Text[b.Start:q.Start], '\n'); n >= 0 {
		front = b.Start + n + 1
	}
	after, ahead := readout.Span{Start: q.End, End: end}, readout.Span{Start: front, End: q.Start}
	for _, form := range []struct {
		in readout.Span
		by *regexp.Regexp
	}{{after, dashed}, {after, before}, {ahead, labelled}, {own(d, i, q), dashed}} {
		m := form.by.FindStringSubmatchIndex(d.Text.Slice(form.in))
		if m == nil {
			continue
		}
		who := readout.Span{Start: form.in.Start + m[2], End: form.in.Start + m[3]}
		if words(d, who) > longestSignature {
			continue
		}
		mention, ok := firstNamed(d, who)
		if !ok {
			continue
		}
		c := candidate{source: mention.Span, cue: readout.Span{Start: who.End, End: form.in.End}, content: q.Inner}
		if form.by == dashed {
			c.cue = readout.Span{Start: form.in.Start, End: who.Start}
		}
		c.speaker = speaker{actor: mention.Actor, name: d.Actors[mention.Actor].Name, words: mention.Span}
		c.attribution = readout.Attribution{Content: []readout.Span{q.Inner}, Confidence: turnConfidence}
		s := f.build(d, &c)
		s.Stage, s.Cue = Stage+"/signature", strings.TrimSpace(strings.TrimLeft(s.Cue, ",. "))
		s.Type, s.Quotes = "direct", s.Content
		return s, len(s.Content) > 0
	}
	return readout.Statement{}, false
}

// own is the paragraph after block i where q ends that block, else nothing.
func own(d *draft.Draft, i int, q text.Quotation) readout.Span {
	if strings.TrimSpace(d.Text.Text[q.End:d.Text.Blocks[i].End]) != "" || i+1 == len(d.Text.Blocks) || !d.Text.Blocks[i+1].Kind.Running() {
		return readout.Span{}
	}
	return d.Text.Blocks[i+1].Span
}

// firstNamed is the first mention in s of an actor who can speak: not the state
// in "Foreign Minister of Peru, Ana Ruiz", where a person is named as well.
func firstNamed(d *draft.Draft, s readout.Span) (draft.Mention, bool) {
	var out draft.Mention
	found := false
	for _, m := range d.Within(s) {
		a := d.Actor(m)
		if a == nil || m.Kind == draft.MentionPronoun {
			continue
		}
		if a.Type == readout.ActorPerson {
			return m, true
		}
		if !found {
			out, found = m, true
		}
	}
	return out, found
}
