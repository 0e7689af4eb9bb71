package eval

import (
	"slices"
	"strings"
)

// statements scores who said what, and the properties of what was found.
func (d *docScore) statements() {
	gold, pred := d.gold.Statements, d.pred.Statements
	words := func(list []factSaying) func(int) string {
		return func(i int) string { return firstText(list[i].Content.texts) }
	}
	d.run(matcher{
		kind: statementKind, gold: len(gold), pred: len(pred),
		match:     func(p, g int) float64 { return d.matchStatement(&pred[p], &gold[g]) },
		weight:    func(g int) int { return weightOf(gold[g].Weight) },
		goldWords: words(gold), predWord: words(pred),
		attributes: func(p, g int) { d.statementAttributes(&pred[p], &gold[g]) },
	})
}

func firstText(texts []string) string {
	if len(texts) == 0 {
		return ""
	}
	return texts[0]
}

// matchStatement asks for the speaker, or one also acceptable (scored lower),
// and for content that covers; a quote equal to one of the gold's will do.
func (d *docScore) matchStatement(p, g *factSaying) float64 {
	main := d.sameAs(p.Speaker, g.Speaker)
	if !main && !slices.ContainsFunc(g.SpeakerAlt, func(n string) bool { return d.sameAs(p.Speaker, n) }) {
		return 0
	}
	if !d.anyCover(first(p.Content, p.Span).texts, g.Content.texts) && !d.sameQuote(p.Content.texts, g.Quotes.texts) {
		return 0
	}
	if main {
		return 2
	}
	return 1
}

func (d *docScore) sameQuote(contents, quotes []string) bool {
	for _, a := range contents {
		for _, b := range quotes {
			if equalWords(d.words(a), d.words(b)) {
				return true
			}
		}
	}
	return false
}

func (d *docScore) statementAttributes(p, g *factSaying) {
	d.attribute("statement.type", p.Type == g.Type)
	d.attribute("statement.anonymous", p.Anonymous == g.Anonymous)
	if len(g.Via) > 0 || len(p.Via) > 0 {
		d.attribute("statement.via", d.overlap(p.Via, g.Via, d.aliases) >= 0.99)
	}
	if g.Date.given || p.Date.known {
		d.attribute("statement.date", g.Date.given && fits(p.Date, g.Date))
	}
	if want := g.Medium + " " + g.Addressee; want != " " {
		got := p.Medium + " " + p.Addressee
		d.attribute("statement.medium/addressee", intersection(wordSet(d.words(want)), wordSet(d.words(got))) > 0)
	}
	if g.Quotes.given {
		d.attribute("statement.quotes verbatim", d.quotesVerbatim(p.Quotes.texts, g.Quotes.texts))
	}
}

// quotesVerbatim reports whether every gold quote was found word for word, marks at its ends left aside.
func (d *docScore) quotesVerbatim(pred, gold []string) bool {
	const ends = ` .,"`
	for _, q := range gold {
		want := d.clean(q)
		if !slices.ContainsFunc(pred, func(p string) bool {
			got := d.clean(p)
			return got == want || strings.Trim(got, ends) == strings.Trim(want, ends)
		}) {
			return false
		}
	}
	return true
}
