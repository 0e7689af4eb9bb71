package show

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/mattn/go-runewidth"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/reconcile"
	"github.com/readout/readout/internal/text"
)

// longestName is how many columns of an issue's words are shown in a table where
// the taxonomy has no name for it.
const longestName = 60

// Matrix is a table of issues and parties as text: in each cell the stances
// with their days, and in brackets the numbers of the sentences below the table.
func Matrix(m *reconcile.Matrix, o Options) string {
	p := newPrinter(&readout.Record{Doc: &readout.Document{}}, o)
	if len(m.Rows) == 0 {
		p.para("", "", plain("The documents hold no position on it."))
		return p.b.String()
	}
	type place struct {
		reconcile.Cite
		readout.Span
	}
	var places []reconcile.Telling // by number - 1
	numbers := map[place]int{}
	number := func(t reconcile.Telling) int {
		at := place{t.Cite, t.Passage.Span}
		if numbers[at] == 0 {
			places = append(places, t)
			numbers[at] = len(places)
		}
		return numbers[at]
	}
	head := []string{"Issue"}
	for _, c := range m.Parties {
		head = append(head, orElse(c.Name, "not named"))
	}
	var rows [][]string
	for _, l := range m.Rows {
		row := make([]string, len(head))
		row[0] = l.Name
		if l.Topic == "" {
			row[0] = runewidth.Truncate(l.Name, longestName, "...")
		}
		for i, c := range m.Parties {
			var cell []string
			for _, h := range l.Held {
				if h.Party == c.ID {
					cell = append(cell, held(h, number))
				}
			}
			row[i+1] = strings.Join(cell, "; ")
		}
		rows = append(rows, row)
	}
	p.table("", head, rows)
	p.section("Sentences")
	docs, parsed := map[string]*readout.Document{}, map[string][]text.Sentence{}
	for _, d := range m.Documents {
		docs[d.ID] = d
	}
	for i, t := range places {
		d := docs[t.Document]
		in := p.item(fmt.Sprintf("[%d]", i+1), run{t.Holder, bold}, plain(" "+spaced(t.Stance)+": "+t.Issue))
		p.facts(in, string(t.Day), cmp.Or(d.Outlet, d.Issuer), short(d.ID)+" "+t.Fact)
		if parsed[d.ID] == nil {
			parsed[d.ID] = text.Parse(d).Sentences
		}
		p.r, p.sentences = &readout.Record{Doc: d}, parsed[d.ID]
		p.evidence(in, t.Passage)
	}
	return p.b.String()
}

// held is a position in a cell: "demands 18 Feb 2025 [1, 4]".
func held(h reconcile.Held, number func(reconcile.Telling) int) string {
	var numbers []string
	for _, t := range h.Tellings {
		numbers = append(numbers, fmt.Sprint(number(t)))
	}
	days := string(h.Tellings[len(h.Tellings)-1].Day)
	if i := slices.IndexFunc(h.Tellings, func(t reconcile.Telling) bool { return t.Day != "" }); i >= 0 && string(h.Tellings[i].Day) != days {
		days = string(h.Tellings[i].Day) + " to " + days
	}
	return strings.Join(strings.Fields(fmt.Sprintf("%s %s [%s]", spaced(h.Stance), days, strings.Join(numbers, ", "))), " ")
}
