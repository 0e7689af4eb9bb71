// Package coref makes the chains of a document: the noun phrases that speak of
// one and the same thing, names first, then descriptions and pronouns.
//
// It comes after link, which knows by their words who the people, states and
// bodies are, and before statement, which asks who spoke. What link has tied
// to one actor stays together and what it has told apart stays apart; a
// pronoun, and a description that link could not place, gets the actor of its
// chain here and nowhere else. Where the weight file has a head for
// antecedents, Read asks it while the encoder runs and Resolve weighs its
// answers; without it Resolve goes by rules alone. It knows nothing of speech
// but who is inside of whose quotation.
package coref
