package export

import (
	"fmt"
	"io"

	"github.com/readout/readout/internal/reconcile"
)

type matrix struct {
	Offsets   string    `json:"offsets"`
	Documents []heading `json:"documents"`
	Parties   []column  `json:"parties"`
	Rows      []line    `json:"rows"`
}

type column struct {
	ID   *string `json:"id"`
	Name *string `json:"name"`
}

type line struct {
	Topic *string `json:"topic"`
	Name  string  `json:"name"`
	Held  []held  `json:"positions"`
}

type held struct {
	Party    *string   `json:"party"`
	Stance   string    `json:"stance"`
	Issue    string    `json:"issue"`
	Tellings []telling `json:"tellings"`
}

type telling struct {
	Document string   `json:"document"`
	Fact     string   `json:"fact"`
	Holder   string   `json:"holder"`
	Stance   string   `json:"stance"`
	Issue    string   `json:"issue"`
	Day      *day     `json:"day"`
	Topics   []string `json:"topics"`
	Span     *span    `json:"span"`
}

// Positions writes a matrix of parties and issues and a line break. Errors are
// those of JSON, or wrap readout.ErrSpan; of o it knows Offsets and Indent.
func Positions(w io.Writer, m *reconcile.Matrix, o Options) error {
	converters := map[string]*converter{}
	v := matrix{Offsets: string(o.Offsets), Documents: []heading{}}
	if v.Offsets == "" {
		v.Offsets = "codepoint"
	}
	for _, d := range m.Documents {
		c, err := newConverter(d, o.Offsets)
		if err != nil {
			return fmt.Errorf("export document %.12s: %w", d.ID, err)
		}
		converters[d.ID] = c
		v.Documents = append(v.Documents, headingOf(d))
	}
	v.Parties = some(m.Parties, func(c reconcile.Column) column { return column{known(c.ID), known(c.Name)} })
	v.Rows = some(m.Rows, func(l reconcile.Line) line {
		return line{known(l.Topic), l.Name, some(l.Held, func(h reconcile.Held) held {
			return held{known(h.Party), h.Stance, h.Issue, some(h.Tellings, func(t reconcile.Telling) telling {
				return telling{t.Document, t.Fact, t.Holder, t.Stance, t.Issue, known(t.Day), list(t.Topics), converters[t.Document].span(t.Fact, t.Passage)}
			})}
		})}
	})
	for _, d := range m.Documents {
		if err := converters[d.ID].err; err != nil {
			return fmt.Errorf("export document %.12s: %w", d.ID, err)
		}
	}
	return Value(w, v, o.Indent)
}
