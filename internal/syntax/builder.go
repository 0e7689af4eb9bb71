package syntax

import (
	"iter"

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
	root   int    // index of the relation "root"
	nodes  []node // as read, sentences that windows cut not yet joined
	next   int    // first token not yet given to a window
}

// A node is a text.Node in 8 bytes: a long document has a million of them.
type node struct {
	head int32  // token; -1 for a root, or unread
	tag  uint16 // of Config.UPOS
	rel  uint16 // of Config.Relations, or isRoot
}

// isRoot is the relation of roots, which the head need not have. It tells some
// fifty relations apart.
const isRoot = 1<<16 - 1

// NewBuilder returns a Builder for d, whose text the encoder reads. config
// names the columns of the scores.
func NewBuilder(d *text.Doc, config encoder.Config) *Builder {
	b := &Builder{doc: d, config: config, root: -1, nodes: make([]node, len(d.Tokens))}
	for i := range b.nodes {
		b.nodes[i].head = unread
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
// as the window has them.
func (b *Builder) Add(w *encoder.Window) (first int, nodes []text.Node) {
	first = b.next
	b.add(w.Pieces, w)
	nodes = make([]text.Node, b.next-first)
	for i := range nodes {
		nodes[i] = b.node(first + i)
	}
	return first, nodes
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
		n := node{tag: uint16(b.tag(b.doc.Tokens[token], tags.Row(positions[i]))), head: -1, rel: isRoot}
		if heads[i] > 0 {
			n.head = int32(tokens[heads[i]-1])
			n.rel = uint16(highest(labels.Row(i), b.root))
		}
		b.nodes[token] = n
	}
}

// tag is the index of the likeliest tag that t can have.
func (b *Builder) tag(t text.Token, scores []float32) int {
	top := -1
	for i, v := range scores {
		if (top < 0 || v > scores[top]) && can(t, b.config.UPOS[i]) {
			top = i
		}
	}
	return max(top, 0)
}

// node is what was read of token i.
func (b *Builder) node(i int) text.Node {
	n := b.nodes[i]
	out := text.Node{Tag: b.config.UPOS[n.tag], Head: int(n.head), Rel: "root"}
	if n.rel != isRoot {
		out.Rel = b.config.Relations[n.rel]
	}
	return out
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

// Nodes runs over the nodes of all tokens of the document, by their index. Each
// sentence has one root, and every token leads to it: further parts of a
// sentence that windows cut hang on the root of the first as parataxis.
func (b *Builder) Nodes() iter.Seq2[int, text.Node] {
	return func(yield func(int, text.Node) bool) {
		var nodes []text.Node // of a sentence
		for _, s := range b.doc.Sentences {
			nodes = b.sentence(nodes[:0], s)
			for i, n := range nodes {
				if !yield(s.First+i, n) {
					return
				}
			}
		}
	}
}

// sentence appends the nodes of the tokens of s to out, which is empty.
func (b *Builder) sentence(out []text.Node, s text.Sentence) []text.Node {
	root := -1
	for i := s.First; i < s.Last; i++ {
		n := b.node(i)
		switch {
		case n.Head != -1:
		case root < 0:
			root = i
		default:
			n.Head, n.Rel = root, "parataxis"
		}
		out = append(out, n)
	}
	for i := s.First; i < s.Last; i++ {
		if out[i-s.First].Head != unread {
			continue
		}
		out[i-s.First] = b.unreadNode(i, out, s.First, root)
		if root < 0 {
			root = i
		}
	}
	return out
}

// unreadNode is the node of a token that starts within a word piece, or has
// none: the second part of "cannot" and "gonna" goes with the verb of the
// first, anything else hangs on the root. nodes are those from token first on.
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
		n = text.Node{Tag: "PART", Head: nodes[before-first].Head, Rel: "advmod"}
	case "na", "ta":
		n = text.Node{Tag: "PART", Head: nodes[before-first].Head, Rel: "mark"}
	}
	if n.Head < 0 {
		n.Head = before
	}
	return n
}
