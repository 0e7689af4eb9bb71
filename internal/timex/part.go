package timex

// partOf reads parts of a week, month or year: "mid-June", "early 2026", "late
// last month", "end of the month", "beginning of next year", "year-end".
func (s *scanner) partOf(i int) (value, int, bool) {
	switch s.word(i) {
	case "early", "late", "mid":
		j := i + 1
		if s.isDash(j) {
			j++
		}
		j = s.skip(s.skip(j, "in"), "the")
		if v, next, ok := s.whole(j); ok && s.together(j, false) {
			return part(v, s.word(i)), next, true
		}
		if v, next, ok := s.decade(j); ok {
			return part(v, s.word(i)), next, true
		}
	case "end", "close", "beginning", "start", "middle":
		return s.edge(i)
	case "month", "year":
		k := i + 1
		for s.is(k, "-", "'", "’", "s", "'s", "’s") {
			k++
		}
		if k > i+1 && s.is(k, "end") && !s.anchor.IsZero() {
			return edgeOf(around(s.anchor, units[s.word(i)], "edge"), "end"), k + 1, true
		}
	}
	return value{}, i, false
}

// edge reads "end of the month", "start of 2026".
func (s *scanner) edge(i int) (value, int, bool) {
	if !s.is(i+1, "of") && !(s.is(i, "end") && s.monthName(i+1)) {
		return value{}, i, false
	}
	j := s.skip(s.skip(i+1, "of"), "the")
	v, next, ok := s.whole(j)
	if !ok || !s.together(j, false) {
		return value{}, i, false
	}
	return edgeOf(v, s.word(i)), next, true
}

func (s *scanner) monthName(i int) bool {
	m, _, _ := s.monthAt(i)
	return m != 0
}

// edgeOf is the first, middle or last part of v: days 1-10 and so on of a
// month, the first or last month of a year.
func edgeOf(v value, word string) value {
	which := map[string]string{"end": "late", "close": "late", "beginning": "early", "start": "early", "middle": "mid"}[word]
	if v.start.IsZero() {
		return vague("edge")
	}
	out := part(v, which)
	if v.end.Sub(v.start).Hours() > 300*24 {
		switch which {
		case "late":
			out = monthValue(v.end.Year(), v.end.Month(), v.rule+".late")
		case "early":
			out = monthValue(v.start.Year(), v.start.Month(), v.rule+".early")
		}
		out.precision = byApprox
	}
	out.fullYear = v.fullYear
	return out
}

// whole reads what a part is taken of: "the month", "next week", "June", "June
// 2026", "2026", "last summer".
func (s *scanner) whole(i int) (value, int, bool) {
	if i >= len(s.items) {
		return value{}, i, false
	}
	switch s.word(i) {
	case "week", "month", "year":
		// "the end of the week" is the anchor's; "early in the year" too.
		if s.is(i-1, "the") {
			return around(s.anchor, units[s.word(i)], "this-"+s.word(i)), i + 1, true
		}
		return value{}, i, false
	case "this", "last", "next", "coming":
		v, next, ok := s.qualified(i)
		return v, next, ok && (v.precision == byWeek || v.precision == byMonth || v.precision == byRange)
	}
	if y := s.fullYearAt(i); y != 0 && !(i+1 < len(s.items) && s.is(i+1, "s") && !s.items[i+1].space) {
		v := yearValue(y, "year")
		v.fullYear = true
		return v, i + 1, true
	}
	if v, next, ok := s.monthAlone(i); ok {
		return v, next, true
	}
	return s.seasonOf(i)
}
