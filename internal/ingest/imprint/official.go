package imprint

import (
	"regexp"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/genre"
)

// An office is the form in which an official text names the body that issued it.
type office struct {
	form *regexp.Regexp
	name string // "" takes the matched words themselves
	line bool   // counts as a line of its own only, since articles use the words too
}

func form(s string) *regexp.Regexp { return regexp.MustCompile(`(?i)` + s) }

// office1 is the office of a person who speaks for a state, as titles have it.
const office1 = `(?:president|vice president|prime minister|pm|(?:federal )?chancellor|(?:deputy )?secretary(?: of (?:state|defen[cs]e))?|(?:foreign|defen[cs]e) (?:secretary|minister)|minister|hrh crown prince)`

const ministry = `(?:ministry of (?:foreign affairs|external affairs|defen[cs]e)|foreign ministry|ministry for (?:europe and )?foreign affairs|department of (?:state|defen[cs]e|the treasury)|(?:federal )?foreign office)`

// offices are read from top to bottom; the first that fits names the issuer. A
// form without a name is the name itself, or its one group is.
var offices = []office{
	{form(`^(?:the )?white house(?:[, ]+office of the (?:press secretary|vice president))?$|^statement (?:by|from) the white house`), "The White House", true},
	{form(`^(?:office of the press secretary|press secretary['’]s office)$`), "The White House, Office of the Press Secretary", true},
	{form(`^office of the vice president$`), "The White House, Office of the Vice President", true},
	{form(`^(?:from:? )?(?:prime minister['’]s office[, ]+)?10 downing street$`), "Prime Minister's Office, 10 Downing Street", true},
	{form(`^president of russia(?:$| *[·|–-])|from the website of the president of russia|^the kremlin$`), "President of Russia", true},
	{form(`^(?:(?:the )?official (?:web)?site of|press (?:service|office|centre|center) of|information and press department,|source:|from:) (?:the )?((?:.{2,60} )?(?:president|presidency|prime minister|government|chancellor|chancellery|minister|ministry|department|foreign office)(?: (?:of|for) [^·|]{3,60}?)?)(?: *[·|].{3,60})?$`), "", true},
	{form(`^(?:the )?(?:prime minister['’]s office|office of the prime minister|press and information office of (?:the )?.{3,60}|federal chancellery|cabinet office)$`), "", true},
	{form(`^(?:from: )?(global affairs canada)$`), "", true},
	{form(`^(?:the )?(?:embassy|permanent mission) of .{3,60}$|^(?:the )?u\.?s\.? (?:embassy|mission|consulate general) (?:in|to) .{3,40}$`), "", true},
	{form(`^(?:a )?communiqu[ée] (?:of|from|by) (?:the )?.{4,60}(?:presidency|ministry|office|council)(?: of .{2,40})?$`), "", true},
	{form(`[–—-] communiqu[ée] (?:of|from|by) the french presidency`), "Presidency of the French Republic", true},
	{form(`[–—-] (?:statement|communiqu[ée]|communication|press release) (?:of|from|by) the ((?-i:\p{Lu}[\p{L}.]+ ){0,3}(?:office|ministry|presidency|government|cabinet|chancellery)\b.{0,60})$`), "", true},
	{form(`^(?:the )?(office of the (?:prime minister|president|chancellor|spokes(?:person|man|woman))) [·|–—-] .{3,60}$`), "", true},
	{form(`^(?:the )?(?:office of the )?(?:president|presidency|prime minister(?:['’]s office)?) of (?:the )?(?-i:\p{Lu}\S+ ?){1,5}$`), "", true},
	{form(`^(?:the )?(?:u\.?s\.? )?department of (?:state|defense|the treasury)$|^statement of the u\.?s\.? department of state`), "", true},
	{form(`department of state releases?:|statement of the u\.?s\.? department of state`), "U.S. Department of State", false},
	{form(`^(eeas|nato|osce|european commission|african union) (?:press|media) (?:team|office|service)(?:,.{3,60})?$`), "", true},
	{form(`^(?:readout of )?(?:u\.?s\.? )?(?:deputy )?secretary of defense .{2,60}(?:['’]s (?:phone |telephone )?(?:call|meeting)|speaks|meets|holds|hosts)\b`), "U.S. Department of Defense", true},
	{form(`^(?:readout of )?(?:u\.?s\.? )?(?:deputy )?secretary of state .{2,60}(?:['’]s (?:phone |telephone )?(?:call|meeting)|speaks|meets|holds|hosts)\b`), "U.S. Department of State", true},
	{form(`^pentagon press briefing`), "U.S. Department of Defense", true},
	{form(`^(?:the )?` + ministry + `(?: of (?:the )?.{3,60})?$|^.{3,40} ` + ministry + `$`), "", true},
	{form(`^(?:foreign|foreign,) (?:&|and|commonwealth &) (?:commonwealth|development) (?:& development )?office$`), "", true},
	{form(`osce minsk group co-chairs|co-chairs of the osce minsk group`), "Co-Chairs of the OSCE Minsk Group", false},
	{form(`^(?:statement (?:of|by) the )?middle east quartet|statement (?:of|by) the middle east quartet`), "Middle East Quartet", true},
	{form(`^(?:the )?(?:european council|european commission|council of the european union|european external action service)$`), "", true},
	{form(`^the secretary-general['’]s (?:meeting|call|phone call|telephone conversation)|^readout of the secretary-general`), "UN Secretary-General", true},
	{form(`^(?:united nations|nato|osce|african union|arab league|g7|g20)$`), "", true},
	{form(`^(?:readout of )?(?:the )?president ?biden['’]s|^readout of president .{3,40}['’]s (?:call|meeting)`), "The White House", true},
	{form(`^readout[: ]+secretary (?:blinken|kerry|rubio|clinton|pompeo|tillerson)|^(?:deputy )?secretary (?:blinken|kerry|rubio|clinton|pompeo|tillerson|sherman)['’]?s? (?:meets|meeting|call|travel)`), "U.S. Department of State", true},
}

// spokesOffice is the line of the U.S. Department of State's spokesperson, where no
// line above it says whose it is.
var spokesOffice = form(`^office of the spokes(?:person|man)$`)

// issuerHosts are sites on which the body itself publishes.
var issuerHosts = []string{"kremlin.ru", "mid.ru", "whitehouse.gov", "state.gov", "defense.gov", "elysee.fr", "diplomatie.gouv.fr",
	"auswaertiges-amt.de", "mfa.gov.cn", "fmprc.gov.cn", "mofa.go.jp", "mea.gov.in", "mfa.gov.ua", "president.gov.ua", "consilium.europa.eu",
	"eeas.europa.eu", "nato.int", "osce.org", "mofa.gov.sa", "mfa.gov.tr", "mfa.gov.il", "mofa.go.kr", "pmindia.gov.in"}

// issuerOf is the body that a line names as its issuer. A line of the head may
// be an office alone; other lines need words that say so.
func issuerOf(text string, inHead bool) string {
	text = strings.TrimSpace(text)
	if len(text) > 200 {
		return ""
	}
	for _, o := range offices {
		if o.line && !inHead {
			continue
		}
		if m := o.form.FindStringSubmatch(text); m != nil {
			return first(o.name, strings.Trim(m[len(m)-1], " .:"))
		}
	}
	return ""
}

var (
	jointTitle = form(`\b(?:joint|trilateral|quadrilateral|tripartite|three-way)\b.{0,40}\b(?:statement|declaration|communiqu[ée]|press release)|\b(?:statement|communiqu[ée]|declaration) (?:of|by) (?:the )?(?:middle east )?(?:quartet|co-chairs|foreign ministers|leaders|heads of|g7|g20|contact group)|co-chairs: statement|chair['’]s statement|joint (?:statement|declaration|communiqu[ée])`)
	// "We, the foreign ministers of A and B", "A and B, who are the Co-Chairs, made this statement public"
	jointOpening = form(`^we, the |\b(?:co-chairs|ministers|presidents|leaders|sides|parties|governments|countries|delegations|members)\b.{0,60}\b(?:issued|made|released|adopted|put out) (?:this|the following|a joint) (?:joint )?(?:statement|communiqu[ée]|declaration)|\btext of the (?:joint|two-way|three-way|trilateral|tripartite) (?:statement|communiqu[ée]|declaration)`)
	readoutTitle = form(`\bread-?out\b|^(?:the )?` + office1 + `(?: \p{L}[\p{L}.'’-]*){0,3} (?:(?:phone |telephone |video )?(?:call|meeting) with|(?:speaks|spoke|holds talks|held talks) (?:by (?:tele)?phone )?with|(?:has|had|holds|held|receives|received) (?:a )?(?:phone|telephone|video) (?:call|conversation|talk)s? (?:with|from))\b|\b(?:had|held|has|holds) a (?:phone|telephone) (?:call|conversation) with (?:the )?` + office1 + `\b|\btelephone talk\b|^background press (?:call|briefing)\b|\b(?:(?:tele)?phone|video) (?:call|talks?|conversation)s? (?:with|between)|^(?:the )?(?:president|prime minister|secretary(?:-general)?|pm)(?: \S+){0,3}['’]s? (?:phone |telephone )?(?:call|meeting|conversation) with|\bspokes(?:person|man|woman)['’]?s?\b.{0,60}(?:press conference|remarks)|\bpress conference\b.{0,60}\bspokes(?:person|man|woman)\b|communiqu[ée] of the|press briefing|speaks? by phone with`)
	// a title that no newspaper has: "Statement on the talks", "Remarks by the minister"
	statementTitle = form(`^(?:press |media )?(?:statement|remarks|readout|release|communiqu[ée]|note)s? (?:on|by|from|following|after|regarding|concerning|at|to|attributable) `)
	// lines by which an official page or text shows itself
	officialLine = form(`^home ?[/>»] ?(?:statements|press releases|readouts)\b|\bfiled under: ?(?:press releases|statements|readouts)\b|^attributable to (?:the )?(?:.{3,40} )?spokes(?:person|man|woman)\b|^(?:for (?:immediate )?release|media note|notes? to (?:editors|correspondents|the media)|press release no|media contacts?:|check against delivery|as delivered|unofficial translation|courtesy translation)\b|^\(?communicated by `)
	// "The ministry put out a press release today": group 1 is who
	putOut = form(`^(?:the )?(.{3,60}?) (?:has )?(?:put out|issued|released|published) (?:a|an|this|its|the following) (?:press release|readout|communiqu[ée]) (?:today|on|of|about|after|following)\b`)
	// "Foreign Office on the call with the minister": group 1 is who
	officeOn     = form(`^(?:the )?(.{3,50}?) on (?:the|its|his|her) (?:.{0,40} )?(?:call|talks|meeting|conversation|visit)\b`)
	siteOfficial = form(`(?:^|\.)gov(?:\.[a-z]{2})?$|\.gouv\.fr$|\.go\.[a-z]{2}$|\.mil$`)
)

// mostWords is how many words a line has at most that names a body: "Norland
// Foreign Ministry".
const mostWords = 5

// official fills Issuer and Kind.
func (r *reader) official() {
	d := r.d
	for _, h := range issuerHosts {
		if on := host(d.URL); on == h || strings.HasSuffix(on, "."+h) {
			d.Issuer = outlets[h]
			break
		}
	}
	for _, t := range append(r.headLines, d.Title) {
		if d.Issuer == "" || strings.Contains(issuerOf(t, true), d.Issuer) {
			d.Issuer = first(issuerOf(t, true), d.Issuer)
		}
	}
	for i := len(r.blocks) - 1; i >= 0 && i >= len(r.blocks)-tailBlocks && d.Issuer == ""; i-- {
		if b := r.blocks[i]; b.Len() < 100 {
			if name := issuerOf(r.p.Of(b), true); name != "" {
				d.Issuer, r.blocks[i].Kind = name, readout.BlockFurniture
			}
		}
	}
	for i := 0; i < len(r.blocks) && i <= r.body && d.Issuer == ""; i++ {
		d.Issuer = issuerOf(r.text(i), false)
	}
	if d.Issuer == "" && d.Outlet == "" && d.Dateline == nil && !r.reported() {
		for _, m := range [][]string{officeOn.FindStringSubmatch(d.Title), putOut.FindStringSubmatch(r.opening())} {
			if m != nil && d.Issuer == "" {
				d.Issuer = issuerOf(m[1], true)
			}
		}
	}
	if d.Issuer == "" {
		d.Issuer = r.issuingBody()
	}
	if (d.Issuer == "" || spokesOffice.MatchString(d.Issuer)) && r.spokesAlone() {
		d.Issuer = "U.S. Department of State"
	}
	d.Kind = r.kind()
}

// spokesAlone reports whether one of the first lines is spokesOffice, and the line
// above it, where there is one, is the title or too long for a body's name.
func (r *reader) spokesAlone() bool {
	above := ""
	for i := 0; i < len(r.blocks) && i <= r.body; i++ {
		for line := range strings.Lines(r.text(i)) {
			line = strings.TrimSpace(line)
			if spokesOffice.MatchString(line) {
				return above == "" || above == r.d.Title || len(strings.Fields(above)) > mostWords
			}
			above = line
		}
	}
	return false
}

// kind says what sort of document it is, "" when nothing tells.
func (r *reader) kind() string {
	d := r.d
	opening := d.Title
	if text := r.opening(); len(text) < maxRelated && d.Title == "" {
		opening = text
	}
	own := !r.reported()
	opens := genre.Report
	if own && d.Outlet == "" {
		opens = genre.Of(d.Text)
	}
	switch {
	case own && (jointTitle.MatchString(opening) || r.opensJointly()):
		return "joint_statement"
	case d.Issuer != "", own && (readoutTitle.MatchString(d.Title) && d.Dateline == nil || statementTitle.MatchString(d.Title)), siteOfficial.MatchString(host(d.URL)):
		return "readout"
	case own && d.Outlet == "" && d.Dateline == nil && r.showsOffice():
		return "readout"
	case opens == genre.Readout || opens == genre.JointStatement:
		return string(opens)
	case r.isWire():
		return "wire"
	case d.Outlet != "" || d.Byline != "" || d.Dateline != nil || len(d.Credits) > 0 || len(d.Related) > 0:
		return "news"
	}
	return ""
}

// opensJointly says that the first paragraph, or a line above it, has several sides speak.
func (r *reader) opensJointly() bool {
	for i := 0; i <= r.body && i < len(r.blocks); i++ {
		if r.blocks[i].Len() < maxOpening && jointOpening.MatchString(r.text(i)) {
			return true
		}
	}
	return false
}

// opening is the first paragraph of prose, "" where there is none or it is long.
func (r *reader) opening() string {
	if r.body < len(r.blocks) && r.blocks[r.body].Len() < maxOpening {
		return r.text(r.body)
	}
	return ""
}

// reported says that a journalist or an agency wrote the text.
func (r *reader) reported() bool {
	return len(r.d.Wire) > 0 || r.d.Byline != "" && r.d.Issuer == ""
}

// maxOpening is the longest paragraph, in bytes, that is searched for words of
// official texts.
const maxOpening = 1000

// showsOffice says that a line of the head or the foot is one of official texts.
func (r *reader) showsOffice() bool {
	for i := range r.blocks {
		if (i < min(r.body, headBlocks) || i >= len(r.blocks)-tailBlocks) && r.blocks[i].Len() < maxOpening && officialLine.MatchString(r.text(i)) {
			return true
		}
	}
	return false
}

// isWire reports an agency's own copy: its name in the dateline or under the
// title, or the outlet being one. "AFP contributed reporting" is none.
func (r *reader) isWire() bool {
	for _, w := range r.d.Wire {
		if len(w.Span.Text) <= 40 && !contributing.MatchString(w.Span.Text) {
			return true
		}
	}
	return len(agencyNames(r.d.Outlet)) > 0 && r.d.Outlet != "Bloomberg"
}
