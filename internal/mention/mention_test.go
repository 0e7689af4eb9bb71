package mention

import (
	"fmt"
	"strings"
	"testing"

	"github.com/readout/readout/internal/encoder"
)

var columns = []string{"O", "B-PER", "I-PER", "B-LOC", "I-LOC"}

// read makes pieces of in at its spaces, each "letters" or "+letters" for one
// that goes on with the word before, then / and the labels it scores: the first
// strongly, a second one almost as much.
func read(in string) (text string, pieces []encoder.Piece, scores encoder.Scores) {
	scores = encoder.Scores{Columns: len(columns), Values: make([]float32, len(columns))}
	for _, field := range strings.Fields(in) {
		word, labels, _ := strings.Cut(field, "/")
		word, goesOn := strings.CutPrefix(word, "+")
		if !goesOn && text != "" {
			text += " "
		}
		pieces = append(pieces, encoder.Piece{Start: len(text), End: len(text) + len(word), WordStart: !goesOn})
		text += word
		row := make([]float32, len(columns))
		for n, label := range strings.Split(labels, "/") {
			for i, c := range columns {
				if c == label {
					row[i] = 5 - float32(n)/2
				}
			}
		}
		scores.Values = append(scores.Values, row...)
	}
	scores.Values = append(scores.Values, make([]float32, len(columns))...)
	scores.Rows = len(pieces) + 2
	return text, pieces, scores
}

func TestDecode(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"two names", "Ann/B-PER Lee/I-PER in/O Rome/B-LOC", "PER:Ann Lee LOC:Rome"},
		{"side by side", "Ann/B-PER Lee/B-PER", "PER:Ann PER:Lee"},
		{"whole words", "Za/B-PER +por/O +ozh/B-PER is/O", "PER:Zaporozh"},
		{"most pieces outside", "re/O +pub/O +lic/B-LOC", ""},
		{"inside after another class", "Ann/B-PER Lee/I-LOC/I-PER", "PER:Ann Lee"},
		{"inside without begin", "of/O Lee/I-PER/B-PER", "PER:Lee"},
		{"none", "so/O it/O is/O", ""},
		{"nothing", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text, pieces, scores := read(tt.in)
			var got []string
			for _, n := range decode(pieces, scores, columns) {
				got = append(got, fmt.Sprintf("%s:%s", n.Kind, text[n.Start:n.End]))
				if n.Confidence <= 0 || n.Confidence > 1 {
					t.Errorf("confidence %v", n.Confidence)
				}
			}
			if s := strings.Join(got, " "); s != tt.want {
				t.Errorf("got %s, want %s", s, tt.want)
			}
		})
	}
}
