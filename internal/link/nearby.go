package link

import (
	"cmp"
	"iter"
	"slices"
	"sort"

	"github.com/readout/readout"
)

// What follows finds what stands near a place without a walk over the whole
// text, so that the time of linking grows with the text and not with its square.

// readSources orders the attributions by where their parts stand.
func (f *finder) readSources() {
	f.whole, f.said = map[readout.Span]bool{}, map[int][]int{}
	for i, a := range f.d.Attributions {
		f.sources = append(f.sources, a.Source...)
		if len(a.Source) == 1 {
			f.whole[a.Source[0]] = true
		}
		for _, c := range a.Content {
			for j := f.doc.SentenceAt(c.Start); j < len(f.doc.Sentences) && f.doc.Sentences[j].Start < c.End; j++ {
				if n := f.said[j]; len(n) == 0 || n[len(n)-1] != i {
					f.said[j] = append(n, i)
				}
			}
		}
	}
	slices.SortFunc(f.sources, func(a, b readout.Span) int { return cmp.Compare(a.Start, b.Start) })
	apart := f.sources[:0]
	for _, s := range f.sources {
		if n := len(apart); n > 0 && apart[n-1].Overlaps(s) {
			apart[n-1] = apart[n-1].Hull(s)
			continue
		}
		apart = append(apart, s)
	}
	f.sources = apart
}

// isSource reports whether p shares a byte with the source of an attribution.
func (f *finder) isSource(p phrase) bool {
	s := f.doc.SpanOf(p.first, p.last)
	i := sort.Search(len(f.sources), func(i int) bool { return f.sources[i].End > s.Start })
	return i < len(f.sources) && f.sources[i].Overlaps(s)
}

// phraseFrom is the index of the first phrase of sentence n or a later one. The
// phrases must be in text order.
func (f *finder) phraseFrom(n int) int {
	if n >= len(f.doc.Sentences) {
		return len(f.phrases)
	}
	first := f.doc.Sentences[max(n, 0)].First
	return sort.Search(len(f.phrases), func(i int) bool { return f.phrases[i].first >= first })
}

// recency is a set of actors by when they were touched: a list that runs from
// each to the one touched before it.
type recency struct {
	head         int   // the latest, plus 1; 0 when there is none
	older, newer []int // by actor: its neighbours in the list, plus 1
	touched      []int // by actor: the number of touches up to its last one
	touches      int
}

// when tells which of two actors was touched later; 0 when a never was.
func (r *recency) when(a int) int {
	if a >= len(r.touched) {
		return 0
	}
	return r.touched[a]
}

// touch makes actor a the latest.
func (r *recency) touch(a int) {
	for len(r.older) <= a {
		r.older, r.newer, r.touched = append(r.older, 0), append(r.newer, 0), append(r.touched, 0)
	}
	r.touches++
	r.touched[a] = r.touches
	if r.head == a+1 {
		return
	}
	if o, n := r.older[a], r.newer[a]; n > 0 {
		r.older[n-1] = o
		if o > 0 {
			r.newer[o-1] = n
		}
	}
	if r.head > 0 {
		r.newer[r.head-1] = a + 1
	}
	r.older[a], r.newer[a] = r.head, 0
	r.head = a + 1
}

// latest runs over the actors, the one touched last first.
func (r *recency) latest() iter.Seq[int] {
	return func(yield func(int) bool) {
		for a := r.head; a > 0; a = r.older[a-1] {
			if !yield(a - 1) {
				return
			}
		}
	}
}

// A wording is all that tells one role of a person from another.
type wording struct {
	words, office, side, det             string
	head, headEnd, possessor, complement int // from the first token on
	sided, plural                        bool
}

// addRole adds r to the roles of e, unless it is there in the same words: a text
// that names a person's office a hundred times says no more than one that does once.
func (l *linker) addRole(i int, r *role) {
	e := l.ents[i]
	w := wording{
		words: l.f.roleWords(r), office: r.office.Word, side: r.side, det: r.det, sided: r.sided, plural: r.plural,
		head: r.head.first - r.first, headEnd: r.head.last - r.first,
	}
	if !r.possessor.empty() {
		w.possessor = r.possessor.first - r.first + 1
	}
	if !r.complement.empty() {
		w.complement = r.complement.first - r.first + 1
	}
	if e.worded[w] && len(r.more) == 0 {
		return
	}
	if e.worded == nil {
		e.worded = map[wording]bool{}
	}
	e.worded[w] = true
	l.gives(i, r)
}

// gives adds r to the roles of entity i.
func (l *linker) gives(i int, r *role) {
	l.ents[i].roles = append(l.ents[i].roles, r)
	l.offices.add(i, r)
}
