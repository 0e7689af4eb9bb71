package schema_test

import "testing"

func TestOfficeOf(t *testing.T) {
	s := load(t)
	for _, c := range []struct {
		office, id string
		want       bool
	}{
		{"prime minister", "US", false}, {"prime minister", "JP", true}, {"president", "JP", false}, {"president", "US", true},
		{"king", "JO", true}, {"king", "FR", false}, {"foreign secretary", "GB", true}, {"foreign secretary", "JP", false}, {"envoy", "US", true},
	} {
		o, _, ok := s.Office(c.office)
		if !ok {
			t.Fatalf("no office %q", c.office)
		}
		if got := o.Of(c.id); got != c.want {
			t.Errorf("%s of %s: %v, want %v", c.office, c.id, got, c.want)
		}
	}
}
