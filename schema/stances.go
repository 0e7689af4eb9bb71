package schema

import (
	"fmt"
	"maps"
	"slices"

	"github.com/readout/readout"
)

// Stances say which words take a stance, from a lemma to the stance's name, and
// which stances are one.
type Stances struct {
	Verbs  map[string]string // by themselves: "reject"
	Words  map[string]string // nouns and adjectives, with a verb that says nothing of its own: "voiced concern"
	Groups map[string]string // from a stance to its group; a stance without one is by itself
}

// readStances adds the words of a folder; what it says of a word that is known
// goes before. A word under two stances of one file, or a stance in two groups,
// is an error.
func (s *Schema) readStances(from Overlay) error {
	var in struct{ Verbs, Words, Groups map[string][]string }
	f, err := from.open("stances.yaml", &in)
	if err != nil {
		return err
	}
	for _, l := range []struct {
		name  string
		lists map[string][]string
		into  map[string]string
	}{{"verbs", in.Verbs, s.Stances.Verbs}, {"words", in.Words, s.Stances.Words}, {"groups", in.Groups, s.Stances.Groups}} {
		byLemma := map[string]string{}
		for _, stance := range slices.Sorted(maps.Keys(l.lists)) {
			for i, lemma := range l.lists[stance] {
				if other, ok := byLemma[lemma]; ok {
					return fmt.Errorf("%s: %q stands under %s and %s: leave it under one of them: %w",
						f.at(l.name, stance, i), lemma, other, stance, readout.ErrInvalid)
				}
				byLemma[lemma] = stance
			}
		}
		maps.Copy(l.into, byLemma)
	}
	return nil
}
