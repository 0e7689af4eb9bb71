// Package reconcile holds what is true of several documents together: the same
// meeting and the same person told of in each, what repeats one utterance and
// what only copies one text, positions over time, what came of forecasts, where
// accounts agree and where they differ.
//
// It comes after the analysis of single documents and reads their Records
// alone; it never changes one. Values in, values out: Digest makes an Account of
// each Record, Join puts Accounts together, Compare sets two Records side by
// side. The result is a function of the set of documents: in which order they
// arrived does not matter, and documents that share nothing with a new one keep
// what was found of them.
//
// It does not decide what is true. That two documents say the same counts as
// one origin where they copy one text or report through one outlet.
//
// Start with New.
package reconcile
