package encoder

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// toy is a small vocabulary for tests of splitting.
func toy(tb testing.TB) *Model {
	tb.Helper()
	pieces := append(specials[:], strings.Fields(`the talk ##s ##ing cafe fi ##sh un ##able a b e i o s . , ! - ' " “ ” # 北 京 ß ᄒ ##ᅡ ##ᆫ 3 ##5 ##e`)...)
	v, err := newVocabulary([]byte(strings.Join(pieces, "\n")+"\n"), len(pieces))
	if err != nil {
		tb.Fatal(err)
	}
	return &Model{vocabulary: v, config: Config{Positions: 256}}
}

// show writes the surface of every piece between bars; unknown ones in braces.
func show(r *Reading) string {
	var out []string
	for _, p := range r.Pieces {
		s := r.Text[p.Start:p.End]
		if p.ID == idUnknown {
			s = "{" + s + "}"
		}
		out = append(out, s)
	}
	return strings.Join(out, "|")
}

func TestSurface(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"words and suffixes", "the talks talking", "the|talk|s|talk|ing"},
		{"case", "The TALKS", "The|TALK|S"},
		{"unknown word", "the unfishable talk", "the|{unfishable}|talk"},
		{"suffix that stands alone", "unable ing", "un|able|{ing}"},
		{"punctuation", "the,talk!-'", "the|,|talk|!|-|'"},
		{"quotation marks", "“the” \"talk\"", "“|the|”|\"|talk|\""},
		{"accent composed", "Café.", "Café|."},
		{"accent combining, left out at the end", "Cafe\u0301.", "Cafe|."},
		{"accent combining, within", "ta\u0301lks", "ta\u0301lk|s"},
		{"stacked accents", "t\u0323\u0307he", "t\u0323\u0307he"},
		{"spacing mark after a composed letter", "\u00e4\u302e the", "{\u00e4\u302e}|the"},
		{"accent since Unicode 9 stays", "a\u1df6 the", "{a\u1df6}|the"},
		{"accent of Unicode 8 that is none since", "a\u1734.", "a|."},
		{"punctuation since Unicode 9 is none", "a\u2e43", "{a\u2e43}"},
		{"capital with dot above", "TALKİNG", "TALK|İNG"},
		{"ligature stays", "ﬁsh", "{ﬁsh}"},
		{"ideographs", "the北京", "the|北|京"},
		{"ideograph for compatibility", "a\uf963b", "a|\uf963|b"},
		{"syllable decomposes", "한", "한|한|한"},
		{"soft hyphen and zero width", "ta\u00adlk\u200bs\ufeff", "ta\u00adlk|s"},
		{"no-break space, line separator", "the\u00a0talk\u2028s", "the|talk|s"},
		{"control characters", "t\x00he\x01 \x7ftalk\x0cs", "t\x00he|talk|s"},
		{"not UTF-8", "t\xffhe \xc3talk\xe2\x80", "t\xffhe|talk"},
		{"replacement character", "the\ufffd talk", "the|talk"},
		{"special pieces are text", "[SEP]", "{[}|{SEP}|{]}"},
		{"hash marks", "##s", "#|#|s"},
		{"word of 100 characters", strings.Repeat("e", 100), strings.TrimSuffix(strings.Repeat("e|", 100), "|")},
		{"word of 101 characters", strings.Repeat("e", 101), "{" + strings.Repeat("e", 101) + "}"},
		{"nothing", "", ""},
		{"spaces only", " \n\t ", ""},
	}
	m := toy(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r, err := m.Prepare(tt.text, nil)
			if err != nil {
				t.Fatal(err)
			}
			if got := show(r); got != tt.want {
				t.Errorf("pieces of %+q\n got %+q\nwant %+q", tt.text, got, tt.want)
			}
		})
	}
}

// Every span is valid whatever the bytes, pieces stand in order, a cut into
// blocks gives the pieces of the blocks, and windows hold all pieces.
func FuzzWordPiece(f *testing.F) {
	for _, e := range examples(f) {
		f.Add(e.Text, uint16(7))
	}
	for _, s := range []string{"", "t\xffhe\n\n“İ\u0323\u0307\u302e”", "한국 \U0002f800 ``x''", strings.Repeat("e", 300), "\u0344\u0301a\u1df6\u0345"} {
		f.Add(s, uint16(3))
	}
	m := loadTiny(f)
	f.Fuzz(func(t *testing.T, text string, cut uint16) {
		whole := prepare(t, m, text, nil)
		at := int(cut) % (len(text) + 1)
		for at < len(text) && !utf8.RuneStart(text[at]) {
			at++
		}
		blocks := []Range{{0, at}, {at, len(text)}}
		halves := prepare(t, m, text, blocks)
		left, right := prepare(t, m, text[:at], nil), prepare(t, m, text[at:], nil)
		if n := len(left.Pieces) + len(right.Pieces); len(halves.Pieces) != n {
			t.Fatalf("%d pieces in two blocks, %d in the two texts", len(halves.Pieces), n)
		}
		for i, p := range halves.Pieces {
			want, base := left.Pieces, 0
			if j := i - len(left.Pieces); j >= 0 {
				want, base, i = right.Pieces, at, j
			}
			if p.Start != base+want[i].Start || p.End != base+want[i].End || p.ID != want[i].ID || p.Break != want[i].Break ||
				p.Quote != want[i].Quote || p.Shape != want[i].Shape || p.WordStart != want[i].WordStart {
				t.Fatalf("piece %+v in two blocks, %+v (at %d) in a text", p, want[i], base)
			}
		}
		// the same text reads the same after what is dropped was dropped
		if again := prepare(t, m, text, nil); show(again) != show(whole) {
			t.Fatal("two readings differ")
		}
	})
}

// prepare is Prepare with a check of everything that holds for any text.
func prepare(t *testing.T, m *Model, text string, blocks []Range) *Reading {
	t.Helper()
	r, err := m.Prepare(text, blocks)
	if err != nil {
		t.Fatal(err)
	}
	for i, p := range r.Pieces {
		if p.Start < 0 || p.End <= p.Start || len(text) < p.End {
			t.Fatalf("piece %d is [%d,%d) of %d bytes", i, p.Start, p.End, len(text))
		}
		if utf8.ValidString(text) && (!utf8.RuneStart(text[p.Start]) || p.End < len(text) && !utf8.RuneStart(text[p.End])) {
			t.Fatalf("piece %d, [%d,%d), cuts a character", i, p.Start, p.End)
		}
		if i > 0 && (p.Start < r.Pieces[i-1].Start || p.End < r.Pieces[i-1].End || p.Paragraph < r.Pieces[i-1].Paragraph) {
			t.Fatalf("piece %d %+v comes before %+v", i, p, r.Pieces[i-1])
		}
		if int(p.ID) >= m.config.Vocab || p.Break > BreakLine || p.Shape > ShapeDigit || p.Quote > QuoteMark {
			t.Fatalf("piece %d is %+v", i, p)
		}
	}
	end := 0
	for _, w := range r.Windows {
		if w.Start != end || w.End <= w.Start || w.End-w.Start > m.config.Positions-2 {
			t.Fatalf("window [%d,%d) after %d", w.Start, w.End, end)
		}
		end = w.End
	}
	if end != len(r.Pieces) {
		t.Fatalf("windows end at %d of %d pieces", end, len(r.Pieces))
	}
	end = 0
	for _, q := range r.Quotes {
		if q.Start < end || q.End <= q.Start || len(text) < q.End {
			t.Fatalf("quote [%d,%d) after %d in %d bytes", q.Start, q.End, end, len(text))
		}
		end = q.End
	}
	return r
}
