package statement

import (
	"regexp"
	"strings"

	"github.com/readout/readout"
)

// attributable is how an account names the spokesperson who may be quoted with
// it: "Attributable to Spokesperson Ana Pell:", "may be attributed to Ana Pell,
// Spokesperson", "To be quoted as coming from Spokesperson Ana Pell". What
// follows is the name. citable has the name, its group, first: "Spokesperson Ana
// Pell can be cited with the following", as has provided: "Press Secretary Ana Pell
// provided the following readout".
var (
	attributable = regexp.MustCompile(`(?i)\b(?:attributable to|(?:to|may|can|should) be (?:quoted|cited|attributed|credited) (?:as (?:coming )?from|to)) (?:the )?(?:[\p{L}.’' ]{1,40} )?spokes(?:person|man|woman) |\bmay be attributed to (?:the )?`)
	provided     = regexp.MustCompile(`(?i)\b(?:spokes(?:person|man|woman)|press secretary) ((?-i:(?:\p{Lu}[\p{L}.'’-]* ){1,3}\p{Lu}[\p{L}'’-]*)) (?:today )?(?:provided|issued|released|gave|made) the following (?:readout|statement|summary|account|comment)`)
	citable      = regexp.MustCompile(`(?i)\bspokes(?:person|man|woman) ([^.:;\n]{2,60}\pL),? (?:can|may|is to|should) be (?:quoted|cited)\b`)
)

// voice is who gives the account that d is: the spokesperson to whom it is
// attributable, the one who briefs the press, else the issuer, else who is named
// in the title and sat in no meeting, else the body of the one it is about. ""
// when nobody is known.
func (sc *scene) voice(statements []readout.Statement) string {
	d := sc.Draft
	var names []readout.Span // a byte of each
	if at := attributable.FindStringIndex(d.Text.Text); at != nil {
		names = append(names, readout.Span{Start: at[1], End: min(at[1]+1, len(d.Text.Text))})
	}
	for _, form := range []*regexp.Regexp{citable, provided} {
		if at := form.FindStringSubmatchIndex(d.Text.Text); at != nil {
			names = append(names, readout.Span{Start: at[3] - 1, End: at[3]})
		}
	}
	for _, s := range names {
		for _, m := range d.Touching(s) {
			if a := d.Actor(m); a != nil && a.Type == readout.ActorPerson {
				return a.Name
			}
		}
	}
	if publicity(d.Document) != "press release" {
		for i := range statements {
			if name := statements[i].Speaker; sc.person(name, false) && sc.sitting(name) == nil {
				return name
			}
		}
	}
	body := institution(d.Document)
	if body != "" && !pressOffice.MatchString(body) {
		return body
	}
	if m := bilateral.FindStringSubmatch(d.Document.Title); m != nil && body == "" && sc.actors[m[1]] != nil && sc.actors[m[1]].Type == readout.ActorState {
		return "Ministry of Foreign Affairs of " + m[1]
	}
	if name := sc.spokesperson(statements); name != "" {
		return name
	}
	if name := sc.titledSpeaker(); name != "" {
		return name
	}
	if head := sc.principal(statements); head != "" {
		sc.inferred = true
		return head
	}
	return body
}

// openingSentences is how many sentences after the first one an account's first
// words of somebody may stand: the first tells who met.
const openingSentences = 2

// spokesperson is the one with whose words an account that names no issuer opens,
// and who sat in no meeting: "The Spokesman for the Presidency, Ana Pell, said that
// the President welcomed his guest". "" for none.
func (sc *scene) spokesperson(statements []readout.Statement) string {
	if len(statements) == 0 {
		return ""
	}
	s := &statements[0]
	opens := sc.Text.SentenceAt(s.Span.Start) <= sc.Text.SentenceAt(sc.lead.Start)+openingSentences
	if opens && (spokesman.MatchString(s.Role) || spokesman.MatchString(s.SpeakerWords)) && sc.sitting(s.Speaker) == nil {
		return s.Speaker
	}
	return ""
}

// titledSpeaker is the person whom the title names as the one who speaks in the
// text, and who sat in no meeting; "" for none.
func (sc *scene) titledSpeaker() string {
	title := sc.Document.Title
	remarks := statementTitle.MatchString(title)
	if !remarks {
		title, _, _ = strings.Cut(title, " on ") // "Adviser Ana Pell on the Talks in Port Vale"
	}
	if title == "" || !remarks && title == sc.Document.Title {
		return ""
	}
	for _, a := range sc.Actors {
		if a.Type == readout.ActorPerson && strings.Contains(a.Name, " ") && holdsName(title, a.Name) && sc.sitting(a.Name) == nil {
			return a.Name
		}
	}
	return ""
}

// pressOffice is an issuer that does not say whose it is.
var pressOffice = regexp.MustCompile(`(?i)^(?:the )?(?:press|media|information|communications?)\b.{0,30}\b(?:office|service|section|department|unit|cent(?:re|er))$|^office of the spokes(?:person|man|woman)$`)

// principal is the body whose head an account that names no issuer is about: of
// those in its text who hold one of the offices that have such accounts made, the
// one who says most in it, of equals the first.
func (sc *scene) principal(statements []readout.Statement) string {
	said := map[string]int{}
	for i := range statements {
		said[statements[i].Speaker]++
	}
	first, met := sc.firstTitled()
	body, most := "", 0
	for _, m := range sc.Mentions {
		a := sc.Actor(m)
		if a == nil || a.Type != readout.ActorPerson || a.Side == "" || !mayBe(a, first, met) || m.Start < sc.lead.Start || said[a.Name] <= most {
			continue
		}
		for _, o := range heads {
			if o.office.MatchString(a.Role) && !notHead.MatchString(a.Role) {
				if body = o.body + a.Side; bodyNames[body] != "" {
					body = bodyNames[body]
				}
				most = said[a.Name]
				break
			}
		}
	}
	return body
}

// firstTitled is the first of those in a meeting whom the title of an account
// names: one of its own, or, where met is true, a foreign one, who was met or
// visited: "Meeting with President Pell of Norland". nil where it names nobody.
func (sc *scene) firstTitled() (who *readout.Actor, met bool) {
	title, at := sc.Document.Title, len(sc.Document.Title)
	for k := range sc.Actors {
		fields := strings.Fields(sc.Actors[k].Name)
		if sc.Actors[k].Type != readout.ActorPerson || len(fields) == 0 || sc.sitting(sc.Actors[k].Name) == nil {
			continue
		}
		if i := indexName(title, fields[len(fields)-1]); i >= 0 && i < at {
			at, who = i, &sc.Actors[k]
		}
	}
	return who, metFirst.MatchString(title[:at])
}

// mayBe reports whether a can be one of an account's own, going by whom its title
// names first.
func mayBe(a, first *readout.Actor, met bool) bool {
	if first == nil {
		return true
	}
	if met {
		return a != first && a.Side != first.Side
	}
	return a == first || a.Side == first.Side
}

// metFirst are the words after which a title names who was met.
var metFirst = regexp.MustCompile(`(?i)\b(?:with|visits?|visited|receives|received|call (?:from|to)|arrival of|invitation of)\b`)

// heads are offices and the bodies that their holders head, the side's name behind.
var heads = []struct {
	office *regexp.Regexp
	body   string
}{
	{regexp.MustCompile(`(?i)^(?:the )?(?:\pL+ )?(?:nations )?secretary[- ]general$`), ""},
	{regexp.MustCompile(`(?i)^(?:the )?(?:eu|european) (?:\pL+ )*commissioner$`), "European Commission of "},
	{regexp.MustCompile(`(?i)^(?:\S+ )?(?:foreign|external affairs) (?:minister|secretary)$|^(?:\S+ )?(?:federal )?(?:minister|secretary) (?:of|for) (?:europe and )?(?:european and )?(?:foreign|external) affairs(?: of .+)?$`), "Ministry of Foreign Affairs of "},
	{regexp.MustCompile(`(?i)^(?:\S+ )?defen[cs]e minister$|^(?:\S+ )?minister (?:of|for) (?:national )?defen[cs]e(?: of .+)?$`), "Ministry of Defence of "},
	{regexp.MustCompile(`(?i)^(?:u\.?s\.? )?secretary of state$`), "State of "},
	{regexp.MustCompile(`(?i)^(?:german |austrian )?(?:federal )?chancellor$`), "Federal Government of "},
	{regexp.MustCompile(`(?i)^(?:\pL+ )?prime minister(?: of .+)?$`), "Office of the Prime Minister of "},
	{regexp.MustCompile(`(?i)^(?:[\pL’']+ )?president(?: of (?:the )?(?:republic|state|(?-i:\p{Lu}).*))?$`), "Presidency of "},
}

// bodyNames are the bodies that have a name of their own.
var bodyNames = map[string]string{
	"State of United States": "U.S. Department of State", "Presidency of France": "Presidency of the French Republic", "European Commission of European Union": "European Commission", "Presidency of United States": "The White House",
	"Office of the Prime Minister of United Kingdom": "Prime Minister's Office, 10 Downing Street", "Presidency of Russia": "Kremlin",
}

// notHead tells that a role is no office of those, though it has their words.
var notHead = regexp.MustCompile(`(?i)\b(?:former|ex|vice|deputy|acting|senate|parliament|assembly|council|adviser|advisor|spokes\pL+) ?`)

// institution is the body that issued d: without the office in it that did ("The
// White House, Office of the Press Secretary"), and where a person's office is
// named, the body that this person heads.
func institution(d *readout.Document) string {
	body, _, _ := strings.Cut(d.Issuer, ",")
	body = strings.TrimSpace(body)
	if m := ministers.FindStringSubmatch(d.Title); body == "" && m != nil {
		return "Ministry of Foreign Affairs of " + m[1]
	}
	switch body {
	case "President of Russia":
		return "Kremlin"
	case "UN Secretary-General":
		return "United Nations"
	}
	if rest, ok := strings.CutPrefix(body, "President of "); ok {
		return "Presidency of " + rest
	}
	if rest, ok := strings.CutPrefix(body, "Prime Minister of "); ok {
		return "Office of the Prime Minister of " + rest
	}
	return body
}

// ministers is the title of a ministry's account that names no issuer: one's own
// minister comes first in it.
var ministers = regexp.MustCompile(`(?i)\bbetween (?:the )?(?:foreign minister|minister (?:for|of) foreign affairs) of ((?-i:(?:the )?\p{Lu})[\p{L}' ]{2,30}?),? (?:and|with) `)

// bilateral is the title of another such: "Norland-Sudmark Foreign Ministers'
// Meeting", "The 2nd Norland-Sudmark Consultation".
var bilateral = regexp.MustCompile(`^(?:.{0,40} )?(\p{Lu}\pL+)[-–]\p{Lu}\pL+(?: \p{Lu}\pL+)? (?:(?:Vice[- ])?(?:Foreign|Economic|Political|Strategic|Consular|Ministerial) (?:Ministers?['’]?s? )?)*(?:Meeting|Talks?|Consultations?|Dialogue)\b`)

// statementTitle is that of a text in which one person speaks.
var statementTitle = regexp.MustCompile(`(?i)^(?:press )?(?:statement|remarks|speech|address|message)\b`)

// signatory reports whether the document as a whole is what the speaker of s says: a
// statement or remarks, the speaker named in the title or above the text.
func (sc *scene) signatory(s *readout.Statement) bool {
	return statementTitle.MatchString(sc.Document.Title) && sc.titled(s)
}

// titled reports whether the title or a line above the text names the speaker of
// s, as in a press release whose words these are.
func (sc *scene) titled(s *readout.Statement) bool {
	return holdsName(sc.Document.Title, s.Speaker) || holdsName(sc.above, s.Speaker)
}

// holdsName reports whether text has the last word of a name, in any case.
func holdsName(text, name string) bool {
	fields := strings.Fields(strings.ToLower(name))
	return len(fields) > 0 && indexName(strings.ToLower(text), fields[len(fields)-1]) >= 0
}

// indexName is where text has name as words of their own, in bytes, -1 for nowhere.
func indexName(text, name string) int {
	for at := 0; ; {
		i := strings.Index(text[at:], name)
		if i < 0 {
			return -1
		}
		if p := (readout.Span{Start: at + i, End: at + i + len(name)}); bounded(text, p) {
			return p.Start
		}
		at += i + len(name)
	}
}

// publicity is how one side makes known what d has: at a briefing, where the
// title says so, else by a press release.
func publicity(d *readout.Document) string {
	title := strings.ToLower(d.Title)
	for _, event := range []string{"press conference", "news conference"} {
		if strings.Contains(title, event) {
			return "press conference"
		}
	}
	if briefing.MatchString(title) && !strings.Contains(title, "council") {
		return "press briefing"
	}
	return "press release"
}

var briefing = regexp.MustCompile(`\bbriefing\b`)
