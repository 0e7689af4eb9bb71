package main

import (
	"encoding/binary"
	"encoding/json"
	"fmt"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/attribution"
)

// The frame of a weight file; internal/encoder describes it.
const (
	magic = "READOUT1"
	align = 64
)

// withConfidence is the weight file raw with c among the decoding parameters of
// its header, all else as it was. An error wraps readout.ErrInvalid.
func withConfidence(raw []byte, c attribution.Confidence) ([]byte, error) {
	front := len(magic) + 4
	if len(raw) < front || string(raw[:len(magic)]) != magic {
		return nil, fmt.Errorf("does not start with %s: %w", magic, readout.ErrInvalid)
	}
	size := int(binary.LittleEndian.Uint32(raw[len(magic):]))
	data := aligned(front + size)
	if size > len(raw) || data > len(raw) {
		return nil, fmt.Errorf("header of %d bytes in a file of %d: %w", size, len(raw), readout.ErrInvalid)
	}
	var header, decode map[string]json.RawMessage
	if err := json.Unmarshal(raw[front:front+size], &header); err != nil {
		return nil, fmt.Errorf("header: %w: %w", err, readout.ErrInvalid)
	}
	if d := header["decode"]; d != nil {
		if err := json.Unmarshal(d, &decode); err != nil {
			return nil, fmt.Errorf("header, decode: %w: %w", err, readout.ErrInvalid)
		}
	}
	if decode == nil {
		decode = map[string]json.RawMessage{}
	}
	if header == nil {
		header = map[string]json.RawMessage{}
	}
	var err error
	if decode["confidence"], err = json.Marshal(c); err != nil {
		return nil, err
	}
	if header["decode"], err = json.Marshal(decode); err != nil {
		return nil, err
	}
	text, err := json.Marshal(header)
	if err != nil {
		return nil, err
	}
	out := binary.LittleEndian.AppendUint32([]byte(magic), uint32(len(text)))
	out = append(out, text...)
	out = append(out, make([]byte, aligned(len(out))-len(out))...)
	return append(out, raw[data:]...), nil
}

func aligned(n int) int { return (n + align - 1) / align * align }
