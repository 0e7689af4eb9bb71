package link

import (
	"slices"
	"unicode"

	"github.com/readout/readout"
	"github.com/readout/readout/schema"
)

// headlines cuts names of the title back to what the text goes on to call
// somebody: titles in capitals run a name and a verb together, "PRESIDENT ANA
// ARREL GRANTS AUDIENCE". A name of such a title that the text has no word of is none.
func (l *linker) headlines() {
	f := l.f
	known := map[string]bool{}
	for _, p := range f.phrases {
		if p.form == formPerson && !f.titleAt(p.first) {
			for _, w := range f.nameWords(p.name) {
				known[w] = true
			}
		}
	}
	for i := range f.phrases {
		p := &f.phrases[i]
		if p.form != formPerson || !f.titleAt(p.first) || !f.allCapitals(p.first) {
			continue
		}
		last := p.name.last
		for last > p.name.first && !known[spelling(schema.Fold(f.word(last-1)))] {
			last--
		}
		if last == p.name.first {
			continue // told of in the title alone
		}
		if p.last == p.name.last {
			p.last = last
		}
		p.name.last, p.head = last, last-1
	}
}

// titleAt reports whether token i stands in the title.
func (f *finder) titleAt(i int) bool {
	b := f.doc.Sentences[f.doc.Tokens[i].Sentence].Block
	return b >= 0 && b < len(f.doc.Blocks) && f.doc.Blocks[b].Kind == readout.BlockTitle
}

// allCapitals reports whether all words of the sentence of token i but short
// ones begin with a capital, so that capitals tell no names there.
func (f *finder) allCapitals(i int) bool {
	first, last := f.sentence(i)
	n := 0
	for j := first; j < last; j++ {
		w := []rune(f.word(j))
		if len(w) < 4 || !unicode.IsLetter(w[0]) || slices.Contains([]string{"with", "from", "over", "into", "after", "amid"}, f.lower(j)) {
			continue
		}
		if !unicode.IsUpper(w[0]) {
			return false
		}
		n++
	}
	return n >= 4
}
