package mark_test

import (
	"os"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/encoder"
	"github.com/readout/readout/internal/mark"
)

// TestStatements wants a mark for each cue in the window, with links of the roles
// that the head knows. The network's weights are random.
func TestStatements(t *testing.T) {
	load := func(name string) []byte {
		data, err := os.ReadFile("../encoder/testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	model, err := encoder.Load(load("tiny.bin"), load("tiny_vocab.txt"))
	if err != nil {
		t.Fatal(err)
	}
	const text = "The minister said the talks failed."
	_, windows, err := model.Read(t.Context(), text, nil)
	if err != nil || len(windows) != 1 {
		t.Fatalf("%d windows, %v", len(windows), err)
	}
	said, beyond := readout.Span{Start: 13, End: 17}, readout.Span{Start: 90, End: 94}
	got := mark.Statements(windows[0], model.Config(), []readout.Span{said, beyond}, mark.Params{})
	if len(got) != 1 || got[0].Span != said || got[0].Layer != draft.LayerStatement || got[0].Confidence != 1 {
		t.Fatalf("%+v", got)
	}
	if len(got[0].Links) == 0 {
		t.Error("no links, though nothing is too unsure")
	}
	for _, l := range got[0].Links {
		if l.Start < 0 || l.End > len(text) || l.Overlaps(said) || l.Role == "none" || l.Role == draft.LinkEvent {
			t.Errorf("link %+v", l)
		}
	}
	config := model.Config()
	config.Pointing = config.Marks
	if got := mark.Statements(windows[0], config, []readout.Span{said}, mark.Params{}); got != nil {
		t.Errorf("a head without that kind of anchor: %+v", got)
	}
}
