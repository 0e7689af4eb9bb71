package statement

import "testing"

func TestMinistryOf(t *testing.T) {
	for _, c := range []struct{ role, want string }{
		{"Norlandic Foreign Minister", "Norlandic Foreign Ministry"},
		{"deputy finance minister", "finance ministry"},
		{"Minister for Foreign Affairs of Norland", "Ministry of Foreign Affairs of Norland"},
		{"Minister of Transport", "Ministry of Transport"},
		{"Norlandic Prime Minister", ""},
		{"minister", ""},
		{"Governor", ""},
	} {
		if got := ministryOf(c.role); got != c.want {
			t.Errorf("%q: got %q, want %q", c.role, got, c.want)
		}
	}
}
