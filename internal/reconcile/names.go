package reconcile

import (
	"slices"
	"strings"
	"unicode"

	"github.com/readout/readout"
	"github.com/readout/readout/schema"
)

// familyFirst are the states whose people's names begin with the family's (CLDR
// 44, personNames, nameOrderLocales surnameFirst: hu ja km ko mn si ta te vi yue zh,
// of those the states where newsrooms keep that order).
var familyFirst = set("CN HK MO TW KP KR VN KH")

// short forms of given names in English, which newsrooms use in place of the full ones.
var short = map[string]string{"mike": "michael", "steve": "steven", "stephen": "steven", "joe": "joseph", "tony": "anthony", "antony": "anthony",
	"bill": "william", "bob": "robert", "jim": "james", "tom": "thomas", "dick": "richard", "rick": "richard", "chris": "christopher", "dan": "daniel",
	"ben": "benjamin", "sam": "samuel", "ken": "kenneth", "ron": "ronald", "don": "donald", "ed": "edward", "greg": "gregory", "nick": "nicholas",
	"andy": "andrew", "dave": "david", "jeff": "jeffrey", "larry": "lawrence", "matt": "matthew", "pete": "peter", "tim": "timothy", "jake": "jacob",
	"liz": "elizabeth", "kate": "katherine", "cathy": "catherine", "sue": "susan", "sandy": "alexander", "alex": "alexander"}

// A Reconciler knows names. It is read-only: share it freely.
type Reconciler struct{ schema *schema.Schema }

// New makes a Reconciler that knows the states, bodies and offices of s.
func New(s *schema.Schema) *Reconciler { return &Reconciler{schema: s} }

// party is the ID of the state or body that a name stands for, "" when none is known.
func (r *Reconciler) party(name string) string {
	name = strings.TrimPrefix(strings.TrimPrefix(name, "the "), "The ")
	for _, s := range r.schema.Senses(name) {
		return s.Party.ID
	}
	return ""
}

// side is the ID of the party that a side's name stands for, or of the party
// that this one speaks for: of the White House the United States.
func (r *Reconciler) side(name string) string {
	if name == "" {
		return ""
	}
	id := r.party(name)
	if id == "" {
		return "body:" + schema.Fold(name)
	}
	return r.schema.SideOf(r.schema.Party(id)).ID
}

// nameWords are the words that name a person: folded, without titles, particles, initials and generations.
func (r *Reconciler) nameWords(name string) []string {
	var out []string
	for _, f := range strings.Fields(name) {
		if r.schema.Is(schema.Titles, strings.Trim(f, ".,")) || r.schema.Is(schema.Titles, strings.Trim(f, ",")) {
			continue
		}
		for _, w := range strings.FieldsFunc(schema.Fold(f), func(c rune) bool { return !unicode.IsLetter(c) }) {
			if len(w) < 2 || r.schema.Is(schema.Particles, w) || w == "jr" || w == "sr" || w == "ii" || w == "iii" {
				continue
			}
			out = append(out, w)
		}
	}
	return out
}

// sounds are the letters that transliterations choose between.
var sounds = strings.NewReplacer("ck", "k", "kh", "h", "ph", "f", "ts", "s", "tz", "s", "j", "y", "w", "v", "x", "ks", "q", "k", "c", "k", "iu", "yu", "z", "s")

// skeleton makes transliterations of one name equal: it keeps the consonants
// and the first letter, doubled letters once. Sergei and Sergey, Zelensky and
// Zelenskyy, Mohammed and Muhammad.
func skeleton(w string) string {
	if full, ok := short[w]; ok {
		w = full
	}
	w = sounds.Replace(w)
	var b strings.Builder
	last := rune(0)
	for i, c := range w {
		if i > 0 && strings.ContainsRune("aeiouy", c) || c == last {
			continue
		}
		b.WriteRune(c)
		last = c
	}
	return b.String()
}

// A person is what one document says of who someone is.
type person struct {
	name    string
	words   []string // of the name; the first is given, the last the family's, or the other way round
	sounds  []string // the skeletons of the words
	side    string   // ID; "" when not said
	ranks   []string // of the offices in the role, sorted
	heads   []string // the head words of these offices, sorted
	day     readout.CivilDate
	account int // index of the Account
	at      int // index in Account.people
}

// person reads who an actor is.
func (r *Reconciler) person(name, role, side string) person {
	p := person{name: name, words: r.nameWords(name), side: r.side(side)}
	for _, w := range p.words {
		p.sounds = append(p.sounds, skeleton(w))
	}
	var fields []string
	for w := range words(role) {
		fields = append(fields, w)
	}
	for i := 0; i < len(fields); {
		n := min(r.schema.MaxOffice(), len(fields)-i)
		for ; n > 0; n-- {
			if o, _, ok := r.schema.Office(strings.Join(fields[i:i+n], " ")); ok {
				p.ranks = append(p.ranks, o.Rank)
				p.heads = append(p.heads, o.Word)
				break
			}
		}
		i += max(n, 1)
	}
	slices.Sort(p.ranks)
	slices.Sort(p.heads)
	p.ranks, p.heads = slices.Compact(p.ranks), slices.Compact(p.heads)
	return p
}

// full is the key that full names of one person share; "" for a family name alone.
func (p *person) full() string {
	if len(p.words) < 2 {
		return ""
	}
	ends := []string{p.sounds[0], p.sounds[len(p.sounds)-1]}
	slices.Sort(ends) // "Yi Wang" is Wang Yi
	return strings.Join(ends, " ")
}

// spelled is the key of a full name as it is spelled.
func (p *person) spelled() string { return p.words[0] + " " + p.words[len(p.words)-1] }

// families are the words of a full name that may stand for it alone.
func (p *person) families() []string {
	out := []string{p.sounds[len(p.sounds)-1]}
	if familyFirst[p.side] || p.side == "" {
		if first := p.sounds[0]; first != out[0] {
			out = append(out, first)
		}
	}
	return out
}

// A family name alone stands for one person only so long, in days.
const (
	// term is that of most presidents. Two presidents Bush are twelve years apart.
	term = 4 * 366
	// near is for names that nothing but the office ties together.
	near = 60
)

// holds reports whether a family name alone, with office and side, can be p's,
// who has the same family name. A side that differs counts for less than an
// office that is the same in the same weeks: sides are often read wrong.
func (f *person) holds(p *person) bool {
	apart := days(f.day, p.day)
	office := shared(f.heads, p.heads) > 0
	switch {
	case apart > term:
		return false
	case f.side == "" && p.side == "", f.side != "" && p.side != "" && f.side != p.side:
		return office && apart <= near
	case f.side != p.side:
		return office || len(f.heads) == 0 || len(p.heads) == 0
	}
	// A head of state or government is not a minister of the same government.
	head := func(x *person) bool { return slices.Contains(x.ranks, "head") || slices.Contains(x.ranks, "royal") }
	return office || len(f.ranks) == 0 || len(p.ranks) == 0 || head(f) == head(p)
}
