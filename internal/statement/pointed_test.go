package statement_test

import (
	"strings"
	"testing"

	"github.com/readout/readout"
)

// TestPointed wants "addressee | medium | date / via" of the last statement, of
// which the words beside the cue tell nothing.
func TestPointed(t *testing.T) {
	for _, c := range []struct{ name, text, tree, want string }{
		{"nothing pointed at", "[src1|Petrova] [cue1|said] [con1|the talks would go on].", "", " |  |  / "},
		{"a day, sentences before", "There was a briefing on [sd1|Monday]. It was long. [src1|Petrova] [cue1|said] [con1|the talks would go on].", "", " |  | 2025-02-17 / "},
		{"a day to come", "There is a briefing [sd1|tomorrow]. [src1|Petrova] [cue1|said] [con1|the talks would go on].", "", " |  |  / "},
		{"the day that the sentence has", "There was a briefing on [sd1|Monday]. [src1|Petrova] [cue1|said] on Friday [con1|that the talks would go on].", "Friday/PROPN/said/obl", " |  | 2025-02-14 / "},
		{"a medium of the lexicon", "There was [md1|a press conference]. [src1|Petrova] [cue1|said] [con1|the talks would go on].", "", " | press conference |  / "},
		{"another medium", "A [md1|phonogram] came. [src1|Petrova] [cue1|said] [con1|the talks would go on].", "", " | phonogram |  / "},
		{"an addressee", "[ad1|Lind] came. [src1|Petrova] [cue1|said] [con1|the talks would go on].", "", "Boris Lind |  |  / "},
		{"an addressee without a name", "[ad1|The townsfolk] came. [src1|Petrova] [cue1|said] [con1|the talks would go on].", "", "townsfolk |  |  / "},
		{"an addressee and where they are", "He met [ad1|reporters in Norland]. [src1|Petrova] [cue1|said] [con1|the talks would go on].", "reporters/NOUN/met/obj in/ADP/Norland/case Norland/PROPN/reporters/nmod", "reporters |  |  / "},
		{"a pronoun for nobody", "He met [ad1|them]. [src1|Petrova] [cue1|said] [con1|the talks would go on].", "them/PRON", " |  |  / "},
		{"in what is said", "[src1|Petrova] [cue1|said] [con1|the talks held on [sd1|Monday] with [ad1|Lind] were hard].", "", " |  |  / "},
		{"a medium that the sentence has", "There was a [md1|speech]. [src1|Petrova] [cue1|said] in a letter [con1|that the talks would go on].", "", " | letter |  / "},
		{"not the speaker", "[ad1|[vi1|Petrova]] came. [src1|Petrova] [cue1|said] [con1|the talks would go on].", "", " |  |  / "},
		{"through an outlet", "[src1|Petrova] [cue1|said] [con1|the talks would go on]. It is in [vi1|the Evening Star].", "", " |  |  / Evening Star"},
		{"through no one known", "It is in the [vi1|fisheries]. [src1|Petrova] [cue1|said] [con1|the talks would go on].", "", " |  |  / "},
		{"of two the surer one", "It began on [sd1 @0.5|Sunday]. It rained on [sd1|Monday]. [src1|Petrova] [cue1|said] [con1|the talks would go on].", "", " |  | 2025-02-17 / "},
	} {
		t.Run(c.name, func(t *testing.T) {
			compare(t, read(t, c.text, c.tree), func(s readout.Statement) string { return occasion(s) + " / " + strings.Join(s.Via, ", ") }, c.want)
		})
	}
}
