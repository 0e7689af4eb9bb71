package show

import (
	"strings"

	"github.com/readout/readout"
)

// published words the day of publication.
func published(d readout.CivilDate) string {
	if d == "" {
		return "date of publication not known"
	}
	return "published " + day(d)
}

// day is "Tuesday 18 February 2025"; "" for no day.
func day(d readout.CivilDate) string {
	t := d.Time()
	if t.IsZero() {
		return ""
	}
	return t.Format("Monday 2 January 2006")
}

// interval is a range of days, either of which may be open.
func (p *printer) interval(from, to readout.CivilDate) string {
	a, b := from.Time(), to.Time()
	switch {
	case a.IsZero() && b.IsZero():
		return ""
	case a.IsZero():
		return "until " + day(to)
	case b.IsZero():
		return "from " + day(from)
	case from == to:
		return day(from)
	case a.Year() != b.Year():
		return a.Format("2 January 2006") + p.dash + b.Format("2 January 2006")
	case a.Month() != b.Month():
		return a.Format("2 January") + p.dash + b.Format("2 January 2006")
	case a.Day() == 1 && b.AddDate(0, 0, 1).Day() == 1:
		return a.Format("January 2006")
	}
	return a.Format("2") + strings.TrimSpace(p.dash) + b.Format("2 January 2006")
}

// date is a Date with the words that it was read from.
func (p *printer) date(d *readout.Date) string {
	if d == nil {
		return "date not mentioned"
	}
	s := p.interval(d.Start, d.End)
	switch {
	case s == "" && d.Words == "":
		return "date not mentioned"
	case s == "":
		return p.quoted(d.Words)
	case d.Precision == "approx":
		s = "about " + s
	case d.Precision == "by":
		s = "by " + day(d.End)
	}
	if d.Words != "" {
		s += " (" + p.quoted(d.Words) + ")"
	}
	if d.Other != nil {
		s += " or " + p.interval(d.Other.Start, d.Other.End)
	}
	return s
}

// place is "venue, city, country" of what is mentioned.
func place(l *readout.Place) string {
	if l == nil {
		return "place not mentioned"
	}
	var parts []string
	for _, s := range []string{l.Venue, l.City, l.Country} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return orElse(strings.Join(parts, ", "), "place not mentioned")
}

// quoted puts s between the page's quotation marks.
func (p *printer) quoted(s string) string {
	if p.utf8 {
		return "“" + s + "”"
	}
	return `"` + s + `"`
}

// spaced turns a schema's word into English: "emergency_talks" is "emergency talks".
func spaced(s string) string { return strings.ReplaceAll(s, "_", " ") }

// list joins names as English does.
func list(names []string) string {
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
	return strings.Join(names, "")
}

// short is as much of a document's id as people need.
func short(id string) string { return id[:min(len(id), 12)] }

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

// inBrackets is " (s)", or "" for an empty s.
func inBrackets(s string) string {
	if s == "" {
		return ""
	}
	return " (" + s + ")"
}
