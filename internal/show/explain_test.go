package show_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/show"
)

func TestExplain_Golden(t *testing.T) {
	a, _ := accounts()
	var page strings.Builder
	for _, fact := range []string{"s1", "m1", "m1.participants[1]", "m1.agenda[0]", "m1.outcomes[0]", "p1", "f1", "a1", "t1"} {
		out, err := show.Explain(a, fact, show.Options{UTF8: true})
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&page, "$ explain %s\n%s\n", fact, out)
	}
	golden(t, "explain.golden", page.String())
	out, err := show.Explain(a, "s1", show.Options{})
	if err != nil || !strings.Contains(out, "| [She] thanked him") {
		t.Errorf("marks without UTF-8: %v\n%s", err, out)
	}
}

func TestExplain_Unknown(t *testing.T) {
	a, _ := accounts()
	for _, fact := range []string{"", "s2", "m1.agenda[1]", "m1.agenda", "a0", "x1"} {
		if _, err := show.Explain(a, fact, show.Options{}); !errors.Is(err, readout.ErrNotFound) || !strings.Contains(err.Error(), "a1 to a2") {
			t.Errorf("%q: %v", fact, err)
		}
	}
}

// Every fact of a record can be explained, and every stage is put into words.
func TestExplain_All(t *testing.T) {
	rec := load(t, "riyadh.record.json")
	rec.Passages(func(owner string, _ *readout.Passage) {
		if strings.HasPrefix(owner, "doc.") || strings.HasPrefix(owner, "actor ") {
			return
		}
		if _, err := show.Explain(rec, owner, show.Options{}); err != nil {
			t.Error(err)
		}
	})
}
