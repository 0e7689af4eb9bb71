package statement_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft/drafttest"
	"github.com/readout/readout/internal/statement"
)

// TestContext wants "addressee | medium | date" of each statement.
func TestContext(t *testing.T) {
	for _, c := range []struct{ name, text, tree, want string }{
		{"nothing said", "[src1|Petrova] [cue1|said] [con1|the talks would go on].", "", " |  | "},
		{"told whom", "[src1|Petrova] [cue1|told] the reporters [con1|the talks would go on].", "reporters/NOUN/told/obj the/DET/reporters/det", "reporters |  | "},
		{"told a known one", "[src1|Petrova] [cue1|told] Lind [con1|the talks would go on].", "Lind/PROPN/told/iobj", "Boris Lind |  | "},
		{"the object of another verb", "[src1|Petrova] [cue1|quoted] Lind [con1|as saying the talks would go on].", "Lind/PROPN/quoted/obj", " |  | "},
		{"said to whom", "[src1|Petrova] [cue1|said] to Lind [con1|that the talks would go on].", "Lind/PROPN/said/obl to/ADP/Lind/case", "Boris Lind |  | "},
		{"said of whom", "[src1|Petrova] [cue1|said] of Lind [con1|that he would go on].", "Lind/PROPN/said/obl of/ADP/Lind/case", " |  | "},
		{"in a conversation with whom", "[src1|Petrova] [cue1|said] in conversation with the Daily Post [con1|that the talks would go on].",
			"conversation/NOUN/said/obl Post/PROPN/conversation/nmod with/ADP/Post/case", "Daily Post |  | "},
		{"speaking to whom", "[src1|Petrova], speaking to Lind, [cue1|said] [con1|that the talks would go on].", "speaking/VERB Lind/PROPN/speaking/obl to/ADP/Lind/case", "Boris Lind |  | "},
		{"addressing whom", "[src1|Petrova] [cue1|said], addressing the press, [con1|that the talks would go on].", "addressing/VERB press/NOUN/addressing/obj the/DET/press/det", "press |  | "},
		{"addressing what", "[src1|Petrova] [cue1|said], addressing the problem, [con1|that the talks would go on].", "addressing/VERB problem/NOUN/addressing/obj the/DET/problem/det", " |  | "},
		{"whom another addressed", "[src1|Petrova] [cue1|said], when Lind addressed the press, [con1|that the talks would go on].", "addressed/VERB press/NOUN/addressed/obj the/DET/press/det Lind/PROPN/addressed/nsubj", " |  | "},
		{"asked by whom", "Asked by the Daily Post, [src1|Petrova] [cue1|said] [con1|that the talks would go on].", "Asked/VERB Post/PROPN/Asked/obl by/ADP/Post/case", "Daily Post |  | "},
		{"who briefed whom, in the sentence before", "Petrova briefed the reporters. [con1|The talks would go on], [src1|Petrova] [cue1|said].", "briefed/VERB Petrova/PROPN/briefed/nsubj reporters/NOUN/briefed/obj the/DET/reporters/det", "reporters |  | "},
		{"whom another briefed, in the sentence before", "Lind briefed the reporters. [con1|The talks would go on], [src1|Petrova] [cue1|said].", "briefed/VERB Lind/PROPN/briefed/nsubj reporters/NOUN/briefed/obj the/DET/reporters/det", " |  | "},
		{"pressed by whom", "[src1|Petrova] [cue1|said], when pressed by reporters, [con1|that the talks would go on].", "pressed/VERB reporters/NOUN/pressed/obl by/ADP/reporters/case", "reporters |  | "},
		{"the paper that says it", "[con1|The talks would go on], [cue1|said] [src1|a ministry] letter of Monday.", "letter/NOUN/said/nsubj ministry/NOUN/letter/compound of/ADP/Monday/case Monday/PROPN/letter/nmod", " | letter | 2025-02-17"},
		{"at an occasion of a day", "[src1|Petrova] [cue1|said] during a visit to the port on Monday [con1|that the talks would go on].",
			"visit/NOUN/said/obl during/ADP/visit/case port/NOUN/visit/nmod Monday/PROPN/port/nmod on/ADP/Monday/case", " |  | 2025-02-17"},
		{"of an event of a day", "[src1|Petrova] [cue1|said] of the attack on the port on Monday [con1|that the talks would go on].",
			"attack/NOUN/said/obl of/ADP/attack/case port/NOUN/attack/nmod Monday/PROPN/port/nmod on/ADP/Monday/case", " |  | "},
		{"to which", "On the lake, to which she [cue1|called] [src1|Petrova] [con1|the talks would go on].", "which/PRON/called/obl to/ADP/which/case", " |  | "},
		{"an outlet by its name here", "[src1|Petrova] [cue1|told] the Star [con1|that the talks would go on].", "Star/PROPN/told/iobj", "Star |  | "},
		{"state television, in a tree that parts it", "[src1|Petrova] [cue1|told] state TV [con1|that the talks would go on].", "state/NOUN/told/obj TV/NOUN", "state TV | state TV | "},
		{"a platform by its name", "[src1|Petrova] [cue1|wrote] on Facebook [con1|that the talks would go on].", "", " | Facebook | "},
		{"a statement beside the words is no medium", "[src1|Petrova] [cue1|said], contradicting an earlier statement, [con1|that the talks would go on].", "", " |  | "},
		{"in press statements", "[src1|Petrova] [cue1|said] in press statements [con1|that the talks would go on].", "", " | press statement | "},
		{"inside the content", "[src1|Petrova] [cue1|said] [con1|to Lind it was all a speech made on Monday].", "Lind/PROPN/said/obl to/ADP/Lind/case Monday/PROPN/said/obl", " |  | "},
		{"an interview with whom", "[src1|Petrova] [cue1|said] in an interview with the Daily Post [con1|that the talks would go on].",
			"interview/NOUN/said/obl in/ADP/interview/case Post/PROPN/interview/nmod with/ADP/Post/case", "Daily Post | interview | "},
		{"a medium", "[src1|Petrova] [cue1|said] at a press conference [con1|that the talks would go on].", "", " | press conference | "},
		{"the particular medium before the general", "[src1|Petrova] [cue1|said] in a statement on Telegram [con1|that the talks would go on].", "", " | Telegram | "},
		{"a medium is a whole word", "[src1|Petrova] [cue1|said] in the addressed hall [con1|that the talks would go on].", "", " |  | "},
		{"a date on the cue", "[src1|Petrova] [cue1|said] on Monday [con1|that the talks would go on].", "Monday/PROPN/said/obl on/ADP/Monday/case", " |  | 2025-02-17"},
		{"a date on the speaker", "[src1|Petrova], named on Monday, [cue1|said] [con1|that the talks would go on].", "named/VERB Monday/PROPN/named/obl", " |  | "},
		{"a date on what hangs on the cue", "[src1|Petrova] [cue1|said] in a speech on Monday [con1|that the talks would go on].", "speech/NOUN/said/obl Monday/PROPN/speech/nmod", " | speech | 2025-02-17"},
		{"a day to come", "[src1|Petrova] [cue1|said] tomorrow [con1|that the talks would go on].", "tomorrow/NOUN/said/obl", " |  | "},
	} {
		t.Run(c.name, func(t *testing.T) {
			compare(t, read(t, c.text, c.tree), occasion, c.want)
		})
	}
}

func occasion(s readout.Statement) string {
	date := ""
	if s.Date != nil {
		date = string(s.Date.Start)
	}
	return fmt.Sprintf("%s | %s | %s", s.Addressee, s.Medium, date)
}

// TestCarry wants "addressee | medium | date" of each statement, where the
// later ones go on with the occasion of the first, or do not.
func TestCarry(t *testing.T) {
	const first = "[src1|Petrova] [cue1|said] on Monday at a press conference [con1|that the talks would go on]."
	const monday = "Monday/PROPN/said/obl on/ADP/Monday/case "
	for _, c := range []struct{ name, text, tree, want string }{
		{"he added", first + " [src2|She] [cue2|added] [con2|that they were of use].", monday, " | press conference | 2025-02-17 //  | press conference | 2025-02-17"},
		{"in the next paragraph", first + "\n\n[src2|She] [cue2|added] [con2|that they were of use].", monday, " | press conference | 2025-02-17 //  | press conference | 2025-02-17"},
		{"two paragraphs on", first + "\n\nIt rained.\n\n[src2|Petrova] [cue2|added] [con2|that they were of use].", monday, " | press conference | 2025-02-17 //  | press conference | 2025-02-17"},
		{"before the press conference is named", "[src2|Petrova] [cue2|said] [con2|that they were of use]. " + first, strings.ReplaceAll(monday, "said", "said#2"), " | press conference |  //  | press conference | 2025-02-17"},
		{"beside a press conference and a letter", first + "\n\n[src2|She] [cue2|wrote] in a letter [con2|that they were of use].\n\nIt rained.\n\n[src3|Petrova] [cue3|said] [con3|that all was well].", monday, " | press conference | 2025-02-17 //  | letter |  //  |  | 2025-02-17"},
		{"a statement is not one occasion", "[src1|Petrova] [cue1|said] in a statement [con1|that the talks would go on].\n\nIt rained.\n\n[src2|Petrova] [cue2|said] [con2|that they were of use].", "", " | statement |  //  |  | "},
		{"many paragraphs on", first + strings.Repeat("\n\nIt rained.", 5) + "\n\n[src2|Petrova] [cue2|added] [con2|that they were of use].", monday, " | press conference | 2025-02-17 //  |  | "},
		{"what had been said", first + "\n\n[src2|Petrova] had [cue2|said] [con2|that they were of use].", monday + "had/AUX/said#2/aux", " | press conference | 2025-02-17 //  | press conference | "},
		{"what has been said", first + "\n\n[src2|Petrova] has often [cue2|said] [con2|that they were of use].", monday, " | press conference | 2025-02-17 //  | press conference | "},
		{"said earlier", first + "\n\nEarlier [src2|Petrova] [cue2|said] [con2|that they were of use].", monday, " | press conference | 2025-02-17 //  | press conference | "},
		{"told some of them in the same speech", "[src1|Petrova] [cue1|said] in a speech [con1|that the talks would go on].\n\n[src2|She] [cue2|told] the sailors [con2|that they were of use].", "told/VERB sailors/NOUN/told/obj", " | speech |  // sailors | speech | "},
		{"weeks after that", first + "\n\nA few weeks after the vote, [src2|she] [cue2|said] [con2|that they were of use].", monday, " | press conference | 2025-02-17 //  | press conference | "},
		{"the statement goes on", "[src1|Lind] [cue1|said] on Monday in a statement [con1|that the talks would go on].\n\n[con2|They were of use], [src2|the statement] [cue2|said].", monday, " | statement | 2025-02-17 //  | statement | 2025-02-17"},
		{"another speaker", first + " [src2|Lind] [cue2|added] [con2|that they were of use].", monday, " | press conference | 2025-02-17 //  |  | "},
		{"another day", first + " [src2|She] [cue2|added] on Sunday [con2|that they were of use].", monday + "Sunday/PROPN/added/obl", " | press conference | 2025-02-17 //  |  | 2025-02-16"},
		{"another medium, no day of its own", first + " [src2|She] [cue2|wrote] on Telegram [con2|that they were of use].", monday, " | press conference | 2025-02-17 //  | Telegram | "},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := drafttest.Setting{Cast: cast, Document: readout.Document{Published: "2025-02-18"}}.Draft(t, c.text, c.tree)
			d.Statements = find(t, d)
			compare(t, statement.Situate(d), occasion, c.want)
		})
	}
}

// TestLooseQuotations wants "speaker: content" of each statement, where the
// last quotation of the text is in no attribution.
func TestLooseQuotations(t *testing.T) {
	const direct = "[con1|“We will go on,”] [src1|Petrova] [cue1|said]."
	for _, c := range []struct{ name, text, want string }{
		{"a sentence of its own", direct + " “Nobody will stop us now.”", "Anna Petrova: We will go on // Anna Petrova: Nobody will stop us now."},
		{"a paragraph of its own", direct + "\n\n“Nobody will stop us now.”", "Anna Petrova: We will go on // Anna Petrova: Nobody will stop us now."},
		{"a paragraph of several sentences", direct + "\n\n“Nobody will stop us now. Not here and not there.”", "Anna Petrova: We will go on // Anna Petrova: Nobody will stop us now. Not here and not there."},
		{"two paragraphs on", direct + "\n\nIt rained.\n\n“Nobody will stop us now.”", "Anna Petrova: We will go on"},
		{"in a caption", direct + "\n\n{caption} “Nobody will stop us now.”", "Anna Petrova: We will go on"},
		{"after reported speech, in a new paragraph", "[src1|Petrova] [cue1|said] [con1|the talks would go on].\n\n“Nobody will stop us now.”", "Anna Petrova: the talks would go on"},
		{"after reported speech, in the same one", "[src1|Petrova] [cue1|said] [con1|the talks would go on]. “Nobody will stop us now.”", "Anna Petrova: the talks would go on // Anna Petrova: Nobody will stop us now."},
		{"other words in the sentence", direct + " The board read “Nobody will stop us now.”", "Anna Petrova: We will go on"},
		{"too short", direct + " “Nobody will.”", "Anna Petrova: We will go on"},
		{"with no one before", "“Nobody will stop us now.” " + direct, "Anna Petrova: We will go on"},
	} {
		t.Run(c.name, func(t *testing.T) {
			compare(t, read(t, c.text, ""), func(s readout.Statement) string { return s.Speaker + ": " + words(s.Content) }, c.want)
		})
	}
}

// TestLooseQuotationIsItsOwn wants no cue, denial or indirect kind taken over from the statement before.
func TestLooseQuotationIsItsOwn(t *testing.T) {
	found := read(t, "[src1|Petrova] [cue1|denied] [con1|that the talks had “failed”]. “Nobody will stop us now.”", "")
	if len(found) != 2 {
		t.Fatalf("%d statements, want 2", len(found))
	}
	if s := found[1]; s.Cue != "" || s.Denial || s.Type != "direct" || s.Confidence >= found[0].Confidence || s.Stage != "statement/quotation" {
		t.Errorf("%+v", s)
	}
}

// TestCorroboration wants "who: words" of what corroborates the first statement.
func TestCorroboration(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a point echoed", "[src1|Petrova] [cue1|said] [con1|the talks would go on], a point later echoed by Lind.", "Boris Lind: a point later echoed by Lind"},
		{"a claim repeated in", "[src1|Petrova] [cue1|said] [con1|the talks would go on], a claim repeated in the Daily Post.", "Daily Post: a claim repeated in the Daily Post"},
		{"by nobody known", "[src1|Petrova] [cue1|said] [con1|the talks would go on], a point echoed by many.", ""},
		{"in another sentence", "[src1|Petrova] [cue1|said] [con1|the talks would go on]. Rain fell, a point confirmed by Lind.", ""},
		{"no other", "[src1|Petrova] [cue1|said] [con1|the talks would go on].", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			compare(t, read(t, c.text, ""), func(s readout.Statement) string {
				if len(s.CorroboratedBy) == 0 {
					return ""
				}
				return s.CorroboratedBy[0].Who + ": " + s.CorroboratedBy[0].Span.Text
			}, c.want)
		})
	}
}
