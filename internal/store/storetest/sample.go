package storetest

import (
	"strings"
	"time"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/store"
)

// sampleText has accents and emoji before and inside the facts, so that bytes,
// code points and UTF-16 units all differ.
const sampleText = `Élysée hosts talks 🕊️ on the Zürich border

ZÜRICH — Anna Müller, the Swiss foreign minister, met José Ibáñez of Chile in Zürich on Tuesday to discuss fishing rights.

“We will sign within two weeks 🤝,” Ms. Müller told Radio Süd. A diplomat, who asked not to be named, said Chile demands an end to sanctions.

Chile’s envoy denied that sanctions were discussed. Perú was not invited, the diplomat said, and Lima called the meeting “a mistake”.

A second round is planned for March 3.`

// A Sample is a Reading that holds one fact of each kind. The variant is part
// of the original bytes, so that each makes another document.
func Sample(variant string) store.Reading {
	original := []byte("# " + sampleText + "\n\n<!-- " + variant + " -->\n")
	d := &readout.Document{
		ID: readout.DocumentID(original), Name: variant + ".md", MediaType: "text/markdown", Charset: "utf-8",
		Kind: "news", Title: "Élysée hosts talks 🕊️ on the Zürich border", Outlet: "Zürcher Bote",
		URL: "https://example.org/" + variant, Published: "2025-02-18", Byline: "Eva Frei",
		Text: sampleText,
	}
	at := 0
	for i, part := range strings.Split(sampleText, "\n\n") {
		kind := readout.BlockParagraph
		if i == 0 {
			kind = readout.BlockTitle
		}
		d.Blocks = append(d.Blocks, readout.Block{Span: readout.Span{Start: at, End: at + len(part)}, Kind: kind})
		at += len(part) + 2
	}
	d.Origin = readout.Origin{{Text: 0, Len: len(sampleText), Source: 2, SourceLen: len(sampleText), Verbatim: true}}
	d.Dateline = &readout.Dateline{Place: "Zürich", Passage: words(d, "ZÜRICH —")}
	d.Furniture = []readout.Passage{words(d, "🕊️")}
	return store.Reading{
		Record: sampleRecord(d), Original: original,
		Started:  time.Date(2025, 2, 19, 8, 0, 0, 0, time.UTC),
		Finished: time.Date(2025, 2, 19, 8, 0, 1, 5e8, time.UTC),
		Program:  "test",
		Given:    store.Given{Outlet: "Zürcher Bote", Published: "2025-02-18"},
	}
}

func sampleRecord(d *readout.Document) *readout.Record {
	fact := func(id string) readout.Fact { return readout.Fact{ID: id, Stage: "sample/rule", Confidence: 0.75} }
	p := func(s string) readout.Passage { return words(d, s) }
	tuesday := p("on Tuesday")
	speaker := p("Ms. Müller")
	quote := p("We will sign within two weeks 🤝,")
	return &readout.Record{
		Doc: d, Analysis: "sample-1", AboutTalks: true,
		Actors: []readout.Actor{
			{Name: "Anna Müller", Type: readout.ActorPerson, Role: "Swiss foreign minister", Side: "Switzerland", Aliases: []string{"Ms. Müller"}, Mentions: []readout.Passage{p("Anna Müller"), speaker}},
			{Name: "Chile", Type: readout.ActorState, Code: "CL", Aliases: []string{}},
			{Name: "unnamed diplomat", Type: readout.ActorAnonymous, Anonymous: true, Mentions: []readout.Passage{p("A diplomat")}},
		},
		Meetings: []readout.Meeting{{
			Fact: fact("m1"), Kind: "talks", Status: "held", Title: "talks in Zürich", Mode: "in_person",
			Place: &readout.Place{City: "Zürich", Country: "Switzerland"},
			Date: &readout.Date{Start: "2025-02-18", End: "2025-02-18", Precision: "day", Words: "on Tuesday", EDTF: "2025-02-18",
				Anchor: "2025-02-18", Rule: "weekday", Other: &readout.Date{Start: "2025-02-25", End: "2025-02-25"}, Span: &tuesday},
			Parties: []string{"Switzerland", "Chile"}, Host: "Switzerland",
			Participants: []readout.Participant{
				{Name: "Anna Müller", Role: "Swiss foreign minister", Side: "Switzerland", Capacity: "head", How: "met", Span: p("Anna Müller, the Swiss foreign minister")},
				{Name: "José Ibáñez", Side: "Chile", Capacity: "member", Span: p("José Ibáñez of Chile")},
			},
			Agenda:   []readout.AgendaItem{{Issue: "fishing rights", Topics: []string{"fisheries"}, Stage: "sample/agenda", Span: p("fishing rights")}},
			Outcomes: []readout.Outcome{{What: "a second round", Kind: "agreed", Topics: []string{"process/schedule"}, Stage: "sample/outcome", Span: p("A second round is planned")}},
			Spans:    []readout.Passage{p("met José Ibáñez of Chile in Zürich on Tuesday")},
		}},
		Statements: []readout.Statement{
			{
				Fact: fact("s1"), Speaker: "Anna Müller", SpeakerWords: "Ms. Müller", SpeakerSpan: &speaker, Role: "Swiss foreign minister",
				Affiliation: "Switzerland", Type: "direct", Cue: "told", Content: []readout.Passage{quote}, Quotes: []readout.Passage{quote},
				Addressee: "Radio Süd", Place: "Zürich", Via: []string{"Radio Süd"}, Meeting: "m1", Topic: "signing", CorroboratedBy: []readout.Corroboration{{Who: "a diplomat", Span: p("A diplomat")}},
				Span: p("“We will sign within two weeks 🤝,” Ms. Müller told Radio Süd."),
			},
			{
				Fact: fact("s2"), Speaker: "unnamed diplomat", Anonymous: true, Type: "indirect", Cue: "said",
				Topics: []string{"sanctions/relief", "trade"}, Content: []readout.Passage{p("Chile demands an end to sanctions")}, Span: p("said Chile demands an end to sanctions."),
			},
			{
				Fact: fact("s3"), Speaker: "Chile’s envoy", Affiliation: "Chile", Type: "indirect", Cue: "denied", Denial: true,
				Topics: []string{"sanctions"}, Content: []readout.Passage{p("that sanctions were discussed")}, Span: p("Chile’s envoy denied that sanctions were discussed."),
			},
		},
		Positions: []readout.Position{{Fact: fact("p1"), Holder: "Chile", Stance: "demands", Issue: "end of sanctions", Statement: "s2", Basis: "statement", Topics: []string{"sanctions/relief"},
			Spans: []readout.Passage{p("Chile demands an end to sanctions"), p("that sanctions were discussed")}, Restated: []readout.Restatement{{Holder: "Chile", Stance: "urges", Issue: "sanctions"}}}},
		Forecasts:     []readout.Forecast{{Fact: fact("f1"), Who: "Anna Müller", What: "signing", WindowWords: "within two weeks", Window: &readout.Window{From: "2025-02-18", To: "2025-03-04"}, Statement: "s1", Spans: []readout.Passage{p("within two weeks 🤝")}}},
		Exclusions:    []readout.Exclusion{{Fact: fact("x1"), Who: []string{"Peru"}, ExcludedFrom: "the talks in Zürich", AssertedBy: "unnamed diplomat", Modality: "asserted", Spans: []readout.Passage{p("Perú was not invited")}}},
		Reactions:     []readout.Reaction{{Fact: fact("r1"), Who: "Peru", Side: "Peru", Stance: "criticises", To: "the meeting", Spans: []readout.Passage{p("Lima called the meeting “a mistake”")}}},
		Disagreements: []readout.Disagreement{{Fact: fact("d1"), Issue: "whether sanctions were discussed", Kind: "contradiction", A: readout.Claim{Who: "unnamed diplomat", Statement: "s2", Claim: "they were"}, B: readout.Claim{Who: "Chile’s envoy", Statement: "s3", Claim: "they were not"}, Spans: []readout.Passage{p("Chile’s envoy denied that sanctions were discussed")}}},
		Planned:       []readout.PlannedEvent{{Fact: fact("e1"), Kind: "talks", What: "second round", Status: "planned", Parties: []string{"Switzerland", "Chile"}, Date: &readout.Date{Start: "2025-03-03", End: "2025-03-03", Precision: "day", Words: "March 3"}, Spans: []readout.Passage{p("A second round is planned for March 3")}}},
		Attributions: []readout.Attribution{
			{Source: []readout.Span{speaker.Span}, Cue: []readout.Span{p("told").Span}, Content: []readout.Span{p("“We will sign within two weeks 🤝,”").Span}, Confidence: 0.9},
			{Cue: []readout.Span{p("called").Span}, Content: []readout.Span{p("“a mistake”").Span}, Confidence: 0.4},
		},
	}
}

// words is the first place of s in d. It panics when there is none: the sample is wrong.
func words(d *readout.Document, s string) readout.Passage {
	at := strings.Index(d.Text, s)
	return d.Passage(readout.Span{Start: at, End: at + len(s)})
}
