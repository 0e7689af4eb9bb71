package eval

import (
	"strings"
	"testing"

	"github.com/readout/readout"
)

// TestSpeakers counts a full name, a pronoun that is right, one that is wrong
// and one whose other acceptable speaker was found.
func TestSpeakers(t *testing.T) {
	d, err := ReadSpeakers(strings.NewReader(`{"doc": {"id": "x"}, "actors": [{"name": "Anna Petrova", "aliases": ["Petrova"]}],
		"statements": [{"speaker": "Anna Petrova", "speaker_span": {"start": 0, "end": 12, "text": "Anna Petrova"}},
			{"speaker": "Anna Petrova", "speaker_span": {"start": 20, "end": 23, "text": "she"}},
			{"speaker": "Anna Petrova", "speaker_span": {"start": 30, "end": 33, "text": "she"}},
			{"speaker": "Anna Petrova", "speaker_alt": ["Boris Lind"], "speaker_span": {"start": 40, "end": 44, "text": "they"}},
			{"speaker": "unnamed aide", "speaker_span": null}]}`))
	if err != nil {
		t.Fatal(err)
	}
	found := map[int]string{0: "Anna Petrova", 20: "Petrova", 30: "Boris Lind", 40: "Boris Lind"}
	var s SpeakerScore
	s.Add(d, func(p SpeakerPlace) string { return found[p.Start] })
	if s.Full.Right != 1 || s.Full.Gold != 1 || s.Short.Right != 2 || s.Short.Gold != 3 {
		t.Errorf("full %+v, other words %+v", s.Full, s.Short)
	}
	if len(s.Wrong) != 1 || s.Wrong[0].Kind != "Boris Lind" {
		t.Errorf("wrong %+v", s.Wrong)
	}
}

// TestSpeakerAt asks the statements first, then the actors, by bytes of the original.
func TestSpeakerAt(t *testing.T) {
	passage := func(start, end int) readout.Passage {
		return readout.Passage{Span: readout.Span{Start: start, End: end}}
	}
	said := passage(0, 4)
	r := &readout.Record{
		Doc:        &readout.Document{Origin: readout.Origin{{Text: 0, Len: 20, Source: 100, SourceLen: 20, Verbatim: true}}},
		Statements: []readout.Statement{{Speaker: "Anna", SpeakerSpan: &said}},
		Actors:     []readout.Actor{{Name: "Boris", Mentions: []readout.Passage{passage(0, 4), passage(10, 14)}}},
	}
	for _, c := range []struct {
		name       string
		start, end int
		want       string
	}{
		{"a statement's", 100, 104, "Anna"},
		{"an actor's", 110, 114, "Boris"},
		{"nobody's", 116, 118, ""},
		{"outside", 0, 4, ""},
	} {
		if got := SpeakerAt(r, c.start, c.end); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
