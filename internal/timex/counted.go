package timex

import "time"

// count reads a number of units at i: "three", "25", "two to three", "a
// couple of". lo and hi are 0 for vague numbers ("a few", "several").
func (s *scanner) count(i int) (lo, hi, next int, ok bool) {
	lo, next = s.cardinal(i)
	if lo < 0 || s.is(i-1, "half") && s.is(i, "a", "an") {
		return 0, 0, i, false
	}
	hi = lo
	if s.isDash(next) || s.is(next, "to", "or") {
		if n, end := s.cardinal(next + 1); n > lo && lo > 0 && s.together(next+1, false) {
			hi, next = n, end
		}
	}
	next = s.skip(next, "-") // "72-hour", "two-week" are left to the caller's unit test
	if next >= len(s.items) || units[s.word(next)] == noUnit || !s.together(next, false) {
		return 0, 0, i, false
	}
	if s.is(next, "fortnight", "fortnights") {
		lo, hi = 2*lo, 2*hi
	}
	return lo, hi, next, true
}

// cardinal is the number at i: digits, words, 0 for a vague one, -1 for none.
func (s *scanner) cardinal(i int) (n, next int) {
	if i >= len(s.items) {
		return -1, i
	}
	switch {
	case s.seq(i, "a", "few"), s.seq(i, "a", "number"), s.seq(i, "a", "couple"):
		if s.is(i+1, "couple") {
			return 2, s.skip(i+2, "of")
		}
		return 0, s.skip(i+2, "of", "more")
	case s.is(i, "few", "several", "some", "many"):
		return 0, i + 1
	case s.is(i, "couple"):
		return 2, s.skip(i+1, "of")
	}
	if d := s.number(i); d >= 0 {
		return d, s.skip(i+1, "more")
	}
	n, ok := cardinals[s.word(i)]
	if !ok {
		return -1, i
	}
	next = i + 1
	if n >= 20 {
		k := s.skip(next, "-")
		if one, ok := cardinals[s.word(k)]; ok && one < 10 && s.word(k) != "a" && s.word(k) != "an" {
			return n + one, k + 1
		}
	}
	return n, s.skip(next, "more")
}

// maxCount bounds what a number of units may be, so that no date leaves the calendar.
const maxCount = 2000

// stretch is "the past two weeks", "the next 48 hours": n units back from or ahead of the anchor.
func (s *scanner) stretch(which string, lo, hi, at int) (value, int, bool) {
	u, next := units[s.word(at)], at+1
	if !plural(s.word(at)) && hi != 1 && !s.is(at, "fortnight") || hi > maxCount {
		return value{}, at, false
	}
	if hi == 0 {
		return vague("stretch"), next, true
	}
	switch which {
	case "past", "last", "previous":
		return spanValue(move(s.anchor, -hi, u), s.anchor, byRange, "stretch.past"), next, true
	case "next", "coming", "following":
		return spanValue(s.anchor, move(s.anchor, hi, u), byRange, "stretch.future"), next, true
	}
	return value{}, at, false
}

// halves reads numbers of units with a half in them: "half a year", "a year and
// a half", "two and a half years"; years become months, the half of another
// unit is dropped. next is the item after the unit.
func (s *scanner) halves(i int) (lo, hi int, u unit, next int, ok bool) {
	if s.seq(i, "half", "a", "year") {
		return 6, 6, month, i + 3, true
	}
	half := false
	if n, j := s.cardinal(i); n > 0 && s.seq(j, "and", "a", "half") && units[s.word(j+3)] != noUnit {
		lo, hi, u, next, half = n, n, units[s.word(j+3)], j+4, true
	} else {
		lo, hi, j, ok = s.count(i)
		if !ok {
			return 0, 0, noUnit, i, false
		}
		u, next = units[s.word(j)], j+1
		if s.is(next, "and") {
			if !s.seq(next+1, "a", "half") {
				return 0, 0, noUnit, i, false
			}
			next, half = next+3, true
		}
	}
	if hi > maxCount {
		return 0, 0, noUnit, i, false
	}
	if half && u == year && lo == hi && lo > 0 {
		return 12*lo + 6, 12*lo + 6, month, next, true
	}
	return lo, hi, u, next, true
}

// counted reads "three weeks ago", "two days later", "a month from now", "a day
// earlier", "a week from Thursday", "ten years ago today".
func (s *scanner) counted(i int) (value, int, bool) {
	lo, hi, u, next, ok := s.halves(i)
	if !ok {
		return value{}, i, false
	}
	if v, end, ok := s.exact(hi, u, next); ok && lo == hi && hi > 0 {
		return v, end, true
	}
	rule, from, sign := "", s.anchor, 0
	switch {
	case s.is(next, "ago"):
		rule, sign, next = "ago", -1, next+1
	case s.seq(next, "from", "now"):
		rule, sign, next = "from-now", 1, next+2
	case s.seq(next, "from", "tomorrow"), s.seq(next, "from", "yesterday"):
		return value{}, i, false
	case s.is(next, "later") && !s.is(next+1, "than"):
		rule, from, sign, next = "later", s.lastDay(), 1, next+1
	case s.is(next, "earlier") && !s.is(next+1, "than"), s.is(next, "before") && s.endsPhrase(next+1):
		rule, from, sign, next = "earlier", s.reference(i), -1, next+1
	default:
		return s.beyond(i, lo, hi, u, next)
	}
	if (u == minute || u == hour && hi < 24) && rule != "ago" && rule != "from-now" {
		return value{}, i, false // "ten minutes later" stays within the day
	}
	if (u == month || u == year) && rule == "later" && !s.last.IsZero() {
		from = s.last // "in 1979, and three years later"
	}
	if hi == 0 {
		return vague(rule), next, true
	}
	if lo != hi {
		a, b := move(from, sign*lo, u), move(from, sign*hi, u)
		if b.Before(a) {
			a, b = b, a
		}
		return spanValue(a, b, byRange, rule), next, true
	}
	return around(move(from, sign*hi, u), u, rule), next, true
}

// beyond reads units that count from a date beside them: "two days after March
// 3", "a week before the 5 May summit".
func (s *scanner) beyond(i, lo, hi int, u unit, next int) (value, int, bool) {
	sign := map[string]int{"after": 1, "following": 1, "before": -1}[s.word(next)]
	if sign == 0 || lo != hi || hi == 0 || u == minute || u == hour {
		return value{}, i, false
	}
	from, end, ok := s.dated(s.skip(next+1, "the"))
	if !ok || from.start.IsZero() {
		return value{}, i, false
	}
	v := around(move(from.start, sign*hi, u), u, s.word(next)+"-date")
	v.fullYear = from.fullYear
	return v, end, true
}

// exact reads what makes a count of units end on one day or one week: "a week
// from Thursday", "two weeks from today", "ten years ago today", "a year ago
// this week", "a week ago Monday".
func (s *scanner) exact(n int, u unit, i int) (value, int, bool) {
	if s.anchor.IsZero() || u == minute || u == hour {
		return value{}, i, false
	}
	j := s.skip(i+1, "on")
	day, named := weekdays[s.word(j)]
	back := (int(s.anchor.Weekday()) - int(day) + 7) % 7
	switch {
	case s.is(i, "from") && s.is(j, "today"):
		return dayValue(move(s.anchor, n, u), "from-day"), j + 1, true
	case s.is(i, "from") && s.is(j, "tomorrow"):
		return dayValue(move(s.anchor.AddDate(0, 0, 1), n, u), "from-day"), j + 1, true
	case s.is(i, "from") && named:
		return dayValue(move(s.anchor.AddDate(0, 0, (7-back)%7), n, u), "from-day"), j + 1, true
	case s.is(i, "ago") && s.is(j, "today"):
		return dayValue(move(s.anchor, -n, u), "ago-day"), j + 1, true
	case s.is(i, "ago") && s.is(j, "this") && s.is(j+1, "week", "month") && units[s.word(j+1)] < u:
		return around(move(s.anchor, -n, u), units[s.word(j+1)], "ago-unit"), j + 2, true
	case s.is(i, "ago") && named && u == week:
		return dayValue(s.anchor.AddDate(0, 0, -back-7*n), "ago-day"), j + 1, true
	}
	return value{}, i, false
}

// within reads "within 72 hours", "within the next two weeks", "within two to
// three months": from the anchor to the last unit. A pair of numbers keeps as
// its other reading the time between the two, which is when a forecast falls due.
func (s *scanner) within(i int) (value, int, bool) {
	j := i + 1
	switch {
	case s.is(i, "within"):
	case s.seq(i, "in", "less", "than"), s.seq(i, "in", "under"):
		j = i + 3
		if s.is(i+1, "under") {
			j = i + 2
		}
	default:
		return value{}, i, false
	}
	j = s.skip(s.skip(s.skip(j, "the", "a", "about", "around"), "next", "coming", "following"), "about", "around")
	lo, hi, at, ok := s.count(j)
	if !ok && s.is(i+1, "a") {
		lo, hi, at, ok = s.count(i + 1)
	}
	if !ok {
		if u := units[s.word(j)]; u == noUnit || s.word(i) != "within" || s.is(j+1, "of") {
			return value{}, i, false
		}
		if !plural(s.word(j)) && s.is(j-1, "a", "the", "next") {
			lo, hi, at = 1, 1, j
		} else {
			return vague("within"), j + 1, true // "within weeks"
		}
	}
	u, next := units[s.word(at)], at+1
	if hi > maxCount || s.is(next, "of") {
		return value{}, i, false // "within two weeks of the signing" hangs on an event
	}
	if hi == 0 {
		return vague("within"), next, true
	}
	v := spanValue(s.anchor, move(s.anchor, hi, u), byRange, "within")
	if lo != hi && !v.start.IsZero() {
		o := spanValue(move(s.anchor, lo, u), move(s.anchor, hi, u), byRange, windowRule)
		v.other = &o
	}
	return v, next, true
}

// windowRule marks the other reading of "within two to three months".
const windowRule = "within.between"

// inUnits reads "in two weeks", "in three days' time": only of the future,
// since "built in two weeks" is a duration.
func (s *scanner) inUnits(i int) (value, int, bool) {
	if !s.is(i, "in") {
		return value{}, i, false
	}
	j := s.skip(i+1, "about", "around", "some", "roughly")
	lo, hi, at, ok := s.count(j)
	if !ok {
		return value{}, i, false
	}
	u, next := units[s.word(at)], at+1
	marked := false
	for k := next; k < next+3; k++ {
		if s.is(k, "time") {
			marked, next = true, k+1
			break
		}
		if !s.is(k, "'", "’", "'s", "’s", "s") {
			break
		}
	}
	comes := schedules[s.word(i-1)] || s.is(i-1, "follows", "follow", "is", "are") // "another round follows in three days"
	if hi > maxCount || !marked && (s.is(next, "of") || s.lasting(i) || !comes && s.tense(i, next) != futureTense) {
		return value{}, i, false
	}
	if hi == 0 {
		return vague("in-units"), next, true
	}
	if lo != hi {
		return spanValue(move(s.anchor, lo, u), move(s.anchor, hi, u), byRange, "in-units"), next, true
	}
	return around(move(s.anchor, hi, u), u, "in-units"), next, true
}

// lasting reports whether "in N units" at i measures a time gone by: "the
// first visit in ten years", "for the third time in two weeks".
func (s *scanner) lasting(i int) bool {
	for k := i - 1; k >= 0 && k >= i-6 && s.items[k].sentence == s.items[i].sentence; k-- {
		w := s.word(k)
		if _, ok := ordinals[w]; ok || s.is(k, "fifth", "sixth", "highest", "lowest", "worst", "only", "biggest", "time", "most", "largest", "longest", "twice") {
			return true
		}
		if w == "," {
			return false
		}
	}
	return false
}

// seasonOf reads "autumn of 2025", "spring 2026", "in the summer".
func (s *scanner) seasonOf(i int) (value, int, bool) {
	code, ok := seasons[s.word(i)]
	if !ok {
		return value{}, i, false
	}
	if y, next := s.yearAfter(i + 1); y != 0 {
		v := s.season(code, y, "", i, next)
		v.fullYear = true
		return v, next, true
	}
	if s.seq(i+1, "of", "last", "year") || s.seq(i+1, "of", "next", "year") || s.seq(i+1, "of", "this", "year") {
		if v, next, ok := s.unitBeside(s.word(i+2), year, i, i+4); ok && !v.start.IsZero() {
			return s.season(code, v.start.Year(), "", i, next), next, true
		}
	}
	before := i - 1
	if s.is(before, "the") {
		before--
	}
	if before == i-1 && s.is(i, "fall", "spring") || !s.is(before, "in", "by", "during", "until", "since", "early", "late", "mid", "of", "before", "after", "over", "through", "throughout") || !s.endsPhrase(i+1) {
		return value{}, i, false
	}
	return s.season(code, 0, "", i, i+1), i + 1, true
}

// season is a season of year y; with y 0 the one that which or the tense chooses.
func (s *scanner) season(code, y int, which string, i, next int) value {
	days := func(y int) (time.Time, time.Time) {
		v := seasonValue(y, code, "season")
		return v.start, v.end
	}
	if y != 0 {
		return seasonValue(y, code, "season")
	}
	if s.anchor.IsZero() {
		return value{precision: byRange, rule: "season"}
	}
	y = s.anchor.Year()
	a, b := days(y)
	switch which {
	case "this":
	case "last", "past":
		if !b.Before(s.anchor) {
			y--
		}
	case "next", "coming":
		if !a.After(s.anchor) {
			y++
		}
	default:
		y = s.yearFor(i, next, days)
	}
	return seasonValue(y, code, "season")
}
