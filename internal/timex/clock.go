package timex

import "fmt"

// clock reads a time of day, "7:30 a.m.", "noon", "19:30 GMT", "1930 GMT", with
// "at" before it, as "19:30". A bare number is none.
func (s *scanner) clock(i int) (string, int, bool) {
	j := s.skip(i, "at")
	if s.is(j, "noon", "midnight") {
		if s.word(j) == "noon" {
			return "12:00", j + 1, j > i
		}
		return "00:00", j + 1, j > i
	}
	if j >= len(s.items) || s.items[j].digits == 0 || s.items[j].number < 0 {
		return "", i, false
	}
	h, m, next := s.items[j].number, 0, j+1
	colon := false
	if (s.is(next, ":") || s.is(next, ".")) && next+1 < len(s.items) && s.tightFrom(j, 3) && s.items[next+1].digits == 2 {
		m, next, colon = s.items[next+1].number, next+2, true
	} else if s.items[j].digits == 4 {
		h, m = h/100, h%100
	} else if s.items[j].digits > 2 {
		return "", i, false
	}
	half, next := s.half(next)
	zone := false
	for s.is(next, "gmt", "utc", "local", "est", "edt", "et", "cet", "cest", "msk") {
		zone = true
		next++
		next = s.skip(next, "time")
	}
	switch {
	case half == "p" && h < 12:
		h += 12
	case half == "a" && h == 12:
		h = 0
	case half == "" && !zone && !(colon && s.is(i, "at")):
		return "", i, false
	}
	if h > 23 || m > 59 {
		return "", i, false
	}
	return fmt.Sprintf("%02d:%02d", h, m), next, true
}

// half reads "a.m.", "pm" and their like: "a", "p" or "".
func (s *scanner) half(i int) (string, int) {
	switch {
	case s.is(i, "am", "pm"):
		return s.items[i].lower[:1], i + 1
	case s.is(i, "a", "p") && s.is(i+1, ".") && s.is(i+2, "m"):
		if s.is(i+3, ".") && !s.items[i+3].space {
			return s.items[i].lower, i + 4
		}
		return s.items[i].lower, i + 3
	}
	return "", i
}
