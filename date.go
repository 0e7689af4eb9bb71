package readout

import (
	"fmt"
	"time"
)

// A CivilDate is a day of the Gregorian calendar without a time zone, in the
// form 2006-01-02. The zero value means that no day is known.
type CivilDate string

// ParseCivilDate reads 2006-01-02; anything else is an error wrapping ErrInvalid.
func ParseCivilDate(s string) (CivilDate, error) {
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		return "", fmt.Errorf("date %q, want YYYY-MM-DD: %w", s, ErrInvalid)
	}
	return CivilDate(s), nil
}

// CivilDateOf is the day of t in t's own location.
func CivilDateOf(t time.Time) CivilDate { return CivilDate(t.Format(time.DateOnly)) }

// Time is midnight UTC of the day, or the zero Time when d is zero or malformed.
func (d CivilDate) Time() time.Time {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return time.Time{}
	}
	return t
}

// AddDays moves d by n days; a zero date stays zero.
func (d CivilDate) AddDays(n int) CivilDate {
	if d == "" {
		return ""
	}
	return CivilDateOf(d.Time().AddDate(0, 0, n))
}

// A Date is when something is said to happen: a day or an interval, with the
// words it came from. Start and End are inclusive days.
type Date struct {
	Start     CivilDate `json:"start"`
	End       CivilDate `json:"end"`
	Precision string    `json:"precision,omitempty"` // day, range, week, month, approx or by
	Words     string    `json:"words,omitempty"`
	EDTF      string    `json:"edtf,omitempty"`   // the value as Extended Date/Time Format (ISO 8601-2)
	Anchor    CivilDate `json:"anchor,omitempty"` // the day that the words were read against
	Rule      string    `json:"rule,omitempty"`   // the name of the rule that read them
	// Other is the second reading of ambiguous words ("next Tuesday"), nil when there is none.
	Other *Date    `json:"other,omitempty"`
	Span  *Passage `json:"span,omitempty"`
}

// A Window is the time within which a forecast falls due; inclusive days, either may be open ("").
type Window struct {
	From CivilDate `json:"from"`
	To   CivilDate `json:"to"`
}
