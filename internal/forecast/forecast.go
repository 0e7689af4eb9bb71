// Package forecast makes the forecasts of a record: who says that what will, or
// will not, happen within which time.
//
// It reads the marks of the talks head, the statements they stand in, the
// actors and the dates. It comes after statement; what became of a forecast is
// for reconcile to say, when a later document tells.
package forecast

import (
	"fmt"
	"slices"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/timex"
)

// Stage names this package in the facts it makes.
const Stage = "forecast"

// Find returns the forecasts of d in text order, ids f1, f2 … Marks below limit
// (0 to 1) are left out, those without words of time, and those that nobody is
// said to make: the document's own expectation is the outlet's when it has one.
func Find(d *draft.Draft, limit float64) []readout.Forecast {
	marks := slices.DeleteFunc(d.MarksOf(draft.LayerForecast), func(m draft.Mark) bool {
		return m.Confidence < limit || !d.Running(m.Start)
	})
	for _, m := range expected(d) {
		if !slices.ContainsFunc(marks, func(o draft.Mark) bool { return o.Overlaps(m.Span) }) {
			marks = append(marks, m)
		}
	}
	slices.SortStableFunc(marks, func(a, b draft.Mark) int { return a.Start - b.Start })
	var out []readout.Forecast
	for _, m := range marks {
		f := readout.Forecast{
			Fact:  readout.Fact{Stage: Stage + "/mark", Confidence: m.Confidence},
			What:  d.Line(m.Span),
			Spans: d.Document.Passages(m.Span),
		}
		if st := d.Speaking(m.Span); st != nil {
			f.Who, f.Statement = st.Speaker, st.ID
		} else if d.Document.Outlet != "" {
			f.Who = d.Document.Outlet
		}
		if f.Who == "" {
			continue
		}
		window(d, m, &f)
		if n := len(out); n > 0 && again(d, out[n-1], f) {
			out[n-1].Spans = append(out[n-1].Spans, f.Spans...)
			continue
		}
		f.ID = fmt.Sprintf("f%d", len(out)+1)
		out = append(out, f)
	}
	return out
}

// again reports whether f says in other words what before does: the same
// forecaster, in the same block, of times that meet.
func again(d *draft.Draft, before, f readout.Forecast) bool {
	if before.Who != f.Who || before.Window != nil && f.Window != nil && (before.Window.To < f.Window.From || f.Window.To < before.Window.From) {
		return false
	}
	block := func(p readout.Passage) int {
		if i := d.Text.SentenceAt(p.Start); i < len(d.Text.Sentences) {
			return d.Text.Sentences[i].Block
		}
		return -1
	}
	return block(before.Spans[0]) == block(f.Spans[0])
}

// window sets the words of time and the days they mean: those that the mark
// points at, else the first in its span.
func window(d *draft.Draft, m draft.Mark, f *readout.Forecast) {
	spans := []readout.Span{m.Span}
	if links := m.LinksOf(draft.LinkWindow); len(links) > 0 {
		f.WindowWords = d.Line(links[0].Span)
		spans = []readout.Span{links[0].Span, m.Span}
	}
	for _, s := range spans {
		if dates := d.DatesTouching(s); len(dates) > 0 {
			w := timex.Window(dates[0])
			f.Window = &w
			if f.WindowWords == "" {
				f.WindowWords = dates[0].Words
			}
			return
		}
	}
}
