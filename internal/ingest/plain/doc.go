// Package plain reads plain text without changing it: the clean text is the
// source, byte for byte, and only its blocks are found. It comes after charset
// and before imprint.
//
// A blank line parts paragraphs. A single line break parts them too, unless the
// text is broken to a fixed width, which the lengths of its lines show.
package plain
