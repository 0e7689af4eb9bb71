// Package ingest makes Documents of bytes: it tells what a file is, decodes it,
// reads its format and the conventions of the press around the article. It
// comes before analysis and store; it opens no file and no socket, and reads no
// facts.
//
//	bytes → charset → markdown | html | plain → page → imprint → readout.Document
//
// Each format is a package that returns a page.Page; imprint is common to all.
// Feeds, WARC and PDF join as further readers of pages.
package ingest
