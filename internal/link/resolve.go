package link

import (
	"regexp"
	"sort"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/schema"
)

// Resolve finds the actors of d and the names and descriptions of them; who is
// meant by a pronoun is coref's to say. It reads d's
// Document, Text, Names and Attributions; without Names or Attributions it
// finds less, without a tree it guesses subjects from word order.
//
// Actors come in the order of their first mention, each with at least one
// passage; Mentions in text order, none overlapping another; a Mention whose
// actor stays unknown has Actor -1. called is Draft.Called. d is not changed.
func Resolve(d *draft.Draft, s *schema.Schema) (actors []readout.Actor, mentions []draft.Mention, called map[string]string) {
	f := newFinder(d, s)
	f.findRoles()
	f.findPersons(nil)
	f.findPersons(f.knownWords())
	f.findNameless()
	f.findBodies()
	f.findGroups()
	f.findParties()
	f.findPeoples()
	sort.SliceStable(f.phrases, func(i, j int) bool { return f.phrases[i].first < f.phrases[j].first })
	l := &linker{f: f, byKey: map[string]int{}, short: map[string]int{}, known: newKnown(), offices: newOffices()}
	if d.Document != nil {
		l.issuer = f.sideIn(d.Document.Issuer)
		if l.issuer == "" && ministry.MatchString(d.Document.Issuer) {
			l.issuer = f.letterhead(d.Document)
		}
	}
	l.headlines()
	l.people()
	l.describe()
	l.listedAfter()
	l.shareSides()
	l.inferSides()
	l.patrons()
	l.rest()
	l.chooseRoles()
	return l.result()
}

// ministry is the issuer of a state's own texts, whose line does not name the state.
var ministry = regexp.MustCompile(`(?i)\b(?:ministry|foreign office|office of the (?:president|prime minister|government)|presidency|state house|government)\b`)

// letterhead is the Name of the state of a ministry's text: the one that a line
// above the text names ("REPUBLIC OF KENYA"), else the one it is dated from.
func (f *finder) letterhead(d *readout.Document) string {
	for _, b := range d.Blocks[:min(len(d.Blocks), longestHead)] {
		if b.Kind == readout.BlockParagraph && b.Len() > longestLine {
			break
		}
		if b.Kind != readout.BlockTitle && b.Len() <= longestLine {
			if side := f.sideIn(strings.TrimSpace(d.Text[b.Start:b.End])); side != "" {
				return side
			}
		}
	}
	if d.Dateline == nil {
		return ""
	}
	return f.stateOf(d.Dateline.Place)
}

// longestHead is how many blocks a letterhead has at most, longestLine how many
// bytes a line of it.
const (
	longestHead = 8
	longestLine = 80
)

// stateOf is the Name of the state that a dateline's place lies in, "" when it is not known.
func (f *finder) stateOf(place string) string {
	parts := strings.Split(place, ",")
	for i := len(parts) - 1; i >= 0; i-- {
		w := strings.TrimSpace(parts[i])
		if shouted(w) {
			w = titled(w)
		}
		if p, ok := f.s.Place(w); ok {
			return p.Country
		}
	}
	return ""
}

// An entity is an actor in the making.
type entity struct {
	actor   readout.Actor
	words   []string // folded words of a personal name, given name first
	places  []int    // tokens where the person's full names begin, in text order
	roles   []*role
	worded  map[wording]bool // of roles
	noun    string           // head word of an unnamed source, a group or a body
	gender  string
	plural  bool
	sided   bool // the text gives the side, it is not inferred
	surface string
}

// impersonal reports whether e is no person: not the spokesman "for the government" but the government.
func (e *entity) impersonal() bool {
	return e.actor.Type != readout.ActorPerson && e.actor.Type != readout.ActorAnonymous
}

type linker struct {
	f       *finder
	ents    []*entity
	byKey   map[string]int
	known   known          // people by their names
	short   map[string]int // people by the one word that they were called
	offices offices        // people by their offices
	recent  recency        // its actors
	issuer  string         // Name of the side that issued the document; "" when none
}

// rest resolves all phrases that are no personal names, in text order.
func (l *linker) rest() {
	f := l.f
	for i := range f.phrases {
		p := &f.phrases[i]
		switch p.form {
		case formPerson:
		case formParty:
			p.actor = l.party(p)
		case formBody:
			p.actor = l.body(p)
		case formUnnamed:
			p.actor = l.unnamed(p)
		case formGroup:
			p.actor = l.group(p)
		case formOffice:
			p.actor = l.office(p)
		}
		l.track(*p)
	}
}

// party is the entity of a party of the schema; a capital, a people and a name are one.
func (l *linker) party(p *phrase) int {
	q := p.party
	if i := l.oneOf(p); i >= 0 {
		return i
	}
	if p.as != schema.AsName || q.Type == readout.ActorState {
		q = l.f.side(q)
	}
	i, fresh := l.entity("party " + q.ID)
	e := l.ents[i]
	if fresh {
		e.actor = readout.Actor{Name: q.Name, Type: q.Type, Code: q.Code}
		if q.Side != "" && (q.Type != readout.ActorOutlet || q.Official) {
			e.actor.Side = l.f.side(q).Name
		}
	}
	// A seat is called by its fullest form in the text: "U.S. State Department".
	if w := l.f.slice(p.name.first, p.name.last); q.Type == readout.ActorOrganisation && q.Side != "" && len(w) > len(e.surface) && p.as == schema.AsName {
		e.surface = w
		e.actor.Name = strings.Join(strings.Fields(w), " ")
	}
	return i
}

// oneOf is the person last spoken of whom "the Russian" means: one of the state's
// people, by an adjective that has a plural of its own. -1 when p is none such.
func (l *linker) oneOf(p *phrase) int {
	w := l.f.lower(p.head)
	if p.as != schema.AsPeople || l.f.lower(p.first) != "the" || !strings.HasSuffix(w, "n") && !strings.HasSuffix(w, "i") {
		return -1
	}
	side := l.f.side(p.party).Name
	return l.earlier(func(e *entity) bool { return e.words != nil && e.actor.Side == side })
}

// entity returns the entity with the key, made when there is none.
func (l *linker) entity(key string) (i int, fresh bool) {
	if i, ok := l.byKey[key]; ok {
		return i, false
	}
	l.ents = append(l.ents, &entity{})
	l.byKey[key] = len(l.ents) - 1
	return len(l.ents) - 1, true
}

// stateOf returns the entity of the state or bloc called name, -1 when the text
// does not speak of it in a form that the schema knows.
func (l *linker) stateOf(name string) int {
	for _, x := range l.f.s.Senses(name) {
		if x.As == schema.AsName && x.Party.Name == name {
			i, fresh := l.entity("party " + x.Party.ID)
			if fresh {
				l.ents[i].actor = readout.Actor{Name: x.Party.Name, Type: x.Party.Type, Code: x.Party.Code}
			}
			return i
		}
	}
	return -1
}

// body is the entity of an institution: known by its words, or the last one of that kind.
func (l *linker) body(p *phrase) int {
	f := l.f
	noun := f.lower(p.head)
	if noun == "side" {
		if p.side == "" {
			return -1
		}
		return l.stateOf(p.side)
	}
	name := strings.Join(strings.Fields(f.slice(p.name.first, p.name.last)), " ")
	name = strings.TrimPrefix(strings.TrimPrefix(name, "the "), "The ")
	if p.definite { // "the ministry": an earlier one, if any
		if i := l.earlier(func(e *entity) bool {
			return e.impersonal() && (e.noun == noun || strings.HasSuffix(schema.Fold(e.actor.Name), " "+noun)) && subset(schema.Fold(name), schema.Fold(e.actor.Name))
		}); i >= 0 {
			return i
		}
		if in(noun, "paper", "newspaper", "daily", "agency", "channel", "television") {
			if i := l.earlier(func(e *entity) bool { return printed(noun) && printed(e.noun) && e.actor.Type == readout.ActorOutlet }); i >= 0 {
				return i // "the daily Orsen Post", and not the agency that cites it
			}
			if i := l.earlier(func(e *entity) bool { return e.actor.Type == readout.ActorOutlet }); i >= 0 {
				return i
			}
		}
		if in(noun, "government", "authorities", "regime", "administration", "leadership", "group", "movement", "organization", "organisation", "party", "company", "bloc", "front") {
			if i := l.earlier(func(e *entity) bool {
				return kindred(noun, e.actor.Type) && e.words == nil && !e.plural
			}); i >= 0 {
				return i
			}
			return -1
		}
	}
	i, fresh := l.entity("body " + schema.Fold(name))
	if fresh {
		e := l.ents[i]
		e.noun, e.plural = noun, p.plural
		if p.outlet {
			e.noun = f.lower(p.role.head.first)
		}
		e.actor = readout.Actor{Name: name, Type: readout.ActorOrganisation, Side: p.side}
		if p.side == "" && p.role != nil {
			e.actor.Side = l.patron(p.role)
		}
		switch {
		case p.outlet, in(noun, "newspaper", "daily", "channel", "television", "radio") || noun == "agency" && strings.Contains(strings.ToLower(name), "news"):
			e.actor.Type = readout.ActorOutlet
		case in(noun, "delegation", "team"):
			e.actor.Type = readout.ActorGroup
		}
	}
	return i
}

// printed reports whether a noun is a word for a newspaper.
func printed(noun string) bool { return in(noun, "paper", "newspaper", "daily", "weekly") }

// kindred reports whether "the group" or "the movement" can be an actor of type t.
func kindred(noun string, t readout.ActorType) bool {
	switch noun {
	case "movement", "party", "front":
		return t == readout.ActorGroup
	case "group", "bloc":
		return t == readout.ActorGroup || t == readout.ActorBloc
	case "organization", "organisation":
		return t == readout.ActorGroup || t == readout.ActorBloc || t == readout.ActorOrganisation
	}
	return false
}

// unnamed is the entity of an unnamed source.
func (l *linker) unnamed(p *phrase) int {
	f := l.f
	noun := schema.Fold(p.role.office.Word)
	if p.definite {
		if i := l.earlier(func(e *entity) bool { return e.actor.Anonymous && e.noun == noun && e.plural == p.plural }); i >= 0 && !p.role.sided {
			return i
		}
	}
	words := strings.Trim(f.plainWords(p.role), `"“”'’‘`)
	for _, w := range []string{"unnamed ", "anonymous ", "unidentified "} {
		words = strings.TrimPrefix(words, w)
	}
	name := "unnamed " + words
	if in(p.role.det, "two", "three", "four", "five", "six", "several") {
		name = p.role.det + " " + name
	}
	i, fresh := l.entity("unnamed " + schema.Fold(name))
	if fresh {
		e := l.ents[i]
		e.noun, e.plural, e.gender = noun, p.plural, p.gender
		e.actor = readout.Actor{Name: name, Type: readout.ActorAnonymous, Role: words, Side: p.side, Anonymous: true}
		if p.side == "" {
			e.actor.Side = l.patron(p.role)
		}
	}
	return i
}

// group is the entity of several people or states that the text takes together.
func (l *linker) group(p *phrase) int {
	words := l.f.plainWords(p.role)
	noun := schema.Fold(p.role.office.Word)
	if p.definite && !p.role.sided && p.role.last-p.role.first == 1 {
		if i := l.earlier(func(e *entity) bool { return e.plural && e.noun == noun }); i >= 0 {
			return i
		}
	}
	if in(p.role.det, "both") {
		words = p.role.det + " " + words
	}
	i, fresh := l.entity("group " + schema.Fold(words))
	if fresh {
		e := l.ents[i]
		e.noun, e.plural = noun, true
		e.actor = readout.Actor{Name: words, Type: readout.ActorGroup, Side: p.side}
		if in(noun, "agencies", "media", "newspapers", "outlets") {
			e.actor.Type = readout.ActorOutlet
		}
	}
	return i
}

func subset(part, whole string) bool {
	has := map[string]bool{}
	for _, w := range strings.Fields(whole) {
		has[w] = true
	}
	for _, w := range strings.Fields(part) {
		if !has[w] && w != "the" {
			return false
		}
	}
	return true
}

// result orders the actors by first mention and makes the mentions.
func (l *linker) result() ([]readout.Actor, []draft.Mention, map[string]string) {
	f := l.f
	order := make([]int, len(l.ents))
	for i := range order {
		order[i] = -1
	}
	var actors []readout.Actor
	var mentions []draft.Mention
	end := 0
	for _, p := range f.phrases {
		sp := f.doc.SpanOf(p.first, p.last)
		if p.form == formInactive || sp.Start < end {
			continue
		}
		end = sp.End
		m := draft.Mention{Span: sp, Head: p.head, Actor: -1, Kind: kind(p), Side: p.side}
		if p.actor >= 0 {
			if order[p.actor] < 0 {
				order[p.actor] = len(actors)
				actors = append(actors, l.ents[p.actor].actor)
			}
			m.Actor, m.Gender, m.Plural = order[p.actor], l.ents[p.actor].gender, l.ents[p.actor].plural
			a := &actors[m.Actor]
			a.Mentions = append(a.Mentions, readout.Passage{Span: sp, Text: f.doc.Text[sp.Start:sp.End]})
			a.Aliases = alias(a.Aliases, f.slice(p.first, p.last))
			if p.form == formPerson {
				a.Aliases = alias(a.Aliases, f.slice(p.name.first, p.name.last))
			}
		}
		mentions = append(mentions, m)
	}
	return actors, mentions, f.rename(actors, mentions)
}

func alias(list []string, w string) []string {
	if in(w, list...) {
		return list
	}
	return append(list, w)
}

func kind(p phrase) draft.MentionKind {
	switch p.form {
	case formPerson, formParty:
		return draft.MentionName
	case formBody:
		if !p.definite {
			return draft.MentionName
		}
	}
	return draft.MentionNominal
}
