package reconcile

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/schema"
)

// A Cite names a fact of a document: the document's ID, and the fact's within its record.
type Cite struct {
	Document string `json:"document"`
	Fact     string `json:"fact"`
}

func (c Cite) compare(o Cite) int {
	return cmp.Or(strings.Compare(c.Document, o.Document), strings.Compare(c.Fact, o.Fact))
}

// An Account is what one document contributes: its record without the words
// that only that document needs. It is read-only once made.
type Account struct {
	document  string
	published readout.CivilDate
	outlet    string // ID or folded name of who published it
	agencies  []string
	shingles  []uint32 // sorted
	people    []person
	bodies    []body
	sightings []sighting
	said      []said
	stances   []stance
	forecasts []forecast
	results   []result
}

// A body is a state, bloc, organisation or group in one document.
type body struct {
	name, id string
	kind     readout.ActorType
}

// A said is one statement.
type said struct {
	cite    Cite
	speaker string // ID of the actor, or of the outlet through which an unnamed one spoke
	words   string
	gist    gist
	quotes  []string
	day     readout.CivilDate
	via     string // ID of the outlet that it came through, "" for none
	denial  bool
}

// A stance is one position.
type stance struct {
	cite   Cite
	party  string
	stance string
	issue  string
	gist   gist
	day    readout.CivilDate
}

// A result is an outcome of a meeting, or the meeting itself where it was held.
type result struct {
	cite   Cite
	gist   gist
	failed bool
	day    readout.CivilDate // "" when not known
	who    []string          // parties and people of the meeting
	met    bool              // it says only that they met
}

// A forecast is one forecast.
type forecast struct {
	cite   Cite
	who    string
	named  []string // IDs of the parties and people that it names
	what   string
	gist   gist
	window readout.Window
}

// An actors book finds out who a name in one document is.
type actors struct {
	r      *Reconciler
	a      *Account
	named  map[string]*readout.Actor
	people map[string]int // by name, index in Account.people
	bodies map[string]string
}

// Digest makes the Account of a record. The record is not changed nor kept.
func (r *Reconciler) Digest(rec *readout.Record) *Account {
	d := rec.Doc
	a := &Account{document: d.ID, published: d.Published, outlet: r.bodyID(cmp.Or(d.Outlet, d.Issuer)), shingles: shingles(d)}
	for _, w := range d.Wire {
		a.agencies = append(a.agencies, r.bodyID(w.Agency))
	}
	who := &actors{r: r, a: a, named: map[string]*readout.Actor{}, people: map[string]int{}, bodies: map[string]string{}}
	for i := range rec.Actors {
		x := &rec.Actors[i]
		who.named[x.Name] = x
		who.id(x.Name, "", "")
	}
	for i := range rec.Meetings {
		a.sightings = append(a.sightings, who.meeting(&rec.Meetings[i]))
	}
	a.results = who.results(rec, a.sightings)
	for i := range rec.Planned {
		a.sightings = append(a.sightings, who.planned(&rec.Planned[i]))
	}
	for i := range rec.Statements {
		s := &rec.Statements[i]
		x := said{cite: Cite{d.ID, s.ID}, day: start(s.Date, d.Published), denial: s.Denial}
		for _, p := range s.Content {
			x.words = strings.TrimSpace(x.words + " " + line(p.Text))
		}
		for _, p := range s.Quotes {
			x.quotes = append(x.quotes, strings.Join(folded(p.Text), " "))
		}
		x.gist = r.gist(x.words)
		if len(s.Via) > 0 {
			x.via = r.bodyID(s.Via[len(s.Via)-1])
		}
		if s.Anonymous {
			if x.via != "" {
				x.speaker = "unnamed via " + x.via
			}
		} else {
			x.speaker = who.id(s.Speaker, s.Role, s.Affiliation)
		}
		a.said = append(a.said, x)
	}
	for i := range rec.Positions {
		p := &rec.Positions[i]
		x := stance{cite: Cite{d.ID, p.ID}, party: who.partyOf(cmp.Or(p.OnBehalf, p.Holder)), stance: p.Stance, issue: line(p.Issue), gist: r.gist(p.Issue), day: d.Published}
		for j := range rec.Statements {
			if rec.Statements[j].ID == p.Statement {
				x.day = start(rec.Statements[j].Date, d.Published)
			}
		}
		a.stances = append(a.stances, x)
	}
	for i := range rec.Forecasts {
		f := &rec.Forecasts[i]
		x := forecast{cite: Cite{d.ID, f.ID}, who: who.id(f.Who, "", ""), what: line(f.What), gist: r.gist(f.What), named: who.namedIn(f.What)}
		if f.Window != nil {
			x.window = *f.Window
		}
		a.forecasts = append(a.forecasts, x)
	}
	return a
}

// id is the ID of a body, or the place in the account of a person: "#3"; Join
// gives people IDs of their own. role and side are what a fact says beside the
// actor's own. Nobody, and who is unnamed, is "".
func (w *actors) id(name, role, side string) string {
	if name == "" {
		return ""
	}
	if id, ok := w.bodies[name]; ok {
		return id
	}
	if i, ok := w.people[name]; ok {
		return fmt.Sprintf("#%d", i)
	}
	x := w.named[name]
	if x == nil {
		x = &readout.Actor{Name: name, Role: role, Side: side, Type: readout.ActorOrganisation}
		if role != "" && w.r.party(name) == "" {
			x.Type = readout.ActorPerson
		}
	}
	if x.Anonymous || x.Type == readout.ActorAnonymous {
		return ""
	}
	if x.Type != readout.ActorPerson {
		id := w.r.bodyID(name)
		w.bodies[name] = id
		w.a.bodies = append(w.a.bodies, body{name: name, id: id, kind: x.Type})
		return id
	}
	p := w.r.person(name, cmp.Or(x.Role, role), cmp.Or(x.Side, side))
	if len(p.words) == 0 {
		return ""
	}
	p.day, p.at = w.a.published, len(w.a.people)
	w.people[name] = p.at
	w.a.people = append(w.a.people, p)
	return fmt.Sprintf("#%d", p.at)
}

// partyOf is the ID of the side that a name stands for: a person's or a
// seat's side, where one is known, else their own ID; of "Russian officials"
// Russia. A description that names nobody ("both sides") is "".
func (w *actors) partyOf(name string) string {
	id := w.id(name, "", "")
	if i, ok := w.people[name]; ok {
		return cmp.Or(w.a.people[i].side, id)
	}
	if p := w.r.schema.Party(id); p != nil {
		return w.r.schema.SideOf(p).ID
	}
	if strings.HasPrefix(id, "body:") {
		var named []string
		for word := range words(name) {
			if p := w.r.schema.Party(w.r.party(word)); p != nil {
				named = append(named, w.r.schema.SideOf(p).ID)
			}
		}
		switch named = tidy(named); {
		case len(named) == 1:
			return named[0]
		case strings.ToLower(name) == name:
			return ""
		}
	}
	return id
}

// bodyID is the ID of a state or body that is known, and for others a form of the name.
func (r *Reconciler) bodyID(name string) string {
	if name == "" {
		return ""
	}
	if id := r.party(name); id != "" {
		return id
	}
	return "body:" + strings.TrimPrefix(schema.Fold(name), "the ")
}

// start is the first day of d, or else the day when there is none.
func start(d *readout.Date, day readout.CivilDate) readout.CivilDate {
	if d != nil && d.Start != "" {
		return d.Start
	}
	return day
}

// line is s on one line.
func line(s string) string { return strings.Join(strings.Fields(s), " ") }
