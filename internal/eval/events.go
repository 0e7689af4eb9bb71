package eval

import (
	"slices"
	"sort"
)

// isCall are the kinds of events that are held at a distance.
var isCall = map[string]bool{"call": true, "video_call": true, "phone_call": true}

// isDone are the states of a meeting that has begun; a missing status is one of them.
var isDone = map[string]bool{"held": true, "ongoing": true, "begun": true, "started": true}

// match is how well a predicted event fits a gold one, 0 for not at all: calls
// with calls, dates and places that agree or are missing, and common parties,
// common participants or spans that cover.
func (d *docScore) match(p, g *factEvent) float64 {
	pk, gk := text(p.Kind), text(g.Kind)
	if isCall[pk] != isCall[gk] && pk != "" && gk != "" {
		return 0
	}
	if !near(p.Date, g.Date) || !d.placesAgree(p.Place.parts, g.Place.parts) {
		return 0
	}
	spans := d.anyCover(first(p.Spans, p.Span).texts, g.Spans.texts)
	who := max(d.overlap(p.Parties, g.Parties, d.aliases), d.overlap(names(p), names(g), d.aliases))
	if who < 0.5 && !spans {
		return 0
	}
	score := 1 + who
	if spans {
		score++
	}
	if p.Date.known && g.Date.known {
		score++
	}
	return score
}

// names are the participants' names.
func names(e *factEvent) []string {
	var out []string
	for _, p := range e.Participants {
		if p.Name != "" {
			out = append(out, p.Name)
		}
	}
	return out
}

// placesAgree reports whether two places share a word, or one is missing.
func (d *docScore) placesAgree(p, g []string) bool {
	if len(p) == 0 || len(g) == 0 {
		return true
	}
	for _, a := range p {
		for _, b := range g {
			if intersection(wordSet(d.words(a)), wordSet(d.words(b))) > 0 {
				return true
			}
		}
	}
	return false
}

// events scores meetings and planned events in one pool, reported under the
// gold's own kind, and what stands inside the matched ones.
func (d *docScore) events() {
	var gold, pred []*factEvent
	for _, list := range []struct {
		into *[]*factEvent
		from []factEvent
	}{{&gold, d.gold.Meetings}, {&gold, d.gold.Planned}, {&pred, d.pred.Meetings}, {&pred, d.pred.Planned}} {
		for i := range list.from {
			*list.into = append(*list.into, &list.from[i])
		}
	}
	used := make([][]candidate, len(pred)) // gold events of each prediction, best first
	hits := make([][]candidate, len(gold)) // predictions of each gold event
	for p := range pred {
		for g := range gold {
			if sc := d.match(pred[p], gold[g]); sc > 0 {
				used[p] = append(used[p], candidate{sc, g})
			}
		}
		sort.SliceStable(used[p], func(i, j int) bool { return used[p][i].score > used[p][j].score })
		if len(used[p]) > 0 {
			best := used[p][0]
			hits[best.at] = append(hits[best.at], candidate{best.score, p})
		}
	}
	d.secondChance(used, hits)
	n := len(d.gold.Meetings)
	d.goldEvents(meetingKind, gold[:n], hits[:n], pred)
	d.goldEvents(plannedKind, gold[n:], hits[n:], pred)
	d.predictedEvents(gold, pred, used)
	for i, g := range gold[:n] {
		var matched []*factEvent
		for _, h := range hits[i] {
			matched = append(matched, pred[h.at])
		}
		d.participants(g, matched)
		d.items(agendaKind, g, matched)
		d.items(outcomeKind, g, matched)
	}
	if d.annotated[participantKind] {
		for p, c := range used {
			if len(c) == 0 {
				d.count(participantKind, nil, make([]verdict, len(people(pred[p:p+1]))))
			}
		}
	}
}

// secondChance gives a gold event that nobody took a prediction that fits it
// and is not the only one of the event it went to.
func (d *docScore) secondChance(used, hits [][]candidate) {
	for g := range hits {
		if len(hits[g]) > 0 {
			continue
		}
		var c []candidate
		for p := range used {
			for _, z := range used[p] {
				if z.at == g && len(hits[used[p][0].at]) > 1 {
					c = append(c, candidate{z.score, p})
				}
			}
		}
		if len(c) > 0 {
			hits[g] = []candidate{last(c)}
		}
	}
}

// last is the best candidate, the latest among equals.
func last(c []candidate) candidate {
	return slices.MaxFunc(c, func(a, b candidate) int {
		switch {
		case a.score != b.score && a.score < b.score:
			return -1
		case a.score != b.score:
			return 1
		}
		return a.at - b.at
	})
}

func (d *docScore) goldEvents(kind string, gold []*factEvent, hits [][]candidate, pred []*factEvent) {
	if !d.annotated[kind] {
		return
	}
	var found []verdict
	for i, g := range gold {
		if weightOf(g.Weight) <= 0 {
			continue
		}
		found = append(found, verdictOf(len(hits[i]) > 0))
		if len(hits[i]) == 0 {
			d.miss(kind, g.label())
			continue
		}
		p := pred[last(hits[i]).at]
		d.attribute("event.date", fits(p.Date, g.Date))
		if g.Place.given {
			d.attribute("event.place", p.Place.given && d.placesAgree(p.Place.parts, g.Place.parts))
		}
		if kind == meetingKind && g.Status != nil {
			d.attribute("meeting.status", (p.Status == nil || isDone[*p.Status]) == isDone[*g.Status])
		}
	}
	d.count(kind, found, nil)
}

func (d *docScore) predictedEvents(gold, pred []*factEvent, used [][]candidate) {
	for p, c := range used {
		kind := meetingKind
		if p >= len(d.pred.Meetings) {
			kind = plannedKind
		}
		if !d.annotated[kind] {
			continue
		}
		switch {
		case len(c) == 0:
			d.count(kind, nil, []verdict{wrong})
			d.wrong(kind, pred[p].label())
		case weightOf(gold[c[0].at].Weight) > 0:
			d.count(kind, nil, []verdict{correct})
		default:
			d.count(kind, nil, []verdict{optional})
		}
	}
}

// people are the participants of events that are more than a name.
func people(events []*factEvent) []person {
	var out []person
	for _, e := range events {
		for _, p := range e.Participants {
			if p.named {
				out = append(out, p)
			}
		}
	}
	return out
}

// participants are right by name, and by side where both give one.
func (d *docScore) participants(g *factEvent, matched []*factEvent) {
	if !d.annotated[participantKind] {
		return
	}
	pred := people(matched)
	same := func(p, q person) bool {
		return d.sameAs(p.Name, q.Name) && (q.Side == "" || p.Side == "" || d.sameAs(p.Side, q.Side))
	}
	asked := weightOf(g.Weight) > 0
	var found, right []verdict
	for _, q := range g.Participants {
		ok := slices.ContainsFunc(pred, func(p person) bool { return same(p, q) })
		if !asked {
			continue
		}
		found = append(found, verdictOf(ok))
		if !ok {
			d.miss(participantKind, q.Name)
		}
	}
	for _, p := range pred {
		ok := slices.ContainsFunc(g.Participants, func(q person) bool { return same(p, q) })
		if !asked {
			continue
		}
		right = append(right, verdictOf(ok))
		if !ok {
			d.wrong(participantKind, p.Name+" @"+g.Title)
		}
	}
	d.count(participantKind, found, right)
}

// items are those of the agenda, or outcomes: span or words cover.
func (d *docScore) items(kind string, g *factEvent, matched []*factEvent) {
	if !d.annotated[kind] || weightOf(g.Weight) <= 0 {
		return
	}
	list := func(e *factEvent) []eventItem {
		if kind == agendaKind {
			return e.Agenda
		}
		return e.Outcomes
	}
	var pred []eventItem
	for _, e := range matched {
		pred = append(pred, list(e)...)
	}
	same := func(p, q eventItem) bool {
		return d.anyCover(p.texts(kind), q.Span.texts) || d.cover(p.label(kind), q.label(kind))
	}
	var found, right []verdict
	for _, q := range list(g) {
		ok := slices.ContainsFunc(pred, func(p eventItem) bool { return same(p, q) })
		found = append(found, verdictOf(ok))
		if !ok {
			d.miss(kind, q.label(kind))
		}
	}
	for _, p := range pred {
		right = append(right, verdictOf(slices.ContainsFunc(list(g), func(q eventItem) bool { return same(p, q) })))
	}
	d.count(kind, found, right)
}
