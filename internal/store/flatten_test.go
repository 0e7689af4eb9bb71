package store_test

import (
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/store"
	"github.com/readout/readout/internal/store/storetest"
)

// Every passage that the domain knows of a record's facts must be evidence; a
// new field of the domain that is forgotten here shows in the count.
func TestFlattenKeepsEveryPassage(t *testing.T) {
	rec := storetest.Sample("one").Record
	facts, err := store.Flatten(rec)
	if err != nil {
		t.Fatal(err)
	}
	got := 0
	for _, f := range facts {
		if f.Kind != store.KindAttribution {
			got += len(f.Evidence)
		}
	}
	want := 0
	doc := rec.Doc
	rec.Doc = nil // the document's own passages are kept with its text
	rec.Passages(func(string, *readout.Passage) { want++ })
	rec.Doc = doc
	if got != want {
		t.Errorf("%d passages are evidence, the record has %d", got, want)
	}
}

func TestFlattenColumns(t *testing.T) {
	facts, err := store.Flatten(storetest.Sample("one").Record)
	if err != nil {
		t.Fatal(err)
	}
	type columns struct{ parent, who, side, stance, issue, status, from, to string }
	want := map[string]columns{
		"a1":                 {who: "Anna Müller", side: "Switzerland", status: "person"},
		"m1":                 {who: "Switzerland; Chile", issue: "talks in Zürich", status: "held", from: "2025-02-18", to: "2025-02-18"},
		"m1.participants[1]": {parent: "m1", who: "José Ibáñez", side: "Chile", status: "member"},
		"m1.agenda[0]":       {parent: "m1", issue: "fishing rights"},
		"m1.outcomes[0]":     {parent: "m1", issue: "a second round", status: "agreed"},
		"s1":                 {who: "Anna Müller", side: "Switzerland", issue: "signing", status: "direct"},
		"p1":                 {who: "Chile", stance: "demands", issue: "end of sanctions", status: "statement"},
		"f1":                 {who: "Anna Müller", issue: "signing", from: "2025-02-18", to: "2025-03-04"},
		"x1":                 {who: "Peru", side: "unnamed diplomat", issue: "the talks in Zürich", status: "asserted"},
		"r1":                 {who: "Peru", side: "Peru", stance: "criticises", issue: "the meeting"},
		"d1":                 {who: "unnamed diplomat", side: "Chile’s envoy", issue: "whether sanctions were discussed", status: "contradiction"},
		"e1":                 {who: "Switzerland; Chile", issue: "second round", status: "planned", from: "2025-03-03", to: "2025-03-03"},
		"t1":                 {},
	}
	for _, f := range facts {
		w, ok := want[f.ID]
		if !ok {
			continue
		}
		delete(want, f.ID)
		got := columns{f.Parent, f.Who, f.Side, f.Stance, f.Issue, f.Status, string(f.From), string(f.To)}
		if got != w {
			t.Errorf("%s %s: columns %+v, want %+v", f.Kind, f.ID, got, w)
		}
	}
	for id := range want {
		t.Errorf("no fact %s", id)
	}
}

func TestTextDigest(t *testing.T) {
	base := digest(t, func(*readout.Document) {})
	for _, tt := range []struct {
		name string
		edit func(d *readout.Document)
		same bool
	}{
		{"name", func(d *readout.Document) { d.Name = "elsewhere.md" }, true},
		{"published", func(d *readout.Document) { d.Published = "2024-01-01" }, false},
		{"text", func(d *readout.Document) { d.Text += " " }, false},
		{"block", func(d *readout.Document) { d.Blocks[1].Kind = readout.BlockQuote }, false},
		{"title and outlet run together", func(d *readout.Document) { d.Title, d.Outlet = d.Title+d.Outlet, "" }, false},
	} {
		if got := digest(t, tt.edit); (got == base) != tt.same {
			t.Errorf("%s: same digest %v, want %v", tt.name, got == base, tt.same)
		}
	}
}

func digest(t *testing.T, edit func(*readout.Document)) string {
	t.Helper()
	d := storetest.Sample("one").Record.Doc
	edit(d)
	s, err := store.TextDigest(d)
	if err != nil {
		t.Fatal(err)
	}
	return s
}
