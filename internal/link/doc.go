// Package link says who is who in a document: it finds the people, states,
// bodies, groups, outlets and unnamed sources that the text speaks of, with
// office and side, and ties every later name and description to them. Whom a
// pronoun means is package coref's to say.
//
// It comes after the text is cut and the entity head has marked names, and
// before everything that asks who spoke or who met. It works by the patterns of
// names and offices first and uses tags and trees where they are there. It
// does not know what anybody did, and knows no person before the text names
// them: the world it knows (states, seats, offices) is package schema's.
//
// Resolve is the whole of it.
package link
