package show

import (
	"slices"
	"strings"

	"github.com/mattn/go-runewidth"

	"github.com/readout/readout"
)

func (p *printer) meetings() {
	for i := range p.r.Meetings {
		m := &p.r.Meetings[i]
		in := p.item(m.ID, run{orElse(m.Title, spaced(m.Kind)), bold})
		mode := spaced(m.Mode)
		if m.Mode == "unknown" {
			mode = ""
		}
		p.facts(in, spaced(m.Kind), m.Status, mode)
		p.facts(in, p.date(m.Date), place(m.Place))
		p.facts(in, p.table2(m.Parties), labelled("host", m.Host), labelled("mediator", m.Mediator), labelled("on the initiative of", m.InitiatedBy))
		p.evidence(in, m.Spans...)
		p.delegations(in, m)
		p.agenda(in, m)
		p.outcomes(in, m)
	}
}

// table2 names the parties as they face each other.
func (p *printer) table2(parties []string) string {
	if len(parties) == 2 {
		return parties[0] + p.dash + parties[1]
	}
	return list(parties)
}

// delegations prints the people of a meeting side by side with their offices, below the name of their side.
func (p *printer) delegations(in string, m *readout.Meeting) {
	if len(m.Participants) == 0 {
		return
	}
	var sides []string
	people := map[string][]*readout.Participant{}
	var spans []readout.Passage
	column := 0
	for i := range m.Participants {
		x := &m.Participants[i]
		side := orElse(x.Side, "side not mentioned")
		if !slices.Contains(sides, side) {
			sides = append(sides, side)
		}
		people[side] = append(people[side], x)
		spans = append(spans, x.Span)
		column = max(column, runewidth.StringWidth(p.safe(x.Name)))
	}
	column = min(column, p.width/3)
	p.gap()
	p.para(in, in, run{"Delegations", bold})
	for _, side := range sides {
		p.para(in+"  ", in+"  ", plain(side))
		for _, x := range people[side] {
			office := x.Role
			if x.Capacity != "" && x.Capacity != "member" {
				office = strings.TrimSpace(office + inBrackets(x.Capacity))
			}
			p.row(in+"    ", []int{column, p.width - len(in) - 4 - column - len(between)}, []string{x.Name, office}, normal)
		}
	}
	p.evidence(in+"  ", spans...)
}

func (p *printer) agenda(in string, m *readout.Meeting) {
	if len(m.Agenda) == 0 {
		return
	}
	p.gap()
	p.para(in, in, run{"Agenda", bold})
	for i, a := range m.Agenda {
		notes := topical(a.Topics)
		if a.AssertedBy != "" {
			notes = append(notes, "according to "+a.AssertedBy)
		}
		if a.Contested {
			notes = append(notes, "contested")
		}
		p.para(in+"  - ", in+"    ", plain(a.Issue), run{inBrackets(strings.Join(notes, p.dot)), faint})
		// Items of one sentence share it, below the last of them.
		if i+1 == len(m.Agenda) || !p.sameSentence(a.Span, m.Agenda[i+1].Span) {
			spans := []readout.Passage{a.Span}
			for j := i - 1; j >= 0 && p.sameSentence(m.Agenda[j].Span, a.Span); j-- {
				spans = append(spans, m.Agenda[j].Span)
			}
			p.evidence(in+"    ", spans...)
		}
	}
}

func (p *printer) outcomes(in string, m *readout.Meeting) {
	if len(m.Outcomes) == 0 {
		return
	}
	p.gap()
	p.para(in, in, run{"Outcomes", bold})
	for _, o := range m.Outcomes {
		mark := "+ "
		if o.Kind == "failed" {
			mark = "x "
		}
		if p.utf8 {
			mark = strings.NewReplacer("+", "✓", "x", "✗").Replace(mark)
		}
		p.para(in+"  "+mark, in+"    ", plain(spaced(o.Kind)+": "+o.What), run{inBrackets(strings.Join(append(topical(o.Topics), present(labelled("by", o.By))...), p.dot)), faint})
		p.evidence(in+"    ", o.Span)
	}
}

// topical are the notes that name the issues of the taxonomy.
func topical(topics []string) []string { return present(onIssues(topics)) }

// present is s as a list, empty when there is none.
func present(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

// sameSentence reports whether two passages stand in one extract.
func (p *printer) sameSentence(a, b readout.Passage) bool {
	return len(p.extracts([]readout.Passage{a, b})) == 1
}

func (p *printer) planned() {
	for _, e := range p.r.Planned {
		in := p.item(e.ID, run{orElse(e.What, spaced(e.Kind)), bold})
		p.facts(in, spaced(e.Kind), e.Status, labelled("according to", e.AssertedBy))
		p.facts(in, p.date(e.Date), place(e.Place))
		p.facts(in, p.table2(e.Parties), labelled("with", list(e.Participants)))
		p.evidence(in, e.Spans...)
	}
}

// labelled is "label what", or "" when there is no what.
func labelled(label, what string) string {
	if what == "" {
		return ""
	}
	return label + " " + what
}
