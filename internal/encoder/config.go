package encoder

import (
	"errors"
	"fmt"
	"slices"

	"github.com/readout/readout/internal/encoder/kernel"
)

// ErrInvalid is wrapped by the errors of weight files, vocabularies and blocks
// that cannot be used.
var ErrInvalid = errors.New("invalid")

// A Config is the shape of a network and the names of its labels, as the weight
// file states them.
type Config struct {
	Hidden       int      `json:"hidden"`       // H: length of a hidden state
	Layers       int      `json:"layers"`       // transformer layers
	Heads        int      `json:"heads"`        // attention heads; H is a multiple of it
	Intermediate int      `json:"intermediate"` // I: inner length of the feed-forward part
	Positions    int      `json:"positions"`    // longest window, [CLS] and [SEP] included
	Vocab        int      `json:"vocab"`        // word pieces
	Pair         int      `json:"pair"`         // D: inner length of the pair head
	Arc          int      `json:"arc"`          // inner length of the arc scores
	Label        int      `json:"label"`        // inner length of the relation scores
	Roles        []string `json:"roles"`        // columns of Window.Role
	Entities     []string `json:"entities"`     // columns of Window.Entities
	UPOS         []string `json:"upos"`         // columns of Window.Tags
	Relations    []string `json:"relations"`    // columns of Window.Labels
	Link         int      `json:"link"`         // inner length of the link head
	Marks        []string `json:"marks"`        // layers of Window.Marks
	Pointing     []string `json:"pointing"`     // kinds of anchors of Window.Link, the Marks first
	Links        []string `json:"links"`        // columns of Window.Link
	// Attributes are the labels of each attribute that Window.Attribute scores.
	Attributes map[string][]string `json:"attributes"`
}

// Columns of Window.Pair.
const (
	PairNone = iota
	PairSource
	PairContent
	pairClasses
)

// Columns of Window.Antecedents.
const (
	AntecedentNo = iota
	AntecedentYes
	antecedentClasses
)

// Columns of each layer of Window.Marks.
const (
	MarkOutside = iota
	MarkBegins
	MarkInside
	MarkColumns
)

// Sizes of the feature embeddings; see Piece.
const (
	breaks = 3
	shapes = 4
	quotes = 3
)

// The most that any size of a Config may be: keeps a corrupt header from
// claiming all memory. The model in use has a vocabulary of 15 000.
const largest = 1 << 17

// check returns an error that wraps ErrInvalid unless a network can have this shape.
func (c *Config) check() error {
	type size struct {
		name  string
		value int
	}
	sizes := []size{
		{"hidden", c.Hidden}, {"layers", c.Layers}, {"heads", c.Heads}, {"intermediate", c.Intermediate}, {"positions", c.Positions},
		{"vocab", c.Vocab}, {"pair", c.Pair}, {"arc", c.Arc}, {"label", c.Label}, {"number of roles", len(c.Roles)},
		{"number of entities", len(c.Entities)}, {"number of upos", len(c.UPOS)}, {"number of relations", len(c.Relations)},
	}
	if c.marks() {
		sizes = append(sizes, []size{{"link", c.Link}, {"number of marks", len(c.Marks)}, {"number of pointing", len(c.Pointing)}, {"number of links", len(c.Links)}}...)
	}
	for _, s := range sizes {
		if s.value < 1 || s.value > largest {
			return fmt.Errorf("weight file: config: %s is %d, should be 1 to %d: %w", s.name, s.value, largest, ErrInvalid)
		}
	}
	switch {
	case c.Hidden%c.Heads != 0:
		return fmt.Errorf("weight file: config: %d hidden values do not share out to %d heads: %w", c.Hidden, c.Heads, ErrInvalid)
	case c.Hidden%kernel.Width != 0 || c.Intermediate%kernel.Width != 0:
		return fmt.Errorf("weight file: config: hidden %d and intermediate %d should be multiples of %d: %w", c.Hidden, c.Intermediate, kernel.Width, ErrInvalid)
	case c.marks() && !slices.Equal(c.Marks, c.Pointing[:min(len(c.Marks), len(c.Pointing))]):
		return fmt.Errorf("weight file: config: pointing %q does not begin with the marks %q: %w", c.Pointing, c.Marks, ErrInvalid)
	case c.Positions < 3:
		return fmt.Errorf("weight file: config: %d positions leave no room for text: %w", c.Positions, ErrInvalid)
	}
	return nil
}

// marks reports whether the weight file has the talks head. One that was trained
// for attribution and syntax alone has none: then Window.Marks has no columns.
func (c *Config) marks() bool { return c.Link+len(c.Marks)+len(c.Links)+len(c.Attributes) > 0 }

// leastBytes is what the larger tensors take up in a weight file at the least.
// It keeps a header from claiming more memory than a few times the file's size.
func (c *Config) leastBytes() int64 {
	long := func(n int) int64 { return int64(n) }
	h, arc, label := long(c.Hidden), long(c.Arc), long(c.Label)
	layers := long(c.Layers) * (4*h*h + 2*h*long(c.Intermediate))
	embeddings := long(c.Vocab)*h + 4*long(c.Positions)*h
	labels := 4 * h * long(len(c.Roles)+len(c.Entities)+len(c.UPOS))
	syntax := 2*(2*h*arc+arc*arc) + 2*(2*h*label+long(len(c.Relations))*label*label)
	return layers + embeddings + labels + syntax + 2*6*h*long(c.Pair+c.Link)
}
