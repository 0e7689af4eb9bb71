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
)

// Stage names this package in the facts it makes.
const Stage = "forecast"

// Find returns the forecasts of d in text order, ids f1, f2 … Marks below limit
// (0 to 1) are left out, those without words of time, and those that nobody is
// said to make: the document's own expectation is the outlet's when it has one
// and says "may", "is likely to" and the like; without that it tells a plan.
func Find(d *draft.Draft, limit float64) []readout.Forecast {
	var marks []draft.Mark
	for _, m := range d.MarksOf(draft.LayerForecast) {
		if m.Confidence >= limit && d.Running(m.Start) {
			marks = append(marks, m)
		}
	}
	heads := len(marks)
	for _, m := range append(expected(d), foreseen(d)...) {
		if !slices.ContainsFunc(marks, func(o draft.Mark) bool { return o.Overlaps(m.Span) }) {
			marks = append(marks, m)
		}
	}
	for i := range marks {
		marks[i].Kind = "mark"
		if i >= heads {
			marks[i].Kind = "words"
		}
	}
	slices.SortStableFunc(marks, func(a, b draft.Mark) int { return a.Start - b.Start })
	var out []readout.Forecast
	for _, m := range marks {
		st := d.Speaking(m.Span)
		short := words(d, m.Span) < fewWords
		m = whole(d, m, st)
		f := readout.Forecast{
			Fact:  readout.Fact{Stage: Stage + "/" + m.Kind, Confidence: m.Confidence},
			What:  d.Line(m.Span),
			Spans: d.Document.Passages(m.Span),
		}
		switch who := foreseer(d, m); {
		case st != nil:
			f.Who, f.Statement = st.Speaker, st.ID
		case who != "":
			f.Who = who
		case d.Document.Outlet != "" && hedged(d, d.Sentence(m.Span)):
			f.Who = d.Document.Outlet
		default:
			continue
		}
		set(d, m, &f)
		if n := len(out); n > 0 && !short && again(d, out[n-1], f) {
			out[n-1].Spans = append(out[n-1].Spans, f.Spans...)
			continue
		}
		if f.WindowWords == "" || len(out) > 0 && out[len(out)-1].Spans[0].Contains(m.Span) {
			continue
		}
		f.ID = fmt.Sprintf("f%d", len(out)+1)
		out = append(out, f)
	}
	return out
}

// whole is m with the rest of what st says in that sentence, where m is too
// short to say what will happen, or lacks the words of time that stand there.
func whole(d *draft.Draft, m draft.Mark, st *readout.Statement) draft.Mark {
	timed := len(m.LinksOf(draft.LinkWindow)) > 0 || len(d.DatesTouching(m.Span)) > 0
	if st == nil || words(d, m.Span) >= fewWords && timed {
		return m
	}
	s := d.Sentence(m.Span)
	for _, c := range st.Content {
		if part := (readout.Span{Start: max(c.Start, s.Start), End: min(c.End, s.End)}); !part.Empty() && part.Overlaps(m.Span) {
			m.Span = m.Hull(part)
		}
	}
	return m
}

// fewWords is how many words say what will happen, and when, at least.
const fewWords = 5

func words(d *draft.Draft, s readout.Span) int {
	first, last := d.Text.TokensIn(s)
	return last - first
}

// again reports whether f says in other words what before does: the same
// forecaster, in the same block, of the same time or of none.
func again(d *draft.Draft, before, f readout.Forecast) bool {
	if before.Who != f.Who || f.WindowWords != "" && (before.WindowWords != f.WindowWords && (before.Window == nil || f.Window == nil || *before.Window != *f.Window)) {
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

// set sets the words of time of f and the days they mean: those that the mark
// points at, else the first in its span. Of several within each other it is the
// inner ones: "early next week, probably on Monday or Tuesday".
func set(d *draft.Draft, m draft.Mark, f *readout.Forecast) {
	spans := []readout.Span{m.Span}
	if links := m.LinksOf(draft.LinkWindow); len(links) > 0 {
		f.WindowWords = d.Line(links[0].Span)
		spans = []readout.Span{links[0].Span, m.Span}
	}
	for i, s := range spans {
		if dates := d.DatesTouching(s); len(dates) > 0 {
			w := window(d, dates[0])
			if n, ok := inner(d, dates[1:], w); ok && i+1 < len(spans) {
				w = n
			}
			f.Window = &w
			if f.WindowWords == "" {
				f.WindowWords = dates[0].Words
			}
			return
		}
	}
	if f.WindowWords == "" {
		f.WindowWords = vague(d, m.Span)
	}
}

// inner is the hull of the windows of dates, and whether all of them lie within w.
func inner(d *draft.Draft, dates []readout.Date, w readout.Window) (readout.Window, bool) {
	var out readout.Window
	for _, x := range dates {
		n := window(d, x)
		if n.From == "" || n.From < w.From || n.To > w.To || n == w {
			return w, false
		}
		if out.From == "" || n.From < out.From {
			out.From = n.From
		}
		out.To = max(out.To, n.To)
	}
	return out, len(dates) > 0
}
