package markdown

import (
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	for _, c := range []struct{ name, source, want string }{
		{"link", "A [b c](http://d) e", "paragraph: A b c e"},
		{"empty target", "he [said](#) so", "paragraph: he said so"},
		{"link with title and brackets", `[a](http://b_(c) "d") e`, "paragraph: a e"},
		{"reference", "[a b][R] c\n\n[r]: http://d", "paragraph: a b c"},
		{"short reference", "[r] c\n\n[r]: http://d", "paragraph: r c"},
		{"no link", "[sic] he said (twice)", "paragraph: [sic] he said (twice)"},
		{"emphasis", "*a* **b** ***c*** _d_ __e__", "paragraph: a b c d e"},
		{"emphasis in a word", "un*frigging*believable snake_case_name", "paragraph: unfriggingbelievable snake_case_name"},
		{"lone star", "2 * 3 is 6*", "paragraph: 2 * 3 is 6*"},
		{"emphasis over a link", "**[a](b) c**", "paragraph: a c"},
		{"escape", `\*a\* 1\. AT\&T \n`, `paragraph: *a* 1. AT&T \n`},
		{"entity", "R&amp;D &mdash; &bogus; &#8220;x&#8221;", "paragraph: R&D — &bogus; “x”"},
		{"code", "a `*b*` c", "paragraph: a *b* c"},
		{"autolink", "<http://a.example/b>", "paragraph: http://a.example/b"},
		{"tags", "a <b>c</b> 3 < 4 d<br>e", "paragraph: a c 3 < 4 d\ne"},
		{"comment", "a <!-- b --> c", "paragraph: a c"},
		{"block comment", "a\n\n<!-- b\n\nc -->\n\nd", "paragraph: a|paragraph: d"},
		{"image", "![a *b*](c.jpg)", "caption: a *b*"},
		{"linked image", "[![a](b.jpg)](c)", "caption: a"},
		{"headings", "# A\n## B ##\nC\n===\nD\n---", "title: A|heading: B|heading: C|heading: D"},
		{"hash tag", "#talks began", "paragraph: #talks began"},
		{"list", "- a\n* b\n1. c\n   d\n\n2018. A year", "list_item: a|list_item: b|list_item: c d|paragraph: 2018. A year"},
		{"quote", "> a\n> b\n>\n> > c", "quote: a b|quote: c"},
		{"rule", "a\n\n***\n\nb", "paragraph: a|paragraph: b"},
		{"fence", "```\n*a*\n```\nb", "paragraph: *a*|paragraph: b"},
		{"wrapped lines", "a\nb  \nc", "paragraph: a b c"},
		{"cut quotation", "He said: \"we go, in the\n\nnext months,” today.", "paragraph: He said: \"we go, in the next months,” today."},
		{"two quotations", "\"We go,\" he said.\n\n\"we stay,\" she said.", "paragraph: \"We go,\" he said.|paragraph: \"we stay,\" she said."},
		{"CRLF", "a\r\nb\r\n\r\nc", "paragraph: a b|paragraph: c"},
		{"front matter", "---\ntitle: T\n---\na", "paragraph: a"},
		{"no front matter", "---\nnot: [yaml\n---\na", "heading: not: [yaml|paragraph: a"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := Parse(c.source)
			var got []string
			for _, b := range p.Blocks {
				got = append(got, string(b.Kind)+": "+p.Of(b))
			}
			if g := strings.Join(got, "|"); g != c.want {
				t.Errorf("got  %q\nwant %q", g, c.want)
			}
			for _, o := range p.Origin {
				if text := p.Text[o.Text : o.Text+o.Len]; o.Verbatim && text != c.source[o.Source:o.Source+o.SourceLen] {
					t.Errorf("%q stands for %q", text, c.source[o.Source:o.Source+o.SourceLen])
				}
			}
		})
	}
}

func TestMarks(t *testing.T) {
	p := Parse("A caption. **The *Press* Office** and [a link](http://b)")
	b := p.Blocks[0]
	if len(b.Links) != 1 || b.Links[0].URL != "http://b" || p.Text[b.Links[0].Start:b.Links[0].End] != "a link" {
		t.Errorf("links %+v", b.Links)
	}
	var marks []string
	for _, m := range b.Marks {
		marks = append(marks, p.Text[m.Start:m.End])
	}
	if got := strings.Join(marks, "|"); got != "Press|The Press Office" {
		t.Errorf("marks %q", got)
	}
}

func TestFrontMatter(t *testing.T) {
	m, body := frontMatter("---\ntitle: Talks\ndate: 2025-02-18\nauthors: [A B, C D]\nurl: http://e\npublisher: The Post\n---\nText")
	if m.Title != "Talks" || m.Published != "2025-02-18" || m.Author != "A B, C D" || m.URL != "http://e" || m.Outlet != "The Post" || body == 0 {
		t.Errorf("%+v, body at %d", m, body)
	}
}
