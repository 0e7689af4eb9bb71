package talks

import (
	"regexp"
	"slices"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/text"
)

// mend mends what cannot be: an event that is to come and has a day that is past,
// where its words fit a coming one as well ("the summit in November"), and one
// that was held on a day after the document was published. A noun names one that is still to come; a verb that tells of
// one has the day of another.
func mend(d *draft.Draft, events []*event) {
	today := d.Document.Published
	if today == "" {
		return
	}
	for _, e := range events {
		if ahead(e.status) {
			e.postpone(today)
			continue
		}
		t := date(e)
		if e.status != "held" || t == nil || t.Start == "" || t.Start <= today {
			continue
		}
		told := slices.ContainsFunc(e.triggers, func(m draft.Mark) bool {
			first, last := d.Text.TokensIn(m.Span)
			return slices.ContainsFunc(d.Text.Tokens[first:last], func(t text.Token) bool { return t.Tag == "VERB" })
		})
		if told {
			e.dates = slices.DeleteFunc(e.dates, func(t readout.Date) bool { return t.Start > today })
			continue
		}
		e.status = "planned"
	}
}

// postpone puts the days of e that are before today, and whose words name no
// year, on the next day of that name.
func (e *event) postpone(today readout.CivilDate) {
	for i, t := range e.dates {
		if t.End == "" || t.End >= today {
			continue
		}
		switch later := t.Start.Time().AddDate(1, 0, 0); {
		case t.Other != nil && t.Other.Start >= today:
			o := *t.Other
			o.Span = t.Span
			e.dates[i] = o
		case strings.HasPrefix(t.Rule, "weekday") && t.Start == t.End && t.Start.AddDays(7) >= today:
			t.Start = t.Start.AddDays(7)
			t.End, t.EDTF = t.Start, string(t.Start)
			e.dates[i] = t
		case !strings.HasPrefix(t.Rule, "month"), year.MatchString(t.Words), t.Precision != "month" && t.Precision != "day":
		case t.Precision == "month":
			t.Start, t.End, t.EDTF = readout.CivilDateOf(later), readout.CivilDateOf(later.AddDate(0, 1, -1)), later.Format("2006-01")
			e.dates[i] = t
		case t.Start == t.End:
			t.Start = readout.CivilDateOf(later)
			t.End, t.EDTF = t.Start, string(t.Start)
			e.dates[i] = t
		}
	}
}

var year = regexp.MustCompile(`\d{4}`)

// awaited leaves those out of an event that was held whom the same sentence
// names, behind it, as people of one to come: "met to prepare a summit of A and B".
func awaited(d *draft.Draft, events []*event) {
	near := triggersOf(events)
	for _, e := range events {
		if ahead(e.status) {
			continue
		}
		e.people = slices.DeleteFunc(e.people, func(p person) bool {
			sentence := d.Sentence(p.span)
			other, own := -1, -1 // where the last trigger before p begins, of another event with p, and of e
			for _, t := range near.touching(sentence) {
				x := events[t.event]
				switch {
				case !sentence.Contains(t.Span) || t.Start > p.span.Start:
				case x == e:
					own = max(own, t.Start)
				case ahead(x.status) && slices.ContainsFunc(x.people, func(q person) bool { return q.actor == p.actor }):
					other = max(other, t.Start)
				}
			}
			return own >= 0 && other > own
		})
	}
}
