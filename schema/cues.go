package schema

import (
	"fmt"

	"github.com/readout/readout"
)

// Cues says what kind of cue a word is; words are lemmas in lower case.
type Cues struct {
	// Attitudes are cues of what someone thinks or wants rather than says.
	Attitudes []string `yaml:"attitudes"`
	// Denials are cues that deny their content.
	Denials []string `yaml:"denials"`
	// Papers are nouns for a text that speaks for whoever issued it.
	Papers []string `yaml:"papers"`
	// Media are ways of speaking in public, the particular before the general.
	Media []Medium `yaml:"media"`
}

// A Medium is a way of speaking in public and the words that name it, as they
// stand in a text, in lower case.
type Medium struct {
	Name  string   `yaml:"name"`
	Words []string `yaml:"words"`
}

// readCues adds the cues of a folder. Its media go before those known, so that
// a user's is the more particular one.
func (s *Schema) readCues(from Overlay) error {
	var in Cues
	f, err := from.open("cues.yaml", &in)
	if err != nil {
		return err
	}
	for i, m := range in.Media {
		if m.Name == "" || len(m.Words) == 0 {
			return fmt.Errorf("%s: a medium wants a name and words: %w", f.at("media", i), readout.ErrInvalid)
		}
	}
	c := &s.Cues
	c.Attitudes = append(c.Attitudes, in.Attitudes...)
	c.Denials = append(c.Denials, in.Denials...)
	c.Papers = append(c.Papers, in.Papers...)
	c.Media = append(in.Media, c.Media...)
	return nil
}
