package timex

import "time"

// near reads expressions around the anchor or the day named last: today,
// tomorrow morning, this week, last month, next year, the day before, the
// weekend, overnight.
func (s *scanner) near(i int) (value, int, bool) {
	j := i
	direction := ""
	if s.is(i, "earlier", "later", "late", "early") {
		direction = s.word(i)
		j = s.skip(i+1, "on", "in")
		if s.seq(j, "the", "day") && (direction == "later" || direction == "earlier") {
			return dayValue(s.reference(i), "same-day"), j + 2, true
		}
		if u := units[s.word(j+1)]; s.is(j, "the") && u > day && (direction == "later" || direction == "earlier") {
			return s.laterIn(u, direction, i, j+2) // "later in the year"
		}
	}
	switch s.word(j) {
	case "today", "tonight":
		return s.today(j, 0)
	case "yesterday":
		return s.today(j, -1)
	case "tomorrow":
		return s.today(j, 1)
	case "overnight":
		if s.is(j+1, "stay", "stop", "bag") {
			return value{}, i, false
		}
		return spanValue(move(s.anchor, -1, day), s.anchor, byRange, "overnight"), j + 1, true
	case "weekend":
		return s.weekend("", i, j+1), j + 1, true
	case "day":
		return s.dayBeside(j)
	case "week", "month", "year":
		n := 0
		switch {
		case s.seq(j+1, "after", "next"):
			n = 2
		case s.seq(j+1, "before", "last"):
			n = -2
		}
		u := units[s.word(j)]
		return around(move(firstOf(s.anchor, u), n, u), u, "unit-beside"), j + 3, n != 0 && s.is(j-1, "the")
	case "this", "last", "next", "coming", "past", "previous", "following", "same", "that":
		v, next, ok := s.qualified(j)
		if ok && direction != "" && !v.start.IsZero() && v.start.Before(v.end) {
			switch direction {
			case "earlier":
				v.rule += ".earlier"
			case "later":
				v.rule += ".later"
			default:
				v = part(v, direction)
			}
		}
		return v, next, ok
	}
	return value{}, i, false
}

// laterIn is the week, month or year that "later in the year" speaks of: the
// year that the sentence named, else the anchor's.
func (s *scanner) laterIn(u unit, direction string, i, next int) (value, int, bool) {
	from := s.anchor
	if s.year != 0 && s.yearIn == s.items[i].sentence && u == year {
		from = time.Date(s.year, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return around(from, u, "this-unit."+direction), next, true
}

// today is the anchor moved by n days, with the part of the day and a date in
// apposition: "today, July 25".
func (s *scanner) today(j, n int) (value, int, bool) {
	next := j + 1
	for dayParts[s.word(next)] && s.together(next, false) {
		next++
	}
	if s.is(next, ",", "(") {
		k := s.skip(next+1, "on")
		if _, ok := weekdays[s.word(k)]; ok {
			k = s.skip(k+1, ",")
		}
		if v, end, ok := s.dated(k); ok && s.together(k, false) {
			if s.is(next, "(") {
				end = s.skip(end, ")")
			}
			return v, end, true
		}
	}
	return dayValue(move(s.anchor, n, day), s.word(j)), next, true
}

// dayBeside reads "day before yesterday", "day after tomorrow", and "day
// before", "day after" where they lean on the day named last.
func (s *scanner) dayBeside(j int) (value, int, bool) {
	if !s.is(j-1, "the") || !s.is(j+1, "before", "after") {
		return value{}, j, false
	}
	n := 1
	if s.is(j+1, "before") {
		n = -1
	}
	switch {
	case s.is(j+2, "yesterday") && n < 0, s.is(j+2, "tomorrow") && n > 0:
		return dayValue(move(s.anchor, 2*n, day), "day-beside"), j + 3, true
	case s.endsPhrase(j + 2):
		from := s.reference(j)
		if n > 0 || s.opens(j-1) {
			from = s.lastDay()
		}
		return dayValue(move(from, n, day), "day-beside"), j + 2, true
	}
	return s.beyond(j, 1, 1, day, j+1) // but "the day after the summit" hangs on an event
}

// opens reports whether the item at i begins a paragraph that goes on from the
// one before, in which the last day was named: "The day before, …".
func (s *scanner) opens(i int) bool {
	return (i == 0 || s.items[i-1].block != s.items[i].block) && s.refBlock == s.items[i].block-1
}

// endsPhrase reports whether no noun phrase follows at i.
func (s *scanner) endsPhrase(i int) bool {
	if i >= len(s.items) || s.items[i].sentence != s.items[i-1].sentence {
		return true
	}
	w := s.items[i].lower
	return w[0] < '0' || s.is(i, "and", "but", "that", "in", "at", "with", "by", "to", "from", "on", "for", "had", "was", "said", "”", "“")
}

// qualified reads this, last, next, coming, past, previous, following, same or that with what it qualifies.
func (s *scanner) qualified(i int) (value, int, bool) {
	which, j := s.word(i), i+1
	if which == "this" && s.is(j, "past", "coming") {
		which, j = s.word(j), j+1
	}
	if j >= len(s.items) || s.items[j].block != s.items[i].block {
		return value{}, i, false
	}
	if lo, hi, next, ok := s.count(j); ok && (which != "this" && which != "same" && which != "that") {
		return s.stretch(which, lo, hi, next)
	}
	w := s.word(j)
	if dayParts[w] {
		switch which {
		case "this":
			return dayValue(s.anchor, "day-part"), j + 1, true
		case "last":
			if w == "night" || w == "evening" {
				return dayValue(move(s.anchor, -1, day), "day-part"), j + 1, true
			}
		case "same":
			return dayValue(s.reference(i), "same-day"), j + 1, true
		case "that":
			return dayValue(s.ref, "same-day"), j + 1, !s.ref.IsZero() && s.refBlock == s.items[i].block &&
				(s.endsPhrase(j+1) || s.is(i-1, "and", ",", ";", "later"))
		case "next", "following":
			return dayValue(move(s.lastDay(), 1, day), "following-day"), j + 1, s.is(i-1, "the")
		case "previous":
			return dayValue(move(s.reference(i), -1, day), "previous-day"), j + 1, true
		}
		return value{}, i, false
	}
	if w == "weekend" {
		return s.weekend(which, i, j+1), j + 1, which != "same" && which != "that"
	}
	if code, ok := seasons[w]; ok {
		return s.season(code, 0, which, i, j+1), j + 1, which == "this" || which == "last" || which == "next" || which == "past" || which == "coming"
	}
	if m, next, _ := s.monthAt(j); m != 0 {
		v, ok := s.monthBeside(m, which)
		return v, next, ok
	}
	u := units[w]
	if w == "quarter" {
		return s.quarterBeside(which), j + 1, which == "this" || which == "last" || which == "next"
	}
	if u == noUnit || u == hour && !plural(w) {
		return value{}, i, false
	}
	if w == "fortnight" {
		if which == "this" || which == "same" || which == "that" {
			return value{}, i, false
		}
		return s.stretch(which, 2, 2, j)
	}
	if plural(w) {
		if which == "coming" || which == "past" || which == "last" || which == "next" || which == "following" || which == "previous" {
			return vague("stretch"), j + 1, which == "coming"
		}
		return value{}, i, false
	}
	if u == week && s.is(s.skip(j+1, ","), "on") {
		// "next week, on Tuesday"
		k := s.skip(j+1, ",") + 1
		if day, ok := weekdays[s.word(k)]; ok && s.together(k, false) {
			if v, _, ok := s.ofWeek(day, i); ok {
				return v, k + 1, true
			}
		}
	}
	return s.unitBeside(which, u, i, j+1)
}

// unitBeside is one day, week, month or year beside the anchor, or beside the
// day named last for "the following week", "the previous day".
func (s *scanner) unitBeside(which string, u unit, i, next int) (value, int, bool) {
	name := map[unit]string{day: "day", week: "week", month: "month", year: "year"}[u]
	rule := which + "-" + name
	ok := true
	switch which {
	case "this":
		ok = u != day
		v := around(s.anchor, u, rule)
		if u == week && s.anchor.Weekday() == time.Sunday && !s.anchor.IsZero() { // the week that a Sunday begins
			coming := around(move(s.anchor, 1, u), u, rule)
			v.other = &coming
		}
		return v, next, ok
	case "last", "next":
		n := 1
		if which == "last" {
			n = -1
		}
		if u == day {
			// "the next day" counts from the day before it in the text; "the last day" is none.
			return dayValue(move(s.lastDay(), n, day), rule), next, which == "next" && s.is(i-1, "the") && s.endsPhrase(next)
		}
		from := s.anchor
		if (u == month || u == year) && which == "next" && s.is(i-1, "the") && !s.last.IsZero() && s.tense(i, next) == pastTense {
			from = s.last // "In August 2016 ... The next year they released"
		}
		return around(move(firstOf(from, u), n, u), u, rule), next, true
	case "coming":
		return around(move(firstOf(s.anchor, u), 1, u), u, rule), next, u != day
	case "past":
		return spanValue(move(s.anchor, -1, u), s.anchor, byRange, rule), next, u != day
	case "previous", "following":
		n, from := 1, s.lastDay()
		if u != day && !s.last.IsZero() {
			from = s.last
		}
		if which == "previous" {
			n = -1
			if u == day {
				from = s.reference(i)
			}
		}
		return around(move(firstOf(from, u), n, u), u, rule), next, true
	case "same", "that":
		return around(s.lastDay(), u, rule), next, (u == day || which == "same") && !s.is(next, "to")
	}
	return value{}, i, false
}

// firstOf is the first day of t's month or year, so that a step lands in the next one; t itself for days and weeks.
func firstOf(t time.Time, u unit) time.Time {
	switch {
	case t.IsZero():
	case u == month:
		return time.Date(t.Year(), t.Month(), 1, 0, 0, 0, 0, time.UTC)
	case u == year:
		return time.Date(t.Year(), 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return t
}

// monthBeside is "last November", "next June", "this March".
func (s *scanner) monthBeside(m time.Month, which string) (value, bool) {
	if s.anchor.IsZero() {
		return value{precision: byMonth, rule: which + "-month-name"}, true
	}
	y := s.anchor.Year()
	switch which {
	case "last", "past", "previous":
		if m >= s.anchor.Month() {
			y--
		}
	case "next", "coming":
		if m <= s.anchor.Month() {
			y++
		}
	case "this":
	default:
		return value{}, false
	}
	return monthValue(y, m, which+"-month-name"), true
}

// quarterBeside is this, last or next quarter of the calendar year.
func (s *scanner) quarterBeside(which string) value {
	if s.anchor.IsZero() {
		return value{precision: byRange, rule: "quarter"}
	}
	t := firstOf(s.anchor, month)
	switch which {
	case "last":
		t = move(t, -3, month)
	case "next":
		t = move(t, 3, month)
	}
	return quarterValue(t.Year(), (int(t.Month())+2)/3, "quarter")
}

// weekend is a Saturday and Sunday; which is "" for "the weekend".
func (s *scanner) weekend(which string, i, next int) value {
	if s.anchor.IsZero() {
		return value{precision: byRange, rule: "weekend"}
	}
	this := mondayOf(s.anchor).AddDate(0, 0, 5)
	in := s.anchor.Weekday() == time.Saturday || s.anchor.Weekday() == time.Sunday
	n := 0
	switch which {
	case "last", "past", "previous":
		n = -7
	case "next", "following":
		n = 7
	case "coming":
		if in {
			n = 7
		}
	default:
		if !in && s.tense(i, next) != futureTense {
			n = -7
		}
	}
	from := this.AddDate(0, 0, n)
	v := spanValue(from, from.AddDate(0, 0, 1), byRange, "weekend")
	if which == "next" && !in {
		o := spanValue(this, this.AddDate(0, 0, 1), byRange, "weekend.coming")
		v.other = &o
	}
	return v
}
