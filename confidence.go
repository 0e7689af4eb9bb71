package readout

// AtLeast is the record without the facts and attributions whose confidence is
// below least, 0 to 1; the parts of a meeting go with the meeting. References
// to a fact that is left out are "". Actors stay, and so does AboutTalks: it
// says what the analysis found. r is not changed, but what stays is shared with it.
func (r *Record) AtLeast(least float64) *Record {
	if least <= 0 {
		return r
	}
	out := *r
	known := map[string]bool{} // ids that stay
	out.Meetings = confident(r.Meetings, least, known, func(v *Meeting) *Fact { return &v.Fact })
	out.Planned = confident(r.Planned, least, known, func(v *PlannedEvent) *Fact { return &v.Fact })
	out.Statements = confident(r.Statements, least, known, func(v *Statement) *Fact { return &v.Fact })
	out.Positions = confident(r.Positions, least, known, func(v *Position) *Fact { return &v.Fact })
	out.Forecasts = confident(r.Forecasts, least, known, func(v *Forecast) *Fact { return &v.Fact })
	out.Exclusions = confident(r.Exclusions, least, known, func(v *Exclusion) *Fact { return &v.Fact })
	out.Reactions = confident(r.Reactions, least, known, func(v *Reaction) *Fact { return &v.Fact })
	out.Disagreements = confident(r.Disagreements, least, known, func(v *Disagreement) *Fact { return &v.Fact })
	out.Attributions = nil
	for _, a := range r.Attributions {
		if a.Confidence >= least {
			out.Attributions = append(out.Attributions, a)
		}
	}
	known[""] = true
	forget := func(id *string) {
		if !known[*id] {
			*id = ""
		}
	}
	for i := range out.Statements {
		forget(&out.Statements[i].Meeting)
	}
	for i := range out.Positions {
		forget(&out.Positions[i].Statement)
	}
	for i := range out.Forecasts {
		forget(&out.Forecasts[i].Statement)
	}
	for i := range out.Exclusions {
		forget(&out.Exclusions[i].Statement)
	}
	for i := range out.Reactions {
		forget(&out.Reactions[i].Statement)
	}
	for i := range out.Disagreements {
		forget(&out.Disagreements[i].A.Statement)
		forget(&out.Disagreements[i].B.Statement)
	}
	return &out
}

// confident copies the facts of list that are sure enough, and notes their ids.
func confident[T any](list []T, least float64, known map[string]bool, fact func(*T) *Fact) []T {
	var out []T
	for i := range list {
		if f := fact(&list[i]); f.Confidence >= least {
			out = append(out, list[i])
			known[f.ID] = true
		}
	}
	return out
}
