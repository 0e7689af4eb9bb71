package schema

import "testing"

func TestStances(t *testing.T) {
	s, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	stances := s.Stances
	for lemma, want := range map[string]string{"reject": "rejects", "urge": "urges", "say": "", "concern": ""} {
		if got := stances.Verbs[lemma]; got != want {
			t.Errorf("stance of the verb %q is %q, want %q", lemma, got, want)
		}
	}
	if got := stances.Words["concern"]; got != "expresses_concern" {
		t.Errorf("stance of the noun concern is %q", got)
	}
}
