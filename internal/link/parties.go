package link

import (
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/schema"
)

// findBodies makes phrases of institutions that are known by their kind, not
// by a list: "the French foreign ministry", "the government of Nepal".
func (f *finder) findBodies() {
	for si, sent := range f.doc.Sentences {
		if !f.reads(si) {
			continue
		}
		for i := sent.First; i < sent.Last; i++ {
			l := f.lower(i)
			inst, gov := f.s.Is(schema.Institutions, l), f.s.Is(schema.Government, l)
			called := f.calledName(i, sent.Last)
			if f.taken[i] || !inst && !gov && called.empty() || f.tag(i, "VERB", "ADJ", "AUX") || f.at[i].last > i+1 || f.inMatch(i) {
				continue
			}
			if i+1 < sent.Last && (f.s.Is(schema.Institutions, f.lower(i+1)) || f.isOfficeWord(i+1)) {
				continue // the head noun is further right
			}
			r := &role{head: span{i, i + 1}, office: schema.Office{Rank: "official"}}
			f.expandLeft(r, sent.First)
			f.expandRight(r, sent.Last)
			f.sideOf(r)
			if r.complement.empty() || f.lower(r.complement.first) != "of" {
				r.last = r.head.last
			}
			if r.last == r.first+1 && r.det == "" && called.empty() {
				continue
			}
			first := f.withDet(r) // names within are phrases of their own
			for k := first; k < i; k++ {
				if f.taken[k] {
					first = k + 1
				}
			}
			if possessive(f.word(first)) {
				first++
			}
			if f.anyTaken(first, r.last) {
				continue
			}
			named := r.sided || r.head.first-r.first >= 2 && upper(f.word(r.head.first)) || upper(f.word(r.head.first)) && r.head.first > r.first && upper(f.word(r.head.first-1)) || !r.possessor.empty() || r.last > r.head.last && upper(f.word(i))
			if !named && r.det != "the" && called.empty() {
				continue
			}
			if state := f.seated(r); gov && state != nil {
				f.take(phrase{form: formParty, first: first, last: r.complement.last, head: i, party: state, as: schema.AsName, definite: true})
				continue
			}
			p := phrase{
				form: formBody, first: first, last: r.last, head: i, role: r, side: r.side,
				definite: !named, name: span{r.first, r.last},
			}
			if l == "side" || l == "delegation" || l == "authorities" {
				p.plural = l != "side"
			}
			if f.s.Is(schema.Press, l) && r.last < sent.Last && f.at[r.last].last > 0 {
				if x, ok := f.sense(f.at[r.last]); ok && x.Party.Type == readout.ActorOutlet {
					continue // "the news agency AFP" is AFP
				}
			}
			if n := f.outletName(l, r.last, sent.Last); !n.empty() {
				called, p.outlet = n, true
			}
			if !called.empty() {
				p.last, p.name, p.head, p.definite = called.last, called, called.last-1, false
			}
			f.take(p)
		}
	}
	f.findNamedBodies()
}

// seated is the state whose capital follows as the seat of a body and nothing else tells
// whose it is: "the government in Asmara". nil where none does.
func (f *finder) seated(r *role) *schema.Party {
	if r.complement.empty() || f.lower(r.complement.first) != "in" || r.complement.last != r.complement.first+2 || r.det != "the" || !r.possessor.empty() || r.first != r.head.first {
		return nil
	}
	if x, ok := f.sense(f.at[r.complement.first+1]); ok && x.As == schema.AsCapital {
		return x.Party
	}
	return nil
}

// calledName is the name that follows what sort of body it is, at token i: "the
// rights group Orsen Watch". Empty when none does.
func (f *finder) calledName(i, end int) span {
	n := span{i + 1, i + 1}
	if !f.s.Is(schema.Called, f.word(i)) {
		return n
	}
	for n.last < end && upper(f.word(n.last)) && !f.taken[n.last] && f.at[n.last].last == 0 && !f.s.Is(schema.NotNames, f.word(n.last)) &&
		!f.s.Is(schema.Titles, f.word(n.last)) && !f.isOfficeWord(n.last) && !f.tag(n.last, "VERB", "AUX", "PRON", "DET") {
		n.last++
	}
	if !n.empty() && !f.calls(i, n) {
		n.last = n.first
	}
	return n
}

// calls reports whether the noun at token i may be what the body n is that is called
// by the words right after it. Of one word it asks that the noun is described
// itself, "the rights group Orsen": "the company Orsen founded" is not called Orsen.
func (f *finder) calls(i int, n span) bool {
	return f.s.Is(schema.Called, f.word(i)) && !f.describes(n.last-1) && (n.last-n.first > 1 || f.tag(i-1, "NOUN", "ADJ", "PROPN"))
}

// describes reports whether token i is the subject of a clause that describes the
// noun before it: "the company Orsen founded".
func (f *finder) describes(i int) bool {
	t := f.doc.Tokens[i]
	return t.Rel == "nsubj" && t.Head > i && strings.HasPrefix(f.doc.Tokens[t.Head].Rel, "acl")
}

// outletName is the name that follows what sort of outlet it is, at token i:
// "the news agency SPA", "a daily, Le Sahel,". Empty when none does.
func (f *finder) outletName(noun string, i, end int) span {
	if !f.s.Is(schema.Press, noun) {
		return span{}
	}
	apposed := f.word(i) == ","
	if apposed {
		i++
	}
	n := span{i, i}
	for n.last < end && upper(f.word(n.last)) && !f.taken[n.last] && !f.person[n.last] && f.at[n.last].last == 0 && !f.tag(n.last, "VERB", "AUX", "PRON", "DET") {
		n.last++
	}
	if apposed && f.word(n.last) != "," {
		return span{}
	}
	return n
}

// findNamedBodies takes what the entity head calls a body and nothing else has claimed.
func (f *finder) findNamedBodies() {
	for _, nm := range f.d.Names {
		if nm.Kind != "ORG" {
			continue
		}
		first, last := f.doc.TokensIn(nm.Span)
		for first < last && f.lower(first) == "the" {
			first++
		}
		if first >= last || f.anyTaken(first, last) || !f.reads(f.doc.Tokens[first].Sentence) || !upper(f.word(first)) {
			continue
		}
		if f.at[first].last >= last || f.inMatch(first) {
			continue // the schema knows it
		}
		p := phrase{form: formBody, first: first, last: last, head: last - 1, name: span{first, last}}
		for i := first; i < last; i++ {
			if x, ok := f.sense(f.at[i]); ok && f.at[i].last > 0 && x.As == schema.AsAdjective {
				p.side = f.side(x.Party).Name
			}
		}
		f.take(p)
	}
}

// findPeoples makes groups of capitalised plurals that the schema does not know: "the Maoists".
func (f *finder) findPeoples() {
	for i := 1; i < len(f.at); i++ {
		w := f.word(i)
		if f.taken[i] || f.lower(i-1) != "the" || !upper(w) || shouted(w) || len(w) < 5 || w[len(w)-1] != 's' || w[len(w)-2] == 's' || upper(f.word(i+1)) ||
			f.at[i].last > 0 || f.person[i] || f.other[i] || f.s.Is(schema.Things, w) || f.s.Is(schema.NotNames, w) || !f.tag(i, "PROPN", "NOUN") || !f.reads(f.doc.Tokens[i].Sentence) || !f.subject(phrase{first: i, last: i + 1, head: i}) {
			continue
		}
		r := &role{span: span{i, i + 1}, head: span{i, i + 1}, office: schema.Office{Word: f.lower(i), Rank: "group"}, plural: true, det: "the"}
		f.take(phrase{form: formGroup, first: i - 1, last: i + 1, head: i, role: r, plural: true, definite: true})
	}
}

func (f *finder) anyTaken(first, last int) bool {
	for i := first; i < last; i++ {
		if f.taken[i] {
			return true
		}
	}
	return false
}

// inMatch reports whether token i lies inside a party's name of several words.
func (f *finder) inMatch(i int) bool {
	for k := i; k >= 0 && k > i-f.s.MaxWords()-2; k-- {
		if f.at[k].last > i {
			return f.at[k].last > k+1
		}
	}
	return false
}

// findParties makes phrases of the names of states, blocs, bodies, outlets, of
// peoples, and of capitals where they stand for their government.
func (f *finder) findParties() {
	for i := range f.at {
		m := f.at[i]
		if m.last == 0 || f.anyTaken(i, m.last) {
			continue
		}
		x, ok := f.pick(m, i)
		if !ok {
			continue
		}
		first := i
		if f.lower(i-1) == "the" && i > 0 && !(x.Party.Type == readout.ActorState && f.modifies(m.last)) {
			first--
		}
		p := phrase{form: formParty, first: first, last: m.last, head: m.last - 1, party: x.Party, as: x.As, definite: true, name: span{i, m.last}}
		if w := f.lower(m.last); m.last < len(f.at) && in(w, "newspaper", "daily", "newswire", "agency") && x.Party.Type == readout.ActorOutlet {
			p.last++
		}
		f.take(p)
	}
}

// pick chooses the sense of the match at i that acts here; false when none
// does: an adjective before a noun, a capital as a place.
func (f *finder) pick(m *match, i int) (schema.Sense, bool) {
	sort := func(as schema.Use) (schema.Sense, bool) {
		return f.sense(&match{senses: only(m.senses, as)})
	}
	x, named := sort(schema.AsName)
	if named && x.Party.Venue {
		named = false
	}
	if people, ok := sort(schema.AsPeople); ok {
		return people, true
	}
	if capital, ok := sort(schema.AsCapital); ok && !named {
		return capital, f.governs(i, m.last)
	}
	if adj, ok := sort(schema.AsAdjective); ok {
		// "U.S." is name and adjective; "the French" is a people before a verb.
		if named && !f.modifies(m.last) {
			return x, true
		}
		if !named && f.lower(i-1) == "the" && !f.modifies(m.last) && f.tag(m.last, "VERB", "AUX", "PUNCT", "ADP") && f.lower(m.last) != "of" {
			adj.As = schema.AsPeople
			return adj, true
		}
		return adj, false
	}
	return x, named
}

func only(senses []schema.Sense, as schema.Use) []schema.Sense {
	var out []schema.Sense
	for _, x := range senses {
		if x.As == as {
			out = append(out, x)
		}
	}
	return out
}

// modifies reports whether the word at i is a noun or adjective that what stands before it may modify.
func (f *finder) modifies(i int) bool {
	if i >= len(f.at) || f.tag(i, "VERB", "AUX", "ADP", "PUNCT", "CCONJ", "SCONJ", "PART", "DET", "PRON", "ADV") {
		return false
	}
	if f.tag(i, "NOUN", "ADJ", "PROPN", "NUM") {
		return true
	}
	w := f.word(i)
	return w != "" && (upper(w) || f.s.Is(schema.Complement, f.lower(i)) || f.s.Is(schema.Groups, f.lower(i)) || f.isOfficeWord(i))
}

// governs reports whether a capital at [i, last) stands for its government: not
// after a preposition or verb of place, not before a noun, not in a dateline.
func (f *finder) governs(i, last int) bool {
	begin, end := f.sentence(i)
	prev := f.lower(i - 1)
	if i > begin {
		if in(prev, "in", "at", "near", "from", "into", "via", "through", "around", "outside", "across", "inside", "toward", "towards",
			"visit", "visited", "visiting", "visits", "left", "leave", "leaving", "reached", "reach", "capital", "downtown", "central", "city", "of", "for") {
			return false
		}
		if prev == "to" {
			return f.tag(i-2, "VERB", "ADJ") && !in(f.lower(i-2), "travel", "travelled", "traveled", "traveling", "travelling", "flew", "fly", "flies", "flying",
				"went", "go", "going", "goes", "came", "come", "returned", "return", "returning", "arrived", "head", "headed", "heading", "moved", "trip", "visit", "invited")
		}
		if prev == "," && (in(f.lower(i-2), "in", "at") || f.ending[i-1] >= 0) && f.word(last) != "and" && !f.tag(last, "VERB", "AUX") {
			return false
		}
	}
	if f.word(last) == "(" || in(f.word(last), "—", "–") || i == begin && in(f.word(last), ",", "-", ":") {
		return false
	}
	if f.word(last) == "," && f.at[min(last+1, len(f.at)-1)].last > 0 && last+1 < end && prev != "and" && prev != "between" {
		return false // a city with its country: "Geneva, Switzerland"
	}
	if possessive(f.word(last)) {
		return true
	}
	if f.tag(last, "NOUN", "PROPN") || in(f.lower(last), "talks", "meeting", "summit", "airport", "time", "conference", "bureau", "hotel", "accord", "agreement") {
		return false
	}
	if i > begin && (f.word(i-1) == "," || prev == "and") { // a list takes after its first member
		for k := i - 2; k >= begin && k > i-5; k-- {
			if in(f.lower(k), "in", "at", "from", "visited") {
				return false
			}
		}
	}
	return true
}
