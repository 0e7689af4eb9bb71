package statement

import "github.com/readout/readout"

// sameDays gives what a speaker said the day on which the text lets the same
// speaker speak, where that is one day throughout.
func sameDays(out []readout.Statement) {
	days := map[string]*readout.Date{} // nil: several
	for _, s := range out {
		if s.Date == nil || s.Date.Start == "" {
			continue
		}
		if known, ok := days[s.Speaker]; ok && (known == nil || known.Start != s.Date.Start || known.End != s.Date.End) {
			days[s.Speaker] = nil
			continue
		}
		days[s.Speaker] = s.Date
	}
	for i := range out {
		if out[i].Date == nil {
			out[i].Date = days[out[i].Speaker]
		}
	}
}
