// Package show lays a Record out as a page for the terminal: who met, the
// delegations, the agenda, the matrix of issues and parties, statements with
// their chains of sources, forecasts with the time they fall due, who was not
// invited, reactions and disagreements, each with the sentence it stands in.
//
// It comes after analysis and before cmd. It is a pure function from a Record
// to text: it asks no terminal for its width and no environment for colours,
// and it adds no fact of its own. What the document does not mention, the page
// calls "not mentioned".
package show
