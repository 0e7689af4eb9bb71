package encoder

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Indexes of the special pieces, which every vocabulary begins with.
const (
	idPad = iota
	idUnknown
	idCLS
	idSEP
	idMask
)

var specials = [...]string{idPad: "[PAD]", idUnknown: "[UNK]", idCLS: "[CLS]", idSEP: "[SEP]", idMask: "[MASK]"}

// maxWord is the longest word in characters that is cut into pieces; a longer
// one is unknown. From BERT's tokenizer.
const maxWord = 100

// A vocabulary finds the index of a piece.
type vocabulary struct {
	first   map[string]int32 // pieces that begin a word
	later   map[string]int32 // pieces that follow another, without their ##
	longest int              // bytes of the longest piece
}

// newVocabulary reads a vocabulary of size pieces, one a line.
func newVocabulary(raw []byte, size int) (*vocabulary, error) {
	lines := strings.Split(strings.TrimSuffix(string(raw), "\n"), "\n")
	if len(lines) != size {
		return nil, fmt.Errorf("vocabulary: %d pieces, the weight file has %d; are they from the same export?: %w", len(lines), size, ErrInvalid)
	}
	v := &vocabulary{first: make(map[string]int32, size), later: make(map[string]int32, size/4)}
	for i, piece := range lines {
		if i < len(specials) {
			if piece != specials[i] {
				return nil, fmt.Errorf("vocabulary: line %d is %q, should be %q: %w", i+1, piece, specials[i], ErrInvalid)
			}
			continue // text never means a special piece
		}
		into := v.first
		if rest, ok := strings.CutPrefix(piece, "##"); ok && rest != "" {
			into, piece = v.later, rest
		}
		if _, twice := into[piece]; twice || piece == "" {
			return nil, fmt.Errorf("vocabulary: line %d is empty or there twice: %q: %w", i+1, lines[i], ErrInvalid)
		}
		into[piece] = int32(i)
		v.longest = max(v.longest, len(piece))
	}
	return v, nil
}

// A word is a stretch of normalized text without spaces, and where each of its
// characters came from.
type word struct {
	bytes []byte  // normalized
	ends  []int   // end in bytes of each character
	from  []Range // the same characters in the original text
}

func (w *word) reset() { w.bytes, w.ends, w.from = w.bytes[:0], w.ends[:0], w.from[:0] }

func (w *word) add(r rune, from Range) {
	w.bytes = utf8.AppendRune(w.bytes, r)
	w.ends = append(w.ends, len(w.bytes))
	w.from = append(w.from, from)
}

// pieces appends the pieces of w to out: at each place the longest one of the
// vocabulary, or [UNK] for all of w when there is none at some place.
func (v *vocabulary) pieces(out []Piece, w *word) []Piece {
	count := len(w.ends)
	if count == 0 {
		return out
	}
	whole := Piece{ID: idUnknown, Start: w.from[0].Start, End: w.from[count-1].End}
	if count > maxWord {
		return append(out, whole)
	}
	before := len(out)
	table, start := v.first, 0
	for i := 0; i < count; {
		j := count
		id, ok := int32(0), false
		for ; j > i; j-- {
			if w.ends[j-1]-start > v.longest {
				continue
			}
			if id, ok = table[string(w.bytes[start:w.ends[j-1]])]; ok {
				break
			}
		}
		if !ok {
			return append(out[:before], whole)
		}
		out = append(out, Piece{ID: id, Start: w.from[i].Start, End: w.from[j-1].End})
		table, start, i = v.later, w.ends[j-1], j
	}
	return out
}
