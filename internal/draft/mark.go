package draft

import (
	"slices"
	"sort"

	"github.com/readout/readout"
)

// Layer is what kind of thing the talks head marks.
type Layer string

// The layers of the talks head. A meeting's mark is its trigger, the words that
// name the event ("met", "phone call"); the others cover what they are about.
const (
	LayerMeeting     Layer = "meeting"
	LayerParticipant Layer = "participant"
	LayerAgenda      Layer = "agenda"
	LayerOutcome     Layer = "outcome"
	LayerPosition    Layer = "position"
	LayerForecast    Layer = "forecast"
	LayerExclusion   Layer = "exclusion"
	LayerReaction    Layer = "reaction"
)

// LayerStatement is that of marks which the head does not tag: the cues of
// attributions, in whose place they stand for what they point at. Their Confidence is 1.
const LayerStatement Layer = "statement"

// A Mark is a span that the talks head found in one layer, or the cue of an attribution.
type Mark struct {
	readout.Span
	Layer      Layer
	Confidence float64 // mean probability of the layer over the span, 0 to 1
	// Kind and Status are a meeting's; Kind is an outcome's too. Stance is a
	// position's, Modality an exclusion's. "" for the other layers.
	Kind, Status, Stance, Modality string
	Links                          []Link // what the mark points at, in text order
}

// LinkRole says how a Mark points at a span.
type LinkRole string

// A meeting has participants, parties, place, date, agenda and outcomes, and
// other meetings' marks near it, which may speak of the same event; a position
// has a holder, a forecast a window, an exclusion those kept out, a reaction the
// one who reacts; a statement's cue has the day, the medium, the addressee, and
// those through whom it came. A statement's cue and a position have the words of
// others that stand against them.
const (
	LinkParticipant LinkRole = "participant"
	LinkParty       LinkRole = "party"
	LinkPlace       LinkRole = "place"
	LinkDate        LinkRole = "date"
	LinkAgenda      LinkRole = "agenda"
	LinkOutcome     LinkRole = "outcome"
	LinkHolder      LinkRole = "holder"
	LinkWindow      LinkRole = "window"
	LinkExcluded    LinkRole = "excluded"
	LinkReactor     LinkRole = "reactor"
	LinkEvent       LinkRole = "event"
	LinkSaid        LinkRole = "said"
	LinkMedium      LinkRole = "medium"
	LinkAddressee   LinkRole = "addressee"
	LinkVia         LinkRole = "via"
	LinkAgainst     LinkRole = "against"
)

// A Link is one argument of a Mark.
type Link struct {
	readout.Span
	Role       LinkRole
	Confidence float64 // mean probability of the role over the span, 0 to 1; of LinkEvent however low
}

// MarksOf returns the marks of one layer, in text order.
func (d *Draft) MarksOf(layer Layer) []Mark {
	var out []Mark
	for _, m := range d.Marks {
		if m.Layer == layer {
			out = append(out, m)
		}
	}
	return out
}

// Pointing returns the mark of the cue of s, for what it points at; nil when there
// is none. Marks are to be in text order.
func (d *Draft) Pointing(s *readout.Statement) *Mark {
	within := func(m *Mark) bool {
		return slices.ContainsFunc(s.Content, func(p readout.Passage) bool { return p.Overlaps(m.Span) })
	}
	for i := sort.Search(len(d.Marks), func(i int) bool { return d.Marks[i].Start >= s.Span.Start }); i < len(d.Marks) && d.Marks[i].Start < s.Span.End; i++ {
		if m := &d.Marks[i]; m.Layer == LayerStatement && d.Text.Slice(m.Span) == s.Cue && !within(m) {
			return m
		}
	}
	return nil
}

// LinksOf returns the links of m with one role, in text order.
func (m *Mark) LinksOf(role LinkRole) []Link {
	var out []Link
	for _, l := range m.Links {
		if l.Role == role {
			out = append(out, l)
		}
	}
	return out
}
