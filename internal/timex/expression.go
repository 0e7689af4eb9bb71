package timex

import "time"

// expression reads the longest time expression that begins at item i, with a
// preposition that changes its meaning (by, since, from … to), and returns the
// item after it.
func (s *scanner) expression(i int) (value, int, bool) {
	switch s.word(i) {
	case "by", "until", "till", "before", "since", "no":
		if v, next, ok := s.bounded(i); ok {
			return v, next, true
		}
	case "from", "between", "beginning", "starting":
		if v, next, ok := s.between(i); ok {
			return v, next, true
		}
	}
	v, next, ok := s.joined(i, false)
	if !ok {
		return value{}, i, false
	}
	return v, next, true
}

// bounded reads "by June", "until the end of the month", "before June 1",
// "no later than Friday" and "since Monday".
func (s *scanner) bounded(i int) (value, int, bool) {
	j, word := i+1, s.word(i)
	if word == "no" {
		if !s.seq(i, "no", "later", "than") {
			return value{}, i, false
		}
		j, word = i+3, "by"
	}
	for s.is(j, "the", "about", "around", "at", "sometime", "some", "time", "on") && s.together(j, false) && j < i+6 {
		j++
	}
	if j >= len(s.items) || s.items[j].block != s.items[i].block {
		return value{}, i, false
	}
	v, next, ok := s.joined(j, false)
	if ok && v.rule == yearModifier {
		return value{}, i, false // "by the 1974 census"
	}
	if !ok || v.start.IsZero() || s.anchor.IsZero() || s.is(next, "'", "’", "'s", "’s") && word == "by" {
		return v, next, ok
	}
	if word != "since" && word != "by" && (s.negated(i) || s.moved(i)) {
		v.rule = "not-" + word + "." + v.rule
		return v, next, true // "will not meet before Monday", "postponed until Monday"
	}
	out := v
	switch word {
	case "since":
		if v.start.After(s.anchor) {
			return v, next, true
		}
		out.end = s.anchor
		out.precision = byRange
		out.rule = "since." + v.rule
		out.edtf = v.edtf + "/" + s.anchor.Format(time.DateOnly)
		out.other = nil
		return out, next, true
	case "before":
		if s.is(next, "ends") || s.is(next, "is", "was") && s.is(next+1, "out", "over") {
			break // "before August is out"
		}
		if !s.is(j, "end", "close") { // the end itself is the bound: "before the end of October"
			out.end = v.start.AddDate(0, 0, -1)
		}
	}
	if !out.end.After(s.anchor) {
		return v, next, true // a bound in the past: the day itself is what the words name
	}
	out.start = s.anchor
	out.precision = byBy
	out.rule = word + "." + v.rule
	out.edtf = "../" + out.end.Format(time.DateOnly)
	out.other = nil
	return out, next, true
}

// between reads "from Monday to Wednesday", "between 3 and 5 May", "from
// November 7 to 11" and "starting Friday".
func (s *scanner) between(i int) (value, int, bool) {
	j := s.skip(i+1, "the", "on")
	if j >= len(s.items) || s.items[j].block != s.items[i].block {
		return value{}, i, false
	}
	if s.is(i, "from") && s.moved(i) {
		return s.timed(j) // "moved from Tuesday to Thursday" names two days of one
	}
	a, next, ok := s.joined(j, s.is(i, "between"))
	if !ok {
		return value{}, i, false
	}
	return a, next, true
}

// negated reports whether the clause before i denies: "will not resume", "is unlikely".
func (s *scanner) negated(i int) bool {
	for k := i - 1; k >= 0 && k >= i-10 && s.items[k].sentence == s.items[i].sentence; k-- {
		switch {
		case s.is(k, "not", "n't", "never", "unlikely", "cannot", "nothing"), s.is(k, "t") && s.is(k-1, "'", "’"):
			return true
		case s.is(k, ",", ";", ":", "that", "but", "and"):
			return false
		}
	}
	return false
}

// joined reads one date, or two that make one interval: "Monday and Tuesday",
// "15 May to 3 June", "2021 and 2022". After "between" the word "and" joins
// whatever far ends.
func (s *scanner) joined(i int, between bool) (value, int, bool) {
	a, next, ok := s.timed(i)
	if !ok || a.start.IsZero() {
		return a, next, ok
	}
	j, link := s.link(next)
	if link == "" {
		return a, next, true
	}
	if between && link == "and" {
		link = "to"
	}
	b, end, ok := s.second(a, j, link)
	if !ok {
		return a, next, true
	}
	if _, bare := weekdays[s.word(i)]; bare && a.weekday && b.rule == "weekday.of-week" { // of the week of the later one: "Thursday and Friday of next week"
		gap := int(b.start.Sub(a.start).Hours() / 24)
		if weeks := gap - (gap%7+7)%7; weeks != 0 {
			a = dayValue(a.start.AddDate(0, 0, weeks), a.rule)
		}
	}
	out := spanValue(a.start, b.end, byRange, "interval")
	if link == "or" {
		out.edtf = "[" + a.edtf + "," + b.edtf + "]"
		out.rule = "either"
	} else if a.edtf != "" && b.edtf != "" {
		out.edtf = a.edtf + "/" + b.edtf
	}
	out.fullYear = a.fullYear || b.fullYear
	return out, end, true
}

// link finds the word between the two ends of an interval and the item after it.
func (s *scanner) link(i int) (int, string) {
	if !s.together(i, false) {
		return i, ""
	}
	switch {
	case s.is(i, "to", "through", "until", "till", "thru"), s.is(i, ",") && s.is(i+1, "to", "through", "until"):
		return s.skip(s.skip(i, ",")+1, "on", "the"), "to"
	case s.isDash(i):
		return i + 1, "to"
	case s.is(i, "and", "&"):
		return s.skip(s.skip(i+1, "again"), "on"), "and"
	case s.is(i, "or"):
		return s.skip(i+1, "on"), "or"
	}
	return i, ""
}

// second reads the later end of an interval that begins with a. Only ends that
// are near in time and of a like kind make an interval: "arrived on Monday and
// on Tuesday met" names two days of one, "in 1979 and 2015" two years.
func (s *scanner) second(a value, j int, link string) (value, int, bool) {
	if j >= len(s.items) || !s.together(j, false) {
		return value{}, j, false
	}
	if a.weekday {
		k := s.skip(j, "early", "late")
		if s.is(k, "yesterday", "today", "tomorrow") {
			v, next, ok := s.near(k)
			return v, next, ok && v.start.After(a.end)
		}
		day, ok := weekdays[s.word(k)]
		if !ok {
			return value{}, j, false
		}
		end := k + 1
		for dayParts[s.word(end)] {
			end++
		}
		gap := (int(day) - int(a.end.Weekday()) + 7) % 7
		if gap == 0 || link != "to" && gap > 1 {
			return value{}, j, false
		}
		if v, next, ok := s.ofWeek(day, end); ok {
			// The week stands after both: "Monday and Tuesday of next week".
			return v, next, !v.start.IsZero()
		}
		return dayValue(a.end.AddDate(0, 0, gap), "weekday"), end, true
	}
	b, next, ok := s.timed(j)
	if !ok || b.start.IsZero() || b.weekday || b.precision != a.precision {
		return value{}, j, false
	}
	gap := int(b.start.Sub(a.end).Hours() / 24)
	switch {
	case gap <= 0:
		return value{}, j, false
	case link != "to" && gap > 1:
		return value{}, j, false
	}
	return b, next, true
}

// timed reads a date with the time of day that stands before or after it:
// "at 7:30 a.m. on Tuesday", "Friday at noon".
func (s *scanner) timed(i int) (value, int, bool) {
	if clock, j, ok := s.clock(i); ok {
		j = s.skip(s.skip(j, ","), "on")
		if j < len(s.items) && s.together(j, false) {
			if v, next, ok := s.single(j); ok && v.precision == byDay {
				return v.at(clock), next, true
			}
		}
		return value{}, i, false
	}
	v, next, ok := s.single(i)
	if !ok || v.precision != byDay || v.start.IsZero() {
		return v, next, ok
	}
	j := s.skip(next, ",")
	if clock, end, ok := s.clock(j); ok && s.together(j, false) {
		return v.at(clock), end, true
	}
	return v, next, true
}

// at adds a time of day, "19:30", to the EDTF form of a day.
func (v value) at(clock string) value {
	if v.edtf != "" && clock != "" {
		v.edtf += "T" + clock
	}
	return v
}

// single reads one date without its time of day.
func (s *scanner) single(i int) (value, int, bool) {
	readers := [...]func(int) (value, int, bool){
		s.iso, s.quarter, s.nthDay, s.holiday, s.weekday, s.monthDay, s.dayMonth, s.weekOf, s.partOf, s.near, s.counted,
		s.within, s.inUnits, s.monthAlone, s.seasonOf, s.decade, s.century, s.yearAlone, s.dayAlone,
	}
	for _, read := range readers {
		if v, next, ok := read(i); ok {
			return v, next, true
		}
	}
	return value{}, i, false
}
