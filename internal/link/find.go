package link

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/text"
	"github.com/readout/readout/schema"
)

// form is what kind of noun phrase a phrase is.
type form int

const (
	formPerson   form = iota // holds a personal name
	formParty                // a party of the schema by name, capital or people
	formBody                 // an institution that the schema does not list
	formOffice               // an office without a name: "the French minister"
	formUnnamed              // an unnamed source: "a senior official"
	formGroup                // several people or states: "European leaders"
	formInactive             // taken into another phrase
)

// A phrase is one noun phrase that speaks of an actor, as a range of tokens.
type phrase struct {
	form        form
	first, last int // the phrase without a leading article's meaning lost: article included
	name        span
	head        int           // token of the head word
	role        *role         // nil when the phrase holds no office
	party       *schema.Party // of formParty
	as          schema.Use
	side        string // Name of the side that the phrase itself gives; "" when none
	gender      string // m, f or ""
	definite    bool
	plural      bool
	outlet      bool // of formBody: called by a name behind a word for the press, "the daily Orsen Post"
	actor       int  // index in the result; -1 until resolved
}

// span is a half-open range of tokens.
type span struct{ first, last int }

func (s span) empty() bool { return s.last <= s.first }

// match is the longest party name that begins at a token.
type match struct {
	last   int // end of the range; 0 when none begins here
	senses []schema.Sense
}

// finder holds what the passes over one document share.
type finder struct {
	d       *draft.Draft
	doc     *text.Doc
	s       *schema.Schema
	at      []*match // by first token; none, which they share, where no name begins
	ending  []int32  // by last+1: first token of the longest match that ends there, or -1
	taken   []bool   // tokens inside a phrase
	person  []bool   // tokens that the entity head calls a person's
	other   []bool   // tokens that the entity head calls a body's or an event's
	counts  map[string]int
	written map[*schema.Party]bool    // parties that the text writes the name of
	plurals map[string]bool           // words of "Maoists" and "rebels", nil until asked for
	short   map[string][]schema.Sense // abbreviations that the text itself explains: "the Arab League (AL)"
	roles   []*role
	told    map[string][]*role // by the word of an office: the first role of it for each side, nil until asked for
	widest  map[int]*role      // by first token: the longest role that begins there
	phrases []phrase

	sources []readout.Span        // of the attributions, in text order, those that overlap made one
	whole   map[readout.Span]bool // sources that are all of their attribution's source
	said    map[int][]int         // by sentence: the attributions whose contents reach into it
}

func newFinder(d *draft.Draft, s *schema.Schema) *finder {
	n := len(d.Text.Tokens)
	f := &finder{
		d: d, doc: d.Text, s: s, at: make([]*match, n), ending: make([]int32, n+1), taken: make([]bool, n),
		person: make([]bool, n), other: make([]bool, n), counts: map[string]int{}, short: map[string][]schema.Sense{}, written: map[*schema.Party]bool{},
	}
	for i := range f.ending {
		f.ending[i] = -1
	}
	none := &match{}
	for i := range f.at {
		f.at[i] = none
	}
	f.readSources()
	f.matchParties()
	f.matchHalves()
	for _, m := range f.at {
		for _, x := range m.senses {
			if x.As == schema.AsName {
				f.written[x.Party] = true
			}
		}
	}
	f.trustNames()
	return f
}

// reads reports whether sentence i belongs to text that speaks of actors:
// running text, title or caption.
func (f *finder) reads(i int) bool {
	b := f.doc.Sentences[i].Block
	if b < 0 || b >= len(f.doc.Blocks) {
		return true
	}
	k := f.doc.Blocks[b].Kind
	return k == "" || k.Running() || k == readout.BlockTitle || k == readout.BlockCaption
}

// explain reads the abbreviation in brackets after a party's name that ends at i.
func (f *finder) explain(i int, m *match) {
	if w := f.word(i + 1); f.word(i) == "(" && shouted(w) && f.word(i+2) == ")" && f.s.Senses(w) == nil {
		for _, x := range m.senses {
			if x.As == schema.AsName {
				f.short[w] = append(f.short[w], x)
			}
		}
	}
}

// matchParties looks up the longest party name at each token.
func (f *finder) matchParties() {
	for si, sent := range f.doc.Sentences {
		if !f.reads(si) {
			continue
		}
		for i := sent.First; i < sent.Last; {
			m := f.longest(i, sent.Last)
			if m == nil {
				i++
				continue
			}
			f.at[i] = m
			if f.ending[m.last] < 0 {
				f.ending[m.last] = int32(i)
			}
			for _, x := range m.senses {
				if x.As != schema.AsCapital {
					f.counts[x.Party.ID]++
				}
			}
			f.explain(m.last, m)
			i = m.last
		}
	}
}

// matchHalves reads "the Post" as the outlet that the text names in full, and
// "the North" and "the South" as states where it names one of the two.
func (f *finder) matchHalves() {
	last := map[string][]schema.Sense{} // "the Post" of The Washington Post
	for i, m := range f.at {
		if m.last < i+2 {
			continue
		}
		for _, x := range m.senses {
			if w := f.word(m.last - 1); x.Party.Type == readout.ActorOutlet && upper(w) {
				last[w] = []schema.Sense{x}
			}
		}
	}
	for i := range f.at {
		if x := last[f.word(i)]; x != nil && f.at[i].last == 0 && in(f.lower(i-1), "the") && !f.inMatch(i) && !upper(f.word(i+1)) {
			f.at[i] = &match{last: i + 1, senses: x}
			f.ending[i+1] = int32(i)
		}
	}
	rest := ""
	for _, p := range f.s.Parties {
		if _, r, ok := strings.Cut(p.Name, " "); ok && f.counts[p.ID] > 0 && p.Type == readout.ActorState && (strings.HasPrefix(p.Name, "North ") || strings.HasPrefix(p.Name, "South ")) &&
			len(f.s.Senses("North "+r)) > 0 && len(f.s.Senses("South "+r)) > 0 {
			rest = r
		}
	}
	if rest == "" {
		return
	}
	for i := range f.at {
		w := f.word(i)
		if f.at[i].last > 0 || !in(w, "North", "South") || f.lower(i-1) != "the" || upper(f.word(i+1)) || f.tag(i+1, "NOUN", "ADP") && !f.isOfficeWord(i+1) {
			continue
		}
		f.at[i] = &match{last: i + 1, senses: f.s.Senses(w + " " + rest)}
		f.ending[i+1] = int32(i)
	}
}

func (f *finder) longest(i, end int) *match {
	r, _ := utf8.DecodeRuneInString(f.doc.Tokens[i].Text)
	if !unicode.IsLetter(r) && !unicode.IsDigit(r) || !f.s.Begins(f.word(i)) && f.short[f.word(i)] == nil {
		return nil
	}
	var best *match
	for j := i + 1; j <= end && j <= i+f.s.MaxWords()+2; j++ {
		if f.word(j-1) == "." {
			continue // folding drops stops
		}
		if x := f.s.Senses(f.slice(i, j)); x != nil {
			best = &match{last: j, senses: x}
		} else if x := f.short[f.word(i)]; x != nil && j == i+1 {
			best = &match{last: j, senses: x}
		}
	}
	return best
}

// sense picks among the readings of the match at i: the party that the text
// names most, of equals the first; a plain name before an adjective.
func (f *finder) sense(m *match) (schema.Sense, bool) {
	var best schema.Sense
	found, top := false, -1
	for _, x := range m.senses {
		if n := f.counts[x.Party.ID]; n > top {
			best, found, top = x, true, n
		}
	}
	return best, found
}

// side is the party that p speaks for, as this text calls it.
func (f *finder) side(p *schema.Party) *schema.Party {
	p = f.s.SideOf(p)
	if g := f.s.PeopleOf(p); g != nil && !f.written[p] {
		return g
	}
	return p
}

func (f *finder) word(i int) string {
	if i < 0 || i >= len(f.doc.Tokens) {
		return ""
	}
	return f.doc.Tokens[i].Text
}

func (f *finder) lower(i int) string {
	if i < 0 || i >= len(f.doc.Tokens) {
		return ""
	}
	return f.doc.Tokens[i].Lower
}

func (f *finder) slice(first, last int) string {
	if last <= first {
		return ""
	}
	return f.doc.Text[f.doc.Tokens[first].Start:f.doc.Tokens[last-1].End]
}

// sentence is the token range of the sentence that holds token i.
func (f *finder) sentence(i int) (first, last int) {
	s := f.doc.Sentences[f.doc.Tokens[i].Sentence]
	return s.First, s.Last
}

// glued reports whether no white space parts tokens i and i+1.
func (f *finder) glued(i int) bool {
	return i >= 0 && i+1 < len(f.doc.Tokens) && f.doc.Tokens[i].End == f.doc.Tokens[i+1].Start
}

func (f *finder) tag(i int, tags ...string) bool {
	if i < 0 || i >= len(f.doc.Tokens) {
		return false
	}
	for _, t := range tags {
		if f.doc.Tokens[i].Tag == t {
			return true
		}
	}
	return false
}

// upper reports whether a word begins with a capital letter.
func upper(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

// shouted reports whether a word of two letters or more is all capitals.
func shouted(w string) bool {
	return len(w) > 1 && strings.ToUpper(w) == w && strings.ToLower(w) != w
}

func possessive(w string) bool {
	return w == "'s" || w == "’s" || w == "'" || w == "’"
}

func in(w string, set ...string) bool {
	for _, x := range set {
		if x == w {
			return true
		}
	}
	return false
}

func (f *finder) take(p phrase) {
	p.actor = -1
	for i := p.first; i < p.last; i++ {
		f.taken[i] = true
	}
	f.phrases = append(f.phrases, p)
}
