package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// lemma is the dictionary form of a word with the universal part of speech tag
// and relation rel, as UD English EWT has it. Exceptions come first, then the
// endings of the part of speech. Names keep their capitals.
func lemma(word, tag, rel string) string {
	low := lower(word)
	switch tag {
	case "PROPN":
		return properLemma(word)
	case "NUM":
		if l, ok := scales[low]; ok {
			return l
		}
		if isRoman(word) {
			return word
		}
		return strings.ReplaceAll(low, ",", "")
	case "PUNCT", "SYM", "X":
		return word
	case "PART":
		if l, ok := particles[low]; ok {
			return l
		}
	case "PRON", "DET":
		if low == "her" && (tag == "DET" || rel == "nmod" || rel == "nmod:poss") {
			return "her"
		}
		if l, ok := pronouns[low]; ok {
			return l
		}
	case "AUX":
		if l, ok := auxiliaries[low]; ok {
			return l
		}
		return verbLemma(low)
	case "VERB":
		return verbLemma(low)
	case "NOUN":
		if keepsCapitals(word) {
			return word
		}
		return nounLemma(low)
	case "ADJ":
		if properAdjective(word) {
			return word
		}
		return gradedLemma(low, "ADJ")
	case "ADV":
		return gradedLemma(low, "ADV")
	}
	return low
}

// keepsCapitals reports whether word is an acronym: "TV", "CO2", "B".
func keepsCapitals(word string) bool {
	return len(word) <= 4 && word == strings.ToUpper(word) && unicode.IsUpper(firstRune(word)) &&
		word != "A" && word != "AM" && word != "PM"
}

// properAdjective reports whether word is the adjective of a name: "Russian".
func properAdjective(word string) bool {
	return unicode.IsUpper(firstRune(word)) && word != strings.ToUpper(word) &&
		(peoples[word] || len(word) > 4 && hasSuffix(word, "an", "ese", "ish", "qi", "eli", "ani", "ini", "hdi", "udi", "ait", "deshi", "emeni", "aiti", "meri"))
}

// isRoman reports whether word is a Roman numeral in capitals.
func isRoman(word string) bool { return strings.Trim(word, "IVXLCM") == "" }

// properLemma takes the plural off the names of peoples and parties and off the
// common nouns that names are made of; other names stay as they are.
func properLemma(word string) string {
	if full, ok := calendar[strings.TrimSuffix(word, ".")]; ok {
		return full
	}
	if properPlurals[word] {
		return singular(word)
	}
	stem := strings.TrimSuffix(word, "s")
	if len(stem) == len(word) || len(stem) < 4 {
		return word
	}
	for _, end := range []string{"ian", "can", "rean", "bian", "ocrat", "tine", "raqi", "raeli", "istani", "mist", "nist", "slim", "auti", "emen"} {
		if strings.HasSuffix(stem, end) {
			return stem
		}
	}
	return word
}

func nounLemma(low string) string {
	if l, ok := nouns[low]; ok {
		return l
	}
	if unchanged[low] {
		return low
	}
	return singular(low)
}

// singular takes the plural ending off a noun that is no exception.
func singular(s string) string {
	n := len(s)
	switch {
	case isDigitByte(s[0]), n < 4 && !strings.HasSuffix(s, "s"), n < 3:
		return s
	case strings.HasSuffix(s, "men") && n > 4:
		return s[:n-2] + "an"
	case icsPlurals[s]:
		return s[:n-1]
	case !strings.HasSuffix(s, "s"), hasSuffix(s, "ss", "us", "is", "'s", "ics", "news"):
		return s
	case strings.HasSuffix(s, "ies") && n > 4:
		return s[:n-3] + "y"
	case hasSuffix(s, "sses", "shes", "ches", "xes", "zzes", "oes"):
		return s[:n-2]
	case hasSuffix(s, "uses") && n > 6 && !hasSuffix(s, "auses", "ouses", "fuses", "cuses", "buses"):
		return s[:n-2] // campus, virus, bonus, status
	case hasSuffix(s, "eses", "yses", "ises") && hasSuffix(s, "theses", "lyses", "crises", "oases", "nemeses"):
		return s[:n-2] + "is"
	}
	return s[:n-1]
}

func verbLemma(low string) string {
	if l, ok := verbs[low]; ok {
		return l
	}
	for _, prefix := range []string{"re", "over", "under", "out", "un", "mis", "with", "fore", "up", "inter"} {
		if rest, ok := strings.CutPrefix(low, prefix); ok && len(rest) > 3 {
			if l, ok := verbs[rest]; ok && prefixed[prefix+l] {
				return prefix + l
			}
		}
	}
	n := len(low)
	switch {
	case n > 4 && strings.HasSuffix(low, "ies"):
		return low[:n-3] + "y"
	case n > 3 && strings.HasSuffix(low, "s") && !hasSuffix(low, "ss", "us", "is"):
		if hasSuffix(low, "sses", "shes", "ches", "xes", "zzes", "oes") {
			return low[:n-2]
		}
		return low[:n-1]
	case n > 4 && strings.HasSuffix(low, "ied"):
		return low[:n-3] + "y"
	case n > 3 && strings.HasSuffix(low, "ed") && !strings.HasSuffix(low, "eed") && hasVowel(low[:n-2]):
		return stem(low[:n-2])
	case n > 4 && strings.HasSuffix(low, "ing") && hasVowel(low[:n-3]):
		return stem(low[:n-3])
	}
	return low
}

// stem is the verb whose past or gerund, without its ending, is s: a doubled
// consonant is made single, a silent e put back.
func stem(s string) string {
	n := len(s)
	if n > 2 && s[n-1] == s[n-2] && strings.IndexByte("bdgmnprt", s[n-1]) >= 0 && !doubled[s] {
		return s[:n-1]
	}
	if strings.HasSuffix(s, "ll") && singleL[s[:n-1]] {
		return s[:n-1]
	}
	if strings.HasSuffix(s, "ck") && hardC[s[:n-1]] {
		return s[:n-1]
	}
	for i := 0; i < n; i++ { // the longest ending that is listed decides
		if mute, ok := silent[s[i:]]; ok {
			if mute {
				return s + "e"
			}
			return s
		}
	}
	if r, size := utf8.DecodeLastRuneInString(s); n == 3 && size == 1 && isConsonant(r) && isVowel(s[1]) && isConsonant(rune(s[0])) {
		return s + "e" // "hoped": a short stem without a doubled consonant
	}
	return s
}

// gradedLemma takes comparative and superlative back to the positive.
func gradedLemma(low, tag string) string {
	if l, ok := graded[tag+"_"+low]; ok {
		return l
	}
	var base string
	switch {
	case strings.HasSuffix(low, "est") && len(low) > 5:
		base = low[:len(low)-3]
	case strings.HasSuffix(low, "er") && len(low) > 4:
		base = low[:len(low)-2]
	default:
		return low
	}
	n := len(base)
	for _, candidate := range []string{base, base + "e", base[:n-1], strings.TrimSuffix(base, "i") + "y"} {
		if gradable[candidate] {
			return candidate
		}
	}
	return low
}

func hasSuffix(s string, ends ...string) bool {
	for _, e := range ends {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}

func hasVowel(s string) bool { return strings.ContainsAny(s, "aeiouy") }

func isVowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }

func isConsonant(r rune) bool { return 'a' <= r && r <= 'z' && !strings.ContainsRune("aeiouwxy", r) }
