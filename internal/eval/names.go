package eval

import (
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// The patterns of the talks gold's match rules (talks-gold/1).
var (
	markdownLink = regexp.MustCompile(`\[([^\]]*)\]\([^)]*\)`)
	asciiWord    = regexp.MustCompile(`[a-z0-9]+`)
	article      = regexp.MustCompile(`^the `)
	government   = regexp.MustCompile(` (government|side)$`)
	// abbreviations are written as one token each before names are cut.
	abbreviations = []struct {
		pattern *regexp.Regexp
		token   string
	}{
		{regexp.MustCompile(`\bu\.\s?s\.(a\.)?`), "us "},
		{regexp.MustCompile(`\bunited states( of america)?\b`), "us "},
		{regexp.MustCompile(`\bu\.\s?n\.`), "un "},
		{regexp.MustCompile(`\bunited nations\b`), "un "},
		{regexp.MustCompile(`\beuropean union\b`), "eu "},
		{regexp.MustCompile(`\be\.\s?u\.`), "eu "},
		{regexp.MustCompile(`\bu\.\s?k\.`), "uk "},
		{regexp.MustCompile(`\bunited kingdom\b`), "uk "},
	}
)

// clean folds a text for comparison: links to their words, curly apostrophes,
// asterisks, diacritics and case.
func clean(s string) string {
	s = markdownLink.ReplaceAllString(s, "$1")
	s = strings.NewReplacer("’", "'", "‘", "'", "*", " ").Replace(s)
	var b strings.Builder
	for _, r := range norm.NFKD.String(s) {
		if norm.NFKD.PropertiesString(string(r)).CCC() == 0 {
			b.WriteRune(r)
		}
	}
	return strings.ToLower(b.String())
}

// words are the runs of ASCII letters and digits of the folded text; a
// possessive 's before a space is dropped.
func words(s string) []string {
	return asciiWord.FindAllString(strings.ReplaceAll(clean(s), "'s ", " "), -1)
}

// nameWords are the words of a name with abbreviations joined and spellings unified.
func nameWords(s string) []string {
	s = clean(s)
	for _, a := range abbreviations {
		s = a.pattern.ReplaceAllString(s, a.token)
	}
	out := asciiWord.FindAllString(strings.ReplaceAll(s, "'s ", " "), -1)
	for i, w := range out {
		if t, ok := spellings[w]; ok {
			out[i] = t
		}
	}
	return out
}

// stateOf is the code of the state that a name stands for, "" for any other.
func stateOf(name string) string {
	k := article.ReplaceAllString(strings.TrimSpace(clean(name)), "")
	if _, ok := states[k]; !ok {
		k = government.ReplaceAllString(k, "")
	}
	return states[k]
}

// A scorer compares names; it keeps what it has folded, since each name is compared many times.
type scorer struct {
	folded map[string]folded
	tokens map[string][]string
	texts  map[string]string
}

type folded struct {
	state string
	words []string
	core  []string // words without titles
}

func newScorer() *scorer {
	return &scorer{folded: map[string]folded{}, tokens: map[string][]string{}, texts: map[string]string{}}
}

func (s *scorer) fold(name string) folded {
	f, ok := s.folded[name]
	if !ok {
		f = folded{state: stateOf(name), words: nameWords(name)}
		for _, w := range f.words {
			if !titles[w] {
				f.core = append(f.core, w)
			}
		}
		s.folded[name] = f
	}
	return f
}

func (s *scorer) words(text string) []string {
	w, ok := s.tokens[text]
	if !ok {
		w = words(text)
		s.tokens[text] = w
	}
	return w
}

func (s *scorer) clean(text string) string {
	c, ok := s.texts[text]
	if !ok {
		c = clean(text)
		s.texts[text] = c
	}
	return c
}

// same reports whether a predicted name means the gold's: equal states, equal
// words, equal words without titles, or for persons one name within the other.
// Offices and groups need three fifths of all their words.
func (s *scorer) same(pred, gold string, aliases []string) bool {
	if pred == "" || gold == "" {
		return false
	}
	p, g := s.fold(pred), s.fold(gold)
	if p.state != "" || g.state != "" {
		if p.state == g.state {
			return true
		}
		if p.state != "" && g.state != "" {
			return false
		}
	}
	state := p.state != "" || g.state != ""
	if sameFolded(p, g, state) {
		return true
	}
	for _, a := range aliases {
		if sameFolded(p, s.fold(a), state) {
			return true
		}
	}
	return false
}

func sameFolded(p, g folded, state bool) bool {
	if equalWords(p.words, g.words) {
		return true
	}
	cp, cg := wordSet(p.core), wordSet(g.core)
	if within(cp, groupWords) || within(cg, groupWords) {
		x, y := wordSet(p.words), wordSet(g.words)
		for w := range smallWords {
			delete(x, w)
			delete(y, w)
		}
		if len(x) == 0 || len(y) == 0 {
			return false
		}
		shared := intersection(x, y)
		return ratio(shared, len(x)+len(y)-shared) >= 0.6 || min(len(x), len(y)) >= 2 && (shared == len(x) || shared == len(y))
	}
	if within(cp, cg) && within(cg, cp) {
		return true
	}
	if state || !within(cp, cg) && !within(cg, cp) {
		return false
	}
	return cp[g.core[len(g.core)-1]] || cg[p.core[len(p.core)-1]] // the last name of one is in the other
}

func equalWords(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func wordSet(words []string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

func within(a, b map[string]bool) bool { return intersection(a, b) == len(a) }

func intersection(a, b map[string]bool) int {
	n := 0
	for w := range a {
		if b[w] {
			n++
		}
	}
	return n
}

// covers reports whether predicted words cover the gold's: token F1 of a half,
// or three quarters of the gold in at most three times its length, or four
// fifths of the prediction in the gold and at least three tenths of its length.
func covers(p, g []string) bool {
	if len(p) == 0 || len(g) == 0 {
		return false
	}
	count := make(map[string]int, len(g))
	for _, w := range g {
		count[w]++
	}
	shared := 0
	for _, w := range p {
		if count[w] > 0 {
			count[w]--
			shared++
		}
	}
	return ratio(2*shared, len(p)+len(g)) >= 0.5 ||
		ratio(shared, len(g)) >= 0.75 && len(p) <= 3*len(g) ||
		ratio(shared, len(p)) >= 0.8 && float64(len(p)) >= max(3, 0.3*float64(len(g)))
}

func (s *scorer) cover(p, g string) bool { return covers(s.words(p), s.words(g)) }

// anyCover is cover over lists: all together, or any one over any one.
func (s *scorer) anyCover(p, g []string) bool {
	if len(p) == 0 || len(g) == 0 {
		return false
	}
	if s.cover(strings.Join(p, " "), strings.Join(g, " ")) {
		return true
	}
	for _, a := range p {
		for _, b := range g {
			if s.cover(a, b) {
				return true
			}
		}
	}
	return false
}

// overlap is the share of names on both sides that the other side has.
func (s *scorer) overlap(pred, gold []string, aliases map[string][]string) float64 {
	if len(pred) == 0 || len(gold) == 0 {
		return 0
	}
	n := 0
	for _, g := range gold {
		for _, p := range pred {
			if s.same(p, g, aliases[g]) {
				n++
				break
			}
		}
	}
	for _, p := range pred {
		for _, g := range gold {
			if s.same(p, g, aliases[g]) {
				n++
				break
			}
		}
	}
	return ratio(n, len(pred)+len(gold))
}
