package syntax

import (
	"strings"
	"unicode"

	"github.com/readout/readout/internal/text"
)

// closed are the words that can have a tag of a closed class: those that UD
// English EWT train and GUM train have more than twice with it (98.9 to 99.9 % of
// its words there), without misspellings, and a few of formal prose. The reader,
// which learned tags from few texts and other things from many, now and then takes
// a verb or noun for one of them ("ministers met here": met/ADP).
var closed = map[string]map[string]bool{
	"AUX": set(`is was are be will can do have would 's were has been could 'm did should may am 're had does 'll being 've ca might
		must 'd ’s wo shall get ’re having ’m getting ’ve got ’ll ought ai ’d cannot need dare s m r ve ll d`),
	"DET": set(`the a this an all some any no these that another every each those what both such which quite half either whatever
		neither whichever many`),
	"CCONJ": set("and but or both either yet nor plus & n minus neither and/or"),
	"PART":  set("to not n't n’t 's ’s ' ’ s na ta nt"),
	"PRON": set(`i you it we that they he my your me this his what their there our which who she them him her its us something
		anything those anyone everything nothing someone one these everyone itself yourself myself themselves whatever himself
		whose whom em 'em mine everybody somebody none anybody nobody ’s 's herself ourselves ye yours ours theirs hers thy
		whoever whomever whichever oneself yourselves another each both all some any many such u`),
	"SCONJ": set(`that if as because for of while after in by with before like since so although to whether on though about than
		from until unless cause once without at into upon till despite over but whilst except whereas towards toward then when lest
		albeit provided given how whereby b/c between against`),
	"ADP": set(`of in to for on with at from by as out about up into like than over after through between under off during around
		against down before within per among without across because since upon along until behind near throughout despite above
		except via beyond toward outside vs. back towards below inside but onto a unlike away till past besides versus vs beside
		beneath amongst next alongside amidst amid aboard atop concerning regarding notwithstanding pending aside together so if
		opposite underneath unto pro circa ex ahead apart due following including instead more less rather such then well given
		while though minus plus save b/c ta re w/ w`),
}

// set makes a set of the words of s.
func set(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(s) {
		out[w] = true
	}
	return out
}

// can reports whether t can have the tag: no word with a letter is punctuation or a
// sign, and only some words are of a closed class.
func can(t text.Token, tag string) bool {
	switch tag {
	case "PUNCT", "SYM":
		return !strings.ContainsFunc(t.Text, unicode.IsLetter)
	}
	words, ok := closed[tag]
	return !ok || words[t.Lower]
}
