package statement_test

import (
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft/drafttest"
	"github.com/readout/readout/internal/statement"
)

// TestSpeaker wants "speaker (role, affiliation): words" of each statement.
func TestSpeaker(t *testing.T) {
	for _, c := range []struct{ name, text, tree, want string }{
		{"a name", "[src1|Petrova] [cue1|said] [con1|the talks would go on].", "", "Anna Petrova (foreign minister, Kazmira): Petrova"},
		{"who, right behind the name", "Lind met Petrova, [src1|who] [cue1|said] [con1|the talks would go on].", "", "Anna Petrova (foreign minister, Kazmira): Petrova"},
		{"who adds spoke before", "[src1|Lind] [cue1|said] [con1|the talks would go on]. Then came Berg. [src2|He] [cue2|added] [con2|that they were useful].", "",
			"Boris Lind (president, Norland): Lind // Boris Lind (president, Norland): He"},
		{"a name that heads the paragraph", "[src1|Norland. Petrova] [cue1|said] [con1|the talks would go on].", "", "Anna Petrova (foreign minister, Kazmira): Petrova"},
		{"a state", "[src1|Kazmira] [cue1|said] [con1|the talks would go on].", "", "Kazmira (, ): Kazmira"},
		{"unnamed", "[src1|A diplomat] [cue1|said] [con1|the talks would go on].", "", "unnamed diplomat (diplomat, ) anonymous: A diplomat"},
		{"unknown, without its determiner", "[src1|The old sailor] [cue1|said] [con1|the talks would go on].", "", "old sailor (, ): The old sailor"},
		{"the head of the phrase speaks", "[src1|A spokesman for the ministry] [cue1|said] [con1|the talks would go on].",
			"said/VERB spokesman/NOUN/said/nsubj A/DET/spokesman/det ministry/NOUN/spokesman/nmod for/ADP/ministry/case the/DET/ministry/det", "unnamed spokesman (spokesman, Kazmira) anonymous: A spokesman for the ministry"},
		{"he, unresolved, is the one before", "[src1|Lind] [cue1|said] [con1|the talks would go on]. [src2|He] [cue2|added] [con2|that they were useful].", "",
			"Boris Lind (president, Norland): Lind // Boris Lind (president, Norland): He"},
		{"it goes on for a body", "[src1|The ministry] [cue1|said] [con1|the talks would go on]. [src2|It] [cue2|added] [con2|that they were useful].", "",
			"foreign ministry (, Kazmira): The ministry // foreign ministry (, Kazmira): It"},
		{"the statement speaks for who issued it", "[src1|The ministry] [cue1|said] [con1|the talks would go on]. [src2|The statement] [cue2|added] [con2|that they were useful].", "",
			"foreign ministry (, Kazmira): The ministry // foreign ministry (, Kazmira): The statement"},
		{"the owner does not speak", "[src1|Lind's front bench] [cue1|said] [con1|the talks would go on].", "", "Lind's front bench (, ): Lind's front bench"},
		{"the owner's spokesman does", "[src1|Lind's spokesman] [cue1|said] [con1|the talks would go on].",
			"said/VERB Lind/PROPN/said/nsubj 's/PART/Lind/case spokesman/NOUN/said/nsubj", "unnamed spokesman (spokesman, Kazmira) anonymous: Lind's spokesman"},
		{"a name beside a description that is nobody", "[src1|The counsel, Petrova], [cue1|said] [con1|the talks would go on].",
			"said/VERB counsel/NOUN/said/nsubj The/DET/counsel/det Petrova/PROPN/counsel/appos", "Anna Petrova (foreign minister, Kazmira): The counsel, Petrova"},
		{"whose, where nobody is known", "[src1|Its captain] [cue1|said] [con1|the talks would go on].", "", "captain (, ): Its captain"},
		{"people who are only of the place", "[src1|Residents of Norland] [cue1|said] [con1|the talks would go on].", "said/VERB Residents/NOUN/said/nsubj of/ADP/Norland/case Norland/PROPN/Residents/nmod", "Residents of Norland (, ): Residents of Norland"},
		{"a letter speaks for whom it is from", "[src1|A letter from Lind] [cue1|said] [con1|the talks would go on].", "said/VERB A/DET/letter/det letter/NOUN/said/nsubj from/ADP/Lind/case Lind/PROPN/letter/nmod", "Boris Lind (president, Norland): A letter from Lind"},
		{"a part of a movement", "[src1|A rival wing of the movement, under Lind], [cue1|said] [con1|the talks would go on].", "said/VERB A/DET/wing/det rival/ADJ/wing/amod wing/NOUN/said/nsubj of/ADP/movement/case the/DET/movement/det movement/NOUN/wing/nmod under/ADP/Lind/case Lind/PROPN/wing/nmod",
			"rival wing of the movement, under Lind (, ): A rival wing of the movement, under Lind"},
		{"what a body decides is its word", "[src1|The decision of the ministry] [cue1|said] [con1|the talks would go on].", "The/DET decision/NOUN", "foreign ministry (, Kazmira): The decision of the ministry"},
		{"a description before the name", "[src1|The keeper of the seal, Petrova], [cue1|said] [con1|the talks would go on].", "The/DET keeper/NOUN", "Anna Petrova (foreign minister, Kazmira): The keeper of the seal, Petrova"},
		{"what is told of him", "Petrova, [src1|who speaks for the ministry], [cue1|said] [con1|the talks would go on].", "", "Anna Petrova (foreign minister, Kazmira): Petrova"},
		{"whose", "[con1|It was a good day], [cue1|said] Petrova, [src1|whose house stands there].", "", "Anna Petrova (foreign minister, Kazmira): Petrova"},
		{"one of several", "[src1|One of the old sailors] [cue1|said] [con1|the talks would go on].", "", "unnamed old sailor (, ) anonymous: One of the old sailors"},
		{"one of the unnamed", "[src1|One of the clerks] [cue1|said] [con1|the talks would go on].", "", "unnamed clerk (, ) anonymous: One of the clerks"},
		{"one of the unnamed before", "[src1|Two aides] [cue1|said] [con1|the talks would go on]. [src2|One of them] [cue2|added] [con2|that they were useful].", "",
			"two unnamed aides (aides, ) anonymous: Two aides // one of the two unnamed aides (, ) anonymous: One of them"},
		{"one of a body is nobody", "[src1|One of the ministry] [cue1|said] [con1|the talks would go on].", "", ""},
		{"the words begin too early", "[src1|out by the old sailor] [cue1|said] [con1|the talks would go on].",
			"said/VERB out/ADP/said/obl by/ADP/sailor/case the/DET/sailor/det old/ADJ/sailor/amod sailor/NOUN/said/obl", "old sailor (, ): out by the old sailor"},
		{"the same again", "[src1|Lind] [cue1|said] [con1|the talks would go on]. [src2|The same man] [cue2|added] [con2|that they were useful].", "",
			"Boris Lind (president, Norland): Lind // Boris Lind (president, Norland): The same man"},
		{"a letter speaks for who wrote it", "[src1|Lind] [cue1|said] [con1|the talks would go on]. [src2|The letter] [cue2|added] [con2|that they were useful].", "",
			"Boris Lind (president, Norland): Lind // Boris Lind (president, Norland): The letter"},
		{"these are nobody", "According to [src1|these], [con1|the talks would go on], it was [cue1|said].", "", ""},
		{"a pronoun with no one before", "[src1|He] [cue1|said] [con1|the talks would go on].", "", ""},
		{"he is no body", "[src1|The ministry] [cue1|said] [con1|the talks would go on]. [src2|He] [cue2|added] [con2|that they were useful].", "", "foreign ministry (, Kazmira): The ministry"},
		{"it is nobody", "[src1|Lind] [cue1|said] [con1|the talks would go on]. [src2|It] [cue2|added] [con2|that they were useful].", "", "Boris Lind (president, Norland): Lind"},
		{"no source in between", "[src1|Lind] [cue1|said] [con1|the talks would go on]. It was [cue2|said] [con2|to be of much use]. [src3|He] [cue3|added] [con3|that they were useful].", "",
			"Boris Lind (president, Norland): Lind // Boris Lind (president, Norland): He"},
	} {
		t.Run(c.name, func(t *testing.T) {
			compare(t, read(t, c.text, c.tree), func(s readout.Statement) string {
				out := s.Speaker + " (" + s.Role + ", " + s.Affiliation + ")"
				if s.Anonymous {
					out += " anonymous"
				}
				return out + ": " + s.SpeakerWords
			}, c.want)
		})
	}
}

// TestNameless wants the speakers that stand for all at a table.
func TestNameless(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       bool
	}{
		{"both", "[src1|Both] [cue1|said] [con1|the talks would go on].", true},
		{"the two", "[src1|The two] [cue1|said] [con1|the talks would go on].", true},
		{"two who are something", "[src1|Two monks] [cue1|said] [con1|the talks would go on].", false},
		{"a name", "[src1|Lind] [cue1|said] [con1|the talks would go on].", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := read(t, c.text, "")
			if len(got) != 1 || statement.Nameless(&got[0]) != c.want {
				t.Errorf("%+v, want one of whom that is %v", got, c.want)
			}
		})
	}
}

// TestVia wants "speaker < reporter < reporter: content" of each statement.
func TestVia(t *testing.T) {
	for _, c := range []struct{ name, outlet, text, tree, want string }{
		{"no reporter", "", "[src1|Petrova] [cue1|said] [con1|the talks would go on].", "", "Anna Petrova: the talks would go on"},
		{"an outlet and its source over one content", "", "The [src1|Daily Post], [cue2|citing] [src2|a diplomat], [cue1|reported] [con1|[con2|that the talks would go on]].", "",
			"unnamed diplomat < Daily Post: the talks would go on"},
		{"an outlet alone", "", "The [src1|Daily Post] [cue1|reported] [con1|that the talks would go on].", "", "Daily Post: the talks would go on"},
		{"two outlets over one content are no chain", "", "The [src1|Daily Post] [cue1|reported] and the [src2|Evening Star] [cue2|confirmed] [con1|[con2|that the talks would go on]].", "",
			"Daily Post: the talks would go on // Evening Star: the talks would go on"},
		{"two persons over one content are no chain", "", "[src1|Petrova] [cue1|said] and [src2|Lind] [cue2|confirmed] [con1|[con2|that the talks would go on]].", "",
			"Anna Petrova: the talks would go on // Boris Lind: the talks would go on"},
		{"the outlet is the subject of a cue read with its source", "", "The Daily Post [cue1|reported], citing [src1|a diplomat], [con1|that the talks would go on].", "Post/PROPN/reported/nsubj",
			"unnamed diplomat < Daily Post: the talks would go on"},
		{"an attribution inside another's content", "", "[src1|Petrova] [cue1|said] [con1|that [src2|Lind] had [cue2|told her] [con2|the talks would go on]].", "her/PRON",
			"Boris Lind < Anna Petrova: the talks would go on"},
		{"who says more than the one inside stays", "", "[src1|Petrova] [cue1|said] [con1|that all was well in the valley and on the hills, that nobody had been hurt, and that [src2|Lind] had [cue2|told her] [con2|the talks would go on]].", "her/PRON",
			"Anna Petrova: all was well in the valley and on the hills, that nobody had been hurt, and that Lind had told her the talks would go on // Boris Lind < Anna Petrova: the talks would go on"},
		{"three deep, nearest first", "", "The [src1|Daily Post] [cue1|reported] [con1|that [src2|a diplomat] [cue2|said] [con2|[src3|Lind] had [cue3|told him] [con3|the talks would go on]]].", "him/PRON",
			"Boris Lind < unnamed diplomat < Daily Post: the talks would go on"},
		{"someone on what an outlet reports", "", "[src1|A diplomat] [cue1|said] [con1|that the [src2|Daily Post] had [cue2|reported] [con2|the talks would go on]].", "",
			"Daily Post < unnamed diplomat: the talks would go on"},
		{"one content taken for two attributions, cues and all", "", "[src1|Petrova] [src2|Lind] [con1|[con2|it was [cue1|said] and [cue2|told] that the talks would go on]].", "",
			"Anna Petrova < Boris Lind: it was said and told that the talks would go on"},
		{"the document's own outlet is no reporter", "Daily Post", "[src2|A diplomat] [cue2|told] the [src1|Daily Post], which [cue1|reported] [con1|[con2|that the talks would go on]].", "",
			"unnamed diplomat: the talks would go on"},
		{"an outlet that cites", "", "The [src1|Daily Post], citing a diplomat, [cue1|reported] [con1|that the talks would go on].", "citing/VERB", "unnamed diplomat < Daily Post: the talks would go on"},
		{"an outlet that cites one who is no actor", "", "The [src1|Daily Post], quoting the old sailor, [cue1|reported] [con1|that the talks would go on].", "quoting/VERB", "old sailor < Daily Post: the talks would go on"},
		{"the document's own outlet that cites", "Daily Post", "The [src1|Daily Post], citing a diplomat, [cue1|reported] [con1|that the talks would go on].", "citing/VERB", "unnamed diplomat: the talks would go on"},
		{"an outlet that cites, after the day", "", "The [src1|Daily Post] [cue1|reported] on Monday, citing a diplomat, [con1|that the talks would go on].", "citing/VERB", "unnamed diplomat < Daily Post: the talks would go on"},
		{"an outlet that was told", "", "In a letter to the Evening Star, [src1|Petrova] [cue1|said] [con1|the talks would go on].", "Star/PROPN/said/obl to/ADP/Star/case", "Anna Petrova < Evening Star: the talks would go on"},
		{"an outlet that is asked for something", "", "In a letter to the Evening Star, [src1|Petrova] [cue1|urged] [con1|that the report be withdrawn].", "Star/PROPN/urged/obl to/ADP/Star/case", "Anna Petrova: the report be withdrawn"},
		{"the document's own outlet was told", "Evening Star", "In a letter to the Evening Star, [src1|Petrova] [cue1|said] [con1|the talks would go on].", "Star/PROPN/said/obl to/ADP/Star/case", "Anna Petrova: the talks would go on"},
		{"no source, a subject", "", "The Evening Star [cue1|reported] [con1|that the talks would go on].", "Star/PROPN/reported/nsubj", "Evening Star: the talks would go on"},
		{"the document's own outlet as the subject", "Daily Post", "The Daily Post [cue1|reported], citing [src1|a diplomat], [con1|that the talks would go on].", "Post/PROPN/reported/nsubj",
			"unnamed diplomat: the talks would go on"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := drafttest.Setting{Cast: cast, Document: readout.Document{Published: "2025-02-18", Outlet: c.outlet}}.Draft(t, c.text, c.tree)
			compare(t, find(t, d), func(s readout.Statement) string {
				return strings.Join(append([]string{s.Speaker}, s.Via...), " < ") + ": " + words(s.Content)
			}, c.want)
		})
	}
}
