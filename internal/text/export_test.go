package text

// LemmaOf is lemma, for tests that treebanks feed.
var LemmaOf = lemma
