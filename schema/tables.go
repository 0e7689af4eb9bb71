package schema

import (
	"fmt"
	"io/fs"
	"strings"

	"github.com/readout/readout"
)

// readTables reads the tab-separated files that gen/gen.py makes.
func (s *Schema) readTables(from fs.FS) error {
	for _, t := range []struct {
		file   string
		fields int
		row    func(f []string)
	}{
		{"states.tsv", 5, func(f []string) {
			p := &Party{
				ID: f[0], Code: f[0], Name: f[1], Type: readout.ActorState,
				Names: list(f[2]), Adjectives: list(f[3]), Capitals: list(f[4]),
			}
			s.byID[p.ID] = p
			s.Parties = append(s.Parties, p)
		}},
		{"cities.tsv", 2, func(f []string) { s.cities[Fold(f[0])] = f[1] }},
		{"given.tsv", 2, func(f []string) { s.given[f[0]] = f[1] }},
	} {
		data, err := fs.ReadFile(from, t.file)
		if err != nil {
			return fmt.Errorf("schema: %w", err)
		}
		for n, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
			if strings.HasPrefix(line, "#") {
				continue
			}
			f := strings.Split(line, "\t")
			if len(f) != t.fields {
				return fmt.Errorf("schema %s:%d: %d fields, want %d: %w", t.file, n+1, len(f), t.fields, readout.ErrInvalid)
			}
			t.row(f)
		}
	}
	return nil
}

func list(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

// index checks the whole and builds what the methods look up.
func (s *Schema) index() error {
	for _, p := range s.Parties {
		if p.Side != "" && s.byID[p.Side] == nil {
			return fmt.Errorf("%s: %s speaks for %q, which is no party; its side is the id of an entry, or a state's two letters: %w", p.at(), p.ID, p.Side, readout.ErrInvalid)
		}
		if p.PeopleOf != "" {
			if s.byID[p.PeopleOf] == nil {
				return fmt.Errorf("%s: %s is the people of %q, which is no party; write a state's two letters: %w", p.at(), p.ID, p.PeopleOf, readout.ErrInvalid)
			}
			s.people[p.PeopleOf] = p
		}
		s.sense(p, AsName, append([]string{p.Name}, p.Names...))
		s.sense(p, AsAdjective, p.Adjectives)
		s.sense(p, AsPeople, p.People)
		s.sense(p, AsPeople, plurals(p.Adjectives))
		s.sense(p, AsCapital, p.Capitals)
		for _, c := range p.Capitals {
			if s.cities[Fold(c)] == "" && p.Code != "" {
				s.cities[Fold(c)] = p.Code
			}
		}
	}
	for i := range s.Offices {
		o := &s.Offices[i]
		if o.Word == "" || o.Rank == "" {
			return fmt.Errorf("%s: the office %q wants word and rank: %w", o.at(), o.Word, readout.ErrInvalid)
		}
		if o.State != "" && s.byID[o.State] == nil {
			return fmt.Errorf("%s: %s is an office of %q, which is no party; write a state's two letters or the id of an entry: %w", o.at(), o.Word, o.State, readout.ErrInvalid)
		}
		plural := o.Plural
		if plural == "" {
			plural = o.Word + "s"
		}
		for _, w := range []string{plural, o.Word} {
			s.begins[firstWord(Fold(w))] = true
			s.offices[Fold(w)] = found{office: o, plural: w == plural}
			s.maxOffice = max(s.maxOffice, len(strings.Fields(w)))
		}
	}
	return nil
}

// plurals makes nouns of nationality from adjectives that take a plain s:
// "Russians", "Israelis"; others ("the French") have no noun of their own here.
func plurals(adjectives []string) []string {
	var out []string
	for _, a := range adjectives {
		if strings.HasSuffix(a, "an") || strings.HasSuffix(a, "i") || strings.HasSuffix(a, "ot") || strings.HasSuffix(a, "er") || strings.HasSuffix(a, "k") {
			out = append(out, a+"s")
		}
	}
	return out
}

func (s *Schema) sense(p *Party, as Use, forms []string) {
	for _, f := range forms {
		k := Fold(f)
		dup := k == ""
		for _, x := range s.senses[k] {
			dup = dup || x.Party == p && x.As == as
		}
		if dup {
			continue
		}
		s.begins[firstWord(k)] = true
		s.senses[k] = append(s.senses[k], Sense{Party: p, As: as, form: f})
		// A hyphen is cut into a token of its own: "al-Qaeda" may be three.
		s.maxWords = max(s.maxWords, len(strings.Fields(f))+2*strings.Count(f, "-")+2*strings.Count(f, "'")+2*strings.Count(f, "/"))
	}
}
