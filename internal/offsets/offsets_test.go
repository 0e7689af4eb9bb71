package offsets_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/offsets"
)

func TestTable(t *testing.T) {
	long := strings.Repeat("Zürich 🕊️ ", 200) + "end"
	for _, tt := range []struct{ name, text string }{
		{"empty", ""},
		{"ASCII", "Talks in Riyadh"},
		{"accents", "Élysée, Müller, Łódź"},
		{"beyond the first plane", "a🤝b🕊️c"},
		{"at the end", "talks 🤝"},
		{"across marks", long},
		{"long ASCII", strings.Repeat("talks ", 500)},
	} {
		t.Run(tt.name, func(t *testing.T) { checkTable(t, tt.text) })
	}
}

// checkTable compares every boundary of text with a plain count from the start.
func checkTable(t *testing.T, text string) {
	for _, u := range []offsets.Unit{offsets.CodePoint, offsets.Byte, offsets.UTF16} {
		table, err := offsets.New(text, u)
		if err != nil {
			t.Fatal(err)
		}
		for at := 0; at <= len(text); at++ {
			got, err := table.FromByte(at)
			if at < len(text) && !utf8.RuneStart(text[at]) {
				if !errors.Is(err, readout.ErrSpan) {
					t.Errorf("%s: byte %d is within a character, got %d, %v", u, at, got, err)
				}
				continue
			}
			want := map[offsets.Unit]int{
				offsets.CodePoint: utf8.RuneCountInString(text[:at]),
				offsets.Byte:      at,
				offsets.UTF16:     len(utf16.Encode([]rune(text[:at]))),
			}[u]
			if err != nil || got != want {
				t.Errorf("%s: byte %d is %d, %v; want %d", u, at, got, err, want)
			}
			if back, err := table.ToByte(want); err != nil || back != at {
				t.Errorf("%s: offset %d is byte %d, %v; want %d", u, want, back, err, at)
			}
		}
		for _, at := range []int{-1, len(text) + 1} {
			if _, err := table.FromByte(at); !errors.Is(err, readout.ErrSpan) {
				t.Errorf("%s: FromByte(%d): %v", u, at, err)
			}
			if _, err := table.ToByte(at); !errors.Is(err, readout.ErrSpan) {
				t.Errorf("%s: ToByte(%d): %v", u, at, err)
			}
		}
	}
}

func TestTable_ToByte_HalfAPair(t *testing.T) {
	table, err := offsets.New("a🤝", offsets.UTF16)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := table.ToByte(2); !errors.Is(err, readout.ErrSpan) {
		t.Errorf("error %v, want ErrSpan", err)
	}
}

func TestNewRefuses(t *testing.T) {
	if _, err := offsets.New("a\xff", offsets.Byte); !errors.Is(err, readout.ErrInvalid) {
		t.Errorf("text that is not UTF-8: %v", err)
	}
	if _, err := offsets.New("a", "glyph"); !errors.Is(err, readout.ErrInvalid) {
		t.Errorf("unknown unit: %v", err)
	}
}

func FuzzTable(f *testing.F) {
	f.Add("a🤝b")
	f.Add(strings.Repeat("é", 600))
	f.Fuzz(func(t *testing.T, text string) {
		if utf8.ValidString(text) && len(text) < 4000 {
			checkTable(t, text)
		}
	})
}
