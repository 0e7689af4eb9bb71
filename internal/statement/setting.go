package statement

import (
	"slices"
	"strings"

	"github.com/readout/readout"
)

// Situate returns the statements with what the document and its meetings tell of
// how they were made, where their own sentences say nothing:
//
//   - in one side's account of a meeting, what a leader said was said in it, to
//     the other side, on its day, and is known through the issuer; all else there
//     is the issuer's press release, or was said at the briefing that it reports;
//   - elsewhere, what a speaker said has the day on which the text lets the same
//     speaker speak, where that is one day throughout.
func Situate(d *readout.Document, statements []readout.Statement, meetings []readout.Meeting) []readout.Statement {
	out := slices.Clone(statements)
	for i := range out {
		s := &out[i]
		if d.Kind != "readout" {
			continue
		}
		if m := sitting(meetings, s.Speaker); m != nil {
			said(s, m, issuer(d))
			continue
		}
		if s.Medium == "" {
			s.Medium = publicity(d)
		}
	}
	days := map[string]*readout.Date{} // nil: several
	for _, s := range out {
		if s.Date == nil || s.Date.Start == "" {
			continue
		}
		if known, ok := days[s.Speaker]; ok && (known == nil || known.Start != s.Date.Start || known.End != s.Date.End) {
			days[s.Speaker] = nil
			continue
		}
		days[s.Speaker] = s.Date
	}
	for i := range out {
		if out[i].Date == nil {
			out[i].Date = days[out[i].Speaker]
		}
	}
	return out
}

// said puts a statement into the meeting where its speaker sat.
func said(s *readout.Statement, m *readout.Meeting, issuer string) {
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
		s.Date = m.Date
	}
	if len(s.Via) == 0 && issuer != "" && issuer != s.Speaker {
		s.Via = []string{issuer}
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

// counterpart is the one participant of m on another side than the speaker's, "" for none or several.
func counterpart(m *readout.Meeting, speaker string) string {
	side := ""
	for _, p := range m.Participants {
		if p.Name == speaker {
			side = p.Side
		}
	}
	out := ""
	for _, p := range m.Participants {
		if p.Name == speaker || p.Side != "" && p.Side == side {
			continue
		}
		if out != "" {
			return ""
		}
		out = p.Name
	}
	return out
}

func planned(m *readout.Meeting) bool {
	return m.Status != "held" && m.Status != "ongoing"
}

// issuer is the body that issued d, without the office in it that did: "The
// White House, Office of the Press Secretary".
func issuer(d *readout.Document) string {
	body, _, _ := strings.Cut(d.Issuer, ",")
	return strings.TrimSpace(body)
}

// publicity is how one side makes known what d has: at a briefing, where the
// title says so, else by a press release.
func publicity(d *readout.Document) string {
	title := strings.ToLower(d.Title)
	for _, event := range []string{"press conference", "news conference", "press briefing", "briefing"} {
		if strings.Contains(title, event) {
			return strings.Replace(event, "news", "press", 1)
		}
	}
	return "press release"
}
