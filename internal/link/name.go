package link

import (
	"strings"

	"github.com/readout/readout/schema"
)

// nameAt reads a personal name at i, forms of address before it left out of the
// span; the gender is what they tell. An empty span when none stands there.
func (f *finder) nameAt(i, end int) (n span, gender string) {
	for i < end && f.s.Is(schema.Titles, f.word(i)) && i+1 < end {
		switch {
		case f.s.Is(schema.Masculine, f.word(i)):
			gender = "m"
		case f.s.Is(schema.Feminine, f.word(i)):
			gender = "f"
		}
		i++
		if f.word(i) == "." {
			i++
		}
	}
	if i+3 < end && !f.person[i] && f.word(i+1) == "-" && f.tag(i+2, "ADJ", "VERB") && f.person[i+3] {
		return span{}, gender // "Cancer-stricken Orsen"
	}
	if generation(f.word(i)) {
		return span{}, gender
	}
	for j := i; j < end && j-i < 9; j++ {
		if f.at[j].last == 0 && !f.person[j] && f.inMatch(j) {
			return f.trim(span{i, j}), gender
		}
		w := f.word(j)
		begun := j > i
		switch {
		case begun && (w == "-" || w == "'" || w == "’") && f.glued(j-1) && f.glued(j):
			continue
		case begun && (w == "'" || w == "’") && f.glued(j-1) && !strings.HasSuffix(f.word(j-1), "s") && j+1 < end && (f.person[j+1] || in(f.lower(j+1), "al", "ul", "el")):
			continue // "Mohammed Shia' al-Sudani"
		case f.s.Is(schema.Particles, strings.ToLower(w)) && j+1 < end && (upper(f.word(j+1)) || f.word(j+1) == "-" || f.s.Is(schema.Particles, f.lower(j+1))) && (begun || upper(w)) && !f.s.Is(schema.NotNames, w):
			continue
		case begun && f.word(j-1) == "-" && f.glued(j-1):
			continue // "Ki-moon"
		case !upper(w):
			return f.trim(span{i, j}), gender
		case begun && in(f.lower(j), "says", "tells", "warns", "urges", "vows", "calls", "rejects", "welcomes"):
			return f.trim(span{i, j}), gender // a headline: "Trump Says"
		case f.person[j]:
			continue
		case begun && j == i+1 && f.surname(j) && f.at[j].last == 0:
			continue
		case f.s.Is(schema.NotNames, w), shouted(w) && f.s.Is(schema.NotNames, titled(w)), f.s.Is(schema.Things, w), f.s.Is(schema.Titles, w) && w != "M.":
			return f.trim(span{i, j}), gender
		case f.other[j]:
			if !begun {
				return span{}, gender
			}
			return f.trim(span{i, j}), gender
		case f.at[j].last > 0 && !(begun && j == i+1 && f.at[j].last == j+1 && f.s.Gender(f.word(i)) != ""):
			return f.trim(span{i, j}), gender
		case f.s.Is(schema.Institutions, f.lower(j)):
			return span{}, gender
		case f.isOfficeWord(j) && !(begun && j == i+1 && f.s.Gender(f.word(i)) != "" && !upper(f.word(j+1))):
			return f.trim(span{i, j}), gender
		}
	}
	return f.trim(span{i, min(end, i+9)}), gender
}

// generation reports whether w tells a son from a father, after a name.
func generation(w string) bool { return in(w, "Jr.", "Jr", "Sr.", "Sr") }

// trim drops joining marks and particles that no name follows.
func (f *finder) trim(n span) span {
	for !n.empty() && !upper(f.word(n.last-1)) && !(n.last-n.first > 2 && f.word(n.last-2) == "-" && f.glued(n.last-2) && f.word(n.last-1) != "-") {
		n.last--
	}
	return n
}

// evidence reports whether n is a person's name on its own: the entity head or
// the list of given names says so, or its words are known from a fuller name.
func (f *finder) evidence(n span, known map[string]bool) bool {
	all := known != nil
	for i := n.first; i < n.last; i++ {
		if f.person[i] {
			return true
		}
		all = all && (known[spelling(schema.Fold(f.word(i)))] || !upper(f.word(i)))
	}
	if all || f.named(n) {
		return true
	}
	return n.last-n.first >= 2 && len(f.word(n.first)) > 2 && f.s.Gender(f.word(n.first)) != "" && f.at[n.first].last == 0
}

// named reports whether n, proper nouns by their tags, is all of the source of
// an attribution: "Peskov answered".
func (f *finder) named(n span) bool {
	for i := n.first; i < n.last; i++ {
		if !f.tag(i, "PROPN") && upper(f.word(i)) || f.other[i] {
			return false
		}
	}
	return f.whole[f.doc.SpanOf(n.first, n.last)]
}

// knownWords are the folded words of all names found so far, of three letters or more.
func (f *finder) knownWords() map[string]bool {
	out := map[string]bool{}
	for _, p := range f.phrases {
		if p.form != formPerson {
			continue
		}
		for i := p.name.first; i < p.name.last; i++ {
			if w := schema.Fold(f.word(i)); len(w) > 1 && upper(f.word(i)) {
				out[spelling(w)] = true
			}
		}
	}
	return out
}
