package storetest

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/store"
)

func testRefs(t *testing.T, open Opener) {
	s := opened(t, open)
	var ids []string
	for _, v := range []string{"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q"} {
		ids = append(ids, put(t, s, Sample(v)).Document)
	}
	slices.Sort(ids)
	shared := "" // 17 ids and 16 first digits: two share one
	for i := 1; i < len(ids); i++ {
		if ids[i][0] == ids[i-1][0] {
			shared = ids[i][:1]
		}
	}
	for _, tt := range []struct {
		name, ref string
		want      error
	}{
		{"full", ids[3], nil},
		{"prefix", ids[3][:16], nil},
		{"upper case", strings.ToUpper(ids[3][:16]), nil},
		{"shared", shared, readout.ErrInvalid},
		{"unknown", "0123456789abcdef0123456789abcdef", readout.ErrNotFound},
		{"a path", "talks.md", readout.ErrNotFound},
		{"empty", "", readout.ErrNotFound},
		{"too long", ids[3] + "0", readout.ErrNotFound},
	} {
		d, err := s.Document(t.Context(), tt.ref)
		if !errors.Is(err, tt.want) || (err == nil && d.ID != ids[3]) {
			t.Errorf("%s: ref %q: error %v, want %v", tt.name, tt.ref, err, tt.want)
		}
		if _, _, e := s.Record(t.Context(), tt.ref); !errors.Is(e, tt.want) {
			t.Errorf("%s: Record %q: error %v, want %v", tt.name, tt.ref, e, tt.want)
		}
	}
	if _, err := s.Run(t.Context(), ids[3][:16]); !errors.Is(err, readout.ErrNotFound) {
		t.Errorf("Run takes whole ids only, got %v", err)
	}
}

// library stores four documents, named in the order of their publication.
func library(t *testing.T, s store.Store) {
	t.Helper()
	for _, v := range []struct {
		name, outlet string
		published    readout.CivilDate
		talks        bool
	}{
		{"c", "Le Soir", "2025-03-02", true},
		{"a", "Le Soir", "", true},
		{"d", "Bote", "2025-03-03", true},
		{"b", "Bote", "2025-02-01", false},
	} {
		r := Sample(v.name)
		r.Record.Doc.Name, r.Record.Doc.Outlet, r.Record.Doc.Published = v.name, v.outlet, v.published
		r.Record.AboutTalks = v.talks
		put(t, s, r)
	}
}

// filters is what each filter leaves of the library, the earliest first.
var filters = []struct {
	name   string
	filter store.Filter
	want   string
}{
	{"all", store.Filter{}, "abcd"},
	{"outlet", store.Filter{Outlet: "le soir"}, "ac"},
	{"no such outlet", store.Filter{Outlet: "soir"}, ""},
	{"from", store.Filter{From: "2025-03-02"}, "cd"},
	{"to", store.Filter{To: "2025-03-02"}, "bc"},
	{"one day", store.Filter{From: "2025-03-02", To: "2025-03-02"}, "c"},
	{"talks", store.Filter{AboutTalks: true}, "acd"},
	{"all at once", store.Filter{Outlet: "Bote", From: "2025-01-01", To: "2025-12-31", AboutTalks: true}, "d"},
}

func testList(t *testing.T, open Opener) {
	s := opened(t, open)
	library(t, s)
	for _, tt := range filters {
		list, err := s.List(t.Context(), tt.filter, 0)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, e := range slices.Backward(list) {
			got += e.Name
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
	list, err := s.List(t.Context(), store.Filter{}, 1)
	if err != nil || len(list) != 1 {
		t.Fatalf("List with limit 1: %d documents, %v", len(list), err)
	}
	doc := Sample("d").Record.Doc
	want := store.Entry{
		ID: doc.ID, Name: "d", Kind: "news", Title: doc.Title, Outlet: "Bote", URL: doc.URL, Published: "2025-03-03",
		Size: len(doc.Text), AboutTalks: true,
		Facts: map[store.Kind]int{
			store.KindActor: 3, store.KindMeeting: 1, store.KindParticipant: 2, store.KindAgenda: 1, store.KindOutcome: 1,
			store.KindStatement: 3, store.KindPosition: 1, store.KindForecast: 1, store.KindExclusion: 1, store.KindReaction: 1,
			store.KindDisagreement: 1, store.KindPlanned: 1, store.KindAttribution: 2,
		},
	}
	if diff := cmp.Diff(want, list[0]); diff != "" {
		t.Errorf("entry (-want +got):\n%s", diff)
	}
}

func testRecords(t *testing.T, open Opener) {
	s := opened(t, open)
	library(t, s)
	for _, tt := range filters {
		got := ""
		for rec, err := range s.Records(t.Context(), tt.filter) {
			if err != nil {
				t.Fatal(err)
			}
			got += rec.Doc.Name
			if len(rec.Statements) != 3 {
				t.Errorf("%s: %d statements, want 3", rec.Doc.Name, len(rec.Statements))
			}
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
	for range s.Records(t.Context(), store.Filter{}) {
		break // the rest is not read, and Close does not wait for it
	}
}

func testVerify(t *testing.T, open Opener) {
	s := opened(t, open)
	library(t, s)
	next := Sample("a")
	next.Record.Analysis = "sample-2"
	put(t, s, next)
	var seen []store.Progress
	orphans, err := s.Verify(t.Context(), func(p store.Progress) { seen = append(seen, p) })
	if err != nil || len(orphans) != 0 {
		t.Errorf("Verify: %v, orphans %v", err, orphans)
	}
	if want := []store.Progress{{Done: 1, Total: 4}, {Done: 2, Total: 4}, {Done: 3, Total: 4}, {Done: 4, Total: 4}}; !slices.Equal(seen, want) {
		t.Errorf("progress %v, want %v", seen, want)
	}
}

func testEmpty(t *testing.T, open Opener) {
	s := opened(t, open)
	if list, err := s.List(t.Context(), store.Filter{}, 0); err != nil || len(list) != 0 {
		t.Errorf("List: %v, %v", list, err)
	}
	if hits, err := s.Find(t.Context(), store.Query{Words: "talks"}); err != nil || len(hits) != 0 {
		t.Errorf("Find: %v, %v", hits, err)
	}
	if orphans, err := s.Verify(t.Context(), nil); err != nil || len(orphans) != 0 {
		t.Errorf("Verify: %v, %v", orphans, err)
	}
	if _, err := s.Document(t.Context(), "ab"); !errors.Is(err, readout.ErrNotFound) {
		t.Errorf("Document: %v, want ErrNotFound", err)
	}
}
