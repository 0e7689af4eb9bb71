package main

// What the Set of bytes needs for attention and for the feed-forward part,
// beside the products: rows that are rounded while they are computed. Only in
// 512 bits.

// ranges folds register from into the running maximum (register 0) and minimum
// (register 2).
func (w *writer) ranges(from int) {
	w.line("VMAXPS Z%d, Z0, Z0", from)
	w.line("VMINPS Z%d, Z2, Z2", from)
}

// roundRange ends a function of roundSignature whose row lies at x: with the
// range in registers 0 and 2 it writes levels and row. Registers are those of round8.
func (w *writer) roundRange() {
	w.reduce("VMAXPS")
	w.line("VMOVAPS X0, X4")
	w.line("VMOVAPS Z2, Z0")
	w.reduce("VMINPS")
	w.line("VSUBSS X0, X4, X4")
	w.line("VMAXSS %s, X4, X4", w.constant("tiny"))
	w.line("VMOVSS %s, X5", w.constant("levels8"))
	w.line("VDIVSS X5, X4, X6")
	w.line("VDIVSS X4, X5, X7")
	w.line("VMOVSS X6, (DX)")
	w.line("VMOVSS X0, 4(DX)")
	w.line("VBROADCASTSS X0, Z1")
	w.line("VBROADCASTSS X7, Z2")
	w.label("level")
	for i := range 2 {
		w.line("VMOVUPS %d(AX), Z%d", 64*i, 3+i)
		w.line("VSUBPS Z1, Z%d, Z%d", 3+i, 3+i)
		w.line("VMULPS Z2, Z%d, Z%d", 3+i, 3+i)
		w.line("VCVTPS2DQ Z%d, Z%d", 3+i, 3+i)
		w.line("VPMOVUSDB Z%d, %d(DI)", 3+i, 16*i)
	}
	w.line("ADDQ $128, AX")
	w.line("ADDQ $32, DI")
	w.line("CMPQ AX, CX")
	w.line("JB level")
	w.line("VZEROUPPER")
	w.line("RET")
}

// roundGELU is round of gelu(x), which it leaves in x. GELU is
// x (1/2 + t q(t²)), t being x within ±3.8: off by 1.3e-4 at most, a tenth of a
// level of bytes or less.
func (w *writer) roundGELU() {
	w.function("roundGELU", roundSignature, 32)
	w.line("MOVQ x+0(FP), AX")
	w.line("MOVQ levels+8(FP), DI")
	w.line("MOVQ n+16(FP), CX")
	w.line("MOVQ row+24(FP), DX")
	w.line("LEAQ (AX)(CX*4), CX")
	w.line("MOVQ AX, BX")
	for i, name := range []string{"q0", "q1", "q2", "q3", "q4", "q5", "q6", "half", "clamp", "unclamp"} {
		w.broadcast(name, 20+i)
	}
	w.broadcast("lowest", 0)
	w.broadcast("highest", 2)
	w.label("gelu")
	for i := range 2 {
		x, t, u, p := 4+4*i, 5+4*i, 6+4*i, 7+4*i
		w.line("VMOVUPS %d(BX), Z%d", 64*i, x)
		w.line("VMINPS Z28, Z%d, Z%d", x, t)
		w.line("VMAXPS Z29, Z%d, Z%d", t, t)
		w.line("VMULPS Z%d, Z%d, Z%d", t, t, u)
		w.line("VMOVAPS Z26, Z%d", p)
		for c := 25; c >= 20; c-- {
			w.line("VFMADD213PS Z%d, Z%d, Z%d", c, u, p)
		}
		w.line("VFMADD213PS Z27, Z%d, Z%d", t, p)
		w.line("VMULPS Z%d, Z%d, Z%d", p, x, x)
		w.line("VMOVUPS Z%d, %d(BX)", x, 64*i)
		w.ranges(x)
	}
	w.line("ADDQ $128, BX")
	w.line("CMPQ BX, CX")
	w.line("JB gelu")
	w.roundRange()
}

// roundHeads rounds each 32 values of x (n) to signed levels with a scale of
// their own; scales and sums lie stride bytes apart. Queries are moved up by 128,
// to be unsigned; keys leave what that adds to their products, in sums.
func (w *writer) roundHeads(keys bool) {
	name, signature, size := "roundQueries", "(x *float32, levels *uint8, n int, scales *float32, stride int)", 40
	if keys {
		name, signature, size = "roundKeys", "(x *float32, levels *uint8, n int, scales *float32, stride int, sums *int32)", 48
	}
	w.function(name, signature, size)
	w.line("MOVQ x+0(FP), AX")
	w.line("MOVQ levels+8(FP), DI")
	w.line("MOVQ n+16(FP), CX")
	w.line("MOVQ scales+24(FP), DX")
	w.line("MOVQ stride+32(FP), SI")
	if keys {
		w.line("MOVQ sums+40(FP), R8")
	}
	w.line("LEAQ (AX)(CX*4), CX")
	w.broadcast("abs", 31)
	w.line("VMOVSS %s, X30", w.constant("tiny"))
	w.line("VMOVSS %s, X29", w.constant("levels7"))
	w.line("VMOVSS %s, X28", w.constant("share7"))
	w.line("VPBROADCASTD %s, Z27", w.constant("middle"))
	w.label("head")
	w.line("VMOVUPS (AX), Z2")
	w.line("VMOVUPS 64(AX), Z3")
	w.line("VANDPS Z31, Z2, Z0")
	w.line("VANDPS Z31, Z3, Z1")
	w.line("VMAXPS Z1, Z0, Z0")
	w.reduce("VMAXPS")
	w.line("VMAXSS X30, X0, X0")
	w.line("VMULSS X28, X0, X1")
	w.line("VMOVSS X1, (DX)")
	w.line("VDIVSS X0, X29, X0")
	w.line("VBROADCASTSS X0, Z0")
	w.line("VMULPS Z0, Z2, Z2")
	w.line("VMULPS Z0, Z3, Z3")
	w.line("VCVTPS2DQ Z2, Z2")
	w.line("VCVTPS2DQ Z3, Z3")
	if keys {
		w.line("VPADDD Z2, Z3, Z0")
		w.reduce("VPADDD")
		w.line("VPSLLD $7, X0, X0")
		w.line("VPXOR X1, X1, X1")
		w.line("VPSUBD X0, X1, X0")
		w.line("VMOVD X0, (R8)")
		w.line("ADDQ SI, R8")
	} else {
		w.line("VPADDD Z27, Z2, Z2")
		w.line("VPADDD Z27, Z3, Z3")
	}
	w.line("VPMOVDB Z2, (DI)")
	w.line("VPMOVDB Z3, 16(DI)")
	w.line("ADDQ SI, DX")
	w.line("ADDQ $32, DI")
	w.line("ADDQ $128, AX")
	w.line("CMPQ AX, CX")
	w.line("JB head")
	w.line("VZEROUPPER")
	w.line("RET")
}

// roundColumns rounds the columns of x (rows, 32) to signed levels in the order
// of a packed matrix of 32 outputs; each column has its scale.
func (w *writer) roundColumns() {
	w.function("roundColumns", "(x *float32, stride int, rows int, levels *int8, scales *float32)", 40)
	w.line("MOVQ x+0(FP), AX")
	w.line("MOVQ stride+8(FP), SI")
	w.line("SHLQ $2, SI")
	w.line("MOVQ rows+16(FP), CX")
	w.line("MOVQ levels+24(FP), DI")
	w.line("MOVQ scales+32(FP), DX")
	w.line("MOVQ AX, BX")
	w.line("MOVQ CX, R8")
	w.broadcast("abs", 31)
	w.line("VPXORD Z0, Z0, Z0")
	w.line("VPXORD Z1, Z1, Z1")
	w.label("range")
	for i := range 2 {
		w.line("VANDPS %d(BX), Z31, Z%d", 64*i, 2+i)
		w.line("VMAXPS Z%d, Z%d, Z%d", 2+i, i, i)
	}
	w.line("ADDQ SI, BX")
	w.line("DECQ R8")
	w.line("JNZ range")
	w.broadcast("tiny", 2)
	w.broadcast("share7", 3)
	w.broadcast("levels7", 4)
	w.line("VPBROADCASTD %s, Z30", w.constant("byte"))
	for i := range 2 {
		w.line("VMAXPS Z2, Z%d, Z%d", i, i)
		w.line("VMULPS Z3, Z%d, Z%d", i, 5+i)
		w.line("VMOVUPS Z%d, %d(DX)", 5+i, 64*i)
		w.line("VDIVPS Z%d, Z4, Z%d", i, i)
	}
	w.label("level")
	for row := range 4 {
		for i := range 2 {
			to := 8 + 4*i + row
			w.line("VMULPS %d(AX), Z%d, Z%d", 64*i, i, to)
			w.line("VCVTPS2DQ Z%d, Z%d", to, to)
			if row < 3 {
				w.line("VPANDD Z30, Z%d, Z%d", to, to)
			}
			if row > 0 {
				w.line("VPSLLD $%d, Z%d, Z%d", 8*row, to, to)
				w.line("VPORD Z%d, Z%d, Z%d", to, 8+4*i, 8+4*i)
			}
		}
		w.line("ADDQ SI, AX")
	}
	w.line("VMOVDQU32 Z8, (DI)")
	w.line("VMOVDQU32 Z12, 64(DI)")
	w.line("ADDQ $128, DI")
	w.line("SUBQ $4, CX")
	w.line("JG level")
	w.line("VZEROUPPER")
	w.line("RET")
}

// roundSoftmax turns the products of one query with all keys into levels of
// 2^(scale (x keys - max)); row = (1/sum of the levels, 0). Powers are those of a
// polynomial of degree 3, off by 7.5e-5, a fiftieth of a level. Levels are
// written up to the next 16.
func (w *writer) roundSoftmax() {
	w.function("roundSoftmax", "(x *int32, keys *float32, n int, scale float32, levels *uint8, row *[2]float32)", 48)
	w.line("MOVQ x+0(FP), AX")
	w.line("MOVQ keys+8(FP), BX")
	w.line("MOVQ n+16(FP), R8")
	w.line("MOVQ levels+32(FP), DI")
	w.line("MOVQ row+40(FP), DX")
	w.line("MOVQ R8, CX")
	w.line("ANDQ $15, CX") // the values of an incomplete last register: K1
	w.line("MOVL $1, R9")
	w.line("SHLL CX, R9")
	w.line("DECL R9")
	w.line("KMOVW R9, K1")
	w.line("SHRQ $4, R8")
	w.line("MOVQ R8, R10")
	w.line("MOVQ AX, SI")
	w.broadcast("lowest", 0)
	w.line("TESTQ R8, R8")
	w.line("JZ topRest")
	w.label("top")
	w.line("VCVTDQ2PS (SI), Z1")
	w.line("VMULPS (BX), Z1, Z1")
	w.line("VMOVUPS Z1, (SI)")
	w.line("VMAXPS Z1, Z0, Z0")
	w.line("ADDQ $64, SI")
	w.line("ADDQ $64, BX")
	w.line("DECQ R10")
	w.line("JNZ top")
	w.label("topRest")
	w.line("TESTQ CX, CX")
	w.line("JZ power")
	w.line("VCVTDQ2PS.Z (SI), K1, Z1")
	w.line("VMULPS.Z (BX), Z1, K1, Z1")
	w.line("VMOVUPS Z1, (SI)")
	w.line("VMAXPS Z1, Z0, K1, Z0")
	w.label("power")
	w.reduce("VMAXPS")
	w.line("VMOVSS scale+24(FP), X1")
	w.line("VMULSS X1, X0, X0")
	w.line("VBROADCASTSS X0, Z5")
	w.line("VBROADCASTSS X1, Z4")
	for i, name := range []string{"e0", "e1", "e2", "e3"} {
		w.broadcast(name, 8+i)
	}
	w.line("VPXORD Z0, Z0, Z0")
	body := func(mask, zero string) {
		w.line("VMOVUPS (AX), Z1")
		w.line("VFMSUB213PS Z5, Z4, Z1")
		w.line("VRNDSCALEPS $0, Z1, Z2")
		w.line("VSUBPS Z2, Z1, Z1")
		w.line("VMOVAPS Z11, Z3")
		for c := 10; c >= 8; c-- {
			w.line("VFMADD213PS Z%d, Z1, Z3", c)
		}
		w.line("VSCALEFPS Z2, Z3, Z3")
		w.line("VCVTPS2DQ%s Z3, %sZ3", zero, mask)
		w.line("VPMOVUSDB Z3, (DI)")
		w.line("VPADDD Z3, Z0, Z0")
	}
	w.line("TESTQ R8, R8")
	w.line("JZ levelRest")
	w.label("level")
	body("", "")
	w.line("ADDQ $64, AX")
	w.line("ADDQ $16, DI")
	w.line("DECQ R8")
	w.line("JNZ level")
	w.label("levelRest")
	w.line("TESTQ CX, CX")
	w.line("JZ sum")
	body("K1, ", ".Z")
	w.label("sum")
	w.reduce("VPADDD")
	w.line("VCVTDQ2PS X0, X0")
	w.line("VMOVSS %s, X1", w.constant("one"))
	w.line("VDIVSS X0, X1, X0")
	w.line("VMOVSS X0, (DX)")
	w.line("MOVL $0, 4(DX)")
	w.line("VZEROUPPER")
	w.line("RET")
}
