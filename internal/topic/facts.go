package topic

import (
	"slices"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// Statements returns list with the topics of each content.
func (f *Finder) Statements(d *draft.Draft, list []readout.Statement) []readout.Statement {
	out := slices.Clone(list)
	for i := range out {
		out[i].Topics = f.Of(d, out[i].Content...)
	}
	return out
}

// Positions returns list with the topics of each issue.
func (f *Finder) Positions(d *draft.Draft, list []readout.Position) []readout.Position {
	out := slices.Clone(list)
	for i := range out {
		out[i].Topics = f.Of(d, out[i].Spans...)
	}
	return out
}

// Meetings returns list with the topics of each agenda item and outcome.
func (f *Finder) Meetings(d *draft.Draft, list []readout.Meeting) []readout.Meeting {
	out := slices.Clone(list)
	for i := range out {
		m := &out[i]
		m.Agenda, m.Outcomes = slices.Clone(m.Agenda), slices.Clone(m.Outcomes)
		for j := range m.Agenda {
			m.Agenda[j].Topics = f.Of(d, m.Agenda[j].Span)
		}
		for j := range m.Outcomes {
			m.Outcomes[j].Topics = f.Of(d, m.Outcomes[j].Span)
		}
	}
	return out
}
