// Package markdown reads Markdown as articles are kept in it: CommonMark's
// headings, lists, quotes, links, emphasis, images, escapes and entities, with
// YAML front matter, as clean text tied to its source. It comes after charset
// and before imprint; it does not know what a caption or a dateline is.
//
// It is a reader of its own, not a renderer's tree, since every run of text must
// lead back to its bytes and a file of any shape must be read in linear time.
// Where CommonMark would need unbounded search (links, emphasis) the limits
// below hold; beyond them the marks stay in the text. Indented code is read as
// prose: articles indent their paragraphs.
package markdown
