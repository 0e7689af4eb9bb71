// Package model holds the weights of the reader and its vocabulary, built into
// the program so that it needs no other file and no network. Only the program's
// main package imports it; everything else is given the bytes.
//
// training/ says how the two files are made, CARD.md what they were made from.
package model

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
)

//go:embed reader.bin
var weights []byte

//go:embed vocab.txt
var vocabulary []byte

// Weights is the weight file that encoder.Load reads. It must not be changed.
func Weights() []byte { return weights }

// Vocabulary is the vocabulary that belongs to Weights. It must not be changed.
func Vocabulary() []byte { return vocabulary }

// Checksum is the SHA-256 of the weights and the vocabulary, in hexadecimal: it
// tells records apart that different models made. It takes about 20 ms.
func Checksum() string {
	h := sha256.New()
	h.Write(weights)
	h.Write(vocabulary)
	return hex.EncodeToString(h.Sum(nil))
}
