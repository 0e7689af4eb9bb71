package encoder

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"slices"
)

// The weight file, little endian: 8 bytes magic, uint32 length of a JSON
// header, the header, zeros up to a multiple of 64, data. Offsets in the header
// count from the start of the data.
const (
	magic = "READOUT1"
	align = 64
)

// A header is the JSON part of a weight file.
type header struct {
	Config  Config            `json:"config"`
	Version string            `json:"version"`
	Decode  json.RawMessage   `json:"decode"`
	Tensors map[string]tensor `json:"tensors"`
}

// A tensor says where its values lie. i8 values are levels: a value is level
// times the scale of its row, and Scale is the offset of the rows' f32 scales.
type tensor struct {
	Type   string `json:"dtype"` // f32, f16 or i8
	Shape  []int  `json:"shape"`
	Offset int    `json:"offset"`
	Scale  int    `json:"scale"`
}

// A weightFile hands out tensors by name. The first failure is kept in err and
// makes all later ones return zeros, so that callers check once.
type weightFile struct {
	header
	data []byte
	err  error
}

// openWeights reads the header of a weight file and checks its config.
func openWeights(raw []byte) (*weightFile, error) {
	front := len(magic) + 4
	if len(raw) < front || string(raw[:len(magic)]) != magic {
		return nil, fmt.Errorf("weight file: does not start with %s; is it a reader.bin?: %w", magic, ErrInvalid)
	}
	size := int64(binary.LittleEndian.Uint32(raw[len(magic):]))
	start := (int64(front) + size + align - 1) / align * align
	if start > int64(len(raw)) {
		return nil, fmt.Errorf("weight file: header of %d bytes in a file of %d; is it cut off?: %w", size, len(raw), ErrInvalid)
	}
	f := &weightFile{data: raw[start:]}
	if err := json.Unmarshal(raw[front:front+int(size)], &f.header); err != nil {
		return nil, fmt.Errorf("weight file: header: %w: %w", err, ErrInvalid)
	}
	if err := f.Config.check(); err != nil {
		return nil, err
	}
	if least := f.Config.leastBytes(); least > int64(len(f.data)) {
		return nil, fmt.Errorf("weight file: %d bytes of data, its config needs %d or more; is it cut off?: %w", len(f.data), least, ErrInvalid)
	}
	return f, nil
}

func (f *weightFile) fail(name, format string, args ...any) {
	if f.err == nil {
		f.err = fmt.Errorf("weight file: tensor %s: %s: %w", name, fmt.Sprintf(format, args...), ErrInvalid)
	}
}

// section returns size bytes at offset, nil when they are not there.
func (f *weightFile) section(name string, offset, size int) []byte {
	if offset < 0 || offset > len(f.data) || size > len(f.data)-offset {
		f.fail(name, "%d bytes at %d of %d; is the file cut off?", size, offset, len(f.data))
		return nil
	}
	return f.data[offset:][:size]
}

// find returns the entry of a tensor and the number of its values; ok is false
// when it is missing or of another shape.
func (f *weightFile) find(name string, shape []int) (entry tensor, count int, ok bool) {
	entry, ok = f.Tensors[name]
	if !ok {
		f.fail(name, "missing")
		return entry, 0, false
	}
	if !slices.Equal(entry.Shape, shape) {
		f.fail(name, "has shape %v, should have %v", entry.Shape, shape)
		return entry, 0, false
	}
	count = 1
	for _, n := range shape {
		count *= n
	}
	return entry, count, true
}

// rows is the number of rows of a tensor with the given columns, 0 when the file
// has none of that name or is too short for it.
func (f *weightFile) rows(name string, columns int) int {
	entry, ok := f.Tensors[name]
	if !ok {
		return 0
	}
	if len(entry.Shape) != 2 || entry.Shape[0] < 1 || entry.Shape[0] > len(f.data)/(2*columns) {
		f.fail(name, "has shape %v, should have %d columns and rows within %d bytes", entry.Shape, columns, len(f.data))
		return 0
	}
	return entry.Shape[0]
}

// floats returns the values of a tensor stored as f32 or f16.
func (f *weightFile) floats(name string, shape ...int) []float32 {
	entry, count, ok := f.find(name, shape)
	out := make([]float32, product(shape))
	if !ok {
		return out
	}
	switch entry.Type {
	case "f32":
		copyFloats(out, f.section(name, entry.Offset, 4*count))
	case "f16":
		for i, raw := 0, f.section(name, entry.Offset, 2*count); i < len(raw)/2; i++ {
			out[i] = half(binary.LittleEndian.Uint16(raw[2*i:]))
		}
	default:
		f.fail(name, "has type %q, should be f32 or f16", entry.Type)
	}
	return out
}

// levels returns the int8 levels (rows, columns) of a tensor and the rows' scales.
func (f *weightFile) levels(name string, rows, columns int) (levels []byte, scales []float32) {
	entry, count, ok := f.find(name, []int{rows, columns})
	scales = make([]float32, rows)
	if ok && entry.Type != "i8" {
		f.fail(name, "has type %q, should be i8", entry.Type)
	}
	if !ok || f.err != nil {
		return make([]byte, rows*columns), scales
	}
	copyFloats(scales, f.section(name+" scale", entry.Scale, 4*rows))
	if levels = f.section(name, entry.Offset, count); levels == nil {
		levels = make([]byte, count)
	}
	return levels, scales
}

func product(shape []int) int {
	n := 1
	for _, s := range shape {
		n *= s
	}
	return n
}

func copyFloats(out []float32, raw []byte) {
	for i := range min(len(out), len(raw)/4) {
		out[i] = math.Float32frombits(binary.LittleEndian.Uint32(raw[4*i:]))
	}
}

// half is the value of an IEEE 754 binary16 number.
func half(bits uint16) float32 {
	sign := uint32(bits&0x8000) << 16
	exponent, fraction := uint32(bits>>10&0x1f), uint32(bits&0x3ff)
	switch exponent {
	case 0: // zero or subnormal: fraction * 2^-24
		v := float32(fraction) / (1 << 24)
		return math.Float32frombits(math.Float32bits(v) | sign)
	case 0x1f: // infinite or not a number
		return math.Float32frombits(sign | 0xff<<23 | fraction<<13)
	}
	return math.Float32frombits(sign | (exponent+127-15)<<23 | fraction<<13)
}
