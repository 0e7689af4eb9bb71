package text

// Lemma is the dictionary form of a word with the universal part of speech tag,
// as the tokens of a Doc with syntax have it; for words that stand outside of one.
func Lemma(word, tag string) string { return lemma(word, tag, "") }
