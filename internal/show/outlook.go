package show

import "github.com/readout/readout"

func (p *printer) forecasts() {
	for _, f := range p.r.Forecasts {
		in := p.item(f.ID, run{orElse(f.Who, "the document"), bold}, plain(": "+f.What))
		due := "no time given"
		if f.Window != nil {
			if s := p.interval(f.Window.From, f.Window.To); s != "" {
				due = "due " + s
			}
		}
		if f.WindowWords != "" {
			due += " (" + p.quoted(f.WindowWords) + ")"
		}
		p.facts(in, due, labelled("statement", f.Statement))
		p.evidence(in, f.Spans...)
	}
}

func (p *printer) exclusions() {
	for _, x := range p.r.Exclusions {
		in := p.item(x.ID, run{list(x.Who), bold}, plain(": kept out of "+orElse(x.ExcludedFrom, "the talks")))
		p.facts(in, x.Modality, "according to "+orElse(x.AssertedBy, "the document itself"), labelled("statement", x.Statement))
		p.evidence(in, x.Spans...)
	}
}

func (p *printer) reactions() {
	for _, x := range p.r.Reactions {
		who := x.Who
		if x.Side != "" && x.Side != x.Who {
			who += inBrackets(x.Side)
		}
		in := p.item(x.ID, run{who, bold}, plain(" "+spaced(x.Stance)+": "+x.To))
		p.facts(in, labelled("statement", x.Statement))
		p.evidence(in, x.Spans...)
	}
}

func (p *printer) disagreements() {
	for _, x := range p.r.Disagreements {
		in := p.item(x.ID, run{x.Issue, bold}, run{inBrackets(disagreementKind(x.Kind)), faint})
		for _, c := range []readout.Claim{x.A, x.B} {
			p.para(in+"- ", in+"  ", run{c.Who, bold}, plain(": "+c.Claim), run{inBrackets(labelled("statement", c.Statement)), faint})
		}
		p.evidence(in, x.Spans...)
	}
}

// disagreementKind words the schema's kinds for people.
func disagreementKind(kind string) string {
	switch kind {
	case "contradiction":
		return "they contradict each other"
	case "positions":
		return "positions that exclude each other"
	case "difference":
		return "their accounts differ"
	}
	return kind
}
