package position_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/position"
)

// adjectives is a table of adjectives and what they name.
type adjectives map[string]string

func (a adjectives) Adjective(word string) string { return a[word] }

var nations = adjectives{"Kazmiran": "Kazmira", "Sudrian": "Sudria"}

// quarrels compares the disagreements of d, each as "rule kind: a / b", with want.
func quarrels(t *testing.T, d *draft.Draft, want string) {
	t.Helper()
	var got []string
	for i, x := range position.Disagreements(d, nations, 0.5) {
		if x.ID != fmt.Sprintf("d%d", i+1) || len(x.Spans) == 0 || x.Issue == "" || x.A.Claim == "" || x.B.Claim == "" {
			t.Errorf("%+v", x)
		}
		got = append(got, fmt.Sprintf("%s %s: %s / %s", strings.TrimPrefix(x.Stage, "position/"), x.Kind, x.A.Who, x.B.Who))
	}
	if g := strings.Join(got, " // "); g != want {
		t.Errorf("\ngot  %s\nwant %s", g, want)
	}
}

// TestStatementsDisagree wants the disagreements of what two speakers say.
func TestStatementsDisagree(t *testing.T) {
	const (
		says = "[src1|Petrova] [cue1|said] [con1|the truce had begun]. "
		tree = "truce/NOUN begun/VERB truce#2/NOUN begun#2/VERB/said/ccomp not/PART/begun#2/advmod "
	)
	for _, c := range []struct{ name, text, tree, want string }{
		{"a denial of the same", says + "[src2|Lind] [cue2|denied] [con2|that the truce had begun].", "truce/NOUN begun/VERB truce#2/NOUN begun#2/VERB", "denial contradiction: Anna Petrova / Boris Lind"},
		{"a denial far behind", says + strings.Repeat("It rained. ", 30) + "[src2|Lind] [cue2|denied] [con2|that the truce had begun].", "truce/NOUN begun/VERB truce#2/NOUN begun#2/VERB", "denial contradiction: Anna Petrova / Boris Lind"},
		{"a denial of something else", says + "[src2|Lind] [cue2|denied] [con2|that the pipes were laid].", "truce/NOUN begun/VERB pipes/NOUN laid/VERB", ""},
		{"a denial that shares a name alone", "[src1|Petrova] [cue1|said] [con1|Norland had begun]. [src2|A diplomat] [cue2|denied] [con2|that Norland slept].", "begun/VERB Norland/PROPN Norland#2/PROPN slept/VERB", ""},
		{"a denial of a report", "[src1|Petrova] [cue1|denied] [con1|the old reports that snow fell].", "old/ADJ/reports/amod the/DET/reports/det reports/NOUN fell/VERB", "denial contradiction: old reports / Anna Petrova"},
		{"called untrue", says + "[src2|Lind] [cue2|said] [con2|that was a lie].", "truce/NOUN begun/VERB lie/NOUN", "denial contradiction: Anna Petrova / Boris Lind"},
		{"called untrue, of whose claim", "“[con1|That is untrue],” [src1|Petrova] [cue1|said] of the Sudrian claim.", "untrue/ADJ claim/NOUN Sudrian/ADJ/claim/amod", "denial contradiction: Sudria / Anna Petrova"},
		{"called untrue, with nothing before", "[src2|Lind] [cue2|said] [con2|that was a lie].", "lie/NOUN", ""},
		{"one says so, the other not", "[src1|Petrova] [cue1|said] [con1|the truce had begun at noon]. [src2|Lind] [cue2|said] [con2|the truce had not begun at noon].", tree + "noon/NOUN noon#2/NOUN", "converse contradiction: Anna Petrova / Boris Lind"},
		{"of little in common", says + "[src2|Lind] [cue2|said] [con2|the truce had not begun].", tree, ""},
		{"both say so, after but", says + "But [src2|Lind] [cue2|said] [con2|the truce was hard].", "truce/NOUN truce#2/NOUN", "contrast contradiction: Anna Petrova / Boris Lind"},
		{"both say so", says + "[src2|Lind] [cue2|said] [con2|the truce was hard].", "truce/NOUN truce#2/NOUN", ""},
		{"after but, of something else", says + "But [src2|Lind] [cue2|said] [con2|the pipes were laid].", "truce/NOUN pipes/NOUN", ""},
		{"however, further on", says + "[src2|Lind], however, [cue2|said] [con2|the truce was over].", "truce/NOUN truce#2/NOUN ,/PUNCT ,#2/PUNCT", "contrast contradiction: Anna Petrova / Boris Lind"},
		{"by contrast, without a word in common", says + "[src2|Lind], by contrast, [cue2|spoke] of [con2|war].", "truce/NOUN war/NOUN ,/PUNCT ,#2/PUNCT", "answer contradiction: Anna Petrova / Boris Lind"},
		{"joined in one sentence", "[src1|Petrova] [cue1|said] [con1|the truce had begun], although [src2|Lind] [cue2|said] [con2|shots were heard].", "truce/NOUN shots/NOUN", "contrast contradiction: Anna Petrova / Boris Lind"},
		{"joined, but one does not say", "[src1|Petrova] did [cue1|not say] [con1|when it began], but [src2|Lind] [cue2|said] [con2|snow fell].", "snow/NOUN", ""},
		{"countered", says + "[src2|Lind] [cue2|countered] [con2|that shots were heard].", "truce/NOUN shots/NOUN", "answer contradiction: Anna Petrova / Boris Lind"},
		{"no such thing", says + "[src2|Lind] [cue2|said] [con2|no such thing was known].", "truce/NOUN thing/NOUN", "answer contradiction: Anna Petrova / Boris Lind"},
		{"it was not", says + "[src2|Lind] [cue2|said] [con2|it had not started].", "truce/NOUN started/VERB/said#2/ccomp not/PART/started/advmod", "answer contradiction: Anna Petrova / Boris Lind"},
		{"other figures", "[src1|Petrova] [cue1|said] [con1|40 men were freed]. [src2|Lind] [cue2|spoke] of [con2|25 men].", "40/NUM/men/nummod men/NOUN 25/NUM/men#2/nummod men#2/NOUN", "figures contradiction: Anna Petrova / Boris Lind"},
		{"the same figures", "[src1|Petrova] [cue1|said] [con1|40 men were freed]. [src2|Lind] [cue2|spoke] of [con2|40 men].", "40/NUM/men/nummod men/NOUN 40#2/NUM/men#2/nummod men#2/NOUN", ""},
		{"the same speaker", says + "But [src2|Petrova] [cue2|said] [con2|the truce was hard].", "truce/NOUN truce#2/NOUN", ""},
		{"of one side", says + "But [src2|the ministry] [cue2|said] [con2|the truce was hard].", "truce/NOUN truce#2/NOUN", ""},
		{"of one side, but one has no name", "[src1|An aide] [cue1|said] [con1|the truce had begun]. But [src2|Petrova] [cue2|said] [con2|the truce was hard].", "truce/NOUN truce#2/NOUN", "contrast contradiction: unnamed aide / Anna Petrova"},
		{"far apart", says + "It rained. But [src2|Lind] [cue2|said] [con2|the truce was hard].", "truce/NOUN truce#2/NOUN", ""},
	} {
		t.Run(c.name, func(t *testing.T) { quarrels(t, marked(t, c.text, c.tree), c.want) })
	}
}

// TestRefusals wants the disagreements that a verb tells.
func TestRefusals(t *testing.T) {
	const demands = "[src1|Lind] [cue1|demanded] [con1|a port]. "
	for _, c := range []struct{ name, text, tree, want string }{
		{"another's claim", "Kazmira rejected Norland’s claim.", "rejected/VERB Kazmira/PROPN/rejected/nsubj claim/NOUN/rejected/obj Norland/PROPN/claim/nmod ’s/PART/Norland/case", "refusal contradiction: Norland / Kazmira"},
		{"another's demand", "Kazmira rejected Norland’s demand.", "rejected/VERB Kazmira/PROPN/rejected/nsubj demand/NOUN/rejected/obj Norland/PROPN/demand/nmod", "refusal positions: Norland / Kazmira"},
		{"by an adjective", "Lind dismissed the Sudrian claim.", "dismissed/VERB Lind/PROPN/dismissed/nsubj claim/NOUN/dismissed/obj Sudrian/ADJ/claim/amod", "refusal contradiction: Sudria / Boris Lind"},
		{"in the passive", "The claim by Norland was denied by Kazmira.", "denied/VERB claim/NOUN/denied/nsubj:pass Norland/PROPN/claim/nmod by/ADP/Norland/case Kazmira/PROPN/denied/obl:agent", "refusal contradiction: Norland / Kazmira"},
		{"made by another", "Kazmira denied the charge made by Norland.", "denied/VERB Kazmira/PROPN/denied/nsubj charge/NOUN/denied/obj made/VERB/charge/acl Norland/PROPN/made/obl:agent by/ADP/Norland/case", "refusal contradiction: Norland / Kazmira"},
		{"its own side's", "Petrova rejected Kazmira’s plan.", "rejected/VERB Petrova/PROPN/rejected/nsubj plan/NOUN/rejected/obj Kazmira/PROPN/plan/nmod", ""},
		{"not rejected", "Kazmira did not reject Norland’s claim.", "reject/VERB Kazmira/PROPN/reject/nsubj not/PART/reject/advmod claim/NOUN/reject/obj Norland/PROPN/claim/nmod", ""},
		{"no claim", "Kazmira rejected Norland’s hat.", "rejected/VERB Kazmira/PROPN/rejected/nsubj hat/NOUN/rejected/obj Norland/PROPN/hat/nmod", ""},
		{"who is no actor", "The sailors rejected Norland’s claim.", "rejected/VERB sailors/NOUN/rejected/nsubj claim/NOUN/rejected/obj Norland/PROPN/claim/nmod", ""},
		{"issue taken", "Kazmira took issue with Norland’s account.", "took/VERB Kazmira/PROPN/took/nsubj issue/NOUN/took/obj account/NOUN/took/obl with/ADP/account/case Norland/PROPN/account/nmod", "refusal contradiction: Norland / Kazmira"},
		{"the one told before", demands + "Kazmira rejects that demand.", "rejects/VERB Kazmira/PROPN/rejects/nsubj demand/NOUN/rejects/obj that/DET/demand/det", "answer contradiction: Boris Lind / Kazmira"},
		{"refused, no more", demands + "Petrova refused.", "refused/VERB Petrova/PROPN/refused/nsubj", "answer contradiction: Boris Lind / Anna Petrova"},
		{"ruled out", demands + "Petrova ruled that out.", "ruled/VERB Petrova/PROPN/ruled/nsubj that/PRON/ruled/obj out/ADP/ruled/compound", "answer contradiction: Boris Lind / Anna Petrova"},
		{"refused to do something", demands + "Petrova refused to sing.", "refused/VERB Petrova/PROPN/refused/nsubj sing/VERB/refused/xcomp", ""},
		{"of nothing before", "Petrova refused.", "refused/VERB Petrova/PROPN/refused/nsubj", ""},
		{"an earlier word of one's own", "Lind contradicted an earlier statement.", "contradicted/VERB Lind/PROPN/contradicted/nsubj statement/NOUN/contradicted/obj earlier/ADJ/statement/amod", "refusal contradiction: Boris Lind / Boris Lind"},
		{"an invention", "Petrova spoke of misinformation spread by Norland.", "spoke/VERB Petrova/PROPN/spoke/nsubj misinformation/NOUN/spoke/obl spread/VERB/misinformation/acl Norland/PROPN/spread/obl:agent by/ADP/Norland/case", "refusal contradiction: Norland / Anna Petrova"},
		{"contrary to", "Contrary to what Lind said, [con1|the truce had begun], [src1|Petrova] [cue1|said].", "truce/NOUN", "refusal contradiction: Boris Lind / Anna Petrova"},
		{"in a caption", "{caption} Kazmira rejected Norland’s claim.", "rejected/VERB Kazmira/PROPN/rejected/nsubj claim/NOUN/rejected/obj Norland/PROPN/claim/nmod", ""},
	} {
		t.Run(c.name, func(t *testing.T) { quarrels(t, marked(t, c.text, c.tree), c.want) })
	}
}

// TestWantsDisagree wants the disagreements of what the text says that parties want, and those it names.
func TestWantsDisagree(t *testing.T) {
	const two = "wants/VERB Kazmira/PROPN/wants/nsubj port/NOUN/wants/obj insists/VERB/wants/advcl Norland/PROPN/insists/nsubj bridge/NOUN/insists/obl "
	for _, c := range []struct{ name, text, tree, want string }{
		{"while", "Kazmira wants a port, while Norland insists on a bridge.", two, "issue positions: Kazmira / Norland"},
		{"but, a sentence on", "Kazmira wants a port. But Norland insists on a bridge.", "wants/VERB Kazmira/PROPN/wants/nsubj port/NOUN/wants/obj insists/VERB Norland/PROPN/insists/nsubj bridge/NOUN/insists/obl", "contrast positions: Kazmira / Norland"},
		{"a sentence on", "Kazmira wants a port. Norland insists on a bridge.", "wants/VERB Kazmira/PROPN/wants/nsubj port/NOUN/wants/obj insists/VERB Norland/PROPN/insists/nsubj bridge/NOUN/insists/obl", ""},
		{"in a clause about a noun", "Kazmira wants a port that Norland needs badly.", "wants/VERB Kazmira/PROPN/wants/nsubj port/NOUN/wants/obj needs/VERB/port/acl:relcl Norland/PROPN/needs/nsubj badly/ADV/needs/advmod", ""},
		{"differ over", "Kazmira and Norland differ over the port.", "differ/VERB Kazmira/PROPN/differ/nsubj Norland/PROPN/Kazmira/conj port/NOUN/differ/obl over/ADP/port/case ./PUNCT", "odds difference: Kazmira / Norland"},
		{"at odds over", "Kazmira and Norland are at odds over the port.", "odds/NOUN Kazmira/PROPN/odds/nsubj Norland/PROPN/Kazmira/conj ./PUNCT", "odds difference: Kazmira / Norland"},
		{"differences between", "There are differences between Kazmira and Norland over the port.", "differences/NOUN ./PUNCT", "odds difference: Kazmira / Norland"},
		{"no differences between", "There are no differences between Kazmira and Norland over the port.", "differences/NOUN no/DET/differences/det ./PUNCT", ""},
		{"of one alone", "Kazmira is divided over the port.", "divided/VERB Kazmira/PROPN/divided/nsubj:pass ./PUNCT", ""},
		{"who speak next", "The two sides disagree on the port. [src1|Petrova] [cue1|said] [con1|it was big]. [src2|Lind] [cue2|called] [con2|it small].", "disagree/VERB ./PUNCT", "odds positions: Anna Petrova / Boris Lind"},
		{"who speak much later", "The two sides disagree on the port. It rained. It rained. [src1|Petrova] [cue1|said] [con1|it was big]. [src2|Lind] [cue2|called] [con2|it small].", "disagree/VERB ./PUNCT", ""},
	} {
		t.Run(c.name, func(t *testing.T) { quarrels(t, marked(t, c.text, c.tree), c.want) })
	}
}

// TestAsked wants the disagreement of who asks something of a side with its speaker who says no.
func TestAsked(t *testing.T) {
	const tree = "open/VERB Norland/PROPN/open/nsubj port/NOUN/open/obj open#2/VERB/said/ccomp not/PART/open#2/advmod port#2/NOUN/open#2/obj"
	for _, c := range []struct{ name, stance, answer, want string }{
		{"no", "urges", "it would not open any port", "answer positions: Anna Petrova / Boris Lind"},
		{"no to a claim", "claims", "it would not open any port", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := marked(t, "[src1|Petrova] [cue1|asked] [con1|Norland to open a port]. It rained. [src2|Lind] [cue2|said] [con2|"+c.answer+"].", tree)
			d.Positions = []readout.Position{{Holder: "Anna Petrova", OnBehalf: "Kazmira", Stance: c.stance, Statement: "s1", Spans: d.Statements[0].Content}}
			quarrels(t, d, c.want)
		})
	}
}

// TestStancesDisagree wants the disagreements of two positions in different sentences.
func TestStancesDisagree(t *testing.T) {
	for _, c := range []struct {
		name, a, b, topicA, topicB, want string
		far                              bool
	}{
		{"wanted and ruled out", "demands", "rules_out", "x", "x", "issue positions: Kazmira / Norland", true},
		{"refused and wanted", "rejects", "seeks", "x", "x", "issue positions: Kazmira / Norland", true},
		{"on different issues", "demands", "rules_out", "x", "y", "", true},
		{"both wanted, side by side", "seeks", "demands", "x", "x", "issue positions: Kazmira / Norland", false},
		{"both wanted, far apart", "seeks", "demands", "x", "x", "", true},
		{"both blame, the one the other", "blames", "blames", "", "", "blame contradiction: Kazmira / Norland", true},
		{"one hopes", "hopes", "welcomes", "x", "x", "", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			between := ""
			if c.far {
				between = "It rained. It rained. "
			}
			d := marked(t, "The sea is wide. "+between+"Kazmira is near.", "")
			end := len(d.Text.Text)
			d.Positions = []readout.Position{
				{Holder: "Kazmira", OnBehalf: "Kazmira", Stance: c.a, Topics: []string{c.topicA}, Spans: d.Document.Passages(readout.Span{Start: 0, End: 7})},
				{Holder: "Norland", OnBehalf: "Norland", Stance: c.b, Topics: []string{c.topicB}, Spans: d.Document.Passages(readout.Span{Start: end - 16, End: end})},
			}
			if c.topicA == "" {
				d.Positions[0].Topics, d.Positions[1].Topics = nil, nil
			}
			quarrels(t, d, c.want)
		})
	}
}
