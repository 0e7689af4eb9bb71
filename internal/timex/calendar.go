package timex

import (
	"fmt"
	"time"

	"github.com/readout/readout"
)

// A value is what an expression means: inclusive days, both zero when it is vague.
type value struct {
	start, end time.Time
	precision  string
	edtf       string
	rule       string
	other      *value
	fullYear   bool // the words named the year
	weekday    bool // the words named a weekday and no date
}

// The precisions of the record's schema. A year or a quarter is a range.
const (
	byDay    = "day"
	byRange  = "range"
	byWeek   = "week"
	byMonth  = "month"
	byApprox = "approx"
	byBy     = "by"
)

// date is v as the domain has it.
func (v value) date(p readout.Passage, anchor readout.CivilDate) readout.Date {
	d := readout.Date{
		Start: civil(v.start), End: civil(v.end), Precision: v.precision, Words: p.Text,
		EDTF: v.edtf, Anchor: anchor, Rule: v.rule, Span: &p,
	}
	if v.other != nil {
		o := v.other.date(p, anchor)
		o.Span, o.Other = nil, nil
		d.Other = &o
	}
	return d
}

func civil(t time.Time) readout.CivilDate {
	if t.IsZero() || t.Year() < 1 || t.Year() > 9999 {
		return ""
	}
	return readout.CivilDateOf(t)
}

// ymd is a day; ok is false for 30 February and its like.
func ymd(y int, m time.Month, d int) (time.Time, bool) {
	t := time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	return t, y >= 1 && t.Day() == d && t.Month() == m
}

// dayValue is one day.
func dayValue(t time.Time, rule string) value {
	if t.IsZero() {
		return value{precision: byDay, rule: rule}
	}
	return value{start: t, end: t, precision: byDay, edtf: t.Format(time.DateOnly), rule: rule}
}

// spanValue is the days from a to b; a zero end makes it vague.
func spanValue(a, b time.Time, precision, rule string) value {
	if a.IsZero() || b.IsZero() || b.Before(a) {
		return value{precision: precision, rule: rule}
	}
	return value{start: a, end: b, precision: precision, rule: rule, edtf: a.Format(time.DateOnly) + "/" + b.Format(time.DateOnly)}
}

// weekValue is Monday to Sunday of the week that t is in. EDTF has no weeks: an interval stands for it.
func weekValue(t time.Time, rule string) value {
	if t.IsZero() {
		return value{precision: byWeek, rule: rule}
	}
	monday := mondayOf(t)
	return spanValue(monday, monday.AddDate(0, 0, 6), byWeek, rule)
}

func monthValue(y int, m time.Month, rule string) value {
	first := time.Date(y, m, 1, 0, 0, 0, 0, time.UTC)
	v := spanValue(first, first.AddDate(0, 1, -1), byMonth, rule)
	v.edtf = first.Format("2006-01")
	return v
}

func yearValue(y int, rule string) value {
	v := spanValue(time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(y, 12, 31, 0, 0, 0, 0, time.UTC), byRange, rule)
	v.edtf = fmt.Sprintf("%04d", y)
	return v
}

// monthsValue is n months from month m of year y on.
func monthsValue(y int, m time.Month, n int, precision, rule string) value {
	first := time.Date(y, m, 1, 0, 0, 0, 0, time.UTC)
	return spanValue(first, first.AddDate(0, n, -1), precision, rule)
}

// quarterValue is quarter q (1 to 4) of a year; EDTF codes 33 to 36.
func quarterValue(y, q int, rule string) value {
	v := monthsValue(y, time.Month(3*q-2), 3, byRange, rule)
	v.edtf = fmt.Sprintf("%04d-%d", y, 32+q)
	return v
}

// seasonValue is a season by its EDTF code; winter begins in December of y.
func seasonValue(y, code int, rule string) value {
	v := monthsValue(y, time.Month(3*(code-20)), 3, byRange, rule)
	v.edtf = fmt.Sprintf("%04d-%d", y, code)
	return v
}

// vague is an expression whose days the words leave open.
func vague(rule string) value { return value{precision: byApprox, rule: rule} }

func mondayOf(t time.Time) time.Time { return t.AddDate(0, 0, -(int(t.Weekday())+6)%7) }

// move adds n units; months are clamped, so that 31 January plus one month is the end of February.
func move(t time.Time, n int, u unit) time.Time {
	if t.IsZero() {
		return t
	}
	switch u {
	case minute:
		return t.AddDate(0, 0, n/(24*60))
	case hour:
		// Part of a day counts as a day: 72 hours are three days, 5 hours none.
		return t.AddDate(0, 0, n/24)
	case day:
		return t.AddDate(0, 0, n)
	case week:
		return t.AddDate(0, 0, 7*n)
	case year:
		n *= 12
	}
	first := time.Date(t.Year(), t.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return first.AddDate(0, 0, min(t.Day(), last)-1)
}

// around is the calendar unit that t is in: a day, a week, a month, a year.
func around(t time.Time, u unit, rule string) value {
	if t.IsZero() {
		return value{precision: map[unit]string{minute: byDay, hour: byDay, day: byDay, week: byWeek, month: byMonth, year: byRange}[u], rule: rule}
	}
	switch u {
	case week:
		return weekValue(t, rule)
	case month:
		return monthValue(t.Year(), t.Month(), rule)
	case year:
		return yearValue(t.Year(), rule)
	}
	return dayValue(t, rule)
}

// part narrows v to its early, middle or late days: a month's days 1-10, 10-20
// and 20 to its end; a week's Monday to Wednesday, Tuesday to Thursday and
// Thursday to Sunday; a longer value's first, middle and last third.
func part(v value, which string) value {
	if v.start.IsZero() {
		v.precision = byApprox
		return v
	}
	out := v
	from := func(a, b int) (time.Time, time.Time) { return v.start.AddDate(0, 0, a), v.start.AddDate(0, 0, b) }
	days := int(v.end.Sub(v.start).Hours()/24) + 1
	switch {
	case days == 1:
		return v
	case days == 7 && which == "early":
		out.start, out.end = from(0, 2)
	case days == 7 && which == "mid":
		out.start, out.end = from(1, 3)
	case days == 7:
		out.start, out.end = from(3, 6)
	case days <= 31 && which == "early":
		out.start, out.end = from(0, min(9, days-1))
	case days <= 31 && which == "mid":
		out.start, out.end = from(min(9, days-1), min(19, days-1))
	case days <= 31:
		out.start = v.start.AddDate(0, 0, min(19, days-1))
	default:
		n := max(1, (days+15)/30/3) // months in a third
		switch which {
		case "early":
			out.end = move(v.start, n, month).AddDate(0, 0, -1)
		case "mid":
			out.start, out.end = move(v.start, n, month), move(v.start, 2*n, month).AddDate(0, 0, -1)
		default:
			out.start = move(v.end.AddDate(0, 0, 1), -n, month)
		}
	}
	out.precision = byApprox
	out.rule = v.rule + "." + which
	out.edtf = out.start.Format(time.DateOnly) + "~/" + out.end.Format(time.DateOnly) + "~"
	return out
}
