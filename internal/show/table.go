package show

import (
	"strings"

	"github.com/mattn/go-runewidth"
)

const (
	minColumn = 12 // columns of a table's narrowest cell: "conditional " fits
	between   = "  "
)

// table prints rows of wrapped cells below a bold head. The first column takes
// between a third and a half of the page; when the others do not fit beside it,
// the table is printed in parts that repeat the first column.
func (p *printer) table(indent string, head []string, rows [][]string) {
	room := p.width - len(indent)
	firstMin := max(room/3, minColumn)
	others := len(head) - 1
	perPart := min(others, max(1, (room-firstMin)/(minColumn+len(between))))
	parts := (others + perPart - 1) / perPart
	perPart = (others + parts - 1) / parts // no part of one column beside a full one
	for from := 1; from <= others; from += perPart {
		to := min(from+perPart, len(head))
		pick := func(row []string) []string { return append([]string{row[0]}, row[from:to]...) }
		widths := p.widths(room, pick(head), rows, pick)
		if from > 1 {
			p.b.WriteByte('\n')
		}
		p.row(indent, widths, pick(head), bold)
		rules := make([]string, len(widths))
		for i, w := range widths {
			rules[i] = strings.Repeat("-", w)
		}
		p.row(indent, widths, rules, faint)
		for _, r := range rows {
			if part := pick(r); from == 1 && perPart >= others || strings.Join(part[1:], "") != "" {
				p.row(indent, widths, part, normal)
			}
		}
	}
}

// widths gives each column the width of its longest cell, and shares what is
// missing: the other columns get equal parts of two thirds, the first the rest.
func (p *printer) widths(room int, head []string, rows [][]string, pick func([]string) []string) []int {
	widths := make([]int, len(head))
	for i, s := range head {
		widths[i] = runewidth.StringWidth(p.safe(s))
	}
	for _, r := range rows {
		for i, s := range pick(r) {
			widths[i] = max(widths[i], runewidth.StringWidth(p.safe(s)))
		}
	}
	widths[0] = min(widths[0], room/2)
	total := len(between) * (len(widths) - 1)
	for _, w := range widths {
		total += w
	}
	if total <= room {
		return widths
	}
	free := room - len(between)*(len(widths)-1)
	each := max(minColumn, free*2/3/(len(widths)-1))
	rest := free
	for i := 1; i < len(widths); i++ {
		widths[i] = min(widths[i], each)
		rest -= widths[i]
	}
	widths[0] = min(widths[0], max(rest, minColumn))
	return widths
}

// row prints one row; cells wrap within their columns.
func (p *printer) row(indent string, widths []int, cells []string, st style) {
	var wrapped [][][]run
	height := 1
	for i, c := range cells {
		lines := p.wrap(widths[i], run{c, st})
		wrapped = append(wrapped, lines)
		height = max(height, len(lines))
	}
	for y := range height {
		line, pending := []run{plain(indent)}, 0
		for x, lines := range wrapped {
			if y < len(lines) && len(lines[y]) > 0 {
				line = append(line, plain(strings.Repeat(" ", pending)))
				line = append(line, lines[y]...)
				pending = 0
				for _, r := range lines[y] {
					pending -= runewidth.StringWidth(r.text)
				}
			}
			pending += widths[x] + len(between)
			if pending < 0 {
				pending = 1
			}
		}
		p.write(line...)
		p.b.WriteByte('\n')
	}
}
