package charset

import (
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
)

func TestDecode(t *testing.T) {
	cp1251, _ := charmap.Windows1251.NewEncoder().String("Переговоры начались в Вене.")
	cp1252, _ := charmap.Windows1252.NewEncoder().String("“Café” – talks")
	koi8, _ := charmap.KOI8R.NewEncoder().String("<meta charset=koi8-r>Переговоры")
	sjis, _ := japanese.ShiftJIS.NewEncoder().String("<meta charset=shift_jis>会談")
	utf16, _ := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String("Talks 𝔸 é")
	for _, c := range []struct {
		name, in   string
		html       bool
		want, enco string
	}{
		{"UTF-8", "“a” é", false, "“a” é", "utf-8"},
		{"UTF-8 that claims windows-1251", "<meta charset=windows-1251>é", true, "<meta charset=windows-1251>é", "utf-8"},
		{"mark kept", "\uFEFFa", false, "\uFEFFa", "utf-8"},
		{"windows-1251", cp1251, false, "Переговоры начались в Вене.", "windows-1251"},
		{"windows-1252", cp1252, false, "“Café” – talks", "windows-1252"},
		{"declared koi8-r", koi8, true, "<meta charset=koi8-r>Переговоры", "koi8-r"},
		{"declared shift_jis", sjis, true, "<meta charset=shift_jis>会談", "shift_jis"},
		{"UTF-16", utf16, false, "Talks 𝔸 é", "utf-16be"},
		{"damaged UTF-8", "Caf\u00e9 \xff talks \u2013", false, "Caf\u00e9 \uFFFD talks \u2013", "utf-8"},
		{"empty", "", false, "", "utf-8"},
	} {
		d := Decode([]byte(c.in), c.html)
		if d.Text != c.want || d.Name != c.enco {
			t.Errorf("%s: %q in %s, want %q in %s", c.name, d.Text, d.Name, c.want, c.enco)
		}
	}
}

// FuzzDecode checks that the text is UTF-8 and that the pieces cover both sides.
func FuzzDecode(f *testing.F) {
	for _, s := range []string{"", "a\xff", "\xff\xfea\x00", "\xfe\xff\xd8\x3d\xdc\x00", "\xcf\xe5\xf0", "<meta charset=gbk>\xc4\xe3", "<meta charset=iso-2022-jp>\x1b$B\x32\x71"} {
		f.Add([]byte(s), true)
	}
	f.Fuzz(func(t *testing.T, b []byte, html bool) {
		d := Decode(b, html)
		if !utf8.ValidString(d.Text) {
			t.Fatalf("%q is no UTF-8", d.Text)
		}
		text := 0
		for _, p := range d.Origin {
			if p.Text != text || p.Source < 0 || p.Source+p.SourceLen > len(b) || p.Verbatim && d.Text[p.Text:p.Text+p.Len] != string(b[p.Source:p.Source+p.SourceLen]) {
				t.Fatalf("piece %+v after %d", p, text)
			}
			text += p.Len
		}
		if text != len(d.Text) {
			t.Fatalf("pieces cover %d of %d", text, len(d.Text))
		}
	})
}
