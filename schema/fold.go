package schema

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold makes writings of one name equal: lower case, no accents, straight
// apostrophes, no full stops, single spaces ("U.S." and "US" are "us").
func Fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range norm.NFD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r) || r == '.':
			continue
		case unicode.IsSpace(r):
			space = b.Len() > 0
			continue
		case r == '’' || r == '‘' || r == 'ʻ':
			r = '\''
		case r == '‑' || r == '–':
			r = '-'
		case r == 'ı':
			r = 'i'
		case r == 'ł':
			r = 'l'
		case r == 'ø':
			r = 'o'
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// caseFits tells "US" from "us" and "Rada" from "rada": a short acronym needs
// its capitals (or its stops), any other name the capital that the data give it.
func caseFits(surface, form string) bool {
	if strings.ToUpper(form) == form && letters(form) <= 3 {
		return strings.ToUpper(surface) == surface || strings.Contains(surface, ".") && startsUpper(surface)
	}
	return !startsUpper(form) || startsUpper(surface)
}

func letters(s string) (n int) {
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

func startsUpper(s string) bool {
	for _, r := range s {
		return unicode.IsUpper(r) || unicode.IsDigit(r)
	}
	return false
}

// firstWord is the run of letters and digits that a folded name begins with.
func firstWord(folded string) string {
	for i, r := range folded {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return folded[:i]
		}
	}
	return folded
}
