package show

import (
	"fmt"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/reconcile"
)

// An overview lays out what several documents hold together.
type overview struct {
	*printer
	names  map[string]string // of actors, by ID
	titles map[string]string // of documents, by ID
}

// Across is what several documents hold together, as text. titles are those of
// the documents, by ID. What only one document tells of is left out.
func Across(r *reconcile.Result, titles map[string]string, o Options) string {
	p := overview{newPrinter(&readout.Record{Doc: &readout.Document{}}, o), map[string]string{}, titles}
	for _, a := range r.Actors {
		p.names[a.ID] = a.Name
	}
	p.meetings(r.Meetings)
	p.disputes(r.Disputes)
	p.fates(r.Forecasts)
	p.courses(r.Courses)
	p.told(r.Told)
	p.copies(r.Copies)
	if p.b.Len() == 0 {
		p.para("", "", plain("No two of the documents tell of the same thing, as far as their records show."))
	}
	return p.b.String()
}

// part begins a section before the first of its items.
func (p overview) part(title string, n *int) {
	if *n++; *n == 1 {
		p.section(title)
	}
	p.gap()
}

func (p overview) name(id string) string { return orElse(p.names[id], id) }

func (p overview) list(ids []string) string {
	var out []string
	for _, id := range ids {
		out = append(out, p.name(id))
	}
	return list(out)
}

func (p overview) cite(c reconcile.Cite) string { return short(c.Document) + " " + c.Fact }

func (p overview) cites(cs []reconcile.Cite) string {
	var out []string
	for _, c := range cs {
		out = append(out, p.cite(c))
	}
	return strings.Join(out, ", ")
}

func (p overview) meetings(list []reconcile.Meeting) {
	n := 0
	for _, m := range list {
		if several := m.Accounts[0].Document != m.Accounts[len(m.Accounts)-1].Document; !several {
			continue
		}
		p.part("Meetings that several tell of", &n)
		p.para("", "  ", run{orElse(m.Title, spaced(m.Kind)), bold})
		p.facts("  ", m.Status, p.interval(m.From, m.To), p.place(m))
		p.facts("  ", p.list(m.Parties))
		p.facts("  ", p.list(m.People))
		p.facts("  ", counted(len(m.Accounts), "account")+" of "+counted(m.Origins, "origin"))
		for _, c := range m.Accounts {
			p.para("  - "+p.cite(c)+"  ", "    ", run{p.titles[c.Document], faint})
		}
	}
}

func (p overview) place(m reconcile.Meeting) string {
	country := ""
	if m.Country != "" {
		country = p.name(m.Country)
	}
	if m.City == "" || country == "" {
		return m.City + country
	}
	return m.City + ", " + country
}

func (p overview) disputes(list []reconcile.Dispute) {
	n := 0
	for _, d := range list {
		p.part("What they cannot both be right about", &n)
		p.para("", "  ", run{d.Kind, bold}, plain(": "+d.What))
		for _, v := range []reconcile.Voice{d.A, d.B} {
			who := "the document itself"
			if v.Who != "" {
				who = p.name(v.Who)
			}
			p.para("  - ", "    ", plain(who+": "+v.Words), run{inBrackets(p.cites(v.Cites)), faint})
		}
	}
}

func (p overview) fates(list []reconcile.Fate) {
	n := 0
	for _, f := range list {
		if f.Outcome == reconcile.Pending {
			continue
		}
		p.part("What became of announcements and forecasts", &n)
		who := ""
		if f.Who != "" {
			who = p.name(f.Who) + ": "
		}
		p.para("", "  ", run{spaced(f.Outcome), bold}, plain(": "+who+f.What), run{inBrackets(p.cite(f.Forecast)), faint})
		p.facts("  ", p.interval(f.Window.From, f.Window.To), "told in "+p.cites(f.Told))
	}
}

func (p overview) courses(list []reconcile.Course) {
	n := 0
	for _, c := range list {
		changed := false
		for _, s := range c.Steps {
			changed = changed || s.Changed
		}
		if !changed {
			continue
		}
		p.part("Positions that changed", &n)
		p.para("", "  ", run{p.name(c.Party), bold}, plain(": "+c.Issue))
		for _, s := range c.Steps {
			mark := "- "
			if s.Changed {
				mark = "* "
			}
			p.para("  "+mark, "    ", plain(orElse(day(s.Day), "no date")+": "+spaced(s.Stance)+" "+s.Words), run{inBrackets(p.cite(s.Cite)), faint})
		}
	}
}

func (p overview) told(list []reconcile.Told) {
	n := 0
	for _, t := range list {
		p.part("Remarks that several repeat", &n)
		p.para("", "  ", run{p.name(t.Speaker), bold}, plain(": "+t.Words))
		p.facts("  ", day(t.Day), counted(len(t.Cites), "report")+" of "+counted(t.Origins, "origin"), p.cites(t.Cites))
	}
}

func (p overview) copies(list []reconcile.Copies) {
	n := 0
	for _, c := range list {
		p.part("Copies of one text", &n)
		p.facts("", fmt.Sprintf("%d documents share at least %.0f %%", len(c.Documents), 100*c.Shared), labelled("credit to", p.list(c.Agencies)))
		for _, d := range c.Documents {
			p.para("  - "+short(d)+"  ", "    ", run{p.titles[d], faint})
		}
	}
}

// counted is how many there are of what noun names: "1 account", "2 accounts".
func counted(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}
