//go:build amd64 && !purego

package kernel

import (
	"unsafe"

	"golang.org/x/sys/cpu"
)

// native returns the assembly Sets that this CPU can run, the fastest first.
func native() []*Set {
	var sets []*Set
	if hasAVX512() {
		sets = append(sets, avx512())
	}
	if hasAVX2() {
		sets = append(sets, avx2())
	}
	return sets
}

// approximate returns the Sets of integers that this CPU can run, the fastest first.
func approximate() []*Set {
	var sets []*Set
	if hasAVX512() && cpu.X86.HasAVX512BW && cpu.X86.HasAVX512VL && cpu.X86.HasAVX512VNNI {
		bytes, words := avx512(), avx512()
		bytes.peak, bytes.peakOperations = peakBytes512, 24*64*2
		words.peak, words.peakOperations = peakWords512, 24*32*2
		bytes.name, bytes.integers = "avx512-int8", &integers{size: 1, round: round512, roundGELU: roundGELU512, tile: tileInt512, few: tileFew512, attention: &attention{
			roundQueries: roundQueries512, roundKeys: roundKeys512, roundColumns: roundColumns512, tileKeys: tileKeys512, roundSoftmax: roundSoftmax512}}
		words.name, words.integers = "avx512-int16", &integers{size: 2, round: round256, tile: tileWords512}
		sets = append(sets, bytes, words)
	}
	if hasAVX2() {
		bytes, words := avx2(), avx2()
		bytes.peak, bytes.peakOperations = peakBytes256, 12*32*2
		bytes.name, bytes.integers = "avx2-int8", &integers{size: 1, round: roundBytes256, tile: tileBytes256}
		words.peak, words.peakOperations = peakWords256, 12*16*2
		words.name, words.integers = "avx2-int16", &integers{size: 2, round: round256, tile: tileInt256}
		sets = append(sets, bytes, words)
	}
	return sets
}

func hasAVX2() bool   { return cpu.X86.HasAVX2 && cpu.X86.HasFMA }
func hasAVX512() bool { return hasAVX2() && cpu.X86.HasAVX512F && cpu.X86.HasAVX512DQ }

func avx2() *Set {
	return &Set{name: "avx2", tile: tile256, softmax: softmax256, gelu: gelu256, addNorm: addNorm256, dots: dots256, combine: combine256, peak: peakFloats256, peakOperations: 12 * 8 * 2}
}

func avx512() *Set {
	return &Set{name: "avx512", tile: tile512, softmax: softmax512, gelu: gelu512, addNorm: addNorm512, dots: dots512, combine: combine512, peak: peakFloats512, peakOperations: 24 * 16 * 2}
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

//go:noescape
func round256(x *float32, levels unsafe.Pointer, n int, row *[2]float32)

//go:noescape
func tileInt256(a unsafe.Pointer, lda int, w *int8, groups int, c *float32, ldc int, rows *[2]float32, columns *float32)

//go:noescape
func round512(x *float32, levels unsafe.Pointer, n int, row *[2]float32)

//go:noescape
func tileInt512(a unsafe.Pointer, lda int, w *int8, groups int, c *float32, ldc int, rows *[2]float32, columns *float32)

//go:noescape
func tileFew512(a unsafe.Pointer, lda int, w *int8, groups int, c *float32, ldc int, rows *[2]float32, columns *float32)

//go:noescape
func tileWords512(a unsafe.Pointer, lda int, w *int8, groups int, c *float32, ldc int, rows *[2]float32, columns *float32)

//go:noescape
func roundGELU512(x *float32, levels unsafe.Pointer, n int, row *[2]float32)

//go:noescape
func roundQueries512(x *float32, levels *uint8, n int, scales *float32, stride int)

//go:noescape
func roundKeys512(x *float32, levels *uint8, n int, scales *float32, stride int, sums *int32)

//go:noescape
func roundColumns512(x *float32, stride int, rows int, levels *int8, scales *float32)

//go:noescape
func roundSoftmax512(x *int32, keys *float32, n int, scale float32, levels *uint8, row *[2]float32)

//go:noescape
func tileKeys512(a *uint8, lda int, w *int8, groups int, c *int32, ldc int, sums *int32)

//go:noescape
func dots256(y, a, b *float32, rows, n int)

//go:noescape
func combine256(z, u, v, a, b, d, p *float32, n int)

//go:noescape
func peakFloats256(n int)

//go:noescape
func peakWords256(n int)

//go:noescape
func dots512(y, a, b *float32, rows, n int)

//go:noescape
func combine512(z, u, v, a, b, d, p *float32, n int)

//go:noescape
func peakFloats512(n int)

//go:noescape
func peakWords512(n int)

//go:noescape
func peakBytes512(n int)

//go:noescape
func roundBytes256(x *float32, levels unsafe.Pointer, n int, row *[2]float32)

//go:noescape
func tileBytes256(a unsafe.Pointer, lda int, w *int8, groups int, c *float32, ldc int, rows *[2]float32, columns *float32)

//go:noescape
func peakBytes256(n int)
