package show

import (
	"fmt"
	"strings"

	"github.com/readout/readout"
)

// makers say in words what a stage did. Stages that are not here speak for themselves.
var makers = map[string]string{
	"statement/attribution": "the attribution head marked source, cue and content; the stage resolved the speaker and read cue, chain and date",
	"statement/turn":        "a turn of an interview or transcript, by its form",
	"statement/quotation":   "words in quotation marks that no attribution covers, by their form",
	"statement/signature":   "the signature under a quotation or text, by its form",
	"talks/event":           "the talks head marked the words for a meeting; the stage tied people, place and date to them",
	"talks/scheduled":       "words that say that an event is to come, by their form",
	"talks/agenda":          "the talks head marked an agenda item and tied it to the meeting",
	"talks/outcome":         "the talks head marked an outcome and tied it to the meeting",
	"talks/exclusion":       "the talks head, or words such as “was not invited”, marked who was kept out",
	"talks/reaction":        "the talks head marked a third party's reaction",
	"talks/response":        "a third party's statement that answers the talks",
	"position/mark":         "the talks head marked a position; its stance is from the lexicon of stances, the issue is its object",
	"position/contrast":     "two statements on one subject, one negated, joined by words of contrast",
	"forecast/mark":         "the talks head marked a forecast; its window is from its date words",
}

func madeBy(stage string) string {
	if s := makers[stage]; s != "" {
		return ": " + s
	}
	return ""
}

// find is what the record says of one fact, false when it has none with the ID.
func find(r *readout.Record, id string) (explanation, bool) {
	x := explanation{id: id}
	fact := func(f readout.Fact, kind, title string, spans ...labelledSpans) (explanation, bool) {
		x.kind, x.title, x.stage, x.confidence, x.sure, x.parts = kind, title, f.Stage, f.Confidence, true, append(spans, x.parts...)
		return x, true
	}
	for i := range r.Statements {
		if s := &r.Statements[i]; s.ID == id {
			x.dated(s.Date)
			x.add("speaker: "+orElse(s.Speaker, "not mentioned"), s.SpeakerWords != "" && s.SpeakerWords != s.Speaker, ", by the words “"+s.SpeakerWords+"”")
			x.add("chain: through "+strings.Join(s.Via, ", then "), len(s.Via) > 0, "")
			var who []readout.Passage
			if s.SpeakerSpan != nil {
				who = append(who, *s.SpeakerSpan)
			}
			for _, c := range s.CorroboratedBy {
				x.parts = append(x.parts, labelledSpans{"confirmed by " + c.Who, []readout.Passage{c.Span}})
			}
			return fact(s.Fact, "statement", s.Type+" statement of "+orElse(s.Speaker, "an unknown speaker"), labelledSpans{"speaker", who}, labelledSpans{"content", s.Content})
		}
	}
	for i := range r.Positions {
		if v := &r.Positions[i]; v.ID == id {
			x.from = v.Statement
			return fact(v.Fact, "position", orElse(v.OnBehalf, v.Holder)+" "+spaced(v.Stance)+": "+v.Issue, labelledSpans{"position", v.Spans})
		}
	}
	for i := range r.Forecasts {
		if v := &r.Forecasts[i]; v.ID == id {
			x.from = v.Statement
			if v.Window != nil {
				x.window = fmt.Sprintf("“%s” is %s to %s", v.WindowWords, orElse(string(v.Window.From), "any day"), orElse(string(v.Window.To), "any day"))
			}
			return fact(v.Fact, "forecast", orElse(v.Who, "the document")+": "+v.What, labelledSpans{"forecast", v.Spans})
		}
	}
	for i := range r.Exclusions {
		if v := &r.Exclusions[i]; v.ID == id {
			x.from = v.Statement
			return fact(v.Fact, "exclusion", list(v.Who)+" kept out of "+v.ExcludedFrom, labelledSpans{"exclusion", v.Spans})
		}
	}
	for i := range r.Reactions {
		if v := &r.Reactions[i]; v.ID == id {
			x.from = v.Statement
			return fact(v.Fact, "reaction", v.Who+" "+spaced(v.Stance)+": "+v.To, labelledSpans{"reaction", v.Spans})
		}
	}
	for i := range r.Disagreements {
		if v := &r.Disagreements[i]; v.ID == id {
			return fact(v.Fact, "disagreement", v.Issue, labelledSpans{"claim", v.Spans})
		}
	}
	for i := range r.Planned {
		if v := &r.Planned[i]; v.ID == id {
			x.dated(v.Date)
			return fact(v.Fact, "planned event", v.What, labelledSpans{"event", v.Spans})
		}
	}
	for i := range r.Meetings {
		if got, ok := x.meeting(&r.Meetings[i]); ok {
			return got, true
		}
	}
	for i := range r.Actors {
		if v := &r.Actors[i]; fmt.Sprintf("a%d", i+1) == id {
			x.kind, x.title, x.parts = string(v.Type), v.Name, []labelledSpans{{"mention", v.Mentions}}
			x.add("also: "+strings.Join(v.Aliases, ", "), len(v.Aliases) > 0, "")
			x.add("side: "+v.Side, v.Side != "", "")
			return x, true
		}
	}
	for i := range r.Attributions {
		if fmt.Sprintf("t%d", i+1) == id {
			x.kind, x.title, x.confidence, x.sure, x.parts = "attribution", "marked by the attribution head", r.Attributions[i].Confidence, true, roles(r, i)
			return x, true
		}
	}
	return x, false
}

// meeting explains m or a part of it.
func (x explanation) meeting(m *readout.Meeting) (explanation, bool) {
	x.stage, x.confidence, x.sure = m.Stage, m.Confidence, true
	if x.id == m.ID {
		x.kind, x.title = "meeting", m.Title
		x.dated(m.Date)
		x.parts = append([]labelledSpans{{"meeting", m.Spans}}, x.parts...)
		x.lines = append(x.lines, "parts: "+parts(m.ID, "participants", len(m.Participants))+parts(m.ID, "agenda", len(m.Agenda))+strings.TrimSuffix(parts(m.ID, "outcomes", len(m.Outcomes)), "; "))
		return x, true
	}
	for i, p := range m.Participants {
		if x.id == fmt.Sprintf("%s.participants[%d]", m.ID, i) {
			x.kind, x.title, x.parts = "participant of "+m.ID, p.Name, []labelledSpans{{"participant", []readout.Passage{p.Span}}}
			x.add("put there by “"+p.How+"”", p.How != "", "")
			return x, true
		}
	}
	for i, a := range m.Agenda {
		if x.id == fmt.Sprintf("%s.agenda[%d]", m.ID, i) {
			x.kind, x.title, x.stage, x.parts = "agenda item of "+m.ID, a.Issue, orElse(a.Stage, m.Stage), []labelledSpans{{"agenda", []readout.Passage{a.Span}}}
			x.add("according to "+a.AssertedBy, a.AssertedBy != "", "")
			return x, true
		}
	}
	for i, o := range m.Outcomes {
		if x.id == fmt.Sprintf("%s.outcomes[%d]", m.ID, i) {
			x.kind, x.title, x.stage, x.parts = "outcome of "+m.ID, spaced(o.Kind)+": "+o.What, orElse(o.Stage, m.Stage), []labelledSpans{{"outcome", []readout.Passage{o.Span}}}
			return x, true
		}
	}
	return x, false
}

// parts names the parts of a meeting that can be explained.
func parts(id, what string, n int) string {
	switch n {
	case 0:
		return "no " + what + "; "
	case 1:
		return fmt.Sprintf("%s.%s[0]; ", id, what)
	}
	return fmt.Sprintf("%s.%s[0] to [%d]; ", id, what, n-1)
}

// add notes a line, where it holds, or its end only where that does.
func (x *explanation) add(line string, holds bool, end string) {
	switch {
	case holds:
		x.lines = append(x.lines, line+end)
	case end != "":
		x.lines = append(x.lines, line)
	}
}

// dated notes a date, and the words that it was read from.
func (x *explanation) dated(d *readout.Date) {
	if d == nil {
		return
	}
	x.dates = append(x.dates, d)
	if d.Span != nil {
		x.parts = append(x.parts, labelledSpans{"date", []readout.Passage{*d.Span}})
	}
}
