package forecast

import (
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// hedges are the words by which a speaker says that something may come, rather
// than that it is arranged.
var hedges = map[string]bool{
	"could": true, "may": true, "might": true, "likely": true, "unlikely": true, "probably": true, "possibly": true, "expect": true,
	"hope": true, "predict": true, "believe": true,
}

// spans of time, as against days: what is arranged has a day, what is foreseen a time within which.
var within = []string{"within ", "in the next ", "in the coming ", "over the next ", "in the near", "by the end of ", "before the end of ", "before long", "any time soon", "in the weeks ", "in the months ", "within weeks", "in coming "}

// expected finds the forecasts that words alone show: what a statement says,
// with a hedge, to come within a time. It returns marks of the same form as the
// talks head's, for those that the head left out.
func expected(d *draft.Draft) []draft.Mark {
	var out []draft.Mark
	for _, st := range d.Statements {
		for _, c := range st.Content {
			text := strings.ToLower(d.Line(c.Span)) + " "
			at := ""
			for _, w := range within {
				if strings.Contains(text, w) {
					at = w
				}
			}
			if at == "" || len(strings.Fields(text)) > longest || !hedged(d, c.Span) {
				continue
			}
			out = append(out, draft.Mark{Span: sentenceWith(d, c.Span, at), Layer: draft.LayerForecast, Confidence: 0.5})
		}
	}
	return out
}

// longest is how many words a content has at most that is one forecast.
const longest = 40

func hedged(d *draft.Draft, s readout.Span) bool {
	first, last := d.Text.TokensIn(s)
	for _, t := range d.Text.Tokens[first:last] {
		if hedges[t.Lower] || hedges[t.Lemma] {
			return true
		}
	}
	return false
}

// sentenceWith is the part of s that stands in the sentence with words, in which
// s is one of several.
func sentenceWith(d *draft.Draft, s readout.Span, words string) readout.Span {
	for _, t := range d.Text.Sentences[d.Text.SentenceAt(s.Start):] {
		part := readout.Span{Start: max(s.Start, t.Start), End: min(s.End, t.End)}
		if !part.Empty() && strings.Contains(strings.ToLower(d.Line(part))+" ", words) {
			return part
		}
	}
	return s
}
