package talks

import (
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/text"
)

// kept is whom the verb at token i keeps out, zero when nobody.
func kept(d *draft.Draft, i int, s text.Sentence) readout.Span {
	t := d.Text.Tokens[i]
	not := negated(d.Text, s.First, i)
	if j := d.Text.Child(i, "nsubj"); letting[t.Lemma] && j >= 0 && (d.Text.Tokens[j].Lower == "nobody" || d.Text.Tokens[j].Lower == "none") && atTable(d.Text, i, s) {
		if i+1 < s.Last && d.Text.Tokens[i+1].Tag == "PRON" {
			return readout.Span{} // whom "it" means is the least sure
		}
		return after(d, i+1, s.Last)
	}
	switch {
	case not && passive(d, i) && d.Speaking(t.Span) != nil && (uninviting[t.Lemma] || shutting[t.Lemma] && goesOut(d.Text, i, s)): // said not to be so
	case uninviting[t.Lemma] && !not && (!barring[t.Lemma] || barsFrom(d.Text, i, s)), shutting[t.Lemma] && !not && goesOut(d.Text, i, s):
	case letting[t.Lemma] && not && (t.Lower == "invited" || passive(d, i)):
	default:
		return readout.Span{}
	}
	if t.Lower != "invited" && !uninvites(t.Lemma) && !atTable(d.Text, i, s) && !outright(d, i, s) {
		return readout.Span{}
	}
	if passive(d, i) {
		return before(d, s.First, i)
	}
	if letting[t.Lemma] {
		return before(d, s.First, i)
	}
	return after(d, i+1, s.Last)
}

// uninvites reports whether a verb speaks of talks and the like whatever else its sentence names.
func uninvites(lemma string) bool {
	switch lemma {
	case "exclude", "sideline", "uninvite", "disinvite", "consult":
		return true
	}
	return false
}

// barsFrom reports whether "from" follows the verb at token i.
func barsFrom(t *text.Doc, i int, s text.Sentence) bool {
	for j := i + 1; j < min(i+6, s.Last); j++ {
		if t.Tokens[j].Lower == "from" {
			return true
		}
	}
	return false
}

// outright reports whether the passive participle at token i ends its clause
// with "out" or the like: "they were locked out".
func outright(d *draft.Draft, i int, s text.Sentence) bool {
	t := d.Text.Tokens
	return passive(d, i) && shutting[t[i].Lemma] && i+1 < s.Last && outward[t[i+1].Lower] && (i+2 >= s.Last || t[i+2].Tag == "PUNCT")
}

// goesOut reports whether one of the words after the verb at token i, up to its object's end, is "out" or the like.
func goesOut(t *text.Doc, i int, s text.Sentence) bool {
	for j := i + 1; j < min(i+8, s.Last) && t.Tokens[j].Tag != "PUNCT"; j++ {
		if outward[t.Tokens[j].Lower] {
			return true
		}
	}
	return false
}

// atTable reports whether the sentence names, from the verb at token i on, what one takes part in.
func atTable(t *text.Doc, i int, s text.Sentence) bool {
	for j := i + 1; j < s.Last; j++ {
		if tables[t.Tokens[j].Lemma] {
			return true
		}
	}
	return false
}

// passive reports whether the verb at token i is a passive participle.
func passive(d *draft.Draft, i int) bool {
	if t := d.Text.Tokens[i]; t.Lower == t.Lemma+"s" { // "excludes", whatever the tree says of its subject
		return false
	}
	for j := i - 1; j >= max(i-3, 0); j-- {
		if t := d.Text.Tokens[j]; t.Tag == "AUX" && t.Lemma == "be" || t.Lower == "being" {
			return true
		} else if t.Tag != "PART" && t.Tag != "ADV" {
			break
		}
	}
	if d.Text.Child(i, "nsubj:pass", "aux:pass") >= 0 {
		return true
	}
	return d.Text.Tokens[i].Rel == "acl" && strings.HasSuffix(d.Text.Tokens[i].Lower, "ed")
}

// placeless is who has no seat, say or invitation, of which the noun at token i
// tells; zero when nobody.
func placeless(d *draft.Draft, i int, s text.Sentence) readout.Span {
	t := d.Text.Tokens
	no := i
	for no > s.First && i-no < 3 && t[no].Lower != "no" {
		no--
	}
	if t[no].Lower != "no" {
		// "was denied a seat at the talks"
		if h := t[i].Head; h >= 0 && (t[h].Lemma == "deny" || t[h].Lemma == "refuse") && passive(d, h) && atTable(d.Text, i, s) {
			return before(d, s.First, h)
		}
		return readout.Span{}
	}
	if t[i].Lemma == "invitation" || t[i].Lemma == "seat" || t[i].Lemma == "place" {
		for j := i + 1; j < min(i+5, s.Last); j++ { // "no invitation went to A", "no seat for A"
			if t[j].Lower == "to" || t[j].Lower == "for" {
				if who := after(d, j+1, s.Last); !who.Empty() {
					return who
				}
			}
		}
	}
	if t[i].Lemma == "participation" { // "no A participation"
		return before(d, no, i)
	}
	switch v := t[max(no-1, s.First)].Lemma; v {
	case "have", "get", "receive", "give", "find", "play", "see":
		if t[i].Lemma == "invitation" || t[i].Lemma == "seat" || atTable(d.Text, s.First-1, s) {
			return before(d, s.First, no)
		}
	}
	return readout.Span{}
}

// everyone are the words of those from whom one is left out.
var everyone = wordSet("everyone everybody all every any each")

// lacking is whom the preposition at token i says to be missing: "without A at
// the table", "in the absence of A", "with the exception of A"; zero when nobody.
func lacking(d *draft.Draft, i int, s text.Sentence) readout.Span {
	t := d.Text.Tokens
	switch t[i].Lower {
	case "without":
		who := after(d, i+1, s.Last)
		if who.Empty() {
			if i+1 < s.Last && t[i+1].Lemma == "participation" {
				return after(d, min(i+3, s.Last-1), s.Last)
			}
			return who
		}
		rest := strings.ToLower(d.Line(readout.Span{Start: who.End, End: s.End}))
		for _, w := range []string{"at the table", "in the room", "present", "participa", "taking part", "'s presence", "’s presence", "being asked", "being consulted", "being invited"} {
			if at := strings.Index(rest, w); at >= 0 && at < 20 {
				return who
			}
		}
	case "room", "table": // "will not be in the room"
		if i > s.First+2 && t[i-1].Lower == "the" && (t[i-2].Lower == "in" || t[i-2].Lower == "at") && negated(d.Text, s.First, i-2) {
			return before(d, s.First, i-2)
		}
	case "except", "save", "bar": // "talks with everyone except A"
		for j := max(i-6, s.First); j < i; j++ {
			if everyone[t[j].Lower] && atTable(d.Text, s.First-1, s) {
				return after(d, i+1, s.Last)
			}
		}
	case "absence", "exception":
		if i+1 < s.Last && t[i+1].Lower == "of" && i > s.First && atTable(d.Text, s.First-1, s) {
			return after(d, i+2, s.Last)
		}
	}
	return readout.Span{}
}
