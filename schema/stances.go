package schema

import (
	"fmt"

	"gopkg.in/yaml.v3"

	"github.com/readout/readout"
)

// Stances say which words take a stance: from a lemma to the stance's name.
type Stances struct {
	Verbs map[string]string // by themselves: "reject"
	Words map[string]string // nouns and adjectives, with a verb that says nothing of its own: "voiced concern"
}

// LoadStances reads the embedded lexicon of words that take a stance. An error
// wraps readout.ErrInvalid and names the word that stands under two stances.
func LoadStances() (Stances, error) {
	raw, err := embedded.ReadFile("data/stances.yaml")
	if err != nil {
		return Stances{}, fmt.Errorf("stances.yaml: %w", err)
	}
	var lists struct{ Verbs, Words map[string][]string }
	if err := yaml.Unmarshal(raw, &lists); err != nil {
		return Stances{}, fmt.Errorf("stances.yaml: %w: %w", err, readout.ErrInvalid)
	}
	verbs, err := byLemma(lists.Verbs)
	if err != nil {
		return Stances{}, err
	}
	words, err := byLemma(lists.Words)
	return Stances{Verbs: verbs, Words: words}, err
}

// byLemma turns lists of lemmas by stance round.
func byLemma(lists map[string][]string) (map[string]string, error) {
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
