package imprint

import (
	"regexp"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/ingest/page"
)

// maxRelated is the longest line, in bytes, that may be furniture or a link to
// another article.
const maxRelated = 400

// relatedLead opens a link to another article. Group 1 is the mark after it.
var relatedLead = regexp.MustCompile(`(?i)^(?:related(?: (?:articles?|stor(?:y|ies)|coverage|content|links?|news|reading|topics?|posts?))?|read (?:more|also|next)(?: (?:about|on) [^:]{1,60})?|also read|also on [^:]{1,30}|see also|see more|more on this(?: story| topic)?|more (?:stories|headlines|news)|further reading|you (?:may|might) also like|recommended(?: for you| reading| stories)?|don['’]t miss|in other news|more from [^:]{1,40}|editors?['’]? picks?|what to read next) ?([:>»—–-]|$)? *`)

var relatedFirst = map[string]bool{"related": true, "read": true, "also": true, "see": true, "more": true, "further": true,
	"you": true, "recommended": true, "don't": true, "don’t": true, "in": true, "editors": true, "editor's": true, "editor’s": true,
	"editors'": true, "editors’": true, "what": true}

// related splits a block that leads to another article into the label, which is
// furniture, and the headline. more says that headlines may follow. It returns
// nil when the block is something else.
func (r *reader) related(b page.Block, text string, i int) (parts []page.Block, more bool) {
	if !relatedFirst[firstWord(text)] {
		return r.teaser(b, text, i), false
	}
	m := relatedLead.FindStringSubmatchIndex(text)
	if m == nil {
		return r.teaser(b, text, i), false
	}
	rest := readout.Span{Start: b.Start + m[1], End: b.End}
	mark := m[2] >= 0 && m[2] < m[3]
	if rest.Empty() {
		b.Kind = readout.BlockFurniture
		return []page.Block{b}, true
	}
	linked := len(b.Links) > 0 && b.Links[0].Start <= rest.Start && b.Links[len(b.Links)-1].End >= rest.End-1
	if !linked && !(mark && isHeadline(r.p.Text[rest.Start:rest.End])) {
		return nil, false
	}
	if b.Links != nil && b.Links[0].Start <= b.Start { // "Read more: headline" is one link
		return []page.Block{r.label(b, rest.Start), r.relate(b, rest, b.Links[0].URL)}, false
	}
	parts = append(parts, r.label(b, rest.Start))
	if !linked {
		return append(parts, r.relate(b, rest, r.linkOf(b))), false
	}
	for _, l := range b.Links {
		if s := (readout.Span{Start: max(l.Start, rest.Start), End: l.End}); !s.Empty() {
			parts = append(parts, r.relate(b, s, l.URL))
		}
	}
	return parts, false
}

// label is the part of b before at, as furniture.
func (r *reader) label(b page.Block, at int) page.Block {
	text := strings.TrimRight(r.p.Text[b.Start:at], " \n\u00a0")
	return page.Block{Block: readout.Block{Span: readout.Span{Start: b.Start, End: b.Start + len(text)}, Kind: readout.BlockFurniture}}
}

// relate records s as the headline of another article.
func (r *reader) relate(b page.Block, s readout.Span, url string) page.Block {
	p := r.d.Passage(s)
	r.d.Related = append(r.d.Related, readout.Related{Title: strings.Join(strings.Fields(p.Text), " "), URL: url, Span: p})
	return page.Block{Block: readout.Block{Span: s, Kind: readout.BlockRelated}}
}

// teaser is a block in the article that is one link and reads as a headline.
func (r *reader) teaser(b page.Block, text string, i int) []page.Block {
	if i == 0 || b.Kind == readout.BlockHeading || len(b.Links) != 1 || b.Links[0].Span != b.Span || len(strings.Fields(text)) < 4 || !isHeadline(text) {
		return nil
	}
	return []page.Block{r.relate(b, b.Span, b.Links[0].URL)}
}

func (r *reader) linkOf(b page.Block) string {
	if len(b.Links) > 0 {
		return b.Links[0].URL
	}
	return ""
}

// opensListing reports furniture that headlines of other articles follow.
func opensListing(text string) bool {
	switch firstWord(text) {
	case "most", "trending", "latest", "top":
		return true
	}
	return false
}
