package schema

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold makes writings of one name equal: lower case, no accents, straight
// apostrophes, no full stops, single spaces ("U.S." and "US" are "us").
func Fold(s string) string {
	switch plain, folded := ascii(s); {
	case folded:
		return s
	case plain:
		return foldASCII(s)
	}
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

// ascii reports whether s is ASCII, and whether it is folded already, too.
func ascii(s string) (plain, folded bool) {
	folded = true
	for i := range len(s) {
		switch c := s[i]; {
		case c >= utf8.RuneSelf:
			return false, false
		case 'A' <= c && c <= 'Z', c == '.', c < ' ':
			folded = false
		case c == ' ':
			folded = folded && 0 < i && i < len(s)-1 && s[i+1] != ' '
		}
	}
	return true, folded
}

// foldASCII is Fold of an ASCII string, ten times as fast.
func foldASCII(s string) string {
	out := make([]byte, 0, len(s))
	space := false
	for i := range len(s) {
		c := s[i]
		switch {
		case c == '.':
			continue
		case c == ' ', '\t' <= c && c <= '\r':
			space = len(out) > 0
			continue
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		}
		if space {
			out = append(out, ' ')
			space = false
		}
		out = append(out, c)
	}
	return string(out)
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
