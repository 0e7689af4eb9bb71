package imprint

import (
	"regexp"
	"strings"
	"time"
	"unicode"

	"github.com/readout/readout"
)

// A line is a dateline at the start of a block; offsets count from there.
type line struct {
	place  string
	day    partialDate
	agency string // canonical name
	credit [2]int // where "(AFP)" stands, equal when it does not
	end    int    // after the last part; the dash that follows is left out
}

const (
	nameWord  = `\p{Lu}[\pL.'’\-]*`
	placeWord = `(` + nameWord + `(?:[ /](?:` + nameWord + `|(?:de|la|of|el|al-)[ ]?` + nameWord + `)){0,3}(?:, (?:` + nameWord + `)(?: (?:and |the |of )?` + nameWord + `){0,3})?)`
	dashWord  = `(?:[ \x{a0}]*(?:--?|–|—)(?:[ \x{a0}]|$)|$)`
)

var (
	// "KINSHASA, April 19, 1997 (AFP)", "Moscow/Belgrade; May 20, 1999 --"
	datedLine = regexp.MustCompile(`^` + placeWord + `[,;.]? (?i:` + weekWords + dayWords + `)(?:[,.]?(?: ?\(([^()]{2,60})\)| ?/([^/]{2,40})/))?(?:` + dashWord + `|\.(?: ?/[^/]{2,40}/\.?)?(?: |$)|: )`)
	// "MOSCOW (Reuters) -"
	creditLine = regexp.MustCompile(`^` + placeWord + ` (?:\(([^()]{2,60})\)|/([^/]{2,40})/)` + dashWord)
	// "RIYADH —", "WASHINGTON:"
	bareLine = regexp.MustCompile(`^` + placeWord + `(?:[ \x{a0}]*(?:--|–|—)[ \x{a0}]|[ \x{a0}]-[ \x{a0}]|: )`)
)

// notPlaces are words that stand in capitals before a dash as places do.
var notPlaces = map[string]bool{"UPDATE": true, "BREAKING": true, "EXCLUSIVE": true, "ANALYSIS": true, "EXPLAINER": true,
	"OPINION": true, "WATCH": true, "LIVE": true, "NOTE": true, "FACTBOX": true, "CORRECTED": true, "TIMELINE": true, "NEWS": true,
	"SUMMARY": true, "BACKGROUND": true, "ABSTRACT": true, "QUESTION": true, "ANSWER": true, "PHOTO": true, "VIDEO": true, "FEATURE": true}

// notPlace reports a weekday, a month or a label where a place would stand.
func notPlace(words string) bool {
	word := firstWord(words)
	for _, day := range []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"} {
		if strings.HasPrefix(word, day) && (len(word) == 3 || strings.HasSuffix(word, "day")) {
			return true
		}
	}
	switch word {
	case "released", "published", "posted", "updated", "last", "date", "issued", "on", "by", "from", "since", "until", "in", "yesterday", "today":
		return true
	}
	return len(word) >= 3 && month(word) > 0 && strings.HasPrefix(strings.ToLower(time.Month(month(word)).String()), word)
}

// parseDateline reads the dateline that text begins with.
func parseDateline(text string) (line, bool) {
	head := text[:min(len(text), 160)]
	if m := datedLine.FindStringSubmatchIndex(head); m != nil {
		group := func(i int) string {
			if m[2*i] < 0 {
				return ""
			}
			return head[m[2*i]:m[2*i+1]]
		}
		var day []string
		for i := 1; i <= 14; i++ {
			day = append(day, group(i))
		}
		p, ok := parseDay(day)
		if !ok || notPlace(group(1)) {
			return line{}, false
		}
		l := line{place: group(1), day: p}
		if strings.Count(l.place, ".") == 1 { // "MOSCOW. March 5", as against "D.C."
			l.place = strings.TrimSuffix(l.place, ".")
		}
		for i := 2; i <= 14; i++ {
			l.end = max(l.end, m[2*i+1])
		}
		l.setCredit(head, m, 15, 16)
		if tail := strings.TrimLeft(head[l.end:m[1]], ". "); strings.HasPrefix(tail, "/") {
			l.end = m[1] - len(strings.TrimLeft(tail, "/")) + strings.LastIndex(strings.TrimLeft(tail, "/"), "/") + 1
		}
		return l, true
	}
	if m := creditLine.FindStringSubmatchIndex(head); m != nil {
		l := line{place: head[m[2]:m[3]]}
		l.setCredit(head, m, 2, 3)
		return l, l.agency != ""
	}
	if m := bareLine.FindStringSubmatchIndex(head); m != nil {
		l := line{place: head[m[2]:m[3]], end: m[3]}
		city, _, _ := strings.Cut(l.place, ",")
		colon := strings.HasPrefix(head[m[3]:], ":")
		switch known := cities[strings.ToLower(city)]; {
		case isUpper(city) && (known || !colon) && len(city) >= 4 && !notPlaces[city]:
			return l, true
		case known && !colon:
			return l, true
		}
	}
	return line{}, false
}

// setCredit reads an agency from groups a or b of m, and ends the line after it.
func (l *line) setCredit(head string, m []int, a, b int) {
	for _, g := range []int{a, b} {
		if m[2*g] < 0 {
			continue
		}
		if names := agencyNames(head[m[2*g]:m[2*g+1]]); len(names) > 0 {
			l.agency = names[0]
			l.credit = [2]int{m[2*g] - 1, m[2*g+1] + 1}
			l.end = l.credit[1]
		}
	}
}

// isUpper reports letters in capitals only.
func isUpper(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 0
}

// dateline looks for it in the lines of the head and at the first paragraph.
func (r *reader) dateline() {
	for i := 0; i <= r.body && i < len(r.blocks); i++ {
		b := r.blocks[i]
		if b.Kind == readout.BlockTitle || b.Kind == readout.BlockFurniture || b.Kind == readout.BlockCaption {
			continue
		}
		text := r.p.Of(b)
		l, ok := parseDateline(text)
		if !ok || i < r.body && l.end < len(strings.TrimRight(text, " -–—.")) {
			continue
		}
		span := readout.Span{Start: b.Start, End: b.Start + l.end}
		r.d.Dateline = &readout.Dateline{Place: l.place, Date: l.day.date(), Passage: r.d.Passage(span)}
		r.day = l.day
		if l.agency != "" {
			r.wire(l.agency, readout.Span{Start: b.Start + l.credit[0], End: b.Start + l.credit[1]})
		}
		if i < r.body {
			r.blocks[i].Kind = readout.BlockDate
		}
		return
	}
	r.twoLines()
}

// twoLines reads a dateline in two lines of the head, as official texts set it:
// "Geneva, Switzerland" above or below the date.
func (r *reader) twoLines() {
	for i := 0; i+1 < r.body && i+1 < headBlocks; i++ {
		place, day := i, i+1
		if r.blocks[i].Kind == readout.BlockDate {
			place, day = i+1, i
		}
		words := r.text(place)
		city, _, _ := strings.Cut(words, ",")
		date, ok := lineDate(r.text(day))
		kind := r.blocks[place].Kind
		if !ok || r.blocks[day].Kind != readout.BlockDate || kind != readout.BlockParagraph && kind != readout.BlockHeading && kind != readout.BlockFurniture ||
			!cities[strings.ToLower(city)] || len(strings.Fields(words)) > 5 || strings.ContainsAny(words, ":;") {
			continue
		}
		r.blocks[place].Kind = readout.BlockDate
		r.d.Dateline = &readout.Dateline{Place: words, Date: date, Passage: r.d.Passage(r.blocks[place].Hull(r.blocks[day].Span))}
		return
	}
}

// wire records a wire credit, each agency once.
func (r *reader) wire(agency string, s readout.Span) {
	for _, w := range r.d.Wire {
		if w.Agency == agency {
			return
		}
	}
	r.d.Wire = append(r.d.Wire, readout.WireCredit{Agency: agency, Span: r.d.Passage(s)})
}
