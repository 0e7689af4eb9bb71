package reconcile

import "github.com/readout/readout"

// A Result is what several documents hold together. Lists are sorted by their
// content, so that equal sets of documents have equal Results.
type Result struct {
	Actors    []Actor   `json:"actors"`
	Meetings  []Meeting `json:"meetings"`
	Copies    []Copies  `json:"copies"`
	Told      []Told    `json:"told"`
	Courses   []Course  `json:"courses"`
	Forecasts []Fate    `json:"forecasts"`
	Disputes  []Dispute `json:"disputes"`
}

// An Actor is a person or body that documents speak of, under whatever names.
type Actor struct {
	// ID is that of the schema for states and bodies that it knows (FR, nato);
	// "body:" or "person:" and a form of the name for all others.
	ID        string            `json:"id"`
	Name      string            `json:"name"` // the one most documents use; of equals the longest
	Type      readout.ActorType `json:"type"`
	Side      string            `json:"side,omitempty"` // ID of the side most documents name
	Names     []string          `json:"names"`
	Documents []string          `json:"documents"`
}

// A Meeting is one meeting, with all the accounts of it; people and parties by ID.
type Meeting struct {
	Title    string            `json:"title"` // as the first account with one has it
	Kind     string            `json:"kind"`
	Call     bool              `json:"call"`
	Status   string            `json:"status"` // as the account published last has it
	From     readout.CivilDate `json:"from,omitzero"`
	To       readout.CivilDate `json:"to,omitzero"` // the days most accounts name
	City     string            `json:"city,omitempty"`
	Country  string            `json:"country,omitempty"`
	Parties  []string          `json:"parties"`
	People   []string          `json:"people"`
	Accounts []Cite            `json:"accounts"`
	// Origins counts the accounts, copies of one text as one.
	Origins int `json:"origins"`
	// Support says which account supports which detail.
	Support []Detail `json:"support"`
}

// A Detail is one value of a meeting and who tells it.
type Detail struct {
	What    string `json:"what"` // date, status, city, country, person, party
	Value   string `json:"value"`
	Cites   []Cite `json:"cites"`
	Origins int    `json:"origins"`
}

// Copies are documents that share most of their text: one origin.
type Copies struct {
	Documents []string `json:"documents"`
	// Shared is the least share of the shorter text that a document has in
	// common with another of them, 0 to 1, estimated from a sample.
	Shared   float64  `json:"shared"`
	Agencies []string `json:"agencies"` // whose copy all of them that credit one credit
}

// A Told is one utterance that several documents report.
type Told struct {
	Speaker string            `json:"speaker"`
	Words   string            `json:"words"` // of the first cite
	Day     readout.CivilDate `json:"day,omitzero"`
	Cites   []Cite            `json:"cites"`
	// Origins counts the ways on which it came: documents, copies and reports
	// through one outlet as one. However many, it is one speaker's word.
	Origins int `json:"origins"`
}

// A Course is a party's position on one issue over time.
type Course struct {
	Party string `json:"party"`
	Issue string `json:"issue"`
	Steps []Step `json:"steps"`
}

// A Step is a position at a time.
type Step struct {
	Day    readout.CivilDate `json:"day,omitzero"`
	Stance string            `json:"stance"`
	Words  string            `json:"words"`
	Cite   Cite              `json:"cite"`
	// Changed says that the stance is of another direction than at the step before.
	Changed bool `json:"changed"`
}

// The outcomes of what was announced or forecast.
const (
	Pending      = "pending"
	Fulfilled    = "fulfilled"
	NotFulfilled = "not_fulfilled"
	Unclear      = "unclear"
)

// A Fate is what became of an announced meeting or a forecast, as later documents tell it.
type Fate struct {
	Forecast Cite           `json:"forecast"`
	Who      string         `json:"who,omitempty"` // ID; "" is the document's own voice
	What     string         `json:"what"`
	Window   readout.Window `json:"window"`
	Outcome  string         `json:"outcome"`
	Told     []Cite         `json:"told"` // empty while pending
}

// A Dispute is what accounts of one meeting cannot both be right about.
type Dispute struct {
	Kind string `json:"kind"` // difference (in a detail) or contradiction (of claims)
	What string `json:"what"`
	A    Voice  `json:"a"`
	B    Voice  `json:"b"`
}

// A Voice is one side of a Dispute.
type Voice struct {
	Who   string `json:"who,omitempty"` // ID of the speaker; "" is the document's own voice
	Words string `json:"words"`
	Cites []Cite `json:"cites"`
}
