package position

import (
	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// stance is that of the verb which carries the position: the first verb of the
// mark's own words, where one of the first three is in verbs, else the cue of
// the statement it stands in, else what the talks head says. "Rule out" and
// "play down" are two words.
func stance(d *draft.Draft, verbs map[string]string, m draft.Mark, st *readout.Statement) string {
	first, last := d.Text.TokensIn(m.Span)
	if s := take(d, verbs, first, min(first+3, last)); s != "" {
		return s
	}
	if st != nil {
		cue := readout.Span{Start: st.Span.Start, End: st.Span.End}
		first, last := d.Text.TokensIn(cue)
		for i := first; i < last; i++ {
			// the cue's words, not those of the content
			if t := d.Text.Tokens[i]; st.Cue != "" && !within(st.Content, t.Span) {
				if s := take(d, verbs, i, i+1); s != "" {
					return s
				}
			}
		}
	}
	return m.Stance
}

// take is the stance of the first verb among tokens first to last that has one, "" when none has.
func take(d *draft.Draft, verbs map[string]string, first, last int) string {
	for i := first; i < last; i++ {
		t := d.Text.Tokens[i]
		if t.Tag != "VERB" {
			continue
		}
		next := ""
		if i+1 < len(d.Text.Tokens) {
			next = d.Text.Tokens[i+1].Lower
		}
		switch {
		case t.Lemma == "rule" && next == "out":
			return "rules_out"
		case t.Lemma == "play" && next == "down":
			return "plays_down"
		case t.Lemma == "call" && next == "for":
			return "urges"
		case verbs[t.Lemma] != "":
			return verbs[t.Lemma]
		}
	}
	return ""
}

func within(ps []readout.Passage, s readout.Span) bool {
	for _, p := range ps {
		if p.Contains(s) {
			return true
		}
	}
	return false
}
