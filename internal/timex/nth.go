package timex

import "time"

// dayAlone reads a day of the month without its month: "on the 14th", "from
// the 3rd to the 5th", "by the 21st of this month".
func (s *scanner) dayAlone(i int) (value, int, bool) {
	d, j := s.dayAt(i)
	if d == 0 || j == i+1 || !s.is(i-1, "the") {
		return value{}, i, false
	}
	switch s.word(i - 2) {
	case "on", "by", "until", "till", "before", "since", "after", "from", "between", "through":
	case "for":
		if !scheduled[s.word(i-3)] && !s.is(i-3, "fixed", "called") {
			return value{}, i, false
		}
	default:
		return value{}, i, false
	}
	d2, j := s.secondDay(d, j)
	if s.is(j, "of") && s.is(j+1, "this", "last", "next", "the") && s.is(j+2, "month") {
		if s.anchor.IsZero() {
			return value{precision: byDay, rule: "day-of-month"}, j + 3, true
		}
		first := move(firstOf(s.anchor, month), map[string]int{"last": -1, "next": 1}[s.word(j+1)], month)
		v, ok := s.daysIn(first, d, d2)
		return v, j + 3, ok
	}
	if !s.endsPhrase(j) && !functionWords[s.word(j)] {
		return value{}, i, false // "the 14th floor"
	}
	if s.anchor.IsZero() && s.ref.IsZero() {
		return value{precision: byDay, rule: "day-of-month"}, j, true
	}
	v, ok := s.daysIn(s.monthOf(d, i, j), d, d2)
	return v, j, ok
}

// monthOf is the first day of the month of "the 14th": of the date before it in
// the sentence where the day comes after that one, else the one that the tense
// chooses.
func (s *scanner) monthOf(d, i, next int) time.Time {
	if !s.ref.IsZero() && (s.refSentence == s.items[i].sentence || s.anchor.IsZero()) && d > s.ref.Day() {
		return firstOf(s.ref, month)
	}
	from := s.anchor
	if from.IsZero() {
		from = s.ref
	}
	n, step := 0, -1
	if s.tense(i, next) == futureTense {
		step = 1
		if d < from.Day() {
			n = 1
		}
	} else if d > from.Day() {
		n = -1
	}
	first := move(firstOf(from, month), n, month)
	for k := 0; k < 2; k++ { // the 31st is not in every month
		if _, ok := ymd(first.Year(), first.Month(), d); !ok {
			first = move(first, step, month)
		}
	}
	return first
}

// daysIn is the days d to d2 of the month that begins with first.
func (s *scanner) daysIn(first time.Time, d, d2 int) (value, bool) {
	a, ok := ymd(first.Year(), first.Month(), d)
	b, ok2 := ymd(first.Year(), first.Month(), d2)
	if !ok || !ok2 {
		return value{}, false
	}
	if d2 != d {
		return spanValue(a, b, byRange, "day-of-month.range"), true
	}
	return dayValue(a, "day-of-month"), true
}

// nthDay reads "the first Monday of April", "the last Friday in February", "the
// last day of the month".
func (s *scanner) nthDay(i int) (value, int, bool) {
	n, ok := ordinals[s.word(i)]
	weekday, named := weekdays[s.word(i+1)]
	if !ok || !named && !s.is(i+1, "day") || !s.is(i+2, "of", "in") || s.is(i, "opening", "final") {
		return value{}, i, false
	}
	j := s.skip(i+3, "the")
	whole, next, ok := s.whole(j)
	if !ok || whole.precision != byMonth && (named || whole.precision != byRange) {
		return value{}, i, false
	}
	if whole.start.IsZero() {
		return value{precision: byDay, rule: "nth-day"}, next, true
	}
	t := whole.start.AddDate(0, 0, n-1)
	switch {
	case named && n > 0:
		t = whole.start.AddDate(0, 0, (int(weekday)-int(whole.start.Weekday())+7)%7+7*(n-1))
	case named:
		t = whole.end.AddDate(0, 0, -(int(whole.end.Weekday())-int(weekday)+7)%7)
	case n < 0:
		t = whole.end
	}
	v := dayValue(t, "nth-day")
	v.fullYear = whole.fullYear
	return v, next, true
}

// weekOf reads "week of March 23", "week beginning 23 March", "weekend of 7-8 March".
func (s *scanner) weekOf(i int) (value, int, bool) {
	if !s.is(i, "week", "weekend") || !s.is(i+1, "of", "beginning", "starting", "commencing") {
		return value{}, i, false
	}
	j := s.skip(i+2, "on", "the")
	if _, ok := weekdays[s.word(j)]; ok {
		j = s.skip(j+1, ",")
	}
	for _, read := range []func(int) (value, int, bool){s.monthDay, s.dayMonth} {
		v, next, ok := read(j)
		if !ok || !s.together(j, false) || v.start.IsZero() {
			continue
		}
		out := v
		switch {
		case s.is(i, "week"):
			out = weekValue(v.start, "week-of-day")
		case v.start.Equal(v.end):
			saturday := mondayOf(v.start).AddDate(0, 0, 5)
			out = spanValue(saturday, saturday.AddDate(0, 0, 1), byRange, "weekend-of-day")
		}
		out.fullYear = v.fullYear
		return out, next, true
	}
	return value{}, i, false
}
