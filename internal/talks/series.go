package talks

import (
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/text"
)

// before is the hull of the last actor's mention between tokens first and i and
// of those that "and" joins to it.
func before(d *draft.Draft, first, i int) readout.Span {
	var out readout.Span
	list := d.Within(d.Text.SpanOf(first, i))
	for n := range list {
		if list[n].Actor >= 0 && list[n].Start >= out.End {
			out = series(d, list[n:])
		}
	}
	return out
}

// after is the hull of the first actor's mention from token i on and of those
// that "and" joins to it.
func after(d *draft.Draft, i, last int) readout.Span {
	list := d.Within(d.Text.SpanOf(i, last))
	for n, m := range list {
		if m.Actor < 0 {
			continue
		}
		if m.Start-d.Text.Tokens[i].Start > 12 { // "both", "the": no more lies between verb and object
			break
		}
		return series(d, list[n:])
	}
	return readout.Span{}
}

// series is the hull of the first of list and of those that follow it in a
// series that ends with "and" or "or": "A, B and C".
func series(d *draft.Draft, list []draft.Mention) readout.Span {
	out, end := list[0].Span, list[0].End
	for _, m := range list[1:] {
		if m.Start < end {
			continue
		}
		switch f := strings.Fields(d.Text.Text[end:m.Start]); {
		case m.Actor < 0, len(f) == 0, len(f) > 3:
			return out
		case f[0] == "and", f[0] == "or", len(f) > 1 && f[0] == "," && f[1] == "and":
			out, end = out.Hull(m.Span), m.End
		case f[0] == ",":
			end = m.End
		default:
			return out
		}
	}
	return out
}

// clauseEnd is where the clause of token i ends: at the next mark that parts
// clauses, or with the sentence.
func clauseEnd(d *draft.Draft, i int, s text.Sentence) int {
	end := d.Text.Tokens[i].End
	for j := i; j < s.Last; j++ {
		t := d.Text.Tokens[j]
		if t.Tag == "PUNCT" && strings.ContainsAny(t.Text, ".,;:()—") {
			break
		}
		end = t.End
	}
	return end
}

// clauseStart is where the clause of token i begins, or the sentence.
func clauseStart(d *draft.Draft, i int, s text.Sentence) int {
	j := i
	for j > s.First && d.Text.Tokens[j-1].Tag != "PUNCT" {
		j--
	}
	return d.Text.Tokens[j].Start
}
