package statement

import (
	"regexp"
	"slices"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// Situate returns the statements of d with what the document and its meetings
// tell of how they were made, where their own sentences say nothing:
//
//   - in one side's account of a meeting, or what reads as one, what a leader said
//     was said in it, to the other side, on its day, and is known through whoever gives the account;
//     all else there is a press release, or was said at the briefing that it
//     reports, on the day of publication;
//   - in a text of several sides, what is no commitment is their statement;
//   - in a report, the day of what is said is told by the text around it: see days.
func Situate(d *draft.Draft) []readout.Statement {
	out := slices.Clone(d.Statements)
	sc := newScene(d)
	switch kind := d.Document.Kind; {
	case kind == "readout", kind == "" && sc.toldAsAccount():
		sc.account(out)
	case kind == "joint_statement":
		sc.joint(out)
	default:
		sc.days(out)
		sc.gather(out)
	}
	return out
}

// toldAsAccount reports whether a document of unknown kind reads as one side's
// account of a meeting: nobody speaks in it but those who sat there, twice or
// more, to nobody else and through nobody.
func (sc *scene) toldAsAccount() bool {
	persons, others := 0, 0
	for i := range sc.Statements {
		s := &sc.Statements[i]
		if s.Anonymous || len(s.Via) > 0 || s.Medium != "" && s.Medium != "phone call" && s.Medium != "meeting" {
			return false
		}
		if !sc.person(s.Speaker, false) {
			others++
			continue
		}
		m := sc.sitting(s.Speaker)
		if m == nil || planned(m) || s.Addressee != "" && !slices.ContainsFunc(m.Participants, func(p readout.Participant) bool { return p.Name == s.Addressee }) {
			return false
		}
		persons++
	}
	return persons > 1 && others*2 <= persons
}

// account situates the statements of one side's account.
func (sc *scene) account(out []readout.Statement) {
	voice := sc.voice(out)
	medium := publicity(sc.Document)
	for i := range out {
		s := &out[i]
		own := s.Speaker == voice || sc.signatory(s)
		if m := sc.near(s); m != nil && !own {
			through := voice
			if sc.inferred && planned(m) {
				through = "" // what the minister will say is their own announcement
			}
			said(sc.Document, s, m, through)
			continue
		}
		if s.Medium == "" {
			s.Medium = medium
		}
		if s.Date == nil {
			s.Date = published(sc.Document)
		}
		if !own && !sc.titled(s) {
			sc.relayed(s, voice)
		}
	}
}

// joint situates those of a text that several sides, or a group of states, give out.
func (sc *scene) joint(out []readout.Statement) {
	medium := "statement"
	if pressStatement.MatchString(sc.Document.Title) {
		medium = "press statement"
	}
	voice := institution(sc.Document)
	for i := range out {
		if m := sc.near(&out[i]); m != nil && out[i].Speaker != voice && len(out[i].Via) == 0 {
			said(sc.Document, &out[i], m, voice)
		}
		if out[i].Medium == "" {
			out[i].Medium = medium
		}
		sc.relayed(&out[i], voice)
	}
}

var pressStatement = regexp.MustCompile(`(?i)\bpress statement\b|\bstatement (?:to|for) the press\b`)

// published is the day of publication as the date of what an official text
// says, nil when it is not known.
func published(d *readout.Document) *readout.Date {
	if d.Published == "" {
		return nil
	}
	return &readout.Date{Start: d.Published, End: d.Published, Precision: "day", Rule: "published", Anchor: d.Published}
}

// relayed notes who hands on what somebody said, unless that is them, or who speaks for them.
func (sc *scene) relayed(s *readout.Statement, voice string) {
	if len(s.Via) == 0 && !sc.inferred && voice != "" && s.Speaker != voice && !spokesman.MatchString(s.Role) && !strings.Contains(sc.Document.Issuer, s.Speaker) {
		s.Via = []string{voice}
	}
}

var spokesman = regexp.MustCompile(`(?i)\bspokes(?:person|man|woman)\b|\bpress secretary\b`)

// said puts a statement into the meeting where its speaker sat.
func said(d *readout.Document, s *readout.Statement, m *readout.Meeting, voice string) {
	s.Meeting = m.ID
	if s.Medium == "" {
		switch m.Mode {
		case "phone":
			s.Medium = "phone call"
		case "video":
			s.Medium = "video call"
		default:
			s.Medium = "meeting"
		}
	}
	if s.Addressee == "" {
		s.Addressee = counterpart(m, s.Speaker)
	}
	if s.Date == nil && !planned(m) {
		if s.Date = m.Date; s.Date == nil {
			s.Date = published(d)
		}
	}
	if len(s.Via) == 0 && voice != "" {
		s.Via = []string{voice}
	}
}

// counterpart is the participant of m on another side than the speaker's: the
// only one, or the first where they are all of one side. "" for none, and for
// several sides.
func counterpart(m *readout.Meeting, speaker string) string {
	side := ""
	for _, p := range m.Participants {
		if p.Name == speaker {
			side = p.Side
		}
	}
	var others []readout.Participant
	for _, p := range m.Participants {
		if p.Name != speaker && (p.Side == "" || p.Side != side) && !slices.Contains(m.Parties, p.Name) {
			others = append(others, p)
		}
	}
	for _, p := range others {
		if p.Side != others[0].Side || p.Side == "" && len(others) > 1 {
			return ""
		}
	}
	if len(others) == 0 {
		return ""
	}
	return others[0].Name
}
