package imprint

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout/readout"
)

// maxFoot is the longest line of contributors or sources in bytes.
const maxFoot = 400

var (
	contributing = regexp.MustCompile(`(?i)^[(\[*]?(?:(?:additional |further )?(?:reporting|writing|editing|compiled|translated) by .+|(?:.{2,200}) (?:contributed|has contributed|have contributed)(?: to (?:this|the) (?:report|article|story|dispatch)| reporting)?[.)\]]*|(?:[-–—]+ ?)?with (?:additional )?(?:reporting|files|inputs?|contributions?|material|agencies)(?: (?:from|by) .+)?)$`)
	withAgency   = regexp.MustCompile(`(?i)^(?:[-–—]+ ?with .+|sources?: ?.+|via .+|[(/\[].{2,40}[)/\]])[.]?$`)
)

// foot reads the last blocks: who contributed, which agency's copy it is, and a
// date below an official text. A line in brackets under the title is a foot too.
func (r *reader) foot() {
	for i := range r.blocks {
		head, tail := i < r.body, i >= len(r.blocks)-tailBlocks
		b := r.blocks[i]
		if !head && !tail || !b.Kind.Running() || b.Len() > maxFoot {
			continue
		}
		text := r.p.Of(b)
		names := agencyNames(text)
		switch {
		case contributing.MatchString(text):
			r.blocks[i] = r.credit(b.Span, "contributing", readout.BlockCredit)
		case len(names) > 0 && withAgency.MatchString(text) && len(strings.Fields(text)) <= 8:
			r.blocks[i].Kind = readout.BlockCredit
		case tail && len(text) <= maxDateLine:
			if d, ok := lineDate(text); ok {
				r.footDate = d
				r.blocks[i].Kind = readout.BlockDate
			}
			continue
		default:
			continue
		}
		for _, n := range names {
			r.wire(n, b.Span)
		}
	}
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
