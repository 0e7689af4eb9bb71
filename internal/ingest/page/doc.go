// Package page is what the readers of formats hand on: clean text in blocks,
// with the links and emphases that stood in them, and a map back to the source.
// It comes after charset and before imprint; it knows no format, and nothing of
// datelines or credits.
//
// A reader fills one Raw per paragraph-like part and calls Assemble; a reader
// that must leave the text as it is (plain) builds the Page itself.
package page
