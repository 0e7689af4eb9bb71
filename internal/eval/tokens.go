package eval

import (
	"fmt"
	"slices"
	"unicode"
)

// A goldText is a gold text cut into words (\w+ of Unicode) and single marks,
// for turning ranges of code points into sets of tokens.
type goldText struct {
	runes []rune
	at    []int  // token of each code point, -1 for white space
	mark  []bool // whether a token is a mark
}

// isWord is \w: letters, numbers and the underscore. Combining marks are none.
func isWord(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r) }

// isSpace is \s, with the four separators of ASCII that unicode.IsSpace leaves out.
func isSpace(r rune) bool { return unicode.IsSpace(r) || 0x1c <= r && r <= 0x1f }

func newGoldText(s string) *goldText {
	t := &goldText{runes: []rune(s)}
	t.at = make([]int, len(t.runes))
	for i, r := range t.runes {
		switch {
		case isSpace(r):
			t.at[i] = -1
		case isWord(r):
			if i == 0 || !isWord(t.runes[i-1]) {
				t.mark = append(t.mark, false)
			}
			t.at[i] = len(t.mark) - 1
		default:
			t.mark = append(t.mark, true)
			t.at[i] = len(t.mark) - 1
		}
	}
	return t
}

// A tokenSet is a sorted list of tokens without repetition.
type tokenSet []int

// tokens is the set of tokens that the ranges touch.
func (t *goldText) tokens(ranges [][2]int) (tokenSet, error) {
	seen := make(map[int]bool)
	for _, r := range ranges {
		if r[0] < 0 || r[1] < r[0] || len(t.runes) < r[1] {
			return nil, fmt.Errorf("range [%d, %d] outside a text of %d characters: %w", r[0], r[1], len(t.runes), errMismatch)
		}
		for _, k := range t.at[r[0]:r[1]] {
			if k >= 0 {
				seen[k] = true
			}
		}
	}
	out := make(tokenSet, 0, len(seen))
	for k := range seen {
		out = append(out, k)
	}
	slices.Sort(out)
	return out, nil
}

// trim drops the marks at the ends of every run of consecutive tokens; a set of marks only stays.
func (t *goldText) trim(s tokenSet) tokenSet {
	var out tokenSet
	for i := 0; i < len(s); {
		j := i + 1
		for j < len(s) && s[j] == s[j-1]+1 {
			j++
		}
		a, b := i, j
		for a < b && t.mark[s[a]] {
			a++
		}
		for a < b && t.mark[s[b-1]] {
			b--
		}
		out = append(out, s[a:b]...)
		i = j
	}
	if len(out) == 0 {
		return s
	}
	return out
}

// directMark reports whether r opens direct speech in the gold's texts.
func directMark(r rune) bool { return r == '"' || r == '“' }

// direct reports whether a content begins with a quotation mark, and whether it
// begins right after one that white space or nothing precedes.
func (t *goldText) direct(ranges [][2]int) (with, after bool) {
	if len(ranges) == 0 {
		return false, false
	}
	start := ranges[0][0]
	for _, r := range ranges {
		start = min(start, r[0])
	}
	if start > 0 && directMark(t.runes[start-1]) {
		after = start == 1 || isSpace(t.runes[start-2])
	}
	for start < len(t.runes) && isSpace(t.runes[start]) {
		start++
	}
	return start < len(t.runes) && directMark(t.runes[start]), after
}

// common is how many tokens both sets hold.
func common(a, b tokenSet) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}

// jaccard is the overlap of two sets, 0 when both are empty.
func jaccard(a, b tokenSet) float64 {
	n := common(a, b)
	return ratio(n, len(a)+len(b)-n)
}

func equal(a, b tokenSet) bool { return len(a) == len(b) && common(a, b) == len(a) }
