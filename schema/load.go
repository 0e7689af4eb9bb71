package schema

import (
	"crypto/sha256"
	"embed"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"github.com/readout/readout"
)

//go:embed data/*.tsv data/*.yaml
var embedded embed.FS

// Load reads the embedded files, then each overlay: a folder that may hold
// bodies.yaml, cues.yaml, issues.yaml, offices.yaml, outlets.yaml, stances.yaml
// and states.yaml of the same form, whose entries are added; what an entry says
// of something known is merged with it. A file that does not fit is an error
// wrapping readout.ErrInvalid that names file, line and remedy.
func Load(overlays ...Overlay) (*Schema, error) {
	own, err := fs.Sub(embedded, "data")
	if err != nil {
		return nil, fmt.Errorf("schema: %w", err)
	}
	s := &Schema{
		byID: map[string]*Party{}, people: map[string]*Party{}, begins: map[string]bool{}, senses: map[string][]Sense{}, offices: map[string]found{},
		cities: map[string]string{}, given: map[string]string{},
		words: map[Class]map[string]bool{}, ambiguous: map[string]bool{},
		Stances: Stances{Verbs: map[string]string{}, Words: map[string]string{}, Groups: map[string]string{}},
	}
	if err := s.readTables(own); err != nil {
		return nil, err
	}
	sum := sha256.New()
	for _, o := range overlays {
		if err := o.check(); err != nil {
			return nil, err
		}
	}
	for i, o := range append([]Overlay{{Name: "schema/data", FS: own}}, overlays...) {
		for _, read := range []func(Overlay) error{s.readYAML, s.readCues, s.readStances, s.readIssues} {
			if err := read(o); err != nil {
				return nil, err
			}
		}
		if i == 0 {
			continue
		}
		for _, name := range lexicons {
			if b, err := fs.ReadFile(o, name); err == nil {
				fmt.Fprintf(sum, "%s %d\n%s", name, len(b), b)
			}
		}
		s.Added = fmt.Sprintf("%.6x", sum.Sum(nil))
	}
	return s, s.index()
}

type stateEntry struct {
	Name       string   `yaml:"name"`
	Names      []string `yaml:"names"`
	Kept       []string `yaml:"kept"` // also names
	Adjectives []string `yaml:"adjectives"`
	People     []string `yaml:"people"`
	Capitals   []string `yaml:"capitals"`
	Not        []string `yaml:"not"` // adjectives of the data that mean another state in the news
}

type partyEntry struct {
	ID         string `yaml:"id"`
	stateEntry `yaml:",inline"`
	Side       string `yaml:"side"`
	Venue      bool   `yaml:"venue"`
	Official   bool   `yaml:"official"`
	Medium     bool   `yaml:"medium"`
	PeopleOf   string `yaml:"people_of"`
}

type statesFile struct {
	States    map[string]stateEntry `yaml:"states"`
	Former    []partyEntry          `yaml:"former"`
	Ambiguous []string              `yaml:"ambiguous"`
}

type bodiesFile struct {
	Blocs         []partyEntry `yaml:"blocs"`
	Organisations []partyEntry `yaml:"organisations"`
	Groups        []partyEntry `yaml:"groups"`
	Seats         []partyEntry `yaml:"seats"`
}

type outletsFile struct {
	Outlets []partyEntry `yaml:"outlets"`
}

type officesFile struct {
	Offices      []Office `yaml:"offices"`
	Before       string   `yaml:"before"`
	Complement   string   `yaml:"complement"`
	Titles       string   `yaml:"titles"`
	Masculine    string   `yaml:"masculine"`
	Feminine     string   `yaml:"feminine"`
	Particles    string   `yaml:"particles"`
	Institutions string   `yaml:"institutions"`
	Government   string   `yaml:"government"`
	Groups       string   `yaml:"groups"`
	NotNames     string   `yaml:"not_names"`
	Press        string   `yaml:"press"`
	Called       string   `yaml:"called"`
	Things       string   `yaml:"things"`
}

func (s *Schema) readYAML(from Overlay) error {
	var states statesFile
	var bodies bodiesFile
	var outlets outletsFile
	var offices officesFile
	files := map[string]file{}
	for _, f := range []struct {
		name string
		into any
	}{{"states.yaml", &states}, {"bodies.yaml", &bodies}, {"outlets.yaml", &outlets}, {"offices.yaml", &offices}} {
		var err error
		if files[f.name], err = from.open(f.name, f.into); err != nil {
			return err
		}
	}
	for _, code := range slices.Sorted(maps.Keys(states.States)) {
		p := s.byID[code]
		if p == nil {
			return fmt.Errorf("%s: %q is no ISO 3166-1 code of a state; what is no state of today goes into bodies.yaml: %w",
				files["states.yaml"].at("states", code), code, readout.ErrInvalid)
		}
		p.add(states.States[code])
	}
	for _, a := range states.Ambiguous {
		s.ambiguous[Fold(a)] = true
	}
	for _, l := range []struct {
		file, list string
		typ        readout.ActorType
		entries    []partyEntry
	}{
		{"states.yaml", "former", readout.ActorState, states.Former},
		{"bodies.yaml", "blocs", readout.ActorBloc, bodies.Blocs},
		{"bodies.yaml", "organisations", readout.ActorOrganisation, bodies.Organisations},
		{"bodies.yaml", "groups", readout.ActorGroup, bodies.Groups},
		{"bodies.yaml", "seats", readout.ActorOrganisation, bodies.Seats},
		{"outlets.yaml", "outlets", readout.ActorOutlet, outlets.Outlets},
	} {
		for i, e := range l.entries {
			at := func() string { return files[l.file].at(l.list, i) }
			if err := s.addParty(e, l.typ, at); err != nil {
				return fmt.Errorf("%s: %w", at(), err)
			}
		}
	}
	for i := range offices.Offices {
		offices.Offices[i].at = func() string { return files["offices.yaml"].at("offices", i) }
	}
	s.Offices = append(s.Offices, offices.Offices...)
	for c, list := range map[Class]string{
		Before: offices.Before, Complement: offices.Complement, Titles: offices.Titles, Masculine: offices.Masculine,
		Feminine: offices.Feminine, Particles: offices.Particles, Institutions: offices.Institutions,
		Government: offices.Government, Groups: offices.Groups,
		NotNames: offices.NotNames, Press: offices.Press, Called: offices.Called, Things: offices.Things,
	} {
		if s.words[c] == nil {
			s.words[c] = map[string]bool{}
		}
		for _, w := range strings.Fields(list) {
			s.words[c][w] = true
		}
	}
	return nil
}

func (p *Party) add(e stateEntry) {
	if e.Name != "" && e.Name != p.Name {
		p.Names = append(p.Names, p.Name)
		p.Name = e.Name
	}
	p.Names = append(append(p.Names, e.Names...), e.Kept...)
	p.Kept = append(p.Kept, e.Kept...)
	p.Adjectives = append(slices.DeleteFunc(p.Adjectives, func(w string) bool { return slices.Contains(e.Not, w) }), e.Adjectives...)
	p.People = append(p.People, e.People...)
	p.Capitals = append(p.Capitals, e.Capitals...)
}

func (s *Schema) addParty(e partyEntry, typ readout.ActorType, at func() string) error {
	id := e.ID
	if id == "" {
		id = strings.ReplaceAll(Fold(e.Name), " ", "-")
	}
	switch {
	case e.Name == "":
		return fmt.Errorf("entry %q has no name; add \"name:\": %w", e.ID, readout.ErrInvalid)
	case s.byID[id] != nil:
		return fmt.Errorf("entry %q stands twice; give one of them another id: %w", id, readout.ErrInvalid)
	}
	p := &Party{ID: id, Name: e.Name, Type: typ, Side: e.Side, Venue: e.Venue, Official: e.Official, Medium: e.Medium, PeopleOf: e.PeopleOf, at: at}
	p.add(e.stateEntry)
	s.byID[id] = p
	s.Parties = append(s.Parties, p)
	return nil
}
