// Package html reads web pages: go-trafilatura and go-readability say which
// part of a page is the article and when it was published, and our own walk of
// the tree keeps its paragraphs, links and captions tied to the source bytes.
// It comes after charset and before imprint.
//
// The text is never taken from the libraries' trees, which are cleaned copies
// without positions: a block of our walk is kept when its letters stand in the
// extracted body.
package html
