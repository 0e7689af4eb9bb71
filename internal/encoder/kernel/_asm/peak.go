package main

// peak repeats independent instructions on registers, n times: what the tile
// could reach if it did nothing else. A step is given the accumulator's number.
func (w *writer) peak(name string, accumulators int, step func(accumulator int)) {
	w.function(name, "(n int)", 8)
	w.line("MOVQ n+0(FP), CX")
	for i := range accumulators + 4 {
		w.line("VPXOR Y%d, Y%d, Y%d", i%16, i%16, i%16)
	}
	w.label("next")
	for i := range accumulators {
		step(i)
	}
	w.line("DECQ CX")
	w.line("JNZ next")
	w.line("VZEROUPPER")
	w.line("RET")
}

func (w *writer) peaks() {
	if w.lanes == 8 {
		w.peak("peakFloats", 12, func(i int) { w.line("VFMADD231PS Y14, Y15, Y%d", i) })
		w.peak("peakWords", 12, func(i int) {
			w.line("VPMADDWD Y14, Y15, Y%d", 12+i%2)
			w.line("VPADDD Y%d, Y%d, Y%d", 12+i%2, i, i)
		})
		w.peak("peakBytes", 12, func(i int) {
			w.line("VPMADDUBSW Y14, Y15, Y%d", 12+i%2)
			w.line("VPMADDWD Y14, Y%d, Y%d", 12+i%2, 12+i%2)
			w.line("VPADDD Y%d, Y%d, Y%d", 12+i%2, i, i)
		})
		return
	}
	for _, p := range []struct{ name, instruction string }{{"peakFloats", "VFMADD231PS"}, {"peakWords", "VPDPWSSD"}, {"peakBytes", "VPDPBUSD"}} {
		w.peak(p.name, 24, func(i int) { w.line("%s Z30, Z31, Z%d", p.instruction, i) })
	}
}
