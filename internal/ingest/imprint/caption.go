package imprint

import (
	"regexp"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/ingest/page"
)

// maxCaption is the longest caption with its credit, in bytes.
const maxCaption = 500

// maxCreditWords bounds a photographer's or agency's name glued to a caption.
const maxCreditWords = 9

const photoWords = `(?:photo(?:graph)?s?|images?|picture|pic|credit|foto)`

var (
	// "(Photo: X)", "[Photo by X]"
	creditInBrackets = regexp.MustCompile(`(?i)[(\[](` + photoWords + `(?: credit)?(?: ?:| by| courtesy| via| from) ?[^()\[\]]{2,100})[)\]]\.?$`)
	// "… in Geneva. Photo: X", "… in Geneva | Photo by X"
	creditAfter = regexp.MustCompile(`(?i)(?:^|[.!?)”"] +|[|–—] *|\n)(` + photoWords + `(?: credit)?(?: ?:| by| courtesy(?: of)?:?| via) ?\S[^.]{1,90})\.?$`)
	// "… in Geneva. Jane Doe / Getty Images", "… in Geneva. REUTERS/Jane Doe"
	creditBySlash = regexp.MustCompile(`(?:^|[.!?)”"] +|[|–—(\[] *|\n)((?:[\p{Lu}][\pL.'’\-]*,? ?){1,6}(?: ?/ ?|, via |via )(?:Getty(?: Images)?|AP(?: Photo)?|AFP|Reuters|REUTERS|EPA(?:-EFE)?|TASS|Sputnik|Pool|POOL|Bloomberg|Xinhua|Anadolu(?: Agency)?|dpa|NurPhoto|Shutterstock|Ukrinform|Kyodo|Yonhap|Flickr|Wikimedia(?: Commons)?|UN Photo|[\p{Lu}][\pL.'’\-]*)(?:[ ,/]+(?:[\p{Lu}][\pL.'’\-]*)){0,4})[)\]]?\.?$`)
	agencyBySlash = regexp.MustCompile(`(?:^|[.!?)”"] +|[|–—(\[] *|\n)((?:REUTERS|Reuters|AP(?: Photo)?|AFP|EPA|TASS|UN Photo|UNICEF|Getty Images)(?: ?/ ?)(?:[\p{Lu}][\pL.'’\-]*,? ?){1,5})(?:\(file\)|[)\]])?\.?$`)
	fileNote      = regexp.MustCompile(`(?i)[(\[](?:file(?: photo| picture| image)?|archive(?: photo)?|illustrat(?:ion|ive)[^)]{0,20})[)\]]\.?$`)
	npr           = regexp.MustCompile(`(?i)^(enlarge this image(?: toggle caption)? .{2,100}(?:/|via ).{2,60})$`)
	imageName     = regexp.MustCompile(`^[\pL\pN]+(?:_[\pL\pN]+){2,}$|(?i)^[\w.-]+\.(?:jpe?g|png|gif|webp)$`)
)

// captions splits captions and their credits off, in the head of the document
// and wherever the format itself says that a block is one.
func (r *reader) captions() {
	prose := r.firstProse()
	r.each(func(i int, b page.Block) []page.Block {
		text := r.p.Of(b)
		inHead := i <= prose+1 && i < headBlocks
		if b.Kind != readout.BlockCaption && (b.Kind != readout.BlockParagraph || !inHead && !namesPhoto(text)) || len(text) > maxCaption {
			return []page.Block{b}
		}
		from, to, ok := r.photoCredit(b, text)
		switch {
		case ok:
			return r.splitCaption(b, from, to)
		case b.Kind == readout.BlockCaption, fileNote.MatchString(text), imageName.MatchString(text):
			return []page.Block{r.credit(b.Span, "caption", readout.BlockCaption)}
		}
		return []page.Block{b}
	})
	r.captionAboveCredit(prose)
}

// namesPhoto reports the words that mark a credit anywhere in an article.
func namesPhoto(text string) bool {
	if len(text) > maxCaption {
		return false
	}
	for _, w := range []string{"Photo:", "Image:", "PHOTO:", "IMAGE:", "Photo by ", "Photograph:", "Picture:", "(Photo", "Getty Images", "Photo credit"} {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// photoCredit is where in text the credit stands.
func (r *reader) photoCredit(b page.Block, text string) (from, to int, ok bool) {
	for _, p := range []*regexp.Regexp{npr, creditInBrackets, creditAfter, agencyBySlash, creditBySlash} {
		m := p.FindStringSubmatchIndex(text)
		if m == nil {
			continue
		}
		if p == creditBySlash && m[2] == 0 && b.Kind != readout.BlockCaption && !strings.Contains(text, "/") {
			continue
		}
		return m[2], m[3], true
	}
	// Bold or italics glued to a caption's end: "Talks in Geneva. **Press Service**".
	if n := len(b.Marks); n > 0 {
		m := b.Marks[n-1]
		credit := r.p.Text[m.Start:m.End]
		before := strings.TrimSpace(r.p.Text[b.Start:m.Start])
		if m.End == b.End && before != "" && endsSentence(before) && !endsSentence(credit) &&
			len(strings.Fields(credit)) <= maxCreditWords && startsUpper(credit) {
			return m.Start - b.Start, m.End - b.Start, true
		}
	}
	return 0, 0, false
}

// splitCaption makes a caption and a credit of b, whose credit is [from, to).
func (r *reader) splitCaption(b page.Block, from, to int) []page.Block {
	var out []page.Block
	text := r.p.Of(b)
	before := strings.TrimRight(text[:from], " \n([|–—")
	if before != "" {
		s := readout.Span{Start: b.Start, End: b.Start + len(before)}
		out = append(out, r.credit(s, "caption", readout.BlockCaption))
	}
	to = from + len(strings.TrimRight(text[from:to], " ,"))
	s := readout.Span{Start: b.Start + from, End: b.Start + to}
	return append(out, r.credit(s, "photo", readout.BlockCredit))
}

// captionAboveCredit reads "caption", line break, "Image: X" in plain text: the
// short lines right above a credit that begins a line.
func (r *reader) captionAboveCredit(prose int) {
	for i := 2; i < len(r.blocks) && i <= prose; i++ {
		if r.blocks[i].Kind != readout.BlockCredit || r.blocks[i-1].Kind != readout.BlockParagraph || r.blocks[i].Start-r.blocks[i-1].End > 2 {
			continue
		}
		r.blocks[i-1] = r.credit(r.blocks[i-1].Span, "caption", readout.BlockCaption)
	}
}

// credit records s and returns its block.
func (r *reader) credit(s readout.Span, kind string, block readout.BlockKind) page.Block {
	r.d.Credits = append(r.d.Credits, readout.Credit{Kind: kind, Span: r.d.Passage(s)})
	return page.Block{Block: readout.Block{Span: s, Kind: block}}
}
