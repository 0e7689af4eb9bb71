package attribution

import (
	"errors"
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/encoder"
)

// fake scores a window from letters, one a piece.
type fake struct {
	roles string         // c begins a cue, i goes on with one, ? might, . is none
	pairs map[int]string // by the cue's first position: S sure source, s source, o content, u unsure content, . none
}

func logits(columns, on int, strength float32) []float32 {
	row := make([]float32, columns)
	row[on] = strength
	return row
}

func (f fake) Role() encoder.Scores {
	out := encoder.Scores{Rows: len(f.roles) + 2, Columns: 7}
	for _, r := range "." + f.roles + "." {
		row := logits(7, 0, 9)
		switch r {
		case 'c':
			row = logits(7, beginCue, 9)
		case 'i':
			row = logits(7, insideCue, 9)
		case '?':
			row = make([]float32, 7)
			row[0], row[beginCue] = 5, 4.9
		}
		out.Values = append(out.Values, row...)
	}
	return out
}

func (f fake) Pair(first, _ int) encoder.Scores {
	s := f.pairs[first]
	out := encoder.Scores{Rows: len(s) + 2, Columns: labels}
	for _, r := range "." + s + "." {
		row := logits(labels, none, 6)
		switch r {
		case 'S':
			row = logits(labels, source, 8)
		case 's':
			row = logits(labels, source, 6)
		case 'o':
			row = logits(labels, content, 6)
		case 'u':
			row = logits(labels, content, 0.8)
		}
		out.Values = append(out.Values, row...)
	}
	return out
}

// reading makes pieces of text at its spaces; a + before a piece means that it
// goes on with the word before it.
func reading(s string) *encoder.Reading {
	r := &encoder.Reading{}
	inside := -1
	for i, w := range strings.Split(s, " ") {
		word, goesOn := strings.CutPrefix(w, "+")
		if i > 0 && !goesOn {
			r.Text += " "
		}
		p := encoder.Piece{Start: len(r.Text), End: len(r.Text) + len(word), WordStart: !goesOn}
		r.Text += word
		switch {
		case word == `"` && inside < 0:
			inside, p.Quote = p.Start, encoder.QuoteMark
		case word == `"`:
			r.Quotes = append(r.Quotes, encoder.Range{Start: inside, End: p.End})
			inside, p.Quote = -1, encoder.QuoteMark
		case inside >= 0:
			p.Quote = encoder.QuoteInside
		}
		r.Pieces = append(r.Pieces, p)
	}
	return r
}

func show(r *encoder.Reading, as []readout.Attribution) string {
	var out []string
	for _, a := range as {
		part := func(spans []readout.Span) string {
			var s []string
			for _, x := range spans {
				s = append(s, r.Text[x.Start:x.End])
			}
			return strings.Join(s, "+")
		}
		out = append(out, part(a.Source)+"|"+part(a.Cue)+"|"+part(a.Content))
	}
	return strings.Join(out, " & ")
}

func TestDecode(t *testing.T) {
	for _, tt := range []struct {
		name, text, roles string
		pairs             map[int]string
		want              string
	}{
		{"source, cue, content", "Lee said they met", ".c..", map[int]string{2: "s.oo"}, "Lee|said|they met"},
		{"no source", "It is said they met", "..c..", map[int]string{3: "...oo"}, "|said|they met"},
		{"no content", "Lee said they met", ".c..", map[int]string{2: "s..."}, ""},
		{"no cue", "Lee said they met", "....", nil, ""},
		{"cue of two words", "Lee made clear they met", ".ci..", map[int]string{2: "s..oo"}, "Lee|made clear|they met"},
		{"cue widened to its word", "Lee re +iter +ated they met", "..ci..", map[int]string{2: "s...oo"}, "Lee|reiterated|they met"},
		{"two cues side by side", "Lee said said they met", ".cc..", map[int]string{2: "s....", 3: "s..oo"}, "Lee|said|they met"},
		{"cue not sure enough", "Lee said they met", ".?..", map[int]string{2: "s.oo"}, ""},
		{"a cue that is left out takes no words away", "Lee said Kim thinks so", ".c.?.", map[int]string{2: "s.ooo", 4: "..s.o"}, "Lee|said|Kim thinks so"},
		{"nor does one without content", "Lee said Kim thinks so", ".c.c.", map[int]string{2: "s.ooo", 4: "..s.."}, "Lee|said|Kim thinks so"},
		{"shared source", "Lee said yes and added no", ".c..c.", map[int]string{2: "s.o...", 5: "s....o"}, "Lee|said|yes & Lee|added|no"},
		{"the better of two sources", "Lee said they met Kim", ".c...", map[int]string{2: "S.oos"}, "Lee|said|they met"},
		{"content claimed twice", "Lee said Kim thinks so too", ".c.c..", map[int]string{2: "s.ooo.", 4: "..s.uo"}, "Lee|said|Kim+so & Kim|thinks|too"},
		{"content inside a word", "Lee said they under +stood it", ".c....", map[int]string{2: "s.oo.o"}, "Lee|said|they understood it"},
		{"quotation filled", `Lee said " we go on and on "`, ".c.......", map[int]string{2: "s..oooo.."}, `Lee|said|" we go on and on "`},
		{"quotation with a cue kept", `Lee said " we say no "`, ".c..c..", map[int]string{2: "s.oo...", 5: "...s.o."}, `Lee|said|" we & we|say|no`},
		{"marks alone are no content", "Lee said - they met", ".c...", map[int]string{2: "s.o.."}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := reading(tt.text)
			got := Decode(r, encoder.Range{Start: 0, End: len(r.Pieces)}, fake{tt.roles, tt.pairs}, DefaultParams)
			if s := show(r, got); s != tt.want {
				t.Errorf("got %s, want %s", s, tt.want)
			}
		})
	}
}

// TestSignature wants a dash after a quotation tried as a cue, however little its
// probability, and kept where a confidence does not hang on that alone.
func TestSignature(t *testing.T) {
	p := DefaultParams
	p.Confidence = Confidence{Overlap: 1, Sourced: 1}
	for _, tt := range []struct{ name, text, pair, want string }{
		{"a dash", `" We go on " – Ana Lee`, "ooooo.ss", `Ana Lee|–|" We go on "`},
		{"a bar", `" We go on " ― Ana Lee`, "ooooo.ss", `Ana Lee|―|" We go on "`},
		{"no capital after it", `" We go on " – he said`, "ooooo.ss", ""},
		{"no dash", `" We go on " , Ana Lee`, "ooooo.ss", ""},
		{"no content", `" We go on " – Ana Lee`, "......ss", ""},
		{"at the end", `So " we go on " –`, ".oooooo.", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := reading(tt.text)
			pairs := map[int]string{6: tt.pair}
			got := Decode(r, encoder.Range{Start: 0, End: len(r.Pieces)}, fake{strings.Repeat(".", len(r.Pieces)), pairs}, p)
			if s := show(r, got); s != tt.want {
				t.Errorf("got %s, want %s", s, tt.want)
			}
		})
	}
}

func TestParseParams(t *testing.T) {
	p, err := ParseParams([]byte(`{"thr": 0.25, "other": true}`))
	if want := DefaultParams; err != nil || p.Cue != 0.25 || p.Switch != want.Switch {
		t.Errorf("%+v, %v", p, err)
	}
	if p, err := ParseParams(nil); err != nil || p != DefaultParams {
		t.Errorf("%+v, %v", p, err)
	}
	if _, err := ParseParams([]byte(`[1]`)); !errors.Is(err, readout.ErrInvalid) {
		t.Errorf("error %v, want ErrInvalid", err)
	}
}

// FuzzDecode checks that no scores lead to spans that do not fit.
func FuzzDecode(f *testing.F) {
	f.Add("Lee said they +met", []byte("abcdefghijklmnopqrstuvwxyz"))
	f.Add(`a " b "`, []byte{0, 255, 128, 7})
	f.Fuzz(func(t *testing.T, s string, noise []byte) {
		if strings.Trim(s, " +") == "" || len(noise) == 0 || strings.Contains(s, "  ") || len(s) > 400 {
			return
		}
		r := reading(s)
		for _, p := range r.Pieces {
			if p.Start == p.End {
				return
			}
		}
		for _, a := range Decode(r, encoder.Range{Start: 0, End: len(r.Pieces)}, noisy{len(r.Pieces) + 2, noise}, DefaultParams) {
			for _, span := range append(append(a.Source, a.Cue...), a.Content...) {
				if w, err := span.Of(r.Text); err != nil || w == "" {
					t.Fatalf("%v: %v", span, err)
				}
			}
		}
	})
}

// noisy scores a window of so many positions from arbitrary bytes.
type noisy struct {
	rows  int
	bytes []byte
}

func (n noisy) scores(columns, at int) encoder.Scores {
	out := encoder.Scores{Rows: n.rows, Columns: columns}
	for i := range n.rows * columns {
		out.Values = append(out.Values, float32(n.bytes[(i+at)%len(n.bytes)])/16-8)
	}
	return out
}

func (n noisy) Role() encoder.Scores             { return n.scores(7, 0) }
func (n noisy) Pair(first, _ int) encoder.Scores { return n.scores(labels, first) }
