package show

import (
	"fmt"
	"strings"

	"github.com/readout/readout"
)

// Options say how a page is to look. The zero value is 80 columns of plain ASCII without colour.
type Options struct {
	Width int  // columns, 0 for 80; fewer than 40 count as 40
	Color bool // ANSI colours and bold
	UTF8  bool // dashes, arrows and bars; otherwise the page's own marks are ASCII
}

// Page is the record as text, each line ended by a newline. It is safe for
// concurrent use and never fails: a span that does not fit its text is shown
// by the words that the record holds.
func Page(r *readout.Record, o Options) string {
	p := newPrinter(r, o)
	p.header()
	for _, s := range []struct {
		title string
		n     int
		body  func()
	}{
		{"Who met", len(r.Meetings), p.meetings},
		{"Planned", len(r.Planned), p.planned},
		{"Positions", len(r.Positions), p.positions},
		{"Statements", len(r.Statements), p.statements},
		{"Forecasts", len(r.Forecasts), p.forecasts},
		{"Who was not invited", len(r.Exclusions), p.exclusions},
		{"Reactions", len(r.Reactions), p.reactions},
		{"Disagreements", len(r.Disagreements), p.disagreements},
	} {
		if s.n > 0 {
			p.section(s.title)
			s.body()
		}
	}
	return p.b.String()
}

// header is what the page says of the document itself.
func (p *printer) header() {
	d := p.r.Doc
	title := d.Title
	if title == "" {
		title = "(no title) " + d.Name
	}
	p.para("", "", run{title, bold})
	p.rule("=", p.width)
	p.facts("",
		strings.ReplaceAll(d.Kind, "_", " "),
		d.Outlet,
		d.Issuer,
		published(d.Published),
		d.Byline)
	if d.Dateline != nil {
		p.facts("", "dateline "+d.Dateline.Place, day(d.Dateline.Date))
	}
	var wires []string
	for _, w := range d.Wire {
		wires = append(wires, w.Agency)
	}
	if len(wires) > 0 {
		p.facts("", "uses copy of "+list(wires))
	}
	p.facts("", d.URL)
	p.faint("document " + short(d.ID) + p.dot + "analysis " + orElse(p.r.Analysis, "unknown"))
	if counts := p.counts(); counts != "" {
		p.faint(counts)
	}
	if !p.r.AboutTalks {
		p.gap()
		p.para("", "", plain("This document is not about diplomatic talks, as far as the analysis can tell."))
	}
}

// counts says how many facts of each kind the record holds, without the empty kinds.
func (p *printer) counts() string {
	r := p.r
	var out []string
	for _, c := range []struct {
		n         int
		one, many string
	}{
		{len(r.Meetings), "meeting", "meetings"},
		{len(r.Planned), "planned event", "planned events"},
		{len(r.Positions), "position", "positions"},
		{len(r.Statements), "statement", "statements"},
		{len(r.Forecasts), "forecast", "forecasts"},
		{len(r.Exclusions), "exclusion", "exclusions"},
		{len(r.Reactions), "reaction", "reactions"},
		{len(r.Disagreements), "disagreement", "disagreements"},
	} {
		switch {
		case c.n == 1:
			out = append(out, "1 "+c.one)
		case c.n > 1:
			out = append(out, fmt.Sprintf("%d %s", c.n, c.many))
		}
	}
	if len(out) == 0 {
		return "no facts of talks found"
	}
	return strings.Join(out, p.dot)
}
