package readout

import "fmt"

// A Span is the half-open range [Start, End) of a Document's Text, in bytes of
// UTF-8. The zero Span marks an absent part: "it is said that" has no source.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len is the length of s in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether s covers nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether o lies wholly within s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether s and o share a byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Hull is the smallest Span that contains both. An empty Span adds nothing.
func (s Span) Hull(o Span) Span {
	switch {
	case s.Empty():
		return o
	case o.Empty():
		return s
	}
	return Span{Start: min(s.Start, o.Start), End: max(s.End, o.End)}
}

// Of returns the part of text that s covers, or an error wrapping ErrSpan.
func (s Span) Of(text string) (string, error) {
	if s.Start < 0 || s.End < s.Start || len(text) < s.End {
		return "", fmt.Errorf("span [%d,%d) in %d bytes: %w", s.Start, s.End, len(text), ErrSpan)
	}
	return text[s.Start:s.End], nil
}

// A Passage is a Span together with the words it covers: the evidence a reader
// sees when opening a fact. Text always equals the Document's Text over Span.
type Passage struct {
	Span
	Text string `json:"text"`
}

// Passage returns the passage of d that s covers. It panics when s does not fit
// d.Text, since stages compute spans from that very text.
func (d *Document) Passage(s Span) Passage {
	t, err := s.Of(d.Text)
	if err != nil {
		panic(fmt.Sprintf("document %s: %v", d.ID, err))
	}
	return Passage{Span: s, Text: t}
}

// Passages is Passage over several spans, in their order; nil for none.
func (d *Document) Passages(spans ...Span) []Passage {
	var out []Passage
	for _, s := range spans {
		out = append(out, d.Passage(s))
	}
	return out
}

// Check returns an error wrapping ErrSpan unless p's words stand at its place in text.
func (p Passage) Check(text string) error {
	got, err := p.Of(text)
	if err != nil {
		return err
	}
	if got != p.Text {
		return fmt.Errorf("span [%d,%d) reads %.60q, the record says %.60q: %w", p.Start, p.End, got, p.Text, ErrSpan)
	}
	return nil
}
