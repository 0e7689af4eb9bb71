package schema

import (
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/readout/readout"
)

//go:embed data/*.tsv data/*.yaml
var embedded embed.FS

// Load reads the embedded files, then each overlay: a folder that may hold
// states.yaml, bodies.yaml, outlets.yaml and offices.yaml of the same form,
// whose entries are added (a state's entry: merged). A file that does not fit
// is an error wrapping readout.ErrInvalid that names file and entry.
func Load(overlays ...fs.FS) (*Schema, error) {
	own, err := fs.Sub(embedded, "data")
	if err != nil {
		return nil, fmt.Errorf("schema: %w", err)
	}
	s := &Schema{
		byID: map[string]*Party{}, people: map[string]*Party{}, begins: map[string]bool{}, senses: map[string][]Sense{}, offices: map[string]found{},
		cities: map[string]string{}, given: map[string]string{},
		words: map[Class]map[string]bool{}, ambiguous: map[string]bool{},
	}
	if err := s.readTables(own); err != nil {
		return nil, err
	}
	for _, f := range append([]fs.FS{own}, overlays...) {
		if err := s.readYAML(f); err != nil {
			return nil, err
		}
	}
	return s, s.index()
}

type stateEntry struct {
	Name       string   `yaml:"name"`
	Names      []string `yaml:"names"`
	Adjectives []string `yaml:"adjectives"`
	People     []string `yaml:"people"`
	Capitals   []string `yaml:"capitals"`
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
	Things       string   `yaml:"things"`
}

func (s *Schema) readYAML(from fs.FS) error {
	var states statesFile
	var bodies bodiesFile
	var outlets outletsFile
	var offices officesFile
	for _, f := range []struct {
		name string
		into any
	}{{"states.yaml", &states}, {"bodies.yaml", &bodies}, {"outlets.yaml", &outlets}, {"offices.yaml", &offices}} {
		if err := decode(from, f.name, f.into); err != nil {
			return err
		}
	}
	for code, e := range states.States {
		p := s.byID[code]
		if p == nil {
			return fmt.Errorf("schema states.yaml: %q is no ISO 3166-1 code of states.tsv: %w", code, readout.ErrInvalid)
		}
		p.add(e)
	}
	for _, a := range states.Ambiguous {
		s.ambiguous[Fold(a)] = true
	}
	for _, l := range []struct {
		file    string
		typ     readout.ActorType
		entries []partyEntry
	}{
		{"states.yaml", readout.ActorState, states.Former},
		{"bodies.yaml", readout.ActorBloc, bodies.Blocs},
		{"bodies.yaml", readout.ActorOrganisation, bodies.Organisations},
		{"bodies.yaml", readout.ActorGroup, bodies.Groups},
		{"bodies.yaml", readout.ActorOrganisation, bodies.Seats},
		{"outlets.yaml", readout.ActorOutlet, outlets.Outlets},
	} {
		for _, e := range l.entries {
			if err := s.addParty(e, l.typ); err != nil {
				return fmt.Errorf("schema %s: %w", l.file, err)
			}
		}
	}
	s.Offices = append(s.Offices, offices.Offices...)
	for c, list := range map[Class]string{
		Before: offices.Before, Complement: offices.Complement, Titles: offices.Titles, Masculine: offices.Masculine,
		Feminine: offices.Feminine, Particles: offices.Particles, Institutions: offices.Institutions,
		Government: offices.Government, Groups: offices.Groups,
		NotNames: offices.NotNames, Things: offices.Things,
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

func decode(from fs.FS, name string, into any) error {
	f, err := from.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("schema: %w", err)
	}
	defer f.Close()
	d := yaml.NewDecoder(f)
	d.KnownFields(true)
	if err := d.Decode(into); err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("schema %s: %v: %w", name, err, readout.ErrInvalid)
	}
	return nil
}

func (p *Party) add(e stateEntry) {
	if e.Name != "" && e.Name != p.Name {
		p.Names = append(p.Names, p.Name)
		p.Name = e.Name
	}
	p.Names = append(p.Names, e.Names...)
	p.Adjectives = append(p.Adjectives, e.Adjectives...)
	p.People = append(p.People, e.People...)
	p.Capitals = append(p.Capitals, e.Capitals...)
}

func (s *Schema) addParty(e partyEntry, typ readout.ActorType) error {
	id := e.ID
	if id == "" {
		id = strings.ReplaceAll(Fold(e.Name), " ", "-")
	}
	switch {
	case e.Name == "":
		return fmt.Errorf("entry %q has no name: %w", e.ID, readout.ErrInvalid)
	case s.byID[id] != nil:
		return fmt.Errorf("entry %q stands twice; give one of them another id: %w", id, readout.ErrInvalid)
	}
	p := &Party{ID: id, Name: e.Name, Type: typ, Side: e.Side, Venue: e.Venue, Official: e.Official, Medium: e.Medium, PeopleOf: e.PeopleOf}
	p.add(e.stateEntry)
	s.byID[id] = p
	s.Parties = append(s.Parties, p)
	return nil
}
