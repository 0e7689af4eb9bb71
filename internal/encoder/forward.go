package encoder

import (
	"math"
	"strconv"

	"github.com/readout/readout/internal/encoder/kernel"
)

// Shapes: T positions of a window, H hidden, I intermediate, A attention heads
// of H/A values each.

// A network is the encoder's part of the weights.
type network struct {
	hidden, heads, intermediate int

	words      []byte    // (vocab, H) int8 levels
	wordScales []float32 // (vocab)
	positions  []float32 // (positions, H)
	breaks     []float32 // (3, H)
	shapes     []float32 // (4, H)
	quotes     []float32 // (3, H)
	norm       layerNorm
	layers     []layer
}

// A layerNorm is the gain (H) and shift (H) of a layer norm.
type layerNorm struct{ gain, shift []float32 }

// A layer is one transformer layer, norms after the sums as in BERT.
type layer struct {
	qkv       *kernel.Matrix // (3H, H): queries over sqrt(H/A), keys, values
	out       *kernel.Matrix // (H, H)
	attention layerNorm
	up        *kernel.Matrix // (I, H)
	down      *kernel.Matrix // (H, I)
	forward   layerNorm
}

// ---- loading ----

func (n *network) load(f *weightFile, k *kernel.Set) {
	c := f.Config
	n.hidden, n.heads, n.intermediate = c.Hidden, c.Heads, c.Intermediate
	n.words, n.wordScales = f.levels("word.weight", c.Vocab, c.Hidden)
	n.positions = f.floats("pos.weight", c.Positions, c.Hidden)
	n.breaks = f.floats("brk.weight", breaks, c.Hidden)
	n.shapes = f.floats("shp.weight", shapes, c.Hidden)
	n.quotes = f.floats("quo.weight", quotes, c.Hidden)
	n.norm = loadNorm(f, "lnE")
	n.layers = make([]layer, c.Layers)
	shrink := float32(1 / math.Sqrt(float64(c.Hidden/c.Heads)))
	for i := range n.layers {
		if f.err != nil {
			return
		}
		name := "layers." + strconv.Itoa(i) + "."
		qkv := k.Pack(3*c.Hidden, c.Hidden)
		loadLinear(f, qkv, 0, name+"q", c.Hidden, c.Hidden, shrink)
		loadLinear(f, qkv, c.Hidden, name+"k", c.Hidden, c.Hidden, 1)
		loadLinear(f, qkv, 2*c.Hidden, name+"v", c.Hidden, c.Hidden, 1)
		l := layer{qkv: qkv, out: k.Pack(c.Hidden, c.Hidden), attention: loadNorm(f, name+"ln1"),
			up: k.Pack(c.Intermediate, c.Hidden), down: k.Pack(c.Hidden, c.Intermediate), forward: loadNorm(f, name+"ln2")}
		loadLinear(f, l.out, 0, name+"o", c.Hidden, c.Hidden, 1)
		loadLinear(f, l.up, 0, name+"f1", c.Intermediate, c.Hidden, 1)
		loadLinear(f, l.down, 0, name+"f2", c.Hidden, c.Intermediate, 1)
		n.layers[i] = l
	}
}

func loadNorm(f *weightFile, name string) layerNorm {
	return layerNorm{gain: f.floats(name+".weight", f.Config.Hidden), shift: f.floats(name+".bias", f.Config.Hidden)}
}

// loadLinear sets the output rows of m from first on, weights and bias times factor.
func loadLinear(f *weightFile, m *kernel.Matrix, first int, name string, rows, columns int, factor float32) {
	levels, scales := f.levels(name+".weight", rows, columns)
	bias := f.floats(name+".bias", rows)
	for i := range rows {
		scales[i] *= factor
		m.SetBias(first+i, bias[i]*factor)
	}
	for i := 0; i < rows; i += kernel.Width {
		m.SetRows(first+i, levels[i*columns:(i+kernel.Width)*columns], scales[i:i+kernel.Width])
	}
}

// ---- computing ----

// feedRows is the number of positions that go through the feed-forward part
// together: their I values each should stay in the second-level cache.
const feedRows = 4 * kernel.Rows

// A scratch is the memory that one window at a time needs.
type scratch struct {
	qkv       []float32 // (T, 3H)
	mixed     []float32 // (T, H)
	sum       []float32 // (T, H)
	inner     []float32 // (feedRows, I)
	attention kernel.Attention
	buffer    kernel.Buffer
}

func newScratch(c *Config) *scratch {
	rows := kernel.Pad(c.Positions, kernel.Rows)
	return &scratch{
		qkv:   make([]float32, rows*3*c.Hidden),
		mixed: make([]float32, rows*c.Hidden),
		sum:   make([]float32, rows*c.Hidden),
		inner: make([]float32, feedRows*c.Intermediate),
	}
}

// embed sets x (T, H) = norm(word + position + features) of the pieces between
// [CLS] and [SEP], which have no features.
func (n *network) embed(k *kernel.Set, x []float32, pieces []Piece) {
	for t := range len(pieces) + 2 {
		p := Piece{}
		switch t {
		case 0:
			p.ID = idCLS
		case len(pieces) + 1:
			p.ID = idSEP
		default:
			p = pieces[t-1]
		}
		row := func(table []float32, i int) []float32 { return table[i*n.hidden:][:n.hidden] }
		out, scale := row(x, t), n.wordScales[p.ID]
		word := n.words[int(p.ID)*n.hidden:][:n.hidden]
		position, brk, shape, quote := row(n.positions, t), row(n.breaks, int(p.Break)), row(n.shapes, int(p.Shape)), row(n.quotes, int(p.Quote))
		for i := range out {
			out[i] = float32(int8(word[i])) * scale
		}
		for i := range out {
			out[i] += brk[i] + shape[i] + quote[i]
		}
		k.AddNorm(out, position, n.norm.gain, n.norm.shift)
	}
}

// forward sets x to the hidden states (T, H) of the last layer. x has room for
// T rounded up to kernel.Rows.
func (n *network) forward(k *kernel.Set, s *scratch, x []float32, pieces []Piece) {
	n.embed(k, x, pieces)
	rows := len(pieces) + 2
	for i := range n.layers {
		l := &n.layers[i]
		k.LinearWith(&s.buffer, s.qkv, 3*n.hidden, x, n.hidden, rows, l.qkv)
		k.Attend(&s.attention, s.mixed, s.qkv, rows, n.heads, n.hidden/n.heads)
		k.LinearWith(&s.buffer, s.sum, n.hidden, s.mixed, n.hidden, rows, l.out)
		n.addNorm(k, x, s.sum, rows, l.attention)
		for first := 0; first < rows; first += feedRows {
			part := min(feedRows, rows-first)
			k.LinearWith(&s.buffer, s.inner, n.intermediate, x[first*n.hidden:], n.hidden, part, l.up)
			k.LinearGELU(&s.buffer, s.sum[first*n.hidden:], n.hidden, s.inner, part, l.down)
		}
		n.addNorm(k, x, s.sum, rows, l.forward)
	}
}

func (n *network) addNorm(k *kernel.Set, x, y []float32, rows int, with layerNorm) {
	for t := range rows {
		k.AddNorm(x[t*n.hidden:][:n.hidden], y[t*n.hidden:][:n.hidden], with.gain, with.shift)
	}
}
