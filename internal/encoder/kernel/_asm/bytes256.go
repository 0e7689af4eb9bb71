package main

// round7 is round8 in 256 bits, with 127 steps instead of 255: of twice as many
// VPMADDUBSW would overflow its 16-bit sums.
func (w *writer) round7() {
	w.function("roundBytes", roundSignature, 32)
	w.line("MOVQ x+0(FP), AX")
	w.line("MOVQ levels+8(FP), DI")
	w.line("MOVQ n+16(FP), CX")
	w.line("MOVQ row+24(FP), DX")
	w.line("LEAQ (AX)(CX*4), CX")
	w.line("MOVQ AX, BX")
	for i := range 2 {
		w.broadcast("lowest", i)
		w.broadcast("highest", 2+i)
	}
	w.label("range")
	for i := range 4 {
		w.line("VMOVUPS %d(BX), Y4", 32*i)
		w.line("VMAXPS Y4, Y%d, Y%d", i%2, i%2)
		w.line("VMINPS Y4, Y%d, Y%d", 2+i%2, 2+i%2)
	}
	w.line("ADDQ $128, BX")
	w.line("CMPQ BX, CX")
	w.line("JB range")
	w.line("VMAXPS Y1, Y0, Y0")
	w.line("VMINPS Y3, Y2, Y2")
	w.reduce("VMAXPS")
	w.line("VMOVAPS X0, X4")
	w.line("VMOVAPS Y2, Y0")
	w.reduce("VMINPS")
	w.line("VSUBSS X0, X4, X4")
	w.line("VMAXSS %s, X4, X4", w.constant("tiny"))
	w.line("VMOVSS %s, X5", w.constant("levels7"))
	w.line("VDIVSS X5, X4, X6")
	w.line("VDIVSS X4, X5, X7")
	w.line("VMOVSS X6, (DX)")
	w.line("VMOVSS X0, 4(DX)")
	w.line("VBROADCASTSS X0, Y6")
	w.line("VBROADCASTSS X7, Y7")
	w.line("VMOVDQU %s, Y5", w.constant("order"))
	w.label("level")
	for i := range 4 {
		w.line("VMOVUPS %d(AX), Y%d", 32*i, i)
		w.line("VSUBPS Y6, Y%d, Y%d", i, i)
		w.line("VMULPS Y7, Y%d, Y%d", i, i)
		w.line("VCVTPS2DQ Y%d, Y%d", i, i)
	}
	w.line("VPACKSSDW Y1, Y0, Y0")
	w.line("VPACKSSDW Y3, Y2, Y2")
	w.line("VPACKUSWB Y2, Y0, Y0")
	w.line("VPERMD Y0, Y5, Y0")
	w.line("VMOVDQU Y0, (DI)")
	w.line("ADDQ $128, AX")
	w.line("ADDQ $32, DI")
	w.line("CMPQ AX, CX")
	w.line("JB level")
	w.line("VZEROUPPER")
	w.line("RET")
}

// tileInt7 multiplies unsigned bytes of 7 bits by the int8 weights: VPMADDUBSW
// adds pairs to words, VPMADDWD with ones pairs of those to a lane. 6 rows by 16
// columns in 12 registers.
func (w *writer) tileInt7() {
	w.function("tileBytes", tileIntSignature, 64)
	w.line("MOVQ lda+8(FP), SI")
	w.line("LEAQ (SI)(SI*2), R10")
	w.line("MOVQ ldc+40(FP), R9")
	w.line("SHLQ $2, R9")
	w.line("VPBROADCASTD %s, Y12", w.constant("ones"))
	for row := 0; row < 12; row += 6 {
		for column := 0; column < 32; column += 16 {
			name := "group" + string(rune('0'+row/6)) + string(rune('0'+column/16))
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
			for i := range 6 {
				w.line("VPBROADCASTD (%s)%s, Y13", []string{"AX", "BX"}[i/3], []string{"", "(SI*1)", "(SI*2)"}[i%3])
				for v := range 2 {
					w.line("VPMADDUBSW %d(DI), Y13, Y%d", 32*v, 14+v)
				}
				for v := range 2 {
					w.line("VPMADDWD Y12, Y%d, Y%d", 14+v, 14+v)
					w.line("VPADDD Y%d, Y%d, Y%d", 14+v, 2*i+v, 2*i+v)
				}
			}
			w.line("ADDQ $128, DI")
			w.line("ADDQ $4, AX")
			w.line("ADDQ $4, BX")
			w.line("DECQ CX")
			w.line("JNZ %s", name)
			w.line("MOVQ c+32(FP), R8")
			for range row {
				w.line("ADDQ R9, R8")
			}
			w.line("MOVQ rows+48(FP), R11")
			w.line("MOVQ columns+56(FP), R12")
			for i := range 6 {
				w.line("VBROADCASTSS %d(R11), Y13", 8*(row+i)+4)
				for v := range 2 {
					acc, at := 2*i+v, 4*column+32*v
					w.line("VCVTDQ2PS Y%d, Y%d", acc, acc)
					w.line("VMULPS %d(R12), Y%d, Y%d", at, acc, acc)
					w.line("VMOVUPS %d(R12), Y14", at+256)
					w.line("VFMADD231PS %d(R12), Y13, Y14", at+128)
					w.line("VBROADCASTSS %d(R11), Y15", 8*(row+i))
					w.line("VFMADD213PS Y14, Y15, Y%d", acc)
					w.line("VMOVUPS Y%d, %d(R8)", acc, at)
				}
				if i < 5 {
					w.line("ADDQ R9, R8")
				}
			}
		}
	}
	w.line("VZEROUPPER")
	w.line("RET")
}
