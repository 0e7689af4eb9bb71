package timex

import "strings"

// A tense is what the clause of an expression says of its time.
type tense int

const (
	noTense tense = iota
	pastTense
	futureTense
)

// tense reads the verb nearest before the expression at items [i, next) in its
// sentence, or the nearest after it where the expression opens the clause. It
// needs no syntax; tags, when there are any, tell verbs from nouns.
func (s *scanner) tense(i, next int) tense {
	if t := s.beside(i, next); t != noTense {
		return t
	}
	first, last := s.sentenceOf(i)
	before := func() tense {
		for k := i - 1; k >= first; k-- {
			if t := s.marks(k, first); t != noTense {
				return t
			}
			if s.word(k) == "whether" { // open, and no verb after it says that it is over
				return futureTense
			}
		}
		return noTense
	}
	after := func() tense {
		for k := next; k < last; k++ {
			if t := s.marks(k, first); t != noTense {
				return t
			}
		}
		return noTense
	}
	if s.opensClause(i, first) {
		if t := after(); t != noTense {
			return t
		}
		return before()
	}
	if t := before(); t != noTense {
		return t
	}
	if t := after(); t != noTense {
		return t
	}
	for k := i - 1; k > first; k-- { // a verb that was taken for a noun: "Anna and Ben sit down on Friday"
		if before := s.doc.Tokens[s.items[k-1].token].Tag; schedules[s.word(k)] && (before == "PROPN" || before == "PRON") {
			return futureTense
		}
	}
	return noTense
}

// reach is how many items on either side a verb is looked for: sentences of
// news are shorter, and lists that run on for pages must not cost their square.
const reach = 100

// sentenceOf is the half-open range of items of i's sentence, within reach.
func (s *scanner) sentenceOf(i int) (first, last int) {
	first, last = i, i+1
	for first > 0 && first > i-reach && s.items[first-1].sentence == s.items[i].sentence {
		first--
	}
	for last < len(s.items) && last < i+reach && s.items[last].sentence == s.items[i].sentence {
		last++
	}
	return first, last
}

// beside reads the words that touch the expression: "for Tuesday", "ahead of
// Friday's talks", "after Monday's call".
func (s *scanner) beside(i, next int) tense {
	k := i - 1
	for s.is(k, "the", "late", "early", "mid", "-") {
		k--
	}
	if s.possessive(next) && s.calledOff(next) {
		return futureTense // "Thursday's meeting has been called off"
	}
	switch s.word(k) {
	case "on", "is", "are": // "the next round is on Friday"
		if s.is(s.skip(k-1, "on"), "is", "are") || s.is(k, "is", "are") {
			return futureTense
		}
	case "until", "till":
		if first, _ := s.sentenceOf(i); !s.moved(k) && s.pastBefore(k, first) {
			return pastTense
		}
		return futureTense
	case "upcoming", "forthcoming":
		return futureTense
	case "by": // "wanted by June" is a term ahead; "had left by June" is not
		first, _ := s.sentenceOf(i)
		for j := k - 1; j >= first; j-- {
			if s.is(j, "had") {
				return pastTense
			}
		}
		if _, last := s.sentenceOf(i); k == first {
			for j := next; j < last; j++ { // "By Tuesday no deal was in sight"
				if t := s.marks(j, first); t != noTense {
					return t
				}
			}
		}
		return futureTense
	case "to":
		if s.moved(k) {
			return futureTense // "the meeting was moved to Thursday"
		}
	case "for":
		if s.possessive(next) || s.is(k-1, "scheduled", "planned", "set", "slated", "due", "called", "expected", "invited", "fixed", "agreed", "date", "on") {
			return futureTense
		}
	case "of", "before":
		if s.is(k-1, "ahead", "advance") || s.is(k, "before") && s.possessive(next) {
			return futureTense
		}
	case "since", "after", "following":
		if s.possessive(next) || s.is(k, "since") {
			return pastTense
		}
	}
	return noTense
}

// pastBefore reports whether the verb nearest before k is past.
func (s *scanner) pastBefore(k, first int) bool {
	for k--; k >= first; k-- {
		if t := s.marks(k, first); t != noTense {
			return t == pastTense
		}
	}
	return false
}

// moved reports whether what stands before k, up to a comma, has been put on another day.
func (s *scanner) moved(k int) bool {
	for j := k - 1; j >= 0 && j >= k-8 && s.items[j].sentence == s.items[k].sentence && !s.is(j, ",", ";"); j-- {
		if s.is(j, "moved", "postponed", "deferred", "adjourned", "rescheduled", "shifted", "delayed", "pushed") || s.is(j, "put") && s.is(j+1, "off", "back") {
			return true
		}
	}
	return false
}

// calledOff reports whether the sentence goes on to say "has been called off" or its like.
func (s *scanner) calledOff(i int) bool {
	_, last := s.sentenceOf(i)
	for k := i; k+2 < last; k++ {
		if s.is(k, "has", "have") && s.is(k+1, "been") {
			k = s.skip(k+2, "indefinitely", "abruptly", "again")
			return s.is(k, "cancelled", "canceled", "postponed", "scrapped", "delayed", "rescheduled") ||
				s.is(k, "called", "put") && s.is(k+1, "off")
		}
	}
	return false
}

// possessive reports whether 's stands at i.
func (s *scanner) possessive(i int) bool {
	return s.is(i, "'s", "’s") || s.is(i, "'", "’") && s.is(i+1, "s")
}

// opensClause reports whether no verb of its own clause can stand before the expression.
func (s *scanner) opensClause(i, first int) bool {
	k := i - 1
	for k >= first && s.is(k, "on", "in", "at", "early", "late", "later", "earlier", "the", "by", "from", "during", "over", "since", "mid", "-") {
		k--
	}
	if k < first {
		return true
	}
	return s.is(k, "but", "while", "whereas", ";", ":", "that", "“", "\"", "‘", "—", "–", "and", "where", "when", "which", "who", "how") &&
		!(s.is(k, "and") && i > 1 && s.dateWord(k-1))
}

// dateWord reports whether the item at k ends a date.
func (s *scanner) dateWord(k int) bool {
	_, day := weekdays[s.word(k)]
	_, m := months[s.word(k)]
	return day || m || s.number(k) > 0
}

// marks says which tense the item at k marks, none when it is no verb or marks nothing.
func (s *scanner) marks(k, first int) tense {
	w := s.word(k)
	tag := s.doc.Tokens[s.items[k].token].Tag
	if tag != "" && tag != "VERB" && tag != "AUX" && tag != "ADJ" && tag != "PART" {
		if s.mistaken(k) {
			return pastTense
		}
		return noTense
	}
	switch {
	case s.governed(k):
		return noTense
	case futureAux[w]:
		if s.is(k+1, "have") || s.is(k+1, "not") && s.is(k+2, "have") {
			return pastTense // "would have met"
		}
		if w == "may" && s.items[k].capital {
			return noTense
		}
		return futureTense
	case w == "if" || w == "unless" || w == "whether":
		return futureTense // "if he wins in November"
	case w == "ll" && s.is(k-1, "'", "’"), strings.HasSuffix(w, "'ll"):
		return futureTense
	case scheduled[w]:
		if s.hadBefore(k, first) || s.is(k+1, "that") && w == "expected" {
			return pastTense
		}
		if w == "set" && !s.is(k+1, "to", "for") || w == "expected" && tag == "VERB" && s.activeVerb(k) {
			return pastTense
		}
		return futureTense
	case w == "to" && s.is(k-1, "is", "are") && k+1 < len(s.items) && !notAfterTo[s.word(k+1)] && !s.items[k+1].capital:
		return futureTense // "are to chair", whatever its tag
	case w == "to" && k+1 < len(s.items) && s.infinitive(k):
		return s.infinitiveTense(k, first)
	case tag == "VERB":
		return s.taggedVerb(k, first)
	case tag == "" && schedules[w]:
		return futureTense
	case irregularPast[w]:
		return pastTense
	case strings.HasSuffix(w, "ed") && len(w) > 4 && !noVerb[w] && !(s.items[k].capital && k > first):
		return pastTense
	case strings.HasSuffix(w, "ing") && s.is(k-1, "is", "are", "am", "'re", "re", "be") && goes[w]:
		return futureTense
	}
	return noTense
}

// mistaken reports whether the item at k is the past of a verb that was taken for
// a noun: "telephoned", "rang".
func (s *scanner) mistaken(k int) bool {
	w, tag := s.word(k), s.doc.Tokens[s.items[k].token].Tag
	if s.items[k].capital || tag != "NOUN" && tag != "PROPN" {
		return false
	}
	return len(w) > shortestMistaken && strings.HasSuffix(w, "ed") && !noVerb[w] || neverNoun[w]
}

// shortestMistaken is the length of "hundred", in bytes: of nouns in -ed that are
// longer there are none in the news.
const shortestMistaken = 7

// neverNoun are irregular past forms that no noun looks like.
var neverNoun = set("told", "met", "held", "began", "went", "came", "took", "gave", "spoke", "wrote", "rang", "flew", "sent", "fell", "brought",
	"sat", "withdrew", "swore", "was", "were", "said")

// governed reports whether the verb at k takes its tense from an auxiliary
// before it: "will be held", "would have met", "did not begin".
func (s *scanner) governed(k int) bool {
	j := k - 1
	for s.is(j, "not", "also", "then", "now", "soon", "again", "jointly", "formally") {
		j--
	}
	switch {
	case s.is(j, "be"):
		return true
	case s.is(j, "have"):
		return futureAux[s.word(j-1)] || s.is(j-1, "to")
	}
	return s.is(j, "did", "t", "n't")
}

// taggedVerb reads a verb that syntax has found: its form against its lemma.
func (s *scanner) taggedVerb(k, first int) tense {
	w, lemma := s.word(k), s.doc.Tokens[s.items[k].token].Lemma
	switch {
	case strings.HasSuffix(w, "ing"):
		if goes[w] && s.is(k-1, "is", "are", "am", "re", "s") {
			return futureTense
		}
		return noTense
	case irregularPast[w] || strings.HasSuffix(w, "ed") && !noVerb[w]:
		return pastTense
	case w != lemma && !strings.HasSuffix(w, "s"):
		return pastTense // "withheld"
	case sameForms[w] || says[w] || says[lemma]:
		return noTense
	case k > first && (s.is(k-1, "to", "not", "n't", "t") || futureAux[s.word(k-1)]):
		return noTense // the word before it decides
	}
	return futureTense // the present of a plan: "the minister faces lawmakers on Friday"
}

// infinitive reports whether the word after "to" at k is a verb and no place or noun.
func (s *scanner) infinitive(k int) bool {
	n := s.items[k+1]
	if n.capital || n.lower[0] < 'a' || n.lower[0] > 'z' || notAfterTo[n.lower] {
		return false
	}
	tag := s.doc.Tokens[n.token].Tag
	return tag == "" || tag == "VERB" || tag == "AUX"
}

// infinitiveTense is future ("plans to meet") but after a word that makes the act done ("began to", "failed to").
func (s *scanner) infinitiveTense(k, first int) tense {
	if s.is(k+1, "have") {
		return pastTense
	}
	for j := k - 1; j >= first && j >= k-4; j-- {
		switch {
		case doneBy[s.word(j)]:
			return pastTense
		case futureAux[s.word(j)], scheduled[s.word(j)], s.is(j, "is", "are", "was", "were", "be", "plans", "agreed", "hopes"):
			return futureTense
		case s.is(j, ",", ";"):
			return futureTense
		}
	}
	return futureTense
}

// hadBefore reports whether "had", "has" or "have" governs the participle at k.
func (s *scanner) hadBefore(k, first int) bool {
	for j := k - 1; j >= first && j >= k-3; j-- {
		if s.is(j, "had") {
			return true
		}
	}
	return false
}

// activeVerb reports whether the tagged participle at k has no form of "be" before it: "she expected them on Monday".
func (s *scanner) activeVerb(k int) bool {
	for j := k - 1; j >= 0 && j >= k-3 && s.items[j].sentence == s.items[k].sentence; j-- {
		if s.is(j, "is", "are", "was", "were", "be", "been", "being", "not", "also", "'s", "s") {
			return false
		}
	}
	return true
}

// futureAux are auxiliaries of what is yet to come; "would" is the future of reported speech.
var futureAux = set("will", "shall", "would", "could", "can", "may", "might", "should", "must", "won", "wo", "ll", "'ll", "’ll")

// scheduled say that something is fixed or awaited.
var scheduled = set("scheduled", "expected", "due", "planned", "slated", "set", "poised", "tipped", "likely", "bound",
	"supposed", "ready", "prepared", "projected", "booked", "pencilled", "unlikely", "upcoming", "forthcoming")

// doneBy make the infinitive after them a thing of the past.
var doneBy = set("began", "started", "continued", "failed", "managed", "refused", "declined", "came", "went", "used", "helped",
	"arrived", "flew", "appeared", "seemed", "proved", "ceased", "gathered", "travelled", "traveled", "returned", "sought",
	"tried", "attempted", "had", "rose", "chose")

// schedules are present forms that tell of what is arranged: "the talks resume on Monday".
var schedules = set("begins", "begin", "opens", "resumes", "resume", "meets", "arrives", "travels", "flies", "reconvenes",
	"reconvene", "convenes", "expires", "expire", "takes", "reopens", "departs", "concludes", "starts", "ends", "lapses", "lapse",
	"continues", "continue", "returns", "leaves", "sits", "sit", "gathers", "gather")

// says are present verbs of report, thought and being, which tell nothing of the time of what is said.
var says = set("say", "says", "tell", "is", "are", "am", "has", "have", "do", "does", "know", "think", "believe", "want", "hope",
	"be", "let", "include", "need", "remain", "report", "quote", "write", "add", "note", "show", "suggest", "indicate",
	"mean", "seem", "appear", "cite", "state", "argue", "claim", "insist", "warn", "describe", "call", "understand", "regard",
	"confirm", "deny", "stress", "make", "give", "see", "like", "look", "follow", "come", "stand", "hear", "feel", "expect")

// sameForms have one form for present and past.
var sameForms = set("put", "hit", "cut", "set", "read", "quit", "spread", "cost", "let", "shut", "beat", "split", "cast", "broadcast")

// goes are the progressive forms of plans: "is travelling to Doha on Friday".
var goes = set("meeting", "travelling", "traveling", "going", "flying", "hosting", "coming", "leaving", "arriving", "starting",
	"opening", "beginning", "holding", "heading", "visiting", "sending", "planning", "returning", "resuming", "preparing")

// noVerb end in -ed and are no past verbs.
var noVerb = set("hundred", "indeed", "united", "exceed", "proceed", "succeed", "embed", "sacred", "hatred", "kindred", "unprecedented",
	"so-called", "armed", "occupied", "detailed", "limited", "aged", "advanced", "unmanned", "combined", "enriched", "related",
	"sophisticated", "so", "naked", "wicked", "speed", "agreed-upon")

// notAfterTo are words that make "to" a preposition.
var notAfterTo = set("the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "this", "that", "these", "those", "date",
	"three", "two", "four", "five", "six", "ten", "reporters", "journalists", "it", "him", "them", "us", "me", "you", "all", "both",
	"each", "more", "some", "any", "no", "what", "which", "questions", "talks", "one", "noon", "midnight", "midday", "dawn", "dusk")

// irregularPast are the past forms of news verbs that do not end in -ed.
var irregularPast = set("said", "told", "met", "rang", "held", "began", "went", "came", "took", "gave", "made", "saw", "spoke", "wrote", "left",
	"flew", "sent", "broke", "fell", "rose", "won", "lost", "brought", "thought", "knew", "heard", "stood", "sat", "led", "kept",
	"paid", "shot", "struck", "drew", "was", "were", "had", "did", "got", "found", "became", "felt", "grew", "ran", "sought", "spent",
	"withdrew", "laid", "chose", "understood", "swore", "bought", "built", "caught", "fought", "taught", "been", "begun", "taken",
	"spoken", "written", "seen", "given", "gone", "drawn", "fallen", "known", "shown", "wound", "dealt", "meant", "sank", "arose")
