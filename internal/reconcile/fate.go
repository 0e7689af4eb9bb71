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
	byLemma := map[string][]*located{}
	for i, a := range j.accounts {
		for k := range a.results {
			r := &located{result: a.results[k], published: a.published}
			r.who = j.wholes(i, r.who)
			for _, l := range r.gist.lemmas {
				byLemma[l] = append(byLemma[l], r)
			}
		}
	}
	for i, a := range j.accounts {
		for _, f := range a.forecasts {
			j.result.Forecasts = append(j.result.Forecasts, j.forecast(i, f, byLemma))
		}
	}
	slices.SortStableFunc(j.result.Forecasts, func(a, b Fate) int { return a.Forecast.compare(b.Forecast) })
}

// A located result is one with the day of its document, its people by whole IDs.
type located struct {
	result
	published readout.CivilDate
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
	f := &Fate{Forecast: s.cite, What: s.title, Outcome: Pending}
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
func (j *joiner) forecast(i int, f forecast, byLemma map[string][]*located) Fate {
	a := j.accounts[i]
	out := Fate{Forecast: f.cite, Who: j.whole(i, f.who), What: f.what, Window: f.window, Outcome: Pending}
	named := j.wholes(i, f.named)
	meets := slices.ContainsFunc(f.gist.lemmas, func(l string) bool { return meet[l] })
	seen := map[*located]bool{}
	var found []*located
	for _, l := range f.gist.lemmas {
		for _, r := range byLemma[l] {
			if seen[r] || r.cite.Document == f.cite.Document || r.published == "" || a.published == "" || r.published < a.published {
				continue
			}
			seen[r] = true
			if j.comesOf(f, named, meets, r) {
				found = append(found, r)
			}
		}
	}
	slices.SortFunc(found, func(a, b *located) int { return a.cite.compare(b.cite) })
	for _, r := range found {
		out.tell(verdict(f, r), r.cite)
	}
	return out
}

// comesOf reports whether r tells of what f forecasts.
func (j *joiner) comesOf(f forecast, named []string, meets bool, r *located) bool {
	if r.met {
		// That people met says something of a meeting of theirs on these very days only.
		return meets && r.day != "" && f.window.From != "" && f.window.From <= r.day && (f.window.To == "" || r.day <= f.window.To) &&
			len(named) > 0 && shared(named, r.who) == min(len(named), 2)
	}
	return f.gist.alike(r.gist) >= repeated && shared(f.gist.lemmas, r.gist.lemmas) >= 3
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
