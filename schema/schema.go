package schema

import "github.com/readout/readout"

// A Party is a state, bloc, body, movement, seat or outlet that can act in talks.
type Party struct {
	// ID is the ISO 3166-1 alpha-2 code of a state of today; else a lower-case word of ours.
	ID   string
	Name string // as records write it
	Type readout.ActorType
	Code string // ISO 3166-1 alpha-2; "" for all that is not a state of today
	Side string // ID of the party it speaks for; "" when it is its own side

	Names      []string // other names and abbreviations
	Adjectives []string // "Russian", "U.S.": they name the side of an office
	People     []string // plural nouns of nationality: "the Russians"
	Capitals   []string // cities that stand for its government

	Kept []string // names that a record takes over where the text has them and not Name

	Venue    bool // a place first: it speaks only in rare texts (Camp David)
	Official bool // an outlet in the service of its side
	Medium   bool // a platform: the text on it is another's (Telegram)
	// PeopleOf is the ID of the state that this group stands in for where a text
	// never writes the state's name; "" for most.
	PeopleOf string

	at func() string // where the entry stands, for errors; nil for those of the tables
}

// A Use is how a word speaks of a Party.
type Use int

// The uses, in the order in which a text most often means them.
const (
	AsName Use = iota
	AsAdjective
	AsPeople
	AsCapital
)

// A Sense is one reading of a word: a Party, and how the word speaks of it.
type Sense struct {
	Party *Party
	As    Use
	form  string // as the data write it, to hold case against
}

// An Office is a head word of a role and what it tells of its holder.
type Office struct {
	Word   string `yaml:"word"`
	Plural string `yaml:"plural"` // "" when Word + "s"
	Rank   string `yaml:"rank"`   // head, minister, diplomat, official, spoken, military, legislator, party, royal, business, other
	Gender string `yaml:"gender"` // m, f, or "" when the word tells none
	// Title is true of offices that stand directly before a name without being its role alone: General, King.
	Title bool `yaml:"title"`
	// Nameless is true where a holder without a name is an unnamed source.
	Nameless bool `yaml:"nameless"`
	// State is the ID of the side whose office it is when the words name no other; "" for most.
	State string `yaml:"state"`
	// Only and Not are IDs of parties: the only ones that have the office, those
	// that have none such. Empty where the word tells nothing of that.
	Only []string `yaml:"only"`
	Not  []string `yaml:"not"`

	at func() string // where the entry stands, for errors
}

// A Schema holds all of it, indexed. Make one with Load.
type Schema struct {
	Parties []*Party
	Offices []Office
	Cues    Cues
	Stances Stances
	Issues  Issues
	// Added is a digest of the overlays, in hexadecimal; "" when there are none.
	Added string

	byID      map[string]*Party
	people    map[string]*Party
	senses    map[string][]Sense
	begins    map[string]bool // first words of senses and offices, folded
	maxWords  int
	offices   map[string]found
	maxOffice int
	cities    map[string]string
	given     map[string]string
	words     map[Class]map[string]bool
	ambiguous map[string]bool
}

type found struct {
	office *Office
	plural bool
}

// Class names a list of words of offices.yaml.
type Class string

// The lists; see offices.yaml for what each holds.
const (
	Before       Class = "before"
	Complement   Class = "complement"
	Titles       Class = "titles"
	Masculine    Class = "masculine"
	Feminine     Class = "feminine"
	Particles    Class = "particles"
	Institutions Class = "institutions"
	Government   Class = "government"
	Groups       Class = "groups"
	NotNames     Class = "not_names"
	Press        Class = "press"
	Called       Class = "called"
	Things       Class = "things"
)

// Is reports whether word is in the list of class c. Titles, NotNames and
// Things hold words as they are written, the other lists in lower case.
func (s *Schema) Is(c Class, word string) bool { return s.words[c][word] }

// Words is the list of c, not to be changed.
func (s *Schema) Words(c Class) map[string]bool { return s.words[c] }

// Party returns the party with the ID, or nil.
func (s *Schema) Party(id string) *Party { return s.byID[id] }

// SideOf is the party that p speaks for: itself when it is its own side.
func (s *Schema) SideOf(p *Party) *Party {
	if up := s.byID[p.Side]; up != nil {
		return up
	}
	return p
}

// PeopleOf is the group that stands in for p where a text never writes p's name, or nil.
func (s *Schema) PeopleOf(p *Party) *Party { return s.people[p.ID] }

// MaxWords is the number of words of the longest name of a party.
func (s *Schema) MaxWords() int { return s.maxWords }

// Begins reports whether any name of a party or office can begin with word. It
// is quick, and lets a caller skip most words of a text.
func (s *Schema) Begins(word string) bool { return s.begins[firstWord(Fold(word))] }

// Senses returns what surface, a stretch of text, can mean as a party; nil when
// nothing. Case counts as writers use it: "us" is no state, "Us" neither, "US"
// and "U.s." are.
func (s *Schema) Senses(surface string) []Sense {
	var out []Sense
	for _, x := range s.senses[Fold(surface)] {
		if caseFits(surface, x.form) {
			out = append(out, x)
		}
	}
	return out
}

// Ambiguous reports whether a state's name is as often something else: a person, a town.
func (s *Schema) Ambiguous(surface string) bool { return s.ambiguous[Fold(surface)] }

// MaxOffice is the number of words of the longest head of an office.
func (s *Schema) MaxOffice() int { return s.maxOffice }

// Office returns the office whose head word, in any case, is word, whether the
// word is its plural, and false when there is none.
func (s *Schema) Office(word string) (o Office, plural, ok bool) {
	f, ok := s.offices[Fold(word)]
	if !ok {
		return Office{}, false, false
	}
	return *f.office, f.plural, true
}

// City returns the ISO 3166-1 code of the country of a city, "" when unknown.
// Of cities with one name it knows the largest.
func (s *Schema) City(name string) string { return s.cities[Fold(name)] }

// Gender returns m or f where the given name is almost always one, else "".
func (s *Schema) Gender(given string) string { return s.given[Fold(given)] }
