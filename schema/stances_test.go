package schema

import "testing"

func TestLoadStances(t *testing.T) {
	stances, err := LoadStances()
	if err != nil {
		t.Fatal(err)
	}
	for lemma, want := range map[string]string{"reject": "rejects", "urge": "urges", "say": ""} {
		if got := stances[lemma]; got != want {
			t.Errorf("stance of %q is %q, want %q", lemma, got, want)
		}
	}
}
