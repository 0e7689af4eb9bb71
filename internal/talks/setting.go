package talks

import (
	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// setting adds the date and the place that hang on the trigger, or on the verb
// that it is the object of, where the head pointed at none: "met on Monday in X".
func (f *Finder) setting(d *draft.Draft, e *event) {
	first, last := d.Text.TokensIn(e.triggers[0].Span)
	dated, placed := len(e.dates) > 0, len(e.places) > 0
	for i := first; i < last; i++ {
		t := d.Text.Tokens[i]
		nodes := []int{i}
		if t.Tag == "NOUN" && t.Head >= 0 && (t.Rel == "obj" || t.Rel == "nsubj:pass") && (t.Head < first || t.Head >= last) {
			nodes = append(nodes, t.Head)
		}
		if g := governor(d, i); t.Tag == "NOUN" && len(nodes) == 1 && g >= 0 && !isCue(d, g) {
			nodes = append(nodes, g)
		}
		if n := nodes[len(nodes)-1]; d.Text.Tokens[n].Rel == "xcomp" && d.Text.Tokens[n].Head >= 0 { // "today he is expected to meet"
			nodes = append(nodes, d.Text.Tokens[n].Head)
		}
		for _, node := range nodes {
			for _, j := range d.Text.Children(node) {
				if r := d.Text.Tokens[j].Rel; j >= first && j < last || r != "obl" && r != "nmod" && r != "advmod" {
					continue
				}
				phrase := d.Phrase(j)
				if !dated {
					e.addDates(d, phrase)
				}
				if c := d.Text.Child(j, "case"); !placed && c >= 0 && (within[d.Text.Tokens[c].Lower] || e.kind == "visit" && d.Text.Tokens[c].Lower == "to") {
					e.addPlace(f.place(d, phrase))
				}
			}
		}
	}
	if len(e.places) == 0 && last < len(d.Text.Tokens) && d.Text.Tokens[last].Lower == "in" {
		end := last + 1
		for end < len(d.Text.Tokens) && d.Text.Tokens[end].Tag == "PROPN" && end <= last+longestPlace {
			end++
		}
		if end > last+1 { // "the talks in Port Vell", whatever the tree hangs it on
			e.addPlace(f.places.Place(d.Text.Slice(d.Text.SpanOf(last+1, end))))
		}
	}
}

// inClause adds the dates that stand in the clause of the trigger, and in no
// other event's phrase, where nothing nearer tells the day.
func (e *event) inClause(d *draft.Draft) {
	m := e.triggers[0]
	first, last := d.Text.TokensIn(m.Span)
	if len(e.dates) > 0 || first >= last {
		return
	}
	own := clauseHead(d, last-1)
	for _, t := range d.DatesIn(d.Sentence(m.Span)) {
		from, to := d.Text.TokensIn(t.Span.Span)
		if from < to && clauseHead(d, to-1) == own && !topic(d, from, to) {
			e.addDates(d, t.Span.Span)
		}
	}
}

// topic reports whether the words from token first to last are what is spoken
// about: "discussions about Tuesday".
func topic(d *draft.Draft, first, last int) bool {
	for i := max(first-1, 0); i < last; i++ {
		switch d.Text.Tokens[i].Lower {
		case "about", "over", "regarding", "concerning":
			return true
		}
	}
	return false
}

// within are the prepositions of the place that something happens at.
var within = map[string]bool{"in": true, "at": true}

// where is the event's own place, else what other sentences say of it.
func (e *event) where() []readout.Place {
	if len(e.places) > 0 {
		return e.places
	}
	return e.far.places
}

// when is the event's own day, else what other sentences say of it.
func (e *event) when() []readout.Date {
	if len(e.dates) > 0 {
		return e.dates
	}
	return e.far.dates
}

// settle takes the place and the day from other sentences where the event's own have none.
func (e *event) settle() {
	e.places, e.dates, e.far = e.where(), e.when(), setting{}
}
