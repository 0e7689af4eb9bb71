package readout

import "sort"

// An Origin maps a Document's Text to the bytes it was read from. It is a list
// of Pieces in text order; text between pieces was put there by ingest (a blank
// line between paragraphs) and has no original bytes.
type Origin []Piece

// A Piece says that Len bytes of Text from Text on came from Source bytes of
// the original from Source on. Verbatim pieces have equal bytes; the others
// (entities, other encodings, folded white space) map as a whole.
type Piece struct {
	Text      int  `json:"t"`
	Len       int  `json:"n"`
	Source    int  `json:"s"`
	SourceLen int  `json:"m"`
	Verbatim  bool `json:"v,omitempty"`
}

// Bytes returns the range of the original that s came from, as a half-open
// range of bytes, and false when no original byte stands behind s.
func (o Origin) Bytes(s Span) (Span, bool) {
	i := sort.Search(len(o), func(i int) bool { return o[i].Text+o[i].Len > s.Start })
	var out Span
	for ; i < len(o) && o[i].Text < s.End; i++ {
		p := o[i]
		part := Span{Start: p.Source, End: p.Source + p.SourceLen}
		if p.Verbatim {
			from, to := max(s.Start-p.Text, 0), min(s.End-p.Text, p.Len)
			part = Span{Start: p.Source + from, End: p.Source + to}
		}
		out = out.Hull(part)
	}
	return out, !out.Empty()
}
