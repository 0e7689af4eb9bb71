package html

import (
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/ingest/page"
)

// nearKey is the shortest key that identifies a block wherever it stands in the
// body; a shorter one (a subheading) must follow the block before it closely.
const nearKey = 24

// nearBy is how far, in bytes of key, a short block may stand from the last one.
const nearBy = 400

// maxHead bounds the lines between title and first paragraph that are kept.
const maxHead = 12

// Parse reads source, which is valid UTF-8, as a page found at address ("" when
// not known). Its errors wrap readout.ErrInvalid or ErrTooLarge.
func Parse(source, address string) (*page.Page, error) {
	tree, where, err := parseTree(source)
	if err != nil {
		return nil, err
	}
	w := walker{source: source, where: where}
	w.walk(tree)
	w.flush()
	found := extract(tree, address)
	body := inBody(w.out, found.body)
	meta, title := metaOf(tree, found, w.out, firstTrue(body))
	out := page.Assemble(choose(w.out, body, title))
	out.Meta = meta
	return out, nil
}

// inBody marks the blocks whose letters stand in the extracted body, in order;
// with no body, every paragraph outside navigation.
func inBody(blocks []block, body string) []bool {
	in := make([]bool, len(blocks))
	if body == "" {
		for i, b := range blocks {
			in[i] = !b.aside
		}
		return in
	}
	at, misses := 0, 0
	for i, b := range blocks {
		j := -1
		if len(b.key) < nearKey {
			j = strings.Index(body[at:min(len(body), at+nearBy)], b.key)
		} else if misses < maxMisses {
			if j = strings.Index(body[at:], b.key); j < 0 {
				misses++
				if k := strings.Index(body, b.key); k >= 0 && k < at {
					in[i] = true // moved, or printed twice
					continue
				}
			}
		}
		if j >= 0 {
			in[i] = true
			at += j + len(b.key)
		}
	}
	return in
}

// maxMisses bounds the searches through the whole body that find nothing, so
// that a page of many foreign blocks is read in bounded time.
const maxMisses = 2000

func firstTrue(in []bool) int {
	for i, ok := range in {
		if ok {
			return i
		}
	}
	return len(in)
}

// choose keeps the title, the body, and what stands between them and within:
// captions as captions, links to other articles as related, the rest as furniture.
func choose(blocks []block, in []bool, title int) []*page.Raw {
	start, end := firstTrue(in), -1
	for i, ok := range in {
		if ok && !blocks[i].aside {
			end = i
		}
	}
	from := start
	if title >= 0 && title < start && start-title <= 4*maxHead {
		from = title
	}
	var out []*page.Raw
	if title >= 0 && title != from && (title < from || title > end) {
		blocks[title].raw.Kind = readout.BlockTitle
		out = append(out, blocks[title].raw)
	}
	head := 0
	for i := from; i <= end; i++ {
		b := blocks[i]
		switch {
		case i == title:
			b.raw.Kind = readout.BlockTitle
		case b.raw.Kind == readout.BlockCaption:
		case b.aside && len(b.raw.Links) == 1 && len(letters(b.raw.Text()))-len(linkKey(b)) < 4 && len(b.key) >= nearKey:
			b.raw.Kind = readout.BlockRelated
		case b.aside, !in[i]:
			if i < start {
				if head++; head > maxHead || len(b.raw.Text()) > 200 {
					continue
				}
			}
			b.raw.Kind = readout.BlockFurniture
		}
		out = append(out, b.raw)
	}
	return append(out, foot(blocks, in, end)...)
}

// linkKey is the letters of the first link of b.
func linkKey(b block) string {
	l := b.raw.Links[0]
	return letters(b.raw.Text()[l.Start:l.End])
}

// foot keeps the lines right after the body that name contributors or agencies.
func foot(blocks []block, in []bool, end int) []*page.Raw {
	var out []*page.Raw
	for i := end + 1; i < len(blocks) && i <= end+4; i++ {
		text := strings.ToLower(blocks[i].raw.Text())
		if len(text) > 300 || in[i] || blocks[i].aside {
			continue
		}
		for _, words := range []string{"contributed", "reporting by", "editing by", "with reporting", "source:", "with files from"} {
			if strings.Contains(text, words) {
				out = append(out, blocks[i].raw)
				break
			}
		}
	}
	return out
}
