package statement_test

import (
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft/drafttest"
)

// TestHeard wants "speaker < reporter" of each statement, where an outlet
// stands beside the words that were said.
func TestHeard(t *testing.T) {
	const people = cast + "\n\tradio-n.com; organisation\n\tHarbour Wire; organisation\n\tTelegram; outlet"
	for _, c := range []struct {
		name       string
		document   readout.Document
		text, tree string
		want       string
	}{
		{"told an outlet", readout.Document{}, "[src1|Petrova] [cue1|told] the Daily Post [con1|that the talks would go on].", "told/VERB the/DET", "Anna Petrova < Daily Post"},
		{"told its own outlet", readout.Document{Outlet: "Daily Post"}, "[src1|Petrova] [cue1|told] the Daily Post [con1|that the talks would go on].", "told/VERB the/DET", "Anna Petrova"},
		{"told the agency in brackets", readout.Document{Outlet: "Some Site (Daily Post copy)"}, "[src1|Petrova] [cue1|told] the Daily Post [con1|that the talks would go on].", "told/VERB the/DET", "Anna Petrova"},
		{"told the agency of the copy", readout.Document{Wire: []readout.WireCredit{{Agency: "Daily Post"}}}, "[src1|Petrova] [cue1|told] the Daily Post [con1|that the talks would go on].", "told/VERB the/DET", "Anna Petrova"},
		{"remarked to", readout.Document{}, "[src1|Petrova] [cue1|remarked] to the Daily Post [con1|that the talks would go on].", "the/DET", "Anna Petrova < Daily Post"},
		{"in an interview with", readout.Document{}, "[src1|Petrova] [cue1|said] in an interview with the Daily Post [con1|that the talks would go on].", "the/DET", "Anna Petrova < Daily Post"},
		{"asked by", readout.Document{}, "Asked by the Daily Post for her view, [src1|Petrova] [cue1|replied] [con1|that the talks would go on].", "Asked/VERB the/DET", "Anna Petrova < Daily Post"},
		{"reported after it", readout.Document{}, "[con1|“The talks will go on,”] [src1|Petrova] [cue1|said] in port, the Daily Post reported.", "reported/VERB", "Anna Petrova < Daily Post"},
		{"was quoted by", readout.Document{}, "[con1|“The talks will go on,”] [src1|Petrova] [cue1|was quoted] by the Daily Post [cue1|as saying].", "the/DET", "Anna Petrova < Daily Post"},
		{"quoted her", readout.Document{}, "[con1|“The talks will go on,”] the [src1|Daily Post] [cue1|quoted] Petrova as saying.", "Petrova/PROPN/quoted/obj", "Anna Petrova < Daily Post"},
		{"an address on the web", readout.Document{}, "[src1|Petrova] [cue1|said] in remarks to radio-n.com [con1|that the talks would go on].", "remarks/NOUN", "Anna Petrova < radio-n.com"},
		{"a body that reports elsewhere", readout.Document{}, "[src1|Petrova] [cue1|told] Harbour Wire [con1|that the talks would go on]. [src2|Harbour Wire] [cue2|reported] [con2|that it rained in the port].", "told/VERB", "Anna Petrova < Harbour Wire // Harbour Wire"},
		{"a broadcaster by its kind", readout.Document{}, "[src1|Petrova] [cue1|told] broadcaster Harbour Wire [con1|that the talks would go on].", "told/VERB broadcaster/NOUN", "Anna Petrova < Harbour Wire"},
		{"a body that reports nothing", readout.Document{}, "[src1|Petrova] [cue1|told] Harbour Wire [con1|that the talks would go on].", "told/VERB", "Anna Petrova"},
		{"on a platform", readout.Document{}, "[src1|Petrova] [cue1|wrote] to Telegram [con1|that the talks would go on].", "", "Anna Petrova"},
		{"an outlet that reports other things", readout.Document{}, "[src1|Petrova] [cue1|said] [con1|the talks would go on], after [src2|the Daily Post] [cue2|reported] [con2|that it would rain all week].", "", "Anna Petrova // Daily Post"},
		{"an outlet that is spoken of", readout.Document{}, "[src1|Petrova], who once edited the Daily Post, [cue1|said] [con1|the talks would go on].", "edited/VERB", "Anna Petrova"},
		{"an outlet within the words", readout.Document{}, "[src1|Petrova] [cue1|said] [con1|she had told the Daily Post that the talks would go on].", "", "Anna Petrova"},
		{"by the account of others", readout.Document{}, "[con1|The talks would go on], [src1|Petrova] [cue1|said], according to a diplomat.", "a/DET", "Anna Petrova < unnamed diplomat"},
		{"a diplomat tells of what she told", readout.Document{}, "[con1|Petrova told Lind that the talks would go on], [cue1|according to] [src1|a diplomat].", "Petrova/PROPN/told/nsubj told/VERB Lind/PROPN/told/obj a/DET", "Anna Petrova < unnamed diplomat"},
		{"a diplomat tells of what she will ask", readout.Document{}, "[con1|Petrova would ask Lind to go on with the talks], [cue1|according to] [src1|a diplomat].", "Petrova/PROPN/ask/nsubj would/AUX/ask/aux ask/VERB Lind/PROPN/ask/obj a/DET", "unnamed diplomat"},
		{"goes on to the same outlet", readout.Document{}, "[src1|Petrova] [cue1|told] the Daily Post [con1|that the talks would go on].\n\n[src2|She] [cue2|added] [con2|that they were of use].", "told/VERB the/DET", "Anna Petrova < Daily Post // Anna Petrova < Daily Post"},
		{"speaks again elsewhere", readout.Document{}, "[src1|Petrova] [cue1|told] the Daily Post [con1|that the talks would go on].\n\n[src2|Petrova] [cue2|said] [con2|that they were of use].", "told/VERB the/DET", "Anna Petrova < Daily Post // Anna Petrova"},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.document.Published = "2025-02-18"
			d := drafttest.Setting{Cast: people, Document: c.document}.Draft(t, c.text, c.tree)
			compare(t, find(t, d), func(s readout.Statement) string {
				return strings.Join(append([]string{s.Speaker}, s.Via...), " < ")
			}, c.want)
		})
	}
}
