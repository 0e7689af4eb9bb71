package timex

import (
	"fmt"
	"time"
)

// yearFor chooses the year of a date that names none; days gives the first and
// last day of it in a year. Past tense takes the latest that has begun by the
// anchor, future tense the earliest not over by then, and otherwise the
// nearest. A year named in the same sentence is taken over. 0 when nothing fixes it.
func (s *scanner) yearFor(i, next int, days func(y int) (time.Time, time.Time)) int {
	if s.anchor.IsZero() {
		return s.yearOfDoc
	}
	if s.year != 0 && s.yearIn == s.items[i].sentence && s.year < s.anchor.Year() {
		return s.year
	}
	nearest, best := 0, 1<<30
	past, future := 0, 0
	for y := s.anchor.Year() - 1; y <= s.anchor.Year()+1; y++ {
		a, b := days(y)
		gap := 0
		switch {
		case a.After(s.anchor):
			gap = int(a.Sub(s.anchor).Hours() / 24)
			if future == 0 {
				future = y
			}
		case b.Before(s.anchor):
			gap = int(s.anchor.Sub(b).Hours() / 24)
			past = y
		default:
			past = y
			if future == 0 {
				future = y
			}
		}
		if gap < best {
			nearest, best = y, gap
		}
	}
	chosen := nearest
	switch s.tense(i, next) {
	case pastTense:
		chosen = past
	case futureTense:
		chosen = future
	}
	// News leaves out the year of days within half a year or so. A misread tense
	// is likelier than a day eight months off, or a month ten months off.
	a, b := days(chosen)
	sure, far := 115, 250
	if !a.Equal(b) {
		sure, far = 45, 300
	}
	if gap := max(s.anchor.Sub(b), a.Sub(s.anchor)); best <= sure && gap > time.Duration(far)*24*time.Hour {
		return nearest
	}
	return chosen
}

// yearAlone reads "2024" where it stands as a year.
func (s *scanner) yearAlone(i int) (value, int, bool) {
	y := s.fullYearAt(i)
	if v, next, ok := s.shortRange(i); ok && y != 0 {
		return v, next, true
	}
	if y == 0 || !s.standsAsYear(i) {
		return value{}, i, false
	}
	v := yearValue(y, "year")
	v.fullYear = true
	if s.is(i-1, "the", "a", "its", "their", "his", "her") && i+1 < len(s.items) && s.items[i+1].space {
		v.rule = yearModifier // "the 2015 nuclear deal" dates the deal, not the sentence
	}
	return v, i + 1, true
}

// shortRange reads "1979-81" and "2014/15" after a word that takes a year.
func (s *scanner) shortRange(i int) (value, int, bool) {
	y, n := s.fullYearAt(i), s.number(i+2)
	if y == 0 || !s.isDash(i+1) && !s.is(i+1, "/") || !s.tightFrom(i, 3) || s.items[i+2].digits != 2 || n <= y%100 {
		return value{}, i, false
	}
	if i+3 < len(s.items) && !s.items[i+3].space && (s.isDash(i+3) || s.is(i+3, "/")) {
		return value{}, i, false // "2025-10-14"
	}
	if !s.is(i-1, "in", "of", "the", "during", "from", "since", "for", "by", "(", "winter", "between") {
		return value{}, i, false
	}
	v := spanValue(time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(y-y%100+n, 12, 31, 0, 0, 0, 0, time.UTC), byRange, "years")
	v.edtf = fmt.Sprintf("%04d/%04d", y, y-y%100+n)
	v.fullYear = true
	return v, i + 3, true
}

// yearModifier is the rule of a year that says which thing is meant.
const yearModifier = "year.modifier"

// standsAsYear tells 2024 the year from 2024 the count and from "Agenda 2030".
func (s *scanner) standsAsYear(i int) bool {
	if s.is(i+1, "'", "’") || i+1 < len(s.items) && !s.items[i+1].space && (s.isDash(i+1) && !s.yearRange(i) || s.items[i+1].lower == "/") {
		return false
	}
	if s.yearRange(i) && s.tightFrom(i, 3) && s.fullYearAt(i+2) > s.items[i].number {
		return true // "served 2010-2016"
	}
	nextIsNoun := i+1 < len(s.items) && s.items[i+1].sentence == s.items[i].sentence && s.items[i+1].lower[0] >= 'a' &&
		s.items[i+1].lower[0] <= 'z' && !functionWords[s.items[i+1].lower]
	switch s.word(i - 1) {
	case "in", "since", "during", "early", "late", "mid", "until", "till":
		return true
	case "by", "before", "after", "from", "through", "of", "and", "or", "to", "for", "between":
		return !nextIsNoun && s.yearContext(i)
	case "the", "its", "their", "a":
		return nextIsNoun && !countedThings[s.word(i+1)]
	case "-", "–", "—":
		return s.is(i-2, "mid", "early", "late") || i >= 2 && s.fullYearAt(i-2) != 0
	case "(", "year", "years", "summer", "winter", "spring", "autumn", "fall":
		return true
	}
	return false
}

// yearContext asks a weak preposition for more: another year before "and" and "to", none else.
func (s *scanner) yearContext(i int) bool {
	switch s.word(i - 1) {
	case "and", "or", "to":
		return i >= 2 && s.fullYearAt(i-2) != 0
	case "for", "of", "by", "from", "between":
		return s.items[i-1].sentence == s.items[i].sentence
	}
	return true
}

// yearRange reports whether a dash and another year follow the year at i.
func (s *scanner) yearRange(i int) bool { return s.isDash(i+1) && s.fullYearAt(i+2) != 0 }

// functionWords may follow a year; another lower-case word makes the number a count.
var functionWords = set("and", "or", "but", "to", "the", "a", "an", "when", "as", "after", "before", "with", "for", "on", "by", "it",
	"he", "she", "they", "we", "that", "which", "who", "where", "while", "has", "have", "had", "was", "is", "are", "were", "would",
	"will", "in", "at", "from", "until", "through", "between", "under", "over", "because", "if", "since", "than", "then", "not",
	"its", "their", "his", "her", "our", "there", "amid", "following", "despite", "onwards", "onward", "also", "alone", "where")

// countedThings follow a count, not a year, even after "the".
var countedThings = set("people", "troops", "soldiers", "prisoners", "hostages", "dead", "victims", "men", "women", "children",
	"dollars", "euros", "km", "kilometres", "kilometers", "kilometre", "kilometer", "miles", "mile", "votes", "delegates",
	"members", "tonnes", "tons", "civilians", "detainees", "refugees", "megawatts", "fighters")

func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

// decade reads "the 1990s", "the '90s" and "the early 1980s" (the last through partOf).
func (s *scanner) decade(i int) (value, int, bool) {
	if s.is(i, "'", "’", "‘") && s.number(i+1) >= 10 && s.items[i+1].digits == 2 && !s.anchor.IsZero() && s.together(i+1, true) &&
		s.number(i+1)%10 == 0 && s.is(i+2, "s") && s.together(i+2, true) && s.is(i-1, "the", "early", "late", "mid", "-") {
		y := s.anchor.Year()/100*100 + s.number(i+1)
		if y > s.anchor.Year() {
			y -= 100
		}
		return decadeValue(y), i + 3, true
	}
	y := s.fullYearAt(i)
	if y == 0 || y%10 != 0 || !s.is(i+1, "s") || !s.together(i+1, true) {
		return value{}, i, false
	}
	return decadeValue(y), i + 2, true
}

func decadeValue(y int) value {
	v := spanValue(time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(y+9, 12, 31, 0, 0, 0, 0, time.UTC), byRange, "decade")
	v.edtf = fmt.Sprintf("%03dX", y/10)
	return v
}

// century reads "the 19th century": the years that begin with 18, as EDTF writes them.
func (s *scanner) century(i int) (value, int, bool) {
	n := s.number(i)
	if n < 2 || n > 21 || !s.is(i+1, "st", "nd", "rd", "th") || !s.together(i+1, true) || !s.is(i-1, "the", "early", "late", "mid", "-") {
		return value{}, i, false
	}
	j := s.skip(i+2, "-")
	if !s.is(j, "century") || !s.endsPhrase(j+1) {
		return value{}, i, false
	}
	v := spanValue(time.Date(100*n-100, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(100*n-1, 12, 31, 0, 0, 0, 0, time.UTC), byRange, "century")
	v.edtf = fmt.Sprintf("%02dXX", n-1)
	return v, j + 1, true
}

// quarter reads "first quarter of 2026", "second half of next year", "first week of June".
func (s *scanner) quarter(i int) (value, int, bool) {
	n, ok := ordinals[s.word(i)]
	if !ok {
		return value{}, i, false
	}
	kind := s.word(i + 1)
	j := i + 2
	days := 0
	if k, ok := cardinals[kind]; ok && k > 1 {
		days, kind, j = k, s.word(i+2), i+3
	}
	switch kind {
	case "quarter", "half", "week", "weeks", "days":
	default:
		return value{}, i, false
	}
	if kind == "quarter" && s.is(i-1, "the") && n > 0 && s.endsPhrase(j) && !s.is(j, "of") && !s.anchor.IsZero() {
		if !s.is(i-2, "in", "during", "by", "for", "until", "since", "of") {
			return value{}, i, false
		}
		y := s.yearFor(i, j, func(y int) (time.Time, time.Time) {
			v := quarterValue(y, n, "quarter")
			return v.start, v.end
		})
		return quarterValue(y, n, "quarter"), j, true
	}
	if !s.is(j, "of") && !(kind == "quarter" && s.fullYearAt(j) != 0) || n == 2 && kind == "days" {
		return value{}, i, false
	}
	whole, next, ok := s.whole(s.skip(s.skip(j, "of"), "the"))
	if !ok {
		return value{}, i, false
	}
	if whole.start.IsZero() {
		return vague("part"), next, true
	}
	v, ok := portion(whole, kind, n, days)
	v.fullYear = whole.fullYear
	return v, next, ok
}

// portion is the nth quarter, half or week of a whole; n is -1 for the last.
func portion(whole value, kind string, n, days int) (value, bool) {
	long := whole.end.Sub(whole.start) > 300*24*time.Hour
	y, m := whole.start.Year(), whole.start.Month()
	switch {
	case kind == "quarter" && long:
		if n < 0 {
			n = 4
		}
		return quarterValue(y, n, "quarter"), n <= 4
	case kind == "half" && n != 3 && n != 4 && n != 1 && n != 2 && n != -1:
		return value{}, false
	case kind == "half" && long && n == 1:
		return monthsValue(y, m, 6, byRange, "half"), true
	case kind == "half" && long:
		return monthsValue(y, m+6, 6, byRange, "half"), true
	case kind == "half" && n == 1:
		return spanValue(whole.start, whole.start.AddDate(0, 0, 14), byRange, "half"), true
	case kind == "half":
		return spanValue(whole.start.AddDate(0, 0, 15), whole.end, byRange, "half"), true
	case kind == "week" && n > 0:
		first := mondayOf(whole.start.AddDate(0, 0, 6)) // the first Monday
		if whole.start.Weekday() != time.Monday && whole.start.Weekday() <= time.Wednesday && whole.start.Weekday() != time.Sunday {
			first = mondayOf(whole.start) // a week that has most of its days in the whole
		}
		return weekValue(first.AddDate(0, 0, 7*(n-1)), "week-of"), true
	case kind == "week":
		return spanValue(whole.end.AddDate(0, 0, -6), whole.end, byWeek, "week-of"), true
	case kind == "days" && days > 0 && n == 1:
		return spanValue(whole.start, whole.start.AddDate(0, 0, days-1), byRange, "days-of"), true
	case kind == "days" && days > 0 && n < 0:
		return spanValue(whole.end.AddDate(0, 0, 1-days), whole.end, byRange, "days-of"), true
	case kind == "days" && n == 1:
		return part(whole, "early"), true
	case kind == "days":
		return part(whole, "late"), true
	}
	return value{}, false
}
