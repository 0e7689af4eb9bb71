package timex

import (
	"fmt"
	"time"
)

// The years that a bare number may name; news before 1500 gives its years an era.
const (
	firstYear = 1500
	lastYear  = 2199
)

// fullYearAt is the four-digit year at i, 0 when there is none.
func (s *scanner) fullYearAt(i int) int {
	if n := s.number(i); n >= firstYear && n <= lastYear && s.items[i].digits == 4 {
		return n
	}
	return 0
}

// monthAt reads a month's name at i and its abbreviation's period; short is
// true for an abbreviation, which needs a number or a preposition beside it.
func (s *scanner) monthAt(i int) (m time.Month, next int, short bool) {
	if i >= len(s.items) || !s.items[i].capital {
		return 0, i, false
	}
	if m, ok := months[s.word(i)]; ok {
		return m, i + 1, false
	}
	m, ok := shortMonths[s.word(i)]
	if !ok {
		return 0, i, false
	}
	next = i + 1
	if s.is(next, ".") && s.together(next, true) {
		next++
	}
	return m, next, true
}

// dayAt reads a day of the month at i, "18" or "18th"; 0 when there is none.
func (s *scanner) dayAt(i int) (d, next int) {
	n := s.number(i)
	if n < 1 || n > 31 || s.items[i].digits > 2 {
		return 0, i
	}
	next = i + 1
	if s.is(next, "st", "nd", "rd", "th") && s.together(next, true) {
		next++
	} else if next < len(s.items) && !s.items[next].space && s.items[next].digits == 0 &&
		s.items[next].lower[0] >= 'a' && s.items[next].lower[0] <= 'z' {
		return 0, i // "20m", "5km"
	}
	return n, next
}

// yearAfter reads ", 2025" or " 2025" at i.
func (s *scanner) yearAfter(i int) (y, next int) {
	j := s.skip(i, ",")
	if !s.together(j, false) {
		return 0, i
	}
	if j == i {
		j = s.skip(i, "of")
	}
	if y := s.fullYearAt(j); y != 0 {
		return y, j + 1
	}
	if s.is(j, "last", "next", "this") && s.is(j+1, "year") && !s.anchor.IsZero() { // "January 20 next year"
		return s.anchor.Year() + map[string]int{"last": -1, "next": 1}[s.word(j)], j + 2
	}
	return 0, i
}

// monthDay reads "February 18, 2025", "Feb. 18", "January 15-16", "July 11 to 24", "May 18 and 19".
func (s *scanner) monthDay(i int) (value, int, bool) {
	m, j, _ := s.monthAt(i)
	if m == 0 || !s.together(j, false) {
		return value{}, i, false
	}
	j = s.skip(j, "the")
	d, j := s.dayAt(j)
	if d == 0 {
		return value{}, i, false
	}
	d2, j := s.secondDay(d, j)
	y, j := s.yearAfter(j)
	v, ok := s.daysOf(y, m, d, d2, i, j)
	return v, j, ok
}

// dayMonth reads "18 February 2025", "18 and 19 May", "3 to 5 May", "the 18th of May", "15–16 January".
func (s *scanner) dayMonth(i int) (value, int, bool) {
	d, j := s.dayAt(i)
	if d == 0 {
		return value{}, i, false
	}
	last := d
	for s.is(j, ",") { // "3, 4 and 5 February"
		n, next := s.dayAt(j + 1)
		if n != last+1 {
			break
		}
		last, j = n, next
	}
	d2, j := s.secondDay(last, j)
	if d2 == last && last != d {
		return value{}, i, false
	}
	j = s.skip(j, "of")
	m, j, _ := s.monthAt(j)
	if m == 0 || !s.together(j-1, false) {
		return value{}, i, false
	}
	y, j := s.yearAfter(j)
	v, ok := s.daysOf(y, m, d, d2, i, j)
	return v, j, ok
}

// secondDay reads the later day of a range after day d: "-16", "to 24", "and 19"; d itself when there is none.
func (s *scanner) secondDay(d, i int) (d2, next int) {
	if !s.isDash(i) && !s.is(i, "to", "and", "through", "until", "or", "&") || !s.together(i, false) {
		return d, i
	}
	d2, next = s.dayAt(s.skip(i+1, "the"))
	if d2 <= d {
		return d, i
	}
	if m, _, _ := s.monthAt(next); m != 0 {
		if prev, _, _ := s.monthAt(i - 2); prev != 0 {
			return d, i // "March 3 and 5 April" are two dates
		}
	}
	return d2, next
}

// daysOf is the days d to d2 of a month; y is 0 when the text leaves it to tense.
func (s *scanner) daysOf(y int, m time.Month, d, d2, i, next int) (value, bool) {
	rule, full := "date", y != 0
	if y == 0 {
		rule = "month-day"
		y = s.yearFor(i, next, func(y int) (time.Time, time.Time) {
			a, _ := ymd(y, m, d)
			return a, a
		})
	}
	if y == 0 {
		_, ok := ymd(2000, m, d)
		return value{precision: byDay, rule: rule, edtf: fmt.Sprintf("XXXX-%02d-%02d", int(m), d)}, ok
	}
	a, ok := ymd(y, m, d)
	b, ok2 := ymd(y, m, d2)
	if !ok || !ok2 {
		return value{}, false
	}
	v := dayValue(a, rule)
	if d2 != d {
		v = spanValue(a, b, byRange, rule+".range")
	}
	v.fullYear = full
	return v, true
}

// monthAlone reads "February", "February 2025", "last November", "this June" is in near.
func (s *scanner) monthAlone(i int) (value, int, bool) {
	m, j, short := s.monthAt(i)
	if m == 0 {
		return value{}, i, false
	}
	if y, next := s.yearAfter(j); y != 0 {
		v := monthValue(y, m, "month")
		v.fullYear = true
		return v, next, true
	}
	if !s.bareMonth(i, j, short) {
		return value{}, i, false
	}
	y := s.yearFor(i, j, func(y int) (time.Time, time.Time) {
		a := time.Date(y, m, 1, 0, 0, 0, 0, time.UTC)
		return a, a.AddDate(0, 1, -1)
	})
	if y == 0 {
		return value{precision: byMonth, rule: "month", edtf: fmt.Sprintf("XXXX-%02d", int(m))}, j, true
	}
	return monthValue(y, m, "month"), j, true
}

// bareMonth tells a month without a number from May and March the words and
// names, and from people called April, June or August: it asks for a word of
// time before it, or for a month that is nothing else.
func (s *scanner) bareMonth(i, next int, short bool) bool {
	before := s.word(i - 1)
	timeWord := false
	switch before {
	case "in", "by", "until", "till", "since", "last", "next", "this", "early", "late", "mid", "of", "before", "after",
		"during", "from", "through", "between", "previous", "earlier", "past", "every", "around":
		timeWord = true
	case "-", "–":
		timeWord = s.is(i-2, "mid", "early", "late")
	case "to", "and", "or", "for":
		m, _, _ := s.monthAt(i - 2)
		timeWord = m != 0 || before == "for" && s.is(i-2, "scheduled", "planned", "set", "slated", "due", "expected")
	}
	if short {
		return timeWord && before != "of" && before != "to"
	}
	switch s.word(i) {
	case "may", "march", "april", "june", "august":
		if !timeWord || s.is(next, "said", "told", "has", "had", "was", "'s", "’s") && s.is(i, "may") {
			return false
		}
		// "of March Air Base", "by April Ryan", "in August Wilson's play": a name goes on with a capital.
		if before == "by" || before == "of" || before == "from" {
			return next >= len(s.items) || !s.items[next].capital || !s.items[next].space
		}
	}
	return true
}

// iso reads 2025-02-18, 2025/02/18, 18.02.2025 and 18/02/2025.
func (s *scanner) iso(i int) (value, int, bool) {
	if i+4 >= len(s.items) || s.items[i].digits == 0 || !s.tightFrom(i, 5) || s.word(i+1) != s.word(i+3) {
		return value{}, i, false
	}
	if !s.is(i+1, "-", "/", ".") || s.is(i-1, s.word(i+1)) && !s.items[i].space {
		return value{}, i, false
	}
	if i+5 < len(s.items) && !s.items[i+5].space && s.items[i+5].lower == s.word(i+1) && s.word(i+1) != "." {
		return value{}, i, false
	}
	a, b, c := s.items[i], s.items[i+2], s.items[i+4]
	if b.digits == 0 || c.digits == 0 || b.digits > 2 {
		return value{}, i, false
	}
	switch {
	case a.digits == 4 && c.digits <= 2 && s.word(i+1) != ".":
		t, ok := ymd(a.number, time.Month(b.number), c.number)
		v := dayValue(t, "iso")
		v.fullYear = true
		return v, i + 5, ok && a.number >= firstYear
	case c.digits == 4 && a.digits <= 2 && s.word(i+1) != "-":
		return s.numeric(a.number, b.number, c.number, i+5)
	}
	return value{}, i, false
}

// numeric reads a/b/y, where the day comes first but in American usage; both
// readings are kept when the numbers allow them.
func (s *scanner) numeric(a, b, y, next int) (value, int, bool) {
	if y < firstYear || y > lastYear {
		return value{}, next, false
	}
	t, ok := ymd(y, time.Month(b), a)
	u, ok2 := ymd(y, time.Month(a), b)
	if !ok {
		t, ok, ok2 = u, ok2, false
	}
	v := dayValue(t, "numeric")
	v.fullYear = true
	if ok && ok2 && a != b {
		other := dayValue(u, "numeric.month-first")
		v.other = &other
	}
	return v, next, ok
}

// tightFrom reports whether n items from i on follow each other without space.
func (s *scanner) tightFrom(i, n int) bool {
	for k := i + 1; k < i+n; k++ {
		if !s.together(k, true) {
			return false
		}
	}
	return true
}
