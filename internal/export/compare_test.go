package export_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/export"
	"github.com/readout/readout/internal/reconcile"
)

// Offsets of each side count the characters of its own text.
func TestCompare(t *testing.T) {
	a := &readout.Document{ID: "a", Name: "a.txt", Text: "“Ja”, said Åse."}
	b := &readout.Document{ID: "b", Name: "b.txt", Text: "Yes, said Ase.", Title: "Yes"}
	p := a.Passage(readout.Span{Start: 10, End: 14})
	c := &reconcile.Comparison{A: &readout.Record{Doc: a}, B: &readout.Record{Doc: b}, Meetings: []reconcile.Encounter{{Title: "talks", A: []string{"m1"}, B: []string{"m2"},
		Rows: []reconcile.Row{{Part: "outcome", What: "x", Relation: reconcile.OnlyA, A: &reconcile.Side{Fact: "m1.outcomes[0]", Words: "x", Passages: []readout.Passage{p}}}}}}}
	var buf bytes.Buffer
	if err := export.Compare(&buf, c, export.Options{}); err != nil {
		t.Fatal(err)
	}
	var got struct {
		A, B     struct{ Title *string }
		Points   []any
		Meetings []struct {
			Points []struct {
				A, B *struct {
					Spans []struct {
						Start, End int
						Text       string
					}
				}
			}
		}
	}
	if err := json.Unmarshal(buf.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	point := got.Meetings[0].Points[0]
	if point.B != nil || point.A.Spans[0].Start != 6 || point.A.Spans[0].End != 10 || point.A.Spans[0].Text != p.Text || got.A.Title != nil || *got.B.Title != "Yes" || got.Points == nil {
		t.Errorf("written: %s", buf.String())
	}
	c.Meetings[0].Rows[0].A.Passages[0].Text = "Ase"
	buf.Reset()
	if err := export.Compare(&buf, c, export.Options{}); !errors.Is(err, readout.ErrSpan) || buf.Len() != 0 {
		t.Errorf("a passage that does not fit: %v, %d bytes written", err, buf.Len())
	}
}
