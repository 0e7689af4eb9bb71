package show

import (
	"slices"

	"github.com/mattn/go-runewidth"

	"github.com/readout/readout"
)

// An extract is the sentence or sentences that hold one or more spans of evidence.
type extract struct {
	hull  readout.Span
	marks []readout.Span // in text order; shown bold
	words string         // instead of the hull, where the spans do not fit the text
}

// extracts joins passages to the sentences they stand in; passages of one
// sentence share one extract. The order is that of the text.
func (p *printer) extracts(passages []readout.Passage) []extract {
	text := p.r.Doc.Text
	var out []extract
	for _, e := range passages {
		if e.Text == "" {
			continue
		}
		if e.Check(text) != nil {
			out = append(out, extract{words: e.Text})
			continue
		}
		hull := e.Span
		for _, s := range p.sentences {
			if s.Overlaps(e.Span) {
				hull = hull.Hull(s.Span)
			}
		}
		if i := slices.IndexFunc(out, func(x extract) bool { return x.words == "" && x.hull.Overlaps(hull) }); i >= 0 {
			out[i].hull = out[i].hull.Hull(hull)
			out[i].marks = append(out[i].marks, e.Span)
			continue
		}
		out = append(out, extract{hull: hull, marks: []readout.Span{e.Span}})
	}
	slices.SortStableFunc(out, func(a, b extract) int { return a.hull.Start - b.hull.Start })
	return out
}

// evidence prints the sentences of the passages behind a bar.
func (p *printer) evidence(indent string, passages ...readout.Passage) {
	for _, e := range p.extracts(passages) {
		p.para(indent+p.bar, indent+p.bar, p.runs(e)...)
	}
}

// runs cuts an extract into its marked and unmarked parts.
func (p *printer) runs(e extract) []run {
	if e.words != "" {
		return []run{plain(e.words), {" (not found at its place in the text)", faint}}
	}
	text := p.r.Doc.Text
	slices.SortFunc(e.marks, func(a, b readout.Span) int { return a.Start - b.Start })
	var out []run
	at := e.hull.Start
	for _, m := range e.marks {
		if m.Start > at {
			out = append(out, plain(text[at:m.Start]))
		}
		if from := max(m.Start, at); from < m.End {
			out = append(out, run{text[from:m.End], bold})
			at = m.End
		}
	}
	return append(out, plain(text[at:e.hull.End]))
}

// item prints the first line of a fact, behind its id.
func (p *printer) item(id string, runs ...run) string {
	p.gap()
	indent := "     "
	first := id + "  "
	for runewidth.StringWidth(first) < len(indent) {
		first += " "
	}
	p.para(first, indent, runs...)
	return indent
}
