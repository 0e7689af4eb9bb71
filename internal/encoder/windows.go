package encoder

// windows cuts pieces into consecutive ranges of at most limit pieces.
// Paragraphs are packed whole, as many as fit; a longer one is cut before its
// last sentence start that fits, or else at the limit.
func windows(text string, pieces []Piece, limit int) []Range {
	var out []Range
	add := func(start, end int) {
		if n := len(out); n > 0 && end-out[n-1].Start <= limit {
			out[n-1].End = end
			return
		}
		out = append(out, Range{start, end})
	}
	for start := 0; start < len(pieces); {
		end := start + 1
		for end < len(pieces) && pieces[end].Break != BreakLine {
			end++
		}
		for end-start > limit {
			cut := start + limit
			for cut > start && !startsSentence(text, pieces, cut) {
				cut--
			}
			if cut == start {
				cut = start + limit
			}
			add(start, cut)
			start = cut
		}
		add(start, end)
		start = end
	}
	return out
}

// startsSentence guesses whether a sentence starts at piece i: at a line, and
// after . ! or ? (closing quotes and brackets skipped) before a capital, a
// digit or a quotation mark.
func startsSentence(text string, pieces []Piece, i int) bool {
	p := pieces[i]
	if p.Break != BreakSpace {
		return p.Break == BreakLine
	}
	if p.Shape == ShapeOther && p.Quote != QuoteMark {
		return false
	}
	j := i - 1
	for ; j > 0; j-- {
		switch text[pieces[j].Start:pieces[j].End] {
		case "”", `"`, "’", "'", ")", "»":
			continue
		}
		break
	}
	switch text[pieces[j].Start:pieces[j].End] {
	case ".", "!", "?":
		return true
	}
	return false
}
