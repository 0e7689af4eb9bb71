package eval

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/readout/readout"
)

// A SpeakerDoc is what a gold record says of who spoke: the words by which the
// text names the speaker of each statement.
type SpeakerDoc struct {
	ID      string
	Places  []SpeakerPlace
	aliases map[string][]string
}

// A SpeakerPlace is the words for one speaker, their offsets in code points of
// the document's file, and the names that are right.
type SpeakerPlace struct {
	Start, End int
	Words      string
	Names      []string // the speaker, then others also acceptable
}

// ReadSpeakers reads the speakers of a gold record; an error wraps the decoder's.
func ReadSpeakers(r io.Reader) (*SpeakerDoc, error) {
	var in struct {
		Doc        factHead
		Actors     []factActor
		Statements []struct {
			Speaker string
			Alt     []string `json:"speaker_alt"`
			Span    *struct {
				Start, End int
				Text       string
			} `json:"speaker_span"`
		}
	}
	if err := json.NewDecoder(r).Decode(&in); err != nil {
		return nil, fmt.Errorf("speakers: %w", err)
	}
	d := &SpeakerDoc{ID: in.Doc.ID, aliases: map[string][]string{}}
	for _, a := range in.Actors {
		d.aliases[a.Name] = a.Aliases
	}
	for _, s := range in.Statements {
		if s.Span != nil && s.Speaker != "" {
			d.Places = append(d.Places, SpeakerPlace{Start: s.Span.Start, End: s.Span.End, Words: s.Span.Text, Names: append([]string{s.Speaker}, s.Alt...)})
		}
	}
	return d, nil
}

// A SpeakerScore counts the places whose words lead to the right speaker:
// those that hold the speaker's name in full, and those that do not.
type SpeakerScore struct {
	Full, Short Count
	Wrong       []FactNote // Kind is the name that was found
}

// Add scores one document. found returns the name of the actor whom the text
// speaks of at a place, "" for none.
func (s *SpeakerScore) Add(d *SpeakerDoc, found func(SpeakerPlace) string) {
	names := newScorer()
	for _, p := range d.Places {
		got, right := found(p), 0
		for _, n := range p.Names {
			if names.same(got, n, d.aliases[n]) {
				right = 1
			}
		}
		c := &s.Short
		if inFull(p.Words, p.Names[0]) {
			c = &s.Full
		}
		c.add(right, 1, 1)
		if right == 0 {
			s.Wrong = append(s.Wrong, FactNote{Doc: d.ID, Kind: got, Words: fmt.Sprintf("%s (%s)", p.Words, p.Names[0])})
		}
	}
}

// inFull reports whether words hold all words of a name, articles and "unnamed" aside.
func inFull(words, name string) bool {
	has := wordSet(nameWords(words))
	for _, w := range nameWords(name) {
		if !has[w] && w != "the" && w != "unnamed" {
			return false
		}
	}
	// A family name alone is not full even where the text has no more of it.
	return len(nameWords(strings.TrimPrefix(name, "unnamed "))) > 0
}

// SpeakerAt returns the speaker of the statement whose words for its speaker
// share most bytes of the original with [start, end), else the name of the actor
// whose mention does, "" for none.
func SpeakerAt(r *readout.Record, start, end int) string {
	best, name := 0, ""
	look := func(s readout.Span, who string) {
		at, ok := r.Doc.Origin.Bytes(s)
		if n := min(at.End, end) - max(at.Start, start); ok && n > best && who != "" {
			best, name = n, who
		}
	}
	for _, s := range r.Statements {
		if s.SpeakerSpan != nil {
			look(s.SpeakerSpan.Span, s.Speaker)
		}
	}
	if name != "" {
		return name
	}
	for _, a := range r.Actors {
		for _, m := range a.Mentions {
			look(m.Span, a.Name)
		}
	}
	return name
}
