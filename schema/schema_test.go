package schema_test

import (
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/schema"
)

func load(t *testing.T) *schema.Schema {
	t.Helper()
	s, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestSenses(t *testing.T) {
	s := load(t)
	for _, c := range []struct {
		surface, id string
		as          schema.Use
	}{
		{"Russia", "RU", schema.AsName},
		{"Russian Federation", "RU", schema.AsName},
		{"U.S.", "US", schema.AsName},
		{"US", "US", schema.AsName},
		{"us", "", 0},
		{"Us", "", 0},
		{"Russian", "RU", schema.AsAdjective},
		{"Russians", "RU", schema.AsPeople},
		{"Moscow", "RU", schema.AsCapital},
		{"Kiev", "UA", schema.AsCapital},
		{"Türkiye", "TR", schema.AsName},
		{"Turkey", "TR", schema.AsName},
		{"American", "US", schema.AsAdjective},
		{"Dutch", "NL", schema.AsAdjective},
		{"Kremlin", "kremlin", schema.AsName},
		{"the Quartet", "quartet", schema.AsName},
		{"Hizbullah", "hezbollah", schema.AsName},
		{"polish", "", 0},
		{"Polish", "PL", schema.AsAdjective},
		{"Soviet", "soviet-union", schema.AsAdjective},
		{"Nato", "nato", schema.AsName},
	} {
		t.Run(c.surface, func(t *testing.T) {
			for _, x := range s.Senses(c.surface) {
				if c.id == "" {
					t.Fatalf("%q is %s", c.surface, x.Party.ID)
				}
				if x.Party.ID == c.id && x.As == c.as {
					return
				}
			}
			if c.id != "" {
				t.Fatalf("%q is not %s: %v", c.surface, c.id, s.Senses(c.surface))
			}
		})
	}
}

func TestSidesAndCodes(t *testing.T) {
	s := load(t)
	if p := s.Party("kremlin"); s.SideOf(p).Name != "Russia" || p.Type != readout.ActorOrganisation {
		t.Errorf("Kremlin: %+v", p)
	}
	for _, p := range s.Parties {
		if (p.Code != "") != (p.Type == readout.ActorState && len(p.ID) == 2) {
			t.Errorf("%s: code %q, type %s", p.ID, p.Code, p.Type)
		}
	}
	for city, code := range map[string]string{"Riyadh": "SA", "Geneva": "CH", "Istanbul": "TR", "Nowhereville": ""} {
		if got := s.City(city); got != code {
			t.Errorf("city %s: %q, want %q", city, got, code)
		}
	}
	for name, g := range map[string]string{"Sergei": "m", "Federica": "f", "Jean": ""} {
		if got := s.Gender(name); got != g {
			t.Errorf("given name %s: %q, want %q", name, got, g)
		}
	}
	if o, plural, ok := s.Office("Foreign Ministers"); !ok || !plural || o.Rank != "minister" {
		t.Errorf("Foreign Ministers: %+v %v %v", o, plural, ok)
	}
}

// TestAdjective wants the name of what a word names as an adjective.
func TestAdjective(t *testing.T) {
	s := load(t)
	for _, c := range []struct{ word, want string }{
		{"Russian", "Russia"}, {"Soviet", "Soviet Union"}, {"Russia", ""}, {"polish", ""}, {"big", ""},
	} {
		if got := s.Adjective(c.word); got != c.want {
			t.Errorf("%q names %q, want %q", c.word, got, c.want)
		}
	}
}

// TestPlace wants "city | country | venue" of a name.
func TestPlace(t *testing.T) {
	s, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"Riyadh": "Riyadh | Saudi Arabia | ", "York": "York | United Kingdom | ", "New York": "New York | United States | ",
		"New York City": "New York City | United States | ", "Mexico": " | Mexico | ", "Mexico City": "Mexico City | Mexico | ", "Nowhere Town": " |  | ",
	} {
		p, _ := s.Place(name)
		if got := p.City + " | " + p.Country + " | " + p.Venue; got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}

// TestDominican: an adjective that two states share in the open data is the one's that the news means by it.
func TestDominican(t *testing.T) {
	s, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range s.Senses("Dominican") {
		if m.Party.ID != "DO" {
			t.Errorf("Dominican is of %s", m.Party.Name)
		}
	}
}
