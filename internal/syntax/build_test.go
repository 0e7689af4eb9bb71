package syntax

import (
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/encoder"
	"github.com/readout/readout/internal/text"
)

var config = encoder.Config{UPOS: []string{"NOUN", "VERB"}, Relations: []string{"root", "nsubj", "obj"}}

// chain scores the word before each word as its head, the root for the first.
type chain struct{ rows int }

func (c chain) Tags() encoder.Scores {
	out := encoder.Scores{Rows: c.rows, Columns: 2, Values: make([]float32, 2*c.rows)}
	for i := range c.rows {
		out.Row(i)[i%2] = 1
	}
	return out
}

func (c chain) Arcs(words []int) encoder.Scores {
	n := len(words)
	out := encoder.Scores{Rows: n, Columns: n + 1, Values: make([]float32, n*(n+1))}
	for i := range n {
		out.Row(i)[i] = 5
	}
	return out
}

func (c chain) Labels(d, _ []int) encoder.Scores {
	out := encoder.Scores{Rows: len(d), Columns: 3, Values: make([]float32, 3*len(d))}
	for i := range d {
		out.Row(i)[0], out.Row(i)[2] = 9, 1
	}
	return out
}

// pieces are the words of s, one each, cut further before every '.'.
func pieces(s string) []encoder.Piece {
	var out []encoder.Piece
	for at := 0; at < len(s); at++ {
		if s[at] != ' ' && (at == 0 || s[at-1] == ' ' || s[at] == '.') {
			end := at + 1
			for end < len(s) && s[end] != ' ' && s[end] != '.' {
				end++
			}
			out = append(out, encoder.Piece{Start: at, End: end})
		}
	}
	return out
}

// show is the nodes as word/tag/relation>head.
func show(d *text.Doc, nodes []text.Node) string {
	var out []string
	for i, n := range nodes {
		head := "-"
		if n.Head >= 0 {
			head = d.Tokens[n.Head].Text
		}
		out = append(out, d.Tokens[i].Text+"/"+n.Tag+"/"+n.Rel+">"+head)
	}
	return strings.Join(out, " ")
}

func TestBuilder(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		cut      int // pieces of the first window, 0 for all
		want     string
	}{
		{"one window", "They met.", 0, "They/VERB/root>- met/NOUN/obj>They ./VERB/obj>met"},
		{"two sentences", "Go on. Stop.", 0, "Go/VERB/root>- on/NOUN/obj>Go ./VERB/obj>on Stop/NOUN/root>- ./VERB/obj>Stop"},
		{"cut by a window", "They met.", 1, "They/VERB/root>- met/VERB/parataxis>They ./NOUN/obj>met"},
		{"no piece of its own", "We cannot", 0, "We/VERB/root>- can/NOUN/obj>We not/PART/advmod>We"},
		{"after the root", "cannot", 0, "can/VERB/root>- not/PART/advmod>can"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := text.Parse(&readout.Document{Text: tt.in})
			b, p := NewBuilder(d, config), pieces(tt.in)
			if tt.cut > 0 {
				b.add(p[:tt.cut], chain{tt.cut + 2})
				p = p[tt.cut:]
			}
			b.add(p, chain{len(p) + 2})
			if got := show(d, list(b)); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

// list is the nodes of b.
func list(b *Builder) []text.Node {
	var out []text.Node
	for _, n := range b.Nodes() {
		out = append(out, n)
	}
	return out
}

// A document that no window read still has a tree for every sentence.
func TestBuilderUnread(t *testing.T) {
	d := text.Parse(&readout.Document{Text: "They met. We left."})
	nodes := list(NewBuilder(d, config))
	if got := show(d, nodes); got != "They/X/root>- met/X/dep>They ./X/dep>They We/X/root>- left/X/dep>We ./X/dep>We" {
		t.Error(got)
	}
}
