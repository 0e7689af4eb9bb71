package main

const (
	roundSignature   = "(x *float32, levels unsafe.Pointer, n int, row *[2]float32)"
	tileIntSignature = "(a unsafe.Pointer, lda int, w *int8, groups int, c *float32, ldc int, rows *[2]float32, columns *float32)"
)

// round8 writes levels (n) = (x - low) / scale as unsigned bytes, with
// low = min x and scale = (max x - min x) / 255.
func (w *writer) round8() {
	w.function("round", roundSignature, 32)
	w.line("MOVQ x+0(FP), AX")
	w.line("MOVQ levels+8(FP), DI")
	w.line("MOVQ n+16(FP), CX")
	w.line("MOVQ row+24(FP), DX")
	w.line("LEAQ (AX)(CX*4), CX")
	w.line("MOVQ AX, BX")
	w.broadcast("lowest", 0)
	w.broadcast("highest", 2)
	w.line("VMOVAPS Z0, Z8")
	w.line("VMOVAPS Z2, Z9")
	w.label("range")
	w.line("VMOVUPS (BX), Z3")
	w.line("VMOVUPS 64(BX), Z4")
	w.ranges(3)
	w.line("VMAXPS Z4, Z8, Z8")
	w.line("VMINPS Z4, Z9, Z9")
	w.line("ADDQ $128, BX")
	w.line("CMPQ BX, CX")
	w.line("JB range")
	w.line("VMAXPS Z8, Z0, Z0")
	w.line("VMINPS Z9, Z2, Z2")
	w.roundRange()
}

// round16 writes levels (n) = x / scale as signed words, with
// scale = max |x| / 8191: the sums of 1536 products with int8 stay within int32.
func (w *writer) round16() {
	w.function("round", roundSignature, 32)
	w.line("MOVQ x+0(FP), AX")
	w.line("MOVQ levels+8(FP), DI")
	w.line("MOVQ n+16(FP), CX")
	w.line("MOVQ row+24(FP), DX")
	w.line("LEAQ (AX)(CX*4), CX")
	w.line("MOVQ AX, BX")
	w.line("VMOVUPS (AX), Y0")
	w.line("VMOVAPS Y0, Y2")
	w.label("range")
	w.line("VMOVUPS (BX), Y3")
	w.line("VMAXPS Y3, Y0, Y0")
	w.line("VMINPS Y3, Y2, Y2")
	w.line("ADDQ $32, BX")
	w.line("CMPQ BX, CX")
	w.line("JB range")
	w.line("VXORPS Y3, Y3, Y3")
	w.line("VSUBPS Y2, Y3, Y2")
	w.line("VMAXPS Y2, Y0, Y0")
	w.reduce("VMAXPS")
	w.line("VMAXSS %s, X0, X4", w.constant("tiny"))
	w.line("VMOVSS %s, X5", w.constant("levels16"))
	w.line("VDIVSS X5, X4, X6")
	w.line("VDIVSS X4, X5, X7")
	w.line("VMOVSS X6, (DX)")
	w.line("MOVL $0, 4(DX)")
	w.line("VBROADCASTSS X7, Y2")
	w.label("level")
	w.line("VMULPS (AX), Y2, Y0")
	w.line("VMULPS 32(AX), Y2, Y1")
	w.line("VCVTPS2DQ Y0, Y0")
	w.line("VCVTPS2DQ Y1, Y1")
	w.line("VPACKSSDW Y1, Y0, Y0")
	w.line("VPERMQ $0xd8, Y0, Y0")
	w.line("VMOVDQU Y0, (DI)")
	w.line("ADDQ $64, AX")
	w.line("ADDQ $32, DI")
	w.line("CMPQ AX, CX")
	w.line("JB level")
	w.line("VZEROUPPER")
	w.line("RET")
}

// groups multiplies unsigned bytes by the int8 weights with VPDPBUSD, four
// products a lane: rows by 32 columns in 2*rows registers, which hold the start.
func (w *writer) groups(rows int) {
	w.line("MOVQ a+0(FP), AX")
	w.line("MOVQ lda+8(FP), SI")
	w.line("MOVQ w+16(FP), DI")
	w.line("MOVQ groups+24(FP), CX")
	w.line("LEAQ (SI)(SI*2), R10")
	groups := []string{"AX", "BX", "R11", "R12"}[:(rows+2)/3]
	for i, g := range groups[1:] {
		w.line("LEAQ (%s)(R10*1), %s", groups[i], g)
	}
	w.label("group")
	w.line("VMOVDQU32 (DI), Z24")
	w.line("VMOVDQU32 64(DI), Z25")
	for i := range rows {
		value := 26 + i%6
		w.line("VPBROADCASTD (%s)%s, Z%d", groups[i/3], []string{"", "(SI*1)", "(SI*2)"}[i%3], value)
		w.line("VPDPBUSD Z24, Z%d, Z%d", value, 2*i)
		w.line("VPDPBUSD Z25, Z%d, Z%d", value, 2*i+1)
	}
	w.line("ADDQ $128, DI")
	for _, g := range groups {
		w.line("ADDQ $4, %s", g)
	}
	w.line("DECQ CX")
	w.line("JNZ group")
	w.line("MOVQ c+32(FP), R8")
	w.line("MOVQ ldc+40(FP), R9")
	w.line("SHLQ $2, R9")
}

// tileInt8 is the tile of a product with weights, of 12 rows or of fewer for
// what remains.
func (w *writer) tileInt8(name string, rows int) {
	w.function(name, tileIntSignature, 64)
	for i := range 2 * rows {
		w.line("VPXORD Z%d, Z%d, Z%d", i, i, i)
	}
	w.groups(rows)
	w.line("MOVQ rows+48(FP), R11")
	w.line("MOVQ columns+56(FP), R12")
	for v := range 6 { // scale, sum, bias of both halves
		w.line("VMOVUPS %d(R12), Z%d", 64*v, 24+v)
	}
	for i := range rows {
		w.line("VBROADCASTSS %d(R11), Z30", 8*i)
		for v := range 2 {
			acc := 2*i + v
			w.line("VCVTDQ2PS Z%d, Z%d", acc, acc)
			w.line("VMULPS Z%d, Z%d, Z%d", 24+v, acc, acc)
			w.line("VMOVAPS Z%d, Z31", 28+v)
			w.line("VFMADD231PS.BCST %d(R11), Z%d, Z31", 8*i+4, 26+v)
			w.line("VFMADD213PS Z31, Z30, Z%d", acc)
			w.line("VMOVUPS Z%d, %d(R8)", acc, 64*v)
		}
		w.line("ADDQ R9, R8")
	}
	w.line("VZEROUPPER")
	w.line("RET")
}

// tileKeys is the tile of queries and keys: the products are left in integers.
func (w *writer) tileKeys() {
	w.function("tileKeys", "(a *uint8, lda int, w *int8, groups int, c *int32, ldc int, sums *int32)", 56)
	w.line("MOVQ sums+48(FP), R8")
	for i := range 24 {
		if i < 2 {
			w.line("VMOVDQU32 %d(R8), Z%d", 64*i, i)
		} else {
			w.line("VMOVDQA32 Z%d, Z%d", i%2, i)
		}
	}
	w.groups(12)
	for i := range 12 {
		w.line("VMOVDQU32 Z%d, (R8)", 2*i)
		w.line("VMOVDQU32 Z%d, 64(R8)", 2*i+1)
		w.line("ADDQ R9, R8")
	}
	w.line("VZEROUPPER")
	w.line("RET")
}

// tileInt16 multiplies signed words by the weights widened to words with
// VPMADDWD, two products a lane: 6 rows by 8 columns in 12 registers. Lanes
// are added in pairs at the end.
func (w *writer) tileInt16() {
	w.function("tileInt", tileIntSignature, 64)
	w.line("MOVQ lda+8(FP), SI")
	w.line("LEAQ (SI)(SI*2), R10")
	w.line("MOVQ ldc+40(FP), R9")
	w.line("SHLQ $2, R9")
	w.line("MOVQ rows+48(FP), R11")
	for row := 0; row < 12; row += 6 {
		for column := 0; column < 32; column += 8 {
			name := "group" + string(rune('0'+row/6)) + string(rune('0'+column/8))
			w.line("MOVQ a+0(FP), AX")
			for range row / 3 {
				w.line("ADDQ R10, AX")
			}
			w.line("LEAQ (AX)(R10*1), BX")
			w.line("MOVQ w+16(FP), DI")
			if column > 0 {
				w.line("ADDQ $%d, DI", 4*column)
			}
			w.line("MOVQ groups+24(FP), CX")
			for i := range 12 {
				w.zero(i)
			}
			w.label(name)
			w.line("VPMOVSXBW (DI), Y12")
			w.line("VPMOVSXBW 16(DI), Y13")
			for i := range 6 {
				w.line("VPBROADCASTQ (%s)%s, Y14", []string{"AX", "BX"}[i/3], []string{"", "(SI*1)", "(SI*2)"}[i%3])
				w.line("VPMADDWD Y12, Y14, Y15")
				w.line("VPADDD Y15, Y%d, Y%d", 2*i, 2*i)
				w.line("VPMADDWD Y13, Y14, Y15")
				w.line("VPADDD Y15, Y%d, Y%d", 2*i+1, 2*i+1)
			}
			w.line("ADDQ $128, DI")
			w.line("ADDQ $8, AX")
			w.line("ADDQ $8, BX")
			w.line("DECQ CX")
			w.line("JNZ %s", name)
			w.line("MOVQ c+32(FP), R8")
			for range row {
				w.line("ADDQ R9, R8")
			}
			w.line("MOVQ columns+56(FP), R12")
			w.line("VMOVUPS %d(R12), Y12", 4*column)
			w.line("VMOVUPS %d(R12), Y13", 4*column+256)
			for i := range 6 {
				w.line("VPHADDD Y%d, Y%d, Y%d", 2*i+1, 2*i, 2*i)
				w.line("VPERMQ $0xd8, Y%d, Y%d", 2*i, 2*i)
				w.line("VCVTDQ2PS Y%d, Y%d", 2*i, 2*i)
				w.line("VBROADCASTSS %d(R11), Y14", 8*(row+i))
				w.line("VMULPS Y12, Y14, Y14")
				w.line("VFMADD213PS Y13, Y14, Y%d", 2*i)
				w.line("VMOVUPS Y%d, %d(R8)", 2*i, 4*column)
				if i < 5 {
					w.line("ADDQ R9, R8")
				}
			}
		}
	}
	w.line("VZEROUPPER")
	w.line("RET")
}

// tileWords is tileInt16 in 512 bits, with VPDPWSSD: 12 rows by 16 columns in 24
// registers, two lanes a column.
func (w *writer) tileWords() {
	w.function("tileWords", tileIntSignature, 64)
	w.line("MOVQ lda+8(FP), SI")
	w.line("LEAQ (SI)(SI*2), R10")
	w.line("MOVQ ldc+40(FP), R9")
	w.line("SHLQ $2, R9")
	w.line("MOVQ rows+48(FP), R13")
	groups := []string{"AX", "BX", "R11", "R12"}
	for column := 0; column < 32; column += 16 {
		name := "group" + string(rune('0'+column/16))
		w.line("MOVQ a+0(FP), AX")
		for i, g := range groups[1:] {
			w.line("LEAQ (%s)(R10*1), %s", groups[i], g)
		}
		w.line("MOVQ w+16(FP), DI")
		if column > 0 {
			w.line("ADDQ $%d, DI", 4*column)
		}
		w.line("MOVQ groups+24(FP), CX")
		for i := range 24 {
			w.line("VPXORD Z%d, Z%d, Z%d", i, i, i)
		}
		w.label(name)
		w.line("VPMOVSXBW (DI), Z24")
		w.line("VPMOVSXBW 32(DI), Z25")
		for i := range 12 {
			value := 26 + i%6
			w.line("VPBROADCASTQ (%s)%s, Z%d", groups[i/3], []string{"", "(SI*1)", "(SI*2)"}[i%3], value)
			w.line("VPDPWSSD Z24, Z%d, Z%d", value, 2*i)
			w.line("VPDPWSSD Z25, Z%d, Z%d", value, 2*i+1)
		}
		w.line("ADDQ $128, DI")
		for _, g := range groups {
			w.line("ADDQ $8, %s", g)
		}
		w.line("DECQ CX")
		w.line("JNZ %s", name)
		w.line("MOVQ c+32(FP), R8")
		w.line("MOVQ columns+56(FP), DX")
		for v := range 2 { // scale and bias of both halves
			w.line("VMOVUPS %d(DX), Y%d", 4*column+32*v, 24+v)
			w.line("VMOVUPS %d(DX), Y%d", 4*column+32*v+256, 26+v)
		}
		for i := range 12 {
			w.line("VBROADCASTSS %d(R13), Y28", 8*i)
			for v := range 2 {
				acc := 2*i + v
				w.line("VPSRLQ $32, Z%d, Z29", acc)
				w.line("VPADDD Z29, Z%d, Z%d", acc, acc)
				w.line("VPMOVQD Z%d, Y29", acc)
				w.line("VCVTDQ2PS Y29, Y29")
				w.line("VMULPS Y%d, Y28, Y30", 24+v)
				w.line("VFMADD213PS Y%d, Y30, Y29", 26+v)
				w.line("VMOVUPS Y29, %d(R8)", 4*column+32*v)
			}
			if i < 11 {
				w.line("ADDQ R9, R8")
			}
		}
	}
	w.line("VZEROUPPER")
	w.line("RET")
}
