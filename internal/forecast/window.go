package forecast

import (
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/timex"
)

// window is when a forecast with the date x falls due. A part of a year that is
// over is that of the next year ("expect it in mid-December", read in
// February), what comes "before" a date falls due from the anchor to the day
// before, and what comes "by the middle" of a year by the end of June.
func window(d *draft.Draft, x readout.Date) readout.Window {
	w := timex.Window(x)
	if w.From == "" || w.To == "" || x.Anchor == "" {
		return w
	}
	if w.To < x.Anchor && monthly(x) {
		w.From, w.To = later(w.From), later(w.To)
	}
	leads := func(word string) bool { // x begins with word, or word stands before it
		first, _ := d.Text.TokensIn(x.Span.Span)
		return d.Text.Tokens[first].Lower == word || first > 0 && d.Text.Tokens[first-1].Lower == word
	}
	switch {
	case leads("before") && w.From > x.Anchor:
		return readout.Window{From: x.Anchor, To: w.From.AddDays(-1)}
	case leads("by") && strings.HasSuffix(string(w.To), "-08-31") && strings.Contains(strings.ToLower(x.Words), "mid"):
		w.From, w.To = x.Anchor, w.To[:4]+"-06-30"
	}
	return w
}

// monthly reports whether x is named by its month, without its year.
func monthly(x readout.Date) bool {
	if strings.ContainsAny(x.Words, "0123456789") {
		return false
	}
	for m := range months {
		if strings.Contains(strings.ToLower(x.Words), m) {
			return true
		}
	}
	return false
}

// months are what the names of the months begin with.
var months = map[string]bool{"jan": true, "feb": true, "march": true, "april": true, "may": true, "june": true, "july": true, "aug": true,
	"sep": true, "oct": true, "nov": true, "dec": true}

// later is the same day a year on.
func later(day readout.CivilDate) readout.CivilDate {
	return readout.CivilDateOf(day.Time().AddDate(1, 0, 0))
}
