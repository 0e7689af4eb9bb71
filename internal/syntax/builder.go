package syntax

import (
	"github.com/readout/readout/internal/encoder"
	"github.com/readout/readout/internal/text"
)

// A scorer gives the scores of one window: *encoder.Window does. Position 0 is
// [CLS], which stands for the root, and position i+1 is piece i of the window.
type scorer interface {
	Tags() encoder.Scores
	Arcs(words []int) encoder.Scores
	Labels(dependents, heads []int) encoder.Scores
}

// unread marks a token that no window had a piece of.
const unread = -2

// A Builder collects the trees of one document. It is not safe for concurrent use.
type Builder struct {
	doc    *text.Doc
	config encoder.Config
	root   int // index of the relation "root"
	nodes  []text.Node
	next   int // first token not yet given to a window
}

// NewBuilder returns a Builder for d, whose text the encoder reads. config
// names the columns of the scores.
func NewBuilder(d *text.Doc, config encoder.Config) *Builder {
	b := &Builder{doc: d, config: config, root: -1, nodes: make([]text.Node, len(d.Tokens))}
	for i := range b.nodes {
		b.nodes[i].Head = unread
	}
	for i, r := range config.Relations {
		if r == "root" {
			b.root = i
		}
	}
	return b
}

// Add reads the trees of a window. Windows are added in order, each once. A
// sentence that goes on in the next window is read in parts, which Nodes joins.
// Add returns the first token of the window and the nodes from there on, as far
// as the window has them; they are read-only.
func (b *Builder) Add(w *encoder.Window) (first int, nodes []text.Node) {
	first = b.next
	b.add(w.Pieces, w)
	return first, b.nodes[first:b.next:b.next]
}

func (b *Builder) add(pieces []encoder.Piece, s scorer) {
	if len(pieces) == 0 {
		return
	}
	tags := s.Tags()
	end, piece := pieces[len(pieces)-1].End, 0
	for b.next < len(b.doc.Tokens) && b.doc.Tokens[b.next].Start < end {
		sentence := b.doc.Tokens[b.next].Sentence
		var tokens, positions []int
		for ; b.next < len(b.doc.Tokens); b.next++ {
			t := b.doc.Tokens[b.next]
			if t.Sentence != sentence || t.Start >= end {
				break
			}
			for piece < len(pieces) && pieces[piece].Start < t.Start {
				piece++
			}
			if piece < len(pieces) && pieces[piece].Start < t.End {
				tokens = append(tokens, b.next)
				positions = append(positions, piece+1)
			}
		}
		b.tree(s, tags, tokens, positions)
	}
}

// tree reads the tree of one sentence, or of the part of it that the window has.
func (b *Builder) tree(s scorer, tags encoder.Scores, tokens, positions []int) {
	if len(tokens) == 0 {
		return
	}
	heads := spanningTree(s.Arcs(positions))
	governors := make([]int, len(tokens)) // positions
	for i, h := range heads {
		if h > 0 {
			governors[i] = positions[h-1]
		}
	}
	labels := s.Labels(positions, governors)
	for i, token := range tokens {
		n := text.Node{Tag: b.config.UPOS[highest(tags.Row(positions[i]), -1)], Head: -1, Rel: "root"}
		if heads[i] > 0 {
			n.Head = tokens[heads[i]-1]
			n.Rel = b.config.Relations[highest(labels.Row(i), b.root)]
		}
		b.nodes[token] = n
	}
}

// highest is the index of the largest value but that at without; -1 leaves out none.
func highest(values []float32, without int) int {
	top := -1
	for i, v := range values {
		if i != without && (top < 0 || v > values[top]) {
			top = i
		}
	}
	return max(top, 0)
}

// Nodes returns a node for every token of the document. Each sentence has one
// root, and every token leads to it: further parts of a sentence that windows
// cut hang on the root of the first as parataxis.
func (b *Builder) Nodes() []text.Node {
	out := append([]text.Node(nil), b.nodes...)
	for _, s := range b.doc.Sentences {
		root := -1
		for i := s.First; i < s.Last; i++ {
			switch {
			case out[i].Head != -1:
			case root < 0:
				root = i
			default:
				out[i].Head, out[i].Rel = root, "parataxis"
			}
		}
		for i := s.First; i < s.Last; i++ {
			if out[i].Head != unread {
				continue
			}
			out[i] = b.unreadNode(i, out, s.First, root)
			if root < 0 {
				root = i
			}
		}
	}
	return out
}

// unreadNode is the node of a token that starts within a word piece, or has
// none: the second part of "cannot" and "gonna" goes with the verb of the
// first, anything else hangs on the root.
func (b *Builder) unreadNode(i int, nodes []text.Node, first, root int) text.Node {
	n := text.Node{Tag: "X", Head: root, Rel: "dep"}
	if root < 0 {
		n.Rel = "root"
		return n
	}
	before := i - 1
	if before < first || b.doc.Tokens[before].End != b.doc.Tokens[i].Start {
		return n
	}
	switch b.doc.Tokens[i].Lower {
	case "not":
		n = text.Node{Tag: "PART", Head: nodes[before].Head, Rel: "advmod"}
	case "na", "ta":
		n = text.Node{Tag: "PART", Head: nodes[before].Head, Rel: "mark"}
	}
	if n.Head < 0 {
		n.Head = before
	}
	return n
}
