package encoder

import (
	"encoding/json"
	"runtime"
	"sync"

	"github.com/readout/readout/internal/encoder/kernel"
)

// A Model is a loaded network with its vocabulary. It is read-only: share it
// freely between goroutines.
type Model struct {
	config     Config
	version    string
	decode     json.RawMessage
	kernels    *kernel.Set
	threads    int
	vocabulary *vocabulary
	network    network
	heads      heads
	scratch    sync.Pool // *scratch
}

// An Option changes how a Model computes, not what, but for approximate kernels.
type Option func(*Model)

// WithKernels computes with s instead of the fastest float32 kernels of this CPU.
func WithKernels(s *kernel.Set) Option { return func(m *Model) { m.kernels = s } }

// WithThreads lets n windows be computed at once in each call of Encode; n < 1
// means as many as Go may use CPUs, which is the default. The results do not
// depend on it.
func WithThreads(n int) Option {
	return func(m *Model) {
		if n >= 1 {
			m.threads = n
		}
	}
}

// Load makes a Model of a weight file and its vocabulary, one piece a line. It
// keeps parts of weights, which must not change afterwards. Errors wrap ErrInvalid.
func Load(weights, vocab []byte, options ...Option) (*Model, error) {
	file, err := openWeights(weights)
	if err != nil {
		return nil, err
	}
	m := &Model{config: file.Config, version: file.Version, decode: file.Decode, threads: runtime.GOMAXPROCS(0)}
	for _, option := range options {
		option(m)
	}
	if m.kernels == nil {
		m.kernels = kernel.Best()
	}
	if m.vocabulary, err = newVocabulary(vocab, m.config.Vocab); err != nil {
		return nil, err
	}
	m.network.load(file, m.kernels)
	m.heads.load(file, m.kernels)
	if file.err != nil {
		return nil, file.err
	}
	m.scratch.New = func() any { return newScratch(&m.config) }
	return m, nil
}

// Config is the shape of the network and the names of its labels.
func (m *Model) Config() Config { return m.config }

// HasAntecedents reports whether the weight file has the head that
// Window.Antecedents asks.
func (m *Model) HasAntecedents() bool { return m.heads.coref.out != nil }

// Version is the weight file's own name for its state of training.
func (m *Model) Version() string { return m.version }

// Operations is how many multiplications and additions the encoder's matrix
// products take for the windows of r, attention included.
func (m *Model) Operations(r *Reading) float64 {
	h, i, total := float64(m.config.Hidden), float64(m.config.Intermediate), 0.0
	for _, w := range r.Windows {
		t := float64(w.End - w.Start + 2)
		total += t * (4*h*h + 2*h*i + 2*h*t)
	}
	return 2 * total * float64(m.config.Layers)
}

// Kernels is the name of the kernels in use.
func (m *Model) Kernels() string { return m.kernels.Name() }

// Decode is what the weight file says about the decoding of scores: a JSON
// object that this package does not look into, nil when there is none.
func (m *Model) Decode() json.RawMessage { return m.decode }
