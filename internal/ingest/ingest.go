package ingest

import (
	"fmt"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/ingest/charset"
	"github.com/readout/readout/internal/ingest/html"
	"github.com/readout/readout/internal/ingest/imprint"
	"github.com/readout/readout/internal/ingest/markdown"
	"github.com/readout/readout/internal/ingest/page"
	"github.com/readout/readout/internal/ingest/plain"
)

// MaxSize is the largest original that is read, in bytes: a book of 50 MB
// passes, and memory stays within a few times this.
const MaxSize = 64 << 20

// Options states what the user knows about a document; each field overrides
// what is found in it, and the zero value leaves all to be found.
type Options struct {
	MediaType string // text/markdown, text/html or text/plain; "" is detected from name and content
	Outlet    string
	URL       string
	Title     string
	Published readout.CivilDate
}

// Parse reads original, which the user knows as name, into a Document. Errors
// name the file and the remedy and wrap readout.ErrEmpty, ErrUnsupported,
// ErrTooLarge or ErrInvalid. Parse keeps nothing and is safe for concurrent use.
func Parse(name string, original []byte, opt Options) (*readout.Document, error) {
	if len(original) > MaxSize {
		return nil, fmt.Errorf("%s: %d MB, at most %d MB are read; split it into its documents: %w",
			name, len(original)>>20, MaxSize>>20, readout.ErrTooLarge)
	}
	if blank(original) {
		return nil, fmt.Errorf("%s: the file holds no text; check that it was saved or downloaded whole: %w", name, readout.ErrEmpty)
	}
	if what := binaryKind(original); what != "" {
		return nil, fmt.Errorf("%s: looks like %s; give Markdown, HTML or plain text: %w", name, what, readout.ErrUnsupported)
	}
	media, err := mediaType(name, original, opt.MediaType)
	if err != nil {
		return nil, err
	}
	text := charset.Decode(original, media == HTML)
	var p *page.Page
	switch media {
	case HTML:
		if p, err = html.Parse(text.Text, opt.URL); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	case Markdown:
		p = markdown.Parse(text.Text)
	default:
		p = plain.Parse(text.Text)
	}
	if len(p.Blocks) == 0 {
		return nil, fmt.Errorf("%s: no text was found in it; check that the page is the article itself: %w", name, readout.ErrEmpty)
	}
	p.Origin = compose(p.Origin, text.Origin)
	d := imprint.Read(p, imprint.Given{Outlet: opt.Outlet, URL: opt.URL, Title: opt.Title, Published: opt.Published})
	d.ID, d.Name, d.MediaType, d.Charset = readout.DocumentID(original), name, media, text.Name
	return d, nil
}

// compose follows pieces of the text through the decoded source to the
// original bytes.
func compose(text, source readout.Origin) readout.Origin {
	if len(source) == 1 && source[0].Verbatim {
		return text // the source is the original
	}
	var out readout.Origin
	for _, p := range text {
		if !p.Verbatim {
			if s, ok := source.Bytes(readout.Span{Start: p.Source, End: p.Source + p.SourceLen}); ok {
				p.Source, p.SourceLen = s.Start, s.Len()
				out = append(out, p)
			}
			continue
		}
		for _, q := range overlapping(source, p.Source, p.Source+p.SourceLen) {
			from, to := max(q.Text, p.Source), min(q.Text+q.Len, p.Source+p.SourceLen)
			r := readout.Piece{Text: p.Text + from - p.Source, Len: to - from, Source: q.Source, SourceLen: q.SourceLen}
			if q.Verbatim {
				r.Source, r.SourceLen, r.Verbatim = q.Source+from-q.Text, to-from, true
			}
			out = append(out, r)
		}
	}
	return out
}
