package plain

import (
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	wrapped := "The ministers of the two states met in the capital on Tuesday for the\n" +
		"second time this year. Their talks went on for six hours, longer than\n" +
		"had been planned.\n" +
		"A spokesman said that they would meet again in June, when the snow has\n" +
		"melted and the roads are open."
	for _, c := range []struct{ name, text, want string }{
		{"blank lines", "a b\n\n\nc d\n", "paragraph a b|paragraph c d"},
		{"one line a paragraph", "First one.\nSecond one.", "paragraph First one.|paragraph Second one."},
		{"CRLF and form feed", "a.\r\n\r\nb.\fC.", "paragraph a.|paragraph b.|paragraph C."},
		{"fixed width", wrapped, "paragraph " + strings.Join(strings.Split(wrapped, "\n")[:3], "\n") + "|paragraph " + strings.Join(strings.Split(wrapped, "\n")[3:], "\n")},
		{"bullets", "- one\n• two\n1. three", "list_item one|list_item two|list_item 1. three"},
		{"cut quotation", "He said: “we shall go\n\non with it.”", "paragraph He said: “we shall go\n\non with it.”"},
		{"cut sentence", "The delegations that came to the capital for the talks on Tuesday met\n\nagain at night.", "paragraph The delegations that came to the capital for the talks on Tuesday met\n\nagain at night."},
		{"short line is no sentence", "Talks\n\nand more talks.", "paragraph Talks|paragraph and more talks."},
		{"closed quotation", "“We go.”\n\nthe end.", "paragraph “We go.”|paragraph the end."},
		{"byte order mark", "\uFEFFa", "paragraph a"},
		{"empty", " \n ", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := Parse(c.text)
			var got []string
			for _, b := range p.Blocks {
				got = append(got, string(b.Kind)+" "+p.Of(b))
			}
			if g := strings.Join(got, "|"); g != c.want || p.Text != c.text {
				t.Errorf("got  %q\nwant %q", g, c.want)
			}
		})
	}
}
