package reconcile

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout/readout/internal/text"
	"github.com/readout/readout/schema"
)

// empty words say nothing about what a clause is about.
var empty = set(`a about above after again against all also although always am among an and another any are around as at be became
because become been before being below between both but by came can come could did do does doing done down during each either else even
ever every few for from further gave get give given go goes had has have having he her here hers him his how however i if in including
instead into is it its itself just least less let like made make many may me might more most much must my near need neither next no nor not
now of off often on once one only onto or other our out over own per put rather regarding related said same say saying says see seek seen set
several shall she should side since so some soon still such take taken tell than that the their them then there these they this those
though through throughout to together told too toward towards under until up upon us very via want was we well were what when where whether which
while who whom whose why will with within without would yet you your mr mrs ms`)

// negating words turn a clause round, however many there are; with one of the
// denying words they turn it back ("did not deny").
var (
	negating = set(`not n't no never none nor neither without cannot unable impossible`)
	denying  = set(`deny reject refuse dismiss fail refute decline`)
)

// numbers are the words that count.
var numbers = map[string]string{"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
	"ten": "10", "eleven": "11", "twelve": "12", "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50", "hundred": "100", "thousand": "1000"}

// alikeWords are groups of words that reports of talks put for each other; the
// first of each stands for all. Own compilation.
var alikeWords = func() map[string]string {
	out := map[string]string{}
	for _, group := range []string{
		"talk negotiation discussion dialogue consultation conversation parley",
		"thank thanks gratitude grateful appreciation appreciate thankful",
		"concern worry alarm anxiety unease concerned worried",
		"agree agreement accord deal", "truce ceasefire armistice cease-fire", "help assistance assist aid",
		"student pupil", "gap difference divergence", "continue resume proceed", "problem issue question topic subject",
		"end finish conclude close", "settle settlement solve solution resolve resolution", "reach achieve attain",
		"representative envoy delegate", "visit travel trip", "war conflict fighting hostilities hostility",
	} {
		words := strings.Fields(group)
		for _, w := range words {
			out[w] = words[0]
		}
	}
	return out
}()

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

// A gist is what a clause is about: its content words as lemmas, names of
// states, their capitals and adjectives as the state's code.
type gist struct {
	lemmas  []string // sorted, each once
	numbers []string // sorted, each once
	negated bool
}

// gist reads the clauses in parts as one.
func (r *Reconciler) gist(parts ...string) gist {
	var g gist
	not, denied := false, false
	for _, part := range parts {
		for w := range words(part) {
			low := schema.Fold(w)
			if a, b, ok := strings.Cut(low, "-"); ok && len(a) == 1 { // "G-8" is G8
				low = a + b
			}
			if n, ok := numbers[low]; ok {
				g.numbers = append(g.numbers, n)
				continue
			}
			if c, _ := utf8.DecodeRuneInString(low); unicode.IsDigit(c) {
				g.numbers = append(g.numbers, strings.ReplaceAll(low, ",", ""))
				continue
			}
			l := text.Lemma(text.Lemma(low, "VERB"), "NOUN")
			not = not || negating[low] || strings.HasSuffix(low, "n't")
			denied = denied || denying[l]
			if empty[low] || len(low) < 2 {
				continue
			}
			if c, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(c) {
				if id := r.party(w); id != "" {
					l = id
				}
			}
			if first, ok := alikeWords[l]; ok {
				l = first
			}
			g.lemmas = append(g.lemmas, l)
		}
	}
	g.negated = not != denied
	slices.Sort(g.lemmas)
	g.lemmas = slices.Compact(g.lemmas)
	slices.Sort(g.numbers)
	g.numbers = slices.Compact(g.numbers)
	return g
}

// words yields the words of s: letters and digits with what joins them within
// a word, stops of abbreviations kept, a possessive 's dropped.
func words(s string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for _, f := range strings.FieldsFunc(s, func(c rune) bool {
			return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !strings.ContainsRune(".,'’-", c)
		}) {
			f = strings.TrimSuffix(strings.TrimSuffix(strings.Trim(f, ",'’-"), "'s"), "’s")
			if strings.Count(f, ".") == 1 { // the end of a sentence, not "U.S."
				f = strings.TrimRight(f, ".")
			}
			if f = strings.TrimLeft(f, "."); f != "" && !yield(f) {
				return
			}
		}
	}
}

// shared is how many of the sorted words a and b have in common.
func shared(a, b []string) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			n, i, j = n+1, i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return n
}

// alike says how far two clauses are about the same thing, 0 to 1: the share of
// the shorter one's words that the other has too. Clauses of one or two words
// must be wholly within the other, longer ones share two words or more; below
// half is 0.
func (g gist) alike(o gist) float64 {
	least := min(len(g.lemmas), len(o.lemmas))
	n := shared(g.lemmas, o.lemmas)
	if least == 0 || n < min(least, 2) || 2*n < least {
		return 0
	}
	// A long clause holds many words by chance: the longer one counts a little.
	return (float64(n)/float64(least)*3 + float64(n)/float64(max(len(g.lemmas), len(o.lemmas)))) / 4
}

// differ reports whether two clauses about the same thing cannot both be right
// as they stand: one of them is negated, or each names numbers that the other has not.
func (g gist) differ(o gist) bool {
	if g.negated != o.negated {
		return true
	}
	return len(g.numbers) > 0 && len(o.numbers) > 0 && shared(g.numbers, o.numbers) < min(len(g.numbers), len(o.numbers))
}
