package eval

import "github.com/readout/readout"

// A NameScore counts names over documents. The zero value has none.
type NameScore struct {
	Typed Count // right with span and class
	Spans Count // right with the span alone
}

// Add scores the names of one document, classes by spans.
func (s *NameScore) Add(gold, found map[readout.Span]string) {
	typed, spans := 0, 0
	for at, class := range found {
		if want, ok := gold[at]; ok {
			spans++
			if want == class {
				typed++
			}
		}
	}
	s.Typed.add(typed, len(found), len(gold))
	s.Spans.add(spans, len(found), len(gold))
}
