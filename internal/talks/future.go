package talks

import (
	"slices"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/text"
)

// mend mends what cannot be: an event that was held on a day after the document
// was published. A noun names one that is still to come; a verb that tells of
// one has the day of another.
func mend(d *draft.Draft, events []*event) {
	today := d.Document.Published
	if today == "" {
		return
	}
	for _, e := range events {
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
