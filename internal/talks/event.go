package talks

import (
	"slices"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/text"
)

// An event is one meeting as its triggers tell of it.
type event struct {
	triggers   []draft.Mark
	kind       string
	status     string
	people     []person
	parties    []int // indices in Draft.Actors, without doubles
	bodies     []string
	sides      []string // of people and parties, without doubles
	places     []readout.Place
	dates      []readout.Date
	far        setting // what only other sentences tell
	agenda     []readout.Span
	outcomes   []outcome
	phrase     readout.Span // the noun phrase that is all the text says of it; zero for most
	anaphor    bool         // "the talks", "the meeting": nothing of its own but the article
	another    bool         // "a second meeting", "the previous round": not the one spoken of before
	indefinite bool         // "a meeting"
	paired     bool         // "the Norland-Kazmira talks": by its article one that is known, by its sides which
}

// A setting is where and when.
type setting struct {
	places []readout.Place
	dates  []readout.Date
}

type person struct {
	actor int // index in Draft.Actors
	name  string
	span  readout.Span
}

type outcome struct {
	span readout.Span
	kind string
}

// events makes one event of each trigger that is believed.
func (f *Finder) events(d *draft.Draft) []*event {
	var out []*event
	all := d.MarksOf(draft.LayerMeeting)
	for _, m := range all {
		if m.Confidence < f.limits.Trigger || !d.Running(m.Start) || empty(d, m) || strings.EqualFold(d.Text.Slice(m.Span), "interview") {
			continue
		}
		e := &event{triggers: []draft.Mark{m}, kind: kindOf(d, m), status: m.Status, anaphor: definite(d, m)}
		if e.kind == "press_conference" && toldAt(d, m) {
			continue
		}
		e.another, e.indefinite = introduced(d, m)
		absent := denied(d, m)
		own := d.Sentence(m.Span)
		for _, l := range f.nearer(d, m, all) {
			switch l.Role {
			case draft.LinkParticipant:
				if !absent {
					e.addPeople(d, l.Span)
				}
			case draft.LinkParty:
				e.addParty(d, f.places, l.Span)
			case draft.LinkPlace:
				p, ok := f.place(d, l.Span)
				ok = ok && (p.City != "" || p.Venue != "" && !speaksFor(d, l.Span) || p.Venue == "" && !asSide(d, l.Span))
				if ok && !own.Overlaps(l.Span) {
					e.far.places = append(e.far.places, p)
				} else {
					e.addPlace(p, ok)
				}
			case draft.LinkDate:
				if own.Overlaps(l.Span) {
					e.addDates(d, l.Span)
				} else {
					e.far.dates = append(e.far.dates, d.DatesTouching(l.Span)...)
				}
			}
		}
		if !absent {
			e.byTree(d)
		}
		f.hyphened(d, e)
		f.setting(d, e)
		if e.kind == "call" && len(e.places) > 0 && !onLine(d, m.Span) {
			e.kind = "meeting" // nobody telephones in a place
		}
		f.called(d, e)
		e.inClause(d)
		if len(e.places) == 0 && e.kind != "call" && saysHere(d, m.Span) {
			e.addPlace(f.here(d))
		}
		if len(e.people)+len(e.parties) == 0 {
			e.bySubject(d)
		}
		if len(e.places) > 0 {
			e.far.places = nil
		}
		if len(e.dates) > 0 {
			e.far.dates = nil
		}
		e.setSides(d)
		if e.toPress(d) {
			continue
		}
		out = append(out, e)
	}
	return out
}

// empty reports whether a trigger has none but small words, "a" of "a summit",
// and so names no event.
func empty(d *draft.Draft, m draft.Mark) bool {
	first, last := d.Text.TokensIn(m.Span)
	return !slices.ContainsFunc(d.Text.Tokens[first:last], func(t text.Token) bool { return t.Tag != "PUNCT" && !draft.Leads(t.Tag) })
}

// toPress reports whether the event is somebody's speaking and no call: nobody
// else is named, and no telephone.
func (e *event) toPress(d *draft.Draft) bool {
	if e.kind != "call" || len(e.people)+len(e.parties) > 1 {
		return false
	}
	first, last := d.Text.TokensIn(e.triggers[0].Span)
	if !slices.ContainsFunc(d.Text.Tokens[first:last], func(t text.Token) bool { return t.Lemma == "speak" || t.Lemma == "talk" }) {
		return false
	}
	first, last = d.Text.TokensIn(d.Sentence(e.triggers[0].Span))
	return !slices.ContainsFunc(d.Text.Tokens[first:last], func(t text.Token) bool {
		return t.Lemma == "phone" || t.Lemma == "telephone" || t.Lemma == "call" || t.Lemma == "line" || t.Lemma == "conversation"
	})
}

// onLine reports whether the sentence of s speaks of a telephone or a video link.
func onLine(d *draft.Draft, s readout.Span) bool {
	first, last := d.Text.TokensIn(d.Sentence(s))
	return slices.ContainsFunc(d.Text.Tokens[first:last], func(t text.Token) bool {
		switch t.Lemma {
		case "phone", "telephone", "call", "ring", "dial", "video", "line", "teleconference", "videoconference":
			return true
		}
		return strings.HasPrefix(t.Lower, "video")
	})
}

// bySubject takes the subject of the trigger's verb as a party, where the head
// points at nobody: "A group of EU leaders held emergency talks".
func (e *event) bySubject(d *draft.Draft) {
	first, last := d.Text.TokensIn(e.triggers[0].Span)
	for i := first; i < last; i++ {
		for node, steps := i, 0; node >= 0 && steps < 2; node, steps = d.Text.Tokens[node].Head, steps+1 {
			j := d.Text.Child(node, "nsubj")
			if j < 0 {
				continue
			}
			for _, m := range d.Within(d.Phrase(j)) {
				if a := d.Actor(m); a != nil && len(e.parties) == 0 {
					switch a.Type {
					case readout.ActorGroup, readout.ActorState, readout.ActorBloc, readout.ActorOrganisation:
						e.addActor(m.Actor)
					}
				}
			}
			return
		}
	}
}

// hyphened takes the sides that stand before the trigger of e as one word of
// nothing else: "the Norland-Kazmira talks", "Norlandic–Kazmiran talks".
func (f *Finder) hyphened(d *draft.Draft, e *event) {
	end := len(strings.TrimRight(d.Text.Text[:e.triggers[0].Start], " "))
	start := strings.LastIndexAny(d.Text.Text[:end], " \n") + 1
	word := d.Text.Text[start:end]
	sides := f.states(d, word)
	if len(sides) < 2 || len(sides) != 1+strings.Count(word, "-")+strings.Count(word, "–") {
		return
	}
	e.paired = strings.EqualFold(d.Text.Text[max(0, start-len("the ")):start], "the ")
	for _, name := range sides {
		if i := slices.IndexFunc(d.Actors, func(a readout.Actor) bool { return a.Name == name }); i >= 0 {
			e.addActor(i)
		} else {
			e.bodies = appendNew(e.bodies, name)
		}
	}
}

// setSides takes the sides from the people and parties.
func (e *event) setSides(d *draft.Draft) {
	for _, p := range e.people {
		if s := d.Actors[p.actor].Side; s != "" {
			e.sides = appendNew(e.sides, s)
		}
	}
	for _, p := range e.parties {
		s := d.Actors[p].Side
		if s == "" {
			s = d.Actors[p].Name
		}
		e.sides = appendNew(e.sides, s)
	}
}

// addPeople adds the persons that span names: each mention of a person in it, or the name that the entity head marked when it holds none.
func (e *event) addPeople(d *draft.Draft, span readout.Span) {
	for _, m := range d.Within(span) {
		if m.Actor < 0 {
			continue
		}
		switch d.Actors[m.Actor].Type {
		case readout.ActorPerson:
			if !owner(d, m.Span) && !elsewhere(d, m.Span) {
				e.addPerson(person{actor: m.Actor, name: d.Actors[m.Actor].Name, span: m.Span})
			}
		case readout.ActorState, readout.ActorBloc, readout.ActorGroup, readout.ActorOrganisation:
			if m.Span.Len()*3 >= span.Len()*2 { // the phrase is the body itself, not an office of it
				e.addActor(m.Actor)
			}
		}
	}
}

// aegis is what someone who was there lends to a meeting.
var aegis = map[string]bool{"auspices": true, "aegis": true, "chairmanship": true, "mediation": true, "leadership": true}

// servants are the nouns of those who act for the person they are of or to.
var servants = wordSet("adviser advisor aide assistant representative envoy emissary spokesman spokeswoman spokesperson counsellor confidant " +
	"government administration cabinet rebel force regime faction movement supporter ally backer absence stead place message letter greeting invitation")

// hospitality are the events that are given for those who come: "a lunch for
// the minister"; for whom else something is, need not be there.
var hospitality = wordSet("lunch luncheon dinner breakfast banquet reception")

// owner reports whether the person at s is there only as the one whom someone
// else belongs to or acts for: "Macron's advisers", "on behalf of Mogherini",
// "an adviser to Gnassingbe", "in the chair for Ban".
func owner(d *draft.Draft, s readout.Span) bool {
	first, last := d.Text.TokensIn(s)
	if last < len(d.Text.Tokens) {
		if next := d.Text.Tokens[last].Lower; next == "'s" || next == "’s" || next == "'" {
			return last+1 == len(d.Text.Tokens) || !aegis[d.Text.Tokens[last+1].Lower] && !ofEvent(d, first, last)
		}
	}
	if first >= 2 && d.Text.Tokens[first-1].Lower == "of" && d.Text.Tokens[first-2].Lower == "behalf" {
		return true
	}
	for i := first; i < last; i++ {
		t := d.Text.Tokens[i]
		if t.Head < 0 || t.Head >= first && t.Head < last || t.Rel != "nmod" && t.Rel != "obl" {
			continue
		}
		switch c := d.Text.Child(i, "case"); {
		case c < 0:
		case d.Text.Tokens[c].Lower == "of", d.Text.Tokens[c].Lower == "to":
			return servants[d.Text.Tokens[t.Head].Lemma]
		case d.Text.Tokens[c].Lower == "for":
			return !hospitality[d.Text.Tokens[t.Head].Lemma]
		}
	}
	return false
}

// eventNouns are the nouns of what one who is named before them has taken part in: "Pell's last talks".
var eventNouns = wordSet("talk meeting summit call conversation discussion visit negotiation encounter trip")

// ofEvent reports whether the name of tokens first to last hangs on the noun of an event.
func ofEvent(d *draft.Draft, first, last int) bool {
	return slices.ContainsFunc(d.Text.Tokens[first:last], func(t text.Token) bool {
		return t.Head >= last && eventNouns[d.Text.Tokens[t.Head].Lemma]
	})
}

func (e *event) addPerson(p person) {
	for i, q := range e.people {
		if q.actor == p.actor {
			if p.span.Len() > q.span.Len() { // the fuller mention shows the office
				e.people[i].span = p.span
			}
			return
		}
	}
	e.people = append(e.people, p)
}

// addParty adds the state or body that span names; g knows which state an adjective is of.
func (e *event) addParty(d *draft.Draft, g Gazetteer, span readout.Span) {
	found := false
	for _, m := range d.Within(span) {
		if m.Actor < 0 {
			continue
		}
		if d.Actors[m.Actor].Type == readout.ActorPerson {
			if !elsewhere(d, m.Span) {
				e.addPerson(person{actor: m.Actor, name: d.Actors[m.Actor].Name, span: m.Span})
			}
		} else {
			e.addActor(m.Actor)
		}
		found = true
	}
	if m, ok := d.MentionAt(span); !found && ok && d.Actor(m) != nil {
		i := m.Actor
		if a := d.Actor(m); a.Type == readout.ActorPerson { // "Russian" of "his Russian counterpart" is Russia
			i = slices.IndexFunc(d.Actors, func(b readout.Actor) bool { return b.Name == a.Side })
		}
		if i >= 0 {
			e.addActor(i)
		}
		found = true
	}
	if !found {
		name := strings.Join(strings.Fields(d.Text.Slice(span)), " ")
		if p, ok := g.Capital(name); ok { // "Russian and Ukrainian negotiators"
			name = d.Call(p.Country)
		}
		if !slices.Contains(e.bodies, name) && len(name) >= shortestBody {
			e.bodies = append(e.bodies, name)
		}
	}
}

// shortestBody is how many bytes the name of a side has at least that is nobody's:
// "U.S" is what a link left of a name.
const shortestBody = 4

func (e *event) addActor(actor int) {
	if !slices.Contains(e.parties, actor) {
		e.parties = append(e.parties, actor)
	}
}

func (e *event) addPlace(p readout.Place, ok bool) {
	if !ok || slices.Contains(e.places, p) {
		return
	}
	e.places = append(e.places, p)
}

// addDates adds the dates whose words overlap span, but for the days on which the event was only spoken of.
func (e *event) addDates(d *draft.Draft, span readout.Span) {
	for _, t := range d.DatesTouching(span) {
		if !ofWord(d, t.Span.Span, e.triggers[0].Span) && !era(t) {
			e.dates = append(e.dates, t)
		}
	}
}

// era reports whether t says how long something has gone on or will, or of what
// year a thing is, and not when people met: "since 2014", "until the end of May",
// "the 1990 invasion". (Of 43 such days in gold/varied and gold/dev 7 were those
// of the meeting.) "Since Tuesday" mostly is the day that talks began.
func era(t readout.Date) bool {
	rule, _, _ := strings.Cut(t.Rule, ".")
	return rule == "since" && !strings.Contains(t.Rule, "weekday") || rule == "until" || rule == "decade" || t.Rule == "year.modifier"
}
