package page

import (
	"strings"

	"github.com/readout/readout"
)

// Separator parts the blocks of an assembled Page.
const Separator = "\n\n"

// Assemble writes the blocks one after the other, drops the empty ones, and
// joins a paragraph that a blank line cut in two (see Broken). The raws are
// used up.
func Assemble(raws []*Raw) *Page {
	p := &Page{}
	var text strings.Builder
	for _, r := range joined(raws) {
		if text.Len() > 0 {
			text.WriteString(Separator)
		}
		at := text.Len()
		text.Write(r.text)
		b := Block{Block: readout.Block{Span: readout.Span{Start: at, End: text.Len()}, Kind: r.Kind}, Level: r.Level}
		for _, q := range r.pieces {
			q.Text += at
			p.Origin = append(p.Origin, q)
		}
		for _, l := range r.Links {
			b.Links = append(b.Links, Link{Span: shift(l.Span, at), URL: l.URL})
		}
		for _, m := range r.Marks {
			b.Marks = append(b.Marks, shift(m, at))
		}
		p.Blocks = append(p.Blocks, b)
	}
	p.Text = text.String()
	return p
}

func joined(raws []*Raw) []*Raw {
	var out []*Raw
	var cut Cut
	for _, r := range raws {
		r.trim()
		if len(r.text) == 0 {
			continue
		}
		text := string(r.text)
		last := len(out) - 1
		if last >= 0 && out[last].Kind == r.Kind && r.Kind == readout.BlockParagraph && cut.GoesOn(text) {
			out[last].Join(r)
			cut.Extend(text)
			continue
		}
		out = append(out, r)
		cut = Cut{}
		cut.Extend(text)
	}
	return out
}
