// Package syntax decodes the syntax head: a part of speech, a governor and a
// relation for every token. It comes after text, whose tokens it uses, and
// encoder, whose scores it reads; the stages that walk the tree come after it.
// Trees are those of Universal Dependencies, without subtypes but for
// nsubj:pass, aux:pass and obl:agent.
//
// A Builder is given the windows of a document in order and then has its Nodes
// for text.Doc.WithSyntax.
package syntax
