package coref

import (
	"regexp"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// announced is how a text that somebody gives in the first person says whose it is:
// in its title ("Statement by Ana Pell", "Remarks of the Minister"), with the person
// after it, or in a sentence that ends before it ("Ana Pell issued the following
// statement"), with the person before it.
var (
	announced = regexp.MustCompile(`(?m)^[^\n.:]{0,60}\b(?i:statement|remarks|speech|address|message|letter|words|comments|intervention)(?: to the [a-z]+)? (?:by|of|from) `)
	following = regexp.MustCompile(`\b(?:issued|made|released|gave|published|delivered|sent) (?:[a-z]+ )?the following (?:[a-z]+ )?(?:statement|remarks|speech|message|comments?|letter|address|declaration)`)
)

// longestOffice is how many bytes the person stands at most from the words that announce the text.
const longestOffice = 120

// above is how many blocks may be title, issuer and date line: a letter from
// somebody that is told of further down does not make the text that person's.
const above = 3

// author is the index in Actors of the person who speaks in the first person where
// no attribution says who does: the one whom the text announces, else who has signed
// it at its end; -1 where nobody has.
func author(d *draft.Draft) int {
	whole := d.Text.Text
	for _, at := range following.FindAllStringIndex(whole, -1) {
		sentence := d.Sentence(readout.Span{Start: at[0], End: at[1]})
		if i := somebody(d, readout.Span{Start: sentence.Start, End: at[0]}); i >= 0 {
			return i
		}
	}
	head := 0 // the end of what stands above the text
	for _, b := range d.Text.Blocks[:min(above, len(d.Text.Blocks))] {
		head = b.End
	}
	if at := announced.FindStringIndex(whole[:head]); at != nil {
		end := min(at[1]+longestOffice, len(whole))
		if n := strings.IndexByte(whole[at[1]:end], '\n'); n >= 0 {
			end = at[1] + n
		}
		if i := somebody(d, readout.Span{Start: at[1], End: end}); i >= 0 {
			return i
		}
	}
	for k := len(d.Text.Blocks) - 1; k >= 0 && k >= len(d.Text.Blocks)-2; k-- {
		line, _, _ := strings.Cut(whole[d.Text.Blocks[k].Start:d.Text.Blocks[k].End], "\n")
		s := readout.Span{Start: d.Text.Blocks[k].Start, End: d.Text.Blocks[k].Start + len(line)}
		if i := somebody(d, s); i >= 0 && strings.HasSuffix(strings.Trim(line, " ,.()"), last(d.Actors[i].Name)) {
			return i
		}
	}
	return -1
}

// somebody is the first person with a name in s, as an index in Actors; -1 for none.
func somebody(d *draft.Draft, s readout.Span) int {
	for _, m := range d.Within(s) {
		if a := d.Actor(m); a != nil && a.Type == readout.ActorPerson && m.Kind == draft.MentionName {
			return m.Actor
		}
	}
	return -1
}

// last is the last word of a name.
func last(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }
