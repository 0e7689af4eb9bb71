package link

import (
	"github.com/readout/readout/schema"
)

// findNameless makes phrases of the offices that no name belongs to: a holder
// ("the French minister"), an unnamed source ("a senior official"), a group.
func (f *finder) findNameless() {
	for _, r := range f.roles {
		if f.anyTaken(r.head.first, r.head.last) {
			continue
		}
		first := f.withDet(r) // names within the role are phrases of their own
		for i := first; i < r.head.first; i++ {
			if f.taken[i] {
				first = i + 1
			}
		}
		if possessive(f.word(first)) {
			first++
		}
		last := r.head.last
		for last < r.last && !f.taken[last] {
			last++
		}
		if last < r.last {
			last = r.head.last
		}
		p := phrase{first: first, last: last, head: r.head.last - 1, role: r, side: r.side, gender: r.office.Gender, plural: r.plural}
		p.definite = in(r.det, "the", "his", "her", "their", "its", "this", "that", "these", "those", "both") || !r.possessor.empty() || r.det == "" && !r.plural
		rank := r.office.Rank
		switch {
		case rank == "unnamed" && in(r.office.Word, "person", "someone"):
			if r.complement.empty() && r.office.Word == "person" && f.lower(r.last) != "with" {
				continue
			}
			p.form = formUnnamed
		case rank == "unnamed" && f.lower(r.head.last) == "of":
			continue
		case r.office.Nameless && !p.definite && (!r.plural || f.speaks(p)):
			p.form = formUnnamed
		case r.office.Nameless && p.definite && r.plural && f.speaks(p) && rank != "diplomat":
			p.form = formUnnamed
		case r.plural:
			p.form = formGroup
		case !p.definite && !r.sided && r.complement.empty():
			continue // "a minister", said of nobody
		default:
			p.form = formOffice
		}
		f.take(p)
	}
}

// speaks reports whether a phrase is the source of something: of an attribution, or before a verb of speech.
func (f *finder) speaks(p phrase) bool {
	if f.isSource(p) {
		return true
	}
	if begin, _ := f.sentence(p.first); p.first >= begin+2 && f.lower(p.first-1) == "to" && f.lower(p.first-2) == "according" {
		return true
	}
	return speech(f.lower(p.last)) || speech(f.lower(p.first-1))
}

func speech(l string) bool {
	return in(l, "said", "says", "say", "told", "tells", "added", "adds", "stated", "confirmed", "warned", "insisted", "noted", "believe", "acknowledged",
		"stressed", "claimed", "announced", "argued", "explained", "suggested", "conceded", "denied", "replied", "declared", "reported", "cautioned", "described", "put", "spoke")
}

// findGroups makes phrases of people or states taken together by other nouns
// than offices: "mediators", "the two sides", "European allies".
func (f *finder) findGroups() {
	for si, sent := range f.doc.Sentences {
		if !f.reads(si) {
			continue
		}
		for i := sent.First; i < sent.Last; i++ {
			if f.taken[i] || !f.s.Is(schema.Groups, f.lower(i)) || f.tag(i, "VERB", "ADJ", "ADV") || f.inMatch(i) {
				continue
			}
			r := &role{head: span{i, i + 1}, office: schema.Office{Word: f.lower(i), Rank: "group"}, plural: true}
			f.expandLeft(r, sent.First)
			r.last = r.head.last
			if f.lower(r.last) == "of" {
				f.expandRight(r, sent.Last)
			}
			f.sideOf(r)
			if f.anyTaken(r.first, r.last) || in(f.lower(i), "media", "newspapers", "outlets", "agencies") && !r.sided && r.first == i {
				continue
			}
			f.take(phrase{form: formGroup, first: f.withDet(r), last: r.last, head: i, role: r, side: r.side, plural: true, definite: in(r.det, "the", "both", "these", "those", "all")})
		}
	}
}
