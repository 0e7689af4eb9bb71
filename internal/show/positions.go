package show

import (
	"slices"
	"strings"

	"github.com/readout/readout"
)

// positions prints the matrix of issues and parties, then each position with
// its sentence under the number that stands in the matrix.
func (p *printer) positions() {
	head, rows := p.matrix()
	p.b.WriteByte('\n')
	p.table("", head, rows)
	for i := range p.r.Positions {
		x := &p.r.Positions[i]
		who := x.Holder
		if x.OnBehalf != "" && x.OnBehalf != x.Holder {
			who += inBrackets(x.OnBehalf)
		}
		in := p.item(x.ID, run{who, bold}, plain(" "+spaced(x.Stance)+": "+x.Issue), run{p.basis(x), faint})
		p.facts(in, onIssues(x.Topics))
		for _, again := range x.Restated {
			who := again.Holder
			if who == x.Holder {
				who = ""
			}
			p.para(in, in+"  ", plain("again: "+spaced(again.Stance)+": "+again.Issue+inBrackets(who)), run{inBrackets(labelled("statement", again.Statement)), faint})
		}
		p.evidence(in, x.Spans...)
	}
}

// onIssues names the issues of the taxonomy that words are about.
func onIssues(topics []string) string { return labelled("on", strings.Join(topics, ", ")) }

// basis says what a position was read from.
func (p *printer) basis(x *readout.Position) string {
	switch {
	case x.Statement != "":
		return inBrackets("statement " + x.Statement)
	case x.Basis == "narration":
		return inBrackets("as the document tells it")
	}
	return ""
}

// matrix has a row for each issue and a column for each party. A party is whom
// the holder speaks for, or else the holder. Rows and columns stand in the
// order of their first position; issues that differ in case only share a row.
func (p *printer) matrix() (head []string, rows [][]string) {
	var parties, issues []string
	cells := map[[2]string][]string{}
	label := map[string]string{}
	for i := range p.r.Positions {
		x := &p.r.Positions[i]
		party := orElse(x.OnBehalf, x.Holder)
		issue := strings.ToLower(strings.Join(strings.Fields(x.Issue), " "))
		if !slices.Contains(parties, party) {
			parties = append(parties, party)
		}
		if !slices.Contains(issues, issue) {
			issues = append(issues, issue)
			label[issue] = x.Issue
		}
		at := [2]string{issue, party}
		cells[at] = append(cells[at], spaced(x.Stance)+" ["+x.ID+"]")
	}
	head = append([]string{"Issue"}, parties...)
	for _, issue := range issues {
		row := []string{label[issue]}
		for _, party := range parties {
			row = append(row, strings.Join(cells[[2]string{issue, party}], ", "))
		}
		rows = append(rows, row)
	}
	return head, rows
}
