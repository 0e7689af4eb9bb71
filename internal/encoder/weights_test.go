package encoder

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"math"
	"strings"
	"testing"
)

// edit returns the tiny weight file with its header changed.
func edit(t *testing.T, change func(h *header)) []byte {
	t.Helper()
	raw := readFile(t, "testdata/tiny.bin")
	size := int(binary.LittleEndian.Uint32(raw[len(magic):]))
	front := len(magic) + 4
	var h header
	if err := json.Unmarshal(raw[front:front+size], &h); err != nil {
		t.Fatal(err)
	}
	change(&h)
	text, err := json.Marshal(h)
	if err != nil {
		t.Fatal(err)
	}
	out := binary.LittleEndian.AppendUint32([]byte(magic), uint32(len(text)))
	out = append(out, text...)
	out = append(out, make([]byte, (align-len(out)%align)%align)...)
	return append(out, raw[(front+size+align-1)/align*align:]...)
}

// with returns a change of one tensor's entry.
func with(name string, change func(e *tensor)) func(h *header) {
	return func(h *header) {
		e := h.Tensors[name]
		change(&e)
		h.Tensors[name] = e
	}
}

func TestLoadRejects(t *testing.T) {
	raw := readFile(t, "testdata/tiny.bin")
	vocab := readFile(t, "testdata/tiny_vocab.txt")
	tests := []struct {
		name           string
		weights, vocab []byte
		want           string // part of the message
	}{
		{"empty file", nil, vocab, "does not start with READOUT1"},
		{"another file", []byte(strings.Repeat("PK", 99)), vocab, "does not start with READOUT1"},
		{"cut in the header", raw[:100], vocab, "cut off"},
		{"cut in the data", raw[:len(raw)-1000], vocab, "cut off"},
		{"header is no JSON", append([]byte(magic+"\x04\x00\x00\x00{..}"), make([]byte, 99)...), vocab, "header"},
		{"no config", edit(t, func(h *header) { h.Config = Config{} }), vocab, "config: hidden is 0"},
		{"enormous config", edit(t, func(h *header) { h.Config.Hidden = 1 << 30 }), vocab, "config: hidden is"},
		{"heads do not fit", edit(t, func(h *header) { h.Config.Heads = 5 }), vocab, "5 heads"},
		{"odd hidden", edit(t, func(h *header) { h.Config.Hidden = 36 }), vocab, "multiples of 32"},
		{"more layers than there are", edit(t, func(h *header) { h.Config.Layers = 3 }), vocab, "layers.2.q.weight: missing"},
		{"many more layers", edit(t, func(h *header) { h.Config.Layers = 100_000 }), vocab, "config needs"},
		{"missing tensor", edit(t, func(h *header) { delete(h.Tensors, "pair.out.bias") }), vocab, "pair.out.bias: missing"},
		{"other shape", edit(t, with("role.weight", func(e *tensor) { e.Shape = []int{32, 7} })), vocab, "role.weight: has shape [32 7], should have [7 32]"},
		{"other type", edit(t, with("lnE.bias", func(e *tensor) { e.Type = "f64" })), vocab, `lnE.bias: has type "f64"`},
		{"floats for levels", edit(t, with("word.weight", func(e *tensor) { e.Type = "f32" })), vocab, `word.weight: has type "f32"`},
		{"offset before the data", edit(t, with("pos.weight", func(e *tensor) { e.Offset = -4 })), vocab, "pos.weight"},
		{"offset beyond the data", edit(t, with("layers.1.f2.weight", func(e *tensor) { e.Offset = math.MaxInt })), vocab, "layers.1.f2.weight"},
		{"scales beyond the data", edit(t, with("layers.0.k.weight", func(e *tensor) { e.Scale = 1 << 30 })), vocab, "layers.0.k.weight scale"},
		{"antecedents of no rows", edit(t, func(h *header) { h.Tensors["coref.U.weight"] = tensor{Type: "f32", Shape: []int{0, 64}} }), vocab, "coref.U.weight: has shape"},
		{"antecedents of many rows", edit(t, func(h *header) { h.Tensors["coref.U.weight"] = tensor{Type: "f32", Shape: []int{1 << 40, 64}} }), vocab, "coref.U.weight: has shape"},
		{"antecedents without the rest", edit(t, func(h *header) { h.Tensors["coref.U.weight"] = tensor{Type: "f32", Shape: []int{8, 64}} }), vocab, "coref.U.bias: missing"},
		{"pointing that are no marks", edit(t, func(h *header) { h.Config.Pointing = h.Config.Pointing[1:] }), vocab, "does not begin with the marks"},
		{"nothing that points", edit(t, func(h *header) { h.Config.Pointing = nil }), vocab, "number of pointing is 0"},
		{"short vocabulary", raw, vocab[:len(vocab)/2], "vocabulary"},
		{"vocabulary without special pieces", raw, bytes.Replace(vocab, []byte("[SEP]"), []byte("[END]"), 1), `should be "[SEP]"`},
		{"piece twice", raw, bytes.Replace(vocab, []byte("\n%\n"), []byte("\n&\n"), 1), "there twice"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Load(tt.weights, tt.vocab)
			if !errors.Is(err, ErrInvalid) || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("Load says %v, want %q", err, tt.want)
			}
		})
	}
	if _, err := Load(edit(t, func(*header) {}), vocab); err != nil {
		t.Errorf("the unchanged file: %v", err)
	}
}

func TestLoadWithoutTalksHead(t *testing.T) {
	raw := edit(t, func(h *header) {
		h.Config.Link, h.Config.Marks, h.Config.Pointing, h.Config.Links, h.Config.Attributes = 0, nil, nil, nil, nil
		for name := range h.Tensors {
			if strings.HasPrefix(name, "talks.") {
				delete(h.Tensors, name)
			}
		}
	})
	m, err := Load(raw, readFile(t, "testdata/tiny_vocab.txt"))
	if err != nil {
		t.Fatal(err)
	}
	_, windows, err := m.Read(t.Context(), "the talks", nil)
	if err != nil {
		t.Fatal(err)
	}
	if s := windows[0].Marks(); s.Columns != 0 || s.Rows != windows[0].Positions() {
		t.Errorf("marks: %d rows of %d, want no columns", s.Rows, s.Columns)
	}
}

// A weight file of any bytes is read or refused, never a panic.
func FuzzLoad(f *testing.F) {
	vocab := readFile(f, "testdata/tiny_vocab.txt")
	f.Add(readFile(f, "testdata/tiny.bin"))
	f.Add([]byte(magic + "\x02\x00\x00\x00{}"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		if m, err := Load(raw, vocab); (m == nil) != errors.Is(err, ErrInvalid) {
			t.Fatalf("Load = %v, %v", m, err)
		}
	})
}

func TestHalf(t *testing.T) {
	tests := []struct {
		bits uint16
		want float64
	}{
		{0x0000, 0}, {0x3c00, 1}, {0xc000, -2}, {0x3555, 0.333251953125}, {0x7bff, 65504},
		{0x0400, math.Pow(2, -14)}, {0x0001, math.Pow(2, -24)}, {0x83ff, -1023 * math.Pow(2, -24)},
		{0x7c00, math.Inf(1)}, {0xfc00, math.Inf(-1)},
	}
	for _, tt := range tests {
		if got := float64(half(tt.bits)); got != tt.want {
			t.Errorf("half(%#04x) = %g, want %g", tt.bits, got, tt.want)
		}
	}
	if got := half(0x7e00); got == got {
		t.Errorf("half(0x7e00) = %g, want not a number", got)
	}
}
