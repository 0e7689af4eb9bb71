package drafttest

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/readout/readout"
)

// sure is the confidence of what carries none of its own.
const sure = 0.9

// A tag is one bracket of the markup over the words it covers.
type tag struct {
	readout.Span
	name       string // letters: "src", "m", "LOC"
	number     int    // 0 when the tag has none
	attributes []string
	confidence float64
}

// attribute is the i-th attribute, "" when there are fewer.
func (t tag) attribute(i int) string {
	if i < len(t.attributes) {
		return t.attributes[i]
	}
	return ""
}

// unmark takes the brackets off s and returns the text and the tags, each in
// the order in which its bracket opens.
func unmark(s string) (string, []tag, error) {
	var text strings.Builder
	var tags []tag
	var open []int
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '[':
			n := strings.IndexByte(s[i:], '|')
			if n < 0 {
				return "", nil, fmt.Errorf("no | after %q: %w", s[i:], readout.ErrInvalid)
			}
			t, err := readTag(s[i+1 : i+n])
			if err != nil {
				return "", nil, err
			}
			t.Start = text.Len()
			open = append(open, len(tags))
			tags = append(tags, t)
			i += n
		case ']':
			if len(open) == 0 {
				return "", nil, fmt.Errorf("] too many before %q: %w", s[i:], readout.ErrInvalid)
			}
			tags[open[len(open)-1]].End = text.Len()
			open = open[:len(open)-1]
		default:
			text.WriteByte(s[i])
		}
	}
	if len(open) > 0 {
		return "", nil, fmt.Errorf("[%s is not closed: %w", tags[open[0]].name, readout.ErrInvalid)
	}
	return text.String(), tags, nil
}

// readTag reads "m1 talks held @0.4".
func readTag(s string) (tag, error) {
	words := strings.Fields(s)
	if len(words) == 0 {
		return tag{}, fmt.Errorf("a bracket without a tag: %w", readout.ErrInvalid)
	}
	t := tag{name: strings.TrimRight(words[0], "0123456789"), confidence: sure}
	if digits := words[0][len(t.name):]; digits != "" {
		n, err := strconv.Atoi(digits)
		if err != nil {
			return tag{}, fmt.Errorf("tag %q: %w", s, err)
		}
		t.number = n
	}
	for _, w := range words[1:] {
		if p, ok := strings.CutPrefix(w, "@"); ok {
			c, err := strconv.ParseFloat(p, 64)
			if err != nil {
				return tag{}, fmt.Errorf("tag %q: %w", s, err)
			}
			t.confidence = c
			continue
		}
		t.attributes = append(t.attributes, w)
	}
	return t, nil
}
