package eval

import (
	"slices"
	"strings"
	"testing"
)

// lettered makes tokens and an attribution of words with a tag each, as in
// "Lee/PROPN/s said/VERB/c": s is the source, c the cue, o the content of the
// attribution; S, C and O those of a second one. q marks a quoted word, | a new
// paragraph.
func lettered(in string) (tokens []Token, list []RoleRanges) {
	list = make([]RoleRanges, 2)
	at, paragraph := 0, 0
	for _, f := range strings.Fields(in) {
		if f == "|" {
			paragraph++
			continue
		}
		parts := strings.Split(f+"//", "/")
		t := Token{Start: at, End: at + len(parts[0]), Lower: strings.ToLower(parts[0]), Tag: parts[1], Paragraph: paragraph}
		r := [2]int{t.Start, t.End}
		for _, l := range parts[2] {
			switch l {
			case 'q':
				t.Quoted = true
			case 's':
				list[0].Source = append(list[0].Source, r)
			case 'c':
				list[0].Cue = append(list[0].Cue, r)
			case 'o':
				list[0].Content = append(list[0].Content, r)
			case 'S':
				list[1].Source = append(list[1].Source, r)
			case 'C':
				list[1].Cue = append(list[1].Cue, r)
			case 'O':
				list[1].Content = append(list[1].Content, r)
			}
		}
		tokens = append(tokens, t)
		at = t.End + 1
	}
	return tokens, list
}

func TestConstructions(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"indirect", "Lee/PROPN/s said/VERB/c so/ADV/o", "content: indirect, source: a name or description, cue: verb"},
		{"direct, its marks beside", `she/PRON/s said/VERB/c “/PUNCT/oq yes/INTJ/oq ”/PUNCT/oq`, "content: direct, source: a pronoun, cue: verb"},
		{"mixed", "they/PRON/s call/VERB/c it/PRON/o wise/ADJ/oq", "content: mixed, source: a pronoun, cue: verb"},
		{"two parts", "yes/INTJ/oq said/VERB/c Lee/PROPN/s no/INTJ/oq", "content: direct, content: several parts, source: a name or description, cue: verb"},
		{"a mark parts nothing", "it/PRON/s says/VERB/c so/ADV/o ,/PUNCT and/CCONJ/o more/ADJ/o", "content: indirect, source: a pronoun, cue: verb"},
		{"two paragraphs", "all/PRON/s say/VERB/c we/PRON/oq | will/AUX/oq", "content: direct, content: several paragraphs, source: a pronoun, cue: verb"},
		{"no source, a noun", "the/DET claim/NOUN/c that/SCONJ/o", "content: indirect, source: none, cue: noun"},
		{"according to", "so/ADV/o according/VERB/c to/ADP/c Lee/PROPN/s", "content: indirect, source: a name or description, cue: according to"},
		{"a dash", "yes/INTJ/oq –/PUNCT/c Lee/PROPN/s", "content: direct, source: a name or description, cue: marks only, or none"},
		{"another word", "in/ADP/c Kim/PROPN/s ’s/PART view/NOUN so/ADV/o", "content: indirect, source: a name or description, cue: other words"},
		{"source shared", "Lee/PROPN/sS said/VERB/c so/ADV/o and/CCONJ added/VERB/C more/ADJ/O", "content: indirect, source: a name or description, source: shared with another, cue: verb"},
		{"within another", "Lee/PROPN/Ss said/VERB/C Kim/PROPN/O thinks/VERB/cO so/ADV/oO",
			"content: indirect, content: within another's, source: a name or description, source: shared with another, cue: verb"},
		{"the same content is not within", "Lee/PROPN/s said/VERB/c Kim/PROPN/S said/VERB/C so/ADV/oO", "content: indirect, source: a name or description, cue: verb"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tokens, list := lettered(tt.text)
			b := buildAll(list, tokens)[0]
			var got []string
			for _, c := range constructions {
				if c.has(b) {
					got = append(got, c.name)
				}
			}
			if s := strings.Join(got, ", "); s != tt.want {
				t.Errorf("got  %s\nwant %s", s, tt.want)
			}
		})
	}
}

// A prediction counts where it is built so itself; a gold one where it is.
func TestByConstruction(t *testing.T) {
	text := "Lee said yes and Kim says no"
	tokens, list := lettered("Lee/PROPN/s said/VERB/c yes/INTJ/oq and/CCONJ Kim/PROPN/S says/VERB/C no/INTJ/O")
	other := []RoleRanges{list[0], {Cue: list[1].Cue, Content: list[1].Content}} // the second without its source
	got, err := ByConstruction([]AttributionDoc{{ID: "d", Text: text, Attributions: list}},
		[]AttributionDoc{{ID: "d", Attributions: other}}, map[string][]Token{"d": tokens})
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]Count{
		"content: direct":               {1, 1, 1, 1},
		"content: indirect":             {0, 0, 1, 1},
		"source: none":                  {0, 0, 1, 0},
		"source: a name or description": {1, 1, 1, 2},
		"cue: verb":                     {1, 1, 2, 2},
	} {
		i := slices.IndexFunc(got, func(c Construction) bool { return c.Name == name })
		if i < 0 || got[i].Count != want {
			t.Errorf("%s: %+v, want %+v", name, got, want)
		}
	}
}
