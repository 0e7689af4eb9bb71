package imprint

import (
	"github.com/readout/readout"
	"github.com/readout/readout/internal/ingest/page"
)

// Given is what the user states about a document; it overrides what is found.
type Given struct {
	Outlet    string
	URL       string
	Title     string
	Published readout.CivilDate
}

// maxHead bounds the blocks in which the first paragraph of prose is sought.
const maxHead = 200

// headBlocks bounds the blocks above the first paragraph of prose that are read
// as the head of an article; navigation can be long, but not longer.
const headBlocks = 40

// tailBlocks bounds the blocks at the end that are read as its foot.
const tailBlocks = 15

// A reader carries the document through the rules, in the order of Read.
type reader struct {
	p      *page.Page
	d      *readout.Document
	blocks []page.Block
	body   int // index of the first block of prose; with none near the top, len(blocks) or maxHead

	titled    bool // a block is the title
	dates     []readout.CivilDate
	day       partialDate // of the dateline, its year perhaps missing
	footDate  readout.CivilDate
	headLines []string // lines of the head that may name the issuer
	bodies    []string // lines of the head that are the name of some body
}

// Read makes a Document of p. Its ID, Name, MediaType and Charset are left for
// the caller. p is used up.
func Read(p *page.Page, given Given) *readout.Document {
	r := &reader{p: p, blocks: p.Blocks, d: &readout.Document{Text: p.Text, Origin: p.Origin}}
	r.furniture()
	r.repeats()
	r.captions()
	r.body = r.firstProse()
	r.head(given)
	r.dateline()
	r.foot()
	r.publication(given)
	r.official()
	r.finish()
	return r.d
}

// text is the text of block i.
func (r *reader) text(i int) string { return r.p.Of(r.blocks[i]) }

// each replaces every block by what f makes of it.
func (r *reader) each(f func(i int, b page.Block) []page.Block) {
	out := make([]page.Block, 0, len(r.blocks)+4)
	for i, b := range r.blocks {
		out = append(out, f(i, b)...)
	}
	r.blocks = out
}

// firstProse is the index of the first block that reads as a sentence of the
// article rather than as a line of its head.
func (r *reader) firstProse() int {
	for i, b := range r.blocks[:min(len(r.blocks), maxHead)] {
		if b.Kind != readout.BlockParagraph && b.Kind != readout.BlockListItem && b.Kind != readout.BlockQuote {
			continue
		}
		text := r.p.Of(b)
		if isProse(text) {
			return i
		}
		if l, ok := parseDateline(text); ok && l.end < len(text) {
			return i
		}
	}
	return min(len(r.blocks), maxHead)
}

// finish turns the blocks into the Document's and lists its furniture.
func (r *reader) finish() {
	for _, b := range r.blocks {
		r.d.Blocks = append(r.d.Blocks, b.Block)
		if b.Kind == readout.BlockFurniture {
			r.d.Furniture = append(r.d.Furniture, r.d.Passage(b.Span))
		}
	}
}

// repeats marks the second printing of a paragraph as furniture: pages show
// the lead above the article and again in it.
func (r *reader) repeats() {
	seen := map[string]bool{}
	for i, b := range r.blocks {
		if b.Len() < minRepeat || !b.Kind.Running() {
			continue
		}
		text := r.p.Of(b)
		if seen[text] {
			r.blocks[i].Kind = readout.BlockFurniture
		}
		seen[text] = true
	}
}

// minRepeat is the length in bytes from which equal blocks are one text printed
// twice and no refrain or repeated subheading.
const minRepeat = 60
