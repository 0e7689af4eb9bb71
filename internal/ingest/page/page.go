package page

import "github.com/readout/readout"

// A Page is a document after its format was read and before its imprint was.
// Spans and Origin point into Text; Origin leads to the decoded source.
type Page struct {
	Text   string
	Origin readout.Origin
	Blocks []Block // in text order, not overlapping, none empty
	Meta   Meta
}

// Meta is what a format states about the document outside its text; a zero
// field means that it states nothing.
type Meta struct {
	Title     string
	Outlet    string
	URL       string
	Author    string
	Published readout.CivilDate
}

// A Block is a readout.Block with the markup that the imprint rules look at.
type Block struct {
	readout.Block
	Level int // of a heading, 1 to 6; 0 for all else
	Links []Link
	Marks []readout.Span // stretches set in bold or italics
}

// A Link is the words of a link and where it leads.
type Link struct {
	readout.Span
	URL string
}

// Of is the text of b.
func (p *Page) Of(b Block) string { return p.Text[b.Start:b.End] }
