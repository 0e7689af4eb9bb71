package markdown

import (
	"github.com/readout/readout"
	"github.com/readout/readout/internal/ingest/page"
)

// Parse reads source, which is valid UTF-8. It always succeeds; a source of
// white space alone gives a Page without blocks.
func Parse(source string) *page.Page {
	meta, body := frontMatter(source)
	p := parser{src: source, refs: references(source, body)}
	p.parse(body)
	raws := p.out
	for _, r := range raws {
		if r.Kind == readout.BlockHeading && r.Level == 1 {
			r.Kind = readout.BlockTitle
			break
		}
	}
	out := page.Assemble(raws)
	out.Meta = meta
	return out
}
