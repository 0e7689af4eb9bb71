package timex

import "time"

// A feast is a holiday that English news names without saying when it is and
// that is on the same day everywhere: a day of the year, or a distance from
// Easter Sunday of the western churches.
type feast struct {
	words  []string
	month  time.Month
	day    int
	easter int // days from Easter, where month is 0
}

// feasts are the days of the civil and the western church year; national days
// are left out, since the name does not say whose they are. Longer names come
// before their beginnings.
var feasts = []feast{
	{words: []string{"new", "year", "eve"}, month: time.December, day: 31},
	{words: []string{"new", "year", "day"}, month: time.January, day: 1},
	{words: []string{"christmas", "eve"}, month: time.December, day: 24},
	{words: []string{"christmas", "day"}, month: time.December, day: 25},
	{words: []string{"christmas"}, month: time.December, day: 25},
	{words: []string{"boxing", "day"}, month: time.December, day: 26},
	{words: []string{"may", "day"}, month: time.May, day: 1},
	{words: []string{"valentine", "day"}, month: time.February, day: 14},
	{words: []string{"halloween"}, month: time.October, day: 31},
	{words: []string{"ash", "wednesday"}, easter: -46},
	{words: []string{"palm", "sunday"}, easter: -7},
	{words: []string{"maundy", "thursday"}, easter: -3},
	{words: []string{"good", "friday"}, easter: -2},
	{words: []string{"easter", "sunday"}, easter: 0},
	{words: []string{"easter", "monday"}, easter: 1},
	{words: []string{"pentecost", "sunday"}, easter: 49},
}

// in is the day of the feast in year y.
func (f feast) in(y int) time.Time {
	if f.month != 0 {
		return time.Date(y, f.month, f.day, 0, 0, 0, 0, time.UTC)
	}
	return easter(y).AddDate(0, 0, f.easter)
}

// holiday reads "Christmas Eve", "New Year's Day", "Easter Sunday 2016", "last Christmas".
func (s *scanner) holiday(i int) (value, int, bool) {
	j, which := i, ""
	if s.is(i, "last", "next", "this", "past", "coming") {
		j, which = i+1, s.word(i)
	}
	for _, f := range feasts {
		next, ok := s.feastAt(j, f)
		if !ok {
			continue
		}
		if y, end := s.yearAfter(next); y != 0 {
			v := dayValue(f.in(y), "holiday")
			v.fullYear = true
			return v, end, true
		}
		if !s.endsPhrase(next) && len(f.words) == 1 {
			return value{}, i, false // "the Christmas truce"
		}
		return s.feastBeside(f, which, i, next), next, true
	}
	return value{}, i, false
}

// feastAt is the item after the name of f at i. The name of an agreement, of a
// newspaper and another church's Easter are none.
func (s *scanner) feastAt(i int, f feast) (int, bool) {
	if i >= len(s.items) || !s.items[i].capital || s.is(i-1, "orthodox", "coptic", "eastern") {
		return i, false
	}
	for k, w := range f.words {
		if k > 0 {
			for s.is(i, "'", "’", "s", "'s", "’s") {
				i++
			}
		}
		if s.word(i) != w || k > 0 && s.items[i].block != s.items[i-1].block {
			return i, false
		}
		i++
	}
	if len(f.words) == 1 && !s.is(i-2, "by", "before", "at", "until", "till", "since", "after", "on", "over", "last", "next", "this") {
		return i, false
	}
	return i, !s.is(i, "agreement", "agreements", "accord", "accords", "island", "peace")
}

// feastBeside is the feast of the year that which or the tense chooses.
func (s *scanner) feastBeside(f feast, which string, i, next int) value {
	if s.anchor.IsZero() && s.yearOfDoc == 0 {
		return value{precision: byDay, rule: "holiday"}
	}
	if s.anchor.IsZero() {
		return dayValue(f.in(s.yearOfDoc), "holiday")
	}
	y := s.anchor.Year()
	day := f.in(y)
	tense := noTense
	if which == "" {
		tense = s.tense(i, next)
	}
	switch {
	case which == "this":
	case which == "last" || which == "past" || tense == pastTense:
		if day.After(s.anchor) || which != "" && day.Equal(s.anchor) {
			y--
		}
	case which != "" || tense == futureTense:
		if day.Before(s.anchor) || which != "" && day.Equal(s.anchor) {
			y++
		}
	default:
		y = s.yearFor(i, next, func(y int) (time.Time, time.Time) { return f.in(y), f.in(y) })
	}
	return dayValue(f.in(y), "holiday")
}

// easter is Easter Sunday of the Gregorian calendar, by the anonymous rule
// that Meeus gives in Astronomical Algorithms, chapter 8.
func easter(y int) time.Time {
	a, b, c := y%19, y/100, y%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return time.Date(y, time.Month(n/31), n%31+1, 0, 0, 0, 0, time.UTC)
}
