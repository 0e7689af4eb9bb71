package schema

import (
	"math/rand/v2"
	"testing"
)

// TestFold wants the quick way for ASCII to say what the way for all letters says:
// an accent to take off at the end makes Fold go that way.
func TestFold(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""}, {"us", "us"}, {"U.S.", "us"}, {" Foreign  Minister ", "foreign minister"}, {"São Tomé", "sao tome"}, {"O’Neill", "o'neill"},
		{"al-Sisi", "al-sisi"}, {".", ""}, {"a\tb\n", "a b"}, {"\x01", "\x01"},
	} {
		if got := Fold(c.in); got != c.want {
			t.Errorf("Fold(%q) is %q, want %q", c.in, got, c.want)
		}
	}
	r := rand.New(rand.NewPCG(1, 2))
	const bytes = "aZ .'-\t\n\x1f9"
	for range 5000 {
		b := make([]byte, r.IntN(9))
		for i := range b {
			b[i] = bytes[r.IntN(len(bytes))]
		}
		s := string(b)
		if got, want := Fold(s+"x"), Fold(s+"ẋ"); got != want {
			t.Fatalf("Fold(%q) is %q, want %q", s+"x", got, want)
		}
	}
}
