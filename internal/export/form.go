package export

import (
	"encoding/json"

	"github.com/readout/readout"
)

// The types of this file are the JSON form: the schema's fields in the schema's
// order, then those that are Readout's own. A pointer is null where the text
// mentions nothing; a list is [] and never null. Fields that no stage fills yet
// are there all the same, as null, so that a reader finds every field.

type day = readout.CivilDate

type form struct {
	ID            json.RawMessage `json:"id,omitempty"`
	Schema        string          `json:"schema"`
	Analysis      string          `json:"analysis"`
	Offsets       string          `json:"offsets"`
	Doc           doc             `json:"doc"`
	Actors        []actor         `json:"actors"`
	Meetings      []meeting       `json:"meetings"`
	Statements    []statement     `json:"statements"`
	Positions     []position      `json:"positions"`
	Forecasts     []forecast      `json:"forecasts"`
	Exclusions    []exclusion     `json:"exclusions"`
	Reactions     []reaction      `json:"reactions"`
	Disagreements []disagreement  `json:"disagreements"`
	Planned       []planned       `json:"planned"`
	Attributions  *[]attribution  `json:"attributions,omitempty"`
	Text          *string         `json:"text,omitempty"`
}

type span struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

type where struct {
	City    *string `json:"city"`
	Country *string `json:"country"`
	Venue   *string `json:"venue"`
}

type date struct {
	Start     *day    `json:"start"`
	End       *day    `json:"end"`
	Precision *string `json:"precision"`
	Words     *string `json:"words"`
	EDTF      *string `json:"edtf"`
	Anchor    *day    `json:"anchor"`
	Rule      *string `json:"rule"`
	Other     *date   `json:"other"`
	Span      *span   `json:"span"`
}

type doc struct {
	ID         string    `json:"id"`
	Kind       *string   `json:"kind"`
	AboutTalks bool      `json:"about_talks"`
	Title      *string   `json:"title"`
	Outlet     *string   `json:"outlet"`
	Issuer     *string   `json:"issuer"`
	Published  *day      `json:"published"`
	Dateline   *dateline `json:"dateline"`
	Byline     *string   `json:"byline"`
	Wire       []wire    `json:"wire"`
	Credits    []credit  `json:"credits"`
	URL        *string   `json:"url"`
	Related    []related `json:"related"`
	Furniture  []span    `json:"furniture"`
	Name       *string   `json:"name"`
	MediaType  *string   `json:"media_type"`
	Charset    *string   `json:"charset"`
}

type dateline struct {
	Place *string `json:"place"`
	Date  *day    `json:"date"`
	Span  *span   `json:"span"`
}

type wire struct {
	Agency string `json:"agency"`
	Span   *span  `json:"span"`
}

type credit struct {
	Kind string `json:"kind"`
	Span *span  `json:"span"`
}

type related struct {
	Title string  `json:"title"`
	URL   *string `json:"url"`
	Span  *span   `json:"span"`
}

type actor struct {
	Name      string            `json:"name"`
	Type      readout.ActorType `json:"type"`
	Role      *string           `json:"role"`
	Side      *string           `json:"side"`
	Anonymous bool              `json:"anonymous"`
	Aliases   []string          `json:"aliases"`
	Code      *string           `json:"code"`
	Mentions  []span            `json:"mentions"`
}

type attribution struct {
	Source     [][2]int `json:"source"`
	Cue        [][2]int `json:"cue"`
	Content    [][2]int `json:"content"`
	Confidence float64  `json:"confidence"`
}

// made is who made a fact, at its end.
type made struct {
	Stage      string  `json:"stage"`
	Confidence float64 `json:"confidence"`
}
