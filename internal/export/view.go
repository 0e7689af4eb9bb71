package export

import "github.com/readout/readout"

// view is rec in the form of the export.
func view(rec *readout.Record, o Options) (*form, error) {
	c, err := newConverter(rec.Doc, o.Offsets)
	if err != nil {
		return nil, err
	}
	unit := o.Offsets
	if unit == "" {
		unit = "codepoint"
	}
	v := &form{
		ID: o.ID, Schema: Schema, Analysis: rec.Analysis, Offsets: string(unit), Doc: c.doc(rec.Doc, rec.AboutTalks),
		Actors:        some(rec.Actors, c.actor),
		Meetings:      some(rec.Meetings, c.meeting),
		Statements:    some(rec.Statements, c.statement),
		Positions:     some(rec.Positions, c.position),
		Forecasts:     some(rec.Forecasts, c.forecast),
		Exclusions:    some(rec.Exclusions, c.exclusion),
		Reactions:     some(rec.Reactions, c.reaction),
		Disagreements: some(rec.Disagreements, c.disagreement),
		Planned:       some(rec.Planned, c.planned),
	}
	if o.Attributions {
		list := some(rec.Attributions, c.attribution)
		v.Attributions = &list
	}
	if o.Text {
		v.Text = &rec.Doc.Text
	}
	return v, c.err
}

func (c *converter) doc(d *readout.Document, aboutTalks bool) doc {
	out := doc{
		ID: d.ID, Kind: known(d.Kind), AboutTalks: aboutTalks, Title: known(d.Title), Outlet: known(d.Outlet), Issuer: known(d.Issuer),
		Published: known(d.Published), Byline: known(d.Byline), URL: known(d.URL), Name: known(d.Name),
		MediaType: known(d.MediaType), Charset: known(d.Charset),
		Wire:      some(d.Wire, func(w readout.WireCredit) wire { return wire{w.Agency, c.span("doc.wire", w.Span)} }),
		Credits:   some(d.Credits, func(v readout.Credit) credit { return credit{v.Kind, c.span("doc.credits", v.Span)} }),
		Related:   some(d.Related, func(r readout.Related) related { return related{r.Title, known(r.URL), c.span("doc.related", r.Span)} }),
		Furniture: c.spans("doc.furniture", d.Furniture),
	}
	if l := d.Dateline; l != nil {
		out.Dateline = &dateline{known(l.Place), known(l.Date), c.span("doc.dateline", l.Passage)}
	}
	return out
}

func (c *converter) actor(a readout.Actor) actor {
	return actor{
		Name: a.Name, Type: a.Type, Role: known(a.Role), Side: known(a.Side), Anonymous: a.Anonymous,
		Aliases: list(a.Aliases), Code: known(a.Code), Mentions: c.spans("actor "+a.Name, a.Mentions),
	}
}

func (c *converter) attribution(a readout.Attribution) attribution {
	return attribution{Source: c.pairs(a.Source), Cue: c.pairs(a.Cue), Content: c.pairs(a.Content), Confidence: a.Confidence}
}

func (c *converter) meeting(m readout.Meeting) meeting {
	return meeting{
		ID: m.ID, Kind: m.Kind, Status: m.Status, Title: known(m.Title), Mode: known(m.Mode), Place: place(m.Place), Date: c.date(m.ID, m.Date),
		Parties: list(m.Parties), Host: known(m.Host), Mediator: known(m.Mediator), InitiatedBy: known(m.InitiatedBy),
		Participants: some(m.Participants, func(p readout.Participant) participant {
			return participant{p.Name, known(p.Role), known(p.Side), known(p.Capacity), known(p.How), c.span(m.ID+".participants", p.Span)}
		}),
		Agenda: some(m.Agenda, func(a readout.AgendaItem) agendaItem {
			return agendaItem{a.Issue, known(a.AssertedBy), a.Contested, list(a.Topics), c.span(m.ID+".agenda", a.Span), known(a.Stage)}
		}),
		Outcomes: some(m.Outcomes, func(o readout.Outcome) outcome {
			return outcome{o.What, known(o.Kind), known(o.By), list(o.Topics), c.span(m.ID+".outcomes", o.Span), known(o.Stage)}
		}),
		Spans: c.spans(m.ID, m.Spans), made: made{m.Stage, m.Confidence},
	}
}

func (c *converter) statement(s readout.Statement) statement {
	out := statement{
		ID: s.ID, Speaker: known(s.Speaker), SpeakerAlt: list(s.SpeakerAlt), SpeakerWords: known(s.SpeakerWords), Role: known(s.Role),
		Affiliation: known(s.Affiliation), Anonymous: s.Anonymous, Type: known(s.Type), Cue: known(s.Cue), Denial: s.Denial,
		Content: c.spans(s.ID, s.Content), Quotes: c.spans(s.ID, s.Quotes), Addressee: known(s.Addressee), Medium: known(s.Medium),
		Via: list(s.Via), Date: c.date(s.ID, s.Date), Place: known(s.Place), Meeting: known(s.Meeting), Topic: known(s.Topic), Topics: list(s.Topics),
		CorroboratedBy: some(s.CorroboratedBy, func(v readout.Corroboration) corroboration {
			return corroboration{v.Who, c.span(s.ID, v.Span)}
		}),
		Span: c.span(s.ID, s.Span), made: made{s.Stage, s.Confidence},
	}
	if s.SpeakerSpan != nil {
		out.SpeakerSpan = c.span(s.ID, *s.SpeakerSpan)
	}
	return out
}

func (c *converter) position(p readout.Position) position {
	return position{
		ID: p.ID, Holder: p.Holder, OnBehalf: known(p.OnBehalf), Stance: p.Stance, Issue: p.Issue, Statement: known(p.Statement),
		Basis: known(p.Basis), Topics: list(p.Topics), Spans: c.spans(p.ID, p.Spans),
		Restated: some(p.Restated, func(v readout.Restatement) restatement {
			return restatement{v.Holder, v.Stance, v.Issue, known(v.Statement)}
		}),
		made: made{p.Stage, p.Confidence},
	}
}

func (c *converter) forecast(f readout.Forecast) forecast {
	out := forecast{
		ID: f.ID, Who: known(f.Who), What: f.What, WindowWords: known(f.WindowWords), Statement: known(f.Statement),
		Spans: c.spans(f.ID, f.Spans), made: made{f.Stage, f.Confidence},
	}
	if f.Window != nil {
		out.Window = &window{known(f.Window.From), known(f.Window.To)}
	}
	return out
}

func (c *converter) exclusion(x readout.Exclusion) exclusion {
	return exclusion{
		ID: x.ID, Who: list(x.Who), ExcludedFrom: known(x.ExcludedFrom), AssertedBy: known(x.AssertedBy), Modality: known(x.Modality),
		Statement: known(x.Statement), Spans: c.spans(x.ID, x.Spans), made: made{x.Stage, x.Confidence},
	}
}

func (c *converter) reaction(r readout.Reaction) reaction {
	return reaction{
		ID: r.ID, Who: r.Who, Side: known(r.Side), Stance: known(r.Stance), To: known(r.To), Statement: known(r.Statement),
		Spans: c.spans(r.ID, r.Spans), made: made{r.Stage, r.Confidence},
	}
}

func (c *converter) disagreement(d readout.Disagreement) disagreement {
	side := func(v readout.Claim) claim { return claim{known(v.Who), known(v.Statement), known(v.Claim)} }
	return disagreement{
		ID: d.ID, Issue: known(d.Issue), Kind: known(d.Kind), A: side(d.A), B: side(d.B),
		Spans: c.spans(d.ID, d.Spans), made: made{d.Stage, d.Confidence},
	}
}

func (c *converter) planned(e readout.PlannedEvent) planned {
	return planned{
		ID: e.ID, Kind: known(e.Kind), What: e.What, Status: known(e.Status), Parties: list(e.Parties), Participants: list(e.Participants),
		Date: c.date(e.ID, e.Date), Place: place(e.Place), AssertedBy: known(e.AssertedBy),
		Spans: c.spans(e.ID, e.Spans), made: made{e.Stage, e.Confidence},
	}
}
