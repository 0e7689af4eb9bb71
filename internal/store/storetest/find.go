package storetest

import (
	"errors"
	"slices"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/store"
)

// wantHits fails the test unless q finds these: ids of statements, "document" for a text.
func wantHits(t *testing.T, s store.Store, q store.Query, want ...string) {
	t.Helper()
	hits, err := s.Find(t.Context(), q)
	if err != nil {
		t.Errorf("Find %q: %v", q.Words, err)
		return
	}
	var got []string
	for _, h := range hits {
		if h.Statement != nil {
			got = append(got, h.Statement.ID)
		} else {
			got = append(got, "document")
		}
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("Find %q by %q: %v, want %v", q.Words, q.Speaker, got, want)
	}
}

func testFind(t *testing.T, open Opener) {
	s := opened(t, open)
	r := Sample("one")
	put(t, s, r)
	hits, err := s.Find(t.Context(), store.Query{Words: "sanction demand"})
	if err != nil || len(hits) != 2 {
		t.Fatalf("Find: %d hits, %v; want a statement and a document", len(hits), err)
	}
	h := hits[0]
	if h.Statement == nil || h.Statement.ID != "s2" || h.Statement.Content[0].Text != "Chile demands an end to sanctions" {
		t.Errorf("first hit %+v, want statement s2 with its words", h.Statement)
	}
	if err := h.Statement.Span.Check(r.Record.Doc.Text); err != nil {
		t.Error(err)
	}
	if h.Document.ID != r.Record.Doc.ID || h.Document.Outlet != r.Record.Doc.Outlet {
		t.Errorf("hit names document %+v", h.Document)
	}
	var marked []string
	for _, m := range h.Marks {
		marked = append(marked, h.Snippet[m.Start:m.End])
	}
	if want := []string{"demands", "sanctions"}; !slices.Equal(marked, want) {
		t.Errorf("marks %q in %q, want %q", marked, h.Snippet, want)
	}
	if hits[1].Statement != nil || len(hits[1].Marks) == 0 {
		t.Errorf("second hit %+v, want the document with marks", hits[1])
	}
	if hits, err = s.Find(t.Context(), store.Query{Words: "sanctions", Limit: 1}); err != nil || len(hits) != 2 {
		t.Errorf("limit 1: %d hits, %v; want one statement and one document", len(hits), err)
	}
}

func testFindWords(t *testing.T, open Opener) {
	s := opened(t, open)
	put(t, s, Sample("one"))
	for _, tt := range []struct {
		name  string
		query store.Query
		want  []string
	}{
		{"all words", store.Query{Words: "Chile sanctions discussed"}, []string{"s3", "document"}},
		{"speaker counts as a word", store.Query{Words: "envoy discussed"}, []string{"s3", "document"}},
		{"phrase", store.Query{Words: `"end to sanctions"`}, []string{"s2", "document"}},
		{"phrase in curly marks", store.Query{Words: `“end to sanctions”`}, []string{"s2", "document"}},
		{"phrase in another order", store.Query{Words: `"sanctions to end"`}, nil},
		{"open phrase", store.Query{Words: `"end to sanctions`}, []string{"s2", "document"}},
		{"without accents", store.Query{Words: "muller weeks"}, []string{"s1", "document"}},
		{"start of a word", store.Query{Words: "sanct* dem*"}, []string{"s2", "document"}},
		{"syntax as words", store.Query{Words: "sanctions AND NOT"}, []string{"document"}},
		{"brackets and colons", store.Query{Words: "(sanctions) speaker:Chile"}, nil},
		{"hyphen", store.Query{Words: "fishing-rights"}, []string{"document"}},
		{"a lone mark beside a word", store.Query{Words: "sanctions - end"}, []string{"s2", "document"}},
		{"speaker", store.Query{Words: "sanctions", Speaker: "envoy"}, []string{"s3"}},
		{"speaker alone", store.Query{Speaker: "müller"}, []string{"s1"}},
		{"speaker is not in content", store.Query{Words: "envoy", Speaker: "envoy"}, nil},
		{"syntax", store.Query{Words: "sanctions NOT end", Syntax: true}, []string{"s3"}},
		{"filter that lets it through", store.Query{Words: "discussed", Filter: store.Filter{From: "2025-02-18"}}, []string{"s3", "document"}},
		{"filter that does not", store.Query{Words: "discussed", Filter: store.Filter{From: "2025-02-19"}}, nil},
		{"an issue and those under it", store.Query{Filter: store.Filter{Issue: "sanctions"}}, []string{"s2", "s3"}},
		{"the one under it alone", store.Query{Filter: store.Filter{Issue: "sanctions/relief"}}, []string{"s2"}},
		{"another that begins like it", store.Query{Filter: store.Filter{Issue: "sanction"}}, nil},
		{"an issue of an agenda", store.Query{Filter: store.Filter{Issue: "fisheries"}}, nil},
		{"an issue of an agenda and words", store.Query{Words: "sanctions", Filter: store.Filter{Issue: "fisheries"}}, []string{"document"}},
		{"words on an issue", store.Query{Words: "discussed", Filter: store.Filter{Issue: "sanctions"}}, []string{"s3", "document"}},
		{"words on another issue", store.Query{Words: "discussed", Filter: store.Filter{Issue: "trade"}}, []string{"document"}},
		{"a speaker on an issue", store.Query{Speaker: "envoy", Filter: store.Filter{Issue: "sanctions"}}, []string{"s3"}},
		{"an issue on other days", store.Query{Filter: store.Filter{Issue: "sanctions", From: "2025-02-19"}}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) { wantHits(t, s, tt.query, tt.want...) })
	}
	for _, q := range []store.Query{{}, {Words: "  "}, {Words: `"" - ***`}, {Words: "AND (", Syntax: true}, {Words: "nowhere:sanctions", Syntax: true}, {Words: `"open`, Syntax: true}} {
		if _, err := s.Find(t.Context(), q); !errors.Is(err, readout.ErrInvalid) {
			t.Errorf("Find %q, syntax %v: error %v, want ErrInvalid", q.Words, q.Syntax, err)
		}
	}
}
