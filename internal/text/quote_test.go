package text_test

import (
	"sort"
	"strings"
	"testing"

	"github.com/readout/readout/internal/text"
)

// mark puts {} around quotations, {{ }} around nested ones, and } becomes !} when unclosed.
func mark(d *text.Doc) string {
	type edge struct {
		at, rank int
		s        string
	}
	var edges []edge
	for i, q := range d.Quotations {
		end := "}"
		if !q.Closed {
			end = "!}"
		}
		edges = append(edges, edge{q.Start, 1000 + i, "{"}, edge{q.End, -i, end})
	}
	sort.SliceStable(edges, func(i, j int) bool {
		return edges[i].at < edges[j].at || edges[i].at == edges[j].at && edges[i].rank < edges[j].rank
	})
	var out strings.Builder
	at := 0
	for _, e := range edges {
		out.WriteString(d.Text[at:e.at])
		out.WriteString(e.s)
		at = e.at
	}
	return out.String() + d.Text[at:]
}

func TestQuotations(t *testing.T) {
	for _, tt := range []struct{ name, want string }{
		{"straight", `He said {"yes"} and {"no, not now,"} and left.`},
		{"curly", "He said {“we agree,”} and {“go.”}"},
		{"closing mark turned round", "He said {“we agree“} and {“go“}."},
		{"Swedish", "{”Vi går,”} sade han, {”nu genast.”} Ja."},
		{"Swedish mark after a quotation", "{“We go.”} {”We stay.”}"},
		{"guillemets", "Il dit {«oui»} et {« non »}."},
		{"reversed guillemets", "Er sagte {»ja«} und ging."},
		{"German", "Er sagte {„ja“} und {„nein”}."},
		{"two apostrophes", "He said {''yes''} and {''no,''} then."},
		{"TeX", "He said {``yes''} and {``no''}."},
		{"nested curly and straight", "{“He told me {\"never\"} twice,”} she said."},
		{"nested single is not counted", "{“He said ‘go away now’ to me,”} she said."},
		{"double within single", "{‘He said {“no way”} to us,’} she said."},
		{"single curly", "{‘We will go on,’} he said."},
		{"single straight", "He wrote: {'we will go on'}."},
		{"one word in single marks", "the so-called ‘deal’ and 'pact'"},
		{"apostrophes", "Russia’s and the allies’ aims don’t differ in ’90 or '90"},
		{"possessive within single", "{‘We know the allies’ demands well,’} he said."},
		{"straight single and clitics", "{'I don't know what it's for,'} he said, 'em."},
		{"unclosed", "He said {“we will go on!}"},
		{"opened again", "{“We go.!} {“We stay.”}"},
		{"several paragraphs", "{“One and.!}\n\n{“Two and.!}\n\n{“Three,”} he said."},
		{"split by the speaker", `{"We go,"} he said, {"and soon."}`},
		{"stray closing mark", "no opening” here and he's 6'2\" tall"},
		{"straight mark missing", `{"We go, he said.!} {"We stay."}`},
		{"after a bracket", `(he said {"no"})`},
		{"after a dash", `He said—{“no”}—and left.`},
		{"empty at the end", `He said "`},
		{"double curly apostrophes", "{‘‘We go,’’} he said."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			in := strings.NewReplacer("{", "", "!}", "", "}", "").Replace(tt.want)
			if got := mark(parse(in)); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestQuoted(t *testing.T) {
	var got []string
	for _, tok := range parse(`He said "we go" and ‘we stay’.`).Tokens {
		if tok.Quoted {
			got = append(got, tok.Text)
		}
	}
	if s := strings.Join(got, " "); s != "we go we stay" {
		t.Errorf("quoted tokens: %s", s)
	}
}
