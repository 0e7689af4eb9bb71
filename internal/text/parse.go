package text

import (
	"sort"
	"strings"

	"github.com/readout/readout"
)

// Parse cuts d into sentences, tokens and quotations, each block for itself: no
// sentence, token or quotation crosses from one block into the next. Without
// Blocks the paragraphs of Text, parted by blank lines, are taken as such.
// Every byte of a block that is not white space lies in exactly one token, and
// every token in exactly one sentence. Lemma, Tag and Rel are left empty and
// Head is -1; WithSyntax sets them. d is not changed.
func Parse(d *readout.Document) *Doc {
	doc := &Doc{Text: d.Text, Blocks: d.Blocks}
	if doc.Blocks == nil {
		doc.Blocks = paragraphs(d.Text)
	}
	doc.Tokens = make([]Token, 0, len(d.Text)/bytesPerToken+1)
	words, end := map[string]*Word{}, 0
	for i, b := range doc.Blocks {
		if b.Start < end || b.End < b.Start || len(d.Text) < b.End {
			continue // does not fit the text, or overlaps the block before it
		}
		end = b.End
		doc.parseBlock(i, b.Span, words)
	}
	markQuoted(doc.Tokens, doc.Quotations)
	doc.reach = make([]int, len(doc.Quotations))
	for i, end := 0, 0; i < len(doc.reach); i++ {
		end = max(end, doc.Quotations[i].End)
		doc.reach[i] = end
	}
	return doc
}

// bytesPerToken is a little less than what a token takes up with the space
// after it: 5.3 bytes in the own documents. It spares a long text the copies of
// a list that grows.
const bytesPerToken = 5

// parseBlock adds a block; words are those of the blocks before, by their form.
func (d *Doc) parseBlock(block int, s readout.Span, words map[string]*Word) {
	first := len(d.Tokens)
	for _, t := range cutTokens(d.Text, s) {
		form := d.Text[t.Start:t.End]
		w := words[form]
		if w == nil {
			w = &Word{Text: form, Lower: lower(form)}
			words[form] = w
		}
		d.Tokens = append(d.Tokens, Token{Span: t, Word: w, Head: -1})
	}
	d.Quotations = append(d.Quotations, cutQuotations(d.Text, s)...)
	tokens := d.Tokens[first:]
	for _, r := range cutSentences(d.Text, tokens) {
		for i := r.first; i < r.last; i++ {
			tokens[i].Sentence = len(d.Sentences)
		}
		d.Sentences = append(d.Sentences, Sentence{
			Span:  readout.Span{Start: tokens[r.first].Start, End: tokens[r.last-1].End},
			First: first + r.first,
			Last:  first + r.last,
			Block: block,
		})
	}
}

// paragraphs are the stretches between blank lines, without the white space around them.
func paragraphs(text string) []readout.Block {
	var out []readout.Block
	add := func(start, end int) {
		for start < end && text[start] <= ' ' {
			start++
		}
		for end > start && text[end-1] <= ' ' {
			end--
		}
		if start < end {
			out = append(out, readout.Block{Span: readout.Span{Start: start, End: end}, Kind: readout.BlockParagraph})
		}
	}
	start, line := 0, 0 // of the paragraph, and of the line
	for line < len(text) {
		next := len(text)
		if n := strings.IndexByte(text[line:], '\n'); n >= 0 {
			next = line + n + 1
		}
		if strings.TrimSpace(text[line:next]) == "" {
			add(start, line)
			start = next
		}
		line = next
	}
	add(start, len(text))
	return out
}

// markQuoted sets Quoted on the tokens that lie within the inner part of a quotation.
func markQuoted(tokens []Token, quotations []Quotation) {
	for _, q := range quotations {
		i := sort.Search(len(tokens), func(i int) bool { return tokens[i].Start >= q.Inner.Start })
		for ; i < len(tokens) && tokens[i].End <= q.Inner.End; i++ {
			tokens[i].Quoted = true
		}
	}
}

// lower is s in lower case with curly apostrophes made straight.
func lower(s string) string {
	return strings.ReplaceAll(strings.ToLower(s), "’", "'")
}
