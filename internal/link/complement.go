package link

import "github.com/readout/readout/schema"

// expandRight takes in the complements: "of the Russian Security Council", "for Syria".
func (f *finder) expandRight(r *role, end int) {
	r.last = r.head.last
	for range 3 {
		p := r.last
		if p+1 >= end || r.last-r.head.last > 12 {
			return
		}
		prep := f.lower(p)
		q := p + 1
		switch prep {
		case "of", "for":
		case "to":
			if !in(r.office.Rank, "diplomat", "official", "minister", "spoken") {
				return
			}
		case "on", "in", "at", "from":
			if !in(r.office.Rank, "diplomat", "official", "spoken", "unnamed") && !(prep == "from" && f.at[q].last > 0) {
				return
			}
		case "close", "familiar", "briefed", "involved":
			if !r.office.Nameless || !in(f.lower(q), "to", "with", "on", "in") {
				return
			}
			q++
		default:
			return
		}
		if r.plural && prep == "of" && f.at[q].last > 0 { // "of Greece, Cyprus and Malta"
			for in(f.lower(f.at[q].last), "and", ",") && f.at[min(f.at[q].last+1, len(f.at)-1)].last > 0 && f.joined(f.at[q].last, end) {
				q = f.at[q].last + 1
			}
		}
		if n := f.officer(q, end); n > q && in(prep, "for", "to") && in(r.office.Rank, "spoken", "official") { // "a spokesman for President Anna Berg"
			r.complement, r.last = span{p, n}, n
			return
		}
		last := f.nounPhrase(q, end, prep == "of" || prep == "to" && r.office.Rank == "diplomat" && f.regionAhead(q, end) || prep == "for" && r.office.Rank == "spoken" || prep == "close" || prep == "familiar" || prep == "briefed" || prep == "involved")
		if in(prep, "for", "to", "of") && in(r.office.Rank, "spoken", "official", "unnamed") {
			if n, _ := f.nameAt(q, end); !n.empty() && (last <= q || n.first > q) {
				last = n.last // "a spokeswoman for Theresa May", "an aide to Mr. May"
			}
		}
		if last <= q && r.office.Nameless && in(prep, "in", "at", "from", "to") {
			last = f.plainPhrase(q, end)
		}
		if last <= q {
			return
		}
		if r.complement.empty() {
			r.complement = span{p, last}
		}
		r.complement.last = last
		r.last = last
	}
}

// officer returns the end of the name at q before which an office stands, q when there is none.
func (f *finder) officer(q, end int) int {
	for i := q; i < end && i < q+4 && (upper(f.word(i)) || i == q && determiner(f.lower(i))); i++ {
		if h, _, plural := f.officeAt(i, end); h > 0 && !plural {
			if n, _ := f.nameAt(h, end); !n.empty() && n.first == h {
				return n.last
			}
			return q
		}
	}
	return q
}

// plainPhrase returns the end of the noun phrase at q that tells where an unnamed
// source is: "in both capitals", "at the conference", "in Mussa's office"; q where
// it tells when or how he spoke.
func (f *finder) plainPhrase(q, end int) int {
	i, last := q, q
	for i < end && (determiner(f.lower(i)) || possessive(f.word(i)) || f.tag(i, "NOUN", "ADJ", "PROPN", "NUM")) && !speech(f.lower(i)) {
		if in(f.lower(i), "day", "days", "week", "weeks", "weekend", "month", "months", "year", "years", "night", "morning", "evening", "afternoon", "time", "moment", "hour", "hours",
			"interview", "statement", "briefing", "press", "news", "message", "email", "letter", "response", "reply", "return", "private", "public", "person", "turn", "condition", "request", "odds", "risk", "fear", "protest") {
			return q
		}
		if f.tag(i, "NOUN") || f.tag(i, "PROPN") && !upper(f.word(i)) {
			last = i + 1
		}
		i++
	}
	return last
}

// nounPhrase returns the end of the noun phrase at q, as far as capitals, names
// of parties, listed nouns and tags carry; q when none begins there. With loose
// set, lower-case words that the parser calls nouns count too.
func (f *finder) nounPhrase(q, end int, loose bool) int {
	i := q
	for i < end && (determiner(f.lower(i)) || in(f.lower(i), "self-proclaimed", "so-called")) {
		i++
	}
	start, last := i, q
	for i < end && i-q < 10 {
		w := f.word(i)
		if m := f.at[i]; m.last > 0 {
			x, _ := f.sense(m)
			i, last = m.last, m.last
			if x.As == schema.AsAdjective {
				continue
			}
			if i < end && possessive(f.word(i)) {
				i++
				continue
			}
			if !f.s.Is(schema.Institutions, f.lower(i)) {
				return last
			}
			continue
		}
		switch {
		case i > start && f.opensPlace(i-1) && upper(w):
			i++
			last = i
		case i > start && f.person[i] && !f.person[i-1], i > start && f.startsName(i, end):
			return last
		case w == "," && i > start && upper(f.word(i-1)) && f.portfolios(i, end) > i:
			last = f.portfolios(i, end)
			i = last
		case f.isNounHere(i, loose):
			i++
			last = i
		case possessive(w) && i > start:
			i++
		case (w == "-" || w == "/") && f.glued(i-1) && f.glued(i):
			i++
		case in(f.lower(i), "and", "&") && i > start && i+1 < end && (upper(f.word(i+1)) == upper(f.word(i-1))) && f.isNounHere(i+1, false) && !f.officeAhead(i+1, end):
			i++
		case f.s.Is(schema.Before, f.lower(i)):
			i++
		default:
			return last
		}
	}
	return last
}

// opensPlace reports whether the word at token i is one with which names of places
// begin, so that a capital after it is no person: "the mayor of La Linea".
func (f *finder) opensPlace(i int) bool {
	return upper(f.word(i)) && in(f.lower(i), "la", "le", "les", "el", "los", "las", "san", "santa", "são", "sao", "saint", "st", "new", "port", "fort", "puerto", "cape")
}

// startsName reports whether a name follows the portfolio that ends before
// token i: "Minister of Foreign Affairs Anna Berg".
func (f *finder) startsName(i, end int) bool {
	plain := func(k int) bool {
		return upper(f.word(k)) && f.tag(k, "PROPN", "") && f.at[k].last == 0 && !f.s.Is(schema.Complement, f.lower(k)) && !f.s.Is(schema.Institutions, f.lower(k)) &&
			!f.s.Is(schema.NotNames, f.word(k)) && !f.isOfficeWord(k)
	}
	return upper(f.word(i-1)) && in(f.lower(i-1), "affairs", "defence", "defense", "trade", "finance", "relations", "security", "economy", "interior", "justice", "energy", "development", "cooperation") && i+1 < end && plain(i) && plain(i+1) && !in(f.lower(i+2), "and", "&")
}

// portfolios is the end of the further portfolios that one person has, from the
// comma at i on, 0 where none follow: "Minister for Trade, Tourism and Investment,".
func (f *finder) portfolios(i, end int) int {
	words := func(k int) int {
		for ; k < end && upper(f.word(k)) && f.at[k].last == 0 && !(f.person[k] && !f.s.Is(schema.Complement, f.lower(k))) && f.s.Gender(f.word(k)) == "" && !f.isOfficeWord(k); k++ {
		}
		return k
	}
	k := words(i + 1)
	if k == i+1 || k > i+4 || !f.s.Is(schema.Complement, f.lower(k-1)) || !in(f.lower(k), "and", "&") {
		return 0
	}
	last := words(k + 1)
	if last == k+1 || !in(f.word(last), ",", ".", ";", ")", "") {
		return 0
	}
	return last
}

// regionAhead reports whether a region without a name of its own follows: "the UN
// envoy to the region".
func (f *finder) regionAhead(i, end int) bool {
	for k := i; k < min(end, i+4); k++ {
		if in(f.lower(k), "region", "area", "island", "islands", "territory", "territories", "process", "conflict") {
			return true
		}
	}
	return false
}

// officeAhead reports whether the capitalised words from i on name an office:
// "Secretary of Foreign Affairs and G20 Personal Envoy".
func (f *finder) officeAhead(i, end int) bool {
	for ; i < end && upper(f.word(i)); i++ {
		if f.isOfficeWord(i) {
			return true
		}
	}
	return false
}

// joined reports whether the list of parties that goes on at the comma or
// "and" at i has an "and" before its last member.
func (f *finder) joined(i, end int) bool {
	for i < end && in(f.lower(i), "and", ",") {
		if f.lower(i) == "and" {
			return true
		}
		if i+1 >= end || f.at[i+1].last == 0 {
			return false
		}
		i = f.at[i+1].last
	}
	return false
}

func (f *finder) isNounHere(i int, loose bool) bool {
	l := f.lower(i)
	if f.s.Is(schema.Complement, l) || f.s.Is(schema.Institutions, l) {
		return true
	}
	if upper(f.word(i)) {
		return !f.s.Is(schema.NotNames, f.word(i)) && f.s.Gender(f.word(i)) == "" || f.other[i]
	}
	if f.doc.Tokens[i].Tag == "" { // without tags: a plain word after an article
		return loose && len(l) > 3 && !speech(l) && determiner(f.lower(i-1))
	}
	return loose && f.tag(i, "NOUN", "ADJ", "PROPN")
}

func determiner(l string) bool {
	return in(l, "the", "a", "an", "his", "her", "their", "its", "our", "my", "one", "two", "three", "four", "five", "six",
		"several", "some", "many", "another", "this", "that", "these", "those", "both", "all", "other", "any", "no", "most", "few", "every", "multiple")
}
