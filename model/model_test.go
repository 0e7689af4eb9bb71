package model_test

import (
	"testing"

	"github.com/readout/readout/internal/encoder"
	"github.com/readout/readout/model"
)

// The weights and the vocabulary load, and belong to each other.
func TestLoad(t *testing.T) {
	m, err := encoder.Load(model.Weights(), model.Vocabulary())
	if err != nil {
		t.Fatal(err)
	}
	if m.Version() == "" || m.Decode() == nil {
		t.Errorf("version %q, decoding parameters %s: want both", m.Version(), m.Decode())
	}
	if sum := model.Checksum(); len(sum) != 64 {
		t.Errorf("checksum %q, want 64 hexadecimal digits", sum)
	}
}
