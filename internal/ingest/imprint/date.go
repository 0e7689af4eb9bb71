package imprint

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/readout/readout"
)

// A partialDate is a day whose year may be missing (0).
type partialDate struct{ year, month, day int }

func (p partialDate) date() readout.CivilDate {
	if p.year == 0 {
		return ""
	}
	d, err := readout.ParseCivilDate(fmt.Sprintf("%04d-%02d-%02d", p.year, p.month, p.day))
	if err != nil {
		return ""
	}
	return d
}

// near gives p the year in which it falls closest to day, at most half a year off.
func (p partialDate) near(day readout.CivilDate) readout.CivilDate {
	if p.year != 0 || p.month == 0 || day == "" {
		return p.date()
	}
	var best readout.CivilDate
	gap := 200 * 24 * time.Hour
	for y := day.Time().Year() - 1; y <= day.Time().Year()+1; y++ {
		p.year = y
		if d := p.date(); d != "" && d.Time().Sub(day.Time()).Abs() < gap {
			best, gap = d, d.Time().Sub(day.Time()).Abs()
		}
	}
	return best
}

// The forms in which mastheads, datelines and government sites write a day.
const (
	monthWords = `(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`
	weekWords  = `(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? +)?`
	dayWords   = `(?:(` + monthWords + `) +(\d{1,2})(?:st|nd|rd|th)?(?:, ?(\d{4})| +(\d{4}))?|(\d{1,2})(?:st|nd|rd|th)? +(` + monthWords + `),?(?: +(\d{4}))?|(\d{4})-(\d{2})-(\d{2})|(\d{1,2})[./](\d{1,2})[./](\d{4}))`
	clockWords = `(?:,? *(?:at|t|-|–|\||,)? *\d{1,2}[:.]\d{2}(?::\d{2})?(?:\.\d+)? *(?:[ap]\.?m\.?)?)?(?: *\(?(?:[a-z]{2,4}t|utc|gmt|z|[+-]\d{2}:?\d{2}|\| *\d{1,2}[:.]\d{2} *gmt)\)?)?`
	dateLabel  = `(?:(?:published|posted|updated|released|last (?:updated|modified)|first published|mis à jour le|date|issued)(?: on| at)? *:? *)?`
)

var (
	lineOfDate  = regexp.MustCompile(`(?i)^\(?` + dateLabel + weekWords + dayWords + clockWords + `\.?\)?$`)
	maxDateLine = 90 // bytes; the longest form above with room
)

// parseDay reads the submatches of dayWords; slash dates only where one number
// can be no month, since writers differ on the order.
func parseDay(m []string) (partialDate, bool) {
	num := func(s string) int { n, _ := strconv.Atoi(s); return n }
	var p partialDate
	switch {
	case m[1] != "":
		p = partialDate{num(m[3] + m[4]), month(m[1]), num(m[2])}
	case m[5] != "":
		p = partialDate{num(m[7]), month(m[6]), num(m[5])}
	case m[8] != "":
		p = partialDate{num(m[8]), num(m[9]), num(m[10])}
	default:
		a, b := num(m[11]), num(m[12])
		switch {
		case a > 12:
			a, b = b, a
		case b <= 12 && a != b:
			return p, false
		}
		p = partialDate{num(m[13]), a, b}
	}
	return p, p.month >= 1 && p.month <= 12 && p.day >= 1 && p.day <= 31 && (p.year == 0 || p.year > 1700)
}

func month(word string) int {
	word = strings.ToLower(word)
	for m := time.January; m <= time.December; m++ {
		if strings.HasPrefix(word, strings.ToLower(m.String()[:3])) {
			return int(m)
		}
	}
	return 0
}

// lineDate reads a line that holds a day and nothing else but a label, a
// weekday and a time. A day without a year does not count: it is a heading.
func lineDate(text string) (readout.CivilDate, bool) {
	if len(text) > maxDateLine {
		return "", false
	}
	m := lineOfDate.FindStringSubmatch(strings.TrimSpace(text))
	if m == nil {
		return "", false
	}
	p, ok := parseDay(m)
	if !ok {
		// A date all the same, though its order is unknown.
		return "", m[11] != ""
	}
	d := p.date()
	return d, d != ""
}
