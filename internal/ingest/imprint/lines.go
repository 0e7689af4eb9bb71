package imprint

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// sizes of a line of prose, in bytes: a full sentence with its period, and a
// length that no headline reaches.
const (
	minSentence = 70
	minTwo      = 120 // with the end of one sentence inside
	minProse    = 220
)

// sentenceBreak is the end of a sentence before another; the long word keeps
// abbreviations out.
var sentenceBreak = regexp.MustCompile(`\p{Ll}{4,}[.!?]["”’)]* ["“‘(]?\p{Lu}`)

// isProse reports whether a block is running prose: long, or a whole sentence.
func isProse(text string) bool {
	if len(text) >= minProse {
		return true
	}
	if len(text) >= minTwo && sentenceBreak.MatchString(text) {
		return true
	}
	return len(text) >= minSentence && endsSentence(text) && len(strings.Fields(text)) >= 10 && !isTitleCase(text)
}

// endsSentence reports a final mark, closing quotes and brackets aside.
func endsSentence(text string) bool {
	text = strings.TrimRightFunc(text, func(r rune) bool { return strings.ContainsRune(`"”’'»)]`, r) || unicode.IsSpace(r) })
	r, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".!?…。", r)
}

// isTitleCase reports that all long words begin with a capital, as headlines
// are set in American papers.
func isTitleCase(text string) bool {
	long, capital := 0, 0
	for _, w := range strings.Fields(text) {
		if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, `"'“‘(`)); len(w) >= 5 && unicode.IsLetter(r) {
			long++
			if unicode.IsUpper(r) {
				capital++
			}
		}
	}
	return long >= 2 && capital == long
}

// folded is text for comparison: lower case, marks and white space as one blank.
func folded(text string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " ")
}

// isHeadline reports a short line without a period, as a link to another
// article has it.
func isHeadline(text string) bool {
	n := len(strings.Fields(text))
	return n >= 2 && n <= 30 && len(text) <= 240 && !strings.HasSuffix(text, ".") && !strings.Contains(text, ". ")
}

// firstWord is the first word of text in lower case, without marks, and where
// the rest begins.
func firstWord(text string) string {
	f := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' }
	text = strings.TrimLeftFunc(text, f)
	if i := strings.IndexFunc(text, f); i >= 0 {
		text = text[:i]
	}
	if len(text) > 24 {
		return ""
	}
	return strings.ToLower(text)
}
