// Package kernel holds the arithmetic that the encoder spends its time in:
// matrix products over packed weights, attention, softmax, GELU and layer norm.
// In float32 each exists in portable Go and, where the CPU has them, in AVX2+FMA
// and AVX-512 assembly; the approximate Sets, in assembly alone, multiply bytes
// or words instead. It comes before package encoder; it knows nothing of layers,
// files or text.
//
// Choose a Set with Best or Named and pack weights into a Matrix. All methods
// of a Set may be called from many goroutines at once. The same Set gives the
// same bits for the same input; different Sets differ by rounding.
//
// The assembly is written by the program in _asm:
//
//	cd _asm && go run . ..
package kernel
