package analysis_test

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/analysis"
	"github.com/readout/readout/internal/encoder"
	"github.com/readout/readout/schema"
)

// analyzer returns an Analyzer on the weights in model/; it skips the test
// where they are missing. They are read from the folder, not from package
// model, which does not build without them.
func analyzer(t testing.TB, options ...encoder.Option) *analysis.Analyzer {
	t.Helper()
	weights, err := os.ReadFile("../../model/reader.bin")
	if errors.Is(err, os.ErrNotExist) {
		t.Skip("no weights at model/reader.bin")
	}
	vocabulary, err2 := os.ReadFile("../../model/vocab.txt")
	m, err3 := encoder.Load(weights, vocabulary, options...)
	s, err4 := schema.Load()
	if err := errors.Join(err, err2, err3, err4); err != nil {
		t.Fatal(err)
	}
	a, err := analysis.New(m, s, analysis.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// article is a report of our own with a fact of most kinds.
const article = `French Foreign Minister Claire Moreau met her German counterpart, Lukas Brandt, in Geneva on Monday for talks on fishing rights in the North Sea.

“We have agreed to set up a joint commission,” Moreau told reporters after the meeting. She added that the commission would begin its work within two weeks.

Brandt said that Germany would not accept quotas imposed from outside. A spokesman for the Danish government said that Denmark had not been invited to the talks.

The two ministers will meet again in Berlin in March, the French foreign ministry said in a statement on Tuesday.`

func document(text string) *readout.Document {
	return &readout.Document{ID: readout.DocumentID([]byte(text)), Name: "test.txt", Published: "2025-02-18", Outlet: "Daily Post", Text: text}
}

// TestAnalyze reads the article and looks for what no reader should miss.
func TestAnalyze(t *testing.T) {
	a := analyzer(t)
	r, err := a.Analyze(t.Context(), document(article))
	if err != nil {
		t.Fatal(err)
	}
	sound(t, r)
	if !r.AboutTalks || r.Analysis != a.Version() || !strings.Contains(a.Version(), "rules "+analysis.Rules) {
		t.Errorf("about talks: %v, analysis %q of %q", r.AboutTalks, r.Analysis, a.Version())
	}
	if len(r.Meetings) == 0 {
		t.Fatal("no meeting")
	}
	m := r.Meetings[0]
	var people []string
	for _, p := range m.Participants {
		people = append(people, p.Name+" of "+p.Side)
	}
	if got := strings.Join(people, ", "); got != "Claire Moreau of France, Lukas Brandt of Germany" {
		t.Errorf("participants %s", got)
	}
	if m.Status != "held" || m.Place == nil || m.Place.City != "Geneva" || m.Date == nil || m.Date.Start != "2025-02-17" {
		t.Errorf("status %s, place %+v, date %+v", m.Status, m.Place, m.Date)
	}
	for _, want := range []struct{ speaker, kind, words string }{
		{"Claire Moreau", "direct", "We have agreed to set up a joint commission"},
		{"Claire Moreau", "indirect", "the commission would begin its work within two weeks"},
		{"Lukas Brandt", "indirect", "Germany would not accept quotas imposed from outside"},
	} {
		found := false
		for _, s := range r.Statements {
			found = found || s.Speaker == want.speaker && s.Type == want.kind && s.Content[0].Text == want.words
		}
		if !found {
			t.Errorf("no %s statement of %s: %s", want.kind, want.speaker, want.words)
		}
	}
	if len(r.Attributions) < 4 {
		t.Errorf("%d attributions", len(r.Attributions))
	}
}

// TestSameRecord wants the same bytes from the same text, whatever the number of threads.
func TestSameRecord(t *testing.T) {
	text := article + strings.Repeat("\n\n"+article, 3) // several windows
	var first string
	for _, threads := range []int{1, 1, 2, 5} {
		r, err := analyzer(t, encoder.WithThreads(threads)).Analyze(t.Context(), document(text))
		if err != nil {
			t.Fatal(err)
		}
		b, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		if first == "" {
			first = string(b)
		}
		if string(b) != first {
			t.Errorf("another record with %d threads", threads)
		}
	}
}

// TestWithoutTalks reads texts that hold nothing for a record of talks.
func TestWithoutTalks(t *testing.T) {
	a := analyzer(t)
	for _, c := range []struct{ name, text string }{
		{"empty", ""},
		{"white space", "\n\n \n"},
		{"a word", "Yes"},
		{"marks", "“…” — ’’ [] ()."},
		{"a recipe", "Peel the apples and cut them into slices. Melt the butter in a pan.\n\nAdd sugar, and stir until it is golden."},
		{"a match", "The home team scored twice in the first half.\n\nIt rained, and the second half was dull."},
		{"other scripts", "Переговоры прошли в Женеве.\n\n会谈在日内瓦举行。"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, err := a.Analyze(t.Context(), document(c.text))
			if err != nil {
				t.Fatal(err)
			}
			sound(t, r)
			if r.AboutTalks || len(r.Meetings)+len(r.Planned)+len(r.Statements) > 0 {
				t.Errorf("about talks %v, meetings %+v, planned %+v, statements %+v", r.AboutTalks, r.Meetings, r.Planned, r.Statements)
			}
		})
	}
}

// TestQuarrelWithoutTalks wants the statements of a quarrel that is not about talks, and no disagreement.
func TestQuarrelWithoutTalks(t *testing.T) {
	r, err := analyzer(t).Analyze(t.Context(), document("The ministry said the drug was safe and had been tested. The doctors' union denied that the drug was safe. However, the ministry insisted that the drug was not dangerous."))
	if err != nil {
		t.Fatal(err)
	}
	if r.AboutTalks || len(r.Disagreements) > 0 || len(r.Statements) == 0 {
		t.Errorf("about talks %v, disagreements %+v, %d statements", r.AboutTalks, r.Disagreements, len(r.Statements))
	}
}

// TestCancelled wants the context's own error.
func TestCancelled(t *testing.T) {
	a := analyzer(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	r, err := a.Analyze(ctx, document(article))
	if !errors.Is(err, context.Canceled) || r != nil {
		t.Errorf("record %v, error %v", r, err)
	}
}

// TestBlocksOutsideTheArticle wants no fact from a caption or a related headline.
func TestBlocksOutsideTheArticle(t *testing.T) {
	a := analyzer(t)
	for _, kind := range []readout.BlockKind{readout.BlockCaption, readout.BlockRelated, readout.BlockFurniture, readout.BlockTitle} {
		d := document(article)
		start := 0
		for p := range strings.SplitSeq(article, "\n\n") {
			d.Blocks = append(d.Blocks, readout.Block{Span: readout.Span{Start: start, End: start + len(p)}, Kind: kind})
			start += len(p) + 2
		}
		r, err := a.Analyze(t.Context(), d)
		if err != nil {
			t.Fatal(err)
		}
		sound(t, r)
		if n := len(r.Meetings) + len(r.Planned) + len(r.Statements) + len(r.Positions) + len(r.Forecasts) + len(r.Exclusions) + len(r.Reactions); n > 0 {
			t.Errorf("%d facts from blocks of kind %s", n, kind)
		}
	}
}
