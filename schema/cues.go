package schema

import (
	"bytes"
	"fmt"

	"gopkg.in/yaml.v3"

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

// LoadCues reads the embedded lexicon of cues; an error wraps readout.ErrInvalid.
func LoadCues() (Cues, error) {
	raw, err := embedded.ReadFile("data/cues.yaml")
	if err != nil {
		return Cues{}, fmt.Errorf("cues.yaml: %w", err)
	}
	var c Cues
	d := yaml.NewDecoder(bytes.NewReader(raw))
	d.KnownFields(true)
	if err := d.Decode(&c); err != nil {
		return Cues{}, fmt.Errorf("cues.yaml: %w: %w", err, readout.ErrInvalid)
	}
	return c, nil
}
