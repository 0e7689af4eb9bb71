package text_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/text"
)

func parse(s string) *text.Doc { return text.Parse(&readout.Document{Text: s}) }

// The expectation is the tokens with spaces between them.
func TestTokens(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"clitics", "Russia's envoy doesn't say we'll go.", "Russia 's envoy does n't say we 'll go ."},
		{"curly clitics", "It’s what they’d said; he can’t.", "It ’s what they ’d said ; he ca n’t ."},
		{"two clitics", "They wouldn't've come.", "They would n't 've come ."},
		{"plural possessive", "the allies' talks and the ministers’ call", "the allies ' talks and the ministers ’ call"},
		{"names with apostrophes", "O'Brien met N'Golo in L’Aquila", "O'Brien met N'Golo in L’Aquila"},
		{"contractions", "cannot, gonna", "can not , gon na"},
		{"hyphens", "Trump-Putin call, a 15-year-old truce", "Trump - Putin call , a 15 - year - old truce"},
		{"prefixes", "anti-war ex-minister, pro-Kremlin non-nuclear-armed", "anti-war ex-minister , pro-Kremlin non-nuclear - armed"},
		{"dashes", "the deal—if any—or 1990–1994 -- so", "the deal — if any — or 1990 – 1994 -- so"},
		{"numbers", "1,200 men, 3.5 m, 10:30 a.m., 11/28/2000, 18,19", "1,200 men , 3.5 m , 10:30 a.m. , 11/28/2000 , 18 , 19"},
		{"money", "$5bn, US$4.5 million, €300m and 20%", "$ 5 bn , US$ 4.5 million , € 300 m and 20 %"},
		{"ordinals and decades", "the 23rd, the 1980s, '90s, the 1990's", "the 23rd , the 1980s , '90s , the 1990's"},
		{"acronyms", "the U.S. and the U.N., D.C.-based", "the U.S. and the U.N. , D.C. - based"},
		{"abbreviations", "Mr. Lee, Gen. Koh and St. Olaf, Jan. 5, No. 7", "Mr. Lee , Gen. Koh and St. Olaf , Jan. 5 , No. 7"},
		{"no abbreviation", "He said no. It is in the sun.", "He said no . It is in the sun ."},
		{"initials", "John F. Smith and J. Doe", "John F. Smith and J. Doe"},
		{"acronym at the end", "They left the U.S.", "They left the U.S."},
		{"letter at the end", "This was plan B.", "This was plan B ."},
		{"ellipsis", "Well... maybe … [...] yes", "Well ... maybe … [ ... ] yes"},
		{"marks in a row", "What?! No!!!", "What ?! No !!!"},
		{"addresses", "See https://example.org/a-b?c=1, www.example.com. Or a.b@example.org.", "See https://example.org/a-b?c=1 , www.example.com . Or a.b@example.org ."},
		{"domain", "Example.com said (un.org/en) so", "Example.com said ( un.org/en ) so"},
		{"user and tag", "@minister wrote #peace #1", "@minister wrote #peace # 1"},
		{"telephone", "call 202-555-0123 or +44 20", "call 202-555-0123 or +44 20"},
		{"missing space", "It is the end.The next day", "It is the end . The next day"},
		{"quotation marks", `"Yes," he said. ''No'' “so” «oui» ‘aye’`, `" Yes , " he said . '' No '' “ so ” « oui » ‘ aye ’`},
		{"ampersand", "R&D at Smith & Co.", "R&D at Smith & Co."},
		{"slash", "and/or 1/2 talks/meetings", "and / or 1/2 talks / meetings"},
		{"other scripts", "Зеленський, 北京 and naïve", "Зеленський , 北京 and naïve"},
		{"zero width", "a\u200bb \ufeffc", "a b c"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, tok := range parse(tt.in).Tokens {
				got = append(got, tok.Text)
			}
			if s := strings.Join(got, " "); s != tt.want {
				t.Errorf("got  %s\nwant %s", s, tt.want)
			}
		})
	}
}

// The expectation is the text with a | where a sentence ends.
func TestSentences(t *testing.T) {
	for _, tt := range []struct{ name, want string }{
		{"plain", "They met.| They talked?| Yes!"},
		{"titles", "Mr. Lee met Gen. Koh.| Dr. Ray stayed."},
		{"months", "It began on Feb. 18 in Riyadh.| It ended in Nov.| The next is open."},
		{"country", "The U.S. Secretary of State left the U.S.| He then flew home."},
		{"hours", "They met at 10 a.m. Moscow time.| At 5 p.m.| They left."},
		{"company and junior", "Smith Jr. runs Acme Inc. from Ohio.| It works for Acme Inc.| He said so."},
		{"initials", "George W. Bush met J. D. Vance.| They spoke."},
		{"number", "Resolution No. 7 passed.| No. 8 did not."},
		{"closing quotation mark", "“We agreed.”| He said so."},
		{"closing straight mark", `"We agreed."| She left.`},
		{"quotation goes on", "“Why not?” he asked.| “Who knows!” said Lee."},
		{"name after a question", "“Why not?” Mr. Smith asked.| “Really?”| The room fell silent."},
		{"sentences within a quotation", "“We met.| We talked,” he said."},
		{"ellipsis within", "“We ... hope so,” he said.| “Perhaps …”"},
		{"ellipsis at the end", "He waited...| Then he left."},
		{"colon and list", "They agreed on three points: (1) a truce; (2) aid; (3) talks."},
		{"list numbers", "1. The sides will meet.| 2. They will talk."},
		{"aside", "The pact (signed in May. See below) held.| It did."},
		{"bracketed sentence", "They met.| (It was late.)| They left."},
		{"exclamation in a name", "Yahoo! said so.| It did."},
		{"lower case", "he said yes.| they left."},
		{"case", "In Smith v. Jones it won.| It did."},
		{"party and state", "Senator Lee (D-Va.) and Poe, R-Ore., met."},
		{"saint", "He flew to St. Petersburg.| It was cold."},
		{"versus", "It is law vs. power."},
		{"decimal", "It rose by 3.5 points to 7.| That was all."},
		{"dateline", "GENEVA (AP) — Talks began.| They ended."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			in := strings.ReplaceAll(tt.want, "|", "")
			var got strings.Builder
			end := 0
			for i, s := range parse(in).Sentences {
				if i > 0 {
					got.WriteString("|")
				}
				got.WriteString(in[end:s.End])
				end = s.End
			}
			if got.String() != tt.want {
				t.Errorf("got  %s\nwant %s", got.String(), tt.want)
			}
		})
	}
}

// A block's own sentences, tokens and quotations do not cross its border.
func TestBlocks(t *testing.T) {
	s := "The title\n\n“We will go on\n\n“and on,” he said."
	d := parse(s)
	if len(d.Blocks) != 3 || len(d.Sentences) != 3 || len(d.Quotations) != 2 {
		t.Fatalf("%d blocks, %d sentences, %d quotations", len(d.Blocks), len(d.Sentences), len(d.Quotations))
	}
	for i, sent := range d.Sentences {
		if sent.Block != i || !d.Blocks[i].Contains(sent.Span) {
			t.Errorf("sentence %d is in block %d", i, sent.Block)
		}
	}
	if q := d.Quotations; q[0].Closed || !q[1].Closed {
		t.Errorf("quotations %+v", q)
	}
	broken := []readout.Block{{Span: readout.Span{Start: 4, End: 2}}, {Span: readout.Span{Start: 0, End: 400}}, {Span: readout.Span{Start: 0, End: 3}}}
	if d := text.Parse(&readout.Document{Text: s, Blocks: broken}); len(d.Tokens) != 1 || d.Sentences[0].Block != 2 {
		t.Errorf("blocks that do not fit: %+v", d.Tokens)
	}
}

// FuzzParse checks that every span fits and that tokens cover all that is not white space.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"Mr. Lee's “talks”", "a\n\n\"b 'c d' e", "''x``", "‘we’ll go’ $5bn (x.", "\xff\xfe.'s", "https://)", "U.S.. 1. «»", "I'I.'", "'90", "@a#b\u0301"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := parse(s)
		covered := make([]bool, len(s))
		end, sentence := 0, 0
		for i, tok := range d.Tokens {
			if w, err := tok.Of(s); err != nil || w != tok.Text || w == "" || tok.Start < end {
				t.Fatalf("token %d %+v: %v", i, tok, err)
			}
			if tok.Sentence != sentence && tok.Sentence != sentence+1 {
				t.Fatalf("token %d in sentence %d after %d", i, tok.Sentence, sentence)
			}
			end, sentence = tok.End, tok.Sentence
			if sent := d.Sentences[sentence]; i < sent.First || i >= sent.Last || !sent.Contains(tok.Span) {
				t.Fatalf("token %d is not in its sentence %+v", i, sent)
			}
			for j := tok.Start; j < tok.End; j++ {
				covered[j] = true
			}
		}
		for i, r := range s {
			if !covered[i] && !unicode.IsSpace(r) && r != '\u200b' && r != '\ufeff' && r > ' ' {
				t.Fatalf("%q at %d is in no token", r, i)
			}
		}
		for _, q := range d.Quotations {
			if !q.Contains(q.Inner) || q.Inner.End < q.Inner.Start || q.End > len(s) || q.Empty() {
				t.Fatalf("quotation %+v", q)
			}
			if utf8.ValidString(s) && !utf8.ValidString(s[q.Start:q.End]) {
				t.Fatalf("quotation %+v cuts a character", q)
			}
		}
		d.WithSyntax(make([]text.Node, len(d.Tokens)))
	})
}

// TestLongText checks that the time does not grow with the square of a text's length.
func TestLongText(t *testing.T) {
	for _, unit := range []string{"a-", "a.", " 'a", "‘a", "(", "“", "\"", "a@", "http:", "x.y/", "'", "U.S. ", "(a ", "#a", "a b\n\n", ".", "non-"} {
		d := parse(strings.Repeat(unit, 15_000))
		if len(d.Tokens) == 0 {
			t.Errorf("%q: no tokens", unit)
		}
	}
}

// TestLongestSentence cuts a text without full stops, and loses nothing of it.
func TestLongestSentence(t *testing.T) {
	d := parse(strings.Repeat("and so ", 1200))
	last := 0
	for i, s := range d.Sentences {
		if s.First != last || s.Last-s.First > 1000 {
			t.Errorf("sentence %d: tokens %d to %d, after %d", i, s.First, s.Last, last)
		}
		last = s.Last
	}
	if len(d.Sentences) != 3 || last != len(d.Tokens) || len(d.Tokens) != 2400 {
		t.Errorf("%d sentences, up to token %d of %d", len(d.Sentences), last, len(d.Tokens))
	}
}
