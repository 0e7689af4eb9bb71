// Package imprint reads what the press puts around an article: title, date
// line, dateline, byline, captions and credits, wire credits, links to other
// articles, page furniture, outlet and issuer. It comes after the readers of
// formats and makes the Document that the rest of Readout reads.
//
// Its rules are conventions of newspapers, agencies and government sites (AP
// Stylebook and Reuters Handbook for datelines and credits), each with its own
// file. It reads no facts, and where signs are missing it leaves a field empty:
// an outlet is never guessed from style.
package imprint
