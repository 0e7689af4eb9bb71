package talks

import (
	"github.com/readout/readout/internal/draft"
)

// orphan is the confidence from which a participant that no trigger points at is
// believed. On 68 documents of gold/dev,
// with weights half way to these, the F1 of participants was 0.643 at 0.8, 0.648 at 0.6 and 0.4.
const orphan = 0.6

// orphans adds those whom the head takes for a participant without a word of
// which event: to the event that their own sentence names nearest to them.
func (f *Finder) orphans(d *draft.Draft, events []*event) {
	near := triggersOf(events)
	links := linksOf(events, draft.LinkParticipant, f.limits.Participant)
	for _, m := range d.MarksOf(draft.LayerParticipant) {
		if m.Confidence < orphan || !d.Running(m.Start) || len(links.events(m.Span)) > 0 {
			continue
		}
		sentence := d.Sentence(m.Span)
		var best *event
		gap := 0
		for _, t := range near.touching(sentence) {
			if !sentence.Contains(t.Span) {
				continue
			}
			if n := max(t.Start-m.End, m.Start-t.End); best == nil || n < gap {
				best, gap = events[t.event], n
			}
		}
		if best != nil {
			best.addPeople(d, m.Span)
		}
	}
}
