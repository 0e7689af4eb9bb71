package imprint

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout/readout"
)

// What follows finds the issuer of a text that only looks official: where no
// journalist, agency or outlet is named, a body's name above the title, its
// officer in the title, or its press service in the first sentence is enough.

// bodyWord is what public bodies are.
const bodyWord = `(?:ministry|ministries|department|office|secretariat|government|presidency|chancellery|embassy|mission|delegation|organi[sz]ation|commission|community|union|league|council|service|authority|quartet|group|agency|centre|center|forum|fund|bank|state house|government house|royal court)`

// bodyLine is a line that holds nothing but a body's name: "SOUTHERN BAY
// COMMUNITY", "Ministry of Foreign Affairs, Dorn".
var bodyLine = regexp.MustCompile(`^(?:The |THE )?(?:(?:\p{Lu}[\p{L}.'’&-]*|of|and|for|the|on) ){0,7}(?i:` + bodyWord + `)(?:(?:,| of| for| to| on| OF| FOR| TO| ON)(?: (?:\p{Lu}[\p{L}.'’&-]*,?|of|and|for|the|on|to|in))+)?$`)

// officerTitle is a title that begins with the officer of a body and what he or
// she did: group 1 is the body, "OSCE" or "European Council".
var officerTitle = regexp.MustCompile(`^((?:[A-Z]{3,7}|UN|EU|AU|(?:\p{Lu}\p{L}+ ){1,3}(?:Council|Commission|Union|Organi[sz]ation|Community|League))) (?:Secretary[ -]General|High Representative|President|Vice[ -]President|Chair(?:person|man|woman)?(?:-in-Office)?|Director[ -]General|Commissioner|Executive Director|Special (?:Envoy|Representative))(?:['’]s)? (?:\p{Lu}[\p{L}.'’-]* ){0,4}(?:receives|received|meets|met|visits|visited|speaks|spoke|holds|held|hosts|hosted|welcomes|welcomed|concludes|concluded|attends|attended|discusses|discussed|call|meeting|visit)\b`)

// pressService is how a first sentence says whose account it is: group 1.
var pressService = regexp.MustCompile(`, (?:according to )?(?:the )?((?:\p{Lu}[\p{L}.'’-]* |of |the ){1,8}[Pp]ress (?:[Ss]ervice|[Oo]ffice)|[Pp]ress (?:[Ss]ervice|[Oo]ffice) of (?:the )?(?:\p{Lu}[\p{L}.'’-]* |of |the ){0,6}\p{Lu}[\p{L}.'’-]*)(?: (?:reports|reported|informs|informed|announced|said))?(?: today| on \p{Lu}\p{L}+)?\.`)

// jointOf is the title of a text of several: group 1 is who.
var jointOf = regexp.MustCompile(`(?i)^(?:joint |trilateral |final )?(?:press )?(?:statement|declaration|communiqu[ée]) (?:of|by) (?:the )?((?:presidents|prime ministers|(?:foreign )?ministers|leaders|heads of (?:state|government|mission)|members|co-chairs|governments|delegations|parties) (?:of|to) .{4,80})$`)

// longestBody is the most words that the name of a body has.
const longestBody = 12

// aroundBody is what a line of the head has beside a body's name.
var aroundBody = regexp.MustCompile(`(?i)^(?:press release|statement|communiqu[ée]) (?:by|of) (?:the )?|\s*\((?-i:[\p{Lu}/-]{2,10})\)$| (?:news|press release|newsroom)$`)

// bodyIn is the body whose name a line of the head is, "" for other lines:
// "Presidency of Norland – Information Office" has it in its first part.
func bodyIn(line string) string {
	line = strings.TrimSpace(aroundBody.ReplaceAllString(strings.TrimSpace(line), ""))
	n := len(strings.Fields(line))
	if n < 2 || n > longestBody || titleWords.MatchString(line) {
		return ""
	}
	if bodyLine.MatchString(line) {
		return line
	}
	for _, dash := range []string{" – ", " — ", " - "} {
		if a, b, ok := strings.Cut(line, dash); ok {
			switch {
			case bodyLine.MatchString(a) && (bodyLine.MatchString(b) || len(strings.Fields(b)) < 4):
				return a
			case bodyLine.MatchString(b):
				return b
			}
		}
	}
	return ""
}

// issuingBody is the issuer that such signs name, "" when there is none or a journalist,
// an agency or an outlet stands beside the text.
func (r *reader) issuingBody() string {
	d := r.d
	switch {
	case d.Outlet != "" || r.reported():
		return ""
	case len(r.bodies) > 0:
		return r.cased(r.bodies[0])
	case d.Dateline != nil && !r.placeLine():
		return ""
	}
	if m := officerTitle.FindStringSubmatch(d.Title); m != nil {
		switch m[1] {
		case "UN":
			return "United Nations"
		case "EU":
			return "European Union"
		case "AU":
			return "African Union"
		}
		return m[1]
	}
	if m := pressService.FindStringSubmatch(r.opening()); m != nil && d.Dateline == nil {
		return m[1]
	}
	if m := jointOf.FindStringSubmatch(d.Title); m != nil {
		return r.cased(m[1])
	}
	return ""
}

// placeLine reports whether the dateline is a line of its own, "Dorn, 4 March
// 2011", as official texts have it.
func (r *reader) placeLine() bool {
	span := r.d.Dateline.Span
	for _, b := range r.blocks[:min(len(r.blocks), headBlocks)] {
		if b.Overlaps(span) {
			return b.Len()-span.Len() <= len(" 2006.\n")
		}
	}
	return false
}

// cased writes a name in capitals as texts write it: "OSCE Mission to Kazmira",
// where the running text has "OSCE" too.
func (r *reader) cased(name string) string {
	name = strings.Join(strings.Fields(strings.Trim(name, " .:")), " ")
	if name != strings.ToUpper(name) {
		return name
	}
	words := strings.Fields(strings.ToLower(name))
	for i, w := range words {
		if r.abbreviation(strings.ToUpper(w)) {
			words[i] = strings.ToUpper(w)
			continue
		}
		switch w {
		case "of", "and", "for", "the", "on", "to", "in":
			if i > 0 {
				continue
			}
		}
		_, n := utf8.DecodeRuneInString(w)
		words[i] = strings.ToUpper(w[:n]) + w[n:]
	}
	return strings.Join(words, " ")
}

// abbreviation reports whether word stands in capitals in a line that is not all capitals.
func (r *reader) abbreviation(word string) bool {
	for i := range r.blocks {
		line := r.text(i)
		if line == strings.ToUpper(line) {
			continue
		}
		for _, w := range strings.FieldsFunc(line, func(c rune) bool { return !unicode.IsLetter(c) }) {
			if w == word {
				return true
			}
		}
	}
	return false
}

// bodyBlocks takes the lines of the head that are a body's name out of the
// candidates for the title, where others are left.
func (r *reader) bodyBlocks(candidates []int) []int {
	var out []int
	for _, i := range candidates {
		if bodyIn(r.text(i)) == "" {
			out = append(out, i)
		}
	}
	if len(out) == 0 {
		return candidates
	}
	for _, i := range candidates {
		if name := bodyIn(r.text(i)); name != "" {
			r.bodies = append(r.bodies, name)
			r.blocks[i].Kind = readout.BlockFurniture
		}
	}
	return out
}
