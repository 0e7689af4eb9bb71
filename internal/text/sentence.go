package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A tokenRange is a half-open range of tokens.
type tokenRange struct{ first, last int }

// longestAside is how many tokens an aside in brackets may have for the
// sentence around it to go on after it.
const longestAside = 60

// longestSentence is how many tokens a sentence has at most. The longest ones
// that people write, in preambles, have some hundreds; what goes on beyond is a
// table or a text without marks, and is cut so that no stage has to look at all
// of it for each of its words.
const longestSentence = 1000

// A splitter finds the ends of sentences among the tokens of one block.
type splitter struct {
	text   string
	tokens []Token
}

// cutSentences parts the tokens of one block into sentences.
func cutSentences(text string, tokens []Token) []tokenRange {
	s := &splitter{text, tokens}
	var out []tokenRange
	start := 0
	for i := 0; i < len(tokens); i++ {
		if i > start && (tokens[i].Text == "(" || tokens[i].Text == "[") {
			if m := s.closing(i); m > i && s.wordsBefore(start, i) {
				i = m
			}
			continue
		}
		j := i + 1
		if s.ends(i) {
			for j < len(tokens) && s.closes(j) {
				j++
			}
			if j >= len(tokens) {
				break
			}
			if !s.breaks(start, i, j) {
				continue
			}
		} else if j >= len(tokens) || !strings.Contains(text[tokens[i].End:tokens[j].Start], "\n\n") {
			continue
		}
		out = appendCut(out, tokenRange{start, j})
		start, i = j, j-1
	}
	if start < len(tokens) {
		out = appendCut(out, tokenRange{start, len(tokens)})
	}
	return out
}

// appendCut appends r in parts of at most longestSentence.
func appendCut(out []tokenRange, r tokenRange) []tokenRange {
	for ; r.last-r.first > longestSentence; r.first += longestSentence {
		out = append(out, tokenRange{r.first, r.first + longestSentence})
	}
	return append(out, r)
}

// ends reports whether token i may be the last word or mark of a sentence.
func (s *splitter) ends(i int) bool {
	t := s.tokens[i].Text
	switch t[len(t)-1] {
	case '.', '!', '?':
		return true
	}
	return t == "…" || strings.HasPrefix(t, "？") || strings.HasPrefix(t, "！") || strings.HasPrefix(t, "。")
}

// closes reports whether token j is a mark that closes what stands before it.
func (s *splitter) closes(j int) bool {
	if s.tokens[j].Start > s.tokens[j-1].End {
		return false
	}
	switch s.tokens[j].Text {
	case ")", "]", "”", "’", "’’", "»", "''", `"`, "'":
	default:
		return s.ends(j)
	}
	// a straight mark that touches the word after it opens
	if j+1 < len(s.tokens) && s.tokens[j+1].Start == s.tokens[j].End {
		next, _ := utf8.DecodeRuneInString(s.tokens[j+1].Text)
		return !isWord(next)
	}
	return true
}

// breaks reports whether a sentence that starts at token start ends after
// token i and the closing marks that follow it, so that j starts the next.
func (s *splitter) breaks(start, i, j int) bool {
	k := j
	for k < len(s.tokens)-1 && opens(s.tokens[k].Text) {
		k++
	}
	next, _ := utf8.DecodeRuneInString(s.tokens[k].Text)
	end := s.tokens[i].Text
	closed := j > i+1
	gap := s.text[s.tokens[j-1].End:s.tokens[j].Start]
	if strings.Contains(gap, "\n\n") {
		return true
	}
	if gap == "" { // a missing space: "the end.The next"
		return end == "." && !closed && unicode.IsUpper(next) && i > start && endsLower(s.tokens[i-1].Text) && s.tokens[k].End-s.tokens[k].Start > 1
	}
	if abbreviated := len(end) > 1 && isWord(firstRune(end)); abbreviated {
		return s.breaksAfterAbbreviation(start, i, k, closed)
	}
	if end == "." && i == start+1 && s.numbers(start) {
		return false // the number of a list item
	}
	switch {
	case unicode.IsLower(next): // an unkempt text; a name such as "Yahoo!" goes on
		return !closed && k == j && i > start && (end[0] == '?' || end == "." && endsLower(s.tokens[i-1].Text) && len(s.tokens[i-1].Text) > 2)
	case end[0] == '?' || end[0] == '!':
		return !(closed && s.reports(k))
	case end == "…" || strings.HasPrefix(end, ".."):
		return unicode.IsUpper(next) && (closed || s.tokens[k].Text != "I")
	}
	return true
}

// breaksAfterAbbreviation is breaks where token i is a word with a full stop
// and k the first word after it.
func (s *splitter) breaksAfterAbbreviation(start, i, k int, closed bool) bool {
	word := strings.TrimSuffix(s.tokens[i].Text, ".")
	next := s.tokens[k].Text
	if !unicode.IsUpper(firstRune(next)) {
		return closed && unicode.IsDigit(firstRune(next)) && k > i+1
	}
	switch abbreviationOf(word) {
	case titleAbbreviation, numberAbbreviation:
		return false
	case plainAbbreviation:
		return closed || word == "etc" || starters[next]
	}
	if word == "v" {
		return false
	}
	if utf8.RuneCountInString(word) == 1 { // an initial, or a letter that ends a sentence
		return i > start && starters[next] && next != "A" && next != "I"
	}
	return closed || starters[next]
}

// numbers reports whether token i is the number or letter of a list item.
func (s *splitter) numbers(i int) bool {
	t := s.tokens[i].Text
	return len(t) <= 2 && (unicode.IsDigit(firstRune(t)) || len(t) == 1)
}

// reports reports whether token k starts a clause that says who spoke what
// stands before it: `"Why?" Mr. Smith asked`. Names come before the verb.
func (s *splitter) reports(k int) bool {
	for n := k; n < len(s.tokens) && n < k+6; n++ {
		if speechVerbs[s.tokens[n].Lower] {
			return n > k
		}
		if !unicode.IsUpper(firstRune(s.tokens[n].Text)) || starters[s.tokens[n].Text] && n > k {
			return false
		}
	}
	return false
}

// speechVerbs follow the name of a speaker after a question or an exclamation.
var speechVerbs = set(`said says asked asks added adds told tells wrote writes tweeted posted replied answered shouted
	cried exclaimed continued wondered demanded insisted quipped joked declared inquired retorted`)

// closing is the bracket that closes the one at i, or -1 when it is far away or missing.
func (s *splitter) closing(i int) int {
	depth := 0
	for j := i; j < len(s.tokens) && j <= i+longestAside; j++ {
		switch s.tokens[j].Text {
		case "(", "[":
			depth++
		case ")", "]":
			if depth--; depth == 0 {
				return j
			}
		}
	}
	return -1
}

// wordsBefore reports whether a word stands between start and i: an aside
// interrupts a sentence, it does not start one.
func (s *splitter) wordsBefore(start, i int) bool {
	for j := start; j < i; j++ {
		if isWord(firstRune(s.tokens[j].Text)) {
			return true
		}
	}
	return false
}

func opens(t string) bool {
	switch t {
	case `"`, "“", "‘", "'", "''", "``", "«", "„", "(", "[", "-", "–", "—", "--", "•", "*", "»":
		return true
	}
	return false
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func endsLower(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLower(r)
}
