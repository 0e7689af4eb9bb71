package schema

import (
	"fmt"

	"gopkg.in/yaml.v3"

	"github.com/readout/readout"
)

// LoadStances reads the embedded lexicon of verbs that take a stance by
// themselves: from the verb's lemma to the stance. An error wraps
// readout.ErrInvalid and names the verb that stands under two stances.
func LoadStances() (map[string]string, error) {
	raw, err := embedded.ReadFile("data/stances.yaml")
	if err != nil {
		return nil, fmt.Errorf("stances.yaml: %w", err)
	}
	var lists map[string][]string
	if err := yaml.Unmarshal(raw, &lists); err != nil {
		return nil, fmt.Errorf("stances.yaml: %w: %w", err, readout.ErrInvalid)
	}
	out := map[string]string{}
	for stance, lemmas := range lists {
		for _, l := range lemmas {
			if other, ok := out[l]; ok {
				return nil, fmt.Errorf("stances.yaml: %q stands under %s and %s: %w", l, other, stance, readout.ErrInvalid)
			}
			out[l] = stance
		}
	}
	return out, nil
}
