package statement

import (
	"cmp"
	"slices"
	"sort"

	"github.com/readout/readout"
)

// An ordered says where statements stand without a walk over all of them.
type ordered struct {
	starts   []start
	contents []readout.Span // in text order, those that overlap made one
}

// A start is where the statement of an index starts.
type start struct{ at, index int }

func order(found []readout.Statement) ordered {
	var o ordered
	var contents []readout.Span
	for i, s := range found {
		o.starts = append(o.starts, start{s.Span.Start, i})
		for _, c := range s.Content {
			contents = append(contents, c.Span)
		}
	}
	slices.SortFunc(o.starts, func(a, b start) int { return cmp.Or(a.at-b.at, b.index-a.index) })
	slices.SortFunc(contents, func(a, b readout.Span) int { return a.Start - b.Start })
	for _, c := range contents {
		if n := len(o.contents); n > 0 && o.contents[n-1].Overlaps(c) {
			o.contents[n-1] = o.contents[n-1].Hull(c)
			continue
		}
		o.contents = append(o.contents, c)
	}
	return o
}

// before is the index of the last statement that starts before at, the first of
// several that start there; -1 when there is none.
func (o ordered) before(at int) int {
	i := sort.Search(len(o.starts), func(i int) bool { return o.starts[i].at >= at })
	if i == 0 {
		return -1
	}
	return o.starts[i-1].index
}

// covers reports whether a content shares a byte with s.
func (o ordered) covers(s readout.Span) bool {
	i := sort.Search(len(o.contents), func(i int) bool { return o.contents[i].End > s.Start })
	return i < len(o.contents) && o.contents[i].Overlaps(s)
}
