package storetest

import (
	"testing"

	"github.com/readout/readout/internal/store"
)

// An Opener opens the store of one place. Each call opens it anew.
type Opener func(t *testing.T) store.Store

// Test runs the suite. fresh makes a new, empty place for one test and returns
// how to open it.
func Test(t *testing.T, fresh func(t *testing.T) Opener) {
	for _, tt := range []struct {
		name string
		test func(t *testing.T, open Opener)
	}{
		{"a record comes back as it was put", testRoundTrip},
		{"what is stored outlives the store", testReopen},
		{"the same reading is recognised", testKnown},
		{"a newer analysis supersedes", testNewAnalysis},
		{"another text of the same bytes supersedes", testNewText},
		{"a reading that does not hold is refused whole", testRefused},
		{"a ref is an id or a prefix of it", testRefs},
		{"list filters and orders", testList},
		{"records come in order", testRecords},
		{"find reads statements and documents", testFind},
		{"a query is words, not syntax", testFindWords},
		{"a cancelled put leaves nothing", testCancel},
		{"readers and a writer at once", testConcurrent},
		{"verify finds nothing amiss", testVerify},
		{"an empty store", testEmpty},
	} {
		t.Run(tt.name, func(t *testing.T) { tt.test(t, fresh(t)) })
	}
}

// put stores r and fails the test when it cannot.
func put(t *testing.T, s store.Store, r store.Reading) store.Run {
	t.Helper()
	run, fresh, err := s.PutRecord(t.Context(), r)
	if err != nil {
		t.Fatalf("PutRecord %s: %v", r.Record.Doc.Name, err)
	}
	if !fresh {
		t.Fatalf("PutRecord %s: already known", r.Record.Doc.Name)
	}
	return run
}

func opened(t *testing.T, open Opener) store.Store {
	t.Helper()
	s := open(t)
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("Close: %v", err)
		}
	})
	return s
}
