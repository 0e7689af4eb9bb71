package timex

import (
	"strings"

	"github.com/readout/readout"
)

// Window is when a forecast with the words of d falls due: "within two to
// three months" between the two, "this week" from the anchor to Sunday, "by
// June" up to its end. Vague words leave both ends open.
func Window(d readout.Date) readout.Window {
	if d.Other != nil && d.Other.Rule == windowRule {
		return readout.Window{From: d.Other.Start, To: d.Other.End}
	}
	if d.Start != "" && d.Start < d.Anchor && d.Anchor <= d.End && !strings.HasPrefix(d.Rule, "stretch.past") {
		d.Start = d.Anchor
	}
	return readout.Window{From: d.Start, To: d.End}
}

// Past is d as the date of something that has happened: a week, month or year
// that is not over at the anchor ends there ("this week" is Monday to the day
// of publication). d is returned unchanged where that makes no difference.
func Past(d readout.Date) readout.Date {
	if d.Anchor == "" || d.Start == "" || d.Start > d.Anchor || d.End <= d.Anchor {
		return d
	}
	d.End = d.Anchor
	d.EDTF = string(d.Start) + "/" + string(d.End)
	d.Span = copyOf(d.Span)
	return d
}

func copyOf(p *readout.Passage) *readout.Passage {
	if p == nil {
		return nil
	}
	q := *p
	return &q
}
