package eval

import (
	"encoding/json"
	"fmt"
	"io"
	"time"
)

// A FactDoc is one document's record, gold or predicted, in the JSON form of
// talks-gold/1. Predictions may be looser than the gold: spans, dates, places
// and participants may be plain strings, and everything may be missing.
type FactDoc struct {
	Doc           factHead     `json:"doc"`
	Annotated     []string     `json:"annotated"`
	Actors        []factActor  `json:"actors"`
	Meetings      []factEvent  `json:"meetings"`
	Planned       []factEvent  `json:"planned"`
	Statements    []factSaying `json:"statements"`
	Positions     []factStance `json:"positions"`
	Forecasts     []factStance `json:"forecasts"`
	Exclusions    []factStance `json:"exclusions"`
	Reactions     []factStance `json:"reactions"`
	Disagreements []factSplit  `json:"disagreements"`
	Traps         []factTrap   `json:"traps"`
}

// ReadFacts reads one FactDoc; an error wraps the decoder's.
func ReadFacts(r io.Reader) (*FactDoc, error) {
	var d FactDoc
	if err := json.NewDecoder(r).Decode(&d); err != nil {
		return nil, fmt.Errorf("facts: %w", err)
	}
	return &d, nil
}

type factHead struct {
	ID         string  `json:"id"`
	Published  *string `json:"published"`
	AboutTalks *bool   `json:"about_talks"`
}

type factActor struct {
	Name    string   `json:"name"`
	Aliases []string `json:"aliases"`
}

// A factEvent is a meeting or a planned event: the measure matches them in one pool.
type factEvent struct {
	Kind         *string     `json:"kind"`
	Status       *string     `json:"status"`
	Title        string      `json:"title"`
	What         string      `json:"what"`
	Place        placeValue  `json:"place"`
	Date         dateValue   `json:"date"`
	Parties      []string    `json:"parties"`
	Participants []person    `json:"participants"`
	Agenda       []eventItem `json:"agenda"`
	Outcomes     []eventItem `json:"outcomes"`
	Spans        spanValue   `json:"spans"`
	Span         spanValue   `json:"span"`
	Weight       *int        `json:"weight"`
}

func (e *factEvent) label() string {
	if e.Title != "" {
		return e.Title
	}
	return e.What
}

// A person is a participant; named is false for a plain string, which is a name only.
type person struct {
	Name, Side string
	named      bool
}

func (p *person) UnmarshalJSON(b []byte) error {
	if json.Unmarshal(b, &p.Name) == nil {
		return nil
	}
	var v struct{ Name, Side *string }
	if err := json.Unmarshal(b, &v); err != nil {
		return fmt.Errorf("participant: %w", err)
	}
	p.Name, p.Side, p.named = text(v.Name), text(v.Side), true
	return nil
}

// An eventItem is an item of the agenda or an outcome.
type eventItem struct {
	Issue, What string
	Spans, Span spanValue
	words       string // of a plain string
}

func (e *eventItem) UnmarshalJSON(b []byte) error {
	if json.Unmarshal(b, &e.words) == nil {
		return nil
	}
	type plain eventItem
	if err := json.Unmarshal(b, (*plain)(e)); err != nil {
		return fmt.Errorf("item of an event: %w", err)
	}
	return nil
}

// label is the issue of an agenda item, the what of an outcome.
func (e eventItem) label(kind string) string {
	switch {
	case e.words != "":
		return e.words
	case kind == agendaKind:
		return e.Issue
	}
	return e.What
}

// texts are the words that locate the item: its span, spans or label, the first that is there.
func (e eventItem) texts(kind string) []string {
	if s := first(e.Span, e.Spans); s.given {
		return s.texts
	}
	if l := e.label(kind); l != "" {
		return []string{l}
	}
	return nil
}

type factSaying struct {
	Speaker     string    `json:"speaker"`
	SpeakerAlt  []string  `json:"speaker_alt"`
	Affiliation string    `json:"affiliation"`
	Type        string    `json:"type"`
	Anonymous   bool      `json:"anonymous"`
	Via         []string  `json:"via"`
	Date        dateValue `json:"date"`
	Medium      string    `json:"medium"`
	Addressee   string    `json:"addressee"`
	Content     spanValue `json:"content"`
	Quotes      spanValue `json:"quotes"`
	Span        spanValue `json:"span"`
	Weight      *int      `json:"weight"`
}

// A factStance holds what positions, forecasts, exclusions and reactions need.
type factStance struct {
	Holder       string      `json:"holder"`
	OnBehalf     string      `json:"on_behalf"`
	Stance       string      `json:"stance"`
	Issue        string      `json:"issue"`
	Who          nameList    `json:"who"`
	Side         string      `json:"side"`
	What         string      `json:"what"`
	Window       windowValue `json:"window"`
	ExcludedFrom string      `json:"excluded_from"`
	Modality     string      `json:"modality"`
	AssertedBy   *string     `json:"asserted_by"`
	Spans        spanValue   `json:"spans"`
	Span         spanValue   `json:"span"`
	Weight       *int        `json:"weight"`
}

type factSplit struct {
	Issue  string    `json:"issue"`
	Kind   string    `json:"kind"`
	A      claimant  `json:"a"`
	B      claimant  `json:"b"`
	Spans  spanValue `json:"spans"`
	Span   spanValue `json:"span"`
	Weight *int      `json:"weight"`
}

// A claimant is one side of a disagreement: an object with who, or a name.
type claimant struct{ Who string }

func (c *claimant) UnmarshalJSON(b []byte) error {
	if json.Unmarshal(b, &c.Who) == nil {
		return nil
	}
	var v struct{ Who *string }
	if err := json.Unmarshal(b, &v); err != nil {
		return fmt.Errorf("side of a disagreement: %w", err)
	}
	c.Who = text(v.Who)
	return nil
}

// A nameList is a name or a list of names.
type nameList []string

func (n *nameList) UnmarshalJSON(b []byte) error {
	var one *string
	if json.Unmarshal(b, &one) == nil {
		if one != nil {
			*n = nameList{*one}
		}
		return nil
	}
	var many []string
	if err := json.Unmarshal(b, &many); err != nil {
		return fmt.Errorf("names: %w", err)
	}
	*n = many
	return nil
}

// one is the first name, "" for none.
func (n nameList) one() string {
	if len(n) == 0 {
		return ""
	}
	return n[0]
}

// A spanValue is the texts of spans: a string, an object with text, or lists of them.
type spanValue struct {
	texts []string
	given bool // not null, not an empty list, object or string
}

func (s *spanValue) UnmarshalJSON(b []byte) error {
	var v any
	if err := json.Unmarshal(b, &v); err != nil {
		return err
	}
	*s = spanValue{given: truthy(v)}
	s.collect(v)
	return nil
}

func (s *spanValue) collect(v any) {
	switch v := v.(type) {
	case string:
		s.texts = append(s.texts, v)
	case map[string]any:
		if t, ok := v["text"].(string); ok && t != "" {
			s.texts = append(s.texts, t)
		}
	case []any:
		for _, x := range v {
			s.collect(x)
		}
	}
}

func first(values ...spanValue) spanValue {
	for _, v := range values {
		if v.given {
			return v
		}
	}
	return spanValue{}
}

func truthy(v any) bool {
	switch v := v.(type) {
	case nil:
		return false
	case string:
		return v != ""
	case []any:
		return len(v) > 0
	case map[string]any:
		return len(v) > 0
	}
	return true
}

// A dateValue is the days from start to end; known is false when start is missing or no date.
type dateValue struct {
	start, end time.Time
	known      bool
	given      bool
}

func (d *dateValue) UnmarshalJSON(b []byte) error { return d.decode(b, "start", "end") }

// A windowValue is a dateValue between from and to.
type windowValue struct{ dateValue }

func (d *windowValue) UnmarshalJSON(b []byte) error { return d.decode(b, "from", "to") }

func (d *dateValue) decode(b []byte, from, to string) error {
	var v any
	if err := json.Unmarshal(b, &v); err != nil {
		return err
	}
	*d = dateValue{given: truthy(v)}
	get := func(k string) string {
		if m, ok := v.(map[string]any); ok {
			s, _ := m[k].(string)
			return s
		}
		if s, ok := v.(string); ok && k == from {
			return s
		}
		return ""
	}
	start, ok := dayOf(get(from))
	if !ok {
		return nil
	}
	d.start, d.end, d.known = start, start, true
	if end, ok := dayOf(get(to)); ok {
		d.end = end
	}
	return nil
}

// dayOf reads the day that a string begins with.
func dayOf(s string) (time.Time, bool) {
	if len(s) < len(time.DateOnly) {
		return time.Time{}, false
	}
	t, err := time.Parse(time.DateOnly, s[:len(time.DateOnly)])
	return t, err == nil
}

// A placeValue is the words of a place: a string, or an object of strings.
type placeValue struct {
	parts []string
	given bool
}

func (p *placeValue) UnmarshalJSON(b []byte) error {
	var v any
	if err := json.Unmarshal(b, &v); err != nil {
		return err
	}
	*p = placeValue{given: truthy(v)}
	switch v := v.(type) {
	case string:
		p.parts = append(p.parts, v)
	case map[string]any:
		for _, x := range v {
			if s, ok := x.(string); ok && s != "" {
				p.parts = append(p.parts, s)
			}
		}
	}
	return nil
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func weightOf(w *int) int {
	if w == nil {
		return 1
	}
	return *w
}
