package attribution

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"unicode"
	"unicode/utf8"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/encoder"
)

// A view is what decoding needs to know of a window's text, by position.
type view struct {
	reading *encoder.Reading
	pieces  []encoder.Piece // of the window
	length  int             // positions: pieces, [CLS] and [SEP]
	starts  []bool          // starts a word; [CLS], [SEP] and the first piece do
	isWord  []bool          // is made of letters and digits only
	hasWord []bool          // holds a letter or digit
	isCue   []bool          // belongs to a cue, or is [CLS] or [SEP]
}

func newView(r *encoder.Reading, w encoder.Range) *view {
	v := &view{reading: r, pieces: r.Pieces[w.Start:w.End], length: w.End - w.Start + 2}
	v.starts, v.isWord = make([]bool, v.length), make([]bool, v.length)
	v.hasWord, v.isCue = make([]bool, v.length), make([]bool, v.length)
	v.starts[0], v.starts[v.length-1], v.starts[1] = true, true, true
	for i, p := range v.pieces {
		t := i + 1
		v.starts[t] = p.WordStart || t == 1
		v.isWord[t] = p.End > p.Start
		for _, c := range r.Text[p.Start:p.End] {
			if unicode.IsLetter(c) || unicode.IsNumber(c) {
				v.hasWord[t] = true
			} else {
				v.isWord[t] = false
			}
		}
	}
	return v
}

// A cueScore is the probability that a piece begins a cue, or goes on with one.
type cueScore struct{ begin, inside float64 }

// cueProbability is the softmax of the roles, of which only those of cues are kept.
func cueProbability(roles encoder.Scores) []cueScore {
	out := make([]cueScore, roles.Rows)
	for t := range out {
		row := roles.Row(t)
		top, sum := math.Inf(-1), 0.0
		for _, x := range row {
			top = max(top, float64(x))
		}
		for _, x := range row {
			sum += math.Exp(float64(x) - top)
		}
		out[t] = cueScore{math.Exp(float64(row[beginCue])-top) / sum, math.Exp(float64(row[insideCue])-top) / sum}
	}
	return out
}

// cues are the runs of pieces above p.Cue, and those above p.Propose and
// signatures that hold none of the former, in text order, widened to whole words;
// those that then overlap are merged.
func (v *view) cues(scores []cueScore, p Params) []positions {
	runs := cueRuns(scores, p.Cue)
	sure := len(runs)
	for _, r := range append(cueRuns(scores, p.Propose), v.signatures()...) {
		if !slices.ContainsFunc(runs[:sure], func(q positions) bool { return q.first < r.last && r.first < q.last }) {
			runs = append(runs, r)
		}
	}
	slices.SortFunc(runs, func(a, b positions) int { return cmp.Or(a.first-b.first, a.last-b.last) })
	var out []positions
	for _, r := range runs {
		for !v.starts[r.first] {
			r.first--
		}
		for !v.starts[r.last] {
			r.last++
		}
		if n := len(out); n > 0 && r.first < out[n-1].last {
			out[n-1].last = max(out[n-1].last, r.last)
		} else {
			out = append(out, r)
		}
	}
	return out
}

// signatures are the dashes between a quotation and a word that begins with a
// capital: “We will go on.” – Anna Petrova.
func (v *view) signatures() []positions {
	var out []positions
	for _, q := range v.quotations() {
		if q.last >= v.length-2 || q.last < 2 {
			continue
		}
		mark, next := v.pieces[q.last-1], v.pieces[q.last]
		r, _ := utf8.DecodeRuneInString(v.reading.Text[next.Start:next.End])
		switch v.reading.Text[mark.Start:mark.End] {
		case "-", "–", "—", "―":
			if unicode.Is(unicode.Lu, r) {
				out = append(out, positions{q.last, q.last + 1})
			}
		}
	}
	return out
}

// cueRuns are the runs of pieces whose probability of being a cue is above the
// threshold. A run is split before a piece whose probability of beginning a cue
// is above split and above that of going on with one.
func cueRuns(p []cueScore, threshold float64) []positions {
	var out []positions
	start := -1
	for t := 1; t < len(p)-1; t++ {
		switch {
		case p[t].begin+p[t].inside <= threshold:
			if start >= 0 {
				out = append(out, positions{start, t})
			}
			start = -1
		case start < 0:
			start = t
		case p[t].begin > split && p[t].begin > p[t].inside:
			out = append(out, positions{start, t})
			start = t
		}
	}
	if start >= 0 {
		out = append(out, positions{start, len(p) - 1})
	}
	return out
}

func (v *view) markCues(cues []cue) {
	clear(v.isCue)
	v.isCue[0], v.isCue[v.length-1] = true, true
	for _, c := range cues {
		for t := c.first; t < c.last; t++ {
			v.isCue[t] = true
		}
	}
}

// costs are the costs of a label change before each position; later rules win.
func (v *view) costs(p Params) []float64 {
	out := make([]float64, v.length)
	mark := func(t int) bool { return 0 < t && t < v.length-1 && !v.isWord[t] }
	quoted := func(t int) bool {
		return 0 < t && t < v.length-1 && v.pieces[t-1].Quote == encoder.QuoteInside
	}
	for t := 1; t < v.length; t++ {
		out[t] = p.Switch
		if mark(t) || mark(t-1) {
			out[t] = p.SwitchMark
		}
		if quoted(t) && quoted(t-1) {
			out[t] = p.SwitchQuoted
		}
		if v.isCue[t] || v.isCue[t-1] {
			out[t] = 0
		}
		if !v.starts[t] {
			out[t] = insideWord
		}
	}
	return out
}

// quotations are the window's parts of the quoted stretches, marks included.
func (v *view) quotations() []positions {
	if len(v.pieces) == 0 {
		return nil
	}
	first, last := v.pieces[0].Start, v.pieces[len(v.pieces)-1].Start
	all := v.reading.Quotes
	at := func(offset int) int {
		return 1 + sort.Search(len(v.pieces), func(i int) bool { return v.pieces[i].Start >= offset })
	}
	var out []positions
	for i := sort.Search(len(all), func(i int) bool { return all[i].End > first }); i < len(all) && all[i].Start <= last; i++ {
		if q := (positions{at(all[i].Start), at(all[i].End)}); q.first < q.last {
			out = append(out, q)
		}
	}
	return out
}

// spans are the bytes of ranges of positions; nil for none.
func (v *view) spans(ranges []positions) []readout.Span {
	var out []readout.Span
	for _, r := range ranges {
		first, last := max(r.first-1, 0), min(r.last-2, len(v.pieces)-1)
		out = append(out, readout.Span{Start: v.pieces[first].Start, End: v.pieces[last].End})
	}
	return out
}
