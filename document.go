package readout

import (
	"crypto/sha256"
	"encoding/hex"
)

// A Document is one text from one Outlet or issuer. It never changes after
// ingest: an edited article is another Document.
type Document struct {
	// ID is the lower-case hexadecimal SHA-256 of the original bytes.
	ID string `json:"id"`
	// Name is what the user gave: a path, a URL, "-" for standard input, or an id of theirs.
	Name      string `json:"name"`
	MediaType string `json:"media_type"` // text/markdown, text/plain or text/html
	Charset   string `json:"charset"`    // the encoding the bytes were read as, e.g. "utf-8"

	Kind      string    `json:"kind,omitempty"` // news, wire, readout, joint_statement; "" when not known
	Title     string    `json:"title,omitempty"`
	Outlet    string    `json:"outlet,omitempty"` // who published it; "" when not mentioned
	Issuer    string    `json:"issuer,omitempty"` // the body that issued an official text
	URL       string    `json:"url,omitempty"`
	Published CivilDate `json:"published,omitzero"` // zero when not known
	Byline    string    `json:"byline,omitempty"`
	Dateline  *Dateline `json:"dateline,omitempty"`

	Wire      []WireCredit `json:"wire,omitempty"`
	Credits   []Credit     `json:"credits,omitempty"`
	Related   []Related    `json:"related,omitempty"`
	Furniture []Passage    `json:"furniture,omitempty"` // other words of Text that are not the article's

	// Text is the clean text, UTF-8, paragraphs parted by "\n\n". All Spans
	// point into it. It holds the title, captions and furniture too, so that
	// each of them can be opened; Blocks says which part is what.
	Text   string  `json:"text"`
	Blocks []Block `json:"blocks"`
	// Origin maps Text back to the original bytes; see Origin.Bytes.
	Origin Origin `json:"origin"`
}

// DocumentID is the content address of original bytes.
func DocumentID(original []byte) string {
	sum := sha256.Sum256(original)
	return hex.EncodeToString(sum[:])
}

// BlockKind says what a Block of a Document's Text is.
type BlockKind string

// Title, Heading, Paragraph, ListItem and Quote are running text; the rest is kept but not read by the analysis.
const (
	BlockTitle     BlockKind = "title"
	BlockHeading   BlockKind = "heading"
	BlockParagraph BlockKind = "paragraph"
	BlockListItem  BlockKind = "list_item"
	BlockQuote     BlockKind = "quote"
	BlockByline    BlockKind = "byline"
	BlockDate      BlockKind = "date" // a line that holds the date of publication
	BlockCaption   BlockKind = "caption"
	BlockCredit    BlockKind = "credit"
	BlockRelated   BlockKind = "related"
	BlockFurniture BlockKind = "furniture"
)

// A Block is one paragraph-like part of Text. Blocks are in text order, do not
// overlap and leave out the line breaks between them.
type Block struct {
	Span
	Kind BlockKind `json:"kind"`
}

// Running reports whether the block is running text of the article, which the
// analysis reads for facts. The title is not: it repeats the article in other words.
func (k BlockKind) Running() bool {
	switch k {
	case BlockHeading, BlockParagraph, BlockListItem, BlockQuote:
		return true
	}
	return false
}

// A Dateline opens a report with place and date: "RIYADH, Feb. 18 (Reuters) -".
type Dateline struct {
	Place string    `json:"place,omitempty"`
	Date  CivilDate `json:"date,omitzero"`
	Passage
}

// A WireCredit names an agency whose copy the document uses.
type WireCredit struct {
	Agency string  `json:"agency"`
	Span   Passage `json:"span"`
}

// A Credit is a caption, a photo credit, or a note of contributing reporters.
type Credit struct {
	Kind string  `json:"kind"` // photo, caption or contributing
	Span Passage `json:"span"`
}

// A Related is a link to another article, with its headline; never a statement of this one.
type Related struct {
	Title string  `json:"title"`
	URL   string  `json:"url,omitempty"`
	Span  Passage `json:"span"`
}
