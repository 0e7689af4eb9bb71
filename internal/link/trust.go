package link

import (
	"strings"
	"unicode"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/schema"
)

// trustNames takes over what the entity head marked. Of a person's span it
// leaves out articles, offices and parties: "President", "the Russian".
func (f *finder) trustNames() {
	v := f.votes()
	for _, nm := range f.d.Names {
		first, last := f.doc.TokensIn(nm.Span)
		for i := first + 1; i < last && nm.Kind == draft.NamePerson; i++ {
			if f.word(i) == "(" {
				last = i // "Anna Berg (Western Affairs)"
			}
		}
		kind := f.elect(nm, v)
		for i := first; i < last; i++ {
			switch kind {
			case draft.NamePerson:
				f.person[i] = true
			case draft.NameBody, draft.NameEvent:
				f.other[i] = true
			}
		}
		if kind != draft.NamePerson {
			continue
		}
		if f.thing(first, last, v) {
			for i := first; i < last; i++ {
				f.person[i], f.other[i] = false, last-first > 1 && in(f.lower(first-1), "at", "near")
			}
			continue
		}
		first, last = f.strip(first, last, v)
		f.trustPerson(first, last)
	}
}

// trustPerson leaves out of a person's span what is no part of a name.
func (f *finder) trustPerson(first, last int) {
	for i := first; i < last; i++ {
		w := f.word(i)
		if t := f.doc.Tokens[i].Tag; i == first && (t == "ADJ" || t == "DET" || t == "NUM") && (i+1 == last || !upper(f.word(i+1))) {
			f.person[i] = false // "Senior officials" at the head of a sentence
		}
		if i == first && f.inMatch(i) && f.at[i].last == 0 {
			f.person[i] = false // "State" of "Islamic State"
		}
		inner := i > first && f.person[i-1] || i == first && f.tag(i, "PROPN") && last-first > 1 && in(w, "He", "An", "So", "You") // He Lifeng
		if f.s.Is(schema.NotNames, w) && !inner || f.s.Is(schema.Institutions, f.lower(i)) && !f.surname(i) || f.s.Is(schema.Complement, f.lower(i)) && !f.surname(i) || f.s.Is(schema.Titles, w) || !upper(w) && !f.s.Is(schema.Particles, w) && !in(w, "-", "'", "’") {
			f.person[i] = false
		}
		if h, _, _ := f.officeAt(i, last); h > 0 && !(h == last && h == i+1 && i > first && f.person[i-1]) {
			if in(f.lower(h), "of", "for", "to") {
				h = last // "State Secretary for Europe": the name stands elsewhere
			}
			for ; i < h; i++ {
				f.person[i] = false
			}
			i--
			continue
		}
		if m := f.at[i]; m.last > 0 && (m.last > i+1 || m.last <= last) && !(m.last == i+1 && (i > first && f.person[i-1] || (f.s.Ambiguous(w) && !(i > first && in(f.lower(i-1), "of", "from")) || f.press(m)) && last-first > 1)) {
			for ; i < m.last; i++ {
				f.person[i] = false
			}
			i--
		}
	}
}

// press reports whether m can be an outlet only: a person may be called Tasnim as well.
func (f *finder) press(m *match) bool {
	x, ok := f.sense(m)
	return ok && x.Party.Type == readout.ActorOutlet
}

// votes is what the entity head says of a word sequence all over the text.
type votes struct {
	person, other map[string]float64 // by the words: the sum of confidence
	family        map[string]bool    // the last words of persons' names of several words
}

func (f *finder) votes() votes {
	v := votes{map[string]float64{}, map[string]float64{}, map[string]bool{}}
	for _, nm := range f.d.Names {
		first, last := f.doc.TokensIn(nm.Span)
		words := f.slice(first, last)
		if nm.Kind != draft.NamePerson {
			v.other[words] += nm.Confidence
			continue
		}
		v.person[words] += nm.Confidence
		if last-first > 1 && !f.s.Is(schema.Things, f.word(last-1)) && !shouted(f.word(last-1)) {
			v.family[f.word(last-1)] = true
		}
	}
	return v
}

// elect is the kind of a name: one word that is the family name of a person
// named in full is that person, and of the same words the head's opinion counts
// that it has more often and more surely. A form of address or an office before
// a name is proof of a person.
func (f *finder) elect(nm draft.Name, v votes) draft.NameKind {
	first, last := f.doc.TokensIn(nm.Span)
	words := f.slice(first, last)
	if last <= first || f.at[first].last > 0 {
		return nm.Kind
	}
	if nm.Kind == draft.NamePerson {
		if v.other[words] > v.person[words] && !v.family[words] && !f.addressed(first) {
			return draft.NameOther
		}
		return nm.Kind
	}
	if v.person[words] > v.other[words] || nm.Kind != draft.NamePlace && last == first+1 && v.family[words] {
		return draft.NamePerson
	}
	return nm.Kind
}

// addressed reports whether a form of address or an office stands right before token i.
func (f *finder) addressed(i int) bool {
	w := f.word(i - 1)
	if w == "." {
		w = f.word(i - 2)
	}
	return w != "" && (f.s.Is(schema.Titles, w) || f.isOfficeWord(i-1))
}

// strip leaves out of a person's span the words before and after that are none
// of a name's: "Will" of "Will Orsen come?", "Cancer-stricken", a portfolio before
// a form of address ("Irrigation Dr. Anna Berg"), and "Policies" at the end of a headline.
func (f *finder) strip(first, last int, v votes) (int, int) {
	drop := func(i int) { f.person[i], f.other[i] = false, true }
	head := first
	for head < last-2 && f.s.Is(schema.Complement, f.lower(head)) {
		head++
	}
	for ; f.s.Is(schema.Titles, f.word(head)) && first < head; first++ {
		drop(first)
	}
	if last-first > 3 && f.word(first+1) == "-" && f.tag(first+2, "ADJ", "VERB") && !upper(f.word(first+2)) && upper(f.word(first+3)) {
		for range 3 {
			drop(first)
			first++
		}
	}
	if last-first > 1 && upper(f.word(first+1)) && (f.tag(first, "AUX", "SCONJ", "DET", "PRON", "CCONJ") || f.tag(first, "ADV", "VERB", "ADP") && f.elsewhere(first+1, last, v)) {
		drop(first)
		first++
	}
	for last-first > 2 {
		w := f.word(last - 1)
		if shouted(w) {
			w = titled(w)
		}
		if !f.s.Is(schema.Things, w) {
			break
		}
		last--
		drop(last)
	}
	return first, last
}

// elsewhere reports whether tokens [first, last) are a person's name elsewhere, or a party's.
func (f *finder) elsewhere(first, last int, v votes) bool {
	words := f.slice(first, last)
	return v.person[words] > 0 || last == first+1 && v.family[words] || f.at[first].last > 0
}

// thing reports whether a capitalised run that the entity head calls a person
// is none: a head noun of events and texts ends it, it is an abbreviation
// ("PRCiO"), a following ("Maoist"), what a body is called ("the rights group
// Orsen"), or it is one word after "in", or a city after "at" or "from".
func (f *finder) thing(first, last int, v votes) bool {
	w := f.word(last - 1)
	if f.s.Is(schema.Things, w) && f.s.Gender(f.word(first)) == "" {
		return true
	}
	if f.calls(first-1, span{first, last}) && f.s.Gender(f.word(first)) == "" && (last-first > 1 || !v.family[f.word(first)]) {
		return true // "the rights group Orsen Watch"
	}
	if last != first+1 { // "at Udon Thani"
		return in(f.lower(first-1), "at", "near") && f.s.Gender(f.word(first)) == "" && !f.isOfficeWord(first)
	}
	up := strings.IndexFunc(w, unicode.IsLower)
	if up >= 3 && up >= len(w)-2 && up < len(w) {
		return true
	}
	if f.s.Gender(w) != "" || possessive(f.word(last)) {
		return false
	}
	if len(w) > 5 && (strings.HasSuffix(w, "ist") || strings.HasSuffix(w, "ists")) {
		return true
	}
	return in(f.lower(first-1), "in", "near") || in(f.lower(first-1), "at", "from") && f.s.City(w) != ""
}

// surname reports whether token i, a common word, stands right after a given
// name and ends the capitalised run: "May" of "Theresa May".
func (f *finder) surname(i int) bool {
	if f.s.Is(schema.NotNames, f.word(i)) && !in(f.word(i), "March", "April", "May", "June", "August") {
		return false
	}
	return i > 0 && upper(f.word(i)) && f.s.Gender(f.word(i-1)) != "" && upper(f.word(i-1)) && !upper(f.word(i+1))
}
