package main

// dots writes y[i] = row i of a (rows, n) times b (n).
func (w *writer) dots() {
	w.function("dots", "(y, a, b *float32, rows, n int)", 40)
	w.line("MOVQ y+0(FP), DI")
	w.line("MOVQ a+8(FP), AX")
	w.line("MOVQ b+16(FP), BX")
	w.line("MOVQ rows+24(FP), R8")
	w.line("MOVQ n+32(FP), CX")
	w.line("SHLQ $2, CX")
	w.label("row")
	w.zero(0)
	w.zero(2)
	w.line("XORQ SI, SI")
	w.label("next")
	for i := range 2 {
		w.line("VMOVUPS %d(AX)(SI*1), %s", 4*i*w.lanes, w.r(3+i))
		w.line("VFMADD231PS %d(BX)(SI*1), %s, %s", 4*i*w.lanes, w.r(3+i), w.r(2*i))
	}
	w.line("ADDQ $%d, SI", 8*w.lanes)
	w.line("CMPQ SI, CX")
	w.line("JB next")
	w.line("VADDPS %s, %s, %s", w.r(2), w.r(0), w.r(0))
	w.reduce("VADDPS")
	w.line("VMOVSS X0, (DI)")
	w.line("ADDQ $4, DI")
	w.line("ADDQ CX, AX")
	w.line("DECQ R8")
	w.line("JNZ row")
	w.line("VZEROUPPER")
	w.line("RET")
}

// combine writes z (n) = u + v + a b + d + p.
func (w *writer) combine() {
	w.function("combine", "(z, u, v, a, b, d, p *float32, n int)", 64)
	registers := []string{"DI", "AX", "BX", "CX", "DX", "R8", "R9"}
	for i, name := range []string{"z", "u", "v", "a", "b", "d", "p"} {
		w.line("MOVQ %s+%d(FP), %s", name, 8*i, registers[i])
	}
	w.line("MOVQ n+56(FP), R10")
	w.line("SHLQ $2, R10")
	w.line("XORQ SI, SI")
	w.label("next")
	w.line("VMOVUPS (AX)(SI*1), %s", w.r(0))
	w.line("VADDPS (BX)(SI*1), %s, %s", w.r(0), w.r(0))
	w.line("VMOVUPS (CX)(SI*1), %s", w.r(1))
	w.line("VFMADD231PS (DX)(SI*1), %s, %s", w.r(1), w.r(0))
	w.line("VADDPS (R8)(SI*1), %s, %s", w.r(0), w.r(0))
	w.line("VADDPS (R9)(SI*1), %s, %s", w.r(0), w.r(0))
	w.line("VMOVUPS %s, (DI)(SI*1)", w.r(0))
	w.line("ADDQ $%d, SI", 4*w.lanes)
	w.line("CMPQ SI, R10")
	w.line("JB next")
	w.line("VZEROUPPER")
	w.line("RET")
}
