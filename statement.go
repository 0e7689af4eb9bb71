package readout

// A Statement is what a document reports a speaker as saying.
type Statement struct {
	Fact
	Speaker      string    `json:"speaker"` // an Actor's Name
	SpeakerAlt   []string  `json:"speaker_alt,omitempty"`
	SpeakerWords string    `json:"speaker_words,omitempty"` // as this sentence has it: "he", "the minister"
	SpeakerSpan  *Passage  `json:"speaker_span,omitempty"`
	Role         string    `json:"role,omitempty"`
	Affiliation  string    `json:"affiliation,omitempty"`
	Anonymous    bool      `json:"anonymous"`
	Type         string    `json:"type"` // direct, indirect, mixed
	Cue          string    `json:"cue"`
	Denial       bool      `json:"denial,omitempty"`
	Content      []Passage `json:"content"`
	Quotes       []Passage `json:"quotes"` // verbatim, without the marks
	Addressee    string    `json:"addressee,omitempty"`
	Medium       string    `json:"medium,omitempty"`
	// Via is the chain of reporters between the speaker and this document,
	// nearest to the speaker first. The document's own Outlet is never in it.
	Via            []string        `json:"via"`
	Date           *Date           `json:"date"`
	Place          string          `json:"place,omitempty"` // where it was said, in the text's words
	Meeting        string          `json:"meeting,omitempty"`
	Topic          string          `json:"topic,omitempty"`
	Topics         []string        `json:"topics,omitempty"` // IDs of the issues in schema that the content is about, the most specific first
	CorroboratedBy []Corroboration `json:"corroborated_by"`
	Span           Passage         `json:"span"`
}

// A Corroboration names who else is said to report the same, and where the text says so.
type Corroboration struct {
	Who  string  `json:"who"`
	Span Passage `json:"span"`
}

// A Position is a party's stance on an issue.
type Position struct {
	Fact
	Holder    string    `json:"holder"`
	OnBehalf  string    `json:"on_behalf,omitempty"`
	Stance    string    `json:"stance"`
	Issue     string    `json:"issue"`
	Statement string    `json:"statement,omitempty"`
	Basis     string    `json:"basis"`            // statement or narration
	Topics    []string  `json:"topics,omitempty"` // IDs of the issues in schema, the most specific first
	Spans     []Passage `json:"spans"`
	// Restated are further tellings of the same position in other words, in text
	// order; what supports the i-th is Spans[i+1].
	Restated []Restatement `json:"restated,omitempty"`
}

// A Restatement is a position told once more.
type Restatement struct {
	Holder    string `json:"holder"`
	Stance    string `json:"stance"`
	Issue     string `json:"issue"`
	Statement string `json:"statement,omitempty"`
}

// A Forecast says what will, or will not, happen within a time.
type Forecast struct {
	Fact
	Who         string    `json:"who"`
	What        string    `json:"what"`
	WindowWords string    `json:"window_words,omitempty"`
	Window      *Window   `json:"window"`
	Statement   string    `json:"statement,omitempty"`
	Spans       []Passage `json:"spans"`
}

// A Claim is one side of a Disagreement.
type Claim struct {
	Who       string `json:"who"`
	Statement string `json:"statement,omitempty"`
	Claim     string `json:"claim"`
}

// A Disagreement holds two claims that cannot both be true, or two positions that cannot both be had.
type Disagreement struct {
	Fact
	Issue string    `json:"issue"`
	Kind  string    `json:"kind"` // contradiction, positions, difference
	A     Claim     `json:"a"`
	B     Claim     `json:"b"`
	Spans []Passage `json:"spans"`
}
