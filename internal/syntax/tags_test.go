package syntax

import (
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/encoder"
	"github.com/readout/readout/internal/text"
)

// TestTagsOfWords: the likeliest tag is taken that the word can have.
func TestTagsOfWords(t *testing.T) {
	b := NewBuilder(text.Parse(&readout.Document{Text: "x"}), encoder.Config{UPOS: []string{"PUNCT", "ADP", "AUX", "DET", "VERB", "NOUN"}})
	for _, tt := range []struct {
		word, want string
		scores     []float32
	}{
		{"met", "VERB", []float32{9, 8, 7, 6, 5, 4}},
		{"talks", "NOUN", []float32{9, 0, 0, 0, 1, 2}},
		{".", "PUNCT", []float32{9, 8, 7, 6, 5, 4}},
		{"with", "ADP", []float32{9, 8, 7, 6, 5, 4}},
		{"were", "AUX", []float32{0, 8, 7, 6, 5, 4}},
		{"The", "DET", []float32{9, 8, 7, 6, 5, 4}},
	} {
		token := text.Parse(&readout.Document{Text: tt.word}).Tokens[0]
		if got := b.config.UPOS[b.tag(token, tt.scores)]; got != tt.want {
			t.Errorf("%s: %s, want %s", tt.word, got, tt.want)
		}
	}
}
