package sqlite

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/store"
)

// matchOf is q in FTS5's language.
func matchOf(q store.Query) (string, error) {
	words := q.Words
	if !q.Syntax {
		words = strings.Join(quoted(q.Words), " AND ")
	}
	var speaker string
	if names := quoted(q.Speaker); len(names) > 0 {
		speaker = "speaker : (" + strings.Join(names, " AND ") + ")"
	}
	switch {
	case strings.TrimSpace(words) == "" && speaker == "":
		return "", fmt.Errorf("query %q has no word to look for: give one or more: %w", q.Words, readout.ErrInvalid)
	case strings.TrimSpace(words) == "":
		return speaker, nil
	case speaker == "":
		return words, nil
	}
	return speaker + " AND content : (" + words + ")", nil
}

// quoted is each word or quoted phrase of s as an FTS5 string, in which no
// character but the quotation mark means anything. A * after a word stays a
// prefix. What holds no letter or digit is left out: FTS5 would find nothing for it.
func quoted(s string) []string {
	var out []string
	term := func(t string, prefix bool) {
		if strings.IndexFunc(t, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) < 0 {
			return
		}
		t = `"` + strings.ReplaceAll(t, `"`, `""`) + `"`
		if prefix {
			t += "*"
		}
		out = append(out, t)
	}
	// Typographic marks open a phrase as well: queries are pasted from articles.
	s = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "\x00", " ").Replace(s)
	for i, part := range strings.Split(s, `"`) {
		if i%2 == 1 {
			term(part, false)
			continue
		}
		for _, w := range strings.Fields(part) {
			bare, prefix := strings.CutSuffix(w, "*")
			term(bare, prefix)
		}
	}
	return out
}
