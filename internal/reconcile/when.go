package reconcile

import "github.com/readout/readout"

// far is a distance between days of which one is not known.
const far = 1 << 20

// days is how many days lie between a and b; 0 when one is not known.
func days(a, b readout.CivilDate) int {
	if a == "" || b == "" {
		return 0
	}
	n := number(a) - number(b)
	return max(n, -n)
}

// number counts days, so that dates can be subtracted; 0 for no date. It is
// called for every pair that is looked at, so it reads the digits itself.
func number(d readout.CivilDate) int {
	if len(d) != len("2006-01-02") {
		return 0
	}
	n := func(s readout.CivilDate) int {
		v := 0
		for i := range len(s) {
			v = v*10 + int(s[i]-'0')
		}
		return v
	}
	y, m, day := n(d[:4]), n(d[5:7]), n(d[8:])
	// Days of a calendar whose years begin in March, so that a leap day is the last (Richards, 2013).
	if m < 3 {
		y, m = y-1, m+12
	}
	return 365*y + y/4 - y/100 + y/400 + (153*(m-3)+2)/5 + day
}

// A when is a range of days, both inclusive; sure says that the text dates it,
// and not only that it is news. The zero value is any time.
type when struct {
	from, to int
	sure     bool
}

// Reports without a date are of what has just been, or is soon to be.
const (
	recent = 10 // days before the publication
	soon   = 60 // days after it
)

// timeOf is when something with status and date was, as a document published on day has it.
func timeOf(d *readout.Date, status string, day readout.CivilDate) when {
	if d != nil && (d.Start != "" || d.End != "") {
		w := when{number(d.Start), number(d.End), true}
		switch {
		case d.Start == "":
			w.from = w.to - recent
		case d.End == "":
			w.to = w.from + soon
		}
		if d.Precision == "approx" {
			w.from, w.to = w.from-3, w.to+3
		}
		return w
	}
	if day == "" {
		return when{}
	}
	n := number(day)
	switch status {
	case "held", "ongoing":
		return when{from: n - recent, to: n}
	}
	return when{from: n, to: n + soon}
}

func (w when) zero() bool { return w == when{} }

// gap is how many days lie between two times, 0 when they overlap.
func (w when) gap(o when) int {
	if w.zero() || o.zero() {
		if w.zero() && o.zero() {
			return 0
		}
		return far
	}
	return max(0, w.from-o.to, o.from-w.to)
}

// long is how many days w takes.
func (w when) long() int { return w.to - w.from + 1 }
