//go:build amd64 && !purego

package kernel

import "golang.org/x/sys/cpu"

// native returns the assembly Sets that this CPU can run, the fastest first.
func native() []*Set {
	var sets []*Set
	if cpu.X86.HasAVX512F && cpu.X86.HasAVX512DQ {
		sets = append(sets, &Set{name: "avx512", tile: tile512, softmax: softmax512, gelu: gelu512, addNorm: addNorm512})
	}
	if cpu.X86.HasAVX2 && cpu.X86.HasFMA {
		sets = append(sets, &Set{name: "avx2", tile: tile256, softmax: softmax256, gelu: gelu256, addNorm: addNorm256})
	}
	return sets
}

//go:noescape
func tile256(a *float32, lda int, b *float32, k int, c *float32, ldc int, bias *float32)

//go:noescape
func softmax256(x *float32, n int)

//go:noescape
func gelu256(x *float32, n int)

//go:noescape
func addNorm256(x, y, gain, shift *float32, n int)

//go:noescape
func tile512(a *float32, lda int, b *float32, k int, c *float32, ldc int, bias *float32)

//go:noescape
func softmax512(x *float32, n int)

//go:noescape
func gelu512(x *float32, n int)

//go:noescape
func addNorm512(x, y, gain, shift *float32, n int)
