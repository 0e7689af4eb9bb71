package statement

import (
	"regexp"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// reaffirmed finds the words by which a text says that another confirms what was just reported.
var reaffirmed = regexp.MustCompile(`(?i)\b(?:a|the same) (?:point|claim|view|position|account|figure)s? (?:also |later |since )?(?:reaffirmed|echoed|confirmed|repeated|backed|corroborated|supported|shared) (?:in|by) ([^.,;]+)`)

// corroborate notes on a statement who else is said, in the same sentence, to report the same.
func corroborate(d *draft.Draft, found []readout.Statement) {
	for _, sentence := range d.Text.Sentences {
		m := reaffirmed.FindStringSubmatchIndex(d.Text.Slice(sentence.Span))
		if m == nil {
			continue
		}
		at := readout.Span{Start: sentence.Start + m[2], End: sentence.Start + m[3]}
		mention, ok := d.MentionAt(at)
		if !ok || mention.Actor < 0 {
			continue
		}
		whole := readout.Span{Start: sentence.Start + m[0], End: sentence.Start + m[1]}
		for i := range found {
			if sentence.Contains(found[i].Span.Span) || found[i].Span.Overlaps(sentence.Span) && found[i].Span.Start < whole.Start {
				found[i].CorroboratedBy = append(found[i].CorroboratedBy, readout.Corroboration{
					Who: d.Actors[mention.Actor].Name, Span: d.Document.Passage(whole),
				})
			}
		}
	}
}
