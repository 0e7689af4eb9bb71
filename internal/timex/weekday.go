package timex

import "time"

// weekday reads a day of the week with what stands around it: "late Monday",
// "next Tuesday", "Monday of next week", "Tuesday (March 13)", "Friday evening".
func (s *scanner) weekday(i int) (value, int, bool) {
	j, which, later, earlier := i, "", false, false
	for j < i+6 {
		switch s.word(j) {
		case "early", "late", "earlier", "later", "mid":
			later, earlier = later || s.is(j, "later"), earlier || s.is(j, "earlier")
			j = s.skip(j+1, "on", "-")
			continue
		case "overnight":
			if s.is(j+1, "into", "to", "on") {
				j += 2
				continue
			}
		case "morning", "evening", "night", "afternoon", "midnight", "noon":
			if s.is(j+1, "of", "on") {
				j = s.skip(s.skip(j+2, "the"), "last")
				continue
			}
			if s.is(j, "midnight", "noon") {
				j++
				continue
			}
		case "last", "next", "this", "coming", "past", "previous", "following":
			if which == "" || which == "this" {
				which = s.word(j)
				j++
				continue
			}
		}
		break
	}
	day, ok := weekdays[s.word(j)]
	short := false
	if !ok {
		day, ok = shortWeekdays[s.word(j)]
		short = true
	}
	if !ok || !s.items[j].capital || s.items[j].block != s.items[i].block || s.isName(j) || s.is(i-1, "every", "each") {
		return value{}, i, false
	}
	next := j + 1
	if short {
		next = s.skip(next, ".")
	}
	if v, end, ok := s.dated(next); ok {
		return v, end, true
	}
	if v, end, ok := s.daysTo(next); ok {
		return v, end, true
	}
	if short {
		return value{}, i, false
	}
	for dayParts[s.word(next)] && s.together(next, false) {
		next++
	}
	if v, end, ok := s.dated(next); ok && s.is(next, ",", "(") {
		return v, end, true
	}
	if v, end, ok := s.ofWeek(day, next); ok && which == "" {
		return v, end, true
	}
	if s.anchor.IsZero() {
		return value{precision: byDay, rule: "weekday", weekday: true}, next, true
	}
	if which == "" && s.is(next, "week", "fortnight") && next == j+1 && s.endsPhrase(next+1) {
		n := map[string]int{"week": 7, "fortnight": 14}[s.word(next)] // "Friday week": a week after the coming Friday
		return dayValue(s.anchor.AddDate(0, 0, (int(day)-int(s.anchor.Weekday())+7)%7+n), "weekday.week"), next + 1, true
	}
	if from := s.reference(j); which == "following" || which == "previous" && !from.Equal(s.anchor) {
		return besideDay(day, which, s.lastDay(), from), next, true
	}
	v := s.resolve(day, which, later, i, next)
	if earlier && v.start.After(s.anchor) {
		v = s.resolve(day, "past", later, i, next) // "earlier on Tuesday" is behind us whatever the verb
		v.other = nil
	}
	v.weekday = true
	return v, next, true
}

// besideDay is "the following Monday" after the day after, or "the previous
// Monday" before the day before.
func besideDay(day time.Weekday, which string, after, before time.Time) value {
	if which == "following" {
		n := (int(day) - int(after.Weekday()) + 7) % 7
		if n == 0 {
			n = 7
		}
		return dayValue(after.AddDate(0, 0, n), "weekday.following")
	}
	n := (int(before.Weekday()) - int(day) + 7) % 7
	if n == 0 {
		n = 7
	}
	return dayValue(before.AddDate(0, 0, -n), "weekday.previous")
}

// isName reports whether the weekday at j is part of a name.
func (s *scanner) isName(j int) bool {
	if s.is(j-1, "black", "good", "bloody", "ash", "palm", "holy", "easter") && s.items[j-1].capital {
		return true
	}
	return s.is(j+1, "times", "telegraph", "mail", "express", "mirror", "post", "herald", "agreement", "night") &&
		s.items[j+1].capital
}

// dated reads the full date that explains a weekday: ", February 18, 2025", "(March 13)", "18 May".
func (s *scanner) dated(i int) (value, int, bool) {
	j := s.skip(i, ",", "(")
	if j >= len(s.items) || !s.together(j, false) {
		return value{}, i, false
	}
	j = s.skip(s.skip(j, "on"), "the")
	for _, read := range []func(int) (value, int, bool){s.monthDay, s.dayMonth, s.iso} {
		if v, next, ok := read(j); ok && v.precision == byDay {
			if s.is(i, "(") {
				next = s.skip(next, ")")
			}
			return v, next, true
		}
	}
	return value{}, i, false
}

// daysTo reads what goes on after a weekday with a day whose month comes only
// with the later one: "Sunday [22 to Tuesday 24 March]".
func (s *scanner) daysTo(i int) (value, int, bool) {
	d, j := s.dayAt(i)
	if d == 0 || !s.together(i, false) {
		return value{}, i, false
	}
	k, link := s.link(j)
	if _, ok := weekdays[s.word(k)]; !ok || link == "" || link == "or" {
		return value{}, i, false
	}
	b, end, ok := s.dated(k + 1)
	if !ok || b.start.IsZero() {
		return value{}, i, false
	}
	first := firstOf(b.start, month)
	if d >= b.start.Day() {
		first = move(first, -1, month)
	}
	a, ok := ymd(first.Year(), first.Month(), d)
	if !ok {
		return value{}, i, false
	}
	v := spanValue(a, b.start, byRange, "interval")
	v.fullYear = b.fullYear
	return v, end, true
}

// ofWeek reads "next week", "of last week" after a weekday.
func (s *scanner) ofWeek(day time.Weekday, i int) (value, int, bool) {
	j := s.skip(i, "of")
	n := 0
	switch {
	case !s.is(j+1, "week") || !s.together(j, false):
		return value{}, i, false
	case s.is(j, "last"):
		n = -7
	case s.is(j, "next"):
		n = 7
	case !s.is(j, "this"):
		return value{}, i, false
	}
	if s.anchor.IsZero() {
		return value{precision: byDay, rule: "weekday.of-week"}, j + 2, true
	}
	monday := mondayOf(s.anchor).AddDate(0, 0, n)
	return dayValue(monday.AddDate(0, 0, (int(day)+6)%7), "weekday.of-week"), j + 2, true
}

// resolve chooses the week of a weekday. Words that two readers take for
// different weeks keep the second reading.
func (s *scanner) resolve(day time.Weekday, which string, later bool, i, next int) value {
	back := (int(s.anchor.Weekday()) - int(day) + 7) % 7 // days since the last one; 0 on the day itself
	ahead := (7 - back) % 7
	on := func(n int, rule string, other int) value {
		v := dayValue(s.anchor.AddDate(0, 0, n), "weekday."+rule)
		if other != 0 {
			o := dayValue(s.anchor.AddDate(0, 0, other), "weekday."+rule+".other-week")
			v.other = &o
		}
		return v
	}
	switch which {
	case "last", "past", "previous":
		switch back {
		case 0:
			return on(-7, which, 0)
		case 1:
			return on(-8, which, -1) // yesterday would be "on Tuesday" or "yesterday"
		}
		return on(-back, which, -back-7)
	case "next":
		switch ahead {
		case 0:
			return on(7, which, 0)
		case 1:
			return on(8, which, 1)
		}
		return on(ahead, which, ahead+7)
	case "coming":
		if ahead == 0 {
			ahead = 7
		}
		return on(ahead, which, 0)
	}
	if back == 0 {
		if s.tense(i, next) == futureTense && !later && which == "" {
			return on(sameDayAhead, "future", 7-sameDayAhead)
		}
		return on(0, "same-day", 0)
	}
	switch s.tense(i, next) {
	case futureTense:
		return on(ahead, "future", 0)
	case pastTense:
		return on(-back, "past", 0)
	}
	v := on(-back, "past", ahead) // news tells what was
	v.other.rule = "weekday.future"
	return v
}

// sameDayAhead is how far ahead "will meet on Wednesday" lies in a text of a
// Wednesday: the same day. News of the morning names its own day so; a week
// ahead would be "next Wednesday", and is kept as the other reading.
const sameDayAhead = 0
