package position_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/draft/drafttest"
	"github.com/readout/readout/internal/position"
)

const cast = `
	Anna Petrova; person; foreign minister; Kazmira; Petrova
	Boris Lind; person; president; Norland; Lind
	unnamed diplomat; anonymous; diplomat; ; A diplomat
	unnamed aide; anonymous; aide; Kazmira; An aide
	Kazmira; state
	Norland; state
	Bay League; bloc
	The Courier; outlet
	foreign ministry; organisation; ; Kazmira; the ministry`

var lexicon = position.Lexicon{
	Verbs: map[string]string{"accept": "accepts", "offer": "offers", "refuse": "rejects", "oppose": "opposes", "rule out": "rules_out", "urge": "urges"},
	Words: map[string]string{"condolence": "expresses_condolences", "concern": "expresses_concern", "ready": "offers", "refusal": "rejects", "objection": "opposes"},
}

// marked returns the draft of a marked-up text whose attributions are
// statements, s1, s2 …, in the order of their cues; "denied" denies.
func marked(t *testing.T, text, tree string) *draft.Draft {
	t.Helper()
	d := drafttest.Setting{Cast: cast}.Draft(t, text, tree)
	for i, a := range d.Attributions {
		s := readout.Statement{
			Fact:    readout.Fact{ID: fmt.Sprintf("s%d", i+1), Confidence: a.Confidence},
			Speaker: d.Line(a.Source[0]), Affiliation: "Elsewhere",
			Cue:     d.Line(a.Cue[0]),
			Denial:  d.Line(a.Cue[0]) == "denied",
			Content: d.Document.Passages(a.Content...),
			Span:    d.Document.Passage(a.Source[0].Hull(a.Cue[0]).Hull(a.Content[0])),
		}
		if n := d.ActorOf(a.Source[0]); n >= 0 {
			s.Speaker, s.Anonymous = d.Actors[n].Name, d.Actors[n].Type == readout.ActorAnonymous
		}
		d.Statements = append(d.Statements, s)
	}
	return d
}

// TestHolders wants "holder (for) stance: issue [basis statement]" of each position.
func TestHolders(t *testing.T) {
	for _, c := range []struct{ name, text, tree, want string }{
		{"the speaker", "[src1|Petrova] [cue1|said] [con1|that [po1 rejects|peacekeepers are out of the question]].", "", "Anna Petrova (Kazmira) rejects: peacekeepers are out of the question [statement s1]"},
		{"the speaker of the inner statement", "[src1|Petrova] [cue1|said] [con1|that [src2|Lind] had [cue2|denied] [con2|that [po1 wants|he would give up the isles]]].", "", "Boris Lind (Norland) wants: he would give up the isles [statement s2]"},
		{"a speaker who is no actor", "[src1|The sailor] [cue1|said] [con1|that [po1 rejects|peacekeepers are out of the question]].", "", "The sailor (Elsewhere) rejects: peacekeepers are out of the question [statement s1]"},
		{"whose stance is told, though the tree hangs the name on the saying", "[con1|[po1 accepts|Norland accepted a lower margin]], [src1|Petrova] [cue1|said].",
			"accepted/VERB/said/ccomp Norland/PROPN/said/nsubj Petrova/PROPN/said/nsubj", "Norland (Norland) accepts: Norland accepted a lower margin [narration ]"},
		{"what somebody else would do is the speaker's word", "[con1|[po1 claims|Norland would accept a lower margin]], [src1|Petrova] [cue1|said].",
			"accept/VERB/said/ccomp would/AUX/accept/aux Norland/PROPN/said/nsubj Petrova/PROPN/said/nsubj", "Anna Petrova (Kazmira) accepts: Norland would accept a lower margin [statement s1]"},
		{"whose stance is told, the verb taken for a name", "[src1|Petrova] [cue1|said] [con1|[po1 rejects|Norland had refused to take it]].",
			"refused/PROPN/said/ccomp had/AUX/refused/aux Norland/PROPN/refused/nsubj", "Norland (Norland) rejects: Norland had refused to take it [narration ]"},
		{"an unnamed speaker stands for nobody", "[src1|A diplomat] [cue1|said] [con1|that [po1 rejects|peacekeepers are out of the question]].", "", "unnamed diplomat () rejects: peacekeepers are out of the question [statement s1]"},
		{"pointed at", "[ho1|Kazmira] is against [po1 rejects|any peacekeepers].", "", "Kazmira (Kazmira) rejects: any peacekeepers [narration ]"},
		{"a body of a state", "[ho1|the ministry] is against [po1 rejects|any peacekeepers].", "", "foreign ministry (Kazmira) rejects: any peacekeepers [narration ]"},
		{"both of two", "[ho1|Both Kazmira and Norland] are against [po1 rejects|any peacekeepers].", "", "Kazmira (Kazmira) rejects: any peacekeepers [narration ] // Norland (Norland) rejects: any peacekeepers [narration ]"},
		{"a state and a bloc", "[ho1|Kazmira and the Bay League] are against [po1 rejects|any peacekeepers].", "", "Kazmira (Kazmira) rejects: any peacekeepers [narration ] // Bay League (Bay League) rejects: any peacekeepers [narration ]"},
		{"two links", "[ho1|Kazmira] and [ho1|Norland] are against [po1 rejects|any peacekeepers].", "", "Kazmira (Kazmira) rejects: any peacekeepers [narration ] // Norland (Norland) rejects: any peacekeepers [narration ]"},
		{"one pointed at twice", "[ho1|Kazmira] and only [ho1|Kazmira] is against [po1 rejects|any peacekeepers].", "", "Kazmira (Kazmira) rejects: any peacekeepers [narration ]"},
		{"within a statement, a sure link", "[src1|Petrova] [cue1|said] [con1|that [ho1 @0.95|Norland] was against [po1 rejects|any peacekeepers]].", "", "Norland (Norland) rejects: any peacekeepers [narration ]"},
		{"within a statement, an unsure link", "[src1|Petrova] [cue1|said] [con1|that [ho1 @0.6|Norland] was against [po1 rejects|any peacekeepers]].", "", "Anna Petrova (Kazmira) rejects: any peacekeepers [statement s1]"},
		{"the other half of a pair", "[ho1|Kazmira] and Norland are against [po1 rejects|any peacekeepers].", "", "Kazmira (Kazmira) rejects: any peacekeepers [narration ] // Norland (Norland) rejects: any peacekeepers [narration ]"},
		{"a pair of another kind", "[ho1|Petrova] and Norland are against [po1 rejects|any peacekeepers].", "", "Anna Petrova (Kazmira) rejects: any peacekeepers [narration ]"},
		{"whose demand others tell of", "[src1|Lind] [cue1|said] [con1|that Kazmira’s main demand was [po1 demands|a port]].", "demand/NOUN", "Kazmira (Kazmira) demands: a port [narration ]"},
		{"a ministry's goal is its state's", "[src1|Lind] [cue1|said] [con1|that the ministry’s goal was [po1 demands|a port]].", "goal/NOUN", "Kazmira (Kazmira) demands: a port [narration ]"},
		{"whose hat it is says nothing", "[src1|Lind] [cue1|said] [con1|that Kazmira’s main hat was [po1 demands|a port]].", "hat/NOUN", "Boris Lind (Norland) demands: a port [statement s1]"},
		{"the subject of the verb in the span", "Kazmira [po1 rejects|rejects any peacekeepers].", "rejects/VERB Kazmira/PROPN/rejects/nsubj any/DET/peacekeepers/det peacekeepers/NOUN/rejects/obj", "Kazmira (Kazmira) rejects: rejects any peacekeepers [narration ]"},
		{"the subject of the verb above", "The Bay League keeps refusing [po1 rejects|any peacekeepers].", "keeps/VERB League/PROPN/keeps/nsubj refusing/VERB/keeps/xcomp any/DET/peacekeepers/det peacekeepers/NOUN/refusing/obj", "Bay League (Bay League) rejects: any peacekeepers [narration ]"},
		{"both subjects of the verb", "Kazmira and Norland reject [po1 rejects|any peacekeepers].", "reject/VERB Kazmira/PROPN/reject/nsubj and/CCONJ/Norland/cc Norland/PROPN/Kazmira/conj peacekeepers/NOUN/reject/obj", "Kazmira (Kazmira) rejects: any peacekeepers [narration ] // Norland (Norland) rejects: any peacekeepers [narration ]"},
		{"who did it, by name", "[po1 rejects|The port plan was turned down by Norland].", "turned/VERB plan/NOUN/turned/nsubj:pass was/AUX/turned/aux:pass by/ADP/Norland/case Norland/PROPN/turned/obl", "Norland (Norland) rejects: The port plan was turned down by Norland [narration ]"},
		{"who the clause hangs on", "Kazmira, which [po1 rejects|turns down the port plan], waits.", "waits/VERB Kazmira/PROPN/waits/nsubj which/PRON/turns/nsubj turns/VERB/Kazmira/acl plan/NOUN/turns/obj", "Kazmira (Kazmira) rejects: turns down the port plan [narration ]"},
		{"of an unresolved pronoun, who is said to", "Kazmira has declared that [po1 rejects|it turns down the port plan].", "declared/VERB Kazmira/PROPN/declared/nsubj turns/VERB/declared/ccomp it/PRON/turns/nsubj plan/NOUN/turns/obj", "Kazmira (Kazmira) rejects: it turns down the port plan [narration ]"},
		{"a subject that takes a stance, in the text's words", "The harbour pilots [po1 offers|offered a truce].", "offered/VERB The/DET/pilots/det harbour/NOUN/pilots/compound pilots/NOUN/offered/nsubj truce/NOUN/offered/obj", "The harbour pilots () offers: offered a truce [narration ]"},
		{"without what is set beside it", "A second union, the Pilots, [po1 offers|offered a truce].", "offered/VERB A/DET/union/det second/ADJ/union/amod union/NOUN/offered/nsubj Pilots/PROPN/union/appos truce/NOUN/offered/obj", "A second union () offers: offered a truce [narration ]"},
		{"one clause in two marks around who says it", "[con1|[po1 seeks @0.6|Norland]], [src1|Lind] [cue1|said], [con1|[po2 rejects|will not share the port]].", "Norland/PROPN/share/nsubj share/VERB/said/ccomp port/NOUN/share/obj", "Boris Lind (Norland) rejects: Norland, Lind said, will not share the port [statement s1]"},
		{"with “that” between them", "[src1|Petrova] [cue1|said] [con1|[po1 seeks @0.6|she knew well] that [po2 rejects|the port was lost]].", "knew/VERB/said/ccomp lost/ADJ/knew/ccomp port/NOUN/lost/nsubj", "Anna Petrova (Kazmira) rejects: she knew well that the port was lost [statement s1]"},
		{"two clauses in two marks", "[ho1|Kazmira] [po1 seeks|wants a port], [po2 rejects|and shuns peacekeepers].", "wants/VERB Kazmira/PROPN/wants/nsubj port/NOUN/wants/obj shuns/VERB/wants/conj peacekeepers/NOUN/shuns/obj", "Kazmira (Kazmira) seeks: wants a port [narration ] // Kazmira (Kazmira) rejects: and shuns peacekeepers [narration ]"},
		{"whose refusal it is", "The reason is [po1 rejects|Norland’s refusal to share the port].", "reason/NOUN/refusal/nsubj is/AUX/refusal/cop Norland/PROPN/refusal/nmod refusal/NOUN share/VERB/refusal/acl port/NOUN/share/obj", "Norland (Norland) rejects: Norland’s refusal to share the port [narration ]"},
		{"for whom it is so", "[po1 rejects|For Norland there can be no peacekeepers].", "can/AUX/be/aux be/VERB For/ADP/Norland/case Norland/PROPN/be/obl peacekeepers/NOUN/be/nsubj", "Norland (Norland) rejects: For Norland there can be no peacekeepers [narration ]"},
		{"a subject that is no actor", "The sailors shun [po1 rejects|any peacekeepers].", "shun/VERB sailors/NOUN/shun/nsubj peacekeepers/NOUN/shun/obj", ""},
		{"a state's stance as another tells of it", "[src1|Petrova] [cue1|said] [con1|[po1 demands|Norland accepts the port]].", "accepts/VERB/said/ccomp Norland/PROPN/accepts/nsubj port/NOUN/accepts/obj", "Norland (Norland) accepts: Norland accepts the port [narration ]"},
		{"a state that takes no stance in it", "[src1|Petrova] [cue1|said] [con1|[po1 demands|Norland builds the port]].", "builds/VERB/said/ccomp Norland/PROPN/builds/nsubj port/NOUN/builds/obj", "Anna Petrova (Kazmira) demands: Norland builds the port [statement s1]"},
		{"the stance of the object", "[ho1|Kazmira] [po1 offers|offered deep condolences].", "offered/VERB Kazmira/PROPN/offered/nsubj deep/ADJ/condolences/amod condolences/NOUN/offered/obj", "Kazmira (Kazmira) expresses_condolences: offered deep condolences [narration ]"},
		{"the verb's own, where its object has none", "[ho1|Kazmira] [po1 pledges|offered a port].", "offered/VERB Kazmira/PROPN/offered/nsubj port/NOUN/offered/obj", "Kazmira (Kazmira) offers: offered a port [narration ]"},
		{"a noun that begins the words", "[ho1|Kazmira] voiced [po1 warns|deep concern over the port].", "voiced/VERB deep/ADJ/concern/amod concern/NOUN/voiced/obj port/NOUN/concern/nmod over/ADP/port/case", "Kazmira (Kazmira) expresses_concern: deep concern over the port [narration ]"},
		{"a phrase cut short goes on", "[ho1|Kazmira] [po1 seeks|wants a round in the] old port.", "wants/VERB round/NOUN/wants/obj port/NOUN/round/nmod in/ADP/port/case the/DET/port/det old/ADJ/port/amod", "Kazmira (Kazmira) seeks: wants a round in the old port [narration ]"},
		{"function words at the end lead nowhere", "[ho1|Kazmira] [po1 seeks|wants a round and] Norland a port.", "wants/VERB round/NOUN/wants/obj and/CCONJ/Norland/cc Norland/PROPN/wants/conj port/NOUN/Norland/orphan", "Kazmira (Kazmira) seeks: wants a round [narration ]"},
		{"whose subject stands before it", "[src1|Petrova] [cue1|said] [con1|that Norland [po1 demands|accepts the port]].", "accepts/VERB/said/ccomp Norland/PROPN/accepts/nsubj port/NOUN/accepts/obj", "Norland (Norland) accepts: accepts the port [narration ]"},
		{"a person's, as another tells of it", "[src1|Petrova] [cue1|said] [con1|that [po1 demands|Lind accepts the port]].", "accepts/VERB/said/ccomp Lind/PROPN/accepts/nsubj port/NOUN/accepts/obj", "Boris Lind (Norland) accepts: Lind accepts the port [narration ]"},
		{"one's own", "[src1|Petrova] [cue1|said] [con1|that [po1 demands|she accepts the port]].", "accepts/VERB/said/ccomp she/PRON/accepts/nsubj port/NOUN/accepts/obj", "Anna Petrova (Kazmira) accepts: she accepts the port [statement s1]"},
		{"who will not be named tells of a state", "[src1|A diplomat] [cue1|said] [con1|that [po1 seeks|Norland means to build a port]].", "means/VERB/said/ccomp Norland/PROPN/means/nsubj build/VERB/means/xcomp port/NOUN/build/obj", "Norland (Norland) seeks: Norland means to build a port [narration ]"},
		{"and of a person", "[src1|A diplomat] [cue1|said] [con1|that [po1 seeks|Lind offered to build a port]].", "offered/VERB/said/ccomp Lind/PROPN/offered/nsubj build/VERB/offered/xcomp port/NOUN/build/obj", "Boris Lind (Norland) offers: Lind offered to build a port [narration ]"},
		{"a newspaper tells of a state", "[src1|The Courier] [cue1|said] [con1|that [po1 seeks|Norland means to build a port]].", "means/VERB/said/ccomp Norland/PROPN/means/nsubj build/VERB/means/xcomp port/NOUN/build/obj", "Norland (Norland) seeks: Norland means to build a port [narration ]"},
		{"but wants for himself", "[src1|A diplomat] [cue1|said] [con1|that [po1 seeks|Lind would soon build a port]].", "build/VERB/said/ccomp would/AUX/build/aux Lind/PROPN/build/nsubj port/NOUN/build/obj", "unnamed diplomat () seeks: Lind would soon build a port [statement s1]"},
		{"what a state must do is the speaker's", "[src1|Petrova] [cue1|said] [con1|[po1 demands|Norland must accept the port]].", "accept/VERB/said/ccomp Norland/PROPN/accept/nsubj must/AUX/accept/aux port/NOUN/accept/obj", "Anna Petrova (Kazmira) demands: Norland must accept the port [statement s1]"},
		{"in an answer, of those whom the text only describes", "[src1|Petrova][cue1|:] [con1|They met. [po1 accepts|The harbour pilots accepted the port]].", "accepted/VERB The/DET/pilots/det harbour/NOUN/pilots/compound pilots/NOUN/accepted/nsubj port/NOUN/accepted/obj", "The harbour pilots () accepts: The harbour pilots accepted the port [narration ]"},
		{"in a sentence, the speaker's", "[src1|Petrova] [cue1|said] [con1|[po1 accepts|the harbour pilots accepted the port]].", "accepted/VERB/said/ccomp the/DET/pilots/det harbour/NOUN/pilots/compound pilots/NOUN/accepted/nsubj port/NOUN/accepted/obj", "Anna Petrova (Kazmira) accepts: the harbour pilots accepted the port [statement s1]"},
		{"a condition and what hangs on it", "[ho1|Kazmira] [po1 seeks|if Norland opens the port], [po2 offers|will offer a truce].", "opens/VERB/offer/advcl if/SCONJ/opens/mark Norland/PROPN/opens/nsubj port/NOUN/opens/obj will/AUX/offer/aux offer/VERB truce/NOUN/offer/obj", "Kazmira (Kazmira) offers: if Norland opens the port, will offer a truce [narration ]"},
		{"a question takes no stance", "[ho1|Kazmira] knows that [po1 rejects|nobody wants any peacekeepers there]?", "", ""},
		{"a few words, not surely", "[ho1|Kazmira] [po1 rejects @0.69|shuns all peacekeepers].", "shuns/VERB peacekeepers/NOUN/shuns/obj", ""},
		{"a few words, surely", "[ho1|Kazmira] [po1 rejects @0.7|shuns all peacekeepers].", "shuns/VERB peacekeepers/NOUN/shuns/obj", "Kazmira (Kazmira) rejects: shuns all peacekeepers [narration ]"},
		{"a few words that deny", "[ho1|Kazmira] [po1 denies @0.6|shuns no peacekeepers].", "shuns/VERB peacekeepers/NOUN/shuns/obj", "Kazmira (Kazmira) denies: shuns no peacekeepers [narration ]"},
		{"a few words that are a reaction", "[re1|[rw1|[ho1|Kazmira]] [po1 rejects @0.6|shuns all peacekeepers]].", "shuns/VERB peacekeepers/NOUN/shuns/obj", "Kazmira (Kazmira) rejects: shuns all peacekeepers [narration ]"},
		{"a few words that take a stance", "[ho1|Kazmira] [po1 accepts @0.6|accepts all peacekeepers].", "accepts/VERB peacekeepers/NOUN/accepts/obj", "Kazmira (Kazmira) accepts: accepts all peacekeepers [narration ]"},
		{"a name alone is no issue", "[ho1|Kazmira] is with [po1 supports|Norland].", "Norland/PROPN", ""},
		{"one clause in two marks", "[ho1|Kazmira] [po1 seeks|wants a] round in [po2 seeks|the port].", "wants/VERB a/DET/round/det round/NOUN/wants/obj port/NOUN/round/nmod in/ADP/port/case the/DET/port/det", "Kazmira (Kazmira) seeks: wants a round in the port [narration ]"},
		{"nobody's", "There will be [po1 rejects|no peacekeepers].", "", ""},
		{"not believed", "[ho1|Kazmira] is against [po1 rejects @0.4|any peacekeepers].", "", ""},
		{"in a caption", "{caption} [ho1|Kazmira] is against [po1 rejects|any peacekeepers].", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for i, p := range position.Find(marked(t, c.text, c.tree), nil, lexicon, 0.5) {
				if p.ID != fmt.Sprintf("p%d", i+1) || len(p.Spans) != 1 {
					t.Errorf("id %q, %d passages", p.ID, len(p.Spans))
				}
				got = append(got, fmt.Sprintf("%s (%s) %s: %s [%s %s]", p.Holder, p.OnBehalf, p.Stance, p.Issue, p.Basis, p.Statement))
			}
			if g := strings.Join(got, " // "); g != c.want {
				t.Errorf("\ngot  %s\nwant %s", g, c.want)
			}
		})
	}
}

// TestIssuers wants "holder" of each position of a text that speaks for itself.
func TestIssuers(t *testing.T) {
	talks := readout.Meeting{Parties: []string{"Kazmira", "Norland"}, Spans: []readout.Passage{{Span: readout.Span{Start: 0, End: 1}}}}
	for _, c := range []struct{ name, kind, issuer, text, tree, want string }{
		{"the parties of a joint statement", "joint_statement", "", "It is agreed that [po1 seeks|peace shall be kept in the harbour].", "kept/VERB", "Kazmira Norland"},
		{"one body that issued it", "joint_statement", "Bay League", "It is agreed that [po1 seeks|peace shall be kept in the harbour].", "kept/VERB", "Bay League"},
		{"who issued a readout", "readout", "foreign ministry", "Praise goes to [po1 praises|all who kept the harbour open].", "kept/VERB", "Kazmira"},
		{"nobody issued it", "readout", "", "Praise goes to [po1 praises|all who kept the harbour open].", "kept/VERB", ""},
		{"a report speaks for nobody", "news", "foreign ministry", "Praise goes to [po1 praises|all who kept the harbour open].", "kept/VERB", ""},
		{"somebody else", "readout", "foreign ministry", "[po1 praises|Vestby keeps the harbour open for all].", "keeps/VERB Vestby/PROPN/keeps/nsubj", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := marked(t, c.text+" Kazmira, Norland, the Bay League and the ministry.", c.tree)
			d.Document.Kind, d.Document.Issuer, d.Meetings = c.kind, c.issuer, []readout.Meeting{talks}
			var got []string
			for _, p := range position.Find(d, nil, lexicon, 0.5) {
				got = append(got, p.Holder)
			}
			if g := strings.Join(got, " "); g != c.want {
				t.Errorf("got %q, want %q", g, c.want)
			}
		})
	}
}

// TestStances wants the stance of "Kazmira [po1 seeks|…].", where the head says seeks.
func TestStances(t *testing.T) {
	for _, c := range []struct{ name, words, tree, want string }{
		{"the verb's", "accepted the plan", "accepted/VERB plan/NOUN/accepted/obj", "accepts"},
		{"of no such verb", "read the plan", "read/VERB plan/NOUN/read/obj", "seeks"},
		{"negated", "did not accept the plan", "accept/VERB did/AUX/accept/aux not/PART/accept/advmod plan/NOUN/accept/obj", "rejects"},
		{"no longer", "no longer opposes the plan", "opposes/VERB no/DET/longer/det longer/ADV/opposes/advmod plan/NOUN/opposes/obj", "accepts"},
		{"negated twice", "never refused no plan", "refused/VERB never/ADV/refused/advmod plan/NOUN/refused/obj no/DET/plan/det", "rejects"},
		{"of two words", "ruled out a truce", "ruled/VERB out/ADP/ruled/compound truce/NOUN/ruled/obj", "rules_out"},
		{"of two words, negated", "did not rule out a truce", "rule/VERB did/AUX/rule/aux not/PART/rule/advmod out/ADP/rule/compound truce/NOUN/rule/obj", "accepts"},
		{"negated, without a contrary", "did not urge a truce", "urge/VERB not/PART/urge/advmod truce/NOUN/urge/obj", "seeks"},
		{"what is to be done is not yet so", "must accept the plan", "accept/VERB must/AUX/accept/aux plan/NOUN/accept/obj", "seeks"},
		{"what will not be", "will not read the plan", "read/VERB will/AUX/read/aux not/PART/read/advmod plan/NOUN/read/obj", "rules_out"},
		{"what must not be", "must not read the plan", "read/VERB must/AUX/read/aux not/PART/read/advmod plan/NOUN/read/obj", "opposes"},
		{"what was not", "had read no plan", "read/VERB had/AUX/read/aux plan/NOUN/read/obj no/DET/plan/det", "denies"},
		{"what will not be but on a condition", "will not read the plan unless paid", "read/VERB will/AUX/read/aux not/PART/read/advmod plan/NOUN/read/obj unless/SCONJ", "seeks"},
		{"of the object", "voiced its concern again", "voiced/VERB concern/NOUN/voiced/obj", "expresses_concern"},
		{"of the object that is given", "offered its condolences again", "offered/VERB condolences/NOUN/offered/obj", "expresses_condolences"},
		{"of the verb before its object's", "refused to hear the objection", "refused/VERB hear/VERB/refused/xcomp objection/NOUN/hear/obj", "rejects"},
		{"of an object denied", "raised no objection at all", "raised/VERB objection/NOUN/raised/obj no/DET/objection/det", "accepts"},
		{"of an object dropped", "dropped its last objection", "dropped/VERB objection/NOUN/dropped/obj", "accepts"},
		{"of the highest verb, behind a long subject", "what the old harbour pilots of Ostby asked for was refused", "asked/VERB/refused/csubj refused/VERB", "rejects"},
		{"of an adjective", "is ready to talk now", "ready/ADJ is/AUX/ready/cop talk/VERB/ready/xcomp", "offers"},
		{"of an adjective, negated", "is not ready to talk now", "ready/ADJ is/AUX/ready/cop not/PART/ready/advmod talk/VERB/ready/xcomp", "rejects"},
	} {
		t.Run(c.name, func(t *testing.T) {
			list := position.Find(marked(t, "[ho1|Kazmira] [po1 seeks|"+c.words+"].", c.tree), nil, lexicon, 0.5)
			if len(list) != 1 || list[0].Stance != c.want {
				t.Errorf("got %+v, want %s", list, c.want)
			}
		})
	}
}

// TestExcludedIsNoStance wants no position where an exclusion says the same.
func TestExcludedIsNoStance(t *testing.T) {
	d := marked(t, "[ho1|Kazmira] was [po1 complains|not asked to come]. [ho2|Norland] [po2 wants|wants a port].", "")
	s := d.Marks[0].Span
	got := position.Find(d, []readout.Exclusion{{Spans: d.Document.Passages(readout.Span{Start: s.Start, End: s.Start + s.Len()*2/3})}}, lexicon, 0.5)
	if len(got) != 1 || got[0].Holder != "Norland" {
		t.Errorf("%+v", got)
	}
	if got := position.Find(d, []readout.Exclusion{{Spans: d.Document.Passages(readout.Span{Start: s.Start, End: s.Start + s.Len()/2})}}, lexicon, 0.5); len(got) != 2 {
		t.Errorf("half of it excluded: %+v", got)
	}
}
