package position

import (
	"slices"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// A whole is the mark of a position with all its parts. Core is the part that
// carries the verb, and with it the stance.
type whole struct {
	draft.Mark
	core readout.Span
}

// wholes returns the positions' marks of d, with those that are parts of one
// clause as one: "[Norland], the minister said, [will not sign]".
func wholes(d *draft.Draft, limit float64) []whole {
	var out []whole
	for _, m := range d.MarksOf(draft.LayerPosition) {
		if m.Confidence < limit {
			continue
		}
		if n := len(out) - 1; n >= 0 && continued(d, out[n].Span, m.Span) {
			o := &out[n]
			if verbless(d, o.Span) || o.Confidence < m.Confidence {
				o.Stance, o.core = m.Stance, m.Span
			}
			o.Span, o.Confidence = o.Hull(m.Span), max(o.Confidence, m.Confidence)
			o.Links = slices.Concat(o.Links, m.Links)
			continue
		}
		out = append(out, whole{m, m.Span})
	}
	return out
}

// continued reports whether b goes on with the clause of a: nothing but who says
// it stands between them, and the one hangs on the other or "that" joins them.
func continued(d *draft.Draft, a, b readout.Span) bool {
	if x := d.Extent(a); x.End > a.End && x.End <= b.Start {
		a.End = x.End
	}
	first, last := d.Text.TokensIn(a)
	from, to := d.Text.TokensIn(b)
	t := d.Text.Tokens
	if first >= last || from >= to || from < last || t[first].Sentence != t[from].Sentence {
		return false
	}
	that, parted := t[from].Lower == "that", verbless(d, a)
	for i := last; i < from; i++ {
		switch {
		case strings.Contains(",\"“”«»–—", t[i].Text):
		case aside(d, t[i].Span):
			parted = true
		case t[i].Lower == "that":
			that = true
		default:
			return false
		}
	}
	if that {
		return true
	}
	for i := first; i < last; i++ {
		if h := t[i].Head; h >= from && h < to && (parted && dependent[t[i].Rel] || t[i].Rel == "advcl" && conditions[t[first].Lower]) {
			return true
		}
	}
	if !parted {
		return false
	}
	for i := from; i < to; i++ {
		if h := t[i].Head; h >= first && h < last && governed[t[i].Rel] {
			return true
		}
	}
	return false
}

// conditions begin what a stance hangs on.
var conditions = map[string]bool{"if": true, "unless": true, "until": true, "once": true, "when": true, "while": true, "as": true, "should": true, "provided": true, "only": true}

// dependent are the relations of what stands before the verb of its clause,
// governed those of what stands after it.
var (
	dependent = map[string]bool{"nsubj": true, "nsubj:pass": true, "csubj": true, "obl": true, "advmod": true, "advcl": true}
	governed  = map[string]bool{"obj": true, "xcomp": true, "ccomp": true, "obl": true, "obl:agent": true}
)

// aside reports whether s is part of who says something, or of the verb for it.
func aside(d *draft.Draft, s readout.Span) bool {
	for i := range d.Attributions {
		for _, list := range [][]readout.Span{d.Attributions[i].Source, d.Attributions[i].Cue} {
			for _, x := range list {
				if x.Contains(s) {
					return true
				}
			}
		}
	}
	return false
}

// verbless reports whether s has no verb.
func verbless(d *draft.Draft, s readout.Span) bool {
	first, last := d.Text.TokensIn(s)
	for _, t := range d.Text.Tokens[first:last] {
		if t.Tag == "VERB" || t.Tag == "AUX" {
			return false
		}
	}
	return true
}
