// Package genre tells what sort of document a text is by the words it opens with.
package genre

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

// A Genre is a sort of document.
type Genre string

// The genres.
const (
	Report         Genre = "report"          // reporting, and all else
	Readout        Genre = "readout"         // one side's account
	JointStatement Genre = "joint_statement" // of several sides
)

// A model is a multinomial logistic regression over the words, and pairs of
// words, of the first headWords words and of the restWords after them. The
// weights are in genre.tsv, which training/genre.py writes; with --check that
// says how well it does on documents that it did not see (94 % of 2,125). A fourth
// genre, of what is not about talks, could not be told from reports: a plain one
// on talks and fighting had 0.92 for it.
type model struct {
	bias    [len(genres)]float64
	weights map[string][len(genres)]float64
}

var genres = [...]Genre{Report, Readout, JointStatement} // in the order of genre.tsv's columns

const headWords, restWords = 60, 240

// fewestWords is how many words a text has that is told by them; the shortest
// that the model learned from have more.
const fewestWords = 80

//go:embed genre.tsv
var genreWeights string

var learned = sync.OnceValue(func() *model {
	m := &model{weights: map[string][len(genres)]float64{}}
	for line := range strings.Lines(genreWeights) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") {
			continue
		}
		var w [len(genres)]float64
		for i := range w {
			v, err := strconv.ParseFloat(fields[i+1], 64)
			if err != nil {
				panic("genre.tsv: " + line) // it is part of the program
			}
			w[i] = v
		}
		if fields[0] == "" {
			m.bias = w
		} else {
			m.weights[fields[0]] = w
		}
	}
	return m
})

// Of is the genre of text, Report for one of fewer than fewestWords words. It is
// safe for concurrent use.
func Of(text string) Genre {
	s := scores(text)
	best := 0
	for i, v := range s {
		if v > s[best] {
			best = i
		}
	}
	return genres[best]
}

// scores are the log-odds of the genres, up to a constant; nothing for a short text.
func scores(text string) [len(genres)]float64 {
	m := learned()
	words := opening(text)
	if len(words) < fewestWords {
		return [len(genres)]float64{}
	}
	head := min(len(words), headWords)
	seen := map[string]bool{}
	var sum [len(genres)]float64
	add := func(feature string) {
		if seen[feature] {
			return
		}
		seen[feature] = true
		for i, w := range m.weights[feature] {
			sum[i] += w
		}
	}
	for i, w := range words {
		part, end := "h ", head
		if i >= head {
			part, end = "b ", len(words)
		}
		add(part + w)
		if i+1 < end {
			add(part + w + " " + words[i+1])
		}
	}
	length := math.Sqrt(float64(max(1, len(seen))))
	for i := range sum {
		sum[i] = sum[i]/length + m.bias[i]
	}
	return sum
}

// opening are the first words of text, in lower case: runs of ASCII letters,
// numbers, all of them as "0", and quotation marks.
func opening(text string) []string {
	var out []string
	for i := 0; i < len(text) && len(out) < headWords+restWords; {
		c, size := utf8.DecodeRuneInString(text[i:])
		end := i + size
		switch {
		case letter(c):
			for end < len(text) && letter(rune(text[end])) {
				end++
			}
			out = append(out, strings.ToLower(text[i:end]))
		case digit(c):
			for end < len(text) && digit(rune(text[end])) {
				end++
			}
			out = append(out, "0")
		case c == '"' || c == '“' || c == '”':
			out = append(out, text[i:end])
		}
		i = end
	}
	return out
}

func letter(c rune) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

func digit(c rune) bool { return '0' <= c && c <= '9' }
