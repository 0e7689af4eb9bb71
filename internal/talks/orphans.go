package talks

import (
	"github.com/readout/readout/internal/draft"
)

// orphans adds those whom the head takes for a participant without a word of
// which event: to the event that their own sentence names nearest to them.
func (f *Finder) orphans(d *draft.Draft, events []*event) {
	near := triggersOf(events)
	links := linksOf(events, draft.LinkParticipant, 0)
	for _, m := range d.MarksOf(draft.LayerParticipant) {
		if m.Confidence < f.limits.Orphan || !d.Running(m.Start) || len(links.events(m.Span)) > 0 {
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
