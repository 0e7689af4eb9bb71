package main

// tile writes c (12, 32) = bias + a (12, k) b (k, 32). The tile is cut into
// blocks that fit the registers; each block goes through all of k, with a's
// values broadcast against two vectors of b.
func (w *writer) tile() {
	w.function("tile", "(a *float32, lda int, b *float32, k int, c *float32, ldc int, bias *float32)", 56)
	w.line("MOVQ lda+8(FP), SI")
	w.line("SHLQ $2, SI")
	w.line("LEAQ (SI)(SI*2), R10") // three rows of a
	w.line("MOVQ ldc+40(FP), R9")
	w.line("SHLQ $2, R9")
	columns := w.vectors * w.lanes
	first, second, value := w.rows*w.vectors, w.rows*w.vectors+1, w.rows*w.vectors+2
	for row := 0; row < 12; row += w.rows {
		for column := 0; column < 32; column += columns {
			name := "k" + string(rune('0'+row/w.rows)) + string(rune('0'+column/columns))
			w.line("MOVQ a+0(FP), AX")
			for i := 0; i < row; i += 3 {
				w.line("ADDQ R10, AX")
			}
			groups := []string{"AX", "BX", "R11", "R12"}[:w.rows/3]
			for i, g := range groups[1:] {
				w.line("LEAQ (%s)(R10*1), %s", groups[i], g)
			}
			w.line("MOVQ b+16(FP), DI")
			if column > 0 {
				w.line("ADDQ $%d, DI", 4*column)
			}
			w.line("MOVQ k+24(FP), CX")
			w.line("MOVQ bias+48(FP), DX")
			for v := range w.vectors {
				w.line("VMOVUPS %d(DX), %s", 4*(column+v*w.lanes), w.r(v))
			}
			for i := w.vectors; i < w.rows*w.vectors; i++ {
				w.line("VMOVAPS %s, %s", w.r(i%w.vectors), w.r(i))
			}
			w.label(name)
			w.line("VMOVUPS (DI), %s", w.r(first))
			w.line("VMOVUPS %d(DI), %s", 4*w.lanes, w.r(second))
			for i := range w.rows {
				address := "(" + groups[i/3] + ")" + []string{"", "(SI*1)", "(SI*2)"}[i%3]
				w.line("VBROADCASTSS %s, %s", address, w.r(value+i%2))
				w.line("VFMADD231PS %s, %s, %s", w.r(first), w.r(value+i%2), w.r(i*w.vectors))
				w.line("VFMADD231PS %s, %s, %s", w.r(second), w.r(value+i%2), w.r(i*w.vectors+1))
			}
			w.line("ADDQ $128, DI")
			for _, g := range groups {
				w.line("ADDQ $4, %s", g)
			}
			w.line("DECQ CX")
			w.line("JNZ %s", name)
			w.line("MOVQ c+32(FP), R8")
			for range row {
				w.line("ADDQ R9, R8")
			}
			for i := range w.rows {
				for v := range w.vectors {
					w.line("VMOVUPS %s, %d(R8)", w.r(i*w.vectors+v), 4*(column+v*w.lanes))
				}
				if i+1 < w.rows {
					w.line("ADDQ R9, R8")
				}
			}
		}
	}
	w.line("VZEROUPPER")
	w.line("RET")
}
