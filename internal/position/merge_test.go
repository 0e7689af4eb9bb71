package position_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/position"
)

// TestMerge wants "holder stance: issue + restated issue" of each row. The i-th
// mark's topic is the i-th of topics; "-" is none.
func TestMerge(t *testing.T) {
	one := position.Lexicon{Groups: map[string]string{"seeks": "wants", "demands": "wants", "rejects": "refuses"}}
	const nouns = "truce/NOUN truce#2/NOUN "
	for _, c := range []struct{ name, text, tree, topics, want string }{
		{"in other words", "[ho1|Kazmira] wants [po1 seeks|a lasting truce]. [ho2|Kazmira] asked for [po2 demands|the truce].", nouns + "lasting/ADJ", "truce truce", "Kazmira seeks: a lasting truce + the truce"},
		{"one side, two holders", "[ho1|Petrova] wants [po1 seeks|a truce]. [ho2|Kazmira] wants [po2 seeks|the truce].", nouns, "truce truce", "Anna Petrova seeks: a truce + the truce"},
		{"another side", "[ho1|Lind] wants [po1 seeks|a truce]. [ho2|Kazmira] wants [po2 seeks|the truce].", nouns, "truce truce", "Boris Lind seeks: a truce // Kazmira seeks: the truce"},
		{"unnamed ones are no side", "[ho1|A diplomat] wants [po1 seeks|a truce]. [ho2|Kazmira] wants [po2 seeks|the truce].", nouns, "truce truce", "unnamed diplomat seeks: a truce // Kazmira seeks: the truce"},
		{"a stance of another group", "[ho1|Kazmira] wants [po1 seeks|a truce]. [ho2|Kazmira] wants [po2 rejects|the truce].", nouns, "truce truce", "Kazmira seeks: a truce // Kazmira rejects: the truce"},
		{"the same stance without a group", "[ho1|Kazmira] wants [po1 thanks|a truce]. [ho2|Kazmira] wants [po2 thanks|the truce].", nouns, "truce truce", "Kazmira thanks: a truce + the truce"},
		{"another topic", "[ho1|Kazmira] wants [po1 seeks|a truce]. [ho2|Kazmira] wants [po2 seeks|the truce].", nouns, "truce dams", "Kazmira seeks: a truce // Kazmira seeks: the truce"},
		{"a topic and no common word", "[ho1|Kazmira] wants [po1 seeks|a truce]. [ho2|Kazmira] wants [po2 seeks|an armistice].", "truce/NOUN armistice/NOUN", "truce truce", "Kazmira seeks: a truce // Kazmira seeks: an armistice"},
		{"negated", "[ho1|Kazmira] wants [po1 seeks|a truce]. [ho2|Kazmira] wants [po2 seeks|no truce].", nouns, "truce truce", "Kazmira seeks: a truce // Kazmira seeks: no truce"},
		{"other numbers", "[ho1|Kazmira] wants [po1 seeks|ten ports]. [ho2|Kazmira] wants [po2 seeks|six ports].", "ten/NUM ports/NOUN six/NUM ports#2/NOUN", "ports ports", "Kazmira seeks: ten ports // Kazmira seeks: six ports"},
		{"other names", "[ho1|Kazmira] wants [po1 seeks|a port in Ostby]. [ho2|Kazmira] wants [po2 seeks|a port in Vestby].", "port/NOUN Ostby/PROPN port#2/NOUN Vestby/PROPN", "ports ports", "Kazmira seeks: a port in Ostby // Kazmira seeks: a port in Vestby"},
		{"its own name does not part them", "[ho1|Kazmira] wants [po1 seeks|a port for Kazmira]. [ho2|Kazmira] wants [po2 seeks|a port in Vestby].", "port/NOUN Kazmira#2/PROPN port#2/NOUN Vestby/PROPN", "ports ports", "Kazmira seeks: a port for Kazmira + a port in Vestby"},
		{"no topic, one word", "[ho1|Kazmira] wants [po1 seeks|the hat]. [ho2|Kazmira] wants [po2 seeks|a hat].", "hat/NOUN hat#2/NOUN", "- -", "Kazmira seeks: the hat // Kazmira seeks: a hat"},
		{"no topic, two words", "[ho1|Kazmira] wants [po1 seeks|the green hat]. [ho2|Kazmira] wants [po2 seeks|a green hat].", "green/ADJ hat/NOUN green#2/ADJ hat#2/NOUN", "- -", "Kazmira seeks: the green hat + a green hat"},
		{"a topic beside none", "[ho1|Kazmira] wants [po1 seeks|the green hat]. [ho2|Kazmira] wants [po2 seeks|a green hat].", "green/ADJ hat/NOUN green#2/ADJ hat#2/NOUN", "hats -", "Kazmira seeks: the green hat // Kazmira seeks: a green hat"},
		{"three times", "[ho1|Kazmira] wants [po1 seeks|a truce]. [ho2|Kazmira] wants [po2 seeks|the truce]. [ho3|Kazmira] wants [po3 seeks|any truce].", nouns + "truce#3/NOUN", "truce truce truce", "Kazmira seeks: a truce + the truce + any truce"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := marked(t, c.text, c.tree)
			list := position.Find(d, nil, one, 0.5)
			for i, topic := range strings.Fields(c.topics) {
				if topic != "-" {
					list[i].Topics = []string{topic}
				}
			}
			var got []string
			for i, p := range position.Merge(d, list, one) {
				if p.ID != fmt.Sprintf("p%d", i+1) || len(p.Spans) != len(p.Restated)+1 {
					t.Errorf("id %q, %d passages, %d restatements", p.ID, len(p.Spans), len(p.Restated))
				}
				row := p.Holder + " " + p.Stance + ": " + p.Issue
				for j, r := range p.Restated {
					row += " + " + r.Issue
					if p.Spans[j+1].Text != r.Issue {
						t.Errorf("%q is supported by %q", r.Issue, p.Spans[j+1].Text)
					}
				}
				got = append(got, row)
			}
			if g := strings.Join(got, " // "); g != c.want {
				t.Errorf("\ngot  %s\nwant %s", g, c.want)
			}
		})
	}
}

// TestMergeKeepsTheList wants what Find returned unchanged.
func TestMergeKeepsTheList(t *testing.T) {
	d := marked(t, "[ho1|Kazmira] wants [po1 seeks|the green hat]. [ho2|Kazmira] wants [po2 seeks|a green hat].", "green/ADJ hat/NOUN green#2/ADJ hat#2/NOUN")
	list := position.Find(d, nil, lexicon, 0.5)
	merged := position.Merge(d, list, lexicon)
	if len(merged) != 1 || len(list) != 2 || len(list[0].Spans) != 1 || list[0].Restated != nil || list[1].ID != "p2" {
		t.Errorf("%d merged of %+v", len(merged), list)
	}
	if got := position.Merge(d, []readout.Position{}, lexicon); len(got) != 0 {
		t.Errorf("of nothing: %v", got)
	}
}
