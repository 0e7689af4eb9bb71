package export_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/export"
	"github.com/readout/readout/internal/offsets"
	"github.com/readout/readout/internal/reconcile"
)

// oneTold is a matrix with one position, told at s of a text with wide characters before it.
func oneTold(s readout.Span) *reconcile.Matrix {
	d := &readout.Document{ID: "a", Name: "a.txt", Published: "2031-05-07", Text: "“Æ”: a truce."}
	t := reconcile.Telling{Cite: reconcile.Cite{Document: "a", Fact: "p1"}, Holder: "Åse", Stance: "seeks", Issue: "a truce", Day: "2031-05-07",
		Topics: []string{"security/ceasefire"}, Passage: readout.Passage{Span: s, Text: "a truce"}}
	return &reconcile.Matrix{
		Parties:   []reconcile.Column{{ID: "NO", Name: "Norway"}, {}},
		Rows:      []reconcile.Line{{Topic: "security/ceasefire", Name: "Ceasefire", Held: []reconcile.Held{{Party: "NO", Stance: "seeks", Issue: "a truce", Tellings: []reconcile.Telling{t}}}}},
		Documents: []*readout.Document{d},
	}
}

func TestPositions(t *testing.T) {
	for unit, start := range map[string]int{"byte": 10, "codepoint": 5, "": 5} {
		var buf bytes.Buffer
		if err := export.Positions(&buf, oneTold(readout.Span{Start: 10, End: 17}), export.Options{Offsets: offsets.Unit(unit)}); err != nil {
			t.Fatal(err)
		}
		var got struct {
			Documents []struct{ ID string }
			Parties   []struct{ ID, Name *string }
			Rows      []struct {
				Topic     *string
				Positions []struct {
					Party    *string
					Tellings []struct {
						Document, Fact, Day string
						Span                struct {
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
		tell := got.Rows[0].Positions[0].Tellings[0]
		if tell.Span.Start != start || tell.Span.Text != "a truce" || tell.Fact != "p1" || tell.Day != "2031-05-07" || got.Documents[0].ID != "a" {
			t.Errorf("%q: %s", unit, buf.String())
		}
		if got.Parties[1].ID != nil || *got.Parties[0].Name != "Norway" || *got.Rows[0].Topic != "security/ceasefire" {
			t.Errorf("%q: %s", unit, buf.String())
		}
	}
}

func TestPositionsMisplaced(t *testing.T) {
	var buf bytes.Buffer
	if err := export.Positions(&buf, oneTold(readout.Span{Start: 3, End: 10}), export.Options{}); !errors.Is(err, readout.ErrSpan) || buf.Len() > 0 {
		t.Errorf("error %v after %q", err, buf.String())
	}
	if err := export.Positions(&buf, &reconcile.Matrix{}, export.Options{}); err != nil || buf.String() != "{\"offsets\":\"codepoint\",\"documents\":[],\"parties\":[],\"rows\":[]}\n" {
		t.Errorf("nothing: %v, %s", err, buf.String())
	}
}
