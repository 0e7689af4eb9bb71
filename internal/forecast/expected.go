package forecast

import (
	"slices"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/text"
)

var (
	// hedges are the words by which a speaker says that something may come, rather
	// than that it is arranged.
	hedges = map[string]bool{
		"could": true, "may": true, "might": true, "likely": true, "unlikely": true, "probably": true, "possibly": true, "possible": true,
		"expect": true, "hope": true, "hopeful": true, "predict": true, "believe": true, "anticipate": true, "confident": true,
	}
	// foreseeing are the verbs of who foresees something without saying it in so many words.
	foreseeing = map[string]bool{"expect": true, "hope": true, "predict": true, "anticipate": true, "foresee": true, "forecast": true, "reckon": true, "believe": true}
	// within are words of a span of time to come without days, as against a day:
	// what is arranged has a day, what is foreseen a time within which.
	within = []string{"in the near future", "in the foreseeable future", "before long", "any time soon", "anytime soon", "in the next ", "in the coming ",
		"over the next ", "over the coming ", "in coming ", "within weeks", "within months", "within days", "in the weeks ", "in the months "}
)

// longest is how many words one forecast has at most.
const longest = 40

// expected finds the forecasts that words alone show: what a statement says,
// with a hedge, to come within a time. It returns marks of the same form as the
// talks head's, for those that the head left out.
func expected(d *draft.Draft) []draft.Mark {
	var out []draft.Mark
	for _, st := range d.Statements {
		for _, c := range st.Content {
			for _, t := range d.Text.Sentences[d.Text.SentenceAt(c.Start):] {
				if t.Start >= c.End {
					break
				}
				s := readout.Span{Start: max(c.Start, t.Start), End: min(c.End, t.End)}
				if (vague(d, s) != "" || ahead(d, s)) && len(strings.Fields(d.Line(s))) <= longest && hedged(d, s) {
					out = append(out, draft.Mark{Span: s, Layer: draft.LayerForecast, Confidence: 0.5})
				}
			}
		}
	}
	return out
}

// foreseen finds the forecasts of those who are not said to say them: "officials
// expect the signing in mid-December".
func foreseen(d *draft.Draft) []draft.Mark {
	var out []draft.Mark
	for i, t := range d.Text.Tokens {
		if t.Tag != "VERB" || !foreseeing[t.Lemma] || !d.Running(t.Start) || d.Speaking(t.Span) != nil {
			continue
		}
		m, ok := subject(d, i)
		if !ok {
			continue
		}
		_, to := d.Text.Subtree(i)
		for to > i+1 && d.Text.Tokens[to-1].Tag == "PUNCT" {
			to--
		}
		if s := d.Text.SpanOf(i+1, to); !s.Empty() && to-i <= longest && (vague(d, s) != "" || ahead(d, d.Text.SpanOf(i, to))) {
			out = append(out, draft.Mark{Span: m.Hull(s), Layer: draft.LayerForecast, Confidence: 0.5})
		}
	}
	return out
}

// foreseer is the name of whose expectation m is where nobody says it: the
// subject of the verb that m hangs on or begins with. "" when there is none.
func foreseer(d *draft.Draft, m draft.Mark) string {
	s := d.Text.Sentences[d.Text.SentenceAt(m.Start)]
	for i := s.First; i < s.Last && d.Text.Tokens[i].Start < m.End; i++ {
		if t := d.Text.Tokens[i]; t.Tag == "VERB" && foreseeing[t.Lemma] {
			if x, ok := subject(d, i); ok {
				return d.Actor(x).Name
			}
		}
	}
	return ""
}

// subject is the mention of the actor that is the subject of the verb at token i, and false when there is none.
func subject(d *draft.Draft, i int) (draft.Mention, bool) {
	j := d.Text.Child(i, "nsubj")
	if j < 0 || j > i {
		return draft.Mention{}, false
	}
	m, ok := d.MentionAt(d.Text.Tokens[j].Span)
	return m, ok && d.Actor(m) != nil
}

// vague are the words of s that say within which time, "" when there are none.
func vague(d *draft.Draft, s readout.Span) string {
	line := strings.ToLower(d.Line(s)) + " "
	for _, w := range within {
		if strings.Contains(line, w) {
			return strings.TrimSpace(w)
		}
	}
	return ""
}

// ahead reports whether s names a time to come that is longer than a day, as
// when something may come: behind the hedge or at the beginning.
func ahead(d *draft.Draft, s readout.Span) bool {
	first, last := d.Text.TokensIn(s)
	for i := first; i < last && !hedge(d.Text.Tokens[i]); i++ {
		first = i + 1
	}
	for _, x := range d.DatesIn(s) {
		if w := window(d, x); w.From != w.To && w.To >= x.Anchor {
			if from, _ := d.Text.TokensIn(x.Span.Span); from >= first || x.Span.Start-s.Start < opening {
				return true
			}
		}
	}
	return false
}

// opening is within how many bytes of its first one a time begins a clause: "by the end of".
const opening = 12

func hedged(d *draft.Draft, s readout.Span) bool {
	first, last := d.Text.TokensIn(s)
	return slices.ContainsFunc(d.Text.Tokens[first:last], hedge)
}

// hedge reports whether t says that something may come. The month of May does not, nor does a hope.
func hedge(t text.Token) bool {
	return (hedges[t.Lower] || hedges[t.Lemma]) && t.Tag != "PROPN" && t.Tag != "NUM" && t.Tag != "NOUN"
}
