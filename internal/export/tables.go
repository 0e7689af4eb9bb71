package export

import (
	"strconv"
	"strings"

	"github.com/readout/readout"
)

// tables are all kinds of facts with their columns. Each makes its cells in the order of its columns.
func tables() []table {
	return []table{
		{"actors", []string{"name", "type", "role", "side", "anonymous", "aliases", "code"}, actorRows},
		{"meetings", []string{"kind", "status", "meeting", "mode", "city", "country", "venue", "date_start", "date_end", "date_words",
			"parties", "host", "mediator", "initiated_by", "participants"}, meetingRows},
		{"participants", []string{"meeting", "name", "role", "side", "capacity", "how"}, participantRows},
		{"agenda", []string{"meeting", "issue", "asserted_by", "contested", "topics"}, agendaRows},
		{"outcomes", []string{"meeting", "what", "kind", "by", "topics"}, outcomeRows},
		{"statements", []string{"speaker", "speaker_words", "role", "affiliation", "anonymous", "type", "cue", "denial", "content", "quotes",
			"addressee", "medium", "via", "date_start", "date_end", "place", "meeting", "topic", "topics", "corroborated_by"}, statementRows},
		{"positions", []string{"holder", "on_behalf", "stance", "issue", "statement", "basis", "topics"}, positionRows},
		{"forecasts", []string{"who", "what", "window_words", "window_from", "window_to", "statement"}, forecastRows},
		{"exclusions", []string{"who", "excluded_from", "asserted_by", "modality", "statement"}, exclusionRows},
		{"reactions", []string{"who", "side", "stance", "to", "statement"}, reactionRows},
		{"disagreements", []string{"issue", "kind", "a", "a_statement", "a_claim", "b", "b_statement", "b_claim"}, disagreementRows},
		{"planned", []string{"kind", "what", "status", "parties", "participants", "date_start", "date_end", "date_words", "city", "country",
			"venue", "asserted_by"}, plannedRows},
	}
}

func actorRows(r *readout.Record) []row {
	return some(r.Actors, func(a readout.Actor) row {
		return row{readout.Fact{ID: a.Name}, []string{a.Name, string(a.Type), a.Role, a.Side, yes(a.Anonymous), join(a.Aliases), a.Code}, a.Mentions}
	})
}

func meetingRows(r *readout.Record) []row {
	return some(r.Meetings, func(m readout.Meeting) row {
		var who []string
		for _, p := range m.Participants {
			who = append(who, p.Name)
		}
		p, d := orNone(m.Place), orNone(m.Date)
		return row{m.Fact, []string{m.Kind, m.Status, m.Title, m.Mode, p.City, p.Country, p.Venue, string(d.Start), string(d.End), d.Words,
			join(m.Parties), m.Host, m.Mediator, m.InitiatedBy, join(who)}, m.Spans}
	})
}

// parts are the rows of one list of every meeting.
func parts(r *readout.Record, f func(m readout.Meeting) []row) []row {
	var out []row
	for _, m := range r.Meetings {
		out = append(out, f(m)...)
	}
	return out
}

// part is the Fact of the i-th entry of a meeting's list.
func part(m readout.Meeting, list string, i int, stage string) readout.Fact {
	f := m.Fact
	f.ID += "." + list + "[" + strconv.Itoa(i) + "]"
	if stage != "" {
		f.Stage = stage
	}
	return f
}

func participantRows(r *readout.Record) []row {
	return parts(r, func(m readout.Meeting) (out []row) {
		for i, p := range m.Participants {
			out = append(out, row{part(m, "participants", i, ""), []string{m.ID, p.Name, p.Role, p.Side, p.Capacity, p.How}, []readout.Passage{p.Span}})
		}
		return out
	})
}

func agendaRows(r *readout.Record) []row {
	return parts(r, func(m readout.Meeting) (out []row) {
		for i, a := range m.Agenda {
			out = append(out, row{part(m, "agenda", i, a.Stage), []string{m.ID, a.Issue, a.AssertedBy, yes(a.Contested), join(a.Topics)}, []readout.Passage{a.Span}})
		}
		return out
	})
}

func outcomeRows(r *readout.Record) []row {
	return parts(r, func(m readout.Meeting) (out []row) {
		for i, o := range m.Outcomes {
			out = append(out, row{part(m, "outcomes", i, o.Stage), []string{m.ID, o.What, o.Kind, o.By, join(o.Topics)}, []readout.Passage{o.Span}})
		}
		return out
	})
}

func statementRows(r *readout.Record) []row {
	return some(r.Statements, func(s readout.Statement) row {
		var also []string
		for _, c := range s.CorroboratedBy {
			also = append(also, c.Who)
		}
		d := orNone(s.Date)
		return row{s.Fact, []string{s.Speaker, s.SpeakerWords, s.Role, s.Affiliation, yes(s.Anonymous), s.Type, s.Cue, yes(s.Denial),
			words(s.Content), words(s.Quotes), s.Addressee, s.Medium, join(s.Via), string(d.Start), string(d.End), s.Place,
			s.Meeting, s.Topic, join(s.Topics), join(also)}, []readout.Passage{s.Span}}
	})
}

func positionRows(r *readout.Record) []row {
	return some(r.Positions, func(p readout.Position) row {
		return row{p.Fact, []string{p.Holder, p.OnBehalf, p.Stance, p.Issue, p.Statement, p.Basis, join(p.Topics)}, p.Spans}
	})
}

func forecastRows(r *readout.Record) []row {
	return some(r.Forecasts, func(f readout.Forecast) row {
		w := orNone(f.Window)
		return row{f.Fact, []string{f.Who, f.What, f.WindowWords, string(w.From), string(w.To), f.Statement}, f.Spans}
	})
}

func exclusionRows(r *readout.Record) []row {
	return some(r.Exclusions, func(x readout.Exclusion) row {
		return row{x.Fact, []string{join(x.Who), x.ExcludedFrom, x.AssertedBy, x.Modality, x.Statement}, x.Spans}
	})
}

func reactionRows(r *readout.Record) []row {
	return some(r.Reactions, func(v readout.Reaction) row {
		return row{v.Fact, []string{v.Who, v.Side, v.Stance, v.To, v.Statement}, v.Spans}
	})
}

func disagreementRows(r *readout.Record) []row {
	return some(r.Disagreements, func(d readout.Disagreement) row {
		return row{d.Fact, []string{d.Issue, d.Kind, d.A.Who, d.A.Statement, d.A.Claim, d.B.Who, d.B.Statement, d.B.Claim}, d.Spans}
	})
}

func plannedRows(r *readout.Record) []row {
	return some(r.Planned, func(e readout.PlannedEvent) row {
		p, d := orNone(e.Place), orNone(e.Date)
		return row{e.Fact, []string{e.Kind, e.What, e.Status, join(e.Parties), join(e.Participants), string(d.Start), string(d.End), d.Words,
			p.City, p.Country, p.Venue, e.AssertedBy}, e.Spans}
	})
}

func join(list []string) string { return strings.Join(list, separator) }

func words(ps []readout.Passage) string {
	var out []string
	for _, p := range ps {
		out = append(out, p.Text)
	}
	return strings.Join(out, " … ")
}

func yes(b bool) string { return strconv.FormatBool(b) }

// orNone is what p points to, or the zero value, whose cells are empty.
func orNone[T any](p *T) T {
	if p == nil {
		var none T
		return none
	}
	return *p
}
