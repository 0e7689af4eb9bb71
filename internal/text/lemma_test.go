package text

import (
	"flag"
	"strings"
	"testing"
)

// Mistakes is how many of the most frequent mistakes the measurements list.
var Mistakes = flag.Int("mistakes", 0, "how many mistakes the measurements list")

func TestLemma(t *testing.T) {
	for _, tt := range []struct{ tag, forms, want string }{
		{"VERB", "says said saying", "say"}, {"VERB", "met meets meeting", "meet"}, {"VERB", "agreed agrees agreeing", "agree"},
		{"VERB", "hoped hoping hopes", "hope"}, {"VERB", "stopped stopping stops", "stop"}, {"VERB", "visited visits visiting", "visit"},
		{"VERB", "negotiated negotiating", "negotiate"}, {"VERB", "repeated", "repeat"}, {"VERB", "created", "create"},
		{"VERB", "invited inviting", "invite"}, {"VERB", "announced announcing", "announce"}, {"VERB", "denied denies denying", "deny"},
		{"VERB", "warned warns", "warn"}, {"VERB", "promised promising", "promise"}, {"VERB", "discussed discussing discusses", "discuss"},
		{"VERB", "cancelled canceled", "cancel"}, {"VERB", "called calling", "call"}, {"VERB", "controlled", "control"},
		{"VERB", "settled settling", "settle"}, {"VERB", "required", "require"}, {"VERB", "offered", "offer"}, {"VERB", "restored", "restore"},
		{"VERB", "monitored", "monitor"}, {"VERB", "ended", "end"}, {"VERB", "decided", "decide"}, {"VERB", "avoided", "avoid"},
		{"VERB", "succeeded exceeded", ""}, {"VERB", "changed", "change"}, {"VERB", "belonged", "belong"}, {"VERB", "used using", "use"},
		{"VERB", "issued", "issue"}, {"VERB", "threatened", "threaten"}, {"VERB", "convened", "convene"}, {"VERB", "mentioned", "mention"},
		{"VERB", "postponed", "postpone"}, {"VERB", "resumed", "resume"}, {"VERB", "claimed", "claim"}, {"VERB", "voted", "vote"},
		{"VERB", "withdrew withdrawn", "withdraw"}, {"VERB", "fled fleeing", "flee"}, {"VERB", "released releasing", "release"},
		{"VERB", "completed", "complete"}, {"VERB", "targeted", "target"}, {"VERB", "developed", "develop"}, {"VERB", "leaked", "leak"},
		{"VERB", "rebuked", "rebuke"}, {"VERB", "engaged", "engage"}, {"VERB", "pledged", "pledge"}, {"VERB", "explained", "explain"},
		{"VERB", "planned", "plan"}, {"VERB", "referred", "refer"}, {"VERB", "admitted", "admit"}, {"VERB", "ruled", "rule"},
		{"NOUN", "talks", "talk"}, {"NOUN", "parties", "party"}, {"NOUN", "crises", "crisis"}, {"NOUN", "women", "woman"},
		{"NOUN", "spokesmen", "spokesman"}, {"NOUN", "sources", "source"}, {"NOUN", "hostages", "hostage"}, {"NOUN", "houses", "house"},
		{"NOUN", "viruses", "virus"}, {"NOUN", "heroes", "hero"}, {"NOUN", "politics", "politics"}, {"NOUN", "critics", "critic"},
		{"NOUN", "status", "status"}, {"NOUN", "speeches", "speech"}, {"NOUN", "wives", "wife"}, {"NOUN", "TV", "TV"}, {"NOUN", "1980s", "1980s"},
		{"ADJ", "better best", "good"}, {"ADJ", "bigger", "big"}, {"ADJ", "larger", "large"}, {"ADJ", "earlier", "early"}, {"ADJ", "former", "former"},
		{"ADJ", "Russian", "Russian"}, {"ADJ", "Senior", "senior"}, {"ADV", "later", "late"}, {"PROPN", "Russians", "Russian"},
		{"PROPN", "States", "State"}, {"PROPN", "Paris", "Paris"}, {"PROPN", "Feb.", "February"}, {"NUM", "1,200", "1200"}, {"NUM", "bn", "billion"},
		{"AUX", "'s is Are", "be"}, {"AUX", "wo 'll", "will"}, {"PART", "n't n’t", "not"}, {"PART", "'s ’s '", "'s"}, {"PRON", "them", "they"}, {"DET", "an", "a"},
	} {
		for _, form := range strings.Fields(tt.forms) {
			want := tt.want
			if want == "" {
				want = strings.TrimSuffix(form, "ed")
			}
			if got := lemma(form, tt.tag, ""); got != want {
				t.Errorf("lemma(%s, %s) = %s, want %s", form, tt.tag, got, want)
			}
		}
	}
	if got := lemma("her", "PRON", "nmod"); got != "her" {
		t.Errorf("possessive her: %s", got)
	}
}
