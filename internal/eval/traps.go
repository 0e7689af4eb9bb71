package eval

import (
	"slices"
	"strings"
	"time"
)

// A factTrap is a typical mistake that a machine can check: a kind of fact and what it must not hold.
type factTrap struct {
	Kind  string    `json:"kind"`
	Why   string    `json:"why"`
	Match trapMatch `json:"match"`
}

// A trapMatch is the pattern of a trap; absent fields match all, "*" any value.
type trapMatch struct {
	Name         nameList `json:"name"`
	Side         nameList `json:"side"`
	Place        *string  `json:"place"`
	Status       *string  `json:"status"`
	KindIs       *string  `json:"kind_is"`
	PartiesHas   *string  `json:"parties_has"`
	PartiesExact nameList `json:"parties_exact"`
	Date         nameList `json:"date"`
	Speaker      nameList `json:"speaker"`
	ContentHas   *string  `json:"content_has"`
	Affiliation  nameList `json:"affiliation"`
	Type         *string  `json:"type"`
	Duplicate    *string  `json:"duplicate"`
	Who          nameList `json:"who"`
	Pair         nameList `json:"pair"`
	Published    string   `json:"published"`
}

// traps counts the traps of the document and those fallen into.
func (d *docScore) traps() {
	for _, t := range d.gold.Traps {
		d.report.Traps.Gold++
		bad := d.caught(&t)
		if len(bad) == 0 {
			continue
		}
		d.report.Traps.Right++
		d.report.Trapped = append(d.report.Trapped, FactNote{d.gold.Doc.ID, t.Why, strings.Join(bad[:min(3, len(bad))], ", ")})
	}
}

// caught names the predicted facts that a trap forbids.
func (d *docScore) caught(t *factTrap) []string {
	m, p := &t.Match, d.pred
	var bad []string
	switch t.Kind {
	case participantKind:
		for i := range p.Meetings {
			bad = append(bad, d.caughtPeople(m, &p.Meetings[i])...)
		}
	case meetingKind, plannedKind:
		events := p.Meetings
		if t.Kind == plannedKind {
			events = p.Planned
		}
		for i := range events {
			if d.caughtEvent(m, &events[i]) {
				bad = append(bad, events[i].label())
			}
		}
	case statementKind:
		bad = d.caughtStatements(m)
	case forecastKind:
		for _, x := range p.Forecasts {
			if d.has(x.Who.one(), m.Who) {
				bad = append(bad, x.Who.one())
			}
		}
	case disagreementKind:
		for _, x := range p.Disagreements {
			if !slices.ContainsFunc(m.Pair, func(u string) bool { return !d.same(x.A.Who, u, nil) && !d.same(x.B.Who, u, nil) }) {
				bad = append(bad, x.A.Who+" / "+x.B.Who)
			}
		}
	case "doc":
		if v := text(p.Doc.Published); strings.HasPrefix(v, m.Published) {
			bad = append(bad, v)
		}
	case "actors":
		for _, a := range p.Actors {
			if slices.ContainsFunc(m.Name, func(n string) bool { return strings.Contains(strings.ToLower(a.Name), strings.ToLower(n)) }) {
				bad = append(bad, a.Name)
			}
		}
	}
	return bad
}

// has reports whether a name is one of list: "*", the same name, or all words of it within.
func (d *docScore) has(name string, list []string) bool {
	for _, z := range list {
		if z == "*" || d.same(name, z, nil) || name != "" && within(wordSet(d.fold(z).words), wordSet(d.fold(name).words)) {
			return true
		}
	}
	return false
}

// elsewhere reports whether an event is not at the trap's place.
func (d *docScore) elsewhere(m *trapMatch, e *factEvent) bool {
	return m.Place != nil && !(e.Place.given && (*m.Place == "" || d.placesAgree(e.Place.parts, []string{*m.Place})))
}

func (d *docScore) caughtPeople(m *trapMatch, e *factEvent) []string {
	if d.elsewhere(m, e) {
		return nil
	}
	var bad []string
	for _, q := range e.Participants {
		if (m.Name == nil || d.has(q.Name, m.Name)) && (m.Side == nil || d.has(q.Side, m.Side)) {
			bad = append(bad, q.Name)
		}
	}
	return bad
}

func (d *docScore) caughtEvent(m *trapMatch, e *factEvent) bool {
	switch {
	case d.elsewhere(m, e):
		return false
	case m.Status != nil && text(e.Status) != *m.Status && !(*m.Status == "held" && text(e.Status) == "ongoing"):
		return false
	case m.KindIs != nil && *m.KindIs != "*" && text(e.Kind) != *m.KindIs:
		return false
	case m.PartiesHas != nil && !slices.ContainsFunc(e.Parties, func(v string) bool { return d.same(v, *m.PartiesHas, nil) }):
		return false
	case m.PartiesExact != nil && d.overlap(e.Parties, m.PartiesExact, nil) < 0.99:
		return false
	case m.Date != nil && (!e.Date.known || !slices.Contains(m.Date, "*") && !slices.Contains(m.Date, e.Date.start.Format(time.DateOnly))):
		return false
	}
	return true
}

func (d *docScore) caughtStatements(m *trapMatch) []string {
	var bad []string
	twice := 0
	for _, x := range d.pred.Statements {
		content := d.clean(strings.Join(x.Content.texts, " "))
		date := "?"
		if x.Date.known {
			date = x.Date.start.Format(time.DateOnly)
		}
		switch {
		case m.Speaker != nil && !d.has(x.Speaker, m.Speaker),
			m.ContentHas != nil && !strings.Contains(content, d.clean(*m.ContentHas)),
			m.Date != nil && !slices.Contains(m.Date, date),
			m.Affiliation != nil && !d.has(x.Affiliation, m.Affiliation),
			m.Type != nil && x.Type != *m.Type:
			continue
		}
		if m.Duplicate != nil {
			if strings.Contains(content, d.clean(*m.Duplicate)) {
				twice++
			}
			if twice < 2 {
				continue
			}
		}
		bad = append(bad, x.Speaker)
	}
	return bad
}
