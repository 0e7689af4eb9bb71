package main

// Registers that hold constants throughout a row function.
const (
	rC6 = 4 + iota
	rC5
	rC4
	rC3
	rC2
	rC1
	rOne
	rLow
	rHigh
)

func (w *writer) exp2Constants() {
	for i, name := range []string{"c6", "c5", "c4", "c3", "c2", "c1", "one", "low"} {
		w.broadcast(name, rC6+i)
	}
}

// exp2 leaves 2 to the x in register p: x in [-126, 126] is split into an
// integer, which is added to the exponent bits, and a rest for the Taylor
// polynomial. Registers x and n are lost.
func (w *writer) exp2(x, n, p int) {
	w.line("%s, %s, %s", w.round, w.r(x), w.r(n))
	w.line("VSUBPS %s, %s, %s", w.r(n), w.r(x), w.r(x))
	w.line("VCVTPS2DQ %s, %s", w.r(n), w.r(n))
	w.line("VPSLLD $23, %s, %s", w.r(n), w.r(n))
	w.line("VMOVAPS %s, %s", w.r(rC6), w.r(p))
	for c := rC5; c <= rOne; c++ {
		w.line("VFMADD213PS %s, %s, %s", w.r(c), w.r(x), w.r(p))
	}
	w.line("VPADDD %s, %s, %s", w.r(n), w.r(p), w.r(p))
}

// softmax writes x (n) = exp(x - max) / sum.
func (w *writer) softmax() {
	w.function("softmax", "(x *float32, n int)", 16)
	w.line("MOVQ x+0(FP), AX")
	w.line("MOVQ n+8(FP), CX")
	w.line("LEAQ (AX)(CX*4), CX")
	w.line("MOVQ AX, BX")
	w.line("VMOVUPS (AX), %s", w.r(0))
	w.label("top")
	w.line("VMAXPS (BX), %s, %s", w.r(0), w.r(0))
	w.line("ADDQ $%d, BX", 4*w.lanes)
	w.line("CMPQ BX, CX")
	w.line("JB top")
	w.reduce("VMAXPS")
	w.line("VBROADCASTSS X0, %s", w.r(13))
	w.exp2Constants()
	w.broadcast("log2e", 14)
	w.zero(0)
	w.line("MOVQ AX, BX")
	w.label("power")
	w.line("VMOVUPS (BX), %s", w.r(1))
	w.line("VSUBPS %s, %s, %s", w.r(13), w.r(1), w.r(1))
	w.line("VMULPS %s, %s, %s", w.r(14), w.r(1), w.r(1))
	w.line("VMAXPS %s, %s, %s", w.r(rLow), w.r(1), w.r(1))
	w.exp2(1, 2, 3)
	w.line("VMOVUPS %s, (BX)", w.r(3))
	w.line("VADDPS %s, %s, %s", w.r(3), w.r(0), w.r(0))
	w.line("ADDQ $%d, BX", 4*w.lanes)
	w.line("CMPQ BX, CX")
	w.line("JB power")
	w.reduce("VADDPS")
	w.line("VDIVSS X0, X%d, X0", rOne)
	w.line("VBROADCASTSS X0, %s", w.r(0))
	w.label("scale")
	w.line("VMULPS (AX), %s, %s", w.r(0), w.r(1))
	w.line("VMOVUPS %s, (AX)", w.r(1))
	w.line("ADDQ $%d, AX", 4*w.lanes)
	w.line("CMPQ AX, CX")
	w.line("JB scale")
	w.line("VZEROUPPER")
	w.line("RET")
}

// gelu writes x (n) = x / (1 + 2^(x (gelu1 + gelu3 x²))).
func (w *writer) gelu() {
	w.function("gelu", "(x *float32, n int)", 16)
	w.line("MOVQ x+0(FP), AX")
	w.line("MOVQ n+8(FP), CX")
	w.line("LEAQ (AX)(CX*4), CX")
	w.exp2Constants()
	w.broadcast("high", rHigh)
	w.broadcast("gelu1", 13)
	w.broadcast("gelu3", 14)
	w.label("next")
	w.line("VMOVUPS (AX), %s", w.r(0))
	w.line("VMULPS %s, %s, %s", w.r(0), w.r(0), w.r(1))
	w.line("VFMADD213PS %s, %s, %s", w.r(13), w.r(14), w.r(1))
	w.line("VMULPS %s, %s, %s", w.r(0), w.r(1), w.r(1))
	w.line("VMAXPS %s, %s, %s", w.r(rLow), w.r(1), w.r(1))
	w.line("VMINPS %s, %s, %s", w.r(rHigh), w.r(1), w.r(1))
	w.exp2(1, 2, 3)
	w.line("VADDPS %s, %s, %s", w.r(rOne), w.r(3), w.r(3))
	w.line("VDIVPS %s, %s, %s", w.r(3), w.r(0), w.r(0))
	w.line("VMOVUPS %s, (AX)", w.r(0))
	w.line("ADDQ $%d, AX", 4*w.lanes)
	w.line("CMPQ AX, CX")
	w.line("JB next")
	w.line("VZEROUPPER")
	w.line("RET")
}

// addNorm writes x (n) = (x+y - mean) / sqrt(variance + eps) * gain + shift.
func (w *writer) addNorm() {
	w.function("addNorm", "(x, y, gain, shift *float32, n int)", 40)
	w.line("MOVQ x+0(FP), AX")
	w.line("MOVQ y+8(FP), BX")
	w.line("MOVQ gain+16(FP), DX")
	w.line("MOVQ shift+24(FP), SI")
	w.line("MOVQ n+32(FP), CX")
	w.line("VXORPS X15, X15, X15")
	w.line("VCVTSI2SSQ CX, X15, X15")
	w.line("SHLQ $2, CX")
	loop := func(name string, body func()) {
		w.line("XORQ DI, DI")
		w.label(name)
		body()
		w.line("ADDQ $%d, DI", 4*w.lanes)
		w.line("CMPQ DI, CX")
		w.line("JB %s", name)
	}
	w.zero(0)
	loop("sum", func() {
		w.line("VMOVUPS (AX)(DI*1), %s", w.r(1))
		w.line("VADDPS (BX)(DI*1), %s, %s", w.r(1), w.r(1))
		w.line("VMOVUPS %s, (AX)(DI*1)", w.r(1))
		w.line("VADDPS %s, %s, %s", w.r(1), w.r(0), w.r(0))
	})
	w.reduce("VADDPS")
	w.line("VDIVSS X15, X0, X0")
	w.line("VBROADCASTSS X0, %s", w.r(8))
	w.zero(0)
	loop("squares", func() {
		w.line("VMOVUPS (AX)(DI*1), %s", w.r(1))
		w.line("VSUBPS %s, %s, %s", w.r(8), w.r(1), w.r(1))
		w.line("VFMADD231PS %s, %s, %s", w.r(1), w.r(1), w.r(0))
	})
	w.reduce("VADDPS")
	w.line("VDIVSS X15, X0, X0")
	w.line("VADDSS %s, X0, X0", w.constant("eps"))
	w.line("VSQRTSS X0, X0, X0")
	w.line("VMOVSS %s, X1", w.constant("one"))
	w.line("VDIVSS X0, X1, X0")
	w.line("VBROADCASTSS X0, %s", w.r(9))
	loop("scale", func() {
		w.line("VMOVUPS (AX)(DI*1), %s", w.r(1))
		w.line("VSUBPS %s, %s, %s", w.r(8), w.r(1), w.r(1))
		w.line("VMULPS %s, %s, %s", w.r(9), w.r(1), w.r(1))
		w.line("VMOVUPS (DX)(DI*1), %s", w.r(2))
		w.line("VFMADD213PS (SI)(DI*1), %s, %s", w.r(2), w.r(1))
		w.line("VMOVUPS %s, (AX)(DI*1)", w.r(1))
	})
	w.line("VZEROUPPER")
	w.line("RET")
}
