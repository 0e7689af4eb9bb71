package show

import (
	"fmt"
	"slices"
	"strings"

	"github.com/readout/readout"
)

// An explanation is all that a record says of how one fact came about.
type explanation struct {
	id, kind   string
	title      string
	stage      string // "" for actors and attributions
	confidence float64
	sure       bool // whether confidence is known of this kind
	parts      []labelledSpans
	dates      []*readout.Date
	window     string
	lines      []string // what else is to say
	from       string   // the statement that it was read from
}

type labelledSpans struct {
	role  string
	spans []readout.Passage
}

// Explain says which stage, rule or head made a fact, from which words, how
// sure, and how its date was read. fact is an ID of the record (s3, m1), of a
// part of a meeting (m1.agenda[0]), of the n-th actor (a2) or of the n-th
// attribution (t4). An unknown ID wraps readout.ErrNotFound.
func Explain(r *readout.Record, fact string, o Options) (string, error) {
	x, ok := find(r, fact)
	if !ok {
		return "", fmt.Errorf("document %s has no fact %q, but %s: %w", short(r.Doc.ID), fact, known(r), readout.ErrNotFound)
	}
	p := newPrinter(r, o)
	p.para("", "  ", run{x.id, bold}, plain(" "+x.kind+": "), run{x.title, bold})
	p.rule("=", min(p.width, 60))
	if x.stage != "" {
		p.para("made by     ", "            ", run{x.stage, bold}, plain(madeBy(x.stage)))
	}
	if x.sure {
		p.para("confidence  ", "            ", plain(fmt.Sprintf("%.2f that the text says so; nothing of whether it is true", x.confidence)))
	}
	for _, d := range x.dates {
		p.para("date        ", "            ", plain(p.reading(d)))
	}
	if x.window != "" {
		p.para("window      ", "            ", plain(x.window))
	}
	for _, l := range x.lines {
		p.para("            ", "            ", plain(l))
	}
	p.section("Evidence")
	for _, part := range x.parts {
		p.marked(part)
	}
	if s := statement(r, x.from); s != nil {
		p.section("Read from statement " + s.ID)
		p.para("", "", run{orElse(s.Speaker, "speaker not mentioned"), bold}, plain(fmt.Sprintf(", %s, confidence %.2f, made by %s", s.Type, s.Confidence, s.Stage)))
		p.marked(labelledSpans{"content", s.Content})
	}
	for _, a := range behind(r, x) {
		p.section("What the attribution head marked")
		p.para("", "", plain(fmt.Sprintf("t%d, probability %.2f that an attribution is at this cue", a+1, r.Attributions[a].Confidence)))
		for _, part := range roles(r, a) {
			p.marked(part)
		}
	}
	return p.b.String(), nil
}

// marked prints passages of one role in their sentences, each between marks,
// so that it can be seen without colours too, with its place in the text.
func (p *printer) marked(part labelledSpans) {
	open, end := "[", "]"
	if p.utf8 {
		open, end = "⟦", "⟧"
	}
	for _, s := range part.spans {
		if s.Text == "" {
			continue
		}
		p.gap()
		p.para("", "", plain(part.role), run{fmt.Sprintf(" bytes %d to %d", s.Start, s.End), faint})
		for _, e := range p.extracts([]readout.Passage{s}) {
			runs := p.runs(e)
			for i := range runs {
				if runs[i].style == bold {
					runs[i].text = open + runs[i].text + end
				}
			}
			p.para("  "+p.bar, "  "+p.bar, runs...)
		}
	}
}

// reading says how a date was read.
func (p *printer) reading(d *readout.Date) string {
	s := p.date(d)
	if d.EDTF != "" && d.EDTF != string(d.Start) {
		s += ", EDTF " + d.EDTF
	}
	if d.Rule != "" {
		s += "; rule " + d.Rule
	}
	if d.Anchor != "" {
		s += ", against " + day(d.Anchor)
	}
	return s
}

// known counts the facts that a record has.
func known(r *readout.Record) string {
	var out []string
	count := func(letter string, n int) {
		switch {
		case n == 1:
			out = append(out, letter+"1")
		case n > 1:
			out = append(out, fmt.Sprintf("%s1 to %s%d", letter, letter, n))
		}
	}
	for _, list := range []struct {
		letter string
		n      int
	}{{"m", len(r.Meetings)}, {"e", len(r.Planned)}, {"s", len(r.Statements)}, {"p", len(r.Positions)}, {"f", len(r.Forecasts)},
		{"x", len(r.Exclusions)}, {"r", len(r.Reactions)}, {"d", len(r.Disagreements)}, {"a", len(r.Actors)}, {"t", len(r.Attributions)}} {
		count(list.letter, list.n)
	}
	return orElse(list(out), "none at all")
}

func statement(r *readout.Record, id string) *readout.Statement {
	if i := slices.IndexFunc(r.Statements, func(s readout.Statement) bool { return s.ID == id }); i >= 0 && id != "" {
		return &r.Statements[i]
	}
	return nil
}

// behind is the attributions that a statement was made of, by their index: those
// with a content that shares half of itself with the statement's, the best.
func behind(r *readout.Record, x explanation) []int {
	if x.kind != "statement" || !strings.HasSuffix(x.stage, "/attribution") {
		return nil
	}
	s := statement(r, x.id)
	best, top := -1, 0
	for i, a := range r.Attributions {
		n := 0
		for _, c := range a.Content {
			for _, d := range s.Content {
				n += max(0, min(c.End, d.End)-max(c.Start, d.Start))
			}
		}
		if n > top {
			best, top = i, n
		}
	}
	if best < 0 {
		return nil
	}
	return []int{best}
}

// roles are the words of an attribution.
func roles(r *readout.Record, i int) []labelledSpans {
	a := r.Attributions[i]
	words := func(spans []readout.Span) []readout.Passage {
		var out []readout.Passage
		for _, s := range spans {
			if t, err := s.Of(r.Doc.Text); err == nil {
				out = append(out, readout.Passage{Span: s, Text: t})
			}
		}
		return out
	}
	return []labelledSpans{{"source", words(a.Source)}, {"cue", words(a.Cue)}, {"content", words(a.Content)}}
}
