package readout

// A Fact is what every fact of a Record has in common.
type Fact struct {
	ID string `json:"id"` // unique within the record: m1, s3, p2 …
	// Stage names the stage, and after a slash the rule or head, that made the fact.
	Stage      string  `json:"stage"`
	Confidence float64 `json:"confidence"` // 0 to 1
}

// A Place is where something happened; absent parts are "".
type Place struct {
	City    string `json:"city,omitempty"`
	Country string `json:"country,omitempty"`
	Venue   string `json:"venue,omitempty"`
}

// A Meeting is one sitting, call, visit or round, held or only planned.
type Meeting struct {
	Fact
	Kind   string `json:"kind"`   // talks, call, meeting, summit, visit, emergency_talks, consultations, backchannel, press_conference, conference
	Status string `json:"status"` // held, ongoing, planned, proposed, potential, cancelled
	Title  string `json:"title"`
	Mode   string `json:"mode"` // in_person, phone, video, unknown
	Place  *Place `json:"place"`
	Date   *Date  `json:"date"`
	// Parties are the states or bodies across the table; hosts and mediators are not parties.
	Parties      []string      `json:"parties"`
	Host         string        `json:"host,omitempty"`
	Mediator     string        `json:"mediator,omitempty"`
	InitiatedBy  string        `json:"initiated_by,omitempty"`
	Participants []Participant `json:"participants"`
	Agenda       []AgendaItem  `json:"agenda"`
	Outcomes     []Outcome     `json:"outcomes"`
	Spans        []Passage     `json:"spans"`
}

// A Participant is a person whom the text puts in the room or in a delegation.
type Participant struct {
	Name     string  `json:"name"`
	Role     string  `json:"role,omitempty"` // the Office, in the text's words
	Side     string  `json:"side,omitempty"`
	Capacity string  `json:"capacity"` // principal, head, member, host, chair, mediator, observer
	How      string  `json:"how,omitempty"`
	Span     Passage `json:"span"`
}

// An AgendaItem is an issue that a meeting was, or is, to discuss.
type AgendaItem struct {
	Issue      string   `json:"issue"`
	AssertedBy string   `json:"asserted_by,omitempty"` // "" is the document's own voice
	Contested  bool     `json:"contested"`
	Topics     []string `json:"topics,omitempty"` // as of a Position
	Stage      string   `json:"stage"`
	Span       Passage  `json:"span"`
}

// An Outcome is what a meeting brought about, or failed to.
type Outcome struct {
	What   string   `json:"what"`
	Kind   string   `json:"kind"` // agreed, confirmed, pledged, signed, failed …
	By     string   `json:"by,omitempty"`
	Topics []string `json:"topics,omitempty"` // as of a Position
	Stage  string   `json:"stage"`
	Span   Passage  `json:"span"`
}

// A PlannedEvent is a future event that no meeting of the record describes in more detail.
type PlannedEvent struct {
	Fact
	Kind         string    `json:"kind"`
	What         string    `json:"what"`
	Status       string    `json:"status"` // planned, scheduled, agreed, expected, potential, proposed, changed
	Parties      []string  `json:"parties"`
	Participants []string  `json:"participants"`
	Date         *Date     `json:"date"`
	Place        *Place    `json:"place"`
	AssertedBy   string    `json:"asserted_by,omitempty"`
	Spans        []Passage `json:"spans"`
}

// An Exclusion says who was not invited, or kept out, and on whose word.
type Exclusion struct {
	Fact
	Who          []string  `json:"who"`
	ExcludedFrom string    `json:"excluded_from"`
	AssertedBy   string    `json:"asserted_by,omitempty"`
	Modality     string    `json:"modality"` // asserted, decided, feared, denied
	Statement    string    `json:"statement,omitempty"`
	Spans        []Passage `json:"spans"`
}

// A Reaction is a third party's answer to the talks.
type Reaction struct {
	Fact
	Who       string    `json:"who"`
	Side      string    `json:"side,omitempty"`
	Stance    string    `json:"stance"`
	To        string    `json:"to"`
	Statement string    `json:"statement,omitempty"`
	Spans     []Passage `json:"spans"`
}
