package readout

import "fmt"

// A Record is all that the analysis found in one Document. It points into that
// Document's Text and holds nothing that the text does not state.
type Record struct {
	Doc        *Document `json:"doc"`
	Analysis   string    `json:"analysis"` // version of stages and model together
	AboutTalks bool      `json:"about_talks"`

	Actors        []Actor        `json:"actors"`
	Meetings      []Meeting      `json:"meetings"`
	Statements    []Statement    `json:"statements"`
	Positions     []Position     `json:"positions"`
	Forecasts     []Forecast     `json:"forecasts"`
	Exclusions    []Exclusion    `json:"exclusions"`
	Reactions     []Reaction     `json:"reactions"`
	Disagreements []Disagreement `json:"disagreements"`
	Planned       []PlannedEvent `json:"planned"`
	Attributions  []Attribution  `json:"attributions"`
}

// Passages calls f on every passage of the record with the id of the fact, or
// the part of the document, that it belongs to. Facts may share a passage: f
// sees it once for each of them, and must not change it.
func (r *Record) Passages(f func(owner string, p *Passage)) {
	list := func(owner string, ps []Passage) {
		for i := range ps {
			f(owner, &ps[i])
		}
	}
	date := func(owner string, d *Date) {
		if d != nil && d.Span != nil {
			f(owner, d.Span)
		}
	}
	if d := r.Doc; d != nil {
		if d.Dateline != nil {
			f("doc.dateline", &d.Dateline.Passage)
		}
		for i := range d.Wire {
			f("doc.wire", &d.Wire[i].Span)
		}
		for i := range d.Credits {
			f("doc.credits", &d.Credits[i].Span)
		}
		for i := range d.Related {
			f("doc.related", &d.Related[i].Span)
		}
		list("doc.furniture", d.Furniture)
	}
	for i := range r.Actors {
		list("actor "+r.Actors[i].Name, r.Actors[i].Mentions)
	}
	for i := range r.Meetings {
		m := &r.Meetings[i]
		list(m.ID, m.Spans)
		date(m.ID, m.Date)
		for j := range m.Participants {
			f(fmt.Sprintf("%s.participants[%d]", m.ID, j), &m.Participants[j].Span)
		}
		for j := range m.Agenda {
			f(fmt.Sprintf("%s.agenda[%d]", m.ID, j), &m.Agenda[j].Span)
		}
		for j := range m.Outcomes {
			f(fmt.Sprintf("%s.outcomes[%d]", m.ID, j), &m.Outcomes[j].Span)
		}
	}
	for i := range r.Statements {
		s := &r.Statements[i]
		if s.SpeakerSpan != nil {
			f(s.ID, s.SpeakerSpan)
		}
		list(s.ID, s.Content)
		list(s.ID, s.Quotes)
		date(s.ID, s.Date)
		for j := range s.CorroboratedBy {
			f(s.ID, &s.CorroboratedBy[j].Span)
		}
		f(s.ID, &s.Span)
	}
	for i := range r.Positions {
		list(r.Positions[i].ID, r.Positions[i].Spans)
	}
	for i := range r.Forecasts {
		list(r.Forecasts[i].ID, r.Forecasts[i].Spans)
	}
	for i := range r.Exclusions {
		list(r.Exclusions[i].ID, r.Exclusions[i].Spans)
	}
	for i := range r.Reactions {
		list(r.Reactions[i].ID, r.Reactions[i].Spans)
	}
	for i := range r.Disagreements {
		list(r.Disagreements[i].ID, r.Disagreements[i].Spans)
	}
	for i := range r.Planned {
		list(r.Planned[i].ID, r.Planned[i].Spans)
		date(r.Planned[i].ID, r.Planned[i].Date)
	}
}

// Check returns the first passage of the record that does not stand in its
// Document's Text, as an error wrapping ErrSpan that names the fact; nil when all do.
func (r *Record) Check() error {
	var first error
	r.Passages(func(owner string, p *Passage) {
		if err := p.Check(r.Doc.Text); err != nil && first == nil {
			first = fmt.Errorf("%s: %w", owner, err)
		}
	})
	return first
}
