package show_test

import (
	"strings"
	"testing"

	"github.com/mattn/go-runewidth"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/reconcile"
	"github.com/readout/readout/internal/show"
	"github.com/readout/readout/schema"
)

// text is one side's account of a call, found by at; what it marks are the words of each fact.
const (
	norwegian = "President Ann Lee of Norway spoke by telephone on 6 May with Prime Minister Bo Ek of Sweden. " +
		"They agreed to set the cod limit at 300 tonnes. She thanked him for the rescue of the trawler crew. " +
		"The two did not discuss wind farms."
	swedish = "Prime Minister Bo Ek of Sweden had a telephone conversation with President Ann Lee of Norway on 7 May. " +
		"The cod limit was set at 200 tonnes. Ek also raised the closing of the border road. " +
		"President Lee said: “We are grateful for the rescue of the crew.”"
)

// accounts are the records of the two, written by hand.
func accounts() (*readout.Record, *readout.Record) {
	make := func(id, title, issuer, text, day string) (*readout.Record, func(string) readout.Passage) {
		d := &readout.Document{ID: id, Title: title, Issuer: issuer, Kind: "readout", Published: readout.CivilDate(day), Text: text,
			Blocks: []readout.Block{{Span: readout.Span{End: len(text)}, Kind: readout.BlockParagraph}}}
		return &readout.Record{Doc: d, AboutTalks: true, Actors: []readout.Actor{
				{Name: "Ann Lee", Type: readout.ActorPerson, Role: "President", Side: "Norway"},
				{Name: "Bo Ek", Type: readout.ActorPerson, Role: "Prime Minister", Side: "Sweden"},
			}}, func(words string) readout.Passage {
				at := strings.Index(text, words)
				if at < 0 {
					panic(words)
				}
				return d.Passage(readout.Span{Start: at, End: at + len(words)})
			}
	}
	fact := func(id, stage string) readout.Fact { return readout.Fact{ID: id, Stage: stage, Confidence: 0.9} }
	a, at := make("a1b2c3d4e5f6", "Call with the Swedish Prime Minister", "Office of the President of Norway", norwegian, "2031-05-06")
	day := at("6 May")
	a.Meetings = []readout.Meeting{{Fact: fact("m1", "talks/event"), Kind: "call", Status: "held", Title: "call of Lee and Ek", Mode: "phone",
		Date:    &readout.Date{Start: "2031-05-06", End: "2031-05-06", Precision: "day", Words: "6 May", Rule: "month-day", Anchor: "2031-05-06", Span: &day},
		Parties: []string{"Norway", "Sweden"}, Spans: []readout.Passage{at("spoke by telephone")},
		Participants: []readout.Participant{{Name: "Ann Lee", Role: "President", Side: "Norway", Span: at("President Ann Lee of Norway")},
			{Name: "Bo Ek", Role: "Prime Minister", Side: "Sweden", Span: at("Prime Minister Bo Ek of Sweden")}},
		Outcomes: []readout.Outcome{{What: "set the cod limit at 300 tonnes", Kind: "agreed", Stage: "talks/outcome", Span: at("set the cod limit at 300 tonnes")}},
		Agenda:   []readout.AgendaItem{{Issue: "wind farms", Contested: true, Stage: "talks/agenda", Span: at("wind farms")}}}}
	thanks := at("thanked him for the rescue of the trawler crew")
	who := at("She")
	a.Statements = []readout.Statement{{Fact: fact("s1", "statement/attribution"), Speaker: "Ann Lee", SpeakerWords: "She", SpeakerSpan: &who, Type: "indirect", Cue: "thanked",
		Content: []readout.Passage{thanks}, Span: thanks, Via: []string{"Office of the President"}}}
	a.Attributions = []readout.Attribution{{Source: []readout.Span{who.Span}, Cue: []readout.Span{at("thanked").Span}, Content: []readout.Span{thanks.Span}, Confidence: 0.87}}
	a.Positions = []readout.Position{{Fact: fact("p1", "position/mark"), Holder: "Ann Lee", Stance: "thanks", Issue: "the rescue", Statement: "s1", Basis: "statement", Spans: []readout.Passage{thanks}}}
	a.Forecasts = []readout.Forecast{{Fact: fact("f1", "forecast/mark"), Who: "Ann Lee", What: "wind farms", WindowWords: "6 May", Window: &readout.Window{From: "2031-05-06"}, Spans: []readout.Passage{at("wind farms")}}}

	b, at := make("0f1e2d3c4b5a", "Samtal: conversation with the President of Norway", "Government Offices of Sweden", swedish, "2031-05-07")
	b.Meetings = []readout.Meeting{{Fact: fact("m1", "talks/event"), Kind: "call", Status: "held", Mode: "phone",
		Date:    &readout.Date{Start: "2031-05-07", End: "2031-05-07", Precision: "day"},
		Parties: []string{"Norway", "Sweden"}, Spans: []readout.Passage{at("had a telephone conversation")},
		Participants: []readout.Participant{{Name: "Bo Ek", Role: "Prime Minister", Side: "Sweden", Span: at("Prime Minister Bo Ek of Sweden")},
			{Name: "Ann Lee", Role: "President", Side: "Norway", Span: at("President Ann Lee of Norway")}},
		Outcomes: []readout.Outcome{{What: "The cod limit was set at 200 tonnes", Kind: "agreed", Span: at("The cod limit was set at 200 tonnes")}},
		Agenda:   []readout.AgendaItem{{Issue: "the closing of the border road", AssertedBy: "Bo Ek", Span: at("the closing of the border road")}}}}
	said := at("We are grateful for the rescue of the crew.")
	b.Statements = []readout.Statement{{Fact: fact("s1", "statement/attribution"), Speaker: "Ann Lee", Type: "direct", Cue: "said", Content: []readout.Passage{said}, Quotes: []readout.Passage{said}, Span: said}}
	return a, b
}

func reconciler(t *testing.T) *reconcile.Reconciler {
	t.Helper()
	s, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	return reconcile.New(s)
}

func TestCompare_Golden(t *testing.T) {
	a, b := accounts()
	r := reconciler(t)
	golden(t, "compare.80.golden", show.Compare(r.Compare(a, b), show.Options{UTF8: true}))
	golden(t, "compare.ascii.golden", show.Compare(r.Compare(b, a), show.Options{Width: 60}))
	other := &readout.Record{Doc: &readout.Document{ID: "0a", Name: "recipe.txt", Text: "Boil an egg."}}
	golden(t, "compare.nothing.golden", show.Compare(r.Compare(a, other), show.Options{UTF8: true}))
}

func TestCompare_KeepsToItsWidth(t *testing.T) {
	a, b := accounts()
	c := reconciler(t).Compare(a, b)
	for _, width := range []int{40, 55, 80, 110} {
		for i, line := range strings.Split(show.Compare(c, show.Options{UTF8: true, Width: width}), "\n") {
			if n := runewidth.StringWidth(line); n > width {
				t.Errorf("width %d, line %d has %d columns: %q", width, i+1, n, line)
			}
			if strings.TrimRight(line, " ") != line {
				t.Errorf("width %d, line %d ends with spaces: %q", width, i+1, line)
			}
		}
	}
}

func TestAcross_Golden(t *testing.T) {
	a, b := accounts()
	r := reconciler(t)
	titles := map[string]string{a.Doc.ID: a.Doc.Title, b.Doc.ID: b.Doc.Title}
	golden(t, "across.80.golden", show.Across(r.Join([]*reconcile.Account{r.Digest(b), r.Digest(a)}), titles, show.Options{UTF8: true}))
	golden(t, "across.one.golden", show.Across(r.Join([]*reconcile.Account{r.Digest(a)}), titles, show.Options{UTF8: true}))
}
