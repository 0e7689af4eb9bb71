package html

import (
	"strings"
	"testing"
)

// blocks is the text of the walker's blocks, with the source of each piece
// checked where it is verbatim.
func blocks(t *testing.T, source string) string {
	t.Helper()
	tree, where, err := parseTree(source)
	if err != nil {
		t.Fatal(err)
	}
	w := walker{source: source, where: where}
	w.walk(tree)
	w.flush()
	var got []string
	for _, b := range w.out {
		got = append(got, string(b.raw.Kind)+" "+strings.TrimSpace(b.raw.Text()))
	}
	return strings.Join(got, "|")
}

func TestWalk(t *testing.T) {
	for _, c := range []struct{ name, source, want string }{
		{"inline", "<p>a <b>b</b><i>c</i> <a href=x>d</a>.", "paragraph a bc d."},
		{"entities", "<p>R&amp;D &copy 2025 &nbsp;x &bogus;", "paragraph R&D © 2025 \u00a0x &bogus;"},
		{"white space", "<p>\r\n a\n\tb  </p> <p>c", "paragraph a b|paragraph c"},
		{"line breaks", "<p>a<br>b<br><br>c", "paragraph a\nb|paragraph c"},
		{"lists and quotes", "<ul><li>a<li>b</ul><blockquote><p>c</blockquote>", "list_item a|list_item b|quote c"},
		{"caption", "<figure><img><figcaption>a</figcaption></figure><p class='wp-caption-text'>b</p>", "caption a|caption b"},
		{"scripts", "<script>a</script><style>b</style><noscript>c</noscript><p>d<script>e</script>f", "paragraph df"},
		{"moved out of a table", "<table>a<tr><td>b</table>c", "paragraph a|paragraph b|paragraph c"},
		{"stray tags", "<p>a</b>b</p></div>c", "paragraph ab|paragraph c"},
		{"text in div", "<div>a<p>b</p>c</div>", "paragraph a|paragraph b|paragraph c"},
		{"block in link", "<a href=x>a<div>b</div>c</a>", "paragraph a|paragraph b|paragraph c"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := blocks(t, c.source); got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

// TestOrigin shows what bytes stand behind each word.
func TestOrigin(t *testing.T) {
	const source = "<title>talks</title><p>talks &amp; <b>talks</b> went\non</p><!-- x --><p>talks"
	p, err := Parse(source, "")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, o := range p.Origin {
		got = append(got, p.Text[o.Text:o.Text+o.Len]+"="+source[o.Source:o.Source+o.SourceLen])
		if o.Source < len("<title>talks</title>") {
			t.Errorf("piece %+v points into the head", o)
		}
	}
	const want = "talks =talks |&=&amp;|talks=talks|went=went| =\n|on=on|talks=talks"
	if g := strings.Join(got, "|"); g != want {
		t.Errorf("got  %q\nwant %q", g, want)
	}
}

func TestMeta(t *testing.T) {
	body := "<p>" + strings.Repeat("The ministers met on Tuesday, a spokesman said. ", 12) + "</p>"
	for _, c := range []struct{ name, head, body, title, outlet, published string }{
		{"suffix", "<title>Talks resume in Vienna | AP News</title>", body, "Talks resume in Vienna", "AP News", ""},
		{"h1", "<title>Talks: what we know - The Post</title>", "<h1>Talks resume in Vienna</h1>" + body, "Talks resume in Vienna", "", ""},
		{"site name as h1", "<title>Talks resume in Vienna</title><meta property=og:site_name content='The Post'>", "<h1>The Post</h1>" + body, "Talks resume in Vienna", "The Post", ""},
		{"JSON-LD", `<script type="application/ld+json">{"@graph":[{"publisher":{"name":"The Post"}}]}</script><title>Talks resume in Vienna</title>`, body, "Talks resume in Vienna", "The Post", ""},
		{"date", "<meta property='article:published_time' content='2025-02-18T23:30:00+03:00'><title>Talks resume in Vienna</title>", body, "Talks resume in Vienna", "", "2025-02-18"},
		{"broken JSON-LD", `<script type="application/ld+json">{"publisher":</script><title>Talks resume in Vienna</title>`, body, "Talks resume in Vienna", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, err := Parse("<html><head>"+c.head+"</head><body><article>"+c.body+"</article></body></html>", "")
			if err != nil {
				t.Fatal(err)
			}
			if m := p.Meta; m.Title != c.title || m.Outlet != c.outlet || string(m.Published) != c.published {
				t.Errorf("%+v", m)
			}
		})
	}
}

// TestFallback reads a page too short for the libraries.
func TestFallback(t *testing.T) {
	p, err := Parse("<nav><a href=/>Home page</a></nav><p>Talks began.</p><p>They ended.</p>", "")
	if err != nil {
		t.Fatal(err)
	}
	if p.Text != "Talks began.\n\nThey ended." {
		t.Errorf("%q", p.Text)
	}
}
