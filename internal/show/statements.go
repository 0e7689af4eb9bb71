package show

import (
	"strings"

	"github.com/readout/readout"
)

func (p *printer) statements() {
	for i := range p.r.Statements {
		s := &p.r.Statements[i]
		who := []run{{orElse(s.Speaker, "speaker not mentioned"), bold}}
		if s.Role != "" && !strings.Contains(s.Speaker, s.Role) {
			who = append(who, plain(", "+s.Role))
		}
		if s.Affiliation != "" && !strings.Contains(s.Role, s.Affiliation) {
			who = append(who, plain(inBrackets(s.Affiliation)))
		}
		in := p.item(s.ID, who...)
		kind := s.Type
		if s.Denial {
			kind += " denial"
		}
		if s.Cue != "" {
			kind += ", " + p.quoted(s.Cue)
		}
		date := ""
		if s.Date != nil {
			date = p.date(s.Date)
		}
		p.facts(in, kind, labelled("to", s.Addressee), labelled("through", s.Medium), date, onIssues(s.Topics))
		if len(s.Via) > 0 || s.Anonymous {
			p.para(in, in+"  ", plain(p.chain(s)))
		}
		p.evidence(in, p.said(s)...)
		for _, c := range s.CorroboratedBy {
			p.para(in, in+"  ", plain("confirmed by "+c.Who))
			p.evidence(in+"  ", c.Span)
		}
	}
}

// said is what to show of a statement: its content, or its whole span when there is none.
func (p *printer) said(s *readout.Statement) []readout.Passage {
	if len(s.Content) > 0 {
		return s.Content
	}
	return []readout.Passage{s.Span}
}

// chain is the way that a statement took into the document.
func (p *printer) chain(s *readout.Statement) string {
	links := []string{s.Speaker}
	if s.Anonymous {
		links[0] += " (not named)"
	}
	links = append(links, s.Via...)
	links = append(links, orElse(p.r.Doc.Outlet, "this document"))
	return "chain: " + strings.Join(links, p.arrow)
}
