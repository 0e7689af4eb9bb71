package talks

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/text"
)

// longestPlace is how many tokens of a span are looked up as one place name:
// "Sharm el - Sheikh" has four.
const longestPlace = 4

// place looks up what span says of a place: the longest names in it that the
// gazetteer knows, else what the entity head takes for a place. "Here" is the
// place of the dateline, "the Malaysian capital" the capital of that state.
func (f *Finder) place(d *draft.Draft, span readout.Span) (readout.Place, bool) {
	if words := strings.ToLower(d.Line(span)); words == "here" || thisTown.MatchString(words) {
		return f.here(d)
	}
	for _, n := range d.NamesTouching(span) { // no half of a name: "York"
		if n.Kind == draft.NamePlace {
			span = span.Hull(n.Span)
		}
	}
	var out readout.Place
	first, last := d.Text.TokensIn(span)
	first = f.whole(d, first, last)
	for i := first; i < last; {
		n := min(longestPlace, last-i)
		for ; n > 0; n-- {
			name := d.Text.Slice(d.Text.SpanOf(i, i+n))
			if s := d.Text.SpanOf(i, i+n); !isCapital(name) || personal(d, s) || ofBody(d, s) {
				continue
			}
			if p, ok := f.places.Place(name); ok {
				out = fill(out, p)
				break
			}
		}
		if n == 0 && d.Text.Tokens[i].Lemma == "capital" {
			out = fill(f.capital(d, i), out)
		}
		i += max(n, 1)
	}
	for _, n := range d.NamesTouching(span) {
		if _, adjective := f.places.Capital(d.Text.Slice(n.Span)); adjective {
			continue // "the Uruguayan town"
		}
		if n.Kind == draft.NamePlace && out == (readout.Place{}) && isCapital(d.Text.Slice(n.Span)) && !f.actor(d, n.Span) && nominal(d, n.Span) {
			out = placeOf(town(d.Text.Slice(n.Span)))
		}
	}
	if out == (readout.Place{}) {
		out = f.seat(d, span)
	}
	return out, out != readout.Place{}
}

// placeOf is the place of a name that the gazetteer does not know: a house by its
// last or first word, nothing for the word of a state, else a city.
func placeOf(name string) readout.Place {
	words := strings.Fields(name)
	first, last := strings.ToLower(words[0]), strings.ToLower(words[len(words)-1])
	switch {
	case houses[first] || houses[last]:
		return readout.Place{Venue: name}
	case len(words) == 1 && realms[first]:
		return readout.Place{}
	}
	return readout.Place{City: strings.Trim(name, " ,;")}
}

var (
	houses = wordSet("hotel palace hall house centre center castle villa residence university museum airport embassy guesthouse")
	realms = wordSet("kingdom republic union state federation emirate capital province government")
)

// thisTown are words for the place that a report is dated from: "this Chinese border town".
var thisTown = regexp.MustCompile(`^(?:in |at )?this (?:[\p{L}-]+ ){0,4}(?:town|city|capital|resort|village|port)$`)

// whole is the first token of the name that token i ends or stands in, where the
// gazetteer knows it: of "New York" where a span begins with York.
func (f *Finder) whole(d *draft.Draft, i, last int) int {
	for n := min(2, i); n > 0 && i < last; n-- {
		if name := d.Text.Slice(d.Text.SpanOf(i-n, i+1)); isCapital(name) && d.Text.Tokens[i-n].Tag == "PROPN" {
			if _, ok := f.places.Place(name); ok {
				return i - n
			}
		}
	}
	return i
}

// seat is the house that span names by those who sit there: "at the White House".
func (f *Finder) seat(d *draft.Draft, span readout.Span) readout.Place {
	for _, m := range d.Within(span) {
		a := d.Actor(m)
		if name := strings.TrimPrefix(d.Line(m.Span), "the "); a != nil && a.Type == readout.ActorOrganisation && isCapital(name) && a.Side != "" {
			if p, ok := f.places.Place(a.Side); ok {
				return readout.Place{Venue: name, Country: p.Country}
			}
		}
	}
	return readout.Place{}
}

// capital is the capital that token i speaks of: of the state that the word
// before it names, or the one after "of".
func (f *Finder) capital(d *draft.Draft, i int) readout.Place {
	for _, j := range append(d.Text.Children(i), i-1) {
		if j < 0 || j == i || !isCapital(d.Text.Tokens[j].Text) {
			continue
		}
		for _, name := range []string{d.Text.Tokens[j].Text, d.Text.Slice(d.Phrase(j))} {
			if p, ok := f.places.Capital(name); ok {
				return p
			}
		}
	}
	return readout.Place{}
}

// here is the place of the dateline, false when there is none: "COTABATO,
// Philippines" is a city with its state.
func (f *Finder) here(d *draft.Draft) (readout.Place, bool) {
	t := d.Document.Dateline
	if t == nil || t.Place == "" {
		return readout.Place{}, false
	}
	if p, ok := f.places.Place(written(t.Place)); ok {
		return p, true
	}
	city, state, _ := strings.Cut(t.Place, ",")
	out, ok := f.places.Place(written(city))
	if !ok {
		out.City = written(city)
	}
	if p, ok := f.places.Place(strings.TrimSpace(state)); ok {
		out.Country = p.Country
	}
	return out, true
}

// dateline gives the place of the dateline to the event that the report begins
// with, where it was held, the text has no place for it, its sentence names
// no other, and it is not of one side only that is none of that place: agencies
// date what they hear of from where they hear it.
func (f *Finder) dateline(d *draft.Draft, events []*event) {
	if len(events) == 0 || len(events[0].places) > 0 || events[0].kind == "call" || ahead(events[0].status) {
		return
	}
	e := events[0]
	p, ok := f.here(d)
	if !ok {
		return
	}
	for _, n := range d.NamesTouching(d.Sentence(e.triggers[0].Span)) {
		if q, known := f.places.Place(d.Text.Slice(n.Span)); n.Kind == draft.NamePlace && known && q.City != "" && q.City != p.City && d.Running(n.Start) {
			return
		}
	}
	if len(e.sides) == 1 && !slices.Contains(e.sides, p.Country) {
		return
	}
	e.addPlace(p, true)
}

// asSide reports whether the words at s name a state as one of those who met, or
// whom they spoke about, not where: "between Norland and Sudmark", "with
// Norland", "Norland, Sudmark and Kazmira met".
func asSide(d *draft.Draft, s readout.Span) bool {
	first, last := d.Text.TokensIn(s)
	for i := first; i < last; i++ {
		if h := d.Text.Tokens[i].Head; h >= first && h < last {
			continue
		}
		for n := 0; d.Text.Tokens[i].Rel == "conj" && d.Text.Tokens[i].Head >= 0 && n < longestPlace; n++ {
			i = d.Text.Tokens[i].Head
		}
		c := d.Text.Child(i, "case")
		return c >= 0 && sided[d.Text.Tokens[c].Lower] || c < 0 && listed(d, i)
	}
	return false
}

// speaksFor reports whether the seat named at s does or owns something, and so stands for
// those who sit there: "the Kremlin wants", "the Kremlin's priorities".
func speaksFor(d *draft.Draft, s readout.Span) bool {
	first, last := d.Text.TokensIn(s)
	return slices.ContainsFunc(d.Text.Tokens[first:min(last+1, len(d.Text.Tokens))], func(t text.Token) bool {
		return t.Lower == "'s" || t.Lower == "’s" || t.Start < s.End && strings.HasPrefix(t.Rel, "nsubj")
	})
}

// listed reports whether another name is joined to that of token i: "Norland and Sudmark".
func listed(d *draft.Draft, i int) bool {
	return slices.ContainsFunc(d.Text.Children(i), func(j int) bool {
		return d.Text.Tokens[j].Rel == "conj" && d.Text.Tokens[j].Tag == "PROPN"
	})
}

// sided are the prepositions of who met, and of whom they met about; "on Malta" is a place as well.
var sided = wordSet("between with against by about")

// written is the name of a place that a dateline has in capitals, as texts write it.
func written(name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		if w == strings.ToUpper(w) {
			r, n := utf8.DecodeRuneInString(w)
			words[i] = string(r) + strings.ToLower(w[n:])
		}
	}
	return strings.Join(words, " ")
}

// saysHere reports whether "here" says where the event that s names was, in the
// document's own voice: it stands in the clause of s.
func saysHere(d *draft.Draft, s readout.Span) bool {
	first, last := d.Text.TokensIn(d.Sentence(s))
	_, end := d.Text.TokensIn(s)
	for i := first; i < last; i++ {
		t := d.Text.Tokens[i]
		if here := t.Lower == "here" || t.Tag == "NOUN" && thisTown.MatchString(strings.ToLower(d.Line(d.Phrase(i)))); here && d.Speaking(t.Span) == nil && clauseHead(d, i) == clauseHead(d, end-1) {
			return true
		}
	}
	return false
}

// called adds the city or house that the event is called by: "the Vienna talks".
func (f *Finder) called(d *draft.Draft, e *event) {
	if len(e.places) > 0 || e.kind == "call" {
		return
	}
	first, last := d.Text.TokensIn(e.triggers[0].Span)
	for i := first; i < last; i++ {
		if t := d.Text.Tokens[i]; t.Tag != "NOUN" && t.Tag != "PROPN" {
			continue
		}
		for _, j := range d.Text.Children(i) {
			if t := d.Text.Tokens[j]; j > i || t.Tag != "PROPN" || t.Rel != "compound" && t.Rel != "nmod" || d.Text.Child(j, "case") >= 0 || speaksFor(d, t.Span) {
				continue
			}
			if p, ok := f.place(d, d.Text.Tokens[j].Span); ok && (p.City != "" && p.Country != "" || p.Venue != "") {
				e.addPlace(p, true)
				return
			}
		}
	}
}

// nominal reports whether s is more than an adjective: "the Swiss resort" is not in Swiss.
func nominal(d *draft.Draft, s readout.Span) bool {
	first, last := d.Text.TokensIn(s)
	return slices.ContainsFunc(d.Text.Tokens[first:last], func(t text.Token) bool { return t.Tag != "ADJ" })
}

// actor reports whether the words at s are, or are part of, a person's or body's name.
func (f *Finder) actor(d *draft.Draft, s readout.Span) bool {
	m, ok := d.MentionAt(s)
	return ok && d.Actor(m) != nil
}

// personal reports whether s is, or is part of, a person's name: "Ambassador Richardson".
func personal(d *draft.Draft, s readout.Span) bool {
	m, ok := d.MentionAt(s)
	return ok && m.Kind == draft.MentionName && d.Actor(m) != nil && d.Actor(m).Type == readout.ActorPerson
}

// ofBody reports whether s is a part of a body's or an outlet's name that is no
// house and no meeting: "Shanghai" of the "Shanghai Cooperation Organisation".
func ofBody(d *draft.Draft, s readout.Span) bool {
	m, ok := d.MentionAt(s)
	if !ok || m.Kind != draft.MentionName || d.Actor(m) == nil || m.Len() <= s.Len() || !m.Contains(s) {
		return false
	}
	switch d.Actor(m).Type {
	case readout.ActorOrganisation, readout.ActorBloc, readout.ActorOutlet:
	default:
		return false
	}
	return !slices.ContainsFunc(strings.Fields(strings.ToLower(d.Line(m.Span))), func(w string) bool { return houses[w] || tables[w] })
}

// isCapital reports whether a name begins with a capital.
func isCapital(name string) bool {
	r, _ := utf8.DecodeRuneInString(name)
	return unicode.IsUpper(r)
}

// town is a place's name without what it is: "the Red Sea resort of Aqaba".
func town(words string) string {
	if i := strings.LastIndex(words, " of "); i >= 0 && isCapital(words[i+len(" of "):]) && strings.ContainsFunc(words[:i], unicode.IsLower) {
		for _, w := range strings.Fields(words[:i]) {
			if !isCapital(w) {
				return words[i+len(" of "):]
			}
		}
	}
	return words
}

// fill takes from b what a does not say.
func fill(a, b readout.Place) readout.Place {
	if a.City == "" {
		a.City = b.City
	}
	if a.Country == "" {
		a.Country = b.Country
	}
	if a.Venue == "" {
		a.Venue = b.Venue
	}
	return a
}
