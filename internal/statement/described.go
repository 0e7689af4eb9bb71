package statement

import (
	"slices"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// counting are words for some or all of those that were named before. By
// themselves they name nobody.
var counting = set(strings.Fields(`both each either neither all some many several few most others other another one ones two three four five six
	seven eight nine ten none nobody any first second third former latter these those this that them us you same such much more`))

var determiners = set(strings.Fields("the a an his her their its our my your"))

// counted are the tags of words that a counting word belongs to: "two monks".
var counted = []string{"NOUN", "PROPN", "ADJ", "NUM", ""}

// together are those of them that stand for all at a table.
var together = set(strings.Fields("both each all two three four"))

// Nameless reports whether nobody is named as the speaker of s, but all of some
// together: "both", "the two". Whose positions the words tell is package
// position's to say; a record has no such speaker.
func Nameless(s *readout.Statement) bool { return together[s.Speaker] }

// leading are the tags of words with which no name or description of a speaker begins.
var leading = []string{"ADP", "AUX", "VERB", "ADV", "SCONJ", "CCONJ", "PUNCT", "PART"}

// described is what the tokens call a speaker who is none of the actors: their
// words without the determiner, "" when they describe nobody ("these").
func described(d *draft.Draft, first, last int) string {
	for first < last && slices.Contains(leading, d.Text.Tokens[first].Tag) && !counting[d.Text.Tokens[first].Lower] {
		first++
	}
	owner := ""
	for first < last {
		t := d.Text.Tokens[first]
		if m, ok := d.MentionAt(t.Span); ok && d.Text.Owner(first) && m.Kind == draft.MentionPronoun {
			if a := d.Actor(m); a != nil {
				owner = genitive(a.Name)
				if name := ministryOf(a.Role); name != "" && first+2 == last && d.Text.Tokens[first+1].Lower == "ministry" {
					return name
				}
			}
		} else if !determiners[t.Lower] && !counting[t.Lower] || counting[t.Lower] && first+1 < last && slices.Contains(counted, d.Text.Tokens[first+1].Tag) {
			break
		} else if together[t.Lower] {
			return t.Lower
		} else if counting[t.Lower] {
			return ""
		}
		first++
	}
	if first == last {
		return ""
	}
	return owner + d.Line(d.Text.SpanOf(first, last))
}

// ministryOf is what the ministry of a minister is called by his office: "Norlandic Foreign
// Ministry", "Ministry of Transport". "" of other offices.
func ministryOf(role string) string {
	words := strings.Fields(role)
	i := slices.IndexFunc(words, func(w string) bool { return strings.EqualFold(w, "minister") })
	if i < 0 || i == 0 && len(words) < 3 || i > 0 && strings.EqualFold(words[i-1], "prime") {
		return ""
	}
	words = slices.DeleteFunc(slices.Clone(words), func(w string) bool {
		switch strings.ToLower(w) {
		case "deputy", "vice", "assistant", "former", "acting", "first", "then", "minister":
			return true
		}
		return false
	})
	word := "Ministry"
	if strings.ToLower(role) == role {
		word = "ministry"
	}
	if i == 0 {
		if words[0] == "for" {
			words[0] = "of"
		}
		return word + " " + strings.Join(words, " ")
	}
	return strings.Join(append(words, word), " ")
}

// oneOf is what one of those is called that the tokens speak of, and whether he
// is unnamed. "Them" and "the three" are those who spoke before; one of a body is nobody.
func (f *Finder) oneOf(d *draft.Draft, first, last int, before speaker) (name string, unnamed bool) {
	actor := before.actor
	if m, ok := f.head(d, d.Text.SpanOf(first, last)); ok && m.Actor >= 0 {
		actor = m.Actor
	} else if of := described(d, first, last); of != "" && !together[of] {
		return "unnamed " + singular(of), true
	}
	if actor < 0 || !d.Actors[actor].Anonymous {
		return "", false
	}
	words, plain := strings.CutPrefix(d.Actors[actor].Name, "unnamed ")
	if !plain { // "three unnamed aides"
		return "one of the " + words, true
	}
	return "unnamed " + singular(words), true
}

// genitive is a name before what it owns.
func genitive(name string) string {
	if strings.HasSuffix(name, "s") {
		return name + "' "
	}
	return name + "'s "
}

// part is where the whole begins of which the tokens are one, "the officials" of
// "one of the officials"; 0 when they are none.
func part(d *draft.Draft, first, last int) int {
	if first+2 >= last || d.Text.Tokens[first+1].Lower != "of" {
		return 0
	}
	switch d.Text.Tokens[first].Lower {
	case "one", "another":
		return first + 2
	}
	return 0
}

// again reports whether the tokens are the one before: "the same official", "these men".
func again(d *draft.Draft, first, last int) bool {
	switch d.Text.Tokens[first].Lower {
	case "the":
		return last-first == 3 && d.Text.Tokens[first+1].Lower == "same"
	case "this", "that", "these", "those":
		return last-first == 2
	}
	return false
}

// singular is a description of several as one of one: its first noun in the
// plural, before any preposition, loses the ending.
func singular(words string) string {
	fields := strings.Fields(words)
	for i, w := range fields {
		if i+1 < len(fields) && !relates(fields[i+1]) {
			continue
		}
		switch {
		case w == "people", w == "those":
			fields[i] = "person"
		case strings.HasSuffix(w, "sses"):
			fields[i] = strings.TrimSuffix(w, "es")
		case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"):
			fields[i] = strings.TrimSuffix(w, "s")
		case strings.HasSuffix(w, "men"):
			fields[i] = strings.TrimSuffix(w, "men") + "man"
		}
		break
	}
	return strings.Join(fields, " ")
}

func relates(w string) bool {
	switch w {
	case "of", "in", "at", "for", "from", "to", "with", "on", "who", "close", "familiar", "briefed", "involved":
		return true
	}
	return false
}
