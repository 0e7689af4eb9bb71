package statement

import (
	"regexp"
	"slices"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// Situate returns the statements of d with what the document and its meetings
// tell of how they were made, where their own sentences say nothing:
//
//   - in one side's account of a meeting, or what reads as one, what a leader said was said in it, to
//     the other side, on its day, and is known through whoever gives the account;
//     all else there is a press release, or was said at the briefing that it
//     reports, on the day of publication;
//   - in a text of several sides, what is no commitment is their statement;
//   - in a report, the day of what is said is told by the text around it: see days.
func Situate(d *draft.Draft) []readout.Statement {
	out := slices.Clone(d.Statements)
	switch kind := d.Document.Kind; {
	case kind == "readout", kind == "" && toldAsAccount(d):
		account(d, out)
	case kind == "joint_statement":
		joint(d, out)
	default:
		days(d, out)
		gather(d, out)
	}
	return out
}

// toldAsAccount reports whether a document of unknown kind reads as one side's
// account of a meeting: nobody speaks in it but those who sat there, twice or
// more, to nobody else and through nobody.
func toldAsAccount(d *draft.Draft) bool {
	persons, others := 0, 0
	for i := range d.Statements {
		s := &d.Statements[i]
		if s.Anonymous || len(s.Via) > 0 || s.Medium != "" && s.Medium != "phone call" && s.Medium != "meeting" {
			return false
		}
		a := actor(d, s.Speaker)
		if a == nil || a.Type != readout.ActorPerson {
			others++
			continue
		}
		m := sitting(d.Meetings, s.Speaker)
		if m == nil || planned(m) || s.Addressee != "" && !slices.ContainsFunc(m.Participants, func(p readout.Participant) bool { return p.Name == s.Addressee }) {
			return false
		}
		persons++
	}
	return persons > 1 && others*2 <= persons
}

// account situates the statements of one side's account.
func account(d *draft.Draft, out []readout.Statement) {
	voice := voice(d, out)
	medium := publicity(d.Document)
	for i := range out {
		s := &out[i]
		own := s.Speaker == voice || signatory(d.Document, s)
		if m := sitting(d.Meetings, s.Speaker); m != nil && !own {
			said(d.Document, s, m, voice)
			continue
		}
		if s.Medium == "" {
			s.Medium = medium
		}
		if s.Date == nil {
			s.Date = published(d.Document)
		}
		if !own && !titled(d.Document, s) {
			relayed(d, s, voice)
		}
	}
}

// joint situates those of a text that several sides, or a group of states, give out.
func joint(d *draft.Draft, out []readout.Statement) {
	medium := "statement"
	if pressStatement.MatchString(d.Document.Title) {
		medium = "press statement"
	}
	voice := institution(d.Document)
	for i := range out {
		if out[i].Medium == "" {
			out[i].Medium = medium
		}
		relayed(d, &out[i], voice)
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

// relayed notes who hands on what a person said, unless that person speaks for them.
func relayed(d *draft.Draft, s *readout.Statement, voice string) {
	a := actor(d, s.Speaker)
	if len(s.Via) == 0 && voice != "" && a != nil && a.Type == readout.ActorPerson && !spokesman.MatchString(s.Role) {
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

// sitting is the first meeting in which the speaker sat with somebody else, nil when there is none.
func sitting(meetings []readout.Meeting, speaker string) *readout.Meeting {
	for i, m := range meetings {
		if len(m.Participants) > 1 && slices.ContainsFunc(m.Participants, func(p readout.Participant) bool { return p.Name == speaker }) {
			return &meetings[i]
		}
	}
	return nil
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

func planned(m *readout.Meeting) bool {
	return m.Status != "held" && m.Status != "ongoing"
}
