package schema

import "github.com/readout/readout"

// Place returns what name names as a place: a state, or a city with its
// country; false when it is neither. A capital is a city here.
func (s *Schema) Place(name string) (readout.Place, bool) {
	if code := s.City(name); code != "" {
		p := readout.Place{City: name}
		if state := s.byID[code]; state != nil {
			p.Country = state.Name
		}
		return p, true
	}
	for _, sense := range s.Senses(name) {
		if sense.As == AsName && sense.Party.Type == readout.ActorState {
			return readout.Place{Country: sense.Party.Name}, true
		}
		if sense.Party.Venue {
			p := readout.Place{Venue: name}
			if side := s.SideOf(sense.Party); side != sense.Party {
				p.Country = side.Name
			}
			return p, true
		}
	}
	return readout.Place{}, false
}

// Capital returns the capital of the state that of names or describes
// ("Malaysia", "Malaysian"), with its state, and false when there is none.
func (s *Schema) Capital(of string) (readout.Place, bool) {
	for _, sense := range s.Senses(of) {
		if p := sense.Party; (sense.As == AsName || sense.As == AsAdjective) && p.Type == readout.ActorState && len(p.Capitals) > 0 {
			return readout.Place{City: p.Capitals[0], Country: p.Name}, true
		}
	}
	return readout.Place{}, false
}

// Adjective is the name of the side that word names as an adjective ("Russian",
// "U.S."); "" when it names none.
func (s *Schema) Adjective(word string) string {
	for _, sense := range s.Senses(word) {
		if sense.As == AsAdjective {
			return sense.Party.Name
		}
	}
	return ""
}
