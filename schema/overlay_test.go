package schema_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/readout/readout"
	"github.com/readout/readout/schema"
)

// overlay is a folder "mine" with one file.
func overlay(file, body string) schema.Overlay {
	return schema.Overlay{Name: "mine", FS: fstest.MapFS{file: {Data: []byte(body)}}}
}

// TestOverlayErrors wants file, line and remedy of what does not fit.
func TestOverlayErrors(t *testing.T) {
	for _, c := range []struct {
		name, file, body string
		want             []string // parts of the error; nil for none
	}{
		{"a body more", "bodies.yaml", "blocs: [{id: visegrad, name: Visegrad Group, names: [V4]}]", nil},
		{"a spelling of a state", "states.yaml", "states: {UA: {names: [Ukrayina]}}", nil},
		{"an empty file", "states.yaml", "# nothing yet\n", nil},
		{"an unknown code", "states.yaml", "states:\n  UA: {names: [Ukrayina]}\n  QQ: {names: [Nowhere]}", []string{"mine/states.yaml:3: ", `"QQ"`, "bodies.yaml"}},
		{"an unknown field", "outlets.yaml", "outlets:\n  - name: Gazette\n    colour: pink", []string{"mine/outlets.yaml:3: ", `no field "colour"`, "docs/formats.md"}},
		{"a list where words belong", "outlets.yaml", "outlets:\n  - name: [Gazette]", []string{"mine/outlets.yaml:2: ", "docs/formats.md"}},
		{"a side that is none", "outlets.yaml", "outlets:\n  - {name: Globe}\n  - {name: Gazette, side: atlantis}", []string{"mine/outlets.yaml:3: ", `"atlantis"`, "two letters"}},
		{"the people of none", "bodies.yaml", "groups: [{name: Islanders, people_of: atlantis}]", []string{"mine/bodies.yaml:1: ", `"atlantis"`, "two letters"}},
		{"an id twice", "bodies.yaml", "organisations:\n  - {name: Sea Board}\nblocs:\n  - {id: eu, name: Euro}", []string{"mine/bodies.yaml:4: ", `"eu"`, "another id"}},
		{"an office without a rank", "offices.yaml", "offices:\n  - {word: doge}", []string{"mine/offices.yaml:2: ", `"doge"`, "rank"}},
		{"an office of none", "offices.yaml", "offices:\n  - {word: doge, rank: head, state: atlantis}", []string{"mine/offices.yaml:2: ", `"atlantis"`, "two letters"}},
		{"no YAML", "offices.yaml", "offices:\n  - [", []string{"mine/offices.yaml:2: ", "quotation marks"}},
		{"a word under two stances", "stances.yaml", "verbs:\n  rejects:\n    - nix\n  accepts:\n    - nix", []string{"mine/stances.yaml:3: ", `"nix"`, "one of them"}},
		{"a stance in two groups", "stances.yaml", "groups:\n  yes: [accepts]\n  no: [rejects, accepts]", []string{"mine/stances.yaml:", `"accepts"`, "one of them"}},
		{"a medium without words", "cues.yaml", "media:\n  - {name: radio, words: [radio]}\n  - {name: semaphore}", []string{"mine/cues.yaml:3: ", "name and words"}},
		{"an issue more", "issues.yaml", "issues: [{id: water/icebergs, name: Icebergs, terms: [iceberg]}]", nil},
		{"an issue without its parent", "issues.yaml", "issues:\n- {id: polar/icebergs, name: Icebergs}", []string{"mine/issues.yaml:2: ", "lies under polar", "before it"}},
		{"an issue without a name", "issues.yaml", "issues:\n- {id: polar}", []string{"mine/issues.yaml:2: ", "polar", `"name:"`}},
		{"no id", "issues.yaml", "issues:\n- {id: Polar ice, name: Ice}", []string{"mine/issues.yaml:2: ", `"Polar ice"`, "hyphens"}},
		{"a term of three parts", "issues.yaml", "issues:\n- {id: water, terms: [fill + big dam + river]}", []string{"mine/issues.yaml:2: ", `"fill + big dam + river"`, "one +"}},
		{"an idiom with a hole", "issues.yaml", "idioms:\n- water |bridge", []string{"mine/issues.yaml:2: ", `"water |bridge"`}},
		{"a misspelt file", "issue.yaml", "issues: []", []string{"mine/issue.yaml: ", "issues.yaml"}},
		{"no lexicon", "README.md", "mine", []string{"mine: ", "issues.yaml"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := schema.Load(overlay(c.file, c.body))
			if c.want == nil && err != nil || c.want != nil && !errors.Is(err, readout.ErrInvalid) {
				t.Fatalf("error %v", err)
			}
			for _, w := range c.want {
				if !strings.Contains(err.Error(), w) {
					t.Errorf("%v\nwants %q", err, w)
				}
			}
		})
	}
}

// TestOverlayAdds wants every lexicon to hold what a folder adds, and what was there.
func TestOverlayAdds(t *testing.T) {
	plain := load(t)
	s, err := schema.Load(
		overlay("bodies.yaml", "blocs: [{id: visegrad, name: Visegrad Group, names: [V4]}]"),
		overlay("cues.yaml", "denials: [pooh-pooh]\nmedia: [{name: carrier pigeon, words: [pigeon]}]"),
		overlay("stances.yaml", "verbs: {rejects: [nix], welcomes: [support]}"),
		overlay("issues.yaml", "issues:\n- {id: water, name: Waters, terms: [lagoon]}\n- {id: water/icebergs, name: Icebergs, terms: [iceberg]}\nidioms: [tip of the iceberg]"),
	)
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Senses("V4")) != 1 {
		t.Errorf("V4: %v", s.Senses("V4"))
	}
	if !slices.Contains(s.Cues.Denials, "pooh-pooh") || !slices.Contains(s.Cues.Denials, plain.Cues.Denials[0]) || s.Cues.Media[0].Name != "carrier pigeon" {
		t.Errorf("cues: %+v", s.Cues)
	}
	if v := s.Stances.Verbs; v["nix"] != "rejects" || v["support"] != "welcomes" || v["reject"] != "rejects" {
		t.Errorf("stances: %v", v)
	}
	water, _ := s.Issues.Issue("water")
	if water.Name != "Waters" || !slices.Contains(water.Terms, "lagoon") || !slices.Contains(water.Terms, "water") {
		t.Errorf("water: %+v", water)
	}
	if _, ok := s.Issues.Issue("water/icebergs"); !ok || len(s.Issues.List) != len(plain.Issues.List)+1 || len(s.Issues.Idioms) != len(plain.Issues.Idioms)+1 {
		t.Error("issues or idioms were not added")
	}
	if plain.Added != "" || s.Added == "" {
		t.Errorf("digests %q and %q", plain.Added, s.Added)
	}
	other, err := schema.Load(overlay("issues.yaml", "issues: [{id: water, terms: [lagoon]}]"))
	if err != nil || other.Added == s.Added {
		t.Errorf("two overlays have one digest %q, %v", other.Added, err)
	}
}

// TestIssues wants the embedded tree to be whole, every entry with terms.
func TestIssues(t *testing.T) {
	issues := load(t).Issues
	for _, x := range issues.List {
		if len(x.Terms) == 0 {
			t.Errorf("%s has no terms", x.ID)
		}
	}
	for _, c := range []struct{ name, want, says string }{
		{"security/ceasefire", "security/ceasefire", ""},
		{"ceasefire", "security/ceasefire", ""},
		{"climate finance", "climate/finance", ""},
		{"agreements", "trade/agreements", ""},
		{"treat", "", "settlement/treaty"},
		{"unicorns", "", "fisheries"},
		{"", "", "fisheries"},
	} {
		got, err := issues.Find(c.name)
		if got != c.want || (err != nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.says) {
			t.Errorf("%q is %q, %v; want %q", c.name, got, err, c.want)
		}
	}
	for _, c := range []struct {
		id, other string
		want      bool
	}{{"water", "water", true}, {"water/dams", "water", true}, {"waterways", "water", false}, {"water", "water/dams", false}} {
		if schema.Under(c.id, c.other) != c.want {
			t.Errorf("%s under %s: not %v", c.id, c.other, c.want)
		}
	}
}
