package show

import (
	"strings"
	"unicode"

	"github.com/mattn/go-runewidth"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/text"
)

// A style is how a run of text looks where there are colours.
type style int

const (
	normal style = iota
	bold
	faint
	heading
)

// ansi holds the escape sequence that begins each style; all end with \x1b[0m.
var ansi = [...]string{normal: "", bold: "\x1b[1m", faint: "\x1b[2m", heading: "\x1b[1;36m"}

// A run is text of one style.
type run struct {
	text  string
	style style
}

func plain(s string) run { return run{s, normal} }

// A printer builds the page.
type printer struct {
	b                     strings.Builder
	r                     *readout.Record
	width                 int
	color, utf8           bool
	dot, dash, arrow, bar string
	sentences             []text.Sentence
}

func newPrinter(r *readout.Record, o Options) *printer {
	p := &printer{r: r, width: o.Width, color: o.Color, utf8: o.UTF8, sentences: text.Parse(r.Doc).Sentences,
		dot: "; ", dash: " - ", arrow: " -> ", bar: "| "}
	if p.width == 0 {
		p.width = 80
	}
	p.width = max(p.width, 40)
	if o.UTF8 {
		p.dot, p.dash, p.arrow, p.bar = " · ", " – ", " → ", "│ "
	}
	return p
}

// gap leaves one empty line, never two.
func (p *printer) gap() {
	if s := p.b.String(); s != "" && !strings.HasSuffix(s, "\n\n") {
		p.b.WriteByte('\n')
	}
}

// section begins a part of the page.
func (p *printer) section(title string) {
	p.gap()
	p.para("", "", run{strings.ToUpper(title), heading})
	p.rule("-", runewidth.StringWidth(title))
}

func (p *printer) rule(mark string, n int) {
	p.write(run{strings.Repeat(mark, n), faint})
	p.b.WriteByte('\n')
}

// facts prints the parts that are not empty on one wrapped line.
func (p *printer) facts(indent string, parts ...string) {
	var some []string
	for _, s := range parts {
		if s != "" {
			some = append(some, s)
		}
	}
	if len(some) > 0 {
		p.para(indent, indent, plain(strings.Join(some, p.dot)))
	}
}

func (p *printer) faint(s string) { p.para("", "", run{s, faint}) }

// write puts runs down without wrapping.
func (p *printer) write(runs ...run) {
	for _, r := range runs {
		if p.color && r.style != normal && r.text != "" {
			p.b.WriteString(ansi[r.style] + r.text + "\x1b[0m")
		} else {
			p.b.WriteString(r.text)
		}
	}
}

// para wraps the runs at spaces to the page's width. The first line begins
// with first, the others with rest. A word longer than a line stays whole, so
// that an address can be copied.
func (p *printer) para(first, rest string, runs ...run) {
	for i, line := range p.wrap(p.width-max(runewidth.StringWidth(first), runewidth.StringWidth(rest)), runs...) {
		prefix := rest
		if i == 0 {
			prefix = first
		}
		if len(line) == 0 {
			prefix = strings.TrimRight(prefix, " ")
		}
		p.write(run{prefix, prefixStyle(prefix)})
		p.write(line...)
		p.b.WriteByte('\n')
	}
}

// prefixStyle dims the bars of evidence and leaves other indents alone.
func prefixStyle(prefix string) style {
	if strings.ContainsAny(prefix, "│|") {
		return faint
	}
	return normal
}

// wrap breaks runs into lines of at most width columns; always at least one line.
func (p *printer) wrap(width int, runs ...run) [][]run {
	var words [][]run
	var word []run
	flush := func() {
		if len(word) > 0 {
			words = append(words, word)
			word = nil
		}
	}
	for _, r := range runs {
		var part strings.Builder
		end := func() {
			if part.Len() > 0 {
				word = append(word, run{part.String(), r.style})
				part.Reset()
			}
		}
		for _, c := range p.safe(r.text) {
			if c == ' ' {
				end()
				flush()
			} else {
				part.WriteRune(c)
			}
		}
		end()
	}
	flush()

	lines := [][]run{nil}
	used := 0
	for _, w := range words {
		n := 0
		for _, r := range w {
			n += runewidth.StringWidth(r.text)
		}
		last := len(lines) - 1
		if used > 0 && used+1+n > width {
			lines = append(lines, nil)
			last, used = last+1, 0
		}
		if used > 0 {
			lines[last] = appendRun(lines[last], run{" ", w[0].style})
			used++
		}
		for _, r := range w {
			lines[last] = appendRun(lines[last], r)
		}
		used += n
	}
	return lines
}

// appendRun adds r to line, joined to the run before it when that looks the same.
func appendRun(line []run, r run) []run {
	if n := len(line); n > 0 && line[n-1].style == r.style {
		line[n-1].text += r.text
		return line
	}
	return append(line, r)
}

// safe is s fit for a terminal: control and formatting characters, which could
// move the cursor or turn the text around, become spaces, and where the
// terminal is not UTF-8 the usual typographic marks become ASCII.
func (p *printer) safe(s string) string {
	s = strings.Map(func(c rune) rune {
		if unicode.IsSpace(c) || unicode.IsControl(c) || unicode.Is(unicode.Bidi_Control, c) {
			return ' '
		}
		return c
	}, strings.ToValidUTF8(s, "?"))
	if p.utf8 {
		return s
	}
	return asciiMarks.Replace(s)
}

var asciiMarks = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "‘", "'", "’", "'",
	"–", "-", "—", "-", "…", "...", "\u00a0", " ", "•", "*")
