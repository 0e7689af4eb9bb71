package show

import (
	"fmt"
	"strings"

	"github.com/mattn/go-runewidth"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/reconcile"
)

// relations in the order of the page, with what the page calls them.
var relations = []struct{ key, title string }{
	{reconcile.Different, "They differ"},
	{reconcile.Agreed, "They agree"},
	{reconcile.OnlyA, "Only A says"},
	{reconcile.OnlyB, "Only B says"},
}

// A comparer lays out two records; the printer of A writes the page, that of B
// finds the sentences of B.
type comparer struct {
	*printer
	b *printer
}

// Compare is a comparison as text, two columns for what both say, each line
// ended by a newline. It never fails, as Page.
func Compare(c *reconcile.Comparison, o Options) string {
	p := comparer{printer: newPrinter(c.A, o), b: newPrinter(c.B, o)}
	p.account("A", c.A.Doc)
	p.account("B", c.B.Doc)
	if c.Copied > 0 {
		p.gap()
		p.para("", "", plain(fmt.Sprintf("These are copies of one text: %.0f %% of the shorter one stands in the other. They count as one origin.", 100*c.Copied)))
	}
	if len(c.Meetings) == 0 {
		p.gap()
		p.para("", "", plain("The two tell of no meeting that is the same, as far as the records show."))
	}
	for _, m := range c.Meetings {
		p.section("Meeting: " + m.Title)
		p.faint("A: " + strings.Join(m.A, ", ") + p.dot + "B: " + strings.Join(m.B, ", "))
		p.relations(m.Rows)
	}
	if len(c.Points) > 0 {
		p.section("What they report")
		p.relations(c.Points)
	}
	return p.printer.b.String()
}

// account is one line or two about a document.
func (p comparer) account(letter string, d *readout.Document) {
	p.para(letter+"  ", "   ", run{orElse(d.Title, d.Name), bold})
	p.facts("   ", strings.ReplaceAll(d.Kind, "_", " "), d.Outlet, d.Issuer, published(d.Published), short(d.ID))
}

// relations prints rows by how the accounts stand to each other.
func (p comparer) relations(rows []reconcile.Row) {
	for _, rel := range relations {
		n := 0
		for i := range rows {
			row := &rows[i]
			if row.Relation != rel.key {
				continue
			}
			if n++; n == 1 {
				p.gap()
				p.para("", "", run{rel.title, bold})
			}
			p.point(row)
		}
	}
}

// point prints one row: what it is, and below it the sentences.
func (p comparer) point(row *reconcile.Row) {
	p.gap()
	what := []run{{row.Part + ": ", faint}, plain(row.What)}
	switch {
	case row.A != nil && row.B != nil:
		if row.Part == row.What {
			what = []run{{row.Part, faint}}
		}
		p.para("  ", "    ", what...)
		p.columns(p.side(p.printer, row, row.A), p.side(p.b, row, row.B))
	case row.A != nil:
		p.para("  ", "    ", append(what, p.only(row, row.A)...)...)
		p.evidence("    ", row.A.Passages...)
	default:
		p.para("  ", "    ", append(what, p.only(row, row.B)...)...)
		for _, e := range p.b.extracts(row.B.Passages) {
			p.para("    "+p.bar, "    "+p.bar, p.b.runs(e)...)
		}
	}
}

// only is what to add to a row of one account: its words, where they are not
// the heading, and its fact.
func (p comparer) only(row *reconcile.Row, s *reconcile.Side) []run {
	var out []run
	if row.Part == row.What {
		out = append(out, plain(" "+s.Words))
	}
	return append(out, run{" [" + s.Fact + "]", faint})
}

// side is one column: the fact, its words where they say more than the
// heading, and the sentences.
func (p comparer) side(in *printer, row *reconcile.Row, s *reconcile.Side) [][]run {
	head := []run{{"[" + s.Fact + "]", faint}}
	if s.Words != row.What || row.Relation == reconcile.Different {
		head = append(head, plain(" "+s.Words))
	}
	out := [][]run{head}
	for _, e := range in.extracts(s.Passages) {
		out = append(out, in.runs(e))
	}
	return out
}

// narrow is the width below which two columns would be too thin to read.
const narrow = 60

// columns prints two lists of paragraphs side by side, or, on a narrow page, one below the other.
func (p comparer) columns(left, right [][]run) {
	const indent = "    "
	if p.width < narrow {
		for _, side := range []struct {
			letter string
			paras  [][]run
		}{{"A ", left}, {"B ", right}} {
			for _, runs := range side.paras {
				p.para(indent+side.letter+p.bar, indent+side.letter+p.bar, runs...)
			}
		}
		return
	}
	width := (p.width - len(indent) - 2*runewidth.StringWidth(p.bar) - 1) / 2
	lay := func(paras [][]run) [][]run {
		var out [][]run
		for _, runs := range paras {
			out = append(out, p.wrap(width, runs...)...)
		}
		return out
	}
	a, b := lay(left), lay(right)
	for i := range max(len(a), len(b)) {
		line := []run{plain(indent), {p.bar, faint}}
		used := 0
		if i < len(a) {
			line = append(line, a[i]...)
			for _, r := range a[i] {
				used += runewidth.StringWidth(r.text)
			}
		}
		bar := strings.TrimRight(p.bar, " ")
		if i < len(b) && len(b[i]) > 0 {
			line = append(line, plain(strings.Repeat(" ", max(width-used, 0)+1)), run{p.bar, faint})
			line = append(line, b[i]...)
		} else {
			line = append(line, plain(strings.Repeat(" ", max(width-used, 0)+1)), run{bar, faint})
		}
		p.write(line...)
		p.printer.b.WriteByte('\n')
	}
}
