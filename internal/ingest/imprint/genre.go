package imprint

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

// A genreModel tells what sort of document a text is by the way it opens: "" for
// reporting and all else, "readout" for one side's account, "joint_statement".
//
// It is a multinomial logistic regression over the words, and pairs of words, of
// the first headWords words and of the restWords after them. The weights are in
// genre.tsv, which training/genre.py writes; with --check that says how well it
// does on documents that it did not see (94 % of 1,925).
type genreModel struct {
	bias    [len(genres)]float64
	weights map[string][len(genres)]float64
}

var genres = [...]string{"", "readout", "joint_statement"} // in the order of genre.tsv's columns

const headWords, restWords = 60, 240

// fewestWords is how many words a text has that is told by them; the shortest
// that the model learned from have more.
const fewestWords = 80

//go:embed genre.tsv
var genreWeights string

var genre = sync.OnceValue(func() *genreModel {
	m := &genreModel{weights: map[string][len(genres)]float64{}}
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

// of is the genre of text, "" for one of fewer than fewestWords words.
func (m *genreModel) of(text string) string {
	words := genreWords(text)
	if len(words) < fewestWords {
		return ""
	}
	head := min(len(words), headWords)
	seen := map[string]bool{}
	sum := [len(genres)]float64{}
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
	best := 0
	for i := range sum {
		sum[i] = sum[i]/length + m.bias[i]
		if sum[i] > sum[best] {
			best = i
		}
	}
	return genres[best]
}

// genreWords are the first words of text, in lower case: runs of ASCII letters,
// numbers, all of them as "0", and quotation marks.
func genreWords(text string) []string {
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
