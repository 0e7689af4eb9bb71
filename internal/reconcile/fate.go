package reconcile

import (
	"fmt"
	"slices"
	"strings"

	"github.com/readout/readout"
)

// meet are the words of forecasts that people will meet.
var meet = set("meet meeting talk summit visit call negotiation consultation discussion round session dialogue travel")

// results are what a record says came of its meetings, with the meetings held.
func (w *actors) results(rec *readout.Record, sightings []sighting) []result {
	var out []result
	for i := range rec.Meetings {
		m, s := &rec.Meetings[i], &sightings[i]
		who := tidy(slices.Concat(s.parties, s.people))
		day := readout.CivilDate("")
		if m.Date != nil {
			day = m.Date.End
		}
		if m.Status == "held" || m.Status == "cancelled" {
			out = append(out, result{cite: s.cite, gist: w.r.gist(m.Title, m.Kind), failed: m.Status == "cancelled", day: day, who: who, met: true})
		}
		for k, o := range m.Outcomes {
			out = append(out, result{cite: Cite{w.a.document, fmt.Sprintf("%s.outcomes[%d]", m.ID, k)}, gist: w.r.gist(o.What), failed: o.Kind == "failed", day: day, who: who})
		}
	}
	return out
}

// namedIn are the IDs of parties and people whose names stand in words.
func (w *actors) namedIn(words string) []string {
	var out []string
	text := " " + strings.Join(folded(words), " ") + " "
	for name := range w.named {
		for _, form := range append([]string{name}, w.named[name].Aliases...) {
			if f := strings.Join(folded(form), " "); f != "" && strings.Contains(text, " "+f+" ") {
				if id := w.id(name, "", ""); id != "" {
					out = append(out, id)
				}
				break
			}
		}
	}
	return tidy(out)
}

// fates says what became of announced meetings and of forecasts.
func (j *joiner) fates(list []sighting, groups [][]int) {
	for _, g := range groups {
		for _, i := range g {
			if f := j.announced(list, g, i); f != nil {
				j.result.Forecasts = append(j.result.Forecasts, *f)
			}
		}
	}
	known := index{byLemma: map[string][]*located{}, byActor: map[string][]*located{}}
	for i, a := range j.accounts {
		for k := range a.results {
			r := &located{result: a.results[k], published: a.published}
			r.who = j.wholes(i, r.who)
			known.add(r)
		}
	}
	for i, a := range j.accounts {
		for _, f := range a.forecasts {
			j.result.Forecasts = append(j.result.Forecasts, j.forecast(i, f, known))
		}
	}
	slices.SortStableFunc(j.result.Forecasts, func(a, b Fate) int { return a.Forecast.compare(b.Forecast) })
}

// A located result is one with the day of its document, its people by whole IDs.
type located struct {
	result
	published readout.CivilDate
}

// An index finds results: that people met by who they were, others by their words.
type index struct{ byLemma, byActor map[string][]*located }

func (x index) add(r *located) {
	if r.met {
		for _, id := range r.who {
			x.byActor[id] = append(x.byActor[id], r)
		}
		return
	}
	for _, l := range r.gist.lemmas {
		x.byLemma[l] = append(x.byLemma[l], r)
	}
}

// inCommon is how many words a forecast and its outcome share at least.
const inCommon = 3

// near are the results that may be what f forecasts, each once.
func (x index) near(f forecast, named []string) []*located {
	lists := [][]*located{}
	for _, l := range f.gist.lemmas {
		lists = append(lists, x.byLemma[l])
	}
	// What shares three words shares one of all but the two commonest.
	slices.SortFunc(lists, func(a, b []*located) int { return len(a) - len(b) })
	lists = lists[:max(0, len(lists)-inCommon+1)]
	if slices.ContainsFunc(f.gist.lemmas, func(l string) bool { return meet[l] }) && f.window.From != "" {
		for _, id := range named {
			lists = append(lists, x.byActor[id])
		}
	}
	seen := map[*located]bool{}
	var out []*located
	for _, list := range lists {
		for _, r := range list {
			if !seen[r] {
				seen[r] = true
				out = append(out, r)
			}
		}
	}
	return out
}

func (j *joiner) wholes(account int, ids []string) []string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = j.whole(account, id)
	}
	return tidy(out)
}

// ahead are the statuses of what is to come.
func ahead(status string) bool {
	switch status {
	case "held", "ongoing", "cancelled":
		return false
	}
	return true
}

// announced is what became of an announced meeting of a group: nil for one that was not announced.
func (j *joiner) announced(list []sighting, group []int, i int) *Fate {
	s := &list[i]
	if !ahead(s.status) {
		return nil
	}
	f := &Fate{Forecast: s.cite, What: s.title, Outcome: Pending, Told: []Cite{}}
	if s.date != nil {
		f.Window = readout.Window{From: s.date.Start, To: s.date.End}
	}
	day := j.account(s.cite.Document).published
	for _, k := range group {
		o := &list[k]
		if o.cite.Document == s.cite.Document || j.account(o.cite.Document).published < day {
			continue
		}
		switch o.status {
		case "held", "ongoing":
			f.tell(Fulfilled, o.cite)
		case "cancelled":
			f.tell(NotFulfilled, o.cite)
		}
	}
	return f
}

// tell adds what one later document tells; documents that differ leave it unclear.
func (f *Fate) tell(outcome string, c Cite) {
	f.Told = append(f.Told, c)
	if f.Outcome != Pending && f.Outcome != outcome {
		outcome = Unclear
	}
	f.Outcome = outcome
}

// forecast is what became of a forecast of account i: later documents tell of
// an outcome in the same words, or, of a forecast meeting, that it was held.
func (j *joiner) forecast(i int, f forecast, known index) Fate {
	a := j.accounts[i]
	out := Fate{Forecast: f.cite, Who: j.whole(i, f.who), What: f.what, Window: f.window, Outcome: Pending, Told: []Cite{}}
	if a.published == "" {
		return out
	}
	named := j.wholes(i, f.named)
	var found []*located
	for _, r := range known.near(f, named) {
		if r.cite.Document != f.cite.Document && r.published >= a.published && f.told(named, r) {
			found = append(found, r)
		}
	}
	slices.SortFunc(found, func(a, b *located) int { return a.cite.compare(b.cite) })
	for _, r := range found {
		out.tell(verdict(f, r), r.cite)
	}
	return out
}

// told reports whether r tells of what f forecasts. That people met says
// something of a meeting of theirs on these very days only.
func (f *forecast) told(named []string, r *located) bool {
	if r.met {
		return r.day != "" && f.window.From <= r.day && (f.window.To == "" || r.day <= f.window.To) &&
			len(named) > 0 && shared(named, r.who) == min(len(named), 2)
	}
	return shared(f.gist.lemmas, r.gist.lemmas) >= inCommon && f.gist.alike(r.gist) >= repeated
}

// verdict is what r means for f. What comes after its time did not come in time;
// a forecast that something will not be is turned round.
func verdict(f forecast, r *located) string {
	came := !r.failed && !r.gist.negated
	late := f.window.To != "" && r.day != "" && r.day > f.window.To
	switch {
	case f.gist.negated && came && !late, !f.gist.negated && (!came || late):
		return NotFulfilled
	}
	return Fulfilled
}
