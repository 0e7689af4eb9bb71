package timex

import "time"

// The words below are English news usage; abbreviations follow the AP
// stylebook ("Feb. 18") and the plain three letters of ministries' sites.

var weekdays = map[string]time.Weekday{
	"monday": time.Monday, "tuesday": time.Tuesday, "wednesday": time.Wednesday, "thursday": time.Thursday,
	"friday": time.Friday, "saturday": time.Saturday, "sunday": time.Sunday,
}

// shortWeekdays count only beside a month or a day of the month: Sun and Sat are words of their own.
var shortWeekdays = map[string]time.Weekday{
	"mon": time.Monday, "tue": time.Tuesday, "tues": time.Tuesday, "wed": time.Wednesday, "thu": time.Thursday,
	"thur": time.Thursday, "thurs": time.Thursday, "fri": time.Friday, "sat": time.Saturday, "sun": time.Sunday,
}

var months = map[string]time.Month{
	"january": time.January, "february": time.February, "march": time.March, "april": time.April, "may": time.May,
	"june": time.June, "july": time.July, "august": time.August, "september": time.September,
	"october": time.October, "november": time.November, "december": time.December,
}

// shortMonths count only beside a day or a year, or after a preposition of time.
var shortMonths = map[string]time.Month{
	"jan": time.January, "feb": time.February, "mar": time.March, "apr": time.April, "jun": time.June,
	"jul": time.July, "aug": time.August, "sep": time.September, "sept": time.September, "oct": time.October,
	"nov": time.November, "dec": time.December,
}

// A unit is a length of the calendar.
type unit int

const (
	noUnit unit = iota
	minute
	hour
	day
	week
	month
	year
)

var units = map[string]unit{
	"minute": minute, "minutes": minute, "hour": hour, "hours": hour, "day": day, "days": day, "week": week,
	"weeks": week, "month": month, "months": month, "year": year, "years": year, "night": day, "nights": day,
	"fortnight": week, "fortnights": week, // count doubles them
}

// plural tells "days" from "day".
func plural(w string) bool { return len(w) > 1 && w[len(w)-1] == 's' }

var cardinals = map[string]int{
	"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
	"nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
	"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
	"sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

var ordinals = map[string]int{"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "final": -1, "opening": 1}

// seasons are the meteorological ones of the northern half of the world; the
// number is the season's code in EDTF.
var seasons = map[string]int{"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

// dayParts follow a day and do not change it.
var dayParts = map[string]bool{
	"morning": true, "afternoon": true, "evening": true, "night": true, "noon": true, "midday": true, "midnight": true,
	"lunchtime": true,
}
