package eval

import "time"

const oneDay = 24 * time.Hour

// near reports whether two dates overlap within a day, or one is missing.
func near(p, g dateValue) bool {
	if !p.known || !g.known {
		return true
	}
	return !p.start.Add(-oneDay).After(g.end) && !g.start.Add(-oneDay).After(p.end)
}

// equalWithin reports whether both ends are within slack days, or both dates are missing.
func equalWithin(p, g dateValue, slack int) bool {
	if !g.known || !p.known {
		return p.known == g.known
	}
	return days(p.start, g.start) <= slack && days(p.end, g.end) <= slack
}

// fits is exact where the gold is one day; where it is longer the prediction
// overlaps it and is at most twice as long and two days more.
func fits(p, g dateValue) bool {
	if !g.known || !p.known {
		return p.known == g.known
	}
	if g.start.Equal(g.end) {
		return p.start.Equal(g.start) && p.end.Equal(g.end)
	}
	return !p.start.After(g.end) && !g.start.After(p.end) && p.end.Sub(p.start) <= 2*g.end.Sub(g.start)+2*oneDay
}

// days is the distance of two days.
func days(a, b time.Time) int {
	n := int(a.Sub(b) / oneDay)
	return max(n, -n)
}
