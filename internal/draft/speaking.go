package draft

import (
	"cmp"
	"slices"
	"sort"

	"github.com/readout/readout"
)

// spoken finds statements by where their contents stand.
type spoken struct {
	of    []readout.Statement // the list that it was made of
	parts []part              // by their start
	reach []int               // the furthest end of parts[:i+1]
}

// A part is a stretch of a statement's content.
type part struct {
	readout.Span
	statement int // index in Draft.Statements
}

// Speaking returns the statement whose content holds s, the innermost where
// several do, and nil when the document says s in its own voice. A content holds
// s when it covers at least 60 % of it. The contents of Statements must not
// change after the first call.
func (d *Draft) Speaking(s readout.Span) *readout.Statement {
	x := &d.spoken
	if len(x.of) != len(d.Statements) || len(x.of) > 0 && &x.of[0] != &d.Statements[0] {
		*x = newSpoken(d.Statements)
	}
	var best part
	found := false
	for i := sort.SearchInts(x.reach, s.Start+1); i < len(x.parts) && x.parts[i].Start < s.End; i++ {
		c := x.parts[i]
		n := min(c.End, s.End) - max(c.Start, s.Start)
		if n > 0 && 5*n >= 3*s.Len() && (!found || c.Len() < best.Len() || c.Len() == best.Len() && c.statement < best.statement) {
			best, found = c, true
		}
	}
	if !found {
		return nil
	}
	return &d.Statements[best.statement]
}

func newSpoken(list []readout.Statement) spoken {
	x := spoken{of: list}
	for i := range list {
		for _, c := range list[i].Content {
			x.parts = append(x.parts, part{c.Span, i})
		}
	}
	slices.SortStableFunc(x.parts, func(a, b part) int { return cmp.Compare(a.Start, b.Start) })
	end := 0
	for _, p := range x.parts {
		end = max(end, p.End)
		x.reach = append(x.reach, end)
	}
	return x
}

// Together reports whether s is what those who issue a joint statement say in
// it with one voice: an outcome or a position of theirs, and no statement.
func (d *Draft) Together(s *readout.Statement) bool {
	if d.Document.Kind != "joint_statement" {
		return false
	}
	for i := range d.Actors {
		if a := &d.Actors[i]; a.Name == s.Speaker {
			switch a.Type {
			case readout.ActorGroup, readout.ActorBloc, readout.ActorOrganisation, readout.ActorState:
				return true
			}
			return false
		}
	}
	return false
}
